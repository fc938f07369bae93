//! Marks that come in pairs: quotes, brackets, 书名号.

use super::width::{crossed_quotes, prime_quote};
use super::{Draft, Example, Report, Rule, Text, slip};
use crate::finding::{Certainty, Strength};
use crate::sentence::{around, is_han};
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
    let crossed = crossed_quotes(text);
    let is_crossed = |at: usize| crossed.binary_search_by_key(&at, |&(_, to)| to).is_ok();
    let mut open: Vec<(usize, char)> = Vec::new();
    let mut lonely = Vec::new();
    for (at, mark) in text.signs().filter(|&(at, _)| !is_crossed(at)) {
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
        other => prime_quote(other).unwrap_or(other),
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
    why: "书名号里面还要用书名号时，里层用单书名号〈〉，再里一层又用《》，交替使用；小于号、大于号不能代替。",
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
        Example {
            wrong: "按照《关于印发‹云岭县会议费管理办法>的通知》执行。\n",
            right: "按照《关于印发〈云岭县会议费管理办法〉的通知》执行。\n",
        },
        Example {
            wrong: "按照《关于《预案》的通知》和《关于修改〈关于适用《条例》的解释〉的决定》执行。\n",
            right: "按照《关于〈预案〉的通知》和《关于修改〈关于适用《条例》的解释〉的决定》执行。\n",
        },
    ],
    find: |draft, report| {
        slip::report(draft, report, |text| {
            let mut slips = nested(text, TITLE_MARKS);
            slips.extend(angles(text));
            slips
        })
    },
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
    find: |draft, report| slip::report(draft, report, |text| nested(text, QUOTES)),
};

/// A pair that encloses text, and the pair used within it.
struct Marks {
    outer: (char, char),
    inner: (char, char),
}

const TITLE_MARKS: Marks = Marks { outer: ('《', '》'), inner: ('〈', '〉') };
const QUOTES: Marks = Marks { outer: ('“', '”'), inner: ('‘', '’') };

/// Outer pairs directly within an outer pair, in a text where all of them match. The marks alternate: a third level is an outer
/// pair again.
fn nested(text: &Text<'_>, Marks { outer, inner }: Marks) -> Vec<Slip> {
    let mut open: Vec<(usize, bool, bool)> = Vec::new(); // where, whether it is an outer one, whether it is wrong
    let mut slips = Vec::new();
    for (at, mark) in text.signs() {
        if mark == outer.0 || mark == inner.0 {
            let within = open.last().filter(|(_, is_outer, _)| *is_outer && mark == outer.0);
            if within.is_some_and(|(.., wrong)| *wrong) {
                return Vec::new(); // rather one that is not closed
            }
            let wrong = within.is_some();
            open.push((at, mark == outer.0, wrong));
        } else if mark == inner.1 && open.last().is_some_and(|(_, is_outer, _)| !is_outer) {
            open.pop();
        } else if mark == outer.1 {
            let Some((start, true, wrong)) = open.pop() else { return Vec::new() };
            if wrong {
                slips.push(Slip::new(start..start + outer.0.len_utf8(), inner.0).with(at..at + mark.len_utf8(), inner.1));
            }
        }
    }
    if open.is_empty() { slips } else { Vec::new() }
}

/// `《关于印发‹办法>的通知》`: signs of comparison for the marks within a title.
fn angles(text: &Text<'_>) -> Vec<Slip> {
    let mut slips = Vec::new();
    let (mut within, mut open) = (false, None);
    for (at, mark) in text.signs() {
        match mark {
            '《' | '》' => (within, open) = (mark == '《', None),
            '<' | '‹' | '＜' if within && around(&text.text, at..at + mark.len_utf8()).1 != '/' => open = Some((at, mark)),
            '>' | '›' | '＞' => {
                let Some((start, opening)) = open.take() else { continue };
                let title = &text.text[start + opening.len_utf8()..at];
                if title.starts_with(is_han) && title.ends_with(|c| is_han(c) || c == '）') {
                    let (from, to) = (start..start + opening.len_utf8(), at..at + mark.len_utf8());
                    slips.push(Slip::new(from, TITLE_MARKS.inner.0).with(to, TITLE_MARKS.inner.1));
                }
            }
            _ => {}
        }
    }
    slips
}
