//! Page numbers on lines of their own, as text copied from a PDF has them.

use crate::sentence::squeeze;

/// A page number, and how it is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PageNumber {
    pub number: u32,
    /// How many pages there are, if the line is nothing but that: `3/9`.
    pub of: Option<u32>,
    pub form: Form,
}

/// How a page number is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// `- 3 -`, `第3页 共9页`, `Page 3 of 9`: nothing else is written so.
    Sure,
    /// `3/9`, which may be a fraction.
    Fraction,
    /// `第3页`, which may also say where something is.
    Place,
    /// `3`, which may be anything.
    Bare,
}

/// What a line is that is nothing but a page number: `- 3 -`, `—3—`, `第3页 共9页`, `第3页，共9页`, `Page 3 of 9`,
/// `第3页`, `3/9`, or `3`.
pub fn page_number(line: &str) -> Option<PageNumber> {
    const LONGEST: usize = 60;
    if line.len() > LONGEST {
        return None;
    }
    let bare = squeeze(line);
    let number = |digits: &str| {
        let digital = digits.len() < 5 && digits.bytes().all(|byte| byte.is_ascii_digit());
        if digital { digits.parse().ok() } else { None }
    };
    let page = |number: u32, form: Form| PageNumber { number, of: None, form };
    let dashes: &[char] = &['-', '—', '－', '–', '―', '─'];
    let inner = bare.trim_matches(dashes);
    if let Some((first, total)) =
        inner.strip_prefix("Page").or_else(|| inner.strip_prefix("page")).unwrap_or(inner).split_once("of")
    {
        return number(first).zip(number(total)).map(|(first, _)| page(first, Form::Sure));
    }
    if let Some(inner) = bare.strip_prefix(dashes).and_then(|rest| rest.strip_suffix(dashes)) {
        return Some(page(number(inner)?, Form::Sure));
    }
    if bare.starts_with('0') {
        return None;
    }
    if let Some((first, total)) = bare.split_once(['/', '／']).and_then(|(first, total)| number(first).zip(number(total))) {
        let counted = (1..=total).contains(&first) && total > 1;
        return counted.then_some(PageNumber { of: Some(total), ..page(first, Form::Fraction) });
    }
    if let Some(number) = number(&bare) {
        return Some(page(number, Form::Bare));
    }
    let (first, total) = bare.strip_prefix('第').and_then(|rest| rest.split_once('页'))?;
    let total = total.trim_start_matches(['，', ',', '/', '／', '（']).trim_end_matches('）');
    let counted = total.strip_prefix('共').and_then(|rest| rest.strip_suffix('页')).and_then(number);
    let form = if counted.is_some() { Form::Sure } else { Form::Place };
    Some(page(number(first)?, form)).filter(|_| total.is_empty() || counted.is_some())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn page_numbers_stand_alone() {
        let page = |form, of| Some(PageNumber { number: 3, of, form });
        for line in [
            "- 3 -", "—3—", "　－3－", "第 3 页 共 9 页", "第3页，共9页", "第3页/共9页", "第3页（共9页）", "Page 3 of 9",
            "-- 3 of 9 --",
        ] {
            assert_eq!(page_number(line), page(Form::Sure, None), "{line}");
        }
        assert_eq!(page_number("第3页"), page(Form::Place, None));
        assert_eq!(page_number("3 / 9"), page(Form::Fraction, Some(9)));
        assert_eq!(page_number(" 3"), page(Form::Bare, None));
        for line in [
            "03", "-3", "——", "第三页", "第3页和第4页", "第3页共几页", "- 3.5 -", "2026-03-05", "第12345页", "9/3", "1/1",
            "3/5/9", "3 of us", "2026/03",
        ] {
            assert_eq!(page_number(line), None, "{line}");
        }
    }
}
