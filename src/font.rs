//! The names of fonts: which font of the reader's machine stands for a typeface.

use crate::style::Family;

/// The font of Latin letters and digits; the standard names none, offices use this one.
pub const LATIN: Font =
    Font { name: "Times New Roman", alt: None, panose: "02020603050405020304", charset: 0, family: "roman", fixed: false };

/// A font as a document names it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Font {
    /// Its name in Chinese Word; at most 31 characters, or Word refuses it.
    pub name: &'static str,
    /// What takes its place where it is missing: one name, as Word itself writes it.
    pub alt: Option<&'static str>,
    /// The PANOSE classification, ten bytes in hexadecimal.
    pub panose: &'static str,
    /// The Windows character set: 0x86 is GB2312.
    pub charset: u8,
    /// The family in Word's words: `modern`, `script`, `auto`, `roman`.
    pub family: &'static str,
    /// Whether all characters are equally wide.
    pub fixed: bool,
}

/// A font for every typeface.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Preset {
    fang_song: Font,
    kai_ti: Font,
    hei_ti: Font,
    xiao_biao_song: Font,
    song_ti: Font,
}

/// The names that offices ask for. Only 黑体 and 宋体 come with Windows; for each of the others Word takes `alt` where it is missing.
pub const GB2312: Preset = Preset {
    fang_song: chinese("仿宋_GB2312", "仿宋", "02010609030101010101", "modern", true),
    kai_ti: chinese("楷体_GB2312", "楷体", "02010609030101010101", "modern", true),
    hei_ti: chinese("黑体", "SimHei", "02010609060101010101", "modern", true),
    xiao_biao_song: chinese("方正小标宋简体", "宋体", "02000000000000000000", "auto", false),
    song_ti: chinese("宋体", "SimSun", "02010600030101010101", "auto", false),
};

impl Preset {
    /// The font of a typeface.
    pub const fn font(&self, family: Family) -> &Font {
        match family {
            Family::FangSong => &self.fang_song,
            Family::KaiTi => &self.kai_ti,
            Family::HeiTi => &self.hei_ti,
            Family::XiaoBiaoSong => &self.xiao_biao_song,
            Family::SongTi => &self.song_ti,
        }
    }

    /// All its fonts.
    pub fn fonts(&self) -> [&Font; 5] {
        [&self.fang_song, &self.kai_ti, &self.hei_ti, &self.xiao_biao_song, &self.song_ti]
    }
}

const fn chinese(name: &'static str, alt: &'static str, panose: &'static str, family: &'static str, fixed: bool) -> Font {
    Font { name, alt: Some(alt), panose, charset: 0x86, family, fixed }
}
