//! How wide a character is: marks of half width among Chinese words, letters and signs of full width.

use super::{Draft, Example, Rule, Text, slip};
use crate::document::Role;
use crate::finding::{Certainty, Strength};
use crate::kind;
use crate::level::is_numeral;
use crate::sentence::{around, is_han, signs};
use slip::Slip;

pub(super) const HALFWIDTH_MARK: Rule = Rule {
    name: "halfwidth-mark",
    what: "中文里用了半角标点",
    why: "汉字之间的逗号、冒号等各占一个字的位置，用全角。数字、时刻、网址和外文里的不在此列。",
    help: "改用全角标点",
    clause: "GB/T 15834—2011，5.1.1、5.1.2",
    strength: Strength::Must,
    fix: Some(Certainty::Certain),
    examples: &[
        Example {
            wrong: "目前,全县已有120家企业复工,其中规模以上企业30家。\n",
            right: "目前，全县已有120家企业复工，其中规模以上企业30家。\n",
        },
        Example {
            wrong: "会议强调: 要统筹安排;要狠抓落实.\n", right: "会议强调：要统筹安排；要狠抓落实。\n"
        },
        Example {
            wrong: "关于修缮校舍的通知\n各乡镇人民政府:\n请抓好落实。\n附件:校舍一览表\n",
            right: "关于修缮校舍的通知\n各乡镇人民政府：\n请抓好落实。\n附件：校舍一览表\n",
        },
        Example {
            wrong: "校舍修缮情况\n第一篇：校舍修缮的预警机制.\n总体平稳. 合格率98.6%. 现已整改，签订责任书（三份）.\n",
            right: "校舍修缮情况\n第一篇：校舍修缮的预警机制.\n总体平稳。合格率98.6%。现已整改，签订责任书（三份）。\n",
        },
        Example {
            wrong: "（一）责任更加健全. 与乡镇签订责任书。\n（二）排查更加深入. 开展专项行动。\n",
            right: "（一）责任更加健全。 与乡镇签订责任书。\n（二）排查更加深入。 开展专项行动。\n",
        },
        Example {
            wrong: "会议9:30开始,总投资1,200万元,详见https://yunling.example/a,b?c=1。\n",
            right: "会议9:30开始，总投资1,200万元，详见https://yunling.example/a,b?c=1。\n",
        },
    ],
    find: |draft, report| slip::report(draft, report, |text| halfwidth_marks(draft, text)),
};

fn halfwidth_marks(draft: &Draft<'_>, text: &Text<'_>) -> Vec<Slip> {
    let stops = has_stops(draft, text);
    let label = text.label.as_ref().map_or(0, |label| label.len);
    let lead_end = text.lead_end();
    let signs = text.signs();
    let text = &text.text;
    let mut slips = Vec::new();
    for (at, mark) in signs {
        let full = match mark {
            ',' => "，",
            ';' => "；",
            ':' => "：",
            '?' => "？",
            '!' => "！",
            '.' if stops && at >= label => {
                slips.extend(full_stop(text, at, lead_end == Some(at + 1)));
                continue;
            }
            _ => continue,
        };
        let gap = text[at + 1..].len() - text[at + 1..].trim_start_matches(' ').len();
        let (before, behind) = around(text, at..at + 1 + gap);
        let next_to_point = is_point(before) || is_point(behind);
        let foreign = || is_in_code(text, at) || behind == '”' && ends_foreign_quote(&text[..at]);
        let chinese = is_chinese(before) || (gap == 0 && is_chinese(behind) && !foreign());
        if chinese && !next_to_point {
            let end = if is_chinese(behind) && gap == 1 { at + 1 + gap } else { at + 1 }; // more spaces set apart
            slips.push(Slip::new(at..end, full));
        }
    }
    slips
}

/// The full stop at `at` that ends a sentence: with a space and a Chinese word behind it, or nothing, or the words under a run-in
/// heading. At the end of a text, it is doubtful behind a number (`见附件1.`, a telephone) or an address.
fn full_stop(text: &str, at: usize, ends_lead: bool) -> Option<Slip> {
    let gap = text[at + 1..].len() - text[at + 1..].trim_start_matches(' ').len();
    let (before, behind) = around(text, at..at + 1 + gap);
    let words = &text[..at];
    let ends_words = is_han(before) || ")）”》%％".contains(before);
    let label = || words.rsplit(|c| !is_han(c)).next().is_some_and(is_numeral);
    if text.starts_with('[') || ends_words && label() {
        return None; // what others wrote, or 二.
    }
    let number = words.trim_end_matches(|c: char| c.is_ascii_digit());
    let counts = || number.len() < at && (number.ends_with(is_han) || at - number.len() >= TELEPHONE);
    match (ends_words, behind) {
        (true, _) if behind == '\n' || ends_lead => Some(Slip::new(at..at + 1, "。")),
        (true, _) if gap > 0 && is_chinese(behind) => Some(Slip::new(at..at + 1 + gap, "。")),
        (false, '\n') if text.contains(is_han) && (counts() || is_in_code(text, at)) => {
            Some(Slip { doubtful: true, ..Slip::new(at..at + 1, "。") })
        }
        _ => None,
    }
}

/// No number of an item has so many digits.
const TELEPHONE: usize = 7;

/// Whether a text is written in sentences.
fn has_stops(draft: &Draft<'_>, text: &Text<'_>) -> bool {
    let written = matches!(text.role(), Some(Role::Body | Role::ListItem | Role::Article | Role::Heading { run_in: true, .. }));
    written && !is_below_title(draft, text)
}

/// Ideographs, and the marks that stand among them.
fn is_chinese(c: char) -> bool {
    is_han(c) || "“”‘’《》（）【】〔〕％℃".contains(c)
}

/// Marks that no other mark of their kind follows.
fn is_point(c: char) -> bool {
    "，。、；：？！,;:?!".contains(c)
}

/// Whether a text is a second title, directly below the title.
fn is_below_title(draft: &Draft<'_>, text: &Text<'_>) -> bool {
    let above = text.block.and_then(|at| at.checked_sub(1)).and_then(|above| draft.document.paragraph(above));
    let pauses = || text.signs().any(|(_, sign)| matches!(sign, '，' | ',' | '。' | '；'));
    above.is_some_and(|above| above.role == Role::Title)
        && (!pauses() || kind::of_title(text.text.trim_end_matches('.')).is_some())
}

/// Whether the mark at `at` belongs to an address of the internet or an entity.
fn is_in_code(text: &str, at: usize) -> bool {
    const LONGEST: usize = 200;
    let long = text.as_bytes()[..at].iter().rev().take(LONGEST).take_while(|byte| byte.is_ascii_graphic()).count();
    let token = &text[at - long..at];
    token.contains("://") || token.contains("www.") || token.contains(['@', '&'])
}

/// `“What is this`: whether no Chinese stands behind the last opening quote.
fn ends_foreign_quote(text: &str) -> bool {
    const LONGEST: usize = 100;
    let foreign = text.chars().rev().take(LONGEST).find(|&c| c == '“' || !c.is_ascii());
    foreign == Some('“') && text.ends_with(|last: char| last.is_ascii_alphabetic())
}

pub(super) const HALFWIDTH_BRACKET: Rule = Rule {
    name: "halfwidth-bracket",
    what: "中文里用了半角括号",
    why: "括注汉字或夹在汉字之间的括号各占一个字的位置，用全角，前后一致。公式和外文里的不在此列。",
    help: "改用全角括号",
    clause: "GB/T 15834—2011，4.9、5.1.3",
    strength: Strength::Must,
    fix: Some(Certainty::Certain),
    examples: &[
        Example {
            wrong: "张贴标语120条(幅)，发放资料300份。\n", right: "张贴标语120条（幅），发放资料300份。\n"
        },
        Example {
            wrong: "地区生产总值(GDP)增长（预计)较快。\n", right: "地区生产总值（GDP）增长（预计）较快。\n"
        },
        Example {
            wrong: "请抓好落实。\n云岭县教育局\n2026年3月2日\n(此件公开发布)\n",
            right: "请抓好落实。\n云岭县教育局\n2026年3月2日\n（此件公开发布）\n",
        },
        Example {
            wrong: "按式f(x)=(甲+乙)×100计算，结果(保留两位小数）另行公布。\n",
            right: "按式f(x)=(甲+乙)×100计算，结果（保留两位小数）另行公布。\n",
        },
    ],
    find: |draft, report| slip::report(draft, report, halfwidth_brackets),
};

/// No writer nests brackets deeper.
const DEEPEST: usize = 8;

fn halfwidth_brackets(text: &Text<'_>) -> Vec<Slip> {
    let label = text.label.as_ref().map_or(0, |label| label.len);
    let signs = text.signs();
    let text = &text.text;
    let mut open = Vec::new();
    let mut slips = Vec::new();
    for (at, bracket) in signs {
        match bracket {
            '(' | '（' => open.push((at, bracket)),
            ')' | '）' => {
                let Some((start, opening)) = open.pop() else { continue };
                let inner = &text[start + opening.len_utf8()..at];
                let (before, behind) = around(text, start..at + bracket.len_utf8());
                let mixed = (opening == '(') != (bracket == ')');
                if open.len() >= DEEPEST {
                    continue;
                }
                let year = inner.len() == 4 && inner.bytes().all(|byte| byte.is_ascii_digit());
                let chinese = mixed || inner.contains(is_han) || (is_chinese(before) && !behind.is_ascii_alphanumeric());
                let formula = [before, behind].iter().any(|c| "=＝×÷".contains(*c));
                if start < label || year || formula || !chinese {
                    continue;
                }
                slips.extend(match (opening, bracket) {
                    ('(', ')') => Some(Slip::new(start..start + 1, "（").with(at..at + 1, "）")),
                    ('(', _) => Some(Slip::new(start..start + 1, "（")),
                    (_, ')') => Some(Slip::new(at..at + 1, "）")),
                    _ => None,
                });
            }
            _ => {}
        }
    }
    slips
}

pub(super) const STRAIGHT_QUOTE: Rule = Rule {
    name: "straight-quote",
    what: "中文里用了直引号",
    why: "中文引号分前后，写作“”和‘’；直引号只用于外文和代码，撇号“〝〞”也不代替引号。",
    help: "改用“”‘’；不成对的请先看清哪里是开头、哪里是结尾",
    clause: "GB/T 15834—2011，4.8",
    strength: Strength::Must,
    fix: Some(Certainty::Certain),
    examples: &[
        Example {
            wrong: "深入开展\"清源行动\"，成效明显。\n", right: "深入开展“清源行动”，成效明显。\n"
        },
        Example {
            wrong: "大家说：\"要做到'马上就办，办就办好'。\"\n", right: "大家说：“要做到‘马上就办，办就办好’。”\n"
        },
        Example { wrong: "发放“调查问卷〞25份。\n", right: "发放“调查问卷”25份。\n" },
        Example { wrong: "开展''清源行动''。\n", right: "开展“清源行动”。\n" },
        Example {
            wrong: "锚定'两个确保“，实施'十大战略“。\n", right: "锚定“两个确保”，实施“十大战略”。\n"
        },
    ],
    find: |draft, report| slip::report(draft, report, straight_quotes),
};

fn straight_quotes(text: &Text<'_>) -> Vec<Slip> {
    if !text.signs().any(|(_, sign)| matches!(sign, '"' | '\'' | '〝' | '〞')) {
        return Vec::new();
    }
    let places =
        |wanted: &[char]| -> Vec<usize> { text.signs().filter(|(_, sign)| wanted.contains(sign)).map(|(at, _)| at).collect() };
    let double = places(&['"', '“', '”']);
    let within_double = |at: usize| double.partition_point(|&other| other < at) % 2 == 1;
    let chinese = |from: usize, to: usize| {
        let (before, behind) = around(&text.text, from..to);
        is_chinese(before) || is_chinese(behind) || text.text[from..to].contains(is_han)
    };
    let primes = text.signs().filter_map(|(at, sign)| Some((at, sign.len_utf8(), prime_quote(sign)?)));
    let mut slips: Vec<Slip> = primes.map(|(at, len, quote)| Slip::new(at..at + len, quote)).collect();
    let crossed = crossed_quotes(text);
    let is_crossed = |at: &usize| crossed.binary_search_by_key(at, |&(from, _)| from).is_ok();
    let doubtful = places(&['\'']).iter().any(|at| !is_crossed(at)); // one may close another
    for &(from, to) in &crossed {
        slips.push(Slip { doubtful, ..Slip::new(from..from + 1, '“').with(to..to + '“'.len_utf8(), '”') });
    }
    for (quote, opening, closing) in [('"', "“", "”"), ('\'', "‘", "’")] {
        let mut places = places(&[quote]);
        places.retain(|at| !is_crossed(at));
        let (pairs, odd) = places.as_chunks::<2>();
        let fits = |&[from, to]: &[usize; 2]| {
            let inner = &text.text[from + 1..to];
            are_paired(inner) && (quote == '"' || !inner.contains(['，', '。']) || within_double(from))
        };
        if odd.is_empty() && pairs.iter().all(fits) {
            slips.extend(doubled_single(text, pairs));
            for &[from, to] in pairs.iter().filter(|&&[from, to]| to > from + 1 && chinese(from, to + 1)) {
                slips.push(Slip::new(from..from + 1, opening).with(to..to + 1, closing));
            }
        } else if quote == '"' || odd.is_empty() {
            let stray = places.iter().filter(|&&at| chinese(at, at + 1));
            slips.extend(stray.map(|&at| Slip::open(at..at + 1)));
        }
    }
    slips
}

/// `''清源行动''`: two single quotes for each double one.
fn doubled_single(text: &Text<'_>, pairs: &[[usize; 2]]) -> Vec<Slip> {
    let (quotes, odd) = pairs.as_chunks::<2>();
    let doubled = odd.is_empty() && pairs.iter().all(|[from, to]| *to == from + 1);
    let chinese = |[open, close]: &&[[usize; 2]; 2]| text.text[open[1] + 1..close[0]].contains(is_han);
    let quotes = quotes.iter().filter(|_| doubled).filter(chinese);
    quotes.map(|[open, close]| Slip::new(open[0]..open[1] + 1, '“').with(close[0]..close[1] + 1, '”')).collect()
}

/// `〝…〞`: what is typed for quotes.
pub(super) fn prime_quote(sign: char) -> Option<char> {
    match sign {
        '〝' => Some('“'),
        '〞' => Some('”'),
        _ => None,
    }
}

/// `'两个确保“`: the places of a straight quote and the opening one that closes it, in a text that has no others.
pub(super) fn crossed_quotes(text: &Text<'_>) -> Vec<(usize, usize)> {
    let mut crossed = Vec::new();
    let mut open = None;
    for (at, sign) in text.signs() {
        match (sign, open) {
            ('“', Some(from)) if text.text[from + 1..at].contains(is_han) => crossed.push((from, at)),
            ('“' | '”' | '‘' | '’', _) => return Vec::new(),
            _ => {}
        }
        if matches!(sign, '\'' | '“') {
            open = (sign == '\'').then_some(at);
        }
    }
    crossed
}

/// Whether every quote in a text has its other half there.
fn are_paired(text: &str) -> bool {
    let mut open = Vec::new();
    signs(text).all(|(_, sign)| match sign {
        '“' | '‘' => {
            open.push(sign);
            true
        }
        '”' => open.pop() == Some('“'),
        '’' => open.pop() == Some('‘'),
        _ => true,
    }) && open.is_empty()
}

pub(super) const FULLWIDTH_LETTER: Rule = Rule {
    name: "fullwidth-letter",
    what: "字母用了全角",
    why: "拉丁字母用半角。全角的Ｘ常是占位符，不在此列。",
    help: "改用半角字母",
    clause: "惯例",
    strength: Strength::Should,
    fix: Some(Certainty::Certain),
    examples: &[
        Example {
            wrong: "推广ＶＲ技术在文旅场景的应用。\n", right: "推广VR技术在文旅场景的应用。\n"
        },
        Example { wrong: "乙方为甲类ｂ级单位。\n", right: "乙方为甲类b级单位。\n" },
    ],
    find: |draft, report| slip::report(draft, report, |text| narrowed(text, is_fullwidth_letter)),
};

pub(super) const FULLWIDTH_SIGN: Rule = Rule {
    name: "fullwidth-sign",
    what: "百分号、斜线用了全角",
    why: "百分号、斜线同阿拉伯数字连用，占半个字，用半角。",
    help: "改用半角符号",
    clause: "GB/T 15834—2011，5.1.9",
    strength: Strength::Should,
    fix: Some(Certainty::Certain),
    examples: &[
        Example {
            wrong: "同比增长8.5％，累计走访3次／378人。\n", right: "同比增长8.5%，累计走访3次/378人。\n"
        },
        Example { wrong: "完成率达到95％。\n", right: "完成率达到95%。\n" },
    ],
    find: |draft, report| slip::report(draft, report, |text| narrowed(text, |c| matches!(c, '％' | '／'))),
};

/// The characters of full width that `is_wide` names, as half-width ones.
pub(in crate::check) fn narrowed(text: &Text<'_>, is_wide: impl Fn(char) -> bool) -> Vec<Slip> {
    const APART: u32 = '！' as u32 - '!' as u32;
    let mut slips: Vec<Slip> = Vec::new();
    for (at, c) in text.signs().filter(|&(_, c)| is_wide(c)) {
        let Some(narrow) = char::from_u32(c as u32 - APART) else { continue };
        match slips.last_mut() {
            Some(Slip { range, after: Some(after), .. }) if range.end == at => {
                range.end += c.len_utf8();
                after.push(narrow);
            }
            _ => slips.push(Slip::new(at..at + c.len_utf8(), narrow)),
        }
    }
    slips
}

fn is_fullwidth_letter(c: char) -> bool {
    matches!(c, 'Ａ'..='Ｚ' | 'ａ'..='ｚ') && !matches!(c, 'Ｘ' | 'ｘ' | 'Ｏ' | 'ｏ')
}
