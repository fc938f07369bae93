//! The fields of minutes.

use crate::level::Label;
use crate::sentence::{COLONS, length, signs, squeeze};

/// What fields of minutes are named that say who was present (GB/T 9704—2012, 10.3, and what offices add).
const PRESENT: [&str; 14] = [
    "出席", "出席人员", "列席", "列席人员", "请假", "请假人员", "缺席", "缺席人员", "主持", "主持人", "记录", "记录人", "参加",
    "参加人员",
];

/// What else they are named.
const FIELDS: [&str; 6] = ["时间", "地点", "会议时间", "会议地点", "参会人员", "议题"];

/// Whether a field of that name says who was present.
pub fn names_present(name: &str) -> bool {
    PRESENT.contains(&name)
}

/// Whether a line is a field of minutes.
pub fn is_field(text: &str) -> bool {
    field_len(text).is_some()
}

/// The bytes of a field's name and its colon.
pub fn field_len(text: &str) -> Option<usize> {
    let (at, colon) = signs(text).find(|(_, c)| COLONS.contains(c))?;
    let name = squeeze(&text[..at]);
    (names_present(&name) || FIELDS.contains(&name.as_str())).then(|| at + colon.len_utf8())
}

/// No name of any field is longer, in characters.
const NAME: usize = 8;

/// The same of a field of any name, with a value that is no sentence: `所属部门：县水利局`.
pub fn any_field_len(text: &str) -> Option<usize> {
    let (at, colon) = signs(text).find(|(_, c)| COLONS.contains(c))?;
    let (name, value) = (&text[..at], &text[at + colon.len_utf8()..]);
    let is_name = (1..=NAME).contains(&length(name)) && !name.contains(['，', '。', '、', '“', '《']);
    let is_value = !value.trim().is_empty() && !value.contains(['。', '；']);
    (is_name && is_value && Label::read(text).is_none()).then_some(at + colon.len_utf8())
}
