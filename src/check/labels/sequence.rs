//! Whether the numbers of headings, points and articles follow each other.

use super::numbered::{Numbered, numbered};
use super::{Draft, Example, Report, Rule, Text, goes_on};
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
    find: |draft, report| out_of_sequence(draft, report, Break::Gap),
};

pub(super) const HEADING_REPEAT: Rule = Rule {
    name: "heading-repeat",
    what: "标题或者分条的序号重复",
    why: "同级标题、并列的分条用了同一个序号，引用时分不清。后来增补的“第十七条之一”不在此列。",
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
            wrong: "请报送：\n（1）编织袋3000条；\n（2）救生衣200件；\n（2）水泵12台。\n",
            right: "请报送：\n（1）编织袋3000条；\n（2）救生衣200件；\n（3）水泵12台。\n",
        },
        Example {
            wrong: "一、主要做法\n（一）抓培训。办班12期。\n（二）抓考核。每季一次。\n（二）抓宣传。每月一次。\n",
            right: "一、主要做法\n（一）抓培训。办班12期。\n（二）抓考核。每季一次。\n（三）抓宣传。每月一次。\n",
        },
    ],
    find: |draft, report| out_of_sequence(draft, report, Break::Repeat),
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
    find: |draft, report| out_of_sequence(draft, report, Break::Back),
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
enum Break {
    Gap,
    Repeat,
    Back,
}

/// The last numbers of a part of the draft, each of another form.
#[derive(Default)]
struct Lasts(Vec<Last>);

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

impl Lasts {
    /// A heading of that level begins: the numbers of lower ones are closed.
    fn close_below(&mut self, level: u8) {
        self.0.iter_mut().filter(|last| last.level.is_none_or(|other| other > level)).for_each(|last| last.closed = true);
    }

    /// A heading of that level has no number.
    fn pass(&mut self, level: Option<u8>) {
        self.0.iter_mut().filter(|last| last.level == level).for_each(|last| last.unnumbered += 1);
    }

    fn take(&mut self, form: Form) -> Option<Last> {
        let known = self.0.iter().position(|last| last.form == form)?;
        Some(self.0.swap_remove(known))
    }
}

fn out_of_sequence(draft: &Draft<'_>, report: &mut Report<'_>, wanted: Break) {
    let mut lasts = Lasts::default();
    let mut begun = 0;
    for one in numbered(draft) {
        if begun != one.section {
            (begun, lasts) = (one.section, Lasts::default());
        }
        if let Some(level) = one.level {
            lasts.close_below(level);
        }
        let Some(label) = one.label else {
            lasts.pass(one.level);
            continue;
        };
        let last = lasts.take(label.form);
        let found = broken(last.as_ref(), label).filter(|&(kind, _)| kind == wanted);
        if let Some((kind, before)) = found.filter(|&(kind, before)| is_meant(draft, &one, last.as_ref(), kind, before)) {
            let begins = last.as_ref().map_or(begun, |last| last.at);
            let message = match kind {
                Break::Gap => gap(&draft.texts[begins..one.at], label, before),
                Break::Repeat => Some(format!("“{}”重复", label.with_value(label.value))),
                Break::Back => Some(format!("“{}”之后又是“{}”", label.with_value(before), label.with_value(label.value))),
            };
            if let Some(message) = message {
                report.at(one.text.span(0..label.len), message);
            }
        }
        lasts.0.push(Last::new(&one, label, last));
    }
}

/// How a number breaks with the last of its form, if it does, and the value that it should follow; 0 if it should be the first.
fn broken(last: Option<&Last>, label: &Label) -> Option<(Break, u32)> {
    match last {
        _ if label.value <= 1 => None,
        None => Some((Break::Gap, 0)),
        Some(last) if (last.value + 1..=last.value + 1 + last.unnumbered).contains(&label.value) => None,
        Some(last) if last.closed && label.value != last.value => Some((Break::Gap, 0)),
        Some(last) if label.value == last.value => Some((Break::Repeat, last.value)),
        Some(last) if label.value > last.value => Some((Break::Gap, last.value)),
        Some(last) => Some((Break::Back, last.value)),
    }
}

/// Whether the number of a text was meant to count on. One that goes back, or far on, makes no heading, but a short line may have
/// been meant as one.
fn is_meant(draft: &Draft<'_>, one: &Numbered<'_, '_>, last: Option<&Last>, kind: Break, before: u32) -> bool {
    /// So many items that follow each other are surely counted.
    const SURELY: u32 = 2;
    let jumps = || last.is_some_and(|last| last.level.is_some() && last.form == Form::Comma);
    let inserted = || one.label.is_some_and(|label| one.text.text[..label.len].contains('之')); // 第十七条之一
    let of_items = || before > 0 && last.is_some_and(|last| last.counted >= SURELY) && !goes_on(draft, one.at);
    one.level.is_some()
        || match kind {
            Break::Gap => jumps() && is_phrase(one.text) || of_items(),
            Break::Back => is_phrase(one.text),
            Break::Repeat => of_items() && last.is_some_and(|last| last.at + 1 == one.at) && !inserted(),
        }
}

impl Last {
    /// The number of a text, behind the last of its form.
    fn new(one: &Numbered<'_, '_>, label: &Label, last: Option<Last>) -> Self {
        let follows = last.filter(|last| last.value + 1 == label.value).map_or(0, |last| last.counted);
        let Label { form, value, .. } = *label;
        Self { form, value, level: one.level, at: one.at, closed: false, unnumbered: 0, counted: follows + 1 }
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
