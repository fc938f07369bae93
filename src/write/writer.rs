//! Paragraphs and their runs.

use std::io;

use super::comments::Marks;
use super::contents;
use super::script::{is_foreign, stretches};
use super::style_names::{self, EMPHASIS, FIELD_NAME, FOOTNOTE_REFERENCE, POINT_LABEL, POINT_LEAD};
use super::styles::{self, EMPHASIS_FAMILY, FIELD_NAME_FAMILY};
use super::wml::{Border, Fonts, Frame, Num, PPr, RPr, SectPr, Spacing, Tab};
use super::xml::Xml;
use crate::document::{Align, Part, Run};
use crate::layout::{LookId, Own, Set, Special};
use crate::length::{Chars, Length};
use crate::style::{Family, PointLook, Style};

/// ST_PointMeasure of a border's space.
const MAX_SPACE: i32 = 31;

/// Writes what stands in a document, in order.
pub struct Writer<'a, 'm, 'w> {
    /// The style sheet.
    pub style: &'a Style,
    /// The marks of comments that are still to be written.
    pub marks: &'a mut Marks<'m>,
    /// The part that is written.
    pub xml: &'a mut Xml<'w>,
}

impl Writer<'_, '_, '_> {
    /// A paragraph in its look, with where it departs from that.
    pub fn paragraph(&mut self, set: &Set<'_>, num: Option<Num>, section: Option<SectPr<'_>>) -> io::Result<()> {
        let style = self.style;
        let Own { new_page, keep_next, lead, joined, .. } = set.own;
        let &Special { left, right, first_line, align, ref centers, entry, pitch, rule, page_top } = set.own.special();
        let look = set.look.of(style);
        let center = |center: &Chars| Tab { place: center.0 * look.advance() / 100, kind: "center", dots: false };
        let tabs: Vec<Tab> = centers.iter().map(center).collect();
        // A list's indents, or those of none, would take the place of the style's.
        let ruled = |distance| num.filter(|num| lead.is_some() || num.id == 0).map(|_| distance);
        let (left, first_line) = (left.or(ruled(look.left)), first_line.or(ruled(look.first_line)));
        self.xml.open("w:p")?;
        PPr {
            style: Some(style_names::id(set.look)),
            keep_next: match (look.keep_next, keep_next, joined) {
                (false, true, false) => Some(true),
                (true, _, true) => Some(false), // Word would keep the text of the whole paragraph
                _ => None,
            },
            page_break_before: new_page.then_some(true),
            frame: page_top.map(|top| frame(top, align.unwrap_or(look.align))),
            num,
            bottom: rule.map(|rule| red_line(style, rule)),
            tabs: &tabs,
            spacing: pitch.map(|pitch| Spacing { line: pitch.twips(), grows: false }),
            ind: styles::indents(look, &style.looks.body, left, right, first_line),
            joined,
            jc: align.filter(|&align| align != look.align).map(styles::jc),
            section,
            ..PPr::default()
        }
        .write(self.xml)?;
        contents::begin_entry(entry, self.xml)?;
        self.runs(set.look, lead, &set.runs)?;
        contents::end_entry(entry, self.xml)?;
        self.xml.close("w:p")
    }

    /// Runs of a paragraph in its look, `lead` the level of the run-in heading it begins with, and the marks of their footnotes
    /// and comments; neighbours that are set alike become one `w:r`.
    pub fn runs(&mut self, look: LookId, lead: Option<u8>, runs: &[Run<'_>]) -> io::Result<()> {
        let Self { style: sheet, marks, xml } = self;
        let foreign = runs.iter().all(|run| is_foreign(&run.text));
        let mut open = None;
        for run in runs {
            if run.part == Part::Counted {
                marks.pass(&run.text);
                continue;
            }
            let Manner { style, family, bold } = manner(sheet, look, lead, run);
            let plain = RPr { style, bold: bold.then_some(true), strike: run.struck, ..RPr::default() };
            for (text, font) in stretches(&run.text, sheet.fonts.preset().font(family), foreign) {
                let fonts = font.map(|font| Fonts { latin: font, chinese: font, hint: true });
                let mut rest = text;
                while !rest.is_empty() {
                    if marks.are_due() {
                        turn_to(None, &mut open, xml)?;
                        marks.turn(xml)?;
                    }
                    let (text, behind) = marks.divide(rest);
                    turn_to(Some(RPr { fonts, ..plain }), &mut open, xml)?;
                    xml.run_text(text)?;
                    marks.pass(text);
                    rest = behind;
                }
            }
            if let Some(note) = run.note.and_then(|note| i32::try_from(note.get()).ok()) {
                turn_to(Some(note_mark()), &mut open, xml)?;
                xml.tag("w:footnoteReference").with("w:id", note).empty()?;
            }
        }
        turn_to(None, &mut open, xml)?;
        marks.end(xml)
    }
}

/// An empty line of one point: two tables in a row would grow together, LibreOffice drops one that nothing follows, and a section ends
/// with a paragraph.
pub fn thin_line(section: Option<SectPr<'_>>, xml: &mut Xml<'_>) -> io::Result<()> {
    xml.open("w:p")?;
    PPr { spacing: Some(Spacing { line: 20, grows: false }), section, ..PPr::default() }.write(xml)?;
    xml.close("w:p")
}

/// How the number of a footnote is set.
pub fn note_mark() -> RPr<'static> {
    RPr { style: Some(FOOTNOTE_REFERENCE), ..RPr::default() }
}

/// How one run departs from its paragraph.
struct Manner {
    style: Option<&'static str>,
    family: Family,
    bold: bool,
}

/// Headings look the same throughout, whatever the author marked in them; elsewhere the author's emphasis wins over points.
fn manner(style: &Style, look: LookId, lead: Option<u8>, run: &Run<'_>) -> Manner {
    let own = look.of(style).font;
    if matches!(look, LookId::Title | LookId::AttachmentTitle | LookId::Heading(_)) {
        return Manner { style: None, family: own, bold: false };
    }
    let point = match style.points.look {
        PointLook::Plain | PointLook::BoldLabel | PointLook::BoldLead => own,
        PointLook::KaiLead => Family::KaiTi,
    };
    match (run.part, lead) {
        (Part::Label | Part::Counted | Part::Lead, Some(level)) => Manner {
            style: Some(style_names::lead_id(level, style.headings.run_in)),
            family: LookId::Heading(level).of(style).font,
            bold: false,
        },
        (_any, _) if run.emphasis => Manner { style: Some(EMPHASIS), family: EMPHASIS_FAMILY, bold: run.strong },
        (Part::PointLabel, _) => Manner { style: Some(POINT_LABEL), family: point, bold: run.strong },
        (Part::PointLead, _) => Manner { style: Some(POINT_LEAD), family: point, bold: run.strong },
        (Part::Label, _) if look == LookId::Attendance => {
            Manner { style: Some(FIELD_NAME), family: FIELD_NAME_FAMILY, bold: run.strong }
        }
        (Part::Text | Part::Label | Part::Counted | Part::Lead, _) => Manner { style: None, family: own, bold: run.strong },
    }
}

/// A frame in the middle of the paper, or at an edge of the text area.
fn frame(top: Length, align: Align) -> Frame {
    let (h_anchor, x_align) = match align {
        Align::Center => ("page", "center"),
        Align::Right => ("margin", "right"),
        Align::Left | Align::Both | Align::Spread => ("margin", "left"),
    };
    Frame { y: top.twips(), h_anchor, x_align }
}

/// The red line of the head, as wide as the text area.
fn red_line(style: &Style, below: Length) -> Border<'_> {
    let color = style.looks.issuer.color.as_deref().unwrap_or("auto");
    let in_points = |parts: i32| (style.head.rule_thickness.twips() * parts + 10) / 20;
    Border { size: in_points(8), space: ((below.twips() + 10) / 20).min(MAX_SPACE), color }
}

/// Goes on in a run set like this, the open one or another.
fn turn_to<'a>(next: Option<RPr<'a>>, open: &mut Option<RPr<'a>>, xml: &mut Xml<'_>) -> io::Result<()> {
    if *open == next {
        return Ok(());
    }
    if open.is_some() {
        xml.close("w:r")?;
    }
    if let Some(r_pr) = next {
        xml.open("w:r")?;
        r_pr.write(xml)?;
    }
    *open = next;
    Ok(())
}
