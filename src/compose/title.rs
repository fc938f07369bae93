//! How a title is divided into lines: by meaning, and in a shape that looks set.
//!
//! The standard asks for lines that keep words whole and for a trapezium or a lozenge (7.3.1); practice adds what no line may
//! begin or end with. At 二号 a line holds 20 characters (20 × 22 pt = 440 of 442.2 pt).

mod breaks;
mod shape;
mod vocabulary;
mod words;

use std::borrow::Cow;
use std::ops::Range;

use super::measure::width;
use super::paper::Paper;
use crate::document::{Block, Paragraph, Part, Role, Run};
use crate::finding::Finding;
use crate::layout::{LookId, Own};
use crate::length::Chars;
use crate::notice;
use crate::office::names_office;

use shape::Place;
use words::{BOOK, Word};

/// A title typed in one line stays in one up to here.
const FITS: Chars = Chars::whole(18);
/// The widest line.
const WIDEST: Chars = Chars::whole(20);
/// A 《…》 of so many characters is not divided.
const FEW: Chars = Chars::whole(8);
/// What is wider is no title.
const MAX_TITLE: Chars = Chars::whole(400);

/// A title as it is set.
struct Title<'d> {
    /// One paragraph, so that it is one title to every reader of the document; its lines are divided by `\n`.
    pub runs: Cow<'d, [Run<'d>]>,
    /// The lines that are left to Word.
    pub findings: Vec<Finding>,
}

/// Sets the title that was typed as these paragraphs; one of an attachment begins a page, unless the attachment's mark does.
pub(super) fn put<'d>(paper: &mut Paper<'d>, look: LookId, typed: &[&'d Paragraph<'d>]) {
    let new_page = look == LookId::AttachmentTitle && !matches!(paper.above, None | Some(LookId::AttachmentMark));
    let title = set(typed);
    paper.put(look, title.runs, Own { new_page, ..Own::default() });
    paper.findings.extend(title.findings);
}

/// The title that was typed as these paragraphs: lines end where the author ended them, those too wide where it is best.
fn set<'d>(typed: &[&'d Paragraph<'d>]) -> Title<'d> {
    let mut title = Title { runs: Cow::Borrowed(&[]), findings: Vec::new() };
    for paragraph in typed {
        let Division { breaks, whole } = divide(&paragraph.text(), typed.len() == 1);
        title.findings.extend(whole.into_iter().map(|line| too_wide(paragraph, line)));
        let mut divided = Cow::Borrowed(*paragraph);
        for space in breaks.into_iter().rev() {
            let offset = paragraph.source_offset(space.start);
            let divided = divided.to_mut();
            divided.remove(space.clone());
            let index = divided.cut(space.start);
            divided.runs.insert(index, Run::made("\n", offset, Part::Text));
        }
        match divided {
            Cow::Borrowed(paragraph) if title.runs.is_empty() => title.runs = Cow::Borrowed(&paragraph.runs),
            divided => {
                let runs = title.runs.to_mut();
                if !runs.is_empty() {
                    runs.push(Run::made("\n", paragraph.span.start, Part::Text));
                }
                runs.extend_from_slice(&divided.runs);
            }
        }
    }
    title
}

/// The lines of a paragraph of a title as they will be set; `at` is its place among the blocks.
pub fn lines(blocks: &[Block<'_>], at: usize) -> Vec<String> {
    let is_title = |one: &&Paragraph<'_>| matches!(one.role, Role::Title | Role::AttachmentTitle);
    let paragraph = |at: usize| blocks.get(at)?.paragraph().filter(is_title);
    let Some(title) = paragraph(at) else { return Vec::new() };
    let continues = |other: Option<&Paragraph>| other.is_some_and(|other| other.role == title.role);
    let alone = !continues(at.checked_sub(1).and_then(paragraph)) && !continues(paragraph(at + 1));
    let mut text = title.text().into_owned();
    for space in divide(&text, alone).breaks.into_iter().rev() {
        text.replace_range(space, "\n");
    }
    text.split('\n').map(str::to_owned).collect()
}

/// Where a name is best divided in two lines, in bytes: behind the name of an office or else between words, nearest its middle;
/// neither line is wider than `most`, in hundredths of a 字.
pub(super) fn middle(name: &str, most: i32) -> Option<usize> {
    let words = words::words(name, BOOK);
    let whole = width(name).0;
    let unlike = |at: usize| (whole - 2 * width(&name[..at]).0).abs();
    let places = words.iter().zip(breaks::costs(name, &words)).filter(|&(_, cost)| cost != breaks::NEVER);
    let places = places.map(|(word, _)| word.at).filter(|&at| whole + unlike(at) <= 2 * most);
    let is_office = |at: usize| 2 * unlike(at) <= whole && names_office(&name[..at]);
    places.min_by_key(|&at| (!is_office(at), unlike(at)))
}

/// What is done about a title's width.
#[derive(Debug, Default)]
struct Division {
    /// Where lines are to end: the white space, if any, that the line break stands for.
    breaks: Vec<Range<usize>>,
    /// Lines too wide for the page that cannot be divided.
    whole: Vec<Range<usize>>,
}

/// Divides the lines of a text; `alone` if no other paragraph belongs to the title.
fn divide(text: &str, alone: bool) -> Division {
    let limit = if alone && !text.trim().contains('\n') { FITS } else { WIDEST };
    let mut division = Division::default();
    let mut start = 0;
    for line in text.split('\n') {
        let wide = width(line.trim());
        if wide > limit {
            let safe = Some(line).filter(|_| wide <= MAX_TITLE).and_then(breaks);
            match safe {
                Some(breaks) => division.breaks.extend(breaks.into_iter().map(|space| start + space.start..start + space.end)),
                None if wide > WIDEST => division.whole.push(start..start + line.len()),
                None => {}
            }
        }
        start += line.len() + 1;
    }
    division
}

/// The best places to divide a line, or `None` if no place is safe. What is in 《》 is divided where nothing else can be.
fn breaks(line: &str) -> Option<Vec<Range<usize>>> {
    let within = || breaks_between(line, &words::words(line, FEW)).filter(|_| width(line) > WIDEST);
    breaks_between(line, &words::words(line, BOOK)).or_else(within)
}

fn breaks_between(line: &str, words: &[Word<'_>]) -> Option<Vec<Range<usize>>> {
    let costs = breaks::costs(line, words);
    let gap = |index: usize| words[index - 1].end()..words[index].at;
    let mut places = vec![Place { end: 0, start: 0, cost: 0 }];
    let mut wide = width(words.first()?.text).0;
    for index in 1..words.len() {
        let space = width(&line[gap(index)]).0;
        places.push(Place { end: wide, start: wide + space, cost: costs[index] });
        wide += space + width(words[index].text).0;
    }
    places.push(Place { end: wide, start: wide, cost: 0 });
    let chosen = shape::choose(&places)?;
    Some(chosen.into_iter().map(gap).collect())
}

fn too_wide(paragraph: &Paragraph<'_>, line: Range<usize>) -> Finding {
    let message = "标题一行排不下，也没有合适的断行处，交由 Word 换行";
    Finding::noticed(&notice::TITLE_LINES, vec![paragraph.source_span(line)], message)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::Origin;
    use crate::source::Span;

    fn paragraph(text: &str) -> Paragraph<'_> {
        let span = Span::new(0, text.len());
        Paragraph { role: Role::Title, ..Paragraph::new(Origin::Line, span, vec![Run::typed(text, span)]) }
    }

    /// The lines of a title typed as these paragraphs, divided by `/`, and how many of them are left to Word.
    fn set_as(typed: &[&str]) -> (String, usize) {
        let paragraphs: Vec<Paragraph> = typed.iter().map(|text| paragraph(text)).collect();
        let title = set(&paragraphs.iter().collect::<Vec<_>>());
        let set = title.runs.iter().map(|run| run.text.as_ref()).collect::<String>().replace('\n', "/");
        let blocks: Vec<Block> = paragraphs.iter().cloned().map(Block::Paragraph).collect();
        let told: Vec<String> = (0..blocks.len()).flat_map(|at| lines(&blocks, at)).collect();
        assert_eq!(told.join("/"), set, "the outline and the page");
        (set, title.findings.len())
    }

    #[test]
    fn what_fits_is_one_line() {
        let title = "青禾市水务局关于做好防汛工作的通知";
        assert_eq!(set_as(&[title]), (title.to_owned(), 0));
        assert_eq!(set_as(&["青禾市水务局关于做好2026年防汛工作的通知"]).0, "青禾市水务局/关于做好2026年防汛工作的通知");
    }

    #[test]
    fn the_author_ends_lines() {
        let typed = "青禾市水务局关于做好\n防汛工作的通知";
        assert_eq!(set_as(&[typed]).0, typed.replace('\n', "/"));
        assert_eq!(set_as(&["青禾市水务局关于做好", "防汛工作的通知"]).0, "青禾市水务局关于做好/防汛工作的通知");
        let wide = ["关于深化行政审批制度改革优化全市营商环境的", "通知"];
        assert_eq!(set_as(&wide).0, "关于深化行政审批制度改革/优化全市营商环境的/通知");
    }

    #[test]
    fn a_break_stands_for_a_space() {
        let title = "中共临溪县委办公室　临溪县人民政府办公室关于加强冬季供暖工作的通知";
        assert_eq!(set_as(&[title]).0, "中共临溪县委办公室/临溪县人民政府办公室/关于加强冬季供暖工作的通知");
    }

    #[test]
    fn names_are_whole() {
        let title = "青禾市人民政府办公室关于青禾市民政局欧阳文同志等12名工作人员职务任免的通知";
        let (set, _) = set_as(&[title]);
        for name in ["青禾市人民政府办公室", "青禾市民政局", "欧阳文同志", "12名", "的通知"] {
            assert!(set.contains(name), "{name}: {set}");
        }
    }

    #[test]
    fn what_says_nothing_alone_is_not_parted_from_the_rest() {
        for lines in [
            "关于2026—2027学年第一学期/期末考试安排的通知",
            "关于2026年/“五一”劳动节放假安排的通知",
            "青禾市应急管理局/关于“3·15”化工厂较大爆燃事故/调查处理情况的通报",
            "关于欧阳文等三名同志/试用期满正式任职的通知",
            "关于恳请将青禾至临溪高速公路/纳入国家公路网规划的请示",
            "关于撤销青禾市旅游投资开发有限公司/行政许可的决定",
            "青禾市公安局交通警察大队/关于对市区部分路段实行/机动车单向通行的通告",
            "关于成立青禾市/第四次全国农业普查领导小组的通知",
            "关于印发/《青禾市突发公共卫生事件应急预案》/和《青禾市突发动物疫情应急预案》的通知",
        ] {
            assert_eq!(set_as(&[&lines.replace('/', "")]), (lines.to_owned(), 0));
        }
    }

    #[test]
    fn what_has_no_safe_break_is_left_to_word() {
        let title = format!("关于{}的函", "X".repeat(44));
        assert_eq!(set_as(&[&title]), (title.clone(), 1));
    }

    #[test]
    fn nothing_but_white_space_changes_and_nothing_panics() {
        let pieces = [
            "关于", "“", "《", "》", "”", "（", "和", "的", "　", "\n", "市", "2026年", "ABC ", "印发", "關於營商環境", "通知",
            "😀", "、",
        ];
        let mut state = 7_u32;
        for length in 0..400 {
            let next = || {
                state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
                pieces[(state >> 16) as usize % pieces.len()]
            };
            let text: String = std::iter::repeat_with(next).take(length % 80).collect();
            let ink = |text: &str| text.replace('/', "").split_whitespace().collect::<String>();
            assert_eq!(ink(&set_as(&[&text]).0), ink(&text));
        }
    }
}
