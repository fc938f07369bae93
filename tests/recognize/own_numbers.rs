//! Headings whose numbers are kept as they were typed, and those that get none.

use super::{check, outline};

#[test]
fn a_number_that_lost_its_words_is_not_numbered_again() {
    check(
        "# 关于工时的通知\n\n## 一、制度工时\n\n内容。\n\n## 二、\n\n本通知自印发之日起施行。",
        &["title 关于工时的通知", "h1 一、制度工时", "body 内容。", "body 二、", "body 本通知自印发之日起施行。"],
    );
}

#[test]
fn an_inserted_article_keeps_its_number() {
    check(
        "云岭县文明行为条例\n第一章　总则\n第一条　为了文明，制定本条例。\n第二条　条例适用于全县。\n第二条之一　机关应当做好表率。",
        &[
            "title 云岭县文明行为条例",
            "h1 第一章　总则",
            "article 第一条　为了文明，制定本条例。",
            "article 第二条　条例适用于全县。",
            "article 第二条之一　机关应当做好表率。",
        ],
    );
}

#[test]
fn headings_counted_in_words_stay_as_typed() {
    check(
        "在防汛会议上的讲话\n同志们：\n我讲两个问题。\n第一个问题，怎么看形势\n形势喜人，有两条：\n第一，水库完好。全县已排查。\n\
         第二，队伍齐整。\n第二个问题，怎么干？\n（一）抓排查。要细。\n（二）抓值守。要严。",
        &[
            "title 在防汛会议上的讲话",
            "addressee 同志们：",
            "body 我讲两个问题。",
            "h1 第一个问题，怎么看形势",
            "body 形势喜人，有两条：",
            "body [第一，水库完好。全县已排查。",
            "body [第二，队伍齐整。",
            "h1 第二个问题，怎么干？",
            "h2~ （一）抓排查。|要细。",
            "h2~ （二）抓值守。|要严。",
        ],
    );
    check(
        "党课讲稿\n同志们：\n第一部分　历史\n历史悠久。\n第二部分　启示\n启示一：坚持党的领导\n这是保证。\n启示二：坚持人民至上\n这是源泉。",
        &[
            "title 党课讲稿",
            "addressee 同志们：",
            "h1 第一部分　历史",
            "body 历史悠久。",
            "h1 第二部分　启示",
            "h2 启示一：坚持党的领导",
            "body 这是保证。",
            "h2 启示二：坚持人民至上",
            "body 这是源泉。",
        ],
    );
    check(
        "在座谈会上的讲话\n同志们：\n我提两点希望。\n第一点希望：志存高远\n第二点希望：勤学笃行\n第三点希望：敢于担当\n谢谢大家。",
        &[
            "title 在座谈会上的讲话",
            "addressee 同志们：",
            "body 我提两点希望。",
            "body 第一点希望：志存高远",
            "body 第二点希望：勤学笃行",
            "body 第三点希望：敢于担当",
            "body 谢谢大家。",
        ],
    );
}

#[test]
fn headings_that_count_themselves_get_no_other_numbers() {
    let draft =
        |[first, second]: [&str; 2]| outline(&format!("# 水库普查情况\n\n## {first}\n\n已经完成。\n\n## {second}\n\n抓紧整改。"));
    for counted in [
        ["Ⅰ. 普查情况", "Ⅱ. 下步打算"],
        ["I、普查情况", "II、下步打算"],
        ["01 普查情况", "02 下步打算"],
        ["Part 1 普查情况", "Part 2 下步打算"],
        ["A) 普查情况", "B) 下步打算"],
        ["模块一：普查情况", "模块二：下步打算"],
        ["【一】普查情况", "【二】下步打算"],
        ["第一阶段：普查情况", "第二阶段：下步打算"],
    ] {
        assert_eq!(draft(counted)[1..4], [format!("h1 {}", counted[0]), "body 已经完成。".into(), format!("h1 {}", counted[1])]);
    }
    for plain in
        [["一体推进普查", "二次供水普查"], ["2025年：普查情况", "2026年：下步打算"], ["一级：普查情况", "二库：下步打算"]]
    {
        assert_eq!(draft(plain)[1], format!("h1 一、{}", plain[0]));
    }
}

#[test]
fn where_some_headings_are_left_without_a_number_all_are() {
    check(
        "# 水库普查方案\n\n## 起草说明\n\n现予说明。\n\n## 一、目标\n\n查清底数。\n\n## 二、任务\n\n逐座排查。\n\n## 参考资料来源\n\n略。",
        &[
            "title 水库普查方案",
            "h1 起草说明",
            "body 现予说明。",
            "h1 一、目标",
            "body 查清底数。",
            "h1 二、任务",
            "body 逐座排查。",
            "h1 参考资料来源",
            "body 略。",
        ],
    );
    check(
        "# 水库普查方案\n\n## 一、目标\n\n查清底数。\n\n## 任务\n\n逐座排查。",
        &["title 水库普查方案", "h1 一、目标", "body 查清底数。", "h1 二、任务", "body 逐座排查。"],
    );
    check("# 水库普查方案\n\n## 目标\n\n查清底数。", &["title 水库普查方案", "h1 目标", "body 查清底数。"]);
}

#[test]
fn a_caption_with_marks_of_a_heading_is_not_numbered() {
    check(
        "# 产值报告\n\n## 一、情况\n\n### 表1 收支情况\n\n| 收入 | 支出 |\n|---|---|\n| 12 | 9 |\n\n### 表彰先进\n\n表彰3人。\n",
        &["title 产值报告", "h1 一、情况", "caption 表1 收支情况", "table 2×2", "h2 表彰先进", "body 表彰3人。"],
    );
}
