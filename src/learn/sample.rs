//! A finished document as a sample: its text, and how every stretch of it is set.

use std::ops::Range;

use super::format::{DEFAULT_SIZE, Format, Ground, Type};
use super::package::{Package, Problem, Relation};
use super::styles::{Named, Styles};
use super::xml::Element;
use crate::document::Align;
use crate::style::Style;

/// What was found in a document.
#[derive(Debug, Default)]
pub(super) struct Sample {
    pub styles: Styles,
    pub ground: Ground,
    pub paragraphs: Vec<Paragraph>,
    /// The text of those that stand in no table, a line each: a draft.
    pub draft: String,
    /// How the draft is set, in order.
    pub stretches: Vec<Stretch>,
    pub page: Page,
    pub footer: Option<Footer>,
    /// Empty paragraphs since the last that says something.
    blank: u8,
}

/// A paragraph that says something.
#[derive(Debug)]
pub(super) struct Paragraph {
    pub style: Option<String>,
    pub format: Format,
    pub place: Place,
    /// Empty paragraphs in front of it.
    pub blank_before: u8,
    /// The look of its characters, with the number of them.
    pub types: Vec<(Type, usize)>,
    /// Where it stands in the draft.
    pub range: Range<usize>,
}

/// Where a paragraph stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    Text,
    TableHead,
    TableCell,
}

/// A piece of the draft that looks the same throughout.
#[derive(Debug)]
pub(super) struct Stretch {
    pub range: Range<usize>,
    pub of: Type,
}

/// The paper, in twips; `None` where nothing is said.
#[derive(Debug, Default)]
pub(super) struct Page {
    pub width: Option<i32>,
    pub height: Option<i32>,
    pub top: Option<i32>,
    pub bottom: Option<i32>,
    pub left: Option<i32>,
    pub right: Option<i32>,
    pub footer: Option<i32>,
}

/// The page number of odd pages, and of even ones where they differ.
#[derive(Debug)]
pub(super) struct Footer {
    pub odd: Number,
    pub even: Option<Number>,
}

/// A paragraph with a page number.
#[derive(Debug)]
pub(super) struct Number {
    pub of: Type,
    pub format: Format,
    /// Its side, if a frame holds it.
    pub frame: Option<String>,
}

impl Sample {
    /// Reads a DOCX; `sheet` knows what looks are called.
    pub fn read(bytes: &[u8], sheet: &Style) -> Result<Self, Problem> {
        let mut package = Package::open(bytes)?;
        let main = package.relations("")?.into_iter().find(|relation| relation.kind == "officeDocument");
        let main = main.map_or("word/document.xml".to_owned(), |relation| relation.target);
        let document = package.part(&main)?.ok_or("里面没有 Word 文档，请给出 .docx 文件")?;
        let body = document.child("body").ok_or("里面没有 Word 文档，请给出 .docx 文件")?;
        let relations = package.relations(&main)?;
        let mut part = |kind: &str| match relations.iter().find(|relation| relation.kind == kind) {
            Some(relation) => package.part(&relation.target),
            None => Ok(None),
        };
        let styles = Styles::of(part("styles")?.as_ref());
        let (theme, settings) = (part("theme")?, part("settings")?);
        let section = section(body);
        let mut sample = Self { ground: ground(&styles, theme.as_ref(), section), styles, ..Self::default() };
        if let Some(section) = section {
            sample.page = page(section);
            let facing = settings.is_some_and(|settings| settings.switch("evenAndOddHeaders") == Some(true));
            sample.footer = sample.footer(&mut package, &relations, section, facing)?;
        }
        sample.take(body, Place::Text, sheet);
        Ok(sample)
    }

    /// Takes the paragraphs in an element, and those in what it holds.
    fn take(&mut self, element: &Element, place: Place, sheet: &Style) {
        for child in &element.children {
            match child.name.as_str() {
                "p" => self.take_paragraph(child, place, sheet),
                "tbl" => {
                    for (row, cells) in child.all("tr").enumerate() {
                        let header = row == 0 || cells.child("trPr").and_then(|row| row.switch("tblHeader")) == Some(true);
                        self.take(cells, if header { Place::TableHead } else { Place::TableCell }, sheet);
                    }
                }
                _ => self.take(child, place, sheet),
            }
        }
    }

    fn take_paragraph(&mut self, element: &Element, place: Place, sheet: &Style) {
        let p_pr = element.child("pPr");
        let style = p_pr.and_then(|p_pr| p_pr.val("pStyle")).map(str::to_owned);
        if self.styles.named(style.as_deref(), sheet) == Named::Aside {
            return;
        }
        let format = Format::of(element).over(&self.styles.paragraph(style.as_deref()));
        let (start, before, mut types) = (self.draft.len(), self.stretches.len(), Vec::new());
        for run in runs(element) {
            let begin = self.draft.len();
            self.draft.extend(run.children.iter().map(letters));
            let range = begin..self.draft.len();
            let character = run.child("rPr").and_then(|r_pr| r_pr.val("rStyle"));
            let of = Format::of(run).over(&self.styles.chain(character)).over(&format).type_on(&self.ground);
            types.push((of.clone(), weight(&self.draft[range.clone()])));
            self.stretches.push(Stretch { range, of });
        }
        let mut range = start..self.draft.len();
        let blank = self.draft[start..].trim().is_empty();
        match place {
            Place::Text => self.draft.push('\n'),
            Place::TableHead | Place::TableCell => {
                self.draft.truncate(start);
                range.end = start;
                self.stretches.truncate(before);
            }
        }
        if blank {
            self.blank = self.blank.saturating_add(1);
            return;
        }
        let blank_before = std::mem::take(&mut self.blank);
        self.paragraphs.push(Paragraph { style, format, place, blank_before, types, range });
    }

    fn footer(
        &self,
        package: &mut Package<'_>,
        relations: &[Relation],
        section: &Element,
        facing: bool,
    ) -> Result<Option<Footer>, Problem> {
        let mut number = |pages: &str| -> Result<Option<Number>, Problem> {
            let reference = section.all("footerReference").find(|footer| footer.attribute("type") == Some(pages));
            let id = reference.and_then(|reference| reference.attribute("id"));
            let Some(target) = relations.iter().find(|relation| Some(relation.id.as_str()) == id) else { return Ok(None) };
            Ok(package.part(&target.target)?.and_then(|footer| self.number(&footer)))
        };
        let (odd, even) = (number("default")?, if facing { number("even")? } else { None });
        Ok(odd.map(|odd| Footer { odd, even }))
    }

    /// The page number in a footer.
    fn number(&self, footer: &Element) -> Option<Number> {
        let is_page = |it: &Element| match it.name.as_str() {
            "instrText" => it.text.split_whitespace().next() == Some("PAGE"),
            "fldSimple" => it.attribute("instr").and_then(|instr| instr.split_whitespace().next()) == Some("PAGE"),
            _ => false,
        };
        // The innermost: a text box with the number may stand in a paragraph of its own.
        let paragraph = footer.descendants().filter(|it| it.name == "p" && it.descendants().any(is_page)).last()?;
        let p_pr = paragraph.child("pPr");
        let style = p_pr.and_then(|p_pr| p_pr.val("pStyle"));
        let format = Format::of(paragraph).over(&self.styles.paragraph(style));
        let run = runs(paragraph).into_iter().next();
        let character = run.and_then(|run| run.child("rPr")?.val("rStyle"));
        let of = run.map(Format::of).unwrap_or_default().over(&self.styles.chain(character)).over(&format);
        let frame = p_pr.and_then(|p_pr| p_pr.child("framePr")?.attribute("xAlign")).map(str::to_owned);
        Some(Number { of: of.type_on(&self.ground), format, frame })
    }
}

impl Number {
    /// Which side it stands on.
    pub fn align(&self) -> Align {
        match self.frame.as_deref() {
            Some("center") => Align::Center,
            Some("right" | "outside") => Align::Right,
            Some("left" | "inside") => Align::Left,
            _ => self.format.align(),
        }
    }
}

/// The runs of a paragraph, those in links and fields too, but not what stands in pictures and text boxes.
fn runs(paragraph: &Element) -> Vec<&Element> {
    let mut runs = Vec::new();
    for child in &paragraph.children {
        match child.name.as_str() {
            "r" => runs.push(child),
            "hyperlink" | "ins" | "smartTag" | "sdt" | "sdtContent" | "fldSimple" | "customXml" | "moveTo" => {
                runs.extend(self::runs(child));
            }
            _ => {}
        }
    }
    runs
}

/// What a part of a run prints.
fn letters(part: &Element) -> &str {
    match part.name.as_str() {
        "t" => &part.text,
        "tab" => "\t",
        "br" | "cr" => "\n",
        "noBreakHyphen" => "-",
        _ => "",
    }
}

/// How much a text says about the font of Chinese characters.
pub(super) fn weight(text: &str) -> usize {
    text.chars().filter(|char| !char.is_whitespace()).map(|char| if char >= '\u{2E80}' { 16 } else { 1 }).sum()
}

/// The section that the text stands in: the first that is upright, or the first.
fn section(body: &Element) -> Option<&Element> {
    let sections = || body.descendants().filter(|it| it.name == "sectPr");
    let upright = |section: &&Element| {
        let size = section.child("pgSz");
        size.is_none_or(|size| size.number("w") <= size.number("h"))
    };
    sections().find(upright).or_else(|| sections().next())
}

fn page(section: &Element) -> Page {
    let size = |name| section.child("pgSz").and_then(|size| size.number(name));
    let margin = |name| section.child("pgMar").and_then(|margins| margins.number(name)).map(i32::abs);
    let left = margin("left").map(|left| left + margin("gutter").unwrap_or(0));
    Page {
        width: size("w"),
        height: size("h"),
        top: margin("top"),
        bottom: margin("bottom"),
        left,
        right: margin("right"),
        footer: margin("footer"),
    }
}

fn ground(styles: &Styles, theme: Option<&Element>, section: Option<&Element>) -> Ground {
    let scheme = theme.and_then(|theme| theme.child("themeElements")?.child("fontScheme"));
    let fonts = |group: &str| {
        let Some(group) = scheme.and_then(|scheme| scheme.child(group)) else { return (None, None) };
        let typeface = |it: &Element| it.attribute("typeface").filter(|name| !name.is_empty()).map(str::to_owned);
        let simplified = group.all("font").find(|font| font.attribute("script") == Some("Hans")).and_then(typeface);
        (group.child("ea").and_then(typeface).or(simplified), group.child("latin").and_then(typeface))
    };
    let grid = section.and_then(|section| section.child("docGrid"));
    let kind = grid.and_then(|grid| grid.attribute("type")).unwrap_or_default();
    let number = |name| grid.and_then(|grid| grid.number(name));
    let plain = Ground { major: fonts("majorFont"), minor: fonts("minorFont"), normal_size: DEFAULT_SIZE, ..Ground::default() };
    Ground {
        grid_pitch: number("linePitch").filter(|&pitch| pitch > 0 && kind.starts_with("line")),
        // In 4096ths of a point; rounded down, or the last character of a line had no room.
        grid_spacing: number("charSpace").filter(|_| kind == "linesAndChars").map_or(0, |space| (space * 20).div_euclid(4096)),
        normal_size: styles.paragraph(None).type_on(&plain).size,
        ..plain
    }
}
