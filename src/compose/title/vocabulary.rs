//! What is known of the words of official titles.

use std::sync::LazyLock;

use rustc_hash::{FxBuildHasher, FxHashMap, FxHashSet};

/// Common words by what they do.
const LIST: &str = include_str!("words.txt");

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

/// The list, read once.
pub(super) struct Vocabulary {
    pub words: FxHashMap<&'static str, Class>,
    kinds: FxHashSet<&'static str>,
    pub surnames: FxHashSet<&'static str>,
    /// The length of the longest word in bytes.
    pub longest: usize,
}

pub(super) static VOCABULARY: LazyLock<Vocabulary> = LazyLock::new(|| {
    let mut words = FxHashMap::with_capacity_and_hasher(LIST.len() / 8, FxBuildHasher);
    let (mut kinds, mut surnames) = (FxHashSet::default(), FxHashSet::default());
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
    Vocabulary { words, kinds, surnames, longest }
});

/// Whether a text is a kind of document and nothing else: 通知, 情况汇报.
pub(super) fn is_kind(text: &str) -> bool {
    VOCABULARY.kinds.contains(text)
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
