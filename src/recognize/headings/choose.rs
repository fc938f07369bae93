//! Which candidates are headings: their neighbours of the same form and their place in the sequence decide.

use super::COLONS;
use super::candidate::{Candidate, HEADING, Shape};
use crate::document::{Block, Document, Paragraph, Role};
use crate::level::Form;
use crate::sentence::{STOPS, length};

/// Decides for every candidate whether it is a heading.
pub(super) fn choose(document: &Document<'_>, candidates: &[Candidate], end: usize) -> Vec<bool> {
    let mut chosen = vec![false; candidates.len()];
    for group in groups(candidates) {
        let sentences = group.iter().filter(|&&at| candidates[at].shape == Shape::Sentence).count();
        let run_ins = group.iter().filter(|&&at| candidates[at].shape == Shape::RunIn).count();
        let phrases = group.iter().filter(|&&at| matches!(candidates[at].shape, Shape::Alone | Shape::RunIn)).count();
        let (&last, others) = group.split_last().unwrap_or((&0, &[]));
        let led = others.iter().filter(|&&at| has_text_below(document, candidates, at, end)).count();
        // What stands below the last of a list may well be the text that goes on behind the list.
        let last_led = (led > 0 || others.is_empty()) && has_text_below(document, candidates, last, end);
        let leads = led + usize::from(last_led);
        let goes_on = candidates[group[0]].value > 1;
        let bare_list = led == 0 && (!others.is_empty() || goes_on) && candidates[last].level > 2;
        for (place, &at) in group.iter().enumerate() {
            let candidate = &candidates[at];
            chosen[at] = candidate.marked
                || (in_sequence(candidates, &group, place)
                    && !decides(document, candidate)
                    && match candidate.shape {
                        Shape::Alone => sentences <= phrases && !bare_list,
                        Shape::RunIn => sentences <= phrases && (candidate.level < 3 || run_ins * 2 >= group.len()),
                        Shape::Stopped => {
                            length(lead(document, candidate).as_ref()) <= HEADING - 2
                                && sentences * 4 <= group.len()
                                && (has_text_below(document, candidates, at, end)
                                    || (phrases * 2 > group.len() && candidate.level < 3)
                                    || run_ins * 2 > group.len())
                                && leads * 2 >= group.len()
                        }
                        Shape::Sentence => false,
                    });
        }
    }
    chosen
}

/// Candidates of one level and form under one heading of a higher rank.
fn groups(candidates: &[Candidate]) -> Vec<Vec<usize>> {
    let mut groups: Vec<Vec<usize>> = Vec::new();
    let mut open: Vec<(u8, Form, usize)> = Vec::new();
    for (at, candidate) in candidates.iter().enumerate() {
        if candidate.shape != Shape::Sentence {
            open.retain(|(level, ..)| *level <= candidate.level);
        }
        match open.iter().find(|(level, form, _)| (*level, *form) == (candidate.level, candidate.form)) {
            Some(&(.., group)) => groups[group].push(at),
            None => {
                open.push((candidate.level, candidate.form, groups.len()));
                groups.push(vec![at]);
            }
        }
    }
    groups
}

/// Whether a number goes on from the one before it: the next, a gap of one or two, a repetition or a new beginning.
fn in_sequence(candidates: &[Candidate], group: &[usize], place: usize) -> bool {
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
        None => follows,
    }
}

/// Whether body text stands between a candidate and the next number of its rank.
fn has_text_below(document: &Document<'_>, candidates: &[Candidate], at: usize, end: usize) -> bool {
    let candidate = &candidates[at];
    if candidate.shape == Shape::RunIn {
        return true;
    }
    match candidates.get(at + 1) {
        Some(next) if next.block == candidate.block + 1 => next.level > candidate.level,
        _ => {
            candidate.block + 1 < end
                && matches!(
                    &document.blocks[candidate.block + 1],
                    Block::Table(_) | Block::Figure(_) | Block::Paragraph(Paragraph { role: Role::Body, .. })
                )
        }
    }
}

/// A resolution (同意……) or a closing rule (本……自……起施行) is a sentence, however short.
fn decides(document: &Document<'_>, candidate: &Candidate) -> bool {
    const SUBJECTS: [&str; 14] =
        ["时间", "地点", "议题", "内容", "名称", "精神", "议程", "主题", "安排", "材料", "纪律", "保障", "组织", "服务"];
    let lead = lead(document, candidate);
    let end = lead.trim_end_matches(STOPS);
    let rule = lead.starts_with('本') && ["施行", "实施", "执行", "解释", "有效"].iter().any(|word| end.ends_with(word));
    let meeting = lead.strip_prefix("会议").is_some_and(|rest| !SUBJECTS.iter().any(|subject| rest.starts_with(subject)));
    let sentence = candidate.shape != Shape::Alone || end.ends_with(COLONS);
    sentence && (rule || meeting || lead.starts_with("同意") || lead.starts_with("原则同意"))
}

/// The words of a candidate, without its number.
fn lead(document: &Document<'_>, candidate: &Candidate) -> String {
    match &document.blocks[candidate.block] {
        Block::Paragraph(paragraph) => paragraph.text()[candidate.label_end..candidate.lead_end].to_owned(),
        Block::Table(_) | Block::Figure(_) => String::new(),
    }
}
