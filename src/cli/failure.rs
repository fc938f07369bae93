//! Why the command could not do it.

use std::fmt::Display;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use gongwen::check;

use super::terminal::shown;

/// Every reason, with its message; the exit code is 2.
#[derive(Debug, thiserror::Error)]
pub enum Failure {
    /// The library could not.
    #[error("{}{}", .0, option(.0))]
    Draft(#[from] gongwen::Error),
    /// The command line makes no sense.
    #[error("{0}")]
    Usage(String),
    /// A file that is named somewhere.
    #[error("{who}：{failure}")]
    Named { who: String, failure: Box<Failure> },
    /// A rule that nobody knows.
    #[error("没有“{0}”这条规则或类别{meant}。全部规则见 gongwen rules", meant = check::meant(.0))]
    UnknownRule(String),
    /// Nothing to read.
    #[error("没有给出文稿。用法：gongwen 文稿.txt；从键盘输入请写 gongwen -；更多见 gongwen --help")]
    NoDraft,
    /// Folders in which there is none.
    #[error("没有找到文稿：文件夹里没有 .txt、.text、.md、.markdown 文件")]
    NoDrafts,
    /// Documents that would replace one another.
    #[error("{}请改名，或分几次转换；还没有写出任何成品", collisions(.0))]
    Collisions(Vec<(PathBuf, PathBuf, PathBuf)>),
    /// A report would replace a draft or a document.
    #[error("{path}：--report 会盖掉文稿或成品，请换名")]
    ReportCollides { path: PathBuf },
    /// A report would replace something else.
    #[error("{path}：已有这个文件，它不是 gongwen 的记录，--report 请换名")]
    NotReport { path: PathBuf },
    /// A report is JSON.
    #[error("{path}：记录是 JSON，请写 {}", .path.with_extension("json").display())]
    NotJson { path: PathBuf },
    /// A document is DOCX.
    #[error("{path}：成品是 DOCX，请写 {}", docx_or_folder(.path))]
    NotDocx { path: PathBuf },
    /// A skeleton is text.
    #[error("{path}：稿样是文字，请写 {} 或 {}，填好再排", .path.with_extension("txt").display(), .path.with_extension("md").display())]
    NotDraft { path: PathBuf },
    /// A file in a folder that is not there.
    #[error("{path}：写不进去，没有文件夹 {}", .folder.display())]
    NoFolder { path: PathBuf, folder: PathBuf },
    /// A file where a folder is needed.
    #[error("{path}：这是文件名，文稿不止一份时请给出文件夹")]
    NotFolder { path: PathBuf },
    /// Changes of files that nobody tells.
    #[error("{path}：无法得知文稿何时保存：{error}")]
    Unwatched { path: PathBuf, error: notify::Error },
    /// A file that cannot be read.
    #[error("{path}：{}", cause(.error, "无权读取"))]
    Unreadable { path: PathBuf, error: io::Error },
    /// A file beyond what anybody waits for.
    #[error("{path}：超过 {mb} MB，太大了，请拆成几份；文稿可用 --max-size 放宽")]
    TooLarge { path: PathBuf, mb: u16 },
    /// A style sheet is text.
    #[error("{path}：样式表不是 UTF-8 文字")]
    SheetNotText { path: PathBuf },
    /// An office's own data is text.
    #[error("{path}：单位资料不是 UTF-8 文字")]
    MetaNotText { path: PathBuf },
    /// Style sheets that extend one another.
    #[error("{path}：样式表绕了一圈，又继承到自己")]
    Circle { path: PathBuf },
    /// A folder where a file is needed.
    #[error("{path}：这是文件夹，请给出文件")]
    Folder { path: PathBuf },
    /// A DOCX would garble the terminal.
    #[error("不向终端输出 DOCX：用 -o 文件名 写成文件，或用 > 文件名 重定向")]
    Terminal,
    /// The draft would be lost.
    #[error("{path}：成品会盖掉文稿，请用 -o 换名")]
    IsDraft { path: PathBuf },
    /// Somebody worked on the finished document.
    #[error("{path}：该文件生成后又改动过，换名用 -o，覆盖用 --force")]
    Edited { path: PathBuf },
    /// The output is something else altogether.
    #[error("{path}：该文件不是由 gongwen 生成的，换名用 -o，覆盖用 --force")]
    Foreign { path: PathBuf },
    /// Somebody is working on the finished document.
    #[error("{path}：该文件正在 Word/WPS/LibreOffice 中打开（有锁文件 {lock}），关闭后再试，换名用 -o，覆盖用 --force")]
    Open { path: PathBuf, lock: String },
    /// The output is write-protected.
    #[error("{path}：该文件是只读的，换名用 -o")]
    ReadOnly { path: PathBuf },
    /// The output cannot be written.
    #[error("{path}：写不进去，{}", cause(.error, "没有权限，或文件正被其他程序占用"))]
    Unwritable { path: PathBuf, error: io::Error },
    /// A skeleton never replaces a file.
    #[error("{path}：已有这个文件，请用 -o 换名")]
    Exists { path: PathBuf },
    /// Standard output is closed or full.
    #[error("标准输出写不进去，{}", cause(.0, "没有权限"))]
    Stdout(io::Error),
}

impl Failure {
    /// The same, come upon in what somebody named: `gongwen.toml:1:1：style`.
    pub fn named(self, who: impl Display) -> Self {
        Self::Named { who: who.to_string(), failure: Box::new(self) }
    }

    /// Whether somebody downstream has read enough, which is no failure at all.
    pub fn is_broken_pipe(&self) -> bool {
        matches!(self, Self::Stdout(error) if error.kind() == ErrorKind::BrokenPipe)
    }
}

/// The option that does what a message of the library advises.
fn option(error: &gongwen::Error) -> &'static str {
    if matches!(error, gongwen::Error::Undecodable { .. }) { "（--encoding）" } else { "" }
}

/// A line each: two drafts and the document that they would both become.
fn collisions(collisions: &[(PathBuf, PathBuf, PathBuf)]) -> String {
    let line = |(one, two, docx): &(PathBuf, PathBuf, PathBuf)| {
        format!("{} 与 {} 会写成同一个成品 {}\n", shown(one), shown(two), shown(docx))
    };
    collisions.iter().map(line).collect()
}

/// What to write for a document of another name; a name without an ending may be a folder's.
fn docx_or_folder(path: &Path) -> String {
    let docx = path.with_extension("docx");
    match path.extension() {
        Some(_) => format!("{}；别的格式请在 Word/WPS 中另存", docx.display()),
        None => format!("{}；若指文件夹，请写 {}/", docx.display(), path.display()),
    }
}

/// What the system says, in Chinese where it says a common thing.
fn cause(error: &io::Error, denied: &str) -> String {
    match error.kind() {
        ErrorKind::NotFound => "没有这个文件或文件夹".to_owned(),
        ErrorKind::PermissionDenied => denied.to_owned(),
        ErrorKind::ReadOnlyFilesystem => "磁盘是只读的".to_owned(),
        ErrorKind::StorageFull => "磁盘已满".to_owned(),
        ErrorKind::NotADirectory => "路径中有一段不是文件夹".to_owned(),
        ErrorKind::AlreadyExists => "已有同名的文件".to_owned(),
        ErrorKind::IsADirectory => "这是文件夹".to_owned(),
        ErrorKind::QuotaExceeded => "超过了磁盘配额".to_owned(),
        ErrorKind::FileTooLarge => "文件太大".to_owned(),
        ErrorKind::InvalidFilename => "文件名太长或不合规".to_owned(),
        kind if format!("{kind:?}") == "FilesystemLoop" => "符号链接绕了一圈".to_owned(), // has no stable name yet
        _ => format!("系统报告：{error}"),
    }
}
