//! `gongwen outline`: how a draft was understood, for people (a table) or for programs (JSON).

use std::borrow::Cow;
use std::path::PathBuf;

use gongwen::document::{Block, Format, Note, Paragraph, Part, Role, Run, Table, text_of};
use gongwen::source::{Edit, Source};
use gongwen::{Options, Understood, When};
use serde::Serialize;

use super::failure::Failure;
use super::found::Found;
use super::json::{self, FORMS, Form};
use super::reading::{Reading, one_of};
use super::{input, output, report, table, terminal};

/// 看文稿的每一行被认成什么，不生成成品
#[derive(clap::Args)]
#[command(help_template = super::HELP, override_usage = "gongwen outline [选项] [文稿]", next_help_heading = "选项")]
pub struct Args {
    /// 文稿：纯文本或 Markdown；不写或写 - 时读标准输入
    #[arg(value_name = "文稿", help_heading = "参数")]
    file: Option<PathBuf>,

    #[command(flatten)]
    reading: Reading,

    /// 输出形式：text（表，默认）、json
    #[arg(long, value_name = "形式", default_value = "text", value_parser = one_of(FORMS),
          hide_default_value = true, hide_possible_values = true)]
    format: Form,
}

impl Args {
    /// Prints the outline.
    pub fn run(self) -> Result<(), Failure> {
        let draft = input::named(self.file.as_slice())?.first().copied().flatten();
        let options = Options { check: When::Never, ..self.reading.options(draft)? };
        let (name, bytes) = self.reading.read(draft)?;
        let source = gongwen::decode(&name, bytes, options.encoding)?;
        let understood = gongwen::understand(&source, &options)?;
        match self.format {
            Form::Text => output::print_lines(&table::of(&source, &understood, terminal::columns())),
            Form::Json => output::print(
                json::of(&Outline { source_hex: draft.and_then(json::hex), ..Outline::of(&source, &understood) })?.as_bytes(),
            ),
        }
    }
}

/// What a program may know of an understood draft.
#[derive(Serialize)]
struct Outline<'u> {
    source: &'u str,
    source_hex: Option<String>,
    encoding: &'static str,
    format: &'static str,
    kind: Option<&'u str>,
    style: &'u str,
    blocks: Vec<Entry<'u>>,
    edits: Vec<Change<'u>>,
    findings: Vec<Found>,
}

/// A block; what does not apply to its role is left out.
#[derive(Serialize, Default)]
struct Entry<'u> {
    role: &'static str,
    /// 1-based, in the draft.
    line: usize,
    /// What is printed, label included.
    text: Cow<'u, str>,
    #[serde(flatten)]
    heading: Option<Heading>,
    /// The title as it is set.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    lines: Vec<String>,
    /// The words after each 一是, 二是 up to their first stop.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    points: Vec<String>,
    #[serde(flatten)]
    size: Option<Size>,
}

#[derive(Serialize)]
struct Heading {
    level: u8,
    label: String,
    /// Its own words: no label, no final 。
    heading: String,
    run_in: bool,
}

#[derive(Serialize)]
struct Size {
    rows: usize,
    columns: usize,
}

/// An edit, by line and column.
#[derive(Serialize)]
struct Change<'u> {
    line: usize,
    column: usize,
    before: &'u str,
    after: &'u str,
    why: String,
}

impl<'u> Outline<'u> {
    fn of(source: &'u Source, understood: &'u Understood<'_>) -> Self {
        let document = &understood.document;
        let blocks = document.blocks.iter().enumerate().map(|(at, block)| match block {
            Block::Paragraph(paragraph) => {
                let (lines, points) = (understood.title_lines(at), understood.points(at));
                Entry { lines, points, ..Entry::of_paragraph(source, paragraph) }
            }
            Block::Table(table) => Entry::of_table(source, table),
            Block::Figure(figure) => Entry {
                role: Role::Image.key(),
                line: source.line(figure.span.start),
                text: figure.alt.as_str().into(),
                ..Entry::default()
            },
        });
        Self {
            source: &source.name,
            source_hex: None,
            encoding: source.encoding.name(),
            format: match document.format {
                Format::Markdown => "markdown",
                Format::Text => "text",
            },
            kind: understood.kind.word,
            style: &understood.style.name,
            blocks: blocks.chain(document.notes.iter().map(|note| Entry::of_note(source, note))).collect(),
            edits: report::shown(understood).map(|edit| Change::of(source, edit)).collect(),
            findings: document.findings.iter().map(|finding| Found::of(source, finding)).collect(),
        }
    }
}

impl<'u> Entry<'u> {
    fn of_paragraph(source: &Source, paragraph: &'u Paragraph<'_>) -> Self {
        let text = paragraph.text();
        Self {
            role: paragraph.role.key(),
            line: source.line(paragraph.span.start),
            heading: Heading::of(paragraph),
            text,
            ..Self::default()
        }
    }

    fn of_table(source: &Source, table: &Table<'_>) -> Self {
        let row = |cells: &Vec<Vec<Run<'_>>>| cells.iter().map(|cell| text_of(cell)).collect::<Vec<_>>().join("\t");
        Self {
            role: "table",
            line: source.line(table.span.start),
            text: table.rows.iter().map(row).collect::<Vec<_>>().join("\n").into(),
            size: Some(Size { rows: table.rows.len(), columns: table.align.len() }),
            ..Self::default()
        }
    }

    fn of_note(source: &Source, note: &Note<'_>) -> Self {
        let paragraphs: Vec<_> = note.paragraphs.iter().map(|runs| text_of(runs)).collect();
        Self { role: "footnote", line: source.line(note.span.start), text: paragraphs.join("\n").into(), ..Self::default() }
    }
}

impl Heading {
    fn of(paragraph: &Paragraph<'_>) -> Option<Self> {
        let Role::Heading { level, run_in } = paragraph.role else { return None };
        let text = |wanted: &[Part]| -> String {
            paragraph.runs.iter().filter(|run| wanted.contains(&run.part)).map(|run| run.text.as_ref()).collect()
        };
        let (label, words) = (text(&[Part::Label, Part::Counted]), text(&[Part::Lead]));
        let words = words.trim();
        Some(Self {
            level,
            label: label.trim().to_owned(),
            heading: words.strip_suffix('。').unwrap_or(words).to_owned(),
            run_in,
        })
    }
}

impl<'u> Change<'u> {
    fn of(source: &'u Source, edit: &'u Edit) -> Self {
        let place = source.place(edit.span.start);
        let (before, after) = (source.slice(edit.span), edit.after.as_str());
        Self { line: place.line, column: place.column, before, after, why: edit.why.to_string() }
    }
}

#[cfg(test)]
mod tests {
    use gongwen::document::{Align, Origin};
    use gongwen::source::{Encoding, Span};

    use super::*;

    fn runs<'t>(parts: &[(Part, &'t str)]) -> Vec<Run<'t>> {
        parts.iter().map(|&(part, text)| Run { part, ..Run::typed(text, Span::at(0)) }).collect()
    }

    #[test]
    fn a_heading_has_its_own_words() {
        let parts = [(Part::Label, "（一）"), (Part::Lead, "抓学习。"), (Part::Text, "每周一次。")];
        let mut paragraph = Paragraph::new(Origin::Line, Span::at(0), runs(&parts));
        assert!(Heading::of(&paragraph).is_none());
        paragraph.role = Role::Heading { level: 2, run_in: true };
        let source = Source::new("稿", String::new(), Encoding::Utf8);
        let json = serde_json::to_value(Entry::of_paragraph(&source, &paragraph)).unwrap();
        assert_eq!(
            json,
            serde_json::json!({
                "role": "heading", "line": 1, "text": "（一）抓学习。每周一次。",
                "level": 2, "label": "（一）", "heading": "抓学习", "run_in": true
            })
        );
    }

    #[test]
    fn a_table_has_a_size() {
        let row = |left, right| vec![runs(&[(Part::Text, left)]), runs(&[(Part::Text, right)])];
        let (align, rows) = (vec![Align::Left, Align::Right], vec![row("路段", "公里"), row("青石线", "6.0")]);
        let table = Table { align, rows, header: 1, ..Table::new(Span::new(4, 9)) };
        let source = Source::new("稿", "表\n|甲|乙|".to_owned(), Encoding::Utf8);
        let json = serde_json::to_value(Entry::of_table(&source, &table)).unwrap();
        let text = "路段\t公里\n青石线\t6.0";
        assert_eq!(json, serde_json::json!({ "role": "table", "line": 2, "text": text, "rows": 2, "columns": 2 }));
    }
}
