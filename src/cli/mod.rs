//! Everything that talks to a terminal. A subcommand is one file with its arguments and its `run`.

mod check;
mod completions;
mod convert;
mod drafts;
mod failure;
mod fix;
mod fonts;
mod found;
mod help;
mod house;
mod input;
mod interrupt;
mod json;
mod man;
mod many;
mod new;
mod outline;
mod output;
mod pictures;
mod proofreading;
mod reading;
mod record;
mod report;
mod rules;
mod schema;
mod styles;
mod table;
mod tally;
mod terminal;
mod underlined;
mod usage;
mod watch;

use std::process::ExitCode;

use clap::{ArgAction, Parser, Subcommand};

/// Exit code: something is there that was to be refused or reported.
const REFUSED: u8 = 1;
/// Exit code: it could not be done.
const FAILED: u8 = 2;

/// How help is laid out; every command names it, since clap does not hand it down.
const HELP: &str = "{about}\n\n用法：{usage}\n\n{all-args}{after-help}";

/// What `gongwen` can do: a subcommand, or the conversion when none is named.
#[derive(Parser)]
#[command(
    name = "gongwen",
    version,
    about = "把公文稿（纯文本或 Markdown，UTF-8、GBK、Big5 或 UTF-16）排成符合 GB/T 9704—2012 的 DOCX",
    override_usage = "gongwen [选项] [文稿]...\n      gongwen <命令> [选项]",
    after_help = "\
例：
  gongwen 汇报.txt                     在旁边写出 汇报.docx
  gongwen 通知.md -o 成稿.docx
  gongwen 文稿/ 附稿.md -o 成品/       文件夹里的都转换，照原样分文件夹
  iconv -f big5 -t utf-8 稿.txt | gongwen > 稿.docx
  gongwen outline 汇报.txt             看每一行被认成什么
  gongwen check 汇报.txt               校对，逐条列出问题；gongwen fix 改正有把握的
  gongwen new 请示 -o 请示.txt         从空白稿样写起
各命令的用法见 gongwen help 命令；手册页 gongwen man，补全脚本 gongwen completions bash。
文稿与命令同名时，写成 ./outline。退出码：0 完成，1 --strict 查出错误，2 有文稿未能处理。",
    help_template = HELP,
    subcommand_help_heading = "命令",
    disable_help_flag = true,
    disable_version_flag = true,
    disable_help_subcommand = true,
    args_conflicts_with_subcommands = true
)]
struct Cli {
    #[command(subcommand)]
    command: Option<Command>,
    #[command(flatten)]
    convert: convert::Args,
    /// 显示帮助
    #[arg(short, long, action = ArgAction::Help, global = true, help_heading = "选项")]
    help: Option<bool>,
    /// 显示版本
    #[arg(short = 'V', long, action = ArgAction::Version, help_heading = "选项")]
    version: Option<bool>,
}

#[derive(Subcommand)]
enum Command {
    Outline(outline::Args),
    Check(check::Args),
    Fix(fix::Args),
    Rules(rules::Args),
    Styles(styles::Args),
    Fonts(fonts::Args),
    New(new::Args),
    Help(help::Args),
    Man(man::Args),
    Completions(completions::Args),
}

/// Does what the command line says; the whole program.
pub fn run() -> ExitCode {
    let done = usage::parse().and_then(|cli| match cli.map(|cli| (cli.command, cli.convert)) {
        None => Ok(ExitCode::SUCCESS),
        Some((None, convert)) => convert.run(),
        Some((Some(Command::Outline(args)), _)) => args.run().map(|()| ExitCode::SUCCESS),
        Some((Some(Command::Check(args)), _)) => args.run(),
        Some((Some(Command::Fix(args)), _)) => args.run(),
        Some((Some(Command::Rules(args)), _)) => args.run().map(|()| ExitCode::SUCCESS),
        Some((Some(Command::Styles(args)), _)) => args.run().map(|()| ExitCode::SUCCESS),
        Some((Some(Command::Fonts(args)), _)) => args.run().map(|()| ExitCode::SUCCESS),
        Some((Some(Command::Help(args)), _)) => args.run().map(|()| ExitCode::SUCCESS),
        Some((Some(Command::New(args)), _)) => args.run().map(|()| ExitCode::SUCCESS),
        Some((Some(Command::Man(args)), _)) => args.run().map(|()| ExitCode::SUCCESS),
        Some((Some(Command::Completions(args)), _)) => args.run().map(|()| ExitCode::SUCCESS),
    });
    match done {
        Ok(code) => code,
        Err(failure) if failure.is_broken_pipe() => ExitCode::SUCCESS,
        Err(failure) => {
            report::failure(&failure);
            ExitCode::from(FAILED)
        }
    }
}
