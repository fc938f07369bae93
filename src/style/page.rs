//! Paper, and what stands on it in fixed places.

use serde::Deserialize;

use super::{Look, reader};
use crate::length::Length;

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
    /// Empty lines below all of it.
    pub blank_after: u8,
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
