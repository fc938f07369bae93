//! Paragraphs that may be headings: a number in front, and the shape of the words behind it.

use std::collections::HashSet;

use super::ornament::is_ornament;
use super::scheme::Scheme;
use crate::date::{is_date, is_day};
use crate::document::{Document, Origin, Paragraph};
use crate::level::{Form, Label};
use crate::sentence::{CLOSING, COLONS, OPENING, STOPS, first_end, first_stop, is_ended, is_han, length, signs};

/// No heading's own words are longer, in characters (the longest of 413 in real drafts has 46).
pub(super) const HEADING: usize = 50;
/// No phrase is longer that is a heading beside another like it.
const LONGEST: usize = 90;
/// No lead of a run-in heading is longer (the longest seen has 31).
const LEAD: usize = 42;
/// What ends a phrase.
const MARKS: [char; 8] = ['。', '！', '？', '；', ';', '：', ':', '…'];

/// A paragraph that may be a heading.
pub(super) struct Candidate {
    pub block: usize,
    pub form: Form,
    pub value: u32,
    pub level: u8,
    pub shape: Shape,
    /// Where its number ends in the paragraph, with the white space behind it.
    pub label_end: usize,
    /// How the number should be written, if it is not.
    pub standard: Option<Box<str>>,
    /// Where the heading's words end in the paragraph, their full stop included.
    pub lead_end: usize,
    /// Made a heading by the author's own mark.
    pub marked: bool,
}

/// How a numbered paragraph is built.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Shape {
    /// A phrase without a full stop.
    Alone,
    /// As `Alone`, but as long as a sentence, or explained behind a colon.
    Long,
    /// One short sentence and nothing behind it.
    Stopped,
    /// A short sentence, and text behind it.
    RunIn,
    /// A short sentence, and a remark on it in brackets.
    Remarked,
    /// A stage, its time in brackets, a colon and text behind it.
    Staged,
    /// A phrase, and what it is behind a colon.
    Explained,
    /// A long sentence, or one divided by semicolons.
    Sentence,
}

impl Shape {
    /// Whether it is built as text.
    pub fn is_text(self) -> bool {
        matches!(self, Self::Sentence | Self::Explained)
    }
}

/// `lists` are those whose items may be headings; `before` is the candidate above.
pub(super) fn candidate(
    paragraph: &Paragraph<'_>,
    block: usize,
    scheme: &Scheme,
    lists: &HashSet<u32>,
    before: Option<&Candidate>,
) -> Option<Candidate> {
    let marked = match paragraph.origin {
        Origin::Heading(_) => true,
        Origin::Line | Origin::Quote => false,
        Origin::Item { list, .. } if lists.contains(&list) => false,
        Origin::Item { .. } | Origin::Image | Origin::Code | Origin::Fixed(_) => return None,
    };
    let text = paragraph.text();
    let bare = text.trim_start_matches(is_ornament);
    let ornament = if bare.len() < text.len() { text.len() - bare.trim_start().len() } else { 0 };
    let numbered = &text[ornament..];
    let careless = || Label::read_careless(numbered).filter(|label| before.is_some_and(|before| goes_on(before, label)));
    let (mut label, sure) = scheme.read(numbered, marked).or_else(|| Some((careless()?, true)))?;
    label.len += ornament;
    let level = if label.form == Form::Decimal { label.depth.min(5) } else { label.form.level()? };
    let words = &text[label.len..];
    if !words.contains(char::is_alphanumeric) || (!marked && label.begins_list(&text)) {
        return None;
    }
    let (shape, lead) = match bold_lead(paragraph, &text, label.len) {
        _ if marked => (Shape::Alone, words.len()),
        Some(lead) => (Shape::RunIn, lead),
        None => shape(words, &label, level),
    };
    if !sure && shape != Shape::Alone {
        return None;
    }
    let (label_end, standard) = (label.len, standard(&label, &text));
    let Label { form, value, .. } = label;
    Some(Candidate { block, form, value, level, shape, label_end, standard, lead_end: label_end + lead, marked })
}

/// Whether a number is the next of its form.
fn goes_on(before: &Candidate, label: &Label) -> bool {
    (before.form, before.value + 1) == (label.form, label.value)
}

/// The words of a candidate, without its number.
pub(super) fn lead(document: &Document<'_>, candidate: &Candidate) -> String {
    let words = |paragraph: &Paragraph<'_>| paragraph.text()[candidate.label_end..candidate.lead_end].to_owned();
    document.paragraph(candidate.block).map(words).unwrap_or_default()
}

/// The bytes of the bold words behind a bold number that text runs on from, a colon behind them included:
/// `**（一）理论武装** 学习不够。`, `**一、时间**：3月5日`
fn bold_lead(paragraph: &Paragraph<'_>, text: &str, label_end: usize) -> Option<usize> {
    let end = paragraph.runs.iter().take_while(|run| run.strong).map(|run| run.text.len()).sum();
    let lead = text.get(label_end..end).filter(|lead| !lead.trim().is_empty() && length(lead) <= LEAD)?;
    let divided = lead.trim_end().ends_with(['，', ',', '、', '；']) || first_stop(lead, &['；', ';']).is_some();
    let behind = text[end..].trim_start_matches(COLONS);
    let colon = text[end..].len() - behind.len();
    let goes_on = behind.trim_start().starts_with(|c: char| c.is_alphanumeric() || "“《（【".contains(c));
    (!divided && goes_on).then_some(lead.len() + colon)
}

/// How the number in front of a text should be written, if it is not.
pub(super) fn standard(label: &Label, text: &str) -> Option<Box<str>> {
    let standard = label.standard();
    (text[..label.len] != *standard).then(|| standard.into())
}

/// How the words behind a number are built, and the bytes of the lead.
fn shape(words: &str, label: &Label, level: u8) -> (Shape, usize) {
    if let Some(stage) = stage(words) {
        return (Shape::Staged, stage);
    }
    if asks(words) {
        return (Shape::Alone, words.len());
    }
    if let Some(lead) = spaced_lead(words).filter(|_| level < 3) {
        return (Shape::RunIn, lead);
    }
    let (lead, behind) = match first_end(words) {
        Some((at, len)) => words.split_at(at + len),
        None => (words, ""),
    };
    let stopped = is_ended(lead);
    let divided = first_stop(lead, &['；', ';']).is_some() || lead.trim_end().ends_with(['，', ',', '、']);
    let introduces = lead.trim_end().ends_with(COLONS);
    let name = lead.trim_end().trim_end_matches(COLONS);
    let opens = introduces && (lead.contains('，') || is_unfinished(name));
    let explains = first_stop(name, COLONS).is_some() || level > 2 && introduces;
    let dated = stopped && says_when(lead);
    let whole = opens || dated || is_cut(lead) || introduces_person(lead) || counts_inside(lead, label);
    let sentence = whole || divided;
    let long = !sentence && !stopped && !introduces && length(lead) <= LONGEST && (explains || length(lead) > HEADING);
    if let Some(name) = name_explained(lead).filter(|_| level < 3 && !whole && !long) {
        return (Shape::Explained, name);
    }
    let shape = if long && (level < 3 || label.form == Form::Decimal) {
        Shape::Long
    } else if sentence || explains || length(lead) > HEADING || (introduces && length(lead) > 24) {
        Shape::Sentence
    } else if !stopped {
        Shape::Alone
    } else if behind.trim().is_empty() {
        Shape::Stopped
    } else if length(lead) <= LEAD && is_bracketed(behind) {
        Shape::Remarked
    } else if length(lead) <= LEAD && !counts_on(behind, label) {
        Shape::RunIn
    } else {
        Shape::Sentence
    };
    (shape, lead.len())
}

/// The bytes of `项目名称：`, if that name is explained behind its colon; `收入：指……` explains a word.
pub(super) fn name_explained(sentence: &str) -> Option<usize> {
    let (at, len) = first_stop(sentence, COLONS)?;
    let (name, behind) = (&sentence[..at], sentence[at + len..].trim_start());
    let phrase = !name.trim().is_empty() && length(name) <= LEAD && !name.contains('；');
    let sum = name.ends_with("其中") || name.contains('，') && name.contains(|c: char| c.is_ascii_digit());
    let defines = behind.starts_with('指') || behind.starts_with("是指");
    (phrase && !behind.is_empty() && !sum && !defines && !is_unfinished(name)).then_some(at + len)
}

/// `具体要求如下`, `主要包括的`: what only its list completes.
fn is_unfinished(name: &str) -> bool {
    name.ends_with(['下', '为', '的']) && !name.ends_with("目的")
}

/// `问：为什么出台？`, over its answer.
fn asks(words: &str) -> bool {
    let question = words.strip_prefix("问：").or_else(|| words.strip_prefix("问:")).map(str::trim_end);
    question.is_some_and(|it| length(it) <= HEADING && first_stop(it, STOPS).is_some_and(|(at, len)| at + len == it.len()))
}

/// The bytes of a phrase that a wide space divides from its sentences: `转变政府职能　　全面推行……。`
fn spaced_lead(words: &str) -> Option<usize> {
    const SHORTEST_LEAD: usize = 5;
    const SHORTEST_TEXT: usize = 8;
    let end = ["\t", "\u{3000}", "  "].iter().filter_map(|gap| words.find(gap)).min()?;
    let (lead, behind) = (&words[..end], words[end..].trim_start());
    let phrase = (SHORTEST_LEAD..=LEAD).contains(&length(lead)) && lead.ends_with(is_han) && first_stop(lead, &MARKS).is_none();
    let text = behind.ends_with(STOPS) && length(behind) >= SHORTEST_TEXT;
    (phrase && text).then_some(end)
}

/// The bytes of `施工阶段（5月—10月）：`, if text stands behind.
fn stage(words: &str) -> Option<usize> {
    let (at, len) = first_stop(words, COLONS)?;
    let name = words[..at].trim_end_matches(CLOSING);
    let (name, _) = name.split_once(OPENING).filter(|_| name.len() < at)?;
    let staged = name.ends_with("阶段") && length(&words[..at]) <= LEAD && !words[at + len..].trim().is_empty();
    staged.then_some(at + len)
}

/// `4月29日至5月3日放假。`, `自2026年起执行。`: what happens on a day, or from then on.
fn says_when(lead: &str) -> bool {
    let day = lead.find('日').map(|at| &lead[..at + '日'.len_utf8()]);
    let from = || lead.starts_with('自') && ["年起", "月起", "日起"].iter().any(|from| lead.contains(from));
    day.is_some_and(|day| is_day(day) || is_date(day)) || from()
}

/// Whether an editor ended the line within brackets or quotes, or before the words that it needs.
fn is_cut(lead: &str) -> bool {
    let in_brackets = [('（', '）'), ('《', '》'), ('“', '”')]
        .into_iter()
        .any(|(open, close)| lead.matches(open).count() > lead.matches(close).count());
    in_brackets || lead.ends_with(['至', '于', '的']) && !lead.ends_with("目的")
}

/// `李青山，男，52岁，环卫工人。`
fn introduces_person(lead: &str) -> bool {
    lead.contains("，男，") || lead.contains("，女，")
}

/// `①耕地②播种③收割`, `（一）购机→（二）申请`, `一、背景3二、目的3三、原则4`: a list in one line; `第一、二、三产业` is none.
fn counts_inside(lead: &str, label: &Label) -> bool {
    let is_inside = |value: u32| {
        let at = lead.find(&label.with_value(value));
        at.is_some_and(|at| label.form != Form::Comma || !lead[..at].is_empty() && !lead[..at].ends_with('、'))
    };
    match label.form {
        Form::Bracket | Form::ArabicBracket | Form::Circle => is_inside(label.value + 1),
        Form::Comma => is_inside(label.value + 1) && is_inside(label.value + 2),
        Form::Formal | Form::Dot | Form::Is | Form::Must | Form::Ordinal | Form::First => false,
        Form::Chapter | Form::Section | Form::Article | Form::Decimal => false,
    }
}

/// `（县发展改革局牵头）`: a remark on the sentence before it.
fn is_bracketed(behind: &str) -> bool {
    let behind = behind.trim().trim_end_matches(STOPS);
    behind.starts_with('（') && behind.find('）') == Some(behind.len() - '）'.len_utf8())
}

/// `1.……。2.……。`: the next number stands in the same paragraph, which is a list then.
fn counts_on(behind: &str, label: &Label) -> bool {
    let is_next =
        |rest: &str| Label::read(rest.trim_start()).is_some_and(|next| next.form == label.form && next.value == label.value + 1);
    is_next(behind) || signs(behind).any(|(at, sign)| matches!(sign, '。' | '；') && is_next(&behind[at + sign.len_utf8()..]))
}
