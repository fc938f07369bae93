//! `gongwen fonts`: which fonts of a style this machine has.

use std::collections::{BTreeSet, HashSet};
use std::path::{Path, PathBuf};

use gongwen::font::{LATIN, Preset};
use gongwen::style::{Family, Fonts, Style};

use super::failure::Failure;
use super::terminal::width;
use super::{house, output};

/// 看本机有没有样式所用的字体，缺了怎么办
#[derive(clap::Args)]
#[command(help_template = super::HELP, override_usage = "gongwen fonts [--style 样式]")]
pub struct Args {
    /// 内置样式名（见 gongwen styles，默认 gbt9704）或样式表文件 .toml
    #[arg(long, value_name = "样式", default_value = "gbt9704", hide_default_value = true, help_heading = "选项")]
    style: PathBuf,
}

impl Args {
    /// Prints a line for each font, and advice where one is missing.
    pub fn run(self) -> Result<(), Failure> {
        let style = house::sheet(&self.style, Path::new(""))?.style()?;
        output::print_lines(&report(&style, &Installed::find()))
    }
}

/// The names of all fonts on a machine, in lower case.
struct Installed(HashSet<String>);

impl Installed {
    /// Those of this machine's font folders.
    fn find() -> Self {
        let mut fonts = fontdb::Database::new();
        fonts.load_system_fonts();
        Self(fonts.faces().flat_map(|face| &face.families).map(|(name, _)| name.to_lowercase()).collect())
    }

    fn has(&self, name: &str) -> bool {
        self.0.contains(&name.to_lowercase())
    }

    fn has_all(&self, preset: &Preset, families: &BTreeSet<Family>) -> bool {
        families.iter().all(|&family| self.has(preset.font(family).name))
    }
}

fn report(style: &Style, installed: &Installed) -> String {
    let families = style.families();
    let preset = style.fonts.preset();
    let chinese = families.iter().map(|&family| (family.key(), preset.font(family)));
    let lines = chinese.chain([("西文", &LATIN)]).map(|(family, font)| {
        let state = match font.alt {
            _ if installed.has(font.name) => "有".to_owned(),
            Some(alt) if installed.has(alt) => format!("缺，Word 和 WPS 用{alt}代替"),
            Some(alt) => format!("缺，代替它的{alt}也缺"),
            None => "缺".to_owned(),
        };
        format!("  {}{}{state}\n", padded(family, 8), padded(font.name, 18))
    });
    let lines: String = lines.collect();
    let advice = if installed.has_all(preset, &families) { String::new() } else { advice(style.fonts, &families, installed) };
    format!("样式 {}，字体组 {}\n{lines}{advice}", style.name, style.fonts.key())
}

/// What to do where fonts are missing.
fn advice(fonts: Fonts, families: &BTreeSet<Family>, installed: &Installed) -> String {
    let source = match fonts {
        Fonts::Gb2312 => "仿宋_GB2312、楷体_GB2312 向本单位索取，方正小标宋简体由方正字库提供",
        Fonts::System => "仿宋、楷体、黑体、宋体随 Windows 提供（“可选功能”里的简体中文补充字体），华文中宋随 Office 提供",
        Fonts::Founder => "由方正字库提供",
        Fonts::Mac => "随 macOS 提供（在“字体册”中下载），STZhongsong 随 Office 提供",
    };
    let complete = Fonts::ALL.into_iter().filter(|other| installed.has_all(other.preset(), families));
    let complete: Vec<_> = complete.map(|other| format!("fonts = \"{}\"", other.key())).collect();
    let other = match complete.as_slice() {
        [] => "本机没有一组字体是齐全的；成品在装有这些字体的电脑上显示和打印不受影响".to_owned(),
        _ => format!("不装，则在样式表里写 {}，这样的一组本机齐全", complete.join(" 或 ")),
    };
    format!("缺的字体：{source}，装好即可，成品不必重做。\n{other}。\n")
}

/// A text with blanks behind it, so many columns wide.
fn padded(text: &str, columns: usize) -> String {
    format!("{text}{}", " ".repeat(columns.saturating_sub(width(text)).max(1)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn on_machine(fonts: &str) -> String {
        let installed = Installed(fonts.split('、').map(str::to_lowercase).collect());
        report(&Style::builtin("gbt9704").unwrap(), &installed)
    }

    #[test]
    fn a_missing_font_is_named_with_what_takes_its_place_and_what_to_do() {
        let report = on_machine("仿宋、楷体、黑体、宋体、华文中宋、Times New Roman");
        assert!(report.contains("  仿宋    仿宋_GB2312       缺，Word 和 WPS 用仿宋代替\n"), "{report}");
        assert!(report.contains("  小标宋  方正小标宋简体    缺，Word 和 WPS 用宋体代替\n"), "{report}");
        assert!(report.contains("  西文    Times New Roman   有\n"), "{report}");
        assert!(report.contains("写 fonts = \"system\"，"), "{report}");
        assert!(on_machine("Arial").contains("黑体              缺，代替它的SimHei也缺"));
        assert!(on_machine("Arial").contains("没有一组"));
    }

    #[test]
    fn nothing_is_advised_where_nothing_is_missing() {
        let report = on_machine("仿宋_GB2312、楷体_GB2312、黑体、方正小标宋简体、宋体、times new roman");
        assert_eq!(report.lines().count(), 7, "{report}");
        assert!(!report.contains("缺"), "{report}");
    }
}
