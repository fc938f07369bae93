//! The drafts that are proofread, and by which rules: the same for `gongwen check` and `gongwen fix`.

use std::path::{Path, PathBuf};

use gongwen::check::{self, Selection};
use gongwen::{Options, When};

use super::failure::Failure;
use super::reading::Manner;
use super::{input, report};

#[derive(clap::Args)]
#[command(next_help_heading = "选项")]
pub struct Proofreading {
    /// 文稿：纯文本或 Markdown，可以有多份；不写或写 - 时读标准输入
    #[arg(value_name = "文稿", help_heading = "参数")]
    files: Vec<PathBuf>,

    #[command(flatten)]
    manner: Manner,

    /// 只查这些规则或类别，用逗号隔开（见 gongwen rules）
    #[arg(long, value_name = "规则", value_delimiter = ',')]
    select: Vec<String>,

    /// 不查这些规则或类别
    #[arg(long, value_name = "规则", value_delimiter = ',')]
    ignore: Vec<String>,
}

impl Proofreading {
    /// Does some work with every draft; `None` is standard input. Where it fails it is said why, and the other drafts have their
    /// turn all the same. Returns whether it never failed.
    pub fn each(&self, mut work: impl FnMut(Option<&Path>, &Options) -> Result<(), Failure>) -> Result<bool, Failure> {
        let rules = Selection { only: known(&self.select)?, ignore: known(&self.ignore)?, ..Selection::default() };
        let mut all = true;
        for path in input::named(&self.files)? {
            let options = self.manner.options(path);
            let options = options.map(|options| Options { check: When::Always, rules: rules.clone(), ..options });
            match options.and_then(|options| work(path, &options)) {
                Err(failure) if !failure.is_broken_pipe() => {
                    report::failure(&failure);
                    all = false;
                }
                done => done?,
            }
        }
        Ok(all)
    }

    /// The name and the bytes of a draft.
    pub fn read(&self, path: Option<&Path>) -> Result<(String, Vec<u8>), Failure> {
        self.manner.read(path)
    }
}

/// The names, if all are those of rules or of subjects.
fn known(names: &[String]) -> Result<Vec<String>, Failure> {
    match names.iter().find(|name| !check::knows(name)) {
        None => Ok(names.to_vec()),
        Some(name) => Err(Failure::unknown_rule(name)),
    }
}
