//! A style sheet as it was written, before it is a [`Style`]: sheets are laid over one another, and every value still knows its
//! place.

use std::sync::Arc;

use super::Style;
use super::builtin::{self, SHEETS};
use super::complaint::Complaint;
use super::difference::{Difference, differences};
use super::possible::impossible;
use super::reader;
use super::tree::{Origin, Section};
use crate::error::Error;
use crate::near;

/// What a sheet says of itself alone.
pub(super) const IDENTITY: [&str; 3] = ["name", "title", "extends"];

/// The text of a style sheet, read but not yet understood; perhaps only a few keys that are to be laid over a whole sheet.
#[derive(Debug, Clone)]
pub struct Sheet {
    root: Section,
    /// What messages call it.
    origin: Origin,
    /// The built-in sheet that it is or lies on.
    builtin: Option<&'static str>,
}

impl Sheet {
    /// The sheet of that name compiled in.
    ///
    /// # Errors
    /// [`Error::Style`] that lists the names there are.
    pub fn builtin(name: &str) -> Result<Self, Error> {
        let Some(&sheet) = SHEETS.iter().find(|(builtin, _)| *builtin == name) else {
            let meant = near::meant(name, SHEETS.map(|(name, _)| name));
            let known = SHEETS.map(|(name, _)| name).join("、");
            return Err(Error::Style(format!(
                "没有“{name}”这个内置样式{meant}，有：{known}。自己的样式表要写文件名，如 本单位.toml"
            )));
        };
        let origin = Origin::Builtin(sheet.0);
        let root = builtin::read(sheet).map_err(|complaint| complaint.error(&origin))?;
        Ok(Self { builtin: Some(sheet.0), ..Self { root, origin, builtin: None }.complete()? })
    }

    /// Reads the TOML of a sheet; `name` is what messages call it.
    ///
    /// # Errors
    /// [`Error::Style`] with line and column if it is no TOML.
    pub fn parse(name: &str, toml: &str) -> Result<Self, Error> {
        let name = Arc::from(name);
        let root = Section::parse(&name, toml);
        let origin = Origin::Given { name, place: None };
        root.and_then(|root| Self::new(root, origin.clone())).map_err(|complaint| complaint.error(&origin))
    }

    /// Reads one `KEY=VALUE`, such as `page.top=37mm`. The value is typed as in TOML, but text needs no quotes. `name` is what
    /// messages call it.
    ///
    /// # Errors
    /// [`Error::Style`] if it is not of this form.
    pub fn assign(name: &str, assignment: &str) -> Result<Self, Error> {
        let origin = Origin::Given { name: Arc::from(name), place: None };
        match assignment.split_once('=') {
            Some((key, value)) => Self::new(Section::assign(&origin, key.trim(), value.trim()), origin.clone()),
            None => Err(Complaint::new(format!("“{assignment}”要写成 键=值，如 page.top=37mm"))),
        }
        .map_err(|complaint| complaint.error(&origin))
    }

    pub(super) fn new(mut root: Section, origin: Origin) -> Result<Self, Complaint> {
        spread_margins(&mut root)?;
        Ok(Self { root, origin, builtin: None })
    }

    /// The sheet it extends, a built-in one or a file, and where that is said.
    pub fn extends(&self) -> Option<(&str, &Origin)> {
        let entry = self.root.get("extends")?;
        Some((entry.value.text()?, &entry.origin))
    }

    /// The same with all that the built-in sheet says that it extends, if it does.
    ///
    /// # Errors
    /// [`Error::Style`] if there is no such sheet, or as for [`Sheet::extending`].
    pub fn complete(self) -> Result<Self, Error> {
        match self.extends() {
            None => Ok(self),
            Some((base, origin)) => match Self::builtin(base) {
                Ok(base) => self.extending(base),
                Err(Error::Style(unknown)) => Err(Complaint::new(unknown).within("extends").error(origin)),
                Err(other) => Err(other),
            },
        }
    }

    /// Lays it over the sheet it extends, whose name and title it does not take over.
    ///
    /// # Errors
    /// [`Error::Style`] if it has something else in place of a section.
    pub fn extending(self, mut base: Self) -> Result<Self, Error> {
        for key in IDENTITY {
            base.root.take(key);
        }
        base.root.lay(self.root).map_err(|complaint| complaint.error(&self.origin))?;
        Ok(Self { root: base.root, origin: self.origin, builtin: base.builtin })
    }

    /// Lays some keys over it.
    ///
    /// # Errors
    /// [`Error::Style`] if these are keys that a sheet says of itself, or as for [`Sheet::extending`].
    pub fn with(mut self, keys: Self) -> Result<Self, Error> {
        let own = IDENTITY.iter().find_map(|key| keys.root.get(key));
        let laid = match own {
            Some(entry) => Err(Complaint::new("这一项只能写在样式表里".to_owned()).about(entry)),
            None => self.root.lay(keys.root),
        };
        laid.map_err(|complaint| complaint.error(&keys.origin))?;
        Ok(self)
    }

    /// What it means.
    ///
    /// # Errors
    /// [`Error::Style`] if something is missing, unknown, of the wrong kind or impossible on paper: where, which key, and what
    /// could be written instead.
    pub fn style(&self) -> Result<Style, Error> {
        let style = reader::read(&self.root).and_then(|style| match impossible(&style, &self.root) {
            None => Ok(style),
            Some(complaint) => Err(complaint),
        });
        let style = style.map_err(|complaint| complaint.error(&self.origin))?;
        Ok(if style.name.is_empty() { Style { name: self.origin.stem(), ..style } } else { style })
    }

    /// The name of the built-in sheet that it is or lies on.
    pub fn base(&self) -> Option<&'static str> {
        self.builtin
    }

    /// What it says otherwise than another, which as a rule is a built-in one.
    pub fn differences(&self, standard: &Self) -> Vec<Difference> {
        differences(&self.root, &standard.root)
    }
}

impl Style {
    /// The sheets compiled in: their names and their TOML.
    pub fn builtins() -> &'static [(&'static str, &'static str)] {
        &SHEETS
    }

    /// The sheet of that name compiled in.
    pub fn builtin(name: &str) -> Option<Self> {
        Sheet::builtin(name).ok()?.style().ok()
    }

    /// Reads a sheet that extends at most a built-in one. `file` is the name to complain about.
    ///
    /// # Errors
    /// As for [`Sheet::parse`], [`Sheet::complete`] and [`Sheet::style`].
    pub fn parse(file: &str, text: &str) -> Result<Self, Error> {
        Sheet::parse(file, text)?.complete()?.style()
    }
}

/// Puts what `page.margins` stands for in its place; what is said beside it stays.
fn spread_margins(root: &mut Section) -> Result<(), Complaint> {
    let Some(page) = root.section_mut("page") else { return Ok(()) };
    let Some(margins) = page.get("margins").cloned() else { return Ok(()) };
    let Some(&profile) = SHEETS.iter().find(|(name, _)| margins.value.text() == Some(name)) else { return Ok(()) };
    let mut profile = builtin::read(profile)?;
    for mut entry in profile.section_mut("page").map(std::mem::take).unwrap_or_default().0 {
        if MARGINS.contains(&&*entry.key) {
            entry.origin = margins.origin.clone();
            page.inherit(&[entry]);
        }
    }
    Ok(())
}

/// What `page.margins` stands for.
const MARGINS: [&str; 6] = ["top", "bottom", "left", "right", "pitch", "footer"];
