//! What stands above a title, and the bulletins and minutes that begin with it.

use super::check;
use super::outline;

#[test]
fn a_bulletin_of_several_articles_has_no_other_title() {
    check(
        "云岭水利简报\n第12期\n云岭县水利局办公室　　　2026年3月5日\n本期要目\n推进会3月4日召开。",
        &[
            "title 云岭水利简报",
            "document-number 第12期",
            "subtitle 云岭县水利局办公室　　　2026年3月5日",
            "body 本期要目",
            "body 推进会3月4日召开。",
        ],
    );
}

#[test]
fn the_office_that_edits_a_bulletin_stands_below_its_number() {
    check(
        "工作简报\n第12期\n云岭县教育局办公室编　　　　　　2026年3月20日\n我县召开推进会\n3月18日，我县召开推进会。\n报：县委、县政府\n送：各乡镇\n共印50份",
        &[
            "issuer 工作简报",
            "document-number 第12期",
            "subtitle 云岭县教育局办公室编　　　　　　2026年3月20日",
            "title 我县召开推进会",
            "body 3月18日，我县召开推进会。",
            "cc 报：县委、县政府",
            "cc 送：各乡镇",
            "imprint 共印50份",
        ],
    );
}

#[test]
fn marks_and_typed_numbers_make_one_document() {
    check(
        "# 云岭县总结\n\n## 一、成绩\n\n（一）抓学习。**每周**一次。\n\n**（二）抓作风**\n\n严管理。\n\n## 问题\n\n有问题。",
        &[
            "title 云岭县总结",
            "h1 一、成绩",
            "h2~ （一）抓学习。|每周一次。",
            "h2 （二）抓作风",
            "body 严管理。",
            "h1 二、问题",
            "body 有问题。",
        ],
    );
}

#[test]
fn minutes_have_fields() {
    check(
        "云岭县会议纪要\n时间：2026年3月5日上午9:00\n地点：县政府\n会议听取了汇报。\n出席：张三、李四。",
        &[
            "title 云岭县会议纪要",
            "attendance 时间：2026年3月5日上午9:00",
            "attendance 地点：县政府",
            "body 会议听取了汇报。",
            "attendance 出席：张三、李四。",
        ],
    );
}

#[test]
fn the_signer_stands_beside_the_document_number() {
    check(
        "云岭县人民政府文件\n云政〔2026〕5号　　　　签发人：李青山\n云岭县人民政府关于申请防汛资金的请示\n市人民政府：\n现申请资金。",
        &[
            "issuer 云岭县人民政府文件",
            "document-number 云政〔2026〕5号",
            "signer 签发人：李青山",
            "title 云岭县人民政府关于申请防汛资金的请示",
            "addressee 市人民政府：",
            "body 现申请资金。",
        ],
    );
}

#[test]
fn contents_without_that_word_are_taken_out_where_the_first_of_them_follows() {
    let report = [
        "title 云岭县水利局2026年工作总结",
        "h1 一、主要成效",
        "body 完成投资3亿元。",
        "h1 二、存在问题",
        "body 资金不足。",
        "h1 三、下步打算",
        "body 争取资金。",
    ];
    let text = "一、主要成效\n完成投资3亿元。\n二、存在问题\n资金不足。\n三、下步打算\n争取资金。";
    let title = "云岭县水利局2026年工作总结";
    check(&format!("{title}\n\n一、主要成效\n二、存在问题\n三、下步打算\n\n{text}"), &report);
    check(&format!("{title}\n一、主要成效   第1页\n二、存在问题   第2页\n三、下步打算   第4页\n{text}"), &report);
    let between = format!("{title}\n本次汇报三个方面：\n一、主要成效\n二、存在问题\n三、下步打算\n{text}");
    assert_eq!(outline(&between).len(), report.len() + 4);
    let agenda = format!("{title}\n一、主要成效\n二、存在问题\n三、下步打算\n下面分别汇报。\n{text}");
    assert_eq!(outline(&agenda).len(), report.len() + 4);
}

#[test]
fn what_an_office_notes_on_its_sheet_is_no_part_of_the_document() {
    let notice = ["title 关于燃气检查的通知", "addressee 各燃气企业：", "body 请抓好落实。"];
    let text = "关于燃气检查的通知\n各燃气企业：\n请抓好落实。";
    for sheet in [
        "拟稿人：王大川\n核稿：李青山\n签发：",
        "云岭县住建局发文稿纸\n签发：\n会签：县财政局\n拟稿单位：办公室　　拟 稿 人：王大川\n文件标题：关于燃气检查的通知\n主送：各燃气企业",
        "拟稿部门：综合科\n联系电话：1234567\n密级：\n核稿意见：\n签发意见：同意。李青山 2026-02-01\n标题：关于燃气检查的通知\n正文：",
    ] {
        check(&format!("{sheet}\n{text}"), &notice);
    }
    check(&format!("签发人：李青山　核稿人：王大川\n{text}"), &[&["signer 签发人：李青山"], notice.as_slice()].concat());
    check(
        "云岭县水利局发文稿纸\n拟稿人：\n核稿：\n签发：",
        &["title 云岭县水利局发文稿纸", "body 拟稿人：", "body 核稿：", "body 签发："],
    );
    check(
        "关于公文处理的说明\n拟稿：由经办人起草。\n核稿：由办公室审核。",
        &["title 关于公文处理的说明", "body 拟稿：由经办人起草。", "body 核稿：由办公室审核。"],
    );
}

#[test]
fn secrecy_stands_above_the_title_wherever_it_was_typed() {
    let report = ["secrecy 机密★1年", "title 关于物资储备情况的报告", "addressee 县人民政府：", "body 储备帐篷1200顶。"];
    let text = "县人民政府：\n储备帐篷1200顶。";
    check(&format!("机密★1年 关于物资储备情况的报告\n{text}"), &report);
    check(&format!("关于物资储备情况的报告\n机密★1年\n{text}"), &report);
    check(
        "关于机密文件管理情况的报告\n县人民政府：\n机密★1年的文件已清点。",
        &["title 关于机密文件管理情况的报告", "addressee 县人民政府：", "body 机密★1年的文件已清点。"],
    );
}

#[test]
fn a_bulletin_has_its_number_and_day_under_its_name() {
    check(
        "云岭县工作简报\n〔2026〕第5期\n云岭县委办公室编　　　2026年3月15日\n春耕生产全面展开\n全县春耕生产进展顺利。",
        &[
            "issuer 云岭县工作简报",
            "document-number 〔2026〕第5期",
            "subtitle 云岭县委办公室编　　　2026年3月15日",
            "title 春耕生产全面展开",
            "body 全县春耕生产进展顺利。",
        ],
    );
}

#[test]
fn the_only_heading_of_a_bulletin_is_its_title() {
    let head = "# 工作简报\n\n**第12期**\n\n云岭县委办公室编　　　2026年3月15日\n\n## 春耕全面展开\n\n进展顺利。";
    let known =
        ["issuer 工作简报", "document-number 第12期", "subtitle 云岭县委办公室编　　　2026年3月15日", "title 春耕全面展开"];
    check(head, &[&known[..], &["body 进展顺利。"]].concat());
    let articles = outline(&format!("{head}\n\n## 水库完好\n\n已经排查。"));
    assert_eq!(articles[0], "title 工作简报");
    assert_eq!(articles[3], "h1 一、春耕全面展开");
}

#[test]
fn offices_over_a_document_number_issue_it_together() {
    let below = ["document-number 云政发〔2026〕5号", "title 关于防汛的通知", "body 现通知如下。"];
    let rest = "云政发〔2026〕5号\n关于防汛的通知\n现通知如下。";
    let check_head = |head: &str, issuers: &[&str]| check(&format!("{head}\n{rest}"), &[issuers, &below].concat());
    let joint = ["issuer 中共云岭县委", "issuer 云岭县人民政府文件"];
    check_head("中共云岭县委\n云岭县人民政府文件", &joint);
    check_head("中共云岭县委\n云岭县人民政府\n文　件", &["issuer 中共云岭县委", "issuer 云岭县人民政府文　件"]);
    check_head("中共云岭县委　云岭县人民政府文件", &joint);
    check_head(
        "云岭县水利局 云岭县公安局  云岭县气象局文件",
        &["issuer 云岭县水利局", "issuer 云岭县公安局", "issuer 云岭县气象局文件"],
    );
    check_head("云岭县人民政府", &["issuer 云岭县人民政府"]);
    check_head("云岭县人民政府　文件", &["issuer 云岭县人民政府　文件"]);
}

#[test]
fn elements_of_the_masthead_may_share_a_line() {
    check(
        "000001　机密★1年\n特急　　签发人：李青山\n云岭县人民政府文件\n云政〔2026〕5号　签发人：李青山　王大川\n关于申请资金的请示\n市人民政府：\n现申请。",
        &[
            "copy-number 000001",
            "secrecy 机密★1年",
            "urgency 特急",
            "signer 签发人：李青山",
            "issuer 云岭县人民政府文件",
            "document-number 云政〔2026〕5号",
            "signer 签发人：李青山　王大川",
            "title 关于申请资金的请示",
            "addressee 市人民政府：",
            "body 现申请。",
        ],
    );
    check("机密 ★ 1年\n关于防汛的通知\n现通知。", &["secrecy 机密 ★ 1年", "title 关于防汛的通知", "body 现通知。"]);
    check("秘密　六个月\n关于防汛的通知\n现通知。", &["secrecy 秘密　六个月", "title 关于防汛的通知", "body 现通知。"]);
    check("机密1年级差\n关于防汛的通知\n现通知。", &["title 机密1年级差/关于防汛的通知", "body 现通知。"]);
}

#[test]
fn signers_go_on_in_the_next_line() {
    check(
        "云岭县水利局文件\n签发人：李青山　王大川\n云水〔2026〕5号　　　　　张小溪\n关于申请资金的请示\n市水利局：\n现申请。",
        &[
            "issuer 云岭县水利局文件",
            "signer 签发人：李青山　王大川",
            "document-number 云水〔2026〕5号",
            "signer 张小溪",
            "title 关于申请资金的请示",
            "addressee 市水利局：",
            "body 现申请。",
        ],
    );
    check(
        "云水〔2026〕5号\n签发人：李青山　王大川\n　　　　张小溪　赵北辰\n关于申请资金的请示\n现申请。",
        &[
            "document-number 云水〔2026〕5号",
            "signer 签发人：李青山　王大川",
            "signer 张小溪　赵北辰",
            "title 关于申请资金的请示",
            "body 现申请。",
        ],
    );
}

#[test]
fn names_of_a_meeting_go_on_in_the_next_line() {
    check(
        "云岭县常务会议纪要\n会议议定以下事项。\n出席：李青山、王大川、\n张小溪、赵北辰。\n请假：孙平\n　　　　　　钱海",
        &[
            "title 云岭县常务会议纪要",
            "body 会议议定以下事项。",
            "attendance 出席：李青山、王大川、",
            "attendance 张小溪、赵北辰。",
            "attendance 请假：孙平",
            "attendance 钱海",
        ],
    );
    check(
        "云岭县常务会议纪要\n出席：李青山、王大川\n会议指出，要抓好落实。\n出席活动的还有群众。",
        &[
            "title 云岭县常务会议纪要",
            "attendance 出席：李青山、王大川",
            "body 会议指出，要抓好落实。",
            "body 出席活动的还有群众。",
        ],
    );
}

#[test]
fn contents_typed_above_the_title_are_no_headings() {
    check(
        "目　录\n第一部分　单位概况……1\n一、主要职责……1\n第二部分　预算表……5\n云岭县水利局2026年预算公开\n\
         第一部分　单位概况\n一、主要职责\n负责全县水资源管理。\n第二部分　预算表\n见附表。",
        &[
            "body 目　录",
            "body 第一部分　单位概况……1",
            "body 一、主要职责……1",
            "body 第二部分　预算表……5",
            "title 云岭县水利局2026年预算公开",
            "h1 第一部分　单位概况",
            "h2 一、主要职责",
            "body 负责全县水资源管理。",
            "h1 第二部分　预算表",
            "body 见附表。",
        ],
    );
}

#[test]
fn a_bulletin_has_its_number_and_office_under_its_name() {
    check(
        "云岭信访简报\n2026年第3期（总第58期）\n云岭县信访局办公室　　2026年4月15日\n一季度排查积案126件。",
        &[
            "title 云岭信访简报",
            "document-number 2026年第3期（总第58期）",
            "subtitle 云岭县信访局办公室　　2026年4月15日",
            "body 一季度排查积案126件。",
        ],
    );
}
