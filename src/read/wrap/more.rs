//! Lines that ask for more, so that the next one goes on with them, whatever their width.

use super::{FEW, begins_anew, is_long, is_open, is_pause, is_sentence};
use crate::kind;
use crate::level::{Form, Label};
use crate::page_number::page_number;
use crate::read::lines::Line;
use crate::sentence::{COLONS, length, signs};
use crate::source::Source;

/// The lines (counted from 0) that the next one goes on with.
pub(super) fn ends(source: &Source, lines: &[Line]) -> impl Iterator<Item = usize> {
    let pushed_in = are_pushed_in(source, lines);
    (1..lines.len()).filter(move |&at| goes_on(source, &lines[at - 1..=at], pushed_in)).map(|at| at - 1)
}

/// Whether the first of two lines asks for more, and the second is that: the mark that it lacks, the end of its bracket, or the
/// rest of its sentence, which stands at the edge where other lines are `pushed_in`.
fn goes_on(source: &Source, lines: &[Line], pushed_in: bool) -> bool {
    let (before, after) = (source.slice(lines[0].text), source.slice(lines[1].text));
    let lacks_mark = before.ends_with(char::is_alphanumeric) && begins_with_mark(after);
    let asks = || lines[1].indent <= lines[0].indent && is_long(before) && asks_for_more(before);
    let hangs = || pushed_in && !is_pushed_in(source, &lines[1]) && is_long(before) && is_text(before) && is_open(before);
    let is_full = || before.ends_with(char::is_alphanumeric) && is_of_record(source, &lines[0]);
    lacks_mark
        || (asks() || hangs()) && is_rest(after)
        || is_full() && (is_rest(after) || after.ends_with("如下："))
        || closes(before, after)
}

/// What no paragraph begins with.
fn begins_with_mark(line: &str) -> bool {
    line.starts_with(['，', '、', '。', '；', '：', '！', '？', '）', '》', '”'])
}

/// Whether a line ends with a comma and says more than whom a text is for, or ends with a word that stands before others and is
/// text.
fn asks_for_more(line: &str) -> bool {
    let addresses = line.starts_with(['各', '尊']);
    line.ends_with(['，', '、']) && !addresses || ends_before_others(line) && is_text(line)
}

/// `中央电视台综合频道于`, `用RAR格式压缩，以学校校名命名，发送至`; not `违法行为`.
fn ends_before_others(line: &str) -> bool {
    const WORDS: [char; 11] = ['于', '的', '和', '与', '至', '为', '将', '在', '及', '对', '由'];
    const NOUNS: [&str; 10] = ["行为", "作为", "应对", "理由", "事由", "自由", "参与", "普及", "总和", "目的"];
    line.ends_with(WORDS) && !NOUNS.iter().any(|noun| line.ends_with(noun))
}

/// Whether a line fills the record of an old database, which holds 255 bytes of GBK and breaks what is longer.
fn is_of_record(source: &Source, line: &Line) -> bool {
    let text = source.slice(line.whole).trim_end();
    let bytes = || text.chars().map(|c| if c.is_ascii() { 1 } else { 2 }).sum();
    (RECORD..RECORD * 2).contains(&text.len()) && (RECORD - 5..=RECORD).contains(&bytes())
}

/// The bytes of a record.
const RECORD: usize = 255;

/// No heading is longer, in characters.
const HEADING: usize = 50;

/// Whether a line has sentences or parts of one, and not only a heading.
fn is_text(line: &str) -> bool {
    let label = Label::read(line);
    let article = label.as_ref().is_some_and(|label| label.form == Form::Article);
    let long = || length(line) > HEADING && kind::of_title(line).is_none();
    article || line.contains('。') || line.matches('，').count() > usize::from(label.is_some()) || long()
}

/// Whether a line has the end of a sentence, or a part of one, and nothing that only a line of its own begins with.
pub(super) fn is_rest(line: &str) -> bool {
    let of_clock = |(at, mark): &(usize, &str)| {
        let is_digit = |c: char| c.is_ascii_digit();
        line[..*at].ends_with(is_digit) && line[at + mark.len()..].starts_with(is_digit)
    };
    let colon = line.match_indices(COLONS).find(|colon| !of_clock(colon));
    let named = colon.is_some_and(|(at, _)| !line[..at].contains(is_pause));
    let counted = Label::read_point(line).is_some() || begins_anew(line);
    line.contains(['，', '。', '；']) && !named && !counted && !line.starts_with(['—', '附']) && !line.contains('|')
}

/// `根据《` and `云岭县工作规则》……`, since a page's link lost its line; `征集“砥砺奋进` and `再谱新篇”参赛作品。`
fn closes(before: &str, after: &str) -> bool {
    const PAIRS: [(char, char); 4] = [('《', '》'), ('“', '”'), ('（', '）'), ('〔', '〕')];
    if !before.ends_with(char::is_alphanumeric) && !before.ends_with(PAIRS.map(|(open, _)| open)) {
        return false;
    }
    let is_bracket = |c: &char| PAIRS.iter().any(|(open, close)| c == open || c == close);
    let last = signs(before).map(|(_, c)| c).filter(is_bracket).last();
    let Some((open, close)) = PAIRS.into_iter().find(|(open, _)| last == Some(*open)) else { return false };
    let cut = is_long(before) && is_rest(after);
    (before.ends_with(open) || cut) && signs(after).map(|(_, c)| c).find(is_bracket) == Some(close) && !begins_anew(after)
}

fn is_pushed_in(source: &Source, line: &Line) -> bool {
    let text = source.slice(line.text);
    line.indent > 0 || ["&emsp;", "&ensp;", "&nbsp;"].iter().any(|space| text.starts_with(space))
}

/// Whether paragraphs are pushed in: several sentences are, and each that is not has a number or stands below a long line without
/// a final stop, or on a new page.
fn are_pushed_in(source: &Source, lines: &[Line]) -> bool {
    let text = |at: usize| source.slice(lines[at].text);
    let mut sentences = (1..lines.len()).filter(|&at| is_sentence(text(at)));
    let mut count = 0;
    sentences.all(|at| {
        let pushed_in = is_pushed_in(source, &lines[at]);
        count += usize::from(pushed_in);
        let above = text(at - 1);
        pushed_in || begins_anew(text(at)) || is_long(above) && is_open(above) || page_number(above).is_some()
    }) && count >= FEW
}
