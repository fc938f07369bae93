//! 不加盖印章 (7.3.5.2): the date begins two characters behind the signature above it.

use crate::document::{Paragraph, Role};
use crate::layout::{LookId, Special};
use crate::length::Chars;
use crate::style::Style;

use super::super::measure::width;
use super::super::paper::Paper;
use super::in_lines;

/// 成文日期首字比发文机关署名首字右移二字 (7.3.5.2).
const SHIFT: i32 = Chars::whole(2).0;

pub fn put<'d>(paper: &mut Paper<'d>, closing: &[&'d Paragraph<'d>]) {
    let line = Chars::whole(paper.style.page.chars.into()).0;
    let most = (line - paper.style.looks.signature.right.0).max(0);
    let start = start(closing, paper.style, most);
    for paragraph in closing {
        let is_date = paragraph.role == Role::Date;
        let (look, shift) = if is_date { (LookId::Date, SHIFT) } else { (LookId::Signature, 0) };
        let (runs, wide) = in_lines(paragraph, if is_date { line } else { most });
        let right = start.map(|start| Chars((start - shift - wide).max(0)));
        let right = right.filter(|&right| right != look.of(paper.style).right);
        paper.put(look, runs, Special { right, ..Special::default() }.into());
    }
}

/// How far the first character of every signature stands from the right edge, in hundredths of a 字. Without a signature, dates
/// stand where the style says.
fn start(closing: &[&Paragraph], style: &Style, most: i32) -> Option<i32> {
    let of = |role| closing.iter().filter(move |one| one.role == role);
    let name = of(Role::Signature).map(|one| in_lines(one, most).1).max()?;
    let date = of(Role::Date).map(|one| width(one.text().trim()).0).max().unwrap_or(0);
    let right = style.looks.signature.right.0;
    // 署名右空二字；成文日期长于署名的，日期右空二字，署名相应增加右空字数.
    let start = if date <= name { right + name } else { right + date + SHIFT };
    Some(start.min(Chars::whole(style.page.chars.into()).0))
}
