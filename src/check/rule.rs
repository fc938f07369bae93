//! What a rule is: one constant that finds, explains, documents and tests itself.

use std::ops::Range;

use crate::check::draft::{Draft, Text};
use crate::finding::{Certainty, Finding, Fix, Strength};
use crate::notice::Example;
use crate::source::{Edit, Source, Span};

/// Something that can be wrong in a draft.
#[derive(Debug)]
pub struct Rule {
    /// What is wrong, in kebab-case: `heading-gap`.
    pub name: &'static str,
    /// What is wrong, in Chinese, as a headline without a full stop.
    pub what: &'static str,
    /// Why it is wrong, and where the rule does not apply: a sentence or two of Chinese.
    pub why: &'static str,
    /// What to do, in Chinese; the help of every finding that has none of its own.
    pub help: &'static str,
    /// Where it is laid down: `GB/T 9704—2012，7.3.3`, or `惯例`.
    pub clause: &'static str,
    /// How binding it is. What the standard says with 一般 or 推荐 is no [`Strength::Must`].
    pub strength: Strength,
    /// How sure its fixes are, if it has any; those of single findings may be less sure, or missing.
    pub fix: Option<Certainty>,
    /// Drafts with the mistake and without: tests, documentation and help.
    pub examples: &'static [Example],
    /// Looks for it.
    pub find: fn(&Draft<'_>, &mut Report<'_>),
}

/// Where a rule says what it found.
#[derive(Debug)]
pub struct Report<'r> {
    rule: &'static Rule,
    source: &'r Source,
    findings: &'r mut Vec<Finding>,
}

impl<'r> Report<'r> {
    pub(super) fn new(rule: &'static Rule, source: &'r Source, findings: &'r mut Vec<Finding>) -> Self {
        Self { rule, source, findings }
    }

    /// Notes a mistake at one place.
    pub fn at(&mut self, span: Span, message: impl Into<String>) -> &mut Finding {
        self.places(vec![span], message)
    }

    /// Notes one mistake that has several places; none for the draft as a whole.
    pub fn places(&mut self, spans: Vec<Span>, message: impl Into<String>) -> &mut Finding {
        let Rule { name, strength, help, .. } = *self.rule;
        let finding = Finding { rule: name, strength, message: message.into(), help: help.to_owned(), spans, fix: None };
        self.findings.push(finding);
        let last = self.findings.len() - 1;
        &mut self.findings[last]
    }

    /// Notes a mistake whose place is that of the edit, which would mend it. Without one (see
    /// [`Text::edit`](super::Text::edit)) it is only noted, at `span`.
    pub fn mend(&mut self, span: Span, edit: Option<Edit>, message: impl Into<String>) -> &mut Finding {
        let fix = self.rule.fix.zip(edit).map(|(certainty, edit)| Fix::whole(vec![edit], certainty));
        let finding = self.at(span, message);
        finding.fix = fix;
        finding
    }

    /// Notes that a stretch of a text (bytes) is wrong, and that `after` should stand there.
    pub fn replace(
        &mut self,
        text: &Text<'_>,
        range: Range<usize>,
        after: impl Into<String>,
        message: impl Into<String>,
    ) -> &mut Finding {
        let edit = text.edit(self.source, range.clone(), after);
        self.mend(text.span(range), edit, message)
    }

    /// Notes a mistake at all its places, each with what would mend it there; nothing if there are none. `message` is given the
    /// number of places.
    pub fn mend_all(&mut self, places: Vec<impl Into<Place>>, message: impl FnOnce(usize) -> String) {
        self.mend_places(places, self.rule.fix, message);
    }

    /// The same where the edits may be wrong, however sure the rule is.
    pub fn suggest_all(&mut self, places: Vec<impl Into<Place>>, message: impl FnOnce(usize) -> String) {
        self.mend_places(places, self.rule.fix.map(|_| Certainty::Likely), message);
    }

    fn mend_places(
        &mut self,
        places: Vec<impl Into<Place>>,
        certainty: Option<Certainty>,
        message: impl FnOnce(usize) -> String,
    ) {
        let (mut spans, mut parts) = (Vec::with_capacity(places.len()), Vec::new());
        for Place { spans: wrong, part } in places.into_iter().map(Into::into) {
            spans.extend(wrong);
            parts.extend(part);
        }
        if spans.is_empty() {
            return;
        }
        spans.sort_unstable();
        let message = message(spans.len());
        let fix = certainty.filter(|_| !parts.is_empty()).map(|certainty| Fix { parts, certainty });
        self.places(spans, message).fix = fix;
    }
}

/// Where a mistake is, and what would mend it there.
#[derive(Debug)]
pub struct Place {
    /// A stretch of the draft, or both marks of a pair.
    pub spans: Vec<Span>,
    /// The edits that go together, if it can be mended.
    pub part: Option<Vec<Edit>>,
}

impl Place {
    /// Stretches of a text (bytes), each with what should stand there, if that can be told.
    pub(super) fn of(source: &Source, text: &Text<'_>, wrong: Vec<(Range<usize>, Option<String>)>) -> Self {
        Self {
            spans: wrong.iter().map(|(range, _)| text.span(range.clone())).collect(),
            part: wrong.into_iter().map(|(range, after)| text.edit(source, range, after?)).collect(),
        }
    }
}

impl From<(Span, Option<Edit>)> for Place {
    fn from((span, edit): (Span, Option<Edit>)) -> Self {
        Self { spans: vec![span], part: edit.map(|edit| vec![edit]) }
    }
}
