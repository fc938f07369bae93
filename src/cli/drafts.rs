//! Which drafts are converted, and into which documents.

use std::collections::{HashMap, HashSet};
use std::ffi::OsString;
use std::fs;
use std::io;
use std::path::{self, Path, PathBuf};

use ignore::{DirEntry, WalkBuilder};

use super::failure::Failure;
use super::{input, output};

/// A draft and the document it becomes.
pub struct Job {
    pub draft: PathBuf,
    pub docx: PathBuf,
}

/// Everything that is to be done.
#[derive(Default)]
pub struct Plan {
    /// In the order in which the drafts are named, those of a folder by their paths.
    pub jobs: Vec<Job>,
    /// Folders that could not be looked into.
    pub unreadable: Vec<(PathBuf, Failure)>,
    /// Whether folders for the documents are made where there are none.
    pub makes_folders: bool,
}

/// Where documents go.
enum Place {
    Beside,
    File(PathBuf),
    Folder(PathBuf),
}

/// A draft, and its path below the folder in which it was found.
pub struct Draft {
    pub path: PathBuf,
    inner: PathBuf,
}

/// The draft that a path leads to, whatever its name; or those in a folder and the folders in it, by their paths: the files with
/// a draft's ending, but nothing hidden, and nothing that a `.gitignore` or `.ignore` leaves out. A folder that cannot be looked
/// into has the reason instead.
pub fn find(path: &Path) -> Vec<Result<Draft, (PathBuf, Failure)>> {
    if !path.is_dir() {
        let inner = path.file_name().map_or(path, Path::new).to_owned();
        return vec![Ok(Draft { path: path.to_owned(), inner })];
    }
    let found = |entry: Result<DirEntry, ignore::Error>| match entry {
        Ok(entry) if input::has_drafts_ending(entry.path()) && entry.path().is_file() => {
            let inner = entry.path().strip_prefix(path).unwrap_or(entry.path()).to_owned();
            Some(Ok(Draft { path: entry.into_path(), inner }))
        }
        Ok(_) => None,
        Err(error) => Some(Err(unreadable(error, path))),
    };
    WalkBuilder::new(path).git_global(false).sort_by_file_path(Path::cmp).build().filter_map(found).collect()
}

/// The drafts among these files and in these folders, and their documents: beside them, or where `-o` says.
///
/// # Errors
/// If a document would take the place of a draft, of another document or of the report; nothing has been written then.
pub fn plan(paths: &[&Path], output: Option<&Path>, report: Option<&Path>) -> Result<Plan, Failure> {
    let place = Place::choose(paths, output)?;
    let mut plan = Plan { makes_folders: matches!(place, Place::Folder(_)), ..Plan::default() };
    for found in paths.iter().flat_map(|path| find(path)) {
        match found {
            Ok(draft) => plan.jobs.push(place.job(draft)),
            Err(unreadable) => plan.unreadable.push(unreadable),
        }
    }
    plan.forget_repetitions();
    plan.refuse_collisions(report)?;
    Ok(plan)
}

/// A path to a file, the same whichever way leads to its folder; a link is not followed.
pub fn place(path: &Path) -> PathBuf {
    let absolute = path::absolute(path).unwrap_or_else(|_| path.to_owned());
    let folder = absolute.parent().and_then(|folder| fs::canonicalize(folder).ok());
    match (folder, absolute.file_name()) {
        (Some(folder), Some(name)) => folder.join(name),
        (None, _) | (_, None) => absolute,
    }
}

impl Plan {
    /// A draft that is named twice, or named and found in a folder, is converted once.
    fn forget_repetitions(&mut self) {
        let mut seen = HashSet::new();
        self.jobs.retain(|job| seen.insert((place(&job.draft), place(&job.docx))));
    }

    fn refuse_collisions(&self, report: Option<&Path>) -> Result<(), Failure> {
        let drafts = self.jobs.iter().map(|job| (key(&job.draft), job.draft.as_path()));
        let mut taken: HashMap<OsString, &Path> = drafts.collect();
        let mut collisions = Vec::new();
        for Job { draft, docx } in &self.jobs {
            match taken.insert(key(docx), draft) {
                Some(other) if other != draft => collisions.push((other.to_owned(), draft.clone(), docx.clone())),
                Some(_) | None => {}
            }
        }
        if !collisions.is_empty() {
            return Err(Failure::Collisions(collisions));
        }
        match report.filter(|report| taken.contains_key(&key(report))) {
            Some(report) => Err(Failure::ReportCollides { path: report.to_owned() }),
            None => Ok(()),
        }
    }
}

impl Place {
    fn choose(paths: &[&Path], output: Option<&Path>) -> Result<Self, Failure> {
        let one = matches!(paths, [path] if !path.is_dir());
        match output {
            None => Ok(Self::Beside),
            Some(path) if path == Path::new("-") => {
                Err(Failure::Usage("-o - 只能用于一份文稿，且不能有 --report 等选项".to_owned()))
            }
            Some(path) if one && !output::is_folder(path) => Ok(Self::File(path.to_owned())),
            Some(path) if output::has_ending(path, "docx") || path.exists() && !path.is_dir() => {
                Err(Failure::NotFolder { path: path.to_owned() })
            }
            Some(path) => Ok(Self::Folder(path.to_owned())),
        }
    }

    fn job(&self, draft: Draft) -> Job {
        let docx = match self {
            Self::Beside => output::beside(&draft.path),
            Self::File(path) => path.clone(),
            Self::Folder(folder) => output::beside(&folder.join(draft.inner)),
        };
        Job { draft: draft.path, docx }
    }
}

/// The same for all names that some file system takes for one: where upper and lower case are the same.
fn key(path: &Path) -> OsString {
    match place(path).into_os_string().into_string() {
        Ok(text) => text.to_lowercase().into(),
        Err(bytes) => bytes,
    }
}

fn unreadable(error: ignore::Error, path: &Path) -> (PathBuf, Failure) {
    match error {
        ignore::Error::WithDepth { err, .. } => unreadable(*err, path),
        ignore::Error::WithPath { path, err } => unreadable(*err, &path),
        other => {
            let said = other.to_string();
            let error = other.into_io_error().unwrap_or_else(|| io::Error::other(said));
            (path.to_owned(), Failure::Unreadable { path: path.to_owned(), error })
        }
    }
}
