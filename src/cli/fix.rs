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
        let mut made = 0;
        let all = self.drafts.each(|path, options| {
            let (name, bytes) = self.drafts.read(path)?;
            let fixed = gongwen::fix(&name, bytes.clone(), options, least)?;
            made += fixed.made;
            match path {
                _ if self.diff => {
                    let before = gongwen::decode(&name, bytes, Some(fixed.source.encoding))?.text;
                    output::print(diff(&name, &before, &fixed.source.text).as_bytes())?;
                }
                None => output::print(&fixed.bytes)?,
                Some(path) if fixed.made > 0 => output::rewrite(path, &fixed.bytes)?,
                Some(_) => {}
            }
            let verb = if self.diff { "可改" } else { "改正" };
            report::say(&format!("{name}：{verb} {} 处{}", fixed.made, rest(&fixed, least)));
            Ok(())
        })?;
        Ok(ExitCode::from(match all {
            false => FAILED,
            true if self.diff && made > 0 => REFUSED,
            true => 0,
        }))
    }
}

/// What is left to do for others.
fn rest(fixed: &Fixed, least: Certainty) -> String {
    let is_written = |fix: &Fix| fix.edits.iter().all(|edit| can_write(&edit.after, fixed.source.encoding));
    let fixes = || fixed.findings.iter().filter_map(|finding| finding.fix.as_ref());
    let unwritten = fixes().filter(|fix| fix.certainty >= least && !is_written(fix)).count();
    let likely = fixes().filter(|fix| fix.certainty < least).count();
    let manual = fixed.findings.iter().filter(|finding| finding.fix.is_none()).count();
    let encoding = fixed.source.encoding.name().to_uppercase();
    let parts = [
        (unwritten, format!("{unwritten} 处要用 {encoding} 没有的字，未改")),
        (likely, format!("{likely} 处加 --likely 可改")),
        (manual, format!("{manual} 条要人来改（见 gongwen check）")),
    ];
    parts.into_iter().filter(|(count, _)| *count > 0).map(|(_, text)| format!("，{text}")).collect()
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
