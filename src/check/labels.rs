//! 序号: how the numbers of headings are written, and whether they follow each other.

use super::{Draft, Example, Report, Rule};
use crate::finding::{Certainty, Strength};
use crate::source::{Edit, Why};

pub(super) const RULES: &[Rule] = &[HALFWIDTH_LABEL];

const HALFWIDTH_LABEL: Rule = Rule {
    name: "halfwidth-label",
    what: "序号用了半角括号",
    why: "“（一）”“（1）”是中文序号，括号占一个字，用全角。",
    help: "改用全角括号",
    clause: "GB/T 9704—2012，7.3.3；GB/T 15834—2011，4.9",
    strength: Strength::Must,
    fix: Some(Certainty::Certain),
    examples: &[
        Example { wrong: "一、基本情况\n(一)人口\n", right: "一、基本情况\n（一）人口\n" },
        Example { wrong: "一、基本情况\n（一)人口\n", right: "一、基本情况\n（一）人口\n" },
    ],
    find: halfwidth_label,
};

fn halfwidth_label(draft: &Draft<'_>, report: &mut Report<'_>) {
    for edit in draft.document.ledger.iter().filter(|edit| edit.why == Why::Label) {
        let typed = draft.source.slice(edit.span);
        if typed.contains(['(', ')']) {
            let edit = Edit { why: Why::Corrected, ..edit.clone() };
            report.mend(edit.span, Some(edit), format!("序号“{}”用了半角括号", typed.trim()));
        }
    }
}
