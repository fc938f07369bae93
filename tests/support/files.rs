//! The files that the tests read, and those that they find.

#![allow(dead_code, reason = "every test file takes its part")]

use std::path::{Path, PathBuf};

/// The folder of the package.
pub fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Every draft in `samples/`, by name.
pub fn samples() -> Vec<PathBuf> {
    drafts("samples")
}

/// The drafts whose headings are numbered deep, long and unevenly.
pub fn deep_drafts() -> Vec<PathBuf> {
    drafts("tests/drafts")
}

fn drafts(folder: &str) -> Vec<PathBuf> {
    let mut drafts = below(&root().join(folder));
    drafts.retain(|path| path.extension().is_some_and(|ending| ending == "txt" || ending == "md"));
    assert!(!drafts.is_empty(), "no drafts in {folder}");
    drafts
}

/// All files in a folder, if it is there, and in the folders in it.
pub fn below(folder: &Path) -> Vec<PathBuf> {
    let entries = folder.read_dir().into_iter().flatten().map(|entry| entry.expect("an entry").path());
    let mut files: Vec<_> = entries.flat_map(|path| if path.is_dir() { below(&path) } else { vec![path] }).collect();
    files.sort();
    files
}

/// Their paths below the folder.
pub fn names(folder: &Path) -> Vec<String> {
    let inner = |path: PathBuf| path.strip_prefix(folder).expect("a path below").to_string_lossy().replace('\\', "/");
    below(folder).into_iter().map(inner).collect()
}
