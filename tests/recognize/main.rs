//! What each line of a draft is taken for: the traps of real drafts, in invented ones.
//!
//! `check` compares a draft's outline, a line per block: role (`h2` for a heading of level 2, `h2~` for one that runs into its
//! paragraph), a space, and the text; the words of a run-in heading end at `|`, points begin at `[`.

mod addressee;
mod attachment_note;
mod attachments;
mod directions;
#[path = "../support/files.rs"]
mod files;
mod head;
mod headings;
mod imprint;
mod lines;
mod lists;
mod masthead;
mod not_headings;
mod numbers;
mod own_numbers;
mod page_data;
mod page_titles;
mod pages;
mod parts;
mod parts_by_name;
mod siblings;
mod tail;
mod title;
mod tools;

use gongwen::document::{Block, Paragraph, Part, Role};
use gongwen::{Options, decode, understand};

#[track_caller]
fn check(draft: &str, expected: &[&str]) {
    assert_eq!(outline(draft), expected, "\n{draft}");
}

fn outline(draft: &str) -> Vec<String> {
    let source = decode("稿.txt", draft.as_bytes().to_vec(), None).expect("a draft");
    let understood = understand(&source, &Options::default()).expect("something to print");
    understood.document.blocks.iter().map(line).collect()
}

fn line(block: &Block<'_>) -> String {
    match block {
        Block::Paragraph(paragraph) => format!("{} {}", role(paragraph.role), text(paragraph)),
        Block::Table(table) => format!("table {}×{}", table.rows.len(), table.align.len()),
        Block::Figure(figure) => format!("figure {}", figure.alt),
    }
}

fn role(role: Role) -> String {
    match role {
        Role::Heading { level, run_in } => format!("h{level}{}", if run_in { "~" } else { "" }),
        role => role.key().to_owned(),
    }
}

fn text(paragraph: &Paragraph<'_>) -> String {
    let mut text = String::new();
    for (at, run) in paragraph.runs.iter().enumerate() {
        if run.part == Part::PointLabel {
            text.push('[');
        }
        text.push_str(&run.text);
        let ends_lead = run.part == Part::Lead && paragraph.runs.get(at + 1).is_some_and(|next| next.part != Part::Lead);
        if ends_lead {
            text.push('|');
        }
    }
    text.replace('\n', "/")
}
