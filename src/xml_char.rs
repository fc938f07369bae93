//! The characters that a document may contain.

/// Whether XML 1.0 has the character (§2.2, Char); surrogates are none in Rust.
pub(crate) fn is_xml_char(character: char) -> bool {
    !matches!(character, '\0'..='\x08' | '\x0b' | '\x0c' | '\x0e'..='\x1f' | '\u{fffe}' | '\u{ffff}')
}
