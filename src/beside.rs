//! Two pieces of work at a time.

use std::panic::resume_unwind;
use std::thread;

/// Does `aside` on another core, if `helped`, while `main` is done here, and returns what came of both; without help, or where no
/// thread is to be had, one after the other.
pub fn beside<A: Send, B>(helped: bool, aside: impl Fn() -> A + Sync, main: impl FnOnce() -> B) -> (A, B) {
    thread::scope(|scope| {
        let helper = helped.then(|| thread::Builder::new().spawn_scoped(scope, &aside).ok()).flatten();
        let done = main();
        match helper {
            Some(helper) => (helper.join().unwrap_or_else(|panic| resume_unwind(panic)), done),
            None => (aside(), done),
        }
    })
}
