//! Which characters of a text Word must be told the font of.
//!
//! Quotes, dashes, ·, ×, ℃, ① and their like stand in Latin fonts and in Chinese ones. Word takes the Latin font unless the run
//! names the Chinese one, and prints them half as wide as they should be. Rare ideographs, which the Chinese font lacks, must
//! name another, or every program finds one of its own.

use crate::font::{Font, is_chinese_symbol};
use crate::sentence::is_han;

/// Divides a run's text, set in `font`, into stretches, each with the font it must name. `foreign` says that the paragraph holds
/// nothing Chinese.
pub fn stretches<'t>(text: &'t str, font: &Font, foreign: bool) -> impl Iterator<Item = (&'t str, Option<&'static str>)> {
    let name_at = move |at: usize, char: char| match char {
        '\0'..='~' => None,
        _ if is_han(char) => font.stand_in(char),
        _ if ambiguous(text, at, char, foreign) => Some(font.name),
        _ => None,
    };
    let mut chars = text.char_indices();
    let mut next = chars.next().map(|(at, char)| (at, name_at(at, char)));
    std::iter::from_fn(move || {
        let (start, name) = next?;
        next = chars.find_map(|(at, char)| Some((at, name_at(at, char))).filter(|&(_, other)| other != name));
        let end = next.map_or(text.len(), |(at, _)| at);
        Some((&text[start..end], name))
    })
}

/// Whether nothing in the text is Chinese: no ideograph, no full-width mark (all are U+3000 or above, and begin with a byte of
/// 0xE3 or more).
pub fn is_foreign(text: &str) -> bool {
    text.bytes().all(|byte| byte < 0xE3)
}

/// Whether a character is one that needs the Chinese font named. Quotes stay Latin in a foreign paragraph, and so does the
/// apostrophe of a word.
fn ambiguous(text: &str, at: usize, char: char, foreign: bool) -> bool {
    match char {
        '’' => !foreign && !in_word(text, at, char),
        '‘' | '“' | '”' => !foreign,
        _ => is_chinese_symbol(char),
    }
}

fn in_word(text: &str, at: usize, char: char) -> bool {
    let bytes = text.as_bytes();
    let letter = |at: Option<usize>| at.and_then(|at| bytes.get(at)).is_some_and(u8::is_ascii_alphabetic);
    letter(at.checked_sub(1)) && letter(Some(at + char.len_utf8()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::font::GB2312;
    use crate::style::Family;

    /// `expected` has the stretches that name their own font in brackets, those that name another in braces.
    #[track_caller]
    fn check(text: &str, expected: &str) {
        let font = GB2312.font(Family::FangSong);
        let shown = stretches(text, font, is_foreign(text)).map(|(stretch, named)| match named {
            Some(name) if name == font.name => format!("[{stretch}]"),
            Some(name) => format!("{{{stretch} {name}}}"),
            None => stretch.to_owned(),
        });
        assert_eq!(shown.collect::<String>(), expected);
    }

    #[test]
    fn quotes_and_dashes_are_chinese() {
        check("坚持“五个统筹”——抓好", "坚持[“]五个统筹[”——]抓好");
        check("“甲”", "[“]甲[”]");
        check("2021—2025年，使用“ABC”系统……", "2021[—]2025年，使用[“]ABC[”]系统[……]");
    }

    #[test]
    fn symbols_are_chinese() {
        check("5·12，3×4，±5℃，①Ⅱ→★", "5[·]12，3[×]4，[±]5[℃]，[①Ⅱ→★]");
        check("10 m²，é", "10 m²，é");
    }

    #[test]
    fn foreign_quotes_stay_latin() {
        check("It’s the “White Paper”", "It’s the “White Paper”");
        check("歌曲Let’s go‘甲’", "歌曲Let’s go[‘]甲[’]");
        check("2021—2025", "2021[—]2025");
    }

    #[test]
    fn rare_characters_name_a_font_that_has_them() {
        check("朱镕基、“昇𠮷”", "朱{镕 仿宋}基、[“]{昇 仿宋}{𠮷 SimSun-ExtB}[”]");
        check("二〇二六年", "二〇二六年");
    }

    #[test]
    fn nothing_is_lost_of_other_planes_or_the_empty_text() {
        check("", "");
        check("￥😀·", "￥😀[·]");
    }
}
