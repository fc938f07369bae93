//! The pictures that a draft names.

use std::collections::HashMap;

use crate::caption::is_caption;
use crate::document::{Document, Figure, Run, text_of};
use crate::finding::Finding;
use crate::notice::PICTURE;
use crate::picture::{Fetch, MAX_COUNT, MAX_TOTAL, Picture, Refusal};
use crate::source::{Span, Why};

/// Fetches pictures, and keeps those of the open paragraph until it ends.
pub(super) struct Pictures<'s, 'f> {
    fetch: Option<&'f dyn Fetch>,
    /// What became of every path so far.
    known: HashMap<String, Result<usize, Refusal>>,
    /// How many were fetched, and their bytes.
    fetched: (usize, usize),
    /// The path of the open picture, and how many runs stand before its text.
    open: (String, usize),
    /// Pictures and the captions that are their texts.
    waiting: Vec<(Figure, Vec<Run<'s>>)>,
}

impl<'s, 'f> Pictures<'s, 'f> {
    /// None so far.
    pub fn new(fetch: Option<&'f dyn Fetch>) -> Self {
        Self { fetch, known: HashMap::new(), fetched: (0, 0), open: Default::default(), waiting: Vec::new() }
    }

    /// A picture begins behind so many runs.
    pub fn start(&mut self, path: &str, runs: usize) {
        self.open = (path.to_owned(), runs);
    }

    /// The picture ends; says whether it will be printed. Then its text is taken out of `runs`; a caption stays text.
    pub fn end(&mut self, span: Span, enclosed: bool, runs: &mut Vec<Run<'s>>, document: &mut Document<'s>) -> bool {
        let (path, before) = std::mem::take(&mut self.open);
        let before = before.min(runs.len());
        let alt = text_of(&runs[before..]).into_owned();
        let found = if enclosed { Err(Refusal::Enclosed) } else { self.find(&path, document) };
        let picture = match found {
            Ok(picture) => picture,
            Err(refusal) => {
                report(&refusal, &alt, span, document);
                return false;
            }
        };
        if document.pictures[picture].turned {
            let message = "照片带有旋转标记，Word 不会把它转正";
            let help = "请用看图软件转正后另存".to_owned();
            document.findings.push(Finding { help, ..Finding::noticed(&PICTURE, vec![span], message) });
        }
        let is_text = is_caption(&alt) || runs[before..].iter().any(|run| run.note.is_some());
        let text = runs.split_off(before);
        if !is_text && !text.is_empty() {
            document.ledger.delete(span, Why::Picture);
        }
        self.waiting.push((Figure { span, picture, alt }, if is_text { text } else { Vec::new() }));
        true
    }

    /// The pictures of the paragraph that ended.
    pub fn take(&mut self) -> Vec<(Figure, Vec<Run<'s>>)> {
        std::mem::take(&mut self.waiting)
    }

    /// Where the picture of that path stands among the document's.
    fn find(&mut self, path: &str, document: &mut Document<'_>) -> Result<usize, Refusal> {
        if let Some(known) = self.known.get(path) {
            return known.clone();
        }
        let found = self.load(path).map(|picture| {
            let pictures = &mut document.pictures;
            pictures.iter().position(|other| *other == picture).unwrap_or_else(|| {
                pictures.push(picture);
                pictures.len() - 1
            })
        });
        self.known.insert(path.to_owned(), found.clone());
        found
    }

    fn load(&mut self, path: &str) -> Result<Picture, Refusal> {
        if is_url(path) {
            return Err(Refusal::Remote);
        }
        let fetch = self.fetch.ok_or(Refusal::Unfetched)?;
        if self.fetched.0 >= MAX_COUNT || self.fetched.1 >= MAX_TOTAL {
            return Err(Refusal::TooMany);
        }
        self.fetched.0 += 1;
        let bytes = fetch.fetch(path)?;
        self.fetched.1 += bytes.len();
        Picture::read(path, bytes)
    }
}

/// Says that a picture is not printed; what has the same reason becomes one finding.
pub(super) fn report(refusal: &Refusal, alt: &str, span: Span, document: &mut Document<'_>) {
    let instead = if alt.trim().is_empty() { "此处留空" } else { "以替代文字代替" };
    let message = format!("{refusal}，{instead}");
    match document.findings.iter_mut().find(|finding| finding.rule == PICTURE.name && finding.message == message) {
        Some(finding) => finding.spans.push(span),
        None => {
            let help = refusal.help().to_owned();
            document.findings.push(Finding { help, ..Finding::noticed(&PICTURE, vec![span], message) });
        }
    }
}

/// `https:`, `data:`; one letter is a drive.
fn is_url(path: &str) -> bool {
    let scheme = path.split_once(':').map_or("", |(scheme, _)| scheme);
    path.starts_with("//")
        || (scheme.len() > 1 && scheme.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"+-.".contains(&byte)))
}
