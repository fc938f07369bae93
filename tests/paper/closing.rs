//! 附件说明, 落款, 附件 (GB/T 9704—2012, 7.3.4 to 7.3.7), 版记 (7.4), 页码 (7.5) and landscape tables (8).
//!
//! LibreOffice puts a quarter of a character between digits and Chinese whatever it is told, so a date is wider than its characters:
//! of what stands on the right, the right edge is measured.

use crate::support::paper::{self, Area, Colour, Page, assert_mm};

/// 版心 (5.2.1): from 28 to 184, from 37 to 262.
const LEFT: f64 = 28.0;
const RIGHT: f64 = 184.0;
const TOP: f64 = 37.0;
const FOOT: f64 = 262.0;
/// A character of 3号: one of 28 in a line (5.2.3).
const CHAR: f64 = 156.0 / 28.0;
/// A character of 4号: 14 pt.
const SMALL_CHAR: f64 = 14.0 * 25.4 / 72.0;
/// One of 22 lines on a page (5.2.3).
const LINE: f64 = 225.0 / 22.0;

/// Thicknesses are measured in dots, 300 to the inch.
const DOT: f64 = 25.4 / 300.0;

/// A notice that ends with these lines.
fn closed(lines: &str, options: &[&str]) -> Option<Vec<Page>> {
    let text = format!("云岭县关于做好值守工作的通知\n各乡镇人民政府：\n请安排专人值守。\n\n{lines}");
    paper::draft("notice.txt", &text, options)
}

fn middle(from: f64, to: f64) -> f64 {
    (from + to) / 2.0
}

/// How many lines apart two texts are.
#[track_caller]
fn assert_lines(page: &Page, above: &str, below: &str, lines: f64) {
    let (above, below) = (page.text(above), page.text(below));
    let apart = middle(below.top, below.bottom) - middle(above.top, above.bottom);
    assert_mm("distance of lines", apart, lines * LINE, 0.8);
}

/// 7.4.1: as wide as the text area; the first and the last 0.35 mm, the others 0.25 mm; the last on the text area's bottom.
#[track_caller]
fn assert_imprint(page: &Page, lines: usize) {
    let rules = page.rules(Colour::Black);
    assert_eq!(rules.len(), lines, "{rules:?}");
    for (place, rule) in rules.iter().enumerate() {
        let outer = place == 0 || place + 1 == lines;
        assert_mm("left end", rule.left, LEFT, 0.3);
        assert_mm("right end", rule.right, RIGHT, 0.3);
        assert_mm("thickness", rule.thickness, if outer { 0.35 } else { 0.25 }, DOT);
    }
    let inner = &rules[1..lines - 1];
    assert!(inner.iter().all(|rule| rule.thickness < rules[0].thickness), "{rules:?}");
    assert_mm("last line", rules[lines - 1].y, FOOT, 0.5);
}

/// 7.4.2, 7.4.3
#[test]
fn the_imprint_stands_at_the_foot_of_the_last_page() {
    let Some(pages) = paper::sample("full.md") else { return };
    let last = pages.last().expect("a page");
    assert_imprint(last, 3);
    assert_mm("抄送", last.text("抄送").left, LEFT + SMALL_CHAR, 0.5);
    let turned = last.texts().into_iter().find(|line| line.contains("各人民团体")).expect("抄送 has two lines");
    assert_mm("回行", last.text(&turned).left, LEFT + 4.0 * SMALL_CHAR, 0.5);
    assert_mm("印发机关", last.text("青禾市人民政府办公室").left, LEFT + SMALL_CHAR, 0.5);
    assert_mm("印发日期", last.text("日印发").right, RIGHT - SMALL_CHAR, 0.5);
}

#[test]
fn the_imprint_stands_there_with_the_other_margins_too() {
    let imprint = "抄送：县委办公室。\n云岭县人民政府办公室　2026年5月9日印发\n";
    let Some(pages) = closed(imprint, &["--set", "page.margins=gbt33476"]) else { return };
    assert_imprint(&pages[0], 3);
}

/// 8: behind a wide table, whose pages are landscape, the last page is upright.
#[test]
fn the_imprint_stands_upright_behind_a_landscape_table() {
    let table = wide_table(3);
    let text = format!("# 云岭县关于工程进展情况的通报\n\n情况见表。\n\n{table}\n抄送：县委办公室。\n");
    let Some(pages) = paper::draft("wide.md", &text, &[]) else { return };
    assert_imprint(pages.last().expect("a page"), 2);
}

/// GB/T 33476.2 7.3.1. LibreOffice gives pages of such a section a text area that is 4.5 mm higher.
#[test]
fn the_imprint_is_alone_on_an_even_page() {
    let Some(pages) = closed("抄送：县委办公室。\n", &["--set", "imprint.page=even"]) else { return };
    assert_eq!(pages.len(), 2);
    assert_eq!(pages[1].texts(), ["抄送：县委办公室。", "—2—"]);
}

/// 7.5: the dash 7 mm below the text area; one character from its right edge on odd pages, from its left edge on even ones.
#[test]
fn page_numbers_stand_below_the_text_area_on_the_outside() {
    let Some(pages) = paper::sample("full.md") else { return };
    for (number, page) in (1..).zip(pages) {
        let text = format!("—{number}—");
        let area = page.text(&text);
        let dash = page.ink(Colour::Black, Area { right: area.left + 0.8 * SMALL_CHAR, ..area });
        assert_mm("dash", middle(dash.top, dash.bottom), FOOT + 7.0, 0.5);
        match number % 2 {
            1 => assert_mm("odd", area.right, RIGHT - SMALL_CHAR, 0.5),
            _ => assert_mm("even", area.left, LEFT + SMALL_CHAR, 0.5),
        }
    }
}

/// 8: the number of a landscape page stands where it stands on upright ones. The page is turned so that the head of its table
/// faces left: what is left of it now is the foot of the upright page, and what is above is its left.
#[test]
fn a_landscape_page_has_its_number_where_the_others_have_it() {
    let text = format!("# 云岭县工程进展情况\n\n情况见表。\n\n{}", wide_table(30));
    let Some(pages) = paper::draft("wide.md", &text, &[]) else { return };
    let foot = Area { left: 20.0, top: 0.0, right: 34.0, bottom: 210.0 };
    for (page, odd) in pages[1..3].iter().zip([false, true]) {
        let number = page.ink(Colour::Black, foot);
        let dash = page.ink(Colour::Black, Area { bottom: number.top + 0.8 * SMALL_CHAR, ..foot });
        assert_mm("dash", middle(dash.left, dash.right), 35.0 - 7.0, 0.5);
        match odd {
            true => assert_mm("odd", number.bottom, RIGHT - SMALL_CHAR, 0.5),
            false => assert_mm("even", number.top, LEFT + SMALL_CHAR, 0.5),
        }
    }
}

/// A table of twelve columns and so many rows.
fn wide_table(rows: usize) -> String {
    let row = |cell: &str| format!("|{}\n", format!("{cell}|").repeat(12));
    format!("{}{}{}", row("工程进展情况"), row("---"), row("已经全部完成").repeat(rows))
}

/// 7.3.4: two characters from the left; names, and what is turned over, under each other.
#[test]
fn names_of_attachments_stand_under_each_other() {
    let Some(pages) = paper::sample("attachments.txt") else { return };
    let page = &pages[0];
    assert_mm("附件", page.text("附件：").left, LEFT + 2.0 * CHAR, 0.5);
    let lines = page.texts();
    let note = lines.iter().position(|line| line.starts_with("附件：")).expect("a note");
    assert_eq!(lines[note..note + 5].iter().filter(|line| line.contains('.')).count(), 3, "{lines:?}");
    let name = |line: &str| page.text(line.rsplit('.').next().unwrap_or(line)).left;
    for line in &lines[note..note + 5] {
        assert_mm(line, name(line), LEFT + (2.0 + 3.0 + 1.0) * CHAR, 0.5);
    }
}

/// 7.3.7: each on a page of its own; the mark in the first line from the left edge, the title in the third in the middle. The
/// numbers of headings begin anew. LibreOffice sets characters 1 to 2 mm low in their lines of 10 mm: it puts the base line at
/// four fifths of an exact line.
#[test]
fn attachments_begin_with_mark_and_title() {
    let Some(pages) = paper::sample("attachments.txt") else { return };
    assert_eq!(pages.len(), 4);
    let titles = ["北岭县耕地保护巡查办法", "北岭县永久基本农田储备区划定", "北岭县高标准农田建成后灌溉排水设施"];
    for ((number, page), title) in (1..).zip(&pages[1..]).zip(titles) {
        let (mark, title) = (page.text(&format!("附件{number}")), page.text(title));
        assert_mm("mark", middle(mark.top, mark.bottom), TOP + 0.5 * LINE, 2.0);
        assert_mm("mark", mark.left, LEFT, 0.5);
        assert_mm("title", middle(title.top, title.bottom), TOP + 2.5 * LINE, 2.0);
        assert!(page.texts().iter().any(|line| line.starts_with("一、")), "{:?}", page.texts());
    }
    let title = pages[1].text(titles[0]);
    assert_mm("title", middle(title.left, title.right), middle(LEFT, RIGHT), 0.5);
}

/// 7.3.5.2: 署名 of 10 characters 2 from the right; the date has 6 and begins 2 further right, so it ends 10 − 6 = 4 from the right.
/// 7.3.6: 附注 below, 2 from the left.
#[test]
fn an_unsealed_signature_stands_two_characters_from_the_right() {
    let lines = "云岭县人民政府办公室\n2026年5月8日\n（此件公开发布）\n";
    let Some(pages) = closed(lines, &["--set", "closing.seal=none"]) else { return };
    let page = &pages[0];
    assert_mm("署名", page.text("云岭县人民政府办公室").right, RIGHT - 2.0 * CHAR, 0.5);
    assert_mm("成文日期", page.text("8日").right, RIGHT - 4.0 * CHAR, 0.5);
    assert_lines(page, "请安排专人值守", "云岭县人民政府办公室", 2.0);
    assert_lines(page, "云岭县人民政府办公室", "2026", 1.0);
    assert_lines(page, "2026", "此件公开发布", 1.0);
    assert_mm("附注", page.text("（此件公开发布）").left, LEFT + 2.0 * CHAR, 0.7);
}

/// 7.3.5.1: the date 4 from the right, the signature in the middle over it: 4 + (6 − 12)/2 = 1.
#[test]
fn a_stamped_signature_stands_over_its_date() {
    let lines = "云岭县水旱灾害防御指挥部\n2026年5月8日\n";
    let Some(pages) = closed(lines, &["--set", "closing.seal=stamp"]) else { return };
    let page = &pages[0];
    assert_mm("署名", page.text("云岭县水旱灾害防御指挥部").right, RIGHT - CHAR, 0.5);
    assert_mm("成文日期", page.text("8日").right, RIGHT - 4.0 * CHAR, 0.5);
    assert_lines(page, "云岭县水旱灾害防御指挥部", "2026", 1.0);
    // A stamp of 42 mm with both lines below its middle begins within a line under the text.
    assert_lines(page, "请安排专人值守", "云岭县水旱灾害防御指挥部", 3.0);
}

/// 7.3.5.1: in order from the left, the last over the date, whose middle is 4 + 6/2 = 7 from the right; the row as far from the left.
#[test]
fn stamped_signatures_stand_side_by_side() {
    let lines = "云岭县水利局\n云岭县农业农村局\n2026年5月8日\n";
    let Some(pages) = closed(lines, &["--set", "closing.seal=stamp"]) else { return };
    let page = &pages[0];
    let (first, second) = (page.text("云岭县水利局"), page.text("云岭县农业农村局"));
    assert_mm("first", middle(first.left, first.right), LEFT + 7.0 * CHAR, 0.5);
    assert_mm("second", middle(second.left, second.right), RIGHT - 7.0 * CHAR, 0.5);
    assert_mm("成文日期", page.text("8日").right, RIGHT - 4.0 * CHAR, 0.5);
    assert_lines(page, "云岭县农业农村局", "2026", 1.0);
}

/// 7.3.5.3: two empty lines; the stamp 4 from the right, the post 2 before it; one empty line; the date 4 from the right.
#[test]
fn the_signers_stamp_stands_four_characters_from_the_right() {
    let lines = "云岭县人民政府县长　李青山\n2026年5月8日\n";
    let Some(pages) = closed(lines, &["--set", "closing.seal=name"]) else { return };
    let page = &pages[0];
    assert_mm("签名章", page.text("李青山").right, RIGHT - 4.0 * CHAR, 0.5);
    assert_mm("职务", page.text("云岭县人民政府县长").right, RIGHT - (4.0 + 3.0 + 2.0) * CHAR, 0.5);
    assert_mm("成文日期", page.text("8日").right, RIGHT - 4.0 * CHAR, 0.5);
    assert_lines(page, "请安排专人值守", "李青山", 3.0);
    assert_lines(page, "李青山", "2026", 2.0);
}
