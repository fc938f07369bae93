//! Folders and many drafts in one call, as whole processes: what is written where, and what of it after a mishap.

mod support;

#[path = "many/folders.rs"]
mod folders;
#[path = "many/mishaps.rs"]
mod mishaps;
#[path = "many/report.rs"]
mod report;
#[path = "many/watch.rs"]
mod watch;

use std::process::{Child, Output, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use support::{files, gongwen, names, run, stderr};
use tempfile::TempDir;

const DRAFT: &str = "关于修缮渡口的汇报\n各位领导：\n现将渡口修缮情况汇报如下。\n一、工程进展\n栈桥已经换新，护栏正在安装。\n二、下一步打算\n入冬前完工。\n";

/// A folder in which these drafts lie.
fn desk(drafts: &[&str]) -> TempDir {
    support::desk(drafts.iter().map(|draft| (*draft, DRAFT)))
}

#[track_caller]
fn ends(run: &Output, code: i32) -> String {
    let said = stderr(run);
    assert_eq!(run.status.code(), Some(code), "{said}");
    said
}

fn start(desk: &TempDir, arguments: &[&str]) -> Child {
    let mut command = gongwen();
    command.current_dir(desk).args(arguments).stdin(Stdio::null()).stderr(Stdio::piped());
    command.spawn().expect("gongwen runs")
}

/// Waits until it is so; not forever.
#[track_caller]
fn wait(what: &str, is_so: impl Fn() -> bool) {
    let end = Instant::now() + Duration::from_secs(60);
    while !is_so() {
        assert!(Instant::now() < end, "still waiting for {what}");
        sleep(Duration::from_millis(5));
    }
}
