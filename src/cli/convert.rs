//! `gongwen FILE`: the conversion.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use gongwen::finding::{Certainty, Finding, Strength};
use gongwen::{Compression, Converted, Fixed, Options, When};

use super::drafts::Plan;
use super::failure::Failure;
use super::output::Target;
use super::reading::{Reading, one_of};
use super::record::Facts;
use super::terminal::{shown, visible};
use super::{REFUSED, input, many, output, report, usage};

const COMPRESSION: &[(&str, Compression)] =
    &[("fast", Compression::Fast), ("normal", Compression::Normal), ("best", Compression::Best)];

const WHEN: &[(&str, When)] = &[("auto", When::Auto), ("always", When::Always), ("never", When::Never)];

#[derive(clap::Args)]
#[command(next_help_heading = "选项")]
pub struct Args {
    /// 文稿：纯文本或 Markdown，可以有多份；文件夹，连同其下各层；不写或写 - 时读标准输入
    #[arg(value_name = "文稿", help_heading = "参数")]
    files: Vec<PathBuf>,

    #[command(flatten)]
    reading: Reading,

    /// 成品文件（.docx），或文件夹（还没有的写成 成品/）；- 为标准输出。默认写在文稿旁边
    #[arg(short, long, value_name = "文件")]
    pub output: Option<PathBuf>,

    #[command(flatten)]
    pub way: many::Way,

    /// 复读核对成品：auto（1 MB 以下的文稿，默认）、always、never
    #[arg(long, value_name = "何时", default_value = "auto", value_parser = one_of(WHEN),
          hide_default_value = true, hide_possible_values = true)]
    verify: When,

    /// 成品压缩得多紧：fast、normal（默认）、best
    #[arg(long, value_name = "程度", default_value = "normal", value_parser = one_of(COMPRESSION),
          hide_default_value = true, hide_possible_values = true)]
    compress: Compression,

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
    pub force: bool,

    /// 成功时不出声
    #[arg(short, long, conflicts_with = "verbose")]
    pub quiet: bool,

    /// 列出每处改动和提醒
    #[arg(short, long)]
    pub verbose: bool,
}

/// A draft was understood.
pub struct Done {
    /// What is said about it; nothing if it is to be quiet.
    pub said: String,
    /// Whether no document was written, because there are errors in the draft.
    pub held_back: bool,
    pub facts: Facts,
    target: Target,
}

impl Args {
    /// Makes the documents and says so.
    pub fn run(self) -> Result<ExitCode, Failure> {
        if let Some(failure) = usage::misread(&self.files, self.reading.has_contents()) {
            return Err(failure);
        }
        let drafts = input::named(&self.files)?;
        let [draft] = drafts[..] else { return many::run(&self, &drafts) };
        let is_folder = draft.is_some_and(Path::is_dir) || self.output.as_deref().is_some_and(output::is_folder);
        if is_folder || self.way.is_asked_for() {
            return many::run(&self, &drafts);
        }
        let done = self.convert(draft, self.output.as_deref(), false)?;
        report::say(&done.said);
        done.target.tidy();
        Ok(ExitCode::from(if done.held_back { REFUSED } else { 0 }))
    }

    /// Makes the document of a draft; `None` is standard input, and the draft's neighbour. `alone` says that the other cores are
    /// busy.
    pub fn convert(&self, draft: Option<&Path>, output: Option<&Path>, alone: bool) -> Result<Done, Failure> {
        let options = Options {
            verify: self.verify,
            compression: self.compress,
            check: self.check()?,
            comments: self.comments,
            alone,
            ..self.reading.options(draft)?
        };
        let target = Target::choose(output, draft, self.force)?;
        let (name, bytes) = self.reading.read(draft)?;
        let (source, corrected) = match self.fix {
            true => {
                let Fixed { source, made, .. } = gongwen::fix(&name, bytes, &options, Certainty::Certain)?;
                (source, format!("先改正 {made} 处，"))
            }
            false => (gongwen::decode(&name, bytes, options.encoding)?, String::new()),
        };
        let understood = gongwen::understand(&source, &options)?;
        let Converted { docx, findings } = gongwen::convert(&understood, &options)?;
        let facts = Facts::of(&source, &understood, &findings, &docx);
        if self.strict && findings.iter().any(is_error) {
            let errors: Vec<Finding> = findings.into_iter().filter(is_error).collect();
            let (count, errors) = (errors.len(), report::findings(&source, &errors));
            let said = format!("{}：{corrected}有 {count} 条错误，未写出成品\n{errors}", visible(&source.name));
            return Ok(Done { said, held_back: true, facts, target });
        }
        target.write(&docx)?;
        let mut said = String::new();
        if !self.quiet {
            let made = match &target {
                Target::Stdout => "已输出".to_owned(),
                Target::File(path) | Target::Device(path) => format!("已生成 {}", shown(path)),
            };
            let unchecked = match options.check == When::Auto && !options.check.asks(&source) {
                true => "，未校对（超过 1 MB，加 --check always）",
                false => "",
            };
            let unseen = !self.verbose && !findings.is_empty();
            let hint = if unseen { "（-v 列出）" } else { "" };
            said = format!("{made}：{corrected}{}{unchecked}{hint}\n", report::summary(&source, &understood, &findings));
        }
        if self.verbose {
            said += &report::details(&source, &understood, &findings);
            said.extend(report::unseen_headings(&understood));
        }
        Ok(Done { said, held_back: false, facts, target })
    }

    /// Says what is wrong with style sheets and the like before a draft is converted.
    pub fn refuse_settings(&self, plan: &Plan) -> Result<(), Failure> {
        self.reading.refuse_settings(plan.jobs.iter().map(|job| Some(job.draft.as_path())))
    }

    /// The files that say how these drafts are set.
    pub fn settings(&self, drafts: &[&Path]) -> Vec<PathBuf> {
        self.reading.settings(drafts)
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
