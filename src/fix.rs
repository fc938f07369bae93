//! Findings → edits: the corrections that can be made in the draft itself.

use std::collections::BTreeMap;

use crate::finding::{Certainty, Finding, Fix};
use crate::source::{Edit, Span};

/// The edits of every fix that is at least this certain and whose texts are all `writable`, in the order of the draft; of
/// two fixes that overlap only those of the first.
pub fn edits(findings: &[Finding], least: Certainty, writable: impl Fn(&str) -> bool) -> Vec<Edit> {
    let mut fixes: Vec<Vec<&Edit>> = findings
        .iter()
        .filter_map(|finding| finding.fix.as_ref())
        .filter(|fix| fix.certainty >= least)
        .map(Fix::edits)
        .filter(|edits| !edits.is_empty() && edits.iter().all(|edit| writable(&edit.after)))
        .collect();
    fixes.sort_by_key(|edits| edits.first().map(|edit| edit.span));
    let mut made = BTreeMap::new();
    for edits in fixes {
        if edits.iter().all(|edit| is_free(&made, edit.span)) {
            made.extend(edits.into_iter().map(|edit| (edit.span, edit)));
        }
    }
    made.into_values().cloned().collect()
}

/// Whether no edit changes the same characters, or inserts at the same place.
fn is_free(made: &BTreeMap<Span, &Edit>, span: Span) -> bool {
    let above = made.range(..=span).next_back();
    let below = made.range(span..).next();
    above.is_none_or(|(above, _)| above.end <= span.start && *above != span)
        && below.is_none_or(|(below, _)| span.end <= below.start)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::notice;
    use crate::source::Why;

    fn finding(certainty: Certainty, edits: &[(usize, usize, &str)]) -> Finding {
        let edit = |&(start, end, after): &(usize, usize, &str)| Edit {
            span: Span::new(start, end),
            after: after.to_owned(),
            why: Why::Corrected,
        };
        let fix = Fix { parts: edits.iter().map(|one| vec![edit(one)]).collect(), certainty };
        Finding { fix: Some(fix), ..Finding::noticed(&notice::PICTURE, Vec::new(), "") }
    }

    /// What is written where.
    fn made(findings: &[Finding], least: Certainty, writable: impl Fn(&str) -> bool) -> Vec<(usize, String)> {
        edits(findings, least, writable).into_iter().map(|edit| (edit.span.start, edit.after)).collect()
    }

    #[test]
    fn a_fix_is_made_whole_or_not_at_all() {
        let findings = [
            finding(Certainty::Certain, &[(4, 5, "乙"), (9, 10, "丙")]),
            finding(Certainty::Certain, &[(9, 11, "丁"), (12, 13, "戊")]),
            finding(Certainty::Likely, &[(0, 1, "甲")]),
            finding(Certainty::Certain, &[(5, 5, "己")]),
            finding(Certainty::Certain, &[(5, 5, "庚")]),
        ];
        let texts = |texts: &[(usize, &str)]| texts.iter().map(|&(at, text)| (at, text.to_owned())).collect::<Vec<_>>();
        assert_eq!(made(&findings, Certainty::Certain, |_| true), texts(&[(4, "乙"), (5, "己"), (9, "丙")]));
        assert_eq!(made(&findings[2..], Certainty::Likely, |_| true), texts(&[(0, "甲"), (5, "己")]));
    }

    #[test]
    fn what_the_encoding_lacks_is_not_made() {
        let findings = [finding(Certainty::Certain, &[(0, 1, "國"), (3, 4, "国")]), finding(Certainty::Certain, &[(6, 7, "國")])];
        assert_eq!(made(&findings, Certainty::Certain, |text| text != "国"), [(6, "國".to_owned())]);
        assert_eq!(made(&findings, Certainty::Certain, |_| true).len(), 3);
    }
}
