//! How much of something a draft may have, so that Word can open the document, and it is ready in reasonable time.

use crate::document::{Block, Document};
use crate::source::{Place, Source, Span};

/// A bound, and what to say of who goes beyond it.
#[derive(Debug)]
pub struct Limit {
    /// What has too many of them, in Chinese.
    pub what: &'static str,
    /// What is counted, in Chinese.
    pub unit: &'static str,
    /// How many there may be.
    pub most: usize,
    /// What to do, in Chinese.
    pub help: &'static str,
}

/// A draft has more of something than it may have.
#[derive(Debug, thiserror::Error)]
#[error("{name}:{place}：{}有 {found} {}，最多 {} {}。{}", .limit.what, .limit.unit, .limit.most, .limit.unit, .limit.help)]
pub struct Excess {
    /// The draft's name.
    pub name: String,
    /// Where that is.
    pub place: Place,
    /// How many there are.
    pub found: usize,
    /// What is counted, and how many there may be.
    pub limit: &'static Limit,
}

/// A line is at least a paragraph; Word takes no document with more text than 32 MB.
pub const LINE: Limit = Limit { what: "这一行", unit: "字节", most: 32 << 20, help: "请分段" };
/// Word's tables have no more columns.
pub const COLUMNS: Limit = Limit { what: "这张表", unit: "列", most: 63, help: "请分成几张列数较少的表" };
/// An empty cell takes 150 bytes of WordprocessingML: some 80 MB for a page that nobody reads.
pub const CELLS: Limit =
    Limit { what: "这张表", unit: "格", most: 500_000, help: "请分成几张表，或作为电子表格另附" };

/// Refuses a draft with a line that is too long.
///
/// # Errors
/// With the first.
pub fn of_lines(source: &Source) -> Result<(), Excess> {
    let mut spans = (1..=source.line_count()).map(|line| source.line_span(line));
    spans.try_for_each(|span| within(&LINE, span.len(), source, span))
}

/// Refuses a draft with a table that is too wide or too large.
///
/// # Errors
/// With the first.
pub fn of_tables(source: &Source, document: &Document<'_>) -> Result<(), Excess> {
    document.blocks.iter().try_for_each(|block| match block {
        Block::Table(table) => {
            let columns = table.align.len();
            within(&COLUMNS, columns, source, table.span)?;
            within(&CELLS, columns * table.rows.len(), source, table.span)
        }
        Block::Paragraph(_) | Block::Figure(_) => Ok(()),
    })
}

fn within(limit: &'static Limit, found: usize, source: &Source, span: Span) -> Result<(), Excess> {
    if found <= limit.most {
        return Ok(());
    }
    Err(Excess { name: source.name.clone(), place: source.place(span.start), found, limit })
}
