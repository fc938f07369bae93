//! Siblings: numbers of one level and form under one heading, which decide together which of them are headings.

use std::collections::HashSet;

use super::candidate::{Candidate, HEADING, Shape, lead};
use super::choose::in_sequence;
use super::words::{assigns, closes_rules, decides, ends_document, is_catchword, opens_decisions, opens_list, pattern};
use crate::document::{Document, Role};
use crate::level::item;
use crate::sentence::{COLONS, STOPS, length};

/// No catchword that introduces is longer, in characters.
const CATCHWORD: usize = 10;

/// No sentence without text of its own is longer that is a heading among run-in headings, in characters, its stop included.
const SHORT: usize = 16;

/// So many paragraphs are more than the last words of a document.
const SEVERAL: usize = 3;

/// Candidates of one level and form under one heading of a higher rank, and how they are built.
pub(super) struct Group<'c> {
    document: &'c Document<'c>,
    candidates: &'c [Candidate],
    pub members: Vec<usize>,
    /// For each whether body text stands between it and the next number of its rank.
    over_text: Vec<bool>,
    alone: usize,
    /// The run-in headings; none where they do not outnumber the sentences among them.
    run_ins: usize,
    remarked: usize,
    /// Those that are built as text.
    sentences: usize,
    /// What looks like run-in headings, and is text.
    rejected: usize,
    /// Short sentences that are no headings.
    bare: usize,
    /// The marks and digits of the run-in headings' leads.
    patterns: HashSet<String>,
    /// Whether one that is no run-in heading, and not the last, stands over text.
    apart: bool,
    /// Whether at least half of them lead to text.
    led: bool,
    /// Whether all are phrases, alone or with what they are behind a colon.
    of_names: bool,
    /// Phrases with nothing between them, none of them first and alone; of the highest levels only where a colon announces them
    /// and none is short.
    bare_list: bool,
}

impl<'c> Group<'c> {
    pub fn new(document: &'c Document<'c>, candidates: &'c [Candidate], members: Vec<usize>, end: usize) -> Self {
        let count = |shape| members.iter().filter(|&&at| candidates[at].shape == shape).count();
        let (alone, remarked) = (count(Shape::Alone), count(Shape::Remarked));
        let explained = count(Shape::Explained);
        let sentences = count(Shape::Sentence) + explained;
        let of_names = alone + explained == members.len();
        let of_run_ins = members.iter().filter(|&&at| candidates[at].shape == Shape::RunIn);
        let patterns = of_run_ins.map(|&at| pattern(&lead(document, &candidates[at]))).collect();
        let over_text: Vec<bool> = members.iter().map(|&at| has_text_below(document, candidates, at, end)).collect();
        let (&last, others) = over_text.split_last().unwrap_or((&false, &[]));
        let leading = others.iter().filter(|&&over| over).count();
        let last_leads = last && (leading > 0 || others.is_empty());
        let led = (leading + usize::from(last_leads)) * 2 >= members.len();
        let goes_on = candidates[members[0]].value > 1;
        let low = candidates[members[others.len()]].level > 2;
        let short = |&at: &usize| length(&lead(document, &candidates[at])) <= CATCHWORD;
        let listed = || line_above(document, &candidates[members[0]]).ends_with(COLONS) && !members.iter().any(short);
        let bare_list = leading == 0 && (!others.is_empty() || goes_on) && (low || listed());
        let apart = others.iter().zip(&members).any(|(&over, &at)| over && candidates[at].shape != Shape::RunIn);
        let (run_ins, rejected, bare) = (0, 0, 0);
        let group = Self {
            document,
            candidates,
            members,
            over_text,
            alone,
            run_ins,
            remarked,
            sentences,
            rejected,
            bare,
            patterns,
            apart,
            led,
            of_names,
            bare_list,
        };
        group.count_run_ins()
    }

    /// Counts the run-in headings, and what is none. They outnumber the sentences among them, or are as many where those are short,
    /// they themselves are catchwords or other headings stand with them; decisions have none as soon as one is a sentence, other
    /// lists if it is the first.
    fn count_run_ins(mut self) -> Self {
        let (mut run_ins, mut deciding, mut long, mut short) = (0, 0, 0, 0);
        let (mut catchwords, mut begins_as_text) = (true, false);
        for (place, &at) in self.members.iter().enumerate() {
            let candidate = &self.candidates[at];
            let lead = || lead(self.document, candidate);
            match candidate.shape {
                Shape::RunIn if closes_rules(&lead()) => {}
                Shape::RunIn if decides(candidate, &lead()) => deciding += 1,
                Shape::RunIn => {
                    run_ins += 1;
                    catchwords &= is_catchword(&lead());
                }
                Shape::Stopped if self.stands_over_own_text(place) || closes_rules(&lead()) => {}
                Shape::Stopped if length(&lead()) <= SHORT => short += 1,
                Shape::Stopped | Shape::Sentence | Shape::Long => {
                    long += 1;
                    begins_as_text |= candidate.value == 1;
                }
                Shape::Alone | Shape::Remarked | Shape::Staged | Shape::Explained => {}
            }
        }
        let rivals = deciding + long + short;
        let decisions = rivals > 0 && opens_decisions(&line_above(self.document, self.candidate(0)));
        let heads =
            |place: &usize| self.over_text[*place] && matches!(self.candidate(*place).shape, Shape::Alone | Shape::Stopped);
        let among_headings = (0..self.members.len()).filter(heads).count() * 2 >= self.members.len();
        let accepted = run_ins > rivals || run_ins == rivals && (catchwords || among_headings || deciding + long == 0);
        let counted = if accepted && !decisions && !begins_as_text { (run_ins, deciding) } else { (0, deciding + run_ins) };
        (self.run_ins, self.rejected) = counted;
        let is_bare = |&place: &usize| self.is_sentence(place) && !self.is_heading(place);
        self.bare = (0..self.members.len()).filter(is_bare).count();
        self
    }

    /// For each whether it is a heading.
    pub fn headings(&self) -> Vec<bool> {
        let marked = |place: usize| self.candidate(place).marked;
        let mut headings: Vec<bool> = (0..self.members.len()).map(|place| marked(place) || self.is_heading(place)).collect();
        let stopped = |place: usize| self.candidate(place).shape == Shape::Stopped;
        let phrases = self.alone + self.run_ins + self.remarked;
        let mut others = 0..self.members.len().saturating_sub(1);
        if phrases * 2 < self.members.len() && others.any(|place| !headings[place] && self.is_sentence(place)) {
            let loses_stop = |place: usize| stopped(place) && !self.runs_in(place);
            (0..headings.len()).filter(|&place| loses_stop(place)).for_each(|place| headings[place] = false);
        }
        if headings.iter().filter(|&&heading| heading).count() * 2 > headings.len() {
            (0..headings.len()).for_each(|place| headings[place] |= self.is_explained(place));
        }
        headings
    }

    fn candidate(&self, place: usize) -> &Candidate {
        &self.candidates[self.members[place]]
    }

    fn lead(&self, place: usize) -> String {
        lead(self.document, self.candidate(place))
    }

    /// Whether it is one short sentence, and no closing rule.
    fn is_sentence(&self, place: usize) -> bool {
        self.candidate(place).shape == Shape::Stopped && !closes_rules(&self.lead(place))
    }

    fn is_heading(&self, place: usize) -> bool {
        let candidate = self.candidate(place);
        let phrases = self.alone + self.run_ins + self.remarked;
        in_sequence(self.candidates, &self.members, place)
            && !decides(candidate, &self.lead(place))
            && match candidate.shape {
                Shape::Alone => {
                    let bare = if self.over_text[place] { 0 } else { self.bare };
                    !self.bare_list
                        && (self.sentences + self.rejected + bare <= phrases || self.introduces(place))
                        && (phrases > 1 || !opens_list(&self.lead(place)))
                }
                Shape::RunIn => {
                    self.run_ins > 0
                        && self.sentences <= phrases
                        && (candidate.level < 3 || self.run_ins * 2 >= self.members.len())
                }
                Shape::Stopped => self.is_among_headings(place) && self.led && self.leads(place),
                Shape::Remarked => {
                    self.sentences <= phrases && (self.stands_over_own_text(place) || self.run_ins * 2 > self.members.len())
                }
                Shape::Staged => self.run_ins > 0 && self.sentences <= phrases,
                Shape::Explained | Shape::Sentence | Shape::Long => false,
            }
    }

    /// `四、公告期限：5个工作日。` among headings.
    fn is_explained(&self, place: usize) -> bool {
        let candidate = self.candidate(place);
        candidate.shape == Shape::Explained
            && in_sequence(self.candidates, &self.members, place)
            && !decides(candidate, &self.lead(place))
    }

    /// Whether a heading is one that its text runs into, or stands without text of its own among such, like them to its full stop.
    pub fn runs_in(&self, place: usize) -> bool {
        match self.candidate(place).shape {
            Shape::RunIn | Shape::Remarked | Shape::Staged | Shape::Explained => true,
            Shape::Stopped => self.run_ins * 2 >= self.members.len() && !self.stands_over_own_text(place),
            Shape::Alone | Shape::Long | Shape::Sentence => false,
        }
    }

    /// `四、会议要求：` over its text, among `一、会议时间：3月5日` and the like; where all others are such, without the colon.
    fn introduces(&self, place: usize) -> bool {
        let lead = self.lead(place);
        self.candidate(place).level == 1
            && self.over_text[place]
            && length(&lead) <= CATCHWORD
            && (lead.ends_with(COLONS) || self.of_names)
    }

    /// Whether few of its neighbours are sentences, or not too many beside a catchword with text between it and the next number.
    fn is_among_headings(&self, place: usize) -> bool {
        let apart = self.over_text[place] && place + 1 < self.members.len();
        let catchword = || apart && is_catchword(&self.lead(place));
        self.sentences * 4 <= self.members.len() || (self.sentences <= self.alone + self.run_ins && catchword())
    }

    /// Whether a phrase with a stop behind it is a heading: it leads to text of its own, or looks like its neighbours.
    fn leads(&self, place: usize) -> bool {
        let lead = self.lead(place);
        let among_phrases = self.alone * 2 > self.members.len() && self.candidate(place).level < 3;
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

/// Whether body text of its own stands between a candidate and the next number of its rank.
pub(super) fn has_text_below(document: &Document<'_>, candidates: &[Candidate], at: usize, end: usize) -> bool {
    let candidate = &candidates[at];
    if matches!(candidate.shape, Shape::RunIn | Shape::Staged) {
        return true;
    }
    let below = candidate.block + 1;
    match candidates.get(at + 1) {
        Some(next) if next.block == below => next.level > candidate.level,
        next => {
            let new_list = next.is_some_and(|next| next.block == below + 1 && next.level == candidate.level && next.value == 1);
            let opens = |text: &str| new_list && text.trim_end().ends_with(COLONS);
            let task = || candidate.shape == Shape::Stopped && !lead(document, candidate).starts_with("关于");
            let item = |text: &str| assigns(text) && task();
            let is_own = |text: &str| !opens(text) && !item(text) && !ends_document(text);
            let is_text = |role| matches!(role, Role::Body | Role::Caption);
            below < end
                && document.blocks[below].role().is_none_or(is_text)
                && document.paragraph(below).is_none_or(|below| is_own(&below.text()))
        }
    }
}

/// The text of the paragraph above a candidate.
fn line_above(document: &Document<'_>, candidate: &Candidate) -> String {
    let above = candidate.block.checked_sub(1).and_then(|above| document.paragraph(above));
    above.map(|above| above.text().trim_end().to_owned()).unwrap_or_default()
}
