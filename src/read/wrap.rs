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
    for at in (1..lines.len()).filter(|&at| goes_on(source, &lines[at - 1..=at])) {
        ends.resize(lines.len(), false);
        ends[at - 1] = true;
    }
    ends
}

/// Whether the first of two lines stops in the middle of a sentence, and the second begins with a mark that no paragraph begins
/// with; or a bracket opens at the end of the first, and is closed in the second; or a long one pauses, and the second goes on.
fn goes_on(source: &Source, lines: &[Line]) -> bool {
    let (before, after) = (source.slice(lines[0].text), source.slice(lines[1].text));
    let marked = after.starts_with(['，', '、', '。', '；', '：', '！', '？', '）', '》', '”']);
    let flows = lines[1].indent <= lines[0].indent && pauses(before) && is_rest(after);
    marked && before.ends_with(char::is_alphanumeric) || flows || closes(before, after)
}

/// Whether a line is long, ends with a comma and says more than whom a text is for.
fn pauses(line: &str) -> bool {
    is_long(line) && line.ends_with(['，', '、']) && !line.starts_with(['各', '尊'])
}

/// Whether a line has the end of a sentence, or a part of one, and nothing that only a line of its own begins with.
fn is_rest(line: &str) -> bool {
    let named = line.split_once(['：', ':']).is_some_and(|(name, _)| !name.contains(is_pause));
    let counted = Label::read_point(line).is_some() || begins_anew(line);
    line.contains(['，', '。', '；']) && !named && !counted && !line.starts_with(['—', '附'])
}

/// `根据《` and `云岭县工作规则》……`: a page's link lost its line.
fn closes(before: &str, after: &str) -> bool {
    const PAIRS: [(char, char); 4] = [('《', '》'), ('“', '”'), ('（', '）'), ('〔', '〕')];
    let Some((_, close)) = PAIRS.into_iter().find(|(open, _)| before.ends_with(*open)) else { return false };
    let is_bracket = |c: &char| PAIRS.iter().any(|(open, close)| c == open || c == close);
    signs(after).map(|(_, c)| c).find(is_bracket) == Some(close) && !begins_anew(after)
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
        let open = !text.trim_end_matches(['”', '’', '"', '」', '』', '）', ')']).ends_with(is_final_stop);
        let indent = u16::try_from(lines[at].indent).unwrap_or(u16::MAX);
        let count =
            |measure: fn(char) -> u16| if text.is_empty() { 0 } else { indent.saturating_add(text.chars().map(measure).sum()) };
        let width = count(|character| if character.is_ascii() { 1 } else { 2 });
        Self { width, as_wide: count(|_| 2), followed, open }
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
