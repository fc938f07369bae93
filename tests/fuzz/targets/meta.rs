//! Any text as an office's own data: what is accepted sets a draft.
#![no_main]

use gongwen::Options;
use gongwen::meta::Meta;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|data: &[u8]| {
    let Ok(text) = std::str::from_utf8(data) else { return };
    match Meta::parse("单位.toml", text) {
        Ok(meta) => gongwen_fuzz::assert_sets(Options { meta, ..Options::default() }),
        Err(error) => drop(error.to_string()),
    }
});
