//! A finished document → the style sheet that would set it so.
//!
//! The document's own text is taken for a draft and goes the usual way: read, recognised. How the paragraphs of each role are
//! set in most places is what the sheet says of that role. Other people's documents are read with zip and quick-xml alone:
//! docx-rs, which proves our own, falls where an attribute is missing, and does not show the fonts it read.

mod format;
mod package;
mod roles;
mod sample;
mod sheet;
mod styles;
mod xml;

use crate::document::Format;
use crate::error::Error;
use crate::kind;
use crate::read::read;
use crate::recognize::recognize;
use crate::source::{Encoding, Source};
use crate::style::Style;

use sample::Sample;

/// Learns a style sheet from a DOCX: TOML that says where the document departs from the built-in sheet for its kind, and in its
/// comments what could not be learnt. `name` is the document's, for the sheet and for complaints.
///
/// ```
/// let draft = "工作情况汇报\n一、基本情况\n全县有12个乡镇。\n";
/// let finished = gongwen::typeset("汇报.txt", draft.into(), &gongwen::Options::default())?.docx;
/// let sheet = gongwen::learn("汇报.docx", &finished)?;
/// assert!(sheet.contains("extends = \"report\""));
/// # Ok::<(), gongwen::Error>(())
/// ```
///
/// # Errors
/// [`Error::Sample`] if it is no DOCX, is broken or unpacks to more than 64 MB, or if no sheet can be made of what it says.
pub fn learn(name: &str, docx: &[u8]) -> Result<String, Error> {
    let complain = |problem| Error::Sample { name: name.to_owned(), problem };
    let known = Style::builtin("gbt9704").ok_or_else(|| complain("内置样式表有误"))?;
    let sample = Sample::read(docx, &known).map_err(complain)?;
    let source = Source::new(name, sample.draft.clone(), Encoding::Utf8);
    let mut document = read(&source, Some(Format::Text), None);
    recognize(&mut document);
    let learnt = roles::learn(&sample, &document, &known);
    let bases = if kind::find(&document).evidence.is_some() { ["gbt9704", "report"] } else { ["report", "gbt9704"] };
    let mut sheets = bases.into_iter().filter_map(|base| sheet::write(name, base, &sample, &learnt));
    // A document with our styles had one of the two, the one that leaves less to say; any other has the one for its kind.
    let ours = !sample.styles.of_looks(&known).is_empty();
    let sheet = if ours { sheets.min_by_key(|sheet| sheet.lines().count()) } else { sheets.next() };
    sheet.ok_or_else(|| complain("其中的尺寸拼不成一页，请检查纸张、页边距和字号"))
}
