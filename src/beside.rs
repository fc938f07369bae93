//! Two pieces of work at a time.

use std::panic::resume_unwind;
use std::thread;

use crate::source::Source;

/// With so few bytes, `main` is done before a helper has come.
const SHORT: usize = 1 << 12;

/// Does `aside` on another core while `main` is done here, and returns what came of both; where no helper is to be had, or the
/// draft is so short that none is worth it, one after the other.
pub fn beside<A: Send, B>(draft: &Source, aside: impl Fn() -> A + Sync, main: impl FnOnce() -> B) -> (A, B) {
    thread::scope(|scope| {
        let worth_it = draft.text.len() >= SHORT;
        let helper = worth_it.then(|| thread::Builder::new().spawn_scoped(scope, &aside).ok()).flatten();
        let done = main();
        match helper {
            Some(helper) => (helper.join().unwrap_or_else(|panic| resume_unwind(panic)), done),
            None => (aside(), done),
        }
    })
}
