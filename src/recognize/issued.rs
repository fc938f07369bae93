//! What a notice issues, and what stands under its title and under those of attachments.

use std::collections::HashSet;

use crate::caption::is_caption;
use crate::date::{is_date, is_month};
use crate::document::{Block, Document, Origin, Paragraph, Role};
use crate::kind;
use crate::recognize::head::{continues_title, is_adoption_note, is_title_line, join_title};
use crate::recognize::imprint::is_remark;
use crate::recognize::residue::is_button;
use crate::recognize::tail::{is_slip, names_subjects};
use crate::sentence::{length, squeeze};

/// No remark under a title is longer, in characters.
const REMARK: usize = 40;

/// Finds titles behind the dates from `body` on, and gives the lines under all titles there their roles.
pub fn find(document: &mut Document<'_>, body: usize) {
    find_titles(document, body);
    let mut at = body;
    while at < document.blocks.len() {
        if document.paragraph(at).is_some_and(|title| title.role == Role::AttachmentTitle) {
            while goes_on(document, at) {
                join_title(document, at, at + 1);
            }
            lines_below(document, at + 1);
        }
        at += 1;
    }
}

/// What a notice issues begins behind its date with a title of its own.
fn find_titles(document: &mut Document<'_>, body: usize) {
    let mut announced = Announced::by_title(&document.blocks[..body]);
    let mut signed = false;
    for at in 0..document.blocks.len() {
        let Block::Paragraph(paragraph) = &document.blocks[at] else {
            signed = false;
            continue;
        };
        match paragraph.role {
            Role::Date => signed = at >= body,
            Role::Annotation | Role::Cc | Role::Imprint => {}
            Role::Body if signed && is_title(document, at) && announced.has(document, at) => {
                give(document, at, Role::AttachmentTitle);
                signed = false;
            }
            _ => {
                announced.read(paragraph);
                signed = false;
            }
        }
    }
}

/// Whether block `at` looks like a title with text below.
fn is_title(document: &Document<'_>, at: usize) -> bool {
    let Some(paragraph) = document.paragraph(at) else { return false };
    let text = paragraph.text();
    let field = text.starts_with('【')
        || is_button(&text, &squeeze(&text))
        || names_subjects(&text)
        || (text.contains(['：', ':']) && kind::of_title(&text).is_none());
    let typed = matches!(paragraph.origin, Origin::Line | Origin::Heading(_));
    typed && at + 1 < document.blocks.len() && is_title_line(&text) && !is_caption(&text) && !field
}

/// What a document says it issues.
struct Announced {
    /// Whether anything may follow: its title says 印发 or the like, or a note names attachments.
    anything: bool,
    /// What stands in 《》.
    names: HashSet<String>,
}

impl Announced {
    fn by_title(head: &[Block<'_>]) -> Self {
        let issues = |block: &Block<'_>| match block {
            Block::Paragraph(title) if title.role == Role::Title => {
                ["印发", "转发", "发布", "公布", "颁布", "批转"].iter().any(|word| title.text().contains(word))
            }
            _ => false,
        };
        Self { anything: head.iter().any(issues), names: HashSet::new() }
    }

    fn read(&mut self, paragraph: &Paragraph<'_>) {
        self.anything |= matches!(paragraph.role, Role::AttachmentNote | Role::AttachmentMark);
        let text = paragraph.text();
        let names = text.split('《').skip(1).filter_map(|rest| rest.split('》').next());
        self.names.extend(names.map(squeeze));
    }

    /// Whether the title at `at`, or with its second line, is announced or says what kind of document it is.
    fn has(&self, document: &Document<'_>, at: usize) -> bool {
        let words = |at: usize| document.paragraph(at).map(|line| squeeze(&line.text())).unwrap_or_default();
        let first = words(at);
        let both = if goes_on(document, at) { first.clone() + &words(at + 1) } else { first.clone() };
        let of_kind = |title: &str| is_slip(title) || kind::of_title(title).is_some_and(|word| length(title) > length(word) + 2);
        self.anything || [first, both].iter().any(|title| self.names.contains(title) || of_kind(title))
    }
}

/// Whether the line under the title at `at` goes on with it, and this line or the next says what kind of document it is.
fn goes_on(document: &Document<'_>, at: usize) -> bool {
    let says_kind = |at: usize| document.paragraph(at).is_some_and(|line| kind::of_title(&line.text()).is_some());
    let free = line(document, at + 1).is_some_and(|line| line.role == Role::Body);
    let first = document.paragraph(at).map(|title| title.text().into_owned()).unwrap_or_default();
    free && (says_kind(at + 1) || says_kind(at + 2)) && continues_title(document, &first, at, at + 1)
}

/// 题注 or a remark under a title, `（试行）`, and of a cover the office and its date.
fn lines_below(document: &mut Document<'_>, at: usize) {
    let noted = line(document, at).is_some_and(is_note);
    if noted {
        give(document, at, Role::Subtitle);
    }
    let at = at + usize::from(noted);
    if is_cover(document, at) {
        give(document, at, Role::Byline);
        give(document, at + 1, Role::Subtitle);
    }
}

fn is_note(line: &Paragraph<'_>) -> bool {
    let text = line.text();
    let remark = is_remark(&text) && length(&text) <= REMARK && !text.contains('。');
    matches!(line.role, Role::Body | Role::Annotation) && (remark || is_adoption_note(text.trim()))
}

/// Whether an office and its date stand at `at` as on a cover: over text, not under it.
fn is_cover(document: &Document<'_>, at: usize) -> bool {
    let is_office = |line: &Paragraph<'_>| matches!(line.role, Role::Body | Role::Signature) && kind::names_office(&line.text());
    let is_dated = |line: &Paragraph<'_>| matches!(line.role, Role::Body | Role::Date) && is_day_or_month(&line.text());
    let over_text = document.paragraph(at + 2).is_some_and(|below| below.role == Role::Body);
    over_text && line(document, at).is_some_and(is_office) && line(document, at + 1).is_some_and(is_dated)
}

fn is_day_or_month(text: &str) -> bool {
    length(text) <= REMARK && (is_date(text) || is_month(text))
}

fn line<'d, 's>(document: &'d Document<'s>, at: usize) -> Option<&'d Paragraph<'s>> {
    document.paragraph(at).filter(|line| line.origin == Origin::Line)
}

fn give(document: &mut Document<'_>, at: usize, role: Role) {
    if let Some(Block::Paragraph(line)) = document.blocks.get_mut(at) {
        line.role = role;
    }
}
