//! 附注 and 版记: what stands behind the date (GB/T 9704—2012, 7.3.6 and 7.4).

use crate::date::is_date;
use crate::document::{Block, Document, Origin, Paragraph, Role};
use crate::kind;
use crate::level::{Label, numeral};
use crate::recognize::join::join;
use crate::sentence::{length, squeeze};

/// So many characters stand before the colon of 抄送 at most, however widely it is spaced.
const KEY: usize = 12;

/// Gives 附注, 抄送, 主送 behind the date, 印发 and 印数 from `body` on their roles.
pub fn find(document: &mut Document<'_>, body: usize) {
    let (mut dated, mut printed) = (false, false);
    let edited = document.blocks[..body].windows(2).any(is_edited);
    for at in body..document.blocks.len() {
        let closed = at > body && document.paragraph(at - 1).is_some_and(|above| closes(above.role));
        let Block::Paragraph(paragraph) = &mut document.blocks[at] else { continue };
        dated |= matches!(paragraph.role, Role::Date | Role::Signature) || printed;
        if paragraph.role != Role::Body || !matches!(paragraph.origin, Origin::Line | Origin::Quote) {
            continue;
        }
        let text = paragraph.text();
        let text = text.trim();
        let role = if is_cc(text) || ((dated || edited) && is_moved_addressee(text)) {
            Role::Cc
        } else if is_imprint(text) || ((dated || edited) && is_print_run(text)) || (dated && is_dated_office(text)) {
            Role::Imprint
        } else if is_remark(text)
            && (dated && closed || ["此件", "联系人"].iter().any(|word| text.trim_start_matches(['（', '(']).starts_with(word)))
        {
            Role::Annotation
        } else {
            continue;
        };
        paragraph.role = role;
        printed |= matches!(role, Role::Cc | Role::Imprint);
    }
    join(document, body, "", goes_on);
}

/// Whether minutes or a bulletin say under their number who edits them and when: they have no date at the end.
fn is_edited(pair: &[Block<'_>]) -> bool {
    let role = |block: &Block<'_>| match block {
        Block::Paragraph(paragraph) => Some(paragraph.role),
        Block::Table(_) | Block::Figure(_) => None,
    };
    matches!(pair, [number, editor] if role(number) == Some(Role::DocumentNumber) && role(editor) == Some(Role::Subtitle))
}

/// Whether 附注 may follow.
fn closes(role: Role) -> bool {
    use Role::{Annotation, AttachmentNote, Cc, Date, Imprint, Signature};
    matches!(role, Signature | Date | AttachmentNote | Annotation | Cc | Imprint)
}

/// Whether a line goes on with the offices of 抄送, which end in a comma.
fn goes_on(copies: &Paragraph<'_>, line: &Paragraph<'_>) -> bool {
    let open = copies.runs.last().is_some_and(|last| last.text.trim_end().ends_with(['，', ',', '、']));
    copies.role == Role::Cc && open && line.role == Role::Body && line.origin == copies.origin && !line.apart
}

/// `主送：` in the imprint block (7.4.2).
fn is_moved_addressee(text: &str) -> bool {
    has_key(text, &["主送", "分送", "印送", "报送", "报", "送", "发"])
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

/// `抄送：……`, `抄　报：……`
pub fn is_cc(text: &str) -> bool {
    has_key(text, &["抄送", "抄报"])
}

/// Whether a line begins with one of `keys` and a colon, however widely the key is spaced.
fn has_key(text: &str, keys: &[&str]) -> bool {
    let colon = text.char_indices().take(KEY).find(|(_, c)| matches!(c, '：' | ':'));
    colon.is_some_and(|(at, _)| keys.contains(&squeeze(&text[..at]).as_str()))
}

/// `云岭县人民政府办公室　2026年8月1日印发`, also `印`
pub fn is_imprint(text: &str) -> bool {
    let text = text.trim();
    let Some(rest) = text.strip_suffix("印发").or_else(|| text.strip_suffix('印')) else { return false };
    length(text) <= 50 && rest.trim_end().ends_with(['日', '号']) && !text.contains(['，', '。'])
}
