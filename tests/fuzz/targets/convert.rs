//! The whole way of any bytes: whatever is a draft becomes a proven document. The last byte chooses how.
#![no_main]

use gongwen::{Numbers, Options, StyleChoice, decode, style::Sheet};
use libfuzzer_sys::fuzz_target;

const NUMBERS: [Numbers; 4] = [Numbers::Keep, Numbers::Renumber, Numbers::None, Numbers::Native];
const SHEETS: [&str; 3] = ["gbt9704", "gbt33476", "report"];

fuzz_target!(|data: &[u8]| {
    let chosen = usize::from(data.last().copied().unwrap_or(0));
    let Ok(source) = decode("稿", data.to_vec(), None) else { return };
    let sheet = SHEETS.get(chosen / 4 % 4).and_then(|name| Sheet::builtin(name).ok());
    for format in gongwen_fuzz::FORMATS {
        let style = StyleChoice { sheet: sheet.clone(), ..StyleChoice::default() };
        let contents = Some((chosen / 16 % 4) as u8);
        gongwen_fuzz::prove(
            &source,
            Options { format: Some(format), numbers: NUMBERS[chosen % 4], style, contents, ..Options::default() },
        );
    }
});
