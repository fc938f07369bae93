//! Whether the numbers of headings follow each other, and their levels too.

use super::{Draft, Example, Report, Rule, Text, goes_on};
use crate::document::{Part, Role};
use crate::finding::{Finding, Strength};
use crate::level::{Form, Label};
use crate::sentence::length;
use crate::source::{Edit, Span, Why};

pub(super) const HEADING_GAP: Rule = Rule {
    name: "heading-gap",
    what: "标题或者分条的序号跳了号",
    why: "同级标题的序号前后相连，分条的序号也是。（一）跨过“一、”接着往下数、每个“一、”下从头数，都可以，不算跳号。",
    help: "补上缺的一条，或改正序号；--numbers renumber 会在成稿里重排",
    clause: "惯例",
    strength: Strength::Should,
    fix: None,
    examples: &[
        Example {
            wrong: "一、基本情况\n全县有12个乡镇。\n三、主要做法\n抓培训。\n",
            right: "一、基本情况\n全县有12个乡镇。\n二、主要做法\n抓培训。\n",
        },
        Example {
            wrong: "一、基本情况\n全县有12个乡镇。\n二、主要做法\n抓培训。\n七、信息平台\n（略）\n",
            right: "一、基本情况\n全县有12个乡镇。\n二、主要做法\n抓培训。\n三、信息平台\n（略）\n",
        },
        Example {
            wrong: "关于报送防汛物资的通知\n各乡镇：\n请报送：\n1.编织袋3000条；\n2.救生衣200件；\n4.水泵12台。\n",
            right: "关于报送防汛物资的通知\n各乡镇：\n请报送：\n1.编织袋3000条；\n2.救生衣200件；\n3.水泵12台。\n",
        },
        Example {
            wrong: "防汛物资管理办法\n第一条　为加强管理，制定本办法。\n第二条　物资由县水务局管理。\n第五条　本办法自发布之日起施行。\n",
            right: "防汛物资管理办法\n第一条　为加强管理，制定本办法。\n第二条　物资由县水务局管理。\n第三条　本办法自发布之日起施行。\n",
        },
        Example {
            wrong: "一、主要做法\n（一）抓培训。办班12期。\n（三）抓考核。每季一次。\n二、存在问题\n（一）资金不足。缺口较大。\n",
            right: "一、主要做法\n（一）抓培训。办班12期。\n（二）抓考核。每季一次。\n二、存在问题\n（一）资金不足。缺口较大。\n",
        },
    ],
    find: |draft, report| out_of_sequence(draft, report, Slip::Gap),
};

pub(super) const HEADING_REPEAT: Rule = Rule {
    name: "heading-repeat",
    what: "标题的序号重复",
    why: "同级标题用了同一个序号，引用时分不清。",
    help: "改正序号；--numbers renumber 会在成稿里重排",
    clause: "惯例",
    strength: Strength::Should,
    fix: None,
    examples: &[
        Example {
            wrong: "一、基本情况\n全县有12个乡镇。\n二、主要做法\n抓培训。\n二、存在问题\n资金不足。\n",
            right: "一、基本情况\n全县有12个乡镇。\n二、主要做法\n抓培训。\n三、存在问题\n资金不足。\n",
        },
        Example {
            wrong: "一、主要做法\n（一）抓培训。办班12期。\n（二）抓考核。每季一次。\n（二）抓宣传。每月一次。\n",
            right: "一、主要做法\n（一）抓培训。办班12期。\n（二）抓考核。每季一次。\n（三）抓宣传。每月一次。\n",
        },
    ],
    find: |draft, report| out_of_sequence(draft, report, Slip::Repeat),
};

pub(super) const HEADING_ORDER: Rule = Rule {
    name: "heading-order",
    what: "标题的序号倒退",
    why: "同级标题的序号往回走，多是移动段落后没有改。",
    help: "调整次序，或改正序号",
    clause: "惯例",
    strength: Strength::Should,
    fix: None,
    examples: &[
        Example {
            wrong: "一、基本情况\n全县有12个乡镇。\n二、主要做法\n抓培训。\n三、存在问题\n资金不足。\n二、下一步打算\n抓宣传。\n",
            right: "一、基本情况\n全县有12个乡镇。\n二、主要做法\n抓培训。\n三、存在问题\n资金不足。\n四、下一步打算\n抓宣传。\n",
        },
        Example {
            wrong: "一、主要做法\n（一）抓培训\n办班12期。\n（二）抓考核\n每季一次。\n（三）抓宣传\n每月一次。\n（二）抓巡查\n每周一次。\n",
            right: "一、主要做法\n（一）抓培训\n办班12期。\n（二）抓考核\n每季一次。\n（三）抓宣传\n每月一次。\n（四）抓巡查\n每周一次。\n",
        },
    ],
    find: |draft, report| out_of_sequence(draft, report, Slip::Back),
};

/// Whether a number that does not follow the one before is another in the document, by one of these edits in the order of the
/// draft.
pub(crate) fn is_renumbered(finding: &Finding, edits: &[Edit]) -> bool {
    let renumbered = |place: &Span| {
        let first = edits.partition_point(|edit| edit.span.start < place.start);
        let within = edits[first..].iter().take_while(|edit| edit.span.start < place.end);
        within.into_iter().any(|edit| edit.why == Why::Renumbered)
    };
    let is_sequence = [HEADING_GAP, HEADING_REPEAT, HEADING_ORDER].iter().any(|rule| rule.name == finding.rule);
    is_sequence && finding.spans.iter().all(renumbered)
}

/// How a number may fail to follow the one before.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Slip {
    Gap,
    Repeat,
    Back,
}

/// A numbered paragraph, or a heading without a number.
struct Numbered<'d, 'a> {
    text: &'d Text<'a>,
    /// Its place among the draft's texts.
    at: usize,
    /// The place of the text its part of the draft begins with: the document, or an attachment.
    section: usize,
    label: Option<&'d Label>,
    /// The level, if it is a heading.
    level: Option<u8>,
}

fn numbered<'d, 'a>(draft: &'d Draft<'a>) -> impl Iterator<Item = Numbered<'d, 'a>> {
    let mut section = 0;
    draft.texts.iter().enumerate().filter_map(move |(at, text)| {
        let paragraph = text.paragraph?;
        if matches!(paragraph.role, Role::AttachmentMark | Role::AttachmentTitle) {
            section = at;
        }
        let label = || text.label.as_ref().filter(|label| label.form.level().is_some());
        let first = paragraph.runs.first()?;
        match paragraph.role {
            Role::Heading { level, .. } => {
                let label = label().filter(|_| first.part == Part::Label);
                Some(Numbered { text, at, section, label, level: Some(level) })
            }
            Role::Body | Role::ListItem => {
                let label = label().filter(|label| !label.begins_list(&text.text))?;
                Some(Numbered { text, at, section, label: Some(label), level: None })
            }
            Role::Article => Some(Numbered { text, at, section, label: Some(text.label.as_ref()?), level: None }),
            _ => None,
        }
    })
}

/// The last number of a form.
struct Last {
    form: Form,
    value: u32,
    level: Option<u8>,
    at: usize,
    /// Whether a heading of a higher level stands behind it.
    closed: bool,
    /// Headings of its level without a number behind it.
    unnumbered: u32,
    /// How many numbers up to it follow each other.
    counted: u32,
}

/// So many items that follow each other are surely counted.
const SURELY: u32 = 2;

fn out_of_sequence(draft: &Draft<'_>, report: &mut Report<'_>, wanted: Slip) {
    let mut lasts: Vec<Last> = Vec::new();
    let mut begun = 0;
    for Numbered { text, at, section, label, level } in numbered(draft) {
        if begun != section {
            begun = section;
            lasts.clear();
        }
        if let Some(level) = level {
            for last in lasts.iter_mut().filter(|last| last.level.is_none_or(|other| other > level)) {
                last.closed = true;
            }
        }
        let Some(label) = label else {
            lasts.iter_mut().filter(|last| last.level == level).for_each(|last| last.unnumbered += 1);
            continue;
        };
        let known = lasts.iter().position(|last| last.form == label.form);
        let last = known.map(|known| lasts.swap_remove(known));
        let slip = match &last {
            _ if label.value <= 1 => None,
            None => Some((Slip::Gap, 0)),
            Some(last) if (last.value + 1..=last.value + 1 + last.unnumbered).contains(&label.value) => None,
            Some(last) if last.closed && label.value != last.value => Some((Slip::Gap, 0)),
            Some(last) if label.value == last.value => Some((Slip::Repeat, last.value)),
            Some(last) if label.value > last.value => Some((Slip::Gap, last.value)),
            Some(last) => Some((Slip::Back, last.value)),
        };
        // A number that goes back, or far on, makes no heading, but a short line may have been meant as one.
        let jumps = last.as_ref().is_some_and(|last| last.level.is_some() && label.form == Form::Comma);
        let of_items = |before| before > 0 && last.as_ref().is_some_and(|last| last.counted >= SURELY) && !goes_on(draft, at);
        let meant = |(slip, before)| match slip {
            _ if level.is_some() => true,
            Slip::Gap => jumps && is_phrase(text) || of_items(before),
            Slip::Back => is_phrase(text),
            Slip::Repeat => false,
        };
        if let Some((slip, before)) = slip.filter(|&slip| slip.0 == wanted && meant(slip)) {
            let begins = last.as_ref().map_or(begun, |last| last.at);
            let own = label.with_value(label.value);
            let message = match slip {
                Slip::Gap => gap(&draft.texts[begins..at], label, before),
                Slip::Repeat => Some(format!("“{own}”重复")),
                Slip::Back => Some(format!("“{}”之后又是“{own}”", label.with_value(before))),
            };
            if let Some(message) = message {
                report.at(text.span(0..label.len), message);
            }
        }
        let follows = last.filter(|last| last.value + 1 == label.value).map_or(0, |last| last.counted);
        lasts.push(Last { form: label.form, value: label.value, level, at, closed: false, unnumbered: 0, counted: follows + 1 });
    }
}

/// What to say where numbers are missing between `before`, if it is not 0, and that of `label`; `None` if the texts between have
/// them after all.
fn gap(between: &[Text<'_>], label: &Label, before: u32) -> Option<String> {
    const LISTED: usize = 4;
    let is_missing = |value: &u32| {
        let number = label.with_value(*value);
        !between.iter().any(|text| text.text.contains(number.trim_end()))
    };
    let quoted = |value: u32| format!("“{}”", label.with_value(value).trim_end());
    if before == 0 {
        let missing = Some(label.value - 1).filter(is_missing);
        return missing.map(|missing| format!("{}之前没有{}", quoted(label.value), quoted(missing)));
    }
    let all = before + 1..label.value;
    let missing: Vec<u32> = all.clone().rev().take(LISTED).filter(is_missing).collect();
    let listed = match missing.as_slice() {
        [] => return None,
        [last, ..] if all.len() > LISTED && *last + 1 == label.value => format!("{}至{}", quoted(all.start), quoted(*last)),
        missing => missing.iter().rev().map(|&value| quoted(value)).collect(),
    };
    Some(format!("{}之后是{}，缺{listed}", quoted(before), quoted(label.value)))
}

fn is_phrase(text: &Text<'_>) -> bool {
    const LONGEST: usize = 24;
    length(&text.text) <= LONGEST && !text.text.ends_with(|c: char| c.is_ascii_punctuation() || "。；，、：！？".contains(c))
}

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
