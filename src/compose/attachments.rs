//! 附件说明: the names of attachments one under the other (7.3.4).

use crate::attachment_note;
use crate::document::{Paragraph, Part, Run};
use crate::layout::{LookId, Special};
use crate::length::Chars;
use crate::level::item;
use crate::sentence::COLONS;

use super::measure::width;
use super::paper::Paper;

/// One attachment of the note, `附件：1.名称`; the lengths in bytes of what stands before its name.
struct Entry<'d> {
    paragraph: Paragraph<'d>,
    /// `附件：`, or the `附件` of `附件1.`
    prefix: usize,
    /// `1.`, also of `附件1.`
    label: usize,
}

/// Sets consecutive paragraphs of [`Role::AttachmentNote`](crate::document::Role::AttachmentNote): every attachment is a
/// paragraph, their numbers stand under each other, and so do their names with all their lines.
pub(super) fn put<'d>(paper: &mut Paper<'d>, note: &[&'d Paragraph<'d>]) {
    let entries = entries(note);
    let prefix = entries.iter().map(|entry| entry.width(0, entry.prefix)).max().unwrap_or(0);
    let label = entries.iter().map(|entry| entry.width(entry.prefix, entry.label)).max().unwrap_or(0);
    let look = LookId::AttachmentNote.of(paper.style);
    let left = Chars(look.left.0 + look.first_line.0 + prefix + label);
    for entry in entries {
        let hang = match (entry.prefix, entry.label) {
            (0, 0) => 0,
            (0, _) => label,
            (_, _) => prefix + label,
        };
        let own = Special {
            left: (left != look.left).then_some(left),
            first_line: (-hang != look.first_line.0).then_some(Chars(-hang)),
            ..Special::default()
        };
        paper.put(LookId::AttachmentNote, entry.with_name_at(hang), own.into());
    }
}

/// The note divided into attachments. `附件：` on a line of its own joins the first of them; a number counts as one only if
/// there are several.
fn entries<'d>(note: &[&Paragraph<'d>]) -> Vec<Entry<'d>> {
    let mut entries: Vec<Entry> = Vec::with_capacity(note.len());
    let mut number = 0;
    for paragraph in note {
        let mut first = (*paragraph).clone();
        let text = first.text().into_owned();
        let read = attachment_note::entries(&text, number);
        number = read.iter().rev().find_map(|entry| entry.number).unwrap_or(number);
        let breaks = read.iter().skip(1).map(|entry| text[..entry.word.start].trim_end().len());
        let mut lines: Vec<Paragraph> = breaks.rev().map(|at| first.split_off(at)).collect();
        lines.push(first);
        for entry in lines.into_iter().rev().map(Entry::new) {
            match entries.last_mut() {
                Some(last) if last.is_prefix() && entry.prefix == 0 => {
                    last.paragraph.runs.extend(entry.paragraph.runs);
                    last.label = entry.label;
                }
                _ => entries.push(entry),
            }
        }
    }
    if let [only] = entries.as_mut_slice() {
        only.label = 0;
    }
    entries
}

impl<'d> Entry<'d> {
    fn new(mut paragraph: Paragraph<'d>) -> Self {
        remove_white(&mut paragraph, 0);
        let text = paragraph.text();
        let word = attachment_note::word(&text);
        let colon = text[..word.len].trim_end();
        let prefix = if colon.ends_with(COLONS) { colon.len() } else { word.bare };
        drop(text);
        remove_white(&mut paragraph, prefix);
        let label = item(&paragraph.text()[prefix..]).map_or(0, |(_, length)| length);
        remove_white(&mut paragraph, prefix + label);
        Self { paragraph, prefix, label }
    }

    fn is_prefix(&self) -> bool {
        self.prefix > 0 && self.prefix == self.paragraph.text().len()
    }

    fn width(&self, from: usize, length: usize) -> i32 {
        width(&self.paragraph.text()[from..from + length]).0
    }

    /// Its runs, with a tab to the hanging indent where what stands before the name is narrower than that: a dot is narrower
    /// than the half character it counts for.
    fn with_name_at(mut self, hang: i32) -> Vec<Run<'d>> {
        let mark = self.prefix + self.label;
        let narrow = self.width(0, mark) < hang || self.paragraph.text()[..mark].ends_with('.');
        if mark > 0 && narrow {
            let offset = self.paragraph.source_offset(mark);
            let name = self.paragraph.cut(mark);
            self.paragraph.runs.insert(name, Run::made("\t", offset, Part::Text));
        }
        self.paragraph.runs
    }
}

/// Takes out the white space that begins at a byte of the text; never a footnote's mark with it.
fn remove_white(paragraph: &mut Paragraph, at: usize) {
    let text = paragraph.text();
    let end = text.len() - text[at..].trim_start().len();
    drop(text);
    if paragraph.runs.iter().all(|run| run.note.is_none()) {
        paragraph.remove(at..end);
    }
}
