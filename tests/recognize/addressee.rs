//! Whom a draft addresses.

use super::check;

#[test]
fn an_addressee_goes_on_in_the_next_line() {
    check(
        "关于做好工作的通知\n各乡镇人民政府，各人民团体，\n驻县各单位：\n请抓好落实。",
        &["title 关于做好工作的通知", "addressee 各乡镇人民政府，各人民团体，驻县各单位：", "body 请抓好落实。"],
    );
    check(
        "在旅游节开幕式上的致辞\n尊敬的李书记，\n女士们、先生们：\n大家上午好！",
        &["title 在旅游节开幕式上的致辞", "addressee 尊敬的李书记，", "addressee 女士们、先生们：", "body 大家上午好！"],
    );
    check(
        "关于做好工作的通知\n各乡镇人民政府，各街道办事处，县直各部门\n请抓好落实。",
        &["title 关于做好工作的通知", "addressee 各乡镇人民政府，各街道办事处，县直各部门", "body 请抓好落实。"],
    );
    check(
        "证明\n县档案馆：\n兹证明李青山是我单位职工。",
        &["title 证明", "addressee 县档案馆：", "body 兹证明李青山是我单位职工。"],
    );
}

#[test]
fn an_addressee_may_stand_below_a_quote() {
    check(
        "# 关于防汛的通知\n\n> 发文单位：县水利局\n> 发文日期：3月5日\n\n各乡镇、街道：\n\n请值班。",
        &[
            "title 关于防汛的通知",
            "body 发文单位：县水利局",
            "body 发文日期：3月5日",
            "addressee 各乡镇、街道：",
            "body 请值班。",
        ],
    );
    check(
        "# 关于防汛的讲话\n\n> 汛期已到，不可大意。\n\n各乡镇、街道：\n\n请值班。",
        &["title 关于防汛的讲话", "body 汛期已到，不可大意。", "body 各乡镇、街道：", "body 请值班。"],
    );
}

#[test]
fn the_first_sentence_of_a_report_addresses_nobody() {
    for sentence in [
        "2026年，县民政局紧紧围绕中心，各项工作取得了成效：",
        "我局在县委、县政府的领导下，各项工作取得了成效：",
        "为掌握现状，县政协深入县税务局等单位，形成如下调研报告：",
    ] {
        check(
            &format!("民政工作总结\n{sentence}\n一、基本情况\n情况良好。"),
            &["title 民政工作总结", &format!("body {sentence}"), "h1 一、基本情况", "body 情况良好。"],
        );
    }
}

#[test]
fn addressees_are_people_and_bodies_of_all_kinds() {
    for addressee in [
        "公司全体员工：",
        "云岭县皮划艇协会筹备组：",
        "民主同盟云岭县委会：",
        "全县广大教师：",
        "致：各供应商",
        "致：云岭县审计局",
    ] {
        check(
            &format!("关于工作的函\n{addressee}\n现将情况函告。"),
            &["title 关于工作的函", &format!("addressee {addressee}"), "body 现将情况函告。"],
        );
    }
}

#[test]
fn persons_and_meetings_are_addressed() {
    for (addressee, text) in [
        ("李某某：", "你于2026年6月1日反映的事项，现答复如下："),
        ("李某某、王某某：", "本机关收到你们的申请，经审查，现答复如下："),
        ("李某某（公民身份号码5108221990XXXXXXXX）：", "本院受理的案件，已审理终结。"),
        ("县政府常务会议：", "受县政府委托，现作说明。"),
        ("县委督查室：", "现将情况汇报如下。"),
        ("省第三生态环境保护督察组：", "现将情况汇报如下。"),
        ("全体村民：", "垃圾分类事关大家。"),
        ("全校师生：", "垃圾分类事关大家。"),
        ("全村父老乡亲、兄弟姐妹：", "垃圾分类事关大家。"),
    ] {
        check(
            &format!("有关事项的答复\n云信复〔2026〕9号\n{addressee}\n{text}"),
            &[
                "title 有关事项的答复",
                "document-number 云信复〔2026〕9号",
                &format!("addressee {addressee}"),
                &format!("body {text}"),
            ],
        );
    }
    for (line, text) in [
        ("基本情况：", "我局有三科。"),
        ("主要会议：", "会议有三个。"),
        ("李某某：", "男，三十岁。"),
        ("报送单位：", "县水利局。"),
    ] {
        check(
            &format!("有关事项的答复\n{line}\n{text}"),
            &["title 有关事项的答复", &format!("body {line}"), &format!("body {text}")],
        );
    }
}

#[test]
fn an_addressee_stands_below_parties_and_what_the_speaker_does() {
    check(
        "信访事项处理意见书\n云信处〔2026〕9号\n信访人：李某某，女，住云岭县柳溪镇。\n李某某：\n你反映的事项，现答复如下。",
        &[
            "title 信访事项处理意见书",
            "document-number 云信处〔2026〕9号",
            "body 信访人：李某某，女，住云岭县柳溪镇。",
            "addressee 李某某：",
            "body 你反映的事项，现答复如下。",
        ],
    );
    check(
        "全县安全生产会议主持词\n【会前】请大家将手机静音。\n同志们：\n现在开会。",
        &["title 全县安全生产会议主持词", "body 【会前】请大家将手机静音。", "addressee 同志们：", "body 现在开会。"],
    );
}

#[test]
fn students_are_addressed_by_their_year() {
    check(
        "关于校园网的通知\n青山校区2026级新生：\n9月20日起可以上网。",
        &["title 关于校园网的通知", "addressee 青山校区2026级新生：", "body 9月20日起可以上网。"],
    );
    check(
        "关于奖学金的通知\n本年度获得奖学金的优秀研究生：\n李青山、王大川。",
        &["title 关于奖学金的通知", "body 本年度获得奖学金的优秀研究生：", "body 李青山、王大川。"],
    );
}

#[test]
fn the_text_behind_an_addressee_begins_a_line() {
    let text = ["addressee 各乡镇人民政府：", "body 为做好防汛工作，现通知如下。"];
    check("各乡镇人民政府：为做好防汛工作，现通知如下。", &text);
    let titled = &[&["title 关于防汛的通知"], &text[..]].concat();
    check("关于防汛的通知\n各乡镇人民政府：为做好防汛工作，现通知如下。", titled);
    check("关于防汛的通知各乡镇人民政府：为做好防汛工作，现通知如下。", titled);
    let secret = &[&["secrecy 机密★1年", "title 关于防汛的通知"], &text[..]].concat();
    check("机密★1年\n关于防汛的通知\n各乡镇人民政府：为做好防汛工作，现通知如下。", secret);
    check(
        "防汛工作方案\n县水利局：为各站配齐物资，月底前完成。\n请落实。",
        &["title 防汛工作方案", "body 县水利局：为各站配齐物资，月底前完成。", "body 请落实。"],
    );
    check(
        "各乡镇进度：青石镇完成六成，柳溪镇完成七成。\n请加快。",
        &["body 各乡镇进度：青石镇完成六成，柳溪镇完成七成。", "body 请加快。"],
    );
    check("各项任务：为做好防汛工作，分三步走。\n请落实。", &["body 各项任务：为做好防汛工作，分三步走。", "body 请落实。"]);
}

#[test]
fn sorts_of_places_are_addressed_without_a_colon() {
    check(
        "关于防汛的通知\n各乡党委、人民政府，各人民团体，省、市驻县各单位\n为做好防汛工作，现通知如下。",
        &[
            "title 关于防汛的通知",
            "addressee 各乡党委、人民政府，各人民团体，省、市驻县各单位",
            "body 为做好防汛工作，现通知如下。",
        ],
    );
    check(
        "关于防汛的通知\n各市、县人民政府：为做好防汛工作，现通知如下。",
        &["title 关于防汛的通知", "addressee 各市、县人民政府：", "body 为做好防汛工作，现通知如下。"],
    );
}

#[test]
fn parts_of_a_body_are_addressed_by_whose_they_are() {
    for addressee in ["所属各分会：", "机关各科室：", "下辖各村："] {
        check(&format!("{addressee}\n请抓好落实。"), &[&format!("addressee {addressee}"), "body 请抓好落实。"]);
    }
    check("下面请各组发言：\n一组先说。", &["body 下面请各组发言：", "body 一组先说。"]);
}

#[test]
fn an_addressee_may_be_left_open() {
    check(
        "关于维修的请示\n[上级单位名称]：\n拟维修办公楼。",
        &["title 关于维修的请示", "addressee [上级单位名称]：", "body 拟维修办公楼。"],
    );
    check("关于维修的请示\n[说明]：\n拟维修办公楼。", &["title 关于维修的请示", "body [说明]：", "body 拟维修办公楼。"]);
}
