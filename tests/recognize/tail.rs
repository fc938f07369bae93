//! Signature, date, attachments and the imprint block.

use super::check;

#[test]
fn two_persons_sign_with_their_posts() {
    check(
        "致云岭籍乡友的信\n亲爱的乡友们：\n衷心祝愿你们事业兴旺！\n中共云岭县委书记　李青山\n云岭县人民政府县长　王大川\n2026年2月10日",
        &[
            "title 致云岭籍乡友的信",
            "addressee 亲爱的乡友们：",
            "body 衷心祝愿你们事业兴旺！",
            "signature 中共云岭县委书记　李青山",
            "signature 云岭县人民政府县长　王大川",
            "date 2026年2月10日",
        ],
    );
}

#[test]
fn last_words_do_not_sign() {
    check(
        "关于调整作息的通知\n各科室：\n自5月1日起执行。\n望遵照执行\n2026年4月28日",
        &["title 关于调整作息的通知", "addressee 各科室：", "body 自5月1日起执行。", "body 望遵照执行", "date 2026年4月28日"],
    );
}

#[test]
fn who_signs_an_order_stands_over_its_date() {
    for name in ["县长　李青山", "省长 王一", "县长　李青山　　书记　王大川"] {
        check(
            &format!("云岭县人民政府令\n第3号\n《办法》现予公布。\n{name}\n2026年3月1日"),
            &[
                "title 云岭县人民政府令",
                "document-number 第3号",
                "body 《办法》现予公布。",
                &format!("signature {name}"),
                "date 2026年3月1日",
            ],
        );
    }
}

#[test]
fn whoever_signs_stands_over_a_date_of_any_kind() {
    for (name, date) in [
        ("云岭县水利局", "2026年1月"),
        ("云岭县公路局青石分局", "2026年7月6日18时30分"),
        ("市长：李青山", "2026年3月1日"),
        ("青石家具城（公章）", "2026年3月1日"),
        ("云岭县残联", "2026年3月1日"),
    ] {
        let (signature, dated) = (format!("signature {name}"), format!("date {date}"));
        check(
            &format!("关于工作的公告\n特此公告。\n{name}\n{date}"),
            &["title 关于工作的公告", "body 特此公告。", &signature, &dated],
        );
    }
}

#[test]
fn the_last_line_may_be_a_month_or_a_year() {
    let text = ["title 2026年工作总结", "body 今年很好。"];
    for (closing, expected) in [
        ("二〇二六年八月", &["date 二〇二六年八月"][..]),
        ("2026年8月", &["date 2026年8月"]),
        ("云岭县水利局\n2026年", &["signature 云岭县水利局", "date 2026年"]),
        ("云岭县水利局\n李青山（局长）\n二〇二六年", &["signature 云岭县水利局", "signature 李青山（局长）", "date 二〇二六年"]),
        ("2026年", &["body 2026年"]),
        ("完成时间\n2026年", &["body 完成时间", "body 2026年"]),
        ("完工于\n2026年8月\n验收。", &["body 完工于", "body 2026年8月", "body 验收。"]),
    ] {
        check(&format!("2026年工作总结\n今年很好。\n{closing}"), &[text.as_slice(), expected].concat());
    }
    check(
        "# 工作总结\n\n| 项目 | 数 |\n|--|--|\n| 甲 | 1 |\n\n二〇二六年八月",
        &["title 工作总结", "table 2×2", "date 二〇二六年八月"],
    );
}

#[test]
fn offices_in_one_line_sign_one_below_the_other() {
    let signed = ["signature 教育部", "signature 财政部", "signature 云岭省教育厅", "signature 云岭省财政厅"];
    let lines = "　　　　　　　　　　教育部  财政部\n\n　　　　　　　　云岭省教育厅    云岭省财政厅";
    for (date, expected) in [("\n2026年5月11日", &["date 2026年5月11日"][..]), ("", &[])] {
        check(
            &format!("关于印发规定的通知\n现印发。\n{lines}{date}"),
            &[&["title 关于印发规定的通知", "body 现印发。"], &signed[..], expected].concat(),
        );
    }
    check(
        "关于防汛的通知\n请值班。\n云岭县水利局 办公室\n2026年5月11日",
        &["title 关于防汛的通知", "body 请值班。", "signature 云岭县水利局 办公室", "date 2026年5月11日"],
    );
}

#[test]
fn office_and_date_may_stand_behind_the_last_sentence() {
    check(
        "系统维护公告\n系统将维护。给您带来不便，敬请谅解。　云岭集团信息技术部　2026年6月10日",
        &[
            "title 系统维护公告",
            "body 系统将维护。给您带来不便，敬请谅解。",
            "signature 云岭集团信息技术部",
            "date 2026年6月10日",
        ],
    );
    check("系统维护公告\n请谅解。　维护始于　2026年6月10日", &["title 系统维护公告", "body 请谅解。　维护始于　2026年6月10日"]);
}

#[test]
fn a_name_in_two_lines_signs_once() {
    for (lines, name) in [
        ("中共云岭县委巡察工作\n领导小组办公室", "中共云岭县委巡察工作领导小组办公室"),
        ("云岭县委农村工作领导小组\n办公室", "云岭县委农村工作领导小组办公室"),
    ] {
        let signature = format!("signature {name}");
        let expected = ["title 关于巡察的公告", "body 特此公告。", &signature, "date 2026年3月1日"];
        check(&format!("关于巡察的公告\n特此公告。\n{lines}\n2026年3月1日"), &expected);
    }
    check(
        "关于巡察的公告\n特此公告。\n云岭县水利局\n云岭县教育局办公室\n2026年3月1日",
        &[
            "title 关于巡察的公告",
            "body 特此公告。",
            "signature 云岭县水利局",
            "signature 云岭县教育局办公室",
            "date 2026年3月1日",
        ],
    );
}

#[test]
fn a_document_is_signed_in_many_ways() {
    for (closing, expected) in [
        ("云岭县水利局（盖章）\n2026年  月  日", &["signature 云岭县水利局（盖章）", "date 2026年  月  日"][..]),
        (
            "承诺人（签名）：\n证明人（签名）：\n年　月　日",
            &["signature 承诺人（签名）：", "signature 证明人（签名）：", "date 年　月　日"],
        ),
        ("云岭县文明办2026年9月1日", &["signature 云岭县文明办", "date 2026年9月1日"]),
        ("中共云岭县委宣传部\n云岭县文明办", &["signature 中共云岭县委宣传部", "signature 云岭县文明办"]),
        ("二O二六年三月一日\n主题词：防汛", &["date 二O二六年三月一日", "body 主题词：防汛"]),
        (
            "云岭县教育局\n2026年6月\n------\n回　执\n学校：",
            &["signature 云岭县教育局", "date 2026年6月", "attachment-title 回　执", "body 学校："],
        ),
        ("先进单位如下。\n云岭县水利局", &["body 先进单位如下。", "body 云岭县水利局"]),
        ("表彰下列单位。\n云岭县水利局", &["body 表彰下列单位。", "body 云岭县水利局"]),
        ("18岁以下的不得报名。望周知。\n云岭县水利局", &["body 18岁以下的不得报名。望周知。", "signature 云岭县水利局"]),
        (
            "先进单位有三个。\n云岭县水利局\n云岭县教育局\n云岭县民政局",
            &["body 先进单位有三个。", "body 云岭县水利局", "body 云岭县教育局", "body 云岭县民政局"],
        ),
    ] {
        let expected = [&["title 云岭县防汛承诺书", "body 我们一起行动。"], expected].concat();
        check(&format!("云岭县防汛承诺书\n我们一起行动。\n{closing}"), &expected);
    }
}

#[test]
fn tags_do_not_sign() {
    check(
        "关于防汛的通知\n请值班。\n　　　　　　　　</div></body>",
        &["title 关于防汛的通知", "body 请值班。", "body </div></body>"],
    );
    check("</div>\n关于防汛的通知\n请值班。", &["body </div>", "title 关于防汛的通知", "body 请值班。"]);
}

#[test]
fn offices_persons_and_judges_sign() {
    for (closing, expected) in [
        ("小河村党支部、村委会\n2026年1月5日", &["signature 小河村党支部、村委会", "date 2026年1月5日"][..]),
        ("县总工会、团县委、县妇联\n2026年1月5日", &["signature 县总工会、团县委、县妇联", "date 2026年1月5日"]),
        ("党员：李晓东\n2026年1月18日", &["signature 党员：李晓东", "date 2026年1月18日"]),
        (
            "审  判  长   李某某\n审  判  员   王某某\n二〇二六年二月二十三日\n法 官 助 理   陈某\n书  记  员   刘某",
            &[
                "signature 审  判  长   李某某",
                "signature 审  判  员   王某某",
                "date 二〇二六年二月二十三日",
                "signature 法 官 助 理   陈某",
                "signature 书  记  员   刘某",
            ],
        ),
        (
            "此致\n云岭县人民法院\n检察员：刘某\n2026年6月9日",
            &["body 此致", "body 云岭县人民法院", "signature 检察员：刘某", "date 2026年6月9日"],
        ),
        (
            "县委、县政府\n（2026年6月9日）\n全体职工：\n你们好。",
            &["body 县委、县政府", "body （2026年6月9日）", "body 全体职工：", "body 你们好。"],
        ),
        ("检察员：刘某\n2026年6月9日", &["signature 检察员：刘某", "date 2026年6月9日"]),
        ("2026年9月5日\n云岭县公安局", &["date 2026年9月5日", "signature 云岭县公安局"]),
        ("2026年7月25日11时30分\n（此件依申请公开）", &["date 2026年7月25日11时30分", "annotation （此件依申请公开）"]),
        ("出席、列席\n2026年1月5日", &["body 出席、列席", "date 2026年1月5日"]),
        ("书记员要如实记录\n各村要配合。", &["body 书记员要如实记录", "body 各村要配合。"]),
        ("参加单位\n2026年9月5日\n云岭县公安局", &["signature 参加单位", "date 2026年9月5日", "body 云岭县公安局"]),
        ("2026年9月5日\n云岭县公安局\n参加比武。", &["body 2026年9月5日", "body 云岭县公安局", "body 参加比武。"]),
    ] {
        let expected = [&["title 关于防汛的通告", "body 我们一起行动。"], expected].concat();
        check(&format!("关于防汛的通告\n我们一起行动。\n{closing}"), &expected);
    }
}

#[test]
fn a_sealed_office_and_who_deals_with_it_sign_together() {
    check(
        "证明\n李青山系我单位职工。\n特此证明。\n单位（盖章）：云岭县水利局\n经办人：王大川\n2026年3月5日",
        &[
            "title 证明",
            "body 李青山系我单位职工。",
            "body 特此证明。",
            "signature 单位（盖章）：云岭县水利局",
            "signature 经办人：王大川",
            "date 2026年3月5日",
        ],
    );
}

#[test]
fn office_and_date_behind_a_stop_need_one_space() {
    check(
        "关于比赛的方案\n欢迎参加。\n联系人：李青山，0000-1234。云岭县水利局 2026年3月5日",
        &[
            "title 关于比赛的方案",
            "body 欢迎参加。",
            "body 联系人：李青山，0000-1234。",
            "signature 云岭县水利局",
            "date 2026年3月5日",
        ],
    );
    check(
        "关于比赛的方案\n欢迎参加。本方案定于云岭县水利局2026年3月5日",
        &["title 关于比赛的方案", "body 欢迎参加。本方案定于云岭县水利局2026年3月5日"],
    );
}

#[test]
fn remarks_may_take_two_lines() {
    let text = "关于防汛的通知\n各乡镇：\n请落实。\n云岭县水利局\n2026年3月5日\n";
    let head = ["title 关于防汛的通知", "addressee 各乡镇：", "body 请落实。", "signature 云岭县水利局", "date 2026年3月5日"];
    check(
        &format!("{text}（联系人：李青山\n联系电话：0000-1234）"),
        &[&head[..], &["annotation （联系人：李青山", "annotation 联系电话：0000-1234）"]].concat(),
    );
    check(
        &format!("{text}（联系人：李青山\n请各乡镇抓紧报送。"),
        &[&head[..], &["body （联系人：李青山", "body 请各乡镇抓紧报送。"]].concat(),
    );
}

#[test]
fn who_signs_may_stand_below_the_date_under_a_note() {
    check(
        "关于放假的通知\n各科室：\n值班表见附件。\n附件：值班表\n2026年9月22日\n院长办公室",
        &[
            "title 关于放假的通知",
            "addressee 各科室：",
            "body 值班表见附件。",
            "attachment-note 附件：值班表",
            "date 2026年9月22日",
            "signature 院长办公室",
        ],
    );
}

#[test]
fn a_body_says_what_it_signs_for() {
    let draft = |who: &str| format!("关于解决经费的申请\n县财政局：\n请予支持。\n{who}\n2026年5月8日");
    for (who, role) in [
        ("申请单位：云岭县青石镇人民政府（盖章）", "signature"),
        ("承诺单位：云岭县水利局", "signature"),
        ("责任单位：云岭县水利局", "body"),
    ] {
        let line = format!("{role} {who}");
        check(&draft(who), &["title 关于解决经费的申请", "addressee 县财政局：", "body 请予支持。", &line, "date 2026年5月8日"]);
    }
}

#[test]
fn many_offices_sign_in_few_lines() {
    check(
        "关于开展推广周的通知\n各省、自治区、直辖市教育厅：\n请执行。\n教育部 中央网信办 国家民委\n国家林草局 共青团中央\n2026年6月20日",
        &[
            "title 关于开展推广周的通知",
            "addressee 各省、自治区、直辖市教育厅：",
            "body 请执行。",
            "signature 教育部 中央网信办 国家民委",
            "signature 国家林草局 共青团中央",
            "date 2026年6月20日",
        ],
    );
    check(
        "倡议书\n同学们：\n让我们行动起来！\n云岭大学\n水利学院学生会",
        &["title 倡议书", "addressee 同学们：", "body 让我们行动起来！", "signature 云岭大学", "signature 水利学院学生会"],
    );
}

#[test]
fn a_date_over_what_the_text_issues_is_the_document_s() {
    let text = "各乡镇人民政府：\n《云岭县森林火灾应急预案》已经县政府同意，现予印发。\n2026年3月5日\n";
    check(
        &format!("{text}云岭县森林火灾应急预案\n为做好工作，制定本预案。"),
        &[
            "addressee 各乡镇人民政府：",
            "body 《云岭县森林火灾应急预案》已经县政府同意，现予印发。",
            "date 2026年3月5日",
            "attachment-title 云岭县森林火灾应急预案",
            "body 为做好工作，制定本预案。",
        ],
    );
    let other = super::outline(&format!("{text}县政府召开会议\n会议研究了防火工作。"));
    assert!(other.contains(&"body 2026年3月5日".to_owned()), "{other:?}");
}

#[test]
fn a_page_pushed_in_as_a_whole_pushes_no_line() {
    let lines = ["关于成立小组的通知", "  组成人员如下：", "  组　长：李青山　副县长", "      王海　县水利局局长"];
    let page: String = lines.iter().map(|line| format!("          {line}\n")).collect();
    assert!(super::outline(&page).iter().all(|line| !line.starts_with("signature")), "{:?}", super::outline(&page));
}
