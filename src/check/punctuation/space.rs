//! Spaces where Chinese has none.

use super::{Draft, Example, Report, Rule, Text, slip};
use crate::document::Role;
use crate::finding::{Certainty, Strength};
use crate::level::Label;
use crate::sentence::{COLONS, OPENING, STOPS, around, is_han};
use crate::source::Span;
use slip::Slip;

pub(super) const SPACE_AT_MARK: Rule = Rule {
    name: "space-at-mark",
    what: "标点前后有空格",
    why: "中文标点自带空位，前后不加空格。标题、表格和名单里用来隔开的空格不在此列；称呼后面、序号前面和不成句的话前面的空格，可能丢了换行，要人来定。",
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
        Example {
            wrong: "加强领导。\n一是抓培训 ；\n二是抓考核。\n", right: "加强领导。\n一是抓培训；\n二是抓考核。\n"
        },
    ],
    find: |draft, report| {
        slip::report(draft, report, |text| at_marks(draft, text).1);
        report_line_ends(draft, report, |text| at_marks(draft, text).0);
    },
};

fn report_line_ends(draft: &Draft<'_>, report: &mut Report<'_>, find: impl Fn(&Text<'_>) -> Vec<Slip>) {
    let spans = |text: &Text<'_>| find(text).into_iter().map(|slip| text.span(slip.range)).collect::<Vec<_>>();
    let places: Vec<Span> = draft.texts.iter().flat_map(spans).collect();
    if !places.is_empty() {
        let message = format!("{} 处空格可能是丢了的换行", places.len());
        report.places(places, message).help = "另起一段，或删去空格".to_owned();
    }
}

/// The spaces beside marks: those that may be all that is left of the end of a line, and the others.
fn at_marks(draft: &Draft<'_>, text: &Text<'_>) -> (Vec<Slip>, Vec<Slip>) {
    let label = text.label.as_ref().map_or(0, |label| label.len); // has its own rule
    let mut slips = spaces(draft, text, |before, behind| {
        let written = |c: char| is_han(c) || c.is_ascii_alphanumeric() || "，。、；：！？“”《》（）".contains(c);
        written(before) && written(behind) && ("，。、；：！？“《（".contains(before) || "，。、；：！？”》）".contains(behind))
    });
    slips.retain(|slip| {
        let (before, behind) = (&text.text[..slip.range.start], &text.text[slip.range.end..]);
        before.len() >= label && !is_to_fill_in(before, behind)
    });
    let last_stop = text.text.rfind(STOPS).unwrap_or(0);
    let divides = |slip: &Slip| {
        let (before, behind) = (&text.text[..slip.range.start], &text.text[slip.range.end..]);
        let counted = || Label::read(behind).is_some() || Label::read_point(behind).is_some();
        let foreign = || slip.range.start > last_stop && before.ends_with(STOPS) && behind.ends_with(is_word_end);
        before.ends_with(['。', '；', '：', '！', '？']) && counted() || is_salutation(before) || foreign()
    };
    let several = slips.iter().any(divides);
    slips.into_iter().partition(|slip| divides(slip) || several && text.text[..slip.range.start].ends_with(STOPS))
}

/// `姓名： （签字）`, `电话： 。`: whether a space between these texts is left for a name or a number.
fn is_to_fill_in(before: &str, behind: &str) -> bool {
    let bracket = behind.starts_with(OPENING) && Label::read(behind).is_none();
    before.ends_with(COLONS) && (bracket || behind.starts_with(['，', '。', '；', '、', '）']))
}

/// What ends words that are no sentence.
fn is_word_end(c: char) -> bool {
    is_han(c) || c.is_ascii_alphanumeric()
}

/// `各位领导、同志们：` at the end of a text.
fn is_salutation(text: &str) -> bool {
    let called = text.strip_suffix('：').and_then(|text| text.rsplit(['。', '：', ' ']).next());
    called.is_some_and(|called| called.ends_with('们') || called.starts_with("各位") || called.starts_with("尊敬的"))
}

pub(super) const SPACE_AT_NUMBER: Rule = Rule {
    name: "space-at-number",
    what: "汉字和数字之间有空格",
    why: "公文里汉字和阿拉伯数字之间、数字和“%”之间不加空格，字距由排版处理。数字前连着几个空格，可能丢了换行，要人来定。",
    help: "删去空格",
    clause: "惯例",
    strength: Strength::Custom,
    fix: Some(Certainty::Certain),
    examples: &[
        Example {
            wrong: "2026 年 5 月，共有 20 人参加，走访企业。\n", right: "2026年5月，共有20人参加，走访企业。\n"
        },
        Example { wrong: "其中完成 5 % 以上的，予以表扬。\n", right: "其中完成5%以上的，予以表扬。\n" },
        Example {
            wrong: "有关要求如下。\n一是施肥 2 次；\n", right: "有关要求如下。\n一是施肥2次；\n"
        },
        Example {
            wrong: "2 食材配送 全校师生，服务期1年 420 2026年10月 中小企业\n3.1 综合部负责印章，归档。\n9:00—10:00 报到，领取材料。\n共有 20 人，到会。\n",
            right: "2 食材配送 全校师生，服务期1年 420 2026年10月 中小企业\n3.1 综合部负责印章，归档。\n9:00—10:00 报到，领取材料。\n共有20人，到会。\n",
        },
    ],
    find: |draft, report| {
        slip::report(draft, report, |text| at_numbers(draft, text).1);
        report_line_ends(draft, report, |text| at_numbers(draft, text).0);
    },
};

/// The spaces beside numbers of a sentence, first those that may be all that is left of the end of a line; those around a number that counts what is behind it, and those between the cells of
/// a row, set things apart.
fn at_numbers(draft: &Draft<'_>, text: &Text<'_>) -> (Vec<Slip>, Vec<Slip>) {
    let is_number = |c: char| c.is_ascii_digit() || c == '%';
    let is_unit = |c: char| is_han(c) || c == '%';
    let mut slips =
        spaces(draft, text, |before, behind| is_han(before) && behind.is_ascii_digit() || is_number(before) && is_unit(behind));
    let label = text.label.as_ref().map_or(0, |label| label.len);
    let is_mark = |c: char| ".—-～/".contains(c) || COLONS.contains(&c);
    let is_compound = |before: &str| before.contains(is_mark) && before.chars().all(|c| c.is_ascii_digit() || is_mark(c));
    let counts = |slip: &Slip| {
        let (before, behind) = (&text.text[..slip.range.start], &text.text[slip.range.end..]);
        before.len() <= label || is_compound(before) || Label::read(behind).is_some()
    };
    slips.retain(|slip| !counts(slip));
    if slips.is_empty() || is_row(&text.text) {
        return (Vec::new(), Vec::new());
    }
    slips.into_iter().partition(|slip| slip.range.len() > 1 && text.text[..slip.range.start].ends_with(is_han))
}

/// `2 食材配送 全校师生，1年 420 2026年10月`: spaces stand between words and between numbers, too.
fn is_row(text: &str) -> bool {
    let gaps = || text.match_indices(' ').map(|(at, space)| around(text, at..at + space.len()));
    gaps().any(|(before, behind)| before.is_ascii_digit() && behind.is_ascii_digit())
        || gaps().filter(|&(before, behind)| is_han(before) && is_han(behind)).nth(1).is_some()
}

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

/// Whether a text is written in sentences or their parts; others use spaces to set things apart.
fn is_sentence(text: &Text<'_>) -> bool {
    let has = |wanted: [char; 2]| text.signs().any(|(_, c)| wanted.contains(&c));
    let announces = || text.text.ends_with('：') && !text.text.contains("  ");
    matches!(text.role(), Some(Role::Body | Role::Article | Role::ListItem | Role::Heading { run_in: true, .. }))
        && (has(['，', '。']) || (text.text.ends_with('；') || announces()) && !has(['“', '”']))
}

#[cfg(test)]
mod tests {
    use crate::check::tests::findings;
    use crate::finding::Certainty;
    use crate::options::{Options, When};

    #[test]
    fn a_space_that_may_be_a_line_end_is_left_to_the_author() {
        for (text, mended) in [
            ("各位领导、同志们： 上午，聆听了报告。", 0),
            ("学习了会议精神。 办公文档之家", 0),
            ("学习了会议精神。 一是抓落实。 下午座谈。", 0),
            ("过去五年的工作回顾  2021年以来，全县经济平稳。", 0),
            ("工作回顾 2021年以来，全县经济平稳。", 1),
            ("同志们： 前不久， 召开了会议。", 1),
            ("学习了会议精神。 下午，继续座谈。", 1),
            ("要求如下： 全面摸排，逐户登记。", 1),
        ] {
            let options = Options { check: When::Always, ..Options::default() };
            let mut found = findings(&format!("{text}\n"), &options);
            found.retain(|finding| [super::SPACE_AT_MARK.name, super::SPACE_AT_NUMBER.name].contains(&finding.rule));
            let edits = found.iter().filter_map(|finding| finding.fix.as_ref());
            assert!(!found.is_empty(), "{text}");
            assert_eq!(
                edits.map(|fix| (fix.edits().len(), fix.certainty)).collect::<Vec<_>>(),
                vec![(1, Certainty::Certain); mended],
                "{text}"
            );
        }
    }
}
