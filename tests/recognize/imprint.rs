//! The imprint block.

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
    check(
        "关于防汛的通知\n请值班。\n云岭县水利局\n2026年3月1日\n云岭县水利局办公室　2026年3月2日印发\n打字：王某　校对：陈某　共印5份",
        &[
            "title 关于防汛的通知",
            "body 请值班。",
            "signature 云岭县水利局",
            "date 2026年3月1日",
            "imprint 云岭县水利局办公室　2026年3月2日印发",
            "imprint 打字：王某　校对：陈某　共印5份",
        ],
    );
}

#[test]
fn minutes_without_a_date_say_who_gets_them() {
    let text = "防汛会议纪要\n〔2026〕第6期\n时间：3月5日\n会议决定修缮水库。\n发：各股室。";
    check(
        text,
        &[
            "title 防汛会议纪要",
            "document-number 〔2026〕第6期",
            "attendance 时间：3月5日",
            "body 会议决定修缮水库。",
            "cc 发：各股室。",
        ],
    );
    check(
        "防汛物资方案\n沙袋按村发放。\n发：每村200条。",
        &["title 防汛物资方案", "body 沙袋按村发放。", "body 发：每村200条。"],
    );
}
