//! Text back to bytes: a corrected draft in its own encoding.

use encoding_rs::Decoder;

use super::{decode, mark, standard};
use crate::Error;
use crate::source::{Edit, Encoding, Source};

/// Makes `edits`, which are sorted and apart, in a draft that was decoded from `bytes`; returns its text and its bytes. Nothing
/// but the edits is written: every other byte stays, the byte order mark too, and where an encoding writes one character in
/// several ways.
///
/// # Errors
/// [`Error::Rewritten`] if the bytes, read again, are not the edited text: an edit has characters that the encoding lacks
/// ([`can_write`]), or begins within what is one character to it.
pub fn encode(source: &Source, bytes: &[u8], edits: &[Edit]) -> Result<(Source, Vec<u8>), Error> {
    let mut reader = Reader::new(bytes, source.encoding);
    let mut written = Vec::with_capacity(bytes.len());
    let mut at = 0;
    for edit in edits {
        written.extend_from_slice(&bytes[at..reader.byte_of(edit.span.start)]);
        write(&edit.after, source.encoding, &mut written);
        at = reader.byte_of(edit.span.end);
    }
    written.extend_from_slice(&bytes[at..]);
    match decode(&source.name, written.clone(), Some(source.encoding)) {
        Ok(read) if read.text == source.apply(edits) => Ok((read, written)),
        Ok(_) | Err(_) => Err(Error::Rewritten { name: source.name.clone(), encoding: source.encoding.name() }),
    }
}

/// Whether an encoding has all the characters of a text.
pub fn can_write(text: &str, encoding: Encoding) -> bool {
    match encoding {
        Encoding::Utf8 | Encoding::Utf16Le | Encoding::Utf16Be => true,
        Encoding::Gb18030 | Encoding::Big5 => {
            let (_, _, unknown) = standard(encoding).encode(text);
            !unknown
        }
    }
}

fn write(text: &str, encoding: Encoding, bytes: &mut Vec<u8>) {
    match encoding {
        Encoding::Utf8 => bytes.extend_from_slice(text.as_bytes()),
        Encoding::Gb18030 | Encoding::Big5 => bytes.extend_from_slice(&standard(encoding).encode(text).0),
        Encoding::Utf16Le => bytes.extend(text.encode_utf16().flat_map(u16::to_le_bytes)),
        Encoding::Utf16Be => bytes.extend(text.encode_utf16().flat_map(u16::to_be_bytes)),
    }
}

/// Reads a draft once more, to find the bytes of its characters.
struct Reader<'b> {
    bytes: &'b [u8],
    decoder: Decoder,
    /// How many bytes were read.
    byte: usize,
    /// How many bytes of text, in UTF-8, came out.
    offset: usize,
}

impl<'b> Reader<'b> {
    fn new(bytes: &'b [u8], encoding: Encoding) -> Self {
        let decoder = standard(encoding).new_decoder_without_bom_handling();
        Self { bytes, decoder, byte: mark(bytes, encoding).len(), offset: 0 }
    }

    /// Where the text at `offset` begins, which lies behind those asked for before.
    fn byte_of(&mut self, offset: usize) -> usize {
        let mut characters = [0; 16];
        while self.offset < offset && self.byte < self.bytes.len() {
            // Byte by byte, so that a character comes out with its last one.
            let next = &self.bytes[self.byte..=self.byte];
            let (_, _, written) = self.decoder.decode_to_utf8_without_replacement(next, &mut characters, false);
            self.byte += 1;
            self.offset += written;
        }
        self.byte
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::{Span, Why};

    /// Changes the first `wrong` of a draft to `right`.
    #[track_caller]
    fn mend(bytes: &[u8], encoding: Encoding, wrong: &str, right: &str) -> Vec<u8> {
        let source = crate::decode("稿", bytes.to_vec(), Some(encoding)).expect("a draft");
        let at = source.text.find(wrong).expect("the mistake");
        let edit = Edit { span: Span::new(at, at + wrong.len()), after: right.to_owned(), why: Why::Corrected };
        encode(&source, bytes, &[edit]).expect("a corrected draft").1
    }

    #[test]
    fn a_byte_order_mark_stays() {
        assert_eq!(mend("\u{feff}甲,乙".as_bytes(), Encoding::Utf8, ",", "，"), "\u{feff}甲，乙".as_bytes());
        assert_eq!(mend(b"\xFF\xFE\x32\x75,\0", Encoding::Utf16Le, ",", "，"), b"\xFF\xFE\x32\x75\x0C\xFF");
        assert_eq!(mend(b"\xFE\xFF\xD8\x40\xDC\x00\0,", Encoding::Utf16Be, ",", "，"), b"\xFE\xFF\xD8\x40\xDC\x00\xFF\x0C");
        assert_eq!(mend(b"\x84\x31\x95\x33,", Encoding::Gb18030, ",", "，"), b"\x84\x31\x95\x33\xA3\xAC");
    }

    #[test]
    fn bytes_that_would_be_written_otherwise_stay() {
        // The euro as one byte, ḿ in four bytes, and 兀 at its second place in Big5.
        assert_eq!(mend(b"\x80,\x80", Encoding::Gb18030, ",", "，"), b"\x80\xA3\xAC\x80");
        assert_eq!(mend(b"\x81\x35\xF4\x37,\xA8\xBC", Encoding::Gb18030, ",", "，"), b"\x81\x35\xF4\x37\xA3\xAC\xA8\xBC");
        assert_eq!(mend(b"\xC9\x4A,\xA4\x61", Encoding::Big5, ",", "，"), b"\xC9\x4A\xA1\x41\xA4\x61");
    }

    #[test]
    fn what_cannot_be_written_is_an_error() {
        let source = decode("稿", b"\x88\x62,".to_vec(), Some(Encoding::Big5)).expect("a draft");
        let edit = |span, after: &str| [Edit { span, after: after.to_owned(), why: Why::Corrected }];
        assert!(source.text.starts_with("Ê\u{304}"), "two characters to Unicode, one to Big5");
        let within = edit(Span::at(2), "，");
        assert!(matches!(encode(&source, b"\x88\x62,", &within), Err(Error::Rewritten { .. })));
        let lacking = edit(Span::new(4, 5), "国");
        assert!(matches!(encode(&source, b"\x88\x62,", &lacking), Err(Error::Rewritten { .. })));
    }

    #[test]
    fn an_encoding_has_not_every_character() {
        assert!(can_write("國〔2026〕", Encoding::Big5) && !can_write("国", Encoding::Big5));
        assert!(can_write("𠮷〇國国", Encoding::Gb18030));
    }
}
