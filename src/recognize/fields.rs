//! Where fields are printed, and who is believed where two say different things: the draft's own text, then its front matter, then
//! the lines above its title, then what the office lays down.

mod frame;

use std::ops::Range;

use rustc_hash::FxHashSet;

use crate::date::Day;
use crate::document::{Block, Document, Paragraph, Role, Seal};
use crate::field::{Field, Name, Said};
use crate::finding::Finding;
use crate::notice;
use crate::source::{Edit, Span, Why};

use frame::printed;

/// How many of the last lines may be what a field says, though nothing but the field shows it.
const LAST_LINES: usize = 6;

/// What fields add to the draft's text.
pub struct Fields<'s> {
    waiting: Vec<Element<'s>>,
    placed: Vec<Placed>,
}

/// The paragraphs of a role.
struct Element<'s> {
    name: Name,
    role: Role,
    said: Said,
    paragraphs: Vec<Paragraph<'s>>,
}

/// A paragraph that stands among the blocks, and its entry in the ledger.
struct Placed {
    name: Name,
    span: Span,
    edit: Edit,
}

/// Takes the document's fields. Of those that say different things only the first is left, and the others are reported.
pub fn settle<'s>(document: &mut Document<'s>) -> Fields<'s> {
    let mut fields = std::mem::take(&mut document.fields);
    fields.sort_by(|one, other| (one.name, &one.said).cmp(&(other.name, &other.said)));
    let mut believed: Vec<Field<'s>> = Vec::with_capacity(fields.len());
    for same in fields.chunk_by(|one, other| one.name == other.name) {
        let is_one = |one: &Field<'_>, other: &Field<'_>| one.named == other.named || one.name.is_list();
        let mut sayings = same.chunk_by(|one, other| one.said == other.said && is_one(one, other));
        let Some(first) = sayings.next() else { continue };
        for other in sayings {
            contradiction(document, first[0].name, &Saying::of(first), &Saying::of(other));
            document.leave_out(other.iter().flat_map(|field| &field.value), Why::Overruled);
        }
        let mut heard = FxHashSet::default();
        for field in first {
            match heard.insert(said(field.name, &text(field))) {
                true => believed.push(field.clone()),
                false => document.leave_out(&field.value, Why::Repeated),
            }
        }
    }
    if let Some(field) = believed.iter().find(|field| field.name == Name::Seal) {
        document.leave_out(&field.value, Why::FieldName);
        seal(document, field);
    }
    let roles = believed.chunk_by(|one, other| one.name.role() == other.name.role());
    let waiting = roles.filter_map(|fields| {
        let (Field { name, said, .. }, role) = (&fields[0], fields[0].name.role()?);
        Some(Element { name: *name, role, said: said.clone(), paragraphs: printed(role, *name, fields) })
    });
    Fields { waiting: waiting.collect(), placed: Vec::new() }
}

impl<'s> Fields<'s> {
    /// Puts a title in front of block `at`, so that what stands under a title is known.
    pub fn place_title(&mut self, document: &mut Document<'s>, at: usize) {
        for element in self.waiting.extract_if(.., |element| element.role == Role::Title).collect::<Vec<_>>() {
            self.insert(document, at, element);
        }
    }

    /// Puts what belongs above the body there; `body` is its first block. Returns where the body begins then.
    pub fn place_head(&mut self, document: &mut Document<'s>, mut body: usize) -> usize {
        for element in self.waiting.extract_if(.., |element| element.name <= Name::Addressee).collect::<Vec<_>>() {
            let own = self.own(document, 0..body, element.role);
            if !own.is_empty() || element.is_said(document, 0..body) {
                overrule(document, &own, &element);
                continue;
            }
            let at = (0..body).find(|&at| follows(document, at, element.name)).unwrap_or(body);
            body += element.paragraphs.len();
            self.insert(document, at, element);
        }
        body
    }

    /// Puts what belongs behind the body there, before the attachments, the imprint block behind them (7.3.7); then enters all
    /// that was placed in the ledger.
    pub fn place_tail(mut self, document: &mut Document<'s>, body: usize) {
        for element in std::mem::take(&mut self.waiting) {
            let at_end = matches!(element.role, Role::Cc | Role::Imprint);
            let end = if at_end { document.blocks.len() } else { end_of_text(document, body) };
            let own = self.own(document, body..end, element.role);
            if !own.is_empty() || element.is_said(document, 0..body) || names_lines(document, body..end, &element) {
                overrule(document, &own, &element);
            } else {
                self.insert(document, place_behind(document, body..end, element.name), element);
            }
        }
        self.move_imprint(document, body);
        self.placed.sort_by_key(|placed| placed.name);
        document.ledger.insert_ahead(self.placed.into_iter().map(|placed| placed.edit));
    }

    /// The imprint block typed in front of the attachments goes behind them (7.3.7).
    fn move_imprint(&mut self, document: &mut Document<'s>, body: usize) {
        let mut end = end_of_text(document, body);
        if end == document.blocks.len() {
            return;
        }
        let behind_date = |at: &usize| rank(document, *at) > Some(Name::Date);
        let first = (body..end).rev().take_while(behind_date).last().unwrap_or(end);
        for (name, role) in [(Name::Cc, Role::Cc), (Name::Imprint, Role::Imprint)] {
            let typed: Vec<usize> = (first..end).filter(|&at| document.role(at) == Some(role)).collect();
            let paragraphs = document.take_all(typed);
            end -= paragraphs.len();
            let to = place_behind(document, end..document.blocks.len(), name);
            self.insert(document, to, Element { name, role, said: Said::HeadLine, paragraphs });
        }
    }

    /// The draft's own paragraphs of a role; 主送 moved to the imprint block says nothing of 抄送.
    fn own(&self, document: &Document<'_>, among: Range<usize>, role: Role) -> Vec<usize> {
        let placed = self.places();
        let is_own = |paragraph: &Paragraph<'_>| {
            paragraph.role == role && !placed.cover(paragraph.span) && !paragraph.text().starts_with("主送")
        };
        among.filter(|&at| document.paragraph(at).is_some_and(is_own)).collect()
    }

    /// Where that was typed which was placed.
    fn places(&self) -> Places {
        let mut spans: Vec<Span> = self.placed.iter().map(|placed| placed.span).collect();
        spans.sort_unstable();
        let mut end = 0;
        for span in &mut spans {
            end = end.max(span.end);
            span.end = end;
        }
        Places(spans)
    }

    /// Puts an element in front of block `at`.
    fn insert(&mut self, document: &mut Document<'s>, at: usize, element: Element<'s>) {
        let offset = self.offset(document, at);
        let Element { name, said, mut paragraphs, .. } = element;
        document.leave_out(paragraphs.iter().flat_map(|paragraph| &paragraph.runs), Why::Moved);
        let why = if matches!(said, Said::Office(_)) { Why::OfficeData } else { Why::Moved };
        for paragraph in &mut paragraphs {
            for run in paragraph.runs.iter_mut().filter(|run| run.span.is_empty()) {
                run.span = Span::at(offset);
            }
            if paragraph.span.is_empty() {
                paragraph.span = Span::at(offset);
            }
            let edit = Edit { span: Span::at(offset), after: paragraph.text().into_owned(), why };
            self.placed.push(Placed { name, span: paragraph.span, edit });
        }
        document.blocks.splice(at..at, paragraphs.into_iter().map(Block::Paragraph));
    }

    /// The place in the draft in front of block `at`; behind all that was typed, if nothing typed follows.
    fn offset(&self, document: &Document<'_>, at: usize) -> usize {
        let moved = self.places();
        let typed = |block: &Block<'_>| match block {
            Block::Paragraph(paragraph) => {
                let run = paragraph.runs.iter().find(|run| !run.span.is_empty() && !moved.cover(run.span))?;
                Some(Span::new(run.span.start, paragraph.span.end))
            }
            Block::Table(table) => Some(table.span),
            Block::Figure(figure) => Some(figure.span),
        };
        let next = document.blocks[at..].iter().find_map(typed).map(|span| span.start);
        let last = || document.blocks.iter().filter_map(typed).map(|span| span.end).max();
        next.or_else(last).unwrap_or(document.behind_front_matter)
    }
}

/// Spans in their order, each of which reaches as far as those before it.
struct Places(Vec<Span>);

impl Places {
    /// Whether one of them contains this.
    fn cover(&self, span: Span) -> bool {
        let before = self.0.partition_point(|place| place.start <= span.start);
        self.0[..before].last().is_some_and(|place| span.end <= place.end)
    }
}

impl Element<'_> {
    /// Whether a line says just this.
    fn says(&self, line: &str) -> bool {
        let own: String = self.paragraphs.iter().map(|paragraph| said(self.name, &paragraph.text())).collect();
        said(self.name, line) == own
    }

    /// Whether a line under the title says it already: `（2026年3月1日）` of a speech.
    fn is_said(&self, document: &Document<'_>, head: Range<usize>) -> bool {
        let says = |line: &Paragraph<'_>| matches!(line.role, Role::Subtitle | Role::Byline) && self.says(&line.text());
        head.into_iter().any(|at| document.paragraph(at).is_some_and(says))
    }
}

/// The field a paragraph prints.
fn rank(document: &Document<'_>, at: usize) -> Option<Name> {
    document.role(at).and_then(Name::of_role)
}

/// Whether a block of the head stands behind a field of it: printed fields in their order, then those of a meeting.
fn follows(document: &Document<'_>, at: usize, name: Name) -> bool {
    rank(document, at) > Some(name) || document.role(at) == Some(Role::Attendance)
}

/// The first block of the first attachment.
fn end_of_text(document: &Document<'_>, body: usize) -> usize {
    let attached = |at: &usize| document.role(*at).is_some_and(Role::begins_attachment);
    (body..document.blocks.len()).find(attached).unwrap_or(document.blocks.len())
}

/// In front of the last blocks of a range that are printed behind a field.
fn place_behind(document: &Document<'_>, among: Range<usize>, name: Name) -> usize {
    let end = among.end;
    among.rev().take_while(|&at| rank(document, at) > Some(name)).last().unwrap_or(end)
}

/// Lines near the end that say word by word what a field says are what the field names.
fn names_lines(document: &mut Document<'_>, among: Range<usize>, element: &Element<'_>) -> bool {
    let says = |line: &Paragraph<'_>, field: &Paragraph<'_>| {
        line.role == Role::Body && said(element.name, &line.text()) == said(element.name, &field.text())
    };
    let line = |field: &Paragraph<'_>| {
        let mut last = among.clone().rev().take(LAST_LINES);
        last.find(|&at| document.paragraph(at).is_some_and(|line| says(line, field)))
    };
    let Some(lines) = element.paragraphs.iter().map(line).collect::<Option<Vec<_>>>() else { return false };
    for at in lines {
        document.set_role(at, element.role);
    }
    true
}

/// The draft's own lines are printed instead of an element; where there are none, another line says the same.
fn overrule(document: &mut Document<'_>, own: &[usize], element: &Element<'_>) {
    document.leave_out(element.paragraphs.iter().flat_map(|paragraph| &paragraph.runs), Why::Overruled);
    if own.is_empty() {
        return;
    }
    let lines: Vec<&Paragraph<'_>> = own.iter().filter_map(|&at| document.paragraph(at)).collect();
    let own = Saying { who: "正文".to_owned(), ..Saying::printed(&lines, &element.said) };
    let field = Saying::printed(&element.paragraphs.iter().collect::<Vec<_>>(), &element.said);
    contradiction(document, element.name, &own, &field);
}

/// What somebody says.
struct Saying {
    /// Who, in Chinese.
    who: String,
    texts: Vec<String>,
    spans: Vec<Span>,
}

impl Saying {
    fn of(fields: &[Field<'_>]) -> Self {
        Self {
            who: fields.first().map(|field| who(&field.said)).unwrap_or_default(),
            texts: fields.iter().map(text).collect(),
            spans: fields.iter().map(|field| field.span).collect(),
        }
    }

    fn printed(paragraphs: &[&Paragraph<'_>], said: &Said) -> Self {
        Self {
            who: who(said),
            texts: paragraphs.iter().map(|paragraph| paragraph.text().replace('\n', "")).collect(),
            spans: paragraphs.iter().map(|paragraph| paragraph.span).collect(),
        }
    }
}

fn who(said: &Said) -> String {
    match said {
        Said::FrontMatter => "文件开头的字段".to_owned(),
        Said::HeadLine => "标题前的字段".to_owned(),
        Said::Office(place) => format!("单位资料（{place}）"),
    }
}

/// Reports that two say different things, if they do.
fn contradiction(document: &mut Document<'_>, name: Name, kept: &Saying, lost: &Saying) {
    let letters = |saying: &Saying| saying.texts.iter().map(|text| said(name, text)).collect::<String>();
    let is_part = matches!(name, Name::Imprint | Name::PrintedOn);
    let agree = if is_part { letters(kept).contains(&letters(lost)) } else { letters(kept) == letters(lost) };
    if agree {
        return;
    }
    let (field, clause) = (name.chinese(), name.clause());
    let words = |saying: &Saying| format!("“{}”", saying.texts.join("　"));
    let quote = |saying: &Saying| format!("{}写{}", saying.who, words(saying));
    let spans: Vec<Span> = kept.spans.iter().chain(&lost.spans).copied().filter(|span| !span.is_empty()).collect();
    let (message, who) = match kept.who == lost.who {
        true => (format!("{field}写了两次：{}、{}", words(kept), words(lost)), "第一处"),
        false => (format!("{field}有两种写法：{}，{}", quote(kept), quote(lost)), kept.who.as_str()),
    };
    let help = format!("印出的是{who}所写的，请改成一致（GB/T 9704—2012，{clause}）");
    document.findings.push(Finding { help, ..Finding::noticed(&notice::FIELD_CONTRADICTION, spans, message) });
}

fn text(field: &Field<'_>) -> String {
    field.value.iter().map(|run| run.text.as_ref()).collect()
}

/// What counts of a text when it is compared with another.
fn said(name: Name, text: &str) -> String {
    if let (Name::Date, Some(day)) = (name, Day::of(text)) {
        return day.to_string();
    }
    let letters: String = text.chars().filter(|c| c.is_alphanumeric()).collect();
    if name == Name::Issuer { letters.trim_end_matches("文件").to_owned() } else { letters }
}

/// How the document is sealed (7.3.5).
fn seal(document: &mut Document<'_>, field: &Field<'_>) {
    let words: String = field.value.iter().map(|run| run.text.trim()).collect();
    document.seal = match words.as_str() {
        "加盖" | "有" | "盖" | "是" | "stamp" => Some(Seal::Stamp),
        "不加盖" | "无" | "不盖" | "否" | "none" => Some(Seal::None),
        "签名章" | "加盖签名章" | "name" => Some(Seal::Name),
        _ => {
            let message = format!("{}写印章“{words}”，不知怎样用印", who(&field.said));
            let spans = [field.span].into_iter().filter(|span| !span.is_empty()).collect();
            document.findings.push(Finding::noticed(&notice::UNKNOWN_SEAL, spans, message));
            None
        }
    };
}
