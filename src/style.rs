//! How a document looks: a style sheet as a type. [`Style::parse`] reads one, [`Style::builtin`] knows those compiled in; sheets
//! that lie over one another are [`Sheet`]s until they are complete.

mod builtin;
mod complaint;
mod difference;
mod house;
mod possible;
mod reader;
mod sheet;
#[cfg(test)]
mod tests;
mod tree;

pub use difference::Difference;
pub use house::House;
pub use sheet::Sheet;
pub use tree::Origin;

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::check::Weight;
use crate::document::{Align, Seal};
use crate::length::{Chars, Length};
use crate::level::Form;

/// A style sheet. Sections of the TOML have the names of these fields; unknown keys are errors.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Style {
    /// The name to choose it by: `report`, `gbt9704`.
    pub name: String,
    /// What it is for, in one line of Chinese.
    pub title: String,
    /// The sheet that says everything this one does not, a built-in one or a file beside this one; its name, title and kinds are
    /// not taken over.
    #[serde(default)]
    pub extends: Option<String>,
    /// The kinds of document (文种) it is for, in Chinese; none for those that no other sheet names.
    #[serde(default)]
    pub kinds: Vec<String>,
    /// Which fonts stand for the typefaces.
    #[serde(default)]
    pub fonts: Fonts,
    /// The sheet of paper and the grid on it.
    pub page: Page,
    /// 版头
    pub head: Head,
    /// 页码
    pub page_number: PageNumber,
    /// Which numbers headings have.
    pub headings: Headings,
    /// 目录
    #[serde(default)]
    pub contents: Contents,
    /// How 一是…二是… are set.
    pub points: Points,
    /// How lists are set.
    pub lists: Lists,
    /// 落款
    pub closing: Closing,
    /// 版记
    pub imprint: Imprint,
    /// How each role looks.
    pub looks: Looks,
    /// How much a rule of the proofreader, or a subject of rules, counts.
    #[serde(default)]
    pub rules: BTreeMap<String, Weight>,
    /// Why a key (`page.top`) or a section (`looks.title`) departs from the standard.
    #[serde(default)]
    pub deviations: BTreeMap<String, String>,
}

/// Paper, margins and grid.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Page {
    /// Width of the paper.
    pub width: Length,
    /// Height of the paper.
    pub height: Length,
    /// Stands for the margins, the pitch and the place of the page number that the sheet of this name has.
    #[serde(default)]
    pub margins: Margins,
    /// 天头: from the paper's edge to the text area.
    pub top: Length,
    /// 地脚
    pub bottom: Length,
    /// 订口
    pub left: Length,
    /// 切口
    pub right: Length,
    /// From the paper's bottom edge to the bottom of the footer.
    pub footer: Length,
    /// Lines on a full page.
    pub lines: u16,
    /// Characters in a full line.
    pub chars: u16,
    /// From one line to the next.
    pub pitch: Length,
}

/// Two ways to the same text area of 156 mm × 225 mm. Word leaves half the space between lines above the first line and below
/// the last, so that characters begin lower than the margin says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Margins {
    /// 37 and 35 mm, as GB/T 9704—2012 has them and the dialog of a word processor then shows them.
    #[default]
    Gbt9704,
    /// 34.58 and 32.58 mm, as GB/T 33476.2—2016 has them: on paper, the characters begin at 37 mm.
    Gbt33476,
}

impl Margins {
    /// How far the text area of the word processor reaches below the last line's characters, which end the 版心: half the space
    /// between lines where the margins leave it out, 2.42 mm (GB/T 33476.2 6.2).
    pub fn overhang(self) -> Length {
        match self {
            Self::Gbt9704 => Length(0),
            Self::Gbt33476 => Length(137),
        }
    }
}

impl Page {
    /// How wide the text area is.
    pub fn text_width(&self) -> Length {
        Length(self.width.twips() - self.left.twips() - self.right.twips())
    }

    /// How high the text area is.
    pub fn text_height(&self) -> Length {
        Length(self.height.twips() - self.top.twips() - self.bottom.twips())
    }

    /// The same sheet on its side: the left of the upright page is its top, so that the head of a table faces left (GB/T 9704
    /// 8). Its footer stands as far below the text as before.
    pub fn turned(&self) -> Page {
        Page {
            width: self.height,
            height: self.width,
            top: self.left,
            right: self.top,
            bottom: self.right,
            left: self.bottom,
            footer: Length((self.right.twips() - self.bottom.twips() + self.footer.twips()).max(0)),
            lines: u16::try_from(self.text_width().twips() / self.pitch.twips().max(1)).unwrap_or(self.lines),
            ..self.clone()
        }
    }
}

/// 版头: the issuer's mark (发文机关标志), the red line and what stands between them.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Head {
    /// From the paper's edge to the top of the mark's characters.
    #[serde(deserialize_with = "reader::positive")]
    pub mark_top: Length,
    /// The most that the mark takes of the page's height; many offices are set the smaller.
    #[serde(deserialize_with = "reader::positive")]
    pub mark_height: Length,
    /// A mark that has to be set smaller than this is reported.
    #[serde(deserialize_with = "reader::positive")]
    pub mark_least: Length,
    /// Whether the title stands in the mark's place where there is no mark.
    pub title_as_mark: bool,
    /// Whether a red line stands under the document's number.
    pub rule: bool,
    /// From what stands above it to the red line.
    #[serde(deserialize_with = "reader::positive")]
    pub rule_gap: Length,
    /// How thick the red line is; its colour is the mark's.
    #[serde(deserialize_with = "reader::positive")]
    pub rule_thickness: Length,
    /// Mark and red lines are on the office's paper already: their place stays empty.
    pub preprinted: bool,
    /// The two double lines of letters.
    #[serde(default)]
    pub letter: Option<Letter>,
}

/// The red double lines on the first page of a letter (10.1): thick over thin under the mark, thin over thick at the foot.
#[derive(Debug, Clone, Copy, PartialEq, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Letter {
    /// How long both are.
    #[serde(deserialize_with = "reader::positive")]
    pub length: Length,
    /// The thick line of each.
    #[serde(deserialize_with = "reader::positive")]
    pub thick: Length,
    /// The thin line of each.
    #[serde(deserialize_with = "reader::positive")]
    pub thin: Length,
    /// The white between them.
    #[serde(deserialize_with = "reader::positive")]
    pub between: Length,
    /// From the lower double line to the paper's bottom edge.
    #[serde(deserialize_with = "reader::positive")]
    pub bottom: Length,
    /// From the upper double line to the characters below it.
    #[serde(deserialize_with = "reader::positive")]
    pub text_gap: Length,
}

/// Where the page number stands and how it looks.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct PageNumber {
    /// On which side.
    pub side: Side,
    /// How it looks; its `left` and `right` are the distance from the text area's edge.
    pub look: Look,
}

/// The side of the page a number stands on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Side {
    /// Right on odd pages, left on even ones.
    Outside,
    /// In the middle.
    Center,
    /// There is none.
    None,
}

/// The numbers of headings.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Headings {
    /// The form of each level's number, from the outermost in.
    pub numbers: Vec<Form>,
    /// What a heading that text runs into is to Word.
    #[serde(default)]
    pub run_in: RunIn,
}

/// What a heading that text runs into (`（一）抓学习。每周……`) is to Word's contents and navigation pane.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum RunIn {
    /// A character style linked to the heading's: found by contents, not by the navigation pane, and set well by every program.
    #[default]
    Linked,
    /// A heading of its own, joined to its text by Word's style separator: found by both. Other programs break the line or
    /// indent it twice.
    Separator,
    /// Text that looks like a heading: found by neither.
    Plain,
}

/// The table of contents in front of a document.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Contents {
    /// The levels of headings it lists, 1 to 3; 0 for no contents.
    pub levels: u8,
}

/// How the points of a paragraph are set.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum PointLook {
    /// As body text.
    Plain,
    /// 一是 in bold.
    BoldLabel,
    /// 一是 and its lead clause in bold; a point that is one whole sentence stays plain.
    BoldLead,
    /// 一是 and its lead clause in 楷体.
    KaiLead,
}

/// How 一是…二是… are set.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Points {
    /// What they look like.
    pub look: PointLook,
    /// Whether each begins a paragraph.
    pub own_paragraph: bool,
}

/// How lists are set.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Lists {
    /// What becomes of an ordered list's numbers.
    pub ordered: OrderedList,
}

/// What becomes of an ordered list's numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum OrderedList {
    /// They stay as typed.
    Keep,
    /// 一是…二是… where the list has two to ten items that are sentences.
    Points,
}

/// How signature and date stand (7.3.5). Without a seal, the looks of both say where.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Closing {
    /// What is put over them, unless the draft says it.
    pub seal: Seal,
    /// With a stamp, 印章.
    pub stamp: Stamp,
    /// With the signer's stamp, 签名章.
    pub name: NameStamp,
}

/// Signature and date under a stamp (7.3.5.1).
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Stamp {
    /// Empty lines before the signature: the stamp's upper half has room there.
    pub blank_before: u8,
    /// The date's distance from the text area's right edge.
    pub right: Chars,
    /// The width that each stamp of several needs.
    pub width: Chars,
    /// Empty lines between two rows of stamps.
    pub blank_between: u8,
}

/// The signer's post, the place of his stamp, and the date (7.3.5.3).
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct NameStamp {
    /// Empty lines before the stamp.
    pub blank_before: u8,
    /// The stamp's and the date's distance from the text area's right edge.
    pub right: Chars,
    /// Characters between the post and the stamp.
    pub gap: u8,
    /// Empty lines before the date.
    pub blank_between: u8,
}

/// How 版记 is set at the foot of the last page (7.4).
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Imprint {
    /// Whether lines stand above, between and below its parts; a letter has none (10.1).
    pub lines: bool,
    /// How thick the first and the last line are.
    #[serde(deserialize_with = "reader::positive")]
    pub outer: Length,
    /// How thick the lines between are.
    #[serde(deserialize_with = "reader::positive")]
    pub inner: Length,
    /// Which page it may stand on.
    pub page: ImprintPage,
}

/// The pages that 版记 may stand on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ImprintPage {
    /// The last one.
    Any,
    /// The last one, which is made an even one (GB/T 33476.2 7.3.1).
    Even,
}

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
