//! What a style sheet says, before anybody asks what it means: sections of entries, each of which knows where it was written.

use std::borrow::Cow;
use std::fmt::{self, Display};
use std::ops::Range;
use std::path::Path;
use std::sync::Arc;

use toml::Spanned;
use toml::de::{DeString, DeTable, DeValue};

use super::complaint::Complaint;
use crate::source::{Encoding, Place, Source};
use crate::toml_file;

/// The entries of a section, none of them twice.
#[derive(Debug, Clone, Default)]
pub(super) struct Section(pub Vec<Entry>);

/// A key and its value.
#[derive(Debug, Clone)]
pub(super) struct Entry {
    pub key: Cow<'static, str>,
    pub value: Value,
    /// Where the key stands.
    pub origin: Origin,
    /// The remark behind it, with the clause that the value comes from; sheets compiled in have one.
    pub note: &'static str,
}

/// What a key may have.
#[derive(Debug, Clone)]
pub(super) enum Value {
    Text(Cow<'static, str>),
    Number(i64),
    Switch(bool),
    List(Vec<Value>),
    Section(Section),
    /// A fraction or a date, as it was written: no key of a sheet takes one.
    Other(String),
}

/// Where something was written; `own.toml:3:1` in messages.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Origin {
    /// In the sheet of that name compiled in.
    Builtin(&'static str),
    /// In a text that somebody gave.
    Given {
        /// What it is called: a path, or `--set`.
        name: Arc<str>,
        /// Where in it.
        place: Option<Place>,
    },
}

impl Section {
    /// Reads TOML. `name` is what messages call it.
    pub fn parse(name: &Arc<str>, toml: &str) -> Result<Self, Complaint> {
        let source = Source::new(&**name, toml.to_owned(), Encoding::Utf8);
        let origin = |span: Range<usize>| Origin::Given { name: name.clone(), place: Some(source.place(span.start)) };
        match toml_file::parse(toml) {
            Ok(table) => Ok(section(table, &origin)),
            Err(fault) => Err(Complaint { origin: Some(origin(fault.at..fault.at)), ..Complaint::new(fault.problem) }),
        }
    }

    /// The section in which a key of sections, `looks.body.size`, has a value typed as in TOML; what is not TOML is text.
    pub fn assign(origin: &Origin, path: &str, text: &str) -> Self {
        let (key, value) = match (path.split_once('.'), DeValue::parse(text)) {
            (Some((key, rest)), _) => (key, Value::Section(Self::assign(origin, rest, text))),
            (None, Ok(parsed)) => (path, value(parsed.into_inner(), &|_| origin.clone())),
            (None, Err(_)) => (path, Value::Text(Cow::Owned(text.to_owned()))),
        };
        Self(vec![Entry { key: Cow::Owned(key.to_owned()), value, origin: origin.clone(), note: "" }])
    }

    /// The entry of that key.
    pub fn get(&self, key: &str) -> Option<&Entry> {
        self.0.iter().find(|entry| entry.key == key)
    }

    /// The entry of keys within sections: `looks.body.size`. A key may have dots itself.
    pub fn find(&self, path: &str) -> Option<&Entry> {
        let within = || path.split_once('.').and_then(|(key, rest)| self.section(key)?.find(rest));
        self.get(path).or_else(within)
    }

    /// Takes an entry out.
    pub fn take(&mut self, key: &str) -> Option<Entry> {
        let index = self.0.iter().position(|entry| entry.key == key)?;
        Some(self.0.remove(index))
    }

    /// The section of that name.
    pub fn section(&self, key: &str) -> Option<&Self> {
        self.get(key)?.value.section()
    }

    /// The section of that name, to be changed.
    pub fn section_mut(&mut self, key: &str) -> Option<&mut Self> {
        self.0.iter_mut().find(|entry| entry.key == key)?.value.section_mut()
    }

    /// Lays other entries over these. A section may not give way to anything else, or what it says would be lost unseen.
    pub fn lay(&mut self, over: Self) -> Result<(), Complaint> {
        for entry in over.0 {
            let Some(kept) = self.0.iter_mut().find(|kept| kept.key == entry.key) else {
                self.0.push(entry);
                continue;
            };
            match (&mut kept.value, entry) {
                (Value::Section(kept), Entry { value: Value::Section(over), key, .. }) => {
                    kept.lay(over).map_err(|complaint| complaint.within(&key))?;
                }
                (Value::Section(_), entry) => {
                    return Err(Complaint::new("这是一节，不是一项".to_owned()).about(&entry));
                }
                (_, entry) => *kept = Entry { note: kept.note, ..entry },
            }
        }
        Ok(())
    }

    /// Adds what is not said of these entries.
    pub fn inherit<'e>(&mut self, entries: impl IntoIterator<Item = &'e Entry>) {
        for entry in entries {
            if self.get(&entry.key).is_none() {
                self.0.push(entry.clone());
            }
        }
    }

    /// All entries that are no sections, each with the keys that lead to it.
    pub fn leaves(&self) -> Vec<(String, &Entry)> {
        let mut leaves = Vec::new();
        for entry in &self.0 {
            match entry.value.section() {
                Some(section) => {
                    leaves.extend(section.leaves().into_iter().map(|(path, leaf)| (format!("{}.{path}", entry.key), leaf)));
                }
                None => leaves.push((entry.key.to_string(), entry)),
            }
        }
        leaves
    }
}

impl Value {
    /// The text, if it is one.
    pub fn text(&self) -> Option<&str> {
        if let Self::Text(text) = self { Some(text) } else { None }
    }

    /// The section, if it is one.
    pub fn section(&self) -> Option<&Section> {
        if let Self::Section(section) = self { Some(section) } else { None }
    }

    /// The section, to be changed.
    pub fn section_mut(&mut self) -> Option<&mut Section> {
        if let Self::Section(section) = self { Some(section) } else { None }
    }
}

/// As a person would name it.
impl Display for Value {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Text(text) => f.write_str(text),
            Self::Number(number) => write!(f, "{number}"),
            Self::Switch(value) => write!(f, "{value}"),
            Self::List(items) => {
                let items: Vec<_> = items.iter().map(ToString::to_string).collect();
                write!(f, "[{}]", items.join(" "))
            }
            Self::Section(_) => f.write_str("一节"),
            Self::Other(text) => f.write_str(text),
        }
    }
}

impl Origin {
    /// What a sheet is called that has no name of its own: `own` for `office/own.toml`.
    pub(super) fn stem(&self) -> String {
        match self {
            Self::Builtin(name) => (*name).to_owned(),
            Self::Given { name, .. } => {
                Path::new(&**name).file_stem().map_or(name.to_string(), |stem| stem.to_string_lossy().into_owned())
            }
        }
    }
}

impl Display for Origin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Builtin(name) => write!(f, "内置样式 {name}"),
            Self::Given { name, place: Some(place) } => write!(f, "{name}:{place}"),
            Self::Given { name, place: None } => f.write_str(name),
        }
    }
}

fn section(table: DeTable<'_>, origin: &dyn Fn(Range<usize>) -> Origin) -> Section {
    let entry = |(key, value): (Spanned<DeString<'_>>, Spanned<DeValue<'_>>)| Entry {
        origin: origin(key.span()),
        key: Cow::Owned(key.into_inner().into_owned()),
        value: self::value(value.into_inner(), origin),
        note: "",
    };
    Section(table.into_iter().map(entry).collect())
}

fn value(value: DeValue<'_>, origin: &dyn Fn(Range<usize>) -> Origin) -> Value {
    match value {
        DeValue::String(text) => Value::Text(Cow::Owned(text.into_owned())),
        DeValue::Integer(number) => match i64::from_str_radix(number.as_str(), number.radix()) {
            Ok(number) => Value::Number(number),
            Err(_) => Value::Other(number.to_string()),
        },
        DeValue::Boolean(value) => Value::Switch(value),
        DeValue::Float(number) => Value::Other(number.to_string()),
        DeValue::Datetime(date) => Value::Other(date.to_string()),
        DeValue::Array(items) => Value::List(items.into_iter().map(|item| self::value(item.into_inner(), origin)).collect()),
        DeValue::Table(table) => Value::Section(section(table, origin)),
    }
}
