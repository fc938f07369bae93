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

    /// Puts paragraphs in front of the blocks at their places, which are in order.
    pub fn insert_all(&mut self, paragraphs: Vec<(usize, Paragraph<'s>)>) {
        if paragraphs.is_empty() {
            return;
        }
        let room = Vec::with_capacity(self.blocks.len() + paragraphs.len());
        let mut paragraphs = paragraphs.into_iter().peekable();
        for (at, block) in std::mem::replace(&mut self.blocks, room).into_iter().enumerate() {
            while let Some((_, paragraph)) = paragraphs.next_if(|(place, _)| *place <= at) {
                self.blocks.push(Block::Paragraph(paragraph));
            }
            self.blocks.push(block);
        }
        self.blocks.extend(paragraphs.map(|(_, paragraph)| Block::Paragraph(paragraph)));
    }

    /// Takes the paragraph at `at` out of the blocks, to be printed elsewhere; a table or picture stays.
    pub fn take(&mut self, at: usize) -> Option<Paragraph<'s>> {
        self.paragraph(at)?;
        self.blocks.remove(at).into_paragraph()
    }

    /// The same of several places, which are in order.
    pub fn take_all(&mut self, places: impl IntoIterator<Item = usize>) -> Vec<Paragraph<'s>> {
        let mut places = places.into_iter().peekable();
        let mut next = 0;
        let is_taken = |block: &mut Block<'s>| {
            next += 1;
            places.next_if_eq(&(next - 1)).is_some() && block.paragraph().is_some()
        };
        self.blocks.extract_if(.., is_taken).filter_map(Block::into_paragraph).collect()
    }

    /// Does not print the paragraph at `at`; a table or picture stays.
    pub fn drop_paragraph(&mut self, at: usize, why: Why) {
        self.stand_apart_below(at);
        self.take(at).into_iter().for_each(|dropped| self.leave_out(&dropped.runs, why));
    }

    /// The same of several places, which are in order.
    pub fn drop_all(&mut self, places: impl IntoIterator<Item = usize, IntoIter: Clone>, why: Why) {
        let places = places.into_iter();
        places.clone().for_each(|at| self.stand_apart_below(at));
        self.take_all(places).iter().for_each(|dropped| self.leave_out(&dropped.runs, why));
    }

    /// The empty line before a paragraph that goes stands before the next one, then.
    fn stand_apart_below(&mut self, at: usize) {
        if self.paragraph(at).is_some_and(|dropped| dropped.apart)
            && let Some(next) = self.paragraph_mut(at + 1)
        {
            next.apart = true;
        }
    }

    /// Does not print runs where they were typed.
    pub fn leave_out<'r, 't: 'r>(&mut self, runs: impl IntoIterator<Item = &'r Run<'t>>, why: Why) {
        runs.into_iter().for_each(|run| self.ledger.delete(run.span, why));
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

    /// Calls `visit` for every block from `from` on, also for those that it puts there. It sees so many blocks below as `reach`: once
    /// it has put one there, those further down wait aside, so that none is moved again and again.
    pub fn visit(&mut self, from: usize, reach: usize, mut visit: impl FnMut(&mut Self, usize)) {
        let mut waiting = Vec::new().into_iter();
        let mut at = from;
        while at < self.blocks.len() {
            let count = self.blocks.len();
            visit(self, at);
            at += 1;
            let near = at + 1 + reach;
            if count < self.blocks.len() && near < self.blocks.len() && waiting.len() == 0 {
                waiting = self.blocks.split_off(near).into_iter();
            }
            self.blocks.extend(waiting.by_ref().take(near.saturating_sub(self.blocks.len())));
        }
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
    fn many_paragraphs_go_as_one_does() {
        let line = |at: usize| Paragraph {
            apart: at == 2,
            ..Paragraph::new(Origin::Line, Span::at(at), vec![Run::typed("甲", Span::at(at))])
        };
        let blocks: Vec<_> = (0..7).map(|at| Block::Paragraph(line(at))).collect();
        let mut many = Document { blocks, ..Document::default() };
        many.blocks[4] = Block::Table(Box::new(Table::new(Span::at(4))));
        let mut one = many.clone();
        [6, 4, 3, 2].into_iter().for_each(|at| one.drop_paragraph(at, Why::Residue));
        many.drop_all([2, 3, 4, 6], Why::Residue);
        let left = |document: &Document<'_>| -> Vec<_> {
            document.blocks.iter().map(|block| (block.span(), block.paragraph().map(|it| it.apart))).collect()
        };
        assert_eq!(left(&many), left(&one));
        assert_eq!((many.blocks.len(), many.ledger.iter().count()), (4, 3));
        many.insert_all(vec![(2, line(2)), (2, line(3)), (4, line(6))]);
        let spans: Vec<Span> = many.blocks.iter().map(Block::span).collect();
        assert_eq!(spans, [0, 1, 2, 3, 4, 5, 6].map(Span::at));
    }

    #[test]
    fn what_a_visit_puts_there_is_visited_in_its_order() {
        let line = |at: usize| {
            let span = Span::new(at * 9, at * 9 + 9);
            Block::Paragraph(Paragraph::new(Origin::Line, span, vec![Run::typed("甲乙丙", span)]))
        };
        let mut document = Document { blocks: (0..40).map(line).collect(), ..Document::default() };
        let mut seen = Vec::new();
        document.visit(1, 16, |document, at| {
            let text = document.paragraph(at).map(|line| line.text().into_owned()).unwrap_or_default();
            if text.len() > "甲".len() {
                document.split(at, "甲".len());
            }
            seen.push(at);
            assert!(at + 16 < document.blocks.len() || document.blocks.last().is_some_and(|last| last.span().end == 40 * 9));
        });
        assert_eq!(seen, Vec::from_iter(1..1 + 3 * 39));
        let starts = document.blocks.iter().map(|block| block.span().start);
        assert!(starts.eq([0].into_iter().chain((3..3 + 3 * 39).map(|at| at * 3))));
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
