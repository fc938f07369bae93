//! The command line, parsed; what clap has to say about it, in Chinese.

use std::env;
use std::error::Error;
use std::path::{Path, PathBuf};

use clap::builder::StyledStr;
use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Command, CommandFactory, Parser};
use gongwen::near;

use super::failure::Failure;
use super::{Cli, output};

/// The headings of clap's help, whose colon is not Chinese.
const HEADINGS: [(&str, &str); 3] = [("命令:", "命令："), ("参数:", "参数："), ("选项:", "选项：")];

/// Parses the process's arguments. `None` if help or version were asked for, which have been printed then.
pub fn parse() -> Result<Option<Cli>, Failure> {
    match Cli::try_parse() {
        Ok(cli) => Ok(Some(cli)),
        Err(error) if !error.use_stderr() => print_help(&error.render()).map(|()| None),
        Err(error) => {
            let first = env::args().nth(1).filter(|first| command(Some(first)).is_ok());
            let of_command = first.map_or(String::new(), |first| format!("{first} "));
            Err(Failure::Usage(format!("{}。用法见 gongwen {of_command}--help", chinese(&error))))
        }
    }
}

/// Prints the help of a command.
pub fn print_help(help: &StyledStr) -> Result<(), Failure> {
    let help = HEADINGS.iter().fold(help.ansi().to_string(), |help, (clap, chinese)| help.replace(clap, chinese));
    output::print_colored(&help)
}

/// The command of that name; without one, the whole program.
pub fn command(name: Option<&str>) -> Result<Command, Failure> {
    let mut gongwen = Cli::command();
    gongwen.build();
    let Some(name) = name else { return Ok(gongwen) };
    gongwen.find_subcommand(name).cloned().ok_or_else(|| {
        let meant = near::meant(name, gongwen.get_subcommands().map(Command::get_name));
        Failure::Usage(format!("没有“{name}”这个命令{meant}。用法见 gongwen --help"))
    })
}

/// What was probably meant by these words, the first of which, or one of which, is no file: a command that is mistyped, or the
/// levels of `--toc 2`.
pub fn misread(files: &[PathBuf], has_contents: bool) -> Option<Failure> {
    let gongwen = Cli::command();
    let words = files.iter().filter_map(|file| file.to_str()).filter(|word| !Path::new(word).exists());
    let level = words.clone().find(|word| has_contents && word.parse::<u8>().is_ok());
    let command = files.first().and_then(|first| words.clone().find(|word| first == Path::new(word)));
    let meant = command.and_then(|word| near::nearest(word, gongwen.get_subcommands().map(Command::get_name)));
    Some(Failure::Usage(match (level, command, meant) {
        (Some(level), _, _) => format!("没有“{level}”这个文件；目录的级数写作 --toc={level}"),
        (None, Some(word), Some(meant)) => format!("没有“{word}”这个文件，也没有这个命令，是不是 {meant}"),
        (None, _, _) => return None,
    }))
}

fn chinese(error: &clap::Error) -> String {
    let said = |kind| error.get(kind).map(said).unwrap_or_default();
    let (arg, value, command) =
        (said(ContextKind::InvalidArg), said(ContextKind::InvalidValue), said(ContextKind::InvalidSubcommand));
    let message = match error.kind() {
        ErrorKind::InvalidValue if value.is_empty() => format!("{arg} 缺少值"),
        ErrorKind::InvalidValue => format!("{arg} 的值“{value}”无效"),
        ErrorKind::ValueValidation => {
            let range = error.source().map_or(String::new(), |range| format!("，{range}"));
            format!("{arg} 的值“{value}”无效{range}")
        }
        ErrorKind::UnknownArgument if arg.starts_with('-') => format!("没有 {arg} 这个选项"),
        ErrorKind::UnknownArgument => format!("多出了参数“{arg}”"),
        ErrorKind::InvalidSubcommand => format!("没有“{command}”这个命令"),
        ErrorKind::TooManyValues | ErrorKind::WrongNumberOfValues => format!("{arg} 不接受值“{value}”"),
        ErrorKind::TooFewValues | ErrorKind::NoEquals => format!("{arg} 缺少值"),
        ErrorKind::ArgumentConflict if arg.is_empty() => format!("多出了参数“{command}”"),
        ErrorKind::ArgumentConflict => match said(ContextKind::PriorArg) {
            prior if prior.is_empty() || prior == arg => format!("{arg} 重复了"),
            prior => format!("{arg} 不能与 {prior} 同用"),
        },
        ErrorKind::MissingRequiredArgument => format!("缺少 {arg}"),
        ErrorKind::InvalidUtf8 => "参数中有不是 UTF-8 的文字".to_owned(),
        _ => "命令行有误".to_owned(),
    };
    let choices = said(ContextKind::ValidValue);
    let meant = [ContextKind::SuggestedArg, ContextKind::SuggestedValue, ContextKind::SuggestedSubcommand];
    let meant = meant.into_iter().map(said).find(|meant| !meant.is_empty());
    match (choices.is_empty(), meant) {
        (false, _) => format!("{message}，可以是 {choices}"),
        (true, Some(meant)) => format!("{message}，是不是 {meant}"),
        (true, None) => message,
    }
}

/// A piece of clap's context as text.
fn said(value: &ContextValue) -> String {
    match value {
        ContextValue::String(text) => text.clone(),
        ContextValue::Strings(texts) => texts.join("、"),
        ContextValue::Number(number) => number.to_string(),
        _ => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refused(arguments: &[&str]) -> String {
        match Cli::try_parse_from([&["gongwen"], arguments].concat()) {
            Ok(_) => String::new(),
            Err(error) => chinese(&error),
        }
    }

    #[test]
    fn errors_are_chinese() {
        assert_eq!(refused(&["--stlye", "report"]), "没有 --stlye 这个选项，是不是 --style");
        assert_eq!(refused(&["--encoding"]), "--encoding <编码> 缺少值，可以是 auto、utf-8、gb18030、big5、utf-16le、utf-16be");
        assert_eq!(refused(&["--numbers", "all"]), "--numbers <方式> 的值“all”无效，可以是 keep、renumber、none、native");
        assert_eq!(refused(&["outline", "a.txt", "b.txt"]), "多出了参数“b.txt”");
        assert_eq!(refused(&["outline", "a.txt", "--zzz"]), "没有 --zzz 这个选项");
        assert_eq!(refused(&["--force", "--force"]), "--force 重复了");
        assert_eq!(refused(&["--toc=4"]), "--toc[=<级数>] 的值“4”无效，可以是 0 至 3");
        assert_eq!(refused(&["-j", "0"]), "--jobs <份数> 的值“0”无效，可以是 1 至 256");
        assert_eq!(refused(&["--max-size", "x"]), "--max-size <MB> 的值“x”无效，可以是 1 至 65535");
        assert_eq!(refused(&["--encoding", "GBK", "--from", "md"]), "");
        assert_eq!(refused(&["-q", "-v"]), "--quiet 不能与 --verbose 同用");
    }

    #[test]
    fn help_is_chinese() {
        let mut command = Cli::command();
        command.build();
        let names: Vec<_> = command.get_subcommands().map(|command| command.get_name().to_owned()).collect();
        let helps = names.iter().filter_map(|name| Some(command.find_subcommand(name)?.clone().render_long_help()));
        for help in helps.chain([command.clone().render_long_help()]) {
            let help = help.to_string();
            for english in ["Usage", "Options", "Arguments", "Commands", "possible", "default", "Print", "OPTIONS"] {
                assert!(!help.contains(english), "{english} in\n{help}");
            }
        }
    }
}
