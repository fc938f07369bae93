//! A finding for programs.

use gongwen::check;
use gongwen::finding::Finding;
use gongwen::source::{Edit, Source, Span};
use serde::Serialize;

use super::report;

/// What was found, and where.
#[derive(Serialize)]
pub struct Found {
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

impl Found {
    pub fn of(source: &Source, finding: &Finding) -> Self {
        Self {
            rule: finding.rule,
            strength: finding.strength.key(),
            message: finding.message.clone(),
            help: report::help(finding.rule, &finding.help).into_owned(),
            clause: check::rule(finding.rule).map_or("", |rule| rule.clause),
            places: finding.spans.iter().map(|&span| Place::of(source, span)).collect(),
            fix: finding.fix.as_ref().map(|fix| Fix {
                certainty: fix.certainty.key(),
                edits: fix.edits().into_iter().map(|edit| Change::of(source, edit)).collect(),
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
