//! What an office lays down for all drafts in a folder: `gongwen.toml`.

use std::sync::Arc;

use super::complaint::Complaint;
use super::sheet::Sheet;
use super::tree::{Entry, Origin, Section};
use crate::error::Error;

/// What a `gongwen.toml` says.
#[derive(Debug, Clone, Default)]
pub struct House {
    /// `style = "…"`: the style sheet (`auto`, a name or a file), and where that is said.
    pub style: Option<(String, Origin)>,
    /// `meta = "…"`: the file with the office's own data, and where that is said.
    pub meta: Option<(String, Origin)>,
    /// Keys to be laid over the sheet: `[set]`, as `page.top = "37mm"`, and `[rules]`, as `heading-gap = "off"`.
    pub set: Option<Sheet>,
}

impl House {
    /// Reads the file's TOML; `name` is what messages call it.
    ///
    /// # Errors
    /// [`Error::Style`] with place, key and the valid keys.
    pub fn parse(name: &str, toml: &str) -> Result<Self, Error> {
        let name = Arc::from(name);
        let entries = Section::parse(&name, toml);
        let origin = Origin::Given { name, place: None };
        Self::of(entries, &origin).map_err(|complaint| complaint.error(&origin))
    }

    fn of(entries: Result<Section, Complaint>, file: &Origin) -> Result<Self, Complaint> {
        let (mut house, mut set) = (Self::default(), Section::default());
        for entry in &entries?.0 {
            house.take(entry, &mut set)?;
        }
        house.set = if set.0.is_empty() { None } else { Some(Sheet::new(set, file.clone())?) };
        Ok(house)
    }

    /// Takes what an entry says: the style, the office's data, or keys to `set`.
    fn take(&mut self, entry: &Entry, set: &mut Section) -> Result<(), Complaint> {
        let complain = |message: &str| Err(Complaint::new(message.to_owned()).about(entry));
        match (&*entry.key, entry.value.text(), entry.value.section()) {
            ("style", Some(name), _) => self.style = Some((name.to_owned(), entry.origin.clone())),
            ("meta", Some(name), _) => self.meta = Some((name.to_owned(), entry.origin.clone())),
            ("meta", None, _) => return complain("这里要写单位资料的文件名，加引号"),
            ("style", None, _) => return complain("这里要写样式名或样式表文件，加引号"),
            ("set", _, Some(keys)) => set.lay(keys.clone())?,
            ("rules", _, Some(_)) => set.lay(Section(vec![entry.clone()]))?,
            ("set" | "rules", _, None) => return complain("这里要写一节（方括号标题下的若干项）"),
            (key, _, _) => return Err(Complaint::unknown_key(key, &["style", "meta", "set", "rules"]).about(entry)),
        }
        Ok(())
    }
}
