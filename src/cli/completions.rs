//! `gongwen completions`: what a shell needs to know to complete the command line.

use clap::CommandFactory;
use clap_complete::Shell;

use super::failure::Failure;
use super::{Cli, output};

/// 输出命令行补全脚本，装法见所用外壳的说明
#[derive(clap::Args)]
#[command(hide = true, help_template = super::HELP, override_usage = "gongwen completions <外壳>")]
pub struct Args {
    /// bash、zsh、fish、powershell、elvish
    #[arg(value_name = "外壳", help_heading = "参数", hide_possible_values = true)]
    shell: Shell,
}

impl Args {
    /// Prints the script.
    pub fn run(self) -> Result<(), Failure> {
        let mut script = Vec::new();
        clap_complete::generate(self.shell, &mut Cli::command(), "gongwen", &mut script);
        output::print(&script)
    }
}
