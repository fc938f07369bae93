//! Looks, and the typefaces they are set in.

use serde::Deserialize;

use super::reader;
use crate::document::Align;
use crate::length::{Chars, Length};

/// A look for every role; what a sheet does not say of one it has from `body`, except the name, and `body` has its pitch from
/// the page. An attachment's text and everything without a look of its own is set as `body`.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[allow(missing_docs, reason = "each field is the role of the same name")]
pub struct Looks {
    pub title: Look,
    pub subtitle: Look,
    pub byline: Look,
    pub addressee: Look,
    pub heading_1: Look,
    pub heading_2: Look,
    pub heading_3: Look,
    pub heading_4: Look,
    pub heading_5: Look,
    pub body: Look,
    pub issuer: Look,
    pub document_number: Look,
    pub copy_number: Look,
    pub secrecy: Look,
    pub urgency: Look,
    pub signer: Look,
    pub attachment_note: Look,
    pub signature: Look,
    pub date: Look,
    pub annotation: Look,
    pub attachment_mark: Look,
    pub attachment_title: Look,
    pub cc: Look,
    pub imprint: Look,
    pub attendance: Look,
    pub article: Look,
    pub list_item: Look,
    pub image: Look,
    pub caption: Look,
    pub code: Look,
    pub table_head: Look,
    pub table_cell: Look,
    pub footnote: Look,
    pub contents_title: Look,
    pub contents_1: Look,
    pub contents_2: Look,
    pub contents_3: Look,
}

/// How text of one role looks; becomes a Word style.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Look {
    /// The name of the Word style, in Chinese; never 正文, which is Word's own.
    #[serde(deserialize_with = "reader::style_name")]
    pub name: String,
    /// The typeface of Chinese characters.
    pub font: Family,
    /// The size of the characters.
    #[serde(deserialize_with = "reader::positive")]
    pub size: Length,
    /// Bold.
    #[serde(default)]
    pub bold: bool,
    /// `RRGGBB`; black if not given.
    #[serde(default, deserialize_with = "reader::color")]
    pub color: Option<String>,
    /// Added to the width of every character; negative brings them closer.
    #[serde(default)]
    pub spacing: Length,
    /// From one line to the next, exactly.
    #[serde(deserialize_with = "reader::positive")]
    pub pitch: Length,
    /// Where the text stands between its margins.
    #[serde(default)]
    pub align: Align,
    /// 首行缩进; negative hangs the first line out of the others.
    #[serde(default)]
    pub first_line: Chars,
    /// Distance from the text area's left edge.
    #[serde(default)]
    pub left: Chars,
    /// Distance from the text area's right edge.
    #[serde(default)]
    pub right: Chars,
    /// Empty lines before it.
    #[serde(default)]
    pub blank_before: u8,
    /// Empty lines after it.
    #[serde(default)]
    pub blank_after: u8,
    /// Never the last thing on a page.
    #[serde(default)]
    pub keep_next: bool,
}

impl Look {
    /// The width of one Chinese character set in it, in twips: the 字 its distances count.
    pub fn advance(&self) -> i32 {
        self.size.twips() + self.spacing.twips()
    }
}

/// Which fonts stand for the typefaces.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Fonts {
    /// 仿宋_GB2312, 楷体_GB2312, 黑体, 方正小标宋简体, 宋体
    #[default]
    Gb2312,
    /// 仿宋, 楷体, 黑体, 华文中宋, 宋体
    System,
    /// 方正仿宋_GBK, 方正楷体_GBK, 方正黑体_GBK, 方正小标宋_GBK, 宋体
    Founder,
    /// STFangsong, STKaiti, STHeiti, STZhongsong, STSong
    Mac,
}

/// The typefaces of official documents; the fonts' names come from [`Fonts`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Deserialize)]
pub enum Family {
    /// 仿宋
    #[serde(rename = "仿宋")]
    FangSong,
    /// 楷体
    #[serde(rename = "楷体")]
    KaiTi,
    /// 黑体
    #[serde(rename = "黑体")]
    HeiTi,
    /// 小标宋
    #[serde(rename = "小标宋")]
    XiaoBiaoSong,
    /// 宋体
    #[serde(rename = "宋体")]
    SongTi,
}

impl Fonts {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Gb2312, Self::System, Self::Founder, Self::Mac];

    /// The name in a style sheet.
    pub fn key(self) -> &'static str {
        match self {
            Self::Gb2312 => "gb2312",
            Self::System => "system",
            Self::Founder => "founder",
            Self::Mac => "mac",
        }
    }
}

impl Family {
    /// All of them.
    pub const ALL: [Self; 5] = [Self::FangSong, Self::KaiTi, Self::HeiTi, Self::XiaoBiaoSong, Self::SongTi];

    /// The name in a style sheet.
    pub fn key(self) -> &'static str {
        match self {
            Self::FangSong => "仿宋",
            Self::KaiTi => "楷体",
            Self::HeiTi => "黑体",
            Self::XiaoBiaoSong => "小标宋",
            Self::SongTi => "宋体",
        }
    }
}
