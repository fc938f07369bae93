//! 附件说明: where its names stand (7.3.4), and whether it may be divided.

use super::*;

#[test]
fn a_long_note_of_attachments_may_be_divided() {
    let note = |number: usize| format!("{}{number}.表", if number == 1 { "附件：" } else { "" });
    let notes: Vec<String> = (1..=5).map(note).collect();
    let mut draft = vec![(Role::Body, "水。")];
    draft.extend(notes.iter().map(|note| (Role::AttachmentNote, note.as_str())));
    draft.push((Role::Signature, "局"));
    let source = source(&draft);
    let roles: Vec<Role> = draft.iter().map(|&(role, _)| role).collect();
    let (document, style) = (document(&source, &roles), Style::builtin("gbt9704").unwrap());
    let layout = compose(&document, &style, None);
    let held: Vec<_> = layout.body.iter().map(|item| matches!(item, Item::Paragraph(set) if set.own.keep_next)).collect();
    // Body, empty line, five attachments, empty line, signature.
    assert_eq!(held, [false, true, true, false, false, true, true, true, false]);
}

#[test]
fn names_of_attachments_stand_under_each_other() {
    // 左空二字: 2 + 附件： 3 + 1. 1 = 6; 回行 there, too. A single name is as the sheet says: 2 + 3 = 5.
    let expected = ["AttachmentNote left 6 first -4: 附件：1.\t春耕面积表", "AttachmentNote left 6 first -1: 2.\t农机调度表"];
    check("gbt9704", &[(Role::AttachmentNote, "附件：1.春耕面积表"), (Role::AttachmentNote, "2. 农机调度表")], &expected);
    check("gbt9704", &[(Role::AttachmentNote, "附件：1.春耕面积表  2.农机调度表")], &expected);
    check("gbt9704", &[(Role::AttachmentNote, "附件："), (Role::AttachmentNote, "1.春耕面积表\n　　2.农机调度表")], &expected);
    check(
        "gbt9704",
        &[(Role::AttachmentNote, "附件：春耕面积表"), (Role::AttachmentNote, "农机调度表")],
        &["AttachmentNote: 附件：春耕面积表", "AttachmentNote first 0: 农机调度表"],
    );
    // A number without a second one is part of the name.
    check(
        "gbt9704",
        &[(Role::AttachmentNote, "附件1、春耕面积表"), (Role::AttachmentNote, "2、农机调度表")],
        &["AttachmentNote left 5.5 first -3.5: 附件1、春耕面积表", "AttachmentNote left 5.5 first -1.5: 2、农机调度表"],
    );
    check("gbt9704", &[(Role::AttachmentNote, "附件：1.5万亩地块表")], &["AttachmentNote: 附件：1.5万亩地块表"]);
    // Years after the number; what follows no mark that ends a name is no number.
    check(
        "gbt9704",
        &[(Role::AttachmentNote, "附件：1.2026年表；2.增长2.5倍的3.0版")],
        &["AttachmentNote left 6 first -4: 附件：1.\t2026年表；", "AttachmentNote left 6 first -1: 2.\t增长2.5倍的3.0版"],
    );
}

#[test]
fn a_footnote_of_an_attachment_is_kept_with_the_space_before_it() {
    let source = source(&[(Role::AttachmentNote, "附件： "), (Role::AttachmentNote, "1.甲"), (Role::AttachmentNote, "2.乙")]);
    let mut document = document(&source, &[Role::AttachmentNote; 3]);
    if let Some(Block::Paragraph(first)) = document.blocks.first_mut() {
        first.runs[0].note = NonZero::new(1);
    }
    let style = Style::builtin("gbt9704").unwrap();
    let layout = compose(&document, &style, None);
    let notes = layout.body.iter().flat_map(Item::runs).filter_map(|run| run.note);
    assert_eq!(notes.collect::<Vec<_>>(), [NonZero::<u32>::MIN]);
}

#[test]
fn ten_attachments_have_room_for_two_digits() {
    let names: Vec<String> = (1..=10).map(|number| format!("{}{number}.表", if number == 1 { "附件：" } else { "" })).collect();
    let draft: Vec<_> = names.iter().map(|name| (Role::AttachmentNote, name.as_str())).collect();
    let mut expected = vec!["AttachmentNote left 6.5 first -4.5: 附件：1.\t表".to_owned()];
    expected.extend((2..=10).map(|number| format!("AttachmentNote left 6.5 first -1.5: {number}.\t表")));
    check("gbt9704", &draft, &expected.iter().map(String::as_str).collect::<Vec<_>>());
}
