//! Any text as a style sheet, as keys laid over one, as an office's rules; NUL divides them. What is accepted sets a draft.
#![no_main]

use gongwen::style::{House, Sheet};
use gongwen::{Options, StyleChoice};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|data: &[u8]| {
    let Ok(text) = std::str::from_utf8(data) else { return };
    let mut parts = text.split('\0');
    let mut part = || parts.next().unwrap_or_default();
    let sheet = Sheet::parse("稿.toml", part()).and_then(Sheet::complete).ok().filter(|sheet| sheet.style().is_ok());
    let mut changes: Vec<Sheet> = part().lines().filter_map(|line| Sheet::assign("--set", line).ok()).collect();
    changes.extend(House::parse("gongwen.toml", part()).ok().and_then(|house| house.set));
    if sheet.is_none() && changes.is_empty() {
        return;
    }
    let laid = changes
        .iter()
        .cloned()
        .try_fold(sheet.clone().map_or_else(|| Sheet::builtin("gbt9704"), Ok), |under, keys| under.map(|under| under.with(keys)));
    let Ok(Ok(whole)) = laid else { return };
    if whole.style().is_ok() {
        let style = StyleChoice { sheet, changes, ..StyleChoice::default() };
        gongwen_fuzz::assert_sets(Options { style, ..Options::default() });
    }
});
