//! What stands on paper: `word/document.xml` and `word/footnotes.xml`.

use std::io;
use std::ops::Range;

use super::columns;
use super::comments::Marks;
use super::contents;
use super::imprint;
use super::numbering::Numbering;
use super::page::section;
use super::parts::SEPARATORS;
use super::picture;
use super::script::{is_foreign, stretches};
use super::style_names::{self, EMPHASIS, FIELD_NAME, FOOTNOTE_REFERENCE, POINT_LABEL, POINT_LEAD};
use super::styles::{self, EMPHASIS_FAMILY, FIELD_NAME_FAMILY};
use super::table;
use super::wml::{Border, Fonts, Frame, Num, PPr, RPr, SectPr, Spacing, Tab};
use super::xml::Xml;
use crate::document::{Align, Part, Run};
use crate::layout::{Item, Layout, LookId, Own, Place, Set, Special};
use crate::length::{Chars, Length};
use crate::style::{Family, PointLook, Style};

/// ST_PointMeasure of a border's space.
const MAX_SPACE: i32 = 31;

/// The main part.
pub fn document(layout: &Layout<'_>, xml: &mut Xml<'_>) -> io::Result<()> {
    let document = xml.tag("w:document").with("xmlns:w", super::package::W).with("xmlns:r", super::package::R);
    picture::namespaces(document).open()?;
    xml.open("w:body")?;
    let numbering = Numbering::of(layout);
    let mut number = numbering.as_ref().map(Numbering::properties);
    let mut first = true;
    let mut marks = Marks::of(layout);
    for (place, item) in layout.body.iter().enumerate() {
        let section = ends_section(layout, place).map(|landscape| section(layout, landscape, std::mem::take(&mut first)));
        let below = layout.body.get(place + 1);
        match item {
            Item::Paragraph(set) if contents::is_line(item) => {
                contents::line(layout.style, set, &mut marks, xml)?;
                if !below.is_some_and(contents::is_line) {
                    contents::end(below, section, xml)?;
                }
            }
            Item::Paragraph(set) => {
                let num = number.as_mut().and_then(|of| of(set));
                paragraph(layout.style, set, num, section, &mut marks, xml)?;
            }
            Item::Figure(set) => picture::write(layout, set, place, section, xml)?,
            Item::Imprint(set) => {
                if place > 0 && ends_section(layout, place - 1).is_some() {
                    thin_line(None, xml)?; // LibreOffice does not begin a page with what is out of the text
                }
                imprint::write(layout.style, set, &mut marks, xml)?;
                thin_line(section, xml)?;
            }
            Item::Table(set) => table::write(layout.style, set, &mut marks, xml)?,
            Item::Columns(set) => columns::write(layout.style, set, &mut marks, xml)?,
        }
        let stands_in_text = matches!(item, Item::Table(_) | Item::Columns(_));
        if stands_in_text && (section.is_some() || !matches!(below, Some(Item::Paragraph(_) | Item::Figure(_)))) {
            thin_line(section, xml)?;
        }
    }
    let landscape = layout.landscape.last().is_some_and(|range| range.end == layout.body.len());
    let even_page = layout.body.last().is_some_and(begins_even_page);
    SectPr { even_page, ..section(layout, landscape, first) }.write(xml)?;
    xml.close("w:body")?;
    xml.close("w:document")
}

/// Whether an item is the last before the paper is turned or an even page begins, and if so, whether it stands on a landscape
/// page.
fn ends_section(layout: &Layout<'_>, place: usize) -> Option<bool> {
    let next = place + 1;
    let turns = |range: &Range<usize>| match next {
        _ if next == range.start => Some(false),
        _ if next == range.end && next < layout.body.len() => Some(true),
        _ => None,
    };
    let turned = layout.landscape.iter().find_map(turns);
    turned.or_else(|| layout.body.get(next).is_some_and(begins_even_page).then_some(false))
}

fn begins_even_page(item: &Item<'_>) -> bool {
    matches!(item, Item::Imprint(set) if set.place == Place::EvenFoot)
}

/// The footnotes, and the lines that Word draws above them.
pub fn footnotes(layout: &Layout<'_>, xml: &mut Xml<'_>) -> io::Result<()> {
    xml.tag("w:footnotes").with("xmlns:w", super::package::W).open()?;
    for (kind, id) in SEPARATORS {
        xml.tag("w:footnote").with("w:type", kind).with("w:id", id).open()?;
        xml.open("w:p")?;
        xml.open("w:r")?;
        xml.tag(if kind == "separator" { "w:separator" } else { "w:continuationSeparator" }).empty()?;
        xml.close("w:r")?;
        xml.close("w:p")?;
        xml.close("w:footnote")?;
    }
    let voice = Voice { style: layout.style, look: LookId::Footnote, lead: None };
    for (id, note) in (1..).zip(layout.notes) {
        xml.tag("w:footnote").with("w:id", id).open()?;
        let empty = [Vec::new()];
        let paragraphs = if note.paragraphs.is_empty() { &empty[..] } else { &note.paragraphs };
        for (place, runs) in paragraphs.iter().enumerate() {
            xml.open("w:p")?;
            PPr { style: Some(style_names::id(LookId::Footnote)), ..PPr::default() }.write(xml)?;
            if place == 0 {
                xml.open("w:r")?;
                note_mark().write(xml)?;
                xml.tag("w:footnoteRef").empty()?;
                xml.run_text(" ")?;
                xml.close("w:r")?;
            }
            voice.write(runs, &mut Marks::default(), xml)?;
            xml.close("w:p")?;
        }
        xml.close("w:footnote")?;
    }
    xml.close("w:footnotes")
}

/// How the number of a footnote is set.
fn note_mark() -> RPr<'static> {
    RPr { style: Some(FOOTNOTE_REFERENCE), ..RPr::default() }
}

/// How the runs of a paragraph are set.
pub struct Voice<'a> {
    /// The style sheet.
    pub style: &'a Style,
    /// The look of the paragraph.
    pub look: LookId,
    /// The level of the run-in heading it begins with.
    pub lead: Option<u8>,
}

/// How one run departs from its paragraph.
struct Manner {
    style: Option<&'static str>,
    family: Family,
    bold: bool,
}

impl Voice<'_> {
    /// Writes runs and the marks of their footnotes and comments; neighbours that are set alike become one `w:r`.
    pub fn write(&self, runs: &[Run<'_>], marks: &mut Marks<'_>, xml: &mut Xml<'_>) -> io::Result<()> {
        let foreign = runs.iter().all(|run| is_foreign(&run.text));
        let mut open = None;
        for run in runs {
            if run.part == Part::Counted {
                marks.pass(&run.text);
                continue;
            }
            let Manner { style, family, bold } = self.manner(run);
            let plain = RPr { style, bold: bold.then_some(true), strike: run.struck, ..RPr::default() };
            for (text, font) in stretches(&run.text, self.style.fonts.preset().font(family), foreign) {
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

    /// Headings look the same throughout, whatever the author marked in them; elsewhere the author's emphasis wins over points.
    fn manner(&self, run: &Run<'_>) -> Manner {
        let own = self.look.of(self.style).font;
        if matches!(self.look, LookId::Title | LookId::AttachmentTitle | LookId::Heading(_)) {
            return Manner { style: None, family: own, bold: false };
        }
        let point = match self.style.points.look {
            PointLook::Plain | PointLook::BoldLabel | PointLook::BoldLead => own,
            PointLook::KaiLead => Family::KaiTi,
        };
        match (run.part, self.lead) {
            (Part::Label | Part::Counted | Part::Lead, Some(level)) => Manner {
                style: Some(style_names::lead_id(level, self.style.headings.run_in)),
                family: LookId::Heading(level).of(self.style).font,
                bold: false,
            },
            (_any, _) if run.emphasis => Manner { style: Some(EMPHASIS), family: EMPHASIS_FAMILY, bold: run.strong },
            (Part::PointLabel, _) => Manner { style: Some(POINT_LABEL), family: point, bold: run.strong },
            (Part::PointLead, _) => Manner { style: Some(POINT_LEAD), family: point, bold: run.strong },
            (Part::Label, _) if self.look == LookId::Attendance => {
                Manner { style: Some(FIELD_NAME), family: FIELD_NAME_FAMILY, bold: run.strong }
            }
            (Part::Text | Part::Label | Part::Counted | Part::Lead, _) => Manner { style: None, family: own, bold: run.strong },
        }
    }
}

/// A paragraph in its look, with where it departs from that.
pub fn paragraph(
    style: &Style,
    set: &Set<'_>,
    num: Option<Num>,
    section: Option<SectPr<'_>>,
    marks: &mut Marks<'_>,
    xml: &mut Xml<'_>,
) -> io::Result<()> {
    let Own { new_page, keep_next, lead, joined, .. } = set.own;
    let &Special { left, right, first_line, align, ref centers, entry, pitch, rule, page_top } = set.own.special();
    let look = set.look.of(style);
    let center = |center: &Chars| Tab { place: center.0 * look.advance() / 100, kind: "center", dots: false };
    let tabs: Vec<Tab> = centers.iter().map(center).collect();
    // A list's indents, or those of none, would take the place of the style's.
    let ruled = |distance| num.filter(|num| lead.is_some() || num.id == 0).map(|_| distance);
    let (left, first_line) = (left.or(ruled(look.left)), first_line.or(ruled(look.first_line)));
    xml.open("w:p")?;
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
    .write(xml)?;
    contents::marked(entry, xml, |xml| Voice { style, look: set.look, lead }.write(&set.runs, marks, xml))?;
    xml.close("w:p")
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

/// An empty line of one point: two tables in a row would grow together, LibreOffice drops one that nothing follows, and a section ends
/// with a paragraph.
pub fn thin_line(section: Option<SectPr<'_>>, xml: &mut Xml<'_>) -> io::Result<()> {
    xml.open("w:p")?;
    PPr { spacing: Some(Spacing { line: 20, grows: false }), section, ..PPr::default() }.write(xml)?;
    xml.close("w:p")
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
