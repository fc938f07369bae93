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
    /// `[set]`: keys to be laid over the sheet, as `page.top = "37mm"`.
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
        let mut house = Self::default();
        let read = entries.and_then(|entries| entries.0.iter().try_for_each(|entry| house.take(entry, &origin)));
        read.map_err(|complaint| complaint.error(&origin))?;
        Ok(house)
    }

    fn take(&mut self, entry: &Entry, file: &Origin) -> Result<(), Complaint> {
        let complain = |message: &str| Err(Complaint::new(message.to_owned()).about(entry));
        match (&*entry.key, entry.value.text(), entry.value.section()) {
            ("style", Some(name), _) => self.style = Some((name.to_owned(), entry.origin.clone())),
            ("style", None, _) => return complain("这里要写样式名或样式表文件，加引号"),
            ("set", _, Some(keys)) => self.set = Some(Sheet::new(keys.clone(), file.clone())?),
            ("set", _, None) => return complain("这里要写一节（方括号标题下的若干项）"),
            _ => return complain("没有这一项，可写的有 style、set"),
        }
        Ok(())
    }
}
