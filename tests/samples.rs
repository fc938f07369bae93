//! How every sample is understood, as text that can be reviewed: `tests/snapshots/`. `GONGWEN_ACCEPT=1 cargo test --test
//! samples` writes what the program now says; the difference is then read before it is committed.

mod support;

use std::env;
use std::fs;

#[test]
fn outlines_are_as_reviewed() {
    let folder = support::root().join("tests/snapshots");
    let accept = env::var_os("GONGWEN_ACCEPT").is_some();
    let mut changed = Vec::new();
    for draft in support::samples() {
        let name = support::name(&draft);
        let run = support::gongwen().args(["outline", name]).current_dir(support::root().join("samples")).output();
        let run = run.expect("gongwen runs");
        assert!(run.status.success(), "{name}: {}", support::stderr(&run));
        let outline = String::from_utf8(run.stdout).expect("UTF-8");
        let snapshot = folder.join(format!("{name}.outline.txt"));
        if accept {
            fs::create_dir_all(&folder).expect("the folder of snapshots");
            fs::write(&snapshot, &outline).expect("a snapshot");
        }
        let reviewed = fs::read_to_string(&snapshot).unwrap_or_default();
        if let Some(line) = first_difference(&reviewed, &outline) {
            changed.push(format!("{name}: {line}"));
        }
    }
    assert!(changed.is_empty(), "understood otherwise than reviewed (GONGWEN_ACCEPT=1 accepts):\n{}", changed.join("\n"));
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
