//! Which name is most like a misspelt one.

use strsim::jaro_winkler;

/// The name most like a word, and how like it is, from 0 to 1.
pub fn nearest<'n>(word: &str, names: impl Iterator<Item = &'n str>) -> Option<(&'n str, f64)> {
    names.map(|name| (name, jaro_winkler(name, word))).max_by(|(_, one), (_, other)| one.total_cmp(other))
}
