//! What the caller may decide about a conversion.

use crate::document::Format;
use crate::error::Error;
use crate::kind::Kind;
use crate::number::Numbers;
use crate::source::{Encoding, Source};
use crate::style::Style;

/// How a draft is to be read and set. The default leaves everything to the draft.
#[derive(Debug, Clone, Default)]
pub struct Options {
    /// The draft's encoding, if it is known.
    pub encoding: Option<Encoding>,
    /// How the draft is typed, if it is known.
    pub format: Option<Format>,
    /// The style sheet.
    pub style: StyleChoice,
    /// What becomes of the headings' numbers.
    pub numbers: Numbers,
    /// How many levels of headings the contents list, 0 to 3; if not given, as many as the style says.
    pub contents: Option<u8>,
    /// Whether the finished document is read again.
    pub verify: Verify,
}

/// Which style sheet is used.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum StyleChoice {
    /// What the draft itself asks for.
    #[default]
    Auto,
    /// A built-in one.
    Named(String),
    /// One's own.
    Sheet {
        /// What messages call it: its path.
        name: String,
        /// Its text.
        toml: String,
    },
}

/// Whether the finished document is read again and compared with the draft.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Verify {
    /// Drafts up to 1 MB are.
    #[default]
    Auto,
    /// It is.
    Always,
    /// It is not.
    Never,
}

/// Drafts up to so many bytes are proven by [`Verify::Auto`].
const PROVEN: usize = 1 << 20;

impl StyleChoice {
    /// The sheet for a draft of that kind, and why it was taken, in Chinese. Only positive evidence of an official document
    /// leads to `gbt9704`; everything else is set as `report`.
    pub(crate) fn sheet(&self, kind: &Kind) -> Result<(Style, String), Error> {
        match self {
            Self::Auto => match &kind.evidence {
                Some(evidence) => Ok((builtin("gbt9704")?, evidence.clone())),
                None => Ok((builtin("report")?, "未见法定文种、版头要素或主送机关".to_owned())),
            },
            Self::Named(name) => Ok((builtin(name)?, "由 --style 指定".to_owned())),
            Self::Sheet { name, toml } => Ok((Style::parse(name, toml)?, "由 --style 指定".to_owned())),
        }
    }
}

impl Verify {
    /// Whether the document made of this draft is to be read again.
    pub(crate) fn asks(self, source: &Source) -> bool {
        match self {
            Self::Always => true,
            Self::Never => false,
            Self::Auto => source.text.len() <= PROVEN,
        }
    }
}

fn builtin(name: &str) -> Result<Style, Error> {
    let names = || Style::builtins().iter().map(|(name, _)| *name).collect::<Vec<_>>().join("、");
    Style::builtin(name).ok_or_else(|| Error::Style(format!("没有名为“{name}”的内置样式；内置的有：{}", names())))
}
