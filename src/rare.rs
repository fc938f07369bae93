//! Rare characters: ideographs that the fonts of the style do not have.

use std::collections::{BTreeMap, HashSet};

use crate::document::{Block, Document, Run};
use crate::finding::Finding;
use crate::font::Font;
use crate::layout::LookId;
use crate::notice;
use crate::source::Span;
use crate::style::Style;

/// How many different characters a message shows.
const SHOWN: usize = 12;

/// Looks for characters that the font of their role lacks, which the writer sets in another font: one finding with every place
/// that `others` do not speak of.
pub fn find(document: &Document<'_>, style: &Style, others: &[Finding]) -> Option<Finding> {
    let font = |look: LookId| style.fonts.preset().font(look.of(style).font);
    let mut rare = Rare { reported: reported(others), ..Rare::default() };
    for block in &document.blocks {
        match block {
            Block::Paragraph(paragraph) => rare.seek(&paragraph.runs, font(LookId::of_role(paragraph.role))),
            Block::Table(table) => {
                for (row, cells) in table.rows.iter().enumerate() {
                    let look = LookId::of_row(table, row);
                    cells.iter().for_each(|runs| rare.seek(runs, font(look)));
                }
            }
            Block::Figure(_) => {}
        }
    }
    let notes = document.notes.iter().flat_map(|note| &note.paragraphs);
    notes.for_each(|runs| rare.seek(runs, font(LookId::Footnote)));
    rare.into_finding()
}

/// Traditional characters in a simplified draft: the fonts lack them, but what is wrong is the script.
fn reported(findings: &[Finding]) -> HashSet<Span> {
    let traditional = findings.iter().filter(|finding| finding.rule == "traditional-character");
    traditional.flat_map(|finding| finding.spans.iter().copied()).collect()
}

/// Rare characters in the order they were met.
#[derive(Default)]
struct Rare {
    /// Places that another rule speaks of.
    reported: HashSet<Span>,
    /// Where.
    spans: Vec<Span>,
    /// Each character once, under the font that lacks it and the one that takes its place.
    found: BTreeMap<(&'static str, &'static str), String>,
}

impl Rare {
    fn seek(&mut self, runs: &[Run<'_>], font: &Font) {
        for run in runs {
            let verbatim = run.text.len() == run.span.len();
            for (at, char) in run.text.char_indices().filter(|&(_, char)| char > '\u{3400}') {
                let Some(other) = font.stand_in(char) else { continue };
                let start = run.span.start + at;
                let span = if verbatim { Span::new(start, start + char.len_utf8()) } else { run.span };
                if self.reported.contains(&span) {
                    continue;
                }
                self.spans.push(span);
                let chars = self.found.entry((font.name, other)).or_default();
                if !chars.contains(char) {
                    chars.push(char);
                }
            }
        }
    }

    fn into_finding(mut self) -> Option<Finding> {
        self.spans.sort_unstable();
        let said = self.found.iter().map(|((font, other), chars)| {
            let shown: String = chars.chars().take(SHOWN).collect();
            let more = if chars.chars().count() > SHOWN { "等" } else { "" };
            format!("{font} 没有“{shown}”{more}，改用 {other}")
        });
        let message = said.collect::<Vec<_>>().join("；");
        (!self.spans.is_empty()).then(|| Finding::noticed(&notice::RARE_CHARACTER, self.spans, message))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::{Encoding, Source};

    fn check(draft: &str, style: &str, expected: Option<(&str, &[usize])>) {
        let source = Source::new("稿.txt", draft.to_owned(), Encoding::Utf8);
        let found = find(&crate::read::read(&source, None, None), &Style::builtin(style).unwrap(), &[]);
        let found = found.map(|it| (it.message, it.spans.iter().map(|span| source.place(span.start).column).collect::<Vec<_>>()));
        assert_eq!(found, expected.map(|(message, columns)| (message.to_owned(), columns.to_vec())));
    }

    #[test]
    fn each_rare_character_is_named_once_and_placed_every_time() {
        check("王镕、李昇和王镕到会。", "report", Some(("仿宋_GB2312 没有“镕昇”，改用 仿宋", &[2, 5, 8])));
        check("会议由张𠮷主持。", "gbt9704", Some(("仿宋_GB2312 没有“𠮷”，改用 SimSun-ExtB", &[5])));
        check("会议由张三主持，二〇二六年，Café 😀。", "gbt9704", None);
    }

    #[test]
    fn a_preset_with_all_of_gbk_has_them() {
        let source = Source::new("稿.txt", "王镕到会。".to_owned(), Encoding::Utf8);
        let style = Style { fonts: crate::style::Fonts::Founder, ..Style::builtin("report").unwrap() };
        assert_eq!(find(&crate::read::read(&source, None, None), &style, &[]), None);
    }
}
