//! Looks as Word styles: `word/styles.xml`, and how what departs from them is said.

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::io;

use super::numbering::{self, Numbering};
use super::style_names::{
    self, CHARACTER, COMMENT_REFERENCE, COMMENT_TEXT, EMPHASIS, FIELD_NAME, FOOTER, FOOTNOTE_REFERENCE, HEADINGS, Heading,
    NORMAL, POINT_LABEL, POINT_LEAD, TABLE, TABLE_NORMAL, names,
};
use super::wml::{Fonts, Ind, Lang, PPr, RPr, Spacing, Style, Tab, TblPr};
use super::xml::Xml;
use crate::document::Align;
use crate::font::{LATIN, Preset};
use crate::layout::{CELL_MARGIN, Layout, LookId};
use crate::length::Chars;
use crate::style::{self, Family, Look, PointLook, RunIn};

/// The typeface of emphasis.
pub const EMPHASIS_FAMILY: Family = Family::KaiTi;
/// The typeface of [`FIELD_NAME`].
pub const FIELD_NAME_FAMILY: Family = Family::HeiTi;
/// The size of comments and of their marks, in half-points: 五号, Word's own.
const COMMENT_SIZE: i32 = 21;
/// The least pitch of comments, in twips: that of single lines at their size.
const COMMENT_PITCH: i32 = 312;

/// `word/styles.xml`
pub fn write(layout: &Layout<'_>, xml: &mut Xml<'_>) -> io::Result<()> {
    let style = layout.style;
    xml.tag("w:styles").with("xmlns:w", super::package::W).open()?;
    let preset = style.fonts.preset();
    defaults(preset, &style.looks.body, xml)?;
    normal(preset, &style.looks.body).write(xml)?;
    for (kind, id, name) in [
        ("character", CHARACTER, "Default Paragraph Font"),
        ("table", TABLE_NORMAL, "Normal Table"),
        ("numbering", "NoList", "No List"),
    ] {
        let tbl_pr =
            (kind == "table").then(|| TblPr { indent: Some(0), cell_margin: Some(CELL_MARGIN.twips()), ..TblPr::default() });
        let hidden =
            Style { kind, id, name, default: true, semi_hidden: true, unhide_when_used: true, tbl_pr, ..Style::default() };
        Style { priority: Some(99), ..hidden }.write(xml)?;
    }
    looks(style, Numbering::of(layout).is_some(), xml)?;
    for (level, heading) in (1..).zip(&HEADINGS) {
        let look = LookId::Heading(level).of(style);
        lead(preset, heading, look).write(xml)?;
        if style.headings.run_in == RunIn::Plain {
            plain_lead(preset, heading, look).write(xml)?;
        }
    }
    for point in points(preset, style.points.look) {
        point.write(xml)?;
    }
    for other in others(style) {
        other.write(xml)?;
    }
    if !layout.comments.is_empty() {
        for comment in comments(preset) {
            comment.write(xml)?;
        }
    }
    if style.contents.levels > 0 {
        // Word gives it to the lines of contents it makes anew, which stay black by it.
        Style { custom: false, ..character("Hyperlink", "Hyperlink") }.write(xml)?;
    }
    xml.close("w:styles")
}

/// Indents of a paragraph: in twips always, in characters too where they are of the body's size. Word prefers characters and
/// LibreOffice knows twips only; at other sizes Word counts some in characters of the paragraph, some in those of the body.
pub fn indents(look: &Look, body: &Look, left: Option<Chars>, right: Option<Chars>, first_line: Option<Chars>) -> Ind {
    let twips = |distance: Chars| (distance.0 * (look.size.twips() + look.spacing.twips())).div_euclid(100);
    let chars = |distance: Option<Chars>| distance.filter(|_| look.size == body.size).map(|Chars(hundredths)| hundredths);
    Ind {
        left: left.map(twips),
        left_chars: chars(left),
        right: right.map(twips),
        right_chars: chars(right),
        first_line: first_line.map(twips),
        first_line_chars: chars(first_line),
    }
}

/// ST_Jc
pub fn jc(align: Align) -> &'static str {
    match align {
        Align::Both => "both",
        Align::Left => "left",
        Align::Center => "center",
        Align::Right => "right",
        Align::Spread => "distribute",
    }
}

/// What holds where no style says anything, and that Word's other built-in styles stay out of sight.
fn defaults(preset: &Preset, body: &Look, xml: &mut Xml<'_>) -> io::Result<()> {
    xml.open("w:docDefaults")?;
    xml.open("w:rPrDefault")?;
    let lang = Some(Lang { latin: "en-US", chinese: "zh-CN" });
    RPr { fonts: r_pr(preset, body).fonts, size: Some(body.size.half_points()), lang, ..RPr::default() }.write(xml)?;
    xml.close("w:rPrDefault")?;
    xml.tag("w:pPrDefault").empty()?;
    xml.close("w:docDefaults")?;
    let latent = xml.tag("w:latentStyles").with("w:defLockedState", 0).with("w:defUIPriority", 99);
    latent.with("w:defSemiHidden", 1).with("w:defUnhideWhenUsed", 1).with("w:defQFormat", 0).empty()
}

/// 正文, the root of all paragraph styles: the body's type and the switches of Chinese typesetting, without its indent.
fn normal<'l>(preset: &Preset, body: &'l Look) -> Style<'l> {
    let p_pr = PPr {
        widow_control: Some(false), // 22 lines on every full page
        kinsoku: Some(true),
        overflow_punct: Some(false), // no 。 outside the text area
        auto_space_de: Some(false),  // 2026年 keeps to the characters' grid
        auto_space_dn: Some(false),
        adjust_right_ind: Some(false),
        snap_to_grid: Some(false), // the pitch is exact already; LibreOffice would apply the grid once more
        spacing: Some(Spacing { line: body.pitch.twips(), grows: false }),
        jc: Some("both"),
        ..PPr::default()
    };
    Style {
        kind: "paragraph",
        id: NORMAL,
        default: true,
        name: "Normal",
        quick: true,
        p_pr: Some(p_pr),
        r_pr: Some(r_pr(preset, body)),
        ..Style::default()
    }
}

/// A paragraph style for every look; `counted` says that the word processor counts the headings.
fn looks(style: &style::Style, counted: bool, xml: &mut Xml<'_>) -> io::Result<()> {
    let mut taken = BTreeSet::new();
    for (place, look_id) in (1..).zip(LookId::ALL) {
        let look = look_id.of(style);
        let (id, known) = names(look_id);
        let free = taken.insert(look.name.as_str());
        let own = if free { Cow::Borrowed(look.name.as_str()) } else { Cow::Owned(format!("{}（{id}）", look.name)) };
        let level = if let LookId::Heading(level) = look_id { Some(level) } else { None };
        let nonzero = |distance: Chars| (distance != Chars::default()).then_some(distance);
        let end = Tab { place: style.page.text_width().twips(), kind: "right", dots: false };
        let tab = match look_id {
            LookId::Contents(_) => Some(Tab { dots: true, ..end }), // a heading's page
            LookId::Imprint => Some(Tab { place: end.place - look.right.0 * look.advance() / 100, ..end }), // 印发日期
            _ => None,
        };
        let p_pr = PPr {
            keep_next: look.keep_next.then_some(true),
            tabs: tab.as_slice(),
            num: level.filter(|_| counted).map(numbering::of_style),
            // The one exception to exact lines: a picture would be cut off.
            spacing: Some(Spacing { line: look.pitch.twips(), grows: look_id == LookId::Image }),
            ind: indents(look, &style.looks.body, nonzero(look.left), nonzero(look.right), nonzero(look.first_line)),
            jc: Some(jc(look.align)),
            outline_level: if matches!(look_id, LookId::Title | LookId::ContentsTitle) {
                Some(9)
            } else {
                level.map(|level| i32::from(level) - 1)
            },
            ..PPr::default()
        };
        Style {
            kind: "paragraph",
            id,
            custom: known.is_none(),
            name: known.unwrap_or(&own),
            aliases: known.and(Some(&own)),
            based_on: Some(NORMAL),
            next: level.map(|_| style_names::id(LookId::Body)),
            link: level.map(|level| style_names::heading(level).linked),
            priority: Some(place),
            quick: true,
            p_pr: Some(p_pr),
            r_pr: Some(if is_one_font(look_id) {
                one_font(style.fonts.preset(), look)
            } else {
                r_pr(style.fonts.preset(), look)
            }),
            ..Style::default()
        }
        .write(xml)?;
    }
    Ok(())
}

/// Whether digits are in the typeface that the standard says, as all of the line: 秘密★1年, 附件1 (7.2.2, 7.3.7).
fn is_one_font(look: LookId) -> bool {
    matches!(look, LookId::Secrecy | LookId::Urgency | LookId::AttachmentMark)
}

fn one_font<'l>(preset: &Preset, look: &'l Look) -> RPr<'l> {
    let name = preset.font(look.font).name;
    RPr { fonts: Some(Fonts { latin: name, chinese: name, hint: false }), ..r_pr(preset, look) }
}

/// The character style linked to a heading.
fn lead<'l>(preset: &Preset, heading: &Heading, look: &'l Look) -> Style<'l> {
    Style { link: Some(heading.id), r_pr: Some(r_pr(preset, look)), ..character(heading.linked, heading.linked_name) }
}

/// The character style of a run-in heading that is no heading to Word.
fn plain_lead<'l>(preset: &Preset, heading: &Heading, look: &'l Look) -> Style<'l> {
    Style { r_pr: Some(r_pr(preset, look)), ..character(heading.plain, heading.plain_name) }
}

/// The character styles of 一是 and of the sentence behind it; they exist also where they look like the body, so that Word can
/// change all of them at once.
fn points(preset: &Preset, look: PointLook) -> [Style<'static>; 2] {
    let bold = || RPr { bold: Some(true), ..RPr::default() };
    let kai = || RPr { fonts: Some(fonts(preset, Family::KaiTi)), ..RPr::default() };
    let [label, lead] = match look {
        PointLook::Plain => [None, None],
        PointLook::BoldLabel => [Some(bold()), None],
        PointLook::BoldLead => [Some(bold()), Some(bold())],
        PointLook::KaiLead => [Some(kai()), Some(kai())],
    };
    [Style { r_pr: label, ..character(POINT_LABEL, "要点序号") }, Style { r_pr: lead, ..character(POINT_LEAD, "要点首句") }]
}

/// Emphasis, footnote marks, page numbers and tables.
fn others(style: &style::Style) -> [Style<'_>; 5] {
    let number = &style.page_number.look;
    let preset = style.fonts.preset();
    let font = preset.font(number.font).name;
    let alone = Fonts { latin: font, chinese: font, hint: false };
    [
        Style {
            custom: false,
            r_pr: Some(RPr { fonts: Some(fonts(preset, EMPHASIS_FAMILY)), ..RPr::default() }),
            ..character(EMPHASIS, "Emphasis")
        },
        Style {
            r_pr: Some(RPr { fonts: Some(fonts(preset, FIELD_NAME_FAMILY)), ..RPr::default() }),
            ..character(FIELD_NAME, "字段名")
        },
        Style {
            custom: false,
            r_pr: Some(RPr { superscript: true, ..RPr::default() }),
            ..character(FOOTNOTE_REFERENCE, "footnote reference")
        },
        Style {
            kind: "paragraph",
            id: FOOTER,
            name: "footer",
            aliases: Some(&number.name),
            based_on: Some(NORMAL),
            priority: Some(99),
            p_pr: Some(PPr { spacing: Some(Spacing { line: number.pitch.twips(), grows: false }), ..PPr::default() }),
            r_pr: Some(RPr { fonts: Some(alone), ..r_pr(preset, number) }),
            ..Style::default()
        },
        Style {
            kind: "table",
            id: TABLE,
            name: "Table Grid",
            based_on: Some(TABLE_NORMAL),
            priority: Some(39),
            tbl_pr: Some(TblPr { borders: Some(4), ..TblPr::default() }), // 0.5 pt
            ..Style::default()
        },
    ]
}

/// The mark of a comment and its text, set for the screen: 宋体, also for what Latin fonts have, as are quotes.
fn comments(preset: &Preset) -> [Style<'static>; 2] {
    let font = preset.font(Family::SongTi).name;
    let size = RPr { size: Some(COMMENT_SIZE), ..RPr::default() };
    [
        Style { custom: false, priority: Some(99), r_pr: Some(size), ..character(COMMENT_REFERENCE, "annotation reference") },
        Style {
            kind: "paragraph",
            id: COMMENT_TEXT,
            name: "annotation text",
            based_on: Some(NORMAL),
            priority: Some(99),
            p_pr: Some(PPr { spacing: Some(Spacing { line: COMMENT_PITCH, grows: true }), jc: Some("left"), ..PPr::default() }),
            r_pr: Some(RPr { fonts: Some(Fonts { latin: font, chinese: font, hint: false }), spacing: Some(0), ..size }),
            ..Style::default()
        },
    ]
}

fn character<'a>(id: &'a str, name: &'a str) -> Style<'a> {
    Style { kind: "character", id, name, custom: true, based_on: Some(CHARACTER), priority: Some(50), ..Style::default() }
}

/// The character properties of a look, all of them said: nothing depends on what a template brings along.
pub fn r_pr<'l>(preset: &Preset, look: &'l Look) -> RPr<'l> {
    RPr {
        fonts: Some(fonts(preset, look.font)),
        bold: look.bold.then_some(true),
        color: Some(look.color.as_deref().unwrap_or("000000")),
        spacing: Some(look.spacing.twips()),
        size: Some(look.size.half_points()),
        ..RPr::default()
    }
}

/// The fonts of a typeface, for all scripts.
pub fn fonts(preset: &Preset, family: Family) -> Fonts<'static> {
    Fonts { latin: LATIN.name, chinese: preset.font(family).name, hint: false }
}
