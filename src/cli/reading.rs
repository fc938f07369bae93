//! The options that say how a draft is to be understood: the same for every command that reads one.

use std::collections::HashSet;
use std::fmt::Display;
use std::ops::RangeInclusive;
use std::path::{Path, PathBuf};
use std::str::FromStr;
use std::sync::Arc;

use clap::builder::{PossibleValue, PossibleValuesParser, TypedValueParser};
use gongwen::document::Format;
use gongwen::source::Encoding;
use gongwen::style::Contents;
use gongwen::{Meta, Numbers, Options};

use super::failure::Failure;
use super::house::{self, Search};
use super::input;
use super::pictures::Folder;

/// `auto` is `None`; under this name clap takes it for one value, not for an option left out.
type Auto<T> = Option<T>;

const ENCODINGS: &[(&str, Auto<Encoding>)] = &[
    ("auto", None),
    ("utf-8|utf8", Some(Encoding::Utf8)),
    ("gb18030|gbk|gb2312|cp936", Some(Encoding::Gb18030)),
    ("big5", Some(Encoding::Big5)),
    ("utf-16le|utf-16|utf16|utf16le", Some(Encoding::Utf16Le)),
    ("utf-16be|utf16be", Some(Encoding::Utf16Be)),
];

const FORMATS: &[(&str, Auto<Format>)] =
    &[("auto", None), ("markdown|md", Some(Format::Markdown)), ("text|txt", Some(Format::Text))];

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

    /// 在正文前编目录：列到第几级标题，1 至 3，不写级数为 3；0 为不编
    #[arg(long, value_name = "级数", num_args = 0..=1, require_equals = true, default_missing_value = "3",
          value_parser = within(0..=Contents::MOST))]
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
    #[arg(long, value_name = "编码", default_value = "auto", value_parser = one_of(ENCODINGS), ignore_case = true,
          hide_default_value = true, hide_possible_values = true)]
    encoding: Auto<Encoding>,

    /// 文稿大小的上限，以 MB 计（默认 256）
    #[arg(long, value_name = "MB", default_value_t = input::DRAFT, value_parser = within(1..=u16::MAX),
          hide_default_value = true)]
    max_size: u16,

    /// 单位资料（TOML 文件）：发文机关标志、署名、印发机关、抄送、印章等固定内容，稿中没写的照此印出
    #[arg(long, value_name = "文件")]
    meta: Option<PathBuf>,
}

impl Reading {
    /// Says what is wrong with style sheets and with the office's data, before any of the drafts is read.
    pub fn refuse_settings<'p>(&self, drafts: impl Iterator<Item = Option<&'p Path>>) -> Result<(), Failure> {
        self.manner.refuse_settings(drafts)
    }

    /// The name and the bytes of a draft; `None` is standard input.
    pub fn read(&self, path: Option<&Path>) -> Result<(String, Vec<u8>), Failure> {
        self.manner.read(path)
    }

    /// The files that say how these drafts are set.
    pub fn settings(&self, drafts: &[&Path]) -> Vec<PathBuf> {
        let Manner { styling, meta, .. } = &self.manner;
        drafts.iter().flat_map(|draft| styling.files(draft)).chain(meta.clone()).collect()
    }

    /// Whether contents are asked for.
    pub fn has_contents(&self) -> bool {
        self.toc.is_some()
    }

    /// The options for a draft; `None` is standard input. Style sheets are read here.
    pub fn options(&self, path: Option<&Path>) -> Result<Options, Failure> {
        let options = self.manner.options(path)?;
        Ok(Options { numbers: self.numbers, contents: self.toc, preprinted: self.preprinted, ..options })
    }
}

impl Manner {
    /// Says what is wrong with style sheets and with the office's data, before any of the drafts is read.
    pub fn refuse_settings<'p>(&self, drafts: impl Iterator<Item = Option<&'p Path>>) -> Result<(), Failure> {
        let mut folders = HashSet::new();
        for draft in drafts {
            if folders.insert(draft.and_then(Path::parent)) {
                self.options(draft)?.style.refuse()?;
            }
        }
        Ok(())
    }

    /// The name and the bytes of a draft; `None` is standard input.
    pub fn read(&self, path: Option<&Path>) -> Result<(String, Vec<u8>), Failure> {
        input::read(path, self.max_size)
    }

    /// The options for a draft; `None` is standard input.
    pub fn options(&self, path: Option<&Path>) -> Result<Options, Failure> {
        let Search { choice, meta, .. } = self.styling.choose(path)?;
        let meta = match (&self.meta, meta) {
            (Some(path), _) => data(path)?,
            (None, Some((path, origin))) => data(&path).map_err(|failure| failure.named(format!("{origin}：meta")))?,
            (None, None) => Meta::default(),
        };
        Ok(Options {
            encoding: self.encoding,
            format: self.from,
            style: choice,
            meta,
            pictures: Some(Arc::new(Folder::of(path))),
            ..Options::default()
        })
    }
}

/// What an office lays down in a file.
fn data(path: &Path) -> Result<Meta, Failure> {
    let (name, bytes) = input::read(Some(path), input::TOML)?;
    let text = String::from_utf8(bytes).map_err(|_| Failure::MetaNotText { path: path.to_owned() })?;
    Ok(Meta::parse(&name, text.trim_start_matches('\u{feff}')).map_err(gongwen::Error::from)?)
}

/// Takes the names of a table for its values; behind `|` stand other names of the same.
pub fn one_of<T: Clone + Send + Sync + 'static>(table: &'static [(&'static str, T)]) -> impl TypedValueParser<Value = T> {
    let name = |(names, _): &(&'static str, T)| {
        let mut names = names.split('|');
        PossibleValue::new(names.next().unwrap_or_default()).aliases(names)
    };
    PossibleValuesParser::new(table.iter().map(name)).try_map(|chosen| {
        let row = table.iter().find(|(names, _)| names.split('|').any(|name| name.eq_ignore_ascii_case(&chosen)));
        row.map(|(_, value)| value.clone()).ok_or("不在表中")
    })
}

/// Takes a number in a range.
pub fn within<N>(range: RangeInclusive<N>) -> impl Fn(&str) -> Result<N, String> + Clone
where
    N: FromStr + PartialOrd + Display + Clone,
{
    move |typed| {
        let number = typed.parse().ok().filter(|number| range.contains(number));
        number.ok_or_else(|| format!("可以是 {} 至 {}", range.start(), range.end()))
    }
}
