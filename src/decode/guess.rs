//! Which encoding a draft is in that does not say so.
//!
//! Where no byte order mark tells, every encoding reads the same sample, and the reading that needs the fewest bits wins:
//! a character costs about −log₂ of how often Chinese drafts have one like it. Text put in a wrong encoding becomes rare
//! characters, so the right reading is cheaper by far, even for two or three characters; one bad byte changes nothing.
//! The same measure proves mojibake: the text, put back into the bytes it came from and read the right way, is cheaper
//! by half. It also tells what no encoding explains: readings that cost more than the raw bytes.

use std::borrow::Cow;

use super::measure::{bits, is_plain};
use super::{Bad, standard};
use crate::source::Encoding;

/// The encoding whose reading of the bytes is the cheapest; the first byte that is not plain ASCII when none explains them.
pub(super) fn encoding(bytes: &[u8]) -> Result<Encoding, Bad> {
    let Some(strange) = bytes.iter().position(|&byte| !is_plain(char::from(byte))) else {
        return Ok(Encoding::Utf8);
    };
    let start = strange & !1; // UTF-16 must not be cut in the middle
    let sample = &bytes[start..bytes.len().min(start + SAMPLE)];
    if is_surely_utf8(sample) {
        return Ok(Encoding::Utf8);
    }
    let cost = |(encoding, prior): (Encoding, usize)| {
        (prior + bits(standard(encoding).decode_without_bom_handling(sample).0.chars()), encoding)
    };
    let (cost, encoding) = CANDIDATES.map(cost).into_iter().min_by_key(|&(cost, _)| cost).unwrap_or((0, Encoding::Utf8));
    if cost > 8 * sample.len() + SLACK && std::str::from_utf8(sample).is_err() {
        let before = String::from_utf8_lossy(&bytes[..strange]).into_owned();
        return Err(Bad { byte: strange, before, encoding });
    }
    Ok(encoding)
}

/// How many bytes are looked at to guess the encoding.
pub(super) const SAMPLE: usize = 64 * 1024;

/// The encodings to choose from, the likelier first, each with the bits by which it must be better than UTF-8.
const CANDIDATES: [(Encoding, usize); 5] =
    [(Encoding::Utf8, 0), (Encoding::Gb18030, 0), (Encoding::Big5, 4), (Encoding::Utf16Le, 6), (Encoding::Utf16Be, 6)];

/// Bits by which a reading may cost more than its raw bytes before it is thought to be no text: a few rare names.
const SLACK: usize = 32;

/// Valid UTF-8 that cannot well be another encoding by chance. Short words in GBK can: 通知 is two characters of UTF-8.
fn is_surely_utf8(sample: &[u8]) -> bool {
    let text = match std::str::from_utf8(sample) {
        Ok(text) => Cow::Borrowed(text),
        Err(error) if error.error_len().is_none() => String::from_utf8_lossy(&sample[..error.valid_up_to()]),
        Err(_) => return false,
    };
    let mut foreign = text.chars().filter(|c| !c.is_ascii()).peekable();
    foreign.peek().is_some()
        && (text.chars().any(|c| c >= '\u{800}') || foreign.clone().nth(5).is_some() || foreign.all(|c| c < '\u{100}'))
}
