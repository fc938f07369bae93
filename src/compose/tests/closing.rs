//! 落款 with seals, and 版记.

use super::*;
use crate::style::ImprintPage;

const DATE: &str = "2026年5月8日"; // six digits and three characters: 6 字

/// Composes a draft that is sealed so.
fn check_sealed(seal: Seal, draft: &[(Role, &str)], expected: &[&str]) {
    let style = Style::builtin("gbt9704").unwrap();
    let source = source(draft);
    let roles: Vec<Role> = draft.iter().map(|&(role, _)| role).collect();
    let document = Document { seal: Some(seal), ..document(&source, &roles) };
    let layout = compose(&document, &style, None);
    assert_eq!(printed(&layout), expected);
    let ink = |text: String| text.chars().filter(|character| !character.is_whitespace()).collect::<String>();
    assert_eq!(layout.text().collect::<String>(), ink(source.text.clone()));
}

/// 7.3.5.1: the date 4 from the right, the signature in the middle over it, two empty lines above.
#[test]
fn a_stamped_signature_stands_in_the_middle_over_its_date() {
    // Middle of the date: 4 + 6/2 = 7 from the right; 署名 10 wide: 7 − 5 = 2.
    check_sealed(
        Seal::Stamp,
        &[(Role::Body, "正文。"), (Role::Signature, MINISTRY), (Role::Date, DATE)],
        &["Body: 正文。", "— keep", "— keep", "Signature right 2 keep: 青禾市人民政府办公室", "Date right 4: 2026年5月8日"],
    );
    // 16 wide: half of it, 8, is more than 7, so it stands in two lines in the middle over the date, which keeps its place.
    let long = "青禾市人民政府青石岭水库移民办公室";
    let expected = ["Signature left 14 right 0 center keep: 青禾市人民政府\n青石岭水库移民办公室", "Date right 4: 2026年5月8日"];
    check_sealed(Seal::Stamp, &[(Role::Signature, long), (Role::Date, DATE)], &expected);
}

/// 7.3.5.1: side by side in their order, the last over the date; the standard of 1999 had the date 7 from both edges.
#[test]
fn stamped_signatures_stand_side_by_side() {
    let (water, money, farm) =
        ((Role::Signature, "青禾市水利局"), (Role::Signature, "青禾市财政局"), (Role::Signature, "青禾市农业农村局"));
    // Middles 7 from either edge: 14 apart, enough for stamps of 9 and names of 8.
    check_sealed(
        Seal::Stamp,
        &[water, money, (Role::Date, DATE)],
        &["Signature right 0 left center 7 center 21 keep: \t青禾市水利局\t青禾市财政局", "Date right 4: 2026年5月8日"],
    );
    // Three do not find room; the last stands over the date, 7 − 8/2 = 3 from the edge, five lines below: four are empty.
    let rows = [
        "Signature right 0 left center 7 center 21 keep: \t青禾市水利局\t青禾市财政局",
        "— keep",
        "— keep",
        "— keep",
        "— keep",
        "Signature right 3 keep: 青禾市农业农村局",
        "Date right 4: 2026年5月8日",
    ];
    check_sealed(Seal::Stamp, &[water, money, farm, (Role::Date, DATE)], &rows);
    // A name of 13 beside one of 6 does: their middles are 10.5 apart at least; two of 14 do not.
    let wide = (Role::Signature, "青禾市人力资源和社会保障局");
    check_sealed(
        Seal::Stamp,
        &[money, wide, (Role::Date, DATE)],
        &[
            "Signature right 0 left center 7 center 21 keep: \t青禾市财政局\t青禾市人力资源和社会保障局",
            "Date right 4: 2026年5月8日",
        ],
    );
    let long = (Role::Signature, "青禾市住房公积金管理委员会办");
    let draft = [long, long, (Role::Date, DATE)];
    let one = "Signature right 0 keep: 青禾市住房公积金管理委员会办";
    check_sealed(Seal::Stamp, &draft, &[one, "— keep", "— keep", "— keep", "— keep", one, "Date right 4: 2026年5月8日"]);
}

/// 7.3.5.3: two empty lines; the stamp 4 from the right, the post 2 before it; one empty line; the date 4 from the right.
#[test]
fn the_signers_post_stands_before_the_place_of_his_stamp() {
    check_sealed(
        Seal::Name,
        &[(Role::Body, "正文。"), (Role::Signature, "县长 李青山"), (Role::Date, DATE)],
        &["Body: 正文。", "— keep", "— keep", "Signature right 4 keep: 县长　　李青山", "— keep", "Date right 4: 2026年5月8日"],
    );
    // Stamps begin under each other: the widest name has 3, that of 2 has one more on its right.
    check_sealed(
        Seal::Name,
        &[(Role::Signature, "省水利厅厅长　李青山"), (Role::Signature, "省财政厅厅长　周远"), (Role::Date, DATE)],
        &[
            "Signature right 4 keep: 省水利厅厅长　　李青山",
            "Signature right 5 keep: 省财政厅厅长　　周远",
            "— keep",
            "Date right 4: 2026年5月8日",
        ],
    );
    let spaced = [(Role::Signature, "县长　周　远"), (Role::Date, DATE)];
    check_sealed(Seal::Name, &spaced, &["Signature right 4 keep: 县长　　周　远", "— keep", "Date right 4: 2026年5月8日"]);
}

#[test]
fn the_draft_says_how_it_is_sealed_and_else_the_sheet() {
    let draft = [(Role::Signature, MINISTRY), (Role::Date, DATE)];
    let (source, mut style) = (source(&draft), Style::builtin("gbt9704").unwrap());
    let mut document = document(&source, &draft.map(|(role, _)| role));
    let date = |document: &Document, style: &Style| printed(&compose(document, style, None)).pop().unwrap();
    style.looks.date.right = Chars::whole(0);
    style.closing.seal = Seal::Stamp;
    assert_eq!(date(&document, &style), "Date right 4: 2026年5月8日");
    document.seal = Some(Seal::None);
    style.closing.stamp.right = Chars::whole(1);
    assert_eq!(date(&document, &style), "Date right 4: 2026年5月8日", "10 − 6 under an unsealed signature");
    document.seal = Some(Seal::Stamp);
    assert_eq!(date(&document, &style), "Date right 2: 2026年5月8日", "half of 10 and half of 6");
}

#[test]
fn a_seal_without_a_signature_or_a_date_changes_nothing() {
    let body = (Role::Body, "正文。");
    check_sealed(Seal::Stamp, &[body, (Role::Date, DATE)], &["Body: 正文。", "— keep", "Date: 2026年5月8日"]);
    check_sealed(
        Seal::Stamp,
        &[body, (Role::Signature, MINISTRY)],
        &["Body: 正文。", "— keep", "Signature: 青禾市人民政府办公室"],
    );
}

#[test]
fn the_parts_of_the_imprint_are_divided_by_lines() {
    check(
        "gbt9704",
        &[
            (Role::Cc, "主送：各县（区）人民政府。"),
            (Role::Cc, "抄送机关：市委办公室。"),
            (Role::Imprint, "青禾市人民政府办公室2026年3月8日印发"),
            (Role::Imprint, "（共印30份）"),
        ],
        &["[Foot] Cc: 主送：各县（区）人民政府。\n\
           Cc left 6 first -5: 抄送机关：市委办公室。\n——\n\
           Imprint: 青禾市人民政府办公室\t2026年3月8日印发\n——\n\
           Imprint: （共印30份）"],
    );
    check("gbt9704", &[(Role::Imprint, "办公室　二〇二六年三月八日印发")], &["[Foot] Imprint: 办公室\t二〇二六年三月八日印发"]);
    check("gbt9704", &[(Role::Imprint, "2026年3月8日印发")], &["[Foot] Imprint: 2026年3月8日印发"]);
}

#[test]
fn the_imprint_is_at_the_foot_of_its_page_only_if_nothing_follows_there() {
    let (cc, mark) = ((Role::Cc, "抄送：市委。"), (Role::AttachmentMark, "附件"));
    check("gbt9704", &[cc, mark], &["[Foot] Cc: 抄送：市委。", "AttachmentMark new-page: 附件"]);
    let long = format!("抄送：{}。", "县委办公室，".repeat(150));
    check("gbt9704", &[(Role::Cc, &long)], &[&format!("[Between] Cc: {long}")]);
    check("gbt9704", &[cc, (Role::Annotation, "（说明）")], &["[Between] Cc: 抄送：市委。", "Annotation: （说明）"]);
}

/// GB/T 33476.2 7.3.1
#[test]
fn the_imprint_moves_to_an_even_page_where_the_sheet_wants_it() {
    let place = |lines: usize, page| {
        let text = "字".repeat(28 * lines - 2);
        let draft = [(Role::Body, text.as_str()), (Role::Cc, "抄送：市委。")];
        let (source, mut style) = (source(&draft), Style::builtin("gbt9704").unwrap());
        style.imprint.page = page;
        let document = document(&source, &draft.map(|(role, _)| role));
        match compose(&document, &style, None).body.pop() {
            Some(Item::Imprint(set)) => set.place,
            other => panic!("{other:?}"),
        }
    };
    use crate::layout::Place::{EvenFoot, Foot};
    assert_eq!(place(5, ImprintPage::Any), Foot);
    assert_eq!(place(5, ImprintPage::Even), EvenFoot, "page 1 ends the text");
    assert_eq!(place(22, ImprintPage::Even), Foot, "page 1 is full: it goes to page 2 by itself");
    assert_eq!(place(30, ImprintPage::Even), Foot, "page 2 ends the text");
    assert_eq!(place(44, ImprintPage::Even), EvenFoot, "two full pages: it would go to page 3");
}
