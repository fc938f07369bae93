//! What becomes of every sample, kept where it can be reviewed: outlines in `tests/snapshots/`, three finished documents beside
//! their drafts. `GONGWEN_ACCEPT=1 cargo test --test samples` writes what the program now makes; the difference is then read
//! before it is committed.

mod support;

use std::collections::BTreeMap;
use std::env;
use std::fs;
use std::path::Path;

/// The finished documents that are kept.
const FINISHED: [&str; 3] = ["report.docx", "notice.docx", "speech.docx"];

#[test]
fn outlines_are_as_reviewed() {
    let samples = support::root().join("samples");
    let mut changed = Vec::new();
    for draft in support::samples() {
        let name = support::name(&draft);
        let run = support::run(&samples, &["outline", name]);
        assert!(run.status.success(), "{name}: {}", support::stderr(&run));
        let snapshot = support::root().join(format!("tests/snapshots/{name}.outline.txt"));
        if accept() {
            fs::write(&snapshot, &run.stdout).expect("a snapshot");
        }
        let reviewed = fs::read_to_string(&snapshot).unwrap_or_default();
        let outline = String::from_utf8(run.stdout).expect("UTF-8");
        changed.extend(first_difference(&reviewed, &outline).map(|lines| format!("{name}: {lines}")));
    }
    assert!(changed.is_empty(), "understood otherwise than reviewed (GONGWEN_ACCEPT=1 accepts):\n{}", changed.join("\n"));
}

#[test]
fn finished_documents_are_as_reviewed() {
    let folder = tempfile::tempdir().expect("a folder");
    support::convert_samples(folder.path());
    for name in FINISHED {
        let (docx, kept) = (folder.path().join(name), support::root().join("samples").join(name));
        if accept() {
            fs::copy(&docx, &kept).expect("a document");
        }
        let (new, old) = (parts(&docx), parts(&kept));
        assert!(new.keys().eq(old.keys()), "{} has parts {:?}", kept.display(), new.keys());
        for (part, text) in new {
            assert!(text == old[&part], "{}: {part} is otherwise than reviewed (GONGWEN_ACCEPT=1 accepts)", kept.display());
        }
    }
}

/// Whether what the program makes is to be kept.
fn accept() -> bool {
    env::var_os("GONGWEN_ACCEPT").is_some()
}

/// The parts of a document and their bytes, unpacked.
fn parts(docx: &Path) -> BTreeMap<String, Vec<u8>> {
    let bytes = fs::read(docx).unwrap_or_else(|error| panic!("{}: {error}", docx.display()));
    support::parts::all(&bytes).into_iter().collect()
}

/// The first line in which two texts differ, both ways.
fn first_difference(old: &str, new: &str) -> Option<String> {
    let (mut olds, mut news) = (old.lines(), new.lines());
    loop {
        match (olds.next(), news.next()) {
            (None, None) => return None,
            (old, new) if old == new => {}
            (old, new) => return Some(format!("\n  was {}\n  is  {}", old.unwrap_or("-"), new.unwrap_or("-"))),
        }
    }
}
