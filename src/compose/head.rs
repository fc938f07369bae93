//! 版头: what stands above the red line, the issuer's mark above all (7.2); also where letters, orders and minutes have it
//! (10.1 to 10.3).

mod letter;
mod mark;
mod signers;
#[cfg(test)]
mod tests;

use crate::document::{Align, Block, Document, Paragraph, Role};
use crate::finding::Finding;
use crate::layout::{Height, Item, Layout, LookId, Own, Set, SetColumn, Special};
use crate::length::{Chars, Length};
use crate::notice;
use crate::style::{Look, Style};

use super::estimate::{self, Place};
use super::paper::{BelowHead, Paper};
use super::{consecutive, signature};

/// Word and LibreOffice put the base line at so many hundredths of an exact line's pitch, whatever the font.
const BASE: i32 = 80;
/// Chinese characters reach so many hundredths of their size above the base line: 77 to 83 in the fonts in use.
const ABOVE: i32 = 80;
/// And so many below it: 11 to 19.
const BELOW: i32 = 15;
/// 发文字号居左空一字 beside 签发人 (7.2.5).
const NUMBER_LEFT: Chars = Chars::whole(1);
/// The empty line below a head is so much higher or lower than others at most, to bring the text to the page's lines: 3 mm.
const TO_LINE: i32 = 170;
/// The pitch of a paragraph that only carries a rule.
const HAIR: Length = Length(20);

/// What a document begins with.
struct Head<'h, 'd> {
    /// 份号, 密级, 紧急程度
    lines: Vec<&'h Paragraph<'d>>,
    /// 发文机关标志, or the title in its place.
    mark: Vec<&'h Paragraph<'d>>,
    /// 发文字号, 签发人, and who edits a bulletin or minutes.
    below: Vec<&'h Paragraph<'d>>,
    /// The rest of the document.
    rest: &'h [Block<'d>],
}

/// Fits the mark's look to its names, and leaves the mark out if it is on the office's paper already.
pub fn fit(document: &mut Document<'_>, style: &mut Style) {
    mark::fit(document, style);
    mark::leave_out(document, style);
}

/// Whether a document begins with a mark, printed here or on the office's paper already.
pub(super) fn is_marked(document: &Document<'_>, style: &Style) -> bool {
    style.head.preprinted || !Head::of(&document.blocks, style).mark.is_empty()
}

/// Sets the head that `blocks` begin with, if they do; returns the blocks below it. Without a mark, and without room for one on
/// the office's paper, its elements are lines like others.
pub(super) fn put<'d>(paper: &mut Paper<'d>, blocks: &'d [Block<'d>]) -> &'d [Block<'d>] {
    let style = paper.style;
    let head = Head::of(blocks, style);
    let marked = !head.mark.is_empty() || style.head.preprinted;
    let top = paper.items.len();
    match &style.head.letter {
        Some(letter) if marked => {
            letter::put(paper, &head, letter);
            paper.below_head = Some(BelowHead { blank: style.head.blank_after, first: style.page.pitch });
        }
        None if marked => {
            put_marked(paper, &head);
            let height = paper.items[top..].iter().map(|item| estimate::height(item, style)).sum();
            paper.below_head = Some(BelowHead { blank: style.head.blank_after, first: to_line(height, style.page.pitch) });
        }
        Some(_) | None => {
            head.lines.iter().for_each(|line| put_line(paper, line, Own::default()));
            put_below(paper, &head.below, None);
        }
    }
    head.rest
}

/// Says so if the first page of a document with a head will show no text (7.3.3); `places` says where everything stands.
pub(super) fn foresee(layout: &mut Layout<'_>, places: &[Place]) {
    let first_page = places.iter().take_while(|place| place.first == 1).count();
    let (shown, behind) = layout.body.split_at(first_page);
    let is_mark = |item: &Item| match item {
        Item::Paragraph(set) => set.look == LookId::Issuer,
        Item::Columns(columns) => columns.iter().flat_map(|column| &column.paragraphs).any(|set| set.look == LookId::Issuer),
        Item::Table(_) | Item::Figure(_) | Item::Imprint(_) => false,
    };
    let hidden = behind.iter().find(|item| signature::is_text(item));
    let hidden = hidden.filter(|_| shown.iter().any(is_mark) && !shown.iter().any(signature::is_text));
    let span = hidden.and_then(|item| item.runs().next()).map(|run| run.span);
    layout.findings.extend(span.map(|span| Finding::noticed(&notice::FIRST_PAGE, vec![span], "首页可能没有正文")));
}

impl<'h, 'd> Head<'h, 'd> {
    fn of(blocks: &'h [Block<'d>], style: &Style) -> Self {
        let (lines, below) = consecutive(blocks, |role| matches!(role, Role::CopyNumber | Role::Secrecy | Role::Urgency));
        let (issuers, below) = consecutive(below, |role| role == Role::Issuer);
        let stands_in = issuers.is_empty() && style.head.title_as_mark;
        let (title, below) = consecutive(below, |role| stands_in && role == Role::Title);
        let (below, rest) = consecutive(below, |role| match role {
            Role::DocumentNumber | Role::Signer => true,
            role => role == Role::Subtitle && !(issuers.is_empty() && title.is_empty()),
        });
        Self { lines, mark: [issuers, title].concat(), below, rest }
    }
}

fn put_marked<'d>(paper: &mut Paper<'d>, head: &Head<'d, 'd>) {
    let style = paper.style;
    let mut top = style.page.top.twips();
    // 密级 keeps to the second line (7.2.2): the first is where offices stamp the copy's number.
    if head.lines.first().is_some_and(|first| first.role == Role::Secrecy) {
        paper.leave(style.page.pitch);
        top += style.page.pitch.twips();
    }
    for line in &head.lines {
        put_line(paper, line, Own::default());
        top += LookId::of_role(line.role).of(style).pitch.twips();
    }
    paper.leave(Length(mark_line(style).twips() - top));
    mark::put(paper, &head.mark);
    put_below(paper, &head.below, style.head.rule.then_some(style.head.rule_gap));
}

/// 发文字号 and 签发人, and the red line so far below their characters, or below the mark if there is neither.
fn put_below<'d>(paper: &mut Paper<'d>, lines: &[&'d Paragraph<'d>], gap: Option<Length>) {
    let style = paper.style;
    let numbers = lines.iter().take_while(|line| line.role == Role::DocumentNumber).count();
    let (numbers, signers) = lines.split_at(numbers);
    let beside = !numbers.is_empty() && !signers.is_empty() && signers.iter().all(|line| line.role == Role::Signer);
    let last = lines.last().map_or(LookId::Issuer, |last| LookId::of_role(last.role));
    let rule = gap.map(|gap| Length((gap.twips() - below(last.of(style))).max(0)));
    let carried = rule.filter(|_| !beside && !style.head.preprinted);
    match lines {
        [] => {}
        _ if beside => put_beside(paper, numbers, signers),
        [first, others @ ..] => {
            let own = |is_last: bool| Own::from(Special { rule: carried.filter(|_| is_last), ..Special::default() });
            put_line(paper, first, own(others.is_empty()));
            for (left, line) in (0..others.len()).rev().zip(others) {
                paper.put_under(0, LookId::of_role(line.role), line.runs.as_slice(), own(left == 0));
            }
        }
    }
    match rule {
        Some(Length(rule)) if style.head.preprinted => paper.leave(Length(rule + style.head.rule_thickness.twips())),
        Some(Length(rule)) if beside || lines.is_empty() => paper.put_rule(HAIR, Length((rule - HAIR.twips()).max(0))),
        Some(_) | None => {}
    }
}

/// 发文字号 to the left, in the line of the last 签发人 to the right (7.2.5).
fn put_beside<'d>(paper: &mut Paper<'d>, numbers: &[&'d Paragraph<'d>], signers: &[&'d Paragraph<'d>]) {
    let style = paper.style;
    let (signers, chars) = signers::set(signers);
    let look = &style.looks.signer;
    let whole = style.page.text_width().twips();
    let right = (chars.0 + look.right.0).saturating_mul(look.advance()) / 100;
    let right = right.min(whole - whole / 4); // the number keeps some room whatever the names are
    let left = whole - right;
    let own = Own::from(Special { left: Some(NUMBER_LEFT), align: Some(Align::Left), ..Special::default() });
    let numbers =
        numbers.iter().map(|number| Set { look: LookId::DocumentNumber, runs: number.runs.as_slice().into(), own: own.clone() });
    let column = |width, paragraphs| SetColumn { width: Length(width), height: Height::Bottom, paragraphs };
    let columns = vec![column(left, numbers.collect()), column(right, signers)];
    paper.put_item(LookId::DocumentNumber, Item::Columns(columns));
}

fn put_line<'d>(paper: &mut Paper<'d>, line: &'d Paragraph<'d>, own: Own) {
    paper.put(LookId::of_role(line.role), line.runs.as_slice(), own);
}

/// The pitch of an empty line below so much of a page, in twips, that ends with one of the page's lines, or else the usual pitch.
fn to_line(height: i32, pitch: Length) -> Length {
    let over = height % pitch.twips().max(1);
    match over {
        0..=TO_LINE => Length(pitch.twips() - over),
        _ if pitch.twips() - over <= TO_LINE => Length(2 * pitch.twips() - over),
        _ => pitch,
    }
}

/// From the paper's edge to the top of the mark's first line.
fn mark_line(style: &Style) -> Length {
    Length(style.head.mark_top.twips() - above(&style.looks.issuer))
}

/// From the top of a line to that of its characters, in twips.
fn above(look: &Look) -> i32 {
    (BASE * look.pitch.twips() - ABOVE * look.size.twips()) / 100
}

/// From the foot of a line's characters to its own, in twips.
fn below(look: &Look) -> i32 {
    ((100 - BASE) * look.pitch.twips() - BELOW * look.size.twips()) / 100
}
