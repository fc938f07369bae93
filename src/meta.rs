//! 单位资料: what an office lays down for all its documents, as TOML: `署名 = "云岭县人民政府"`, `抄送 = ["县委办公室", "县人大办公室"]`.

use std::sync::Arc;

use toml::de::DeValue;

use crate::document::{Part, Run};
use crate::field::{Field, Name, Said};
use crate::near;
use crate::source::{Encoding, Place, Source, Span};
use crate::toml_file::{self, twice};
use crate::xml_char::is_xml_char;

/// What a file of an office's own data says: the fields of front matter, under the same names.
#[derive(Debug, Clone, Default)]
pub struct Meta {
    values: Vec<Value>,
}

#[derive(Debug, Clone)]
struct Value {
    name: Name,
    text: String,
    /// `单位.toml:3:1`
    place: Arc<str>,
}

/// Where a file of an office's own data cannot be used, and why.
#[derive(Debug, thiserror::Error)]
#[error("{file}:{place}：{problem}")]
pub struct Fault {
    /// What the file is called.
    pub file: String,
    /// Where in it.
    pub place: Place,
    /// What is wrong there.
    pub problem: Problem,
}

/// Why a file of an office's own data cannot be used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Problem {
    /// It is no TOML, or has a key twice: what is wrong with it.
    #[error("{0}")]
    Toml(String),
    /// Another name of a field that was named.
    #[error("{}", twice(.0))]
    Twice(String),
    /// A key that names no field.
    #[error("没有“{0}”这个字段{meant}，可写的有发文机关标志、签发人、主送机关、署名、印章、附注、抄送机关、印发机关等", meant = near::meant(.0, Name::keys()))]
    Unknown(String),
    /// A value that is neither text nor a list of texts.
    #[error("{0} 要写带引号的文字，或方括号里的几段文字")]
    WrongType(String),
}

impl Meta {
    /// Reads TOML; `file` is what messages call it. Empty texts say nothing.
    ///
    /// # Errors
    /// The first fault, with place and key.
    pub fn parse(file: &str, toml: &str) -> Result<Self, Fault> {
        let source = Source::new(file, toml.to_owned(), Encoding::Utf8);
        let wrong = |offset: usize, problem| Fault { file: file.to_owned(), place: source.place(offset), problem };
        let table = toml_file::parse(toml).map_err(|fault| wrong(fault.at, Problem::Toml(fault.problem)))?;
        let mut meta = Self::default();
        let mut entries: Vec<_> = table.into_iter().collect();
        entries.sort_by_key(|(key, _)| key.span().start);
        for (key, value) in entries {
            let (at, key) = (key.span().start, key.into_inner().into_owned());
            let name = Name::of_key(&key).ok_or_else(|| wrong(at, Problem::Unknown(key.clone())))?;
            if meta.values.iter().any(|value| value.name == name) {
                return Err(wrong(at, Problem::Twice(key)));
            }
            let texts = texts(value.into_inner()).ok_or_else(|| wrong(at, Problem::WrongType(key)))?;
            let place: Arc<str> = place(file, source.place(at)).into();
            let value = |text: String| Value { name, text, place: place.clone() };
            meta.values.extend(texts.iter().map(|text| text.trim().to_owned()).filter(|text| !text.is_empty()).map(value));
        }
        Ok(meta)
    }

    /// The fields, to be printed where the draft does not say it.
    pub fn fields<'s>(&self) -> impl Iterator<Item = Field<'s>> {
        self.values.iter().map(|value| Field {
            name: value.name,
            said: Said::Office(value.place.clone()),
            named: Span::at(0),
            span: Span::at(0),
            value: vec![Run::made(value.text.clone(), 0, Part::Text)],
        })
    }
}

fn place(file: &str, place: Place) -> String {
    format!("{file}:{place}")
}

/// A text, or the texts of a list; nothing else is a value.
fn texts(value: DeValue<'_>) -> Option<Vec<String>> {
    match value {
        DeValue::String(text) => Some(vec![one_line(&text)?]),
        DeValue::Array(items) => items
            .into_iter()
            .map(|item| match item.into_inner() {
                DeValue::String(text) => one_line(&text),
                _ => None,
            })
            .collect(),
        DeValue::Integer(_) | DeValue::Float(_) | DeValue::Boolean(_) | DeValue::Datetime(_) | DeValue::Table(_) => None,
    }
}

/// The text without line breaks; what no document may contain is none.
fn one_line(text: &str) -> Option<String> {
    let line: String = text.lines().map(str::trim).collect();
    let strange = |c: char| c.is_control() || !is_xml_char(c);
    (!line.contains(strange)).then_some(line)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refused(toml: &str) -> String {
        Meta::parse("单位.toml", toml).map_or_else(|error| error.to_string(), |meta| format!("{meta:?}"))
    }

    #[test]
    fn values_are_texts_or_lists_of_texts() {
        let meta = Meta::parse("单位.toml", "署名 = \"云岭县人民政府\"\n抄送 = [\"甲\", \"\", \"乙\"]\n").expect("good data");
        let fields: Vec<_> = meta.fields().map(|field| (field.name, field.value[0].text.to_string(), field.said)).collect();
        let said = |place: &str| Said::Office(format!("单位.toml:{place}").into());
        assert_eq!(
            fields,
            [
                (Name::Signature, "云岭县人民政府".to_owned(), said("1:1")),
                (Name::Cc, "甲".to_owned(), said("2:1")),
                (Name::Cc, "乙".to_owned(), said("2:1")),
            ]
        );
    }

    #[test]
    fn a_text_of_several_lines_is_one_and_may_look_like_an_entry() {
        let meta = Meta::parse("单位.toml", "附注 = \"\"\"\n联系人 = 周敏\n电话 = 0001\n\"\"\"\n").expect("good data");
        assert_eq!(meta.fields().map(|field| field.value[0].text.to_string()).collect::<Vec<_>>(), ["联系人 = 周敏电话 = 0001"]);
    }

    #[test]
    fn what_is_wrong_has_its_place_and_key() {
        assert!(refused("\n地点 = \"县政府\"").starts_with("单位.toml:2:1：没有“地点”这个字段"));
        assert_eq!(refused("签发人 = 3"), "单位.toml:1:1：签发人 要写带引号的文字，或方括号里的几段文字");
        assert_eq!(refused("a = 1\n签发人 = [\"甲\", 1]").split('：').next(), Some("单位.toml:1:1"));
        assert_eq!(refused("抄送 = \"甲\"\ncc = \"乙\""), "单位.toml:2:1：cc 写了两次");
        assert_eq!(refused("印章 = \"有\"\n署名 = \"甲\"\n署名 = \"乙\""), "单位.toml:3:1：署名 写了两次");
        assert!(refused("印章 = \"有\"\n署名 = 云岭").starts_with("单位.toml:2:6：不合 TOML 的写法"));
        assert!(refused("署名 = \"\\u0001\"").contains("署名 要写"));
    }
}
