//! DOCX as packages: their parts, taken out and put together.

#![allow(dead_code, reason = "every test file takes its part")]

use std::io::{Cursor, Read, Write};

use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

/// The paths of a document's parts and their bytes, unpacked, in their order.
pub fn all(docx: &[u8]) -> Vec<(String, Vec<u8>)> {
    let mut package = ZipArchive::new(Cursor::new(docx)).expect("a package");
    let count = package.len();
    let read = |index| {
        let mut part = package.by_index(index).expect("a part");
        let mut bytes = Vec::new();
        part.read_to_end(&mut bytes).expect("its bytes");
        (part.name().expect("its name").into_owned(), bytes)
    };
    (0..count).map(read).collect()
}

/// The text of one part, if there is one.
pub fn text(docx: &[u8], path: &str) -> Option<String> {
    let mut package = ZipArchive::new(Cursor::new(docx)).expect("a package");
    let mut text = String::new();
    package.by_name(path).ok()?.read_to_string(&mut text).expect("UTF-8");
    Some(text)
}

/// A package of these parts.
pub fn pack(parts: impl IntoIterator<Item = (impl ToString, impl AsRef<[u8]>)>) -> Vec<u8> {
    let mut package = ZipWriter::new(Cursor::new(Vec::new()));
    for (path, bytes) in parts {
        package.start_file(path, SimpleFileOptions::default()).expect("a part");
        package.write_all(bytes.as_ref()).expect("its bytes");
    }
    package.finish().expect("a package").into_inner()
}
