//! Labels by the style: kept, made, repaired, or left out.

mod native;
mod unnumbered;

use crate::document::{Block, Document, Origin, Paragraph, Part, Role, Run};
use crate::finding::Finding;
use crate::level::{Form, Label};
use crate::notice;
use crate::sentence::STOPS;
use crate::source::{Span, Why};
use crate::style::{OrderedList, Style};

use native::hand_over;
use unnumbered::{count_themselves, stands_apart};

/// What becomes of the numbers of headings.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Numbers {
    /// Typed ones stay, in their standard form; headings without one get the number their position asks for.
    #[default]
    Keep,
    /// As `Keep`, and gaps and repetitions are repaired.
    Renumber,
    /// Typed ones stay; none is made.
    None,
    /// As `Keep`, and the word processor counts them: what the reader sees is the same, but the numbers are no text.
    Native,
}

/// How many points a group may have to be counted 一是…二是….
const POINTS: std::ops::RangeInclusive<usize> = 2..=10;

/// The lowest level whose look shows a heading that stands alone and is not counted.
const LONELY: u8 = 2;

/// Gives every heading its label and, where the style counts that level 一是…二是…, joins it with the paragraph under it.
pub fn number(document: &mut Document<'_>, style: &Style, numbers: Numbers) {
    if style.lists.ordered == OrderedList::Points && numbers != Numbers::None {
        count_lists(document);
    }
    let mut headings = headings(document);
    plan(document, style, numbers, &mut headings);
    headings.iter().for_each(|heading| apply(document, heading));
    join_points(document, &headings);
    drop_stops(document);
    if numbers == Numbers::Native {
        hand_over(document);
    }
}

/// A heading and the label it gets.
struct Heading {
    block: usize,
    /// The document is section 0; every attachment begins another, and numbers begin anew.
    section: usize,
    level: u8,
    /// Form and value of the number that was typed.
    typed: Option<(Form, u32)>,
    /// Counted in words, `第一个问题，`: no number of ours stands beside it.
    spoken: bool,
    /// The form of its label, and where the style's list of forms goes on below it.
    form: Form,
    rank: usize,
    value: u32,
}

impl Heading {
    /// Whether it becomes the lead of a point.
    fn is_point(&self) -> bool {
        self.typed.is_none() && self.value > 0 && self.form == Form::Is
    }
}

fn headings(document: &Document<'_>) -> Vec<Heading> {
    let mut section = 0;
    let found = document.blocks.iter().enumerate().filter_map(|(block, content)| {
        let paragraph = content.paragraph()?;
        section += usize::from(paragraph.role.begins_attachment());
        let Role::Heading { level, .. } = paragraph.role else { return None };
        let typed = typed_label(paragraph).map(|label| (label.form, label.value));
        let spoken = typed.is_none() && paragraph.runs.first().is_some_and(|run| run.part == Part::Label);
        Some(Heading { block, section, level, typed, spoken, form: Form::Comma, rank: 0, value: 0 })
    });
    found.collect()
}

fn typed_label(paragraph: &Paragraph<'_>) -> Option<Label> {
    let run = paragraph.runs.first().filter(|run| run.part == Part::Label)?;
    Label::read(&run.text).or_else(|| Label::read_decimal(&run.text))
}

/// Decides form and value of every label, group by group.
fn plan(document: &mut Document<'_>, style: &Style, numbers: Numbers, headings: &mut [Heading]) {
    let mut last_value = [0; 6];
    for members in groups(headings) {
        let group = Group::of(&members, headings, document, style);
        if !group.fits && numbers != Numbers::None {
            group.report_unfit(headings, document);
        }
        group.count(headings, &document.blocks, numbers, &mut last_value);
    }
    if numbers == Numbers::None {
        headings.iter_mut().filter(|heading| heading.typed.is_none()).for_each(|heading| heading.value = 0);
    }
}

/// The headings of one level under one heading.
struct Group<'h> {
    /// Their indices.
    members: &'h [usize],
    /// The form of the first number that was typed.
    typed: Option<Form>,
    /// The form of the numbers they get, and where the style's list of forms goes on below it.
    form: Form,
    rank: usize,
    /// Whether they may have the form that the style wants.
    fits: bool,
}

impl<'h> Group<'h> {
    fn of(members: &'h [usize], headings: &[Heading], document: &Document<'_>, style: &Style) -> Self {
        let forms = &style.headings.numbers;
        let Heading { section, level, .. } = headings[members[0]];
        let above = headings[..members[0]].iter().rev().take_while(|above| above.section == section);
        let parent = above.into_iter().find(|above| above.level < level);
        let rank = parent.map_or(usize::from(level) - 1, |parent| parent.rank + usize::from(level - parent.level));
        let typed = members.iter().find_map(|&at| headings[at].typed).map(|(form, _)| form);
        let wanted = forms.get(rank).copied().unwrap_or(Form::Circle);
        let fits = wanted != Form::Is || typed.is_some() || can_be_points(document, headings, members);
        let (form, rank) = match typed {
            Some(form) => (form, forms.iter().position(|&other| other == form).unwrap_or(rank)),
            None if fits => (wanted, rank),
            None => (forms.get(rank + 1).copied().unwrap_or(Form::Dot), rank + 1),
        };
        Self { members, typed, form, rank, fits }
    }

    fn report_unfit(&self, headings: &[Heading], document: &mut Document<'_>) {
        let spans: Vec<Span> = self.members.iter().map(|&at| document.blocks[headings[at].block].span()).collect();
        let (count, form) = (spans.len(), self.form.write(1));
        let message = format!("这 {count} 个标题不宜写成“一是”（须二至十个，且各有正文相接），改用“{form}”");
        document.findings.push(Finding::noticed(&notice::POINTS_NOT_JOINED, spans, message));
    }

    /// Gives each its form and value; `last_value` is the last one of every level so far.
    fn count(&self, headings: &mut [Heading], blocks: &[Block<'_>], numbers: Numbers, last_value: &mut [u32; 6]) {
        let own_scheme = matches!(self.typed, Some(Form::Chapter | Form::Section | Form::Decimal | Form::Formal));
        let counted = || count_themselves(self.members.iter().map(|&at| &blocks[headings[at].block]));
        let alone = self.members.len() == 1 && headings[self.members[0]].level <= LONELY;
        let uncounted = self.typed.is_none() && (alone || self.stand_over(self.form, headings) || counted());
        let typed_below = self.typed_below(headings);
        // Some stand in front of the first number: not all of them are counted.
        let passed_over = self.typed.is_some() && headings[self.members[0]].typed.is_none() && typed_below[0] == Some(1);
        let mut previous = None;
        for (&at, typed_below) in self.members.iter().zip(typed_below) {
            let heading = &mut headings[at];
            let level = usize::from(heading.level);
            let next = previous.map_or(1, |value| value + 1);
            let apart = |heading: &Heading| self.typed.is_some() && stands_apart(&blocks[heading.block]);
            heading.rank = self.rank;
            let left = typed_below == Some(next) || own_scheme || uncounted || passed_over || apart(heading);
            if heading.spoken || heading.typed.is_none() && left {
                heading.form = self.form;
                continue; // its typed siblings, or the numbers below it, count on without it
            }
            heading.value = match (heading.typed, numbers, previous) {
                (Some((_, value)), Numbers::Renumber, None) if value == last_value[level] + 1 => value,
                (Some(_), Numbers::Renumber, _) => next,
                (Some((_, value)), _, _) => value,
                (None, _, _) => next,
            };
            heading.form = heading.typed.map_or(self.form, |(form, _)| form);
            previous = Some(heading.value);
            last_value[level] = heading.value;
        }
    }

    /// Whether numbers of a form were typed below them: `今后工作的建议` over 一、.
    fn stand_over(&self, form: Form, headings: &[Heading]) -> bool {
        let first = self.members[0];
        let Heading { level, section, .. } = headings[first];
        let mut below = headings[first..].iter().take_while(|it| it.level >= level && it.section == section);
        below.any(|it| it.typed.is_some_and(|(typed, _)| typed == form))
    }

    /// For each, the first number that was typed from there on.
    fn typed_below(&self, headings: &[Heading]) -> Vec<Option<u32>> {
        let mut below = None;
        let mut values: Vec<_> = self
            .members
            .iter()
            .rev()
            .map(|&at| {
                below = headings[at].typed.map(|(_, value)| value).or(below);
                below
            })
            .collect();
        values.reverse();
        values
    }
}

/// Indices of headings of one level under one heading, in the order of their first members. Attachments begin anew.
fn groups(headings: &[Heading]) -> Vec<Vec<usize>> {
    let mut groups: Vec<Vec<usize>> = Vec::new();
    let mut open: [Option<usize>; 7] = [None; 7];
    for (at, heading) in headings.iter().enumerate() {
        let level = heading.level as usize;
        if at > 0 && headings[at - 1].section != heading.section {
            open = [None; 7];
        }
        open[level + 1..].fill(None);
        match open[level] {
            Some(group) => groups[group].push(at),
            None => {
                open[level] = Some(groups.len());
                groups.push(vec![at]);
            }
        }
    }
    groups
}

/// Whether every heading of a group has a paragraph right under it to run into, and there are as many as one counts so.
fn can_be_points(document: &Document<'_>, headings: &[Heading], group: &[usize]) -> bool {
    POINTS.contains(&group.len()) && group.iter().all(|&at| is_plain_text(document.blocks.get(headings[at].block + 1)))
}

fn is_plain_text(block: Option<&Block<'_>>) -> bool {
    matches!(block, Some(Block::Paragraph(Paragraph { role: Role::Body, origin: Origin::Line | Origin::Quote, .. })))
}

fn apply(document: &mut Document<'_>, heading: &Heading) {
    let Some(paragraph) = document.blocks[heading.block].paragraph_mut() else { return };
    match heading.typed {
        Some((_, value)) if value != heading.value => {
            let Some(label) = typed_label(paragraph) else { return };
            let text = label.with_value(heading.value);
            let run = &mut paragraph.runs[0];
            document.ledger.replace(run.span, text.clone(), Why::Renumbered);
            run.text = text.into();
        }
        Some(_) => {}
        None if heading.value == 0 || heading.is_point() => {}
        None => {
            let offset = paragraph.source_offset(0);
            let text = heading.form.write(heading.value);
            document.ledger.insert(offset, text.clone(), Why::Number);
            paragraph.runs.insert(0, Run::made(text, offset, Part::Label));
        }
    }
}

/// Headings that are counted 一是 become the leads of points, each in one paragraph with the text under it.
fn join_points(document: &mut Document<'_>, headings: &[Heading]) {
    let points = || headings.iter().filter(|heading| heading.is_point());
    let texts = document.take_all(points().map(|point| point.block + 1));
    for (taken, (point, text)) in points().zip(texts).enumerate() {
        join(document, point.block - taken, point.value, text);
    }
}

fn join<'s>(document: &mut Document<'s>, at: usize, value: u32, below: Paragraph<'s>) {
    let Some(paragraph) = document.blocks[at].paragraph_mut() else { return };
    let (start, end) = (paragraph.source_offset(0), paragraph.runs.last().map_or(paragraph.span.end, |run| run.span.end));
    let label = Form::Is.write(value);
    document.ledger.insert(start, label.clone(), Why::Number);
    let stopped = paragraph.text().trim_end().ends_with(STOPS);
    paragraph.runs.iter_mut().for_each(|run| run.part = Part::PointLead);
    paragraph.runs.insert(0, Run::made(label, start, Part::PointLabel));
    if !stopped {
        document.ledger.insert(end, "。", Why::Stop);
        paragraph.runs.push(Run::made("。", end, Part::PointLead));
    }
    paragraph.append("", below);
    paragraph.role = Role::Body;
}

/// A heading that stands alone has no full stop at its end.
fn drop_stops(document: &mut Document<'_>) {
    let mut dropped = Vec::new();
    for block in &mut document.blocks {
        let Block::Paragraph(paragraph @ Paragraph { role: Role::Heading { run_in: false, .. }, .. }) = block else { continue };
        let text = paragraph.text();
        if text.ends_with('。') {
            let stop = text.len() - '。'.len_utf8()..text.len();
            drop(text);
            dropped.push(paragraph.take_out(stop, Why::Stop, &mut document.ledger));
        }
    }
    if !dropped.is_empty() {
        let message = format!("{} 个独立成行的标题末尾有句号，已略去", dropped.len());
        document.findings.push(Finding::noticed(&notice::HEADING_STOP, dropped, message));
    }
}

/// Ordered lists of two to ten sentences are counted 一是…二是….
fn count_lists(document: &mut Document<'_>) {
    let mut at = 0;
    while at < document.blocks.len() {
        let Some(list) = list_of(&document.blocks[at]) else {
            at += 1;
            continue;
        };
        let end = at + document.blocks[at..].iter().take_while(|block| list_of(block) == Some(list)).count();
        let sentences = document.blocks[at..end]
            .iter()
            .all(|block| block.paragraph().is_some_and(|it| it.text().trim_end().ends_with(['。', '；', '！'])));
        if POINTS.contains(&(end - at)) && sentences {
            for (block, value) in document.blocks[at..end].iter_mut().zip(1..) {
                if let Block::Paragraph(paragraph) = block {
                    let run = &mut paragraph.runs[0];
                    (run.text, run.part) = (Form::Is.write(value).into(), Part::PointLabel);
                    document.ledger.replace(run.span, Form::Is.write(value), Why::Renumbered);
                    paragraph.role = Role::Body;
                }
            }
        }
        at = end;
    }
}

/// The ordered list whose numbered item a block is.
fn list_of(block: &Block<'_>) -> Option<(u32, u8)> {
    match block {
        Block::Paragraph(Paragraph {
            role: Role::ListItem, origin: Origin::Item { ordered: true, depth, list }, runs, ..
        }) => runs.first().is_some_and(|run| run.part == Part::Label).then_some((*list, *depth)),
        _ => None,
    }
}
