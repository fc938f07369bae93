//! Bytes in: a file or standard input, never more than is wanted.

use std::fs::File;
use std::io::{self, IsTerminal, Read};
use std::path::{Path, PathBuf};

use super::failure::Failure;

/// How many megabytes a draft may have if nobody says otherwise: a hundred volumes of text.
pub const DRAFT: u16 = 256;
/// How many megabytes a style sheet or an office's own data may have: they are a page or two.
pub const TOML: u16 = 1;

/// What standard input is called.
pub const STDIN: &str = "标准输入";

/// Endings of drafts, by which they are found in a folder.
const ENDINGS: [&str; 4] = ["txt", "text", "md", "markdown"];

/// Whether a name ends as drafts do.
pub fn has_drafts_ending(path: &Path) -> bool {
    let ending = path.extension().and_then(|ending| ending.to_str()).unwrap_or_default();
    ENDINGS.iter().any(|known| known.eq_ignore_ascii_case(ending))
}

/// The drafts that are named; `None` is standard input, which must be named where somebody sits at it.
pub fn named(files: &[PathBuf]) -> Result<Vec<Option<&Path>>, Failure> {
    match files {
        [] if io::stdin().is_terminal() => Err(Failure::NoDraft),
        [] => Ok(vec![None]),
        files => Ok(files.iter().map(|file| (file != Path::new("-")).then_some(file.as_path())).collect()),
    }
}

/// The name and the bytes of a draft of at most so many megabytes; without a path, standard input.
pub fn read(path: Option<&Path>, mb: u16) -> Result<(String, Vec<u8>), Failure> {
    match path {
        Some(path) => Ok((path.display().to_string(), file(path, mb)?)),
        None => Ok((STDIN.to_owned(), bytes(io::stdin().lock(), 0, Path::new(STDIN), mb)?)),
    }
}

/// The bytes of a file of at most so many megabytes.
pub fn file(path: &Path, mb: u16) -> Result<Vec<u8>, Failure> {
    if path.is_dir() {
        return Err(Failure::Folder { path: path.to_owned() });
    }
    let opened = File::open(path).and_then(|file| Ok((file.metadata()?.len(), file)));
    let (size, file) = opened.map_err(|error| Failure::Unreadable { path: path.to_owned(), error })?;
    bytes(file, size, path, mb)
}

/// All bytes, of which there seem to be `size`; a device may have more.
fn bytes(from: impl Read, size: u64, path: &Path, mb: u16) -> Result<Vec<u8>, Failure> {
    let most = u64::from(mb) << 20;
    let mut bytes = Vec::new();
    if size <= most {
        let room = usize::try_from(size).unwrap_or(0) + 1;
        let read =
            bytes.try_reserve_exact(room).map_err(io::Error::from).and_then(|()| from.take(most + 1).read_to_end(&mut bytes));
        read.map_err(|error| Failure::Unreadable { path: PathBuf::from(path), error })?;
    }
    match size.max(bytes.len() as u64) > most {
        true => Err(Failure::TooLarge { path: PathBuf::from(path), mb }),
        false => Ok(bytes),
    }
}
