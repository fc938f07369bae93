//! `gongwen fix`: corrections made in the drafts themselves.

use std::io::{IsTerminal, stdout};
use std::process::ExitCode;
use std::time::Duration;

use gongwen::Fixed;
use gongwen::decode::can_write;
use gongwen::finding::{Certainty, Fix};
use similar::TextDiff;

use super::failure::Failure;
use super::proofreading::Proofreading;
use super::terminal::visible;
use super::{FAILED, REFUSED, output, report};

/// A diff need not be the shortest of all.
const PATIENCE: Duration = Duration::from_secs(2);

/// 改正文稿里有把握的错处：编码、换行和其余每个字节都不变
#[derive(clap::Args)]
#[command(
    help_template = super::HELP,
    override_usage = "gongwen fix [选项] [文稿]...",
    next_help_heading = "选项",
    after_help = "从标准输入读时，改好的文稿写到标准输出。\n退出码：0 完成，1 用 --diff 时有可改之处，2 有文稿未能处理。"
)]
pub struct Args {
    #[command(flatten)]
    drafts: Proofreading,

    /// 连同很可能是错的也改
    #[arg(long)]
    likely: bool,

    /// 不改文稿，只列出会怎样改
    #[arg(long)]
    diff: bool,
}

impl Args {
    /// Mends every draft and says how much.
    pub fn run(self) -> Result<ExitCode, Failure> {
        let least = if self.likely { Certainty::Likely } else { Certainty::Certain };
        let verb = if self.diff { "可改" } else { "改正" };
        let say = |said: String| {
            if !self.drafts.quiet {
                report::say(&said)
            }
        };
        let mut total = Count::default();
        let fixed = self.drafts.each(|path, options| {
            let (name, bytes) = self.drafts.read(path)?;
            let fixed = gongwen::fix(&name, bytes.clone(), options, least)?;
            match path {
                _ if self.diff => {
                    let before = gongwen::decode(&name, bytes, Some(fixed.source.encoding))?.text;
                    output::print(diff(&name, &before, &fixed.source.text).as_bytes())?;
                }
                None => output::print(&fixed.bytes)?,
                Some(path) if fixed.made > 0 => output::rewrite(path, &fixed.bytes)?,
                Some(_) => {}
            }
            let count = Count::of(&fixed, least);
            let said = format!("{}：{verb} {}", visible(&name), count.said());
            if count.made > 0 {
                say(said.clone());
            }
            total.add(&count);
            Ok(said)
        })?;
        let failed = fixed.iter().filter(|(_, said)| said.is_err()).count();
        match &fixed[..] {
            [(_, Ok(said))] if total.made == 0 => say(said.clone()),
            [_] => {}
            many if failed == 0 => say(format!("共 {} 份文稿，{verb} {}", many.len(), total.said())),
            many => say(format!("共 {} 份文稿，{failed} 份未能处理，其余{verb} {}", many.len(), total.said())),
        }
        Ok(ExitCode::from(match failed {
            0 if self.diff && total.made > 0 => REFUSED,
            0 => 0,
            _ => FAILED,
        }))
    }
}

/// What was mended, and what is left to do for others.
#[derive(Default)]
struct Count {
    made: usize,
    /// The draft's encoding lacks a character for it.
    unwritten: usize,
    /// Not sure enough.
    likely: usize,
    manual: usize,
}

impl Count {
    fn of(fixed: &Fixed, least: Certainty) -> Self {
        let is_written = |fix: &Fix| fix.edits().iter().all(|edit| can_write(&edit.after, fixed.source.encoding));
        let fixes = || fixed.findings.iter().filter_map(|finding| finding.fix.as_ref());
        Self {
            made: fixed.made,
            unwritten: fixes().filter(|fix| fix.certainty >= least && !is_written(fix)).count(),
            likely: fixes().filter(|fix| fix.certainty < least).count(),
            manual: fixed.findings.iter().filter(|finding| finding.fix.is_none()).count(),
        }
    }

    fn add(&mut self, other: &Self) {
        self.made += other.made;
        self.unwritten += other.unwritten;
        self.likely += other.likely;
        self.manual += other.manual;
    }

    /// `3 处，1 处加 --likely 可改`
    fn said(&self) -> String {
        let parts = [
            (self.unwritten, "处要用文稿编码没有的字，未改"),
            (self.likely, "处加 --likely 可改"),
            (self.manual, "条要人来改（见 gongwen check）"),
        ];
        let parts = parts.into_iter().filter(|(count, _)| *count > 0).map(|(count, what)| format!("，{count} {what}"));
        format!("{} 处{}", self.made, parts.collect::<String>())
    }
}

/// As a unified diff; to be read on a terminal, or for `patch`.
fn diff(name: &str, before: &str, after: &str) -> String {
    let diff = TextDiff::configure().timeout(PATIENCE).diff_lines(before, after);
    let unified = diff.unified_diff().context_radius(1).header(name, name).to_string();
    if !stdout().is_terminal() {
        return unified;
    }
    unified.split('\n').map(|line| format!("{}\n", visible(line.trim_end_matches('\r')))).collect()
}
