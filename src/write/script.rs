//! Which characters of a text Word must be told are Chinese.
//!
//! Quotes, dashes, ·, ×, ℃, ① and their like stand in Latin fonts and in Chinese ones. Word takes the Latin font unless the run
//! names the Chinese one, and prints them half as wide as they should be.

/// Divides a run's text into stretches, each with whether it must name the Chinese font. `foreign` says that the paragraph holds
/// nothing Chinese.
pub fn stretches(text: &str, foreign: bool) -> impl Iterator<Item = (&str, bool)> {
    let mut start = 0;
    std::iter::from_fn(move || {
        let first = text[start..].chars().next()?;
        let named = ambiguous(text, start, first, foreign);
        let end = if named { end_of_ambiguous(text, start, foreign) } else { next_ambiguous(text, start, foreign) };
        let stretch = &text[start..end];
        start = end;
        Some((stretch, named))
    })
}

/// Whether nothing in the text is Chinese: no ideograph, no full-width mark (all are U+3000 or above, and begin with a byte of
/// 0xE3 or more).
pub fn is_foreign(text: &str) -> bool {
    text.bytes().all(|byte| byte < 0xE3)
}

/// Where the next ambiguous character stands; all of them begin with one of three bytes, which nothing else is made of.
fn next_ambiguous(text: &str, mut at: usize, foreign: bool) -> usize {
    while let Some(ahead) = text.as_bytes()[at..].iter().position(|byte| matches!(byte, 0xC2 | 0xC3 | 0xE2)) {
        at += ahead;
        let Some(char) = text[at..].chars().next() else { break };
        if ambiguous(text, at, char, foreign) {
            return at;
        }
        at += char.len_utf8();
    }
    text.len()
}

fn end_of_ambiguous(text: &str, start: usize, foreign: bool) -> usize {
    let mut chars = text[start..].char_indices().map(|(at, char)| (start + at, char));
    chars.find(|&(at, char)| !ambiguous(text, at, char, foreign)).map_or(text.len(), |(at, _)| at)
}

/// Whether a character is one that needs the Chinese font named: what GB 2312 has of Latin-1, general punctuation from the dash
/// on, and the symbols from ℃ to the dingbats. Quotes stay Latin in a foreign paragraph, and so does the apostrophe of a word.
fn ambiguous(text: &str, at: usize, char: char, foreign: bool) -> bool {
    match char {
        '’' => !foreign && !in_word(text, at, char),
        '‘' | '“' | '”' => !foreign,
        '¤' | '§' | '¨' | '°' | '±' | '·' | '×' | '÷' => true,
        '\u{2014}'..='\u{2027}' | '\u{2030}'..='\u{203B}' | '\u{2100}'..='\u{27BF}' => true,
        _ => false,
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

    /// `expected` has the stretches that name the Chinese font in brackets.
    #[track_caller]
    fn check(text: &str, expected: &str) {
        let all = stretches(text, is_foreign(text));
        let shown: String = all.map(|(stretch, named)| if named { format!("[{stretch}]") } else { stretch.to_owned() }).collect();
        assert_eq!(shown, expected);
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
    fn nothing_is_lost_of_other_planes_or_the_empty_text() {
        check("", "");
        check("𠮷￥😀·", "𠮷￥😀[·]");
    }
}
