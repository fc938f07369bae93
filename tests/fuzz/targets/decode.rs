//! Any bytes in any encoding: no panic, and what was read as Unicode gives the same bytes again.
#![no_main]

use gongwen::decode;
use gongwen::source::Encoding;
use libfuzzer_sys::fuzz_target;

const ENCODINGS: [Option<Encoding>; 6] =
    [None, Some(Encoding::Utf8), Some(Encoding::Gb18030), Some(Encoding::Big5), Some(Encoding::Utf16Le), Some(Encoding::Utf16Be)];

fuzz_target!(|data: &[u8]| {
    for encoding in ENCODINGS {
        let source = match decode("稿", data.to_vec(), encoding) {
            Ok(source) => source,
            Err(error) => {
                error.to_string();
                continue;
            }
        };
        let again: Vec<u8> = match source.encoding {
            Encoding::Utf8 => source.text.clone().into_bytes(),
            Encoding::Utf16Le => source.text.encode_utf16().flat_map(u16::to_le_bytes).collect(),
            Encoding::Utf16Be => source.text.encode_utf16().flat_map(u16::to_be_bytes).collect(),
            Encoding::Gb18030 | Encoding::Big5 => continue,
        };
        assert!(data.ends_with(&again) && data.len() - again.len() <= 3, "{:?}", source.encoding);
    }
});
