//! Whether the levels of headings follow each other, as their numbers show them.

use super::numbered::{Numbered, numbered};
use super::{Draft, Example, Report, Rule};
use crate::document::Role;
use crate::finding::Strength;
use crate::level::Form;

pub(super) const LONELY_LABEL: Rule = Rule {
    name: "lonely-label",
    what: "只有“一”，没有“二”",
    why: "分层是为了并列；一级里只有一条，序号就没有用处。",
    help: "去掉这个序号，或把内容分成几条",
    clause: "惯例",
    strength: Strength::Custom,
    fix: None,
    examples: &[Example {
        wrong: "云岭县人民政府关于开展巡查的通知\n各乡镇人民政府：\n现将有关事项通知如下：\n一、加强巡查\n每日巡查一次。\n云岭县人民政府\n2026年5月8日\n",
        right: "云岭县人民政府关于开展巡查的通知\n各乡镇人民政府：\n现将有关事项通知如下：\n一、加强巡查\n每日巡查一次。\n二、加强值守\n昼夜值守。\n云岭县人民政府\n2026年5月8日\n",
    }],
    find: lonely_labels,
};

/// Only in a finished draft: one that is still written may well have but one number.
fn lonely_labels(draft: &Draft<'_>, report: &mut Report<'_>) {
    if draft.first(Role::Date).is_none() || draft.first(Role::Title).is_none() {
        return;
    }
    let numbered: Vec<Numbered<'_, '_>> = numbered(draft).take_while(|one| one.section == 0).collect();
    let form = |one: &Numbered<'_, '_>| one.label.map(|label| label.form);
    for wanted in [Form::Comma, Form::Bracket] {
        let mut same = numbered.iter().filter(|one| form(one) == Some(wanted));
        let (Some(only), None) = (same.next(), same.next()) else { continue };
        let Some(label) = only.label.filter(|label| label.value == 1 && only.level.is_some()) else { continue };
        let next = label.with_value(2);
        if !draft.texts.iter().any(|text| text.text.contains(&next)) {
            report.at(only.text.span(0..label.len), format!("有“{}”，没有“{next}”", label.with_value(1)));
        }
    }
}

pub(super) const LEVEL_SKIP: Rule = Rule {
    name: "level-skip",
    what: "标题跳级",
    why: "结构层次依次用“一、”“（一）”“1.”“（1）”。“一、”下面直接用“1.”只作提示；全文不用“（一）”、“1.”“2.”接着数的，自成一套，不在此列。",
    help: "补上中间一级，或改用下一级的序号",
    clause: "GB/T 9704—2012，7.3.3",
    strength: Strength::Should,
    fix: None,
    examples: &[
        Example {
            wrong: "一、主要做法\n（一）抓培训\n（1）办班\n办班12期。\n（2）送教\n送教8次。\n",
            right: "一、主要做法\n（一）抓培训\n1.办班\n办班12期。\n2.送教\n送教8次。\n",
        },
        Example {
            wrong: "一、主要做法\n（一）抓培训。办班12期。\n（二）抓考核。每季一次。\n二、下步打算\n1.抓培训。办班20期。\n2.抓考核。每月一次。\n",
            right: "一、主要做法\n1.抓培训。办班12期。\n2.抓考核。每季一次。\n二、下步打算\n1.抓培训。办班20期。\n2.抓考核。每月一次。\n",
        },
    ],
    find: level_skips,
};

fn level_skips(draft: &Draft<'_>, report: &mut Report<'_>) {
    let labels = || numbered(draft).filter_map(|one| one.label);
    let without_brackets =
        labels().all(|label| label.form != Form::Bracket) && labels().any(|label| label.form == Form::Dot && label.value == 2);
    let mut above: Vec<(u8, Form)> = Vec::new();
    let mut section = 0;
    let mut seen: Vec<(Form, Form)> = Vec::new();
    for one in numbered(draft) {
        let Some((label, rank)) = one.label.and_then(|label| Some((label, rank(label.form)?))) else { continue };
        if section != one.section {
            above.clear();
            section = one.section;
        }
        above.retain(|(other, _)| *other < rank);
        if let Some(&(upper, form)) = above.last()
            && one.level.is_some()
            && rank - upper > 1
            && !(without_brackets && (upper, rank) == (1, 3))
            && !seen.contains(&(form, label.form))
        {
            seen.push((form, label.form));
            let message = format!("“{}”下面直接用了“{}”", form.write(1), label.form.write(1));
            let finding = report.at(one.text.span(0..label.len), message);
            if (upper, rank) == (1, 3) {
                finding.strength = Strength::Custom;
            }
        }
        above.push((rank, label.form));
    }
}

/// The rank of a form in 7.3.3 of the standard, and ① below it.
fn rank(form: Form) -> Option<u8> {
    match form {
        Form::Comma | Form::Bracket | Form::Dot | Form::ArabicBracket | Form::Circle => form.level(),
        Form::Formal | Form::Is | Form::Must | Form::Ordinal | Form::First => None,
        Form::Chapter | Form::Section | Form::Article | Form::Decimal => None,
    }
}

pub(super) const LEVEL_INVERTED: Rule = Rule {
    name: "level-inverted",
    what: "标题的级别和序号颠倒",
    why: "“一、”在上，“（一）”在下；Markdown 的 # 越少级别越高，也要和序号相配。",
    help: "换用与级别相配的序号",
    clause: "GB/T 9704—2012，7.3.3",
    strength: Strength::Should,
    fix: None,
    examples: &[
        Example {
            wrong: "# 情况汇报\n\n## （一）主要做法\n\n### 一、抓培训\n\n办班12期。\n",
            right: "# 情况汇报\n\n## 一、主要做法\n\n### （一）抓培训\n\n办班12期。\n",
        },
        Example {
            wrong: "# 情况汇报\n\n## （一）做法\n\n### 一、抓培训\n\n（一）办班。全年12期。\n\n（二）考核。每季一次。\n",
            right: "# 情况汇报\n\n## 做法\n\n### 一、抓培训\n\n（一）办班。全年12期。\n\n（二）考核。每季一次。\n",
        },
        Example {
            wrong: "（一）农业\n一、抓良种\n覆盖率95%。\n二、抓水利\n新修渠道12公里。\n（二）工业\n一、抓技改\n投入2亿元。\n",
            right: "一、农业\n（一）抓良种\n覆盖率95%。\n（二）抓水利\n新修渠道12公里。\n二、工业\n（一）抓技改\n投入2亿元。\n",
        },
    ],
    find: inverted_levels,
};

fn inverted_levels(draft: &Draft<'_>, report: &mut Report<'_>) {
    // The count of # says how deep a heading is only beside others that have one.
    let (mut marked, mut typed) = (None, None);
    for one in numbered(draft) {
        let (Some(level), Some(label)) = (one.level, one.label) else { continue };
        let Some(rank) = rank(label.form) else { continue };
        let (depth, before) = match one.text.paragraph.and_then(|paragraph| paragraph.origin.heading()) {
            Some(depth) => (depth, &mut marked),
            None => (level, &mut typed),
        };
        let inverted =
            before.is_some_and(|(above, upper): (u8, u8)| (depth > above && rank < upper) || (depth < above && rank > upper));
        if inverted {
            report.at(one.text.span(0..label.len), format!("“{}”的级别与上一个标题的序号颠倒", label.with_value(label.value)));
            return;
        }
        *before = Some((depth, rank));
    }
}
