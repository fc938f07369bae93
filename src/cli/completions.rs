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
        output::print(&script(self.shell))
    }
}

fn script(shell: Shell) -> Vec<u8> {
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut Cli::command(), "gongwen", &mut script);
    script
}

#[cfg(test)]
mod tests {
    use clap::ValueEnum;

    use super::*;

    #[test]
    fn every_shell_knows_commands_options_and_values() {
        for shell in Shell::value_variants() {
            let script = String::from_utf8(script(*shell)).unwrap();
            for word in ["outline", "numbers", "renumber"] {
                assert!(script.contains(word), "{word} for {shell}");
            }
        }
    }
}
