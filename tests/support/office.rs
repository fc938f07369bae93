//! Documents as LibreOffice sets them: DOCX → PDF, with free fonts under the official names.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Official documents' fonts, and free ones that may stand for them.
const FONTS: &[(&[&str], &[&str])] = &[
    (&["仿宋_GB2312", "仿宋", "FangSong"], &["FandolFang R", "Noto Serif CJK SC"]),
    (&["楷体_GB2312", "楷体", "KaiTi"], &["FandolKai", "AR PL UKai CN", "Noto Serif CJK SC"]),
    (&["黑体", "SimHei"], &["FandolHei", "Noto Sans CJK SC", "WenQuanYi Zen Hei"]),
    (&["方正小标宋简体", "方正小标宋_GBK", "华文中宋"], &["FandolSong", "Noto Serif CJK SC"]),
    (&["宋体", "SimSun"], &["FandolSong", "AR PL UMing CN", "Noto Serif CJK SC"]),
    (&["Times New Roman"], &["Liberation Serif"]),
];

/// Whether LibreOffice and what takes PDFs apart are there.
pub fn installed() -> Result<(), String> {
    ["pdfinfo", "pdftotext", "pdftoppm"].iter().try_for_each(|tool| super::program(tool, "-v"))?;
    super::program("soffice", "--version")
}

/// Whether there are also fonts whose characters are as wide and as high as those of the official ones.
pub fn installed_with_fonts() -> Result<(), String> {
    installed()?;
    match super::root().join("target/fonts/FandolFang-Regular.otf").exists() {
        true => Ok(()),
        false => Err("target/fonts has no FandolFang-Regular.otf, whose characters are as wide as those of 仿宋".to_owned()),
    }
}

/// Sets documents; their PDFs lie in `folder`.
pub fn render(folder: &Path, documents: &[PathBuf]) -> Vec<PathBuf> {
    let fonts = folder.join("fonts.conf");
    fs::write(&fonts, fontconfig(&folder.join("fonts"))).expect("the font configuration");
    let run = Command::new("soffice")
        .env("FONTCONFIG_FILE", &fonts)
        .arg(format!("-env:UserInstallation=file://{}", folder.join("profile").display()))
        .args(["--headless", "--infilter=MS Word 2007 XML", "--convert-to", "pdf", "--outdir"])
        .arg(folder)
        .args(documents)
        .output()
        .expect("soffice runs");
    assert!(run.status.success(), "{}", super::stderr(&run));
    documents.iter().map(|docx| folder.join(super::name(docx)).with_extension("pdf")).collect()
}

/// How many pages a PDF has.
pub fn pages(pdf: &Path) -> usize {
    let run = Command::new("pdfinfo").arg(pdf).output().expect("pdfinfo runs");
    let info = String::from_utf8_lossy(&run.stdout);
    let count = info.lines().find_map(|line| line.strip_prefix("Pages:")?.trim().parse().ok());
    count.unwrap_or_else(|| panic!("{}: {}", pdf.display(), super::stderr(&run)))
}

/// The system's fonts, and those in `target/fonts`, under the official names.
fn fontconfig(cache: &Path) -> String {
    let family = |name: &&str| format!("<family>{name}</family>");
    let alias = |official: &&str, free: &[&str]| {
        let free: String = free.iter().map(family).collect();
        format!("<alias binding=\"same\">{}<prefer>{free}</prefer></alias>\n", family(official))
    };
    let aliases: String = FONTS.iter().flat_map(|(names, free)| names.iter().map(move |name| alias(name, free))).collect();
    let cache = cache.display();
    let own = super::root().join("target/fonts");
    let own = own.display();
    format!(
        "<?xml version=\"1.0\"?><!DOCTYPE fontconfig SYSTEM \"fonts.dtd\">\n<fontconfig>\n\
         <include ignore_missing=\"yes\">/etc/fonts/fonts.conf</include>\n<dir>{own}</dir>\n<cachedir>{cache}</cachedir>\n{aliases}</fontconfig>\n"
    )
}
