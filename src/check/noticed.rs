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
        let marked = "---\n发文机关标志: 云岭县水务局\n发文字号: 云水〔2026〕9号\n---\n";
        let joint =
            "---\n发文机关标志:\n  - 望川省教育厅\n  - 望川省公安厅\n  - 望川省水利厅令\n发文字号: 第5号\n印章: 签名章\n---\n\n";
        let signers = "教育厅厅长　周望川\n\n公安厅厅长　林知远\n\n水利厅厅长　欧阳一禾\n\n2026年5月8日\n";
        let order = format!("{joint}{}。\n\n{signers}", "字".repeat(28 * 3 - 8)); // three lines, too few to give one to the next page
        let towns = ["云岭县清溪镇人民政府"; 40].join("、");
        let addressees =
            format!("---\n发文机关标志: 云岭县水务局\n主送机关: {towns}\n标题: 关于修渠的通知\n---\n\n请抓好落实。\n");
        let contents_below_head = format!("{marked}关于修渠的通知\n一、甲\n乙。\n二、丙\n丁。\n");
        let letter = "---\n发文机关标志:\n  - 云岭县水务局\n  - 云岭县财政局\n发文字号: 云水函〔2026〕9号\n标题: 关于修渠的函\n---\n\n现函告如下。\n";
        let native = Options { numbers: Numbers::Native, ..Options::default() };
        let contents = Options { contents: Some(2), ..Options::default() };
        let unshown = [
            (&notice::NUMBER_NOT_COUNTED, "一、甲\n乙。\n三、丙\n丁。\n", &native),
            (&notice::CONTENTS_EMPTY, "普查工作已经完成。\n", &contents),
            (&notice::CONTENTS_ESTIMATED, "一、甲\n乙。\n二、丙\n丁。\n", &contents),
            (&notice::CONTENTS_REFUSED, contents_below_head.as_str(), &contents),
            (&notice::LETTER_MARK, letter, &Options::default()),
            (&notice::FIRST_PAGE, addressees.as_str(), &Options::default()),
            (&notice::SIGNATURE_ALONE, order.as_str(), &Options::default()),
        ];
        for (notice, draft, options) in unshown {
            let found = findings(draft, options);
            assert!(found.iter().any(|finding| finding.rule == notice.name), "{}: {found:#?}", notice.name);
        }
        let without = ALL.iter().filter(|notice| notice.examples.is_empty()).map(|notice| notice.name);
        assert!(without.eq(unshown.map(|(notice, ..)| notice.name)));
    }
}
