//! Page numbers on lines of their own, as text copied from a PDF has them.

use crate::sentence::squeeze;

/// A page number, and how it is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PageNumber {
    pub number: u32,
    pub form: Form,
}

/// How a page number is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// `- 3 -`, `第3页 共9页`: nothing else is written so.
    Sure,
    /// `第3页`, which may also say where something is.
    Place,
    /// `3`, which may be anything.
    Bare,
}

/// What a line is that is nothing but a page number: `- 3 -`, `—3—`, `第3页 共9页`, `第3页，共9页`, `第3页`, or `3`.
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
    let dashes: &[char] = &['-', '—', '－', '–', '―', '─'];
    if let Some(inner) = bare.strip_prefix(dashes).and_then(|rest| rest.strip_suffix(dashes)) {
        return Some(PageNumber { number: number(inner)?, form: Form::Sure });
    }
    if !bare.starts_with('0')
        && let Some(number) = number(&bare)
    {
        return Some(PageNumber { number, form: Form::Bare });
    }
    let (page, total) = bare.strip_prefix('第').and_then(|rest| rest.split_once('页'))?;
    let total = total.trim_start_matches(['，', ',', '/', '／', '（']).trim_end_matches('）');
    let counted = total.strip_prefix('共').and_then(|rest| rest.strip_suffix('页')).and_then(number);
    let form = if counted.is_some() { Form::Sure } else { Form::Place };
    Some(PageNumber { number: number(page)?, form }).filter(|_| total.is_empty() || counted.is_some())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn page_numbers_stand_alone() {
        for line in ["- 3 -", "—3—", "　－3－", "第 3 页 共 9 页", "第3页，共9页", "第3页/共9页", "第3页（共9页）"]
        {
            assert_eq!(page_number(line), Some(PageNumber { number: 3, form: Form::Sure }), "{line}");
        }
        assert_eq!(page_number("第3页"), Some(PageNumber { number: 3, form: Form::Place }));
        assert_eq!(page_number(" 3"), Some(PageNumber { number: 3, form: Form::Bare }));
        for line in ["03", "-3", "——", "第三页", "第3页和第4页", "第3页共几页", "- 3.5 -", "2026-03-05", "第12345页"]
        {
            assert_eq!(page_number(line), None, "{line}");
        }
    }
}
