//! Points, lines that were cut, and what the author says of them.

use gongwen::document::Part;
use gongwen::{Options, decode, understand};

use super::check;

#[test]
fn points_are_counted_inside_and_across_paragraphs() {
    check(
        "云岭县工作汇报\n存在三个问题：一是学得不深。理论少。二是抓得不紧；三是管得不严。\n一要坚持学。学是基础。\n二要坚持干。干是关键。\n\
         首先，加强领导。其次，健全机制。\n首先要努力扩大消费。",
        &[
            "title 云岭县工作汇报",
            "body 存在三个问题：[一是学得不深。理论少。[二是抓得不紧；[三是管得不严。",
            "body [一要坚持学。学是基础。",
            "body [二要坚持干。干是关键。",
            "body [首先，加强领导。[其次，健全机制。",
            "body 首先要努力扩大消费。",
        ],
    );
}

#[test]
fn the_last_of_the_points_in_words_may_follow_any_but_the_first() {
    check(
        "发言\n三点体会。\n首先，要学。坚持每月学习。\n其次，要干。围绕中心。\n最后，要廉。守住底线。",
        &[
            "title 发言",
            "body 三点体会。",
            "body [首先，要学。坚持每月学习。",
            "body [其次，要干。围绕中心。",
            "body [最后，要廉。守住底线。",
        ],
    );
}

#[test]
fn points_in_words_may_go_on_in_numbers() {
    check(
        "发言\n三点体会。\n首先，要学。坚持学习。\n其次，要干。围绕中心。\n第三，要廉。守住底线。",
        &[
            "title 发言",
            "body 三点体会。",
            "body [首先，要学。坚持学习。",
            "body [其次，要干。围绕中心。",
            "body [第三，要廉。守住底线。",
        ],
    );
    check(
        "发言\n第一，要学。首先，读原文。其次，写心得。\n第二，要干。\n第三，要廉。",
        &["title 发言", "body [第一，要学。[首先，读原文。[其次，写心得。", "body [第二，要干。", "body [第三，要廉。"],
    );
}

#[test]
fn short_points_over_their_text_are_leads() {
    let leads = |draft: &str| -> Vec<String> {
        let source = decode("稿.txt", draft.as_bytes().to_vec(), None).expect("a draft");
        let understood = understand(&source, &Options::default()).expect("something to print");
        let runs = understood.document.blocks.iter().filter_map(|block| block.paragraph()).flat_map(|it| &it.runs);
        runs.filter(|run| run.part == Part::PointLead).map(|run| run.text.to_string()).collect()
    };
    let over_text = "发言\n一是“减”字当头。\n压减材料326份。\n二是“集”字为要。\n设立专窗8个。\n三是“督”字托底。\n差评全部整改。";
    assert_eq!(leads(over_text), ["“减”字当头。", "“集”字为要。", "“督”字托底。"]);
    let bare = "发言\n一是“减”字当头。\n二是“集”字为要。\n三是“督”字托底。\n差评全部整改。";
    assert!(leads(bare).is_empty());
}

#[test]
fn a_line_goes_on_that_begins_with_a_closing_mark() {
    check(
        "云岭县总结\n全县完成植树造林\n，超额完成任务\n。成绩来之不易。\n",
        &["title 云岭县总结", "body 全县完成植树造林，超额完成任务。成绩来之不易。"],
    );
}

#[test]
fn a_report_counts_its_third_level_as_points() {
    check(
        "# 题\n\n## 甲\n\n### 乙\n\n#### 丙。\n\n丙的内容。\n\n#### 丁\n\n丁的内容。\n",
        &["title 题", "h1 甲", "h2 乙", "body [一是丙。丙的内容。", "body [二是丁。丁的内容。"],
    );
    check("# 题\n\n## 甲\n\n### 乙\n\n#### 丙\n\n丙的内容。\n", &["title 题", "h1 甲", "h2 乙", "h3 1.丙", "body 丙的内容。"]);
}

#[test]
fn an_instruction_overrules() {
    check(
        "云岭县总结\n#gongwen body\n一、这不是标题\n#gongwen heading 2\n这是标题\n正文。",
        &["title 云岭县总结", "body 一、这不是标题", "h2 这是标题", "body 正文。"],
    );
}

#[test]
fn a_space_beside_bold_words_stays_between_names_only() {
    check(
        "# 值守要求\n\n请在 **30分钟内** 电话报告，**务必** 落实，用 **Excel** 填报。\n\n**联系人** 王海，电话另告。\n",
        &["title 值守要求", "body 请在30分钟内电话报告，务必落实，用 Excel 填报。", "body 联系人 王海，电话另告。"],
    );
    check(
        "# 值守要求\n\n出席：张三 **李四**，王五。\n\n面积：全年养护 **342** 公顷，达标。\n\n一班 **二班** 三班 **四班**，都要到岗。\n\n并在 **30** 分钟内报告。\n\n**联系人** 王海，**电话** 12345。\n",
        &[
            "title 值守要求",
            "body 出席：张三 李四，王五。",
            "body 面积：全年养护342公顷，达标。",
            "body 一班 二班 三班 四班，都要到岗。",
            "body 并在30分钟内报告。",
            "body 联系人 王海，电话 12345。",
        ],
    );
}

#[test]
fn empty_rows_belong_to_a_form() {
    check(
        "关于报名的通知\n请填写下表。\n单位\t姓名\t职务\t手机\n\t\t\t\n\t\t\t\n逾期不候。",
        &["title 关于报名的通知", "body 请填写下表。", "table 3×4", "body 逾期不候。"],
    );
}

#[test]
fn a_bracket_opened_at_a_line_end_is_closed_in_the_next() {
    check(
        "关于修订制度的通知\n根据《\n云岭县工作规则》规定，现通知如下。\n他说：“\n《工作规则》要改。”",
        &[
            "title 关于修订制度的通知",
            "body 根据《云岭县工作规则》规定，现通知如下。",
            "body 他说：“",
            "body 《工作规则》要改。”",
        ],
    );
    check(
        "关于防汛的通知\n要求如下（\n一、抓好落实）\n请照办。",
        &["title 关于防汛的通知", "body 要求如下（", "h1 一、抓好落实）", "body 请照办。"],
    );
}

#[test]
fn a_footnote_mark_outlives_the_stop_before_it() {
    let options = Options::default();
    let source = decode("稿.md", "# 云岭县总结\n\n## 甲乙。[^1]\n\n正文。\n\n[^1]: 注释。\n".into(), None).expect("a draft");
    let understood = understand(&source, &options).expect("something to print");
    let heading = understood.document.paragraph(1).expect("a heading");
    assert_eq!(heading.text(), "甲乙");
    assert_eq!(heading.runs.iter().filter_map(|run| run.note.map(|note| note.get())).collect::<Vec<_>>(), [1]);
}

#[test]
fn a_pause_may_divide_points() {
    check(
        "总结\n主要问题：一是人少、二是钱缺、三是地远。\n第一、二是基础，第三、四是重点。",
        &["title 总结", "body 主要问题：[一是人少、[二是钱缺、[三是地远。", "body 第一、二是基础，第三、四是重点。"],
    );
}

#[test]
fn the_space_behind_a_bold_number_is_not_printed() {
    check(
        "# 总结\n\n**一是** 链条短。**二是** 人才少。\n\n**电话** 另告，请查收。",
        &["title 总结", "body [一是链条短。[二是人才少。", "body 电话 另告，请查收。"],
    );
}

#[test]
fn a_text_with_several_bold_lines_or_tight_marks_is_markdown() {
    check(
        "**工作汇报**\n**一、情况**\n辖**18**个村。\n**二、做法**\n- 抓班子\n- 抓队伍",
        &["title 工作汇报", "h1 一、情况", "body 辖18个村。", "h1 二、做法", "list-item 抓班子", "list-item 抓队伍"],
    );
    check("##关于防汛的通知\n各村：\n加强值守。", &["title 关于防汛的通知", "addressee 各村：", "body 加强值守。"]);
    check("**工作汇报**\n辖18个村。\n- 抓班子", &["title 工作汇报", "body 辖18个村。", "body - 抓班子"]);
    check("#云岭春耕#\n##抢抓农时##\n全县春耕。", &["title #云岭春耕#", "body ##抢抓农时##", "body 全县春耕。"]);
}

#[test]
fn what_the_host_says_in_a_script_is_no_field() {
    check(
        "# 成立仪式主持词\n\n**主持人：**\n仪式现在开始。\n\n**主持人：** 首先，请李青山宣读名单。\n\n**主持人：** 下面，请领导讲话。",
        &[
            "title 成立仪式主持词",
            "body 主持人：",
            "body 仪式现在开始。",
            "body 主持人：首先，请李青山宣读名单。",
            "body 主持人：下面，请领导讲话。",
        ],
    );
}
