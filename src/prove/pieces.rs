//! The main part of a document in pieces, each a document of some pages.

use std::io::Read;

/// A piece has at least so many bytes; smaller ones take longer, for what is around the body is read with each.
const PIECE: usize = 1 << 13;

/// Some pages of a main part.
pub(super) struct Piece<'x> {
    before: &'x str,
    body: &'x str,
    behind: &'x str,
}

impl<'x> Piece<'x> {
    /// A document that has no other pages.
    pub(super) fn xml(&self) -> impl Read + 'x {
        self.before.as_bytes().chain(self.body.as_bytes()).chain(self.behind.as_bytes())
    }
}

/// Cuts a main part behind paragraphs of its body, and gives every piece the beginning and the end of the whole. No byte is left
/// out, and what is cut in the wrong place cannot be read.
pub(super) fn pieces(xml: &str) -> Vec<Piece<'_>> {
    let body = xml.find(BODY).map_or(0, |at| at + BODY.len());
    let end = xml.rfind("</w:body>").filter(|&end| end >= body).unwrap_or(xml.len());
    let (before, mut rest, behind) = (&xml[..body], &xml[body..end], &xml[end..]);
    let mut pieces = Vec::with_capacity(rest.len() / PIECE + 1);
    while pieces.is_empty() || !rest.is_empty() {
        let (body, others) = rest.split_at(first(rest));
        pieces.push(Piece { before, body, behind });
        rest = others;
    }
    pieces
}

const BODY: &str = "<w:body>";

/// Where the first piece of a body ends: behind a paragraph that stands in no table.
fn first(body: &str) -> usize {
    let behind = |at: usize, tag: &str| body[at..].find(tag).map(|found| at + found + tag.len());
    let mut end = (PIECE..body.len()).find(|&at| body.is_char_boundary(at));
    while let Some(paragraph) = end.and_then(|at| behind(at, "</w:p>")) {
        let count = |tag| body[..paragraph].matches(tag).count();
        if count("<w:tbl>") == count("</w:tbl>") {
            return paragraph;
        }
        end = behind(paragraph, "</w:tbl>");
    }
    body.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What the pieces of a document with this body have between its beginning and its end.
    fn cut(body: &str) -> Vec<String> {
        let (before, behind) = ("<w:document><w:body>", "</w:body></w:document>");
        let xml = format!("{before}{body}{behind}");
        let pieces = pieces(&xml).into_iter().map(|piece| std::io::read_to_string(piece.xml()).unwrap());
        pieces.map(|piece| piece.strip_prefix(before).unwrap().strip_suffix(behind).unwrap().to_owned()).collect()
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
        let pieces: Vec<_> = pieces("<a><b/>").iter().map(|piece| std::io::read_to_string(piece.xml()).unwrap()).collect();
        assert_eq!(pieces, ["<a><b/>"]);
    }
}
