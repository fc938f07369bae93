//! The blocks of a document, looked at as paragraphs.

use super::{Block, Document, Origin, Paragraph, Role};
use crate::source::Span;

impl<'s> Block<'s> {
    /// Where it was typed.
    pub fn span(&self) -> Span {
        match self {
            Self::Paragraph(paragraph) => paragraph.span,
            Self::Table(table) => table.span,
            Self::Figure(figure) => figure.span,
        }
    }

    /// The paragraph that it is, if it is one.
    pub fn paragraph(&self) -> Option<&Paragraph<'s>> {
        match self {
            Self::Paragraph(paragraph) => Some(paragraph),
            Self::Table(_) | Self::Figure(_) => None,
        }
    }

    /// The line of text that it is, if nobody has said yet what it is for.
    pub fn body_line(&self) -> Option<&Paragraph<'s>> {
        self.paragraph().filter(|paragraph| paragraph.is_body_line())
    }

    /// The paragraph that it is, to be kept.
    pub fn into_paragraph(self) -> Option<Paragraph<'s>> {
        match self {
            Self::Paragraph(paragraph) => Some(paragraph),
            Self::Table(_) | Self::Figure(_) => None,
        }
    }

    /// The same, to be changed.
    pub fn paragraph_mut(&mut self) -> Option<&mut Paragraph<'s>> {
        match self {
            Self::Paragraph(paragraph) => Some(paragraph),
            Self::Table(_) | Self::Figure(_) => None,
        }
    }

    /// What the paragraph is that it is.
    pub fn role(&self) -> Option<Role> {
        self.paragraph().map(|paragraph| paragraph.role)
    }
}

impl Paragraph<'_> {
    /// Whether it is a line of text, and nobody has said yet what it is for.
    pub fn is_body_line(&self) -> bool {
        self.origin == Origin::Line && self.role == Role::Body
    }
}

impl Origin {
    /// How many `#` it has, if it is a Markdown heading.
    pub fn heading(self) -> Option<u8> {
        match self {
            Self::Heading(depth) => Some(depth),
            Self::Line | Self::Item { .. } | Self::Quote | Self::Image | Self::Code | Self::Fixed(_) => None,
        }
    }
}

impl<'s> Document<'s> {
    /// Block `at`, if it is a paragraph.
    pub fn paragraph(&self, at: usize) -> Option<&Paragraph<'s>> {
        self.blocks.get(at)?.paragraph()
    }

    /// The same, to be changed.
    pub fn paragraph_mut(&mut self, at: usize) -> Option<&mut Paragraph<'s>> {
        self.blocks.get_mut(at)?.paragraph_mut()
    }

    /// What block `at` is, if it is a paragraph.
    pub fn role(&self, at: usize) -> Option<Role> {
        self.blocks.get(at)?.role()
    }

    /// The words of block `at`, without white space around them; none if it is no paragraph.
    pub fn words(&self, at: usize) -> String {
        self.paragraph(at).map(|paragraph| paragraph.text().trim().to_owned()).unwrap_or_default()
    }

    /// How many `#` block `at` has, if it is a Markdown heading.
    pub fn heading(&self, at: usize) -> Option<u8> {
        self.paragraph(at)?.origin.heading()
    }

    /// Block `at`, if it is a line of text or a paragraph of Markdown.
    pub fn line(&self, at: usize) -> Option<&Paragraph<'s>> {
        self.paragraph(at).filter(|paragraph| paragraph.origin == Origin::Line)
    }

    /// Block `at`, if it is a line of which nobody has said yet what it is.
    pub fn body_line(&self, at: usize) -> Option<&Paragraph<'s>> {
        self.blocks.get(at)?.body_line()
    }

    /// Block `at`, if it is a paragraph of which nobody has said yet what it is.
    pub fn undecided(&self, at: usize) -> Option<&Paragraph<'s>> {
        self.paragraph(at).filter(|it| it.role == Role::Body && !matches!(it.origin, Origin::Fixed(_)))
    }

    /// The paragraphs from block `at` on, up to the next table or picture.
    pub fn paragraphs(&self, at: usize) -> impl Iterator<Item = &Paragraph<'s>> + Clone {
        self.blocks.iter().skip(at).map_while(Block::paragraph)
    }
}
