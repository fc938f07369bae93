//! A finding for people: what is wrong, the place in the draft underlined, why, and what to do.

use std::ops::Range;

use annotate_snippets::{Annotation, AnnotationKind, Group, Level, Renderer, Snippet};
use gongwen::check;
use gongwen::finding::{Certainty, Finding, Fix, Strength};
use gongwen::source::{Source, Span};
use unicode_width::UnicodeWidthChar;

use super::report::{help, places, quote, word};
use super::terminal::{visible, width};

/// Of a finding's places so many are shown.
const PLACES: usize = 5;

/// A part of a line of the draft.
struct Excerpt {
    line: usize,
    /// Which part, in the draft.
    span: Span,
    /// The part, made visible, with `…` where the line goes on.
    text: String,
    /// What is underlined in it.
    marks: Vec<Range<usize>>,
}

/// The finding in colours, its lines cut around the places to so many columns.
pub fn finding(source: &Source, finding: &Finding, columns: usize) -> String {
    let level = match finding.strength {
        Strength::Must => Level::ERROR,
        Strength::Should => Level::WARNING,
        Strength::Custom => Level::INFO,
    };
    let title = level.clone().with_name(word(finding.strength)).primary_title(visible(&finding.message)).id(finding.rule);
    let shown = &finding.spans[..finding.spans.len().min(PLACES)];
    let place = shown.first().map_or(String::new(), |span| format!(":{}", source.place(span.start)));
    let mut snippets = excerpts(source, shown, columns).into_iter().map(Excerpt::snippet);
    let head = Group::with_title(title).elements(snippets.next());
    let mut groups: Vec<_> =
        [head].into_iter().chain(snippets.map(|snippet| Group::with_level(level.clone()).element(snippet))).collect();
    let notes = notes(source, finding).into_iter().map(|(name, text)| Level::HELP.no_name().message(format!("{name}：{text}")));
    let last = groups.pop().map(|last| last.elements(notes));
    groups.extend(last);
    // One by one: between the parts of one report there would be the draft's name again.
    let renderer = Renderer::styled().term_width(columns);
    let shown: String = groups.into_iter().map(|group| renderer.render(&[group]) + "\n").collect();
    format!("{}{place}: {shown}\n", visible(&source.name))
}

/// What is said below the places, and under which name.
fn notes(source: &Source, finding: &Finding) -> Vec<(&'static str, String)> {
    let rest = finding.spans.get(PLACES..).unwrap_or_default();
    let more = (!rest.is_empty()).then(|| ("另见", places(source, rest)));
    let clause = check::rule(finding.rule).map(|rule| ("依据", rule.clause.to_owned()));
    let advice = (!finding.help.is_empty()).then(|| ("建议", visible(&help(finding.rule, &finding.help)).into_owned()));
    let fix = finding.fix.as_ref().map(|fix| ("改法", change(source, fix)));
    [more, clause, advice, fix].into_iter().flatten().collect()
}

/// `“(一)” → “（一）”，gongwen fix 可改`
fn change(source: &Source, fix: &Fix) -> String {
    let command = match fix.certainty {
        Certainty::Certain => "gongwen fix 可改",
        Certainty::Likely => "gongwen fix --likely 可改",
    };
    match fix.edits().as_slice() {
        [edit] => format!("{} → {}，{command}", quote(source.slice(edit.span)), quote(&edit.after)),
        edits => format!("共 {} 处，{command}", edits.len()),
    }
}

/// The parts of lines in which the places stand; of a place that has several lines the first.
fn excerpts(source: &Source, places: &[Span], columns: usize) -> Vec<Excerpt> {
    let mut excerpts: Vec<Excerpt> = Vec::new();
    for &place in places {
        match excerpts.last_mut() {
            Some(last) if last.span.contains(place) => last.mark(source, place),
            Some(_) | None => {
                let mut excerpt = Excerpt::around(source, place, columns);
                excerpt.mark(source, place);
                excerpts.push(excerpt);
            }
        }
    }
    excerpts
}

impl Excerpt {
    fn around(source: &Source, place: Span, columns: usize) -> Self {
        let line = source.line(place.start);
        let whole = source.line_span(line);
        let room = columns.saturating_sub(line.to_string().len() + width(" | ……")).max(16);
        let at = place.start.min(whole.end);
        let (before, after) = (&source.text[whole.start..at], &source.text[at..whole.end]);
        // A third of the room stands before the place, and more where little follows.
        let follows = fitting(after.chars(), room);
        let precedes = fitting(before.chars().rev(), (room - follows.columns).max(room / 3));
        let follows = fitting(after.chars(), room - precedes.columns);
        let span = Span::new(at - precedes.bytes, at + follows.bytes);
        let (head, tail) = (dots(whole.start < span.start), dots(span.end < whole.end));
        Self { line, span, text: format!("{head}{}{tail}", visible(source.slice(span))), marks: Vec::new() }
    }

    fn snippet(self) -> Snippet<'static, Annotation<'static>> {
        let marks = self.marks.into_iter().map(|mark| AnnotationKind::Primary.span(mark));
        Snippet::source(self.text).line_start(self.line).annotations(marks)
    }

    fn mark(&mut self, source: &Source, place: Span) {
        let head = dots(source.line_span(self.line).start < self.span.start).len();
        let at = |offset: usize| {
            let offset = offset.clamp(self.span.start, self.span.end);
            head + visible(&source.text[self.span.start..offset]).len()
        };
        self.marks.push(at(place.start)..at(place.end));
    }
}

fn dots(cut: bool) -> &'static str {
    if cut { "…" } else { "" }
}

struct Fitting {
    bytes: usize,
    columns: usize,
}

/// How many of the characters fit into so many columns.
fn fitting(characters: impl Iterator<Item = char>, room: usize) -> Fitting {
    let mut fitting = Fitting { bytes: 0, columns: 0 };
    for character in characters {
        let columns = fitting.columns + character.width().unwrap_or(1);
        if columns > room {
            break;
        }
        fitting = Fitting { bytes: fitting.bytes + character.len_utf8(), columns };
    }
    fitting
}

#[cfg(test)]
mod tests {
    use gongwen::source::{Edit, Encoding, Why};

    use super::*;

    /// What is shown in so many columns of a finding with these places, which are all the words `wrong` of the draft.
    fn shown(draft: &str, wrong: &str, columns: usize) -> String {
        let source = Source::new("稿.txt", draft.to_owned(), Encoding::Utf8);
        let spans: Vec<Span> = draft.match_indices(wrong).map(|(at, _)| Span::new(at, at + wrong.len())).collect();
        let parts = spans.iter().map(|&span| vec![Edit { span, after: "右".to_owned(), why: Why::Corrected }]).collect();
        let fix = Some(Fix { parts, certainty: Certainty::Likely });
        let (message, help) = ("不对".to_owned(), "改对".to_owned());
        let about = Finding { rule: "placeholder", strength: Strength::Should, message, help, spans, fix };
        anstream::adapter::strip_str(&finding(&source, &about, columns)).to_string()
    }

    #[test]
    fn a_chinese_character_is_underlined_by_two_columns() {
        let expected = "\
稿.txt:2:3: 警告[placeholder]: 不对
  |
2 | 甲a错误。
  |    ^^^^
  |
  = 依据：惯例
  = 建议：改对
  = 改法：“错误” → “右”，gongwen fix --likely 可改

";
        assert_eq!(shown("题\n甲a错误。\n", "错误", 80), expected);
    }

    #[test]
    fn all_places_of_a_line_are_underlined_at_once_and_too_many_only_named() {
        let expected = "\
稿.txt:1:1: 警告[placeholder]: 不对
  |
1 | 错甲错
  | ^^  ^^
  |
2 | 错
  | ^^
  |
4 | 错乙错错
  | ^^  ^^
  |
  = 另见：4:4 6:1
  = 依据：惯例
  = 建议：改对
  = 改法：共 7 处，gongwen fix --likely 可改

";
        assert_eq!(shown("错甲错\n错\n\n错乙错错\n\n错", "错", 80), expected);
    }

    #[test]
    fn a_long_line_is_cut_around_the_place() {
        let (before, after) = ("前".repeat(300), "后".repeat(300));
        let text = shown(&format!("{before}错误{after}"), "错误", 40);
        let lines: Vec<&str> = text.lines().collect();
        assert_eq!(lines[0], "稿.txt:1:301: 警告[placeholder]: 不对");
        assert_eq!(lines[2], "1 | …前前前前前错误后后后后后后后后后后…");
        assert_eq!(lines[3].trim_end(), "  |            ^^^^");
        let text = shown(&format!("{before}错误"), "错误", 40);
        assert_eq!(text.lines().nth(2), Some("1 | …前前前前前前前前前前前前前前前错误"));
        let text = shown(&format!("{before}错"), &format!("{before}错"), 40);
        assert_eq!(text.lines().nth(3).map(|line| line.matches('^').count()), Some(34));
    }

    #[test]
    fn a_place_of_several_lines_is_underlined_in_the_first() {
        let text = shown("甲乙\r\n丙丁\r\n", "乙\r\n丙", 80);
        assert!(text.contains("1 | 甲乙\n  |   ^^\n"), "{text}");
    }

    #[test]
    fn nothing_in_a_draft_steers_the_terminal() {
        let text = shown("\x1b[31m\u{202e}错\t\u{9b}2J", "错", 80);
        assert!(text.contains("1 | ␛[31m\\u{202e}错␉\\u{9b}2J\n  |              ^^\n"), "{text}");
    }
}
