//! A Markdown draft is read: no panic, and every run stands where it says.
#![no_main]

use gongwen::document::Format;
use gongwen::read::read;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|data: &[u8]| {
    let Some(source) = gongwen_fuzz::draft(data) else { return };
    gongwen_fuzz::assert_placed(&source, &read(&source, Some(Format::Markdown), None));
});
