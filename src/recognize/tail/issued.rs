//! What a notice issues, and what stands under its title and under those of attachments.

use std::collections::HashSet;

use crate::caption::{is_caption, is_unit};
use crate::date::{is_date, is_month};
use crate::document::{Block, Document, Origin, Paragraph, Role};
use crate::kind;
use crate::office::names_office;
use crate::recognize::line::addressee::is_addressee;
use crate::recognize::line::attachment::{is_document_name, is_slip, noted_name};
use crate::recognize::line::continued_title;
use crate::recognize::line::document_number::document_number;
use crate::recognize::line::imprint::names_subjects;
use crate::recognize::line::page::is_button;
use crate::recognize::line::remark::is_remark;
use crate::recognize::line::subtitle::is_adoption_note;
use crate::recognize::line::title::is_title_line;
use crate::sentence::{COLONS, length, squeeze};

/// No remark under a title is longer, in characters.
const REMARK: usize = 40;

/// What the title of a document says that issues another one.
const ISSUES: [&str; 6] = ["印发", "转发", "发布", "公布", "颁布", "批转"];

/// Finds titles behind the dates from `body` on, and gives the lines under all titles there their roles.
pub fn find(document: &mut Document<'_>, body: usize) {
    let announced = find_titles(document, body);
    let addressed = document.blocks[..body].iter().any(|block| block.role() == Some(Role::Addressee));
    let mut further = HashSet::new();
    let mut at = body;
    while at < document.blocks.len() {
        if document.role(at) != Some(Role::AttachmentTitle) {
            at += 1;
            continue;
        }
        let title = announced.title(document, at);
        for line in at + 1..at + title.lines {
            document.set_role(line, Role::AttachmentTitle);
            further.insert(document.blocks[line].span());
        }
        at = lines_below(document, at + title.lines);
        if addressed && kind::of_title(&title.text).is_some_and(kind::is_statutory) {
            head_of_forwarded(document, at);
        }
    }
    document.join_all(body, "\n", |_, line| further.contains(&line.span));
}

/// What a notice issues begins behind its date with a title of its own.
fn find_titles(document: &mut Document<'_>, body: usize) -> Announced {
    let mut announced = Announced::by_title(&document.blocks[..body]);
    let mut signed = false;
    for at in 0..document.blocks.len() {
        let Some(paragraph) = document.paragraph(at) else {
            signed = false;
            continue;
        };
        let role = paragraph.role;
        if matches!(role, Role::Annotation | Role::Cc | Role::Imprint) {
            continue;
        }
        if role == Role::Body && signed && is_title(document, at) && announced.has(document, at) {
            document.set_role(at, Role::AttachmentTitle);
        } else if role != Role::Date {
            announced.read(paragraph);
        }
        signed = role == Role::Date && at >= body;
    }
    announced
}

/// Whether block `at` looks like a title with text below.
fn is_title(document: &Document<'_>, at: usize) -> bool {
    let Some(paragraph) = document.paragraph(at) else { return false };
    let text = paragraph.text();
    let field = text.starts_with('【')
        || is_button(&text)
        || names_subjects(&text)
        || (text.contains(COLONS) && kind::of_title(&text).is_none());
    let typed = matches!(paragraph.origin, Origin::Line | Origin::Heading(_));
    typed && at + 1 < document.blocks.len() && is_title_line(&text) && !is_caption(&text) && !field
}

/// What a document says it issues.
struct Announced {
    /// Whether anything may follow: its title says 印发 or the like, or a note names attachments.
    anything: bool,
    /// What stands in 《》 and in the note.
    names: HashSet<String>,
}

impl Announced {
    fn by_title(head: &[Block<'_>]) -> Self {
        let says = |text: &str| ISSUES.iter().any(|word| text.contains(word));
        let mut titles = head.iter().filter_map(Block::paragraph).filter(|it| it.role == Role::Title);
        Self { anything: titles.any(|title| says(&title.text())), names: HashSet::new() }
    }

    fn read(&mut self, paragraph: &Paragraph<'_>) {
        self.anything |= matches!(paragraph.role, Role::AttachmentNote | Role::AttachmentMark);
        let text = paragraph.text();
        if paragraph.role == Role::AttachmentNote {
            self.names.insert(squeeze(noted_name(&text)));
        }
        let names = text.split('《').skip(1).filter_map(|rest| rest.split('》').next());
        self.names.extend(names.map(squeeze));
    }

    /// Whether the title at `at`, or its first line, is announced or says what kind of document it is.
    fn has(&self, document: &Document<'_>, at: usize) -> bool {
        let first = document.paragraph(at).map(|line| squeeze(&line.text())).unwrap_or_default();
        let whole = squeeze(&self.title(document, at).text);
        let of_kind = |title: &str| is_slip(title) || kind::of_title(title).is_some_and(|word| length(title) > length(word) + 2);
        self.anything || [first, whole].iter().any(|title| self.names.contains(title) || of_kind(title))
    }

    /// The title that begins at `at`.
    fn title(&self, document: &Document<'_>, at: usize) -> Title {
        let text = document.paragraph(at).map(|line| line.text().into_owned()).unwrap_or_default();
        let mut title = Title { text, lines: 1 };
        while self.goes_on(document, &title.text, at + title.lines) {
            let line = document.paragraph(at + title.lines).map(Paragraph::text).unwrap_or_default();
            title.text.push_str(&line);
            title.lines += 1;
        }
        title
    }

    /// Whether the line at `at` goes on with a title: with a name that is announced, or this line or the next says what kind of
    /// document it is.
    fn goes_on(&self, document: &Document<'_>, title: &str, at: usize) -> bool {
        let line = document.paragraph(at).map(|line| squeeze(&line.text())).filter(|line| !is_remark(line));
        let name = line.map(|line| squeeze(title) + &line);
        let names = || name.is_some_and(|name| self.names.iter().any(|announced| announced.starts_with(&name)));
        let says_kind = |at: usize| document.paragraph(at).is_some_and(|line| kind::of_title(&line.text()).is_some());
        let free = document.body_line(at).is_some();
        let whole = || is_document_name(title.trim()) || self.names.contains(&squeeze(title));
        let goes_on = || {
            (says_kind(at) || says_kind(at + 1))
                && !whole()
                && document.heading(at - 1).is_none()
                && continued_title::goes_on(title, document.paragraphs(at))
        };
        free && (names() || goes_on())
    }
}

/// A title over one line or several.
struct Title {
    text: String,
    lines: usize,
}

/// 题注 or a remark under a title, `（试行）`, and of a cover the office and its date; returns where the text begins.
fn lines_below(document: &mut Document<'_>, at: usize) -> usize {
    let subtitled = document.line(at).is_some_and(is_subtitle);
    if subtitled {
        document.set_role(at, Role::Subtitle);
    }
    let at = at + usize::from(subtitled);
    if is_cover(document, at) {
        document.set_role(at, Role::Byline);
        document.set_role(at + 1, Role::Subtitle);
        return at + 2;
    }
    at
}

/// 发文字号 and 主送机关 of a document that is passed on with its own title.
fn head_of_forwarded(document: &mut Document<'_>, at: usize) {
    let free = |document: &Document<'_>, at: usize| document.body_line(at).map(|line| line.text().trim().to_owned());
    let numbered = free(document, at).is_some_and(|text| document_number(&text) == Some((0, text.len())));
    if numbered {
        document.set_role(at, Role::Subtitle);
    }
    let at = at + usize::from(numbered);
    if free(document, at).is_some_and(|text| is_addressee(&text)) {
        document.set_role(at, Role::Addressee);
    }
}

fn is_subtitle(line: &Paragraph<'_>) -> bool {
    let text = line.text();
    let remark = is_remark(&text) && length(&text) <= REMARK && !text.contains('。') && !is_unit(&text);
    line.role == Role::Body && (remark || is_adoption_note(text.trim()))
}

/// Whether an office and its date stand at `at` as on a cover: over text, not under it.
fn is_cover(document: &Document<'_>, at: usize) -> bool {
    let is_office = |line: &Paragraph<'_>| matches!(line.role, Role::Body | Role::Signature) && names_office(&line.text());
    let is_dated = |line: &Paragraph<'_>| matches!(line.role, Role::Body | Role::Date) && is_day_or_month(&line.text());
    let over_text = document.paragraph(at + 2).is_some_and(|below| below.role == Role::Body);
    over_text && document.line(at).is_some_and(is_office) && document.line(at + 1).is_some_and(is_dated)
}

fn is_day_or_month(text: &str) -> bool {
    length(text) <= REMARK && (is_date(text) || is_month(text))
}
