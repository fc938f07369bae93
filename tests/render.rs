//! LibreOffice opens every sample's document and sets its pages.

mod support;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use support::office::{self, pages, render};

/// The text of a page, or of all, line by line; without white space.
fn lines(pdf: &Path, page: Option<usize>) -> Vec<String> {
    let only: Vec<_> =
        page.map(|page| page.to_string()).iter().flat_map(|page| ["-f", page, "-l", page].map(str::to_owned)).collect();
    let run = Command::new("pdftotext").arg("-layout").args(only).arg(pdf).arg("-").output().expect("pdftotext runs");
    assert!(run.status.success(), "{}", support::stderr(&run));
    let text = String::from_utf8(run.stdout).expect("UTF-8");
    text.lines().map(|line| line.split_whitespace().collect()).collect()
}

/// How many pages people counted of every sample, by its name.
const PAGES: [(&str, usize); 15] = [
    ("assistant.md", 2),
    ("attachments.txt", 4),
    ("download.txt", 2),
    ("figures.md", 4),
    ("full.md", 4),
    ("joint.txt", 2),
    ("landscape.md", 3),
    ("letter.md", 1),
    ("minutes.txt", 2),
    ("notice.md", 5),
    ("order.txt", 1),
    ("petition.md", 2),
    ("report-gbk.txt", 2),
    ("report.txt", 3),
    ("speech.txt", 2),
];

#[test]
fn every_sample_has_its_pages() {
    let Some(()) = support::tool("render", office::installed_with_fonts()) else { return };
    let folder = tempfile::tempdir().expect("a folder");
    let documents = support::convert_samples(folder.path());
    let (samples, rendered) = (support::samples(), render(folder.path(), &documents));
    let counts: Vec<_> = samples.iter().zip(&rendered).map(|(draft, pdf)| (support::name(draft), pages(pdf))).collect();
    assert_eq!(counts, PAGES);
}

/// GB/T 9704—2012, 5.2.3: 22 lines on a page, 28 characters in a line.
#[test]
fn a_dense_page_has_22_lines_of_28_characters() {
    let Some(()) = support::tool("render", office::installed_with_fonts()) else { return };
    let folder = tempfile::tempdir().expect("a folder");
    let (draft, docx) = (folder.path().join("dense.txt"), folder.path().join("dense.docx"));
    fs::write(&draft, format!("云岭县工作汇报\n{}。\n", "山青水秀".repeat(560))).expect("a draft");
    let run = support::gongwen().arg(&draft).arg("-o").arg(&docx).output().expect("gongwen runs");
    assert!(run.status.success(), "{}", support::stderr(&run));
    let pdf = &render(folder.path(), &[docx])[0];
    let page =
        Command::new("pdftotext").args(["-f", "2", "-l", "2", "-layout"]).arg(pdf).arg("-").output().expect("pdftotext runs");
    let text = String::from_utf8(page.stdout).expect("UTF-8");
    let lines: Vec<usize> =
        text.lines().map(|line| line.chars().filter(|c| "山青水秀".contains(*c)).count()).filter(|&n| n > 0).collect();
    assert_eq!(lines, [28; 22], "{text}");
}

#[test]
fn counted_numbers_look_like_typed_ones() {
    let Some(()) = support::tool("render", office::installed_with_fonts()) else { return };
    let folder = tempfile::tempdir().expect("a folder");
    let drafts = || support::samples().into_iter().chain(support::deep_drafts());
    let convert = |draft: &PathBuf, kind: &str, options: &[&str]| {
        support::convert(draft, options, &folder.path().join(format!("{}.{kind}.docx", support::name(draft))))
    };
    let typed: Vec<_> = drafts().map(|draft| convert(&draft, "typed", &[])).collect();
    let counted: Vec<_> = drafts().map(|draft| convert(&draft, "counted", &["--numbers", "native"])).collect();
    let rendered = render(folder.path(), &[typed.clone(), counted].concat());
    let (typed, counted) = rendered.split_at(typed.len());
    for (typed, counted) in typed.iter().zip(counted) {
        assert_eq!(lines(counted, None), lines(typed, None), "{}", counted.display());
    }
}

#[test]
fn contents_lead_to_the_right_pages() {
    let Some(()) = support::tool("render", office::installed()) else { return };
    let folder = tempfile::tempdir().expect("a folder");
    let drafts = support::deep_drafts();
    let convert =
        |draft: &PathBuf| support::convert(draft, &["--toc"], &folder.path().join(support::name(draft)).with_extension("docx"));
    let documents: Vec<_> = drafts.iter().map(convert).collect();
    for pdf in render(folder.path(), &documents) {
        let of = |page| lines(&pdf, Some(page));
        let entries: Vec<(String, usize)> = (1..=pages(&pdf))
            .flat_map(of)
            .filter_map(|line| {
                let (words, page) = line.split_once("....")?;
                Some((words.to_owned(), page.trim_start_matches('.').parse().ok()?))
            })
            .collect();
        assert!(entries.len() > 5, "{} lists {entries:?}", pdf.display());
        for (words, page) in entries {
            assert!(of(page).iter().any(|line| line.starts_with(&words)), "{words} is not on page {page} of {}", pdf.display());
        }
    }
}
