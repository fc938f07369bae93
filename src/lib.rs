//! Turns drafts of Chinese official documents into DOCX typeset by GB/T 9704—2012.
//!
//! ```
//! let draft = "关于召开会议的通知\n各乡镇人民政府：\n一、会议时间\n3月5日上午9时。\n";
//! let typeset = gongwen::typeset("通知.txt", draft.into(), &gongwen::Options::default())?;
//! assert!(typeset.docx.starts_with(b"PK"));
//! # Ok::<(), gongwen::Error>(())
//! ```
//!
//! Nothing here reads a file, prints or asks the time: the same bytes always become the same document.
//!
//! | What you want | Begin with |
//! |---|---|
//! | a draft typeset | [`typeset`] |
//! | to know what every line of it is | [`decode()`], [`understand`] and [`Understood`] |
//! | both, and the places of what was noticed | [`decode()`], [`understand`], [`convert`] |
//! | a draft proofread, or corrected | [`check()`], [`fix()`] and the [rules](mod@check) |
//! | another look, numbers, contents, pictures | [`Options`]; [style sheets](style) |
//! | the style sheet of a finished document | [`learn()`] |
//!
//! A [`Finding`] is about the draft and does not stop anything; an [`Error`] means that there is no document.
//!
//! # The way of a paragraph
//! Each step is a module, knows what the steps before it made, and nothing of those behind it:
//!
//! | Step | From what it makes what | What it leaves to others |
//! |---|---|---|
//! | [`decode`](mod@decode) | bytes → [`Source`]: text, its encoding, the places of its lines | what the text says |
//! | `read` | text or Markdown → the blocks of a [`Document`], each with its place | what a paragraph is for |
//! | `recognize` | blocks → roles: title, addressee, headings, signature …; what is no text is taken out | numbers and looks |
//! | `number` | headings → their numbers, kept, added or made anew | how they look |
//! | `compose` | roles → a `Layout`: looks, distances, columns, what stays together | XML |
//! | `write` | `Layout` → the bytes of the DOCX | any choice |
//! | `prove` | those bytes, read by an independent reader, must hold the draft's text with the listed [`Edit`]s | everything else |
//!
//! Beside them, [`check`](mod@check) looks at what was recognised, and never changes it.
//!
//! The feature `cli` (default) builds the program `gongwen`; as a library, take `default-features = false`. It runs wherever Rust
//! does, `wasm32-unknown-unknown` too.

pub mod check;
pub mod decode;
pub mod document;
pub mod document_number;
pub mod field;
pub mod finding;
pub mod font;
pub mod kind;
pub mod learn;
pub mod ledger;
pub mod length;
pub mod limits;
pub mod meta;
pub mod near;
pub mod picture;
pub mod source;
pub mod style;

// The steps of the way, open to the program and the tests; they change as they need to.
#[doc(hidden)]
pub mod annotate;
#[doc(hidden)]
pub mod compose;
#[doc(hidden)]
pub mod fix;
#[doc(hidden)]
pub mod layout;
#[doc(hidden)]
pub mod prove;
#[doc(hidden)]
pub mod read;
#[doc(hidden)]
pub mod recognize;
#[doc(hidden)]
pub mod write;

mod assistant;
mod attachment_note;
mod beside;
mod caption;
mod date;
mod dictionary;
mod error;
mod gb2312;
mod level;
mod notice;
mod number;
mod office;
mod options;
mod page_number;
mod rare;
mod selection;
mod sentence;
mod site;
mod stars;
mod toml_file;
mod understood;
mod xml_char;

use beside::beside;
use layout::Layout;

#[doc(inline)]
pub use {
    check::Rule,
    decode::decode,
    document::Document,
    error::Error,
    finding::{Certainty, Finding, Strength},
    kind::Kind,
    learn::learn,
    meta::Meta,
    number::Numbers,
    options::{Options, StyleChoice, When},
    source::{Edit, Source},
    style::{Sheet, Style},
    understood::Understood,
    write::{Compression, saved_by_us},
};

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
    /// What is left to report.
    pub findings: Vec<Finding>,
}

/// Typesets a draft: [`decode()`], [`understand`] and [`convert`] in one. `name` is what the draft is called in messages; its ending
/// tells Markdown from text.
///
/// ```
/// use gongwen::{Options, Sheet, StyleChoice};
///
/// let letter = StyleChoice { sheet: Some(Sheet::builtin("letter")?), ..StyleChoice::default() };
/// let options = Options { style: letter, ..Options::default() };
/// let draft = "关于商请支持汛期值守的函\n青岚县水利局：\n现商请贵局派员值守。\n";
/// let typeset = gongwen::typeset("函.txt", draft.into(), &options)?;
/// # assert!(typeset.docx.starts_with(b"PK"));
/// # Ok::<(), gongwen::Error>(())
/// ```
///
/// # Errors
/// As [`decode()`], [`understand`] and [`convert`].
pub fn typeset(name: &str, bytes: Vec<u8>, options: &Options) -> Result<Converted, Error> {
    let source = decode(name, bytes, options.encoding)?;
    convert(&understand(&source, options)?, options)
}

/// Reads a draft, says what every paragraph is, chooses the style and numbers the headings.
///
/// ```
/// use gongwen::{Options, decode, document::Role, understand};
///
/// let options = Options::default();
/// let source = decode("通知.txt", "关于召开会议的通知\n各乡镇人民政府：\n一、会议时间\n3月5日上午9时。\n".into(), None)?;
/// let understood = understand(&source, &options)?;
/// assert_eq!(understood.kind.word, Some("通知"));
/// let role = |at| Some(understood.document.paragraph(at)?.role);
/// assert_eq!(role(1), Some(Role::Addressee));
/// assert_eq!(role(2), Some(Role::Heading { level: 1, run_in: false }));
/// # Ok::<(), gongwen::Error>(())
/// ```
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
    let (mut style, reason) = options.style_for(&kind)?;
    let typed = options.check.asks(source).then(|| document.clone());
    compose::fit_head(&mut document, &mut style);
    number::number(&mut document, &style, options.numbers);
    compose::list_contents(&mut document, &style);
    let edits = std::mem::take(&mut document.ledger).settle();
    Ok(Understood { source, document, typed, kind, style, reason, edits })
}

/// Sets an understood draft, writes it as DOCX and reads that again, while the rules look at the draft on another core.
///
/// ```
/// # use gongwen::{Options, convert, decode, understand};
/// # let options = Options::default();
/// # let source = decode("通知.txt", "关于召开会议的通知\n各乡镇人民政府：\n3月5日开会。\n".into(), None)?;
/// # let understood = understand(&source, &options)?;
/// let converted = convert(&understood, &options)?;
/// for finding in &converted.findings {
///     let line = finding.spans.first().map(|span| source.line(span.start));
///     println!("{line:?} {}", finding.message);
/// }
/// # Ok::<(), gongwen::Error>(())
/// ```
///
/// # Errors
/// [`Error::Proof`] if the document does not hold the draft's text with the listed edits, [`Error::Write`] if it cannot be built.
pub fn convert(understood: &Understood<'_>, options: &Options) -> Result<Converted, Error> {
    let make = || {
        let layout = compose(understood);
        let docx = (!options.comments).then(|| produce(understood, &layout, options));
        (layout, docx)
    };
    let (found, (mut layout, docx)) = beside(options.helped(understood.source), || proofread(understood, false), make);
    let mut findings = settled(understood, found, &layout, options);
    findings.retain(|finding| !check::is_renumbered(finding, &understood.edits));
    let with_comments = || {
        let clause = |rule: &str| check::rule(rule).map(|rule| rule.clause);
        layout.comments = annotate::annotate(&layout, understood.source, &findings, clause);
        produce(understood, &layout, options)
    };
    let docx = docx.unwrap_or_else(with_comments)?;
    Ok(Converted { docx, findings })
}

/// Everything that was noticed about an understood draft, in the order of the draft; nothing is written. The rules have looked
/// at it only if [`Options::check`] said so.
///
/// ```
/// use gongwen::{Options, When, check, decode, understand};
///
/// let options = Options { check: When::Always, ..Options::default() };
/// let source = decode("汇报.txt", "工作情况汇报\n一 、基本情况\n全县有12个乡镇。\n".into(), None)?;
/// let findings = check(&understand(&source, &options)?, &options);
/// assert_eq!(findings[0].rule, "label-mark");
/// # Ok::<(), gongwen::Error>(())
/// ```
pub fn check(understood: &Understood<'_>, options: &Options) -> Vec<Finding> {
    let found = proofread(understood, options.helped(understood.source));
    settled(understood, found, &compose(understood), options)
}

/// Makes every correction that is at least this certain in the draft itself, until none is left: in its own encoding, and with every
/// other byte as it was. The rules look at it whatever [`Options::check`] says.
///
/// ```
/// use gongwen::{Certainty, Options, fix};
///
/// let draft = "工作情况汇报\n一 、基本情况\n全县有12个乡镇。\n";
/// let fixed = fix("汇报.txt", draft.into(), &Options::default(), Certainty::Certain)?;
/// assert_eq!(fixed.source.text, "工作情况汇报\n一、基本情况\n全县有12个乡镇。\n");
/// # Ok::<(), gongwen::Error>(())
/// ```
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
        let edits = fix::edits(findings, least, |text| decode::can_write(text, source.encoding));
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

fn compose<'u>(understood: &'u Understood<'_>) -> Layout<'u> {
    compose::compose(&understood.document, &understood.style, understood.kind.word)
}

fn produce(understood: &Understood<'_>, layout: &Layout<'_>, options: &Options) -> Result<Vec<u8>, Error> {
    let Understood { source, document, edits, .. } = understood;
    let docx = write::write(layout, options.compression)?;
    if options.verify.asks(source) {
        let helped = options.helped(source);
        prove::prove(&docx, prove::Expected { layout, source, edits, format: document.format, helped })?;
    }
    Ok(docx)
}

/// What the rules find, and characters that the fonts lack.
fn proofread(understood: &Understood<'_>, helped: bool) -> Vec<Finding> {
    let Understood { source, document, typed, kind, style, .. } = understood;
    let mut findings = typed.as_ref().map(|typed| check::check(source, typed, kind, helped)).unwrap_or_default();
    findings.extend(rare::find(document, style, &findings));
    findings
}

fn settled(understood: &Understood<'_>, found: Vec<Finding>, layout: &Layout<'_>, options: &Options) -> Vec<Finding> {
    let findings = [understood.document.findings.as_slice(), &found, &layout.findings].concat();
    check::settle(findings, &understood.document, &options.rules.over(&understood.style.rules))
}
