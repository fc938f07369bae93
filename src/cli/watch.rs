//! Files that are being saved.

use std::collections::HashSet;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{self, Receiver};
use std::time::{Duration, Instant};

use notify::{Event, RecommendedWatcher, RecursiveMode, Watcher};

use super::drafts::place;
use super::failure::Failure;
use super::interrupt;

/// How often somebody is heard who asks to stop.
const TICK: Duration = Duration::from_millis(200);
/// An editor saves in several steps; it has finished when so long nothing happened,
const QUIET: Duration = Duration::from_millis(100);
/// or when so much time has gone by.
const PATIENCE: Duration = Duration::from_secs(1);

/// What was saved, one batch after the other, until somebody asks to stop.
pub struct Saves {
    events: Receiver<notify::Result<Event>>,
    /// Sends the events as long as it lives.
    _watcher: RecommendedWatcher,
}

impl Saves {
    /// Of these files, and of all files in these folders; and of all files beside `settings`.
    pub fn of(paths: &[&Path], settings: &[PathBuf]) -> Result<Self, Failure> {
        let (sender, events) = mpsc::channel();
        let failed = |path: &Path, error: notify::Error| Failure::Unwatched { path: path.to_owned(), error };
        let mut watcher = notify::recommended_watcher(sender).map_err(|error| failed(Path::new("."), error))?;
        for path in paths.iter().copied().chain(settings.iter().map(PathBuf::as_path)) {
            // Many editors put a new file in the place of the old one, so it is the folder that is watched.
            let place = place(path);
            let (folder, mode) = match path.is_dir() {
                true => (place.as_path(), RecursiveMode::Recursive),
                false => (place.parent().unwrap_or(&place), RecursiveMode::NonRecursive),
            };
            watcher.watch(folder, mode).map_err(|error| failed(folder, error))?;
        }
        Ok(Self { events, _watcher: watcher })
    }
}

impl Iterator for Saves {
    type Item = HashSet<PathBuf>;

    fn next(&mut self) -> Option<HashSet<PathBuf>> {
        let first = loop {
            match self.events.recv_timeout(TICK) {
                _ if interrupt::asked() => return None,
                Ok(event) => break event,
                Err(_) => {}
            }
        };
        let mut saved: HashSet<PathBuf> = written(first).collect();
        let end = Instant::now() + PATIENCE;
        while Instant::now() < end
            && let Ok(event) = self.events.recv_timeout(QUIET)
        {
            saved.extend(written(event));
        }
        Some(saved)
    }
}

/// The files that an event says were written or removed; reading them is an event, too.
fn written(event: notify::Result<Event>) -> impl Iterator<Item = PathBuf> {
    let event = event.ok().filter(|event| event.kind.is_create() || event.kind.is_modify() || event.kind.is_remove());
    event.into_iter().flat_map(|event| event.paths).map(|path| place(&path))
}
