//! Letters that stand for names: `A县`, `B公司`, and abbreviations that nobody explains.

use std::collections::BTreeMap;
use std::ops::Range;

use crate::check::{Draft, Example, Report, Rule};
use crate::finding::Strength;
use crate::sentence::{around, is_han};
use crate::source::Span;

pub(super) const CODE_WORD: Rule = Rule {
    name: "code-word",
    what: "用字母代替了名称",
    why: "“A县”“B公司”“s委”是隐去真名的写法，定稿要换回名称。按字母归并为一条；A股、B座、C区这类通行叫法和并列的代号不算。",
    help: "换回真实名称；确是通行叫法的，可用 allow code-word 放过",
    clause: "惯例",
    strength: Strength::Should,
    fix: None,
    examples: &[
        Example {
            wrong: "A县已经完成普查，请各乡镇学习。\n", right: "云岭县已经完成普查，请各乡镇学习。\n"
        },
        Example { wrong: "会议由B公司承办。\n", right: "A股和B股分别核算，住在C座。\n" },
        Example { wrong: "按照省委、s委要求办理。\n", right: "按照省委、市委要求办理。\n" },
        Example {
            wrong: "学习A重要讲话，领会A重要批示，落实A重要要求。\n", right: "学习A类文件，领会A类批示，落实A类要求。\n"
        },
    ],
    find: code_words,
};

/// What only a name stands before.
const NAMED: [&str; 17] =
    ["省", "市", "县", "镇", "乡", "局", "委", "村", "公司", "企业", "集团", "单位", "同志", "总书记", "书记", "主席", "镇长"];

/// What a single letter goes together with in usual language: `A股`, `B座`, `C级`.
const KINDS: &str = "股座级类型栋区口面岗档组班卷票轮角款版方幢单元层轴标线点字段等证照柱超罩线项目项式性族位场段台库联包";

/// From how many places on a letter stands for something, whatever follows it.
const MANY: usize = 3;

fn code_words(draft: &Draft<'_>, report: &mut Report<'_>) {
    let mut letters: BTreeMap<char, (Vec<Span>, bool)> = BTreeMap::new();
    for text in draft.prose() {
        for (at, letter) in text.signs().filter(|(_, c)| c.is_ascii_alphabetic() && !matches!(c, 'x' | 'X')) {
            let (before, behind) = around(&text.text, at..at + 1);
            if !is_han(behind) || before.is_ascii_alphanumeric() || "-+/=.·&_ \u{a0}＋".contains(before) {
                continue;
            }
            if is_listed(&text.text, &(at..at + 1)) {
                continue;
            }
            let rest = &text.text[at + 1..];
            let named = NAMED.iter().any(|named| rest.starts_with(named));
            let guessed = letter.is_ascii_uppercase() && !KINDS.contains(behind);
            if named || guessed {
                let (spans, sure) = letters.entry(letter).or_default();
                spans.push(text.span(at..at + 1));
                *sure |= named;
            }
        }
    }
    let single = letters.len() == 1;
    for (letter, (spans, sure)) in letters {
        if sure || (single && spans.len() >= MANY) {
            report.places(spans, format!("字母“{letter}”代替了名称"));
        }
    }
}

/// Whether letters are listed: `A、B公司`.
pub(super) fn is_listed(text: &str, letter: &Range<usize>) -> bool {
    let before = text[..letter.start].strip_suffix('、');
    let behind = text[letter.end..].strip_prefix('、');
    before.is_some_and(|text| text.ends_with(|c: char| c.is_ascii_alphabetic()))
        || behind.is_some_and(|text| text.starts_with(|c: char| c.is_ascii_alphabetic()))
}

pub(super) const UNKNOWN_ABBREVIATION: Rule = Rule {
    name: "unknown-abbreviation",
    what: "字母缩写没有说明",
    why: "反复出现又不通行的字母缩写，读者不知所指；有的是躲避查重的拼音缩写。第一次出现时写全称，括注缩写即可。",
    help: "改写全称，或在第一次出现时说明",
    clause: "《党政机关公文处理工作条例》第十九条",
    strength: Strength::Custom,
    fix: None,
    examples: &[
        Example {
            wrong: "开展DCPC工作，部署DCPC任务，总结DCPC经验。\n",
            right: "开展大调查普查（DCPC）工作，部署DCPC任务，总结DCPC经验。\n",
        },
        Example {
            wrong: "抓好BJT建设，推进BJT考核，完善BJT制度。\n", right: "统计GDP总量，核算GDP增速，公布GDP构成。\n"
        },
    ],
    find: unknown_abbreviations,
};

/// Abbreviations without a vowel that need no explanation; others are words of English, which rules leave alone.
const KNOWN: &str = " GDP PPP GPS CT PM BRT CCTV DNA PCR PDF HTML HTTP HTTPS XML CSS JS PVC PPT TV VR MR DVD CD KTV MBR SBR PH \
    NB CBD VPN DNS TCP SDK RTK PLC DCS CRH VC WPS SCR LNG CNG LPG MBBR TSP VPS BP BT GB KB MB TB KM KW KV KG TSG GMP GSP \
    HR PC CPLD MSDS DTP CNC PTSD CRM PM MCN CSR NGN WTT MPV SCM RFC RMB HK JPG PNG SQL PSC ";

fn unknown_abbreviations(draft: &Draft<'_>, report: &mut Report<'_>) {
    let mut words: BTreeMap<&str, (Vec<Span>, bool)> = BTreeMap::new();
    for text in draft.prose() {
        let mut behind = 0;
        for (at, _) in text.signs().filter(|(_, c)| c.is_ascii_uppercase()) {
            if at < behind {
                continue;
            }
            let rest = &text.text[at..];
            behind = at + rest.find(|c: char| !c.is_ascii_uppercase()).unwrap_or(rest.len());
            let word = &text.text[at..behind];
            if is_strange(word) {
                let (before, after) = around(&text.text, at..behind);
                let (spans, explained) = words.entry(word).or_default();
                *explained |= "（(".contains(before) || "（(".contains(after);
                if is_apart(before) && is_apart(after) {
                    spans.push(text.span(at..behind));
                }
            }
        }
    }
    for (word, (spans, explained)) in words {
        if !explained && spans.len() >= MANY {
            report.places(spans, format!("缩写“{word}”没有说明"));
        }
    }
}

fn is_strange(word: &str) -> bool {
    (2..=6).contains(&word.len()) && !word.contains(['A', 'E', 'I', 'O', 'U', 'X']) && KNOWN.split(' ').all(|known| known != word)
}

/// Whether a word ends at this character and is no part of a name or a number.
fn is_apart(c: char) -> bool {
    is_han(c) || "\n，。；：、！？“”《》".contains(c)
}
