//! The command `gongwen`.

mod cli;

fn main() -> std::process::ExitCode {
    cli::run()
}
