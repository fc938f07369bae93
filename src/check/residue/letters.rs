//! Characters that came from elsewhere: lost in a conversion, or of the other script.

use crate::check::characters::{Characters, IDEOGRAPH};
use crate::check::{Draft, Example, Report, Rule};
use crate::finding::{Certainty, Strength};
use crate::sentence::is_han;
use crate::source::{Edit, Span};

pub(super) const LOST_CHARACTER: Rule = Rule {
    name: "lost-character",
    what: "有字在转换编码时丢失",
    why: "“\u{fffd}”“锟斤拷”“烫烫烫”是编码转换出错的痕迹，原来的字已经不在稿件里。",
    help: "对照原稿补上丢失的字",
    clause: "惯例",
    strength: Strength::Should,
    fix: None,
    examples: &[
        Example { wrong: "普查工作由林\u{fffd}远负责。\n", right: "普查工作由林知远负责。\n" },
        Example { wrong: "普查锟斤拷已经完成。\n", right: "普查工作已经完成。\n" },
    ],
    find: lost_characters,
};

const LOST: [&str; 4] = ["\u{fffd}", "锟斤拷", "烫烫烫", "屯屯屯"];

fn lost_characters(draft: &Draft<'_>, report: &mut Report<'_>) {
    let mut spans: Vec<Span> = Vec::new();
    for text in draft.prose() {
        for lost in LOST {
            spans.extend(text.places(lost).map(|at| text.span(at..at + lost.len())));
        }
    }
    if !spans.is_empty() {
        spans.sort_unstable();
        let message = format!("{} 处文字在转换编码时丢失", spans.len());
        report.places(spans, message);
    }
}

pub(super) const SOWN_MARK: Rule = Rule {
    name: "sown-mark",
    what: "“的”后面夹了网站撒下的标点",
    why: "范文网站在“的”字后面撒下单个的“'”“.”，好认出抄来的文字；文章里没有它们的位置。",
    help: "删去标点",
    clause: "惯例",
    strength: Strength::Should,
    fix: Some(Certainty::Likely),
    examples: &[
        Example { wrong: "尊敬的'各位领导请指正。\n", right: "尊敬的各位领导请指正。\n" },
        Example { wrong: "普查工作作了进一步的.安排。\n", right: "普查工作作了进一步的安排。\n" },
        Example { wrong: "需要普查的'，逐户登记。\n", right: "需要普查的，逐户登记。\n" },
    ],
    find: sown_marks,
};

fn sown_marks(draft: &Draft<'_>, report: &mut Report<'_>) {
    let mut places = Vec::new();
    for text in draft.prose() {
        let is_sown = |at: usize| {
            let behind = text.text[at + 1..].chars().next();
            text.text[..at].ends_with('的') && behind.is_some_and(|c| is_han(c) || "，。、；".contains(c))
        };
        let quotes: Vec<usize> = text.places("'").collect();
        let quotes = if quotes.iter().all(|&at| is_sown(at)) { quotes } else { Vec::new() };
        for at in text.places(".").filter(|&at| is_sown(at)).chain(quotes) {
            places.push((text.span(at..at + 1), text.edit(draft.source, at..at + 1, "")));
        }
    }
    places.sort_unstable_by_key(|(span, _)| *span);
    report.mend_all(places, |count| format!("“的”后面夹了 {count} 个多余的标点"));
}

pub(super) const TRADITIONAL_CHARACTER: Rule = Rule {
    name: "traditional-character",
    what: "简体稿里夹有繁体字",
    why: "公文使用规范汉字。稿件以简体为主而夹有个别繁体字，多是复制时带进来的；全文用繁体的稿件不提示，人名、地名确用繁体的可放过。",
    help: "改为规范字",
    clause: "《国家通用语言文字法》第九条",
    strength: Strength::Should,
    fix: Some(Certainty::Likely),
    examples: &[
        Example {
            wrong: "请各单位认真落实普查责任，按時报送。\n", right: "请各单位认真落实普查责任，按时报送。\n"
        },
        Example {
            wrong: "全县开展问题整改，覆盖每个鄉镇。\n", right: "全县开展问题整改，覆盖每个乡镇。\n"
        },
    ],
    find: traditional_characters,
};

/// Traditional characters with one simplified form each, in their order. Those that are also written in names (乾、鍾、昇、徵、於)
/// are left out.
const PAIRS: &str = include_str!("traditional.txt");

/// A pair and the space behind it, in bytes.
const PAIR: usize = 7;

pub(in crate::check) static TRADITIONAL: Characters = Characters::every(PAIR, PAIRS, 0);
static SIMPLIFIED: Characters = Characters::every(PAIR, PAIRS, IDEOGRAPH);

/// The simplified form of one of the [`TRADITIONAL`] characters.
fn simplified(traditional: &str) -> Option<&'static str> {
    let (pairs, _) = PAIRS.as_bytes().as_chunks::<PAIR>();
    let at = PAIR * pairs.binary_search_by(|pair| pair[..IDEOGRAPH].cmp(traditional.as_bytes())).ok()?;
    PAIRS.get(at + IDEOGRAPH..at + 2 * IDEOGRAPH)
}

/// How many times as many simplified characters a simplified draft has.
const MOSTLY: usize = 2;

fn traditional_characters(draft: &Draft<'_>, report: &mut Report<'_>) {
    let mut places: Vec<(Span, Option<Edit>)> = Vec::new();
    let mut shown = String::new();
    for text in draft.prose() {
        for (at, character) in text.signs().filter(|&(_, sign)| TRADITIONAL.has(sign)) {
            if shown.chars().count() < 12 && !shown.contains(character) {
                shown.push(character);
            }
            let range = at..at + character.len_utf8();
            let edit = simplified(&text.text[range.clone()]).and_then(|right| text.edit(draft.source, range.clone(), right));
            places.push((text.span(range), edit));
        }
    }
    let wanted = places.len() * MOSTLY;
    let simplified = draft.prose().flat_map(|text| text.text.chars()).filter(|&c| SIMPLIFIED.has(c)).take(wanted).count();
    if simplified == wanted {
        report.mend_all(places, |count| format!("简体稿里夹有繁体字“{shown}”，共 {count} 处"));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_character_is_both_traditional_and_simplified() {
        let pairs: Vec<&str> = PAIRS.split_whitespace().collect();
        assert!(pairs.is_sorted());
        for pair in pairs {
            let [traditional, right] = *pair.chars().collect::<Vec<_>>() else { panic!("{pair}") };
            assert_eq!(simplified(&traditional.to_string()), Some(&*right.to_string()));
            assert!(TRADITIONAL.has(traditional) && !TRADITIONAL.has(right), "{pair}");
            assert!(SIMPLIFIED.has(right), "{pair}");
        }
    }
}
