//! The ideographs of GB 2312, which the older fonts have.

/// A bit for each from U+4E00 to U+9FFF: whether the standard has it, at B0A1 to F7FE. Asked for with every draft, so it is not
/// counted out anew.
static IDEOGRAPHS: &[u8; 2624] = include_bytes!("gb2312.bits");

/// Whether a character is one of the 6,763.
pub fn has(c: char) -> bool {
    let byte_of = |index: u32| IDEOGRAPHS.get(index as usize / 8).map(|byte| byte >> (index % 8) & 1);
    u32::from(c).checked_sub(0x4E00).and_then(byte_of) == Some(1)
}
