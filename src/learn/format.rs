//! What a document says about the look of text, and what comes of it.

use super::xml::Element;
use crate::document::Align;
use crate::length::Chars;
use crate::style::Family;

/// What is said of text and its paragraph; `None` is left to what lies below. Lengths are twips.
#[derive(Debug, Clone, Default)]
pub(super) struct Format {
    latin: Option<Typeface>,
    chinese: Option<Typeface>,
    size: Option<i32>,
    bold: Option<bool>,
    color: Option<String>,
    spacing: Option<i32>,
    align: Option<Align>,
    left: Option<i32>,
    left_chars: Option<i32>,
    right: Option<i32>,
    right_chars: Option<i32>,
    first: Option<i32>,
    first_chars: Option<i32>,
    line: Option<i32>,
    rule: Option<Rule>,
    snap: Option<bool>,
}

/// A font by its name, or by its place in the theme.
#[derive(Debug, Clone)]
enum Typeface {
    Named(String),
    Major,
    Minor,
}

/// What a line pitch means (ST_LineSpacingRule).
#[derive(Debug, Clone, Copy, PartialEq)]
enum Rule {
    Exact,
    AtLeast,
    Multiple,
}

/// How characters look, all told. Lengths are twips.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(super) struct Type {
    /// The font of Chinese characters, if the document names one.
    pub font: Option<String>,
    /// The font of Latin letters.
    pub latin: Option<String>,
    pub size: i32,
    pub bold: bool,
    /// `RRGGBB`
    pub color: String,
    pub spacing: i32,
}

/// How a paragraph is set, all told.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(super) struct Setting {
    pub align: Align,
    pub left: Chars,
    pub right: Chars,
    pub first_line: Chars,
    pub pitch: Pitch,
}

/// From one line to the next.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) struct Pitch {
    /// In twips.
    pub twips: i32,
    /// Whether the document itself says so; otherwise it was computed from the size.
    pub exact: bool,
}

/// What the document's fonts and characters are measured by.
#[derive(Debug, Default)]
pub(super) struct Ground {
    /// The Chinese and the Latin font of headings.
    pub major: (Option<String>, Option<String>),
    /// The Chinese and the Latin font of text.
    pub minor: (Option<String>, Option<String>),
    /// The pitch of the grid's lines, if lines keep to it.
    pub grid_pitch: Option<i32>,
    /// What the grid adds to every character's width, in twips.
    pub grid_spacing: i32,
    /// The size of 正文, whose characters count indents.
    pub normal_size: i32,
}

impl Format {
    /// What the `rPr` and the `pPr` of an element say.
    pub fn of(element: &Element) -> Self {
        let mut format = Self::default();
        if let Some(r_pr) = element.child("rPr") {
            format.read_run(r_pr);
        }
        if let Some(p_pr) = element.child("pPr") {
            format.read_paragraph(p_pr);
        }
        format
    }

    fn read_run(&mut self, r_pr: &Element) {
        if let Some(fonts) = r_pr.child("rFonts") {
            let typeface = |theme: &str, name: &str| match fonts.attribute(theme) {
                Some(place) if place.starts_with("major") => Some(Typeface::Major),
                Some(_) => Some(Typeface::Minor),
                None => fonts.attribute(name).map(|name| Typeface::Named(name.to_owned())),
            };
            self.latin = typeface("asciiTheme", "ascii");
            self.chinese = typeface("eastAsiaTheme", "eastAsia");
        }
        self.size = r_pr.child("sz").and_then(|sz| sz.number("val")).map(|half_points| half_points.clamp(2, 3276) * 10);
        self.bold = r_pr.switch("b");
        self.color = r_pr.val("color").map(str::to_owned);
        self.spacing = r_pr.child("spacing").and_then(|spacing| spacing.number("val"));
    }

    fn read_paragraph(&mut self, p_pr: &Element) {
        self.align = p_pr.val("jc").and_then(|jc| match jc {
            "left" | "start" => Some(Align::Left),
            "center" => Some(Align::Center),
            "right" | "end" => Some(Align::Right),
            "both" => Some(Align::Both),
            "distribute" => Some(Align::Spread),
            _ => None,
        });
        if let Some(ind) = p_pr.child("ind") {
            let either = |names: [&str; 2]| names.into_iter().find_map(|name| ind.number(name));
            let hanging = |name| ind.number(name).map(|hanging| -hanging);
            self.left = either(["left", "start"]);
            self.left_chars = either(["leftChars", "startChars"]);
            self.right = either(["right", "end"]);
            self.right_chars = either(["rightChars", "endChars"]);
            self.first = hanging("hanging").or_else(|| ind.number("firstLine"));
            self.first_chars = hanging("hangingChars").or_else(|| ind.number("firstLineChars"));
        }
        if let Some(spacing) = p_pr.child("spacing") {
            self.line = spacing.number("line");
            self.rule = spacing.attribute("lineRule").map(|rule| match rule {
                "exact" => Rule::Exact,
                "atLeast" => Rule::AtLeast,
                _ => Rule::Multiple,
            });
        }
        self.snap = p_pr.switch("snapToGrid");
    }

    /// This, and below it what it leaves open.
    pub fn over(self, below: &Self) -> Self {
        let Self { latin, chinese, size, bold, color, spacing, align, left, left_chars, right, right_chars, .. } = self;
        Self {
            latin: latin.or_else(|| below.latin.clone()),
            chinese: chinese.or_else(|| below.chinese.clone()),
            size: size.or(below.size),
            bold: bold.or(below.bold),
            color: color.or_else(|| below.color.clone()),
            spacing: spacing.or(below.spacing),
            align: align.or(below.align),
            left: left.or(below.left),
            left_chars: left_chars.or(below.left_chars),
            right: right.or(below.right),
            right_chars: right_chars.or(below.right_chars),
            first: self.first.or(below.first),
            first_chars: self.first_chars.or(below.first_chars),
            line: self.line.or(below.line),
            rule: self.rule.or(below.rule),
            snap: self.snap.or(below.snap),
        }
    }

    /// How characters look that nothing more is said of.
    pub fn type_on(&self, ground: &Ground) -> Type {
        let name = |typeface: &Option<Typeface>, minor: &Option<String>, major: &Option<String>| match typeface {
            Some(Typeface::Named(name)) => Some(name.clone()),
            Some(Typeface::Minor) => minor.clone(),
            Some(Typeface::Major) => major.clone(),
            None => None,
        };
        let color = self.color.as_deref().filter(|color| color.len() == 6 && color.bytes().all(|byte| byte.is_ascii_hexdigit()));
        let grid = if self.snap == Some(false) { 0 } else { ground.grid_spacing };
        Type {
            font: name(&self.chinese, &ground.minor.0, &ground.major.0),
            latin: name(&self.latin, &ground.minor.1, &ground.major.1),
            size: self.size.unwrap_or(DEFAULT_SIZE),
            bold: self.bold.unwrap_or(false),
            color: color.unwrap_or("000000").to_uppercase(),
            spacing: self.spacing.unwrap_or(0) + grid,
        }
    }

    /// Where the text stands between its margins.
    pub fn align(&self) -> Align {
        self.align.unwrap_or(Align::Left)
    }

    /// How a paragraph is set whose characters look like this.
    pub fn setting_on(&self, ground: &Ground, of: &Type) -> Setting {
        let advance = (of.size + of.spacing).max(1);
        let distance = |chars: Option<i32>, twips: Option<i32>, counted_by: i32| match (chars, twips) {
            (Some(chars), _) if chars != 0 => rounded(i64::from(chars) * i64::from(counted_by), advance),
            (_, Some(twips)) => whole(rounded(i64::from(twips) * 100, advance)),
            (_, None) => Chars(0),
        };
        // Word counts the first line's indent in characters of the paragraph, the others in those of 正文.
        let normal = if ground.normal_size == of.size { advance } else { ground.normal_size };
        Setting {
            align: self.align(),
            left: distance(self.left_chars, self.left, normal),
            right: distance(self.right_chars, self.right, normal),
            first_line: distance(self.first_chars, self.first, advance),
            pitch: self.pitch_on(ground, of),
        }
    }

    /// Lines that are not exact are as high as the characters ask, or the grid where they keep to it.
    fn pitch_on(&self, ground: &Ground, of: &Type) -> Pitch {
        let line = self.line.unwrap_or(SINGLE).max(20);
        let natural = of.size * NATURAL.0 / NATURAL.1;
        let on_grid = |height: i32| match ground.grid_pitch {
            Some(grid) if self.snap != Some(false) => (height + grid - 1) / grid * grid,
            _ => height,
        };
        match (self.rule.unwrap_or(Rule::Multiple), self.line) {
            (Rule::Exact, Some(_)) => Pitch { twips: line, exact: true },
            (Rule::AtLeast, Some(_)) => Pitch { twips: on_grid(natural.max(line)), exact: false },
            (Rule::Multiple | Rule::Exact | Rule::AtLeast, _) => {
                Pitch { twips: (on_grid(natural) * line / SINGLE).clamp(20, 31_680), exact: false }
            }
        }
    }
}

impl Type {
    /// The typeface of its Chinese font.
    pub fn family(&self) -> Option<Family> {
        self.font.as_deref().and_then(Family::of_font)
    }
}

/// Word's own size where a document says nothing: 10 pt.
pub(super) const DEFAULT_SIZE: i32 = 200;
/// A multiple of one, in 240ths.
const SINGLE: i32 = 240;
/// A line of Chinese is about 1.3 times as high as its characters, in Word and with its fonts.
const NATURAL: (i32, i32) = (13, 10);

fn rounded(hundredths: i64, advance: i32) -> Chars {
    let chars = (hundredths as f64 / f64::from(advance)).round();
    Chars(chars.clamp(-4000.0, 4000.0) as i32)
}

/// Twips that were rounded on the way are read as the half or whole characters they were meant for.
fn whole(Chars(hundredths): Chars) -> Chars {
    let half = (f64::from(hundredths) / 50.0).round() as i32 * 50;
    Chars(if (half - hundredths).abs() <= 4 { half } else { hundredths })
}
