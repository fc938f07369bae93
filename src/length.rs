//! Lengths as people write them: `37mm`, `28.95pt`, `三号`, `2字`.

use std::fmt;

use serde::de::{Deserialize, Deserializer, Error, Visitor};

/// A length on paper in twips (1/20 pt); typed as `37mm`, `28.95pt`, `37毫米` or `三号`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub struct Length(pub i32);

/// A distance in hundredths of a character (字) as the paragraph itself has them; typed as `2字`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Chars(pub i32);

/// 字号 and their sizes in twips: 一号 is 26 pt.
const SIZES: [(&str, i32); 16] = [
    ("初号", 840),
    ("小初", 720),
    ("一号", 520),
    ("小一", 480),
    ("二号", 440),
    ("小二", 360),
    ("三号", 320),
    ("小三", 300),
    ("四号", 280),
    ("小四", 240),
    ("五号", 210),
    ("小五", 180),
    ("六号", 150),
    ("小六", 130),
    ("七号", 110),
    ("八号", 100),
];

impl Length {
    /// Reads a length; `None` if it is none.
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim().to_ascii_lowercase();
        if let Some(&(_, twips)) = SIZES.iter().find(|(name, _)| *name == text) {
            return Some(Self(twips));
        }
        const MM: f64 = 1440.0 / 25.4;
        let units = [("mm", MM), ("毫米", MM), ("cm", 10.0 * MM), ("厘米", 10.0 * MM), ("pt", 20.0), ("磅", 20.0)];
        let (number, factor) = units.iter().find_map(|(unit, factor)| Some((text.strip_suffix(unit)?, factor)))?;
        let value: f64 = number.trim_end().parse().ok()?;
        let twips = (value * factor).round();
        (twips.is_finite() && twips.abs() < 32_000.0).then_some(Self(twips as i32))
    }

    /// The 字号 of that size, if there is one.
    pub fn name(self) -> Option<&'static str> {
        SIZES.iter().find(|&&(_, twips)| twips == self.0).map(|&(name, _)| name)
    }

    /// In twips, 1/20 pt.
    pub fn twips(self) -> i32 {
        self.0
    }

    /// In half-points, as Word counts font sizes.
    pub fn half_points(self) -> i32 {
        self.0 / 10
    }

    /// In English Metric Units, as drawings are measured.
    pub fn emu(self) -> i32 {
        self.0.saturating_mul(635)
    }
}

impl Chars {
    /// So many whole characters.
    pub const fn whole(count: i32) -> Self {
        Self(count * 100)
    }

    /// Reads a distance; `None` if it is none.
    pub fn parse(text: &str) -> Option<Self> {
        let value: f64 = text.trim().strip_suffix('字')?.trim_end().parse().ok()?;
        (value.abs() <= 40.0).then_some(Self((value * 100.0).round() as i32))
    }
}

/// Reads a text that means something: `parse` gives the value or says, in Chinese, why it is none. Serde knows it by `name`.
pub(crate) fn typed<'de, D, T, P>(deserializer: D, name: &'static str, parse: P) -> Result<T, D::Error>
where
    D: Deserializer<'de>,
    P: FnOnce(&str) -> Result<T, String>,
{
    deserializer.deserialize_newtype_struct(name, Typed(parse))
}

impl<'de> Deserialize<'de> for Length {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        typed(deserializer, "Length", |text| Self::parse(text).ok_or_else(|| refusal(text, "长度", "37mm、16pt 或 三号")))
    }
}

impl<'de> Deserialize<'de> for Chars {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        typed(deserializer, "Chars", |text| Self::parse(text).ok_or_else(|| refusal(text, "字数", "2字")))
    }
}

/// Why a text is no length.
fn refusal(text: &str, what: &str, examples: &str) -> String {
    let wrong = if text.trim().parse::<f64>().is_ok() { "没有单位".to_owned() } else { format!("不是{what}") };
    format!("“{text}”{wrong}，写作 {examples}")
}

struct Typed<P>(P);

impl<'de, T, P: FnOnce(&str) -> Result<T, String>> Visitor<'de> for Typed<P> {
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a string")
    }

    fn visit_newtype_struct<D: Deserializer<'de>>(self, deserializer: D) -> Result<T, D::Error> {
        deserializer.deserialize_str(self)
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<T, E> {
        (self.0)(text).map_err(E::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths_are_read_in_every_unit() {
        assert_eq!(Length::parse("三号"), Some(Length(320)));
        assert_eq!(Length::parse("28.95pt"), Some(Length(579)));
        assert_eq!(Length::parse("210mm"), Some(Length(11906)));
        assert_eq!(Length::parse("3.7cm"), Length::parse("37mm"));
        for same in ["37 MM", "37毫米", "3.7 厘米", "3.7CM"] {
            assert_eq!(Length::parse(same), Length::parse("37mm"), "{same}");
        }
        assert_eq!(Length::parse("16磅"), Length::parse("16pt"));
        assert_eq!(Length::parse("37"), None);
        assert_eq!(Length::parse("NaNpt"), None);
        assert_eq!(Chars::parse("2字"), Some(Chars(200)));
        assert_eq!(Chars::parse("-2.5 字"), Some(Chars(-250)));
        assert_eq!(Chars::parse("2"), None);
    }
}
