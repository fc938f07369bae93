//! The command line, parsed; what clap has to say about it, in Chinese.

use clap::Parser;
use clap::error::{ContextKind, ContextValue, ErrorKind};

use super::failure::Failure;

/// Parses the process's arguments. Help and version are printed here, and the process ends.
pub fn parse<C: Parser>() -> Result<C, Failure> {
    C::try_parse().map_err(|error| {
        if !error.use_stderr() {
            error.exit();
        }
        Failure::Usage(format!("{}。用法见 gongwen --help", chinese(&error)))
    })
}

fn chinese(error: &clap::Error) -> String {
    let said = |kind| error.get(kind).map(said).unwrap_or_default();
    let (arg, value, command) =
        (said(ContextKind::InvalidArg), said(ContextKind::InvalidValue), said(ContextKind::InvalidSubcommand));
    let message = match error.kind() {
        ErrorKind::InvalidValue if value.is_empty() => format!("{arg} 缺少值"),
        ErrorKind::InvalidValue => format!("{arg} 的值“{value}”无效"),
        ErrorKind::ValueValidation => format!("{arg} 的值“{value}”无效"),
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
    use clap::{CommandFactory, Parser};

    use super::super::Cli;

    fn refused(arguments: &[&str]) -> String {
        match Cli::try_parse_from([&["gongwen"], arguments].concat()) {
            Ok(_) => String::new(),
            Err(error) => super::chinese(&error),
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
