//! Words that say the same twice.

use std::ops::Range;

use crate::check::words::{self, Words};
use crate::check::{Draft, Example, Report, Rule};
use crate::dictionary::is_word;
use crate::finding::{Certainty, Strength};
use crate::sentence::is_han;

pub(super) const REDUNDANT_WORD: Rule = Rule {
    name: "redundant-word",
    what: "用词重复多余",
    why: "“亲眼目睹”“目前现状”前后同义，“付诸于”的“诸”已含“于”，留一个即可。",
    help: "删去多余的字",
    clause: "惯例",
    strength: Strength::Custom,
    fix: Some(Certainty::Likely),
    examples: &[
        Example {
            wrong: "分析目前现状，把方案付诸于实施。\n", right: "分析现状，把方案付诸实施。\n"
        },
        Example { wrong: "各组亲眼目睹了变化。\n", right: "各组目睹了变化。\n" },
    ],
    find: |draft, report| words::report(&REDUNDANT, draft, report),
};

static REDUNDANT: Words = Words::new(
    "目前现状 现状\n当前现状 现状\n亲眼目睹 目睹\n凯旋归来 凯旋\n付诸于 付诸\n诉诸于 诉诸\n见诸于 见诸\n加诸于 加诸\n\
     免费赠送 赠送\n过去的往事 往事\n非常十分 十分\n十分非常 非常\n仍然依旧 依旧\n首次第一次 首次\n无偿捐赠 捐赠\n\
     提前预告 预告\n提前预支 预支\n其中之一的一 其中之一\n悬殊很大 悬殊\n",
);

pub(super) const REDUNDANT_LIMIT: Rule = Rule {
    name: "redundant-limit",
    what: "数量的界限说了两遍",
    why: "“超过100人以上”“截至5月底为止”“大约30人左右”“约600多人”前后重复，“超过”与“以上”、“截至”与“为止”、“约”与“左右”“多”只用一个。",
    help: "删去后一个",
    clause: "惯例",
    strength: Strength::Custom,
    fix: Some(Certainty::Likely),
    examples: &[
        Example { wrong: "参加人数超过100人以上。\n", right: "参加人数超过100人。\n" },
        Example { wrong: "截至5月底为止，整改已完成。\n", right: "截至5月底，整改已完成。\n" },
        Example {
            wrong: "每组约30人左右，节约30元左右，不少于20人以上。\n", right: "每组约30人，节约30元左右，不少于20人。\n"
        },
        Example { wrong: "每组大约30人左右。\n", right: "每组大约30人。\n" },
        Example { wrong: "约600多人参加，节约600多元。\n", right: "约600人参加，节约600多元。\n" },
        Example { wrong: "占地约3万余平方米。\n", right: "占地约3万平方米。\n" },
        Example {
            wrong: "室温约为18℃左右，约占三成，节约为30元左右。\n", right: "室温约为18℃，约占三成，节约为30元左右。\n"
        },
    ],
    find: redundant_limits,
};

/// What says a limit before the number, and what says it again behind.
const LIMITS: [(&str, &[&str]); 9] = [
    ("超过", &["以上"]),
    ("不低于", &["以上"]),
    ("不少于", &["以上"]),
    ("不足", &["以下"]),
    ("低于", &["以下"]),
    ("截至", &["为止"]),
    ("大约", &["左右", "上下"]),
    ("约", &["左右", "上下"]),
    ("将近", &["左右"]),
];

/// How many characters may stand between the two.
const REACH: usize = 12;

/// Where what says 约 says it again right behind the number: 约600多人.
fn more(text: &str, at: usize) -> Option<Range<usize>> {
    let number = &text[at + "约".len()..];
    let rest = number.trim_start_matches(|c: char| c.is_ascii_digit() || c == '.');
    let behind = rest.trim_start_matches(['百', '千', '万', '亿']);
    let word = behind.chars().next().filter(|c| matches!(c, '多' | '余'))?;
    let end = text.len() - behind.len();
    (rest.len() < number.len() && !ends_word(&text[..at])).then(|| end..end + word.len_utf8())
}

/// Whether 约 behind this text ends a word, as in 节约; it does not in 大约.
fn ends_word(before: &str) -> bool {
    let last = before.chars().next_back().filter(|c| is_han(*c) && *c != '大');
    last.is_some_and(|last| is_word(&format!("{last}约")))
}

fn redundant_limits(draft: &Draft<'_>, report: &mut Report<'_>) {
    let first = LIMITS.map(|(before, _)| before.chars().next().unwrap_or_default());
    for text in draft.prose() {
        for (at, _) in text.signs().filter(|(_, sign)| first.contains(sign)) {
            let stands = |before: &str| text.text[at..].starts_with(before) && (before != "约" || is_approximate(&text.text, at));
            let Some((before, behind)) = LIMITS.iter().find(|(before, _)| stands(before)) else { continue };
            let Some(tail) = tail(&text.text, at + before.len(), behind) else { continue };
            let message = format!("“{before}”与“{}”重复", &text.text[tail.clone()]);
            let edit = text.edit(draft.source, tail.clone(), "");
            report.mend(text.span(at..tail.end), edit, message);
        }
        for at in text.places("约") {
            let Some(more) = more(&text.text, at) else { continue };
            let message = format!("“约”与“{}”重复", &text.text[more.clone()]);
            report.mend(text.span(at..more.end), text.edit(draft.source, more, ""), message);
        }
    }
}

/// `约30人`, `约为18℃`: whether the 约 at this byte is said of a number; that of 大约 is a part of it.
fn is_approximate(text: &str, at: usize) -> bool {
    let behind = &text[at + "约".len()..];
    let counts = behind.strip_prefix(['为', '占', '有', '需', '合']).unwrap_or(behind).starts_with(|c: char| c.is_ascii_digit());
    counts && !text[..at].ends_with('大') && !ends_word(&text[..at])
}

/// Where the limit is said again: behind a number with its unit, before the next mark. In `100米有两处以上`, it is said of another.
fn tail(text: &str, from: usize, behind: &[&str]) -> Option<Range<usize>> {
    let near = text[from..].char_indices().nth(REACH).map_or(text.len(), |(length, _)| from + length);
    let clause = &text[from..near];
    let clause = &clause[..clause.find(['，', '。', '；', '、', '：', '（', '“']).unwrap_or(clause.len())];
    let (at, word) = behind.iter().find_map(|word| clause.find(word).map(|at| (at, word)))?;
    let number = clause[..at].trim_start_matches(|c: char| !c.is_ascii_digit());
    let unit = number.trim_start_matches(|c: char| c.is_ascii_digit() || ".,年月日万亿至—～-".contains(c));
    let other = unit.contains(|c: char| c.is_ascii_digit() || "有一二两三四五六七八九十".contains(c));
    (!number.is_empty() && !other).then(|| from + at..from + at + word.len())
}

#[cfg(test)]
mod tests {
    use super::tail;

    #[test]
    fn a_limit_is_said_again_only_behind_its_number() {
        for text in
            ["5月底，迄今为止", "年初的水平以上", "30人，站在左右", "三十个工作日后又过了很长一段时间以上", "100米有两处以上"]
        {
            assert_eq!(tail(text, 0, &["以上", "左右", "为止"]), None, "{text}");
        }
        assert_eq!(tail("100人以上。", 0, &["以上"]), Some(6..12));
    }
}
