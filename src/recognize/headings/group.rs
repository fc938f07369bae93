//! Which of several siblings are headings: they decide it together.

use std::collections::HashSet;

use super::candidate::{Candidate, HEADING, Shape};
use super::choose::in_sequence;
use super::siblings::{CATCHWORD, Siblings};
use super::words::{closes_rules, decides, is_catchword, opens_decisions, opens_list, pattern};
use crate::document::Document;
use crate::sentence::{COLONS, length};

/// No sentence without text of its own is longer that is a heading among run-in headings, in characters, its stop included.
const SHORT: usize = 16;

/// Siblings, and how they are built.
pub(super) struct Group<'c> {
    pub siblings: Siblings<'c>,
    alone: usize,
    /// The run-in headings; none where they do not outnumber the sentences among them.
    run_ins: usize,
    /// What looks like run-in headings, and is text.
    rejected: usize,
    remarked: usize,
    /// Those that are built as text.
    sentences: usize,
    /// The marks and digits of the run-in headings' leads.
    patterns: HashSet<String>,
    /// Whether at least half of them lead to text.
    led: bool,
    /// Whether all are phrases, alone or with what they are behind a colon.
    of_names: bool,
    /// Whether they are phrases with nothing between them.
    bare_list: bool,
}

impl<'c> Group<'c> {
    pub fn new(document: &'c Document<'c>, candidates: &'c [Candidate], members: Vec<usize>, end: usize) -> Self {
        let siblings = Siblings::new(document, candidates, members, end);
        let (run_ins, rejected) = count_run_ins(&siblings);
        let (alone, explained) = (siblings.count(Shape::Alone), siblings.count(Shape::Explained));
        let of_run_ins = (0..siblings.len()).filter(|&place| siblings.get(place).shape == Shape::RunIn);
        Self {
            alone,
            run_ins,
            rejected,
            remarked: siblings.count(Shape::Remarked),
            sentences: siblings.count(Shape::Sentence) + explained,
            patterns: of_run_ins.map(|place| pattern(&siblings.lead(place))).collect(),
            led: siblings.lead_to_text(),
            of_names: alone + explained == siblings.len(),
            bare_list: siblings.are_bare_list(),
            siblings,
        }
    }

    /// For each whether it is a heading.
    pub fn headings(&self) -> Vec<bool> {
        // Sentences do not ask how many of them are none.
        let is_bare = |&place: &usize| self.siblings.is_sentence(place) && !self.is_heading(place, 0);
        let bare = (0..self.len()).filter(is_bare).count();
        let marked = |place: usize| self.candidate(place).marked;
        let mut headings: Vec<bool> = (0..self.len()).map(|place| marked(place) || self.is_heading(place, bare)).collect();
        let stopped = |place: usize| self.candidate(place).shape == Shape::Stopped;
        let phrases = self.alone + self.run_ins + self.remarked;
        let mut others = 0..self.len().saturating_sub(1);
        if phrases * 2 < self.len() && others.any(|place| !headings[place] && self.siblings.is_sentence(place)) {
            let loses_stop = |place: usize| stopped(place) && !self.runs_in(place);
            (0..headings.len()).filter(|&place| loses_stop(place)).for_each(|place| headings[place] = false);
        }
        if headings.iter().filter(|&&heading| heading).count() * 2 > headings.len() {
            (0..headings.len()).for_each(|place| headings[place] |= self.is_explained(place));
        }
        headings
    }

    fn len(&self) -> usize {
        self.siblings.len()
    }

    fn candidate(&self, place: usize) -> &'c Candidate {
        self.siblings.get(place)
    }

    fn lead(&self, place: usize) -> String {
        self.siblings.lead(place)
    }

    fn in_sequence(&self, place: usize) -> bool {
        in_sequence(self.siblings.candidates, &self.siblings.members, place)
    }

    /// `bare` short sentences are no headings.
    fn is_heading(&self, place: usize, bare: usize) -> bool {
        let candidate = self.candidate(place);
        let phrases = self.alone + self.run_ins + self.remarked;
        self.in_sequence(place)
            && !decides(candidate, &self.lead(place))
            && match candidate.shape {
                Shape::Alone => {
                    let bare = if self.siblings.over_text[place] { 0 } else { bare };
                    !self.bare_list
                        && (self.sentences + self.rejected + bare <= phrases || self.introduces(place))
                        && (phrases > 1 || !opens_list(&self.lead(place)))
                }
                Shape::RunIn => {
                    self.run_ins > 0 && self.sentences <= phrases && (candidate.level < 3 || self.run_ins * 2 >= self.len())
                }
                Shape::Stopped => self.sentences * 4 <= self.len() && self.led && self.leads(place),
                Shape::Remarked => {
                    self.sentences <= phrases && (self.siblings.stands_over_own_text(place) || self.run_ins * 2 > self.len())
                }
                Shape::Staged => self.run_ins > 0 && self.sentences <= phrases,
                Shape::Explained | Shape::Sentence | Shape::Long => false,
            }
    }

    /// `四、公告期限：5个工作日。` among headings.
    fn is_explained(&self, place: usize) -> bool {
        let candidate = self.candidate(place);
        candidate.shape == Shape::Explained && self.in_sequence(place) && !decides(candidate, &self.lead(place))
    }

    /// Whether a heading is one that its text runs into, or stands without text of its own among such, like them to its full stop.
    pub fn runs_in(&self, place: usize) -> bool {
        match self.candidate(place).shape {
            Shape::RunIn | Shape::Remarked | Shape::Staged | Shape::Explained => true,
            Shape::Stopped => self.run_ins * 2 >= self.len() && !self.siblings.stands_over_own_text(place),
            Shape::Alone | Shape::Long | Shape::Sentence => false,
        }
    }

    /// `四、会议要求：` over its text, among `一、会议时间：3月5日` and the like; where all others are such, without the colon.
    fn introduces(&self, place: usize) -> bool {
        let lead = self.lead(place);
        self.candidate(place).level == 1
            && self.siblings.over_text[place]
            && length(&lead) <= CATCHWORD
            && (lead.ends_with(COLONS) || self.of_names)
    }

    /// Whether a phrase with a stop behind it is a heading: it leads to text of its own, or looks like its neighbours.
    fn leads(&self, place: usize) -> bool {
        let lead = self.lead(place);
        let among_phrases = self.alone * 2 > self.len() && self.candidate(place).level < 3;
        let among_run_ins = self.run_ins * 2 >= self.len() && self.is_like_run_ins(&lead);
        let lonely = self.len() == 1 && self.candidate(place).level > 2 && !is_catchword(&lead);
        !lonely && length(&lead) <= HEADING - 2 && (self.siblings.stands_over_own_text(place) || among_phrases || among_run_ins)
    }

    /// Whether a short sentence looks like the leads of its neighbours.
    fn is_like_run_ins(&self, lead: &str) -> bool {
        !lead.starts_with('各') && (is_catchword(lead) || length(lead) <= SHORT && self.patterns.contains(&pattern(lead)))
    }
}

/// Counts the run-in headings, and what looks like some and is text. They outnumber the sentences among them, or are as many where
/// those are short, they themselves are catchwords or other headings stand with them; decisions have none as soon as one is a
/// sentence, other lists if it is the first.
fn count_run_ins(siblings: &Siblings<'_>) -> (usize, usize) {
    let (mut run_ins, mut deciding, mut long, mut short) = (0, 0, 0, 0);
    let (mut catchwords, mut begins_as_text) = (true, false);
    for place in 0..siblings.len() {
        let candidate = siblings.get(place);
        let lead = || siblings.lead(place);
        match candidate.shape {
            Shape::RunIn if closes_rules(&lead()) => {}
            Shape::RunIn if decides(candidate, &lead()) => deciding += 1,
            Shape::RunIn => {
                run_ins += 1;
                catchwords &= is_catchword(&lead());
            }
            Shape::Stopped if siblings.stands_over_own_text(place) || closes_rules(&lead()) => {}
            Shape::Stopped if length(&lead()) <= SHORT => short += 1,
            Shape::Stopped | Shape::Sentence | Shape::Long => {
                long += 1;
                begins_as_text |= candidate.value == 1;
            }
            Shape::Alone | Shape::Remarked | Shape::Staged | Shape::Explained => {}
        }
    }
    let rivals = deciding + long + short;
    let decisions = rivals > 0 && opens_decisions(&siblings.line_above());
    let heads = |place: &usize| siblings.over_text[*place] && matches!(siblings.get(*place).shape, Shape::Alone | Shape::Stopped);
    let among_headings = (0..siblings.len()).filter(heads).count() * 2 >= siblings.len();
    let accepted = run_ins > rivals || run_ins == rivals && (catchwords || among_headings || deciding + long == 0);
    if accepted && !decisions && !begins_as_text { (run_ins, deciding) } else { (0, deciding + run_ins) }
}
