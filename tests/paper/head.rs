//! 版头 (GB/T 9704—2012, 7.2) and the special formats (10).

use crate::support::paper::{self, Area, Colour, Page, Rule, assert_mm};

/// 5.2.1: 天头 37 mm, 订口 28 mm, 版心 156 mm × 225 mm.
const TOP: f64 = 37.0;
const LEFT: f64 = 28.0;
const RIGHT: f64 = LEFT + 156.0;
/// 3号 is 16 pt, but 28 characters share the text area's width.
const CHARACTER: f64 = 156.0 / 28.0;

/// Official fonts' characters reach from about 83 % of their size above the base line to 11 % below it, those of the free fonts
/// from 77 % to 19 %. The program reckons with the middle; so much lower than that the free ones are, in sizes.
const LOWER: f64 = 0.03;

/// The ink of a red text as it would be in a font between the official and the free one.
fn mark(page: &Page, text: &str) -> Area {
    let (place, found) = (page.text(text), ink(page, Colour::Red, text));
    let lower = LOWER * (place.right - place.left) / text.chars().map(|_| 1.0).sum::<f64>();
    Area { top: found.top - lower, bottom: found.bottom - lower, ..found }
}

/// The ink of a text of that colour.
fn ink(page: &Page, colour: Colour, text: &str) -> Area {
    page.ink(colour, page.text(text))
}

/// The only rule of that colour.
#[track_caller]
fn rule(page: &Page, colour: Colour) -> Rule {
    let rules = page.rules(colour);
    assert_eq!(rules.len(), 1, "{rules:?}");
    rules[0]
}

fn top(rule: Rule) -> f64 {
    rule.y - rule.thickness / 2.0
}

#[test]
fn a_mark_is_35_mm_below_the_top_of_the_text_area() {
    let marks = [
        ("petition.md", "云岭县人民政府文件"),
        ("joint.txt", "云岭县发展和改革局"),
        ("minutes.txt", "云岭县人民政府常务会议纪要"),
    ];
    for (sample, name) in marks {
        let Some(pages) = paper::sample(sample) else { return };
        let mark = mark(&pages[0], name);
        assert_mm(sample, mark.top, TOP + 35.0, 0.5); // 7.2.4, 10.3
        assert!(mark.left >= LEFT && mark.right <= RIGHT, "{sample}: the mark is wider than the text: {mark:?}");
    }
}

#[test]
fn elements_above_the_mark_stand_in_the_first_three_lines() {
    let Some(pages) = paper::sample("petition.md") else { return };
    let tops = ["000128", "机密★1", "特急"].map(|text| (pages[0].text(text), ink(&pages[0], Colour::Black, text)));
    let pitch = 225.0 / 22.0;
    for (line, (place, _)) in (0..).zip(&tops) {
        assert_mm("left edge", place.left, LEFT, 0.5); // 7.2.1 to 7.2.3: 顶格
        assert_mm("line", place.top - tops[0].0.top, f64::from(line) * pitch, 1.0);
    }
    assert!(tops[0].1.top > TOP && tops[0].1.bottom < TOP + pitch, "the first line: {tops:?}");
}

#[test]
fn the_red_line_is_4_mm_below_the_number() {
    for (sample, above) in
        [("petition.md", "云政〔2026〕12"), ("joint.txt", "云发改〔2026〕8"), ("minutes.txt", "云岭县人民政府办公室")]
    {
        let Some(pages) = paper::sample(sample) else { return };
        let line = rule(&pages[0], Colour::Red);
        assert_mm(sample, top(line) - ink(&pages[0], Colour::Black, above).bottom, 4.0, 0.5); // 7.2.7
        assert_mm("left end", line.left, LEFT, 0.3);
        assert_mm("right end", line.right, RIGHT, 0.3);
    }
}

#[test]
fn two_lines_are_empty_above_and_below_number_and_red_line() {
    let Some(pages) = paper::sample("joint.txt") else { return };
    let pitch = 225.0 / 22.0;
    let mark = pages[0].ink(Colour::Red, Area { bottom: 130.0, ..Area::PAPER });
    let number = ink(&pages[0], Colour::Black, "云发改〔2026〕8");
    let title = ink(&pages[0], Colour::Black, "关于做好冬季");
    // 7.2.5, 7.3.1: two lines and what is white in the lines above and below them, 1 mm to 4 mm each.
    for (what, gap) in [("number", number.top - mark.bottom), ("title", title.top - rule(&pages[0], Colour::Red).y)] {
        // Below the red line, up to 3 mm of that bring the text to the page's lines.
        assert!((2.0 * pitch - 0.3..2.0 * pitch + 6.0).contains(&gap), "{what}: {gap} mm");
    }
}

#[test]
fn signers_stand_to_the_right_and_the_number_in_the_line_of_the_last() {
    let Some(pages) = paper::sample("petition.md") else { return };
    let of = |text: &str| pages[0].text(text);
    let (number, label) = (of("云政〔2026〕12"), of("签发人："));
    let [first, second, last] = ["李青山", "王", "欧阳明远"].map(of);
    let second = Area { right: of("海").right, ..second };
    assert_mm("the number's left edge", number.left, LEFT + CHARACTER, 0.5); // 7.2.5: 居左空一字
    assert_mm("the names' right edge", second.right, RIGHT - CHARACTER, 0.5); // 7.2.6: 居右空一字
    assert_mm("one line", number.bottom, last.bottom, 1.0); // 7.2.5: 与最后一个签发人姓名处在同一行
    assert_mm("the line above", last.bottom - first.bottom, 225.0 / 22.0, 0.3); // 7.2.6: 每行一般排两个
    assert_mm("names below one another", last.left, first.left, 0.3); // 7.2.6: 与上一行第一个签发人姓名对齐
    assert_mm("the label's right edge", first.left, label.right, 0.3);
}

#[test]
fn joint_offices_are_equally_wide_and_the_word_stands_in_their_middle() {
    let Some(pages) = paper::sample("joint.txt") else { return };
    let names = ["云岭县发展和改革局", "云岭县财政局", "云岭县农业农村局"];
    let left_of_word = pages[0].text("文件").left - 1.0;
    let whole = pages[0].ink(Colour::Red, Area { right: left_of_word, bottom: 130.0, ..Area::PAPER });
    let height = (whole.bottom - whole.top) / 3.0;
    for (line, name) in (0..).zip(names) {
        let band = Area { top: whole.top + f64::from(line) * height, bottom: whole.top + f64::from(line + 1) * height, ..whole };
        let found = pages[0].ink(Colour::Red, band);
        assert_mm(name, found.right, whole.right, 1.0);
        assert_mm(name, found.left, whole.left, 1.0);
    }
    let word = pages[0].ink(Colour::Red, Area { left: left_of_word, bottom: 130.0, ..Area::PAPER });
    assert_mm("文件", (word.top + word.bottom) / 2.0, (whole.top + whole.bottom) / 2.0, 0.7); // 7.2.4: 上下居中排布
    assert!(pages[0].texts().iter().any(|line| line.contains("为抓住冬闲")), "body text on the first page (7.3.3)");
}

#[test]
fn preprinted_paper_keeps_the_place_of_what_is_printed_on_it() {
    let text = "云岭县人民政府文件\n云政〔2026〕12号\n云岭县人民政府关于青石水库的请示\n望川市人民政府：\n现请示如下。\n";
    let Some(set) = paper::draft("petition.txt", text, &[]) else { return };
    let Some(preprinted) = paper::draft("petition.txt", text, &["--preprinted"]) else { return };
    assert!(preprinted[0].texts().iter().all(|line| !line.contains("文件")), "{:?}", preprinted[0].texts());
    assert_eq!(preprinted[0].rules(Colour::Red), []);
    for text in ["云政〔2026〕12", "云岭县人民政府关于青石水库的请示", "现请示如下"] {
        assert_mm(text, preprinted[0].text(text).bottom, set[0].text(text).bottom, 0.3);
    }
}

#[test]
fn the_mark_of_an_order_is_20_mm_below_the_top_of_the_text_area() {
    let Some(pages) = paper::sample("order.txt") else { return };
    let mark = mark(&pages[0], "云岭县人民政府令");
    assert_mm("mark", mark.top, TOP + 20.0, 0.5); // 10.2
    let number = pages[0].text("第12号");
    assert_mm("the number's middle", (number.left + number.right) / 2.0, (LEFT + RIGHT) / 2.0, 0.7);
    let number = ink(&pages[0], Colour::Black, "第12号");
    let body = ink(&pages[0], Colour::Black, "云岭县城镇供水管理办法");
    let pitch = 225.0 / 22.0;
    for gap in [number.top - mark.bottom, body.top - number.bottom] {
        assert!((2.0 * pitch..2.0 * pitch + 6.0).contains(&gap), "two empty lines (10.2), not {gap} mm");
    }
    assert_eq!(pages[0].rules(Colour::Red), []);
}

#[test]
fn a_letter_has_its_mark_and_its_lines_at_the_edges_of_the_paper() {
    let Some(pages) = paper::sample("letter.md") else { return };
    let page = &pages[0];
    let mark = mark(page, "云岭县人民政府");
    assert_mm("mark", mark.top, 30.0, 0.5); // 10.1: 上边缘至上页边 30 mm
    let rules = page.rules(Colour::Red);
    let [thick, thin, thin_below, thick_below] = rules[..] else { panic!("four lines: {rules:?}") };
    for line in rules {
        assert_mm("left end", line.left, 20.0, 0.3); // 10.1: 170 mm, in the middle of 210 mm
        assert_mm("right end", line.right, 190.0, 0.3);
    }
    assert!(thick.thickness > 1.5 * thin.thickness, "thick over thin: {thick:?} {thin:?}");
    assert!(thick_below.thickness > 1.5 * thin_below.thickness, "thin over thick");
    assert_mm("upper lines", top(thick) - mark.bottom, 4.0, 0.5); // 10.1
    assert_mm("lower lines", 297.0 - (thick_below.y + thick_below.thickness / 2.0), 20.0, 0.5); // 10.1
    let number = page.text("云政函〔2026〕9号");
    assert_mm("the number's right edge", number.right, RIGHT, 0.5); // 10.1: 顶格居右
    let number = ink(page, Colour::Black, "云政函〔2026〕9");
    // 10.1: 3 号汉字高度的 7/8; brackets and digits are a little lower than characters.
    assert_mm("below the upper lines", number.top - (thin.y + thin.thickness / 2.0), 5.54 * 7.0 / 8.0, 0.5);
    assert!(!page.texts().iter().any(|line| line == "—1—"), "10.1: no number on the first page: {:?}", page.texts());
}

#[test]
fn other_elements_of_a_letter_begin_in_the_line_of_its_number() {
    let text = "---\n份号: 000012\n密级: 秘密\n发文机关标志: 云岭县水务局\n发文字号: 云水函〔2026〕9号\n标题: 关于商请支持物资的函\n---\n\n现函告如下。\n";
    let Some(pages) = paper::draft("letter.md", text, &[]) else { return };
    let [copy, secrecy, number] = ["000012", "秘密", "云水函〔2026〕9号"].map(|text| pages[0].text(text));
    assert_mm("left edge", copy.left, LEFT, 0.3);
    assert_mm("right edge", number.right, RIGHT, 0.5);
    assert_mm(
        "line of the number",
        ink(&pages[0], Colour::Black, "000012").bottom,
        ink(&pages[0], Colour::Black, "2026").bottom,
        0.3,
    );
    assert!(secrecy.top > copy.bottom - 2.0, "{secrecy:?} is not under {copy:?}");
}

#[test]
fn only_the_first_page_of_a_letter_has_no_number() {
    let body = "青石水库水位接近汛限水位，下游村庄巡堤查险任务加重。\n\n".repeat(30);
    let text = format!("---\n发文机关标志: 云岭县水务局\n标题: 关于商请支持物资的函\n---\n\n{body}");
    let Some(pages) = paper::draft("long.md", &text, &[]) else { return };
    let numbered: Vec<bool> = pages.iter().map(|page| page.texts().iter().any(|line| line.starts_with('—'))).collect();
    assert_eq!(numbered, [false, true]);
    assert_eq!(pages[1].rules(Colour::Red), []);
    let first = ink(&pages[1], Colour::Black, "青石水库水位");
    assert!((TOP..TOP + 225.0 / 22.0).contains(&first.top), "the second page begins at its top: {first:?}");
}
