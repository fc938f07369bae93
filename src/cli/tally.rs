//! How many findings there are, and how many can be mended.

use gongwen::finding::{Certainty, Finding, Strength};
use serde::Serialize;

use super::report::word;

/// Counts of the findings of some drafts.
#[derive(Default, Serialize)]
pub struct Tally {
    #[serde(skip)]
    drafts: usize,
    /// Of strength [`Strength::Must`].
    #[serde(rename = "error")]
    pub errors: usize,
    #[serde(rename = "warning")]
    warnings: usize,
    #[serde(rename = "info")]
    infos: usize,
    #[serde(skip)]
    certain: usize,
    #[serde(skip)]
    likely: usize,
}

impl Tally {
    /// Counts the findings of one draft.
    pub fn of(findings: &[Finding]) -> Self {
        let mut tally = Self::default();
        tally.add(findings);
        tally
    }

    /// Counts the findings of one more draft.
    pub fn add(&mut self, findings: &[Finding]) {
        self.drafts += 1;
        for finding in findings {
            *match finding.strength {
                Strength::Must => &mut self.errors,
                Strength::Should => &mut self.warnings,
                Strength::Custom => &mut self.infos,
            } += 1;
            match finding.fix.as_ref().map(|fix| fix.certainty) {
                Some(Certainty::Certain) => self.certain += 1,
                Some(Certainty::Likely) => self.likely += 1,
                None => {}
            }
        }
    }

    /// `错误 2 条、提示 1 条`
    pub fn by_strength(&self) -> String {
        let counts =
            [(Strength::Must, self.errors), (Strength::Should, self.warnings), (Strength::Custom, self.infos)].into_iter();
        let counts = counts.filter(|(_, count)| *count > 0).map(|(strength, count)| format!("{} {count} 条", word(strength)));
        counts.collect::<Vec<_>>().join("、")
    }

    /// Whether there is nothing to remark on.
    pub fn is_empty(&self) -> bool {
        self.errors + self.warnings + self.infos == 0
    }

    /// The closing line of a report on these drafts, and on so many that could not be read.
    pub fn said(&self, unread: usize) -> String {
        let unread = if unread > 0 { format!("{unread} 份未能校对") } else { String::new() };
        let drafts = if self.drafts > 1 { format!("{} 份文稿：", self.drafts) } else { String::new() };
        let found = match (self.drafts, self.is_empty()) {
            (0, _) => return unread,
            (_, true) if unread.is_empty() => "没有发现问题".to_owned(),
            (_, true) => "其余没有发现问题".to_owned(),
            (_, false) => self.by_strength() + &self.mending(),
        };
        [unread, drafts + &found].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("；")
    }

    fn mending(&self) -> String {
        match (self.certain, self.likely) {
            (0, 0) => String::new(),
            (certain, 0) => format!("；gongwen fix 可改 {certain} 条"),
            (0, likely) => format!("；gongwen fix --likely 可改 {likely} 条"),
            (certain, likely) => format!("；gongwen fix 可改 {certain} 条，加 --likely 再改 {likely} 条"),
        }
    }
}
