//! How a document looks: a style sheet as a type. [`Style::parse`] reads one, [`Style::builtin`] knows those compiled in; sheets
//! that lie over one another are [`Sheet`]s until they are complete.

mod builtin;
mod complaint;
mod difference;
mod house;
mod look;
mod look_id;
mod page;
mod possible;
mod reader;
mod sheet;
#[cfg(test)]
mod tests;
mod tree;

pub use difference::Difference;
pub use house::House;
pub use look::{Family, Fonts, Look, Looks};
pub use look_id::LookId;
pub use page::{Head, Letter, Margins, Page, PageNumber, Side};
pub use sheet::Sheet;
pub use tree::Origin;

use std::collections::{BTreeMap, BTreeSet};

use serde::Deserialize;

use crate::document::Seal;
use crate::length::{Chars, Length};
use crate::level::Form;
use crate::selection::Weight;

/// A style sheet. Sections of the TOML have the names of these fields; unknown keys are errors.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Style {
    /// The name to choose it by: `report`, `gbt9704`; if not given, that of its file.
    #[serde(default)]
    pub name: String,
    /// What it is for, in one line of Chinese.
    #[serde(default)]
    pub title: String,
    /// The sheet that says everything this one does not, a built-in one or a file beside this one; its name and title are not
    /// taken over.
    #[serde(default)]
    pub extends: Option<String>,
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

impl Style {
    /// The typefaces it uses.
    pub fn families(&self) -> BTreeSet<Family> {
        let looks = LookId::ALL.iter().map(|look| look.of(self));
        looks.chain([&self.page_number.look]).map(|look| look.font).collect()
    }
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
    /// The levels of headings it lists, 1 to [`Contents::MOST`]; 0 for no contents.
    pub levels: u8,
}

impl Contents {
    /// They have looks for so many levels.
    pub const MOST: u8 = 3;
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
    /// The least pitch of the lines of a page, where they move closer to make room for the signature.
    #[serde(deserialize_with = "reader::positive")]
    pub pitch_least: Length,
    /// The most, where they move apart so that text goes along with the signature to its page.
    #[serde(deserialize_with = "reader::positive")]
    pub pitch_most: Length,
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
