//! What assistants, chats and writing tools leave in a draft.

use super::{check, outline};

#[test]
fn a_fence_around_the_whole_draft_is_no_code() {
    check(
        "好的，以下为您起草的通知：\n\n```markdown\n# 关于防汛工作的通知\n\n各乡镇：\n## 一、值守\n严格值班。\n```\n",
        &["body 好的，以下为您起草的通知：", "title 关于防汛工作的通知", "addressee 各乡镇：", "h1 一、值守", "body 严格值班。"],
    );
    check("# 系统说明\n\n```\n启动\n停止\n```\n", &["title 系统说明", "code 启动/停止"]);
}

#[test]
fn a_rule_drawn_between_lines_is_not_printed() {
    check(
        "防汛工作汇报\n━━━━★━━━━\n━━━━━━━━\n工作扎实。\n------\n姓名：\n______\n——\n",
        &["title 防汛工作汇报", "body 工作扎实。", "body 姓名：", "body ______", "body ——"],
    );
    check(
        "防汛工作汇报\n工作扎实。\n审核意见：\n------\n------\n情况属实：\n\n------\n请审核。\n",
        &[
            "title 防汛工作汇报",
            "body 工作扎实。",
            "body 审核意见：",
            "body ------",
            "body ------",
            "body 情况属实：",
            "body 请审核。",
        ],
    );
}

#[test]
fn what_an_assistant_says_first_hides_no_title() {
    check(
        "好的，以下是为您起草的通知：\n\n# 关于开展义务植树活动的通知\n\n县直有关部门：\n\n现通知如下。\n",
        &[
            "body 好的，以下是为您起草的通知：",
            "title 关于开展义务植树活动的通知",
            "addressee 县直有关部门：",
            "body 现通知如下。",
        ],
    );
}

#[test]
fn marks_of_editors_are_no_text() {
    let notice = [
        "title 关于义务植树的通知",
        "addressee 各单位：",
        "body 定于3月12日植树。",
        "signature 云岭县绿化委员会",
        "date 2026年3月5日",
    ];
    for (first, between, last) in [
        ("[正文开始]", "[正文结束]", "[END]"),
        ("<正文>", "</正文>", "=== 全文完 ==="),
        ("{pagebreak}", "\\newpage", "（全文完）"),
        ("【正文开始】", "[分页符]", "— 完 —"),
    ] {
        check(
            &format!(
                "{first}\n关于义务植树的通知{{v:3}}\n各单位：\n定于3月12日植树。\n{between}\n云岭县绿化委员会\n2026年3月5日\n{last}"
            ),
            &notice,
        );
    }
    check(
        "关于排版的说明\n正文结束处写“[正文结束]”。\n完",
        &["title 关于排版的说明", "body 正文结束处写“[正文结束]”。", "body 完"],
    );
}

#[test]
fn a_chat_says_who_sent_its_messages() {
    let notice = ["title 关于召开家长会的通知", "addressee 各位家长：", "body 5月20日开会。", "body 请准时参加。"];
    for [first, second] in [
        ["陶老师 15:08", "陶老师 15:09"],
        ["王主任 2026/3/5 9:12:33", "王主任 2026/3/5 9:13:02"],
        ["阳光 昨天 15:08", "阳光 15:09"],
    ] {
        check(&format!("{first}\n关于召开家长会的通知\n各位家长：\n5月20日开会。\n{second}\n请准时参加。"), &notice);
    }
    for schedule in ["上午 9:30", "时间 9:30", "12月5日 9:30"] {
        let again = schedule.replace("9:30", "10:30");
        let kept = outline(&format!("{schedule}\n县长讲话\n{again}\n分组讨论")).join("\n");
        assert!(kept.contains(schedule) && kept.contains(&again), "{kept}");
    }
    check("签到 8:30\n奏国歌 9:00\n讲党课 9:10", &["title 签到 8:30", "body 奏国歌 9:00", "body 讲党课 9:10"]);
    check(
        "关于召开家长会的通知\n陶老师 15:08\n请准时参加。\n陶老师 15:09",
        &["title 关于召开家长会的通知", "body 陶老师 15:08", "body 请准时参加。", "body 陶老师 15:09"],
    );
}

#[test]
fn what_a_model_thought_is_no_text() {
    let notice = ["title 关于防汛的通知", "addressee 各乡镇：", "body 请值班。"];
    let text = "关于防汛的通知\n\n各乡镇：\n\n请值班。";
    for thought in ["<think>\n用户要一份通知。\n1. 标题\n2. 正文\n</think>\n\n", "<think>\n\n</think>\n", "<think>要短。</think>"]
    {
        check(&format!("{thought}{text}"), &notice);
    }
    check(&format!("{text}\n\n<think>要短。</think>"), &[&notice[..], &["body <think>要短。</think>"]].concat());
    assert_eq!(outline(&format!("<think>\n要短。\n{text}"))[0], "body <think>");
}

#[test]
fn a_draft_may_be_a_quote() {
    check(
        "好的，以下是通知：\n\n> # 关于防汛的通知\n>\n> 各乡镇：\n>\n> 汛期已到。\n>\n> 请值班。\n>\n> 县水利局\n> 2026年3月5日\n\n如需调整，请告诉我。",
        &[
            "body 好的，以下是通知：",
            "title 关于防汛的通知",
            "addressee 各乡镇：",
            "body 汛期已到。",
            "body 请值班。",
            "signature 县水利局",
            "date 2026年3月5日",
            "body 如需调整，请告诉我。",
        ],
    );
}
