//! 份号, 密级 and 保密期限.

use std::ops::Range;

use crate::check::{Example, Rule, Text};
use crate::document::Role;
use crate::finding::{Certainty, Strength};
use crate::level::numeral;
use crate::sentence::squeeze;

pub(super) const COPY_NUMBER_DIGITS: Rule = Rule {
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

pub(super) const SECRECY_FORM: Rule = Rule {
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
            wrong: "000001\n秘密　1年\n关于报送防汛数据的通知\n请于今日报送。\n",
            right: "000001\n秘密★1年\n关于报送防汛数据的通知\n请于今日报送。\n",
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

pub(super) const SECRECY_WITHOUT_COPY_NUMBER: Rule = Rule {
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

pub(super) const SECRECY_IN_TITLE: Rule = Rule {
    name: "secrecy-in-title",
    what: "标题里写了密级",
    why: "密级和保密期限标在版心左上角，不是标题的一部分。",
    help: "把密级移到标题上面，单独一行",
    clause: "GB/T 9704—2012，7.2.2",
    strength: Strength::Must,
    fix: None,
    examples: &[
        Example {
            wrong: "关于报送防汛数据的通知（机密★1年）\n请于今日报送。\n",
            right: "关于报送防汛数据的通知\n请于今日报送。\n",
        },
        Example {
            wrong: "# 机密★1年 关于报送防汛数据的通知\n\n请于今日报送。\n",
            right: "# 关于报送防汛数据的通知\n\n请于今日报送。\n",
        },
    ],
    find: |draft, report| {
        for text in draft.having(|role| matches!(role, Role::Title | Role::AttachmentTitle)) {
            let star = text.places("★").find(|&at| ["绝密", "机密", "秘密"].iter().any(|level| text.text[..at].ends_with(level)));
            if let Some(star) = star {
                report.at(text.span(star - "机密".len()..star + '★'.len_utf8()), "密级不写在标题里");
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
