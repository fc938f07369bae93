//! What stands behind the body, from the attachment note to the imprint block: above all signature and date.

use crate::caption::is_caption;
use crate::date::{date_at_start, is_date, is_day, is_moment, is_month};
use crate::document::{Block, Document, Origin, Paragraph, Role};
use crate::kind;
use crate::level::Label;
use crate::recognize::attachments;
use crate::recognize::head::{is_adoption_note, is_title_line};
use crate::recognize::imprint::{self, is_cc, is_imprint, is_print_run, is_remark};
use crate::recognize::lines::is_field;
use crate::recognize::persons::{POSTS, is_byline};
use crate::recognize::residue::is_button;
use crate::sentence::{length, squeeze};

/// An indent of so many half-width columns was made to push a line to the right.
const PUSHED: u32 = 12;
/// No signature is longer, in characters.
pub(super) const SIGNATURE: usize = 40;

/// No date takes more bytes, however widely it is spaced.
const DATE: usize = 90;

/// So many offices sign together at most.
pub(super) const OFFICES: usize = 8;

/// Gives the paragraphs from `body` on that are no body text their roles.
pub fn find(document: &mut Document<'_>, body: usize) {
    attachments::find_marks(document, body);
    attachments::find_notes(document, body);
    dates_and_signatures(document, body);
    lone_signature(document, body);
    imprint::find(document, body);
    issued_titles(document, body);
    adoption_notes(document, body);
}

/// 成文日期 and the offices or names above it.
fn dates_and_signatures(document: &mut Document<'_>, body: usize) {
    let issuer = issuer_in_title(document, body);
    let mut at = body;
    while at < document.blocks.len() {
        split_date_from_remark(document, at);
        split_date_from_office(document, at);
        split_issuer_from_note(document, at, issuer.as_deref());
        if let Some(full) = date_line(document, at) {
            let last = ends_document(document, at);
            let first = first_signature(document, body, at, issuer.as_deref(), last);
            let signed = first < at;
            if (signed && last) || (full && (signed || last)) {
                for block in &mut document.blocks[first..at] {
                    if let Block::Paragraph(paragraph) = block {
                        paragraph.role = Role::Signature;
                    }
                }
                if let Block::Paragraph(paragraph) = &mut document.blocks[at] {
                    paragraph.role = Role::Date;
                }
            }
        }
        at += 1;
    }
}

/// Whether block `at` is a line with a date and nothing else: a whole one, or just a day, a month or a time of a day.
pub(super) fn date_line(document: &Document<'_>, at: usize) -> Option<bool> {
    let text = free(document, at).filter(|paragraph| paragraph.origin == Origin::Line)?.text();
    if text.len() > DATE {
        return None;
    }
    let full = is_date(&text);
    (full || is_day(&text) || is_month(&text) || is_moment(&text)).then_some(full)
}

/// `云岭县人民政府` of `云岭县人民政府关于……`.
fn issuer_in_title(document: &Document<'_>, body: usize) -> Option<String> {
    let title = document.blocks[..body].iter().find_map(|block| match block {
        Block::Paragraph(paragraph) if paragraph.role == Role::Title => Some(paragraph.text()),
        _ => None,
    })?;
    let issuer = squeeze(&title[..title.find("关于")?]);
    kind::names_office(&issuer).then_some(issuer)
}

/// `2026年3月1日（此件公开发布）`: the remark becomes a paragraph.
fn split_date_from_remark(document: &mut Document<'_>, at: usize) {
    let Block::Paragraph(paragraph @ Paragraph { role: Role::Body, .. }) = &mut document.blocks[at] else { return };
    let text = paragraph.text();
    if let Some(len) = date_at_start(&text)
        && text[len..].trim_start().starts_with(['（', '('])
        && text.ends_with(['）', ')'])
        && length(&text) < 60
    {
        drop(text);
        let mut remark = paragraph.split_off(len);
        let space = remark.text().len() - remark.text().trim_start().len();
        remark.remove(0..space);
        remark.role = Role::Annotation;
        document.blocks.insert(at + 1, Block::Paragraph(remark));
    }
}

/// `中共云岭县委　2026年3月1日` at the end: two paragraphs.
fn split_date_from_office(document: &mut Document<'_>, at: usize) {
    let Some(gap) = gap_before_date(document, at).filter(|_| ends_document(document, at)) else { return };
    let above = (0..at).rev().filter_map(|above| document.paragraph(above)).find(|above| !is_remark(&above.text()));
    if above.is_some_and(|above| above.role == Role::Date || is_cc(&above.text())) {
        return; // it is the imprint
    }
    let Block::Paragraph(paragraph) = &mut document.blocks[at] else { return };
    let mut date = paragraph.split_off(gap);
    let space = date.text().len() - date.text().trim_start().len();
    date.remove(0..space);
    document.blocks.insert(at + 1, Block::Paragraph(date));
}

/// Where the white space between an office and a date begins, if block `at` is nothing else.
fn gap_before_date(document: &Document<'_>, at: usize) -> Option<usize> {
    let text = free(document, at)?.text();
    let gap = text.find(char::is_whitespace)?;
    (is_date(&text[gap..]) && kind::names_office(&text[..gap])).then_some(gap)
}

/// `附件：……制度云岭县人民政府` over a date: the office that the title names is the signature.
fn split_issuer_from_note(document: &mut Document<'_>, at: usize, issuer: Option<&str>) {
    let Some(issuer) = issuer else { return };
    let dated = document.paragraph(at + 1).is_some_and(|next| date_at_start(&next.text()).is_some());
    let Block::Paragraph(paragraph @ Paragraph { role: Role::AttachmentNote, .. }) = &mut document.blocks[at] else { return };
    let text = paragraph.text();
    if dated && text.ends_with(issuer) && text.len() > issuer.len() + "附件：".len() {
        let text = text.into_owned();
        let mut signature = paragraph.split_off(text.len() - issuer.len());
        signature.role = Role::Body;
        document.blocks.insert(at + 1, Block::Paragraph(signature));
    }
}

/// Walks up from a date over the lines that sign it.
fn first_signature(document: &Document<'_>, body: usize, date: usize, issuer: Option<&str>, last: bool) -> usize {
    let mut first = date;
    while first > body && date - first < OFFICES {
        let Some(paragraph) = free(document, first - 1) else { break };
        let adjacent = first == date;
        let person = last && signs_as_person(paragraph, adjacent);
        if !person && !signs(paragraph, issuer, adjacent) {
            break;
        }
        first -= 1;
    }
    first
}

/// What the last words of a text begin with.
const FORMULAS: [&str; 20] = [
    "特此",
    "此致",
    "敬礼",
    "妥否",
    "附件",
    "以上",
    "谢谢",
    "专此",
    "此复",
    "此函",
    "敬请",
    "请遵照",
    "望遵照",
    "请认真",
    "望认真",
    "祝大家",
    "祝各位",
    "恭祝",
    "顺祝",
    "预祝",
];

fn signs(paragraph: &Paragraph<'_>, issuer: Option<&str>, adjacent: bool) -> bool {
    let text = paragraph.text();
    let text = text.trim();
    let bare = squeeze(text);
    let stops = ['。', '；', '：', ':', '，', '！', '？', '、'];
    let sentence = text.contains(stops) || length(text) > SIGNATURE || Label::read(text).is_some();
    let formula = FORMULAS.iter().any(|word| bare.starts_with(word));
    if paragraph.origin != Origin::Line || sentence || formula || is_date(text) || text.is_empty() {
        return false;
    }
    let placeholder = text.starts_with(['[', '【', '{']) && text.ends_with([']', '】', '}']);
    let spaced = usize::from(text.contains(char::is_whitespace));
    let post = length(text) + spaced > 4 && is_byline(text); // 县长　李青山
    let named = post || kind::names_office(&bare) || Some(bare.as_str()) == issuer || placeholder || paragraph.indent >= PUSHED;
    named || (adjacent && length(text) <= 20)
}

/// A person, or a body that nothing but its seal shows to be one; both stand in the middle of drafts, too.
fn signs_as_person(paragraph: &Paragraph<'_>, adjacent: bool) -> bool {
    let text = paragraph.text();
    let text = text.trim();
    let sealed =
        ["（公章）", "（盖章）", "（签章）", "（印章）"].iter().any(|seal| text.ends_with(seal)) && length(text) <= SIGNATURE;
    paragraph.origin == Origin::Line && (sealed || adjacent && names_person(text))
}

/// `述职人：李青山`, `市长：李青山`, `法定代表人（签字）：`
fn names_person(text: &str) -> bool {
    let Some((key, name)) = text.split_once(['：', ':']) else { return false };
    let key = key.find(['（', '(']).map_or(key, |at| &key[..at]);
    let post = POSTS.iter().any(|post| key.ends_with(post)) && length(name) <= 4;
    let signs = key.ends_with('人') && !key.contains("联系") || post;
    signs && length(text) <= 20 && !name.contains(['：', ':', '，', '。', '、'])
}

/// Whether a date that nobody signs can be the end of a document: nothing but 附注, 版记, attachments or a new title follows.
fn ends_document(document: &Document<'_>, date: usize) -> bool {
    match document.blocks.get(date + 1) {
        None => true,
        Some(Block::Table(_) | Block::Figure(_)) => false,
        Some(Block::Paragraph(next)) => {
            let text = next.text();
            next.role != Role::Body || is_remark(&text) || is_cc(&text) || is_imprint(&text)
        }
    }
}

/// A signature that no date follows: the last line, pushed to the right.
fn lone_signature(document: &mut Document<'_>, body: usize) {
    let last = document.blocks.len().saturating_sub(1);
    let names = last.checked_sub(1).and_then(|above| document.paragraph(above)).is_some_and(|above| is_field(&above.text()));
    if last > body
        && !names
        && free(document, last).is_some_and(|paragraph| paragraph.indent >= PUSHED && signs(paragraph, None, false))
        && !document.paragraph(last).is_some_and(|paragraph| is_print_run(&paragraph.text()))
        && let Block::Paragraph(paragraph) = &mut document.blocks[last]
    {
        paragraph.role = Role::Signature;
    }
}

/// What a notice issues begins behind its date with a title of its own.
fn issued_titles(document: &mut Document<'_>, body: usize) {
    let mut signed = false;
    for at in body..document.blocks.len() {
        let Block::Paragraph(paragraph) = &document.blocks[at] else {
            signed = false;
            continue;
        };
        match paragraph.role {
            Role::Date => signed = true,
            Role::Annotation | Role::Cc | Role::Imprint => {}
            Role::Body if signed => {
                let text = paragraph.text();
                let keywords = squeeze(&text).starts_with("主题词");
                let field = text.starts_with('【')
                    || is_button(&text, &squeeze(&text))
                    || keywords
                    || (text.contains(['：', ':']) && kind::of_title(&text).is_none());
                let title = is_title_line(&text) && at + 1 < document.blocks.len() && !is_caption(&text) && !field;
                if title
                    && matches!(paragraph.origin, Origin::Line | Origin::Heading(_))
                    && let Block::Paragraph(paragraph) = &mut document.blocks[at]
                {
                    paragraph.role = Role::AttachmentTitle;
                }
                signed = false;
            }
            _ => signed = false,
        }
    }
}

/// 题注 under the title of what a notice issues: `（2026年3月1日云岭县人民政府第3次常务会议通过）`.
fn adoption_notes(document: &mut Document<'_>, body: usize) {
    for at in body + 1..document.blocks.len() {
        let titled = document.paragraph(at - 1).is_some_and(|above| above.role == Role::AttachmentTitle);
        if titled
            && let Block::Paragraph(note) = &mut document.blocks[at]
            && matches!((note.role, note.origin), (Role::Body | Role::Annotation, Origin::Line))
            && is_adoption_note(note.text().trim())
        {
            note.role = Role::Subtitle;
        }
    }
}

/// The paragraph at `at` if nothing was said of it yet.
pub(super) fn free<'d, 's>(document: &'d Document<'s>, at: usize) -> Option<&'d Paragraph<'s>> {
    match document.blocks.get(at)? {
        Block::Paragraph(paragraph) if paragraph.role == Role::Body && !matches!(paragraph.origin, Origin::Fixed(_)) => {
            Some(paragraph)
        }
        _ => None,
    }
}
