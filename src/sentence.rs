//! Where a Chinese sentence ends, and what stands in brackets and quotes.

/// The marks that end a sentence.
pub const STOPS: &[char] = &['。', '！', '？'];

/// The first of `stops` that stands outside 《》 “” ‘’ （） and 「」: its byte offset and its own bytes. A bracket that is never
/// closed encloses nothing.
pub fn first_stop(text: &str, stops: &[char]) -> Option<(usize, usize)> {
    let mut within = Nesting::default();
    let mut inner = None;
    for (at, c) in text.char_indices() {
        within.take(c);
        if !stops.contains(&c) {
            continue;
        }
        if within.depth() == 0 {
            return Some((at, c.len_utf8()));
        }
        inner.get_or_insert((at, c.len_utf8()));
    }
    if within.depth() > 0 { inner } else { None }
}

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
        self.0.push(closing);
    }

    fn depth(&self) -> usize {
        self.0.len()
    }
}

/// How many characters a text has that are no white space.
pub fn length(text: &str) -> usize {
    text.chars().filter(|c| !c.is_whitespace()).count()
}

/// The text without any white space.
pub fn squeeze(text: &str) -> String {
    text.split(|c: char| c.is_whitespace() || c == '\u{feff}').collect()
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
    fn a_point_ends_at_its_first_stop() {
        assert_eq!(point("加强领导。成立专班"), "加强领导");
        assert_eq!(point("加强领导；"), "加强领导");
    }
}
