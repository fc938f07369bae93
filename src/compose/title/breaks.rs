//! What it costs to end a line behind a word of a title.

use super::words::{Class, Word, is_kind};

/// No line ends here.
pub(super) const NEVER: u32 = u32::MAX;

/// What no line begins with, and ends with.
const BAD_START: &[&str] = &["的", "和", "与", "及", "、", "》", "”", "）", "〕", "，", "。", "：", "；", "！", "？", ")", "」"];
const BAD_END: &[&str] = &["《", "“", "（", "〔", "(", "「", "关于", "对", "和", "与", "及", "在", "向", "以", "为"];
/// Units that count what follows at once: 46个城市, 第一次会议.
const COUNTERS: &[&str] = &["个", "次", "项", "批", "名", "家", "件", "种", "号", "级", "类", "人", "户", "座", "第"];
/// How bodies end that are not in our list.
const ORGAN_ENDS: &str = "院厅部委局办室府会署行校司团处科队站所组心馆园社位门";

/// The cost of a break in front of every word, in tenths of a doubt; [`NEVER`] for the first.
pub(super) fn costs(title: &str, words: &[Word<'_>]) -> Vec<u32> {
    let issuers = issuers(title, words);
    (0..words.len()).map(|index| cost(title, words, &issuers, index)).collect()
}

/// For every word, whether it is part of a body's name that stands before 关于 or 印发.
fn issuers(title: &str, words: &[Word<'_>]) -> Vec<bool> {
    let mut issuers = vec![false; words.len()];
    let mut start = 0;
    for (index, word) in words.iter().enumerate() {
        let ends = word.text == "关于" || word.class == Class::Issue;
        if ends && index > start && is_issuer(&title[words[start].at..words[index - 1].end()], &words[start..index]) {
            issuers[start..index].fill(true);
        }
        if ends || matches!(word.class, Class::Open) {
            start = index + 1;
        }
    }
    issuers
}

fn is_issuer(text: &str, words: &[Word<'_>]) -> bool {
    let text = text.trim_end_matches("联合");
    let named = text.ends_with(|last| ORGAN_ENDS.contains(last)) || text.ends_with("部门") || text.ends_with("等");
    let speaks = |word: &Word| matches!(word.class, Class::Preposition | Class::Verb | Class::De);
    words.last().is_some_and(|last| last.class == Class::Organ) || (named && !words[0].class.eq(&Class::Preposition)) || !words.iter().any(speaks)
}

fn cost(title: &str, words: &[Word<'_>], issuers: &[bool], index: usize) -> u32 {
    use Class::*;
    let Some(left) = index.checked_sub(1).map(|left| &words[left]) else { return NEVER };
    let right = &words[index];
    let rest = &title[right.at..];
    let before = &title[..left.end()];
    if BAD_START.iter().any(|start| rest.starts_with(start)) || BAD_END.iter().any(|end| before.ends_with(end)) || is_kind(rest) {
        return NEVER;
    }
    match (issuers[index - 1], issuers[index]) {
        (true, true) if right.spaced => return 2,
        (true, true) => return 200,
        (true, false) if right.class != Issue => return 0,
        (true, false) => return 30,
        (false, _) => {}
    }
    if right.spaced {
        return if left.text.is_ascii() && right.text.is_ascii() { 40 } else { 5 };
    }
    let behind = words.get(index + 1);
    match (left.class, right.class) {
        (Adverb | Determiner | Preposition | Conjunction | Open, _) => NEVER,
        (_, Suffix | Close | De | Conjunction | Title) => NEVER,
        (Issue, _) => 3,
        (_, Opener) => 8,
        (Opener, _) => NEVER,
        (_, Book | Open) => 5,
        (_, Quote) => 8,
        (Quote, _) => behind_quote(words, index),
        (Book | Close, _) => 20,
        (_, Bracket) if right.text.chars().nth(1).is_some_and(|char| char.is_ascii_digit()) => 12,
        (_, Bracket) => 100,
        (Bracket, _) => 25,
        (De, _) => 12,
        (Suffix, _) => 18,
        (Mark, Verb) => 10,
        (Mark, _) => 28,
        (Verb, Verb) => 60,
        (Verb, _) if object(words, index) < 4 => 80,
        (Verb, _) => 22,
        (_, Verb) if behind.is_none_or(|next| matches!(next.class, De | Head)) => 60,
        (_, Verb) => 14,
        (_, Adverb) => 14,
        (_, Determiner) => 15,
        (_, Preposition) => 25,
        (Number, _) if COUNTERS.iter().any(|unit| left.text.ends_with(unit)) => 80,
        (Number, _) => 28,
        (_, Number) => 30,
        (_, Head) => 75,
        (Organ | Person, _) => 20,
        (_, Organ) => 50,
        (_, Verbal) => 35 + names(words, index),
        (Place | Noun | Verbal | Unknown | Head | Title | Mark, _) => 45 + names(words, index),
    }
}

/// Behind “…” stands often what the term is the name of.
fn behind_quote(words: &[Word<'_>], index: usize) -> u32 {
    let short = words[index].count() <= 2;
    let ends = words.get(index + 1).is_none_or(|next| matches!(next.class, Class::De | Class::Verb | Class::Head));
    if words[index].class == Class::Verb { 14 } else if short && ends { 100 } else if short { 45 } else { 30 }
}

/// How many characters the object has that begins with a word.
fn object(words: &[Word<'_>], index: usize) -> usize {
    let ends = |word: &&Word| !matches!(word.class, Class::Verb | Class::Mark | Class::De | Class::Adverb);
    words[index..].iter().take_while(ends).map(Word::count).sum()
}

/// What a break between two names of things costs more: it divides 2+2 characters, something coordinated, or unknown words.
fn names(words: &[Word<'_>], index: usize) -> u32 {
    let joins = |word: &Word| matches!(word.class, Class::Noun | Class::Verbal | Class::Head | Class::Unknown | Class::Conjunction | Class::Place);
    let start = words[..index].iter().rposition(|word| !joins(word)).map_or(0, |at| at + 1);
    let end = words[index..].iter().position(|word| !joins(word)).map_or(words.len(), |at| index + at);
    let before: usize = words[start..index].iter().map(Word::count).sum();
    let behind: usize = words[index..end].iter().map(Word::count).sum();
    let coordinated = words[start..end].iter().any(|word| word.class == Class::Conjunction);
    let unknown = |word: &Word| word.class == Class::Unknown && (word.count() == 1);
    let mut more = 0;
    if before < 4 || behind < 4 {
        more += 30;
    }
    if before % 2 == 1 && words[index - 1].count() != 3 {
        more += 10;
    }
    if coordinated {
        more += 60;
    }
    if unknown(&words[index - 1]) || unknown(&words[index]) {
        more += 150;
    } else if words[index - 1].class == Class::Unknown || words[index].class == Class::Unknown {
        more += 15;
    }
    more
}
