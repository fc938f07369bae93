//! What the paragraphs of each role look like.

use std::collections::{BTreeMap, HashMap};
use std::hash::Hash;

use super::format::{Setting, Type};
use super::sample::{Paragraph, Place, Sample, weight};
use super::styles::Named;
use crate::document::{self, Block, Document, Part, Role};
use crate::layout::LookId;
use crate::length::Chars;
use crate::style::{Closing, Family, PointLook, Style};

/// What was learnt.
#[derive(Debug, Default)]
pub(super) struct Learnt {
    pub looks: BTreeMap<LookId, Seen>,
    /// How 一是 is set, if there is one.
    pub points: Option<PointLook>,
}

/// Everything seen of one look, and how often.
#[derive(Debug, Default)]
pub(super) struct Seen {
    types: Vec<(Type, usize)>,
    settings: Vec<(Setting, usize)>,
    /// Empty lines before it, under body text.
    blank_before: Vec<(u8, usize)>,
    /// Empty lines between a title and what is no title.
    blank_after: Vec<(u8, usize)>,
    /// Whether its place on the line says nothing: what stands there was put by counting its characters.
    pub counted: bool,
}

/// Looks whose paragraphs are put in their places one by one.
const COUNTED: [LookId; 6] =
    [LookId::Signature, LookId::Date, LookId::AttachmentNote, LookId::Attendance, LookId::TableHead, LookId::TableCell];
/// What stands under a title without an empty line.
const TITLES: [LookId; 4] = [LookId::Title, LookId::AttachmentTitle, LookId::Subtitle, LookId::Byline];
/// What stands apart from the text above.
const APART: [LookId; 2] = [LookId::AttachmentNote, LookId::Signature];
/// As much as an author may indent a first line with blanks.
const MAX_BLANKS: i32 = 400;

/// Sums up how the sample is set, whose draft became `document`; `sheet` knows what looks are called.
pub(super) fn learn(sample: &Sample, document: &Document<'_>, sheet: &Style) -> Learnt {
    let mut learnt = Learnt::default();
    let mut points = Points::default();
    let blocks = blocks(sample, document);
    let (mut opening, mut above) = (true, None);
    for (paragraph, blocks) in sample.paragraphs.iter().zip(blocks) {
        let role = blocks.first().map(|block| block.role);
        opening &= !matches!(role, Some(Role::Body | Role::Heading { .. } | Role::Addressee));
        let named = sample.styles.named(paragraph.style.as_deref(), sheet);
        let look = look(paragraph, named, role, opening);
        learnt.count_blank(above.replace(look), look, paragraph.blank_before);
        // Of a paragraph in one of Word's own styles the whole counts, not its parts.
        let told = !matches!(named, Named::Usual(_)) && learnt.count_runs(sample, &blocks, look, &mut points);
        if !told {
            learnt.seen(look).types.extend(paragraph.types.iter().cloned());
        }
        let own = matches!(named, Named::Look(_));
        learnt.seen(look).counted |= !own && COUNTED.contains(&look);
        if let Some(setting) = setting(sample, paragraph, look, own.then_some(&sheet.closing)) {
            learnt.seen(look).settings.push((setting, 1));
        }
    }
    learnt.fill_up(sample, sheet);
    learnt.points = points.look();
    learnt
}

/// How a paragraph is set. Of one that we made and whose style is made for it, what we said over that style does not count: where
/// it begins, by counting characters, and the pitch of a page whose lines moved to make room for the signature (7.3.5.5), within
/// the bounds of `closing`.
fn setting(sample: &Sample, paragraph: &Paragraph, look: LookId, closing: Option<&Closing>) -> Option<Setting> {
    let of = most(paragraph.types.iter().cloned())?;
    let mut setting = paragraph.format.setting_on(&sample.ground, &of);
    if let Some(closing) = closing {
        let style = sample.styles.paragraph(paragraph.style.as_deref()).setting_on(&sample.ground, &of);
        let moved = closing.pitch_least.twips()..=closing.pitch_most.twips();
        if COUNTED.contains(&look) {
            setting = style;
        } else if moved.contains(&setting.pitch.twips) {
            setting.pitch = style.pitch;
        }
    }
    setting.first_line.0 += blanks(&sample.draft[paragraph.range.clone()]).0;
    Some(setting)
}

impl Learnt {
    fn seen(&mut self, look: LookId) -> &mut Seen {
        self.looks.entry(look).or_default()
    }

    /// Empty lines belong to the title above them, or to what stands below body text.
    fn count_blank(&mut self, above: Option<LookId>, look: LookId, lines: u8) {
        match above {
            Some(title) if TITLES.contains(&title) && !TITLES.contains(&look) => self.seen(title).blank_after.push((lines, 1)),
            Some(LookId::Body) if APART.contains(&look) => self.seen(look).blank_before.push((lines, 1)),
            _ => {}
        }
    }

    /// How the runs of a paragraph look that became these blocks; whether there are any.
    fn count_runs(&mut self, sample: &Sample, blocks: &[&document::Paragraph<'_>], look: LookId, points: &mut Points) -> bool {
        let mut told = false;
        for (role, run) in blocks.iter().flat_map(|block| block.runs.iter().map(|run| (block.role, run))) {
            for (of, weight) in types(sample, run) {
                told = true;
                let votes = match (run.part, role) {
                    (Part::Label | Part::Counted | Part::Lead, Role::Heading { level, run_in: true }) => {
                        &mut self.seen(LookId::Heading(level)).types
                    }
                    (Part::PointLabel, _) => &mut points.labels,
                    (Part::PointLead, _) => &mut points.leads,
                    (Part::Text | Part::Label | Part::Counted | Part::Lead, _) => &mut self.seen(look).types,
                };
                votes.push((of.clone(), weight));
            }
        }
        told
    }

    /// Takes from the styles made for looks what no paragraph tells.
    fn fill_up(&mut self, sample: &Sample, sheet: &Style) {
        for (look, id) in sample.styles.of_looks(sheet) {
            let format = sample.styles.paragraph(Some(id));
            let of = format.type_on(&sample.ground);
            let seen = self.seen(look);
            if seen.settings.is_empty() {
                seen.settings.push((format.setting_on(&sample.ground, &of), 1));
            }
            if seen.types.is_empty() {
                seen.types.push((of, 1));
            }
        }
    }
}

impl Seen {
    /// All of one type.
    pub fn of_type(of: Type) -> Self {
        Self { types: vec![(of, 1)], ..Self::default() }
    }

    /// What most characters have.
    pub fn of<T: Eq + Hash>(&self, part: impl Fn(&Type) -> T) -> Option<T> {
        most(self.types.iter().map(|(of, weight)| (part(of), *weight)))
    }

    /// Empty lines before and after it, in most places.
    pub fn blank(&self) -> (Option<u8>, Option<u8>) {
        (most(self.blank_before.iter().copied()), most(self.blank_after.iter().copied()))
    }

    /// What most paragraphs have.
    pub fn set<T: Eq + Hash>(&self, part: impl Fn(&Setting) -> T) -> Option<T> {
        most(self.settings.iter().map(|(setting, weight)| (part(setting), *weight)))
    }
}

/// How 一是 and the sentences behind it are set.
#[derive(Default)]
struct Points {
    labels: Vec<(Type, usize)>,
    leads: Vec<(Type, usize)>,
}

impl Points {
    /// `None` if the document does not tell.
    fn look(&self) -> Option<PointLook> {
        let is = |seen: &[(Type, usize)], test: fn(&Type) -> bool| most(seen.iter().map(|(of, weight)| (test(of), *weight)));
        let bold = |of: &Type| of.bold;
        match (is(&self.labels, bold)?, is(&self.leads, bold)) {
            _ if is(&self.leads, |of| of.family() == Some(Family::KaiTi)) == Some(true) => Some(PointLook::KaiLead),
            (_, Some(true)) => Some(PointLook::BoldLead),
            (true, Some(false)) => Some(PointLook::BoldLabel),
            (true, None) => None,
            (false, _) => Some(PointLook::Plain),
        }
    }
}

/// What became of each paragraph of the sample.
fn blocks<'d, 's>(sample: &Sample, document: &'d Document<'s>) -> Vec<Vec<&'d document::Paragraph<'s>>> {
    let mut blocks = vec![Vec::new(); sample.paragraphs.len()];
    let text = sample.paragraphs.iter().enumerate().filter(|(_, paragraph)| paragraph.place == Place::Text);
    let starts: Vec<(usize, usize)> = text.map(|(index, paragraph)| (paragraph.range.start, index)).collect();
    for block in &document.blocks {
        let Block::Paragraph(block) = block else { continue };
        let behind = starts.partition_point(|&(start, _)| start <= block.span.start);
        if let Some(&(_, index)) = behind.checked_sub(1).and_then(|at| starts.get(at)) {
            blocks[index].push(block);
        }
    }
    blocks
}

/// The look of a paragraph: that of its style if it was made for one; else what its words were recognised for; else what its
/// style is usual for.
fn look(paragraph: &Paragraph, named: Named, role: Option<Role>, opening: bool) -> LookId {
    let certain = |role: &Role| !matches!(role, Role::Body | Role::ListItem | Role::Article | Role::Heading { run_in: true, .. });
    match (named, paragraph.place, role) {
        (Named::Look(look), _, _) => look,
        (_, Place::TableHead, _) => LookId::TableHead,
        (_, Place::TableCell, _) => LookId::TableCell,
        (_, Place::Text, Some(Role::Date)) if opening => LookId::Subtitle,
        (Named::Usual(look), Place::Text, role) => role.filter(certain).map_or(look, LookId::of_role),
        (Named::Aside | Named::Unknown, Place::Text, role) => role.map_or(LookId::Body, LookId::of_role),
    }
}

/// How the pieces of a run look.
fn types<'s>(sample: &'s Sample, run: &document::Run<'_>) -> impl Iterator<Item = (&'s Type, usize)> {
    let span = run.span;
    let first = sample.stretches.partition_point(|stretch| stretch.range.end <= span.start);
    let pieces = sample.stretches[first..].iter().take_while(move |stretch| stretch.range.start < span.end);
    pieces.map(move |stretch| {
        let shared = stretch.range.start.max(span.start)..stretch.range.end.min(span.end);
        (&stretch.of, weight(&sample.draft[shared]))
    })
}

/// What stands there most often, the first of equals.
fn most<T: Eq + Hash>(votes: impl Iterator<Item = (T, usize)>) -> Option<T> {
    let mut count: HashMap<T, (usize, usize)> = HashMap::new();
    for (place, (value, weight)) in votes.enumerate() {
        count.entry(value).or_insert((0, usize::MAX - place)).0 += weight;
    }
    count.into_iter().max_by_key(|(_, votes)| *votes).map(|(value, _)| value)
}

/// The width of the blanks that a paragraph begins with: many indent with them.
fn blanks(text: &str) -> Chars {
    let widths = text.chars().take(10).map_while(|char| match char {
        '\u{3000}' => Some(100),
        ' ' | '\u{A0}' => Some(50),
        _ => None,
    });
    let width = widths.sum();
    Chars(if width <= MAX_BLANKS { width } else { 0 })
}
