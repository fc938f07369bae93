//! Any bytes, and documents of ours with parts that were tampered with: no panic, and what is learnt is a style sheet.
#![no_main]

use std::io::{Cursor, Read, Write};

use libfuzzer_sys::{fuzz_mutator, fuzz_target, fuzzer_mutate};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipArchive, ZipWriter};

fuzz_target!(|data: &[u8]| {
    match gongwen::learn("成品.docx", data) {
        Ok(toml) => gongwen_fuzz::assert_readable(&toml),
        Err(error) => drop(error.to_string()),
    }
});

// A changed byte of a ZIP file fails its checksum; so a part is unpacked, changed, and packed again.
fuzz_mutator!(|data: &mut [u8], size: usize, max_size: usize, seed: u32| {
    match tampered(&data[..size], seed) {
        Some(docx) if docx.len() <= max_size && seed % 16 > 0 => {
            data[..docx.len()].copy_from_slice(&docx);
            docx.len()
        }
        _ => fuzzer_mutate(data, size, max_size),
    }
});

/// The document with one part changed: which one, the seed says.
fn tampered(docx: &[u8], seed: u32) -> Option<Vec<u8>> {
    let mut old = ZipArchive::new(Cursor::new(docx)).ok()?;
    let chosen = seed as usize / 16 % old.len().max(1);
    let mut new = ZipWriter::new(Cursor::new(Vec::new()));
    for index in 0..old.len() {
        let mut part = old.by_index(index).ok()?;
        let mut bytes = Vec::new();
        (&mut part).take(1 << 20).read_to_end(&mut bytes).ok()?;
        if index == chosen {
            let size = bytes.len();
            bytes.resize(size + 256, 0);
            let length = fuzzer_mutate(&mut bytes, size, size + 256);
            bytes.truncate(length);
        }
        new.start_file(
            part.name().ok()?.into_owned(),
            SimpleFileOptions::default().compression_method(CompressionMethod::Stored),
        )
        .ok()?;
        new.write_all(&bytes).ok()?;
    }
    new.finish().ok().map(Cursor::into_inner)
}
