//! The JSON Schema of style sheets, found out from the types that read them: these are asked to read, and what they ask for is
//! written down.

use std::iter::once;

use gongwen::Error;
use gongwen::style::Style;
use serde::de::value::{Error as Refusal, SeqDeserializer, StrDeserializer};
use serde::de::{self, Deserialize, DeserializeSeed, Deserializer, IntoDeserializer, MapAccess, Visitor};
use serde::forward_to_deserialize_any;
use serde_json::{Map, Value, json};

use super::failure::Failure;

/// Texts that are more than text: their name, an example, how they are written, and that in words.
const TYPED: [(&str, &str, &str, &str); 4] = [
    (
        "Length",
        "37mm",
        r"^\s*(-?[0-9.]+\s*(mm|MM|cm|CM|pt|PT|毫米|厘米|磅)|[初一二三四五六七八]号|小[初一二三四五六])\s*$",
        "长度：37mm、3.7cm、28.95pt（毫米、厘米、磅）或 三号",
    ),
    ("Chars", "2字", r"^\s*-?[0-9.]+\s*字\s*$", "字数：2字，可以是负数"),
    ("Color", "FF0000", "^[0-9A-Fa-f]{6}$", "颜色：六位十六进制数"),
    ("Name", "公文标题", "^[^,;]+$", "Word 样式名：不能有半角逗号、分号，不能是“正文”"),
];

/// The schema of a whole sheet (draft 7, which editors of TOML know).
pub fn of_sheets() -> Result<Value, Failure> {
    let (mut schema, mut types) = (Value::Null, Map::new());
    let read = Style::deserialize(Probe { schema: &mut schema, types: &mut types });
    read.map_err(|refusal| Error::Style(refusal.to_string()))?;
    let mut sheet = types.remove("Style").unwrap_or_default();
    sheet["$schema"] = json!("http://json-schema.org/draft-07/schema#");
    sheet["title"] = json!("gongwen 样式表");
    let rules = gongwen::check::rules().map(|rule| rule.name);
    let subjects = gongwen::check::SUBJECTS.iter().map(|(subject, _)| *subject);
    sheet["properties"]["rules"]["propertyNames"] = json!({ "enum": rules.chain(subjects).collect::<Vec<_>>() });
    sheet["definitions"] = Value::Object(types);
    Ok(sheet)
}

/// Gives a type any value it takes, and notes what it asked for.
struct Probe<'p> {
    schema: &'p mut Value,
    /// The schemas of all structures by name.
    types: &'p mut Map<String, Value>,
}

/// The fields of a structure, each of which is probed.
struct Fields<'p> {
    rest: std::slice::Iter<'static, &'static str>,
    properties: &'p mut Map<String, Value>,
    types: &'p mut Map<String, Value>,
    key: &'static str,
}

impl<'p> Probe<'p> {
    fn found<T>(self, schema: Value, value: Result<T, Refusal>) -> Result<T, Refusal> {
        *self.schema = schema;
        value
    }

    /// Probes fields and gives their schemas to `schema`.
    fn fields<'de, V: Visitor<'de>>(
        self,
        fields: &'static [&'static str],
        visitor: V,
        schema: impl FnOnce(Map<String, Value>, &mut Map<String, Value>) -> Value,
    ) -> Result<V::Value, Refusal> {
        let mut properties = Map::new();
        let probes = Fields { rest: fields.iter(), properties: &mut properties, types: self.types, key: "" };
        let value = visitor.visit_map(probes)?;
        *self.schema = schema(properties, self.types);
        Ok(value)
    }
}

impl<'de> Deserializer<'de> for Probe<'_> {
    type Error = Refusal;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Refusal> {
        Err(de::Error::invalid_type(de::Unexpected::Other("a type without a schema"), &visitor))
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Refusal> {
        self.fields(fields, visitor, |properties, types| {
            types.insert(name.to_owned(), json!({ "type": "object", "additionalProperties": false, "properties": properties }));
            json!({ "$ref": format!("#/definitions/{name}") })
        })
    }

    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Refusal> {
        self.fields(&["key"], visitor, |properties, _| json!({ "type": "object", "additionalProperties": properties["key"] }))
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Refusal> {
        let mut items = Value::Null;
        let value = visitor.visit_seq(SeqDeserializer::new(once(Probe { schema: &mut items, types: self.types })));
        self.found(json!({ "type": "array", "items": items }), value)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        name: &'static str,
        variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Refusal> {
        let first = StrDeserializer::new(variants.first().copied().unwrap_or_default());
        self.found(json!({ "enum": variants }), first.deserialize_enum(name, variants, visitor))
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(self, name: &'static str, visitor: V) -> Result<V::Value, Refusal> {
        let Some((_, example, pattern, words)) = TYPED.iter().find(|(typed, ..)| *typed == name) else {
            return self.deserialize_any(visitor);
        };
        let schema = json!({ "type": "string", "pattern": pattern, "description": words });
        self.found(schema, visitor.visit_newtype_struct(StrDeserializer::new(example)))
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Refusal> {
        visitor.visit_some(self)
    }

    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Refusal> {
        self.found(json!({ "type": "boolean" }), visitor.visit_bool(false))
    }

    fn deserialize_u8<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Refusal> {
        self.found(json!({ "type": "integer", "minimum": 0, "maximum": u8::MAX }), visitor.visit_u8(0))
    }

    fn deserialize_u16<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Refusal> {
        self.found(json!({ "type": "integer", "minimum": 0, "maximum": u16::MAX }), visitor.visit_u16(0))
    }

    fn deserialize_string<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Refusal> {
        self.found(json!({ "type": "string" }), visitor.visit_str(""))
    }

    forward_to_deserialize_any! {
        i8 i16 i32 i64 i128 u32 u64 u128 f32 f64 char str bytes byte_buf unit unit_struct tuple tuple_struct identifier ignored_any
    }
}

impl<'de> IntoDeserializer<'de, Refusal> for Probe<'_> {
    type Deserializer = Self;

    fn into_deserializer(self) -> Self {
        self
    }
}

impl<'de> MapAccess<'de> for Fields<'_> {
    type Error = Refusal;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, Refusal> {
        let Some(key) = self.rest.next() else { return Ok(None) };
        self.key = key;
        seed.deserialize(StrDeserializer::new(key)).map(Some)
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, Refusal> {
        let mut schema = Value::Null;
        let value = seed.deserialize(Probe { schema: &mut schema, types: self.types })?;
        self.properties.insert(self.key.to_owned(), schema);
        Ok(value)
    }
}
