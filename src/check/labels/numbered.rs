//! What is numbered in a draft: headings, points and articles.

use super::{Draft, Text};
use crate::document::{Part, Role};
use crate::level::Label;

/// A numbered paragraph, or a heading without a number.
pub(super) struct Numbered<'d, 'a> {
    pub text: &'d Text<'a>,
    /// Its place among the draft's texts.
    pub at: usize,
    /// The place of the text its part of the draft begins with: the document, or an attachment.
    pub section: usize,
    pub label: Option<&'d Label>,
    /// The level, if it is a heading.
    pub level: Option<u8>,
}

/// All of them, in order.
pub(super) fn numbered<'d, 'a>(draft: &'d Draft<'a>) -> impl Iterator<Item = Numbered<'d, 'a>> {
    let mut section = 0;
    draft.texts.iter().enumerate().filter_map(move |(at, text)| {
        let paragraph = text.paragraph?;
        if paragraph.role.begins_attachment() {
            section = at;
        }
        let label = || text.label.as_ref().filter(|label| label.form.level().is_some());
        let first = paragraph.runs.first()?;
        match paragraph.role {
            Role::Heading { level, .. } => {
                let label = label().filter(|_| first.part == Part::Label);
                Some(Numbered { text, at, section, label, level: Some(level) })
            }
            Role::Body | Role::ListItem => {
                let label = label().filter(|label| !label.begins_list(&text.text))?;
                Some(Numbered { text, at, section, label: Some(label), level: None })
            }
            Role::Article => Some(Numbered { text, at, section, label: Some(text.label.as_ref()?), level: None }),
            _ => None,
        }
    })
}
