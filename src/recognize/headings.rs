//! Headings, alone or running into their paragraph, and the articles of a regulation.
//!
//! A number in front makes a paragraph a candidate; its shape, its neighbours of the same form and its place in their sequence
//! decide. When they leave a doubt it stays body text.

use crate::document::{Block, Document, Origin, Paragraph, Part, Role};
use crate::ledger::Ledger;
use crate::level::{Form, Label, numeral};
use crate::recognize::scheme::{contents, first_article, is_decimal, is_spaced};
use crate::sentence::{STOPS, first_stop, length};
use crate::source::Why;

/// No heading's own words are longer, in characters (the longest of 413 in real drafts has 46).
const HEADING: usize = 50;
/// No lead of a run-in heading is longer (the longest seen has 31).
const LEAD: usize = 42;

/// A paragraph that may be a heading.
struct Candidate {
    block: usize,
    form: Form,
    value: u32,
    level: u8,
    shape: Shape,
    /// Where its number ends in the paragraph, with the white space behind it.
    label_end: usize,
    /// How the number should be written, if it is not.
    standard: Option<Box<str>>,
    /// Where the heading's words end in the paragraph, their full stop included.
    lead_end: usize,
    /// Made a heading by the author's own mark.
    marked: bool,
}

/// How a numbered paragraph is built.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Shape {
    /// A phrase without a full stop.
    Alone,
    /// One short sentence and nothing behind it.
    Stopped,
    /// A short sentence, and text behind it.
    RunIn,
    /// A long sentence, or one divided by semicolons.
    Sentence,
}

/// Finds the headings of each section (the document, then every attachment) from block `body` on.
pub fn find(document: &mut Document<'_>, body: usize) {
    let is_border = |block: &Block<'_>| matches!(block, Block::Paragraph(p) if matches!(p.role, Role::AttachmentMark | Role::AttachmentTitle));
    let mut start = body;
    while start < document.blocks.len() {
        let behind = start + document.blocks[start..].iter().take_while(|block| is_border(block)).count();
        let end = behind + document.blocks[behind..].iter().take_while(|block| !is_border(block)).count();
        find_in(document, behind, end);
        start = end.max(start + 1);
    }
}

fn find_in(document: &mut Document<'_>, start: usize, end: usize) {
    let (decimal, spaced) = (is_decimal(&document.blocks[start..end]), is_spaced(&document.blocks[start..end]));
    let regulation = first_article(&document.blocks[start..end]).map_or(end, |at| start + at);
    let mut candidates = Vec::new();
    let contents = contents(&document.blocks[start..end]);
    for block in start..end {
        if contents.contains(&(block - start)) {
            continue;
        }
        let Block::Paragraph(paragraph) = &mut document.blocks[block] else { continue };
        if paragraph.role != Role::Body {
            continue;
        }
        if block >= regulation && mark_article(paragraph, &mut document.ledger) {
            continue;
        }
        let inside = block >= regulation;
        if let Some(candidate) = candidate(paragraph, block, decimal, spaced)
            && (!inside || candidate.marked || matches!(candidate.form, Form::Chapter | Form::Section))
        {
            candidates.push(candidate);
        }
    }
    swap_inverted(&mut candidates);
    sink_below_outer(&mut candidates);
    rank_by_depth(document, &mut candidates);
    let chosen = choose(document, &candidates, end);
    for (candidate, _) in candidates.iter().zip(chosen).filter(|(_, chosen)| *chosen) {
        mark_heading(document, candidate);
    }
    mark_unnumbered(document, start, end, &candidates);
}

fn mark_article(paragraph: &mut Paragraph<'_>, ledger: &mut Ledger) -> bool {
    let text = paragraph.text();
    let Some(label) = Label::read(&text).filter(|label| label.form == Form::Article) else { return false };
    let standard = standard(&label, &text);
    drop(text);
    set_label(paragraph, label.len, standard.as_deref(), ledger);
    paragraph.role = Role::Article;
    true
}

fn candidate(paragraph: &Paragraph<'_>, block: usize, decimal: bool, spaced: bool) -> Option<Candidate> {
    let marked = match paragraph.origin {
        Origin::Heading(_) => true,
        Origin::Line | Origin::Quote => false,
        Origin::Item { .. } | Origin::Image | Origin::Code | Origin::Fixed(_) => return None,
    };
    let text = paragraph.text();
    let bare = text.trim_start_matches(is_ornament);
    let ornament = if bare.len() < text.len() { text.len() - bare.trim_start().len() } else { 0 };
    let numbered = &text[ornament..];
    // One `### 1.1` says enough of a Markdown draft.
    let counted = (decimal || marked).then(|| Label::read_decimal(numbered)).flatten();
    let counted = counted.filter(|label| decimal || label.depth > 1).or_else(|| Label::read(numbered));
    let mut label = counted.or_else(|| spaced.then(|| Label::read_spaced(numbered)).flatten())?;
    label.len += ornament;
    let level = if label.form == Form::Decimal { label.depth.min(5) } else { label.form.level()? };
    let words = &text[label.len..];
    if words.trim().is_empty() || (!marked && is_enumeration(&label, words)) {
        return None;
    }
    let (shape, lead) = if marked { (Shape::Alone, words.len()) } else { shape(words, &label, level) };
    let (label_end, standard) = (label.len, standard(&label, &text));
    let Label { form, value, .. } = label;
    Some(Candidate { block, form, value, level, shape, label_end, standard, lead_end: label_end + lead, marked })
}

/// How the number in front of a text should be written, if it is not.
fn standard(label: &Label, text: &str) -> Option<Box<str>> {
    (text[..label.len] != label.standard).then(|| label.standard.as_str().into())
}

/// What chat assistants and web editors put in front of a number; it gives way to the number in its standard form.
fn is_ornament(c: char) -> bool {
    matches!(c, '\u{2600}'..='\u{27bf}' | '\u{2b00}'..='\u{2bff}' | '\u{fe0f}' | '\u{1f300}'..='\u{1faff}')
        || matches!(c, '●' | '■' | '◆' | '▲' | '※' | '•')
}

const COLONS: &[char] = &['：', ':'];

/// How the words behind a number are built, and the bytes of the lead.
fn shape(words: &str, label: &Label, level: u8) -> (Shape, usize) {
    let (lead, behind) = match first_stop(words, STOPS) {
        Some((at, len)) => words.split_at(at + len),
        None => (words, ""),
    };
    let stopped = lead.ends_with(STOPS);
    let divided = lead.contains(['；', ';']) || lead.trim_end().ends_with(['，', ',', '、']);
    let introduces = lead.trim_end().ends_with(COLONS);
    let explains = first_stop(lead.trim_end().trim_end_matches(COLONS), COLONS).is_some() || level > 2 && introduces;
    let shape = if divided || explains || length(lead) > HEADING || (introduces && length(lead) > 24) {
        Shape::Sentence
    } else if !stopped {
        Shape::Alone
    } else if behind.trim().is_empty() {
        Shape::Stopped
    } else if length(lead) <= LEAD && !counts_on(behind, label) {
        Shape::RunIn
    } else {
        Shape::Sentence
    };
    (shape, lead.len())
}

/// `1.……。2.……。`: the next number stands in the same paragraph, which is a list then.
fn counts_on(behind: &str, label: &Label) -> bool {
    let is_next =
        |rest: &str| Label::read(rest.trim_start()).is_some_and(|next| next.form == label.form && next.value == label.value + 1);
    is_next(behind) || behind.split(['。', '；']).skip(1).any(is_next)
}

/// `一、二、三产业`, `二、三级子公司`: a list of numbers, not a numbered heading.
fn is_enumeration(label: &Label, words: &str) -> bool {
    let Some((value, len)) = numeral(words) else { return false };
    let next = words[len..].chars().next().unwrap_or(' ');
    label.form == Form::Comma
        && ((value == label.value + 1 && "、级线类产季期等届次批轮者大档条项步".contains(next)) || next == '、')
}

/// （一） over 一、 instead of under it: they change ranks where （一） comes first and counts on behind 一、.
fn swap_inverted(candidates: &mut [Candidate]) {
    let place_of = |form| move |candidate: &Candidate| candidate.form == form;
    let first = candidates.iter().position(|candidate| matches!(candidate.form, Form::Comma | Form::Bracket));
    let (comma, bracket) =
        (candidates.iter().position(place_of(Form::Comma)), candidates.iter().rposition(place_of(Form::Bracket)));
    let rising = candidates
        .iter()
        .filter(|candidate| candidate.form == Form::Bracket)
        .zip(1..)
        .all(|(candidate, value)| candidate.value == value);
    let inverted =
        first.is_some_and(|first| candidates[first].form == Form::Bracket) && comma.is_some() && comma < bracket && rising;
    if !inverted {
        return;
    }
    for candidate in candidates {
        match candidate.form {
            Form::Bracket => candidate.level = 1,
            Form::Comma => candidate.level = 2,
            _ => {}
        }
    }
}

/// Under 壹、 the other numbers count a level deeper, and so under 第一部分 where a draft begins with that; under 第一节 once more.
fn sink_below_outer(candidates: &mut [Candidate]) {
    let count = |form| candidates.iter().filter(|candidate| candidate.form == form && candidate.shape != Shape::Sentence).count();
    let first = candidates.iter().find(|candidate| candidate.shape != Shape::Sentence).map(|candidate| candidate.form);
    let outer: &[Form] = match first {
        Some(Form::Chapter) if count(Form::Chapter) > 1 && count(Form::Section) > 0 => &[Form::Chapter, Form::Section],
        Some(Form::Chapter) if count(Form::Chapter) > 1 => &[Form::Chapter],
        _ if count(Form::Formal) > 0 => &[Form::Formal],
        _ => return,
    };
    for candidate in candidates.iter_mut().filter(|candidate| !outer.contains(&candidate.form)) {
        candidate.level = (candidate.level + outer.len() as u8).min(5);
    }
}

/// Where `## 1.` is the highest heading of a Markdown draft, its rank is that of its marks.
fn rank_by_depth(document: &Document<'_>, candidates: &mut [Candidate]) {
    let depth = |candidate: &Candidate| match &document.blocks[candidate.block] {
        Block::Paragraph(Paragraph { origin: Origin::Heading(depth), .. }) => Some(*depth),
        _ => None,
    };
    let Some(top) = candidates.iter().filter_map(depth).min() else { return };
    let dotted = |candidate: &Candidate| candidate.form == Form::Dot;
    if !candidates.iter().any(|candidate| depth(candidate) == Some(top) && dotted(candidate)) {
        return;
    }
    for candidate in candidates.iter_mut().filter(|candidate| candidate.form == Form::Dot) {
        let own = match &document.blocks[candidate.block] {
            Block::Paragraph(Paragraph { origin: Origin::Heading(depth), .. }) => *depth,
            _ => continue,
        };
        candidate.level = (own - top + 1).min(5);
    }
}

/// Decides for every candidate whether it is a heading.
fn choose(document: &Document<'_>, candidates: &[Candidate], end: usize) -> Vec<bool> {
    let mut chosen = vec![false; candidates.len()];
    for group in groups(candidates) {
        let sentences = group.iter().filter(|&&at| candidates[at].shape == Shape::Sentence).count();
        let run_ins = group.iter().filter(|&&at| candidates[at].shape == Shape::RunIn).count();
        let phrases = group.iter().filter(|&&at| matches!(candidates[at].shape, Shape::Alone | Shape::RunIn)).count();
        let (&last, others) = group.split_last().unwrap_or((&0, &[]));
        let led = others.iter().filter(|&&at| has_text_below(document, candidates, at, end)).count();
        // What stands below the last of a list may well be the text that goes on behind the list.
        let last_led = (led > 0 || others.is_empty()) && has_text_below(document, candidates, last, end);
        let leads = led + usize::from(last_led);
        let goes_on = candidates[group[0]].value > 1;
        let bare_list = led == 0 && (!others.is_empty() || goes_on) && candidates[last].level > 2;
        for (place, &at) in group.iter().enumerate() {
            let candidate = &candidates[at];
            chosen[at] = candidate.marked
                || (in_sequence(candidates, &group, place)
                    && !decides(document, candidate)
                    && match candidate.shape {
                        Shape::Alone => sentences <= phrases && !bare_list,
                        Shape::RunIn => sentences <= phrases && (candidate.level < 3 || run_ins * 2 >= group.len()),
                        Shape::Stopped => {
                            length(lead(document, candidate).as_ref()) <= HEADING - 2
                                && sentences * 4 <= group.len()
                                && (has_text_below(document, candidates, at, end)
                                    || (phrases * 2 > group.len() && candidate.level < 3)
                                    || run_ins * 2 > group.len())
                                && leads * 2 >= group.len()
                        }
                        Shape::Sentence => false,
                    });
        }
    }
    chosen
}

/// Candidates of one level and form under one heading of a higher rank.
fn groups(candidates: &[Candidate]) -> Vec<Vec<usize>> {
    let mut groups: Vec<Vec<usize>> = Vec::new();
    let mut open: Vec<(u8, Form, usize)> = Vec::new();
    for (at, candidate) in candidates.iter().enumerate() {
        if candidate.shape != Shape::Sentence {
            open.retain(|(level, ..)| *level <= candidate.level);
        }
        match open.iter().find(|(level, form, _)| (*level, *form) == (candidate.level, candidate.form)) {
            Some(&(.., group)) => groups[group].push(at),
            None => {
                open.push((candidate.level, candidate.form, groups.len()));
                groups.push(vec![at]);
            }
        }
    }
    groups
}

/// Whether a number goes on from the one before it: the next, a gap of one or two, a repetition or a new beginning.
fn in_sequence(candidates: &[Candidate], group: &[usize], place: usize) -> bool {
    let value = |at: usize| candidates[at].value;
    let (own, level) = (value(group[place]), candidates[group[place]].level);
    if own == 1 {
        return true;
    }
    let follows = group.get(place + 1).is_some_and(|&next| value(next) == own + 1);
    let before = match place.checked_sub(1) {
        Some(before) => Some(value(group[before])),
        None => candidates[..group[0]].iter().rev().find(|candidate| candidate.level == level).map(|candidate| candidate.value),
    };
    match before {
        Some(before) => (before..=before + 3).contains(&own) || follows,
        None => follows,
    }
}

/// Whether body text stands between a candidate and the next number of its rank.
fn has_text_below(document: &Document<'_>, candidates: &[Candidate], at: usize, end: usize) -> bool {
    let candidate = &candidates[at];
    if candidate.shape == Shape::RunIn {
        return true;
    }
    match candidates.get(at + 1) {
        Some(next) if next.block == candidate.block + 1 => next.level > candidate.level,
        _ => {
            candidate.block + 1 < end
                && matches!(
                    &document.blocks[candidate.block + 1],
                    Block::Table(_) | Block::Figure(_) | Block::Paragraph(Paragraph { role: Role::Body, .. })
                )
        }
    }
}

/// A resolution (同意……) or a closing rule (本……自……起施行) is a sentence, however short.
fn decides(document: &Document<'_>, candidate: &Candidate) -> bool {
    const SUBJECTS: [&str; 14] =
        ["时间", "地点", "议题", "内容", "名称", "精神", "议程", "主题", "安排", "材料", "纪律", "保障", "组织", "服务"];
    let lead = lead(document, candidate);
    let end = lead.trim_end_matches(STOPS);
    let rule = lead.starts_with('本') && ["施行", "实施", "执行", "解释", "有效"].iter().any(|word| end.ends_with(word));
    let meeting = lead.strip_prefix("会议").is_some_and(|rest| !SUBJECTS.iter().any(|subject| rest.starts_with(subject)));
    let sentence = candidate.shape != Shape::Alone || end.ends_with(COLONS);
    sentence && (rule || meeting || lead.starts_with("同意") || lead.starts_with("原则同意"))
}

/// The words of a candidate, without its number.
fn lead(document: &Document<'_>, candidate: &Candidate) -> String {
    match &document.blocks[candidate.block] {
        Block::Paragraph(paragraph) => paragraph.text()[candidate.label_end..candidate.lead_end].to_owned(),
        Block::Table(_) | Block::Figure(_) => String::new(),
    }
}

fn mark_heading(document: &mut Document<'_>, candidate: &Candidate) {
    let Block::Paragraph(paragraph) = &mut document.blocks[candidate.block] else { return };
    paragraph.mark(candidate.label_end..candidate.lead_end, Part::Lead);
    drop_space(paragraph, candidate.lead_end);
    set_label(paragraph, candidate.label_end, candidate.standard.as_deref(), &mut document.ledger);
    let run_in = candidate.shape == Shape::RunIn;
    paragraph.role = Role::Heading { level: candidate.level, run_in };
}

/// A space that stands between a lead and the sentence after it (an emphasis mark needed it) is not printed.
pub fn drop_space(paragraph: &mut Paragraph<'_>, lead_end: usize) {
    let text = paragraph.text();
    let space = text[lead_end..].len() - text[lead_end..].trim_start().len();
    drop(text);
    paragraph.remove(lead_end..lead_end + space);
}

/// Marks the number at the beginning, and prints it in its standard form if that is another.
fn set_label(paragraph: &mut Paragraph<'_>, end: usize, standard: Option<&str>, ledger: &mut Ledger) {
    let Some(standard) = standard else { return paragraph.mark(0..end, Part::Label) };
    let span = paragraph.replace(0..end, standard.to_owned(), Part::Label);
    ledger.replace(span, standard, Why::Label);
}

/// Markdown headings without a number: ranked by their marks, like their numbered siblings.
fn mark_unnumbered(document: &mut Document<'_>, start: usize, end: usize, candidates: &[Candidate]) {
    let mut level_of = [None; 7];
    let mut top = 7;
    for block in &document.blocks {
        if let Block::Paragraph(Paragraph { origin: Origin::Heading(depth), role, .. }) = block
            && matches!(role, Role::Body | Role::Heading { .. })
        {
            top = top.min(*depth);
        }
    }
    for candidate in candidates.iter().filter(|candidate| candidate.marked) {
        if let Block::Paragraph(Paragraph { origin: Origin::Heading(depth), .. }) = &document.blocks[candidate.block] {
            level_of[*depth as usize].get_or_insert(candidate.level);
        }
    }
    for block in &mut document.blocks[start..end] {
        let Block::Paragraph(paragraph) = block else { continue };
        let (Origin::Heading(depth), Role::Body) = (paragraph.origin, paragraph.role) else { continue };
        if is_bare_number(&paragraph.text()) {
            continue;
        }
        let above = (top..depth).rev().find_map(|depth| level_of[depth as usize].map(|level: u8| (depth, level)));
        let level = level_of[depth as usize].unwrap_or_else(|| match above {
            Some((upper, level)) => level + depth - upper,
            None => depth - top + 1,
        });
        let len = paragraph.text().len();
        paragraph.mark(0..len, Part::Lead);
        paragraph.role = Role::Heading { level: level.min(5), run_in: false };
    }
}

/// `## 三、`: a number that lost its words.
fn is_bare_number(text: &str) -> bool {
    numeral(text).is_some_and(|(_, len)| text[len..].trim_matches(['、', '.', '．', ' ']).is_empty())
}
