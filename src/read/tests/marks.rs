//! The marks of Markdown, and what else is set by marks.

use super::*;

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
    markdown("甲\n乙  \n丙\\\n丁<br>戊", &["line: 甲", "line: 乙", "line: 丙\n丁", "line: 戊"]);
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
    markdown("[甲企业](3家)、[乙](附表1)、[丙](注)**重点**", &["line: [甲企业](3家)、[乙](附表1)、[丙](注)**重点**"]);
    markdown("[甲](附表1.docx)、[乙](a)、[丙](#注)、![丁](图1.png)", &["line: 甲、乙、丙、丁"]);
    markdown("国发[2024]1号&nbsp;&lt;甲&gt;", &["line: 国发[2024]1号\u{a0}<甲>"]);
}

#[test]
fn marks_of_divisions_are_taken_out() {
    let lines = ["line: 甲。", "line: 乙。", "line: 丙。", "line: ::: tip 提示"];
    markdown("甲。\n::: {.noindent}\n\n乙。\n:::\n丙。\n\n::: tip 提示\n", &lines);
    markdown("```\n::: {.noindent}\n```\n", &["code: ::: {.noindent}"]);
    assert_lossless("甲。\n::: {.noindent}\n\n乙。\n:::\n", Format::Markdown);
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

/// The reasons why marks are not printed, and the messages.
#[track_caller]
fn told(text: &str, whys: &[Why], messages: &[&str]) {
    let source = source("草稿", text);
    let document = read(&source, Some(Format::Markdown), None);
    assert_eq!(document.ledger.clone().settle().iter().map(|edit| edit.why).collect::<Vec<_>>(), whys, "{text}");
    assert_eq!(document.findings.iter().map(|finding| finding.message.as_str()).collect::<Vec<_>>(), messages, "{text}");
}

#[test]
fn what_becomes_of_marks_is_told() {
    told("甲[^1]。\n- [x] 乙\n\n[^1]: 丙", &[Why::NoteMark, Why::Task, Why::Moved, Why::Moved], &[]);
    told("甲[^一]。", &[], &["1 个脚注标记没有对应的注文，照原样印出"]);
    told("甲`[^1]`\\[^2]。[^_^]", &[], &[]);
    let nested = "甲[^1]乙[^2]。\n\n[^1]: 丙[^2]\n[^2]: 丁";
    let moved = [Why::NoteMark, Why::NoteMark, Why::Moved, Why::Moved, Why::Moved];
    told(nested, &moved, &["1 个脚注标记没有对应的注文，照原样印出"]);
    told("甲。\n\n[^1]: 丙", &[Why::NoteMark], &["1 条脚注在文中没有对应的标记，排成正文"]);
}

#[test]
fn an_address_that_is_not_printed_is_told() {
    let one = ["1 处链接只印文字，网址没有印出"];
    told("见[办法](http://b.cn/a_(b) '题')。", &[Why::Link], &one);
    told("见[办法][甲]。\n\n[甲]: http://b.cn", &[Why::Link, Why::Link], &one);
    told("[b.cn](http://b.cn/)、<http://b.cn>、[甲](#甲)、[乙](乙.docx)", &[Why::Link; 3], &[]);
    told("[](http://b.cn)甲", &[Why::Link], &one);
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
