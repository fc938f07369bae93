//! What stands where on a printed page, in mm from the paper's top left corner.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::{Arc, OnceLock};

use tempfile::TempDir;

use super::office;

/// The finest thing seen is a dot: 300 to the inch.
const DPI: f64 = 300.0;
/// A stroke of ink at least so long is no part of a character but a rule.
const SHORTEST_RULE: f64 = 15.0;
/// Words whose middles are no further apart in height stand in one line.
const ONE_LINE: f64 = 1.5;

/// A page: its lines of text, and its ink as soon as somebody asks for it.
pub struct Page {
    pdf: PathBuf,
    /// Lasts as long as its pages.
    _folder: Arc<TempDir>,
    number: usize,
    words: Vec<Word>,
    picture: OnceLock<Picture>,
}

/// A stretch of the page.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Area {
    pub left: f64,
    pub top: f64,
    pub right: f64,
    pub bottom: f64,
}

/// A horizontal line of ink.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Rule {
    pub left: f64,
    pub right: f64,
    /// The middle of the line.
    pub y: f64,
    pub thickness: f64,
}

/// The two colours of official documents.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Colour {
    Black,
    Red,
}

struct Word {
    text: String,
    area: Area,
}

struct Picture {
    width: usize,
    /// Red, green and blue of every dot, row by row.
    dots: Vec<u8>,
}

/// The pages of a sample, all of which are set at once; `None` where nothing can be set.
pub fn sample(name: &str) -> Option<&'static [Page]> {
    static SAMPLES: OnceLock<BTreeMap<String, Vec<Page>>> = OnceLock::new();
    super::tool("render", office::installed_with_fonts())?;
    let samples = SAMPLES.get_or_init(|| {
        let drafts = super::samples();
        let pages = set(&drafts, &[]);
        drafts.iter().map(|draft| super::name(draft).to_owned()).zip(pages).collect()
    });
    Some(samples.get(name).unwrap_or_else(|| panic!("no sample {name}")))
}

/// The pages of a draft of that name; `None` where nothing can be set.
pub fn draft(name: &str, text: &str, options: &[&str]) -> Option<Vec<Page>> {
    super::tool("render", office::installed_with_fonts())?;
    let folder = tempfile::tempdir().expect("a folder");
    let draft = folder.path().join(name);
    fs::write(&draft, text).expect("a draft");
    set(&[draft], options).pop()
}

/// The pages of every draft.
fn set(drafts: &[PathBuf], options: &[&str]) -> Vec<Vec<Page>> {
    let folder = Arc::new(tempfile::tempdir().expect("a folder"));
    let convert = |(at, draft): (usize, &PathBuf)| {
        super::convert(draft, options, &folder.path().join(format!("{at}.{}.docx", super::name(draft))))
    };
    let documents: Vec<_> = drafts.iter().enumerate().map(convert).collect();
    office::render(folder.path(), &documents).iter().map(|pdf| pages(pdf, &folder)).collect()
}

impl Page {
    /// Where a text stands, as high as its line; the first one if it stands there several times.
    #[track_caller]
    pub fn text(&self, wanted: &str) -> Area {
        let found = self.lines().into_iter().find_map(|line| within(&line, wanted));
        found.unwrap_or_else(|| panic!("{wanted} is not on page {}:\n{}", self.number, self.texts().join("\n")))
    }

    /// The text of every line, from the top, without white space.
    pub fn texts(&self) -> Vec<String> {
        self.lines().iter().map(|line| line.iter().map(|word| word.text.as_str()).collect()).collect()
    }

    /// The words line by line.
    fn lines(&self) -> Vec<Vec<&Word>> {
        let middle = |word: &Word| (word.area.top + word.area.bottom) / 2.0;
        let mut words: Vec<&Word> = self.words.iter().collect();
        words.sort_by(|a, b| middle(a).total_cmp(&middle(b)));
        let mut lines: Vec<Vec<&Word>> = Vec::new();
        for word in words {
            match lines.last_mut() {
                Some(line) if line.last().is_some_and(|above| middle(word) - middle(above) < ONE_LINE) => line.push(word),
                _ => lines.push(vec![word]),
            }
        }
        lines.iter_mut().for_each(|line| line.sort_by(|a, b| a.area.left.total_cmp(&b.area.left)));
        lines
    }

    /// The smallest area that has all ink of that colour within `area`.
    #[track_caller]
    pub fn ink(&self, colour: Colour, area: Area) -> Area {
        let (columns, rows) = (dots(area.left)..dots(area.right), dots(area.top)..dots(area.bottom));
        let picture = self.picture();
        let inked = rows.flat_map(|y| columns.clone().map(move |x| (x, y))).filter(|&(x, y)| picture.is(colour, x, y));
        let around = inked.fold(None, |found: Option<Area>, (x, y)| {
            let dot = Area { left: mm(x), top: mm(y), right: mm(x + 1), bottom: mm(y + 1) };
            Some(found.map_or(dot, |found| found.join(dot)))
        });
        around.unwrap_or_else(|| panic!("no {colour:?} ink in {area:?} of page {}", self.number))
    }

    /// The rules of that colour, from the top.
    pub fn rules(&self, colour: Colour) -> Vec<Rule> {
        let picture = self.picture();
        let mut rules: Vec<Area> = Vec::new();
        for y in 0..picture.height() {
            for (from, to) in picture.strokes(colour, y) {
                let dot = Area { left: mm(from), top: mm(y), right: mm(to), bottom: mm(y + 1) };
                let above =
                    rules.iter_mut().find(|rule| rule.bottom > mm(y) - 0.01 && rule.left < dot.right && dot.left < rule.right);
                match above {
                    Some(rule) => *rule = rule.join(dot),
                    None => rules.push(dot),
                }
            }
        }
        let rule = |area: &Area| Rule {
            left: area.left,
            right: area.right,
            y: (area.top + area.bottom) / 2.0,
            thickness: area.bottom - area.top,
        };
        rules.iter().map(rule).collect()
    }

    fn picture(&self) -> &Picture {
        self.picture.get_or_init(|| {
            let page = self.number.to_string();
            let run = Command::new("pdftoppm")
                .args(["-r", &DPI.to_string(), "-f", &page, "-l", &page])
                .arg(&self.pdf)
                .output()
                .expect("pdftoppm runs");
            Picture::read(&run.stdout).unwrap_or_else(|| panic!("{}: {}", self.pdf.display(), super::stderr(&run)))
        })
    }
}

impl Area {
    /// The whole sheet.
    pub const PAPER: Self = Self { left: 0.0, top: 0.0, right: 210.0, bottom: 297.0 };

    /// The same with so many mm more on every side.
    pub fn widened(self, by: f64) -> Self {
        Self { left: self.left - by, top: self.top - by, right: self.right + by, bottom: self.bottom + by }
    }

    fn join(self, other: Self) -> Self {
        Self {
            left: self.left.min(other.left),
            top: self.top.min(other.top),
            right: self.right.max(other.right),
            bottom: self.bottom.max(other.bottom),
        }
    }
}

/// That a length is what it should be, give or take.
#[track_caller]
pub fn assert_mm(what: &str, found: f64, wanted: f64, tolerance: f64) {
    assert!((found - wanted).abs() <= tolerance, "{what}: {found:.2} mm instead of {wanted:.2} ± {tolerance} mm");
}

/// The part of a line that a text takes; its characters are as wide as each other, but for those of ASCII, half as wide.
fn within(line: &[&Word], wanted: &str) -> Option<Area> {
    let text: String = line.iter().map(|word| word.text.as_str()).collect();
    let (start, mut at) = (text.find(wanted)?, 0);
    let end = start + wanted.len();
    let parts = line.iter().filter_map(|word| {
        let (from, to) = (start.max(at), end.min(at + word.text.len()));
        let inner = (from < to).then(|| {
            let Area { left, right, .. } = word.area;
            let place = |byte: usize| left + (right - left) * width(&word.text[..byte - at]) / width(&word.text);
            Area { left: place(from), right: place(to), ..word.area }
        });
        at += word.text.len();
        inner
    });
    parts.reduce(Area::join)
}

fn width(text: &str) -> f64 {
    text.chars().map(|character| if character.is_ascii() { 0.5 } else { 1.0 }).sum()
}

/// The pages of a PDF with their words.
fn pages(pdf: &Path, folder: &Arc<TempDir>) -> Vec<Page> {
    let run = Command::new("pdftotext").arg("-bbox").arg(pdf).arg("-").output().expect("pdftotext runs");
    let html = String::from_utf8(run.stdout).expect("UTF-8");
    let pages = html.split("<page ").skip(1).map(|page| page.lines().filter_map(word).collect());
    let page = |(number, words)| Page { pdf: pdf.to_owned(), _folder: folder.clone(), number, words, picture: OnceLock::new() };
    (1..).zip(pages).map(page).collect()
}

/// `<word xMin="79.370000" yMin="…" xMax="…" yMax="…">附件</word>`, in pt.
fn word(line: &str) -> Option<Word> {
    let (tag, text) = line.trim().strip_prefix("<word ")?.strip_suffix("</word>")?.split_once('>')?;
    let [left, top, right, bottom] = ["xMin", "yMin", "xMax", "yMax"].map(|name| {
        let (_, value) = tag.split_once(&format!("{name}=\""))?;
        Some(value.split('"').next()?.parse::<f64>().ok()? * 25.4 / 72.0)
    });
    let text = text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&amp;", "&");
    Some(Word { text, area: Area { left: left?, top: top?, right: right?, bottom: bottom? } })
}

impl Picture {
    /// PPM: `P6`, width, height and 255, each followed by white space, then the dots.
    fn read(file: &[u8]) -> Option<Self> {
        let white: Vec<_> = (0..file.len()).filter(|&at| file[at].is_ascii_whitespace()).take(4).collect();
        let header = std::str::from_utf8(&file[..*white.get(3)?]).ok()?;
        let mut words = header.split_ascii_whitespace();
        let width = words.next().filter(|format| *format == "P6").and_then(|_| words.next()?.parse().ok())?;
        Some(Self { width, dots: file[white[3] + 1..].to_vec() })
    }

    fn height(&self) -> usize {
        self.dots.len() / 3 / self.width
    }

    /// Whether at least half of a dot has that colour.
    fn is(&self, colour: Colour, x: usize, y: usize) -> bool {
        let at = 3 * (y * self.width + x);
        let Some([red, green, blue]) = self.dots.get(at..at + 3).filter(|_| x < self.width) else { return false };
        match colour {
            Colour::Black => red.max(green).max(blue) < &128,
            Colour::Red => red > &128 && green.max(blue) < &128,
        }
    }

    /// The long strokes of a row: the first dot of each, and the one behind it.
    fn strokes(&self, colour: Colour, y: usize) -> Vec<(usize, usize)> {
        let mut strokes = Vec::new();
        let mut start = 0;
        for x in 0..=self.width {
            if !self.is(colour, x, y) {
                if mm(x - start) >= SHORTEST_RULE {
                    strokes.push((start, x));
                }
                start = x + 1;
            }
        }
        strokes
    }
}

fn mm(dots: usize) -> f64 {
    dots as f64 * 25.4 / DPI
}

fn dots(mm: f64) -> usize {
    (mm.max(0.0) * DPI / 25.4).round() as usize
}
