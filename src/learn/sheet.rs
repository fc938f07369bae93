//! What was learnt → the text of a style sheet, which says only where it departs from the sheet it extends.

use std::path::Path;

use toml::Value;

use super::roles::{Learnt, Seen};
use super::sample::{Footer, Sample};
use crate::document::Align;
use crate::font::LATIN;
use crate::layout::LookId;
use crate::length::{Chars, Length};
use crate::style::{Family, Fonts, Look, Page, PointLook, Side, Style};

/// The longest name of a font that a comment shows.
const SHOWN: usize = 40;

/// Writes the sheet of the sample of that name; `None` if what was learnt fits on no sheet of paper.
pub(super) fn write(name: &str, base: &str, sample: &Sample, learnt: &Learnt) -> Option<String> {
    let mut sheet = Sheet::new(name, base)?;
    sheet.fonts(learnt);
    sheet.page(sample, learnt);
    if let Some(body) = learnt.looks.get(&LookId::Body) {
        let lines = sheet.look(body, LookId::Body);
        sheet.section("looks.body", lines);
    }
    sheet.settle()?; // the other looks depart from these
    sheet.page_number(sample);
    sheet.points(learnt.points);
    for look in LookId::ALL.into_iter().filter(|&look| look != LookId::Body) {
        if let Some(seen) = learnt.looks.get(&look) {
            let lines = sheet.look(seen, look);
            sheet.section(&format!("looks.{}", look.key()), lines);
        }
    }
    sheet.settle()?;
    sheet.missing(learnt);
    Some(sheet.text())
}

/// A sheet in the making.
struct Sheet<'n> {
    /// The sample's file name.
    sample: &'n str,
    /// The sheet it extends.
    base: &'n str,
    fonts: Fonts,
    sections: String,
    /// What it says so far.
    style: Style,
    /// What could not be learnt.
    notes: Vec<String>,
}

impl<'n> Sheet<'n> {
    fn new(name: &'n str, base: &'n str) -> Option<Self> {
        let sample = Path::new(name).file_name().and_then(|name| name.to_str()).unwrap_or(name);
        let style = Style::builtin(base)?;
        Some(Self { sample, base, fonts: style.fonts, sections: String::new(), style, notes: Vec::new() })
    }

    fn text(&self) -> String {
        let Self { sample, base, sections, .. } = self;
        let quoted = |text: &str| Value::from(text).to_string();
        let stem = sample.rsplit_once('.').map_or(*sample, |(stem, _)| stem);
        let notes: String = self.notes.iter().map(|note| format!("# - {note}\n")).collect();
        let fonts = if self.fonts == Fonts::default() { String::new() } else { format!("fonts = \"{}\"\n", self.fonts.key()) };
        format!(
            "# 学自{}。只写与内置样式 {base} 不同的项，没有写的与它相同。\n# 没有学到的：\n{notes}\n\
             name = {}\ntitle = {}\nextends = \"{base}\"\n{fonts}{sections}",
            shown(sample),
            quoted(stem),
            quoted(&format!("学自 {sample}")),
        )
    }

    /// Reads what was written, so that what follows says only where it departs from that.
    fn settle(&mut self) -> Option<()> {
        self.style = Style::parse(self.sample, &self.text()).ok()?;
        Some(())
    }

    fn section(&mut self, name: &str, lines: Vec<String>) {
        if !lines.is_empty() {
            self.sections.push_str(&format!("\n[{name}]\n{}\n", lines.join("\n")));
        }
    }

    /// The preset that most text is set in.
    fn fonts(&mut self, learnt: &Learnt) {
        let names: Vec<_> = learnt.looks.values().filter_map(|seen| Some((seen.of(|of| of.family())??, seen.font()?))).collect();
        let hits = |fonts: Fonts| names.iter().filter(|(family, name)| fonts.preset().font(*family).name == name).count();
        // The last of equals is the first of all.
        self.fonts = Fonts::ALL.into_iter().rev().max_by_key(|&fonts| hits(fonts)).unwrap_or_default();
    }

    fn page(&mut self, sample: &Sample, learnt: &Learnt) {
        let old = self.style.page.clone();
        let found = &sample.page;
        let or = |found: Option<i32>, old: Length| found.map_or(old, Length);
        let mut page = Page {
            width: or(found.width, old.width),
            height: or(found.height, old.height),
            top: or(found.top, old.top),
            bottom: or(found.bottom, old.bottom),
            left: or(found.left, old.left),
            right: or(found.right, old.right),
            footer: or(found.footer.filter(|_| sample.footer.is_some()), old.footer),
            ..old
        };
        if page.footer >= page.bottom {
            page.footer = Length(page.bottom.0 / 2);
            self.notes.push("页码离纸边的距离：取下边距的一半".to_owned());
        }
        let body = learnt.looks.get(&LookId::Body);
        let pitch = body.and_then(|body| body.set(|setting| setting.pitch));
        let advance = body.and_then(|body| body.of(|of| of.size + of.spacing)).unwrap_or(self.style.looks.body.advance());
        page.pitch = pitch.map_or(old.pitch, |pitch| Length(pitch.twips));
        page.lines = fitting(page.height.0 - page.top.0 - page.bottom.0, page.pitch.0);
        page.chars = fitting(page.width.0 - page.left.0 - page.right.0, advance);
        let lengths = [
            ("width", page.width, old.width),
            ("height", page.height, old.height),
            ("top", page.top, old.top),
            ("bottom", page.bottom, old.bottom),
            ("left", page.left, old.left),
            ("right", page.right, old.right),
            ("footer", page.footer, old.footer),
        ];
        let counts = [("lines", page.lines, old.lines), ("chars", page.chars, old.chars)];
        let lengths =
            lengths.iter().filter(|(_, new, old)| new != old).map(|(key, new, _)| format!("{key} = \"{}\"", paper(*new)));
        let counts = counts.iter().filter(|(_, new, old)| new != old).map(|(key, new, _)| format!("{key} = {new}"));
        let mut lines: Vec<String> = lengths.chain(counts).collect();
        if page.pitch != old.pitch {
            let computed = pitch.is_some_and(|pitch| !pitch.exact);
            lines.push(format!("pitch = \"{}\"{}", points(page.pitch.0), if computed { COMPUTED } else { "" }));
        }
        self.section("page", lines);
    }

    fn page_number(&mut self, sample: &Sample) {
        let side = match &sample.footer {
            None => Side::None,
            Some(Footer { even: Some(_), .. }) => Side::Outside,
            Some(Footer { odd, even: None }) => match odd.align() {
                Align::Center => Side::Center,
                Align::Both | Align::Left | Align::Right | Align::Spread => {
                    if odd.frame.as_deref() != Some("outside") {
                        self.notes.push("页码的位置：样本的页码都在一侧，这里照双面印刷分左右".to_owned());
                    }
                    Side::Outside
                }
            },
        };
        if side != self.style.page_number.side {
            let key = match side {
                Side::Outside => "outside",
                Side::Center => "center",
                Side::None => "none",
            };
            self.section("page-number", vec![format!("side = \"{key}\"")]);
        }
        let Some(Footer { odd, even }) = &sample.footer else { return };
        let old = self.style.page_number.look.clone();
        let mut of = odd.of.clone();
        let latin = of.latin.clone().filter(|name| Family::of_font(name).is_some());
        of.font = latin.or(of.font);
        let setting = odd.format.setting_on(&sample.ground, &of);
        let mut lines = self.type_lines(&Seen::of_type(of.clone()), &old);
        if setting.pitch.exact && setting.pitch.twips != old.pitch.0 {
            lines.push(format!("pitch = \"{}\"", points(setting.pitch.twips)));
        }
        if side == Side::Outside {
            let even = even.as_ref().map(|even| even.format.setting_on(&sample.ground, &even.of));
            lines.extend(distance("left", even.map_or(setting.right, |even| even.left), old.left));
            lines.extend(distance("right", setting.right, old.right));
        }
        self.section("page-number.look", lines);
    }

    fn points(&mut self, look: Option<PointLook>) {
        let Some(look) = look.filter(|&look| look != self.style.points.look) else { return };
        let key = match look {
            PointLook::Plain => "plain",
            PointLook::BoldLabel => "bold-label",
            PointLook::BoldLead => "bold-lead",
            PointLook::KaiLead => "kai-lead",
        };
        self.section("points", vec![format!("look = \"{key}\"")]);
    }

    /// Where what was seen departs from the look as it is so far.
    fn look(&mut self, seen: &Seen, look: LookId) -> Vec<String> {
        let old = look.of(&self.style).clone();
        let mut lines = self.type_lines(seen, &old);
        if let Some(pitch) = seen.set(|setting| setting.pitch)
            && look != LookId::Body // its lines are the page's
            && pitch.twips != old.pitch.0
        {
            lines.push(format!("pitch = \"{}\"{}", points(pitch.twips), if pitch.exact { "" } else { COMPUTED }));
        }
        let (before, after) = seen.blank();
        let blanks = [("blank-before", before, old.blank_before), ("blank-after", after, old.blank_after)];
        let blanks = blanks.into_iter().filter_map(|(key, new, old)| Some((key, new.filter(|&new| new != old)?)));
        lines.extend(blanks.map(|(key, lines)| format!("{key} = {lines}")));
        if seen.counted {
            return lines;
        }
        if let Some(align) = seen.set(|setting| setting.align).filter(|&align| align != old.align) {
            let key = match align {
                Align::Both => "both",
                Align::Left => "left",
                Align::Center => "center",
                Align::Right => "right",
                Align::Spread => "spread",
            };
            lines.push(format!("align = \"{key}\""));
        }
        let distances = [
            ("first-line", seen.set(|setting| setting.first_line), old.first_line),
            ("left", seen.set(|setting| setting.left), old.left),
            ("right", seen.set(|setting| setting.right), old.right),
        ];
        lines.extend(distances.into_iter().filter_map(|(key, new, old)| distance(key, new?, old)));
        lines
    }

    fn type_lines(&mut self, seen: &Seen, old: &Look) -> Vec<String> {
        let mut lines = Vec::new();
        let font = seen.font();
        match (seen.of(|of| of.family()).flatten(), &font) {
            (Some(family), Some(name)) if family != old.font => {
                let other = self.fonts.preset().font(family).name != name;
                let comment = if other { format!(" # 样本用{}", shown(name)) } else { String::new() };
                lines.push(format!("font = \"{}\"{comment}", family.key()));
            }
            (None, Some(name)) => {
                lines.push(format!("# font：样本用{}，不是公文所用的字体，仍为{}", shown(name), old.font.key()));
            }
            (Some(_) | None, _) => {}
        }
        let size = seen.of(|of| of.size).filter(|&size| size != old.size.0);
        lines.extend(size.map(|size| format!("size = \"{}\"", Length(size).name().map_or_else(|| points(size), str::to_owned))));
        let bold = seen.of(|of| of.bold).filter(|&bold| bold != old.bold);
        lines.extend(bold.map(|bold| format!("bold = {bold}")));
        let black = "000000".to_owned();
        let color = seen.of(|of| of.color.clone()).filter(|color| color != old.color.as_ref().unwrap_or(&black));
        lines.extend(color.map(|color| format!("color = \"{color}\"")));
        let spacing = seen.of(|of| of.spacing).filter(|&spacing| spacing != old.spacing.0);
        lines.extend(spacing.map(|spacing| format!("spacing = \"{}\"", points(spacing))));
        lines
    }

    /// Says what the sample could not tell.
    fn missing(&mut self, learnt: &Learnt) {
        let unseen = LookId::ALL.iter().filter(|look| !learnt.looks.contains_key(look));
        let unseen: Vec<_> = unseen.map(|look| look.of(&self.style).name.as_str()).collect();
        if !unseen.is_empty() {
            self.notes.push(format!("样本里没有的要素：{}", unseen.join("、")));
        }
        if learnt.looks.values().any(|seen| seen.counted) {
            self.notes.push("署名、日期、附件说明、表格文字在行内的位置：它们逐段由字数定".to_owned());
        }
        let latin = learnt.looks.get(&LookId::Body).and_then(|body| body.of(|of| of.latin.clone())?);
        if let Some(latin) = latin.filter(|latin| latin != LATIN.name) {
            self.notes.push(format!("西文字体：样本用{}，成品用 {}", shown(&latin), LATIN.name));
        }
        self.notes.push("段前段后的距离、标题序号的形式、表格的线".to_owned());
    }
}

impl Seen {
    /// The font of most Chinese characters.
    fn font(&self) -> Option<String> {
        self.of(|of| of.font.clone())?
    }
}

const COMPUTED: &str = " # 样本没有定死行距，由字号和倍数估算";

/// How many of a size go into a room.
fn fitting(room: i32, size: i32) -> u16 {
    u16::try_from(room.max(0) / size.max(1)).unwrap_or(u16::MAX)
}

/// `first-line = "2字"`, if that is new.
fn distance(key: &str, new: Chars, old: Chars) -> Option<String> {
    (new != old).then(|| format!("{key} = \"{}字\"", f64::from(new.0) / 100.0))
}

/// A length on paper in millimetres, with as few decimals as say it exactly.
fn paper(length: Length) -> String {
    let millimetres = f64::from(length.0) * 25.4 / 1440.0;
    let written = (0..3).map(|decimals| format!("{millimetres:.decimals$}mm"));
    written.into_iter().find(|text| Length::parse(text) == Some(length)).unwrap_or_else(|| points(length.0))
}

fn points(twips: i32) -> String {
    format!("{}pt", f64::from(twips) / 20.0)
}

/// A name from a document in a comment: one line, and not too long.
fn shown(name: &str) -> String {
    let clean: String = name.chars().filter(|char| !char.is_control()).take(SHOWN).collect();
    format!("“{clean}”")
}
