//! The lines beside tables and pictures, known by how they begin.

use crate::level::numeral;
use crate::sentence::{COLONS, OPENING, length};

/// `图1 流域水系`, `表二：雨量`
pub fn is_caption(text: &str) -> bool {
    let rest = text.strip_prefix(['图', '表']).map(str::trim_start);
    rest.is_some_and(|rest| {
        rest.starts_with(|c: char| c.is_ascii_digit())
            || numeral(rest).is_some_and(|(_, len)| !rest[len..].starts_with(char::is_alphabetic))
    }) && length(text) <= 40
        && !text.contains('。')
}

/// `单位：万元`, which stands over a table on the right.
pub fn is_unit(text: &str) -> bool {
    begins(text, &["单位", "计量单位", "金额单位"]) && length(text) <= 20
}

/// `注：……`, `资料来源：……`, which stand under a table.
pub fn is_table_note(text: &str) -> bool {
    begins(text, &["注", "备注", "说明", "来源", "资料来源", "数据来源"])
}

/// Whether a text is one of these words, brackets apart, and a colon.
fn begins(text: &str, words: &[&str]) -> bool {
    let text = text.trim().trim_start_matches(OPENING);
    words.iter().any(|word| text.strip_prefix(word).is_some_and(|rest| rest.trim_start().starts_with(COLONS)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_beside_tables_are_known_by_their_beginnings() {
        for caption in ["图1 流域水系", "表2：雨量", "表三　进度", "图 4"] {
            assert!(is_caption(caption), "{caption}");
        }
        for text in ["图书馆建设", "表一致通过", "表1列出了全部数据。"] {
            assert!(!is_caption(text), "{text}");
        }
        assert!(is_unit("单位：万元") && is_unit("（单位: 亩）") && !is_unit("单位负责人：林知远"));
        assert!(is_table_note("注：数据截至5月。") && is_table_note("资料来源：县统计局") && !is_table_note("注意：防汛"));
    }
}
