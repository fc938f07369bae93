//! The sink everything is written through: tags, attributes and text that are well-formed whatever comes in.

use std::fmt::Write as _;
use std::io;

use quick_xml::escape::partial_escape;

use super::pack::BLOCK;
use crate::xml_char::is_xml_char;

/// One part of the package being written. What fills a block goes on to be packed.
pub struct Xml<'w> {
    text: String,
    sink: &'w mut dyn FnMut(&mut String) -> io::Result<()>,
}

/// A start tag that takes attributes until it is finished by [`open`](Tag::open) or [`empty`](Tag::empty).
#[must_use]
pub struct Tag<'x, 'w> {
    xml: &'x mut Xml<'w>,
}

/// What an attribute may hold; `None` leaves the attribute out.
pub trait Value {
    /// Appends ` key="value"`.
    fn put(&self, key: &str, tag: &mut String);
}

impl<'w> Xml<'w> {
    /// Begins a part with the XML declaration. `sink` takes every full block and leaves the string empty.
    pub fn new(sink: &'w mut dyn FnMut(&mut String) -> io::Result<()>) -> Self {
        Self { text: "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n".to_owned(), sink }
    }

    /// What no block was full of.
    pub fn finish(self) -> String {
        self.text
    }

    /// Begins a start tag.
    pub fn tag(&mut self, name: &str) -> Tag<'_, 'w> {
        self.text.push('<');
        self.text.push_str(name);
        Tag { xml: self }
    }

    /// An element without attributes is opened.
    pub fn open(&mut self, name: &str) -> io::Result<()> {
        self.tag(name).open()
    }

    /// An element is closed.
    pub fn close(&mut self, name: &str) -> io::Result<()> {
        for piece in ["</", name, ">"] {
            self.text.push_str(piece);
        }
        if self.text.len() < BLOCK { Ok(()) } else { (self.sink)(&mut self.text) }
    }

    /// An element that says something in `w:val`; nothing if there is nothing to say.
    pub fn val(&mut self, name: &str, value: Option<impl Value>) -> io::Result<()> {
        match value {
            Some(value) => self.tag(name).with("w:val", value).empty(),
            None => Ok(()),
        }
    }

    /// An element that switches something on or, with `w:val="0"`, off; nothing if it stays as inherited.
    pub fn switch(&mut self, name: &str, on: Option<bool>) -> io::Result<()> {
        match on {
            Some(on) => self.tag(name).with("w:val", (!on).then_some(0)).empty(),
            None => Ok(()),
        }
    }

    /// An element that holds nothing but text; left out if the text is empty.
    pub fn leaf(&mut self, name: &str, text: &str) -> io::Result<()> {
        if text.is_empty() {
            return Ok(());
        }
        self.open(name)?;
        self.text.push_str(&partial_escape(text.replace(|char| !allowed(char), "")));
        self.close(name)
    }

    /// XML that is ready.
    pub fn raw(&mut self, xml: &str) -> io::Result<()> {
        self.text.push_str(xml);
        Ok(())
    }

    /// The text of a run: `w:t`, with `w:tab` for a tab and `w:br` for a line break. Characters that XML 1.0 forbids do not
    /// get through.
    pub fn run_text(&mut self, mut text: &str) -> io::Result<()> {
        if is_plain(text) {
            return self.escaped_t(text);
        }
        while let Some(at) = text.find(|char| matches!(char, '\t' | '\n') || !allowed(char)) {
            self.t(&text[..at])?;
            let mut rest = text[at..].chars();
            match rest.next() {
                Some('\t') => self.tag("w:tab").empty()?,
                Some('\n') => self.tag("w:br").empty()?,
                _ => {}
            }
            text = rest.as_str();
        }
        self.t(text)
    }

    /// What looks like an entity is divided behind its `&`: some readers, docx-rs among them, resolve entities twice.
    fn t(&mut self, text: &str) -> io::Result<()> {
        const ENTITIES: [&str; 7] = ["amp;", "lt;", "gt;", "quot;", "apos;", "#39;", "nbsp;"];
        let mut start = 0;
        for (at, _) in text.match_indices('&') {
            if ENTITIES.iter().any(|entity| text[at + 1..].starts_with(entity)) {
                self.escaped_t(&partial_escape(&text[start..=at]))?;
                start = at + 1;
            }
        }
        self.escaped_t(&partial_escape(&text[start..]))
    }

    fn escaped_t(&mut self, text: &str) -> io::Result<()> {
        if text.is_empty() {
            return Ok(());
        }
        let spaced = text.starts_with(' ') || text.ends_with(' ') || text.contains("  ");
        self.tag("w:t").with("xml:space", spaced.then_some("preserve")).open()?;
        self.text.push_str(text);
        self.close("w:t")
    }
}

impl Tag<'_, '_> {
    /// Adds an attribute.
    pub fn with(self, key: &str, value: impl Value) -> Self {
        value.put(key, &mut self.xml.text);
        self
    }

    /// The element has content; [`Xml::close`] must follow.
    pub fn open(self) -> io::Result<()> {
        self.xml.text.push('>');
        Ok(())
    }

    /// The element is empty.
    pub fn empty(self) -> io::Result<()> {
        self.xml.text.push_str("/>");
        Ok(())
    }
}

impl Value for &str {
    fn put(&self, key: &str, tag: &mut String) {
        for piece in [" ", key, "=\""] {
            tag.push_str(piece);
        }
        let mut rest = *self;
        let plain = is_plain(rest);
        while !plain && let Some(at) = rest.find(|char| matches!(char, '&' | '<' | '"') || !allowed(char)) {
            tag.push_str(&rest[..at]);
            let mut behind = rest[at..].chars();
            match behind.next() {
                Some('&') => tag.push_str("&amp;"),
                Some('<') => tag.push_str("&lt;"),
                Some('"') => tag.push_str("&quot;"),
                _ => {}
            }
            rest = behind.as_str();
        }
        tag.push_str(rest);
        tag.push('"');
    }
}

impl Value for i32 {
    fn put(&self, key: &str, tag: &mut String) {
        write!(tag, " {key}=\"{self}\"").expect("a String takes everything");
    }
}

impl<V: Value> Value for Option<V> {
    fn put(&self, key: &str, tag: &mut String) {
        if let Some(value) = self {
            value.put(key, tag);
        }
    }
}

/// Whether every character is surely written as it is, in attributes too; U+FFFE and U+FFFF begin with 0xEF 0xBF in UTF-8.
/// All bytes are looked at, for then the compiler takes many at a time.
fn is_plain(text: &str) -> bool {
    let special = |byte: u8| byte < 0x20 || matches!(byte, b'&' | b'<' | b'>' | b'"');
    let bytes = text.as_bytes();
    let singles = bytes.iter().fold(false, |found, &byte| found | special(byte));
    let pairs = bytes.windows(2).fold(false, |found, pair| found | (pair == [0xEF, 0xBF]));
    !singles && !pairs
}

/// Whether a character can be written; of line ends a reader makes `\n`.
fn allowed(char: char) -> bool {
    is_xml_char(char) && char != '\r'
}

#[cfg(test)]
pub(super) fn written(write: impl FnOnce(&mut Xml<'_>) -> io::Result<()>) -> String {
    let mut sink = |_: &mut String| Ok(());
    let mut xml = Xml::new(&mut sink);
    write(&mut xml).unwrap();
    xml.finish().split_once('\n').unwrap().1.to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &str) {
        assert_eq!(written(|xml| xml.run_text(text)), expected);
    }

    #[test]
    fn text_is_escaped() {
        check("甲<乙>&丙\"丁", "<w:t>甲&lt;乙&gt;&amp;丙\"丁</w:t>");
        check("", "");
    }

    #[test]
    fn tabs_and_line_breaks_are_elements() {
        check("甲\t乙\n\n丙", "<w:t>甲</w:t><w:tab/><w:t>乙</w:t><w:br/><w:br/><w:t>丙</w:t>");
    }

    #[test]
    fn a_text_full_of_tabs_is_looked_at_once() {
        let start = std::time::Instant::now();
        let xml = written(|xml| xml.run_text(&"甲\t".repeat(200_000)));
        assert_eq!(xml.matches("<w:tab/>").count(), 200_000);
        assert!(start.elapsed().as_secs() < 5, "{:?}", start.elapsed());
    }

    #[test]
    fn forbidden_characters_do_not_get_through() {
        check("甲\0乙\u{FFFE}丙\u{B}\r\u{1F}丁\u{FFFF}", "<w:t>甲</w:t><w:t>乙</w:t><w:t>丙</w:t><w:t>丁</w:t>");
        check("\u{85}\u{E000}\u{FEFF}", "<w:t>\u{85}\u{E000}\u{FEFF}</w:t>");
    }

    #[test]
    fn spaces_are_kept_only_where_xml_would_lose_them() {
        check("a b", "<w:t>a b</w:t>");
        check(" 甲", "<w:t xml:space=\"preserve\"> 甲</w:t>");
        check("甲 ", "<w:t xml:space=\"preserve\">甲 </w:t>");
        check("甲  乙", "<w:t xml:space=\"preserve\">甲  乙</w:t>");
        check("　甲　", "<w:t>　甲　</w:t>");
    }

    #[test]
    fn a_typed_entity_stays_what_was_typed() {
        check("R&D &lt;甲", "<w:t>R&amp;D &amp;</w:t><w:t>lt;甲</w:t>");
    }

    #[test]
    fn attributes_are_escaped_and_left_out() {
        let tag = written(|xml| xml.tag("a").with("b", "甲\"<\u{1}").with("c", None::<i32>).with("d", -5).empty());
        assert_eq!(tag, "<a b=\"甲&quot;&lt;\" d=\"-5\"/>");
    }
}
