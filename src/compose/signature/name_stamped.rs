//! 加盖签发人签名章 (7.3.5.3): the signer's post, two characters, and his name, over which his stamp is put; one line for each
//! signer, all stamps under each other.

use crate::document::{Paragraph, Part, Run};
use crate::layout::{LookId, Special};
use crate::length::Chars;

use super::super::measure::width;
use super::super::paper::Paper;

pub fn put<'d>(paper: &mut Paper<'d>, signatures: &[&'d Paragraph<'d>], date: &'d Paragraph<'d>) {
    let rule = &paper.style.closing.name;
    let signers: Vec<Signer> = signatures.iter().map(|one| Signer::of(one)).collect();
    let stamp = signers.iter().filter(|signer| signer.has_post()).map(Signer::name_width).max().unwrap_or(0);
    for (place, signer) in signers.into_iter().enumerate() {
        let blank = if place == 0 { rule.blank_before } else { 0 };
        let right = rule.right.0 + if signer.has_post() { stamp - signer.name_width() } else { 0 };
        let own = Special { right: Some(Chars(right)), ..Special::default() };
        paper.put_under(blank, LookId::Signature, signer.with_gap(rule.gap), own.into());
    }
    let own = Special { right: Some(rule.right), ..Special::default() };
    paper.put_under(rule.blank_between, LookId::Date, date.runs.as_slice(), own.into());
}

/// `县长　李青山`
struct Signer<'d> {
    paragraph: &'d Paragraph<'d>,
    /// Where the post ends and where the name begins, in bytes; both 0 if there is no post.
    post: usize,
    name: usize,
}

impl<'d> Signer<'d> {
    fn of(paragraph: &'d Paragraph<'d>) -> Self {
        let text = paragraph.text();
        let (post, name) = divide(text.trim_end()).unwrap_or((0, 0));
        Self { paragraph, post, name }
    }

    fn has_post(&self) -> bool {
        self.post > 0
    }

    fn name_width(&self) -> i32 {
        width(self.paragraph.text()[self.name..].trim()).0
    }

    /// Its runs with so many characters between post and name, in place of the white space there.
    fn with_gap(&self, gap: u8) -> Vec<Run<'d>> {
        let mut line = self.paragraph.clone();
        if self.has_post() && line.runs.iter().all(|run| run.note.is_none()) {
            let offset = line.source_offset(self.name);
            line.remove(self.post..self.name);
            let name = line.cut(self.post);
            line.runs.insert(name, Run::made("　".repeat(gap.into()), offset, Part::Text));
        }
        line.runs
    }
}

/// Where post and name part: at the last white space, but not at that inside a name of two characters, `李　青`.
fn divide(text: &str) -> Option<(usize, usize)> {
    let part = |text: &str| {
        let space = text.rfind(char::is_whitespace)?;
        let post = text[..space].trim_end();
        let name = text.len() - text[space..].trim_start().len();
        (!post.trim_start().is_empty()).then_some((post.len(), name))
    };
    let (post, name) = part(text)?;
    let single = |text: &str| text.chars().count() == 1;
    match part(&text[..post]) {
        Some((outer, first)) if single(&text[name..]) && single(&text[first..post]) => Some((outer, first)),
        _ => Some((post, name)),
    }
}
