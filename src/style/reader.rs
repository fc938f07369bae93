//! The entries of a sheet → a typed [`Style`].

use serde::de::value::{BorrowedStrDeserializer, MapAccessDeserializer, SeqDeserializer, StrDeserializer};
use serde::de::{self, Deserialize, DeserializeSeed, Deserializer, IntoDeserializer, MapAccess, Unexpected, Visitor};
use serde::forward_to_deserialize_any;

use super::complaint::Complaint;
use super::tree::{Entry, Section, Value};
use super::{Look, Style};
use crate::length::{Length, typed};

/// Reads a sheet. What a look does not say it has from `body`, and `body` its pitch from the page.
pub(super) fn read(sheet: &Section) -> Result<Style, Complaint> {
    let body = sheet.section("looks").and_then(|looks| looks.get("body"));
    let common = inherited(sheet);
    if let Some(body) = body {
        // First of all: what is wrong with it shall not be said of a look that has it from there.
        let read = Look::deserialize(Node { value: &body.value, common: &common });
        read.map_err(|complaint| complaint.about(body).within("looks"))?;
    }
    let entries = Entries { rest: sheet.0.iter().collect::<Vec<_>>().into_iter(), entry: None, common: &common };
    Style::deserialize(MapAccessDeserializer::new(entries))
}

/// What looks have that do not say it themselves.
fn inherited(sheet: &Section) -> Vec<&Entry> {
    let body = sheet.section("looks").and_then(|looks| looks.section("body"));
    let own = body.into_iter().flat_map(|body| &body.0).filter(|entry| entry.key != "name");
    let pitch =
        sheet.section("page").and_then(|page| page.get("pitch")).filter(|_| body.is_some_and(|body| body.get("pitch").is_none()));
    own.chain(pitch).collect()
}

/// The entry that a key has its value from: for a look perhaps one of the body's.
pub(super) fn effective<'s>(sheet: &'s Section, key: &str) -> Option<&'s Entry> {
    let of_body = || {
        let (_look, key) = key.strip_prefix("looks.").or(key.strip_prefix("page-number."))?.split_once('.')?;
        inherited(sheet).into_iter().find(|entry| entry.key == key)
    };
    sheet.find(key).or_else(of_body)
}

/// A length above nothing.
pub(super) fn positive<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Length, D::Error> {
    let length = Length::deserialize(deserializer)?;
    if length > Length(0) { Ok(length) } else { Err(de::Error::custom("这里的长度要大于 0")) }
}

/// `RRGGBB`.
pub(super) fn color<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<String>, D::Error> {
    typed(deserializer, "Color", |text| {
        let is_color = text.len() == 6 && text.bytes().all(|byte| byte.is_ascii_hexdigit());
        is_color.then(|| Some(text.to_owned())).ok_or_else(|| format!("“{text}”不是颜色，写作 FF0000"))
    })
}

/// What a Word style may be called: Word divides names by commas, and 正文 is its own.
pub(super) fn style_name<'de, D: Deserializer<'de>>(deserializer: D) -> Result<String, D::Error> {
    typed(deserializer, "Name", |text| match text.trim() {
        "" => Err("名字不能是空的".to_owned()),
        "正文" | "Normal" => Err(format!("“{text}”是 Word 自己的样式，要另起名字")),
        _ if text.contains([',', ';']) => Err(format!("“{text}”里有半角逗号或分号，Word 会把它当作几个名字")),
        _ => Ok(text.to_owned()),
    })
}

/// A value of a sheet, and what the looks in it inherit.
struct Node<'s> {
    value: &'s Value,
    common: &'s [&'s Entry],
}

/// The entries of a section, and the one whose key was read last.
struct Entries<'s> {
    rest: std::vec::IntoIter<&'s Entry>,
    entry: Option<&'s Entry>,
    common: &'s [&'s Entry],
}

impl<'s> Node<'s> {
    fn entries(&self, section: &'s Section, inherited: &'s [&'s Entry]) -> Entries<'s> {
        let more = inherited.iter().copied().filter(|entry| section.get(&entry.key).is_none());
        let entries: Vec<_> = section.0.iter().chain(more).collect();
        Entries { rest: entries.into_iter(), entry: None, common: self.common }
    }
}

impl<'de> Deserializer<'de> for Node<'de> {
    type Error = Complaint;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Complaint> {
        match self.value {
            Value::Text(text) => visitor.visit_borrowed_str(text),
            Value::Number(number) => visitor.visit_i64(*number),
            Value::Switch(value) => visitor.visit_bool(*value),
            Value::List(items) => {
                let items = items.iter().map(|value| Node { value, common: self.common });
                visitor.visit_seq(SeqDeserializer::new(items))
            }
            Value::Section(section) => visitor.visit_map(self.entries(section, &[])),
            Value::Other(text) => Err(de::Error::invalid_type(Unexpected::Other(&format!(" {text}")), &visitor)),
        }
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        _fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Complaint> {
        match self.value.section() {
            Some(section) if name == "Look" => visitor.visit_map(self.entries(section, self.common)),
            Some(_) | None => self.deserialize_any(visitor),
        }
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Complaint> {
        visitor.visit_some(self)
    }

    /// A text that means something is wanted; it is asked about a bare number, too, and knows best what that lacks.
    fn deserialize_newtype_struct<V: Visitor<'de>>(self, _name: &'static str, visitor: V) -> Result<V::Value, Complaint> {
        match self.value {
            Value::Number(number) => visitor.visit_newtype_struct(number.to_string().into_deserializer()),
            Value::Other(text) => visitor.visit_newtype_struct(StrDeserializer::new(text)),
            Value::Text(_) | Value::Switch(_) | Value::List(_) | Value::Section(_) => visitor.visit_newtype_struct(self),
        }
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        name: &'static str,
        variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Complaint> {
        match self.value.text() {
            Some(word) => StrDeserializer::new(word).deserialize_enum(name, variants, visitor),
            None => self.deserialize_any(visitor),
        }
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf unit unit_struct
        seq tuple tuple_struct map identifier ignored_any
    }
}

impl<'de> IntoDeserializer<'de, Complaint> for Node<'de> {
    type Deserializer = Self;

    fn into_deserializer(self) -> Self {
        self
    }
}

impl<'de> MapAccess<'de> for Entries<'de> {
    type Error = Complaint;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, Complaint> {
        let Some(entry) = self.rest.next() else { return Ok(None) };
        self.entry = Some(entry);
        let key = seed.deserialize(BorrowedStrDeserializer::new(&entry.key));
        key.map(Some).map_err(|complaint: Complaint| complaint.about(entry))
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, Complaint> {
        let Some(entry) = self.entry.take() else { return Err(de::Error::custom("这一项没有值")) };
        let node = Node { value: &entry.value, common: self.common };
        seed.deserialize(node).map_err(|complaint| complaint.about(entry))
    }
}
