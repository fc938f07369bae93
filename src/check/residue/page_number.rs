//! Page numbers that came along when text was copied from a PDF or from a printed page.

use crate::check::{Draft, Example, Report, Rule};
use crate::finding::Strength;
use crate::sentence::squeeze;

pub(super) const PAGE_NUMBER: Rule = Rule {
    name: "page-number-line",
    what: "文中夹有页码",
    why: "从 PDF 或旧文件复制文字，会把“— 3 —”“第3页 共9页”一起带进来。页码由排版加在页脚，正文里不写。",
    help: "删去这一行；它若隔断了一句话，把前后接起来",
    clause: "GB/T 9704—2012，7.5",
    strength: Strength::Should,
    fix: None,
    examples: &[
        Example {
            wrong: "普查工作已经完成。\n— 3 —\n复核正在进行。\n", right: "普查工作已经完成。\n复核正在进行。\n"
        },
        Example {
            wrong: "普查工作已经完成。\n第 4 页 共 9 页\n", right: "普查工作已经完成。\n详见第4页至第9页。\n"
        },
    ],
    find: page_numbers,
};

fn page_numbers(draft: &Draft<'_>, report: &mut Report<'_>) {
    let numbers = draft.prose().filter(|text| text.paragraph.is_some() && is_page_number(&text.text));
    let spans: Vec<_> = numbers.map(|text| text.whole()).collect();
    match spans.len() {
        0 => {}
        1 => drop(report.places(spans, "像是复制来的页码")),
        count => drop(report.places(spans, format!("像是复制来的页码，共 {count} 处"))),
    }
}

/// `- 3 -`, `—3—`, `第3页`, `第3页共9页`, `第3页，共9页`
fn is_page_number(text: &str) -> bool {
    const LONGEST: usize = 60;
    if text.len() > LONGEST {
        return false;
    }
    let bare = squeeze(text);
    let is_number = |digits: &str| !digits.is_empty() && digits.chars().all(|digit| digit.is_ascii_digit());
    let dashes: &[char] = &['-', '—', '－', '–', '―', '─'];
    let dashed = bare.strip_prefix(dashes).and_then(|rest| rest.strip_suffix(dashes));
    let page = bare.strip_prefix('第').and_then(|rest| rest.split_once('页'));
    let is_total = |rest: &str| {
        let rest = rest.trim_start_matches(['，', ',', '/', '／', '（']).trim_end_matches('）');
        rest.is_empty() || rest.strip_prefix('共').and_then(|rest| rest.strip_suffix('页')).is_some_and(is_number)
    };
    dashed.is_some_and(is_number) || page.is_some_and(|(number, rest)| is_number(number) && is_total(rest))
}
