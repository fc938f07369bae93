//! A title's words: what may stand on one line only together, and what each of it does.

use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

use icu_segmenter::WordSegmenter;

use super::super::measure::width;
use crate::length::Chars;

/// Common words of official titles, by what they do.
const LIST: &str = include_str!("words.txt");
/// A quoted term wider than a line has to be divided.
const MAX_QUOTE: Chars = Chars::whole(20);
/// 《…》 of this width may be divided.
const DIVISIBLE_BOOK: Chars = Chars::whole(18);
/// Chinese and Arabic digits, and what stands between them in one number.
const DIGITS: &str = "〇零一二三四五六七八九十百千万亿两0123456789０１２３４５６７８９";
const IN_NUMBER: &str = ".%％—－-~～、/";
/// What counts with a number in front of it, longest first where one begins like the other.
const UNITS: &[&str] = &[
    "周年",
    "年度",
    "年级",
    "年",
    "个月",
    "月份",
    "月",
    "日",
    "个百分点",
    "个",
    "届",
    "次",
    "条",
    "号",
    "项",
    "期",
    "批",
    "家",
    "名",
    "周",
    "季度",
    "亿元",
    "万元",
    "元",
    "公里",
    "平方米",
    "米",
    "万吨",
    "吨",
    "亩",
    "件",
    "类",
    "版",
    "级",
    "户",
    "小时",
    "天",
    "代",
    "座",
    "人次",
    "人",
    "部门",
];
/// 省、市、县…, behind a name.
const REGIONS: &[&str] =
    &["自治区", "自治州", "自治县", "特别行政区", "省", "市", "县", "区", "州", "盟", "旗", "镇", "乡", "村", "街道"];
/// A place's name without its region has so many characters at most.
const MAX_PLACE: usize = 4;
/// What one dictionary word costs when a text is divided into as few and as well known words as possible: one of our list, one
/// of the dictionary, one character that is in neither.
const LISTED: u32 = 10;
const KNOWN: u32 = 13;
const SINGLE: u32 = 22;

/// What a word does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Class {
    /// 印发、转发
    Issue,
    /// Takes an object: 推进.
    Verb,
    /// An action as a name: 建设.
    Verbal,
    /// 进一步
    Adverb,
    /// 有关、若干
    Determiner,
    /// 关于、在
    Preposition,
    /// 和、与
    Conjunction,
    /// 暨、并
    Opener,
    /// 等、上、以来: belongs to what is before it.
    Suffix,
    /// 群众、企业: those a measure is for.
    Group,
    /// 工作、问题: says little alone.
    Head,
    /// Any name of a thing.
    Noun,
    /// A body.
    Organ,
    /// 同志
    Title,
    /// A place.
    Place,
    /// A person.
    Person,
    /// 2026年、46个
    Number,
    /// “…”
    Quote,
    /// 《…》
    Book,
    /// （…）
    Bracket,
    /// An opening mark whose text is divided.
    Open,
    /// A closing mark whose text is divided.
    Close,
    /// 的
    De,
    /// 、 and all other marks
    Mark,
    /// Not in our list.
    Unknown,
}

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

struct List {
    words: HashMap<&'static str, Class>,
    kinds: HashSet<&'static str>,
    surnames: HashSet<&'static str>,
    /// In bytes.
    longest: usize,
}

static WORDS: LazyLock<List> = LazyLock::new(|| {
    let (mut words, mut kinds, mut surnames) = (HashMap::new(), HashSet::new(), HashSet::new());
    let mut section = "";
    for line in LIST.lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
        match (line.strip_prefix('['), section) {
            (Some(name), _) => section = name.trim_end_matches(']'),
            (None, "kind") => kinds.extend(line.split(' ')),
            (None, "surname") => surnames.extend(line.split(' ')),
            (None, _) => {
                let class = Class::named(section);
                line.split(' ').for_each(|word| _ = words.entry(word).or_insert(class));
            }
        }
    }
    kinds.iter().for_each(|kind| _ = words.entry(kind).or_insert(Class::Head));
    let longest = words.keys().map(|word| word.len()).max().unwrap_or(0);
    List { words, kinds, surnames, longest }
});

/// Whether a text is a kind of document and nothing else: 通知, 情况汇报.
pub(super) fn is_kind(text: &str) -> bool {
    WORDS.kinds.contains(text)
}

impl Class {
    /// The class of the words in a section of the list.
    fn named(section: &str) -> Self {
        match section {
            "issue" => Self::Issue,
            "verb" => Self::Verb,
            "verbal" => Self::Verbal,
            "adverb" => Self::Adverb,
            "determiner" => Self::Determiner,
            "preposition" => Self::Preposition,
            "conjunction" => Self::Conjunction,
            "opener" => Self::Opener,
            "suffix" => Self::Suffix,
            "group" => Self::Group,
            "head" => Self::Head,
            "organ" => Self::Organ,
            "title" => Self::Title,
            "place" => Self::Place,
            "de" => Self::De,
            _ => Self::Noun,
        }
    }
}

/// The words of a title, in order; white space is none.
pub(super) fn words(title: &str) -> Vec<Word<'_>> {
    let mut words = Vec::new();
    let mut at = 0;
    while let Some(first) = title[at..].chars().next() {
        let (text, class) = match enclosed(&title[at..]) {
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
        if words[index].class == Class::Verb && words[index - 1].is_thing() && names(words.get(index + 1)) {
            words[index].class = Class::Verbal;
        }
    }
    words
}

/// Whether what stands behind a verb makes it a name: 调查处理情况.
fn names(next: Option<&Word<'_>>) -> bool {
    next.is_none_or(|next| matches!(next.class, Class::Head | Class::De | Class::Suffix) || is_kind(next.text))
}

/// A stretch in brackets or quotes that stays together, or the mark alone if its text has to be divided.
fn enclosed(text: &str) -> Option<(&str, Class)> {
    let open = text.chars().next()?;
    let mark = &text[..open.len_utf8()];
    let (close, class) = match open {
        '“' | '「' => (if open == '“' { '”' } else { '」' }, Class::Quote),
        '《' => ('》', Class::Book),
        '（' | '(' | '〔' | '[' => (
            if open == '(' {
                ')'
            } else if open == '（' {
                '）'
            } else if open == '〔' {
                '〕'
            } else {
                ']'
            },
            Class::Bracket,
        ),
        '》' | '”' | '）' | ')' | '〕' | '」' | ']' => return Some((mark, Class::Close)),
        _ if is_mark(open) => return Some((mark, Class::Mark)),
        _ => return None,
    };
    let mut depth = 0;
    let end = text.char_indices().find(|&(_, char)| {
        depth += i32::from(char == open) - i32::from(char == close);
        depth == 0
    });
    let Some((end, _)) = end else { return Some((mark, Class::Open)) };
    let whole = &text[..end + close.len_utf8()];
    let wide = match class {
        Class::Book => width(whole) >= DIVISIBLE_BOOK,
        _ => width(whole) > MAX_QUOTE,
    };
    Some(if wide { (mark, Class::Open) } else { (whole, class) })
}

fn is_mark(char: char) -> bool {
    !char.is_alphanumeric()
        && !char.is_whitespace()
        && !matches!(char, '+' | '＋' | '.' | '-' | '—' | '～' | '~' | '%' | '％' | '/' | '·')
}

/// How far a text goes without white space and marks.
fn stretch(text: &str) -> usize {
    text.find(|char: char| char.is_whitespace() || is_mark(char)).unwrap_or(text.len())
}

/// Divides a stretch into words: those that cost least.
fn divide<'t>(text: &'t str, offset: usize, words: &mut Vec<Word<'t>>) {
    let segmenter = WordSegmenter::new_auto(Default::default());
    let known: Vec<usize> = segmenter.segment_str(text).collect();
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
        for length in (1..=WORDS.longest.min(rest.len())).filter(|&length| rest.is_char_boundary(length)) {
            if let Some(&class) = WORDS.words.get(&rest[..length]) {
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
        let next = words.get(index + 1);
        let class = match joined.last() {
            Some(last) if !word.spaced => together(last, word, next),
            Some(_) | None => None,
        };
        match (class, joined.last_mut()) {
            (Some(class), Some(last)) => {
                last.text = &title[last.at..word.end()];
                last.class = class;
            }
            (Some(_) | None, _) => joined.push(*word),
        }
    }
    joined
}

/// What two words are together, if they are one.
fn together(last: &Word<'_>, word: &Word<'_>, next: Option<&Word<'_>>) -> Option<Class> {
    use Class::*;
    let single = |word: &Word<'_>| word.count() == 1;
    let region = REGIONS.contains(&word.text);
    match (last.class, word.class) {
        (Unknown | Noun | Place | Number, _) if region && last.count() <= MAX_PLACE => Some(Place),
        (Unknown, _) if is_name(last, word, next) => Some(Person),
        (Person, Unknown) if single(word) && last.count() < MAX_PLACE => Some(Person),
        (Person, Title) => Some(Person),
        (Unknown, Unknown) if single(last) && single(word) => Some(Unknown),
        (Place, Place) => Some(Place),
        (Place | Organ, Organ) => Some(Organ),
        (Organ | Place, Suffix) => Some(Organ),
        (Organ, Number) if last.text.ends_with('等') => Some(Organ),
        (Organ, Group) if last.text.ends_with(['等', '个']) => Some(Organ),
        (_, Suffix) => Some(Suffix),
        (..) => None,
    }
}

/// Whether a word is a surname with, behind it, what is used of persons only.
fn is_name(last: &Word<'_>, word: &Word<'_>, next: Option<&Word<'_>>) -> bool {
    let title = next.is_some_and(|next| next.class == Class::Title || next.text.starts_with('等') || next.class == Class::Quote);
    title && WORDS.surnames.contains(&last.text) && word.count() <= 2 && matches!(word.class, Class::Unknown)
}
