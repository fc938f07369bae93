//! Bytes to text and back: which encoding a draft is in, what is no draft at all, and how a corrected draft is written.

mod encode;
mod guess;
mod known;
mod measure;
mod mojibake;
#[cfg(test)]
mod tests;

pub use encode::{can_write, encode};

use encoding_rs::{self as rs, DecoderResult};

use crate::Error;
use crate::source::{Encoding, Source};

/// Reads a draft in `encoding`, or in the one its bytes speak for. Takes the bytes, so that UTF-8 is never copied.
///
/// The text has every character of the draft, control characters and line ends too, but no byte order mark; U+FFFD only
/// where the draft itself has it.
///
/// ```
/// use gongwen::{decode, source::Encoding};
///
/// let source = decode("通知.txt", b"\xcd\xa8\xd6\xaa\n".to_vec(), None)?;
/// assert_eq!((source.encoding, source.text.as_str()), (Encoding::Gb18030, "通知\n"));
/// # Ok::<(), gongwen::Error>(())
/// ```
///
/// # Errors
/// [`Error::NotText`] for other kinds of file, [`Error::Undecodable`] at the first byte that is not of the encoding,
/// [`Error::Mojibake`] for text that was opened in a wrong encoding and saved.
pub fn decode(name: &str, mut bytes: Vec<u8>, encoding: Option<Encoding>) -> Result<Source, Error> {
    if let Some((kind, help)) = known::file(&bytes) {
        return Err(Error::NotText { name: name.into(), kind, help });
    }
    let encoding = match (encoding, MARKS.iter().find(|(mark, _)| bytes.starts_with(mark))) {
        (Some(wanted), _) => wanted,
        (None, Some((_, marked))) => *marked,
        (None, None) => guess::encoding(&bytes).map_err(|bad| bad.into_error(name, 0))?,
    };
    let mark = mark(&bytes, encoding).len();
    bytes.drain(..mark);
    let text = match encoding {
        Encoding::Utf8 => read_utf8(bytes),
        Encoding::Gb18030 | Encoding::Big5 | Encoding::Utf16Le | Encoding::Utf16Be => read_other(&bytes, encoding),
    };
    let text = text.map_err(|bad| bad.into_error(name, mark))?;
    if let Some((kind, help)) = known::page(&text) {
        return Err(Error::NotText { name: name.into(), kind, help });
    }
    let source = Source::new(name, text, encoding);
    match mojibake::find(&source.text) {
        Some((at, guess)) => {
            let byte = mark + encoded_len(&source.text[..at], encoding);
            Err(Error::Mojibake { name: name.into(), byte, place: source.place(at), guess })
        }
        None => Ok(source),
    }
}

/// Byte order marks; GB18030 has one too.
const MARKS: [(&[u8], Encoding); 4] = [
    (b"\xEF\xBB\xBF", Encoding::Utf8),
    (b"\xFF\xFE", Encoding::Utf16Le),
    (b"\xFE\xFF", Encoding::Utf16Be),
    (b"\x84\x31\x95\x33", Encoding::Gb18030),
];

/// The byte order mark that a draft begins with, if it is one of its encoding.
fn mark(bytes: &[u8], encoding: Encoding) -> &'static [u8] {
    let marked = |(mark, of): &&(&[u8], Encoding)| *of == encoding && bytes.starts_with(mark);
    MARKS.iter().find(marked).map_or(&[], |(mark, _)| mark)
}

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
