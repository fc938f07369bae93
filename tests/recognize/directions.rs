//! Who knows whom: every step of recognition knows what a line can be by itself, and nothing of the other steps.

use std::fs;

use crate::files;

#[test]
fn steps_know_lines_and_lines_know_no_document() {
    let root = files::root().join("src/recognize");
    let files = files::below(&root);
    assert!(!files.is_empty());
    for file in files {
        let name = file.strip_prefix(&root).expect("it is below").with_extension("").to_string_lossy().replace('\\', "/");
        let own = name.split('/').next().unwrap_or_default();
        let text = fs::read_to_string(&file).expect("it is text");
        assert!(!text.contains("recognize::{"), "{name} names several steps at once, which are not looked at");
        let known = text.split("crate::recognize::").skip(1);
        let mut known = known.map(|rest| rest.split(|c: char| !c.is_alphanumeric() && c != '_').next().unwrap_or_default());
        if own == "line" {
            assert!(!text.contains("Document<") && known.all(|step| step == "line"), "{name}");
        } else {
            assert!(known.all(|step| [own, "line", "contents"].contains(&step)), "{name}");
        }
    }
}
