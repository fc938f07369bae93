//! What stands around a title.

use super::check;

#[test]
fn a_speech_has_lines_under_its_title() {
    check(
        "高举旗帜\n为建设现代化云岭而奋斗\n——在云岭县第二十次代表大会上的报告\n（2026年3月1日）\n县委书记　李青山\n同志们：\n\
         今天讲三点。\n各位代表！\n谢谢大家！",
        &[
            "title 高举旗帜/为建设现代化云岭而奋斗",
            "subtitle ——在云岭县第二十次代表大会上的报告",
            "subtitle （2026年3月1日）",
            "byline 县委书记　李青山",
            "addressee 同志们：",
            "body 今天讲三点。",
            "body 各位代表！",
            "body 谢谢大家！",
        ],
    );
}

#[test]
fn slogans_stand_over_the_meeting_of_a_speech() {
    check(
        "高举旗帜\n为建设云岭而奋斗\n\n在云岭县第二十次代表大会上的报告\n（2026年3月1日）\n李 青 山\n同志们：\n今天讲三点。",
        &[
            "title 高举旗帜/为建设云岭而奋斗",
            "subtitle 在云岭县第二十次代表大会上的报告",
            "subtitle （2026年3月1日）",
            "byline 李 青 山",
            "addressee 同志们：",
            "body 今天讲三点。",
        ],
    );
}

#[test]
fn a_line_that_nothing_is_known_of_does_not_end_the_head() {
    check(
        "会议材料之三\n坚守初心使命\n云岭县柳溪镇\n各位领导、同志们：\n今天讲三点。",
        &["body 会议材料之三", "title 坚守初心使命", "byline 云岭县柳溪镇", "addressee 各位领导、同志们：", "body 今天讲三点。"],
    );
    check(
        "云岭县委书记 李青山\n在全县教育大会上的讲话\n2026年3月\n同志们：\n今天讲三点。",
        &[
            "byline 云岭县委书记 李青山",
            "title 在全县教育大会上的讲话",
            "subtitle 2026年3月",
            "addressee 同志们：",
            "body 今天讲三点。",
        ],
    );
    check(
        "内部资料\n注意保存\n云岭县委办公室文件\n云办发〔2026〕7号\n关于加强管理的通知\n各乡镇党委：\n要抓好落实。",
        &[
            "body 内部资料",
            "body 注意保存",
            "issuer 云岭县委办公室文件",
            "document-number 云办发〔2026〕7号",
            "title 关于加强管理的通知",
            "addressee 各乡镇党委：",
            "body 要抓好落实。",
        ],
    );
}

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
fn a_draft_may_name_its_parts() {
    let parts = [
        "title 关于购置设备的请示",
        "addressee 县财政局：",
        "body 需购置电脑5台。",
        "signature 云岭县水利局",
        "date 2026年3月5日",
    ];
    check("标题：关于购置设备的请示\n主送单位：县财政局：\n正文：\n需购置电脑5台。\n落款：\n云岭县水利局\n2026年3月5日", &parts);
    check(
        "【标题】关于购置设备的请示\n【主送机关】县财政局：\n【正文】需购置电脑5台。\n【落款】云岭县水利局\n【日期】2026年3月5日",
        &parts,
    );
    check("关于格式的说明\n落款：写在正文下面。", &["title 关于格式的说明", "body 落款：写在正文下面。"]);
}

#[test]
fn placeholders_of_a_signature_name_no_part() {
    let parts = ["title 关于防汛的通知", "addressee 各科室：", "body 请值班。"];
    for (closing, expected) in [
        ("[发文机关名称]\n[成文日期]", ["signature [发文机关名称]", "date [成文日期]"]),
        ("[发文机关名称]（印章）\n[成文日期]", ["signature [发文机关名称]（印章）", "date [成文日期]"]),
        ("【发文机关】\n【成文日期】", ["signature 【发文机关】", "date 【成文日期】"]),
        ("【落款】\n云岭县水利局\n\n2026年3月5日", ["signature 云岭县水利局", "date 2026年3月5日"]),
    ] {
        check(
            &format!("【标题】\n关于防汛的通知\n\n【主送机关】\n各科室：\n\n【正文】\n请值班。\n\n{closing}"),
            &[parts.as_slice(), &expected].concat(),
        );
    }
}

#[test]
fn signature_and_date_stand_below_one_name() {
    check(
        "**标题：**\n\n关于设备的请示\n\n**正文：**\n\n需购置电脑。\n\n**落款：**\n\n[单位名称]\n\n[年]年[月]月[日]日\n\n**附件：**\n\n1. 清单\n",
        &[
            "title 关于设备的请示",
            "body 需购置电脑。",
            "signature [单位名称]",
            "date [年]年[月]月[日]日",
            "attachment-note 附件：",
            "attachment-note 1. 清单",
        ],
    );
}

#[test]
fn title_and_addressee_are_known_below_another_part() {
    check(
        "【发文机关】\n云岭县水利局\n\n关于申请经费的请示\n\n云岭县人民政府：\n\n【正文】\n为做好防汛工作，申请经费50万元。\n\n妥否，请批示。",
        &[
            "issuer 云岭县水利局",
            "title 关于申请经费的请示",
            "addressee 云岭县人民政府：",
            "body 为做好防汛工作，申请经费50万元。",
            "body 妥否，请批示。",
        ],
    );
    check(
        "【标题】\n关于经费的请示\n【正文】\n请示如下：\n关于经费的通知\n【落款】\n云岭县水利局\n\n联系人：\n李青山",
        &[
            "title 关于经费的请示",
            "body 请示如下：",
            "body 关于经费的通知",
            "signature 云岭县水利局",
            "body 联系人：",
            "body 李青山",
        ],
    );
}

#[test]
fn the_text_may_be_the_only_part_with_a_name() {
    check(
        "关于防汛的通知\n\n各科室：\n\n【正文】\n请值班。\n\n云岭县水利局\n2026年5月1日",
        &["title 关于防汛的通知", "addressee 各科室：", "body 请值班。", "signature 云岭县水利局", "date 2026年5月1日"],
    );
    check(
        "公文格式规定\n【标题】\n用2号小标宋体字\n【正文】\n用3号仿宋体字\n【正文】\n每页22行",
        &[
            "title 公文格式规定",
            "body 【标题】",
            "body 用2号小标宋体字",
            "body 【正文】",
            "body 用3号仿宋体字",
            "body 【正文】",
            "body 每页22行",
        ],
    );
    check(
        "【标题】\n\n【主送机关】：\n\n你单位来函收悉。",
        &["title 【标题】", "addressee 【主送机关】：", "body 你单位来函收悉。"],
    );
    check("【标题】\n关于防汛的通知\n\n各科室：\n请值班。", &["title 关于防汛的通知", "addressee 各科室：", "body 请值班。"]);
    check("关于格式的说明\n正文：\n用3号字。", &["title 关于格式的说明", "body 正文：", "body 用3号字。"]);
}

#[test]
fn an_introduction_is_no_byline() {
    check("云岭县调研报告\n前言\n调研历时三月。", &["title 云岭县调研报告", "body 前言", "body 调研历时三月。"]);
}

#[test]
fn what_was_typed_in_one_line_is_divided() {
    check(
        "云岭县人民政府关于防汛的通知云政发〔2026〕7号各乡镇人民政府，县直各部门：\n现将有关事项通知如下。特此通知。　　　　　　　　　　　　云岭县人民政府\n2026年3月1日（此件公开发布）",
        &[
            "title 云岭县人民政府关于防汛的通知",
            "document-number 云政发〔2026〕7号",
            "addressee 各乡镇人民政府，县直各部门：",
            "body 现将有关事项通知如下。特此通知。",
            "signature 云岭县人民政府",
            "date 2026年3月1日",
            "annotation （此件公开发布）",
        ],
    );
}

#[test]
fn field_names_give_their_role_and_are_not_printed() {
    check(
        "# 关于防汛的通知\n\n## 标题\n关于防汛的通知\n\n## 主送单位\n[主送单位]：\n\n## 正文\n现通知如下。\n\n## 落款\n[发文单位]  \n[日期]\n\n\
         ## 附注\n（联系人：[联系人]）",
        &[
            "title 关于防汛的通知",
            "addressee [主送单位]：",
            "body 现通知如下。",
            "signature [发文单位]",
            "date [日期]",
            "annotation （联系人：[联系人]）",
        ],
    );
}

#[test]
fn a_speaker_and_a_day_stand_below_the_title() {
    check(
        "云岭县禁毒工作汇报\n汇报人：李青山\n2026年5月6日\n各位领导：\n现汇报如下。",
        &[
            "title 云岭县禁毒工作汇报",
            "byline 汇报人：李青山",
            "subtitle 2026年5月6日",
            "addressee 各位领导：",
            "body 现汇报如下。",
        ],
    );
    check(
        "情况通报\n〔2026〕3号\n各乡镇：\n现通报如下。",
        &["title 情况通报", "document-number 〔2026〕3号", "addressee 各乡镇：", "body 现通报如下。"],
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
fn fields_under_a_title_stay_together() {
    check(
        "工作周报\n\n汇报人：张三\n所属部门：水利科\n汇报周期：2026年6月3日—2026年6月7日\n\n一、本周工作\n很好。",
        &[
            "title 工作周报",
            "attendance 汇报人：张三",
            "attendance 所属部门：水利科",
            "attendance 汇报周期：2026年6月3日—2026年6月7日",
            "h1 一、本周工作",
            "body 很好。",
        ],
    );
    check(
        "周例会\n会议时间：2026年6月5日\n会议地点：会议室\n参会人员：\n局领导：李青山\n各科室负责人：王大川\n主要内容：\n听取汇报。",
        &[
            "title 周例会",
            "attendance 会议时间：2026年6月5日",
            "attendance 会议地点：会议室",
            "attendance 参会人员：",
            "attendance 局领导：李青山",
            "attendance 各科室负责人：王大川",
            "body 主要内容：",
            "body 听取汇报。",
        ],
    );
    check(
        "活动方案\n活动主题：爱国卫生\n活动对象：全体职工\n请参加。",
        &["title 活动方案", "body 活动主题：爱国卫生", "body 活动对象：全体职工", "body 请参加。"],
    );
    check(
        "工作汇报\n汇报单位：云岭县水利局\n汇报人：李青山\n同志们：\n今年很好。",
        &["title 工作汇报", "byline 汇报单位：云岭县水利局", "byline 汇报人：李青山", "addressee 同志们：", "body 今年很好。"],
    );
}

#[test]
fn the_time_of_something_under_a_heading_is_no_field() {
    check(
        "关于举办培训班的通知\n一、时间地点\n时间：5月18日。\n地点：青岚宾馆。\n二、内容\n档案管理。",
        &[
            "title 关于举办培训班的通知",
            "h1 一、时间地点",
            "body 时间：5月18日。",
            "body 地点：青岚宾馆。",
            "h1 二、内容",
            "body 档案管理。",
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
fn what_was_adopted_says_when_under_its_title() {
    check(
        "云岭县人民代表大会关于发展规划的决议\n（2026年3月1日云岭县第十八届人民代表大会\n第六次会议通过）\n会议决定批准规划。",
        &[
            "title 云岭县人民代表大会关于发展规划的决议",
            "subtitle （2026年3月1日云岭县第十八届人民代表大会",
            "subtitle 第六次会议通过）",
            "body 会议决定批准规划。",
        ],
    );
    check(
        "关于印发办法的通知\n现予印发。\n云岭县人民政府\n2026年3月1日\n云岭县城市管理办法\n（2026年2月1日云岭县人民政府第3次常务会议通过）\n第一条　为加强管理，制定本办法。\n第二条　本办法自公布之日起施行。",
        &[
            "title 关于印发办法的通知",
            "body 现予印发。",
            "signature 云岭县人民政府",
            "date 2026年3月1日",
            "attachment-title 云岭县城市管理办法",
            "subtitle （2026年2月1日云岭县人民政府第3次常务会议通过）",
            "article 第一条　为加强管理，制定本办法。",
            "article 第二条　本办法自公布之日起施行。",
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
fn a_speaker_may_take_two_lines() {
    check(
        "永葆清廉本色\n——在警示教育大会上的党课\n云岭县税务局党委书记、局长\n屠建国\n（2026年3月26日）\n同志们：\n今天讲一堂党课。",
        &[
            "title 永葆清廉本色",
            "subtitle ——在警示教育大会上的党课",
            "byline 云岭县税务局党委书记、局长",
            "byline 屠建国",
            "subtitle （2026年3月26日）",
            "addressee 同志们：",
            "body 今天讲一堂党课。",
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

#[test]
fn numbers_below_a_title_may_stand_in_brackets_or_count_a_term() {
    for number in ["(云府发〔2026〕37号)", "〔十八届〕第15号"] {
        check(
            &format!("关于印发工作细则的通知\n{number}\n县政府各部门：\n现印发。"),
            &["title 关于印发工作细则的通知", &format!("document-number {number}"), "addressee 县政府各部门：", "body 现印发。"],
        );
    }
    check(
        "对第0487号提案的答复\n\n云发改提复〔2026〕41号　　　　　签发人：马云\n\n张弛委员：\n您的提案收悉。",
        &[
            "title 对第0487号提案的答复",
            "document-number 云发改提复〔2026〕41号",
            "signer 签发人：马云",
            "addressee 张弛委员：",
            "body 您的提案收悉。",
        ],
    );
}

#[test]
fn words_that_begin_like_a_name_are_no_byline() {
    for words in
        ["项目概况", "安全生产", "高度重视", "金融服务", "关于云岭公司", "马上要求", "上午", "时间", "单位", "方案", "任务"]
    {
        check(
            &format!("云岭县设备采购公告\n{words}\n本项目已批准。"),
            &["title 云岭县设备采购公告", &format!("body {words}"), "body 本项目已批准。"],
        );
    }
    for name in ["欧阳青山", "欧阳青", "李青山", "李青", "王刚", "周　平"] {
        check(
            &format!("学习心得体会\n{name}\n学了三次。"),
            &["title 学习心得体会", &format!("byline {name}"), "body 学了三次。"],
        );
    }
}

#[test]
fn a_speech_may_have_its_slogan_below_its_meeting() {
    check(
        "在全省表彰大会上的典型发言\n生命至上显担当 众志成城战洪魔\n中共云岭县委、云岭县人民政府\n（2026年10月18日）\n\n\
         尊敬的省委李书记、王省长，各位领导、同志们：\n去年受灾。",
        &[
            "title 在全省表彰大会上的典型发言",
            "subtitle 生命至上显担当 众志成城战洪魔",
            "byline 中共云岭县委、云岭县人民政府",
            "subtitle （2026年10月18日）",
            "addressee 尊敬的省委李书记、王省长，各位领导、同志们：",
            "body 去年受灾。",
        ],
    );
    check(
        "在全省表彰大会上的典型发言\n抗洪抢险\n去年受灾。",
        &["title 在全省表彰大会上的典型发言", "body 抗洪抢险", "body 去年受灾。"],
    );
}
