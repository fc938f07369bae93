//! Many drafts at once: on all cores, each on its own, and said in their order.

use std::collections::{BTreeMap, BTreeSet};
use std::fs::File;
use std::io::{IsTerminal, stderr};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc;
use std::thread;
use std::time::{Duration, Instant};

use indicatif::{ProgressBar, ProgressStyle};

use super::convert::{self, Done};
use super::drafts::{self, Job, Plan, place};
use super::failure::Failure;
use super::output::{self, Target};
use super::reading::within;
use super::record::{Record, Records};
use super::terminal::shown;
use super::watch::Saves;
use super::{FAILED, REFUSED, input, interrupt, json, report};

/// More drafts than fit on a screen, a line each, have a progress bar instead.
const SCREENFUL: usize = 20;

#[derive(clap::Args)]
pub struct Way {
    /// 同时转换几份，默认与处理器核数相同
    #[arg(short, long, value_name = "份数", value_parser = within(1..=256_u16))]
    jobs: Option<u16>,

    /// 只列出会写出哪些成品，不写
    #[arg(long, conflicts_with = "report")]
    dry_run: bool,

    /// 逐份记下结果，写成 JSON 文件
    #[arg(long, value_name = "文件")]
    report: Option<PathBuf>,

    /// 转换后守着，文稿、样式表、单位资料或 gongwen.toml 一保存就重新转换，按 Ctrl-C 结束
    #[arg(long, conflicts_with_all = ["dry_run", "report"])]
    watch: bool,
}

/// What came out, to be said at the end.
#[derive(Default)]
struct Outcome {
    made: usize,
    held_back: usize,
    failed: usize,
    /// What is said of the drafts that have no document.
    left: Vec<String>,
    records: Records,
}

impl Way {
    /// Whether even one draft goes the way of many.
    pub fn is_asked_for(&self) -> bool {
        self.dry_run || self.report.is_some() || self.watch
    }
}

/// Converts the drafts among these files and in these folders; one that cannot be converted does not keep the others.
pub fn run(args: &convert::Args, drafts: &[Option<&Path>]) -> Result<ExitCode, Failure> {
    let Some(paths) = drafts.iter().copied().collect::<Option<Vec<&Path>>>() else {
        return Err(Failure::Usage(
            "标准输入只能单独转换，不能与其他文稿、文件夹或 --report、--dry-run、--watch 同用".to_owned(),
        ));
    };
    let way = &args.way;
    let plan = || drafts::plan(&paths, args.output.as_deref(), way.report.as_deref());
    if way.dry_run {
        let plan = plan()?;
        args.refuse_settings(&plan)?;
        return rehearse(args, plan);
    }
    interrupt::listen();
    if way.watch {
        return watch(args, &paths, plan);
    }
    let plan = plan()?;
    let count = plan.jobs.len() + plan.unreadable.len();
    if count == 0 {
        return Err(Failure::NoDrafts);
    }
    args.refuse_settings(&plan)?;
    if let Some(job) = plan.jobs.first().filter(|_| plan.makes_folders) {
        // The report may be wanted in it; whoever writes there says what is wrong with it.
        let _ = output::make_folder(&job.docx);
    }
    let report = way.report.as_deref().map(Target::of_report).transpose()?;
    let started = Instant::now();
    let outcome = convert(args, plan);
    outcome.say(count, started.elapsed(), args.quiet);
    if let Some(report) = report {
        report.write(json::of(&outcome.records)?.as_bytes())?;
    }
    Ok(outcome.code(count))
}

/// Says what would be written, and what keeps it from being written.
fn rehearse(args: &convert::Args, plan: Plan) -> Result<ExitCode, Failure> {
    let mut failures: Vec<Failure> = plan.unreadable.into_iter().map(|(_, failure)| failure).collect();
    for Job { draft, docx } in &plan.jobs {
        let readable = File::open(draft).map_err(|error| Failure::Unreadable { path: draft.clone(), error });
        let would = format!("{} → {}", shown(draft), shown(docx));
        match readable.and_then(|_| Target::choose(Some(docx), Some(draft), args.force)) {
            Ok(_) => output::print_lines(&would)?,
            Err(Failure::NoFolder { .. }) if plan.makes_folders => output::print_lines(&would)?,
            Err(failure) => failures.push(failure),
        }
    }
    failures.iter().for_each(report::failure);
    Ok(ExitCode::from(if failures.is_empty() { 0 } else { FAILED }))
}

/// Converts everything, and again what is saved, until somebody asks to stop.
fn watch(args: &convert::Args, paths: &[&Path], plan: impl Fn() -> Result<Plan, Failure>) -> Result<ExitCode, Failure> {
    let again = |plan: Plan| {
        args.refuse_settings(&plan)?;
        convert(args, plan).left.iter().for_each(|left| report::say(left));
        Ok(())
    };
    let saves = Saves::of(paths, &args.settings(paths))?;
    again(plan()?)?;
    report::say("等着文稿保存，按 Ctrl-C 结束");
    let named: Vec<PathBuf> = paths.iter().map(|path| place(path)).collect();
    let mut last = None;
    for saved in saves {
        let (drafts, others): (Vec<_>, Vec<_>) =
            saved.iter().partition(|path| input::has_drafts_ending(path) || named.contains(path));
        let gone = drafts.iter().filter(|draft| !draft.exists());
        gone.for_each(|gone| report::say(&format!("{}：文稿已不在，成品没有动", shown(gone))));
        // A style sheet or the like is about every draft.
        let all = others.iter().any(|path| output::has_ending(path, "toml"));
        if !all && !drafts.iter().any(|draft| draft.exists()) {
            continue;
        }
        let done = plan().and_then(|mut plan| {
            plan.unreadable.clear();
            plan.jobs.retain(|job| job.draft.exists() && (all || saved.contains(&place(&job.draft))));
            again(plan)
        });
        let failure = done.err().map(|failure| report::refusal(&failure));
        if let Some(new) = failure.as_ref().filter(|_| failure != last) {
            report::say(new);
        }
        last = failure;
    }
    Ok(ExitCode::SUCCESS)
}

fn convert(args: &convert::Args, plan: Plan) -> Outcome {
    let folders: BTreeSet<&Path> = plan.jobs.iter().map(|job| output::folder(&job.docx)).collect();
    folders.into_iter().for_each(output::tidy);
    let bar = bar(args, plan.jobs.len());
    let mut outcome = Outcome::default();
    let alone = plan.jobs.len() > 1;
    let work = |job: &Job| {
        let started = Instant::now();
        let folder = if plan.makes_folders { output::make_folder(&job.docx) } else { Ok(()) };
        let made = folder.and_then(|()| args.convert(Some(&job.draft), Some(&job.docx), alone));
        bar.inc(1);
        (made, started.elapsed())
    };
    in_order(&plan.jobs, args.way.threads(), work, |job, (made, took)| {
        if let (Ok(Done { held_back: false, said, .. }), true) = (&made, bar.is_hidden()) {
            report::say(said);
        }
        outcome.add(job, made, took);
    });
    bar.finish_and_clear();
    plan.unreadable.into_iter().for_each(|(folder, failure)| outcome.add_unreadable(&folder, &failure));
    outcome
}

/// Calls `work` for the jobs, on several threads, and on this one `then` with what came out, in the jobs' order.
fn in_order<T: Send>(jobs: &[Job], threads: usize, work: impl Fn(&Job) -> T + Sync, mut then: impl FnMut(&Job, T)) {
    let (sender, results) = mpsc::channel();
    let next = AtomicUsize::new(0);
    thread::scope(|scope| {
        for _ in 0..threads.min(jobs.len()) {
            let (sender, next, work) = (sender.clone(), &next, &work);
            scope.spawn(move || {
                while !interrupt::asked() {
                    let at = next.fetch_add(1, Ordering::Relaxed);
                    let Some(job) = jobs.get(at) else { break };
                    if sender.send((at, work(job))).is_err() {
                        break;
                    }
                }
            });
        }
        drop(sender);
        let (mut early, mut turn) = (BTreeMap::new(), 0);
        for (at, result) in results {
            early.insert(at, result);
            while let Some(result) = early.remove(&turn) {
                then(&jobs[turn], result);
                turn += 1;
            }
        }
    });
}

impl Way {
    fn threads(&self) -> usize {
        self.jobs.map_or_else(|| thread::available_parallelism().map_or(1, usize::from), usize::from)
    }
}

impl Outcome {
    fn add(&mut self, job: &Job, made: Result<Done, Failure>, took: Duration) {
        let record = match made {
            Ok(Done { held_back: false, facts, .. }) => {
                self.made += 1;
                Record::done(job, facts, None, took)
            }
            Ok(Done { said, facts, .. }) => {
                self.held_back += 1;
                self.left.push(said);
                Record::done(job, facts, Some("校对有错误".to_owned()), took)
            }
            Err(failure) => Record::failed(&job.draft, Some(&job.docx), self.fail(&failure), took),
        };
        self.records.files.push(record);
    }

    fn add_unreadable(&mut self, folder: &Path, failure: &Failure) {
        let error = self.fail(failure);
        self.records.files.push(Record::failed(folder, None, error, Duration::ZERO));
    }

    fn fail(&mut self, failure: &Failure) -> String {
        self.failed += 1;
        self.left.push(report::refusal(failure));
        failure.to_string()
    }

    /// What has no document and why, and how many there are of everything.
    fn say(&self, count: usize, took: Duration, quiet: bool) {
        self.left.iter().for_each(|left| report::say(left));
        let unbegun = self.unbegun(count);
        if count == 1 || quiet && self.made == count {
            return;
        }
        let parts = [("已生成", self.made), ("有错误未写出", self.held_back), ("失败", self.failed), ("中断时未开始", unbegun)];
        let parts = parts.into_iter().filter(|(_, count)| *count > 0).map(|(what, count)| format!("，{what} {count} 份"));
        report::say(&format!("共 {count} 份{}，用时 {:.1} 秒", parts.collect::<String>(), took.as_secs_f64()));
    }

    fn code(&self, count: usize) -> ExitCode {
        ExitCode::from(match (self.failed + self.unbegun(count), self.held_back) {
            (0, 0) => 0,
            (0, _) => REFUSED,
            (_, _) => FAILED,
        })
    }

    /// How many drafts nobody began with, because somebody asked to stop.
    fn unbegun(&self, count: usize) -> usize {
        count - self.made - self.held_back - self.failed
    }
}

/// On a terminal, instead of more lines than fit on it.
fn bar(args: &convert::Args, count: usize) -> ProgressBar {
    if args.quiet || args.verbose || count <= SCREENFUL || !stderr().is_terminal() {
        return ProgressBar::hidden();
    }
    let style = ProgressStyle::with_template("{wide_bar} {pos}/{len}，还要 {eta}");
    ProgressBar::new(count as u64).with_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()))
}
