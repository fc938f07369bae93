//! Which candidates are headings: their neighbours of the same form and their place in the sequence decide.

use std::collections::HashSet;

use super::candidate::{Candidate, HEADING, Shape};
use crate::document::{Document, Paragraph, Role};
use crate::level::{Form, item};
use crate::sentence::{COLONS, STOPS, length, signs};

/// No catchword is longer, in characters, its stop included.
const CATCHWORD: usize = 10;

/// No sentence without text of its own is longer that is a heading among run-in headings, in characters, its stop included.
const SHORT: usize = 16;

/// So many paragraphs are more than the last words of a document.
const SEVERAL: usize = 3;

/// What became of a candidate.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Verdict {
    Heading {
        /// Whether it is set as one that its text runs into.
        run_in: bool,
    },
    /// Text that is counted along with headings, so that its number is written like theirs.
    Beside,
    Text,
}

/// Decides for every candidate whether it is a heading.
pub(super) fn choose(document: &Document<'_>, candidates: &[Candidate], end: usize) -> Vec<Verdict> {
    let mut verdicts = vec![Verdict::Text; candidates.len()];
    for members in groups(candidates) {
        let group = Group::new(document, candidates, members, end);
        let is_heading = |place: usize| candidates[group.members[place]].marked || group.is_heading(place);
        let headings: Vec<bool> = (0..group.members.len()).map(is_heading).collect();
        let among_headings = headings.contains(&true);
        for (place, &at) in group.members.iter().enumerate() {
            let amount = candidates[at].form == Form::Decimal && candidates[at].shape == Shape::Sentence; // 1.5万元
            verdicts[at] = match headings[place] {
                true => Verdict::Heading { run_in: group.runs_in(place) },
                false if among_headings && !amount && in_sequence(candidates, &group.members, place) => Verdict::Beside,
                false => Verdict::Text,
            };
        }
    }
    verdicts
}

/// Long phrases are headings where all 一、 are phrases over text and one is as long as no sentence; else they are sentences.
pub(super) fn settle_long(document: &Document<'_>, candidates: &mut [Candidate], end: usize) {
    let commas: Vec<usize> = (0..candidates.len()).filter(|&at| candidates[at].form == Form::Comma).collect();
    let long: Vec<usize> = commas.iter().copied().filter(|&at| candidates[at].shape == Shape::Long).collect();
    let over_text =
        |&at: &usize| matches!(candidates[at].shape, Shape::Alone | Shape::Long) && has_text_below(document, candidates, at, end);
    let longer = |&at: &usize| length(&lead(document, &candidates[at])) > HEADING;
    let headings = commas.len() > 1 && long.iter().any(longer) && commas.iter().all(over_text);
    let shape = if headings { Shape::Alone } else { Shape::Sentence };
    long.into_iter().for_each(|at| candidates[at].shape = shape);
}

/// Candidates of one level and form under one heading of a higher rank, and how they are built.
struct Group<'c> {
    document: &'c Document<'c>,
    candidates: &'c [Candidate],
    members: Vec<usize>,
    /// For each whether body text stands between it and the next number of its rank.
    over_text: Vec<bool>,
    alone: usize,
    run_ins: usize,
    remarked: usize,
    sentences: usize,
    /// The marks and digits of the run-in headings' leads.
    patterns: HashSet<String>,
    /// Whether one that is no run-in heading, and not the last, stands over text.
    apart: bool,
    /// Whether at least half of them lead to text.
    led: bool,
    /// Phrases with nothing between them, none of them first and alone.
    bare_list: bool,
}

impl<'c> Group<'c> {
    fn new(document: &'c Document<'c>, candidates: &'c [Candidate], members: Vec<usize>, end: usize) -> Self {
        let count = |shape| members.iter().filter(|&&at| candidates[at].shape == shape).count();
        let (alone, run_ins, remarked) = (count(Shape::Alone), count(Shape::RunIn), count(Shape::Remarked));
        let sentences = count(Shape::Sentence);
        let of_run_ins = members.iter().filter(|&&at| candidates[at].shape == Shape::RunIn);
        let patterns = of_run_ins.map(|&at| pattern(&lead(document, &candidates[at]))).collect();
        let over_text: Vec<bool> = members.iter().map(|&at| has_text_below(document, candidates, at, end)).collect();
        let (&last, others) = over_text.split_last().unwrap_or((&false, &[]));
        let leading = others.iter().filter(|&&over| over).count();
        let last_leads = last && (leading > 0 || others.is_empty());
        let led = (leading + usize::from(last_leads)) * 2 >= members.len();
        let goes_on = candidates[members[0]].value > 1;
        let low = candidates[members[others.len()]].level > 2;
        let bare_list = leading == 0 && (!others.is_empty() || goes_on) && low;
        let apart = others.iter().zip(&members).any(|(&over, &at)| over && candidates[at].shape != Shape::RunIn);
        Self { document, candidates, members, over_text, alone, run_ins, remarked, sentences, patterns, apart, led, bare_list }
    }

    fn is_heading(&self, place: usize) -> bool {
        let candidate = &self.candidates[self.members[place]];
        let phrases = self.alone + self.run_ins + self.remarked;
        in_sequence(self.candidates, &self.members, place)
            && !decides(self.document, candidate)
            && match candidate.shape {
                Shape::Alone => {
                    !self.bare_list
                        && (self.sentences <= phrases || self.introduces(place, candidate))
                        && (phrases > 1 || !opens_list(&lead(self.document, candidate)))
                }
                Shape::RunIn => self.sentences <= phrases && (candidate.level < 3 || self.run_ins * 2 >= self.members.len()),
                Shape::Stopped => self.is_among_headings(place, candidate) && self.led && self.leads(place, candidate),
                Shape::Remarked => {
                    self.sentences <= phrases && (self.stands_over_own_text(place) || self.run_ins * 2 > self.members.len())
                }
                Shape::Staged => self.run_ins > 0 && self.sentences <= phrases,
                Shape::Sentence | Shape::Long => false,
            }
    }

    /// Whether a heading is one that its text runs into, or stands without text of its own among such, like them to its full stop.
    fn runs_in(&self, place: usize) -> bool {
        match self.candidates[self.members[place]].shape {
            Shape::RunIn | Shape::Remarked | Shape::Staged => true,
            Shape::Stopped => self.run_ins * 2 >= self.members.len() && !self.stands_over_own_text(place),
            Shape::Alone | Shape::Long | Shape::Sentence => false,
        }
    }

    /// `四、会议要求：` over its text, among `一、会议时间：3月5日` and the like.
    fn introduces(&self, place: usize, candidate: &Candidate) -> bool {
        let lead = lead(self.document, candidate);
        candidate.level == 1 && self.over_text[place] && lead.ends_with(COLONS) && length(&lead) <= CATCHWORD
    }

    /// Whether few of its neighbours are sentences, or not too many beside a catchword with text between it and the next number.
    fn is_among_headings(&self, place: usize, candidate: &Candidate) -> bool {
        let apart = self.over_text[place] && place + 1 < self.members.len();
        let catchword = || apart && is_catchword(&lead(self.document, candidate));
        self.sentences * 4 <= self.members.len() || (self.sentences <= self.alone + self.run_ins && catchword())
    }

    /// Whether a phrase with a stop behind it is a heading: it leads to text of its own, or looks like its neighbours.
    fn leads(&self, place: usize, candidate: &Candidate) -> bool {
        let lead = lead(self.document, candidate);
        let among_phrases = self.alone * 2 > self.members.len() && candidate.level < 3;
        let among_run_ins = self.run_ins * 2 >= self.members.len() && self.is_like_run_ins(&lead);
        length(&lead) <= HEADING - 2 && (self.stands_over_own_text(place) || among_phrases || among_run_ins)
    }

    /// Whether a short sentence looks like the leads of its neighbours.
    fn is_like_run_ins(&self, lead: &str) -> bool {
        !lead.starts_with('各') && (is_catchword(lead) || length(lead) <= SHORT && self.patterns.contains(&pattern(lead)))
    }

    /// What stands below the last of a list may well be the text that goes on behind the list, unless others stand over text, too,
    /// or there is a lot of it.
    fn stands_over_own_text(&self, place: usize) -> bool {
        let last = self.members.len() - 1;
        self.over_text[place] && (place < last || last == 0 || self.apart || self.stands_over_much(place))
    }

    /// Whether numbers of a lower rank, or several paragraphs, follow.
    fn stands_over_much(&self, place: usize) -> bool {
        let at = self.members[place];
        let Candidate { block, level, .. } = self.candidates[at];
        let next = self.candidates.get(at + 1);
        let parts = next.is_some_and(|next| next.block == block + 1 && next.level > level);
        let end = next.map_or(self.document.blocks.len(), |next| next.block);
        let is_body = |below: &usize| {
            let paragraph = self.document.paragraph(*below);
            let ends = |text: &str| text.ends_with(STOPS) || text.ends_with(COLONS);
            paragraph.is_some_and(|it| it.role == Role::Body && ends(it.text().trim_end()) && item(&it.text()).is_none())
        };
        parts || (block + 1..end).take(SEVERAL).take_while(is_body).count() == SEVERAL
    }
}

/// Whether a lead says so little that it is no sentence: `改革深化。`, `清债权，查“欠账”。`
fn is_catchword(lead: &str) -> bool {
    length(lead) <= CATCHWORD && !lead.contains(['、', '：']) && !lead.contains(|c: char| c.is_ascii_digit())
}

/// `二、纳入范围的包括：`, `三、禁止下列行为：`: what only a list completes.
fn opens_list(lead: &str) -> bool {
    let words = lead.trim_end_matches(COLONS);
    words.len() < lead.len() && (words.ends_with("包括") || ["下列", "以下"].iter().any(|word| words.contains(word)))
}

/// What of a lead is neither word nor number: its marks, and where numbers stand.
fn pattern(lead: &str) -> String {
    let mut marks: Vec<char> = signs(lead).map(|(_, c)| if c.is_ascii_digit() { '0' } else { c }).collect();
    marks.dedup();
    marks.into_iter().collect()
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
    if matches!(candidate.shape, Shape::RunIn | Shape::Staged) {
        return true;
    }
    match candidates.get(at + 1) {
        Some(next) if next.block == candidate.block + 1 => next.level > candidate.level,
        _ => candidate.block + 1 < end && document.blocks[candidate.block + 1].role().is_none_or(|role| role == Role::Body),
    }
}

/// A resolution (同意……) or a closing rule (本……自……起施行) is a sentence, however short.
fn decides(document: &Document<'_>, candidate: &Candidate) -> bool {
    const SUBJECTS: [&str; 16] = [
        "时间",
        "地点",
        "议题",
        "内容",
        "名称",
        "精神",
        "议程",
        "主题",
        "安排",
        "材料",
        "纪律",
        "保障",
        "组织",
        "服务",
        "要求：",
        "人员：",
    ];
    let lead = lead(document, candidate);
    let end = lead.trim_end_matches(STOPS);
    let rule = lead.starts_with('本') && ["施行", "实施", "执行", "解释", "有效"].iter().any(|word| end.ends_with(word));
    let meeting = lead.strip_prefix("会议").is_some_and(|rest| !SUBJECTS.iter().any(|subject| rest.starts_with(subject)));
    let sentence = candidate.shape != Shape::Alone || end.ends_with(COLONS);
    sentence && (rule || meeting || lead.starts_with("同意") || lead.starts_with("原则同意"))
}

/// The words of a candidate, without its number.
fn lead(document: &Document<'_>, candidate: &Candidate) -> String {
    let words = |paragraph: &Paragraph<'_>| paragraph.text()[candidate.label_end..candidate.lead_end].to_owned();
    document.paragraph(candidate.block).map(words).unwrap_or_default()
}
