//! `gongwen FILE`: the conversion.

use std::path::PathBuf;

use gongwen::{Converted, Options, When};

use super::failure::Failure;
use super::output::Target;
use super::reading::{Reading, one_of};
use super::report;

const VERIFY: &[(&str, When)] = &[("auto", When::Auto), ("always", When::Always), ("never", When::Never)];

#[derive(clap::Args)]
#[command(next_help_heading = "选项")]
pub struct Args {
    #[command(flatten)]
    reading: Reading,

    /// 成品文件；- 为标准输出。默认写在文稿旁边
    #[arg(short, long, value_name = "文件")]
    output: Option<PathBuf>,

    /// 复读核对成品：auto（1 MB 以下的文稿，默认）、always、never
    #[arg(long, value_name = "何时", default_value = "auto", value_parser = one_of(VERIFY),
          hide_default_value = true, hide_possible_values = true)]
    verify: When,

    /// 覆盖已有的成品，即使它已在 Word/WPS 中改动过
    #[arg(long)]
    force: bool,

    /// 成功时不出声
    #[arg(short, long, conflicts_with = "verbose")]
    quiet: bool,

    /// 列出每处改动和提醒
    #[arg(short, long)]
    verbose: bool,
}

impl Args {
    /// Makes the document and says so.
    pub fn run(self) -> Result<(), Failure> {
        let options = Options { verify: self.verify, ..self.reading.options()? };
        let target = Target::choose(self.output.as_deref(), self.reading.path()?, self.force)?;
        let source = self.reading.source()?;
        let understood = gongwen::understand(&source, &options)?;
        let Converted { docx, findings } = gongwen::convert(&understood, &source, &options)?;
        target.write(&docx)?;
        if !self.quiet {
            let made = match &target {
                Target::Stdout => "已输出".to_owned(),
                Target::File(path) | Target::Device(path) => format!("已生成 {}", path.display()),
            };
            let unseen = !self.verbose && !findings.is_empty();
            let hint = if unseen { "（-v 列出）" } else { "" };
            report::say(&format!("{made}：{}{hint}", report::summary(&source, &understood, &findings)));
        }
        if self.verbose {
            report::say(&report::details(&source, &understood, &findings));
            report::unseen_headings(&understood).iter().for_each(|line| report::say(line));
        }
        Ok(())
    }
}
