//! Numbers that the word processor counts: `word/numbering.xml`, and which of its lists each heading belongs to.
//!
//! There is one multilevel list, linked to the heading styles. Where it would count otherwise than the draft, a further `w:num` of
//! the same list begins with the numbers that are due; `w:lvlRestart` could not say that to LibreOffice.

use std::io;

use super::style_names;
use super::styles;
use super::wml::{Fonts, Num, RPr};
use super::xml::Xml;
use crate::document::Part;
use crate::layout::{Item, Layout, LookId, Set};
use crate::level::{Form, Label};

/// Levels of a list in Word.
const LEVELS: usize = 9;
/// Levels of headings.
const HEADINGS: usize = 5;
/// The forms of the levels where a document does not show others (GB/T 9704—2012, 7.3.3; the fifth by habit).
const FORMS: [Form; HEADINGS] = [Form::Comma, Form::Bracket, Form::Dot, Form::ArabicBracket, Form::Circle];
/// What Word knows the list by; unique among the lists of a document.
const NSID: &str = "5A3C9704";
/// The `w:num` that the heading styles name: the list as it is.
const MAIN: i32 = 1;

/// The numbers of a document that the word processor counts.
pub struct Numbering {
    forms: [Form; HEADINGS],
    /// The levels of each `w:num` that begin otherwise than the list would go on; the first is [`MAIN`].
    nums: Vec<[Option<u32>; LEVELS]>,
    /// The `w:num` of every counted heading, in the order of the document.
    counted: Vec<Num>,
}

impl Numbering {
    /// Counts as Word and LibreOffice do, beside the draft; `None` if nothing is counted.
    pub fn of(layout: &Layout<'_>) -> Option<Self> {
        let mut numbering = Self { forms: FORMS, nums: vec![[None; LEVELS]], counted: Vec::new() };
        let mut shown = [false; HEADINGS];
        let mut last: [Option<u32>; LEVELS] = [None; LEVELS];
        for (level, label) in layout.body.iter().filter_map(counted) {
            if !std::mem::replace(&mut shown[level], true) {
                numbering.forms[level] = label.form;
            }
            let newest = numbering.nums[numbering.nums.len() - 1];
            let due = |level: usize| last[level].map_or(newest[level].unwrap_or(1), |value| value + 1);
            if due(level) != label.value {
                // Word counts on through all `w:num` of a list, LibreOffice counts each by itself.
                let mut starts = [None; LEVELS];
                (0..level).for_each(|above| starts[above] = Some(due(above)).filter(|&due| due > 1));
                starts[level] = Some(label.value);
                numbering.nums.push(starts);
            }
            last[level] = Some(label.value);
            last[level + 1..].fill(None);
            numbering.counted.push(num(level, numbering.nums.len()));
        }
        (!numbering.counted.is_empty()).then_some(numbering)
    }

    /// What a paragraph's properties say of its number, if the headings of the document are counted: `None` for text, a list that
    /// is none for a heading whose number is text. Paragraphs must come in their order.
    pub fn properties(&self) -> impl FnMut(&Set<'_>) -> Option<Num> {
        let mut counted = self.counted.iter();
        move |set| match (has_counted(set), set.look) {
            (true, _) => counted.next().copied(),
            (false, LookId::Heading(_)) => Some(Num { level: 0, id: 0 }),
            (false, _text) => None,
        }
    }

    fn write(&self, layout: &Layout<'_>, xml: &mut Xml<'_>) -> io::Result<()> {
        xml.tag("w:numbering").with("xmlns:w", super::package::W).open()?;
        xml.tag("w:abstractNum").with("w:abstractNumId", 0).open()?;
        xml.val("w:nsid", Some(NSID))?;
        xml.val("w:multiLevelType", Some("multilevel"))?;
        xml.val("w:tmpl", Some(NSID))?;
        for level in 0..LEVELS {
            self.level(level, layout, xml)?;
        }
        xml.close("w:abstractNum")?;
        for (id, starts) in (MAIN..).zip(&self.nums) {
            xml.tag("w:num").with("w:numId", id).open()?;
            xml.val("w:abstractNumId", Some(0))?;
            for (level, start) in (0..).zip(starts).filter_map(|(level, start)| Some((level, start.as_ref()?))) {
                xml.tag("w:lvlOverride").with("w:ilvl", level).open()?;
                xml.val("w:startOverride", i32::try_from(*start).ok())?;
                xml.close("w:lvlOverride")?;
            }
            xml.close("w:num")?;
        }
        xml.close("w:numbering")
    }

    fn level(&self, level: usize, layout: &Layout<'_>, xml: &mut Xml<'_>) -> io::Result<()> {
        let (style, place) = (layout.style, format!("%{}", level + 1));
        let form = self.forms.get(level).copied();
        let (format, text) = match form {
            Some(Form::Comma) => ("chineseCountingThousand", format!("{place}、")),
            Some(Form::Bracket) => ("chineseCountingThousand", format!("（{place}）")),
            Some(Form::ArabicBracket) => ("decimal", format!("（{place}）")),
            Some(Form::Circle) => ("decimalEnclosedCircleChinese", place),
            Some(Form::Dot | Form::Is | Form::Must | Form::Ordinal | Form::First) => ("decimal", format!("{place}.")),
            Some(Form::Formal | Form::Chapter | Form::Section | Form::Article | Form::Decimal) => {
                ("decimal", format!("{place}."))
            }
            None => ("lowerLetter", format!("{place}.")),
        };
        let id = LookId::Heading(level.min(HEADINGS - 1) as u8 + 1);
        let look = id.of(style);
        let fonts = Fonts { hint: true, ..styles::fonts(style.fonts.preset(), look.font) };
        let circled = Fonts { latin: fonts.chinese, ..fonts }; // LibreOffice, to which the hint says nothing, takes ① for Latin
        xml.tag("w:lvl").with("w:ilvl", level as i32).open()?;
        xml.val("w:start", Some(1))?;
        xml.val("w:numFmt", Some(format))?;
        xml.val("w:pStyle", form.map(|_| style_names::id(id)))?;
        xml.val("w:suff", Some("nothing"))?;
        xml.val("w:lvlText", Some(text.as_str()))?;
        xml.val("w:lvlJc", Some("left"))?;
        xml.open("w:pPr")?;
        styles::indents(look, &style.looks.body, Some(look.left), None, Some(look.first_line)).write(xml)?;
        xml.close("w:pPr")?;
        let fonts = Some(if form == Some(Form::Circle) { circled } else { fonts });
        RPr { fonts, ..styles::r_pr(style.fonts.preset(), look) }.write(xml)?;
        xml.close("w:lvl")
    }
}

/// `word/numbering.xml`; nothing if nothing is counted.
pub fn part(layout: &Layout<'_>, xml: &mut Xml<'_>) -> io::Result<()> {
    Numbering::of(layout).map_or(Ok(()), |numbering| numbering.write(layout, xml))
}

/// What the style of a heading of that level (1 to 5) says of its number.
pub fn of_style(level: u8) -> Num {
    Num { level: i32::from(level) - 1, id: MAIN }
}

fn num(level: usize, count: usize) -> Num {
    Num { level: level as i32, id: count as i32 }
}

/// The level, from 0, and the number of a heading that is counted.
fn counted(item: &Item<'_>) -> Option<(usize, Label)> {
    let Item::Paragraph(set) = item else { return None };
    let level = match (set.look, set.own.lead) {
        (_, Some(level)) | (LookId::Heading(level), None) => usize::from(level).clamp(1, HEADINGS) - 1,
        (_text, None) => return None,
    };
    let first = set.runs.first().filter(|_| has_counted(set))?;
    Some((level, Label::read(&first.text)?))
}

fn has_counted(set: &Set<'_>) -> bool {
    set.runs.first().is_some_and(|run| run.part == Part::Counted)
}
