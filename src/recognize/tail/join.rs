//! Parts that were typed over several lines: joined where the evidence is certain.

use crate::document::{Block, Document, Paragraph, Part, Run};

/// Joins every line from `from` on to the paragraph above it of which `goes_on` holds, with `between` printed between them.
pub fn join(
    document: &mut Document<'_>,
    from: usize,
    between: &'static str,
    goes_on: impl Fn(&Paragraph<'_>, &Paragraph<'_>) -> bool,
) {
    let is_pair = |pair: &[Block<'_>]| matches!(pair, [Block::Paragraph(above), Block::Paragraph(line)] if goes_on(above, line));
    if !document.blocks[from..].windows(2).any(is_pair) {
        return;
    }
    for block in document.blocks.split_off(from) {
        match (document.blocks.last_mut(), block) {
            (Some(Block::Paragraph(above)), Block::Paragraph(line)) if goes_on(above, &line) => {
                if !between.is_empty() {
                    above.runs.push(Run::made(between, line.span.start, Part::Text));
                }
                above.span = above.span.join(line.span);
                above.runs.extend(line.runs);
            }
            (_, block) => document.blocks.push(block),
        }
    }
}
