//! What a rule is: one constant that finds, explains, documents and tests itself.

use crate::check::draft::Draft;
use crate::finding::{Certainty, Finding, Fix, Strength};
use crate::notice::Example;
use crate::source::{Edit, Span};

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
    findings: &'r mut Vec<Finding>,
}

impl<'r> Report<'r> {
    pub(super) fn new(rule: &'static Rule, findings: &'r mut Vec<Finding>) -> Self {
        Self { rule, findings }
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
        let fix = self.rule.fix.zip(edit).map(|(certainty, edit)| Fix { edits: vec![edit], certainty });
        let finding = self.at(span, message);
        finding.fix = fix;
        finding
    }

    /// Notes a mistake at all its places, each with the edit that would mend it there; nothing if there are none. `message` is
    /// given the number of places.
    pub fn mend_all(&mut self, places: Vec<(Span, Option<Edit>)>, message: impl FnOnce(usize) -> String) {
        self.mend_places(places, self.rule.fix, message);
    }

    /// The same where the edits may be wrong, however sure the rule is.
    pub fn suggest_all(&mut self, places: Vec<(Span, Option<Edit>)>, message: impl FnOnce(usize) -> String) {
        self.mend_places(places, self.rule.fix.map(|_| Certainty::Likely), message);
    }

    fn mend_places(
        &mut self,
        mut places: Vec<(Span, Option<Edit>)>,
        certainty: Option<Certainty>,
        message: impl FnOnce(usize) -> String,
    ) {
        if places.is_empty() {
            return;
        }
        places.sort_by_key(|(span, _)| *span);
        let (spans, edits): (Vec<Span>, Vec<Option<Edit>>) = places.into_iter().unzip();
        let edits: Vec<Edit> = edits.into_iter().flatten().collect();
        let fix = certainty.filter(|_| !edits.is_empty()).map(|certainty| Fix { edits, certainty });
        let message = message(spans.len());
        self.places(spans, message).fix = fix;
    }
}
