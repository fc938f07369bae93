//! Turns drafts of Chinese official documents into DOCX typeset by GB/T 9704—2012.
//!
//! The way of a draft: bytes are [decoded](decode()), [understood](understand()) (read, recognised, numbered) and
//! [converted](convert()) (composed, written, proven). Nothing here reads a file, prints or asks the time: the same bytes
//! always become the same document.
//!
//! ```
//! let draft = "关于召开会议的通知\n各乡镇人民政府：\n一、会议时间\n3月5日上午9时。\n".as_bytes().to_vec();
//! let options = gongwen::Options::default();
//! let source = gongwen::decode("通知.txt", draft, options.encoding)?;
//! let understood = gongwen::understand(&source, &options)?;
//! let converted = gongwen::convert(&understood, &source, &options)?;
//! assert!(converted.docx.starts_with(b"PK"));
//! # Ok::<(), gongwen::Error>(())
//! ```

pub mod annotate;
pub mod caption;
pub mod check;
pub mod compose;
pub mod date;
pub mod decode;
pub mod document;
pub mod error;
pub mod field;
pub mod finding;
pub mod fix;
pub mod font;
pub mod kind;
pub mod layout;
pub mod learn;
pub mod ledger;
pub mod length;
pub mod level;
pub mod limits;
pub mod meta;
pub mod number;
pub mod options;
pub mod picture;
pub mod prove;
pub mod rare;
pub mod read;
pub mod recognize;
pub mod sentence;
pub mod source;
pub mod style;
pub mod write;

pub use check::Rule;
pub use decode::decode;
pub use error::Error;
pub use learn::learn;
pub use meta::Meta;
pub use number::Numbers;
pub use options::{Options, StyleChoice, When};
pub use write::{Compression, saved_by_us};

use document::Document;
use finding::{Certainty, Finding};
use kind::Kind;
use source::{Edit, Source};
use style::Style;

/// A draft that was understood: everything but the writing.
#[derive(Debug)]
pub struct Understood<'s> {
    /// What every paragraph is.
    pub document: Document<'s>,
    /// What kind of document it is.
    pub kind: Kind,
    /// How it will look.
    pub style: Style,
    /// Why it was given this style, in Chinese.
    pub reason: String,
    /// Everything that was changed, in the order of the draft.
    pub edits: Vec<Edit>,
}

/// A finished document.
#[derive(Debug)]
pub struct Converted {
    /// The bytes of the file.
    pub docx: Vec<u8>,
    /// Everything that was noticed, from reading to composing.
    pub findings: Vec<Finding>,
}

/// A draft that was corrected.
#[derive(Debug)]
pub struct Fixed {
    /// Its text.
    pub source: Source,
    /// Its bytes.
    pub bytes: Vec<u8>,
    /// How many places of it were corrected.
    pub made: usize,
    /// What there still is to remark on it.
    pub findings: Vec<Finding>,
}

/// Reads a draft, says what every paragraph is, chooses the style and numbers the headings.
///
/// # Errors
/// [`Error::Style`] if the style sheet does not exist or cannot be used, [`Error::Empty`] if nothing is there to print,
/// [`Error::TooMuch`] beyond one of the [limits].
pub fn understand<'s>(source: &'s Source, options: &Options) -> Result<Understood<'s>, Error> {
    limits::of_lines(source)?;
    let mut document = read::read(source, options.format, options.pictures.as_deref());
    limits::of_tables(source, &document)?;
    document.fields.extend(options.meta.fields());
    recognize::recognize(&mut document);
    if document.blocks.is_empty() {
        return Err(Error::Empty { name: source.name.clone() });
    }
    let kind = kind::find(&document);
    let (sheet, reason) = options.style.sheet(&kind)?;
    let mut style = sheet.style()?;
    style.contents.levels = options.contents.unwrap_or(style.contents.levels).min(3);
    if options.check.asks(source) {
        document.findings.extend(check::check(source, &document, &kind));
    }
    style.head.preprinted |= options.preprinted;
    compose::fit_mark(&mut document, &mut style);
    compose::leave_out_mark(&mut document, &style);
    number::number(&mut document, &style, options.numbers);
    compose::list_contents(&mut document, &style);
    document.findings.extend(rare::find(&document, &style));
    let edits = std::mem::take(&mut document.ledger).settle();
    Ok(Understood { document, kind, style, reason, edits })
}

/// Sets an understood draft, writes it as DOCX and reads that again.
///
/// # Errors
/// [`Error::Proof`] if the document does not hold the draft's text with the listed edits, [`Error::Write`] if it cannot be built.
pub fn convert(understood: &Understood<'_>, source: &Source, options: &Options) -> Result<Converted, Error> {
    let Understood { document, kind, style, edits, .. } = understood;
    let mut layout = compose::compose(document, style, kind.word);
    let findings = settled(understood, &layout, options);
    if options.comments {
        layout.comments = annotate::annotate(&layout, source, &findings, |rule| check::rule(rule).map(|rule| rule.clause));
    }
    let docx = write::write(&layout, options.compression)?;
    if options.verify.asks(source) {
        prove::prove(&docx, prove::Expected { layout: &layout, source, edits, format: document.format })?;
    }
    Ok(Converted { docx, findings })
}

/// Everything that was noticed about an understood draft, in the order of the draft; nothing is written. The rules have looked
/// at it only if [`Options::check`] said so.
pub fn check(understood: &Understood<'_>, options: &Options) -> Vec<Finding> {
    let Understood { document, kind, style, .. } = understood;
    settled(understood, &compose::compose(document, style, kind.word), options)
}

/// Makes every correction that is at least so sure in the draft itself, until none is left: in its own encoding, and with every
/// other byte as it was. The rules look at it whatever [`Options::check`] says.
///
/// # Errors
/// As [`decode()`], [`understand`] and [`decode::encode`].
pub fn fix(name: &str, bytes: Vec<u8>, options: &Options, least: Certainty) -> Result<Fixed, Error> {
    let options = Options { check: When::Always, ..options.clone() };
    let source = decode(name, bytes.clone(), options.encoding)?;
    let findings = check(&understand(&source, &options)?, &options);
    let mut fixed = Fixed { source, bytes, made: 0, findings };
    for _ in 0..ROUNDS {
        let Fixed { source, bytes, made, findings } = &fixed;
        let edits = fix::edits(findings, least, source.encoding);
        if edits.is_empty() {
            break;
        }
        let (source, bytes) = decode::encode(source, bytes, &edits)?;
        let findings = check(&understand(&source, &options)?, &options);
        fixed = Fixed { source, bytes, made: made + edits.len(), findings };
    }
    Ok(fixed)
}

/// A correction can bring out another; never so many one after the other.
const ROUNDS: usize = 8;

fn settled(understood: &Understood<'_>, layout: &layout::Layout<'_>, options: &Options) -> Vec<Finding> {
    let findings = [understood.document.findings.as_slice(), &layout.findings].concat();
    check::settle(findings, &understood.document, &options.rules.over(&understood.style.rules))
}
