//! Spaces where Chinese has none.

use super::{Draft, Example, Rule, Text, slip};
use crate::document::Role;
use crate::finding::{Certainty, Strength};
use crate::level::Label;
use crate::sentence::{around, is_han};
use crate::source::Span;
use slip::Slip;

pub(super) const SPACE_AT_MARK: Rule = Rule {
    name: "space-at-mark",
    what: "标点前后有空格",
    why: "中文标点自带空位，前后不加空格。标题、表格和名单里用来隔开的空格不在此列；空格后面是“一是”“1.”等序号的，可能丢了换行，要人来定。",
    help: "删去空格",
    clause: "惯例",
    strength: Strength::Custom,
    fix: Some(Certainty::Certain),
    examples: &[
        Example {
            wrong: "加强领导， 压实责任 ，确保实效。\n", right: "加强领导，压实责任，确保实效。\n"
        },
        Example {
            wrong: "落实《 云岭县办法 》 ，开展培训。\n", right: "落实《云岭县办法》，开展培训。\n"
        },
    ],
    find: |draft, report| {
        slip::report(draft, report, |text| at_marks(draft, text).filter(|slip| !divides(text, slip)).collect());
        let dividing = |text: &Text<'_>| -> Vec<Span> {
            at_marks(draft, text).filter(|slip| divides(text, slip)).map(|slip| text.span(slip.range)).collect()
        };
        let places: Vec<Span> = draft.texts.iter().flat_map(dividing).collect();
        if !places.is_empty() {
            let message = format!("{} 处空格后面是序号，可能该另起一段", places.len());
            report.places(places, message).help = "另起一段，或删去空格".to_owned();
        }
    },
};

/// The spaces beside marks.
fn at_marks(draft: &Draft<'_>, text: &Text<'_>) -> impl Iterator<Item = Slip> {
    let slips = spaces(draft, text, |before, behind| {
        let written = |c: char| is_han(c) || c.is_ascii_alphanumeric() || "，。、；：！？“”《》（）".contains(c);
        written(before) && written(behind) && ("，。、；：！？“《（".contains(before) || "，。、；：！？”》）".contains(behind))
    });
    slips.into_iter()
}

/// `。 二是`: whether a space may be all that is left of the end of a paragraph.
fn divides(text: &Text<'_>, slip: &Slip) -> bool {
    let words = &text.text[slip.range.end..];
    text.text[..slip.range.start].ends_with(['。', '；', '：', '！', '？'])
        && (Label::read(words).is_some() || Label::read_point(words).is_some())
}

pub(super) const SPACE_AT_NUMBER: Rule = Rule {
    name: "space-at-number",
    what: "汉字和数字之间有空格",
    why: "公文里汉字和阿拉伯数字之间不加空格，字距由排版处理。",
    help: "删去空格",
    clause: "惯例",
    strength: Strength::Custom,
    fix: Some(Certainty::Certain),
    examples: &[
        Example {
            wrong: "2026 年 5 月，共有 20 人参加，走访企业。\n", right: "2026年5月，共有20人参加，走访企业。\n"
        },
        Example { wrong: "其中完成 5% 以上的，予以表扬。\n", right: "其中完成5%以上的，予以表扬。\n" },
    ],
    find: |draft, report| {
        slip::report(draft, report, |text| {
            spaces(draft, text, |before, behind| {
                (is_han(before) && behind.is_ascii_digit()) || ((before.is_ascii_digit() || before == '%') && is_han(behind))
            })
        })
    },
};

pub(super) const ODD_SPACE: Rule = Rule {
    name: "odd-space",
    what: "汉字之间有特殊的空格",
    why: "不换行空格、窄空格之类多从网页带来，看着像空格，排出来宽窄不一。标题和书名号里分行的地方不在此列。",
    help: "删去，或改用普通空格",
    clause: "惯例",
    strength: Strength::Should,
    fix: Some(Certainty::Likely),
    examples: &[
        Example {
            wrong: "各单位要\u{a0}高度重视，抓好落实。\n", right: "各单位要高度重视，抓好落实。\n"
        },
        Example { wrong: "共走访120\u{2009}户，发放\u{a0}资料。\n", right: "共走访120户，发放资料。\n" },
    ],
    find: |draft, report| slip::report(draft, report, odd_spaces),
};

/// The ordinary spaces of a written sentence that stand between two such characters. Spaces beside a mark of Markdown are part of
/// it, and a long number behind one is set apart on purpose.
fn spaces(draft: &Draft<'_>, text: &Text<'_>, between: impl Fn(char, char) -> bool) -> Vec<Slip> {
    const LONG: usize = 6;
    if !is_sentence(text) {
        return Vec::new();
    }
    let runs = text.places(" ").filter(|&at| !text.text[..at].ends_with(' '));
    let wrong = |at: usize| {
        let rest = text.text[at..].trim_start_matches(' ');
        let range = at..text.text.len() - rest.len();
        let (before, behind) = around(&text.text, range.clone());
        let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
        let span = text.span(range.clone());
        let (left, right) = around(&draft.source.text, span.start..span.end);
        let markup = [left, right].iter().any(|c| "*_`~".contains(*c));
        (digits < LONG && between(before, behind) && !markup).then(|| Slip::new(range, ""))
    };
    runs.filter_map(wrong).collect()
}

fn odd_spaces(text: &Text<'_>) -> Vec<Slip> {
    if !is_sentence(text) {
        return Vec::new();
    }
    let odd = |c| matches!(c, '\u{a0}' | '\u{2000}'..='\u{200a}' | '\u{202f}' | '\u{205f}');
    let mut titles = 0_i32;
    let mut slips = Vec::new();
    for (at, c) in text.signs() {
        titles += i32::from(c == '《') - i32::from(c == '》');
        if !odd(c) || titles > 0 {
            continue;
        }
        let range = at..at + c.len_utf8();
        let (before, behind) = around(&text.text, range.clone());
        let written = |c: char| is_han(c) || c.is_ascii_digit() || "，。、；：！？”》）".contains(c);
        if written(before) && (is_han(behind) || behind.is_ascii_digit()) {
            slips.push(Slip::new(range, ""));
        }
    }
    slips
}

/// Whether a text is written in sentences; others use spaces to set things apart.
fn is_sentence(text: &Text<'_>) -> bool {
    matches!(text.role(), Some(Role::Body | Role::Article | Role::ListItem | Role::Heading { run_in: true, .. }))
        && text.signs().any(|(_, c)| matches!(c, '，' | '。'))
}
