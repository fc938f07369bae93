//! Headings that only name a field: `## 落款`.

use crate::date::is_date;
use crate::document::{Block, Document, Origin, Paragraph, Part, Role, Run};
use crate::field::Name;
use crate::recognize::line::addressee::is_addressee;
use crate::recognize::line::meeting::names_present;
use crate::recognize::line::text::PREAMBLE;
use crate::recognize::line::title::{is_title_line, names_matter};
use crate::sentence::{COLONS, length, squeeze};
use crate::source::Why;

/// Headings that only name a field give their role to what follows, and are not printed; so do lines such as `正文：` where a draft
/// has several, and `【正文】` alone.
pub fn take(document: &mut Document<'_>) {
    let labels = Labels::of(document);
    let (mut names, mut at) = (Vec::new(), 0);
    while at < document.blocks.len() {
        let Some(field) = labels.field(document, at) else {
            at += 1;
            continue;
        };
        let is_first = at == names.len(); // of what is printed
        let role = field.role.map(|role| if is_first && role == Role::Signature { Role::Issuer } else { role });
        if field.value > 0 {
            document.take_out(at, 0..field.value, Why::FieldName);
            give(document, at, role);
            at += 1;
        } else {
            names.push(at);
            at = give_below(document, &labels, at, &Field { role, ..field });
        }
    }
    document.drop_all(names, Why::FieldName);
}

/// Gives a role to the lines below the name of a field; returns the block behind them. Above the text, title and addressee may
/// stand there without names of their own: they are left to be known by their words.
fn give_below(document: &mut Document<'_>, labels: &Labels, at: usize, Field { role, name, marks, .. }: &Field) -> usize {
    let first = at + 1;
    let is_value = |at: usize| document.line(at).is_some_and(|_| labels.field(document, at).is_none());
    let end = (first..document.blocks.len()).find(|&at| !is_value(at)).unwrap_or(document.blocks.len());
    let over_text = labels.field(document, end).is_some_and(|below| below.role.is_none());
    let is = |other: Role| *role == Some(other);
    let tells = |text: &str| (text.trim_end().ends_with('。') || text.trim_start().starts_with("会议")) && !text.contains(COLONS);
    let names_persons = |line: &Paragraph<'_>| !is(Role::Attendance) || !tells(&line.text());
    let belongs = |line: &Paragraph<'_>| match marks {
        Marks::Heading => names_persons(line),
        _ => !line.apart || is(Role::Signature) && is_dated(&line.text()),
    };
    let is_other = |text: &str| names_matter(text) && !is(Role::Title) || is_addressee(text) && !is(Role::Addressee);
    let goes_on = |line: &Paragraph<'_>| belongs(line) && !(over_text && is_other(line.text().trim()));
    let value_end = (first + 1..end).find(|&at| !document.line(at).is_some_and(goes_on)).unwrap_or(end);
    (first..value_end).for_each(|at| give(document, at, *role));
    if is(Role::Attendance) && end > first {
        name_field(document, first, name);
    }
    end
}

/// What a field says has its role; 正文 has none of its own.
fn give(document: &mut Document<'_>, at: usize, role: Option<Role>) {
    if let (Some(paragraph), Some(role)) = (document.paragraph_mut(at), role) {
        let role = if role == Role::Signature && is_dated(&paragraph.text()) { Role::Date } else { role };
        (paragraph.origin, paragraph.role) = (Origin::Fixed(role), role);
    }
}

/// A date, also `[年]年[月]月[日]日`.
fn is_dated(text: &str) -> bool {
    is_date(text) || text.trim_end().ends_with('日') && text.contains('年') && text.contains('月')
}

/// `出席` goes in front of the names below it unless they begin with it.
fn name_field(document: &mut Document<'_>, index: usize, name: &str) {
    let Some(paragraph) = document.blocks[index].paragraph_mut() else { return };
    if names_present(name) && !paragraph.text().trim_start().starts_with(name) {
        let at = paragraph.source_offset(0);
        document.ledger.insert(at, format!("{name}："), Why::FieldName);
        paragraph.runs.insert(0, Run::made(format!("{name}："), at, Part::Label));
    }
}

/// What a heading or a line names.
struct Field {
    /// `None` for 正文.
    role: Option<Role>,
    name: String,
    /// Where its value begins in the same paragraph; 0 if it stands below.
    value: usize,
    marks: Marks,
}

/// What shows that words are the name of a field.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Marks {
    Heading,
    /// `【正文】`
    Lenticular,
    /// `[正文]`
    Square,
    /// `正文：`
    Colon,
}

/// `## 落款`
fn field_name(paragraph: &Paragraph<'_>) -> Option<Field> {
    paragraph.origin.heading()?;
    let name = squeeze(&paragraph.text());
    let name = name.trim_end_matches(COLONS).to_owned();
    let role = role(&name).or((name == "版记").then_some(None))?;
    Some(Field { role, name, value: 0, marks: Marks::Heading })
}

/// What is named so: what is a field above a title, too, and what only stands in drafts that name their parts.
fn role(name: &str) -> Option<Option<Role>> {
    Some(Some(match name {
        "正文" | "正文内容" | "主体" => return Some(None),
        "主送单位" | "收文单位" | "受文单位" | "报送对象" | "称谓" | "称呼" => Role::Addressee,
        "落款" | "发文机关" | "发文单位" | "落款单位" => Role::Signature,
        "日期" | "落款日期" => Role::Date,
        "会议基本信息" | "会议信息" | "基本信息" => Role::Attendance,
        _ if names_present(name) => Role::Attendance,
        _ => Name::of_line(name)?.role()?,
    }))
}

/// What names a field of minutes only beside others.
const AMONG_OTHERS: [&str; 4] = ["参加", "参加人员", "主持", "记录"];

/// No name of a field is longer, in characters.
const NAME: usize = 6;

/// `正文：`, `主送机关：各乡镇人民政府`, `【标题】关于……的请示`, as chat assistants lay drafts out.
fn label(paragraph: &Paragraph<'_>) -> Option<Field> {
    use Role::{Addressee, AttachmentNote, Date, DocumentNumber, Signature, Subtitle, Title};
    let may_name = |origin: Origin| matches!(origin, Origin::Line | Origin::Heading(_));
    let first = paragraph.runs.first().filter(|_| may_name(paragraph.origin))?;
    first.text.chars().take(NAME + 2).find(|c| matches!(c, '：' | ':' | '】' | ']'))?;
    let text = paragraph.text();
    let (marks, (name, rest)) = if let Some(inner) = text.strip_prefix('【') {
        (Marks::Lenticular, inner.split_once('】')?)
    } else if let Some(inner) = text.strip_prefix('[') {
        (Marks::Square, inner.split_once(']')?)
    } else {
        (Marks::Colon, text.split_once(COLONS)?)
    };
    if length(name) > NAME {
        return None;
    }
    let is_part = |role| matches!(role, Title | Subtitle | Addressee | Signature | Date | AttachmentNote | DocumentNumber);
    let role = role(&squeeze(name)).filter(|role| role.is_none_or(is_part) && name != "主体")?;
    let value = rest.trim_start_matches(COLONS).trim_start();
    let value = if value.is_empty() { 0 } else { text.len() - value.len() };
    Some(Field { role, name: name.to_owned(), value, marks })
}

/// Whether a line is the name of a part and nothing else could be meant, `【正文】`, over what can be its value.
fn is_sure(document: &Document<'_>, at: usize) -> bool {
    const NAMES: [&str; 6] = ["【正文】", "[正文]", "【标题】", "【主送】", "【主送机关】", "【落款】"];
    let Some((line, below)) = document.line(at).zip(document.paragraph(at + 1)) else { return false };
    let Some(field) = label(line).filter(|_| NAMES.contains(&line.text().trim()) && label(below).is_none()) else { return false };
    match field.role {
        Some(Role::Title) => is_title_line(&below.text()),
        Some(Role::Addressee) => below.text().trim_end().ends_with(COLONS),
        Some(_) | None => true,
    }
}

/// How a draft names its parts.
struct Labels {
    /// The marks of the names, if it is laid out in named parts.
    marks: Option<Marks>,
    /// Whether what is surely a name is one.
    sure: bool,
    /// Whether headings say who was present.
    present: bool,
    /// How many of the last lines name something that does not follow: `[发文机关]` over `[成文日期]` stand for a signature.
    closing: usize,
}

impl Labels {
    /// A draft is laid out in named parts, each once, from its first line on or below what an assistant says: its text is one of
    /// them, and another is.
    fn of(document: &Document<'_>) -> Self {
        let is_empty = |block: &Block<'_>| block.paragraph().and_then(label).is_some_and(|label| label.value == 0);
        let closing = document.blocks.iter().rev().take_while(|block| is_empty(block)).count();
        let lines = &document.blocks[..document.blocks.len() - closing];
        let labels = || lines.iter().filter_map(Block::paragraph).filter_map(label);
        let first = lines.iter().take(PREAMBLE + 1).position(|block| block.paragraph().and_then(label).is_some());
        let said = |block: &Block<'_>| {
            block.paragraph().is_none_or(|line| line.text().trim_end().ends_with(['：', '。', '！', ':', '!']))
        };
        let begins = first.is_some_and(|first| lines[..first].iter().all(said));
        let marks = labels().next().map(|first| first.marks).filter(|_| begins);
        let parts = roles_once(labels().filter(|label| Some(label.marks) == marks));
        let named = parts.is_some_and(|roles| roles.contains(&None) && roles.len() > 1);
        let sure = (0..lines.len()).filter(|&at| is_sure(document, at));
        let sure = roles_once(sure.filter_map(|at| document.paragraph(at).and_then(label)));
        let sure = sure.is_some_and(|roles| begins || !roles.contains(&Some(Role::Title)));
        let is_sure = |field: Field| field.role == Some(Role::Attendance) && !AMONG_OTHERS.contains(&field.name.as_str());
        let present = lines.iter().filter_map(Block::paragraph).filter_map(field_name).any(is_sure);
        Self { marks: marks.filter(|_| named), sure, present, closing }
    }

    /// What block `at` names.
    fn field(&self, document: &Document<'_>, at: usize) -> Option<Field> {
        let line = document.paragraph(at)?;
        let is_name = |field: &Field| Some(field.marks) == self.marks || self.sure && is_sure(document, at);
        let is_closing = at + self.closing >= document.blocks.len();
        let heading = field_name(line).filter(|field| !AMONG_OTHERS.contains(&field.name.as_str()) || self.present);
        heading.or_else(|| label(line).filter(|field| is_name(field) && !is_closing))
    }
}

/// What is named, if nothing is named twice.
fn roles_once(fields: impl Iterator<Item = Field>) -> Option<Vec<Option<Role>>> {
    let mut roles = Vec::new();
    for field in fields {
        if roles.contains(&field.role) {
            return None;
        }
        roles.push(field.role);
    }
    Some(roles)
}
