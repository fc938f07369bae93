//! Any draft is checked and mended: findings stand somewhere, and a mended draft needs no more mending.
#![no_main]

use gongwen::finding::Certainty;
use gongwen::source::Source;
use gongwen::{Options, When, check, fix, understand};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|data: &[u8]| {
    let Some(source) = gongwen_fuzz::draft(data) else { return };
    for format in gongwen_fuzz::FORMATS {
        let options = Options { format: Some(format), check: When::Always, ..Options::default() };
        look(&source, &options);
        for least in [Certainty::Likely, Certainty::Certain] {
            let Ok((mended, _)) = fix(&source, &options, least) else { continue };
            look(&mended, &options);
            if let Ok((_, more)) = fix(&mended, &options, least) {
                assert_eq!(more, 0, "{least:?}: {}", mended.text);
            }
        }
    }
});

fn look(source: &Source, options: &Options) {
    let Ok(understood) = understand(source, options) else { return };
    for span in check(&understood, options).iter().flat_map(|finding| &finding.spans) {
        assert!(source.text.get(span.start..span.end).is_some(), "{span:?}");
    }
}
