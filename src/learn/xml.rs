//! XML as a tree of names without prefixes: enough to ask a part of a DOCX what it says.

use quick_xml::XmlVersion;
use quick_xml::events::{BytesStart, Event};
use quick_xml::reader::Reader;

/// No document nests its elements deeper than this.
const MAX_DEPTH: usize = 256;
/// Nor has a part of one more elements and attributes: as a tree they take a hundred times the room of `<a/>`.
const MAX_COUNT: usize = 2_000_000;

/// What another program's view of the same thing, or its past, is wrapped in.
const PASSED_OVER: [&str; 7] = ["Fallback", "pPrChange", "rPrChange", "sectPrChange", "tblPrChange", "del", "moveFrom"];

/// An element and what is in it.
#[derive(Debug, Default)]
pub(super) struct Element {
    pub name: String,
    pub children: Vec<Element>,
    pub text: String,
    attributes: Vec<(String, String)>,
}

impl Element {
    /// Reads a part; `None` if it is not well-formed or nests too deep.
    pub fn parse(text: &str) -> Option<Self> {
        let mut reader = Reader::from_str(text.trim_start_matches('\u{FEFF}'));
        let mut open = vec![Self::default()];
        let mut room = MAX_COUNT;
        loop {
            match reader.read_event().ok()? {
                Event::Start(tag) if open.len() < MAX_DEPTH => open.push(Self::new(&tag, &mut room)?),
                Event::Start(_) => return None,
                Event::Empty(tag) => open.last_mut()?.adopt(Self::new(&tag, &mut room)?),
                Event::End(_) => {
                    let closed = open.pop()?;
                    open.last_mut()?.adopt(closed);
                }
                Event::Text(text) => open.last_mut()?.text.push_str(&text),
                Event::CData(text) => open.last_mut()?.text.push_str(&text),
                Event::GeneralRef(reference) => open.last_mut()?.text.extend(resolved(&reference)),
                Event::Eof => break,
                Event::Comment(_) | Event::Decl(_) | Event::PI(_) | Event::DocType(_) => {}
            }
        }
        let [root] = open.as_mut_slice() else { return None };
        root.children.pop()
    }

    /// The first child of that name.
    pub fn child(&self, name: &str) -> Option<&Self> {
        self.children.iter().find(|child| child.name == name)
    }

    /// All children of that name.
    pub fn all<'e>(&'e self, name: &'e str) -> impl Iterator<Item = &'e Self> {
        self.children.iter().filter(move |child| child.name == name)
    }

    /// An attribute.
    pub fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }

    /// An attribute that is a number in the range that Word takes for lengths, 22 inches in twips.
    pub fn number(&self, name: &str) -> Option<i32> {
        let number: f64 = self.attribute(name)?.trim().parse().ok()?;
        (number.abs() <= 31_680.0).then_some(number.round() as i32)
    }

    /// What the first child of that name says in `val`.
    pub fn val(&self, name: &str) -> Option<&str> {
        self.child(name)?.attribute("val")
    }

    /// Whether the first child of that name switches something on or off.
    pub fn switch(&self, name: &str) -> Option<bool> {
        let value = self.child(name)?.attribute("val");
        Some(!matches!(value, Some("0" | "false" | "off")))
    }

    /// Itself and everything in it.
    pub fn descendants(&self) -> impl Iterator<Item = &Self> {
        let mut waiting = vec![self];
        std::iter::from_fn(move || {
            let next = waiting.pop()?;
            waiting.extend(next.children.iter().rev());
            Some(next)
        })
    }

    /// An element from its tag, if there is room for it.
    fn new(tag: &BytesStart<'_>, room: &mut usize) -> Option<Self> {
        *room = room.checked_sub(1)?;
        let mut attributes = Vec::new();
        for attribute in tag.attributes().with_checks(false) {
            *room = room.checked_sub(1)?;
            let attribute = attribute.ok()?;
            let value = attribute.normalized_value(XmlVersion::Implicit1_0).ok()?.into_owned();
            attributes.push((attribute.key.local_name().as_ref().to_owned(), value));
        }
        Some(Self { name: tag.local_name().as_ref().to_owned(), attributes, ..Self::default() })
    }

    fn adopt(&mut self, child: Self) {
        if !PASSED_OVER.contains(&child.name.as_str()) {
            self.children.push(child);
        }
    }
}

/// The character that `&…;` stands for.
fn resolved(reference: &quick_xml::events::BytesRef<'_>) -> Option<char> {
    match reference.resolve_char_ref() {
        Ok(Some(char)) => Some(char),
        _ => quick_xml::escape::resolve_xml_entity(reference)?.chars().next(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_part_is_read_without_prefixes_and_without_its_past() {
        let xml = "\u{FEFF}<?xml version=\"1.0\"?><w:p a:b='&lt;1'><w:t>甲&amp;&#20057;</w:t><w:del><w:t>旧</w:t></w:del><w:b w:val=\"0\"/></w:p>";
        let root = Element::parse(xml).unwrap();
        assert_eq!((root.name.as_str(), root.attribute("b")), ("p", Some("<1")));
        assert_eq!(root.child("t").map(|it| it.text.as_str()), Some("甲&乙"));
        assert_eq!((root.switch("b"), root.switch("i")), (Some(false), None));
        assert_eq!(root.descendants().count(), 3);
    }

    #[test]
    fn what_is_no_xml_is_refused() {
        for broken in [
            "",
            "文字",
            "<a>",
            "<a></b>",
            "</a>",
            "<a b></a",
            "<a/><",
            &"<a>".repeat(100_000),
            &format!("<a>{}</a>", "<b/>".repeat(MAX_COUNT)),
        ] {
            assert!(Element::parse(broken).is_none(), "{}", &broken[..broken.len().min(20)]);
        }
    }
}
