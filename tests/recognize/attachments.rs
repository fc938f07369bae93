//! Attachments: what stands behind the date.

use super::check;

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
fn a_short_mark_behind_the_date_is_one_and_a_remark_no_note() {
    let signed = ["title 关于选举的公告", "body 特此公告。", "signature 云岭县人大常委会", "date 2026年3月1日"];
    check(
        "关于选举的公告\n特此公告。\n云岭县人大常委会\n2026年3月1日\n附：\n代表名单（1名）\n李青山",
        &[signed.as_slice(), &["attachment-mark 附", "attachment-title 代表名单（1名）", "body 李青山"]].concat(),
    );
    check(
        "关于选举的公告\n特此公告。\n云岭县人大常委会\n2026年3月1日\n附：代表名单\n代表名单\n李青山",
        &[signed.as_slice(), &["attachment-mark 附：代表名单", "attachment-title 代表名单", "body 李青山"]].concat(),
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

#[test]
fn what_a_notice_issues_may_begin_below_a_date_that_nobody_signs() {
    check(
        "关于印发《云岭县水库值守办法（试行）》的通知\n各水管站：\n现予印发，请遵照执行。\n2026年3月5日\n云岭县水库值守办法\n（试行）\n第一条　值守不断档。\n第二条　本办法自发布之日起施行。",
        &[
            "title 关于印发《云岭县水库值守办法（试行）》的通知",
            "addressee 各水管站：",
            "body 现予印发，请遵照执行。",
            "date 2026年3月5日",
            "attachment-title 云岭县水库值守办法",
            "subtitle （试行）",
            "article 第一条　值守不断档。",
            "article 第二条　本办法自发布之日起施行。",
        ],
    );
}

#[test]
fn the_title_of_what_is_issued_is_known_by_the_name_above() {
    let below =
        ["title 云岭县人民政府关于印发云岭县值班办法的通知", "addressee 各乡镇人民政府：", "body 《云岭县值班办法》现予印发。"];
    check(
        "云岭县人民政府关于印发云岭县值班办法的通知\n各乡镇人民政府： 《云岭县值班办法》现予印发。\n2026年3月5日\n云岭县值班办法\n\
         第一条　值班不断档。\n第二条　本办法自印发之日起施行。",
        &[
            &below[..],
            &["date 2026年3月5日", "attachment-title 云岭县值班办法", "article 第一条　值班不断档。"],
            &["article 第二条　本办法自印发之日起施行。"],
        ]
        .concat(),
    );
    check(
        "关于印发《云岭县水务执法文书格式样本（2026年版）》的通知\n各水管站：\n现予印发。\n2026年3月5日\n云岭县水务执法\n\n文书格式样本\n\n\
         （2026年版）\n\n样本分三类。",
        &[
            "title 关于印发《云岭县水务执法文书格式样本（2026年版）》的通知",
            "addressee 各水管站：",
            "body 现予印发。",
            "date 2026年3月5日",
            "attachment-title 云岭县水务执法/文书格式样本",
            "subtitle （2026年版）",
            "body 样本分三类。",
        ],
    );
}

#[test]
fn a_numbered_heading_of_the_highest_rank_begins_no_attachment() {
    check(
        "# 关于印发应急预案的通知\n\n各乡镇人民政府：\n\n现将预案印发给你们。\n\n青岚县人民政府\n\n2026年3月5日\n\n# 青岚县防汛应急预案\n\n# 1 总则\n\n## 1.1 目的\n\n有序应对汛情。\n\n# 2 附则\n\n## 2.1 施行\n\n自印发之日起施行。",
        &[
            "title 关于印发应急预案的通知",
            "addressee 各乡镇人民政府：",
            "body 现将预案印发给你们。",
            "signature 青岚县人民政府",
            "date 2026年3月5日",
            "attachment-title 青岚县防汛应急预案",
            "h1 1　总则",
            "h2 1.1　目的",
            "body 有序应对汛情。",
            "h1 2　附则",
            "h2 2.1　施行",
            "body 自印发之日起施行。",
        ],
    );
}

#[test]
fn every_one_of_several_short_attachments_has_its_mark() {
    check(
        "关于防汛值守的通知\n各单位：\n请抓好落实。\n云岭县水利局\n2026年3月1日\n附件1：值班方案\n每天两人值班。\n\
         附件2：巡查方案\n每天两次巡查。\n附件3：抢险方案\n每组十人抢险。",
        &[
            "title 关于防汛值守的通知",
            "addressee 各单位：",
            "body 请抓好落实。",
            "signature 云岭县水利局",
            "date 2026年3月1日",
            "attachment-mark 附件1",
            "attachment-title 值班方案",
            "body 每天两人值班。",
            "attachment-mark 附件2",
            "attachment-title 巡查方案",
            "body 每天两次巡查。",
            "attachment-mark 附件3",
            "attachment-title 抢险方案",
            "body 每组十人抢险。",
        ],
    );
}

#[test]
fn a_word_alone_behind_the_date_marks_what_is_attached() {
    let text = "关于表彰的决定\n各乡镇：\n决定予以表彰。\n云岭县人民政府\n2026年7月28日\n";
    for mark in ["附", "附表"] {
        let outline = super::outline(&format!("{text}{mark}\n表彰名单\n一、先进单位\n青石镇人民政府"));
        assert_eq!(outline[5..7], [format!("attachment-mark {mark}"), "attachment-title 表彰名单".to_owned()], "{outline:?}");
    }
}
