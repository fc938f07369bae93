//! Siblings: numbers of one level and form under one heading, and what stands between them.

use super::candidate::{Candidate, Shape, lead};
use super::words::{are_last_words, assigns, closes_rules};
use crate::document::{Document, Role};
use crate::level::item;
use crate::sentence::{COLONS, STOPS, length};

/// No catchword that introduces is longer, in characters.
pub(super) const CATCHWORD: usize = 10;

/// So many paragraphs are more than the last words of a document.
const SEVERAL: usize = 3;

/// Candidates of one level and form under one heading of a higher rank.
pub(super) struct Siblings<'c> {
    document: &'c Document<'c>,
    pub candidates: &'c [Candidate],
    pub members: Vec<usize>,
    /// For each whether body text stands between it and the next number of its rank.
    pub over_text: Vec<bool>,
    /// Whether one that is no run-in heading, and not the last, stands over text.
    apart: bool,
}

impl<'c> Siblings<'c> {
    pub fn new(document: &'c Document<'c>, candidates: &'c [Candidate], members: Vec<usize>, end: usize) -> Self {
        let over_text: Vec<bool> = members.iter().map(|&at| has_text_below(document, candidates, at, end)).collect();
        let others = members.iter().zip(&over_text).take(members.len().saturating_sub(1));
        let apart = others.into_iter().any(|(&at, &over)| over && candidates[at].shape != Shape::RunIn);
        Self { document, candidates, members, over_text, apart }
    }

    pub fn len(&self) -> usize {
        self.members.len()
    }

    pub fn get(&self, place: usize) -> &'c Candidate {
        &self.candidates[self.members[place]]
    }

    /// The words of one.
    pub fn lead(&self, place: usize) -> String {
        lead(self.document, self.get(place))
    }

    /// How many are built so.
    pub fn count(&self, shape: Shape) -> usize {
        self.members.iter().filter(|&&at| self.candidates[at].shape == shape).count()
    }

    /// The text of the paragraph above the first.
    pub fn line_above(&self) -> String {
        self.get(0).block.checked_sub(1).map(|above| self.document.words(above)).unwrap_or_default()
    }

    /// How many but for the last stand over text.
    fn leading(&self) -> usize {
        self.over_text[..self.len() - 1].iter().filter(|&&over| over).count()
    }

    /// Whether at least half of them lead to text.
    pub fn lead_to_text(&self) -> bool {
        let leading = self.leading();
        let last_leads = self.over_text[self.len() - 1] && (leading > 0 || self.len() == 1);
        (leading + usize::from(last_leads)) * 2 >= self.len()
    }

    /// Whether they are phrases with nothing between them, or between few, none of them first and alone; of the highest levels only
    /// where a colon announces them and none is short.
    pub fn are_bare_list(&self) -> bool {
        let is_short = |place: usize| length(&self.lead(place)) <= CATCHWORD;
        let listed = || self.line_above().ends_with(COLONS) && !(0..self.len()).any(is_short);
        let several = self.len() > 1 || self.get(0).value > 1;
        let few = self.get(0).level > 2 && self.leading() * 3 < self.len();
        (self.leading() == 0 || few) && several && (self.get(0).level > 2 || listed())
    }

    /// Whether it is one short sentence, and no closing rule.
    pub fn is_sentence(&self, place: usize) -> bool {
        self.get(place).shape == Shape::Stopped && !closes_rules(&self.lead(place))
    }

    /// What stands below the last of a list may well be the text that goes on behind the list, unless others stand over text, too,
    /// or there is a lot of it.
    pub fn stands_over_own_text(&self, place: usize) -> bool {
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
            let is_own = |text: &str| !opens(text) && !item(text) && !are_last_words(text);
            let is_text = |role| matches!(role, Role::Body | Role::Caption);
            below < end
                && document.blocks[below].role().is_none_or(is_text)
                && document.paragraph(below).is_none_or(|below| is_own(&below.text()))
        }
    }
}
