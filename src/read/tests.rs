//! What both readers promise, above all that nothing is lost.

use super::*;
use crate::document::{Block, Origin, Paragraph, Part, Role, Run, Table, text_of};
use crate::picture::Refusal;
use crate::source::{Encoding, Span, Why};

fn source(name: &str, text: &str) -> Source {
    Source::new(name, text.to_owned(), Encoding::Utf8)
}

/// Everything that is printed, in printed order, footnotes last.
fn printed(document: &Document<'_>) -> String {
    let mut printed = String::new();
    for block in &document.blocks {
        match block {
            Block::Paragraph(paragraph) => printed += &text_of(&paragraph.runs),
            Block::Table(table) => printed.extend(table.rows.iter().flatten().map(|cell| text_of(cell))),
            Block::Figure(_) => {}
        }
    }
    printed.extend(document.notes.iter().flat_map(|note| &note.paragraphs).map(|runs| text_of(runs)));
    printed
}

/// The law: the draft with the ledger's edits is what is printed. All that counts in a text draft is not white; in Markdown,
/// where marks are syntax, letters and numbers. What is borrowed stands where its span says.
fn assert_lossless(text: &str, format: Format) {
    let source = source("草稿", text);
    assert_kept(&source, &read(&source, Some(format), None));
}

#[track_caller]
fn assert_kept(source: &Source, document: &Document<'_>) {
    let text = &source.text;
    let format = document.format;
    for run in runs(document) {
        let verbatim = source.slice(run.span) == run.text;
        assert!(verbatim || matches!(run.text, std::borrow::Cow::Owned(_)) || run.span.is_empty(), "{run:?} in {text:?}");
    }
    let counts = |character: &char| match format {
        Format::Markdown => character.is_alphanumeric(),
        Format::Text => !character.is_whitespace(),
    };
    let edits = document.ledger.clone().settle();
    let kept: String = source.apply(&edits).chars().filter(counts).collect();
    let found: String = printed(document).chars().filter(counts).collect();
    assert_eq!(kept, found, "{format:?} of {text:?}\n{edits:?}");
}

fn runs<'d>(document: &'d Document<'_>) -> Vec<&'d Run<'d>> {
    let blocks = document.blocks.iter().flat_map(|block| match block {
        Block::Paragraph(paragraph) => vec![&paragraph.runs],
        Block::Table(table) => table.rows.iter().flatten().collect(),
        Block::Figure(_) => Vec::new(),
    });
    blocks.chain(document.notes.iter().flat_map(|note| &note.paragraphs)).flatten().collect()
}

/// One line for each block: what it is and its text; runs that differ from plain text in brackets.
fn outline(text: &str, format: Format) -> Vec<String> {
    assert_lossless(text, format);
    let source = source("草稿", text);
    let document = read(&source, Some(format), None);
    let notes = document
        .notes
        .iter()
        .map(|note| format!("note {}", note.paragraphs.iter().map(|runs| text_of(runs)).collect::<Vec<_>>().join("/")));
    let fields = document.fields.iter().map(|field| format!("field {}: {}", field.name.chinese(), cell(&field.value)));
    document.blocks.iter().map(line).chain(notes).chain(fields).collect()
}

fn line(block: &Block<'_>) -> String {
    match block {
        Block::Paragraph(paragraph) => paragraph_line(paragraph),
        Block::Table(table) => table_line(table),
        Block::Figure(figure) => format!("figure {}: {}", figure.picture, figure.alt),
    }
}

fn paragraph_line(paragraph: &Paragraph<'_>) -> String {
    let origin = match paragraph.origin {
        Origin::Line => "line".to_owned(),
        Origin::Heading(depth) => format!("h{depth}"),
        Origin::Item { ordered, depth, list } => format!("{}{depth}.{list}", if ordered { "number" } else { "bullet" }),
        Origin::Quote => "quote".to_owned(),
        Origin::Image => "image".to_owned(),
        Origin::Code => "code".to_owned(),
        Origin::Fixed(Role::Heading { level, .. }) => format!("heading {level}"),
        Origin::Fixed(role) => role.key().to_owned(),
    };
    format!("{origin}: {}", cell(&paragraph.runs))
}

fn cell(runs: &[Run<'_>]) -> String {
    let run = |run: &Run<'_>| {
        let mark = match run {
            Run { strong: true, .. } => "**",
            Run { emphasis: true, .. } => "*",
            Run { struck: true, .. } => "~",
            Run { part: Part::Label, .. } => "#",
            _ => "",
        };
        format!("{mark}{}{mark}{}", run.text, run.note.map_or(String::new(), |note| format!("^{note}")))
    };
    runs.iter().map(run).collect()
}

fn table_line(table: &Table<'_>) -> String {
    let row = |row: &Vec<Vec<Run<'_>>>| row.iter().map(|runs| cell(runs)).collect::<Vec<_>>().join("|");
    format!("table {:?}: {}", table.align, table.rows.iter().map(row).collect::<Vec<_>>().join("/"))
}

#[track_caller]
fn markdown(text: &str, expected: &[&str]) {
    assert_eq!(outline(text, Format::Markdown), expected, "{text}");
}

#[track_caller]
fn plain(text: &str, expected: &[&str]) {
    assert_eq!(outline(text, Format::Text), expected, "{text}");
}

#[test]
fn tells_markdown_from_text() {
    let format = |name: &str, text: &str| read(&source(name, text), None, None).format;
    let marked = ["# 通知\n", "正文\n###### 甲", "---\n标题: 通知\n---\n正文", "|甲|乙|\n|---|:-:|\n", "```\n甲\n```", "~~~\n甲"];
    let unmarked = [
        "*重要*",
        "**同志",
        "- 经济",
        "> 引",
        "    缩进",
        "##paidbegin##一、",
        "#标题",
        "|---|---|",
        "---\n正文\n---\n",
        "~~~~~~~~",
    ];
    for text in marked {
        assert_eq!(format("草稿.txt", text), Format::Markdown, "{text}");
    }
    for text in unmarked {
        assert_eq!(format("草稿.txt", text), Format::Text, "{text}");
        assert_eq!(format("草稿.MD", text), Format::Markdown, "{text}");
    }
}

#[test]
fn text_is_read_line_by_line() {
    plain(
        "标题\n\n　　一、甲。\r\n  乙 丙\t \u{2028}丁\x0c戊",
        &["line: 标题", "line: 一、甲。", "line: 乙 丙", "line: 丁", "line: 戊"],
    );
    let text = source("草稿", "甲\n　　乙\n 　\n\u{a0}\t丙");
    let document = read(&text, Some(Format::Text), None);
    let shape = |block: &Block<'_>| match block {
        Block::Paragraph(paragraph) => (paragraph.indent, paragraph.apart, paragraph.span),
        Block::Table(_) | Block::Figure(_) => unreachable!(),
    };
    let shapes: Vec<_> = document.blocks.iter().map(shape).collect();
    assert_eq!(shapes, [(0, false, Span::new(0, 3)), (4, false, Span::new(10, 13)), (4, true, Span::new(22, 25))]);
}

#[test]
fn page_numbers_that_count_on_are_taken_out() {
    plain("甲。\n— 1 —\n乙。\n — 2 — \n丙。", &["line: 甲。", "line: 乙。", "line: 丙。"]);
    plain("甲。\n第3页 共9页\n乙。", &["line: 甲。", "line: 第3页 共9页", "line: 乙。"]);
    plain("第3页\n改为五万。\n第4页\n删去。", &["line: 第3页", "line: 改为五万。", "line: 第4页", "line: 删去。"]);
    plain("甲。\n- 1 -\n乙。\n- 3 -", &["line: 甲。", "line: - 1 -", "line: 乙。", "line: - 3 -"]);
}

#[test]
fn page_numbers_within_sentences_are_taken_out() {
    let line = "青岚县把防汛抗旱作为头等大事来抓。逐级压实责任，逐项落实措施，";
    let page = format!("{line}\n{line}\n{line}\n");
    let torn = |ends: [&str; 3]| ends.map(|end| page.clone() + end).concat() + "坚持到底。";
    let joined = format!("line: {}坚持到底。", line.repeat(9));
    for ends in [["", "- 7 -\n", ""], ["1\n", "2\n", "3\n"], ["", "第8页\n\n", "\n\n第9页\n"]] {
        plain(&torn(ends), &[&joined]);
    }
    let (before, after) = (format!("line: {}", line.repeat(6)), format!("line: {line}{line}{line}坚持到底。"));
    plain(&torn(["", "7\n", ""]), &[&before, "line: 7", &after]);
    plain(&torn(["", "第7页\n", ""]), &[&before, "line: 第7页", &after]);
    plain("1\n李青山\n2\n王海", &["line: 1", "line: 李青山", "line: 2", "line: 王海"]);
}

#[test]
fn lines_of_the_head_are_not_joined() {
    let head = "云岭县工作报告\n——2026年1月16日在云岭县第十七届人民代表大会第三次会议上\n县长 王海\n各位代表：\n";
    let line = "青岚县把防汛抗旱作为头等大事来抓，逐级压实责任。逐项落实措施，";
    let outline = outline(&format!("{head}{}坚持到底。\n{line}坚持\n2026年1月16日", format!("{line}\n").repeat(8)), Format::Text);
    assert_eq!(outline.len(), 7, "{outline:#?}");
    assert!(outline[1].ends_with("会议上") && outline[2].ends_with("王海") && outline[4].ends_with("坚持到底。"));
}

#[test]
fn paragraphs_that_begin_pushed_in_are_wrapped_where_lines_begin_at_the_edge() {
    let line = "全县把防汛抗旱作为头等大事来抓。逐级压实责任，逐项落实措施，";
    let paragraph = format!("　　{line}\n{line}坚持\n到底。\n　　责任领导：李青山\n　　完成时限：九月底\n");
    let joined = format!("line: {line}{line}坚持到底。");
    let expected = [joined.as_str(), "line: 责任领导：李青山", "line: 完成时限：九月底"].repeat(5);
    plain(&paragraph.repeat(5), &expected);
}

#[test]
fn a_few_lines_at_the_edge_prove_it_if_no_paragraph_begins_there() {
    let first = "　　全县把防汛抗旱作为头等大事来抓。逐级压实责任，逐项落实措施\n";
    let rest = "逐处排查隐患。全年累计投入资金3.2亿元，加固堤防48公里，转移群众\n1200人。\n";
    let joined = format!("line: {}{}", first.trim(), rest.replace('\n', ""));
    plain(&format!("工作总结\n{first}{rest}{first}{rest}"), &["line: 工作总结", &joined, &joined]);
    let apart = format!("工作总结\n{first}{rest}{first}{rest}另起一段。\n");
    assert!(outline(&apart, Format::Text).contains(&format!("line: {}", first.trim())));
}

#[test]
fn a_long_line_that_ends_with_a_comma_goes_on() {
    let line = "总体要求是：坚持节水优先、空间均衡、系统治理、两手发力，以防洪安全、";
    plain(&format!("{line}\n供水安全为目标。\n"), &[&format!("line: {line}供水安全为目标。")]);
    plain(&format!("{line}\n一、防汛\n"), &[&format!("line: {line}"), "line: 一、防汛"]);
    plain("七月的阳光，\n照耀着田野，\n", &["line: 七月的阳光，", "line: 照耀着田野，"]);
}

#[test]
fn empty_lines_between_all_lines_say_nothing() {
    let line = "全县把防汛抗旱作为头等大事来抓。逐级压实责任，逐项落实措施";
    let lines = format!("{line}\n\n").repeat(6);
    let joined = format!("line: {}坚持到底。", line.repeat(6));
    plain(
        &format!("一、措施\n\n{lines}坚持到底。\n\n二、成效\n\n明显。\n"),
        &["line: 一、措施", &joined, "line: 二、成效", "line: 明显。"],
    );
}

#[test]
fn what_stands_around_the_sentences_proves_no_margin() {
    let line = "全县把防汛抗旱作为头等大事来抓。逐级压实责任，逐项落实措施";
    let text = format!("{}坚持到底。\n", format!("{line}\n").repeat(5));
    let (head, tail) =
        ("县教育局\n关于开学的通知\n", "附件：自查表\n台账\n县教育局\n2026年8月14日\n（此件公开）\n办公室印发\n县教育局\n");
    assert!(outline(&format!("{head}{text}{tail}"), Format::Text).contains(&format!("line: {}坚持到底。", line.repeat(5))));
}

#[test]
fn lines_with_tabs_between_equally_many_cells_are_a_table() {
    plain(
        "乡镇\t编织袋（条）\t救生衣（件）\n青石镇\t5000\t 120 \n\t\t80\n小计",
        &["table [Both, Both, Both]: 乡镇|编织袋（条）|救生衣（件）/青石镇|5000|120/||80", "line: 小计"],
    );
    plain("时间\t上午\t县城\n时间\t下午\t青石镇", &["line: 时间\t上午\t县城", "line: 时间\t下午\t青石镇"]);
    plain(
        "\t时间\t\t小学\t\t\t初中\n\t5月10日前\t公布学区\t\t公布学区\n\t6月20日\t\t网上报名\t网上报名",
        &["table [Both, Both, Both]: 时间|小学|初中/5月10日前|公布学区|公布学区/6月20日|网上报名|网上报名"],
    );
    plain("\t\t水利局\n\t\t应急局\n\t\t3月1日", &["line: 水利局", "line: 应急局", "line: 3月1日"]);
    plain("\t1.\t甲\n\t2.\t乙\n\t3.\t丙", &["line: 1.\t甲", "line: 2.\t乙", "line: 3.\t丙"]);
    plain("一、\t甲\n二、\t乙\n三、\t丙", &["line: 一、\t甲", "line: 二、\t乙", "line: 三、\t丙"]);
    let header = |text: &str| match &read(&source("草稿", text), Some(Format::Text), None).blocks[0] {
        Block::Table(table) => table.header,
        Block::Paragraph(_) | Block::Figure(_) => unreachable!(),
    };
    assert_eq!(header("序号\t姓名\t2025年\n1\t李青山\t8\n2\t王大川\t9"), 1);
    assert_eq!(header("1\t李青山\t8\n2\t王大川\t9\n3\t张小溪\t7"), 0);
}

#[test]
fn a_control_character_in_a_number_is_taken_out() {
    markdown("0\0. 甲", &["number1.1: #0##.#甲"]);
}

#[test]
fn what_is_done_and_what_is_not_is_ticked_with_chinese_signs() {
    markdown(
        "- [x] 完成台账\n- [ ] **报送**材料\n- [x]\n",
        &["bullet1.1: √完成台账", "bullet1.1: □**报送**材料", "bullet1.1: √"],
    );
    markdown("1. [ ] 会签\n\n[x] 不是清单", &["number1.1: #1.#□会签", "line: [x] 不是清单"]);
}

#[test]
fn a_space_behind_a_bold_lead_is_not_printed() {
    markdown("- **体育公园。** 2026年建成。", &["bullet1.1: **体育公园。**2026年建成。"]);
    markdown("用 **Word** 打开", &["line: 用 **Word** 打开"]);
}

#[test]
fn cells_one_below_the_other_are_a_table() {
    plain(
        "物资如下：\n  物资名称      数量     存放地点\n  编织袋        12000条  县水利局仓库\n  救生衣        300件    青岚镇政府\n以上。",
        &[
            "line: 物资如下：",
            "table [Both, Both, Both]: 物资名称|数量|存放地点/编织袋|12000条|县水利局仓库/救生衣|300件|青岚镇政府",
            "line: 以上。",
        ],
    );
    plain(
        "1    编织袋    县水利局\n2    救生衣    青岚镇\n10   铁锹      县应急局",
        &["table [Both, Both, Both]: 1|编织袋|县水利局/2|救生衣|青岚镇/10|铁锹|县应急局"],
    );
    for (why, draft) in [
        ("a list", "1.马小溪    青云中学    八年级\n2.刘大川    青云中学    七年级\n3.陈青山    东湖二中    九年级"),
        ("two columns", "县水利局    0000-12345\n县交通局    0000-12346\n县财政局    0000-12347\n"),
        ("names", "张三丰    李四光    王五一\n赵六      钱七      孙八\n周九      吴十      郑十一\n"),
        (
            "a form",
            "姓名：李一    性别：女    年龄：五十二\n姓名：李二    性别：男    年龄：五十三\n姓名：李三    性别：女    年龄：五十四\n",
        ),
        ("not one below the other", "水利局    防汛办公室    三楼\n交通局局    公路段    四楼\n财政局预算科    国库科    五楼\n"),
        (
            "a head of other columns",
            "名称  数  量  存放地点\n编织袋    120    县水利局仓库\n救生衣    300    青岚镇政府里\n铁锹头    400    青岚镇政府里\n",
        ),
    ] {
        let source = source("草稿", draft);
        let tables =
            read(&source, Some(Format::Text), None).blocks.iter().filter(|block| matches!(block, Block::Table(_))).count();
        assert_eq!(tables, 0, "{why}");
    }
}

#[test]
fn tables_in_html_are_tables() {
    markdown(
        "下表：\n\n<table class=\"a\">\n<caption>表1</caption>\n<thead><tr><th>乡镇</th><th>数量</th></tr></thead>\n\n<tr><td>青石镇</td>\n<td> **5** </td></tr>\n</table>\n\n完。",
        &["line: 下表：", "line: 表1", "table [Both, Both]: 乡镇|数量/青石镇|**5**", "line: 完。"],
    );
    markdown(
        "<table><tr><td colspan=\"2\">甲</td><td rowspan=2>乙</td></tr><tr><td>丙<br>丁</td><td>戊</td></tr></table>",
        &["table [Both, Both, Both]: 甲||乙/丙\n丁|戊|"],
    );
    markdown("<table><tr><td>甲<td>乙<tr><td>丙<td>丁</table>", &["table [Both, Both]: 甲|乙/丙|丁"]);
    markdown("用<table>标签，\n不写</table>", &["line: 用<table>标签，", "line: 不写</table>"]);
    markdown("<table>甲<table><td>乙</td></table>", &["line: <table>甲", "table [Both]: 乙"]);
    markdown("<TABLE><TR><TD>甲</TD></TR></TABLE>", &["line: <TABLE><TR><TD>甲</TD></TR></TABLE>"]);
    markdown(
        "<table><tr><td>甲</td></tr>\n散落的话。\n\n# 附件1\n\n<tr><td>乙</td></tr></table>",
        &["table [Both]: 甲", "line: 散落的话。", "h1: 附件1", "table [Both]: 乙"],
    );
    markdown(
        "<table>\n<tr><td>甲</td></tr>\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n<tr><td>丙</td></tr></table>",
        &["table [Both]: 甲", "table [Both, Both]: a|b/1|2", "line: <tr><td>丙</td></tr></table>"],
    );
    let text = source("草稿", "<table><tr><th>甲</th></tr><tr><td>乙</td></tr></table>");
    let document = read(&text, Some(Format::Markdown), None);
    assert!(
        matches!(&document.blocks[0], Block::Table(table) if table.header == 1 && table.span == Span::new(0, text.text.len()))
    );
}

#[test]
fn instructions_fix_the_next_paragraph() {
    plain("#gongwen heading 2\n甲\n乙\n#gongwen：title\n丙", &["heading 2: 甲", "line: 乙", "title: 丙"]);
    markdown("<!-- gongwen: signature -->\n\n# 甲\n\n#gongwen body\n## 乙", &["signature: 甲", "body: 乙"]);
    markdown("#gongwen body\n甲\n<!-- gongwen: title -->\n乙", &["body: 甲", "title: 乙"]);
    markdown("<!-- gongwen: allow dates -->\n甲", &["line: 甲"]);
    let text = source("草稿", "#gongwen 大标题\n甲");
    let document = read(&text, Some(Format::Text), None);
    assert!(document.findings[0].help.contains("heading 1") && document.findings[0].help.contains("document-number"));
    assert_eq!(document.ledger.iter().map(|edit| edit.why).collect::<Vec<_>>(), [Why::Directive]);
}

#[test]
fn what_no_document_may_contain_is_taken_out_and_reported() {
    plain("甲\0乙\u{ffff}\n\x1f\n\u{200b}丙\u{e000}", &["line: 甲乙", "line: \u{200b}丙\u{e000}"]);
    markdown("# 甲\0乙\n\n丙\x01**丁**&#2;", &["h1: 甲乙", "line: 丙**丁**"]);
    let text = source("草稿", "甲\0乙\0\n\u{feff}丙\u{ad}\u{e000}\u{10fffd}\u{85}");
    let findings = read(&text, Some(Format::Text), None).findings;
    let rules: Vec<_> = findings.iter().map(|finding| (finding.rule, finding.spans.len())).collect();
    assert_eq!(rules, [("control-character", 2), ("stray-control", 1), ("hidden-character", 2), ("private-character", 2)]);
}

/// Forty characters a line, as an old editor leaves them.
const WRAPPED: &str = "\
    本市今年以来持续推进老旧小区改造工作，各街道按照统一部署，逐户走访，摸清底
数，建立台账。截至八月底，全市已完成改造小区四十二个，惠及居民一万三千余户，比
上年同期增加三成。工作中也发现，部分小区管线陈旧，资金缺口较大，居民意见不一，
需要逐步解决。下一步，要坚持问题导向，分类施策，先易后难，稳妥推进，确保年内完
成既定任务。同时要加强宣传，争取居民理解和支持，形成共建共治共享的良好局面，把
好事办好。
    一、关于资金筹措。采取财政补助、企业投入、居民自筹相结合的办法，多渠道筹集
资金。";

#[test]
fn lines_an_editor_broke_are_joined() {
    let windows = WRAPPED.replace('\n', "\r\n");
    for (text, format) in [WRAPPED, &windows].into_iter().flat_map(|text| [(text, Format::Text), (text, Format::Markdown)]) {
        let outline = outline(text, format);
        assert_eq!(outline.len(), 2, "{outline:#?}");
        assert!(outline[0].contains("摸清底数，建立台账") && outline[0].ends_with("把好事办好。"));
        assert!(outline[1].ends_with("多渠道筹集资金。"));
    }
}

#[test]
fn lines_a_program_broke_by_counting_are_joined() {
    let line =
        ["全县坚持防汛抗旱两手抓。逐级压实各项防汛责任，", "完成投资12.6亿元，新增1280人，增长8%"].map(|half| half.repeat(2));
    plain(
        &format!("{0}\n{1}\n{0}\n{1}\n{0}\n{1}\n到底。", line[0], line[1]),
        &[&format!("line: {}到底。", line.concat().repeat(3))],
    );
}

#[test]
fn lines_of_their_own_are_not_joined() {
    let list = "第二中学高一年级三班班主任李明华负责校门东侧路段\n".repeat(12);
    assert_eq!(outline(&list, Format::Text).len(), 12);
    let uneven =
        "各县区要按照要求，认真组织，抓好落实。\n各部门要密切配合，形成合力，确保各项任务按期完成，不留死角。\n".repeat(9);
    assert_eq!(outline(&uneven, Format::Text).len(), 18);
}

#[test]
fn marks_of_emphasis_work_beside_chinese_punctuation() {
    markdown("**“学思想”**强", &["line: **“学思想”**强"]);
    markdown("坚持**总体要求。**坚持*（一）*甲", &["line: 坚持**总体要求。**坚持*（一）*甲"]);
    markdown("210*297*5毫米，10~20万元，30~40万元，2*（3+4）*5", &["line: 210*297*5毫米，10~20万元，30~40万元，2*（3+4）*5"]);
    markdown("县委**同志", &["line: 县委**同志"]);
    markdown("~~28个~~36个", &["line: ~28个~36个"]);
}

#[test]
fn stars_that_stand_for_names_are_text() {
    markdown("20**年，**县引进*个项目。", &["line: 20**年，**县引进*个项目。"]);
    markdown("李**同志任组长，张**同志任副组长。", &["line: 李**同志任组长，张**同志任副组长。"]);
    markdown("增长**12**个，**3月底**前完成。", &["line: 增长**12**个，**3月底**前完成。"]);
}

#[test]
fn a_line_end_ends_the_paragraph() {
    markdown("甲\n乙  \n丙\\\n丁<br>戊", &["line: 甲", "line: 乙", "line: 丙\n丁\n戊"]);
    markdown("- 甲\n乙\n> 丙\n丁\n>\n", &["bullet1.1: 甲", "line: 乙", "quote: 丙", "line: 丁"]);
    markdown("# 甲<br/>乙", &["h1: 甲\n乙"]);
}

#[test]
fn what_other_programs_take_for_marks_is_text() {
    markdown("正文\n---\n甲\n===\n乙\n-\n丙", &["line: 正文", "line: 甲", "line: 乙", "line: -", "line: 丙"]);
    markdown("    甲**乙**\n\n　　    丙", &["line: 甲**乙**", "line: 丙"]);
    markdown("2026. 年\n\n1\\. 甲", &["line: 2026. 年", "line: 1. 甲"]);
    markdown("[单位]: 某局\n\n<甲>乙<某 某>", &["line: [单位]: 某局", "line: <甲>乙<某 某>"]);
    markdown("价格$5和$6元\n\n甲 <!-- 未完\n\n```\n乙", &["line: 价格$5和$6元", "line: 甲 <!-- 未完", "line: ```", "line: 乙"]);
    markdown("::: {.note}\n甲\n:::", &["line: ::: {.note}", "line: 甲", "line: :::"]);
    markdown("国发[2024]1号&nbsp;&lt;甲&gt;", &["line: 国发[2024]1号\u{a0}<甲>"]);
}

#[test]
fn headings_need_no_space_but_room() {
    markdown(
        "#标题\n##　一、甲\n#话题#甲\n##paidbegin##一、甲",
        &["h1: 标题", "h2: 一、甲", "line: #话题#甲", "line: ##paidbegin##一、甲"],
    );
    markdown("## 一、甲\n（一）乙\n丙", &["h2: 一、甲", "line: （一）乙", "line: 丙"]);
}

#[test]
fn lists_keep_their_numbers() {
    markdown("1. 甲\n2) 乙", &["number1.1: #1.#甲", "number1.2: #2)#乙"]);
    markdown("- 甲\n    - 乙\n        1. 丙\n- 丁", &["bullet1.1: 甲", "bullet2.2: 乙", "number3.3: #1.#丙", "bullet1.1: 丁"]);
    markdown("3. 甲\n\n   乙\n\n        丙", &["number1.1: #3.#甲", "line: 乙", "line: 丙"]);
    markdown("1.\n- [x] 甲", &["number1.1: #1.#", "bullet1.2: √甲"]);
}

#[test]
fn tables_lose_no_cell() {
    markdown(
        "甲\n| 项目 | 金额 |\n|---|--:|\n| 乙 | **1** | 多 |\n| 丙 |\n附件：1.丁",
        &["line: 甲", "table [Both, Right, Both]: 项目|金额|/乙|**1**|多/丙||", "line: 附件：1.丁"],
    );
    markdown("甲|乙\n-|-\n1<br>2|3\\|4", &["table [Both, Both]: 甲|乙/1\n2|3|4"]);
}

#[test]
fn code_keeps_its_lines() {
    markdown("```rust\nlet a;\n  # 甲\n\n[乙](丙)\n```\n用`丁 `戊", &["code: let a;\n  # 甲\n\n[乙](丙)", "line: 用丁 戊"]);
    markdown("- 甲\r\n  ```\r\n  乙\r\n  丙\r\n```\r\n丁", &["bullet1.1: 甲", "code: 乙\n丙", "line: 丁"]);
}

#[test]
fn footnotes_stand_in_the_order_of_their_marks() {
    markdown(
        "甲[^b]乙[^a]。[^x]\n\n[^a]: 丙[^b]\n\n    丁\n\n[^b]: 戊\n[^c]: 己\n\n庚[^b]",
        &["line: 甲^1乙^2。[^x]", "line: 己", "line: 庚^1", "note 戊", "note 丙[^b]/丁"],
    );
}

#[test]
fn links_and_pictures_leave_their_text() {
    markdown(
        "见[办法](https://example.cn/a_(b))、[甲][1]和<https://example.cn>\n\n[1]: https://example.cn '乙'",
        &["line: 见办法、甲和https://example.cn"],
    );
    markdown("![图1 甲](a.png)\n甲![乙](b.png)丙\n\n![](c.png)", &["image: 图1 甲", "line: 甲乙丙"]);
}

/// Knows one picture, `a.png`: four pixels.
#[derive(Debug)]
struct Album;

impl Fetch for Album {
    fn fetch(&self, path: &str) -> Result<Vec<u8>, Refusal> {
        const PNG: &[u8] = b"\x89PNG\r\n\x1A\n\0\0\0\x0DIHDR\0\0\0\x02\0\0\0\x02\x08\0\0\0\0\0\0\0\0\0\0\0\0IEND\0\0\0\0";
        match path {
            "a.png" | "./a.png" => Ok(PNG.to_vec()),
            other => Err(Refusal::Missing(other.to_owned())),
        }
    }
}

/// What becomes of a draft that can have the pictures of [`Album`], and the messages about them.
#[track_caller]
fn illustrated(text: &str, expected: &[&str], messages: &[&str]) {
    let source = source("草稿", text);
    let document = read(&source, Some(Format::Markdown), Some(&Album));
    assert_eq!(document.blocks.iter().map(line).collect::<Vec<_>>(), expected);
    assert_eq!(document.findings.iter().map(|finding| finding.message.as_str()).collect::<Vec<_>>(), messages);
    assert_kept(&source, &document);
}

#[test]
fn pictures_follow_their_paragraph() {
    illustrated("甲![乙](a.png \"题\")丙![](./a.png)丁", &["line: 甲丙丁", "figure 0: 乙", "figure 0: "], &[]);
    illustrated("- 甲\n\n  ![乙\n丙](a.png)\n\n丁", &["bullet1.1: 甲", "figure 0: 乙丙", "line: 丁"], &[]);
    illustrated("![甲&amp;**乙**](<a.png>)", &["figure 0: 甲&乙"], &[]);
    illustrated("[![甲](a.png)](b.html)乙![丙 ![丁](a.png)](a.png)", &["line: 乙", "figure 0: 甲", "figure 0: 丙 丁"], &[]);
}

#[test]
fn a_caption_in_the_text_of_a_picture_is_printed() {
    illustrated("![图1 甲](a.png)", &["figure 0: 图1 甲", "line: 图1 甲"], &[]);
}

#[test]
fn a_picture_that_cannot_be_printed_leaves_its_text_and_a_finding() {
    let missing = "找不到图片“b.png”，以替代文字代替";
    illustrated("![甲](b.png)\n\n乙![丙](b.png)丁", &["image: 甲", "line: 乙丙丁"], &[missing]);
    illustrated("![](b.png)", &[], &["找不到图片“b.png”，此处留空"]);
    let remote = "网络图片不下载，以替代文字代替";
    illustrated("![甲](https://example.cn/a.png)![乙](data:image/png;base64,AA)", &["image: 甲乙"], &[remote]);
    illustrated("|甲|\n|-|\n|![乙](a.png)|", &["table [Both]: 甲/乙"], &["表格和脚注里的图片排不进去，以替代文字代替"]);
    illustrated("<img src='a.png'>甲", &["line: 甲"], &["网页标记 <img> 写的图片不排入，此处留空"]);
}

#[test]
fn html_is_set_another_way() {
    markdown(
        "<div align=center>**甲**</div>\n<p>乙</p><p>丙<sup>2</sup></p>\n\n<abc>丁",
        &["line: **甲**", "line: 乙", "line: 丙2", "line: <abc>丁"],
    );
    markdown("甲<!-- 乙\n\n丙 -->丁\n<!-- 戊 -->\n## 己", &["line: 甲", "line: 丁", "h2: 己"]);
}

#[test]
fn front_matter_becomes_fields() {
    markdown(
        "---\ntitle: \"关于甲的通知\"\n主送：各县\nheader_number: 甲发〔2026〕5号\nattachments:\n  - 1. 乙\n  - '2. 丙'\n抄送: [戊, '己']\nissue-date: [日期]\nemoji: true\n---\n壬",
        &[
            "line: 壬",
            "field 标题: 关于甲的通知",
            "field 主送机关: 各县",
            "field 发文字号: 甲发〔2026〕5号",
            "field 附件说明: 1. 乙",
            "field 附件说明: 2. 丙",
            "field 抄送机关: 戊",
            "field 抄送机关: 己",
            "field 印发日期: [日期]",
        ],
    );
    let text = source("草稿", "---\ntitle: 甲\nemoji: true\n---\n");
    let findings = read(&text, None, None).findings;
    assert!(findings[0].message.contains("emoji") && findings[0].rule == "unknown-field");
    markdown("---\n甲\n---\n乙", &["line: 甲", "line: 乙"]);
    markdown("---\ntitle: 甲[^1]\n---", &["field 标题: 甲[^1]"]);
}

/// Pieces of Markdown and text in any order: nothing may be lost, nothing may panic.
#[test]
fn anything_at_all_is_read_without_loss() {
    const PIECES: [&str; 64] = [
        "甲",
        "乙丙",
        "一、",
        "（一）",
        "1.",
        "1. ",
        "12) ",
        "2026",
        "。",
        "“",
        "”",
        " ",
        "  ",
        "　",
        "\t",
        "\n",
        "\n\n",
        "\r\n",
        "    ",
        "# ",
        "##",
        "*",
        "**",
        "~",
        "~~",
        "_",
        "`",
        "```",
        "```\n",
        "---\n",
        "===\n",
        "-",
        "- ",
        "> ",
        "|",
        "|---|\n",
        "| a | b |\n|---|\n",
        "[",
        "]",
        "](",
        ")",
        "[^1]",
        "[^1]: ",
        "[a]: ",
        "https://a.cn",
        "![",
        "<",
        ">",
        "<br>",
        "</p>",
        "<b>",
        "<!--",
        "-->",
        "&nbsp;",
        "&#1;",
        "\\",
        "\\\n",
        "\0",
        "\u{2028}",
        "\u{fdd0}",
        "\u{e000}",
        "#gongwen title\n",
        "---\ntitle: 甲\n---\n",
        "附件：",
    ];
    let mut state = 0x9e37_79b9_7f4a_7c15_u64;
    let mut random = |below: usize| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        (state >> 11) as usize % below
    };
    for _ in 0..6_000 {
        let length = random(40);
        let text: String = (0..length).map(|_| PIECES[random(PIECES.len())]).collect();
        assert_lossless(&text, Format::Markdown);
        assert_lossless(&text, Format::Text);
    }
}
