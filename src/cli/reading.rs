//! The options that say how a draft is to be understood: the same for every command that reads one.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use clap::builder::{PossibleValuesParser, TypedValueParser};
use gongwen::document::Format;
use gongwen::source::Encoding;
use gongwen::style::Contents;
use gongwen::{Meta, Numbers, Options};

use super::failure::Failure;
use super::pictures::Folder;
use super::{house, input};

/// `auto` is `None`; under this name clap takes it for one value, not for an option left out.
type Auto<T> = Option<T>;

const ENCODINGS: &[(&str, Auto<Encoding>)] = &[
    ("auto", None),
    ("utf-8", Some(Encoding::Utf8)),
    ("gb18030", Some(Encoding::Gb18030)),
    ("big5", Some(Encoding::Big5)),
    ("utf-16le", Some(Encoding::Utf16Le)),
    ("utf-16be", Some(Encoding::Utf16Be)),
];

const FORMATS: &[(&str, Auto<Format>)] = &[("auto", None), ("markdown", Some(Format::Markdown)), ("text", Some(Format::Text))];

const NUMBERS: &[(&str, Numbers)] =
    &[("keep", Numbers::Keep), ("renumber", Numbers::Renumber), ("none", Numbers::None), ("native", Numbers::Native)];

#[derive(clap::Args)]
#[command(next_help_heading = "选项")]
pub struct Reading {
    #[command(flatten)]
    manner: Manner,

    /// 标题序号：keep（保留已有的，补上缺的，默认）、renumber（重排）、none（不补）、
    /// native（同 keep，由 Word/WPS 自动编号）
    #[arg(long, value_name = "方式", default_value = "keep", value_parser = one_of(NUMBERS),
          hide_default_value = true, hide_possible_values = true)]
    numbers: Numbers,

    /// 在正文前编目录：列到第几级标题，1 至 3，不写级数为 3
    #[arg(long, value_name = "级数", num_args = 0..=1, require_equals = true, default_missing_value = "3",
          value_parser = clap::value_parser!(u8).range(1..=i64::from(Contents::MOST)))]
    toc: Option<u8>,

    /// 用已印好发文机关标志和红线的纸：不排这些，留出位置
    #[arg(long)]
    preprinted: bool,
}

/// How a draft is typed, and how it is to look.
#[derive(clap::Args)]
pub struct Manner {
    #[command(flatten)]
    styling: house::Styling,

    /// 格式：auto（默认）、markdown、text
    #[arg(long, value_name = "格式", default_value = "auto", value_parser = one_of(FORMATS),
          hide_default_value = true, hide_possible_values = true)]
    from: Auto<Format>,

    /// 编码：auto（默认）、utf-8、gb18030（含 GBK）、big5、utf-16le、utf-16be
    #[arg(long, value_name = "编码", default_value = "auto", value_parser = one_of(ENCODINGS),
          hide_default_value = true, hide_possible_values = true)]
    encoding: Auto<Encoding>,

    /// 文稿大小的上限，以 MB 计（默认 256）
    #[arg(long, value_name = "MB", default_value_t = input::DRAFT, value_parser = clap::value_parser!(u16).range(1..),
          hide_default_value = true)]
    max_size: u16,

    /// 单位资料（TOML 文件）：发文机关标志、署名、印发机关、抄送、印章等固定内容，稿中没写的照此印出
    #[arg(long, value_name = "文件")]
    meta: Option<PathBuf>,
}

impl Reading {
    /// The name and the bytes of a draft; `None` is standard input.
    pub fn read(&self, path: Option<&Path>) -> Result<(String, Vec<u8>), Failure> {
        self.manner.read(path)
    }

    /// The options for a draft; `None` is standard input. Style sheets are read here.
    pub fn options(&self, path: Option<&Path>) -> Result<Options, Failure> {
        let options = self.manner.options(path)?;
        Ok(Options { numbers: self.numbers, contents: self.toc, preprinted: self.preprinted, ..options })
    }
}

impl Manner {
    /// The name and the bytes of a draft; `None` is standard input.
    pub fn read(&self, path: Option<&Path>) -> Result<(String, Vec<u8>), Failure> {
        input::read(path, self.max_size)
    }

    /// The options for a draft; `None` is standard input.
    pub fn options(&self, path: Option<&Path>) -> Result<Options, Failure> {
        Ok(Options {
            encoding: self.encoding,
            format: self.from,
            style: self.styling.choose(path)?.choice,
            meta: self.meta.as_deref().map_or(Ok(Meta::default()), meta)?,
            pictures: Some(Arc::new(Folder::of(path))),
            ..Options::default()
        })
    }
}

/// What an office lays down in a file.
fn meta(path: &Path) -> Result<Meta, Failure> {
    let (name, bytes) = input::read(Some(path), input::TOML)?;
    let text = String::from_utf8(bytes).map_err(|_| Failure::MetaNotText { path: path.to_owned() })?;
    Ok(Meta::parse(&name, text.trim_start_matches('\u{feff}')).map_err(gongwen::Error::from)?)
}

/// Takes the names of a table for its values.
pub fn one_of<T: Clone + Send + Sync + 'static>(table: &'static [(&'static str, T)]) -> impl TypedValueParser<Value = T> {
    PossibleValuesParser::new(table.iter().map(|(name, _)| *name)).try_map(|chosen| {
        let row = table.iter().find(|(name, _)| *name == chosen);
        row.map(|(_, value)| value.clone()).ok_or("不在表中")
    })
}
