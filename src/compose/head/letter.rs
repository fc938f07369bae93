//! The head of a letter (10.1): the mark near the paper's edge, a red double line below it and one at the foot of the page.

use crate::finding::Finding;
use crate::layout::{FirstPage, Line, LookId, Own, Special};
use crate::length::Length;
use crate::notice;
use crate::style::{Letter, Style};

use super::super::paper::Paper;
use super::{ABOVE, BELOW, Head, above, mark_line, put_line};

/// The mark stands above the text area, and therefore apart from the text; so does 发文字号 where it has 份号, 密级 or 紧急程度
/// to its left.
pub(super) fn put<'d>(paper: &mut Paper<'d>, head: &Head<'d, 'd>, letter: &Letter) {
    let style = paper.style;
    if let [_, second, ..] = head.mark.as_slice() {
        paper.findings.push(Finding::noticed(&notice::LETTER_MARK, vec![second.span], "信函印了不止一个机关的标志"));
    }
    let mark = &style.looks.issuer;
    let names = i32::try_from(head.mark.len()).unwrap_or(1).max(1);
    let height = (names - 1) * mark.pitch.twips() + (ABOVE + BELOW) * mark.size.twips() / 100;
    let upper = style.head.mark_top.twips() + height + style.head.rule_gap.twips();
    let thickness = letter.thick.twips() + letter.between.twips() + letter.thin.twips();
    let text = Length(upper + thickness + letter.text_gap.twips() - above(&style.looks.document_number));
    paper.first_page =
        Some(FirstPage { top: text, lines: if style.head.preprinted { Vec::new() } else { rules(style, letter, upper) } });

    let at = |page_top| Own::from(Special { page_top, ..Special::default() });
    head.lines.iter().for_each(|line| put_line(paper, line, Own::default()));
    for (place, name) in (0..).zip(&head.mark) {
        let top = Length(mark_line(style).twips() + place * mark.pitch.twips());
        paper.put(LookId::Issuer, name.runs.as_slice(), at(Some(top)));
    }
    let apart = (!head.lines.is_empty()).then_some(text);
    for (place, line) in head.below.iter().enumerate() {
        put_line(paper, line, at(apart.filter(|_| place == 0)));
    }
}

/// Thick over thin with its upper edge at `upper` twips; thin over thick with its lower edge above the foot of the page.
fn rules(style: &Style, letter: &Letter, upper: i32) -> Vec<Line> {
    let Letter { length, thick, thin, between, bottom, .. } = *letter;
    let lower = style.page.height.twips() - bottom.twips();
    let inward = thick.twips() + between.twips() + thin.twips() / 2;
    let line = |y, thickness| Line { y: Length(y), length, thickness };
    vec![
        line(upper + thick.twips() / 2, thick),
        line(upper + inward, thin),
        line(lower - inward, thin),
        line(lower - thick.twips() / 2, thick),
    ]
}
