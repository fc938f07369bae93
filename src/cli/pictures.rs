//! Pictures in: files in the draft's folder and below it, nothing else.

use std::fs::File;
use std::io::{self, ErrorKind, Read};
use std::path::{Path, PathBuf};

use gongwen::picture::{Fetch, MAX_BYTES, Refusal};

/// The folder a draft lies in.
#[derive(Debug)]
pub struct Folder {
    path: PathBuf,
}

impl Folder {
    /// The folder of a draft; that of standard input is the current one.
    pub fn of(draft: Option<&Path>) -> Self {
        let parent = draft.and_then(Path::parent).filter(|parent| !parent.as_os_str().is_empty());
        Self { path: parent.unwrap_or(Path::new(".")).to_owned() }
    }

    /// The file that a path leads to, symbolic links followed; `None` if that is not in the folder.
    fn find(&self, path: &str) -> io::Result<Option<PathBuf>> {
        let folder = self.path.canonicalize()?;
        let file = folder.join(path).canonicalize()?;
        Ok(file.starts_with(&folder).then_some(file))
    }
}

impl Fetch for Folder {
    fn fetch(&self, typed: &str) -> Result<Vec<u8>, Refusal> {
        let spelled = |path: &str| match self.find(path) {
            Err(error) if error.kind() != ErrorKind::PermissionDenied => None,
            found => Some(found),
        };
        let found = spelled(typed).or_else(|| spelled(&unescaped(typed).replace('\\', "/")));
        match found {
            Some(Ok(Some(file))) => read(&file, typed),
            Some(Ok(None)) => Err(Refusal::Outside(typed.to_owned())),
            Some(Err(error)) => Err(unreadable(typed, &error)),
            None if Path::new(typed).starts_with("..") => Err(Refusal::Outside(typed.to_owned())),
            None => Err(Refusal::Missing(typed.to_owned())),
        }
    }
}

/// Reads a file that is one; pipes and devices would never end.
fn read(file: &Path, typed: &str) -> Result<Vec<u8>, Refusal> {
    if !file.is_file() {
        return Err(Refusal::Foreign(typed.to_owned()));
    }
    let mut bytes = Vec::new();
    let limit = MAX_BYTES as u64 + 1;
    let read = File::open(file).and_then(|file| file.take(limit).read_to_end(&mut bytes));
    match read {
        Ok(_) if bytes.len() > MAX_BYTES => Err(Refusal::TooLarge(typed.to_owned())),
        Ok(_) => Ok(bytes),
        Err(error) => Err(unreadable(typed, &error)),
    }
}

fn unreadable(path: &str, error: &io::Error) -> Refusal {
    Refusal::Unreadable { path: path.to_owned(), reason: error.to_string() }
}

/// `%20` is a space.
fn unescaped(path: &str) -> String {
    let mut bytes = Vec::with_capacity(path.len());
    let mut rest = path.as_bytes();
    while let [first, behind @ ..] = rest {
        let escaped = match (first, behind) {
            (b'%', [high, low, ..]) => digit(*high).zip(digit(*low)).map(|(high, low)| high << 4 | low),
            _ => None,
        };
        bytes.push(escaped.unwrap_or(*first));
        rest = if escaped.is_some() { &behind[2..] } else { behind };
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

fn digit(hexadecimal: u8) -> Option<u8> {
    char::from(hexadecimal).to_digit(16).map(|digit| digit as u8)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn percent_signs_are_read_where_they_mean_something() {
        assert_eq!(unescaped("%E5%9B%BE%201.png"), "图 1.png");
        assert_eq!(unescaped("100%.png%2"), "100%.png%2");
    }
}
