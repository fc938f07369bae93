//! How likely a text is to be Chinese: what its characters cost in bits.

use std::ops::RangeInclusive;
use std::sync::LazyLock;

use encoding_rs as rs;

/// What the characters cost together.
pub(super) fn bits(text: impl Iterator<Item = char>) -> usize {
    text.map(|c| usize::from(bits_of(c))).sum()
}

/// About −log₂ of how often a Chinese draft has this character: of ideographs, nine tenths of a text come from the first
/// levels of the standards, some 4 000 characters (12 bits); punctuation makes up a tenth, with a dozen marks (7 bits).
fn bits_of(c: char) -> u8 {
    match c {
        '\n' | '\r' | '\t' | ' ' | 'a'..='z' | '0'..='9' => 6,
        'A'..='Z' => 7,
        c if is_plain(c) => 9,
        '\u{A0}' | '·' | '—' | '‘' | '’' | '“' | '”' | '…' | '\u{3000}'..='\u{3015}' | '\u{FF01}'..='\u{FF5E}' => 7,
        'À'..='ÿ' => 10,
        'Α'..='ω' | 'А'..='я' => 13,
        'ぁ'..='ヿ' => 20,
        c if IDEOGRAPHS.contains(&c) => IDEOGRAPH_BITS[ideograph_index(c)],
        char::REPLACEMENT_CHARACTER => 28,
        _ => 24,
    }
}

pub(super) const IDEOGRAPHS: RangeInclusive<char> = '\u{4E00}'..='\u{9FFF}';

/// The levels into which GB2312 and Big5 sort the ideographs by use, the second before the first: lead bytes, lowest
/// trail byte, and the cost of a character there.
const LEVELS: [(&rs::Encoding, RangeInclusive<u8>, u8, u8); 4] = [
    (rs::GB18030, 0xD8..=0xF7, 0xA1, 17),
    (rs::BIG5, 0xC9..=0xF9, 0x40, 17),
    (rs::GB18030, 0xB0..=0xD7, 0xA1, FIRST_LEVEL),
    (rs::BIG5, 0xA4..=0xC6, 0x40, FIRST_LEVEL),
];
const FIRST_LEVEL: u8 = 12;

/// The cost of every ideograph by its level; 21 without one. What is on the first level of both standards is written alike
/// everywhere, and the commonest of all.
static IDEOGRAPH_BITS: LazyLock<Vec<u8>> = LazyLock::new(|| {
    let mut bits = vec![21; IDEOGRAPHS.count()];
    for (encoding, leads, lowest, cost) in LEVELS {
        let bytes: Vec<u8> = leads.flat_map(|lead| (lowest..=0xFE).flat_map(move |trail| [lead, trail])).collect();
        for c in encoding.decode_without_bom_handling(&bytes).0.chars().filter(|c| IDEOGRAPHS.contains(c)) {
            let known = &mut bits[ideograph_index(c)];
            *known = if *known == FIRST_LEVEL { FIRST_LEVEL - 1 } else { cost };
        }
    }
    bits
});

fn ideograph_index(c: char) -> usize {
    c as usize - *IDEOGRAPHS.start() as usize
}

/// ASCII that text files have.
pub(super) fn is_plain(c: char) -> bool {
    matches!(c, '\t' | '\n' | '\r' | '\u{C}' | ' '..='~')
}
