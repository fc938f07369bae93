//! A draft that was understood, and what may be asked about it.

use crate::compose;
use crate::document::{Document, Part, Run};
use crate::kind::Kind;
use crate::sentence::point;
use crate::source::{Edit, Source};
use crate::style::Style;

/// A draft that was understood: everything but the writing.
#[derive(Debug)]
pub struct Understood<'s> {
    /// The draft.
    pub source: &'s Source,
    /// What every paragraph is.
    pub document: Document<'s>,
    /// The same with every number as it was typed, if the rules are to look at it.
    pub typed: Option<Document<'s>>,
    /// What kind of document it is.
    pub kind: Kind,
    /// How it will look.
    pub style: Style,
    /// Why it was given this style, in Chinese.
    pub reason: String,
    /// Everything that was changed, in the order of the draft.
    pub edits: Vec<Edit>,
}

impl Understood<'_> {
    /// The lines of a title as they will be set; none if the block at that place is no title.
    pub fn title_lines(&self, at: usize) -> Vec<String> {
        compose::title_lines(&self.document.blocks, at)
    }

    /// The words of each point (一是…二是…) of the paragraph at that place: what stands behind its label up to its first stop.
    pub fn points(&self, at: usize) -> Vec<String> {
        self.document.paragraph(at).map(|paragraph| points(&paragraph.runs)).unwrap_or_default()
    }
}

fn points(runs: &[Run<'_>]) -> Vec<String> {
    let mut texts: Vec<String> = Vec::new();
    let mut in_label = false;
    for run in runs {
        match (run.part == Part::PointLabel, texts.last_mut()) {
            (true, _) if !in_label => texts.push(String::new()),
            (false, Some(text)) => text.push_str(&run.text),
            (true, _) | (false, None) => {}
        }
        in_label = run.part == Part::PointLabel;
    }
    texts.iter().map(|text| point(text).trim().to_owned()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::Span;

    #[test]
    fn a_point_ends_at_its_first_stop() {
        let runs = |parts: &[(Part, &'static str)]| -> Vec<Run<'_>> {
            parts.iter().map(|&(part, text)| Run { part, ..Run::typed(text, Span::at(0)) }).collect()
        };
        let paragraph = runs(&[
            (Part::Text, "主要做了三件事。"),
            (Part::PointLabel, "一是"),
            (Part::PointLead, "抓“学。思”（含讨论！）。"),
            (Part::Text, "每周一次。"),
            (Part::PointLabel, "二是"),
            (Part::Text, "修路，架桥；"),
            (Part::PointLabel, "三是"),
            (Part::Text, "回访，"),
        ]);
        assert_eq!(points(&paragraph), ["抓“学。思”（含讨论！）", "修路，架桥", "回访"]);
        assert!(points(&runs(&[(Part::Text, "统一是必然要求。")])).is_empty());
    }
}
