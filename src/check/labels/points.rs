//! 一是…二是…, 第一，…, 首先，…: how points are counted.

use std::ops::Range;

use super::{Draft, Example, Report, Rule, Text, slip};
use crate::finding::{Certainty, Strength};
use crate::level::{Form, Label, numeral};
use slip::Slip;

pub(super) const POINT_GAP: Rule = Rule {
    name: "point-gap",
    what: "“一是……二是……”的序号不连",
    why: "分条说的几点前后相连；跳号或重复，多是删改时留下的。",
    help: "改正序号",
    clause: "惯例",
    strength: Strength::Should,
    fix: None,
    examples: &[
        Example {
            wrong: "主要做法：一是抓培训，二是抓考核，四是抓宣传。\n",
            right: "主要做法：一是抓培训，二是抓考核，三是抓宣传。\n",
        },
        Example {
            wrong: "一是抓培训。办班12期。二是抓考核。每季一次。二是抓宣传。每月一次。\n",
            right: "一是抓培训。办班12期。二是抓考核。每季一次。三是抓宣传。每月一次。\n",
        },
        Example { wrong: "工作中，一要细致，三要耐心。\n", right: "工作中，一要细致，二要耐心。\n" },
    ],
    find: point_gaps,
};

fn point_gaps(draft: &Draft<'_>, report: &mut Report<'_>) {
    for text in draft.prose().filter(|text| text.paragraph.is_some()) {
        let mut lasts = [(Form::Is, 0), (Form::Must, 0)];
        for (at, label) in points(text) {
            let Some((form, last)) = lasts.iter_mut().find(|(form, _)| *form == label.form) else { continue };
            let before = std::mem::replace(last, label.value);
            if before > 0 && (label.value == before || label.value == before + 2) {
                let message = format!("“{}”之后是“{}”", form.write(before), form.write(label.value));
                report.at(text.span(at..at + label.len), message);
            }
        }
    }
}

/// 一是, then 一要, at the beginning of a text and behind its marks.
fn points(text: &Text<'_>) -> impl Iterator<Item = (usize, Label)> {
    text.places("是").chain(text.places("要")).filter_map(|end| {
        let text = &text.text;
        let head = text[..end].trim_end_matches(|c| "一二三四五六七八九十".contains(c));
        let begins = head.is_empty() || head.ends_with(['。', '；', '：', '，', '！', '？', '”', ',', ';', ':']);
        if head.len() == end || !begins {
            return None;
        }
        Label::read_point(&text[head.len()..]).map(|label| (head.len(), label))
    })
}

pub(super) const POINT_COMMA: Rule = Rule {
    name: "point-comma",
    what: "“一是”后面用了顿号",
    why: "“一是”后面直接说内容，不用顿号。",
    help: "删去顿号",
    clause: "惯例",
    strength: Strength::Should,
    fix: Some(Certainty::Certain),
    examples: &[
        Example { wrong: "一是、抓培训；二是、抓考核。\n", right: "一是抓培训；二是抓考核。\n" },
        Example { wrong: "要求：一要、细致，二要、耐心。\n", right: "要求：一要细致，二要耐心。\n" },
    ],
    find: |draft, report| {
        slip::report(draft, report, |text| {
            let behind = points(text).map(|(at, label)| at + label.len);
            behind.filter(|&at| text.text[at..].starts_with('、')).map(|at| Slip::new(at..at + '、'.len_utf8(), "")).collect()
        })
    },
};

pub(super) const ORDINAL_COMMA: Rule = Rule {
    name: "ordinal-comma",
    what: "“第一”“首先”后面用了顿号",
    why: "“第一”“首先”之类后面用逗号；顿号只跟在“一”“二”之后。“第一、二轮”是并列，不在此列。",
    help: "改用逗号",
    clause: "GB/T 15834—2011，4.5",
    strength: Strength::Should,
    fix: Some(Certainty::Certain),
    examples: &[
        Example {
            wrong: "第一、要抓培训。第二、要抓考核。\n", right: "第一，要抓培训。第二，要抓考核。\n"
        },
        Example {
            wrong: "首先、要抓培训；其次、要抓考核。\n", right: "首先，要抓培训；其次，要抓考核。\n"
        },
        Example {
            wrong: "第一、二轮督察已经结束。其次、要抓考核。\n", right: "第一、二轮督察已经结束。其次，要抓考核。\n"
        },
    ],
    find: |draft, report| slip::report(draft, report, ordinal_commas),
};

fn ordinal_commas(text: &Text<'_>) -> Vec<Slip> {
    let counts = |&at: &usize| {
        let (head, behind) = text.text.split_at(at);
        let behind = &behind['、'.len_utf8()..];
        let number = head.trim_end_matches(&ENDS[..10]);
        let counted = if number.len() < at { number.strip_suffix('第') } else { None };
        let named = || WORDS.iter().find_map(|word| head.strip_suffix(word));
        let begins = |before: &str| before.is_empty() || before.ends_with(['。', '；', '：', '！', '？']);
        let goes_on = numeral(behind).is_some() || behind.starts_with('第') || WORDS.iter().any(|word| behind.starts_with(word));
        counted.or_else(named).is_some_and(begins) && !goes_on
    };
    let found = text.places("、").filter(|&at| text.text[..at].ends_with(ENDS)).filter(counts);
    found.map(|at| Slip::new(at..at + '、'.len_utf8(), "，")).collect()
}

const WORDS: [&str; 4] = ["首先", "其次", "再次", "最后"];

/// The last characters of 第一 to 第十, 首先, 其次 and 最后.
const ENDS: [char; 13] = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '先', '次', '后'];

pub(super) const MIXED_POINTS: Rule = Rule {
    name: "mixed-points",
    what: "“首先”“其次”和“第三”混用",
    why: "“首先、其次、再次、最后”是一套，“第一、第二、第三”是另一套，一处只用一套。",
    help: "换成同一套",
    clause: "GB/T 15834—2011，附录 B",
    strength: Strength::Should,
    fix: None,
    examples: &[
        Example {
            wrong: "首先，要抓培训。其次，要抓考核。第三，要抓宣传。\n",
            right: "首先，要抓培训。其次，要抓考核。再次，要抓宣传。\n",
        },
        Example {
            wrong: "首先，要抓培训；第二，要抓考核。\n", right: "第一，要抓培训；第二，要抓考核。\n"
        },
    ],
    find: mixed_points,
};

fn mixed_points(draft: &Draft<'_>, report: &mut Report<'_>) {
    for text in draft.prose() {
        let Some(first) = text.places("首先，").next() else { continue };
        let behind = &text.text[first..];
        let other = ["第二，", "第三，"].iter().filter_map(|word| behind.find(word).map(|at| (first + at, word))).min();
        let named = other.filter(|(at, _)| text.text[..*at].ends_with(['。', '；', '，']) && !text.text.contains("第一，"));
        if let Some((at, word)) = named {
            let places = [(first, "首先"), (at, word.trim_end_matches('，'))].map(|(at, word)| text.span(at..at + word.len()));
            report.places(places.to_vec(), format!("“首先”之后用了“{}”", word.trim_end_matches('，')));
        }
    }
}

pub(super) const POINT_COUNT: Rule = Rule {
    name: "point-count",
    what: "说好的几项和列出的对不上",
    why: "“以下三项工作：”后面列了四条，多是增删时没有改。只数接着写的“一是、二是”，分段写的也数。",
    help: "核对项数",
    clause: "惯例",
    strength: Strength::Should,
    fix: None,
    examples: &[
        Example {
            wrong: "抓好以下三项工作：一是抓培训；二是抓考核；三是抓宣传；四是抓巡查。\n",
            right: "抓好以下四项工作：一是抓培训；二是抓考核；三是抓宣传；四是抓巡查。\n",
        },
        Example {
            wrong: "要做好以下3个方面的工作：\n一是抓培训。办班12期。\n二是抓考核。每季一次。\n",
            right: "要做好以下3个方面的工作：\n一是抓培训。办班12期。\n每班50人。\n二是抓考核。每季一次。\n三是抓宣传。\n",
        },
    ],
    find: point_counts,
};

fn point_counts(draft: &Draft<'_>, report: &mut Report<'_>) {
    for (at, text) in draft.texts.iter().enumerate().filter(|(_, text)| text.paragraph.is_some()) {
        let leads = |&(colon, _, _): &(usize, Range<usize>, u32)| {
            let behind = &text.text[colon + '：'.len_utf8()..];
            let below = draft.texts.get(at + 1).filter(|_| behind.is_empty()).map(|text| text.text.as_ref());
            Label::read_point(below.unwrap_or(behind)).is_some_and(|label| label.form == Form::Is && label.value == 1)
        };
        let mut promises =
            text.places("：").filter_map(|colon| promised(&text.text[..colon]).map(|(range, count)| (colon, range, count)));
        let Some((colon, range, promised)) = promises.find(leads) else { continue };
        let within = points(text).filter(|&(place, _)| place > colon).map(|(_, label)| label);
        let below = draft.texts[at + 1..].iter().filter(|text| Label::read_point(&text.text).is_some());
        let listed = within.chain(below.flat_map(|text| points(text).map(|(_, label)| label)));
        let values = listed.filter(|label| label.form == Form::Is).map(|label| label.value).skip(1);
        let count = values.take_while(|&value| value != 1).fold(1, |count, value| if value == count + 1 { value } else { count });
        if count > 1 && count != promised {
            let message = format!("说是“{}”，列了{count}项", &text.text[range.clone()]);
            report.at(text.span(range), message);
        }
    }
}

/// `以下三项工作` at the end of a text: where it stands, and how many they are to be.
fn promised(text: &str) -> Option<(Range<usize>, u32)> {
    const MEASURES: [&str; 6] = ["项", "点", "个方面", "方面", "条", "件"];
    const LONGEST: usize = 16;
    const WORD: usize = "以下".len();
    let lead = text.char_indices().rev().nth(LONGEST).map_or(text, |(start, _)| &text[start..]);
    let start = ["以下", "下列", "下面"].iter().filter_map(|word| lead.rfind(word)).max()?;
    let number = &lead[start + WORD..];
    let digits = number.trim_start_matches(|c: char| c.is_ascii_digit());
    let (count, rest) = match number[..number.len() - digits.len()].parse() {
        Ok(count) => (count, digits),
        Err(_) => numeral(number).map(|(count, len)| (count, &number[len..]))?,
    };
    let counted = MEASURES.iter().any(|unit| rest.starts_with(unit)) && !rest.contains(['，', '。', '；', '、']);
    counted.then_some((text.len() - lead.len() + start..text.len(), count))
}
