//! Turns drafts of Chinese official documents into DOCX typeset by GB/T 9704—2012.

pub mod compose;
pub mod document;
pub mod error;
pub mod finding;
pub mod kind;
pub mod layout;
pub mod ledger;
pub mod length;
pub mod level;
pub mod number;
pub mod recognize;
pub mod sentence;
pub mod source;
pub mod style;

pub use compose::compose;
pub use error::Error;

use document::{Block, Document, Format, Origin, Paragraph, Run};
use source::{Edit, Encoding, Source, Span};
use style::Style;

/// How a draft is to be read and set.
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

/// What becomes of the headings' numbers.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Numbers {
    /// Typed ones stay, missing ones are added.
    #[default]
    Keep,
    /// Gaps and repeats are repaired too.
    Renumber,
    /// Nothing is added.
    None,
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

/// A draft that was understood: everything but the writing.
#[derive(Debug)]
pub struct Understood<'s> {
    /// What every paragraph is.
    pub document: Document<'s>,
    /// How it will look.
    pub style: Style,
    /// Why it was given this style, in Chinese.
    pub reason: String,
    /// 文种, such as 通知.
    pub kind: Option<String>,
    /// Everything that was changed, in the order of the draft.
    pub edits: Vec<Edit>,
}

impl Style {
    /// The sheets compiled in: their names and their TOML. Stub.
    pub fn builtins() -> &'static [(&'static str, &'static str)] {
        static SHEET: std::sync::LazyLock<String> = std::sync::LazyLock::new(stub_sheet);
        static SHEETS: std::sync::LazyLock<Vec<(&str, &str)>> = std::sync::LazyLock::new(|| vec![("report", &SHEET)]);
        &SHEETS
    }

    /// The sheet of that name compiled in. Stub.
    pub fn builtin(name: &str) -> Option<Self> {
        let (_, sheet) = Self::builtins().iter().find(|(known, _)| *known == name)?;
        toml::from_str(sheet).ok()
    }
}

/// Bytes to text. Stub.
pub fn decode(name: &str, bytes: Vec<u8>, _encoding: Option<Encoding>) -> Result<Source, Error> {
    let text = String::from_utf8_lossy(&bytes).into_owned();
    if text.trim().is_empty() {
        return Err(Error::Empty { name: name.to_owned() });
    }
    Ok(Source::new(name, text, Encoding::Utf8))
}

/// Text to document. Stub.
pub fn understand<'s>(source: &'s Source, options: &Options) -> Result<Understood<'s>, Error> {
    let sheet = match &options.style {
        StyleChoice::Auto => stub_sheet(),
        StyleChoice::Named(name) => return Err(Error::Style(format!("没有名为 {name} 的样式"))),
        StyleChoice::Sheet { toml, .. } => toml.clone(),
    };
    let style = toml::from_str(&sheet).map_err(|error| Error::Style(error.to_string()))?;
    let paragraph = |line| {
        let span: Span = source.line_span(line);
        (!span.is_empty()).then(|| Paragraph::new(Origin::Line, span, vec![Run::typed(source.slice(span), span)]))
    };
    let blocks = (1..=source.line_count()).filter_map(paragraph).map(Block::Paragraph).collect();
    let document = Document { format: options.format.unwrap_or_default(), blocks, ..Document::default() };
    Ok(Understood { document, style, reason: "没有其他依据".into(), kind: None, edits: Vec::new() })
}

/// Document to DOCX. Stub.
pub fn convert(_understood: &Understood<'_>, source: &Source, _options: &Options) -> Result<Vec<u8>, Error> {
    Ok(format!("PK<Application>gongwen</Application>{}", source.text).into_bytes())
}

/// Whether the properties of a finished document still name gongwen as the application that saved it. Stub.
pub fn saved_by_us(docx: &[u8]) -> bool {
    docx.windows(20).any(|window| window == b"<Application>gongwen")
}

fn stub_sheet() -> String {
    let looks = "title subtitle byline addressee heading-1 heading-2 heading-3 heading-4 heading-5 body issuer document-number \
                 copy-number secrecy urgency signer attachment-note signature date annotation attachment-mark attachment-title cc \
                 imprint attendance article list-item image caption code table-head table-cell footnote";
    let look = |name: &str| format!("[{name}]\nname = 'x'\nfont = '仿宋'\nsize = '三号'\npitch = '28.95pt'\n");
    let all: String = looks.split_whitespace().map(|name| look(&format!("looks.{name}"))).collect();
    format!(
        "name = 'report'\ntitle = '汇报'\n[page]\nwidth = '210mm'\nheight = '297mm'\ntop = '37mm'\nbottom = '35mm'\nleft = '28mm'\n\
         right = '26mm'\nfooter = '25mm'\nlines = 22\nchars = 28\npitch = '28.95pt'\n[page-number]\nside = 'outside'\n{}\
         [headings]\nnumbers = ['一、']\n[points]\nlook = 'plain'\nown-paragraph = false\n[lists]\nordered = 'keep'\n{all}",
        look("page-number.look")
    )
}
