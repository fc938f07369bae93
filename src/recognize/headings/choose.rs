//! Which candidates are headings: their neighbours of the same form and their place in the sequence decide.

use std::collections::HashSet;

use super::candidate::{Candidate, HEADING, Shape, lead, name_explained};
use super::group::Group;
use super::siblings::has_text_below;
use crate::document::Document;
use crate::level::Form;
use crate::sentence::length;

/// What became of a candidate.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Verdict {
    Heading {
        /// Whether it is set as one that its text runs into.
        run_in: bool,
    },
    /// Text that is counted in a form that headings have, too, so that its number is written like theirs.
    Beside,
    Text,
}

/// Decides for every candidate whether it is a heading.
pub(super) fn choose(document: &Document<'_>, candidates: &[Candidate], end: usize) -> Vec<Verdict> {
    let mut verdicts = vec![Verdict::Text; candidates.len()];
    let mut counted = Vec::new();
    for members in groups(candidates) {
        let group = Group::new(document, candidates, members, end);
        let headings = group.headings();
        for (place, &at) in group.siblings.members.iter().enumerate() {
            let amount = candidates[at].form == Form::Decimal && candidates[at].shape.is_text(); // 1.5万元
            if headings[place] {
                verdicts[at] = Verdict::Heading { run_in: group.runs_in(place) };
            } else if headings.len() > 1 && !amount && in_sequence(candidates, &group.siblings.members, place) {
                counted.push(at);
            }
        }
    }
    let is_heading = |at: &usize| matches!(verdicts[*at], Verdict::Heading { .. });
    let forms: HashSet<Form> = (0..candidates.len()).filter(is_heading).map(|at| candidates[at].form).collect();
    for at in counted.into_iter().filter(|&at| forms.contains(&candidates[at].form)) {
        verdicts[at] = Verdict::Beside;
    }
    verdicts
}

/// Long phrases are headings where all 一、 are phrases over text and one is as long as no sentence, or where half of their
/// siblings are explained in words; else they are sentences.
pub(super) fn settle_long(document: &Document<'_>, candidates: &mut [Candidate], end: usize) {
    let commas: Vec<usize> = (0..candidates.len()).filter(|&at| candidates[at].form == Form::Comma).collect();
    let over_text =
        |&at: &usize| matches!(candidates[at].shape, Shape::Alone | Shape::Long) && has_text_below(document, candidates, at, end);
    let longer = |&at: &usize| length(&lead(document, &candidates[at])) > HEADING;
    let is_long = |&at: &usize| candidates[at].shape == Shape::Long && longer(&at);
    let headings = commas.len() > 1 && commas.iter().any(is_long) && commas.iter().all(over_text);
    let explained = groups(candidates).into_iter().filter(|group| are_explained_in_words(document, candidates, group, over_text));
    let explained: HashSet<usize> = explained.flatten().collect();
    for at in (0..candidates.len()).filter(|&at| candidates[at].shape == Shape::Long).collect::<Vec<_>>() {
        let comma = candidates[at].form == Form::Comma;
        let name = name_explained(&lead(document, &candidates[at])).filter(|_| comma);
        let candidate = &mut candidates[at];
        (candidate.shape, candidate.lead_end) = match name {
            _ if comma && headings || explained.contains(&at) => (Shape::Alone, candidate.lead_end),
            Some(name) => (Shape::Explained, candidate.label_end + name),
            None => (Shape::Sentence, candidate.lead_end),
        };
    }
}

/// No words that explain a heading are shorter, in characters.
const WORDS: usize = 4;

/// `一、调研准备：打牢高质量报告的基础`, each over text of its own; `一、会议时间：3月5日` says what it is.
fn are_explained_in_words(
    document: &Document<'_>,
    candidates: &[Candidate],
    group: &[usize],
    over_text: impl Fn(&usize) -> bool,
) -> bool {
    let in_words = |lead: &str| {
        let behind = name_explained(lead).map(|name| &lead[name..]);
        behind.is_some_and(|words| length(words) >= WORDS && !words.contains(|c: char| c.is_ascii_digit()))
            && length(lead) <= HEADING
    };
    let long = || group.iter().filter(|&&at| candidates[at].shape == Shape::Long);
    group.len() > 1
        && group.iter().all(over_text)
        && long().count() * 2 >= group.len()
        && long().all(|&at| in_words(&lead(document, &candidates[at])))
}

/// Candidates of one level and form under one heading of a higher rank, up to the next that begins with 1 again.
fn groups(candidates: &[Candidate]) -> Vec<Vec<usize>> {
    let mut groups: Vec<Vec<usize>> = Vec::new();
    let mut open: Vec<(u8, Form, usize)> = Vec::new();
    for (at, candidate) in candidates.iter().enumerate() {
        if !candidate.shape.is_text() {
            open.retain(|(level, ..)| *level <= candidate.level);
        }
        let first = candidate.value == 1 && candidate.form != Form::Decimal;
        let anew = |group: &[usize]| first && group.last().is_some_and(|&last| candidates[last].value > 1);
        match open.iter_mut().find(|(level, form, _)| (*level, *form) == (candidate.level, candidate.form)) {
            Some((.., group)) if anew(&groups[*group]) => {
                *group = groups.len();
                groups.push(vec![at]);
            }
            Some(&mut (.., group)) => groups[group].push(at),
            None => {
                open.push((candidate.level, candidate.form, groups.len()));
                groups.push(vec![at]);
            }
        }
    }
    groups
}

/// Whether a number goes on from the one before it: the next, a gap of one or two, a repetition or a new beginning.
pub(super) fn in_sequence(candidates: &[Candidate], group: &[usize], place: usize) -> bool {
    let value = |at: usize| candidates[at].value;
    let (own, level) = (value(group[place]), candidates[group[place]].level);
    if own == 1 {
        return true;
    }
    let follows = group.get(place + 1).is_some_and(|&next| value(next) == own + 1);
    let before = match place.checked_sub(1) {
        Some(before) => Some(value(group[before])),
        None => candidates[..group[0]].iter().rev().find(|candidate| candidate.level == level).map(|candidate| candidate.value),
    };
    match before {
        Some(before) => (before..=before + 3).contains(&own) || follows,
        None => follows || heads_list(candidates, group[place]),
    }
}

/// `（二）副修学位` over 1., 2. …, whose siblings were forgotten or cut off.
fn heads_list(candidates: &[Candidate], at: usize) -> bool {
    let Candidate { block, level, form, shape, .. } = candidates[at];
    let next = candidates.get(at + 1);
    matches!(form, Form::Comma | Form::Bracket)
        && shape == Shape::Alone
        && next.is_some_and(|next| next.block == block + 1 && next.level > level && next.value == 1)
}
