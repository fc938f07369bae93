//! Page numbers that came along when text was copied from a PDF or from a printed page.

use super::notes::note;
use crate::check::{Draft, Example, Report, Rule};
use crate::finding::Strength;
use crate::page_number::{Form, page_number};
use crate::source::Why;

pub(super) const PAGE_NUMBER: Rule = Rule {
    name: "page-number-line",
    what: "文中夹有页码",
    why: "从 PDF 或旧文件复制文字，会把“— 3 —”“第3页 共9页”一起带进来。页码由排版加在页脚，正文里不写；依次数下去的已经略去，单独一个的留着。",
    help: "删去这一行；它若隔断了一句话，把前后接起来",
    clause: "GB/T 9704—2012，7.5",
    strength: Strength::Should,
    fix: None,
    examples: &[
        Example {
            wrong: "普查工作已经完成。\n— 3 —\n复核正在进行。\n", right: "普查工作已经完成。\n复核正在进行。\n"
        },
        Example { wrong: "普查工作已经完\n- 1 -\n成。\n- 2 -\n", right: "普查工作已经完成。\n" },
        Example {
            wrong: "普查工作已经完成。\n第 4 页 共 9 页\n", right: "普查工作已经完成。\n详见第4页至第9页。\n"
        },
    ],
    find: page_numbers,
};

fn page_numbers(draft: &Draft<'_>, report: &mut Report<'_>) {
    let is_page = |words: &str| page_number(words).is_some_and(|page| page.form != Form::Bare);
    let left = draft.prose().filter(|text| text.paragraph.is_some() && is_page(&text.text));
    note(report, left.map(|text| text.whole()).collect(), "像是复制来的页码");
    let taken = draft.document.ledger.iter().filter(|edit| edit.why == Why::PageNumber);
    note(report, taken.map(|edit| edit.span).collect(), "复制来的页码，已略去");
}
