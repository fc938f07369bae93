//! A title's words: what may stand on one line only together, and what each of it does.

use super::super::measure::width;
use super::vocabulary::{Class, VOCABULARY, is_kind};
use crate::dictionary;
use crate::length::Chars;

/// A 《…》 of 18 characters is divided.
pub(super) const BOOK: Chars = Chars(1799);
/// The marks that enclose text, what it is with them, and how wide it is at most if it stays together.
const PAIRS: [(char, char, Class, Chars); 7] = [
    ('《', '》', Class::Book, BOOK),
    ('“', '”', Class::Quote, Chars::whole(20)),
    ('「', '」', Class::Quote, Chars::whole(20)),
    ('（', '）', Class::Bracket, Chars::whole(20)),
    ('(', ')', Class::Bracket, Chars::whole(20)),
    ('〔', '〕', Class::Bracket, Chars::whole(20)),
    ('[', ']', Class::Bracket, Chars::whole(20)),
];
/// Chinese and Arabic digits, and what stands between them in one number.
pub(super) const DIGITS: &str = "〇零一二三四五六七八九十百千万亿两0123456789０１２３４５６７８９";
const IN_NUMBER: &str = ".%％—－-~～/";
/// Signs that are part of a word.
const IN_WORD: &str = "+＋.-—～~%％/·";
/// What counts with a number in front of it, longest first where one begins like the other.
#[rustfmt::skip]
const UNITS: &[&str] = &[
    "周年", "年度", "年级", "年", "学年", "学期", "月份", "月", "日", "周", "季度", "天", "小时", "个百分点", "个月", "个", "届", "次", "条", "号", "项",
    "期", "批", "家", "名", "人次", "人", "户", "件", "类", "版", "级", "代", "座", "部门", "亿元", "万元", "元", "公里", "平方米", "米",
    "万吨", "吨", "亩", "轮", "阶段",
];
/// 省、市、县…, behind a name.
const REGIONS: &[&str] =
    &["自治区", "自治州", "自治县", "特别行政区", "省", "市", "县", "区", "州", "盟", "旗", "镇", "乡", "村", "街道"];
/// The last character of a body's name that is not in the vocabulary.
const BODIES: &[&str] = &["局", "厅", "委", "办", "院", "署", "所", "站", "处", "队", "校", "部"];
/// A place's name without its region has so many characters at most.
const MAX_PLACE: usize = 4;
/// The name of a company has so many characters at most: a line.
const MAX_COMPANY: usize = 20;
/// What one dictionary word costs when a text is divided into as few and as well known words as possible: one of our list, one
/// of the dictionary, one character that is in neither.
const LISTED: u32 = 10;
const KNOWN: u32 = 13;
const SINGLE: u32 = 22;

/// A word and its place.
#[derive(Debug, Clone, Copy)]
pub(super) struct Word<'t> {
    /// The byte of the title where it begins.
    pub at: usize,
    pub text: &'t str,
    pub class: Class,
    /// Whether white space stands before it.
    pub spaced: bool,
}

impl Word<'_> {
    pub fn end(&self) -> usize {
        self.at + self.text.len()
    }

    /// Whether it names a thing.
    pub fn is_thing(&self) -> bool {
        use Class::*;
        let named = matches!(self.class, Noun | Verbal | Head | Group | Unknown | Title | Suffix);
        named || matches!(self.class, Place | Organ | Person | Number | Quote | Book)
    }

    pub fn count(&self) -> usize {
        self.text.chars().count()
    }
}

/// The words of a title, in order; white space is none. A 《…》 is one word unless it is wider than `book`.
pub(super) fn words(title: &str, book: Chars) -> Vec<Word<'_>> {
    let mut words = Vec::new();
    let mut at = 0;
    while let Some(first) = title[at..].chars().next() {
        let (text, class) = match enclosed(&title[at..], book) {
            Some(found) => found,
            None if first.is_whitespace() => {
                at += first.len_utf8();
                continue;
            }
            None => {
                let stretch = &title[at..at + stretch(&title[at..])];
                divide(stretch, at, &mut words);
                at += stretch.len();
                continue;
            }
        };
        words.push(Word { at, text, class, spaced: false });
        at += text.len();
    }
    for index in 1..words.len() {
        words[index].spaced = words[index - 1].end() < words[index].at;
    }
    let mut words = join(title, words);
    for index in 1..words.len() {
        if words[index].class == Class::Verb && words[index - 1].is_thing() && makes_a_name(words.get(index + 1)) {
            words[index].class = Class::Verbal;
        }
    }
    words
}

/// Whether what stands behind a verb makes it the name of an action: 调查处理情况.
fn makes_a_name(next: Option<&Word<'_>>) -> bool {
    next.is_none_or(|next| matches!(next.class, Class::Head | Class::De | Class::Suffix) || is_kind(next.text))
}

/// A stretch in brackets or quotes that stays together, or the mark alone if its text has to be divided.
fn enclosed(text: &str, book: Chars) -> Option<(&str, Class)> {
    let first = text.chars().next()?;
    let mark = &text[..first.len_utf8()];
    if let Some(&(open, close, class, widest)) = PAIRS.iter().find(|pair| pair.0 == first) {
        let mut depth = 0;
        let end = text.char_indices().find(|&(_, char)| {
            depth += i32::from(char == open) - i32::from(char == close);
            depth == 0
        });
        let widest = if class == Class::Book { book } else { widest };
        let whole = end.map(|(end, _)| &text[..end + close.len_utf8()]).filter(|whole| width(whole) <= widest);
        return Some(whole.map_or((mark, Class::Open), |whole| (whole, class)));
    }
    if PAIRS.iter().any(|pair| pair.1 == first) {
        return Some((mark, Class::Close));
    }
    is_mark(first).then_some((mark, Class::Mark))
}

fn is_mark(char: char) -> bool {
    !(char.is_alphanumeric() || char.is_whitespace() || IN_WORD.contains(char))
}

/// How far a text goes without white space and marks.
fn stretch(text: &str) -> usize {
    text.find(|char: char| char.is_whitespace() || is_mark(char)).unwrap_or(text.len())
}

/// Divides a stretch into words: those that cost least.
fn divide<'t>(text: &'t str, offset: usize, words: &mut Vec<Word<'t>>) {
    let known: Vec<usize> = dictionary::breaks(text).collect();
    let mut best: Vec<Option<(u32, usize, Class)>> = vec![None; text.len() + 1];
    best[0] = Some((0, 0, Class::Unknown));
    for (at, char) in text.char_indices() {
        let Some((cost, ..)) = best[at] else { continue };
        let mut offer = |length: usize, class: Class, more: u32| {
            let place = &mut best[at + length];
            if place.is_none_or(|(other, ..)| cost + more < other) {
                *place = Some((cost + more, at, class));
            }
        };
        let rest = &text[at..];
        offer(char.len_utf8(), Class::Unknown, SINGLE);
        for length in (1..=VOCABULARY.longest.min(rest.len())).filter(|&length| rest.is_char_boundary(length)) {
            if let Some(&class) = VOCABULARY.words.get(&rest[..length]) {
                offer(length, class, LISTED + if length == char.len_utf8() { 2 } else { 0 });
            }
        }
        if let Ok(index) = known.binary_search(&at)
            && let Some(&end) = known.get(index + 1)
            && end - at > char.len_utf8()
        {
            offer(end - at, Class::Unknown, KNOWN);
        }
        if let Some(length) = number(rest) {
            offer(length, Class::Number, LISTED - 2);
        }
        if let Some(length) = latin(rest) {
            offer(length, Class::Unknown, LISTED);
        }
    }
    let (mut end, first) = (text.len(), words.len());
    while end > 0 {
        let Some((_, at, class)) = best[end] else { break };
        words.push(Word { at: offset + at, text: &text[at..end], class, spaced: false });
        end = at;
    }
    words[first..].reverse();
}

/// The length of a number with its unit.
fn number(text: &str) -> Option<usize> {
    let ordinal = if text.starts_with('第') { '第'.len_utf8() } else { 0 };
    let mut digits = 0;
    for char in text[ordinal..].chars() {
        if !DIGITS.contains(char) && (digits == 0 || !IN_NUMBER.contains(char)) {
            break;
        }
        digits += char.len_utf8();
    }
    let rest = &text[ordinal + digits..];
    let unit = UNITS.iter().find(|unit| rest.starts_with(**unit)).map(|unit| unit.len());
    let arabic = text[ordinal..].starts_with(|char: char| char.is_numeric() && !char.is_alphabetic());
    match (digits, unit) {
        (0, _) => None,
        (_, Some(unit)) => {
            let end = ordinal + digits + unit;
            // 2026年3月8日, 2026年第一季度
            let more = if text[..end].ends_with(['年', '月']) { number(&text[end..]).filter(|_| arabic) } else { None };
            Some(end + more.unwrap_or(0))
        }
        (_, None) => (ordinal > 0 || arabic).then_some(ordinal + digits),
    }
}

/// The length of a word in Latin letters, digits and the signs within it.
fn latin(text: &str) -> Option<usize> {
    let end = text.find(|char: char| !(char.is_ascii_graphic() || char == '＋')).unwrap_or(text.len());
    (end > 0).then_some(end)
}

/// Joins what belongs together: characters that are no word, names of places, bodies and persons, and what hangs on a word.
fn join<'t>(title: &'t str, words: Vec<Word<'t>>) -> Vec<Word<'t>> {
    let mut joined: Vec<Word<'t>> = Vec::with_capacity(words.len());
    for (index, word) in words.iter().enumerate() {
        if let Some(first) = name_of_company(&joined, word) {
            let at = joined[first].at;
            joined.truncate(first);
            joined.push(Word { at, text: &title[at..word.end()], ..*word });
            continue;
        }
        let before = joined.last_mut().filter(|_| !word.spaced);
        match before.and_then(|left| Some((together(left, word, words.get(index + 1))?, left))) {
            Some((class, left)) => *left = Word { text: &title[left.at..word.end()], class, ..*left },
            None => joined.push(*word),
        }
    }
    joined
}

/// Which word the name of a company begins with that ends here: its place, whatever it does in between, or the first of its things.
fn name_of_company(before: &[Word<'_>], word: &Word<'_>) -> Option<usize> {
    use Class::*;
    if !word.text.ends_with("公司") || word.spaced {
        return None;
    }
    let mut whole = word.count();
    let is_part = |word: &&Word<'_>| {
        whole += word.count();
        whole <= MAX_COMPANY && matches!(word.class, Noun | Verbal | Verb | Group | Unknown | Place | Head)
    };
    let start = before.iter().rposition(|word| word.spaced).unwrap_or(0);
    let near: Vec<&Word<'_>> = before[start..].iter().rev().take_while(is_part).collect();
    let place = near.iter().position(|word| word.class == Place);
    let count = place.map_or_else(|| near.iter().take_while(|word| word.is_thing()).count(), |place| place + 1);
    (count > 0).then(|| before.len() - count)
}

/// What two words are together, if they are one.
fn together(left: &Word<'_>, right: &Word<'_>, next: Option<&Word<'_>>) -> Option<Class> {
    use Class::*;
    let single = |word: &Word<'_>| word.count() == 1;
    match (left.class, right.class) {
        (Unknown | Noun | Place | Number, _) if REGIONS.contains(&right.text) && left.count() <= MAX_PLACE => Some(Place),
        (Unknown, Unknown) if is_person(left, right, next) => Some(Person),
        (Person, Title) => Some(Person),
        (Unknown, Unknown) if single(left) && single(right) => Some(Unknown),
        (_, Unknown) if left.is_thing() && BODIES.contains(&right.text) => Some(Organ),
        (Place, Place) => Some(Place),
        (Place | Organ, Organ | Suffix) => Some(Organ),
        // 教育厅等六部门, 李青山等三名同志
        (Organ, Number) if left.text.ends_with('等') => Some(Organ),
        (Suffix, Number) if left.text.ends_with('等') => Some(Number),
        (Organ, Group) if left.text.ends_with(['等', '个']) => Some(Organ),
        (_, Suffix) => Some(Suffix),
        (..) => None,
    }
}

/// Whether two words are a surname and a name: what is said of persons only stands behind them.
fn is_person(surname: &Word<'_>, name: &Word<'_>, next: Option<&Word<'_>>) -> bool {
    let said = next.is_some_and(|next| matches!(next.class, Class::Title | Class::Quote) || next.text.starts_with('等'));
    said && name.count() <= 2 && VOCABULARY.surnames.contains(surname.text)
}
