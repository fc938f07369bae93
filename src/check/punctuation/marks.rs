//! Marks that do not go together, and marks in the wrong place.

use std::iter::successors;
use std::ops::Range;

use super::{Draft, Example, Rule, Text, slip};
use crate::dictionary;
use crate::document::Role;
use crate::finding::{Certainty, Strength};
use crate::level::numeral;
use crate::sentence::{COLONS, around, is_han};
use slip::Slip;

pub(super) const DOUBLED_MARK: Rule = Rule {
    name: "doubled-mark",
    what: "标点重复",
    why: "同一个逗号、句号、顿号、分号、冒号连写了两遍，多是修改时留下的。",
    help: "留一个",
    clause: "GB/T 15834—2011，5.1.1",
    strength: Strength::Must,
    fix: Some(Certainty::Certain),
    examples: &[
        Example { wrong: "加强领导，，压实责任。。\n", right: "加强领导，压实责任。\n" },
        Example {
            wrong: "教育、、医疗等领域，,持续改善。\n", right: "教育、医疗等领域，持续改善。\n"
        },
    ],
    find: |draft, report| slip::report(draft, report, |text| doubled(text, |marks| marks.iter().all(|mark| *mark == marks[0]))),
};

pub(super) const CLASHING_MARKS: Rule = Rule {
    name: "clashing-marks",
    what: "两个点号连在一起",
    why: "一处停顿只用一个点号；两个不同的连在一起，必有一个多余；引文末尾的后引号里外都有句号，也是这样。",
    help: "留下合适的一个",
    clause: "GB/T 15834—2011，4.1.3、5.1.1",
    strength: Strength::Must,
    fix: Some(Certainty::Likely),
    examples: &[
        Example { wrong: "各单位要高度重视，。\n", right: "各单位要高度重视。\n" },
        Example { wrong: "一是抓培训；，二是抓落实。\n", right: "一是抓培训；二是抓落实。\n" },
        Example {
            wrong: "会议强调：“要抓培训。”。提出“抓早抓小。”。\n", right: "会议强调：“要抓培训。”提出“抓早抓小”。\n"
        },
        Example {
            wrong: "群众满意吗？。这要靠群众评判。\n", right: "群众满意吗？这要靠群众评判。\n"
        },
    ],
    find: |draft, report| {
        slip::report(draft, report, |text| {
            let mut slips = doubled(text, |marks| marks.iter().any(|mark| *mark != marks[0]));
            slips.extend(stopped_twice(text));
            slips
        });
    },
};

/// Marks that end clauses, weakest first.
const POINTS: [char; 7] = ['、', '，', '：', '；', '。', '！', '？'];

/// The place of a mark, of either width, among the [`POINTS`].
fn rank(mark: char) -> Option<usize> {
    match mark {
        '、' => Some(0),
        '，' | ',' => Some(1),
        '：' | ':' => Some(2),
        '；' | ';' => Some(3),
        '。' => Some(4),
        '！' | '!' => Some(5),
        '？' | '?' => Some(6),
        _ => None,
    }
}

/// Points right behind one another, of which `wanted` thinks ill; the strongest of them remains.
fn doubled(text: &Text<'_>, wanted: impl Fn(&[usize]) -> bool) -> Vec<Slip> {
    let mut slips = Vec::new();
    let mut take = |run: &[usize], range: Range<usize>| {
        if run.len() < 2 {
            return;
        }
        let strongest = run.iter().copied().max().unwrap_or(0);
        let emphatic = run.iter().all(|&mark| mark >= 5);
        let dots = run.len() > 2 && run.iter().all(|&mark| mark == 4);
        if !emphatic && !dots && !text.text[range.clone()].is_ascii() && wanted(run) {
            slips.push(Slip::new(range, POINTS[strongest]));
        }
    };
    let (mut run, mut start, mut end): (Vec<usize>, usize, usize) = (Vec::new(), 0, 0);
    for (at, mark) in text.signs() {
        let Some(rank) = rank(mark) else { continue };
        if at != end {
            take(&run, start..end);
            run.clear();
            start = at;
        }
        run.push(rank);
        end = at + mark.len_utf8();
    }
    take(&run, start..end);
    slips
}

/// `“要抓培训。”。`: of the full stops around the quote that closes, the inner one is right where a colon leads to a whole sentence.
fn stopped_twice(text: &Text<'_>) -> impl Iterator<Item = Slip> {
    text.places("。”。").map(|inner| {
        let outer = inner + "。”".len();
        let is_said = text.text[..inner].rfind('“').is_some_and(|open| text.text[..open].ends_with(COLONS));
        let needless = if is_said { outer } else { inner };
        Slip::new(needless..needless + '。'.len_utf8(), "")
    })
}

pub(super) const LISTED_TITLES: Rule = Rule {
    name: "listed-titles",
    what: "并列的书名号或引号之间用了顿号",
    why: "书名号、引号已经把并列的几项分开，之间通常不用顿号；后面带有括注的，可以用；有的项没有书名号、引号的，法规的条文，照惯例用。",
    help: "删去顿号",
    clause: "GB/T 15834—2011，4.5.3.5",
    strength: Strength::Custom,
    fix: Some(Certainty::Certain),
    examples: &[
        Example {
            wrong: "学习《青岚市条例》、《云岭县办法》等文件。\n", right: "学习《青岚市条例》《云岭县办法》等文件。\n"
        },
        Example {
            wrong: "落实“清源”、“护航”、“强基”行动。\n", right: "落实“清源”“护航”“强基”行动。\n"
        },
        Example {
            wrong: "按照《甲办法》（试行）、《乙办法》执行。学习“一章”、“一法”。\n",
            right: "按照《甲办法》（试行）、《乙办法》执行。学习“一章”“一法”。\n",
        },
    ],
    find: |draft, report| {
        slip::report(draft, report, |text| if text.is_provision { Vec::new() } else { listed_titles(text) });
    },
};

fn listed_titles(text: &Text<'_>) -> Vec<Slip> {
    let signs = text.signs();
    let text = &text.text;
    let mut slips = Vec::new();
    let mut noted = (0, false);
    for (at, mark) in signs {
        let end = at + mark.len_utf8();
        if mark != '、' || !matches!(around(text, at..end), ('》', '《') | ('”', '“')) {
            continue;
        }
        if at >= noted.0 {
            let start = text[..at].rfind(['。', '；']).unwrap_or(0);
            let stop = text[at..].find(['。', '；']).map_or(text.len(), |stop| at + stop);
            let sentence = &text[start..stop];
            noted = (stop, ["）、", ")、", "》（", "》(", "”（", "”("].iter().any(|note| sentence.contains(note)));
        }
        if !noted.1 && !is_mixed(text, at..end) {
            slips.push(Slip::new(at..end, ""));
        }
    }
    slips
}

/// `“清源”、“护航”、排查`: whether the list around a comma has members without marks, which need commas.
fn is_mixed(text: &str, comma: Range<usize>) -> bool {
    let mut behind = successors(behind_member(&text[comma.end..]), |rest| behind_member(rest));
    let mut before = successors(before_member(&text[..comma.start]), |rest| before_member(rest));
    behind.any(|rest| !rest.starts_with(['“', '《'])) || before.any(|rest| !rest.ends_with(['”', '》']))
}

/// What a list goes on with behind its first member and the comma.
fn behind_member(list: &str) -> Option<&str> {
    list.strip_prefix(['“', '《'])?.split_once(['”', '》'])?.1.strip_prefix('、')
}

/// What of a list stands before its last member and the comma.
fn before_member(list: &str) -> Option<&str> {
    list.strip_suffix(['”', '》'])?.rsplit_once(['“', '《'])?.0.strip_suffix('、')
}

pub(super) const COMMA_BEFORE_DENG: Rule = Rule {
    name: "comma-before-deng",
    what: "“等”前用了顿号",
    why: "列举之后的“等”直接跟在最后一项后面，前面不停顿。",
    help: "删去“等”前的顿号",
    clause: "GB/T 15834—2011，4.5",
    strength: Strength::Should,
    fix: Some(Certainty::Certain),
    examples: &[
        Example {
            wrong: "教育、医疗、养老、等方面的支出。\n", right: "教育、医疗、养老等方面的支出。\n"
        },
        Example { wrong: "设备有水泵、发电机、等。\n", right: "设备有水泵、发电机等。\n" },
        Example {
            wrong: "含职称、等级评定，水泵、照明灯、等5类设备。\n", right: "含职称、等级评定，水泵、照明灯等5类设备。\n"
        },
    ],
    find: |draft, report| slip::report(draft, report, comma_before_deng),
};

fn comma_before_deng(text: &Text<'_>) -> Vec<Slip> {
    const NOUNS: [&str; 10] = ["方面", "部门", "单位", "工作", "内容", "问题", "情况", "领域", "项目", "多"];
    let is_closed = |rest: &str| {
        rest.starts_with(|c: char| "，。；、）”".contains(c) || c.is_ascii_digit())
            || NOUNS.iter().any(|noun| rest.starts_with(noun))
            || numeral(rest).is_some()
    };
    let found = text.places("、等").filter(|at| is_closed(&text.text[at + "、等".len()..]));
    found.map(|at| Slip::new(at..at + '、'.len_utf8(), "")).collect()
}

pub(super) const COMMA_BEFORE_AND: Rule = Rule {
    name: "comma-before-and",
    what: "“和”“及”“以及”前用了顿号",
    why: "最后两项之间用了连词，就不再用顿号；层次不同、需要停顿的，“以及”前可以用逗号。",
    help: "删去连词前的顿号",
    clause: "GB/T 15834—2011，4.5",
    strength: Strength::Custom,
    fix: Some(Certainty::Likely),
    examples: &[
        Example {
            wrong: "教育、医疗、和养老设施齐全，县、乡、及各村落实责任。\n",
            right: "教育、医疗和养老设施齐全，县、乡及各村落实责任。\n",
        },
        Example {
            wrong: "准确、及时、以及完整地报送，建设文明、和谐的校园。\n",
            right: "准确、及时以及完整地报送，建设文明、和谐的校园。\n",
        },
    ],
    find: |draft, report| slip::report(draft, report, commas_before_and),
};

fn commas_before_and(text: &Text<'_>) -> Vec<Slip> {
    let joins = |at: &usize| {
        let rest = &text.text[at + '、'.len_utf8()..];
        let clause = rest.char_indices().nth(NEAR).map_or(rest, |(end, _)| &rest[..end]);
        let first = || dictionary::breaks(clause).nth(1);
        ["以及", "及", "和"]
            .iter()
            .any(|word| clause.len() > word.len() && clause.starts_with(word) && first() == Some(word.len()))
    };
    text.places("、").filter(joins).map(|at| Slip::new(at..at + '、'.len_utf8(), "")).collect()
}

/// How many characters tell which word comes next.
const NEAR: usize = 6;

pub(super) const STOP_IN_BRACKET: Rule = Rule {
    name: "stop-in-bracket",
    what: "句内括注的末尾用了句号",
    why: "括注在一句话里面，话还没有完，括注的末尾不用句号。",
    help: "删去后括号前的句号",
    clause: "GB/T 15834—2011，4.9",
    strength: Strength::Should,
    fix: Some(Certainty::Likely),
    examples: &[
        Example {
            wrong: "各县（含开发区。）要落实责任（详见方案。）。\n", right: "各县（含开发区）要落实责任（详见方案）。\n"
        },
        Example {
            wrong: "各乡镇（街道。），各有关单位落实责任。\n", right: "各乡镇（街道），各有关单位落实责任。\n"
        },
    ],
    find: |draft, report| slip::report(draft, report, stops_in_brackets),
};

fn stops_in_brackets(text: &Text<'_>) -> Vec<Slip> {
    let signs = text.signs();
    let text = &text.text;
    let goes_on = |behind: &str| behind.starts_with(|c: char| "，。；、：".contains(c) || is_han(c));
    let mut within = false; // in a bracket inside a sentence, whose own words have no stop yet
    let mut slips = Vec::new();
    for (at, mark) in signs {
        let end = at + mark.len_utf8();
        match mark {
            '（' => within = at > 0 && !text[..at].ends_with(['。', '！', '？', '：']),
            '。' if within && text[end..].strip_prefix('）').is_some_and(goes_on) => slips.push(Slip::new(at..end, "")),
            '。' | '！' | '？' | '）' => within = false,
            _ => {}
        }
    }
    slips
}

pub(super) const LEAD_IN_COLON: Rule = Rule {
    name: "lead-in-colon",
    what: "“如下”之后没有用冒号",
    why: "“如下”引出下面的各项，段末用冒号；各项是有标题的几部分时，也常用句号，不算错。",
    help: "段末改用冒号",
    clause: "GB/T 15834—2011，4.7",
    strength: Strength::Custom,
    fix: Some(Certainty::Likely),
    examples: &[
        Example {
            wrong: "现将有关事项通知如下；\n一、会议时间\n3月5日上午。\n二、会议地点\n县行政中心。\n",
            right: "现将有关事项通知如下：\n一、会议时间\n3月5日上午。\n二、会议地点\n县行政中心。\n",
        },
        Example {
            wrong: "具体安排如下；\n上午参观，下午座谈。\n", right: "具体安排如下：\n上午参观，下午座谈。\n"
        },
    ],
    find: |draft, report| slip::report(draft, report, |text| lead_in(draft, text)),
};

fn lead_in(draft: &Draft<'_>, text: &Text<'_>) -> Vec<Slip> {
    let written = text.text.trim_end();
    let lead = written.strip_suffix(['；', '，', ';', ',']).filter(|lead| lead.ends_with("如下"));
    let below = || text.block.and_then(|block| draft.document.paragraph(block + 1)).map(|below| below.role);
    match lead.filter(|_| text.role() == Some(Role::Body)) {
        Some(lead) if matches!(below(), Some(Role::Body | Role::Heading { .. } | Role::ListItem)) => {
            vec![Slip::new(lead.len()..written.len(), "：")]
        }
        _ => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::{Text, listed_titles};

    #[test]
    fn remarks_and_members_without_marks_keep_the_commas() {
        for text in [
            "按照《甲》(国发〔2014〕45号)、《乙》、《丙》执行。",
            "按照《甲》、《乙》（试行）执行。",
            "打击“甲”、“乙”、盗窃等违法行为。",
            "举办音乐节、“甲”、“乙”等活动。",
        ] {
            assert!(listed_titles(&Text::of(text)).is_empty(), "{text}");
        }
        assert_eq!(listed_titles(&Text::of("按照《甲》、《乙》执行。")).len(), 1);
    }
}
