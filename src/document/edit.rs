//! Paragraphs given their roles, divided, joined and taken out; what is not printed any more is entered in the ledger.

use std::ops::Range;

use super::{Block, Document, Paragraph, Part, Role, Run};
use crate::ledger::Ledger;
use crate::source::{Span, Why};

impl<'s> Document<'s> {
    /// Says what block `at` is, if it is a paragraph.
    pub fn set_role(&mut self, at: usize, role: Role) {
        if let Some(paragraph) = self.paragraph_mut(at) {
            paragraph.role = role;
        }
    }

    /// Puts a paragraph in front of block `at`.
    pub fn insert(&mut self, at: usize, paragraph: Paragraph<'s>) {
        self.blocks.insert(at, Block::Paragraph(paragraph));
    }

    /// Takes the paragraph at `at` out of the blocks, to be printed elsewhere; a table or picture stays.
    pub fn take(&mut self, at: usize) -> Option<Paragraph<'s>> {
        self.paragraph(at)?;
        match self.blocks.remove(at) {
            Block::Paragraph(paragraph) => Some(paragraph),
            Block::Table(_) | Block::Figure(_) => None,
        }
    }

    /// Does not print the paragraph at `at`; a table or picture stays.
    pub fn drop_paragraph(&mut self, at: usize, why: Why) {
        let Some(dropped) = self.take(at) else { return };
        for run in &dropped.runs {
            self.ledger.delete(run.span, why);
        }
        if let Some(next) = self.paragraph_mut(at) {
            next.apart |= dropped.apart;
        }
    }

    /// Does not print the text in `range` of the paragraph at `at`.
    pub fn take_out(&mut self, at: usize, range: Range<usize>, why: Why) {
        if let Some(paragraph) = self.blocks.get_mut(at).and_then(Block::paragraph_mut) {
            paragraph.take_out(range, why, &mut self.ledger);
        }
    }

    /// Divides the paragraph at `at` in front of a byte of its text; the rest becomes the next block, and is returned.
    pub fn split(&mut self, at: usize, byte: usize) -> Option<&mut Paragraph<'s>> {
        let rest = self.paragraph_mut(at)?.split_off(byte);
        self.insert(at + 1, rest);
        self.paragraph_mut(at + 1)
    }

    /// Makes the paragraph below block `at` the end of it, behind `between`, which is made; if both are paragraphs.
    pub fn join_next(&mut self, at: usize, between: &'static str) {
        if self.paragraph(at).is_some()
            && let Some(below) = self.take(at + 1)
            && let Some(paragraph) = self.paragraph_mut(at)
        {
            paragraph.append(between, below);
        }
    }

    /// Joins every paragraph from block `from` on to the one above it of which `goes_on` holds, as [`Document::join_next`] does.
    pub fn join_all(&mut self, from: usize, between: &'static str, goes_on: impl Fn(&Paragraph<'_>, &Paragraph<'_>) -> bool) {
        let pairs = self.blocks[from..].windows(2);
        let mut pairs = pairs.filter_map(|pair| pair[0].paragraph().zip(pair[1].paragraph()));
        if !pairs.any(|(above, line)| goes_on(above, line)) {
            return;
        }
        for block in self.blocks.split_off(from) {
            match (self.blocks.last_mut(), block) {
                (Some(Block::Paragraph(above)), Block::Paragraph(line)) if goes_on(above, &line) => above.append(between, line),
                (_, block) => self.blocks.push(block),
            }
        }
    }
}

impl<'s> Paragraph<'s> {
    /// Does not print the text in `range`; returns where it stood.
    pub fn take_out(&mut self, range: Range<usize>, why: Why, ledger: &mut Ledger) -> Span {
        let span = self.source_span(range.clone());
        ledger.delete(span, why);
        self.remove(range);
        span
    }

    /// Drops the white space it begins with.
    pub fn trim_start(&mut self) {
        let text = self.text();
        let space = text.len() - text.trim_start().len();
        drop(text);
        self.remove(0..space);
    }

    /// Drops the white space it ends with.
    pub fn trim_end(&mut self) {
        let text = self.text();
        let space = text.trim_end().len()..text.len();
        drop(text);
        self.remove(space);
    }

    /// Prints another paragraph behind it, and between them what is made.
    pub fn append(&mut self, between: &'static str, other: Paragraph<'s>) {
        if !between.is_empty() {
            self.runs.push(Run::made(between, other.span.start, Part::Text));
        }
        self.span = self.span.join(other.span);
        self.runs.extend(other.runs);
    }
}

#[cfg(test)]
mod tests {
    use crate::document::{Block, Document, Origin, Paragraph, Run, Table};
    use crate::source::{Span, Why};

    fn document() -> Document<'static> {
        let line = |text, span| Block::Paragraph(Paragraph::new(Origin::Line, span, vec![Run::typed(text, span)]));
        let table = Table::new(Span::new(3, 4));
        let blocks = vec![line("甲", Span::new(0, 3)), Block::Table(Box::new(table)), line("乙　丙", Span::new(4, 13))];
        Document { blocks, ..Document::default() }
    }

    #[test]
    fn a_table_is_neither_dropped_nor_joined_nor_divided() {
        let mut document = document();
        document.drop_paragraph(1, Why::Residue);
        document.join_next(0, "\n");
        document.join_all(0, "", |_, _| true);
        assert!(document.split(1, 0).is_none() && document.take(1).is_none());
        assert_eq!((document.blocks.len(), document.ledger.iter().count()), (3, 0));
    }

    #[test]
    fn what_is_divided_and_joined_again_is_as_before() {
        let mut document = document();
        document.split(2, "乙".len());
        assert_eq!(
            document.paragraph(3).map(|rest| (rest.span, rest.text().into_owned())),
            Some((Span::new(7, 13), "　丙".into()))
        );
        document.join_next(2, "");
        assert_eq!(
            document.paragraph(2).map(|line| (line.span, line.text().into_owned())),
            Some((Span::new(4, 13), "乙　丙".into()))
        );
    }

    #[test]
    fn what_is_not_printed_is_in_the_ledger() {
        let mut document = document();
        document.take_out(2, 0.."乙".len(), Why::Residue);
        document.drop_paragraph(0, Why::Repeated);
        let spans: Vec<Span> = document.ledger.iter().map(|edit| edit.span).collect();
        assert_eq!(spans, [Span::new(4, 7), Span::new(0, 3)]);
        assert_eq!(document.paragraph(1).map(|line| line.text().into_owned()), Some("　丙".into()));
    }
}
