//! `gongwen FILE`: the conversion.

use std::path::PathBuf;
use std::process::ExitCode;

use gongwen::finding::{Certainty, Finding, Strength};
use gongwen::{Converted, Fixed, Options, When};

use super::failure::Failure;
use super::output::Target;
use super::reading::{Reading, one_of};
use super::{REFUSED, report};

const WHEN: &[(&str, When)] = &[("auto", When::Auto), ("always", When::Always), ("never", When::Never)];

#[derive(clap::Args)]
#[command(next_help_heading = "选项")]
pub struct Args {
    #[command(flatten)]
    reading: Reading,

    /// 成品文件；- 为标准输出。默认写在文稿旁边
    #[arg(short, long, value_name = "文件")]
    output: Option<PathBuf>,

    /// 复读核对成品：auto（1 MB 以下的文稿，默认）、always、never
    #[arg(long, value_name = "何时", default_value = "auto", value_parser = one_of(WHEN),
          hide_default_value = true, hide_possible_values = true)]
    verify: When,

    /// 校对文稿：auto（1 MB 以下的文稿，默认）、always、never
    #[arg(long, value_name = "何时", default_value = "auto", value_parser = one_of(WHEN),
          hide_default_value = true, hide_possible_values = true)]
    check: When,

    /// 校对有错误时不写出成品
    #[arg(long)]
    strict: bool,

    /// 先改正有把握的错处再排；文稿不动
    #[arg(long)]
    fix: bool,

    /// 在成品的相应处以批注写出各条提醒
    #[arg(long)]
    comments: bool,

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
    pub fn run(self) -> Result<ExitCode, Failure> {
        let options = Options { verify: self.verify, check: self.check()?, comments: self.comments, ..self.reading.options()? };
        let target = Target::choose(self.output.as_deref(), self.reading.path()?, self.force)?;
        let (source, corrected) = match self.fix {
            true => {
                let (name, bytes) = self.reading.read()?;
                let Fixed { source, made, .. } = gongwen::fix(&name, bytes, &options, Certainty::Certain)?;
                (source, format!("先改正 {made} 处，"))
            }
            false => (self.reading.source()?, String::new()),
        };
        let understood = gongwen::understand(&source, &options)?;
        let Converted { docx, findings } = gongwen::convert(&understood, &source, &options)?;
        if self.strict && findings.iter().any(is_error) {
            let errors: Vec<Finding> = findings.into_iter().filter(is_error).collect();
            let count = errors.len();
            report::say(&format!(
                "{}：{corrected}有 {count} 条错误，未写出成品\n{}",
                source.name,
                report::findings(&source, &errors)
            ));
            return Ok(ExitCode::from(REFUSED));
        }
        target.write(&docx)?;
        if !self.quiet {
            let made = match &target {
                Target::Stdout => "已输出".to_owned(),
                Target::File(path) | Target::Device(path) => format!("已生成 {}", path.display()),
            };
            let unseen = !self.verbose && !findings.is_empty();
            let hint = if unseen { "（-v 列出）" } else { "" };
            report::say(&format!("{made}：{corrected}{}{hint}", report::summary(&source, &understood, &findings)));
        }
        if self.verbose {
            report::say(&report::details(&source, &understood, &findings));
            report::unseen_headings(&understood).iter().for_each(|line| report::say(line));
        }
        Ok(ExitCode::SUCCESS)
    }

    /// When the draft is proofread; always, where what is found is asked for.
    fn check(&self) -> Result<When, Failure> {
        match (self.strict || self.comments, self.check) {
            (false, when) => Ok(when),
            (true, When::Auto | When::Always) => Ok(When::Always),
            (true, When::Never) if self.strict => Err(Failure::Usage("--strict 不能与 --check never 同用".to_owned())),
            (true, When::Never) => Err(Failure::Usage("--comments 不能与 --check never 同用".to_owned())),
        }
    }
}

fn is_error(finding: &Finding) -> bool {
    finding.strength == Strength::Must
}
