//! Files that are no drafts.

use super::guess::SAMPLE;

/// What a file is, and what to do with it, when its first bytes say that it is no text.
pub(super) fn file(bytes: &[u8]) -> Option<(&'static str, &'static str)> {
    let &(magic, kind, help) = FILES.iter().find(|(magic, ..)| bytes.starts_with(magic))?;
    let names = &bytes[..bytes.len().min(SAMPLE)];
    let holds = |name: &[u8]| names.windows(name.len()).any(|window| window == name);
    let zipped = ZIPPED.iter().find(|(name, ..)| magic == b"PK\x03\x04" && holds(name));
    Some(zipped.map_or((kind, help), |&(_, kind, help)| (kind, help)))
}

/// The same for a page of the web, which is text in any encoding, but all marks.
pub(super) fn page(text: &str) -> Option<(&'static str, &'static str)> {
    let text = text.trim_start();
    let declared = text.strip_prefix("<?xml").and_then(|rest| rest.split_once("?>"));
    let text = declared.map_or(text, |(_, rest)| rest.trim_start());
    let begins = |mark: &str| text.get(..mark.len()).is_some_and(|start| start.eq_ignore_ascii_case(mark));
    PAGES.iter().any(|mark| begins(mark)).then_some(("网页", COPY_PAGE))
}

/// What pages begin with, saved as one file or with its pictures.
const PAGES: [&str; 3] = ["<!doctype html", "<html", "mime-version:"];

/// First bytes, what begins so, and what to do with it. Zipped kinds are told apart by [`ZIPPED`].
const FILES: [(&[u8], &str, &str); 12] = [
    (b"PK\x03\x04", "压缩文件", UNPACK),
    (b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", "旧版 Word/WPS 等办公文件", SAVE_AS_TEXT),
    (b"{\\rtf", "RTF 文件", SAVE_AS_TEXT),
    (b"%PDF-", "PDF 文件", COPY_TEXT),
    (b"Rar!\x1A\x07", "压缩文件", UNPACK),
    (b"7z\xBC\xAF\x27\x1C", "压缩文件", UNPACK),
    (b"\x1F\x8B\x08", "压缩文件", UNPACK),
    (b"\x89PNG\r\n\x1A\n", "图片", RECOGNIZE),
    (b"\xFF\xD8\xFF", "图片", RECOGNIZE),
    (b"GIF89a", "图片", RECOGNIZE),
    (b"II*\x00", "图片", RECOGNIZE),
    (b"MM\x00*", "图片", RECOGNIZE),
];

/// A name that only one kind of ZIP file has inside, as in [`FILES`].
const ZIPPED: [(&[u8], &str, &str); 5] = [
    (b"word/", "Word 文件", SAVE_AS_TEXT),
    (b"opendocument.text", "OpenDocument 文件", SAVE_AS_TEXT),
    (b"OFD.xml", "OFD 版式文件", COPY_TEXT),
    (b"xl/", "Excel 表格", "请把文字复制到纯文本文件（.txt）再试"),
    (b"ppt/", "演示文稿", "请把文字复制到纯文本文件（.txt）再试"),
];

const SAVE_AS_TEXT: &str = "请在 Word 或 WPS 中打开，另存为纯文本（.txt，编码选 UTF-8）再试";
const COPY_TEXT: &str = "请打开后复制全部文字，粘贴到纯文本文件（.txt）再试";
const COPY_PAGE: &str = "请在浏览器中打开，复制全部文字，粘贴到纯文本文件（.txt）再试";
const UNPACK: &str = "请先解压，再用其中的文字稿";
const RECOGNIZE: &str = "请先识别成文字，存为纯文本（.txt）再试";
