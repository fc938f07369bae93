//! Marks that come in pairs: quotes, brackets, 书名号.

use super::{Draft, Example, Report, Rule, Text, slip};
use crate::finding::{Certainty, Strength};
use crate::sentence::around;
use crate::source::Span;
use slip::Slip;

pub(super) const UNPAIRED_MARK: Rule = Rule {
    name: "unpaired-mark",
    what: "引号、括号或书名号不成对",
    why: "有前必有后。跨几段的引文，每段开头都写前引号，最后一段才写后引号，不在此列。",
    help: "补上缺的一半，或删去多的一半",
    clause: "GB/T 15834—2011，4.8、4.9、4.15",
    strength: Strength::Should,
    fix: None,
    examples: &[
        Example {
            wrong: "深入实施“强基工程，成效明显。\n", right: "深入实施“强基工程”，成效明显。\n"
        },
        Example {
            wrong: "按照《云岭县防汛预案要求，做好值守。\n", right: "按照《云岭县防汛预案》要求，做好值守。\n"
        },
        Example {
            wrong: "各村（社区认真落实。大家表示要抓紧抓好”。\n", right: "各村（社区）认真落实。大家表示要抓紧抓好。\n"
        },
        Example {
            wrong: "信中写道：“同志们：\n“天气转凉，望保重。\n此致\n",
            right: "信中写道：“同志们：\n“天气转凉，望保重。”\n此致\n",
        },
    ],
    find: unpaired_marks,
};

/// How many texts further on the other half may still stand.
const REACH: usize = 8;

/// No writer opens more, one within another.
const DEEPEST: usize = 16;

/// A mark without its other half in the same text.
struct Half {
    mark: char,
    place: Span,
    text: usize,
}

fn unpaired_marks(draft: &Draft<'_>, report: &mut Report<'_>) {
    let mut lonely: Vec<Half> = Vec::new();
    let mut waiting: Vec<Half> = Vec::new();
    for (number, text) in draft.prose().enumerate() {
        let expired =
            waiting.iter().take_while(|half| half.text + REACH < number).count().max(waiting.len().saturating_sub(DEEPEST));
        lonely.extend(waiting.drain(..expired));
        let halves = unmatched(text);
        if text.text.starts_with('“') && !halves.contains(&(0, '“')) {
            waiting.retain(|half| half.mark != '“'); // the last paragraph of a quotation
        }
        for (at, mark) in halves {
            let half = Half { mark, place: text.span(at..at + mark.len_utf8()), text: number };
            match opening_of(mark) {
                None => waiting.push(half),
                Some(opening) if waiting.iter().any(|other| other.mark == opening) => {
                    waiting.retain(|other| other.mark != opening);
                }
                Some(_) => lonely.push(half),
            }
        }
    }
    lonely.append(&mut waiting);
    lonely.sort_by_key(|half| half.place);
    for half in lonely {
        let missing = opening_of(half.mark).or(closing_of(half.mark)).unwrap_or(half.mark);
        report.at(half.place, format!("“{}”没有与之相配的“{missing}”", half.mark));
    }
}

/// The marks of a text, full-width ones and `()` among Chinese words, whose other half is not in it.
fn unmatched(text: &Text<'_>) -> Vec<(usize, char)> {
    let mut open: Vec<(usize, char)> = Vec::new();
    let mut lonely = Vec::new();
    for (at, mark) in text.signs() {
        if closing_of(widened(mark)).is_some() {
            open.push((at, mark));
        } else if let Some(opening) = opening_of(widened(mark)) {
            let inner = open.iter().rev().take(DEEPEST).position(|&(_, other)| widened(other) == opening);
            match inner {
                Some(inner) => lonely.extend(open.drain(open.len() - 1 - inner..).skip(1)),
                None if is_item(&text.text, at) || mark == ')' => {}
                None if mark == '’' && around(&text.text, at..at).0.is_ascii_alphanumeric() => {} // an apostrophe
                None => lonely.push((at, mark)),
            }
        }
    }
    lonely.append(&mut open);
    lonely.retain(|&(_, mark)| mark != '(');
    lonely.sort_unstable();
    lonely
}

/// `1）`, `a）`: a bracket that closes the number of an item.
fn is_item(text: &str, at: usize) -> bool {
    let number = text[..at].trim_end_matches(|c: char| c.is_ascii_alphanumeric() || "一二三四五六七八九十".contains(c));
    number.len() < at && (number.trim_end().is_empty() || number.trim_end().ends_with(['。', '；', '：', '，', '、']))
}

fn widened(mark: char) -> char {
    match mark {
        '(' => '（',
        ')' => '）',
        other => other,
    }
}

fn closing_of(mark: char) -> Option<char> {
    match mark {
        '“' => Some('”'),
        '‘' => Some('’'),
        '《' => Some('》'),
        '〈' => Some('〉'),
        '（' => Some('）'),
        '〔' => Some('〕'),
        _ => None,
    }
}

fn opening_of(mark: char) -> Option<char> {
    match mark {
        '”' => Some('“'),
        '’' => Some('‘'),
        '》' => Some('《'),
        '〉' => Some('〈'),
        '）' => Some('（'),
        '〕' => Some('〔'),
        _ => None,
    }
}

pub(super) const NESTED_TITLE_MARKS: Rule = Rule {
    name: "nested-title-marks",
    what: "书名号里又用了双书名号",
    why: "书名号里面还要用书名号时，里层用单书名号〈〉。",
    help: "里层改用〈〉",
    clause: "GB/T 15834—2011，4.15",
    strength: Strength::Must,
    fix: Some(Certainty::Certain),
    examples: &[
        Example {
            wrong: "根据《关于印发《云岭县防汛预案》的通知》要求，做好值守。\n",
            right: "根据《关于印发〈云岭县防汛预案〉的通知》要求，做好值守。\n",
        },
        Example {
            wrong: "学习《《青岚市条例》解读》和《手册》。\n", right: "学习《〈青岚市条例〉解读》和《手册》。\n"
        },
    ],
    find: |draft, report| slip::report(draft, report, |text| inner(text, ('《', '》'), ("〈", "〉"))),
};

pub(super) const NESTED_QUOTES: Rule = Rule {
    name: "nested-quotes",
    what: "双引号里又用了双引号",
    why: "引号里面还要用引号时，里层用单引号‘’。",
    help: "里层改用‘’",
    clause: "GB/T 15834—2011，4.8",
    strength: Strength::Should,
    fix: Some(Certainty::Likely),
    examples: &[
        Example {
            wrong: "会议指出：“要落实“三个清单”制度，压实责任。”\n",
            right: "会议指出：“要落实‘三个清单’制度，压实责任。”\n",
        },
        Example {
            wrong: "他说：“把“好事”办好，把“实事”办实。”\n", right: "他说：“把‘好事’办好，把‘实事’办实。”\n"
        },
    ],
    find: |draft, report| slip::report(draft, report, |text| inner(text, ('“', '”'), ("‘", "’"))),
};

/// Pairs directly within a pair of their own kind, in a text where all of them match and none lies deeper.
fn inner(text: &Text<'_>, (opening, closing): (char, char), (before, behind): (&str, &str)) -> Vec<Slip> {
    let mut depth = 0;
    let mut slips = Vec::new();
    for (at, mark) in text.signs().filter(|&(_, mark)| mark == opening || mark == closing) {
        let (inside, after) = if mark == opening { (depth, before) } else { (depth - 1, behind) };
        depth += if mark == opening { 1 } else { -1 };
        if !(0..=2).contains(&depth) {
            return Vec::new();
        }
        if inside == 1 {
            slips.push(Slip::new(at..at + mark.len_utf8(), after));
        }
    }
    if depth == 0 { slips } else { Vec::new() }
}
