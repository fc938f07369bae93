//! LibreOffice opens every sample's document and sets its pages.

mod support;

use std::fs;
use std::path::Path;
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

/// The system's fonts under the official names.
fn fontconfig(cache: &Path) -> String {
    let family = |name: &&str| format!("<family>{name}</family>");
    let alias = |official: &&str, free: &[&str]| {
        let free: String = free.iter().map(family).collect();
        format!("<alias binding=\"same\">{}<prefer>{free}</prefer></alias>\n", family(official))
    };
    let aliases: String = FONTS.iter().flat_map(|(names, free)| names.iter().map(move |name| alias(name, free))).collect();
    let cache = cache.display();
    format!(
        "<?xml version=\"1.0\"?><!DOCTYPE fontconfig SYSTEM \"fonts.dtd\">\n<fontconfig>\n\
         <include ignore_missing=\"yes\">/etc/fonts/fonts.conf</include>\n<cachedir>{cache}</cachedir>\n{aliases}</fontconfig>\n"
    )
}

/// How many pages a PDF has.
fn pages(pdf: &Path) -> usize {
    let run = Command::new("pdfinfo").arg(pdf).output().expect("pdfinfo runs");
    let info = String::from_utf8_lossy(&run.stdout);
    let count = info.lines().find_map(|line| line.strip_prefix("Pages:")?.trim().parse().ok());
    count.unwrap_or_else(|| panic!("{}: {}", pdf.display(), support::stderr(&run)))
}

#[test]
fn every_sample_has_pages() {
    let found = support::program("soffice", "--version").and_then(|()| support::program("pdfinfo", "-v"));
    let Some(()) = support::tool("render", found) else { return };
    let folder = tempfile::tempdir().expect("a folder");
    let documents = support::convert_samples(folder.path());
    let fonts = folder.path().join("fonts.conf");
    fs::write(&fonts, fontconfig(&folder.path().join("fonts"))).expect("the font configuration");
    let run = Command::new("soffice")
        .env("FONTCONFIG_FILE", &fonts)
        .arg(format!("-env:UserInstallation=file://{}", folder.path().join("profile").display()))
        .args(["--headless", "--infilter=MS Word 2007 XML", "--convert-to", "pdf", "--outdir"])
        .arg(folder.path())
        .args(&documents)
        .output()
        .expect("soffice runs");
    assert!(run.status.success(), "{}", support::stderr(&run));
    for docx in documents {
        let count = pages(&docx.with_extension("pdf"));
        assert!((1..=4).contains(&count), "{} has {count} pages", docx.display());
    }
}
