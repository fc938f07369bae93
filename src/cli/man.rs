//! `gongwen man`: the manual's pages.

use clap::Command;
use clap_mangen::Man;

use super::failure::Failure;
use super::{output, usage};

/// The headings of pages. Lines are not stretched, for Chinese has no spaces for that; examples keep theirs.
const HEADINGS: [(&str, &str); 5] = [
    (".SH NAME\n", ".ad l\n.SH 名称\n"),
    (".SH SYNOPSIS\n", ".SH 用法\n"),
    (".SH DESCRIPTION\n", ".SH 说明\n"),
    (".SH EXTRA\n", ".SH 补充\n.nf\n"),
    (".SH VERSION\n", ".fi\n.SH 版本\n"),
];

/// 输出手册页：gongwen man > gongwen.1；写上命令则是这个命令的：gongwen man check > gongwen-check.1
#[derive(clap::Args)]
#[command(hide = true, help_template = super::HELP, override_usage = "gongwen man [命令]")]
pub struct Args {
    /// 命令的名字
    #[arg(value_name = "命令", help_heading = "参数")]
    command: Option<String>,
}

impl Args {
    /// Prints the page.
    pub fn run(self) -> Result<(), Failure> {
        output::print(page(&usage::command(self.command.as_deref())?)?.as_bytes())
    }
}

/// A page in roff, in Chinese.
fn page(command: &Command) -> Result<String, Failure> {
    let mut page = Vec::new();
    let source = concat!("gongwen ", env!("CARGO_PKG_VERSION"));
    Man::new(command.clone()).source(source).render(&mut page).map_err(Failure::Stdout)?;
    let page = String::from_utf8_lossy(&page).into_owned();
    Ok(HEADINGS.iter().fold(page, |page, (english, chinese)| page.replace(english, chinese)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_are_chinese() {
        let gongwen = usage::command(None).unwrap();
        for command in gongwen.get_subcommands().chain([&gongwen]) {
            let page = page(command).unwrap();
            let headings: Vec<_> = page.lines().filter_map(|line| line.strip_prefix(".SH ")).collect();
            assert_eq!(headings[..3], ["名称", "用法", "说明"], "{}", command.get_name());
            for english in headings.iter().filter(|heading| heading.is_ascii()).chain(&["Possible", "[default", "environment"]) {
                assert!(!page.contains(english), "{english} in\n{page}");
            }
        }
    }
}
