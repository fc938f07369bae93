//! Text that was opened in a wrong encoding and saved.

use encoding_rs as rs;

use super::measure::bits;
use super::standard;
use crate::source::Encoding;

/// Where mojibake begins and how it came about, if the text begins with mostly that.
pub(super) fn find(text: &str) -> Option<(usize, &'static str)> {
    let start = text.find(|c: char| !c.is_ascii())?;
    let end = text[start..].char_indices().nth(PROOF).map_or(text.len(), |(at, _)| start + at);
    let sample = &text[start..end];
    let foreign = sample.chars().filter(|c| !c.is_ascii()).count();
    if let Some(at) = mostly_lost(sample, foreign) {
        return Some((start + at, "GBK 文字曾被当作 UTF-8 打开"));
    }
    // Spares sound drafts the table of ideographs: spoiled text has these marks by chance only, one in thousands.
    if 20 * sample.chars().filter(|c| matches!(c, '的' | '，' | '。' | '、')).count() > foreign {
        return None;
    }
    let cost = foreign_bits(sample);
    if cost <= 13 * foreign {
        return None; // ordinary Chinese, or another language's letters
    }
    SPOILED.iter().find_map(|&(encoding, opened_in, guess)| {
        let bytes: Vec<u8> = sample.chars().flat_map(|c| put_back(c, opened_in)).collect();
        let reread = standard(encoding).decode_without_bom_handling(&bytes).0;
        let proven = 2 * foreign_bits(&reread) < cost;
        proven.then(|| (start + first_spoiled(sample, encoding, opened_in), guess))
    })
}

/// Ways to spoil a text: the encoding it was in, the one it was opened in, and how to say so.
pub(super) const SPOILED: [(Encoding, &rs::Encoding, &str); 7] = [
    (Encoding::Utf8, rs::WINDOWS_1252, "UTF-8 文字曾被当作西欧编码打开"),
    (Encoding::Utf8, rs::MACINTOSH, "UTF-8 文字曾被当作西欧编码打开"),
    (Encoding::Utf8, rs::WINDOWS_1250, "UTF-8 文字曾被当作中欧编码打开"),
    (Encoding::Utf8, rs::WINDOWS_1251, "UTF-8 文字曾被当作西里尔编码打开"),
    (Encoding::Utf8, rs::X_MAC_CYRILLIC, "UTF-8 文字曾被当作西里尔编码打开"),
    (Encoding::Utf8, rs::GBK, "UTF-8 文字曾被当作 GBK 打开"),
    (Encoding::Gb18030, rs::WINDOWS_1252, "GBK 文字曾被当作西欧编码打开"),
];

/// How many characters are looked at to prove mojibake.
const PROOF: usize = 1500;

fn foreign_bits(text: &str) -> usize {
    bits(text.chars().filter(|c| !c.is_ascii()))
}

/// Where replacement characters begin if most of the `foreign` characters are such, or are `锟斤拷`: two of them read as GBK.
fn mostly_lost(sample: &str, foreign: usize) -> Option<usize> {
    if !sample.contains(['\u{FFFD}', '锟']) {
        return None;
    }
    let lost = |mark: &str| sample.matches(mark).count() * mark.chars().count();
    let first = ["\u{FFFD}", "锟斤拷"].iter().filter_map(|mark| sample.find(mark)).min()?;
    (2 * (lost("\u{FFFD}") + lost("锟斤拷")) > foreign).then_some(first)
}

/// The bytes a character was before it was read in `opened_in`; 0xFF, which no encoding of ours has, if it never was.
fn put_back(c: char, opened_in: &'static rs::Encoding) -> Vec<u8> {
    let mut buffer = [0; 4];
    let (bytes, _, unknown) = opened_in.encode(c.encode_utf8(&mut buffer));
    match (unknown, c) {
        (_, char::REPLACEMENT_CHARACTER) => Vec::new(), // lost in the wrong reading
        (false, _) => bytes.into_owned(),
        (true, '\u{80}'..='\u{9F}') => vec![c as u8], // older code pages have control characters there
        (true, _) => vec![0xFF],
    }
}

/// Where the first bytes are that are Chinese in `encoding`.
fn first_spoiled(sample: &str, encoding: Encoding, opened_in: &'static rs::Encoding) -> usize {
    let is_chinese = |&at: &usize| {
        let bytes: Vec<u8> = sample[at..].chars().take(3).flat_map(|c| put_back(c, opened_in)).take(3).collect();
        let reread = standard(encoding).decode_without_bom_handling(&bytes).0;
        reread.chars().next().is_some_and(|c| c >= '\u{2000}' && c != char::REPLACEMENT_CHARACTER)
    };
    sample.char_indices().map(|(at, _)| at).find(is_chinese).unwrap_or(0)
}
