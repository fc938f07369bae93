//! 版头: 份号, 密级, 紧急程度, 发文字号, 签发人.

mod number;
mod secrecy;

use super::{Example, Rule};
use crate::document::Role;
use crate::finding::Strength;
use crate::sentence::squeeze;

pub(super) const RULES: &[Rule] = &[
    secrecy::COPY_NUMBER_DIGITS,
    secrecy::SECRECY_FORM,
    secrecy::SECRECY_WITHOUT_COPY_NUMBER,
    secrecy::SECRECY_IN_TITLE,
    URGENCY_WORD,
    number::DOCUMENT_NUMBER_BRACKET,
    number::DOCUMENT_NUMBER_SPACE,
    number::DOCUMENT_NUMBER_BEHIND_TITLE,
    number::DOCUMENT_NUMBER_YEAR,
    number::DOCUMENT_NUMBER_SERIAL,
    number::DOCUMENT_NUMBER_UNENDED,
    number::DOCUMENT_NUMBER_FIRST,
    SIGNER_MISSING,
    SIGNER_NEEDLESS,
    SUBJECT_WORDS,
];

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

const SIGNER_MISSING: Rule = Rule {
    name: "signer-missing",
    what: "上行文没有签发人",
    why: "请示、报告等上行文应当标注签发人姓名。只在草稿有发文机关标志时检查；编期号的简报、信息不在此列。",
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
        Example {
            wrong: "云岭县教育局文件\n云教〔2026〕7号\n关于校舍安全情况的报告\n校舍安全。\n",
            right: "值班信息\n（第15期）\n云岭县人民政府总值班室　　2026年7月8日\n关于校舍安全情况的报告\n校舍安全。\n",
        },
    ],
    find: |draft, report| {
        let issue = draft
            .first(Role::DocumentNumber)
            .is_some_and(|number| number.text.trim_end_matches([' ', '）', ')']).ends_with('期'));
        if let (Some(issuer), None, true, false) = (draft.first(Role::Issuer), draft.first(Role::Signer), draft.goes_up(), issue)
        {
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
        if let (Some(signer), true) = (draft.first(Role::Signer), draft.is(&downwards)) {
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
