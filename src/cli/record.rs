//! What `--report` says of every draft.

use std::path::Path;
use std::time::Duration;

use gongwen::Understood;
use gongwen::finding::Finding;
use gongwen::source::Source;
use serde::Serialize;

use super::drafts::Job;
use super::tally::Tally;
use super::{json, report};

/// The whole report.
#[derive(Serialize)]
pub struct Records {
    /// Who wrote it, by which a report is known again.
    report: &'static str,
    pub files: Vec<Record>,
}

impl Default for Records {
    fn default() -> Self {
        Self { report: concat!("gongwen ", env!("CARGO_PKG_VERSION")), files: Vec::new() }
    }
}

impl Records {
    /// Whether a file is a report.
    pub fn wrote(file: &[u8]) -> bool {
        file.starts_with(b"{\n  \"report\": \"gongwen ")
    }
}

/// A draft, and what became of it.
#[derive(Serialize)]
pub struct Record {
    /// With `�` for what is not UTF-8.
    input: String,
    /// The bytes of a name that is not UTF-8.
    input_hex: Option<String>,
    output: Option<String>,
    output_hex: Option<String>,
    /// Whether the document was written.
    ok: bool,
    status: Status,
    #[serde(flatten)]
    facts: Facts,
    error: Option<String>,
    milliseconds: f64,
}

/// What became of a draft.
#[derive(Serialize, Clone, Copy, PartialEq, Eq)]
#[serde(rename_all = "kebab-case")]
pub enum Status {
    Written,
    /// There are errors in the draft, and `--strict` asks for none.
    Blocked,
    Failed,
}

/// What is known of a draft; nothing, if it could not be read.
#[derive(Serialize, Default)]
pub struct Facts {
    kind: Option<&'static str>,
    style: Option<String>,
    encoding: Option<&'static str>,
    headings: Option<usize>,
    edits: Option<usize>,
    findings: Option<Tally>,
    /// Of the document.
    bytes: Option<usize>,
}

impl Record {
    /// For a draft from which a document was made, or held back.
    pub fn done(job: &Job, facts: Facts, error: Option<String>, took: Duration) -> Self {
        let status = if error.is_none() { Status::Written } else { Status::Blocked };
        let ok = status == Status::Written;
        Self { ok, status, facts, error, ..Self::new(&job.draft, Some(&job.docx), took) }
    }

    /// For a draft, or a folder, with which nothing could be done.
    pub fn failed(input: &Path, output: Option<&Path>, error: String, took: Duration) -> Self {
        Self { error: Some(error), ..Self::new(input, output, took) }
    }

    fn new(input: &Path, output: Option<&Path>, took: Duration) -> Self {
        Self {
            input: input.to_string_lossy().into_owned(),
            input_hex: json::hex(input),
            output: output.map(|output| output.to_string_lossy().into_owned()),
            output_hex: output.and_then(json::hex),
            ok: false,
            status: Status::Failed,
            facts: Facts::default(),
            error: None,
            milliseconds: (took.as_secs_f64() * 1e4).round() / 10.0,
        }
    }
}

impl Facts {
    pub fn of(source: &Source, understood: &Understood<'_>, findings: &[Finding], docx: &[u8]) -> Self {
        Self {
            kind: understood.kind.word,
            style: Some(understood.style.name.clone()),
            encoding: Some(source.encoding.name()),
            headings: Some(report::headings(understood)),
            edits: Some(report::shown(understood).count()),
            findings: Some(Tally::of(findings)),
            bytes: Some(docx.len()),
        }
    }
}
