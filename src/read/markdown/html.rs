//! The tags of HTML that drafts carry along.

/// What a tag is to a draft.
pub(super) enum Element {
    /// Divides a line: in headings, cells and footnotes; elsewhere, where lines are paragraphs, it ends one.
    Break,
    /// Changes looks.
    Inline,
    /// Begins or ends a paragraph.
    Block,
    /// Places a picture.
    Picture,
    /// Belongs to a table.
    Table,
    /// Text in angle brackets.
    Unknown,
}

const INLINE: &[&str] = &[
    "a", "abbr", "b", "big", "code", "del", "em", "font", "i", "ins", "kbd", "mark", "s", "small", "span", "strike", "strong",
    "sub", "sup", "u",
];
const BLOCK: &[&str] = &[
    "article", "blockquote", "center", "div", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "li", "ol", "p", "pre", "section", "ul",
];

const TABLE: &[&str] = &["table", "thead", "tbody", "tfoot", "tr", "td", "th", "caption", "colgroup", "col"];

/// Knows a tag by its name.
pub(super) fn element(tag: &str) -> Element {
    let inner = tag.trim_start_matches('<').trim_start_matches('/');
    let end = inner.find(|character: char| !character.is_ascii_alphanumeric()).unwrap_or(inner.len());
    let name = inner[..end].to_ascii_lowercase();
    match name.as_str() {
        "br" => Element::Break,
        "img" => Element::Picture,
        name if TABLE.contains(&name) => Element::Table,
        name if INLINE.contains(&name) => Element::Inline,
        name if BLOCK.contains(&name) => Element::Block,
        _ => Element::Unknown,
    }
}
