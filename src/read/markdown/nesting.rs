//! What a paragraph stands in: headings, quotes, lists and code.

use pulldown_cmark::{CodeBlockKind, Tag, TagEnd};

use super::code::Code;
use crate::document::Origin;

/// The blocks that are open.
#[derive(Default)]
pub(super) struct Nesting {
    heading: Option<u8>,
    quotes: u32,
    /// The open lists: their numbers, and whether their items have some.
    lists: Vec<(u32, bool)>,
    list_count: u32,
    /// What the next paragraph is, if it is an item's first.
    item: Option<Origin>,
    code: Option<Code>,
}

impl Nesting {
    /// A block begins.
    pub fn start(&mut self, tag: &Tag<'_>) {
        match tag {
            Tag::Heading { level, .. } => self.heading = Some(*level as u8),
            Tag::BlockQuote(_) => self.quotes += 1,
            Tag::List(start) => {
                self.list_count += 1;
                self.lists.push((self.list_count, start.is_some()));
            }
            Tag::Item => {
                let depth = u8::try_from(self.lists.len()).unwrap_or(u8::MAX);
                self.item = self.lists.last().map(|&(list, ordered)| Origin::Item { ordered, depth, list });
            }
            Tag::CodeBlock(CodeBlockKind::Indented) => self.code = Some(Code::Indented),
            Tag::CodeBlock(CodeBlockKind::Fenced(_)) => self.code = Some(Code::Fenced),
            _ => {}
        }
    }

    /// A block ends.
    pub fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Heading(_) => self.heading = None,
            TagEnd::BlockQuote(_) => self.quotes -= 1,
            TagEnd::List(_) => drop(self.lists.pop()),
            TagEnd::Item => self.item = None,
            TagEnd::CodeBlock => self.code = None,
            _ => {}
        }
    }

    /// The code that is open.
    pub fn code(&self) -> Option<Code> {
        self.code
    }

    /// Whether a heading is open.
    pub fn is_heading(&self) -> bool {
        self.heading.is_some()
    }

    /// Whether the innermost list has numbers.
    pub fn is_ordered(&self) -> bool {
        self.lists.last().is_some_and(|&(_, ordered)| ordered)
    }

    /// What the paragraph is that ends; `before` is what stands in front of it in its line.
    pub fn origin(&mut self, before: &str) -> Origin {
        match (self.heading, self.item.take()) {
            (Some(level), _) => Origin::Heading(level),
            (None, Some(item)) => item,
            (None, None) if self.quotes > 0 && before.contains('>') => Origin::Quote,
            (None, None) => Origin::Line,
        }
    }
}
