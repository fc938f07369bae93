//! The parts of a package, found by their relationships and unpacked with a bound.

use std::io::{Cursor, Read};

use zip::ZipArchive;
use zip::result::ZipError;

use super::xml::Element;

/// All parts together may unpack to so many bytes; a real document's text and styles stay far below.
const MAX_UNPACKED: u64 = 64 << 20;
/// The first bytes of Word's old format, which an encrypted DOCX has too.
const OLD_WORD: &[u8] = b"\xD0\xCF\x11\xE0";

/// What keeps a document from being read, in Chinese.
pub(super) type Problem = &'static str;

/// A package that was opened.
pub(super) struct Package<'b> {
    zip: ZipArchive<Cursor<&'b [u8]>>,
    left: u64,
}

/// Which part another leads to.
pub(super) struct Relation {
    pub id: String,
    /// The last word of its type: `styles`, `footer`.
    pub kind: String,
    /// The path of the part.
    pub target: String,
}

impl<'b> Package<'b> {
    pub fn open(bytes: &'b [u8]) -> Result<Self, Problem> {
        if bytes.starts_with(OLD_WORD) {
            return Err("这是旧版 .doc 或加了密码的文件，请在 Word 或 WPS 中打开，另存为不加密的 .docx");
        }
        let zip = ZipArchive::new(Cursor::new(bytes)).map_err(|_| "这不是 .docx 文件，或文件已损坏")?;
        Ok(Self { zip, left: MAX_UNPACKED })
    }

    /// A part, parsed; `None` if the package has none of that name.
    pub fn part(&mut self, path: &str) -> Result<Option<Element>, Problem> {
        let broken = "文件已损坏，请在 Word 或 WPS 中打开后重新保存";
        let mut text = String::new();
        match self.zip.by_name(path) {
            Ok(file) => file.take(self.left + 1).read_to_string(&mut text).map_err(|_| broken)?,
            Err(ZipError::FileNotFound) => return Ok(None),
            Err(_) => return Err(broken),
        };
        let used = text.len() as u64;
        self.left = self.left.checked_sub(used).ok_or("文件解压后超过 64 MB，太大了")?;
        Element::parse(&text).map(Some).ok_or(broken)
    }

    /// The parts that one leads to; the package itself is the part of no name.
    pub fn relations(&mut self, from: &str) -> Result<Vec<Relation>, Problem> {
        let (folder, name) = from.rsplit_once('/').unwrap_or(("", from));
        let path = format!("{folder}/_rels/{name}.rels");
        let Some(relations) = self.part(path.trim_start_matches('/'))? else { return Ok(Vec::new()) };
        let relation = |relation: &Element| {
            let target = relation.attribute("Target")?;
            let kind = relation.attribute("Type")?.rsplit('/').next()?;
            let target = match target.strip_prefix('/') {
                Some(absolute) => absolute.to_owned(),
                None => format!("{folder}/{target}").trim_start_matches('/').to_owned(),
            };
            Some(Relation { id: relation.attribute("Id")?.to_owned(), kind: kind.to_owned(), target })
        };
        Ok(relations.all("Relationship").filter_map(relation).collect())
    }
}
