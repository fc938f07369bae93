//! What the stages notice on their way, as rules: to be named, explained and weighed like others.

use super::{Draft, Report, Rule, knows};
use crate::notice::{self, ALL, Notice};

pub(super) const RULES: &[Rule] = &{
    let mut rules = [const { rule(ALL[0]) }; ALL.len()];
    let mut at = 1;
    while at < rules.len() {
        rules[at] = rule(ALL[at]);
        at += 1;
    }
    rules
};

const fn rule(notice: &Notice) -> Rule {
    const INSTRUCTION: &[u8] = notice::UNKNOWN_INSTRUCTION.name.as_bytes();
    let Notice { name, what, why, help, clause, strength, examples } = *notice;
    let find = match name.as_bytes() {
        INSTRUCTION => unknown_rules,
        _ => elsewhere,
    };
    Rule { name, what, why, help, clause, strength, fix: None, examples, find }
}

/// It is found before the rules look at the draft, or after.
fn elsewhere(_: &Draft<'_>, _: &mut Report<'_>) {}

/// An instruction that is no role is noticed when it is read; here are the rules it names.
fn unknown_rules(draft: &Draft<'_>, report: &mut Report<'_>) {
    for allowed in draft.document.allowed.iter().filter(|allowed| !knows(&allowed.rule)) {
        report.at(allowed.said, format!("没有名为“{}”的规则", allowed.rule));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::tests::findings;
    use crate::number::Numbers;
    use crate::options::Options;

    /// A draft left to itself cannot show them; they are noticed all the same.
    #[test]
    fn what_has_no_examples_is_noticed() {
        let page = "字".repeat(28 * 20 - 2); // 22 lines with the title and the empty one: the signature has no room
        let full_page = format!("关于做好防汛工作的通知\n{page}\n云岭县水利局\n2026年3月8日\n");
        let native = Options { numbers: Numbers::Native, ..Options::default() };
        let contents = Options { contents: Some(2), ..Options::default() };
        let unshown = [
            (&notice::NUMBER_NOT_COUNTED, "一、甲\n乙。\n三、丙\n丁。\n", &native),
            (&notice::CONTENTS_EMPTY, "普查工作已经完成。\n", &contents),
            (&notice::CONTENTS_ESTIMATED, "一、甲\n乙。\n二、丙\n丁。\n", &contents),
            (&notice::SIGNATURE_ALONE, full_page.as_str(), &Options::default()),
        ];
        for (notice, draft, options) in unshown {
            let found = findings(draft, options);
            assert!(found.iter().any(|finding| finding.rule == notice.name), "{}: {found:#?}", notice.name);
        }
        let without = ALL.iter().filter(|notice| notice.examples.is_empty()).map(|notice| notice.name);
        assert!(without.eq(unshown.map(|(notice, ..)| notice.name)));
    }
}
