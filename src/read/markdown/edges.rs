//! Spaces that stand beside Chinese words for the sake of the marks of emphasis.

use super::open::shorten;
use crate::document::{Run, text_of};
use crate::level::{Form, Label};
use crate::sentence::{is_han, length};

/// The marks between which a row of names stands.
const MARKS: [char; 7] = ['，', '。', '；', '：', '！', '？', '、'];

/// No name in a row of names is longer, in characters, and no name of a field.
const NAME: usize = 4;

/// Takes the spaces out between emphasized words and others, where both are Chinese; only in sentences, and not where a space may
/// divide names: `出席：张三 **李四**`, `一班 **二班** 三班`.
pub(super) fn close_up(runs: &mut [Run<'_>]) {
    for at in closed_borders(runs) {
        let [before, after] = &mut runs[at - 1..=at] else { continue };
        if is_bold(after) {
            shorten(before, before.text.len() - 1);
        } else {
            *after = after.split_off(1);
        }
    }
}

/// The runs that close up with the run before.
fn closed_borders(runs: &[Run<'_>]) -> Vec<usize> {
    let text = text_of(runs);
    if !text.contains(['，', '。', '；']) {
        return Vec::new();
    }
    let is_field = text.split_once('：').is_some_and(|(name, _)| length(name) <= NAME);
    let fewest = if is_field { 2 } else { 3 };
    let mut clauses = text.split_inclusive(MARKS);
    let (mut border, mut clause_end, mut lists_names) = (0, 0, false);
    let closes = |&at: &usize| {
        border += runs[at - 1].text.len();
        while clause_end <= border
            && let Some(clause) = clauses.next()
        {
            (clause_end, lists_names) = (clause_end + clause.len(), is_row_of_names(clause, fewest));
        }
        !lists_names && has_needless_space(runs, at)
    };
    (1..runs.len()).filter(closes).collect()
}

/// Whether a space between two runs is there for Markdown's sake. Behind bold words that a paragraph begins with, and that are no
/// number, it may stand between a name and what it names, and between those that a clause begins with and a number: `，**电话** 12345`.
fn has_needless_space(runs: &[Run<'_>], at: usize) -> bool {
    let (before, after) = (&runs[at - 1], &runs[at]);
    if (before.strong, before.emphasis) == (after.strong, after.emphasis) {
        return false;
    }
    if is_bold(after) {
        return before.text.strip_suffix(' ').is_some_and(|words| is_between_chinese(words, &after.text));
    }
    let label = Label::read_point(&before.text).or_else(|| Label::read(&before.text));
    let counts = label.is_some_and(|label| label.len == before.text.len() && !has_own_space(label.form));
    let begins_clause = at > 1 && runs[at - 2].text.trim_end().ends_with(MARKS);
    after.text.strip_prefix(' ').is_some_and(|words| {
        (at > 1 || counts)
            && is_between_chinese(&before.text, words)
            && !(begins_clause && words.starts_with(|c: char| c.is_ascii_digit()))
    })
}

/// `第一条　`, `1.1　`
fn has_own_space(form: Form) -> bool {
    matches!(form, Form::Chapter | Form::Section | Form::Article | Form::Decimal)
}

fn is_bold(run: &Run<'_>) -> bool {
    run.strong || run.emphasis
}

/// Whether a clause is nothing but so many names: `一班 二班 三班，`
fn is_row_of_names(clause: &str, fewest: usize) -> bool {
    let words = || clause.trim_end_matches(MARKS).split_whitespace();
    words().all(|word| length(word) <= NAME && word.chars().all(is_han)) && words().take(fewest).count() == fewest
}

/// Whether Chinese stands on both sides, or on one and a number on the other.
fn is_between_chinese(before: &str, after: &str) -> bool {
    let (Some(before), Some(after)) = (before.chars().next_back(), after.chars().next()) else { return false };
    let chinese = |c: char| is_han(c) || "，。；：、（）《》“”".contains(c);
    let fits = |c: char| chinese(c) || c.is_ascii_digit() || c == '%';
    fits(before) && fits(after) && (chinese(before) || chinese(after))
}
