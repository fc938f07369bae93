//! Who knows whom: every step of recognition knows what a line can be by itself, and nothing of the other steps.

use std::fs;
use std::path::{Path, PathBuf};

#[test]
fn steps_know_lines_and_lines_know_no_document() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/recognize");
    for file in files(&root) {
        let name = file.strip_prefix(&root).expect("it is below").with_extension("").to_string_lossy().replace('\\', "/");
        let own = name.split('/').next().unwrap_or_default();
        let text = fs::read_to_string(&file).expect("it is text");
        let known = text.split("crate::recognize::").skip(1);
        let mut known = known.map(|rest| rest.split(|c: char| !c.is_alphanumeric() && c != '_').next().unwrap_or_default());
        if own == "line" {
            assert!(!text.contains("Document<") && known.all(|step| step == "line"), "{name}");
        } else {
            assert!(known.all(|step| [own, "line", "contents"].contains(&step)), "{name}");
        }
    }
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).expect("there is such a folder").map(|entry| entry.expect("it is read").path());
    entries.flat_map(|path| if path.is_dir() { files(&path) } else { vec![path] }).collect()
}
