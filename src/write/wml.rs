//! WordprocessingML as types: one struct per complex type of ECMA-376 Part 1, `None` for what is not said. Each `write` emits
//! the children in the order of the schema, so that nobody else can get it wrong. Lengths are twips (1/20 pt) unless said.

mod table;

use std::io;

pub use table::{Floating, TblPr, TcPr, TrPr, VMerge, Vertical};

use super::xml::Xml;

/// CT_PPr: how a paragraph is set.
#[derive(Debug, Clone, Default)]
pub struct PPr<'a> {
    pub style: Option<&'a str>,
    pub keep_next: Option<bool>,
    pub page_break_before: Option<bool>,
    pub frame: Option<Frame>,
    pub widow_control: Option<bool>,
    pub num: Option<Num>,
    /// A line below the paragraph.
    pub bottom: Option<Border<'a>>,
    pub tabs: &'a [Tab],
    pub kinsoku: Option<bool>,
    pub overflow_punct: Option<bool>,
    pub auto_space_de: Option<bool>,
    pub auto_space_dn: Option<bool>,
    pub adjust_right_ind: Option<bool>,
    pub snap_to_grid: Option<bool>,
    pub spacing: Option<Spacing>,
    pub ind: Ind,
    pub jc: Option<&'a str>,
    /// 0 to 8; 9 is body text.
    pub outline_level: Option<i32>,
    /// Whether the next paragraph goes on in its last line: the mark at its end is Word's style separator.
    pub joined: bool,
    /// The section that the paragraph ends.
    pub section: Option<SectPr<'a>>,
}

/// CT_NumPr: the list a paragraph is counted in; list 0 is none.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Num {
    /// From 0.
    pub level: i32,
    pub id: i32,
}

/// CT_TabStop
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Tab {
    /// From the left edge of the text.
    pub place: i32,
    /// What of the text behind it stands there: `center`, `right`.
    pub kind: &'static str,
    /// Whether dots lead to it.
    pub dots: bool,
}

/// CT_FramePr: a paragraph apart from the text, as wide as it needs.
#[derive(Debug, Clone, Copy)]
pub struct Frame {
    /// From the paper's top edge.
    pub y: i32,
    /// What `x_align` refers to: ST_HAnchor.
    pub h_anchor: &'static str,
    /// ST_XAlign
    pub x_align: &'static str,
}

/// CT_Border: a single line.
#[derive(Debug, Clone, Copy)]
pub struct Border<'a> {
    /// In eighths of a point.
    pub size: i32,
    /// From the text, in points.
    pub space: i32,
    pub color: &'a str,
}

/// CT_Spacing: a line pitch; no distance before or after.
#[derive(Debug, Clone, Copy)]
pub struct Spacing {
    pub line: i32,
    /// Whether lines grow with what stands in them; otherwise the pitch is exact.
    pub grows: bool,
}

/// CT_Ind: distances in twips, and in hundredths of a character, which Word prefers.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Ind {
    pub left: Option<i32>,
    pub left_chars: Option<i32>,
    pub right: Option<i32>,
    pub right_chars: Option<i32>,
    /// Negative hangs the first line out.
    pub first_line: Option<i32>,
    pub first_line_chars: Option<i32>,
}

/// CT_RPr: how characters look; nothing is written of one that says nothing.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct RPr<'a> {
    pub style: Option<&'a str>,
    pub fonts: Option<Fonts<'a>>,
    pub bold: Option<bool>,
    pub strike: bool,
    pub color: Option<&'a str>,
    /// Added to the width of every character.
    pub spacing: Option<i32>,
    /// In half-points.
    pub size: Option<i32>,
    pub superscript: bool,
    pub lang: Option<Lang<'a>>,
}

/// CT_Fonts: all four slots, never theme fonts, which would override the names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Fonts<'a> {
    /// The font of the slots ascii and hAnsi.
    pub latin: &'a str,
    /// The font of the slots eastAsia and cs.
    pub chinese: &'a str,
    /// Whether characters of both scripts count as Chinese.
    pub hint: bool,
}

/// CT_Language
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Lang<'a> {
    pub latin: &'a str,
    pub chinese: &'a str,
}

/// CT_Style
#[derive(Debug, Clone, Default)]
pub struct Style<'a> {
    /// `paragraph`, `character`, `table` or `numbering`.
    pub kind: &'a str,
    pub id: &'a str,
    pub default: bool,
    /// Whether Word does not know it by name.
    pub custom: bool,
    pub name: &'a str,
    pub aliases: Option<&'a str>,
    pub based_on: Option<&'a str>,
    pub next: Option<&'a str>,
    pub link: Option<&'a str>,
    pub priority: Option<i32>,
    pub semi_hidden: bool,
    pub unhide_when_used: bool,
    pub quick: bool,
    pub p_pr: Option<PPr<'a>>,
    pub r_pr: Option<RPr<'a>>,
    pub tbl_pr: Option<TblPr<'a>>,
}

/// CT_SectPr
#[derive(Debug, Clone, Copy)]
pub struct SectPr<'a> {
    /// The relationship of the first page's header.
    pub first_header: Option<&'a str>,
    /// The relationship of the footer of odd pages or, without one of even pages, of all.
    pub default_footer: Option<&'a str>,
    /// The relationship of the footer of even pages.
    pub even_footer: Option<&'a str>,
    /// Begins on the next even page.
    pub even_page: bool,
    /// Whether the first page has a header and a footer of its own, or none.
    pub title_page: bool,
    pub width: i32,
    pub height: i32,
    pub landscape: bool,
    pub top: i32,
    pub right: i32,
    pub bottom: i32,
    pub left: i32,
    pub header: i32,
    pub footer: i32,
    /// Whether the page has a grid of lines.
    pub grid: bool,
    /// From one line of the grid to the next.
    pub line_pitch: i32,
}

impl PPr<'_> {
    pub fn write(&self, xml: &mut Xml<'_>) -> io::Result<()> {
        xml.open("w:pPr")?;
        xml.val("w:pStyle", self.style)?;
        xml.switch("w:keepNext", self.keep_next)?;
        xml.switch("w:pageBreakBefore", self.page_break_before)?;
        if let Some(Frame { y, h_anchor, x_align }) = self.frame {
            let frame = xml.tag("w:framePr").with("w:wrap", "around").with("w:vAnchor", "page").with("w:hAnchor", h_anchor);
            frame.with("w:xAlign", x_align).with("w:y", y).empty()?;
        }
        xml.switch("w:widowControl", self.widow_control)?;
        if let Some(Num { level, id }) = self.num {
            xml.open("w:numPr")?;
            xml.val("w:ilvl", Some(level))?;
            xml.val("w:numId", Some(id))?;
            xml.close("w:numPr")?;
        }
        if let Some(Border { size, space, color }) = self.bottom {
            xml.open("w:pBdr")?;
            let line = xml.tag("w:bottom").with("w:val", "single").with("w:sz", size);
            line.with("w:space", space).with("w:color", color).empty()?;
            xml.close("w:pBdr")?;
        }
        if !self.tabs.is_empty() {
            xml.open("w:tabs")?;
            for &Tab { place, kind, dots } in self.tabs {
                let tab = xml.tag("w:tab").with("w:val", kind);
                tab.with("w:leader", dots.then_some("dot")).with("w:pos", place).empty()?;
            }
            xml.close("w:tabs")?;
        }
        xml.switch("w:kinsoku", self.kinsoku)?;
        xml.switch("w:overflowPunct", self.overflow_punct)?;
        xml.switch("w:autoSpaceDE", self.auto_space_de)?;
        xml.switch("w:autoSpaceDN", self.auto_space_dn)?;
        xml.switch("w:adjustRightInd", self.adjust_right_ind)?;
        xml.switch("w:snapToGrid", self.snap_to_grid)?;
        if let Some(Spacing { line, grows }) = self.spacing {
            xml.tag("w:spacing")
                .with("w:before", 0)
                .with("w:after", 0)
                .with("w:line", line)
                .with("w:lineRule", if grows { "atLeast" } else { "exact" })
                .empty()?;
        }
        self.ind.write(xml)?;
        xml.val("w:jc", self.jc)?;
        xml.val("w:outlineLvl", self.outline_level)?;
        if self.joined {
            xml.open("w:rPr")?;
            xml.switch("w:vanish", Some(true))?;
            xml.switch("w:specVanish", Some(true))?;
            xml.close("w:rPr")?;
        }
        if let Some(section) = self.section {
            section.write(xml)?;
        }
        xml.close("w:pPr")
    }
}

impl Ind {
    pub fn write(&self, xml: &mut Xml<'_>) -> io::Result<()> {
        if *self == Self::default() {
            return Ok(());
        }
        let hangs = self.first_line.is_some_and(|twips| twips < 0);
        let first = if hangs { ["w:hanging", "w:hangingChars"] } else { ["w:firstLine", "w:firstLineChars"] };
        xml.tag("w:ind")
            .with("w:left", self.left)
            .with("w:leftChars", self.left_chars)
            .with("w:right", self.right)
            .with("w:rightChars", self.right_chars)
            .with(first[0], self.first_line.map(i32::abs))
            .with(first[1], self.first_line_chars.map(i32::abs))
            .empty()
    }
}

impl RPr<'_> {
    pub fn write(&self, xml: &mut Xml<'_>) -> io::Result<()> {
        if *self == Self::default() {
            return Ok(());
        }
        xml.open("w:rPr")?;
        xml.val("w:rStyle", self.style)?;
        if let Some(fonts) = self.fonts {
            fonts.write(xml)?;
        }
        xml.switch("w:b", self.bold)?;
        xml.switch("w:bCs", self.bold)?;
        xml.switch("w:strike", self.strike.then_some(true))?;
        xml.val("w:color", self.color)?;
        xml.val("w:spacing", self.spacing)?;
        xml.val("w:sz", self.size)?;
        xml.val("w:szCs", self.size)?;
        xml.val("w:vertAlign", self.superscript.then_some("superscript"))?;
        if let Some(Lang { latin, chinese }) = self.lang {
            xml.tag("w:lang").with("w:val", latin).with("w:eastAsia", chinese).with("w:bidi", "ar-SA").empty()?;
        }
        xml.close("w:rPr")
    }
}

impl Fonts<'_> {
    fn write(&self, xml: &mut Xml<'_>) -> io::Result<()> {
        xml.tag("w:rFonts")
            .with("w:hint", self.hint.then_some("eastAsia"))
            .with("w:ascii", self.latin)
            .with("w:hAnsi", self.latin)
            .with("w:eastAsia", self.chinese)
            .with("w:cs", self.chinese)
            .empty()
    }
}

impl Style<'_> {
    pub fn write(&self, xml: &mut Xml<'_>) -> io::Result<()> {
        xml.tag("w:style")
            .with("w:type", self.kind)
            .with("w:default", self.default.then_some(1))
            .with("w:customStyle", self.custom.then_some(1))
            .with("w:styleId", self.id)
            .open()?;
        xml.val("w:name", Some(self.name))?;
        xml.val("w:aliases", self.aliases)?;
        xml.val("w:basedOn", self.based_on)?;
        xml.val("w:next", self.next)?;
        xml.val("w:link", self.link)?;
        xml.val("w:uiPriority", self.priority)?;
        xml.switch("w:semiHidden", self.semi_hidden.then_some(true))?;
        xml.switch("w:unhideWhenUsed", self.unhide_when_used.then_some(true))?;
        xml.switch("w:qFormat", self.quick.then_some(true))?;
        if let Some(p_pr) = &self.p_pr {
            p_pr.write(xml)?;
        }
        if let Some(r_pr) = &self.r_pr {
            r_pr.write(xml)?;
        }
        if let Some(tbl_pr) = &self.tbl_pr {
            tbl_pr.write(xml)?;
        }
        xml.close("w:style")
    }
}

impl SectPr<'_> {
    pub fn write(&self, xml: &mut Xml<'_>) -> io::Result<()> {
        xml.open("w:sectPr")?;
        for (element, pages, relationship) in [
            ("w:headerReference", "first", self.first_header),
            ("w:footerReference", "default", self.default_footer),
            ("w:footerReference", "even", self.even_footer),
        ] {
            if let Some(relationship) = relationship {
                xml.tag(element).with("w:type", pages).with("r:id", relationship).empty()?;
            }
        }
        xml.val("w:type", self.even_page.then_some("evenPage"))?;
        let size = xml.tag("w:pgSz").with("w:w", self.width).with("w:h", self.height);
        size.with("w:orient", self.landscape.then_some("landscape")).empty()?;
        xml.tag("w:pgMar")
            .with("w:top", self.top)
            .with("w:right", self.right)
            .with("w:bottom", self.bottom)
            .with("w:left", self.left)
            .with("w:header", self.header)
            .with("w:footer", self.footer)
            .with("w:gutter", 0)
            .empty()?;
        xml.switch("w:titlePg", self.title_page.then_some(true))?;
        xml.tag("w:docGrid").with("w:type", self.grid.then_some("lines")).with("w:linePitch", self.line_pitch).empty()?;
        xml.close("w:sectPr")
    }
}

#[cfg(test)]
mod tests;
