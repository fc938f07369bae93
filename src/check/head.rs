//! 版头: 份号, 密级, 紧急程度, 发文字号, 签发人.

use std::ops::Range;

use super::{Draft, Example, Rule, Text, kinds};
use crate::document::Role;
use crate::finding::{Certainty, Strength};
use crate::level::numeral;
use crate::sentence::squeeze;

pub(super) const RULES: &[Rule] = &[
    COPY_NUMBER_DIGITS,
    SECRECY_FORM,
    SECRECY_WITHOUT_COPY_NUMBER,
    URGENCY_WORD,
    DOCUMENT_NUMBER_BRACKET,
    DOCUMENT_NUMBER_YEAR,
    DOCUMENT_NUMBER_SERIAL,
    SIGNER_MISSING,
    SIGNER_NEEDLESS,
    SUBJECT_WORDS,
];

const COPY_NUMBER_DIGITS: Rule = Rule {
    name: "copy-number-digits",
    what: "份号不是六位数字",
    why: "份号一般编六位阿拉伯数字，不足六位的在前面补零，便于登记和清点。",
    help: "补足六位，如“000012”",
    clause: "GB/T 9704—2012，7.2.1",
    strength: Strength::Should,
    fix: Some(Certainty::Certain),
    examples: &[
        Example {
            wrong: "---\n份号: 12\n---\n现将防汛工作安排印发执行。\n",
            right: "---\n份号: 000012\n---\n现将防汛工作安排印发执行。\n",
        },
        Example {
            wrong: "---\n份号: 0107\n---\n现将防汛工作安排印发执行。\n",
            right: "---\n份号: 000107\n---\n现将防汛工作安排印发执行。\n",
        },
    ],
    find: |draft, report| {
        for text in draft.having(|role| role == Role::CopyNumber) {
            let number = text.text.trim();
            let counted = number.bytes().all(|byte| byte.is_ascii_digit());
            if number.len() != 6 || !counted {
                let padded = (counted && number.len() < 6).then(|| format!("{number:0>6}"));
                let edit = padded.and_then(|padded| text.edit(draft.source, trimmed(text), padded));
                report.mend(text.whole(), edit, format!("份号“{number}”不是六位阿拉伯数字"));
            }
        }
    },
};

const SECRECY_FORM: Rule = Rule {
    name: "secrecy-form",
    what: "密级和保密期限的写法不对",
    why: "密级写“绝密”“机密”“秘密”，后面接五角星和用阿拉伯数字写的保密期限，中间不空格；没有期限时不加星。",
    help: "写作“机密★1年”“秘密★6个月”，星用实心五角星",
    clause: "GB/T 9704—2012，7.2.2",
    strength: Strength::Must,
    fix: Some(Certainty::Certain),
    examples: &[
        Example {
            wrong: "000001\n机密*1年\n关于报送防汛数据的通知\n请于今日报送。\n",
            right: "000001\n机密★1年\n关于报送防汛数据的通知\n请于今日报送。\n",
        },
        Example {
            wrong: "000001\n秘密☆六个月\n关于报送防汛数据的通知\n请于今日报送。\n",
            right: "000001\n秘密★6个月\n关于报送防汛数据的通知\n请于今日报送。\n",
        },
        Example {
            wrong: "000001\n机密 ★ 十年\n关于报送防汛数据的通知\n请于今日报送。\n",
            right: "000001\n机密★10年\n关于报送防汛数据的通知\n请于今日报送。\n",
        },
    ],
    find: |draft, report| {
        for text in draft.having(|role| role == Role::Secrecy) {
            let typed = text.text.trim();
            let standard = secrecy(typed);
            // 秘　密 is spread over the room of its term
            if standard.as_deref() != Some(typed) && !["绝密", "机密", "秘密"].contains(&squeeze(typed).as_str()) {
                let edit = standard.and_then(|standard| text.edit(draft.source, trimmed(text), standard));
                report.mend(text.whole(), edit, format!("“{typed}”不是密级和保密期限的规范写法"));
            }
        }
    },
};

const SECRECY_WITHOUT_COPY_NUMBER: Rule = Rule {
    name: "secrecy-without-copy-number",
    what: "涉密公文没有份号",
    why: "涉密公文要逐份编号，标注份号，才能清点和收回。",
    help: "在密级上一行加六位份号，如“000001”",
    clause: "《党政机关公文处理工作条例》第九条",
    strength: Strength::Must,
    fix: None,
    examples: &[
        Example {
            wrong: "机密★1年\n关于报送防汛数据的通知\n请于今日报送。\n",
            right: "000001\n机密★1年\n关于报送防汛数据的通知\n请于今日报送。\n",
        },
        Example {
            wrong: "秘密\n关于报送防汛数据的通知\n请于今日报送。\n",
            right: "000001\n秘密\n关于报送防汛数据的通知\n请于今日报送。\n",
        },
    ],
    find: |draft, report| {
        if let (Some(secrecy), None) = (draft.first(Role::Secrecy), draft.first(Role::CopyNumber)) {
            report.at(secrecy.whole(), "标了密级，没有份号");
        }
    },
};

const URGENCY_WORD: Rule = Rule {
    name: "urgency-word",
    what: "紧急程度用了旧的或自造的说法",
    why: "紧急公文分“特急”“加急”，电报分“特提”“特急”“加急”“平急”；“紧急”“急件”是以前的说法。",
    help: "改为“特急”或者“加急”",
    clause: "《党政机关公文处理工作条例》第九条",
    strength: Strength::Must,
    fix: None,
    examples: &[
        Example {
            wrong: "---\n紧急程度: 急件\n---\n请于今日报送防汛数据。\n",
            right: "---\n紧急程度: 特急\n---\n请于今日报送防汛数据。\n",
        },
        Example {
            wrong: "急件\n关于报送防汛数据的通知\n请于今日报送。\n",
            right: "特急\n关于报送防汛数据的通知\n请于今日报送。\n",
        },
        Example {
            wrong: "---\n紧急程度: 紧急\n---\n请于今日报送防汛数据。\n",
            right: "---\n紧急程度: 加急\n---\n请于今日报送防汛数据。\n",
        },
    ],
    find: |draft, report| {
        for text in draft.having(|role| matches!(role, Role::Urgency | Role::Title)) {
            // What is no degree reads as the first line of the title in a text draft.
            let line = text.text.lines().next().unwrap_or_default();
            let wrong = match squeeze(line).as_str() {
                "特急" | "加急" | "特提" | "平急" => false,
                "紧急" | "急件" | "特急件" | "加急件" => true,
                _ => text.role() == Some(Role::Urgency),
            };
            if wrong {
                report.at(text.span(0..line.len()), format!("紧急程度没有“{}”这一级", line.trim()));
            }
        }
    },
};

const DOCUMENT_NUMBER_BRACKET: Rule = Rule {
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

const DOCUMENT_NUMBER_YEAR: Rule = Rule {
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

const DOCUMENT_NUMBER_SERIAL: Rule = Rule {
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

const SIGNER_MISSING: Rule = Rule {
    name: "signer-missing",
    what: "上行文没有签发人",
    why: "请示、报告等上行文应当标注签发人姓名。只在草稿有发文机关标志时检查。",
    help: "在发文字号旁加“签发人：”和签发人姓名",
    clause: "《党政机关公文处理工作条例》第九条；GB/T 9704—2012，7.2.6",
    strength: Strength::Must,
    fix: None,
    examples: &[
        Example {
            wrong: "云岭县教育局文件\n云教〔2026〕5号\n关于修缮校舍的请示\n我局拟修缮校舍。\n",
            right: "云岭县教育局文件\n云教〔2026〕5号\n签发人：林知远\n关于修缮校舍的请示\n我局拟修缮校舍。\n",
        },
        Example {
            wrong: "云岭县教育局文件\n云教〔2026〕6号\n关于校舍修缮情况的报告\n校舍已经修缮。\n",
            right: "云岭县教育局文件\n云教〔2026〕6号\n签发人：林知远\n关于校舍修缮情况的报告\n校舍已经修缮。\n",
        },
    ],
    find: |draft, report| {
        if let (Some(issuer), None, true) = (draft.first(Role::Issuer), draft.first(Role::Signer), kinds::goes_up(draft)) {
            report.at(issuer.whole(), "这是上行文，版头没有签发人");
        }
    },
};

const SIGNER_NEEDLESS: Rule = Rule {
    name: "signer-needless",
    what: "不是上行文却标了签发人",
    why: "只有上行文标注签发人。",
    help: "删去签发人",
    clause: "GB/T 9704—2012，7.2.6",
    strength: Strength::Should,
    fix: None,
    examples: &[
        Example {
            wrong: "云岭县教育局文件\n云教〔2026〕5号\n签发人：林知远\n关于修缮校舍的通知\n请各校修缮校舍。\n",
            right: "云岭县教育局文件\n云教〔2026〕5号\n关于修缮校舍的通知\n请各校修缮校舍。\n",
        },
        Example {
            wrong: "签发人：林知远\n关于修缮校舍的批复\n同意修缮校舍。\n", right: "关于修缮校舍的批复\n同意修缮校舍。\n"
        },
    ],
    find: |draft, report| {
        let downwards = ["通知", "通报", "批复", "决定", "公告", "通告", "决议", "公报", "令", "命令", "纪要"];
        if let (Some(signer), true) = (draft.first(Role::Signer), kinds::is(draft, &downwards)) {
            report.at(signer.whole(), "这一文种不标签发人");
        }
    },
};

const SUBJECT_WORDS: Rule = Rule {
    name: "subject-words",
    what: "还在标主题词",
    why: "2012年起公文不再标注主题词。",
    help: "删去主题词这一行",
    clause: "GB/T 9704—2012，前言",
    strength: Strength::Should,
    fix: None,
    examples: &[
        Example {
            wrong: "请各校抓好落实。\n主题词：教育　防汛　通知\n", right: "请各校抓好落实。\n"
        },
        Example { wrong: "请各校抓好落实。\n主题词：防汛\n", right: "请各校抓好落实。\n" },
    ],
    find: |draft, report| {
        for text in draft.texts.iter().filter(|text| text.paragraph.is_some() && text.text.starts_with('主')) {
            let opening: String = text.text.chars().filter(|c| !c.is_whitespace()).take(4).collect();
            if ["主题词：", "主题词:"].contains(&opening.as_str()) {
                report.at(text.whole(), "公文已不标注主题词");
            }
        }
    },
};

/// Where the words of a text are, white space around them left out.
fn trimmed(text: &Text<'_>) -> Range<usize> {
    let start = text.text.len() - text.text.trim_start().len();
    start..start + text.text.trim().len()
}

/// `机密★1年` for whatever `机密 ☆ 一年` was meant to be.
fn secrecy(typed: &str) -> Option<String> {
    let bare = squeeze(typed);
    let level = ["绝密", "机密", "秘密"].into_iter().find(|level| bare.starts_with(level))?;
    let term = bare[level.len()..].trim_start_matches(['★', '☆', '*', '＊', '✩', '✰', '﹡']);
    let unit = ["年", "个月", "月", "日", "天"].into_iter().find(|unit| term.ends_with(unit));
    match unit.map(|unit| (&term[..term.len() - unit.len()], unit)) {
        None if term.is_empty() => Some(level.to_owned()),
        None => (term == "长期").then(|| format!("{level}★长期")),
        Some((count, unit)) if !count.is_empty() && count.bytes().all(|byte| byte.is_ascii_digit()) => {
            Some(format!("{level}★{count}{unit}"))
        }
        Some((count, unit)) => {
            let (value, len) = numeral(count)?;
            (len == count.len()).then(|| format!("{level}★{value}{unit}"))
        }
    }
}

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
