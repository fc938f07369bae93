//! Which drafts are converted, and into which documents.

use std::collections::{HashMap, HashSet};
use std::ffi::OsString;
use std::fs;
use std::io;
use std::path::{self, Path, PathBuf};

use ignore::WalkBuilder;

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

/// The drafts among these files and in these folders, and their documents: beside them, or where `-o` says. A file is taken
/// whatever its name; in folders, and the folders in them, files with a draft's ending are taken, but nothing hidden, and nothing
/// that a `.gitignore` or `.ignore` leaves out.
///
/// # Errors
/// If a document would take the place of a draft, of another document or of the report; nothing has been written then.
pub fn plan(paths: &[&Path], output: Option<&Path>, report: Option<&Path>) -> Result<Plan, Failure> {
    let place = Place::choose(paths, output)?;
    let mut plan = Plan { makes_folders: matches!(place, Place::Folder(_)), ..Plan::default() };
    for path in paths {
        match path.is_dir() {
            true => plan.search(path, &place),
            false => plan.jobs.push(place.job(path, path.file_name().map_or(path, Path::new))),
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
    fn search(&mut self, folder: &Path, place: &Place) {
        let mut walk = WalkBuilder::new(folder);
        for entry in walk.git_global(false).sort_by_file_path(Path::cmp).build() {
            match entry {
                Ok(entry) if input::has_drafts_ending(entry.path()) && entry.path().is_file() => {
                    let inner = entry.path().strip_prefix(folder).unwrap_or(entry.path());
                    self.jobs.push(place.job(entry.path(), inner));
                }
                Ok(_) => {}
                Err(error) => self.unreadable.push(unreadable(error, folder)),
            }
        }
    }

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
            Some(path) if one && !output::names_folder(path) => Ok(Self::File(path.to_owned())),
            Some(path) if path.exists() && !path.is_dir() => Err(Failure::NotFolder { path: path.to_owned() }),
            Some(path) => Ok(Self::Folder(path.to_owned())),
        }
    }

    /// `inner` is the draft's path below the folder in which it was found.
    fn job(&self, draft: &Path, inner: &Path) -> Job {
        let docx = match self {
            Self::Beside => output::beside(draft),
            Self::File(path) => path.clone(),
            Self::Folder(folder) => output::beside(&folder.join(inner)),
        };
        Job { draft: draft.to_owned(), docx }
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
