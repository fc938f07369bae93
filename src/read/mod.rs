//! Source → Document: takes the draft apart into paragraphs and tables. Never fails, loses nothing.

mod characters;
mod fields;
mod instructions;
mod lines;
mod markdown;
mod pages;
mod text;
mod typed_table;
mod wrap;

use crate::document::{Document, Format};
use crate::picture::Fetch;
use crate::source::Source;
use crate::stars;
use lines::Line;

/// Reads a draft; `format` overrules what its name and its text say, and `fetch` finds the pictures it names. Every paragraph
/// comes back as body text with the [`Origin`](crate::document::Origin) it had; only what the author fixed has another role.
pub fn read<'s>(source: &'s Source, format: Option<Format>, fetch: Option<&dyn Fetch>) -> Document<'s> {
    let (lines, strange) = lines::of(source);
    let format = format.unwrap_or_else(|| detect(source, &lines));
    let mut document = Document { format, ..Document::default() };
    match format {
        Format::Markdown => markdown::read(source, &lines, &strange.forbidden, fetch, &mut document),
        Format::Text => text::read(source, lines, &strange.forbidden, &mut document),
    }
    strange.report(&mut document);
    document
}

/// Markdown by its name, or by a mark that plain text does not have, as two bold lines are; other `*`, `-`, `>` and indents prove
/// nothing.
fn detect(source: &Source, lines: &[Line]) -> Format {
    let name = source.name.to_ascii_lowercase();
    let named = name.ends_with(".md") || name.ends_with(".markdown");
    let proven = |at: usize| {
        let text = source.slice(lines[at].text);
        let table = || markdown::rows_of_table(source, &lines[at..]).is_some();
        let marked = || is_heading(text.trim_start_matches("> ")) && instructions::in_line(text).is_none();
        lines[at].indent < 4 && (marked() || is_fence(text) || table())
    };
    let bold = |line: &&Line| stars::bold_at_start(source.slice(line.text)).is_some();
    let marked = || (0..lines.len()).any(proven) || lines.iter().filter(bold).take(BOLD).count() == BOLD;
    match named || fields::extent(source, lines) > 0 || marked() {
        true => Format::Markdown,
        false => Format::Text,
    }
}

/// So many bold lines are an editor's.
const BOLD: usize = 2;

/// `# 标题`, `##标题`; `#标题` may be a tag.
fn is_heading(text: &str) -> bool {
    let words = text.trim_start_matches('#');
    let marks = text.len() - words.len();
    (1..=6).contains(&marks) && (words.starts_with(' ') || marks > 1 && markdown::is_tight_heading(words))
}

/// A row of more than three `~` is an ornament.
fn is_fence(text: &str) -> bool {
    text.starts_with("```") || text.strip_prefix("~~~").is_some_and(|rest| !rest.starts_with('~'))
}

#[cfg(test)]
mod tests;
