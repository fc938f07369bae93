//! Characters that no document may contain, or that nobody sees.

use crate::document::{Document, Run};
use crate::finding::Finding;
use crate::notice;
use crate::sentence::signs;
use crate::source::{Source, Span, Why};
use crate::xml_char::is_xml_char;

/// The strange characters of a draft, in its order.
#[derive(Debug, Default)]
pub(super) struct Strange {
    /// What XML 1.0 does not allow; never printed.
    pub forbidden: Vec<Span>,
    controls: Vec<Span>,
    hidden: Vec<Span>,
    private: Vec<Span>,
}

/// Whether the joiner a text begins with makes one picture of two: 👨‍👩‍👧
fn joins_pictures(text: &str) -> bool {
    text.chars().nth(1).is_some_and(|next| matches!(next, '\u{2600}'..='\u{27bf}' | '\u{1f300}'..='\u{1faff}'))
}

impl Strange {
    /// Takes down the strange characters of a line; returns those that end it.
    pub fn collect(&mut self, source: &Source, line: Span) -> Vec<Span> {
        let mut ends = Vec::new();
        for (at, character) in signs(source.slice(line)) {
            let kind = match character {
                '\x0b' | '\x0c' | '\u{2028}' | '\u{2029}' => &mut ends,
                _ if !is_xml_char(character) => &mut self.forbidden,
                '\x7f'..='\u{9f}' => &mut self.controls,
                '\u{200d}' if joins_pictures(&source.slice(line)[at..]) => continue,
                '\u{ad}' | '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' => &mut self.hidden,
                '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}' => &mut self.hidden,
                '\u{e000}'..='\u{f8ff}' | '\u{f0000}'.. => &mut self.private,
                _ => continue,
            };
            kind.push(Span::new(line.start + at, line.start + at + character.len_utf8()));
        }
        ends
    }

    /// Enters what is not printed in the ledger, and says what there is.
    pub fn report(self, document: &mut Document<'_>) {
        self.forbidden.iter().for_each(|&span| document.ledger.delete(span, Why::Control));
        let kinds = [
            (self.forbidden, &notice::CONTROL_CHARACTER, "控制字符，Word 文档中不允许，已去掉"),
            (self.controls, &notice::STRAY_CONTROL, "不可见的控制字符，原样保留"),
            (self.hidden, &notice::HIDDEN_CHARACTER, "零宽或方向控制字符，看不见，原样保留"),
            (self.private, &notice::PRIVATE_CHARACTER, "造字，通用字体没有"),
        ];
        for (spans, notice, message) in kinds {
            if !spans.is_empty() {
                document.findings.push(Finding::noticed(notice, spans, message));
            }
        }
    }
}

/// The text of `span` as runs: one, unless forbidden characters stand in it.
pub(super) fn typed<'s>(runs: &mut Vec<Run<'s>>, source: &'s Source, span: Span, forbidden: &[Span]) {
    let mut start = span.start;
    let first = forbidden.partition_point(|taken| taken.start < span.start);
    let inside = forbidden[first..].iter().take_while(|taken| taken.end <= span.end);
    for &Span { start: end, end: next } in inside.chain([&Span::at(span.end)]) {
        if start < end {
            let span = Span::new(start, end);
            runs.push(Run::typed(source.slice(span), span));
        }
        start = next;
    }
}
