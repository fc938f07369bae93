//! The lines of 版记 (GB/T 9704—2012, 7.4).

use crate::date::is_date;
use crate::office::names_office;
use crate::sentence::{CLOSING, COLONS, OPENING, length, squeeze};

/// `抄送：……`, `抄　报：……`
pub fn is_cc(text: &str) -> bool {
    has_key(text, &["抄送", "抄报"])
}

/// `主送：` in the imprint block (7.4.2).
pub fn is_moved_addressee(text: &str) -> bool {
    has_key(text, &["主送", "分送", "印送", "报送", "发送", "报", "送", "发"])
}

/// `云岭县人民政府办公室　2026年8月1日印发`, also `印`
pub fn is_imprint(text: &str) -> bool {
    let text = text.trim();
    let Some(rest) = text.strip_suffix("印发").or_else(|| text.strip_suffix('印')) else { return false };
    length(text) <= 50 && rest.trim_end().ends_with(['日', '号']) && !text.contains(['，', '。'])
}

/// `（共印30份）`, `校对：李青山　　共印30份`, `打字：王大川　校对：李青山　共印30份`
pub fn is_print_run(text: &str) -> bool {
    if !text.contains('份') {
        return false;
    }
    let bare = squeeze(text);
    let inner = bare.trim_start_matches(OPENING).trim_end_matches(CLOSING);
    let names_persons = ["校对", "打字", "打印"].iter().any(|work| inner.starts_with(work));
    let inner = match names_persons && length(inner) <= 30 {
        true => &inner[inner.find("共印").unwrap_or(0)..],
        false => inner,
    };
    ["共印", "印数：", "印数:"].iter().any(|word| inner.starts_with(word)) && inner.ends_with('份') && length(inner) <= 16
}

/// `云岭县人民政府办公室　2026年8月1日`, an imprint whose 印发 was forgotten.
pub fn is_dated_office(text: &str) -> bool {
    text.split_once(char::is_whitespace).is_some_and(|(office, day)| names_office(office) && is_date(day))
}

/// `主题词：防汛　通知`, which stood over the imprint once.
pub fn names_subjects(text: &str) -> bool {
    text.starts_with('主') && squeeze(text).starts_with("主题词")
}

/// So many characters stand before the colon of 抄送 at most, however widely it is spaced.
const KEY: usize = 12;

/// Whether a line begins with one of `keys` and a colon, however widely the key is spaced.
fn has_key(text: &str, keys: &[&str]) -> bool {
    let colon = text.char_indices().take(KEY).find(|(_, c)| COLONS.contains(c));
    colon.is_some_and(|(at, _)| keys.contains(&squeeze(&text[..at]).as_str()))
}
