//! The margin at which an editor broke lines.

use super::more::is_rest;
use super::{ENOUGH, FEW, NARROWEST, SOME, begins_anew, is_full_stop, is_long, is_open, is_pause, is_salutation, is_sentence};
use crate::kind;
use crate::level::{Form, Label};
use crate::page_number::page_number;
use crate::read::lines::Line;
use crate::source::Source;

/// Wider than this nobody wraps: 60 字.
const WIDEST: u16 = 120;
/// First lines are pushed in by 2 字 (GB/T 9704—2012, 7.3.3).
const INDENT: u16 = 4;
/// A line so far in was pushed there on purpose: a signature, a date.
const PLACED: u32 = 16;

/// For each line whether it was broken at the margin; nothing if none was.
pub(super) fn ends(source: &Source, lines: &[Line]) -> Vec<bool> {
    let (indented, head) = (begins_indented(source, lines), head(source, lines));
    let shapes: Vec<Shape> = (0..lines.len()).map(|at| Shape::new(source, lines, at, indented, head)).collect();
    let mut ends = Vec::new();
    let margin =
        if indented { Margin::of(&shapes, FEW) } else { Margin::of(&shapes, ENOUGH).or_else(|| Margin::of_all(&shapes)) };
    let Some(margin) = margin else { return ends };
    let mut start = 0;
    for stretch in shapes.split_inclusive(|shape| margin.is_crossed(shape)) {
        if is_wrapped(source, &lines[start..], stretch, margin, indented) {
            ends.resize(lines.len(), false);
            mark(source, stretch, &lines[start..], margin, &mut ends[start..]);
        }
        start += stretch.len();
    }
    ends
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
    /// Whether it begins as headings do: `一、`, `（一）`.
    heads: bool,
    /// The columns that were left empty: the number or Latin word that the next line begins with did not fit, or half a character
    /// beside an odd number of narrow ones.
    left: u16,
}

impl Shape {
    fn new(source: &Source, lines: &[Line], at: usize, indented: bool, head: usize) -> Self {
        let text = source.slice(lines[at].text);
        // A character of three bytes is two columns wide: no need to count those of a long line.
        if text.len() > usize::from(WIDEST) * 3 {
            return Self { width: u16::MAX, as_wide: u16::MAX, followed: false, open: false, heads: false, left: 0 };
        }
        let followed = lines.get(at + 1).is_some_and(|next| {
            let begins = if indented { next.indent > 0 } else { next.indent >= PLACED };
            let titled = at < head && kind::of_title(text).is_some();
            let apart = titled || at + 1 < head && stands_alone(text, source.slice(next.text));
            let anew = || begins_anew(source.slice(next.text)) && !lists_articles(text, source.slice(next.text));
            !text.is_empty() && !next.is_blank() && !begins && !apart && !anew() && !text.contains('|')
        });
        let (open, heads) = (is_open(text), begins_as_heading(text));
        let indent = u16::try_from(lines[at].indent).unwrap_or(u16::MAX);
        let narrow = text.bytes().filter(u8::is_ascii).count() as u16;
        let as_wide = if text.is_empty() { 0 } else { indent.saturating_add(2 * text.chars().count() as u16) };
        let word = lines.get(at + 1).map_or(0, |next| first_word(source.slice(next.text)));
        let left = word.max(narrow % 2);
        Self { width: as_wide - narrow, as_wide, followed, open, heads, left }
    }
}

/// `违反第十二条、` and `第十五条规定的`
fn lists_articles(before: &str, text: &str) -> bool {
    before.ends_with('、') && Label::read(text).is_some_and(|label| label.form == Form::Article)
}

/// How long the word is that no editor divides: `2026`, `3.5%`, `DN400`.
fn first_word(line: &str) -> u16 {
    let word = line.bytes().take_while(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'%'));
    word.take(usize::from(NARROWEST) / 2).count() as u16
}

fn begins_as_heading(line: &str) -> bool {
    Label::read(line).is_some_and(|label| matches!(label.form, Form::Comma | Form::Bracket))
}

/// Whether the first lines of paragraphs are pushed in and the others are not: enough of them stand over lines that are not, or
/// a few do and no line that is not begins a paragraph.
fn begins_indented(source: &Source, lines: &[Line]) -> bool {
    let text = |at: usize| source.slice(lines[at].text);
    let is_pushed_in = |at: usize| lines[at].indent > 0 && is_long(text(at));
    let goes_on = |at: usize| lines[at].indent == 0 && !lines[at].is_blank() && !begins_anew(text(at));
    let pairs = (1..lines.len()).filter(|&at| is_pushed_in(at - 1) && goes_on(at)).count();
    let first = (0..lines.len()).find(|&at| is_pushed_in(at)).unwrap_or_default();
    let begins = |at: usize| {
        let below_text = is_long(text(at - 1)) || page_number(text(at - 1)).is_some();
        lines[at].indent == 0 && text(at).contains(is_full_stop) && !below_text
    };
    pairs >= ENOUGH || pairs >= FEW && !(first + 1..lines.len()).any(begins)
}

/// How many lines stand above the first sentence: titles, dates, names and a salutation.
fn head(source: &Source, lines: &[Line]) -> usize {
    lines.iter().position(|line| is_sentence(source.slice(line.text))).unwrap_or(0)
}

/// Whether a line of the head is one of its own: whom a text is for, who speaks, or what stands below where it was spoken.
fn stands_alone(before: &str, text: &str) -> bool {
    let place = before.starts_with(['—', '―', '─']) && ["上", "讲话", "报告", "发言"].iter().any(|end| before.ends_with(end));
    place || is_salutation(text) || text.contains([' ', '　'])
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

    /// The margin that every line of a draft keeps: a few lines prove it, if they do not begin as headings do.
    fn of_all(shapes: &[Shape]) -> Option<Self> {
        let texts: Vec<Shape> = shapes.iter().copied().filter(|shape| !shape.heads).collect();
        Self::of(&texts, SOME).filter(|margin| !shapes.iter().any(|shape| margin.is_crossed(shape)))
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
        let width = (self.measure)(shape);
        shape.followed && width + shape.left >= self.width - self.slack && !self.is_crossed(shape)
    }

    /// Whether not one more character fits in a line that was pushed in so far.
    fn is_reached(&self, shape: &Shape, pushed_in: u16) -> bool {
        (self.measure)(shape) + shape.left.min(1) + pushed_in + 2 >= self.width
    }

    /// How far first lines of paragraphs were pushed in before a copy lost that: all of them that are full end so far before the
    /// margin.
    fn lost_indent(&self, stretch: &[Shape]) -> u16 {
        let mut above = None;
        let mut widest = None;
        for shape in stretch.iter().filter(|shape| shape.as_wide > 0) {
            if above.is_some_and(|above| self.is_rest(above)) && shape.open && self.is_full(shape) {
                widest = widest.max(Some((self.measure)(shape)));
            }
            above = Some(shape);
        }
        widest.map_or(0, |widest| self.width.saturating_sub(widest).min(INDENT))
    }

    /// Whether a line ends a paragraph before the margin.
    fn is_rest(&self, shape: &Shape) -> bool {
        !shape.open && (self.measure)(shape) < self.width - self.slack
    }

    fn is_crossed(&self, shape: &Shape) -> bool {
        (self.measure)(shape) > self.width + 2
    }
}

/// Whether lines that all keep the margin were broken there: most open ones that could be full are, from the first sentence to the
/// last, names and headings apart, and they are running text, or first lines that are pushed in say so.
fn is_wrapped(source: &Source, lines: &[Line], stretch: &[Shape], margin: Margin, indented: bool) -> bool {
    let has = |line: &Line, marks: &[char]| source.slice(line.text).contains(marks);
    let of_sentence = |line: &Line| has(line, &['，', ',', '。']);
    let lines = &lines[..stretch.len()];
    let first = lines.iter().position(of_sentence).unwrap_or(0);
    let last = lines.iter().rposition(of_sentence).unwrap_or(0);
    let goes_on = |(shape, line): &(&Shape, &Line)| {
        shape.followed && shape.open && ((margin.measure)(shape) >= NARROWEST || has(line, &['，', ',']))
    };
    let going_on = stretch[first..=last].iter().zip(&lines[first..]).filter(goes_on).count();
    let full = stretch.iter().filter(|shape| shape.open && margin.is_full(shape)).count();
    full >= margin.enough && full * 5 >= going_on * 3 && (indented || is_prose(source, lines, stretch, margin))
}

/// Whether most full lines have a comma or stop in the middle as sentences do, and somewhere a sentence ends there, or below them
/// before the margin. Lists of equally long entries do not.
fn is_prose(source: &Source, lines: &[Line], stretch: &[Shape], margin: Margin) -> bool {
    let inside = |line: &Line, mark: fn(char) -> bool| {
        let text = source.slice(line.text);
        text.char_indices().any(|(at, character)| at > 0 && mark(character) && at + character.len_utf8() < text.len())
    };
    let full = || stretch.iter().zip(lines).filter(|(shape, _)| margin.is_full(shape));
    let open = full().filter(|(shape, _)| shape.open);
    let (clauses, others): (Vec<_>, Vec<_>) = open.partition(|(_, line)| inside(line, is_pause));
    let ends_below = |lines: &&[Shape]| lines[0].open && margin.is_full(&lines[0]) && margin.is_rest(&lines[1]);
    clauses.len() * 2 >= others.len() * 3
        && (full().any(|(_, line)| inside(line, is_full_stop)) || stretch.windows(2).filter(ends_below).count() >= FEW)
}

fn mark(source: &Source, stretch: &[Shape], lines: &[Line], margin: Margin, ends: &mut [bool]) {
    let text = |at: usize| source.slice(lines[at].text);
    let long = are_long(stretch, margin);
    let lost = margin.lost_indent(stretch);
    let mut first = 0;
    for (at, shape) in stretch.iter().enumerate() {
        let indented_paragraphs = || lines[first].indent > 0 && lines[at + 1].indent == 0;
        let pushed_in = if at == first { lost } else { 0 };
        let goes_on = || long && margin.is_reached(shape, pushed_in) && text(at).ends_with('。') && is_rest(text(at + 1));
        ends[at] = at + 1 < lines.len() && margin.is_full(shape) && (shape.open || indented_paragraphs() || goes_on());
        if !ends[at] {
            first = at + 1;
        }
    }
}

/// Whether so many lines are full beside those that end a paragraph before the margin, that a stop at the margin is rather one
/// within a paragraph.
fn are_long(stretch: &[Shape], margin: Margin) -> bool {
    let full = stretch.iter().filter(|shape| shape.open && margin.is_full(shape)).count();
    let last = stretch.iter().filter(|shape| shape.as_wide > 0 && margin.is_rest(shape)).count();
    full >= 4 * last.max(ENOUGH)
}
