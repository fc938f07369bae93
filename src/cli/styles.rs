//! `gongwen styles`: the built-in style sheets.

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
        let sheets = gongwen::sheets();
        let Some(name) = self.name else {
            let list: String = sheets.iter().map(|sheet| format!("{:<10} {}\n", sheet.name, sheet.title)).collect();
            return output::print(list.as_bytes());
        };
        match sheets.iter().find(|sheet| sheet.name == name) {
            Some(sheet) => output::print(sheet.toml.as_bytes()),
            None => {
                Err(Failure::NoStyle { name, known: sheets.iter().map(|it| it.name.as_str()).collect::<Vec<_>>().join("、") })
            }
        }
    }
}
