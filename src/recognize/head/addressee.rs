//! Whom a document addresses: the lines that say it, by their place in the head.

use crate::document::{Document, Origin, Role};
use crate::office::names_recipient;
use crate::recognize::line::addressee::{is_addressee, names_field, names_people};
use crate::recognize::line::masthead::lists_persons;
use crate::recognize::line::title::is_title_line;
use crate::sentence::{COLONS, length, without_brackets};

/// Whether the line at `at` is an addressee wherever it stands in a head.
pub fn is_sure(document: &Document<'_>, at: usize) -> bool {
    let Some(line) = document.line(at) else { return false };
    let text = line.text();
    !names_field(text.trim_start()) && (is_addressee(text.trim()) || is_by_place(document, at))
}

/// No addressee has more lines.
const LINES: usize = 6;
/// No line of an addressee that goes on in the next is longer, in characters.
const LINE: usize = 200;

/// How many lines name whom the document addresses: `各乡镇人民政府，` goes on in the next line.
pub fn lines(document: &Document<'_>, at: usize) -> usize {
    let mut whole = String::new();
    for (count, line) in document.paragraphs(at).take(LINES).enumerate() {
        let text = line.text();
        if line.origin != Origin::Line || length(&text) > LINE {
            return 0;
        }
        whole.push_str(text.trim());
        if is_addressee(&whole) {
            return count + 1;
        }
        if !whole.ends_with(['，', ',', '、']) {
            return 0;
        }
    }
    0
}

/// The last characters of what is no office but may be written to.
const BODIES: &str = "馆行社队台园站厂店区镇乡村县市省州师团旅";
/// How the text begins behind a line that addresses somebody.
const OPENINGS: [&str; 22] = [
    "兹", "为", "现", "根据", "按照", "你", "您", "贵", "关于", "接", "经", "来函", "近", "因", "由于", "受", "本机关", "本院",
    "本局", "我局", "我院", "我委",
];

/// Whether a line right below the head is an addressee though its end does not show it: offices without a colon, or, over the
/// first sentence of a letter, any body, meeting or person: `县档案馆：`, `县政府常务会议：`, `李某某（公民身份号码……）：`.
pub fn is_by_place(document: &Document<'_>, at: usize) -> bool {
    let Some((line, next)) = document.paragraph(at).zip(document.paragraph(at + 1)) else { return false };
    let (line, next) = (line.text(), next.text());
    let list = line.trim();
    if list.starts_with('各')
        && is_title_line(list)
        && list.contains(['，', '、'])
        && list.split(['，', '、']).all(names_recipient)
    {
        return true;
    }
    let name = line.trim().strip_suffix(COLONS).filter(|name| is_title_line(name));
    let name = name.map(without_brackets).filter(|name| length(name) <= 20);
    let written = opens_text(&next);
    let leads = next.trim_end().ends_with('：');
    let names_body = |name: &str| name.ends_with(|last| BODIES.contains(last)) && !name.contains(['，', '“', '《']);
    let is_called = |name: &str| lists_persons(name) || !leads && (names_body(name) || name.ends_with("会议"));
    name.is_some_and(is_called) && !document.words(at + 2).ends_with('：') && written
}

/// Whether a text begins as texts do behind an addressee.
pub fn opens_text(text: &str) -> bool {
    OPENINGS.iter().any(|word| text.trim_start().starts_with(word)) && text.contains(['，', ',', '。'])
}

/// Gives the lines of an addressee their role; offices that go on in the next line become one paragraph. Returns how many
/// blocks they are.
pub fn take(document: &mut Document<'_>, at: usize) -> usize {
    let count = lines(document, at).max(1);
    let people = document.paragraphs(at).take(count).any(|line| names_people(&line.text()));
    let (apart, joined) = if people { (count, 1) } else { (1, count) };
    (1..joined).for_each(|_| document.join_next(at, ""));
    (at..at + apart).for_each(|line| document.set_role(line, Role::Addressee));
    apart
}
