//! How titles are divided, judged by people: `tests/titles.txt` has one title a line, `|` where a line may end, `||` where best.

use std::collections::BTreeSet;

use gongwen::compose::title_lines;
use gongwen::document::{Block, Origin, Paragraph, Role, Run};
use gongwen::source::Span;

const TITLES: &str = include_str!("titles.txt");
/// Widths in half characters.
const FITS: usize = 36;
const WIDEST: usize = 40;
const NARROWEST: usize = 8;
const WAIST: usize = 6;

#[test]
fn titles_are_divided_between_phrases() {
    let wrong: Vec<String> = TITLES.lines().filter_map(fault).collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_judge_sees_every_fault() {
    let bars = "青禾市人民政府||关于加强||农村饮用水水源|保护工作的通知";
    let lines = |text: &str| text.split('/').map(str::to_owned).collect::<Vec<_>>();
    let judge = |text: &str| faults(bars, &lines(text)).join(" ");
    assert_eq!(judge("青禾市人民政府关于加强/农村饮用水水源保护工作的通知"), "");
    assert_eq!(judge("青禾市人民政府关于加强农村/饮用水水源保护工作的通知"), "break before 饮用水");
    assert_eq!(judge("青禾市人民政府/关于加强/农村饮用水水源保护工作的通知"), "hourglass");
    assert_eq!(judge("青禾市人民政府关于加强农村饮用水水源/保护工作的通知"), "");
    assert_eq!(judge("青禾市人民政府关于加强农村饮用水水源保护工作的通知"), "too wide");
    assert_eq!(judge("青禾市人民政府关于加强/农村饮用水水源保护工作"), "lost text");
    assert_eq!(faults("关于春耕工作的通知", &lines("关于春耕/工作的通知")), ["broken though it fits"]);
}

fn fault(row: &str) -> Option<String> {
    let title = row.replace('|', "");
    let span = Span::new(0, title.len());
    let paragraph = Paragraph { role: Role::Title, ..Paragraph::new(Origin::Line, span, vec![Run::typed(&title, span)]) };
    let lines = title_lines(&[Block::Paragraph(paragraph)], 0);
    let faults = faults(row, &lines);
    (!faults.is_empty()).then(|| format!("{}: {}", faults.join(", "), lines.join(" / ")))
}

/// What is wrong with a division; `row` has the bars.
fn faults(row: &str, lines: &[String]) -> Vec<String> {
    let (title, bars) = marked(row);
    let mut faults = Vec::new();
    if squeezed(&lines.concat()) != title {
        faults.push("lost text".to_owned());
    }
    let widths: Vec<usize> = lines.iter().map(|line| width(line)).collect();
    let mut at = 0;
    for line in &lines[..lines.len() - 1] {
        at += squeezed(line).len();
        if width(&row.replace('|', "")) <= FITS {
            faults.push("broken though it fits".to_owned());
        } else if !bars.contains(&at) {
            faults.push(format!("break before {}", title[at..].chars().take(3).collect::<String>()));
        }
    }
    if widths.iter().any(|&width| width > WIDEST) {
        faults.push("too wide".to_owned());
    }
    if widths.iter().any(|&width| width < NARROWEST) {
        faults.push("too narrow".to_owned());
    }
    if widths.windows(3).any(|three| three[1] + WAIST <= three[0].min(three[2])) {
        faults.push("hourglass".to_owned());
    }
    faults
}

/// A title without white space, and the bytes of it that a line may begin with.
fn marked(row: &str) -> (String, BTreeSet<usize>) {
    let (mut title, mut bars) = (String::new(), BTreeSet::new());
    for part in row.split('|') {
        bars.insert(title.len());
        title.push_str(&squeezed(part));
    }
    (title, bars)
}

fn squeezed(text: &str) -> String {
    text.split_whitespace().collect()
}

/// In half characters.
fn width(text: &str) -> usize {
    text.trim().chars().map(|char| if char.is_ascii() { 1 } else { 2 }).sum()
}
