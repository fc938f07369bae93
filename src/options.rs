//! What the caller may decide about a conversion.

use std::sync::Arc;

use crate::document;
use crate::error::Error;
use crate::kind::Kind;
use crate::meta::Meta;
use crate::number::Numbers;
use crate::picture::Fetch;
use crate::selection::Selection;
use crate::source::{Encoding, Source};
use crate::style::{Contents, Sheet, Style};
use crate::write::Compression;

/// How a draft is to be read and set. The default leaves everything to the draft.
#[derive(Debug, Clone, Default)]
pub struct Options {
    /// The draft's encoding, if it is known.
    pub encoding: Option<Encoding>,
    /// How the draft is typed, if it is known.
    pub format: Option<document::Format>,
    /// The style sheet.
    pub style: StyleChoice,
    /// What becomes of the headings' numbers.
    pub numbers: Numbers,
    /// How many levels of headings the contents list, 0 to 3; if not given, as many as the style says.
    pub contents: Option<u8>,
    /// What the office lays down for all its documents.
    pub meta: Meta,
    /// The issuer's mark and the red lines are on the office's paper already: they are left out, and their place is kept.
    pub preprinted: bool,
    /// Who fetches the pictures that the draft names; without anybody their texts stand for them.
    pub pictures: Option<Arc<dyn Fetch>>,
    /// Whether the finished document is read again and compared with the draft.
    pub verify: When,
    /// How hard it is packed.
    pub compression: Compression,
    /// Whether the rules of [`check`](mod@crate::check) look at the draft.
    pub check: When,
    /// Whether the finished document shows the findings as comments (批注).
    pub comments: bool,
    /// Which findings count.
    pub rules: Selection,
    /// No other core helps: they are busy with other drafts.
    pub alone: bool,
}

/// Which style sheet is used, and what is changed of it. The default leaves it to the draft.
#[derive(Debug, Clone, Default)]
pub struct StyleChoice {
    /// The sheet, complete; without one, the draft itself decides.
    pub sheet: Option<Sheet>,
    /// Who chose it, in Chinese.
    pub chosen_by: String,
    /// Keys that are laid over it, one after the other.
    pub changes: Vec<Sheet>,
}

/// Whether something is done that takes time.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum When {
    /// With drafts up to 1 MB.
    #[default]
    Auto,
    /// It is done.
    Always,
    /// It is not done.
    Never,
}

/// With fewer bytes, everything is done before a helper has come.
const SHORT: usize = 1 << 12;

impl Options {
    /// How a draft of that kind will look, and why, in Chinese.
    ///
    /// # Errors
    /// [`Error::Style`] if the style sheet cannot be used.
    pub(crate) fn style_for(&self, kind: &Kind) -> Result<(Style, String), Error> {
        let (sheet, reason) = self.style.sheet(kind)?;
        let mut style = sheet.style()?;
        style.contents.levels = self.contents.unwrap_or(style.contents.levels).min(Contents::MOST);
        style.head.preprinted |= self.preprinted;
        Ok((style, reason))
    }

    /// Whether another core helps with this draft.
    pub(crate) fn helped(&self, source: &Source) -> bool {
        !self.alone && source.text.len() >= SHORT
    }
}

/// [`When::Auto`] means drafts up to so many bytes.
const SMALL: usize = 1 << 20;

impl StyleChoice {
    /// Refuses what suits no draft, whatever its kind.
    ///
    /// # Errors
    /// [`Error::Style`] if the style sheet or the changes cannot be used.
    pub fn refuse(&self) -> Result<(), Error> {
        let usable = |sheet: Sheet| self.changes.iter().cloned().try_fold(sheet, Sheet::with)?.style().map(|_| ());
        match &self.sheet {
            Some(sheet) => usable(sheet.clone()),
            None => {
                let sheets = Style::builtins().iter().map(|(name, _)| Sheet::builtin(name).and_then(usable));
                let mut refused = sheets.take_while(Result::is_err).collect::<Vec<_>>();
                if refused.len() < Style::builtins().len() { Ok(()) } else { refused.swap_remove(0) }
            }
        }
    }

    /// The sheet for a draft of that kind, and why it was taken, in Chinese. Only positive evidence of an official document
    /// leads to `gbt9704` or, where it has one, to the sheet of its special format; everything else is set as `report`.
    ///
    /// # Errors
    /// [`Error::Style`] if the changes cannot be laid over the sheet.
    pub fn sheet(&self, kind: &Kind) -> Result<(Sheet, String), Error> {
        let (sheet, reason) = match (&self.sheet, &kind.format, &kind.evidence) {
            (Some(sheet), _, _) => (sheet.clone(), self.chosen_by.clone()),
            (None, Some((format, evidence)), _) => (Sheet::builtin(format.sheet())?, (*evidence).to_owned()),
            (None, None, Some(evidence)) => (Sheet::builtin("gbt9704")?, evidence.clone()),
            (None, None, None) => (Sheet::builtin("report")?, "未见法定文种、版头要素或主送机关".to_owned()),
        };
        let reason = if self.changes.is_empty() { reason } else { format!("{reason}，另有改动") };
        let sheet = self.changes.iter().cloned().try_fold(sheet, Sheet::with)?;
        Ok((sheet, reason))
    }
}

impl When {
    /// Whether it is done with this draft.
    pub fn asks(self, source: &Source) -> bool {
        match self {
            Self::Always => true,
            Self::Never => false,
            Self::Auto => source.text.len() <= SMALL,
        }
    }
}
