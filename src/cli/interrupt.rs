//! Ctrl-C: what was begun is finished, nothing new is begun.

use std::process;
use std::sync::atomic::{AtomicBool, Ordering};

use super::FAILED;

static ASKED: AtomicBool = AtomicBool::new(false);

/// From now on Ctrl-C only asks to stop; a second one ends the process at once.
pub fn listen() {
    let handler = || {
        if ASKED.swap(true, Ordering::Relaxed) {
            process::exit(i32::from(FAILED));
        }
    };
    // Where it cannot be had, the first Ctrl-C ends the process.
    let _ = ctrlc::set_handler(handler);
}

/// Whether somebody asked to stop.
pub fn asked() -> bool {
    ASKED.load(Ordering::Relaxed)
}
