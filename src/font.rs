//! The names of fonts: which font of the reader's machine stands for a typeface.

use crate::gb2312;
use crate::style::{Family, Fonts};

/// The font of Latin letters and digits; the standard names none, offices use this one.
pub const LATIN: Font =
    Font { alt: None, panose: "02020603050405020304", charset: 0, family: "roman", ..display("Times New Roman", "") };

/// The font of ideographs beyond the 65,536 characters of Unicode's first plane: no other font of Windows has them.
const SUPPLEMENTARY: &str = "SimSun-ExtB";
/// The font that has more of the first plane's ideographs than any other of Windows.
const WIDEST: &str = "宋体";

/// Whether a character that Latin fonts have too is set in the Chinese one, as wide as an ideograph: what GB 2312 has of Latin-1,
/// general punctuation from the dash on, and the symbols from ℃ to the dingbats.
pub fn is_chinese_symbol(char: char) -> bool {
    let of_latin_1 = matches!(char, '¤' | '§' | '¨' | '°' | '±' | '·' | '×' | '÷');
    of_latin_1 || matches!(char, '\u{2014}'..='\u{2027}' | '\u{2030}'..='\u{203B}' | '\u{2100}'..='\u{27BF}')
}

/// A font as a document names it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Font {
    /// Its name in Chinese Word; at most 31 characters, or Word refuses it.
    pub name: &'static str,
    /// What takes its place where it is missing: one name, as Word itself writes it.
    pub alt: Option<&'static str>,
    /// The ideographs it has.
    pub repertoire: Repertoire,
    /// The PANOSE classification, ten bytes in hexadecimal.
    pub panose: &'static str,
    /// The Windows character set: 0x86 is GB2312.
    pub charset: u8,
    /// The family in Word's words: `modern`, `script`, `auto`, `roman`.
    pub family: &'static str,
    /// Whether all characters are equally wide.
    pub fixed: bool,
}

/// Which ideographs a font has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Repertoire {
    /// The 6,763 of GB 2312.
    Gb2312,
    /// The 21,003 of GBK.
    Gbk,
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
    fang_song: old(fixed("仿宋_GB2312", "仿宋")),
    kai_ti: old(fixed("楷体_GB2312", "楷体")),
    hei_ti: HEI_TI,
    xiao_biao_song: old(display("方正小标宋简体", "宋体")),
    song_ti: SONG_TI,
};

/// What every Windows and every WPS has, and 华文中宋 of Office.
pub const SYSTEM: Preset = Preset {
    fang_song: fixed("仿宋", "FangSong"),
    kai_ti: fixed("楷体", "KaiTi"),
    hei_ti: HEI_TI,
    xiao_biao_song: display("华文中宋", "宋体"),
    song_ti: SONG_TI,
};

/// The fonts of 方正 with the characters of GBK.
pub const FOUNDER: Preset = Preset {
    fang_song: display("方正仿宋_GBK", "仿宋"),
    kai_ti: display("方正楷体_GBK", "楷体"),
    hei_ti: display("方正黑体_GBK", "黑体"),
    xiao_biao_song: display("方正小标宋_GBK", "宋体"),
    song_ti: SONG_TI,
};

/// The fonts of macOS and, for 小标宋, of its Office.
pub const MAC: Preset = Preset {
    fang_song: display("STFangsong", "仿宋"),
    kai_ti: display("STKaiti", "楷体"),
    hei_ti: display("STHeiti", "黑体"),
    xiao_biao_song: display("STZhongsong", "宋体"),
    song_ti: display("STSong", "宋体"),
};

const HEI_TI: Font = Font { panose: "02010609060101010101", ..fixed("黑体", "SimHei") };
const SONG_TI: Font = Font { panose: "02010600030101010101", ..display("宋体", "SimSun") };

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
        Family::ALL.map(|family| self.font(family))
    }
}

impl Font {
    /// The font to name for a character this one lacks; `None` if it has it, or if the character is no ideograph.
    pub fn stand_in(&self, char: char) -> Option<&'static str> {
        match char {
            '\0'..'\u{3400}' => None,
            '\u{20000}'..='\u{3FFFF}' => Some(SUPPLEMENTARY),
            '\u{3400}'..='\u{4DBF}' | '\u{9FA6}'..='\u{9FFF}' => Some(WIDEST).filter(|&widest| widest != self.name),
            '\u{4E00}'..='\u{9FA5}' => match self.repertoire {
                Repertoire::Gb2312 if !gb2312::has(char) => self.alt,
                Repertoire::Gb2312 | Repertoire::Gbk => None,
            },
            _ => None,
        }
    }
}

impl Fonts {
    /// The fonts that the name stands for.
    pub const fn preset(self) -> &'static Preset {
        match self {
            Self::Gb2312 => &GB2312,
            Self::System => &SYSTEM,
            Self::Founder => &FOUNDER,
            Self::Mac => &MAC,
        }
    }
}

impl Family {
    /// The typeface of a font, by the font's name in any system; `None` for one that is none of them.
    pub fn of_font(name: &str) -> Option<Self> {
        let name = name.to_lowercase().replace([' ', '-'], "");
        let found = NAMES.iter().find(|(parts, _)| parts.iter().any(|part| name.contains(part)));
        found.map(|&(_, family)| family)
    }
}

/// What the names of fonts have in them, the longer before what it contains: 仿宋体 is no 宋体.
const NAMES: [(&[&str], Family); 5] = [
    (&["标宋", "中宋", "biaosong", "zhongsong"], Family::XiaoBiaoSong),
    (&["仿宋", "fangsong", "fandolfang"], Family::FangSong),
    (&["楷", "kaiti", "ukai", "fzkai", "fandolkai"], Family::KaiTi),
    (&["黑体", "simhei", "heiti", "fandolhei"], Family::HeiTi),
    (&["宋体", "书宋", "simsun", "songti", "stsong", "fandolsong"], Family::SongTi),
];

/// A typewriter's font, all of its characters equally wide.
const fn fixed(name: &'static str, alt: &'static str) -> Font {
    let repertoire = Repertoire::Gbk;
    Font { name, alt: Some(alt), repertoire, panose: "02010609030101010101", charset: 0x86, family: "modern", fixed: true }
}

/// A printer's font.
const fn display(name: &'static str, alt: &'static str) -> Font {
    Font { panose: "02000000000000000000", family: "auto", fixed: false, ..fixed(name, alt) }
}

/// A font from before GBK.
const fn old(font: Font) -> Font {
    Font { repertoire: Repertoire::Gb2312, ..font }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_lacking_font_gives_way_to_one_that_has_the_character() {
        let rare = |preset: Preset, family, char| preset.font(family).stand_in(char);
        assert_eq!(rare(GB2312, Family::FangSong, '镕'), Some("仿宋"));
        assert_eq!(rare(GB2312, Family::KaiTi, '昇'), Some("楷体"));
        assert_eq!(rare(GB2312, Family::XiaoBiaoSong, '喆'), Some("宋体"));
        assert_eq!(rare(GB2312, Family::HeiTi, '镕'), None, "黑体 has all of GBK");
        assert_eq!(rare(FOUNDER, Family::FangSong, '镕'), None);
        assert_eq!(rare(FOUNDER, Family::FangSong, '𠮷'), Some("SimSun-ExtB"));
        assert_eq!(rare(SYSTEM, Family::KaiTi, '㐂'), Some("宋体"));
        assert_eq!(rare(SYSTEM, Family::SongTi, '㐂'), None);
        for common in "关于做好防汛工作的通知，（一）“2026”—😀〇あ".chars() {
            assert_eq!(rare(GB2312, Family::FangSong, common), None, "{common}");
        }
    }

    #[test]
    fn fonts_of_every_system_have_their_typeface() {
        for (names, family) in [
            ("仿宋_GB2312 FangSong STFangsong 华文仿宋 方正仿宋_GBK 仿宋体 FandolFang", Some(Family::FangSong)),
            ("楷体_GB2312 KaiTi STKaiti 华文楷体 方正楷体简体 KaitiSC", Some(Family::KaiTi)),
            ("黑体 SimHei STHeiti 方正黑体_GBK HeitiSC", Some(Family::HeiTi)),
            ("方正小标宋简体 方正小标宋_GBK 华文中宋 STZhongsong FZXiaoBiaoSong-B05S", Some(Family::XiaoBiaoSong)),
            ("宋体 SimSun 新宋体 NSimSun STSong 方正书宋_GBK SongtiSC", Some(Family::SongTi)),
            ("Calibri 等线 微软雅黑 TimesNewRoman", None),
        ] {
            for name in names.split(' ') {
                assert_eq!(Family::of_font(name), family, "{name}");
            }
        }
        for preset in [GB2312, SYSTEM, FOUNDER, MAC] {
            assert!(Family::ALL.iter().all(|&family| Family::of_font(preset.font(family).name) == Some(family)));
            assert!(preset.fonts().iter().all(|font| font.name.chars().count() < 32 && font.alt.is_some()));
        }
    }
}
