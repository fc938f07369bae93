//! Every paragraph of any draft is recognised: no panic, every run stays where it stood, and the edits can be made.
#![no_main]

use gongwen::read::read;
use gongwen::recognize::recognize;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|data: &[u8]| {
    let Some(source) = gongwen_fuzz::draft(data) else { return };
    for format in gongwen_fuzz::FORMATS {
        let mut document = read(&source, Some(format), None);
        recognize(&mut document);
        gongwen_fuzz::assert_placed(&source, &document);
        let edits = std::mem::take(&mut document.ledger).settle();
        source.apply(&edits);
    }
});
