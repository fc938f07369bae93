//! What keeps a draft from becoming a document.

use crate::limits::Excess;
use crate::meta::Fault;
use crate::source::Place;

/// Every reason why no document was made. Messages are in Chinese and say what, where and what to do.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The bytes are not a draft but another kind of file.
    #[error("{name}：不是文字稿（{kind}）。{help}")]
    NotText {
        /// The draft's name.
        name: String,
        /// What it is.
        kind: &'static str,
        /// What to do.
        help: &'static str,
    },
    /// No encoding explains some bytes.
    #[error("{name}:{place}：第 {byte} 字节起不是有效的 {encoding} 文字。请用原编辑器另存为 UTF-8，或指定编码")]
    Undecodable {
        /// The draft's name.
        name: String,
        /// Offset of the first bad byte, from 0.
        byte: usize,
        /// Where that is in what could be read.
        place: Place,
        /// The encoding that was tried.
        encoding: &'static str,
    },
    /// The text was read in a wrong encoding and saved again before it came here.
    #[error("{name}:{place}：第 {byte} 字节起是乱码（{guess}），无法还原。请回到原文件，按正确编码重新打开后另存为 UTF-8")]
    Mojibake {
        /// The draft's name.
        name: String,
        /// Offset of the first such byte, from 0.
        byte: usize,
        /// Where that is.
        place: Place,
        /// What seems to have happened.
        guess: &'static str,
    },
    /// There is nothing to print.
    #[error("{name}：文稿是空的")]
    Empty {
        /// The draft's name.
        name: String,
    },
    /// The draft has too much of something.
    #[error(transparent)]
    TooMuch(#[from] Excess),
    /// A style sheet cannot be used: where, which key, what could be written instead.
    #[error("{0}")]
    Style(String),
    /// An office's own data cannot be used.
    #[error(transparent)]
    Meta(#[from] Fault),
    /// A finished document cannot be learnt from.
    #[error("{name}：学不到样式：{problem}")]
    Sample {
        /// The document's name.
        name: String,
        /// What is wrong with it, and what to do.
        problem: &'static str,
    },
    /// The document could not be put together.
    #[error("写 DOCX 时出错：{0}")]
    Write(String),
    /// The corrected draft, read again, is not what it was to be.
    #[error("{name}：改正后的文字写不成 {encoding}，文稿未改动。请把文稿发给开发者")]
    Rewritten {
        /// The draft's name.
        name: String,
        /// Its encoding.
        encoding: &'static str,
    },
    /// The finished document does not hold exactly the draft's text.
    #[error("核对未通过：成品与原稿不一致，未写出文件。原稿第 {place} 处起应为“{expected}”，成品为“{found}”。请把文稿发给开发者")]
    Proof {
        /// Where the draft and the document part, in the draft.
        place: Place,
        /// What the draft has there.
        expected: String,
        /// What the document has there.
        found: String,
    },
}
