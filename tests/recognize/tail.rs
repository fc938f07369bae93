//! Signature, date, attachments and the imprint block.

use super::check;

#[test]
fn a_notice_ends_with_its_imprint() {
    check(
        "各市、县人民政府：\n一、做好工作。\n二、加强监督。\n附件：1.名单\n　　　2.表样\n云岭省人民政府\n二〇二六年三月一日\n\
         抄送：省委办公厅，省人大常委会办公厅。\n云岭省人民政府办公厅　　　　　　　　2026年3月2日印发",
        &[
            "addressee 各市、县人民政府：",
            "body 一、做好工作。",
            "body 二、加强监督。",
            "attachment-note 附件：1.名单",
            "attachment-note 2.表样",
            "signature 云岭省人民政府",
            "date 二〇二六年三月一日",
            "cc 抄送：省委办公厅，省人大常委会办公厅。",
            "imprint 云岭省人民政府办公厅　　　　　　　　2026年3月2日印发",
        ],
    );
}

#[test]
fn what_a_notice_issues_begins_with_a_title() {
    check(
        "云岭县人民政府令\n第12号\n《云岭县城市管理办法》已经审议通过，现予公布。\n县长　李青山\n2026年4月1日\n云岭县城市管理办法\n\
         第一章　总　则\n第一条　为加强城市管理，制定本办法。\n第二条 本办法适用于：\n（一）城市道路；\n（二）其他区域。",
        &[
            "title 云岭县人民政府令",
            "document-number 第12号",
            "body 《云岭县城市管理办法》已经审议通过，现予公布。",
            "signature 县长　李青山",
            "date 2026年4月1日",
            "attachment-title 云岭县城市管理办法",
            "h1 第一章　总　则",
            "article 第一条　为加强城市管理，制定本办法。",
            "article 第二条　本办法适用于：",
            "body （一）城市道路；",
            "body （二）其他区域。",
        ],
    );
}

#[test]
fn what_stands_behind_the_date_is_no_title_without_a_reason() {
    let signed = ["title 关于防汛的通知", "body 请学习《值班一百问》。", "signature 云岭县水利局", "date 2026年3月1日"];
    for (title, role) in
        [("值班一百问", "attachment-title"), ("云岭县防汛工作方案", "attachment-title"), ("使用说明", "body"), ("李青山", "body")]
    {
        let title_line = format!("{role} {title}");
        check(
            &format!("关于防汛的通知\n请学习《值班一百问》。\n云岭县水利局\n2026年3月1日\n{title}\n白天值班。"),
            &[signed.as_slice(), &[&title_line, "body 白天值班。"]].concat(),
        );
    }
}

#[test]
fn an_attachment_has_lines_under_its_title() {
    check(
        "关于印发防汛规划的通知\n现印发给你们。\n云岭县水利局\n2026年3月1日\n云岭县水利局\n“十五五”防汛规划\n（2026—2030年）\n\
         云岭县水利局\n2026年3月\n加固堤防。\n（见下表）\n附1：\n责任人名单\n（共2人）\n李青山　王海\n附件2：\n流程图",
        &[
            "title 关于印发防汛规划的通知",
            "body 现印发给你们。",
            "signature 云岭县水利局",
            "date 2026年3月1日",
            "attachment-title 云岭县水利局/“十五五”防汛规划",
            "subtitle （2026—2030年）",
            "byline 云岭县水利局",
            "subtitle 2026年3月",
            "body 加固堤防。",
            "body （见下表）",
            "attachment-mark 附1",
            "attachment-title 责任人名单",
            "subtitle （共2人）",
            "body 李青山　王海",
            "attachment-mark 附件2",
            "attachment-title 流程图",
        ],
    );
    check(
        "关于开会的通知\n附件：防汛一日\n附件\n防汛一日\n李青山作防汛工作报告\n附件1\n会议日程\n李青山作防汛工作报告\n附件2\n经费表\n（单位：万元）",
        &[
            "title 关于开会的通知",
            "attachment-note 附件：防汛一日",
            "attachment-mark 附件",
            "attachment-title 防汛一日",
            "body 李青山作防汛工作报告",
            "attachment-mark 附件1",
            "attachment-title 会议日程",
            "body 李青山作防汛工作报告",
            "attachment-mark 附件2",
            "attachment-title 经费表",
            "body （单位：万元）",
        ],
    );
}

#[test]
fn a_document_passed_on_keeps_its_head() {
    check(
        "关于转发值班通知的通知\n各乡镇：\n现转发给你们。\n云岭县水利局\n2026年3月1日\n云岭省水利厅\n关于做好值班的通知\n\
         云水发〔2026〕3号\n各县水利局：\n请值班。",
        &[
            "title 关于转发值班通知的通知",
            "addressee 各乡镇：",
            "body 现转发给你们。",
            "signature 云岭县水利局",
            "date 2026年3月1日",
            "attachment-title 云岭省水利厅/关于做好值班的通知",
            "subtitle 云水发〔2026〕3号",
            "addressee 各县水利局：",
            "body 请值班。",
        ],
    );
}

#[test]
fn attachments_begin_anew() {
    check(
        "关于表彰的决定\n一、加强领导\n要加强。\n附件1\n先进名单\n一、集体\n甲乡。\n附件：见上。",
        &[
            "title 关于表彰的决定",
            "h1 一、加强领导",
            "body 要加强。",
            "attachment-mark 附件1",
            "attachment-title 先进名单",
            "h1 一、集体",
            "body 甲乡。",
            "attachment-note 附件：见上。",
        ],
    );
}

#[test]
fn a_list_of_attachments_above_the_signature_is_the_note() {
    check(
        "关于巡查的通知\n各村：\n请加强巡查。\n附件\n1.值班表\n2.巡查表\n云岭县水务局\n2026年2月6日\n附件\n1.值班表\n甲、乙。",
        &[
            "title 关于巡查的通知",
            "addressee 各村：",
            "body 请加强巡查。",
            "attachment-note 附件：",
            "attachment-note 1.值班表",
            "attachment-note 2.巡查表",
            "signature 云岭县水务局",
            "date 2026年2月6日",
            "attachment-mark 附件",
            "h3 1.值班表",
            "body 甲、乙。",
        ],
    );
}

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
fn a_note_may_begin_under_its_name() {
    check(
        "关于申报项目的通知\n各单位：\n请及时申报。\n附件：\n1.申报指南\n2.申报书\n云岭市科学技术局　2026年3月1日",
        &[
            "title 关于申报项目的通知",
            "addressee 各单位：",
            "body 请及时申报。",
            "attachment-note 附件：",
            "attachment-note 1.申报指南",
            "attachment-note 2.申报书",
            "signature 云岭市科学技术局",
            "date 2026年3月1日",
        ],
    );
}

#[test]
fn an_imprint_block_has_further_lines() {
    check(
        "关于防汛的通知\n现通知。\n云岭县人民政府\n2026年3月1日\n（此件公开发布）\n主送：各乡镇人民政府。\n抄送：县委办公室。\n\
         云岭县人民政府办公室　　2026年3月2日\n（共印30份）",
        &[
            "title 关于防汛的通知",
            "body 现通知。",
            "signature 云岭县人民政府",
            "date 2026年3月1日",
            "annotation （此件公开发布）",
            "cc 主送：各乡镇人民政府。",
            "cc 抄送：县委办公室。",
            "imprint 云岭县人民政府办公室　　2026年3月2日",
            "imprint （共印30份）",
        ],
    );
    check(
        "关于印刷的通知\n共印30份。\n（共印30份）\n主送：各乡镇。\n云岭县人民政府办公室　2026年3月2日",
        &[
            "title 关于印刷的通知",
            "body 共印30份。",
            "body （共印30份）",
            "body 主送：各乡镇。",
            "signature 云岭县人民政府办公室",
            "date 2026年3月2日",
        ],
    );
}

#[test]
fn copies_go_on_in_the_next_line() {
    let draft = "关于防汛的通知\n请值班。\n云岭县水利局\n2026年3月1日\n";
    for (copies, expected) in [
        (
            "抄送：县委办公室，县人大常委会办公室、\n县政协办公室，\n县纪委监委。",
            &["cc 抄送：县委办公室，县人大常委会办公室、县政协办公室，县纪委监委。"][..],
        ),
        ("抄　报：县委。\n抄  送：县财政局，\n县教育局。", &["cc 抄　报：县委。", "cc 抄  送：县财政局，县教育局。"]),
        ("抄送：县财政局，\n\n县教育局。", &["cc 抄送：县财政局，", "body 县教育局。"]),
        ("抄送：县财政局。\n县教育局。", &["cc 抄送：县财政局。", "body 县教育局。"]),
        (
            "抄送：县财政局，\n云岭县水利局办公室　2026年3月2日印发",
            &["cc 抄送：县财政局，", "imprint 云岭县水利局办公室　2026年3月2日印发"],
        ),
    ] {
        let above = ["title 关于防汛的通知", "body 请值班。", "signature 云岭县水利局", "date 2026年3月1日"];
        check(&format!("{draft}{copies}"), &[above.as_slice(), expected].concat());
    }
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
fn names_of_attachments_may_begin_with_a_number_or_have_none() {
    check(
        "关于报送材料的通知\n请按时报送。\n附件：1.2025年度统计表\n2.2025年度汇编\n3、12348热线数据表\n云岭县水利局\n2026年1月4日",
        &[
            "title 关于报送材料的通知",
            "body 请按时报送。",
            "attachment-note 附件：1.2025年度统计表",
            "attachment-note 2.2025年度汇编",
            "attachment-note 3、12348热线数据表",
            "signature 云岭县水利局",
            "date 2026年1月4日",
        ],
    );
    for note in [
        "附件：\n农业统计年报表\n工业统计年报表",
        "附件：农业统计年报表\n工业统计年报表",
        "附件1.农业统计年报表\n附件2.工业统计年报表",
    ] {
        let lines: Vec<String> = note.lines().map(|line| format!("attachment-note {line}")).collect();
        let mut expected = vec!["title 关于报送材料的通知", "body 请按时报送。"];
        expected.extend(lines.iter().map(String::as_str));
        for date in ["2026年1月4日", "2026年1月"] {
            let dated = format!("date {date}");
            let expected = [expected.as_slice(), &["signature 云岭县水利局", &dated]].concat();
            check(&format!("关于报送材料的通知\n请按时报送。\n{note}\n云岭县水利局\n{date}"), &expected);
        }
    }
}

#[test]
fn a_note_counts_its_attachments_in_many_ways() {
    for note in
        ["附件：\n附件1　统计表\n附件2　汇编", "附件：\n1.统计表\n2.汇编\n4.意见书", "附件：1-1.统计表\n1-2.汇编\n2.意见书"]
    {
        let lines: Vec<String> = note.lines().map(|line| format!("attachment-note {line}")).collect();
        let lines: Vec<&str> = lines.iter().map(String::as_str).collect();
        let (above, below) = (["title 关于报送的通知", "body 请报送。"], ["signature 云岭县水利局", "date 2026年1月4日"]);
        check(
            &format!("关于报送的通知\n请报送。\n{note}\n云岭县水利局\n2026年1月4日"),
            &[above.as_slice(), &lines, &below].concat(),
        );
    }
    check(
        "关于报送的通知\n附件：统计表\n3.逾期不报的，通报批评。",
        &["title 关于报送的通知", "attachment-note 附件：统计表", "body 3.逾期不报的，通报批评。"],
    );
    check(
        "云岭县防汛预案\n目录\n附件：流程图……9\n附件：队伍名单\t12\n一、总则\n汛期值班。",
        &[
            "title 云岭县防汛预案",
            "body 目录",
            "body 附件：流程图……9",
            "body 附件：队伍名单\t12",
            "h1 一、总则",
            "body 汛期值班。",
        ],
    );
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
fn names_of_attachments_that_are_not_there_are_no_attachments() {
    let signed = ["title 关于防汛的通知", "body 请值班。", "signature 云岭县水利局", "date 2026年3月1日"];
    for (behind, expected) in [
        (
            "附件1：《值班表》\n附件2：《任务清单》",
            &["attachment-note 附件1：《值班表》", "attachment-note 附件2：《任务清单》"][..],
        ),
        (
            "附件1：值班表\n甲班、乙班。\n附件2：任务清单\n加固堤防。",
            &[
                "attachment-mark 附件1",
                "attachment-title 值班表",
                "body 甲班、乙班。",
                "attachment-mark 附件2",
                "attachment-title 任务清单",
                "body 加固堤防。",
            ],
        ),
    ] {
        check(
            &format!("关于防汛的通知\n请值班。\n云岭县水利局\n2026年3月1日\n{behind}"),
            &[signed.as_slice(), expected].concat(),
        );
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
fn attachments_are_known_without_a_colon_as_headings_and_at_the_top() {
    check(
        "关于评议的通知\n请报送结果。\n附件1 评议结果汇总表\n附件2 整改清单\n云岭县教育局\n2026年3月15日",
        &[
            "title 关于评议的通知",
            "body 请报送结果。",
            "attachment-note 附件1 评议结果汇总表",
            "attachment-note 附件2 整改清单",
            "signature 云岭县教育局",
            "date 2026年3月15日",
        ],
    );
    check(
        "# 三年行动计划\n\n## 一、目标\n\n提升能力。\n\n## 附件：任务清单\n\n加固堤防。",
        &[
            "title 三年行动计划",
            "h1 一、目标",
            "body 提升能力。",
            "attachment-mark 附件",
            "attachment-title 任务清单",
            "body 加固堤防。",
        ],
    );
    check(
        "附件2\n云岭县养老服务规划\n一、发展基础\n床位充足。",
        &["attachment-mark 附件2", "title 云岭县养老服务规划", "h1 一、发展基础", "body 床位充足。"],
    );
}

#[test]
fn what_only_looks_like_a_part_stays_text() {
    check(
        "县委研究印发了关于加强防汛工作的通知。\n我局组织学习。",
        &["body 县委研究印发了关于加强防汛工作的通知。", "body 我局组织学习。"],
    );
    check(
        "关于采购结果的公告\n现公布本次采购的成交供应商：\n青石建筑公司。",
        &["title 关于采购结果的公告", "body 现公布本次采购的成交供应商：", "body 青石建筑公司。"],
    );
    check(
        "调研报告\n报告如下。\n访谈人：李青山\n2026年3月1日\n王大川介绍了情况。\n还需努力。",
        &[
            "title 调研报告",
            "body 报告如下。",
            "body 访谈人：李青山",
            "body 2026年3月1日",
            "body 王大川介绍了情况。",
            "body 还需努力。",
        ],
    );
    check(
        "表彰通报\n现将名单通报如下。\n一 等奖 5名\n二 等奖 10名\n望再接再厉。",
        &["title 表彰通报", "body 现将名单通报如下。", "body 一 等奖 5名", "body 二 等奖 10名", "body 望再接再厉。"],
    );
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
fn who_read_the_proofs_stands_in_the_imprint() {
    check(
        "关于防汛的通知\n请值班。\n云岭县水利局\n2026年3月1日\n云岭县水利局办公室　2026年3月2日印发\n校对：陈某　　　　共印15份",
        &[
            "title 关于防汛的通知",
            "body 请值班。",
            "signature 云岭县水利局",
            "date 2026年3月1日",
            "imprint 云岭县水利局办公室　2026年3月2日印发",
            "imprint 校对：陈某　　　　共印15份",
        ],
    );
}

#[test]
fn a_short_mark_behind_the_date_is_one_and_a_remark_no_note() {
    let signed = ["title 关于选举的公告", "body 特此公告。", "signature 云岭县人大常委会", "date 2026年3月1日"];
    check(
        "关于选举的公告\n特此公告。\n云岭县人大常委会\n2026年3月1日\n附：\n代表名单（1名）\n李青山",
        &[signed.as_slice(), &["attachment-mark 附", "attachment-title 代表名单（1名）", "body 李青山"]].concat(),
    );
    check(
        "关于培训的通知\n请报名。\n附：联系人：李青山；电话：1234567",
        &["title 关于培训的通知", "body 请报名。", "body 附：联系人：李青山；电话：1234567"],
    );
    check(
        "关于预算的说明\n请审议。\n附件：\t表1.收支总表\n表1-1.收入总表\n表2.预算总表",
        &[
            "title 关于预算的说明",
            "body 请审议。",
            "attachment-note 附件：表1.收支总表",
            "attachment-note 表1-1.收入总表",
            "attachment-note 表2.预算总表",
        ],
    );
}

#[test]
fn a_speech_behind_a_notice_has_a_head_of_its_own() {
    let notice = "关于印发《李青山同志在全县工作会议上的讲话》的通知\n现印发给你们。\n中共云岭县委办公室\n2026年1月5日";
    let signed = [
        "title 关于印发《李青山同志在全县工作会议上的讲话》的通知",
        "body 现印发给你们。",
        "signature 中共云岭县委办公室",
        "date 2026年1月5日",
    ];
    for (attached, expected) in [
        (
            "李青山同志在全县工作会议上的讲话\n（2025年12月28日）\n同志们：\n今天讲三点。",
            &[
                "attachment-title 李青山同志在全县工作会议上的讲话",
                "subtitle （2025年12月28日）",
                "addressee 同志们：",
                "body 今天讲三点。",
            ][..],
        ),
        (
            "（此件公开发布）\n县长办公会议纪要\n（2026年1月3日）\n会议议定三项。",
            &[
                "annotation （此件公开发布）",
                "attachment-title 县长办公会议纪要",
                "subtitle （2026年1月3日）",
                "body 会议议定三项。",
            ],
        ),
        (
            "2026年政府工作报告\n——2026年1月3日在云岭县第二十届\n人民代表大会第八次会议上\n云岭县县长　李青山\n各位代表：\n现在报告工作。",
            &[
                "attachment-title 2026年政府工作报告",
                "subtitle ——2026年1月3日在云岭县第二十届",
                "subtitle 人民代表大会第八次会议上",
                "byline 云岭县县长　李青山",
                "addressee 各位代表：",
                "body 现在报告工作。",
            ],
        ),
        (
            "参会人员名单\n李青山\n王大川\n请提前到会。",
            &["attachment-title 参会人员名单", "body 李青山", "body 王大川", "body 请提前到会。"],
        ),
        (
            "任务清单\n完成堤防加固\n各位局长：\n请负责落实。",
            &["attachment-title 任务清单", "body 完成堤防加固", "body 各位局长：", "body 请负责落实。"],
        ),
    ] {
        check(&format!("{notice}\n{attached}"), &[signed.as_slice(), expected].concat());
    }
}
