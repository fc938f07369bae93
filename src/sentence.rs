//! Where a Chinese sentence ends, what stands in brackets and quotes, and which characters are Chinese.

use std::ops::Range;

/// The marks that end a sentence.
pub const STOPS: &[char] = &['。', '！', '？'];

/// The colons, full-width and half-width.
pub const COLONS: &[char] = &['：', ':'];

/// The round brackets that open, full-width and half-width.
pub const OPENING: &[char] = &['（', '('];

/// The round brackets that close, full-width and half-width.
pub const CLOSING: &[char] = &['）', ')'];

/// What stands in the round brackets that are around a text.
pub fn in_brackets(text: &str) -> Option<&str> {
    text.strip_prefix(OPENING)?.strip_suffix(CLOSING)
}

/// The first of `stops` that stands outside 《》 “” ‘’ （） and 「」: its byte offset and its own bytes. A bracket that is never
/// closed encloses nothing.
pub fn first_stop(text: &str, stops: &[char]) -> Option<(usize, usize)> {
    first_outside(text, |_, c| stops.contains(&c))
}

/// The first mark that ends a sentence, as [`first_stop`] finds it; it may be a half-width full stop.
pub fn first_end(text: &str) -> Option<(usize, usize)> {
    first_outside(text, |at, c| STOPS.contains(&c) || is_half_stop(text, at, c))
}

/// Whether a text ends as a sentence does.
pub fn is_ended(text: &str) -> bool {
    let last = text.char_indices().next_back();
    last.is_some_and(|(at, c)| STOPS.contains(&c) || is_half_stop(text, at, c))
}

/// `责任更加健全. 签订责任书.`; not `3.5`, `www.`, `No.`.
fn is_half_stop(text: &str, at: usize, c: char) -> bool {
    let divides = |(before, behind): (char, char)| is_han(before) && (behind.is_whitespace() || is_han(behind));
    c == '.' && divides(around(text, at..at + 1))
}

/// What stops is no ideograph.
fn first_outside(text: &str, is_stop: impl Fn(usize, char) -> bool) -> Option<(usize, usize)> {
    let mut within = Nesting::default();
    let mut inner = None;
    for (at, c) in signs(text) {
        within.take(c);
        if !is_stop(at, c) {
            continue;
        }
        if within.depth() == 0 {
            return Some((at, c.len_utf8()));
        }
        inner.get_or_insert((at, c.len_utf8()));
    }
    if within.depth() > 0 { inner } else { None }
}

/// No sentence has more brackets in one another; those beyond are not looked for again and again.
const DEEPEST: usize = 64;

/// The brackets that are open.
#[derive(Default)]
struct Nesting(Vec<char>);

impl Nesting {
    fn take(&mut self, c: char) {
        let closing = match c {
            '《' => '》',
            '〈' => '〉',
            '“' => '”',
            '‘' => '’',
            '（' | '(' => '）',
            '「' => '」',
            '『' => '』',
            '【' => '】',
            '》' | '〉' | '”' | '’' | '）' | ')' | '」' | '』' | '】' => {
                let closed = if c == ')' { '）' } else { c };
                if let Some(at) = self.0.iter().rposition(|&open| open == closed) {
                    self.0.truncate(at);
                }
                return;
            }
            _ => return,
        };
        if self.0.len() < DEEPEST {
            self.0.push(closing);
        }
    }

    fn depth(&self) -> usize {
        self.0.len()
    }
}

/// Whether a character is a Chinese ideograph; 〇 is one.
pub fn is_han(c: char) -> bool {
    matches!(c, '〇' | '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}')
}

/// The characters of a text that are mostly no ideographs, and their byte offsets: marks, digits, letters, spaces. Runs of
/// ideographs are skipped by their first bytes.
pub fn signs(text: &str) -> impl Iterator<Item = (usize, char)> {
    let mut at = 0;
    std::iter::from_fn(move || {
        while text.as_bytes().get(at).is_some_and(|first| matches!(first, 0xe4..=0xe9)) {
            at += 3;
        }
        let sign = text[at..].chars().next()?;
        at += sign.len_utf8();
        Some((at - sign.len_utf8(), sign))
    })
}

/// The characters before and behind a stretch of a text; its edges count as line ends.
pub fn around(text: &str, range: Range<usize>) -> (char, char) {
    let before = text[..range.start].chars().next_back();
    let behind = text[range.end..].chars().next();
    (before.unwrap_or('\n'), behind.unwrap_or('\n'))
}

/// How many characters a text has that are no white space.
pub fn length(text: &str) -> usize {
    text.chars().count() - signs(text).filter(|(_, c)| c.is_whitespace()).count()
}

/// A text without what it has in brackets at its end: `云岭县监狱（一监区）`.
pub fn without_brackets(text: &str) -> &str {
    let mut text = text.trim_end();
    while let Some(open) = text.strip_suffix(CLOSING).and_then(|inner| inner.rfind(OPENING)) {
        text = text[..open].trim_end();
    }
    text
}

/// The text without any white space.
pub fn squeeze(text: &str) -> String {
    let mut bare = String::with_capacity(text.len());
    let mut start = 0;
    for (at, space) in signs(text).filter(|(_, c)| c.is_whitespace() || *c == '\u{feff}') {
        bare.push_str(&text[start..at]);
        start = at + space.len_utf8();
    }
    bare.push_str(&text[start..]);
    bare
}

/// What a point says: the text up to its first stop, or up to the `；` or `，` that divides it from the next point.
pub fn point(text: &str) -> &str {
    let text = text.trim();
    match first_stop(text, STOPS) {
        Some((at, _)) => &text[..at],
        None => text.trim_end_matches(['；', ';', '，', ',']),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stop_inside_quotes_ends_nothing() {
        let until = |text: &'static str| first_stop(text, STOPS).map(|(at, _)| &text[..at]);
        assert_eq!(until("抓好“学。用”，见效。随后"), Some("抓好“学。用”，见效"));
        assert_eq!(until("《甲（试行）》印发！乙"), Some("《甲（试行）》印发"));
        assert_eq!(until("抓好“学用，见效。随后"), Some("抓好“学用，见效"));
        assert_eq!(until("没有句号；还是没有"), None);
    }

    #[test]
    fn signs_are_what_is_no_ideograph() {
        let found: Vec<(usize, char)> = signs("甲，a䀀〇\u{20000}").collect();
        assert_eq!(found, [(3, '，'), (6, 'a'), (10, '〇'), (13, '\u{20000}')]);
        assert_eq!(around("甲，乙", 3..6), ('甲', '乙'));
        assert_eq!(around("甲", 0..3), ('\n', '\n'));
        assert!(is_han('〇') && is_han('\u{20000}') && !is_han('，') && !is_han('ａ'));
    }

    #[test]
    fn a_point_ends_at_its_first_stop() {
        assert_eq!(point("加强领导。成立专班"), "加强领导");
        assert_eq!(point("加强领导；"), "加强领导");
    }
}
