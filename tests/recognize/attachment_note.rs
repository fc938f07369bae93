//! 附件说明: the note that names attachments.

use super::check;

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
fn a_comma_behind_the_number_of_a_note_names_attachments_too() {
    let head = ["title 关于培训的通知", "addressee 各乡镇：", "body 请报名。"];
    check(
        "关于培训的通知\n各乡镇：\n请报名。\n附件1、报名回执\n    2、培训日程\n云岭县水利局\n2026年3月5日",
        &[
            &head[..],
            &["attachment-note 附件1、报名回执", "attachment-note 2、培训日程", "signature 云岭县水利局", "date 2026年3月5日"],
        ]
        .concat(),
    );
    check(
        "关于培训的通知\n各乡镇：\n请报名。\n附件1、附件2经领导签字后报送。\n云岭县水利局\n2026年3月5日",
        &[&head[..], &["body 附件1、附件2经领导签字后报送。", "signature 云岭县水利局", "date 2026年3月5日"]].concat(),
    );
}
