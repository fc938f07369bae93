//! The drafts that are proofread, and by which rules: the same for `gongwen check` and `gongwen fix`.

use std::path::{Path, PathBuf};

use gongwen::check::{self, Selection};
use gongwen::{Options, When};

use super::failure::Failure;
use super::reading::Manner;
use super::{drafts, input, report};

#[derive(clap::Args)]
#[command(next_help_heading = "选项")]
pub struct Proofreading {
    /// 文稿：纯文本或 Markdown，可以有多份；文件夹，连同其下各层；不写或写 - 时读标准输入
    #[arg(value_name = "文稿", help_heading = "参数")]
    files: Vec<PathBuf>,

    #[command(flatten)]
    manner: Manner,

    /// 只查这些规则或类别，用逗号隔开（见 gongwen rules）
    #[arg(long, value_name = "规则")]
    select: Vec<String>,

    /// 不查这些规则或类别
    #[arg(long, value_name = "规则")]
    ignore: Vec<String>,

    /// 成功时不出声
    #[arg(short, long)]
    pub quiet: bool,
}

/// A draft, standard input if it has no path, and what came of it.
pub type Done<T> = (Option<PathBuf>, Result<T, Failure>);

impl Proofreading {
    /// Does some work with every draft among the files and in the folders; `None` is standard input. Where it fails it is said
    /// why, and the other drafts have their turn all the same.
    pub fn each<T>(&self, mut work: impl FnMut(Option<&Path>, &Options) -> Result<T, Failure>) -> Result<Vec<Done<T>>, Failure> {
        let rules = Selection { only: known(&self.select)?, ignore: known(&self.ignore)?, ..Selection::default() };
        let drafts = self.drafts()?;
        self.manner.refuse_settings(drafts.iter().map(|(path, _)| path.as_deref()))?;
        let mut all = Vec::new();
        for (path, found) in drafts {
            let options = found.and_then(|()| self.manner.options(path.as_deref()));
            let options = options.map(|options| Options { check: When::Always, rules: rules.clone(), ..options });
            let done = options.and_then(|options| work(path.as_deref(), &options));
            match &done {
                Err(failure) if failure.is_broken_pipe() => return done.map(|_| all),
                Err(failure) => report::failure(failure),
                Ok(_) => {}
            }
            all.push((path, done));
        }
        Ok(all)
    }

    /// The drafts that are named, and those in the folders that are named; the folders that cannot be looked into, too.
    fn drafts(&self) -> Result<Vec<Done<()>>, Failure> {
        let found = input::named(&self.files)?.into_iter().flat_map(|path| match path {
            Some(path) => drafts::find(path)
                .into_iter()
                .map(|found| match found {
                    Ok(draft) => (Some(draft.path), Ok(())),
                    Err((folder, failure)) => (Some(folder), Err(failure)),
                })
                .collect(),
            None => vec![(None, Ok(()))],
        });
        let found: Vec<_> = found.collect();
        if found.is_empty() { Err(Failure::NoDrafts) } else { Ok(found) }
    }

    /// The name and the bytes of a draft.
    pub fn read(&self, path: Option<&Path>) -> Result<(String, Vec<u8>), Failure> {
        self.manner.read(path)
    }
}

/// The names in these lists, if all are those of rules or of subjects.
fn known(lists: &[String]) -> Result<Vec<String>, Failure> {
    let names = lists.iter().flat_map(|list| list.split([',', '，', '、'])).map(str::trim).filter(|name| !name.is_empty());
    let named = |name: &str| if check::knows(name) { Ok(name.to_owned()) } else { Err(Failure::UnknownRule(name.to_owned())) };
    names.map(named).collect()
}
