//! 落款 without a seal (7.3.5.2), and the page it stands on (7.3.5.5).

use super::*;

/// 28 characters to a line; positions are counted from the right edge of the text area.
#[test]
fn signature_and_date_are_placed_by_counting_characters() {
    // D = 6 (six digits at ½, three characters), N = 10: 署名 right 2 (as the sheet says), 日期 right 10−6 = 4 (as the sheet
    // says). First characters stand at 2+10 = 12 and 4+6 = 10: the date's is 2 further right.
    let long = [(Role::Signature, MINISTRY), (Role::Date, "2026年5月8日")];
    check("gbt9704", &long, &["Signature keep: 青禾市人民政府办公室", "Date: 2026年5月8日"]);
    // N = 8, D = 7 (eight digits, three characters): 日期 right 8−7 = 1.
    let short = [(Role::Signature, "青禾市水利局办公"), (Role::Date, "2026年12月18日")];
    check("gbt9704", &short, &["Signature keep: 青禾市水利局办公", "Date right 1: 2026年12月18日"]);
    // N = D = 6: the date is not longer; 日期 right 6−6 = 0; first characters at 8 and 6.
    let equal = [(Role::Signature, "青禾市水利局"), (Role::Date, "2026年5月8日")];
    check("gbt9704", &equal, &["Signature keep: 青禾市水利局", "Date right 0: 2026年5月8日"]);
    // N = 3, D = 7 > N: 日期 right 2, 署名 right 4+7−3 = 8; first characters at 8+3 = 11 and 2+7 = 9.
    let longer_date = [(Role::Signature, "水利局"), (Role::Date, "2026年12月18日")];
    check("gbt9704", &longer_date, &["Signature right 8 keep: 水利局", "Date right 2: 2026年12月18日"]);
}

#[test]
fn several_signatures_begin_under_each_other() {
    // The widest has 10: first characters at 12; the other has 6, so 12−6 = 6 on its right. 日期 at 10, 10−6 = 4.
    check(
        "gbt9704",
        &[(Role::Signature, MINISTRY), (Role::Signature, "青禾市财政局"), (Role::Date, "2026年5月8日")],
        &["Signature keep: 青禾市人民政府办公室", "Signature right 6 keep: 青禾市财政局", "Date: 2026年5月8日"],
    );
    // 54 characters do not go into two lines: nothing is pushed out of the text area on the left, 28−2−6 = 20.
    let endless = "青禾市".repeat(18);
    check(
        "gbt9704",
        &[(Role::Signature, &endless), (Role::Date, "2026年5月8日")],
        &[&format!("Signature right 0 keep: {endless}"), "Date right 20: 2026年5月8日"],
    );
    // 34 characters go into two lines of 21 and 13; 2+21−2−6 = 15.
    check(
        "gbt9704",
        &[
            (Role::Signature, "望川市青禾县人民政府水旱灾害防御工作指挥部农村饮水安全领导小组办公室"),
            (Role::Date, "2026年5月8日"),
        ],
        &[
            "Signature keep: 望川市青禾县人民政府水旱灾害防御工作指挥部\n农村饮水安全领导小组办公室",
            "Date right 15: 2026年5月8日",
        ],
    );
}

#[test]
fn a_signature_takes_the_last_paragraph_along_but_not_the_first() {
    let held = |first: &str, last: &str| {
        let draft = [(Role::Body, first), (Role::Body, last), (Role::Signature, "水利局")];
        let (source, style) = (source(&draft), Style::builtin("gbt9704").unwrap());
        let document = document(&source, &draft.map(|(role, _)| role));
        let layout = compose(&document, &style, None);
        layout.body.iter().map(|item| matches!(item, Item::Paragraph(set) if set.own.keep_next)).collect::<Vec<_>>()
    };
    // Body, body, empty line, signature; without a date the signature is the last of its block.
    assert_eq!(held("前文。", "水。"), [false, true, true, false]);
    let divided = "水".repeat(28 * 9); // LibreOffice divides no paragraph that is held, and here none need be
    assert_eq!(held(&"前".repeat(28 * 15), &divided), [false, false, true, false]);
    check(
        "gbt9704",
        &[(Role::Title, "题"), (Role::Body, "水。"), (Role::Signature, "局")],
        &["Title: 题", "—", "Body: 水。", "— keep", "Signature: 局"],
    );
}

/// What is foreseen of a body of so many lines and a signature, and the pitches of the body; lines may be from `least` to `most`
/// apart.
fn closed(lines: usize, least: i32, most: i32) -> (Vec<&'static str>, Option<i32>) {
    let text = "字".repeat(28 * lines - 2);
    let draft = [(Role::Body, text.as_str()), (Role::Signature, MINISTRY), (Role::Date, "2026年3月8日")];
    let source = source(&draft);
    let document = document(&source, &draft.map(|(role, _)| role));
    let mut style = Style::builtin("gbt9704").unwrap();
    (style.closing.pitch_least, style.closing.pitch_most) = (Length(least), Length(most));
    let layout = compose(&document, &style, None);
    let Item::Paragraph(body) = &layout.body[0] else { panic!("a body") };
    (layout.findings.iter().map(|finding| finding.rule).collect(), body.own.special().pitch.map(Length::twips))
}

/// 7.3.5.5
#[test]
fn lines_move_to_make_room_for_a_signature() {
    let moved = |lines| closed(lines, 500, 640);
    assert_eq!(moved(19), (vec![], None), "22 lines with the empty one");
    assert_eq!(moved(20), (vec![], Some(553)), "23 lines of 12738 twips");
    assert_eq!(moved(22), (vec![], Some(606)), "21 lines on the first page, and one goes along");
    assert_eq!(moved(23), (vec![], None), "one line of text goes along by itself");
    assert_eq!(moved(6), (vec![], None));
}

#[test]
fn a_signature_alone_on_its_page_is_foreseen() {
    assert_eq!(closed(20, 579, 579), (vec!["signature-alone"], None));
    assert_eq!(closed(22, 579, 579), (vec!["signature-alone"], None));
}
