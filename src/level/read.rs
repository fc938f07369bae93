//! How the numbers in front of headings and articles are typed.

use super::numeral::{arabic, is_formal, number_at_start, numeral};
use super::{Form, Label};

/// `一、`, also `一 、`, `一.`, `一．`; `壹、` and `壹 總則`.
pub(super) fn comma(text: &str) -> Option<Label> {
    let (value, len) = numeral(text)?;
    let formal = text.starts_with(is_formal);
    let gap = space(&text[len..]);
    let mark = text[len + gap..].chars().next()?;
    let marked = matches!(mark, '、' | '.' | '．');
    if !marked && (!formal || gap == 0) {
        return None;
    }
    let end = len + gap + if marked { mark.len_utf8() } else { 0 };
    let end = end + repeated(&text[end..]);
    let label = Label::plain(if formal { Form::Formal } else { Form::Comma }, value, end + space(&text[end..]));
    Some(if formal { Label { own: Some(format!("{}、", &text[..len])), ..label } } else { label })
}

/// `（一）` and `（1）` with brackets of any width, and a needless mark behind them.
pub(super) fn bracketed(text: &str) -> Option<Label> {
    let open = text.chars().next()?.len_utf8();
    let inner = open + space(&text[open..]);
    let (form, value, len) = match (numeral(&text[inner..]), arabic(&text[inner..])) {
        (Some((value, len)), _) => (Form::Bracket, value, len),
        (None, Some((value, len))) if value <= 99 => (Form::ArabicBracket, value, len),
        _ => return None,
    };
    let close = inner + len + space(&text[inner + len..]);
    let mut end = close + text[close..].chars().next().filter(|c| matches!(c, '）' | ')'))?.len_utf8();
    end += space(&text[end..]);
    if let Some(rest) = text[end..].strip_prefix(['、', '.', '．']) {
        end = text.len() - rest.len();
        end += space(rest);
    }
    Some(Label::plain(form, value, end))
}

/// `1.`, also `1．`, `1、`, `1 、`, `１．`, `1）` and the keycap `1️⃣`; never `1.5`.
pub(super) fn dotted(text: &str) -> Option<Label> {
    let (value, len) = arabic(text)?;
    if let Some(rest) = text[len..].trim_start_matches('\u{fe0f}').strip_prefix('\u{20e3}') {
        return Some(Label::plain(Form::Dot, value, text.len() - rest.len() + space(rest)));
    }
    let gap = space(&text[len..]);
    let mark = text[len + gap..].chars().next().filter(|mark| gap == 0 || *mark == '、')?;
    let end = len + gap + mark.len_utf8();
    let end = end + repeated(&text[end..]);
    let form = match mark {
        '.' | '．' | '、' => Form::Dot,
        ')' | '）' => Form::ArabicBracket,
        _ => return None,
    };
    let rest = &text[end..];
    // `3．2026年计划`; behind a half-width dot it may be a fraction or a range of days.
    let year = mark != '.' && arabic(rest).is_some_and(|(year, len)| year > 1900 && rest[len..].starts_with('年'));
    let counted = !year && !is_day(rest) && rest.starts_with(is_digit);
    // 2. 24小时值班: the space stays between the numbers.
    let gap = if rest.trim_start().starts_with(is_digit) { 0 } else { space(rest) };
    (value <= 99 && value > 0 && !counted).then(|| Label::plain(form, value, end + gap))
}

/// `3月12日`, behind a number: `2.3月12日开展活动` counts no 2.3 months.
fn is_day(text: &str) -> bool {
    fn behind(text: &str, unit: char) -> Option<&str> {
        text[arabic(text)?.1..].strip_prefix(unit)
    }
    behind(text, '月').is_some_and(|day| behind(day, '日').is_some())
}

/// `2 .做实`, `2，做实`: a number with a careless mark, never `2,000` or `2 、`, which [`dotted`] reads.
pub(super) fn careless_dot(text: &str) -> Option<Label> {
    let (value, len) = arabic(text)?;
    let gap = space(&text[len..]);
    let mark = text[len + gap..].chars().next().filter(|mark| matches!((mark, gap), (',' | '，', _) | ('.' | '．', 1..)))?;
    let end = len + gap + mark.len_utf8();
    let counted = text[end..].trim_start().starts_with(is_digit);
    (value <= 99 && value > 0 && !counted).then(|| Label::plain(Form::Dot, value, end + space(&text[end..])))
}

/// The bytes of a mark that was typed twice.
fn repeated(rest: &str) -> usize {
    if rest.starts_with('、') { '、'.len_utf8() } else { 0 }
}

pub(super) fn is_digit(c: char) -> bool {
    c.is_ascii_digit() || ('０'..='９').contains(&c)
}

/// `①`, and `⑴`, `⒈`, `㈠`, which stand for （1）, 1. and （一）.
pub(super) fn enclosed(text: &str) -> Option<Label> {
    let first = text.chars().next()?;
    let (form, zero) = match first {
        '①'..='⑳' => (Form::Circle, '①'),
        '⑴'..='⒇' => (Form::ArabicBracket, '⑴'),
        '⒈'..='⒛' => (Form::Dot, '⒈'),
        '㈠'..='㈩' => (Form::Bracket, '㈠'),
        _ => return None,
    };
    let mut end = first.len_utf8();
    if let Some(rest) = text[end..].strip_prefix(['、', '.', '．']) {
        end = text.len() - rest.len();
    }
    Some(Label::plain(form, first as u32 - zero as u32 + 1, end + space(&text[end..])))
}

/// `第一章`, `第一节`, `第一条`, `第一部分`; also in Arabic numerals, which stay. If `tight`, the words may follow at once.
pub(super) fn ordinal(text: &str, tight: bool) -> Option<Label> {
    let start = '第'.len_utf8();
    let (value, len) = number_at_start(&text[start..])?;
    let unit_at = start + len;
    let units =
        [("章", Form::Chapter), ("编", Form::Chapter), ("部分", Form::Chapter), ("节", Form::Section), ("節", Form::Section)];
    let articles = [("条", Form::Article), ("條", Form::Article)];
    let (unit, form) = units.iter().chain(&articles).find(|(unit, _)| text[unit_at..].starts_with(unit))?;
    let mut end = unit_at + unit.len();
    if let (Form::Article, Some((_, len))) = (form, text[end..].strip_prefix('之').and_then(numeral)) {
        end += '之'.len_utf8() + len; // 第三条之一
    }
    let gap = space(&text[end..]);
    let rest = &text[end + gap..];
    let named = rest.strip_prefix(['、', '：', ':', '.']).map_or(rest, str::trim_start);
    // 第一条规定的、第二章的
    if gap == 0
        && !tight
        && (*form != Form::Article || rest.starts_with(['规', '第', '所', '的', '和', '至', '、']))
        && named.len() == rest.len()
    {
        return None;
    }
    let standard = format!("{}\u{3000}", &text[..end]);
    Some(Label { form: *form, value, depth: 1, len: text.len() - named.len(), own: Some(standard) })
}

/// The bytes of white space at the beginning.
pub(super) fn space(text: &str) -> usize {
    text.len() - text.trim_start_matches([' ', '\u{3000}', '\u{a0}', '\t']).len()
}
