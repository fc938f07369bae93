//! What kind of document a draft is, and the evidence for it.

use crate::document::{Block, Document, Paragraph, Role};
use crate::field::Name;
use crate::office::names_office;
use crate::sentence::{CLOSING, COLONS, OPENING, squeeze, without_brackets};

/// The fifteen kinds of document of the 《党政机关公文处理工作条例》, article 8, in sixteen words: 命令 and 令 are one kind.
pub const STATUTORY: [&str; 16] =
    ["决议", "决定", "命令", "令", "公报", "公告", "通告", "意见", "通知", "通报", "报告", "请示", "批复", "议案", "函", "纪要"];

/// Words that a title ends in when it is no statutory kind.
const EVERYDAY: [&str; 71] = [
    "汇报", "讲话", "讲话稿", "总结", "方案", "办法", "规定", "细则", "条例", "要点", "要點", "计划", "规划", "预案", "制度",
    "章程", "简报", "倡议书", "发言", "发言稿", "致辞", "体会", "材料", "打算", "说明", "清单", "名单", "目录", "提纲", "建议",
    "提案", "述职报告", "调研报告", "工作报告", "情况报告", "公约", "守则", "准则", "标准", "规程", "规范", "规则", "指南",
    "手册", "纲要", "报告书", "心得", "通稿", "简章", "公示", "责任书", "建议书", "承诺书", "意向书", "申请书", "通知书",
    "决定书", "判决书", "裁定书", "调解书", "起诉书", "备忘录", "主持词", "答复", "声明", "宣言", "贺信", "慰问信", "感谢信",
    "情况", "台账",
];

/// What courts and procurators write, which has customs of its own.
pub const JUDICIAL: [&str; 4] = ["判决书", "裁定书", "调解书", "起诉书"];

/// What a draft was found to be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kind {
    /// 文种: the word its title ends in.
    pub word: Option<&'static str>,
    /// What shows that it is to be set by GB/T 9704—2012, in Chinese; `None` for everything that is not surely an official
    /// document of the statutory kinds.
    pub evidence: Option<String>,
    /// The special format it has, with the evidence in Chinese.
    pub format: Option<(Format, &'static str)>,
}

/// The formats of GB/T 9704—2012 that are not like those of other documents.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// 信函格式 (10.1)
    Letter,
    /// 命令（令）格式 (10.2)
    Order,
    /// 纪要格式 (10.3)
    Minutes,
}

impl Format {
    /// The name of the built-in style sheet for it.
    pub fn sheet(self) -> &'static str {
        match self {
            Self::Letter => "letter",
            Self::Order => "order",
            Self::Minutes => "minutes",
        }
    }
}

/// Looks for the kind of a recognised draft.
pub fn find(document: &Document<'_>) -> Kind {
    let paragraphs = || document.blocks.iter().filter_map(Block::paragraph);
    let text_of = |wanted: Role| paragraphs().find(|it| it.role == wanted).map(Paragraph::text);
    let word = text_of(Role::Title).and_then(|title| {
        let title = title.trim_end_matches('。');
        of_title(title.strip_prefix('《').and_then(|title| title.strip_suffix('》')).unwrap_or(title))
    });
    let head = [Role::DocumentNumber, Role::Signer, Role::Issuer, Role::Secrecy, Role::Urgency, Role::CopyNumber];
    let element = head.into_iter().find(|role| text_of(*role).is_some()).and_then(Name::of_role);
    let element = element.map(|name| format!("有{}", name.chinese()));
    let statutory = word.filter(|word| is_statutory(word) && *word != "报告").map(|word| format!("标题文种为“{word}”"));
    let offices = text_of(Role::Addressee).filter(|text| addresses_offices(text)).map(|_| "有主送机关".to_owned());
    Kind { word, evidence: statutory.or(element).or(offices), format: format(document, word) }
}

/// A special format needs what it begins with: the mark, or the title in its place and a number below.
fn format(document: &Document<'_>, word: Option<&str>) -> Option<(Format, &'static str)> {
    let place = |wanted: Role| (0..document.blocks.len()).find(|&at| document.role(at) == Some(wanted));
    let (mark, title) = (place(Role::Issuer), place(Role::Title)?);
    let numbered = document.role(title + 1) == Some(Role::DocumentNumber);
    match word? {
        "函" if mark.is_some() => Some((Format::Letter, "函，有发文机关标志")),
        "命令" | "令" if mark.is_none() && numbered && titled_by_office(document, title) => {
            Some((Format::Order, "令，有令号"))
        }
        "纪要" if mark.is_some() => Some((Format::Minutes, "纪要，有发文机关标志")),
        "纪要" if numbered => Some((Format::Minutes, "纪要，有期号")),
        _ => None,
    }
}

/// `云岭县人民政府令`
fn titled_by_office(document: &Document<'_>, title: usize) -> bool {
    let title = document.paragraph(title).map(|title| title.text().trim().to_owned()).unwrap_or_default();
    ["命令", "令"].iter().any(|word| title.strip_suffix(word).is_some_and(names_office))
}

/// Whether an addressee is offices (主送机关), not people (称谓).
fn addresses_offices(text: &str) -> bool {
    let people = ["各位", "同志", "领导", "代表", "尊敬", "朋友", "先生", "女士"].iter().any(|word| text.contains(word));
    let bare = text.trim_end_matches(COLONS);
    !people && bare.split(['、', '，', ',']).any(names_office)
}

/// The kind a title ends in, brackets such as （试行） left out: the word of the standard if there is one, else an everyday word.
pub fn of_title(title: &str) -> Option<&'static str> {
    let title = title_in_brackets(title).unwrap_or_else(|| without_brackets(title));
    let spaced = title.split_whitespace().next_back().is_some_and(|word| word.chars().count() == 1); // 通　知
    let squeezed = if spaced { squeeze(title) } else { String::new() };
    let title = if spaced { &squeezed } else { title };
    let longest =
        |words: &[&'static str]| words.iter().filter(|word| title.ends_with(**word)).max_by_key(|word| word.len()).copied();
    longest(&STATUTORY).into_iter().chain(longest(&EVERYDAY)).max_by_key(|word| word.len())
}

/// `云岭县公告2026年第12号（关于……的公告）`: the title behind a number.
fn title_in_brackets(text: &str) -> Option<&str> {
    let (before, title) = text.trim_end().strip_suffix(CLOSING)?.rsplit_once(OPENING)?;
    (before.ends_with('号') && title.starts_with("关于")).then_some(title)
}

/// Whether it is one of the fifteen.
pub fn is_statutory(kind: &str) -> bool {
    STATUTORY.contains(&kind)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_says_its_kind() {
        assert_eq!(of_title("关于做好防汛工作的通知"), Some("通知"));
        assert_eq!(of_title("云岭县防汛应急预案（试行）"), Some("预案"));
        assert_eq!(of_title("2026年政府工作报告"), Some("工作报告"));
        assert_eq!(of_title("关于增加编制的请示"), Some("请示"));
        assert_eq!(of_title("关于实行交通管制的通  告"), Some("通告"));
        assert_eq!(of_title("云岭县法院\n民 事 裁 定 书"), Some("裁定书"));
        assert_eq!(of_title("云岭县海关公告2026年第12号（关于进口要求的公告）"), Some("公告"));
        assert_eq!(of_title("高举旗帜"), None);
    }
}
