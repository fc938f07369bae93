//! 字段: what is said of a document apart from its text, in front matter, in lines `名称：值` above the title, or in an office's own
//! data; and the names it goes by.

use std::sync::Arc;

use crate::document::{Role, Run};
use crate::near;
use crate::source::Span;

/// One value of a field; a field of several values is several of these in a row.
#[derive(Debug, Clone)]
pub struct Field<'s> {
    /// Which field it is.
    pub name: Name,
    /// Who says it.
    pub said: Said,
    /// Where its name was typed; empty for an office's own data.
    pub named: Span,
    /// Where the value was typed; empty for an office's own data.
    pub span: Span,
    /// The value; it does not stand in the draft's text, where its spans are taken out.
    pub value: Vec<Run<'s>>,
}

/// Who says what a field says, the first before those behind it. The draft's own text comes before all of them.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Said {
    /// The front matter.
    FrontMatter,
    /// A line `名称：值` above the title.
    HeadLine,
    /// The office's own data, with the place: `单位.toml:3:1`.
    Office(Arc<str>),
}

/// The fields, in the order in which the standard prints them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Name {
    /// 份号
    CopyNumber,
    /// 密级, perhaps with its 保密期限: `机密★1年`
    Secrecy,
    /// 保密期限, where it is given by itself
    SecrecyTerm,
    /// 紧急程度
    Urgency,
    /// 发文机关标志, a value for each office
    Issuer,
    /// 发文字号
    DocumentNumber,
    /// 签发人, a value for each
    Signer,
    /// 标题
    Title,
    /// 副标题
    Subtitle,
    /// 署名 under the title
    Byline,
    /// 主送机关
    Addressee,
    /// 附件说明, a value for each attachment
    AttachmentNote,
    /// 发文机关署名, a value for each office
    Signature,
    /// 成文日期
    Date,
    /// 印章: how the document is sealed; not printed
    Seal,
    /// 附注
    Annotation,
    /// 抄送机关
    Cc,
    /// 印发机关
    Imprint,
    /// 印发日期
    PrintedOn,
}

/// What a field is called, and where the standard speaks of it.
struct Row {
    name: Name,
    /// What it is called wherever fields are; the first is its name in messages.
    names: &'static [&'static str],
    /// What else it is called in front matter and in an office's own data; above a title such a line could be anything.
    more: &'static [&'static str],
    /// The clause of GB/T 9704—2012.
    clause: &'static str,
}

const TABLE: [Row; 19] = [
    Row { name: Name::CopyNumber, names: &["份号"], more: &["copy-number"], clause: "7.2.1" },
    Row { name: Name::Secrecy, names: &["密级", "密级和保密期限"], more: &["secrecy"], clause: "7.2.2" },
    Row { name: Name::SecrecyTerm, names: &["保密期限"], more: &["secrecy-term"], clause: "7.2.2" },
    Row { name: Name::Urgency, names: &["紧急程度", "缓急"], more: &["urgency"], clause: "7.2.3" },
    Row { name: Name::Issuer, names: &["发文机关标志"], more: &["issuer", "header-org"], clause: "7.2.4" },
    Row {
        name: Name::DocumentNumber,
        names: &["发文字号", "文号"],
        more: &["document-number", "header-number", "number"],
        clause: "7.2.5",
    },
    Row { name: Name::Signer, names: &["签发人"], more: &["signer", "header-signatory"], clause: "7.2.6" },
    Row { name: Name::Title, names: &["标题", "公文标题", "文件标题", "题目"], more: &["title"], clause: "7.3.1" },
    Row { name: Name::Subtitle, names: &["副标题"], more: &["subtitle"], clause: "7.3.1" },
    Row { name: Name::Byline, names: &[], more: &["作者", "byline", "author"], clause: "7.3.1" },
    Row {
        name: Name::Addressee, names: &["主送机关", "主送"], more: &["addressee", "mainreceiver", "to"], clause: "7.3.2"
    },
    Row {
        name: Name::AttachmentNote,
        names: &["附件说明"],
        more: &["附件", "attachment-note", "attachments", "attachment"],
        clause: "7.3.4",
    },
    Row {
        name: Name::Signature, names: &["署名", "发文机关署名"], more: &["落款", "发文机关", "signature"], clause: "7.3.5"
    },
    Row { name: Name::Date, names: &["成文日期"], more: &["日期", "date", "signdate"], clause: "7.3.5.4" },
    Row { name: Name::Seal, names: &["印章"], more: &["seal"], clause: "7.3.5" },
    Row { name: Name::Annotation, names: &["附注"], more: &["annotation", "notes"], clause: "7.3.6" },
    Row { name: Name::Cc, names: &["抄送机关", "抄送"], more: &["cc", "copyto"], clause: "7.4.2" },
    Row { name: Name::Imprint, names: &["印发机关"], more: &["imprint", "issue-author"], clause: "7.4.3" },
    Row { name: Name::PrintedOn, names: &["印发日期"], more: &["issue-date"], clause: "7.4.3" },
];

/// What an office writes on the sheet that goes with a draft, who wrote, checked and released it: no part of the document.
const PASSING: [&str; 28] = [
    "拟稿", "拟稿人", "拟稿单位", "拟稿部门", "拟稿科室", "拟稿时间", "拟稿日期", "拟稿意见", "核稿", "核稿人", "核稿意见",
    "核稿时间", "核稿日期", "会签", "会签人", "会签单位", "会签部门", "会签意见", "签发", "签发意见", "签发时间", "签发日期",
    "领导签发", "校对", "校对人", "打字", "印数", "印发份数",
];

/// Whether such a sheet has a field of that name; 签发人 is printed (7.2.6).
pub fn is_of_passing(name: &str) -> bool {
    PASSING.contains(&name)
}

/// A name that is none as messages write it, with the one that may be meant: `“签名人”（是不是“签发人”）`.
pub fn unknown(name: &str) -> String {
    let meant = Name::nearest(name).map(|nearest| format!("（是不是“{nearest}”）"));
    format!("“{name}”{}", meant.unwrap_or_default())
}

impl Name {
    /// The field of that name in front matter or in an office's own data, Chinese or English, `_` for `-` and in any case.
    pub fn of_key(key: &str) -> Option<Self> {
        let key = key.to_lowercase().replace('_', "-");
        let named = |row: &&Row| row.names.iter().chain(row.more).any(|name| *name == key);
        TABLE.iter().find(named).map(|row| row.name)
    }

    /// Every name that a field has in front matter.
    pub fn keys() -> impl Iterator<Item = &'static str> {
        TABLE.iter().flat_map(|row| row.names.iter().chain(row.more).copied())
    }

    /// The field that a line above a title names.
    pub fn of_line(name: &str) -> Option<Self> {
        TABLE.iter().find(|row| row.names.contains(&name)).map(|row| row.name)
    }

    /// The first field that is printed as a paragraph of that role.
    pub fn of_role(role: Role) -> Option<Self> {
        TABLE.iter().map(|row| row.name).find(|name| name.role() == Some(role))
    }

    /// The Chinese name most like one that is none: 签发人 for 签名人.
    pub fn nearest(name: &str) -> Option<&'static str> {
        let names = TABLE.iter().flat_map(|row| row.names);
        near::nearest(name, names.copied())
    }

    /// Whether it has a value for each of several, which may be given one by one.
    pub fn is_list(self) -> bool {
        match self {
            Self::Issuer | Self::Signer | Self::Byline | Self::Addressee => true,
            Self::AttachmentNote | Self::Signature | Self::Cc => true,
            Self::CopyNumber | Self::Secrecy | Self::SecrecyTerm | Self::Urgency | Self::DocumentNumber => false,
            Self::Title | Self::Subtitle | Self::Date | Self::Seal | Self::Annotation => false,
            Self::Imprint | Self::PrintedOn => false,
        }
    }

    /// Its Chinese name.
    pub fn chinese(self) -> &'static str {
        let row = self.row();
        row.names.first().or(row.more.first()).copied().unwrap_or_default()
    }

    /// The clause of GB/T 9704—2012 that speaks of it.
    pub fn clause(self) -> &'static str {
        self.row().clause
    }

    /// What its value is on paper; a seal is no text.
    pub fn role(self) -> Option<Role> {
        Some(match self {
            Self::CopyNumber => Role::CopyNumber,
            Self::Secrecy | Self::SecrecyTerm => Role::Secrecy,
            Self::Urgency => Role::Urgency,
            Self::Issuer => Role::Issuer,
            Self::DocumentNumber => Role::DocumentNumber,
            Self::Signer => Role::Signer,
            Self::Title => Role::Title,
            Self::Subtitle => Role::Subtitle,
            Self::Byline => Role::Byline,
            Self::Addressee => Role::Addressee,
            Self::AttachmentNote => Role::AttachmentNote,
            Self::Signature => Role::Signature,
            Self::Date => Role::Date,
            Self::Seal => return None,
            Self::Annotation => Role::Annotation,
            Self::Cc => Role::Cc,
            Self::Imprint | Self::PrintedOn => Role::Imprint,
        })
    }

    /// The rows stand in the order of the names.
    fn row(self) -> &'static Row {
        &TABLE[self as usize]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_name_leads_to_its_own_row() {
        for (at, row) in TABLE.iter().enumerate() {
            assert_eq!(row.name as usize, at);
            assert!(row.names.iter().chain(row.more).all(|key| Name::of_key(key) == Some(row.name)), "{:?}", row.name);
        }
    }

    #[test]
    fn above_a_title_only_the_standards_own_names_count() {
        assert_eq!(Name::of_line("密级和保密期限"), Some(Name::Secrecy));
        assert_eq!(Name::of_line("文号"), Some(Name::DocumentNumber));
        for other in ["时间", "地点", "主持人", "来源", "作者", "日期", "附件", "落款", "发文机关", "title"]
        {
            assert_eq!(Name::of_line(other), None, "{other}");
        }
        assert_eq!(Name::of_key("Header_Number"), Some(Name::DocumentNumber));
    }

    #[test]
    fn a_misspelt_name_is_like_one() {
        for (name, nearest) in [("签名人", "签发人"), ("发文号", "发文字号"), ("紧急程序", "紧急程度")] {
            assert_eq!(Name::nearest(name), Some(nearest));
        }
        for other in ["联系人", "拟稿人", "时间", "公开方式", "sidebar"] {
            assert_eq!(Name::nearest(other), None, "{other}");
        }
    }
}
