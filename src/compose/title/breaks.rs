//! What it costs to end a line behind a word of a title.

use super::super::measure::width;
use super::WIDEST;
use super::vocabulary::{Class, is_kind};
use super::words::{DIGITS, Word};

/// No line ends here.
pub(super) const NEVER: u32 = u32::MAX;

/// A line begins with 和 only where two documents, or two quoted names, are too long for one.
const LAST_RESORT: u32 = 110;

/// What no line begins with, and ends with.
const BAD_START: &[&str] =
    &["的", "和", "与", "與", "及", "、", "》", "”", "）", "〕", "，", "。", "：", "；", "！", "？", ")", "」"];
const BAD_END: &[&str] =
    &["《", "“", "（", "〔", "(", "「", "关于", "關於", "对", "對", "和", "与", "與", "及", "在", "向", "以", "为", "為"];
/// Units that count what follows at once: 46个城市, 第一次会议.
const COUNTERS: &[&str] = &["个", "次", "届", "项", "批", "名", "家", "件", "种", "号", "级", "类", "人", "户", "座", "第"];
/// For whom what follows is: no line ends with one.
const SCOPES: &[&str] = &["全国", "全省", "全市", "全县", "全区", "国家级", "省级", "市级", "县级", "校级", "院级"];
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
        let before = &words[start..index];
        let issuer = match word.class {
            Class::Issue => index + 1 < words.len() && is_issuer(title, before),
            Class::Preposition if ["关于", "關於"].contains(&word.text) => is_issuer(title, before),
            Class::Book | Class::Open => before.last().is_some_and(|last| last.class == Class::Organ),
            _ => continue,
        };
        issuers[start..index].fill(issuer);
        start = index + 1;
    }
    issuers
}

/// Whether words are the name of a body, or of several with spaces between; one too long for a line has to be divided.
fn is_issuer(title: &str, words: &[Word<'_>]) -> bool {
    let ([first, ..], [.., last]) = (words, words) else { return false };
    if title[first.at..last.end()].split(|c: char| c.is_whitespace() || c == '、').any(|name| width(name) > WIDEST) {
        return false;
    }
    let named = last.class == Class::Organ || last.text.ends_with(|end| ORGAN_ENDS.contains(end) || end == '等');
    let speaks = |word: &Word| matches!(word.class, Class::Preposition | Class::Verb | Class::De);
    (named && first.class != Class::Preposition) || !words.iter().any(speaks)
}

/// What breaking in front of a word costs.
fn cost(title: &str, words: &[Word<'_>], issuers: &[bool], index: usize) -> u32 {
    let Some(left) = index.checked_sub(1).map(|left| &words[left]) else { return NEVER };
    let right = &words[index];
    let (before, rest) = (&title[..left.end()], &title[right.at..]);
    let lone = |word: &Word| word.class == Class::Unknown && word.count() == 1;
    let is_name = |word: &Word<'_>| matches!(word.class, Class::Book | Class::Quote);
    if is_name(left) && right.class == Class::Conjunction && words.get(index + 1).is_some_and(is_name) {
        return LAST_RESORT;
    }
    if BAD_END.iter().any(|end| before.ends_with(end)) || BAD_START.iter().any(|start| rest.starts_with(start)) {
        return NEVER;
    }
    if is_kind(rest) || (left.class == Class::De && rest.split(['》', '的']).next().is_some_and(is_kind)) {
        return NEVER;
    }
    match (issuers[index - 1], issuers[index]) {
        (true, true) if right.spaced => 2,
        (true, true) if left.text == "、" => 40,
        (true, true) if left.class == Class::Organ && right.class == Class::Organ => 60,
        (true, true) => NEVER,
        (true, false) if right.class == Class::Issue => 30,
        (true, false) => 0,
        (false, _) if right.spaced => {
            if left.text.is_ascii() && right.text.is_ascii() {
                40
            } else {
                5
            }
        }
        (false, _) if lone(left) || lone(right) => NEVER,
        (false, _) => between(words, index).saturating_add(apart(words, index)),
    }
}

/// What a break costs more that cuts off the rest of what a preposition governs, or of a part that has hardly begun:
/// 对县城/部分路段, 和2026年/预算草案.
fn apart(words: &[Word<'_>], index: usize) -> u32 {
    let Some(before) = index.checked_sub(2).map(|before| &words[before]) else { return 0 };
    let (left, right) = (&words[index - 1], &words[index]);
    let governs = before.class == Class::Preposition && !["关于", "關於"].contains(&before.text);
    let begins = before.class == Class::Conjunction && left.class == Class::Number;
    let goes_on = right.is_thing() || right.class == Class::Determiner;
    if (governs || begins) && left.is_thing() && goes_on { 40 } else { 0 }
}

/// What breaking in front of a word costs by the two words it parts.
fn between(words: &[Word<'_>], index: usize) -> u32 {
    use Class::*;
    let (left, right) = (&words[index - 1], &words[index]);
    let behind = words.get(index + 1);
    match (left.class, right.class) {
        (Adverb | Determiner | Preposition | Conjunction | Open, _) => NEVER,
        (_, Close | De | Conjunction | Title) => NEVER,
        (Noun, _) if SCOPES.contains(&left.text) => 100,
        (Issue, _) => 3,
        (_, Opener) => 8,
        (Opener, _) => NEVER,
        (_, Book | Open) => 5,
        (Verb, Quote) if index > 1 && words[index - 2].is_thing() => 30,
        (_, Quote) => 8,
        (Quote, _) => behind_quote(words, index),
        (Book | Close, _) => 20,
        (_, Bracket) if right.text.contains(|char: char| char.is_ascii_digit() || "第版".contains(char)) => 12,
        (_, Bracket) => 100,
        (Bracket, _) => 25,
        (De, _) => 12,
        (Suffix, _) if left.text.starts_with(|char: char| char.is_ascii_digit()) => 45,
        (Suffix, _) => 18,
        (Mark, Verb) => 10,
        (Mark, _) => 28,
        (Verb, Verb) => 60,
        (Verb, _) if object(words, index) < 4 => 80,
        (Verb, Head) => 75,
        (Verb, _) if index > 1 && words[index - 2].class == Open => 55,
        (Verb, _) if index > 1 && words[index - 2].is_thing() => 40,
        (Verb, _) => 22,
        (_, Verb | Adverb) => 14 + short(words, index),
        (_, Determiner) => 15 + short(words, index),
        (_, Preposition) => 25,
        (Organ, _) => 15,
        // 第二/中学
        (Number, _) if left.text.starts_with('第') && left.text.ends_with(|last| DIGITS.contains(last)) => NEVER,
        // 第十四个/五年规划
        (Number, _) if left.text.ends_with('个') && right.text.starts_with(|first| DIGITS.contains(first)) => NEVER,
        (Number, _) if COUNTERS.iter().any(|unit| left.text.ends_with(unit)) => 80,
        (Number, Head) => 60,
        (Number, _) => 28,
        (Place, Number) if behind.is_some_and(|next| next.class == Organ) => 80,
        (_, Number) => 30,
        (_, Head) if behind.is_some_and(|next| matches!(next.class, Verb | Verbal) || next.class == Head && next.count() > 2) => {
            50 + names(words, index)
        }
        (_, Head) if left.count() == 2 && right.text.starts_with("工作") => 65 + names(words, index),
        (Head, Head) => 70 + names(words, index),
        (_, Head) if right.count() < 4 => 75 + names(words, index),
        (_, Head) => 40 + names(words, index),
        (Person, _) => 20,
        (_, Organ) => 80,
        (_, Group) => 60 + names(words, index),
        (Group | Head, _) => 30 + names(words, index),
        (Verbal, Verbal) if left.count() < 4 && right.count() < 4 => 65 + names(words, index),
        (_, Verbal) => 35 + names(words, index),
        (Place | Noun | Verbal | Unknown | Title, _) => 45 + names(words, index),
    }
}

/// A quoted term of so many characters, its marks included, is nothing without what follows: “五一”劳动节.
const SHORTEST_TERM: usize = 5;

/// Behind “…” stands often what the term is the name of.
fn behind_quote(words: &[Word<'_>], index: usize) -> u32 {
    let short = words[index].count() <= 2;
    let ends = words.get(index + 1).is_none_or(|next| matches!(next.class, Class::De | Class::Verb | Class::Head));
    let term = &words[index - 1];
    let only_names = term.count() <= SHORTEST_TERM || term.text.contains(|char: char| char.is_ascii_digit()); // “3·15”
    let named = words[index].class == Class::Head || (short && ends) || only_names;
    if words[index].class == Class::Verb {
        14
    } else if named {
        100
    } else if short {
        45
    } else {
        30
    }
}

/// How many characters the object has that begins with a word.
fn object(words: &[Word<'_>], index: usize) -> usize {
    let ends = |word: &&Word| !matches!(word.class, Class::Verb | Class::Mark | Class::De | Class::Adverb | Class::Determiner);
    let words = words[index..].iter().skip_while(|word| word.class == Class::Determiner);
    words.take_while(ends).map(Word::count).sum()
}

/// What a break costs more behind a name of things that has hardly begun.
fn short(words: &[Word<'_>], index: usize) -> u32 {
    let is_part = |word: &&Word| word.is_thing() && word.class != Class::Suffix;
    let before: usize = words[..index].iter().rev().take_while(is_part).map(Word::count).sum();
    let object = words[..index].iter().rev().find(|word| !is_part(word)).is_some_and(|word| word.class == Class::Verb);
    if (1..4).contains(&before) && !object { 30 } else { 0 }
}

/// What a break between two names of things costs more: it divides 2+2 characters, something coordinated, or unknown words.
fn names(words: &[Word<'_>], index: usize) -> u32 {
    let (left, right) = (&words[index - 1], &words[index]);
    let is_part = |word: &&Word| word.is_thing() || word.class == Class::Conjunction;
    let before = || words[..index].iter().rev().take_while(is_part);
    let behind = || words[index..].iter().take_while(is_part);
    let count = |words: &mut dyn Iterator<Item = &Word>| words.map(Word::count).sum::<usize>();
    let (all_before, all_behind) = (count(&mut before()), count(&mut behind()));
    let since = count(&mut before().take_while(|word| word.is_thing()));
    let until = count(&mut behind().take_while(|word| word.is_thing()));
    let mut more = 0;
    if all_before < 4 || all_behind < 4 {
        more += 30;
    }
    if since % 2 == 1 && left.count() != 3 {
        more += 10;
    }
    if since < all_before {
        more += if since < 4 { 60 } else { 15 };
    }
    if until < all_behind {
        more += if until < 4 { 60 } else { 20 };
    }
    if left.class == Class::Unknown || right.class == Class::Unknown {
        more += 15;
    }
    more
}
