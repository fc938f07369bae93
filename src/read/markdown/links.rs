//! Links: their words are printed, their addresses are not.

use std::ops::Range;

use pulldown_cmark::OffsetIter;

use super::copy::Copy;
use crate::document::Document;
use crate::finding::Finding;
use crate::notice;
use crate::read::lines;
use crate::source::{Source, Span, Why};

/// The links whose words do not say where they lead.
#[derive(Default)]
pub(super) struct Links(Vec<Span>);

/// Enters the lines `[1]: https://……` in the ledger.
pub(super) fn leave_out_definitions(source: &Source, copy: &Copy<'_>, parser: &OffsetIter<'_>, document: &mut Document<'_>) {
    let spans = parser.reference_definitions().iter().filter_map(|(_, definition)| copy.span(&definition.span));
    spans.for_each(|span| document.ledger.delete(lines::trim(source, span), Why::Link));
}

impl Links {
    /// A link to this address stands in a range of the copy.
    pub fn take(&mut self, address: &str, range: &Range<usize>, copy: &Copy<'_>) {
        if leads_away(&copy.text[range.clone()], address) {
            self.0.extend(copy.span(range));
        }
    }

    /// Says whose addresses are lost on paper.
    pub fn finish(self, document: &mut Document<'_>) {
        if !self.0.is_empty() {
            let message = format!("{} 处链接只印文字，网址没有印出", self.0.len());
            document.findings.push(Finding::noticed(&notice::LINK_ADDRESS, self.0, message));
        }
    }
}

/// Whether the words of a link do not say where it leads: out of the draft, or nowhere, so that its address may be text.
fn leads_away(link: &str, address: &str) -> bool {
    let words = link.split("](").next().unwrap_or_default();
    let bare = address.split_once("://").map(|(_, bare)| bare).or_else(|| address.strip_prefix("mailto:"));
    let is_path = bare.is_none() && address.contains(['#', '/', '.', ':']);
    !is_path && !words.contains(bare.unwrap_or(address).trim_end_matches('/'))
}
