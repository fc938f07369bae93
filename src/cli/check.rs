//! `gongwen check`: what a careful colleague would mark in drafts.

use std::path::PathBuf;
use std::process::ExitCode;

use gongwen::Understood;
use gongwen::finding::Finding;
use gongwen::source::Source;
use serde::Serialize;

use super::failure::Failure;
use super::found::Found;
use super::json::{self, FORMS, Form};
use super::proofreading::Proofreading;
use super::reading::one_of;
use super::tally::Tally;
use super::{FAILED, REFUSED, input, output, terminal, underlined};

/// Columns where there is no terminal.
const COLUMNS: usize = 100;

/// 校对文稿，列出问题、位置、依据和改法；文稿不动
#[derive(clap::Args)]
#[command(
    help_template = super::HELP,
    override_usage = "gongwen check [选项] [文稿]...",
    next_help_heading = "选项",
    after_help = "退出码：0 没有错误，1 有错误，2 有文稿未能校对。"
)]
pub struct Args {
    #[command(flatten)]
    drafts: Proofreading,

    /// 输出形式：text（默认）、json
    #[arg(long, value_name = "形式", default_value = "text", value_parser = one_of(FORMS),
          hide_default_value = true, hide_possible_values = true)]
    format: Form,
}

impl Args {
    /// Prints what was found.
    pub fn run(self) -> Result<ExitCode, Failure> {
        let columns = terminal::columns().unwrap_or(COLUMNS);
        let mut tally = Tally::default();
        let checked = self.drafts.each(|path, options| {
            let (name, bytes) = self.drafts.read(path)?;
            let source = gongwen::decode(&name, bytes, options.encoding)?;
            let understood = gongwen::understand(&source, options)?;
            let findings = gongwen::check(&understood, options);
            tally.add(&findings);
            Ok(match self.format {
                Form::Json => File::of(&source, &understood, &findings),
                Form::Text => {
                    let shown: String = findings.iter().map(|finding| underlined::finding(&source, finding, columns)).collect();
                    output::print_colored(&shown)?;
                    File::default()
                }
            })
        })?;
        let failed = checked.iter().filter(|(_, file)| file.is_err()).count();
        match self.format {
            Form::Json => {
                let named = |(path, file): (Option<PathBuf>, Result<File, Failure>)| File {
                    name: path.as_deref().map_or(input::STDIN.to_owned(), |path| path.to_string_lossy().into_owned()),
                    name_hex: path.as_deref().and_then(json::hex),
                    ..file.unwrap_or_else(|failure| File { error: Some(failure.to_string()), ..File::default() })
                };
                output::print(json::of(&Report { files: checked.into_iter().map(named).collect() })?.as_bytes())?;
            }
            Form::Text if self.drafts.quiet && failed == 0 && tally.is_empty() => {}
            Form::Text => output::print(format!("{}\n", tally.said(failed)).as_bytes())?,
        }
        Ok(ExitCode::from(match (failed, tally.errors) {
            (0, 0) => 0,
            (0, _) => REFUSED,
            (_, _) => FAILED,
        }))
    }
}

/// What a program may know of the findings.
#[derive(Serialize)]
struct Report {
    files: Vec<File>,
}

/// A draft; nothing is known of one that could not be read.
#[derive(Serialize, Default)]
struct File {
    name: String,
    name_hex: Option<String>,
    encoding: Option<&'static str>,
    kind: Option<&'static str>,
    style: Option<String>,
    findings: Vec<Found>,
    error: Option<String>,
}

impl File {
    fn of(source: &Source, understood: &Understood<'_>, findings: &[Finding]) -> Self {
        Self {
            encoding: Some(source.encoding.name()),
            kind: understood.kind.word,
            style: Some(understood.style.name.clone()),
            findings: findings.iter().map(|finding| Found::of(source, finding)).collect(),
            ..Self::default()
        }
    }
}
