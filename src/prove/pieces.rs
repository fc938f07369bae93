//! The main part of a document in pieces, each a document of some pages.

use std::io::Read;

/// A piece has at least so many bytes; smaller ones take longer, for what is around the body is read with each.
const PIECE: usize = 1 << 14;

/// Cuts a main part behind paragraphs of its body, and gives every piece the beginning and the end of the whole. No byte is left
/// out, and what is cut in the wrong place cannot be read.
pub(super) fn pieces(xml: &str) -> impl Iterator<Item = impl Read> {
    let body = xml.find(BODY).map_or(0, |at| at + BODY.len());
    let end = xml.rfind("</w:body>").filter(|&end| end >= body).unwrap_or(xml.len());
    let (before, behind) = (&xml[..body], &xml[end..]);
    let mut rest = Some(&xml[body..end]);
    std::iter::from_fn(move || {
        let (piece, others) = rest?.split_at(first(rest?));
        rest = Some(others).filter(|others| !others.is_empty());
        Some(before.as_bytes().chain(piece.as_bytes()).chain(behind.as_bytes()))
    })
}

const BODY: &str = "<w:body>";

/// Where the first piece of a body ends: behind a paragraph that stands in no table.
fn first(body: &str) -> usize {
    let mut tables = 0_usize;
    for (at, _) in body.match_indices('<') {
        let tag = &body[at..];
        if tag.starts_with("<w:tbl>") {
            tables += 1;
        } else if tag.starts_with("</w:tbl>") {
            tables = tables.saturating_sub(1);
        } else if at >= PIECE && tables == 0 && tag.starts_with(PARAGRAPH_END) {
            return at + PARAGRAPH_END.len();
        }
    }
    body.len()
}

const PARAGRAPH_END: &str = "</w:p>";

#[cfg(test)]
mod tests {
    use super::*;

    /// What the pieces of a document with this body have between its beginning and its end.
    fn cut(body: &str) -> Vec<String> {
        let (before, behind) = ("<w:document><w:body>", "</w:body></w:document>");
        let pieces =
            pieces(&format!("{before}{body}{behind}")).map(|piece| std::io::read_to_string(piece).unwrap()).collect::<Vec<_>>();
        pieces.iter().map(|piece| piece.strip_prefix(before).unwrap().strip_suffix(behind).unwrap().to_owned()).collect()
    }

    #[test]
    fn pieces_end_behind_paragraphs_outside_of_tables() {
        let paragraph = format!("<w:p><w:r><w:t>{}</w:t></w:r></w:p>", "字".repeat(PIECE / 3));
        let table = format!("<w:tbl><w:tr><w:tc>{paragraph}</w:tc><w:tc>{paragraph}</w:tc></w:tr></w:tbl>");
        let last = "<w:p/><w:sectPr/>";
        assert_eq!(cut(""), [""]);
        assert_eq!(cut(last), [last]);
        assert_eq!(cut(&format!("{paragraph}{paragraph}{last}")), [&paragraph, &paragraph, last]);
        assert_eq!(cut(&format!("{table}{paragraph}{last}")), [&format!("{table}{paragraph}"), last]);
        assert_eq!(cut(&format!("{paragraph}{table}")), [paragraph, table]);
    }

    #[test]
    fn what_has_no_body_is_one_piece() {
        let pieces: Vec<_> = pieces("<a><b/>").map(|piece| std::io::read_to_string(piece).unwrap()).collect();
        assert_eq!(pieces, ["<a><b/>"]);
    }
}
