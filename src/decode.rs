//! Bytes to text: which encoding a draft is in, and what is no draft at all.
//!
//! Where no byte order mark tells, every encoding reads the same sample, and the reading that needs the fewest bits wins:
//! a character costs about −log₂ of how often Chinese drafts have one like it. Text put in a wrong encoding becomes rare
//! characters, so the right reading is cheaper by far, even for two or three characters; one bad byte changes nothing.
//! The same measure proves mojibake: the text, put back into the bytes it came from and read the right way, is cheaper
//! by half. It also tells what no encoding explains: readings that cost more than the raw bytes.

use std::borrow::Cow;
use std::ops::RangeInclusive;
use std::sync::LazyLock;

use encoding_rs::{self as rs, DecoderResult};

use crate::Error;
use crate::source::{Encoding, Source};

/// Reads a draft in `encoding`, or in the one its bytes speak for. Takes the bytes, so that UTF-8 is never copied.
///
/// The text has every character of the draft, control characters and line ends too, but no byte order mark; U+FFFD only
/// where the draft itself has it.
///
/// # Errors
/// [`Error::NotText`] for other kinds of file, [`Error::Undecodable`] at the first byte that is not of the encoding,
/// [`Error::Mojibake`] for text that was opened in a wrong encoding and saved.
pub fn decode(name: &str, mut bytes: Vec<u8>, encoding: Option<Encoding>) -> Result<Source, Error> {
    if let Some((kind, help)) = known_file(&bytes) {
        return Err(Error::NotText { name: name.into(), kind, help });
    }
    let marked = MARKS.iter().find(|(mark, of)| bytes.starts_with(mark) && encoding.is_none_or(|wanted| wanted == *of));
    let (mark, encoding) = match (marked, encoding) {
        (Some((mark, of)), _) => (mark.len(), *of),
        (None, Some(wanted)) => (0, wanted),
        (None, None) => (0, guess(&bytes).map_err(|bad| bad.into_error(name, 0))?),
    };
    bytes.drain(..mark);
    let text = match encoding {
        Encoding::Utf8 => read_utf8(bytes),
        Encoding::Gb18030 | Encoding::Big5 | Encoding::Utf16Le | Encoding::Utf16Be => read_other(&bytes, encoding),
    };
    let source = Source::new(name, text.map_err(|bad| bad.into_error(name, mark))?, encoding);
    match mojibake(&source.text) {
        Some((at, guess)) => {
            let byte = mark + encoded_len(&source.text[..at], encoding);
            Err(Error::Mojibake { name: name.into(), byte, place: source.place(at), guess })
        }
        None => Ok(source),
    }
}

/// Whether a character is one of the 6,763 ideographs of GB 2312.
pub fn in_gb2312(c: char) -> bool {
    IDEOGRAPHS.contains(&c) && GB2312_IDEOGRAPHS[ideograph_index(c) / 64] >> (ideograph_index(c) % 64) & 1 == 1
}

/// Byte order marks; GB18030 has one too.
const MARKS: [(&[u8], Encoding); 4] = [
    (b"\xEF\xBB\xBF", Encoding::Utf8),
    (b"\xFF\xFE", Encoding::Utf16Le),
    (b"\xFE\xFF", Encoding::Utf16Be),
    (b"\x84\x31\x95\x33", Encoding::Gb18030),
];

// ---- files that are no text ----

/// First bytes, what begins so, and what to do with it. Zipped kinds are told apart by [`ZIPPED`].
const FILES: [(&[u8], &str, &str); 12] = [
    (b"PK\x03\x04", "压缩文件", UNPACK),
    (b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", "旧版 Word/WPS 等办公文件", SAVE_AS_TEXT),
    (b"{\\rtf", "RTF 文件", SAVE_AS_TEXT),
    (b"%PDF-", "PDF 文件", COPY_TEXT),
    (b"Rar!\x1A\x07", "压缩文件", UNPACK),
    (b"7z\xBC\xAF\x27\x1C", "压缩文件", UNPACK),
    (b"\x1F\x8B\x08", "压缩文件", UNPACK),
    (b"\x89PNG\r\n\x1A\n", "图片", RECOGNIZE),
    (b"\xFF\xD8\xFF", "图片", RECOGNIZE),
    (b"GIF89a", "图片", RECOGNIZE),
    (b"II*\x00", "图片", RECOGNIZE),
    (b"MM\x00*", "图片", RECOGNIZE),
];

/// A name that only one kind of ZIP file has inside, as in [`FILES`].
const ZIPPED: [(&[u8], &str, &str); 5] = [
    (b"word/", "Word 文件", SAVE_AS_TEXT),
    (b"opendocument.text", "OpenDocument 文件", SAVE_AS_TEXT),
    (b"OFD.xml", "OFD 版式文件", COPY_TEXT),
    (b"xl/", "Excel 表格", "请把文字复制到纯文本文件（.txt）再试"),
    (b"ppt/", "演示文稿", "请把文字复制到纯文本文件（.txt）再试"),
];

const SAVE_AS_TEXT: &str = "请在 Word 或 WPS 中打开，另存为纯文本（.txt，编码选 UTF-8）再试";
const COPY_TEXT: &str = "请打开后复制全部文字，粘贴到纯文本文件（.txt）再试";
const UNPACK: &str = "请先解压，再用其中的文字稿";
const RECOGNIZE: &str = "请先识别成文字，存为纯文本（.txt）再试";

/// What a file is, and what to do with it, when its first bytes say that it is no text.
fn known_file(bytes: &[u8]) -> Option<(&'static str, &'static str)> {
    let &(magic, kind, help) = FILES.iter().find(|(magic, ..)| bytes.starts_with(magic))?;
    let names = &bytes[..bytes.len().min(SAMPLE)];
    let holds = |name: &[u8]| names.windows(name.len()).any(|window| window == name);
    let zipped = ZIPPED.iter().find(|(name, ..)| magic == b"PK\x03\x04" && holds(name));
    Some(zipped.map_or((kind, help), |&(_, kind, help)| (kind, help)))
}

// ---- reading ----

/// The first byte that could not be read, and the text before it.
struct Bad {
    byte: usize,
    before: String,
    encoding: Encoding,
}

impl Bad {
    /// The error for a draft whose byte order mark had `mark` bytes.
    fn into_error(self, name: &str, mark: usize) -> Error {
        let end = self.before.len();
        let place = Source::new(name, self.before, self.encoding).place(end);
        Error::Undecodable { name: name.into(), byte: mark + self.byte, place, encoding: self.encoding.name() }
    }
}

fn read_utf8(bytes: Vec<u8>) -> Result<String, Bad> {
    String::from_utf8(bytes).map_err(|error| {
        let byte = error.utf8_error().valid_up_to();
        Bad { byte, before: String::from_utf8_lossy(&error.as_bytes()[..byte]).into_owned(), encoding: Encoding::Utf8 }
    })
}

fn read_other(bytes: &[u8], encoding: Encoding) -> Result<String, Bad> {
    let mut decoder = standard(encoding).new_decoder_without_bom_handling();
    let mut text = String::with_capacity(bytes.len() / 2 * 3 + 16);
    let mut read = 0;
    loop {
        let (result, more) = decoder.decode_to_string_without_replacement(&bytes[read..], &mut text, true);
        read += more;
        match result {
            DecoderResult::InputEmpty => return Ok(text),
            DecoderResult::OutputFull => text.reserve((bytes.len() - read) / 2 + 16),
            DecoderResult::Malformed(bad, behind) => {
                return Err(Bad { byte: read - usize::from(bad) - usize::from(behind), before: text, encoding });
            }
        }
    }
}

/// The encoding as encoding_rs calls it. Its GB18030 is also right for GBK and GB2312.
fn standard(encoding: Encoding) -> &'static rs::Encoding {
    match encoding {
        Encoding::Utf8 => rs::UTF_8,
        Encoding::Gb18030 => rs::GB18030,
        Encoding::Big5 => rs::BIG5,
        Encoding::Utf16Le => rs::UTF_16LE,
        Encoding::Utf16Be => rs::UTF_16BE,
    }
}

/// How many bytes a text takes in an encoding.
fn encoded_len(text: &str, encoding: Encoding) -> usize {
    match encoding {
        Encoding::Utf8 => text.len(),
        Encoding::Utf16Le | Encoding::Utf16Be => 2 * text.encode_utf16().count(),
        Encoding::Gb18030 | Encoding::Big5 => standard(encoding).encode(text).0.len(),
    }
}

// ---- guessing ----

/// How many bytes are looked at to guess the encoding.
const SAMPLE: usize = 64 * 1024;

/// The encodings to choose from, the likelier first, each with the bits by which it must be better than UTF-8.
const CANDIDATES: [(Encoding, usize); 5] =
    [(Encoding::Utf8, 0), (Encoding::Gb18030, 0), (Encoding::Big5, 4), (Encoding::Utf16Le, 6), (Encoding::Utf16Be, 6)];

/// Bits by which a reading may cost more than its raw bytes before it is thought to be no text: a few rare names.
const SLACK: usize = 32;

/// The encoding whose reading of the bytes is the cheapest; the first byte that is not plain ASCII when none explains them.
fn guess(bytes: &[u8]) -> Result<Encoding, Bad> {
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

/// ASCII that text files have.
fn is_plain(c: char) -> bool {
    matches!(c, '\t' | '\n' | '\r' | '\u{C}' | ' '..='~')
}

// ---- the measure ----

/// What the characters cost together.
fn bits(text: impl Iterator<Item = char>) -> usize {
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

const IDEOGRAPHS: RangeInclusive<char> = '\u{4E00}'..='\u{9FFF}';

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

/// A bit for every ideograph: whether GB 2312 has it, at B0A1 to F7FE.
static GB2312_IDEOGRAPHS: LazyLock<Vec<u64>> = LazyLock::new(|| {
    let mut bits = vec![0; IDEOGRAPHS.count().div_ceil(64)];
    let bytes: Vec<u8> = (0xB0..=0xF7).flat_map(|lead| (0xA1..=0xFE).flat_map(move |trail| [lead, trail])).collect();
    for c in rs::GB18030.decode_without_bom_handling(&bytes).0.chars().filter(|c| IDEOGRAPHS.contains(c)) {
        bits[ideograph_index(c) / 64] |= 1 << (ideograph_index(c) % 64);
    }
    bits
});

fn ideograph_index(c: char) -> usize {
    c as usize - *IDEOGRAPHS.start() as usize
}

// ---- mojibake ----

/// Ways to spoil a text: the encoding it was in, the one it was opened in, and how to say so.
const SPOILED: [(Encoding, &rs::Encoding, &str); 7] = [
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

/// Where mojibake begins and how it came about, if the text begins with mostly that.
fn mojibake(text: &str) -> Option<(usize, &'static str)> {
    let start = text.find(|c: char| !c.is_ascii())?;
    let end = text[start..].char_indices().nth(PROOF).map_or(text.len(), |(at, _)| start + at);
    let sample = &text[start..end];
    let foreign = sample.chars().filter(|c| !c.is_ascii()).count();
    if let Some(at) = mostly_lost(sample, foreign) {
        return Some((start + at, "GBK 文字曾被当作 UTF-8 打开"));
    }
    // Spares sound drafts the table of ideographs: spoiled text has these marks by chance only, one in thousands.
    if 20 * sample.chars().filter(|c| "的，。、".contains(*c)).count() > foreign {
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

fn foreign_bits(text: &str) -> usize {
    bits(text.chars().filter(|c| !c.is_ascii()))
}

/// Where replacement characters begin if most of the `foreign` characters are such, or are `锟斤拷`: two of them read as GBK.
fn mostly_lost(sample: &str, foreign: usize) -> Option<usize> {
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

#[cfg(test)]
mod tests {
    use super::*;

    const ALL: [Encoding; 5] = [Encoding::Utf8, Encoding::Gb18030, Encoding::Big5, Encoding::Utf16Le, Encoding::Utf16Be];
    const SIMPLIFIED: &str = "各科室、各乡镇：为切实做好秋季防火工作，确保人民群众生命财产安全，现将有关事项通知如下。\
        一、加强领导，落实责任。要把这项工作摆上重要位置，主要负责同志亲自抓，做到早部署、早检查、早整改。\
        二、广泛宣传，形成合力。通过广播、标语和入户讲解，让每个村民都了解防火知识，自觉遵守规定。\
        三、严格值班，及时报告。发现问题立即处理，重大情况一小时内上报，不得迟报、漏报、瞒报。";
    const TRADITIONAL: &str = "各科室、各鄉鎮：為切實做好秋季防火工作，確保人民群眾生命財產安全，現將有關事項通知如下。\
        一、加強領導，落實責任。要把這項工作擺上重要位置，主要負責同志親自抓，做到早部署、早檢查、早整改。\
        二、廣泛宣傳，形成合力。通過廣播、標語和入戶講解，讓每個村民都瞭解防火知識，自覺遵守規定。\
        三、嚴格值班，及時報告。發現問題立即處理，重大情況一小時內上報，不得遲報、漏報、瞞報。";

    fn encode(text: &str, encoding: Encoding) -> Vec<u8> {
        match encoding {
            Encoding::Utf8 => text.as_bytes().to_vec(),
            Encoding::Utf16Le => text.encode_utf16().flat_map(u16::to_le_bytes).collect(),
            Encoding::Utf16Be => text.encode_utf16().flat_map(u16::to_be_bytes).collect(),
            Encoding::Gb18030 | Encoding::Big5 => {
                let (bytes, _, unknown) = standard(encoding).encode(text);
                assert!(!unknown, "{text} is not in {encoding:?}");
                bytes.into_owned()
            }
        }
    }

    fn written_in(encoding: Encoding) -> &'static str {
        if encoding == Encoding::Big5 { TRADITIONAL } else { SIMPLIFIED }
    }

    /// The text as a file holds it that was read in `wrong`; what `wrong` cannot read is a replacement character.
    fn spoil(text: &str, encoding: Encoding, wrong: &'static rs::Encoding) -> String {
        wrong.decode_without_bom_handling(&encode(text, encoding)).0.into_owned()
    }

    #[track_caller]
    fn check(bytes: &[u8], text: &str, encoding: Encoding) {
        let source = decode("稿", bytes.to_vec(), None).unwrap_or_else(|error| panic!("{text}: {error}"));
        assert_eq!((source.text.as_str(), source.encoding), (text, encoding));
    }

    #[track_caller]
    fn check_bad(bytes: &[u8], wanted: Option<Encoding>, at: (usize, usize, usize), name: &str) {
        match decode("稿", bytes.to_vec(), wanted) {
            Err(Error::Undecodable { byte, place, encoding, .. }) => {
                assert_eq!(((byte, place.line, place.column), encoding), (at, name));
            }
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn every_encoding_is_known_without_a_mark() {
        for encoding in ALL {
            let text = written_in(encoding);
            check(&encode(text, encoding), text, encoding);
        }
        check(&encode(TRADITIONAL, Encoding::Gb18030), TRADITIONAL, Encoding::Gb18030);
        check(&encode(TRADITIONAL, Encoding::Utf16Le), TRADITIONAL, Encoding::Utf16Le);
    }

    #[test]
    fn a_mark_decides_and_is_no_part_of_the_text() {
        for (mark, encoding) in MARKS {
            for text in ["", "A", "通知", SIMPLIFIED] {
                check(&[mark, &encode(text, encoding)].concat(), text, encoding);
            }
        }
    }

    #[test]
    fn a_given_encoding_overrules_guess_and_foreign_mark_but_drops_its_own() {
        let read = |bytes: &[u8], encoding| decode("稿", bytes.to_vec(), Some(encoding)).unwrap().text;
        assert_eq!(read(b"\xB5\xD8\xB7\xBD", Encoding::Gb18030), "地方");
        assert_eq!(read(b"\xB5\xD8\xB7\xBD", Encoding::Big5), "華源");
        for (mark, encoding) in MARKS {
            assert_eq!(read(&[mark, &encode("通知", encoding)].concat(), encoding), "通知");
        }
        assert_eq!(read(b"\xFF\xFEAB", Encoding::Utf16Be), "\u{FFFE}\u{4142}");
    }

    #[test]
    fn short_words_in_gbk_are_chinese() {
        for text in [
            "关于",
            "通知",
            "学校",
            "学习",
            "小学",
            "目录",
            "报告",
            "请示",
            "批复",
            "函",
            "决定",
            "公告",
            "意见",
            "会议",
            "纪要",
            "草稿",
            "标题",
            "正文",
            "附件",
            "中文",
            "一、",
            "第一章",
            "某某县",
            "测试",
            "你好",
            "关于\r\n",
            "A类",
            "2026年",
            "（一）",
        ] {
            check(&encode(text, Encoding::Gb18030), text, Encoding::Gb18030);
            check(text.as_bytes(), text, Encoding::Utf8);
        }
    }

    #[test]
    fn ascii_is_utf8_unless_every_second_byte_is_nul() {
        for text in ["", "a", "# A\n\n## B\n", "`libc`", "a\u{C}b\n", "bell\u{7} and\0nul, only once\n"] {
            check(text.as_bytes(), text, Encoding::Utf8);
        }
        for encoding in [Encoding::Utf16Le, Encoding::Utf16Be] {
            check(&encode("# Plan 2026\r\n", encoding), "# Plan 2026\r\n", encoding);
        }
    }

    #[test]
    fn a_long_beginning_in_ascii_does_not_hide_the_encoding() {
        for encoding in ALL {
            let text = format!("{}\n{}", "x = 1\n".repeat(20_000), written_in(encoding));
            check(&encode(&text, encoding), &text, encoding);
        }
    }

    #[test]
    fn what_is_odd_but_text_is_kept() {
        let text = "甲\r乙\r\n丙\u{2028}丁\0戊\u{FFFD}己\u{E000}\u{FEFF}𠀀";
        check(text.as_bytes(), text, Encoding::Utf8);
        let text = "本次会议听取了情况汇报。\u{E000}𠀀䶮\u{C}完";
        check(&encode(text, Encoding::Gb18030), text, Encoding::Gb18030);
    }

    #[test]
    fn random_common_words_are_guessed_right() {
        let mut state = 0x2545_F491_4F6C_DD1D_u64;
        let mut random = |below: usize| {
            state ^= state << 13;
            state ^= state >> 7;
            state ^= state << 17;
            (state >> 16) as usize % below
        };
        for encoding in ALL {
            let pool: Vec<char> = written_in(encoding).chars().filter(|c| IDEOGRAPHS.contains(c)).collect();
            for (lengths, needed) in [(2..=3, 80), (4..=40, 99)] {
                let words: Vec<String> = (0..400)
                    .map(|_| (0..lengths.start() + random(lengths.clone().count())).map(|_| pool[random(pool.len())]).collect())
                    .collect();
                let right = words
                    .iter()
                    .filter(|word| decode("", encode(word, encoding), None).is_ok_and(|source| source.text == **word))
                    .count();
                println!("{encoding:?} {lengths:?}: {right} of 400");
                assert!(right >= needed * 4, "{encoding:?} {lengths:?}: {right} of 400");
            }
        }
    }

    #[test]
    fn a_bad_byte_is_reported_in_the_right_encoding_and_place() {
        for (encoding, bad) in [(Encoding::Utf8, b"\xE5".as_slice()), (Encoding::Gb18030, b"\xFF"), (Encoding::Big5, b"\xFF")] {
            for lines in [1, 20, 300] {
                let text = written_in(encoding);
                let before = encode(&format!("{text}\n").repeat(lines), encoding);
                let bytes = [&before, encode("甲乙", encoding).as_slice(), bad, &encode(text, encoding)].concat();
                check_bad(&bytes, None, (bytes.len() - encode(text, encoding).len() - bad.len(), lines + 1, 3), encoding.name());
            }
        }
        check_bad("关于\u{FEFF}".as_bytes().split_last().unwrap().1, None, (6, 1, 3), "utf-8");
        check_bad(b"\xEF\xBB\xBF\xE5\x85\xB3\r\n\xFF", None, (8, 2, 1), "utf-8");
        check_bad(b"\xFF\xFE\x2D\x4E\x00\xD8\x2D\x4E", None, (4, 1, 2), "utf-16le");
        check_bad(b"\xFF\xFE\x2D\x4E\x2D", None, (4, 1, 2), "utf-16le");
        check_bad("关于".as_bytes().split_last().unwrap().1, Some(Encoding::Utf8), (3, 1, 2), "utf-8");
    }

    #[test]
    fn what_no_encoding_explains_is_refused() {
        let russian = "Сегодня в нашем городе прошло совещание о подготовке школ к зиме.\n";
        let japanese = "この文書は、試験のために書かれたものです。ひらがなばかりがならんでいます。\n";
        let french = "Le maire a présenté le budget. L'été, la fête a été célébrée à l'école.\n";
        for (text, encoding) in [(russian, rs::WINDOWS_1251), (japanese, rs::SHIFT_JIS), (french, rs::WINDOWS_1252)] {
            let bytes = encoding.encode(&text.repeat(3)).0.into_owned();
            assert!(matches!(decode("稿", bytes, None), Err(Error::Undecodable { .. })), "{text}");
        }
        let noise: Vec<u8> = (0..4096_u32).map(|n| (n.wrapping_mul(2_654_435_761) >> 23) as u8).collect();
        assert!(matches!(decode("稿", noise, None), Err(Error::Undecodable { .. })));
    }

    #[test]
    fn other_files_are_known_by_their_first_bytes() {
        for (bytes, expected) in [
            (b"PK\x03\x04\x14\0[Content_Types].xml....word/document.xml".as_slice(), "Word 文件"),
            (b"PK\x03\x04\x14\0[Content_Types].xml....xl/workbook.xml", "Excel 表格"),
            (b"PK\x03\x04\x14\0OFD.xml....", "OFD 版式文件"),
            (b"PK\x03\x04\x14\0draft.txt", "压缩文件"),
            (b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1\0\0", "旧版 Word/WPS 等办公文件"),
            (b"%PDF-1.7\n", "PDF 文件"),
            (b"{\\rtf1\\ansi", "RTF 文件"),
            (b"\x89PNG\r\n\x1A\n", "图片"),
        ] {
            for encoding in [None, Some(Encoding::Gb18030)] {
                match decode("稿", bytes.to_vec(), encoding) {
                    Err(Error::NotText { kind, help, .. }) => assert!(kind == expected && help.starts_with('请'), "{kind}"),
                    other => panic!("{expected}: {other:?}"),
                }
            }
        }
        check(b"PK is no archive", "PK is no archive", Encoding::Utf8);
    }

    #[test]
    fn no_bytes_panic_or_get_lost() {
        let mut state = 1_u32;
        for length in 0..3000 {
            let mut random = || {
                state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
                (state >> 24) as u8
            };
            let bytes: Vec<u8> = (0..length % 40).map(|_| random()).collect();
            for encoding in ALL.map(Some).into_iter().chain([None]) {
                let Ok(source) = decode("稿", bytes.clone(), encoding) else { continue };
                assert!(!source.text.contains(char::REPLACEMENT_CHARACTER), "{bytes:?}");
                if matches!(source.encoding, Encoding::Utf8 | Encoding::Utf16Le | Encoding::Utf16Be) {
                    assert!(bytes.ends_with(&encode(&source.text, source.encoding)), "{bytes:?}");
                }
            }
        }
    }

    #[test]
    fn mojibake_is_refused_at_its_place() {
        for (encoding, wrong, expected) in SPOILED {
            for text in [SIMPLIFIED, TRADITIONAL, &SIMPLIFIED[..30]] {
                let spoiled = spoil(text, encoding, wrong);
                for (saved, mark) in [(Encoding::Utf8, MARKS[0].0), (Encoding::Utf16Le, MARKS[1].0)] {
                    let bytes = [mark, &encode(&format!("2026\n{spoiled}"), saved)].concat();
                    match decode("稿", bytes, None) {
                        Err(Error::Mojibake { byte, place, guess, .. }) => {
                            assert_eq!((byte, place.line, place.column), (mark.len() + encode("2026\n", saved).len(), 2, 1));
                            assert_eq!(guess, expected);
                        }
                        other => panic!("{wrong:?} {spoiled}: {other:?}"),
                    }
                }
            }
        }
        for text in ["å…³äºŽ", "¹ØÓÚ", "锟斤拷锟斤拷", "关\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}"] {
            assert!(matches!(decode("稿", text.into(), None), Err(Error::Mojibake { .. })), "{text}");
        }
    }

    #[test]
    fn mojibake_after_a_sound_title_is_placed_behind_it() {
        for wrong in [rs::WINDOWS_1252, rs::X_MAC_CYRILLIC, rs::GBK] {
            let text = format!("防火通知\n{}", spoil(SIMPLIFIED, Encoding::Utf8, wrong));
            match decode("稿", text.into_bytes(), None) {
                Err(Error::Mojibake { byte, place, .. }) => assert_eq!((byte, place.line, place.column), (13, 2, 1)),
                other => panic!("{wrong:?}: {other:?}"),
            }
        }
    }

    #[test]
    fn genuine_text_is_never_taken_for_mojibake() {
        for text in [
            "Сегодня в нашем городе прошло совещание. «Готовы ли школы?» — спросил мэр…",
            "СОВЕЩАНИЕ ПО ПОДГОТОВКЕ",
            "Її мрії та дії: “є” й ґанок — №5",
            "Réunion d’été\u{A0}: « l’école », à Châlons, où l’on fête Noël\u{A0}»",
            "Übergröße für Ärzte, Straße, ÄÖÜ äöüß, 25 °C ± 3 µm",
            "PRODUÇÃO E EDUCAÇÃO, AÇÃO, café, naïve",
            "Świętość, żółć, źdźbło; ağaç, İstanbul; Đường phố ở Việt Nam",
            "Ελληνικά κείμενα με τόνους",
            "これは日本語の文章です。カタカナも、漢字もあります。",
            "한국어 문장입니다. 오늘은 회의가 있습니다.",
            "😀🎉 👍🏽 → ★ ① ② ㎡ ℃ №",
            "赟喆堃镕玥翀骉燚犇",
            "会议引用了“Привет, мир”和“l’été est là”两句话。",
            "文件曾显示为“锟斤拷”，也有“å…³äºŽ”“鍏充簬”，均为乱码示例，请各单位检查后重新报送。",
            "جدول الأعمال اجتماع",
            "二○二六年五月，第\u{A0}12\u{A0}号",
            "㈠㈡㈢ ⅠⅡⅢ ■□◆ ─│┌┐",
            "ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏ",
            SIMPLIFIED,
            TRADITIONAL,
        ] {
            check(text.as_bytes(), text, Encoding::Utf8);
        }
    }

    #[test]
    fn gb2312_has_its_number_of_ideographs() {
        assert_eq!(('\0'..=char::MAX).filter(|&c| in_gb2312(c)).count(), 6763);
        assert!("啊齄通知".chars().all(in_gb2312));
        assert!(!"镕昇喆𠮷〇a，龥".chars().any(in_gb2312));
    }
}
