//! `gongwen help`: what `--help` says.

use super::failure::Failure;
use super::usage;

/// 显示帮助；写上命令则是这个命令的：gongwen help check
#[derive(clap::Args)]
#[command(hide = true, help_template = super::HELP, override_usage = "gongwen help [命令]")]
pub struct Args {
    /// 命令的名字
    #[arg(value_name = "命令", help_heading = "参数")]
    command: Option<String>,
}

impl Args {
    /// Prints the help.
    pub fn run(self) -> Result<(), Failure> {
        usage::print_help(&usage::command(self.command.as_deref())?.render_help())
    }
}
