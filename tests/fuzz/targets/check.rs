//! Any draft is checked and mended: findings stand somewhere, and a mended draft needs no more mending.
#![no_main]

use gongwen::finding::{Certainty, Finding};
use gongwen::source::{Encoding, Source};
use gongwen::{Options, When, check, fix, understand};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|data: &[u8]| {
    let Some(source) = gongwen_fuzz::draft(data) else { return };
    for format in gongwen_fuzz::FORMATS {
        let encoding = Some(Encoding::Utf8);
        let options = Options { encoding, format: Some(format), check: When::Always, ..Options::default() };
        let Ok(understood) = understand(&source, &options) else { continue };
        assert_placed(&source, &check(&understood, &options));
        for least in [Certainty::Likely, Certainty::Certain] {
            let Ok(fixed) = fix("稿", data.to_vec(), &options, least) else { continue };
            assert_placed(&fixed.source, &fixed.findings);
            if let Ok(again) = fix("稿", fixed.bytes, &options, least) {
                assert_eq!(again.made, 0, "{least:?}: {}", fixed.source.text);
            }
        }
    }
});

fn assert_placed(source: &Source, findings: &[Finding]) {
    for span in findings.iter().flat_map(|finding| &finding.spans) {
        assert!(source.text.get(span.start..span.end).is_some(), "{span:?}");
    }
}
