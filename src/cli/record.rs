//! What `--report` says of every draft.

use std::path::Path;
use std::time::Duration;

use gongwen::Understood;
use gongwen::finding::Finding;
use gongwen::source::Source;
use serde::Serialize;

use super::drafts::Job;
use super::report;
use super::tally::Tally;

/// The whole report.
#[derive(Serialize, Default)]
pub struct Records {
    pub files: Vec<Record>,
}

/// What became of a draft.
#[derive(Serialize)]
pub struct Record {
    /// With `�` for what is not UTF-8.
    input: String,
    /// The bytes of a name that is not UTF-8.
    #[serde(skip_serializing_if = "Option::is_none")]
    input_hex: Option<String>,
    output: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    output_hex: Option<String>,
    /// Whether the document was written.
    ok: bool,
    /// Nothing is known of a draft that could not be read.
    #[serde(flatten)]
    facts: Option<Facts>,
    error: Option<String>,
    milliseconds: f64,
}

/// What is known of a draft that could be read.
#[derive(Serialize)]
pub struct Facts {
    kind: Option<&'static str>,
    style: String,
    encoding: &'static str,
    headings: usize,
    edits: usize,
    findings: Tally,
    /// Of the document.
    bytes: usize,
}

impl Record {
    /// For a draft from which a document was made, or held back.
    pub fn done(job: &Job, facts: Facts, error: Option<String>, took: Duration) -> Self {
        Self { ok: error.is_none(), facts: Some(facts), error, ..Self::new(&job.draft, Some(&job.docx), took) }
    }

    /// For a draft, or a folder, with which nothing could be done.
    pub fn failed(input: &Path, output: Option<&Path>, error: String, took: Duration) -> Self {
        Self { error: Some(error), ..Self::new(input, output, took) }
    }

    fn new(input: &Path, output: Option<&Path>, took: Duration) -> Self {
        Self {
            input: input.to_string_lossy().into_owned(),
            input_hex: hex(input),
            output: output.map(|output| output.to_string_lossy().into_owned()),
            output_hex: output.and_then(hex),
            ok: false,
            facts: None,
            error: None,
            milliseconds: (took.as_secs_f64() * 1e4).round() / 10.0,
        }
    }
}

impl Facts {
    pub fn of(source: &Source, understood: &Understood<'_>, findings: &[Finding], docx: &[u8]) -> Self {
        Self {
            kind: understood.kind.word,
            style: understood.style.name.clone(),
            encoding: source.encoding.name(),
            headings: report::headings(understood),
            edits: report::shown(understood).count(),
            findings: Tally::of(findings),
            bytes: docx.len(),
        }
    }
}

fn hex(path: &Path) -> Option<String> {
    let bytes = path.as_os_str().as_encoded_bytes();
    path.to_str().is_none().then(|| bytes.iter().map(|byte| format!("{byte:02x}")).collect())
}
