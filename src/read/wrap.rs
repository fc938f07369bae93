//! Was this line end made by an editor? One answer for both formats.

use super::lines::Line;
use crate::date::is_date;
use crate::level::{Label, numeral};
use crate::page_number::page_number;
use crate::sentence::signs;
use crate::source::Source;

/// Narrower than this nobody wraps, in half-width columns: 20 字.
const NARROWEST: u16 = 40;
/// Wider than this nobody wraps: 60 字.
const WIDEST: u16 = 120;
/// So many full lines prove a margin.
const ENOUGH: usize = 5;
/// So many prove it where the first lines of paragraphs, and only they, are pushed in.
const FEW: usize = 2;
/// A line so far in was pushed there on purpose: a signature, a date.
const PLACED: u32 = 16;

/// Where an editor ended lines.
pub(super) struct Wrapped {
    /// One for each line; empty if it never happened.
    ends: Vec<bool>,
}

impl Wrapped {
    /// Whether the end of this line (counted from 0) is an editor's, so that its paragraph goes on.
    pub fn after(&self, line: usize) -> bool {
        self.ends.get(line).copied().unwrap_or(false)
    }
}

/// Finds the margin at which an editor broke lines, and the lines it broke there.
pub(super) fn wrapped(source: &Source, lines: &[Line]) -> Wrapped {
    if !is_double_spaced(lines) {
        return Wrapped { ends: ends(source, lines) };
    }
    let (places, tight): (Vec<usize>, Vec<Line>) = lines.iter().copied().enumerate().filter(|(_, line)| !line.is_blank()).unzip();
    let mut wrapped = Wrapped { ends: Vec::new() };
    for (place, _) in places.iter().zip(ends(source, &tight)).filter(|(_, end)| *end) {
        wrapped.ends.resize(lines.len(), false);
        wrapped.ends[*place] = true;
    }
    wrapped
}

/// Whether an empty line stands between lines wherever it can, with few exceptions, so that it says nothing of paragraphs.
fn is_double_spaced(lines: &[Line]) -> bool {
    let dense = lines.windows(2).filter(|pair| !pair[0].is_blank() && !pair[1].is_blank()).count();
    lines.len() > 2 * ENOUGH && dense * 8 < lines.len()
}

fn ends(source: &Source, lines: &[Line]) -> Vec<bool> {
    let (indented, head) = (begins_indented(source, lines), head(source, lines));
    let shapes: Vec<Shape> = (0..lines.len()).map(|at| Shape::new(source, lines, at, indented, at + 1 < head)).collect();
    let enough = if indented { FEW } else { ENOUGH };
    let mut ends = Vec::new();
    if let Some(margin) = Margin::of(&shapes, enough) {
        let mut start = 0;
        for stretch in shapes.split_inclusive(|shape| margin.is_crossed(shape)) {
            if is_wrapped_prose(source, &lines[start..], stretch, margin) {
                ends.resize(lines.len(), false);
                mark(stretch, &lines[start..], margin, &mut ends[start..]);
            }
            start += stretch.len();
        }
    }
    let pushed_in = are_pushed_in(source, lines);
    for at in (1..lines.len()).filter(|&at| goes_on(source, &lines[at - 1..=at], pushed_in)) {
        ends.resize(lines.len(), false);
        ends[at - 1] = true;
    }
    ends
}

/// Whether the first of two lines stops in the middle of a sentence, and the second begins with a mark that no paragraph begins
/// with; or a bracket is left open in the first, and closed in the second; or a long one pauses, and the second goes on, which
/// it also does where it alone is not `pushed_in`.
fn goes_on(source: &Source, lines: &[Line], pushed_in: bool) -> bool {
    let (before, after) = (source.slice(lines[0].text), source.slice(lines[1].text));
    let marked = after.starts_with(['，', '、', '。', '；', '：', '！', '？', '）', '》', '”']);
    let flows = lines[1].indent <= lines[0].indent && pauses(before) || pushed_in && is_below_its_beginning(source, lines);
    marked && before.ends_with(char::is_alphanumeric) || flows && is_rest(after) || closes(before, after)
}

/// Whether a line is long and ends with a comma, or a word that asks for more, and says more than whom a text is for.
fn pauses(line: &str) -> bool {
    is_long(line) && (line.ends_with(['，', '、']) && !line.starts_with(['各', '尊']) || asks_for_more(line))
}

/// `中央电视台综合频道于`, `用RAR格式压缩，以学校校名命名，发送至`
fn asks_for_more(line: &str) -> bool {
    const NOUNS: [&str; 10] = ["行为", "作为", "应对", "理由", "事由", "自由", "参与", "普及", "总和", "目的"];
    let clauses = line.matches(['，', '。']).count();
    let sentence = clauses > 1 || Label::read(line).is_none() && clauses > 0;
    let ends = line.ends_with(['于', '的', '和', '与', '至', '为', '将', '在', '及', '对', '由']);
    ends && sentence && !NOUNS.iter().any(|noun| line.ends_with(noun))
}

/// Whether the second of two lines is at the edge below a long one of which it may be the rest, and which is no heading.
fn is_below_its_beginning(source: &Source, lines: &[Line]) -> bool {
    let before = source.slice(lines[0].text);
    let sentence = before.contains('。') || before.contains('，') && Label::read(before).is_none();
    !is_pushed_in(source, &lines[1]) && is_long(before) && sentence && is_open(before)
}

fn is_pushed_in(source: &Source, line: &Line) -> bool {
    let text = source.slice(line.text);
    line.indent > 0 || ["&emsp;", "&ensp;", "&nbsp;"].iter().any(|space| text.starts_with(space))
}

/// Whether paragraphs are pushed in: several sentences are, and each that is not has a number or stands below a long line without
/// a final stop.
fn are_pushed_in(source: &Source, lines: &[Line]) -> bool {
    let text = |at: usize| source.slice(lines[at].text);
    let is_sentence = |text: &str| text.contains(['，', '。']) && !is_salutation(text);
    let mut sentences = (1..lines.len()).filter(|&at| is_sentence(text(at)));
    let mut count = 0;
    sentences.all(|at| {
        let pushed_in = is_pushed_in(source, &lines[at]);
        count += usize::from(pushed_in);
        pushed_in || begins_anew(text(at)) || is_long(text(at - 1)) && is_open(text(at - 1))
    }) && count >= FEW
}

/// Whether a line has the end of a sentence, or a part of one, and nothing that only a line of its own begins with.
fn is_rest(line: &str) -> bool {
    let of_clock = |(at, mark): &(usize, &str)| {
        let is_digit = |c: char| c.is_ascii_digit();
        line[..*at].ends_with(is_digit) && line[at + mark.len()..].starts_with(is_digit)
    };
    let colon = line.match_indices(['：', ':']).find(|colon| !of_clock(colon));
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

/// Whether a space stands for the line end between two lines: between Latin words it does, beside Chinese it does not.
pub(super) fn needs_space(before: &str, after: &str) -> bool {
    let latin = |character: char| character.is_ascii_alphanumeric();
    before.ends_with(|last: char| latin(last) || matches!(last, ',' | '.' | ';' | ':' | ')')) && after.starts_with(latin)
}

/// How many lines stand above the first sentence: titles, dates, names and a salutation.
fn head(source: &Source, lines: &[Line]) -> usize {
    let is_sentence = |text: &str| text.contains(['，', '。']) && !is_salutation(text);
    lines.iter().position(|line| is_sentence(source.slice(line.text))).unwrap_or(0)
}

fn is_salutation(text: &str) -> bool {
    text.ends_with(['：', ':', '！'])
}

/// Whether a line of the head is one of its own: whom a text is for, who speaks, or what stands below where it was spoken.
fn stands_alone(before: &str, text: &str) -> bool {
    let place = before.starts_with(['—', '―', '─']) && ["上", "讲话", "报告", "发言"].iter().any(|end| before.ends_with(end));
    place || is_salutation(text) || text.contains([' ', '　'])
}

/// What the test needs to know of a line.
#[derive(Clone, Copy)]
struct Shape {
    /// Its columns, indent included; `u16::MAX` for many more than [`WIDEST`].
    width: u16,
    /// What they would be if all its characters were two columns wide.
    as_wide: u16,
    /// Whether the next line could go on with the same paragraph.
    followed: bool,
    /// Whether it ends without a final stop.
    open: bool,
}

/// Whether the first lines of paragraphs are pushed in and the others are not: enough of them stand over lines that are not, or
/// a few do and no line that is not begins a paragraph.
fn begins_indented(source: &Source, lines: &[Line]) -> bool {
    let text = |at: usize| source.slice(lines[at].text);
    let is_pushed_in = |at: usize| lines[at].indent > 0 && is_long(text(at));
    let goes_on = |at: usize| lines[at].indent == 0 && !lines[at].is_blank() && !begins_anew(text(at));
    let pairs = (1..lines.len()).filter(|&at| is_pushed_in(at - 1) && goes_on(at)).count();
    let first = (0..lines.len()).find(|&at| is_pushed_in(at)).unwrap_or_default();
    let begins = |at: usize| lines[at].indent == 0 && text(at).contains(is_full_stop) && !is_long(text(at - 1));
    pairs >= ENOUGH || pairs >= FEW && !(first + 1..lines.len()).any(begins)
}

/// Whether a line is long enough to have been ended by an editor, at three bytes for two columns.
fn is_long(text: &str) -> bool {
    text.len() * 2 >= usize::from(NARROWEST) * 3
}

impl Shape {
    fn new(source: &Source, lines: &[Line], at: usize, indented: bool, in_head: bool) -> Self {
        let text = source.slice(lines[at].text);
        // A character of three bytes is two columns wide: no need to count those of a long line.
        if text.len() > usize::from(WIDEST) * 3 {
            return Self { width: u16::MAX, as_wide: u16::MAX, followed: false, open: false };
        }
        let followed = lines.get(at + 1).is_some_and(|next| {
            let begins = if indented { next.indent > 0 } else { next.indent >= PLACED };
            let apart = in_head && stands_alone(text, source.slice(next.text));
            !next.is_blank() && !begins && !apart && !begins_anew(source.slice(next.text)) && !text.contains('|')
        });
        let open = is_open(text);
        let indent = u16::try_from(lines[at].indent).unwrap_or(u16::MAX);
        let narrow = text.bytes().filter(u8::is_ascii).count() as u16;
        let as_wide = if text.is_empty() { 0 } else { indent.saturating_add(2 * text.chars().count() as u16) };
        Self { width: as_wide - narrow, as_wide, followed, open }
    }
}

/// Where an editor ends lines.
#[derive(Clone, Copy)]
struct Margin {
    measure: fn(&Shape) -> u16,
    width: u16,
    /// How much narrower a full line may be.
    slack: u16,
    /// How many open lines are full.
    kept: usize,
    /// How many are to be.
    enough: usize,
}

impl Margin {
    /// The margin most lines keep: of a screen, where they differ by 3 字 at most, since punctuation hangs and half-width
    /// characters count half, or of a program that counts characters.
    fn of(shapes: &[Shape], enough: usize) -> Option<Self> {
        let screen = Self::by(|shape| shape.width, 6, shapes, enough);
        let program = Self::by(|shape| shape.as_wide, 2, shapes, enough);
        let (Some(on_screen), Some(counted)) = (screen, program) else { return screen.or(program) };
        Some(if counted.kept > on_screen.kept { counted } else { on_screen })
    }

    /// The width by a measure that most open lines end at, if there are enough of them.
    fn by(measure: fn(&Shape) -> u16, slack: u16, shapes: &[Shape], enough: usize) -> Option<Self> {
        let mut count = [0_usize; WIDEST as usize + 1];
        for width in shapes.iter().filter(|shape| shape.open && shape.followed).map(measure) {
            if (NARROWEST..=WIDEST).contains(&width) {
                count[usize::from(width)] += 1;
            }
        }
        let near = |top: u16| count[usize::from(top - slack)..=usize::from(top)].iter().sum::<usize>();
        let best = (NARROWEST..=WIDEST).rev().max_by_key(|&top| near(top))?;
        let width = (NARROWEST..=best).rev().find(|&top| count[usize::from(top)] > 0)?;
        (near(best) >= enough).then_some(Self { measure, width, slack, kept: near(best), enough })
    }

    fn is_full(&self, shape: &Shape) -> bool {
        shape.followed && (self.width - self.slack..=self.width + 2).contains(&(self.measure)(shape))
    }

    fn is_crossed(&self, shape: &Shape) -> bool {
        (self.measure)(shape) > self.width + 2
    }
}

/// Whether lines that all keep the margin are running text: most that could be full are, from the first sentence to the last;
/// most have a comma or stop in the middle as sentences do, and somewhere a sentence ends there. Lists of equally long entries do
/// not.
fn is_wrapped_prose(source: &Source, lines: &[Line], stretch: &[Shape], margin: Margin) -> bool {
    let inside = |line: &Line, mark: fn(char) -> bool| {
        let text = source.slice(line.text);
        text.char_indices().any(|(at, character)| at > 0 && mark(character) && at + character.len_utf8() < text.len())
    };
    let of_sentence = |(_, line): &(&Shape, &Line)| source.slice(line.text).contains(['，', ',', '。']);
    let text = || stretch.iter().zip(lines);
    let (first, above) = (text().position(|line| of_sentence(&line)).unwrap_or(0), stretch.len());
    let last = (0..above).rfind(|&at| of_sentence(&(&stretch[at], &lines[at]))).unwrap_or(0);
    let followed = stretch[first..=last].iter().filter(|shape| shape.followed).count();
    let full = || text().filter(|(shape, _)| shape.open && margin.is_full(shape));
    let count = full().count();
    let clauses = full().filter(|(_, line)| inside(line, is_pause)).count();
    count >= margin.enough
        && count * 5 >= followed * 3
        && clauses * 5 >= count * 3
        && text().any(|(shape, line)| margin.is_full(shape) && inside(line, is_full_stop))
}

fn mark(stretch: &[Shape], lines: &[Line], margin: Margin, ends: &mut [bool]) {
    let mut first = 0;
    for (at, shape) in stretch.iter().enumerate() {
        let indented_paragraphs = || lines[first].indent > 0 && lines[at + 1].indent == 0;
        ends[at] = at + 1 < lines.len() && margin.is_full(shape) && (shape.open || indented_paragraphs());
        if !ends[at] {
            first = at + 1;
        }
    }
}

/// Whether a line ends without a final stop.
fn is_open(line: &str) -> bool {
    !line.trim_end_matches(['”', '’', '"', '」', '』', '）', ')']).ends_with(is_final_stop)
}

fn is_final_stop(character: char) -> bool {
    is_full_stop(character) || matches!(character, '；' | ';' | '：' | ':' | '.' | '…')
}

fn is_full_stop(character: char) -> bool {
    matches!(character, '。' | '！' | '？' | '!' | '?')
}

fn is_pause(character: char) -> bool {
    is_final_stop(character) || matches!(character, '，' | ',' | '、')
}

/// Whether a line never goes on with the line before: it begins with a number or an instruction, or is nothing but a date or digits.
fn begins_anew(text: &str) -> bool {
    // 二、三级子公司 goes on.
    let counts = |label: Label| numeral(&text[label.len..]).is_none();
    let alone = || is_date(text) || page_number(text).is_some() || text.bytes().all(|byte| byte.is_ascii_digit());
    text.starts_with('#') || Label::read(text).is_some_and(counts) || alone()
}
