//! `gongwen styles`: the built-in style sheets.

use gongwen::style::Style;

use super::failure::Failure;
use super::output;

/// 列出内置样式；写上名字则输出该样式表（TOML），可另存后修改
#[derive(clap::Args)]
#[command(help_template = super::HELP, override_usage = "gongwen styles [样式名]")]
pub struct Args {
    /// 样式名
    #[arg(value_name = "样式名", help_heading = "参数")]
    name: Option<String>,
}

impl Args {
    /// Prints the list, or one sheet as it is.
    pub fn run(self) -> Result<(), Failure> {
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
