//! The entries of a sheet → a typed [`Style`](super::Style).

use serde::de::value::SeqDeserializer;
use serde::de::{self, Deserialize, DeserializeSeed, IntoDeserializer, MapAccess, Unexpected, Visitor};
use serde::forward_to_deserialize_any;

use super::complaint::Complaint;
use super::tree::{Entry, Section, Value};
use crate::length::{Length, typed};

/// Reads `T` from a section.
pub(super) fn read<'s, T: Deserialize<'s>>(section: &'s Section) -> Result<T, Complaint> {
    T::deserialize(de::value::MapAccessDeserializer::new(Entries::of(section)))
}

/// A length above nothing.
pub(super) fn positive<'de, D: de::Deserializer<'de>>(deserializer: D) -> Result<Length, D::Error> {
    let length = Length::deserialize(deserializer)?;
    if length > Length(0) { Ok(length) } else { Err(de::Error::custom("这里的长度要大于 0")) }
}

/// `RRGGBB`.
pub(super) fn color<'de, D: de::Deserializer<'de>>(deserializer: D) -> Result<Option<String>, D::Error> {
    typed(deserializer, "Color", |text| {
        let is_color = text.len() == 6 && text.bytes().all(|byte| byte.is_ascii_hexdigit());
        is_color.then(|| Some(text.to_owned())).ok_or_else(|| format!("“{text}”不是颜色，写作 FF0000"))
    })
}

/// What a Word style may be called: Word divides names by commas, and 正文 is its own.
pub(super) fn style_name<'de, D: de::Deserializer<'de>>(deserializer: D) -> Result<String, D::Error> {
    typed(deserializer, "Name", |text| match text.trim() {
        "" => Err("名字不能是空的".to_owned()),
        "正文" | "Normal" => Err(format!("“{text}”是 Word 自己的样式，要另起名字")),
        _ if text.contains([',', ';']) => Err(format!("“{text}”里有半角逗号或分号，Word 会把它当作几个名字")),
        _ => Ok(text.to_owned()),
    })
}

/// A value of a sheet.
struct Node<'s>(&'s Value);

/// The entries of a section, and the one whose key was read last.
struct Entries<'s> {
    rest: std::slice::Iter<'s, Entry>,
    entry: Option<&'s Entry>,
}

impl<'de> de::Deserializer<'de> for Node<'de> {
    type Error = Complaint;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Complaint> {
        match self.0 {
            Value::Text(text) => visitor.visit_borrowed_str(text),
            Value::Number(number) => visitor.visit_i64(*number),
            Value::Switch(value) => visitor.visit_bool(*value),
            Value::List(items) => visitor.visit_seq(SeqDeserializer::new(items.iter().map(Node))),
            Value::Section(section) => visitor.visit_map(Entries::of(section)),
            Value::Other(text) => Err(de::Error::invalid_type(Unexpected::Other(&format!(" {text}")), &visitor)),
        }
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Complaint> {
        visitor.visit_some(self)
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(self, _name: &'static str, visitor: V) -> Result<V::Value, Complaint> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        name: &'static str,
        variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Complaint> {
        match self.0.text() {
            Some(word) => de::value::StrDeserializer::new(word).deserialize_enum(name, variants, visitor),
            None => self.deserialize_any(visitor),
        }
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf unit unit_struct
        seq tuple tuple_struct map struct identifier ignored_any
    }
}

impl<'de> IntoDeserializer<'de, Complaint> for Node<'de> {
    type Deserializer = Self;

    fn into_deserializer(self) -> Self {
        self
    }
}

impl<'s> Entries<'s> {
    fn of(section: &'s Section) -> Self {
        Self { rest: section.0.iter(), entry: None }
    }
}

impl<'de> MapAccess<'de> for Entries<'de> {
    type Error = Complaint;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, Complaint> {
        let Some(entry) = self.rest.next() else { return Ok(None) };
        self.entry = Some(entry);
        let key = seed.deserialize(de::value::BorrowedStrDeserializer::new(&entry.key));
        key.map(Some).map_err(|complaint: Complaint| complaint.about(entry))
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, Complaint> {
        let Some(entry) = self.entry.take() else { return Err(de::Error::custom("这一项没有值")) };
        seed.deserialize(Node(&entry.value)).map_err(|complaint| complaint.about(entry))
    }
}
