//! How a section is numbered as a whole: decimally and by articles.

use crate::document::{Block, Origin};
use crate::level::{Form, Label};
use crate::sentence::length;

/// No heading whose number has no mark is longer, in characters.
const SPACED: usize = 30;

/// No name of a chapter is longer that follows its number at once.
const CHAPTER: usize = 20;

/// How a section is numbered.
pub struct Scheme {
    /// 1, 1.1
    decimal: bool,
    /// `一）基本情况`
    half: bool,
    /// What reads numbers that only others like them make some, of those that the section has.
    readers: Vec<Reader>,
}

type Reader = fn(&str) -> Option<Label>;

impl Scheme {
    /// How these blocks are numbered.
    pub fn of(blocks: &[Block<'_>]) -> Self {
        let decimal = is_decimal(blocks);
        let readers: [(bool, Reader); 3] = [
            (is_spaced(blocks), Label::read_spaced), // 一　基本情况
            (is_tight(blocks), read_chapter),        // 第一章总则
            (decimal && is_glued(blocks), read_top), // 1总则
        ];
        let readers = readers.into_iter().filter(|(is_used, _)| *is_used).map(|(_, read)| read).collect();
        Self { decimal, half: is_half(blocks), readers }
    }

    /// The number a text begins with, and whether it is one without others like it. One `### 1.1` says enough of a Markdown draft.
    pub fn read(&self, text: &str, marked: bool) -> Option<(Label, bool)> {
        let decimal = (self.decimal || marked).then(|| Label::read_decimal(text)).flatten();
        let decimal = decimal.filter(|label| self.decimal || label.depth > 1);
        let half = || self.half.then(|| Label::read_half(text)).flatten();
        let sure = decimal.or_else(|| Label::read(text)).or_else(half).map(|label| (label, true));
        sure.or_else(|| self.readers.iter().find_map(|read| Some((read(text)?, false))))
    }
}

/// Whether at least two lines have numbers such as 1.1, and one of them is a first: `6.5万吨级码头` is no number.
fn is_decimal(blocks: &[Block<'_>]) -> bool {
    let numbers = blocks.iter().filter_map(|block| {
        let text = block.paragraph()?.text();
        let label = text.starts_with(|c: char| c.is_ascii_digit()).then(|| Label::read_decimal(&text)).flatten()?;
        (label.depth > 1 && text[label.len..].starts_with(|c: char| c.is_alphabetic())).then_some(label.value)
    });
    let (mut count, mut first) = (0, false);
    for number in numbers {
        (count, first) = (count + 1, first || number == 1);
        if count > 1 && first {
            return true;
        }
    }
    false
}

/// Whether two lines with numbers such as `1总则` stand right over `1.1`.
fn is_glued(blocks: &[Block<'_>]) -> bool {
    let leads = |pair: &&[Block<'_>]| {
        let Some((top, below)) = pair[0].body_line().zip(pair[1].body_line()) else { return false };
        let number = read_top(&top.text()).map(|label| format!("{}.", label.value));
        number.is_some_and(|number| below.text().starts_with(&number))
    };
    blocks.windows(2).filter(leads).nth(1).is_some()
}

/// The number that a few words follow at once: `1总则`.
fn read_top(text: &str) -> Option<Label> {
    Label::read_glued(text).filter(|label| are_few_words(&text[label.len..]))
}

fn are_few_words(words: &str) -> bool {
    !words.is_empty() && length(words) <= CHAPTER && !words.contains(['，', '。', '；', '：', '…', '.'])
}

/// Whether short lines count 一　, 二　 … without a mark: two of them, or four with nothing but a narrow space behind the number,
/// if half of them have text below; `一 王海` over `二 李青山` is a roster.
fn is_spaced(blocks: &[Block<'_>]) -> bool {
    let numbers: Vec<_> = blocks.iter().map(spaced_number).collect();
    let (mut count, mut filled, mut all_wide) = (0, 0, true);
    for (at, number) in numbers.iter().enumerate() {
        let Some((value, wide)) = *number else { continue };
        if value != count + 1 {
            break;
        }
        (count, all_wide) = (value, all_wide && wide);
        filled += u32::from(numbers.get(at + 1).is_some_and(Option::is_none));
    }
    count > 3 && filled * 2 >= count || count > 1 && all_wide
}

/// The number a short line begins with, and whether more than a narrow space stands behind it.
fn spaced_number(block: &Block<'_>) -> Option<(u32, bool)> {
    let text = block.body_line()?.text();
    let label = Label::read_spaced(&text)?;
    let number = &text[..label.len];
    let wide = !number.ends_with(' ') || number.ends_with("  ");
    (length(&text) <= SPACED && !text.contains(['，', '。', '；'])).then_some((label.value, wide))
}

/// Whether lines count 一）, 二） … in order.
fn is_half(blocks: &[Block<'_>]) -> bool {
    let numbers = blocks.iter().filter_map(|block| Some(Label::read_half(&block.body_line()?.text())?.value));
    numbers.zip(1..).take_while(|(number, place)| number == place).nth(1).is_some()
}

/// Whether a chapter without a space behind its number stands with articles or other chapters.
fn is_tight(blocks: &[Block<'_>]) -> bool {
    let texts = || blocks.iter().filter_map(|block| Some(block.paragraph()?.text()).filter(|text| text.starts_with('第')));
    let chapters = texts().filter(|text| read_chapter(text).is_some()).take(2).count();
    let in_order = |text: &str| Label::read(text).is_some_and(|label| label.form != Form::Section && label.value < 3);
    chapters > 1 || chapters == 1 && texts().any(|text| in_order(&text))
}

/// The number of a chapter whose few words follow it at once.
fn read_chapter(text: &str) -> Option<Label> {
    Label::read_tight(text).filter(|label| are_few_words(&text[label.len..]) && !text.contains('、'))
}

/// The first 第一条 that another article follows, or several that count on with gaps between them.
pub fn first_article(blocks: &[Block<'_>]) -> Option<usize> {
    let articles = blocks.iter().enumerate().filter_map(|(at, block)| {
        let line = block.paragraph().filter(|it| matches!(it.origin, Origin::Line | Origin::Heading(_)))?;
        let label = Label::read(&line.text()).filter(|label| label.form == Form::Article)?;
        Some((at, label.value))
    });
    let found: Vec<(usize, u32)> = articles.collect();
    let rising = found.len() > 2 && found[0].1 == 1 && found.is_sorted_by(|one, next| one.1 < next.1);
    let next = found.windows(2).find(|pair| pair[0].1 + 1 == pair[1].1).map(|pair| pair[0].0);
    if rising { Some(found[0].0) } else { next }
}
