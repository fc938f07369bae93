//! A tree of TOML → a typed style sheet, with complaints in Chinese that know their place.

use std::fmt::{Display, Write};
use std::ops::Range;

use serde::de::value::{MapAccessDeserializer, SeqDeserializer, StringDeserializer};
use serde::de::{
    self, Deserialize, DeserializeOwned, DeserializeSeed, Expected, IntoDeserializer, MapAccess, Unexpected, Visitor,
};
use serde::forward_to_deserialize_any;
use toml::Spanned;
use toml::de::{DeString, DeTable, DeValue};

use crate::length::Length;

/// Reads `T` from the tree of a sheet.
pub(super) fn read<T: DeserializeOwned>(tree: DeTable<'_>) -> Result<T, Complaint> {
    T::deserialize(MapAccessDeserializer::new(Section::new(tree)))
}

/// What is wrong with a sheet, and the bytes where.
#[derive(Debug)]
pub(super) struct Complaint {
    pub span: Option<Range<usize>>,
    pub message: String,
}

/// A value of the tree.
struct Node<'t>(Spanned<DeValue<'t>>);

/// A key of the tree.
struct Key<'t>(Spanned<DeString<'t>>);

/// The entries of a table, and the value of the one whose key was read last.
struct Section<'t> {
    entries: <DeTable<'t> as IntoIterator>::IntoIter,
    value: Option<Spanned<DeValue<'t>>>,
}

/// A length above nothing.
pub(super) fn positive<'de, D: de::Deserializer<'de>>(deserializer: D) -> Result<Length, D::Error> {
    let length = Length::deserialize(deserializer)?;
    if length > Length(0) { Ok(length) } else { Err(de::Error::custom("这里的长度要大于 0")) }
}

/// `RRGGBB`.
pub(super) fn color<'de, D: de::Deserializer<'de>>(deserializer: D) -> Result<Option<String>, D::Error> {
    let color = String::deserialize(deserializer)?;
    if color.len() == 6 && color.bytes().all(|byte| byte.is_ascii_hexdigit()) {
        Ok(Some(color))
    } else {
        Err(de::Error::custom(format!("“{color}”不是颜色，写作 FF0000")))
    }
}

impl Complaint {
    fn new(message: String) -> Self {
        Self { span: None, message }
    }

    /// Gives it a place unless something further in did.
    fn at(mut self, span: Range<usize>) -> Self {
        self.span.get_or_insert(span);
        self
    }
}

impl de::Error for Complaint {
    fn custom<T: Display>(message: T) -> Self {
        Self::new(message.to_string())
    }

    fn invalid_type(found: Unexpected, expected: &dyn Expected) -> Self {
        Self::new(format!("这里要写{}，不是{}", wanted(expected), given(found)))
    }

    fn invalid_value(found: Unexpected, expected: &dyn Expected) -> Self {
        Self::invalid_type(found, expected)
    }

    fn unknown_field(field: &str, valid: &'static [&'static str]) -> Self {
        Self::new(format!("没有“{field}”这一项，可写的有 {}", valid.join("、")))
    }

    fn unknown_variant(variant: &str, valid: &'static [&'static str]) -> Self {
        Self::new(format!("没有“{variant}”这个值，可写的有 {}", quoted(valid)))
    }

    fn missing_field(field: &'static str) -> Self {
        Self::new(format!("缺少“{field}”一项"))
    }
}

impl Display for Complaint {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.message)
    }
}

impl std::error::Error for Complaint {}

/// Values of an enumeration may hold 、 themselves.
fn quoted(values: &[&str]) -> String {
    values.iter().fold(String::new(), |mut list, value| {
        let _ = write!(list, "“{value}”");
        list
    })
}

/// The Rust types that a sheet's values have, in words.
fn wanted(expected: &dyn Expected) -> String {
    let rust = expected.to_string();
    match rust.as_str() {
        "a string" => "带引号的文字".to_owned(),
        "a boolean" => " true 或 false".to_owned(),
        "a sequence" => "方括号里的一列".to_owned(),
        "u8" => " 0 到 255 的整数".to_owned(),
        "u16" => " 0 到 65535 的整数".to_owned(),
        name if name.starts_with("struct ") => "一节（方括号标题下的若干项）".to_owned(),
        name if name.starts_with("enum ") => "带引号的文字".to_owned(),
        _ => rust,
    }
}

fn given(found: Unexpected) -> String {
    match found {
        Unexpected::Str(text) => format!("文字“{text}”"),
        Unexpected::Bool(value) => format!(" {value}"),
        Unexpected::Signed(number) => format!(" {number}"),
        Unexpected::Seq => "一列".to_owned(),
        Unexpected::Map => "一节".to_owned(),
        other => other.to_string(),
    }
}

impl<'de> de::Deserializer<'de> for Node<'_> {
    type Error = Complaint;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Complaint> {
        let span = self.0.span();
        match self.0.into_inner() {
            DeValue::String(text) => visitor.visit_str(&text),
            DeValue::Integer(number) => match i64::from_str_radix(number.as_str(), number.radix()) {
                Ok(number) => visitor.visit_i64(number),
                Err(_) => Err(Complaint::new(format!("“{number}”太大"))),
            },
            DeValue::Boolean(value) => visitor.visit_bool(value),
            DeValue::Float(number) => Err(Complaint::new(format!("这里不能写小数 {number}，长度写作 28.95pt"))),
            DeValue::Datetime(date) => Err(Complaint::new(format!("这里不能写日期 {date}"))),
            DeValue::Array(items) => visitor.visit_seq(SeqDeserializer::new(items.into_iter().map(Node))),
            DeValue::Table(table) => visitor.visit_map(Section::new(table)),
        }
        .map_err(|complaint| complaint.at(span))
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Complaint> {
        visitor.visit_some(self)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        name: &'static str,
        variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Complaint> {
        let span = self.0.span();
        match self.0.into_inner() {
            DeValue::String(word) => {
                let word: StringDeserializer<Complaint> = word.into_owned().into_deserializer();
                word.deserialize_enum(name, variants, visitor).map_err(|complaint| complaint.at(span))
            }
            other => Node(Spanned::new(span, other)).deserialize_any(visitor),
        }
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf unit unit_struct newtype_struct
        seq tuple tuple_struct map struct identifier ignored_any
    }
}

impl<'de> de::Deserializer<'de> for Key<'_> {
    type Error = Complaint;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Complaint> {
        visitor.visit_str(self.0.get_ref()).map_err(|complaint: Complaint| complaint.at(self.0.span()))
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf option unit unit_struct
        newtype_struct seq tuple tuple_struct map struct enum identifier ignored_any
    }
}

impl<'de> IntoDeserializer<'de, Complaint> for Node<'_> {
    type Deserializer = Self;

    fn into_deserializer(self) -> Self {
        self
    }
}

impl<'t> Section<'t> {
    fn new(table: DeTable<'t>) -> Self {
        Self { entries: table.into_iter(), value: None }
    }
}

impl<'de> MapAccess<'de> for Section<'_> {
    type Error = Complaint;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, Complaint> {
        let Some((key, value)) = self.entries.next() else { return Ok(None) };
        self.value = Some(value);
        seed.deserialize(Key(key)).map(Some)
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, Complaint> {
        let Some(value) = self.value.take() else { return Err(de::Error::custom("这一项没有值")) };
        let span = value.span();
        seed.deserialize(Node(value)).map_err(|complaint| complaint.at(span))
    }
}
