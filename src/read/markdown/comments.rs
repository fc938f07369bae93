//! Comments of Markdown: not printed, wherever they begin and end.

use crate::document::Document;
use crate::read::instructions::{self, Instructions};
use crate::read::lines::{self, Line};
use crate::source::{Source, Span, Why};

/// The comments of the draft; one that is not closed is text.
pub(super) fn comments(source: &Source, start: usize, instructions: &mut Instructions, document: &mut Document<'_>) -> Vec<Span> {
    let mut comments = Vec::new();
    let mut at = start;
    while let Some(open) = source.text[at..].find("<!--").map(|found| at + found) {
        let Some(close) = source.text[open + 4..].find("-->") else { break };
        let span = Span::new(open, open + 4 + close + 3);
        match instructions::in_comment(source.slice(span)) {
            Some(words) => instructions.take(words, span, document),
            None => document.ledger.delete(span, Why::Markup),
        }
        comments.push(span);
        at = span.end;
    }
    comments
}

/// The lines without those that are only comment; the text of the others begins outside of one.
pub(super) fn visible(source: &Source, lines: &[Line], comments: &[Span]) -> Vec<Line> {
    let mut comments = comments.iter().peekable();
    let mut visible = Vec::with_capacity(lines.len());
    for &line in lines {
        let mut line = line;
        let mut touched = false;
        while comments.next_if(|comment| comment.end <= line.whole.start).is_some() {}
        let behind = line.text.end;
        for comment in comments.clone().take_while(|comment| comment.start < behind) {
            if comment.start <= line.text.start {
                let end = comment.end.min(line.text.end).max(line.text.start);
                line.text = lines::trim(source, Span::new(end, line.text.end));
                touched = true;
            }
        }
        if !(touched && line.is_blank()) {
            visible.push(line);
        }
    }
    visible
}
