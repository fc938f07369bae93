//! `gongwen styles`: the built-in style sheets.

use std::path::PathBuf;

use gongwen::style::Style;

use super::failure::Failure;
use super::{input, output};

/// 列出内置样式；写上名字则输出该样式表（TOML），可另存后修改；也可从一份成品学出样式表
#[derive(clap::Args)]
#[command(help_template = super::HELP, override_usage = "gongwen styles [样式名]\n      gongwen styles --from 成品.docx")]
pub struct Args {
    /// 样式名
    #[arg(value_name = "样式名", help_heading = "参数")]
    name: Option<String>,

    /// 从一份排好的 .docx 学出样式表（TOML）
    #[arg(long, value_name = "成品", conflicts_with = "name", help_heading = "选项")]
    from: Option<PathBuf>,
}

impl Args {
    /// Prints the list, or one sheet as it is.
    pub fn run(self) -> Result<(), Failure> {
        if let Some(sample) = &self.from {
            let (name, bytes) = input::read(Some(sample))?;
            return output::print(gongwen::learn(&name, &bytes)?.as_bytes());
        }
        let sheets = Style::builtins();
        let Some(wanted) = self.name else {
            let list: String = sheets
                .iter()
                .filter_map(|(name, _)| Style::builtin(name))
                .map(|it| format!("{:<10} {}\n", it.name, it.title))
                .collect();
            return output::print(list.as_bytes());
        };
        match sheets.iter().find(|(name, _)| *name == wanted) {
            Some((_, toml)) => output::print(toml.as_bytes()),
            None => Err(Failure::no_style(wanted)),
        }
    }
}
