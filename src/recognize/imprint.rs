//! 附注 and 版记: what stands behind the date (GB/T 9704—2012, 7.3.6 and 7.4).

use crate::date::is_date;
use crate::document::{Block, Document, Origin, Role};
use crate::kind;
use crate::level::{Label, numeral};
use crate::sentence::{length, squeeze};

/// Gives 附注, 抄送, 主送 behind the date, 印发 and 印数 from `body` on their roles.
pub fn find(document: &mut Document<'_>, body: usize) {
    let (mut dated, mut printed) = (false, false);
    for block in &mut document.blocks[body..] {
        let Block::Paragraph(paragraph) = block else { continue };
        dated |= matches!(paragraph.role, Role::Date | Role::Signature) || printed;
        if paragraph.role != Role::Body || !matches!(paragraph.origin, Origin::Line | Origin::Quote) {
            continue;
        }
        let text = paragraph.text();
        let text = text.trim();
        let role = if is_cc(text) || (dated && is_moved_addressee(text)) {
            Role::Cc
        } else if is_imprint(text) || (dated && (is_print_run(text) || is_dated_office(text))) {
            Role::Imprint
        } else if is_remark(text)
            && (dated || ["此件", "联系人"].iter().any(|word| text.trim_start_matches(['（', '(']).starts_with(word)))
        {
            Role::Annotation
        } else {
            continue;
        };
        paragraph.role = role;
        printed |= matches!(role, Role::Cc | Role::Imprint);
    }
}

/// `主送：` in the imprint block (7.4.2).
fn is_moved_addressee(text: &str) -> bool {
    ["主送", "分送", "印送", "报送", "报", "送", "发"]
        .iter()
        .any(|key| text.strip_prefix(key).is_some_and(|rest| rest.starts_with(['：', ':'])))
}

/// `（共印30份）`
pub fn is_print_run(text: &str) -> bool {
    if !text.contains('份') {
        return false;
    }
    let bare = squeeze(text);
    let inner = bare.trim_start_matches(['（', '(']).trim_end_matches(['）', ')']);
    ["共印", "印数：", "印数:"].iter().any(|word| inner.starts_with(word)) && inner.ends_with('份') && length(inner) <= 16
}

/// `云岭县人民政府办公室　2026年8月1日`, an imprint whose 印发 was forgotten.
fn is_dated_office(text: &str) -> bool {
    text.split_once(char::is_whitespace).is_some_and(|(office, day)| kind::names_office(office) && is_date(day))
}

/// `（此件公开发布）`: a line in brackets, which may have been forgotten.
pub fn is_remark(text: &str) -> bool {
    let text = text.trim();
    if text.starts_with("此件") && length(text) <= 20 && !text.contains(['。', '，']) {
        return true;
    }
    let inner = text.strip_prefix(['（', '(']).and_then(|inner| inner.strip_suffix(['）', ')']));
    Label::read(text).is_none()
        && inner.is_some_and(|inner| {
            !inner.is_empty() && length(inner) <= 80 && numeral(inner).is_none_or(|(_, len)| len < inner.len())
        })
}

/// `抄送：……`
pub fn is_cc(text: &str) -> bool {
    ["抄送：", "抄送:", "抄报：", "抄报:"].iter().any(|key| text.trim().starts_with(key))
}

/// `云岭县人民政府办公室　2026年8月1日印发`, also `印`
pub fn is_imprint(text: &str) -> bool {
    let text = text.trim();
    let Some(rest) = text.strip_suffix("印发").or_else(|| text.strip_suffix('印')) else { return false };
    length(text) <= 50 && rest.trim_end().ends_with(['日', '号']) && !text.contains(['，', '。'])
}
