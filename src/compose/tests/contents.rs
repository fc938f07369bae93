//! 目录: its lines and their pages.

use super::*;

#[test]
fn contents_list_headings_with_their_pages() {
    let filler = "字".repeat(28 * 21 - 2); // with its indent 21 of the 22 lines of a page
    let draft = [
        (Role::Title, "关于防汛的汇报"),
        (Role::Heading { level: 1, run_in: false }, "一、总体\n情况"),
        (Role::Body, &filler),
        (Role::Heading { level: 2, run_in: false }, "（一）抓落实"),
        (Role::Heading { level: 3, run_in: false }, "1.抓排查"),
        (Role::Body, "完。"),
    ];
    let source = source(&draft);
    let mut document = document(&source, &draft.map(|(role, _)| role));
    let mut style = Style::builtin("report").unwrap();
    style.contents.levels = 2;
    list_contents(&mut document, &style);
    let layout = compose(&document, &style, None);
    let printed = printed(&layout);
    assert_eq!(
        &printed[..7],
        [
            "ContentsTitle: 目　录",
            "—",
            "Contents(1) entry 1: 一、总体情况\t2",
            "Contents(2) entry 2: （一）抓落实\t3",
            "Title new-page: 关于防汛的汇报",
            "—",
            "Heading(1) entry 1: 一、总体\n情况",
        ]
    );
    let edits = std::mem::take(&mut document.ledger).settle();
    let applied = source.apply(&edits);
    assert!(applied.starts_with("目　录\n一、总体情况\t2\n（一）抓落实\t3\n关于防汛的汇报"), "{applied}");
}

#[test]
fn no_headings_make_no_contents() {
    let source = source(&[(Role::Title, "关于防汛的汇报")]);
    let mut document = document(&source, &[Role::Title]);
    let mut style = Style::builtin("report").unwrap();
    style.contents.levels = 3;
    list_contents(&mut document, &style);
    assert_eq!((document.blocks.len(), document.findings[0].rule), (1, "contents-empty"));
    assert!(document.ledger.settle().is_empty());
}
