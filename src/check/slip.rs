//! Slips of the pen: mistakes that a text shows by itself. A scan says where they are and what should stand there; all of a
//! draft make one finding, and those that may be none another.

use std::ops::Range;

use super::rule::Place;
use super::{Draft, Report, Text};
use crate::document::Role;
use crate::source::Span;

/// A stretch of a text (bytes) that is wrong.
pub(super) struct Slip {
    pub range: Range<usize>,
    /// What should stand there, where that can be told.
    pub after: Option<String>,
    /// The other mark of a pair, and what should stand there.
    pub other: Option<(Range<usize>, String)>,
    /// Whether something else may be meant.
    pub doubtful: bool,
}

impl Slip {
    pub fn new(range: Range<usize>, after: impl Into<String>) -> Self {
        Self { after: Some(after.into()), ..Self::open(range) }
    }

    /// One of which nobody can tell what should stand there.
    pub fn open(range: Range<usize>) -> Self {
        Self { range, after: None, other: None, doubtful: false }
    }

    /// Adds the other mark of its pair: both are mended, or none.
    pub fn with(self, range: Range<usize>, after: impl Into<String>) -> Self {
        Self { other: Some((range, after.into())), ..self }
    }
}

/// Reports what `scan` finds in the running text of a draft.
pub(super) fn report(draft: &Draft<'_>, report: &mut Report<'_>, scan: impl Fn(&Text<'_>) -> Vec<Slip>) {
    let (mut sure, mut doubtful) = (Places::default(), Places::default());
    for text in draft.texts.iter().filter(|text| is_running(text)) {
        for slip in scan(text) {
            if slip.doubtful { &mut doubtful } else { &mut sure }.take(draft, text, slip);
        }
    }
    report.mend_all(sure.all, |count| message(sure.first, count));
    report.suggest_all(doubtful.all, |count| message(doubtful.first, count));
}

/// The places of a finding.
#[derive(Default)]
struct Places {
    all: Vec<Place>,
    /// What is said of the first one in the draft.
    first: Option<(Span, String)>,
}

impl Places {
    fn take(&mut self, draft: &Draft<'_>, text: &Text<'_>, Slip { range, after, other, .. }: Slip) {
        let span = text.span(range.clone());
        if self.first.as_ref().is_none_or(|(known, _)| span < *known) {
            self.first = Some((span, example(&text.text[range.clone()], after.as_deref())));
        }
        let other = other.map(|(range, after)| (range, Some(after)));
        self.all.push(Place::of(draft.source, text, [(range, after)].into_iter().chain(other).collect()));
    }
}

fn message(first: Option<(Span, String)>, count: usize) -> String {
    let example = first.map(|(_, example)| example).unwrap_or_default();
    if count > 1 { format!("{example}，共 {count} 处") } else { example }
}

/// Whether a text is written by the ordinary rules of language; numbers, dates and names have their own.
fn is_running(text: &Text<'_>) -> bool {
    let running = |role| {
        matches!(
            role,
            Role::Title
                | Role::Subtitle
                | Role::Byline
                | Role::Signer
                | Role::Addressee
                | Role::AttachmentNote
                | Role::Annotation
                | Role::Cc
                | Role::Heading { .. }
                | Role::Body
                | Role::Article
                | Role::ListItem
                | Role::AttachmentTitle
                | Role::Attendance
                | Role::Caption
        )
    };
    text.role().is_none_or(running)
}

fn example(before: &str, after: Option<&str>) -> String {
    let shown = |text: &str| if text.trim().is_empty() { "空格".to_owned() } else { format!("“{text}”") };
    match after {
        Some("") => format!("{}多余", shown(before)),
        Some(after) => format!("{}应为{}", shown(before), shown(after)),
        None => format!("{}不妥", shown(before)),
    }
}

#[cfg(test)]
mod tests {
    use crate::check::tests::findings;
    use crate::document::Format;
    use crate::options::Options;

    #[test]
    fn a_pair_of_marks_is_mended_whole_or_not_at_all() {
        // An entity is not the mark it stands for, and stays.
        for (draft, parts) in [("开展\"清源行动\"，成效明显。\n", Some(1)), ("开展&quot;清源行动\"，成效明显。\n", None)]
        {
            let options = Options { format: Some(Format::Markdown), ..Options::default() };
            let found = findings(draft, &options).into_iter().find(|finding| finding.rule == "straight-quote").expect("quotes");
            assert_eq!((found.spans.len(), found.fix.map(|fix| fix.parts.len())), (2, parts), "{draft}");
        }
    }
}
