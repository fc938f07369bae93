//! Numbers of headings inside a paragraph, which lost the ends of their lines.

use super::{Draft, Example, Report, Rule, Text};
use crate::document::{Format, Role};
use crate::finding::{Certainty, Strength};
use crate::level::{Form, Label};
use crate::sentence::{STOPS, is_han};

pub(super) const LABELS_IN_PARAGRAPH: Rule = Rule {
    name: "labels-in-paragraph",
    what: "一段里连着写了几条",
    why: "“一、”“（一）”“1.”开头的各条要各起一段，才排得成小标题；连写在一段里，多是复制时丢了换行。用分号隔开的列举不算。",
    help: "每一条另起一段",
    clause: "惯例",
    strength: Strength::Custom,
    fix: Some(Certainty::Likely),
    examples: &[
        Example {
            wrong: "现将普查安排通知如下。一、普查范围。全县水库。二、普查时间。今年3月至5月。\n",
            right: "现将普查安排通知如下。\n一、普查范围。全县水库。\n二、普查时间。今年3月至5月。\n",
        },
        Example {
            wrong: "一、加强领导。成立专班。二、加强宣传。发放资料。三、加强督查。逐村检查。\n",
            right: "一、加强领导。成立专班。\n二、加强宣传。发放资料。\n三、加强督查。逐村检查。\n",
        },
        Example {
            wrong: "主要做法是：（一）强化领导。成立专班。（二）强化督查。逐村检查。\n",
            right: "主要做法是：\n（一）强化领导。成立专班。\n（二）强化督查。逐村检查。\n",
        },
    ],
    find: labels_in_paragraphs,
};

fn labels_in_paragraphs(draft: &Draft<'_>, report: &mut Report<'_>) {
    let line_end = if draft.document.format == Format::Markdown { "\n\n" } else { "\n" };
    let written = |role| matches!(role, Role::Body | Role::ListItem | Role::Heading { run_in: true, .. });
    let mut places = Vec::new();
    for text in draft.having(written) {
        for (gap, label) in run_together(text) {
            let edit = text.edit(draft.source, gap.clone(), line_end);
            places.push((text.span(gap.end..gap.end + label), edit));
        }
    }
    report.mend_all(places, |count| format!("段中有 {count} 个序号，各条没有另起一段"));
}

/// Where such numbers stand: the white space in front of each, and its bytes. They count on from 一 or from the number the paragraph
/// begins with, each behind the end of a sentence.
fn run_together(text: &Text<'_>) -> Vec<(std::ops::Range<usize>, usize)> {
    let mut last = text.label.as_ref().filter(|label| may_be_heading(label.form)).map(|label| (label.form, label.value));
    let counted = last.is_some();
    let (mut found, mut open) = (Vec::new(), 0_i32);
    for (at, sign) in text.signs() {
        open += i32::from(matches!(sign, '“' | '《' | '‘')) - i32::from(matches!(sign, '”' | '》' | '’'));
        let ends = STOPS.contains(&sign) || last.is_none() && sign == '：';
        if open != 0 || !ends {
            continue;
        }
        let behind = at + sign.len_utf8();
        let rest = text.text[behind..].trim_start();
        let Some(label) = Label::read(rest).filter(|label| may_be_heading(label.form)) else { continue };
        let goes_on = last.map_or(label.value == 1, |(form, value)| (form, value + 1) == (label.form, label.value));
        if goes_on && rest[label.len..].starts_with(is_han) {
            let start = text.text.len() - rest.len();
            found.push((behind..start, rest[..label.len].trim_end().len()));
            last = Some((label.form, label.value));
        }
    }
    if found.len() + usize::from(counted) < 2 { Vec::new() } else { found }
}

fn may_be_heading(form: Form) -> bool {
    matches!(form, Form::Comma | Form::Bracket | Form::Dot)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_inside_a_sentence_are_left_alone() {
        for words in [
            "包括：（一）水库；（二）山塘；（三）机井。",
            "占比提高。一、二、三产业协调。",
            "强调“抓好两件事。一、普查。二、整改。”会后落实。",
            "见附件。1.5万元已拨付。2.5万元待拨。",
            "抓好落实。一、普查先行。",
            "三、要求。一、普查。",
        ] {
            assert_eq!(run_together(&Text::of(words)), [], "{words}");
        }
    }
}
