//! How wide text is, in characters (字).

use crate::font::is_chinese_symbol;
use crate::length::Chars;

/// The width of a text: a Chinese character is one 字 wide, a digit or Latin letter half a 字, a capital three
/// quarters; line breaks and tabs have none.
pub(super) fn width(text: &str) -> Chars {
    Chars(text.chars().map(advance).fold(0, i32::saturating_add))
}

/// The width of a character in hundredths of a 字.
pub(super) fn advance(character: char) -> i32 {
    match character {
        _ if character.is_control() => 0,
        'A'..='Z' => 75,
        ' '..='~' => 50,
        _ if is_chinese_symbol(character) => 100,
        '\u{80}'..='ӿ' | '‐'..='–' | '｡'..='ￜ' => 50,
        _ => 100,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digits_are_half_as_wide_as_characters() {
        assert_eq!(width("成文日期"), Chars(400));
        assert_eq!(width("2026年5月8日"), Chars(600), "six digits and three characters");
        assert_eq!(width("ＡＢ　“”—"), Chars(600), "full-width letters, space, quotes and dash");
        assert_eq!(width("1.\t"), Chars(100));
        assert_eq!(width("GDP"), Chars(225));
        assert_eq!(width("×÷±°§·"), Chars(600), "the Chinese font has them");
        assert_eq!(width("éü²αд"), Chars(250), "the Latin font has them");
    }
}
