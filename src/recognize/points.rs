//! 一是…二是…: points that are counted inside a paragraph or paragraph by paragraph.

use std::collections::HashSet;
use std::mem;

use crate::document::{Block, Document, Origin, Paragraph, Part, Role};
use crate::level::{Form, Label};
use crate::sentence::{STOPS, first_stop, length};

/// No lead clause of a point is longer, in characters.
const LEAD: usize = 42;

/// No number of a point is longer, in bytes: 第一百二十一，
const LABEL: usize = 21;

/// A number that may count a point.
struct Mark {
    block: usize,
    /// Its bytes in the paragraph's text.
    start: usize,
    end: usize,
    form: Form,
    value: u32,
}

/// Marks the list items of the body from block `start` on, and the points with their lead clauses.
pub fn find(document: &mut Document<'_>, start: usize) {
    for paragraph in document.blocks[start..].iter_mut().filter_map(Block::paragraph_mut) {
        if paragraph.role == Role::Body && matches!(paragraph.origin, Origin::Item { .. }) {
            paragraph.role = Role::ListItem;
        }
    }
    let marks = document.blocks.iter().enumerate().skip(start).flat_map(|(at, block)| {
        block.paragraph().filter(|it| may_have_points(it.role)).map(|it| find_marks(it, at)).unwrap_or_default()
    });
    let mut points = Vec::new();
    let mut headings = HashSet::new();
    for sequence in sequences(marks) {
        if are_headings(document, &sequence) {
            headings.extend(sequence.iter().map(|point| point.block));
        }
        points.extend(sequence);
    }
    points.sort_unstable_by_key(|point| (point.block, point.start));
    for points in points.chunk_by(|one, next| one.block == next.block) {
        let Some(paragraph) = document.paragraph_mut(points[0].block) else { continue };
        mark_points(paragraph, points);
        if headings.contains(&points[0].block) {
            paragraph.mark(points[0].end..paragraph.text().len(), Part::PointLead);
        }
    }
}

/// Whether each of several points is a short paragraph by itself over the text that explains it.
fn are_headings(document: &Document<'_>, points: &[Mark]) -> bool {
    let short = |point: &Mark| {
        let is_short = |it: &Paragraph<'_>| it.role == Role::Body && is_one_sentence(&it.text()[point.end..]);
        point.start == 0 && document.paragraph(point.block).is_some_and(is_short)
    };
    let over_text = |pair: &[Mark]| pair[1].block > pair[0].block + 1 && document.role(pair[0].block + 1) == Some(Role::Body);
    points.len() > 2 && points.iter().all(short) && points.windows(2).all(over_text)
}

fn is_one_sentence(point: &str) -> bool {
    length(point) <= LEAD + 1 && first_stop(point, STOPS).is_some_and(|(at, len)| point[at + len..].trim().is_empty())
}

/// Marks the points of a paragraph.
fn mark_points(paragraph: &mut Paragraph<'_>, points: &[Mark]) {
    let text = paragraph.text();
    let mut stretches = Vec::with_capacity(3 * points.len());
    for (at, point) in points.iter().enumerate() {
        let end = points.get(at + 1).map_or(text.len(), |next| next.start);
        stretches.push((point.start..point.end, Some(Part::PointLabel)));
        if let Some(lead) = lead_end(&text[point.end..end]) {
            let behind = point.end + lead;
            let space = text[behind..end].len() - text[behind..end].trim_start().len();
            stretches.push((point.end..behind, Some(Part::PointLead)));
            stretches.push((behind..behind + space, None));
        }
    }
    drop(text);
    paragraph.mark_all(&stretches);
}

fn may_have_points(role: Role) -> bool {
    matches!(role, Role::Body | Role::Heading { run_in: true, .. } | Role::ListItem | Role::Article)
}

/// The numbers of a paragraph that stand at its beginning or behind a mark of punctuation.
fn find_marks(paragraph: &Paragraph<'_>, block: usize) -> Vec<Mark> {
    let mut marks = Vec::new();
    let text = paragraph.text();
    let body =
        paragraph.runs.iter().take_while(|run| matches!(run.part, Part::Label | Part::Lead)).map(|run| run.text.len()).sum();
    let is_stop =
        |c| matches!(c, '。' | '；' | '：' | '！' | '？' | '”' | '，' | '、' | ',' | ';' | ':' | '!' | '?' | '》' | '）');
    let words = |from: usize| text[from..].trim_start_matches(|c: char| is_stop(c) || c.is_whitespace());
    // Where the words behind the last stop begin, and up to where stops were looked for.
    let (mut word, mut searched) = (text.len() - words(body).len(), body);
    let mut last = text[..body].chars().next_back().unwrap_or(' ');
    for (at, sign) in text[body..].char_indices() {
        let before = mem::replace(&mut last, sign);
        if !matches!(sign, '是' | '要' | '，' | '、') || !ends_number(before) {
            continue;
        }
        let at = body + at;
        if let Some(stop) = text[searched..at].rfind(is_stop) {
            word = text.len() - words(searched + stop).len();
        }
        searched = at;
        let end = at + sign.len_utf8();
        let label = (end <= word + LABEL).then(|| Label::read_point(&text[word..])).flatten();
        let listed = || text[..word].trim_end().strip_suffix('、').is_some_and(|before| before.ends_with(ends_number)); // 第一、二轮
        if let Some(label) = label.filter(|label| word + label.len == end && !listed()) {
            marks.push(Mark { block, start: word, end: word + label.len, form: label.form, value: label.value });
        }
    }
    marks
}

/// The last characters of 一是, 第十，, 首先，, 其次， and 最后， before the sign.
fn ends_number(c: char) -> bool {
    matches!(c, '一' | '二' | '三' | '四' | '五' | '六' | '七' | '八' | '九' | '十' | '先' | '次' | '后')
}

/// The marks that count on from one another: at least two, in one paragraph or each beginning a paragraph.
fn sequences(marks: impl Iterator<Item = Mark>) -> Vec<Vec<Mark>> {
    let mut open: Vec<Vec<Mark>> = Vec::new();
    let mut kept = Vec::new();
    let close = |chain: Vec<Mark>, kept: &mut Vec<Vec<Mark>>| {
        if chain.len() > 1 {
            kept.push(chain);
        }
    };
    for mark in marks {
        let known = open.iter().position(|chain| chain.iter().any(|member| member.form == mark.form));
        let known = known.or_else(|| open.iter().position(|chain| chain.last().is_some_and(|last| is_mixed(last, &mark))));
        if mark.value == 1 {
            if let Some(known) = known {
                close(open.swap_remove(known), &mut kept);
            }
            open.push(vec![mark]);
        } else if let Some(known) = known
            && let Some(last) = open[known].last()
            && goes_on(last, &mark)
        {
            open[known].push(mark);
        }
    }
    open.into_iter().for_each(|chain| close(chain, &mut kept));
    kept
}

/// 首先，其次，第三，
fn is_mixed(last: &Mark, mark: &Mark) -> bool {
    (last.form, mark.form) == (Form::First, Form::Ordinal) && mark.value > 2 && goes_on(last, mark)
}

fn goes_on(last: &Mark, mark: &Mark) -> bool {
    let near = mark.block == last.block || (mark.start == 0 && mark.block - last.block <= 12);
    let slip = mark.block == last.block && (mark.value == last.value || mark.value == last.value + 2);
    let at_last = mark.form == Form::First && last.value > 1 && mark.value > last.value; // 首先，其次，最后
    near && (mark.value == last.value + 1 || slip || at_last)
}

/// Where the lead clause of a point ends, its full stop included; `None` when the point is one sentence.
fn lead_end(point: &str) -> Option<usize> {
    let (at, len) = first_stop(point, STOPS)?;
    let goes_on = !point[at + len..].trim().is_empty();
    (goes_on && length(&point[..at]) <= LEAD && !point[..at].contains('；')).then_some(at + len)
}
