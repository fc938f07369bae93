//! How the number in front of a heading or a numbered paragraph is typed.

use super::{Draft, Example, Report, Rule, goes_on};
use crate::document::{Format, Part, Role};
use crate::finding::{Certainty, Strength};
use crate::level::{Form, Label, chinese};
use crate::source::{Edit, Span, Why};

pub(super) const HALFWIDTH_LABEL: Rule = Rule {
    name: "halfwidth-label",
    what: "序号用了半角括号",
    why: "“（一）”“（1）”是中文序号，括号各占一个字，用全角，两半都要写。",
    help: "改用全角括号",
    clause: "GB/T 9704—2012，7.3.3；GB/T 15834—2011，4.9",
    strength: Strength::Must,
    fix: Some(Certainty::Certain),
    examples: &[
        Example { wrong: "一、基本情况\n(一)人口\n", right: "一、基本情况\n（一）人口\n" },
        Example { wrong: "一、基本情况\n（一) 人口\n", right: "一、基本情况\n（一）人口\n" },
        Example {
            wrong: "补助标准：\n(1)种粮大户每亩30元；\n(2)合作社每亩50元。\n",
            right: "补助标准：\n（1）种粮大户每亩30元；\n（2）合作社每亩50元。\n",
        },
    ],
    find: |draft, report| misspelt(draft, report, Fault::Bracket),
};

pub(super) const LABEL_MARK: Rule = Rule {
    name: "label-mark",
    what: "序号后的标点不对",
    why: "汉字数字后用顿号（一、），阿拉伯数字后用下脚点（1.），带括号或带圈的数字后什么也不用。",
    help: "改用规范的写法",
    clause: "GB/T 9704—2012，7.3.3；GB/T 15834—2011，4.5",
    strength: Strength::Must,
    fix: Some(Certainty::Certain),
    examples: &[
        Example { wrong: "一.基本情况\n（一）、人口\n", right: "一、基本情况\n（一）人口\n" },
        Example {
            wrong: "补助标准：\n1、种粮大户每亩30元；\n2、合作社每亩50元。\n",
            right: "补助标准：\n1.种粮大户每亩30元；\n2.合作社每亩50元。\n",
        },
        Example { wrong: "一 、基本情况\n（一）.人口\n", right: "一、基本情况\n（一）人口\n" },
        Example {
            wrong: "补助标准：\n1、种粮大户每亩30元；\n2、合作社每亩50元。\n申请补助的种粮大户和合作社应当于每年3月底前向所在乡镇的农业服务中心提出申请，并附上土地流转合同和身份证明，由县农业农村局审核以后统一发放，发放地点设在县城，\n2、城东新区农资市场。\n",
            right: "补助标准：\n1.种粮大户每亩30元；\n2.合作社每亩50元。\n申请补助的种粮大户和合作社应当于每年3月底前向所在乡镇的农业服务中心提出申请，并附上土地流转合同和身份证明，由县农业农村局审核以后统一发放，发放地点设在县城，\n2、城东新区农资市场。\n",
        },
        Example {
            wrong: "# 情况汇报\n\n**一.** 人口\n\n三万人。\n\n**二、**面积\n\n八平方公里。\n",
            right: "# 情况汇报\n\n**一、** 人口\n\n三万人。\n\n**二、**面积\n\n八平方公里。\n",
        },
    ],
    find: |draft, report| misspelt(draft, report, Fault::Mark),
};

pub(super) const FULLWIDTH_LABEL: Rule = Rule {
    name: "fullwidth-label",
    what: "序号用了全角数字或全角点",
    why: "“1.”用半角数字和下脚点，同级序号写法一致。",
    help: "改用半角的“1.”",
    clause: "GB/T 9704—2012，7.3.3",
    strength: Strength::Should,
    fix: Some(Certainty::Certain),
    examples: &[
        Example {
            wrong: "补助标准：\n１．种粮大户每亩30元；\n２．合作社每亩50元。\n",
            right: "补助标准：\n1.种粮大户每亩30元；\n2.合作社每亩50元。\n",
        },
        Example {
            wrong: "补助标准：\n1.种粮大户每亩30元；\n2．合作社每亩50元。\n",
            right: "补助标准：\n1.种粮大户每亩30元；\n2.合作社每亩50元。\n",
        },
    ],
    find: |draft, report| misspelt(draft, report, Fault::Width),
};

pub(super) const LABEL_SPACE: Rule = Rule {
    name: "label-space",
    what: "序号和文字之间有空格",
    why: "“一、”“（一）”“1.”后面直接写文字，不空格。Markdown里“1.”后的空格是记号的一部分，不在此列。",
    help: "删去空格",
    clause: "惯例",
    strength: Strength::Should,
    fix: Some(Certainty::Certain),
    examples: &[
        Example { wrong: "一、 基本情况\n（一）\u{3000}人口\n", right: "一、基本情况\n（一）人口\n" },
        Example { wrong: "一、\u{a0}基本情况\n", right: "一、基本情况\n" },
    ],
    find: |draft, report| misspelt(draft, report, Fault::Space),
};

pub(super) const LABEL_ORNAMENT: Rule = Rule {
    name: "label-ornament",
    what: "序号前有图案",
    why: "公文的标题只用序号，不加图案和符号；排版时已略去。",
    help: "删去图案",
    clause: "惯例",
    strength: Strength::Should,
    fix: Some(Certainty::Certain),
    examples: &[
        Example {
            wrong: "防汛工作情况汇报\n各位领导：\n🌟一、基本情况\n全县有12个乡镇。\n",
            right: "防汛工作情况汇报\n各位领导：\n一、基本情况\n全县有12个乡镇。\n",
        },
        Example {
            wrong: "防汛工作情况汇报\n各位领导：\n★一、基本情况\n全县有12个乡镇。\n★二、存在问题\n道路不畅。\n",
            right: "防汛工作情况汇报\n各位领导：\n一、基本情况\n全县有12个乡镇。\n二、存在问题\n道路不畅。\n",
        },
        Example {
            wrong: "# 防汛倡议书\n\n🌾 **一、加强巡查**\n\n每日巡查。\n\n🌾 **二、加强值守**\n\n昼夜值守。\n",
            right: "# 防汛倡议书\n\n**一、加强巡查**\n\n每日巡查。\n\n**二、加强值守**\n\n昼夜值守。\n",
        },
    ],
    find: |draft, report| misspelt(draft, report, Fault::Ornament),
};

/// What is wrong with a number as typed; of several things the one that is seen first.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Fault {
    Bracket,
    Mark,
    Width,
    Space,
    Ornament,
}

fn misspelt(draft: &Draft<'_>, report: &mut Report<'_>, wanted: Fault) {
    let headings =
        draft.document.ledger.iter().filter(|edit| edit.why == Why::Label).map(|edit| (edit.span, edit.after.clone(), false));
    let mut places = Vec::new();
    let mut first: Option<(Span, String)> = None;
    for (span, standard, in_row) in headings.chain(items(draft)) {
        let typed = Typed::read(draft.source.slice(span));
        if fault(&typed, &standard, draft.document.format) == Some(wanted) {
            if first.as_ref().is_none_or(|(known, _)| span < *known) {
                let shown = draft.source.slice(span).replace(MARKUP, "");
                let shown = if wanted == Fault::Space { &shown } else { shown.trim() };
                first = Some((span, format!("“{shown}”应为“{standard}”")));
            }
            places.push((span, typed.mended(span, standard, wanted).filter(|_| !in_row)));
        }
    }
    report.mend_all(places, |count| {
        let (_, example) = first.unwrap_or((Span::at(0), String::new()));
        if count > 1 { format!("{example}，共 {count} 处") } else { example }
    });
}

/// What marks strong and slanted words in Markdown.
const MARKUP: [char; 2] = ['*', '_'];

/// A number as typed, in three parts.
struct Typed<'t> {
    /// What stands in front of it: `🌟 `, also with the marks of the bold words behind it: `🌟 **`.
    ornament: &'t str,
    number: &'t str,
    /// What stands between it and its words: white space, and the marks at the end of what is bold.
    gap: &'t str,
}

impl<'t> Typed<'t> {
    fn read(typed: &'t str) -> Self {
        let is_ornament =
            |c: char| Label::read(c.encode_utf8(&mut [0; 4])).is_none() && !c.is_alphanumeric() && !"（(".contains(c);
        let bare = typed.trim_start_matches(is_ornament);
        let number = bare.trim_end_matches(|c: char| c.is_whitespace() || MARKUP.contains(&c));
        Self { ornament: &typed[..typed.len() - bare.len()], number, gap: &bare[number.len()..] }
    }

    /// The change of what is typed at `span` that leaves the marks of Markdown in their pairs.
    fn mended(&self, span: Span, standard: String, fault: Fault) -> Option<Edit> {
        let (mut start, mut end, mut after) = (span.start, span.end, standard);
        if let Some(markup) = self.ornament.find(MARKUP) {
            start += self.ornament.len();
            if fault == Fault::Ornament {
                (start, end, after) = (span.start, span.start + markup, String::new());
            }
        }
        if self.gap.contains(MARKUP) && fault != Fault::Ornament {
            end -= self.gap.len();
        }
        (!self.number.contains(MARKUP)).then(|| Edit { span: Span::new(start, end), after, why: Why::Corrected })
    }
}

/// The numbers of paragraphs that are no headings, where they are not in their standard form: their place, that form, and whether
/// others follow in the same paragraph.
fn items<'a>(draft: &'a Draft<'_>) -> impl Iterator<Item = (Span, String, bool)> + 'a {
    let body = draft.texts.iter().enumerate().filter(|(_, text)| text.role() == Some(Role::Body));
    body.filter_map(|(at, text)| {
        let label = text.label.as_ref().filter(|_| !goes_on(draft, at))?;
        let typed = &text.text[..label.len];
        let known = text.paragraph.is_some_and(|paragraph| paragraph.runs.first().is_some_and(|run| run.part != Part::Text));
        let span = text.span(0..label.len);
        let plain = !known && typed != label.standard() && draft.source.slice(span) == typed;
        plain.then(|| (span, label.standard().into_owned(), is_first_of_row(&text.text, label)))
    })
}

/// `1、甲；2、乙`: whether the next number stands in the same paragraph, typed in the same way, so that it would stay as it is.
fn is_first_of_row(text: &str, label: &Label) -> bool {
    let (typed, words) = text.split_at(label.len);
    let spelt = [u32::to_string as fn(&u32) -> String, |value| chinese(*value)];
    spelt.iter().any(|spell| {
        let (value, next) = (spell(&label.value), spell(&(label.value + 1)));
        typed.contains(&value) && words.contains(typed.replacen(&value, &next, 1).trim())
    })
}

fn fault(typed: &Typed<'_>, standard: &str, format: Format) -> Option<Fault> {
    let form = Label::read(standard)?.form;
    match form {
        Form::Comma | Form::Bracket | Form::Dot | Form::ArabicBracket | Form::Circle => {}
        Form::Formal
        | Form::Is
        | Form::Must
        | Form::Ordinal
        | Form::First
        | Form::Chapter
        | Form::Section
        | Form::Article
        | Form::Decimal => {
            return None;
        }
    }
    let written = typed.number.replace(MARKUP, "");
    if written.contains('\\') {
        return None; // Markdown's way to keep a line from becoming a list
    }
    let wide = |c: char| ('０'..='９').contains(&c) || c == '．';
    if written == standard {
        let markdown = format == Format::Markdown && form == Form::Dot;
        let spaced = !typed.gap.is_empty() && !typed.gap.contains(MARKUP) && !markdown;
        let adorned = !typed.ornament.is_empty() && !typed.ornament.starts_with(MARKUP);
        return match (adorned, spaced) {
            (true, _) => Some(Fault::Ornament),
            (false, true) => Some(Fault::Space),
            (false, false) => None,
        };
    }
    let brackets = matches!(form, Form::Bracket | Form::ArabicBracket);
    if brackets && !(written.starts_with('（') && written.contains('）')) {
        Some(Fault::Bracket)
    } else if form == Form::Dot && written.contains(wide) && !written.ends_with('、') {
        Some(Fault::Width)
    } else {
        Some(Fault::Mark)
    }
}
