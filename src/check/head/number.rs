//! 发文字号, at the head and cited.

use std::ops::Range;

use crate::check::{Draft, Example, Rule, Text};
use crate::document::Role;
use crate::finding::{Certainty, Strength};

pub(super) const DOCUMENT_NUMBER_BRACKET: Rule = Rule {
    name: "document-number-bracket",
    what: "发文字号的年份没有用六角括号",
    why: "发文字号的年份括在六角括号“〔〕”里，引用时也一样。案号、合同号、许可证号、标准号不是发文字号，保持原样。",
    help: "改用六角括号“〔〕”",
    clause: "GB/T 9704—2012，7.2.5",
    strength: Strength::Must,
    fix: Some(Certainty::Certain),
    examples: &[
        Example {
            wrong: "云政发[2026]5号\n关于做好防汛工作的通知\n请抓好落实。\n",
            right: "云政发〔2026〕5号\n关于做好防汛工作的通知\n请抓好落实。\n",
        },
        Example {
            wrong: "现将《关于做好防汛工作的通知》（云政发【2026】5号）转发你们。\n",
            right: "现将《关于做好防汛工作的通知》（云政发〔2026〕5号）转发你们。\n",
        },
        Example {
            wrong: "按云政办函﹝2026﹞12号要求，（2026）云01民初5号案件已经结案。\n",
            right: "按云政办函〔2026〕12号要求，（2026）云01民初5号案件已经结案。\n",
        },
        Example {
            wrong: "按云政办发（2026）3号要求办理。\n", right: "按云政办发〔2026〕3号要求办理。\n"
        },
    ],
    find: |draft, report| {
        each_number(draft, |text, number| {
            let typed = &text.text[number.bracketed.clone()];
            let round = typed.starts_with(['（', '(']);
            let year = &text.text[number.year.clone()];
            let standard = format!("〔{year}〕");
            if typed != standard && (!round || number.is_issued(text)) {
                let edit = text.edit(draft.source, number.bracketed.clone(), standard);
                report.mend(text.span(number.bracketed.clone()), edit, format!("发文字号的年份写成了“{typed}”"));
            }
        });
    },
};

pub(super) const DOCUMENT_NUMBER_YEAR: Rule = Rule {
    name: "document-number-year",
    what: "发文字号的年份没有写全",
    why: "发文字号的年份写全四位，不写“〔26〕”。",
    help: "年份写全四位",
    clause: "GB/T 9704—2012，7.2.5",
    strength: Strength::Must,
    fix: Some(Certainty::Likely),
    examples: &[
        Example {
            wrong: "云政发〔26〕5号\n关于做好防汛工作的通知\n请抓好落实。\n",
            right: "云政发〔2026〕5号\n关于做好防汛工作的通知\n请抓好落实。\n",
        },
        Example {
            wrong: "按云政办发〔98〕3号要求办理。\n", right: "按云政办发〔1998〕3号要求办理。\n"
        },
    ],
    find: |draft, report| {
        each_number(draft, |text, number| {
            let year = &text.text[number.year.clone()];
            if year.len() < 4 && number.is_issued(text) {
                let century = if year < "50" { "20" } else { "19" };
                let full = (year.len() == 2).then(|| format!("{century}{year}"));
                let edit = full.and_then(|full| text.edit(draft.source, number.year.clone(), full));
                report.mend(text.span(number.year.clone()), edit, format!("发文字号的年份“{year}”没有写全"));
            }
        });
    },
};

pub(super) const DOCUMENT_NUMBER_SERIAL: Rule = Rule {
    name: "document-number-serial",
    what: "发文字号的序号加了“第”或者虚位",
    why: "发文字号的序号用阿拉伯数字，不编虚位（1不写作01），不加“第”字。",
    help: "只留序号本身和“号”字",
    clause: "GB/T 9704—2012，7.2.5",
    strength: Strength::Must,
    fix: Some(Certainty::Certain),
    examples: &[
        Example {
            wrong: "云政发〔2026〕05号\n关于做好防汛工作的通知\n请抓好落实。\n",
            right: "云政发〔2026〕5号\n关于做好防汛工作的通知\n请抓好落实。\n",
        },
        Example {
            wrong: "云政发〔2026〕第5号\n关于做好防汛工作的通知\n请抓好落实。\n",
            right: "云政发〔2026〕5号\n关于做好防汛工作的通知\n请抓好落实。\n",
        },
        Example {
            wrong: "按云政办发〔2026〕第012号要求办理。\n", right: "按云政办发〔2026〕12号要求办理。\n"
        },
    ],
    find: |draft, report| {
        each_number(draft, |text, number| {
            let typed = &text.text[number.serial.clone()];
            let standard = typed.trim_start_matches(['第', '0']);
            if standard.len() > '号'.len_utf8() && typed != standard && number.is_issued(text) {
                let edit = text.edit(draft.source, number.serial.clone(), standard);
                report.mend(text.span(number.serial.clone()), edit, format!("发文字号的序号写成了“{typed}”"));
            }
        });
    },
};

/// A 发文字号 in a text, its parts as bytes of it.
struct Number {
    code: Range<usize>,
    bracketed: Range<usize>,
    year: Range<usize>,
    serial: Range<usize>,
}

/// Looks at every 发文字号 of the draft, at its head or cited.
fn each_number(draft: &Draft<'_>, mut look: impl FnMut(&Text<'_>, Number)) {
    for text in draft.prose() {
        for at in text.places("号") {
            if let Some(number) = Number::before(&text.text, at) {
                look(text, number);
            }
        }
    }
}

impl Number {
    /// The number whose `号` stands at `at`.
    fn before(text: &str, at: usize) -> Option<Self> {
        let digit = |c: char| c.is_ascii_digit();
        let counted = text[..at].trim_end_matches(digit);
        let ordinal = counted.strip_suffix('第').unwrap_or(counted);
        let within = ordinal.strip_suffix(['〕', ']', '］', '）', ')', '】', '﹞', '〗'])?;
        let opened = within.trim_end_matches(digit);
        let code = opened.strip_suffix(['〔', '[', '［', '（', '(', '【', '﹝', '〖'])?;
        let uncoded = code.trim_end_matches(|c: char| c.is_ascii_alphabetic() || ('\u{3400}'..='\u{9fff}').contains(&c));
        let (year, coded) = (opened.len()..within.len(), uncoded.len()..code.len());
        let round = within[..year.start].ends_with(['（', '(']);
        let dated = match &within[year.clone()] {
            full if full.len() == 4 => full.starts_with("19") || full.starts_with("20"),
            short => (2..=3).contains(&short.len()) && !round,
        };
        let house = text[at + '号'.len_utf8()..].starts_with(['楼', '院', '线', '店', '房', '门']);
        (counted.len() < at && dated && coded.len() >= '云'.len_utf8() && !house).then(|| Self {
            code: coded,
            bracketed: code.len()..ordinal.len(),
            year,
            serial: ordinal.len()..at + '号'.len_utf8(),
        })
    }

    /// Whether it is surely the number of a document, not of a permit, a contract or a case: it stands by itself at the head,
    /// or the office's code ends in what it issues.
    fn is_issued(&self, text: &Text<'_>) -> bool {
        let issues = ['发', '函', '办', '文', '规', '复', '电', '党', '政', '委'];
        text.role() == Some(Role::DocumentNumber) || text.text[self.code.clone()].ends_with(issues)
    }
}
