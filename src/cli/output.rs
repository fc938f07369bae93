//! Bytes out: whole or not at all, and never over somebody's work.

use std::borrow::Cow;
use std::fs::{self, File};
use std::io::{self, IsTerminal, Write};
use std::path::{self, Path, PathBuf};

use super::failure::Failure;
use super::input;
use super::record::Records;
use super::terminal::visible;

/// How the names of unfinished files begin and end.
const UNFINISHED: (&str, &str) = (".gongwen-", ".tmp");

/// Where a finished document goes.
#[derive(Debug)]
pub enum Target {
    /// Standard output.
    Stdout,
    /// A file, complete when it appears.
    File(PathBuf),
    /// Something that is not a file and cannot be replaced: a device, a pipe.
    Device(PathBuf),
}

impl Target {
    /// What `-o` names; without it the draft's neighbour, or standard output for a draft from standard input. Everything that
    /// forbids writing there and can be known beforehand is found out here.
    pub fn choose(output: Option<&Path>, draft: Option<&Path>, force: bool) -> Result<Self, Failure> {
        let path = match (output, draft) {
            (Some(dash), _) if dash == Path::new("-") => return Self::stdout(),
            (Some(path), _) => path.to_owned(),
            (None, Some(draft)) => beside(draft),
            (None, None) => return Self::stdout(),
        };
        match Self::at(path)? {
            Self::File(path) => Self::replaceable(path, draft, force),
            other => Ok(other),
        }
    }

    /// What `--report` names, if nothing but an older report is lost with it.
    pub fn of_report(path: &Path) -> Result<Self, Failure> {
        if path == Path::new("-") {
            return Ok(Self::Stdout);
        }
        match Self::at(path.to_owned())? {
            Self::File(path) if !has_ending(&path, "json") => Err(Failure::NotJson { path }),
            Self::File(path) => match fs::read(&path).is_ok_and(|old| !old.is_empty() && !Records::wrote(&old)) {
                true => Err(Failure::NotReport { path }),
                false => Ok(Self::File(path)),
            },
            other => Ok(other),
        }
    }

    /// Puts the document there.
    pub fn write(&self, docx: &[u8]) -> Result<(), Failure> {
        match self {
            Self::Stdout => print(docx),
            Self::File(path) => save(path, docx),
            Self::Device(path) => {
                let written = File::options().write(true).open(path).and_then(|mut device| device.write_all(docx));
                written.map_err(|error| Failure::Unwritable { path: path.clone(), error })
            }
        }
    }

    /// Removes what is left around it of a process that was killed.
    pub fn tidy(&self) {
        match self {
            Self::File(path) => tidy(folder(path)),
            Self::Stdout | Self::Device(_) => {}
        }
    }

    /// A file, there already or in a folder that is; or a device.
    fn at(path: PathBuf) -> Result<Self, Failure> {
        match fs::metadata(&path) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => match folder(&path).is_dir() {
                true => Ok(Self::File(path)),
                false => Err(Failure::NoFolder { folder: folder(&path).to_owned(), path }),
            },
            Err(error) => Err(Failure::Unwritable { path, error }),
            Ok(found) if found.is_dir() => Err(Failure::Folder { path }),
            Ok(found) if !found.is_file() => Ok(Self::Device(path)),
            Ok(_) => Ok(Self::File(path)),
        }
    }

    fn stdout() -> Result<Self, Failure> {
        if io::stdout().is_terminal() { Err(Failure::Terminal) } else { Ok(Self::Stdout) }
    }

    /// A file as target, if a document belongs there and nothing but our own work is lost with it.
    fn replaceable(path: PathBuf, draft: Option<&Path>, force: bool) -> Result<Self, Failure> {
        let found = fs::metadata(&path);
        let is_draft = |draft: &Path| draft == path || fs::canonicalize(draft).ok() == fs::canonicalize(&path).ok();
        if found.is_ok() && draft.is_some_and(is_draft) {
            return Err(Failure::IsDraft { path });
        }
        if !has_ending(&path, "docx") && (found.is_err() || path.extension().is_some()) {
            return Err(Failure::NotDocx { path });
        }
        let Ok(found) = found else { return Ok(Self::File(path)) };
        if found.permissions().readonly() {
            return Err(Failure::ReadOnly { path });
        }
        if force || found.len() == 0 {
            return Ok(Self::File(path));
        }
        let old = fs::read(&path).map_err(|error| Failure::Unwritable { path: path.clone(), error })?;
        if !old.starts_with(b"PK") {
            return Err(Failure::Foreign { path });
        }
        if !gongwen::saved_by_us(&old) {
            return Err(Failure::Edited { path });
        }
        match lock(&path) {
            Some(lock) => Err(Failure::Open { path, lock }),
            None => Ok(Self::File(path)),
        }
    }
}

/// Writes text or bytes to standard output.
pub fn print(bytes: &[u8]) -> Result<(), Failure> {
    let mut stdout = io::stdout().lock();
    stdout.write_all(bytes).and_then(|()| stdout.flush()).map_err(Failure::Stdout)
}

/// Prints lines of text; nothing in them steers a terminal.
pub fn print_lines(text: &str) -> Result<(), Failure> {
    let lines: String = text.lines().flat_map(|line| [visible(line), Cow::Borrowed("\n")]).collect();
    print(lines.as_bytes())
}

/// Prints text with colours, where standard output shows them.
pub fn print_colored(text: &str) -> Result<(), Failure> {
    let mut stdout = anstream::AutoStream::auto(io::stdout().lock());
    stdout.write_all(text.as_bytes()).and_then(|()| stdout.flush()).map_err(Failure::Stdout)
}

/// Writes a file, whatever was there.
pub fn save(path: &Path, bytes: &[u8]) -> Result<(), Failure> {
    replace(path, bytes).map_err(|error| Failure::Unwritable { path: path.to_owned(), error })
}

/// Makes the folder of a file, and those above it.
pub fn make_folder(file: &Path) -> Result<(), Failure> {
    fs::create_dir_all(folder(file)).map_err(|error| Failure::Unwritable { path: folder(file).to_owned(), error })
}

/// Removes the unfinished files in a folder on which nobody works any more: the system takes the lock from a process that ends,
/// however it ends.
pub fn tidy(folder: &Path) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let name = entry.file_name();
        let name = name.as_encoded_bytes();
        if name.starts_with(UNFINISHED.0.as_bytes()) && name.ends_with(UNFINISHED.1.as_bytes()) {
            let path = entry.path();
            if File::open(&path).is_ok_and(|file| file.try_lock().is_ok()) {
                let _ = fs::remove_file(path);
            }
        }
    }
}

/// Whether a path is a folder's, or can only be one's.
pub fn is_folder(path: &Path) -> bool {
    path.to_string_lossy().ends_with(path::is_separator) || path.is_dir()
}

/// Whether a name ends so, in whatever case.
pub fn has_ending(path: &Path, ending: &str) -> bool {
    path.extension().is_some_and(|it| it.eq_ignore_ascii_case(ending))
}

/// Puts other bytes in the place of a draft's.
pub fn rewrite(path: &Path, bytes: &[u8]) -> Result<(), Failure> {
    let written = fs::metadata(path).and_then(|found| match found.permissions().readonly() || !found.is_file() {
        true => Err(io::ErrorKind::PermissionDenied.into()),
        false => replace(path, bytes),
    });
    written.map_err(|error| Failure::Unwritable { path: path.to_owned(), error })
}

/// `dir/draft.txt` → `dir/draft.docx`; `2026.3` is a name without an ending.
pub fn beside(draft: &Path) -> PathBuf {
    if input::has_drafts_ending(draft) {
        return draft.with_extension("docx");
    }
    let mut name = draft.as_os_str().to_owned();
    name.push(".docx");
    PathBuf::from(name)
}

/// A temporary file in the same folder takes the name when it is complete; a link keeps pointing at the file it names.
fn replace(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let path = &fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
    match try_to_replace(path, bytes) {
        // Another process may have tidied the file away before it was locked.
        Err(error) if error.kind() == io::ErrorKind::NotFound => try_to_replace(path, bytes),
        done => done,
    }
}

fn try_to_replace(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut builder = tempfile::Builder::new();
    builder.prefix(UNFINISHED.0).suffix(UNFINISHED.1);
    let old = fs::metadata(path).ok().map(|found| found.permissions());
    let mut file = as_new_file(&mut builder).tempfile_in(folder(path))?;
    // Some file systems have no locks; nobody tidies there.
    let _ = file.as_file().lock();
    file.write_all(bytes)?;
    if let Some(permissions) = old {
        file.as_file().set_permissions(permissions)?;
    }
    file.persist(path)?;
    Ok(())
}

/// The folder of a file.
pub fn folder(file: &Path) -> &Path {
    file.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

/// Permissions as the user's mask has them, not those of a secret temporary file.
#[cfg(unix)]
fn as_new_file<'b>(builder: &'b mut tempfile::Builder<'static, 'static>) -> &'b mut tempfile::Builder<'static, 'static> {
    use std::os::unix::fs::PermissionsExt;
    builder.permissions(fs::Permissions::from_mode(0o666))
}

#[cfg(not(unix))]
fn as_new_file<'b>(builder: &'b mut tempfile::Builder<'static, 'static>) -> &'b mut tempfile::Builder<'static, 'static> {
    builder
}

/// The file that Word (`~$aft.docx` for long names), WPS (`.~draft.docx`) or LibreOffice lays beside a document that is open.
fn lock(path: &Path) -> Option<String> {
    let name = path.file_name()?.to_str()?;
    let tail: String = name.chars().skip(2).collect();
    let locks = [format!("~${tail}"), format!("~${name}"), format!(".~{name}"), format!(".~lock.{name}#")];
    locks.into_iter().find(|lock| path.with_file_name(lock).exists())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_drafts_ending_gives_way() {
        assert_eq!(beside(Path::new("稿/汇报.txt")), Path::new("稿/汇报.docx"));
        assert_eq!(beside(Path::new("通知.MD")), Path::new("通知.docx"));
        assert_eq!(beside(Path::new("第3.2稿")), Path::new("第3.2稿.docx"));
        assert_eq!(beside(Path::new("outline")), Path::new("outline.docx"));
    }
}
