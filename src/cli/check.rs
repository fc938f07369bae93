//! `gongwen check`: what a careful colleague would mark in drafts.

use std::process::ExitCode;

use gongwen::Understood;
use gongwen::check;
use gongwen::finding::Finding;
use gongwen::source::{Edit, Source, Span};
use serde::Serialize;

use super::failure::Failure;
use super::json::{self, FORMS, Form};
use super::proofreading::Proofreading;
use super::reading::one_of;
use super::tally::Tally;
use super::{FAILED, REFUSED, output, report, terminal, underlined};

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
        let (mut tally, mut files) = (Tally::default(), Vec::new());
        let all = self.drafts.each(|path, options| {
            let (name, bytes) = self.drafts.read(path)?;
            let source = gongwen::decode(&name, bytes, options.encoding)?;
            let understood = gongwen::understand(&source, options)?;
            let findings = gongwen::check(&understood, options);
            tally.add(&findings);
            match self.format {
                Form::Json => files.push(File::of(&source, &understood, &findings)),
                Form::Text => {
                    let shown: String = findings.iter().map(|finding| underlined::finding(&source, finding, columns)).collect();
                    output::print_colored(&shown)?;
                }
            }
            Ok(())
        })?;
        match self.format {
            Form::Json => output::print(json::of(&Found { files })?.as_bytes())?,
            Form::Text => output::print(format!("{tally}\n").as_bytes())?,
        }
        Ok(ExitCode::from(match (all, tally.errors) {
            (false, _) => FAILED,
            (true, 0) => 0,
            (true, _) => REFUSED,
        }))
    }
}

/// What a program may know of the findings.
#[derive(Serialize)]
struct Found {
    files: Vec<File>,
}

#[derive(Serialize)]
struct File {
    name: String,
    encoding: &'static str,
    kind: Option<&'static str>,
    style: String,
    findings: Vec<Item>,
}

#[derive(Serialize)]
struct Item {
    rule: &'static str,
    strength: &'static str,
    message: String,
    help: String,
    clause: &'static str,
    places: Vec<Place>,
    fix: Option<Fix>,
}

/// Lines and columns count from 1, columns and lengths in characters.
#[derive(Serialize)]
struct Place {
    line: usize,
    column: usize,
    length: usize,
    text: String,
}

#[derive(Serialize)]
struct Fix {
    certainty: &'static str,
    edits: Vec<Change>,
}

#[derive(Serialize)]
struct Change {
    line: usize,
    column: usize,
    before: String,
    after: String,
}

impl File {
    fn of(source: &Source, understood: &Understood<'_>, findings: &[Finding]) -> Self {
        Self {
            name: source.name.clone(),
            encoding: source.encoding.name(),
            kind: understood.kind.word,
            style: understood.style.name.clone(),
            findings: findings.iter().map(|finding| Item::of(source, finding)).collect(),
        }
    }
}

impl Item {
    fn of(source: &Source, finding: &Finding) -> Self {
        Self {
            rule: finding.rule,
            strength: finding.strength.key(),
            message: finding.message.clone(),
            help: report::help(finding.rule, &finding.help).into_owned(),
            clause: check::rule(finding.rule).map_or("", |rule| rule.clause),
            places: finding.spans.iter().map(|&span| Place::of(source, span)).collect(),
            fix: finding.fix.as_ref().map(|fix| Fix {
                certainty: fix.certainty.key(),
                edits: fix.edits.iter().map(|edit| Change::of(source, edit)).collect(),
            }),
        }
    }
}

impl Place {
    fn of(source: &Source, span: Span) -> Self {
        let (place, text) = (source.place(span.start), source.slice(span));
        Self { line: place.line, column: place.column, length: text.chars().count(), text: text.to_owned() }
    }
}

impl Change {
    fn of(source: &Source, edit: &Edit) -> Self {
        let place = source.place(edit.span.start);
        let (before, after) = (source.slice(edit.span).to_owned(), edit.after.clone());
        Self { line: place.line, column: place.column, before, after }
    }
}
