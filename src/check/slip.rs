//! Slips of the pen: mistakes that a text shows by itself. A scan says where they are and what should stand there; all of a
//! draft make one finding.

use std::ops::Range;

use super::{Draft, Report, Text};
use crate::document::Role;
use crate::source::Span;

/// A stretch of a text (bytes) that is wrong.
pub(super) struct Slip {
    pub range: Range<usize>,
    /// What should stand there, where that can be told.
    pub after: Option<String>,
}

impl Slip {
    pub fn new(range: Range<usize>, after: impl Into<String>) -> Self {
        Self { range, after: Some(after.into()) }
    }
}

/// Reports what `scan` finds in the running text of a draft.
pub(super) fn report(draft: &Draft<'_>, report: &mut Report<'_>, scan: impl Fn(&Text<'_>) -> Vec<Slip>) {
    let mut places = Vec::new();
    let mut first: Option<(Span, String)> = None;
    for text in draft.texts.iter().filter(|text| is_running(text)) {
        for Slip { range, after } in scan(text) {
            let span = text.span(range.clone());
            if first.as_ref().is_none_or(|(known, _)| span < *known) {
                first = Some((span, example(&text.text[range.clone()], after.as_deref())));
            }
            places.push((span, after.and_then(|after| text.edit(draft.source, range, after))));
        }
    }
    report.mend_all(places, |count| {
        let (_, example) = first.unwrap_or((Span::at(0), String::new()));
        if count > 1 { format!("{example}，共 {count} 处") } else { example }
    });
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
