//! 用词: words that are written wrongly, mistaken for another or said twice.

mod double;
mod redundant;

use super::words::{self, Words};
use super::{Example, Rule};
use crate::finding::{Certainty, Strength};

pub(super) const RULES: &[Rule] =
    &[WRONG_WORD, CONFUSED_WORD, VARIANT_WORD, redundant::REDUNDANT_WORD, redundant::REDUNDANT_LIMIT, double::DOUBLE_WORD];

const WRONG_WORD: Rule = Rule {
    name: "wrong-word",
    what: "错别字",
    why: "词表里的写法在任何上下文中都不是规范写法；恰好由前后两个词连成的（如“发布署名文章”“投资迅速增长”）不算，可能连成的只提示、不直接改。",
    help: "改为规范写法",
    clause: "《现代汉语词典》",
    strength: Strength::Should,
    fix: Some(Certainty::Certain),
    examples: &[
        Example { wrong: "会议布署了普查工作。\n", right: "会议部署了普查工作。\n" },
        Example { wrong: "要再接再励，按步就班推进。\n", right: "要再接再厉，按部就班推进。\n" },
        Example { wrong: "组织防讯演练，召开坐谈会。\n", right: "组织防汛演练，召开座谈会。\n" },
        Example {
            wrong: "发布资迅，投资迅速增长，影响扩大辐射周边。\n", right: "发布资讯，投资迅速增长，影响扩大辐射周边。\n"
        },
        Example { wrong: "实现跨跃发展。\n", right: "实现跨越发展。\n" },
    ],
    find: |draft, report| words::report(&WRONG, draft, report),
};

static WRONG: Words = Words::new(include_str!("wrong.txt"));

const CONFUSED_WORD: Rule = Rule {
    name: "confused-word",
    what: "用错了相近的词",
    why: "截止、截至，形式、形势，反应、反映之类，单看都对，放在这个搭配里用错了。“截止”表示停止，不带时间宾语；\
          到某时为止用“截至”。",
    help: "核对词义后改正",
    clause: "《现代汉语词典》",
    strength: Strength::Should,
    fix: Some(Certainty::Likely),
    examples: &[
        Example { wrong: "截止目前，整改已完成八成。\n", right: "截至目前，整改已完成八成。\n" },
        Example { wrong: "截止5月底，整改已完成八成。\n", right: "截至5月底，整改已完成八成。\n" },
        Example { wrong: "当前安全生产形式严峻。\n", right: "当前安全生产形势严峻。\n" },
        Example { wrong: "逐户登记帐户情况。\n", right: "逐户登记账户情况。\n" },
        Example {
            wrong: "做为重点工程，受理时间从3月1日截止到5月底，争做为民服务的表率。\n",
            right: "作为重点工程，受理时间从3月1日截止到5月底，争做为民服务的表率。\n",
        },
    ],
    find: |draft, report| words::report(&CONFUSED, draft, report),
};

static CONFUSED: Words = Words::new(include_str!("confused.txt"));

const VARIANT_WORD: Rule = Rule {
    name: "variant-word",
    what: "不是推荐的词形",
    why: "这些写法不算错，但《第一批异形词整理表》和通行词典推荐另一种。引文、专名照原样。",
    help: "全文统一用推荐词形",
    clause: "GF 1001—2001",
    strength: Strength::Custom,
    fix: Some(Certainty::Likely),
    examples: &[
        Example { wrong: "其它事项另行通知。\n", right: "其他事项另行通知。\n" },
        Example { wrong: "禁止燃放烟花炮竹。\n", right: "禁止燃放烟花爆竹。\n" },
        Example { wrong: "宏扬优良传统，交待清楚情况。\n", right: "弘扬优良传统，交代清楚情况。\n" },
    ],
    find: |draft, report| words::report(&VARIANT, draft, report),
};

static VARIANT: Words = Words::new(include_str!("variant.txt"));

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn no_list_contradicts_itself_or_another() {
        let all: Vec<_> = [&WRONG, &CONFUSED, &VARIANT].into_iter().flat_map(|list| list.iter()).collect();
        let wrong: BTreeSet<_> = all.iter().map(|word| word.wrong).collect();
        assert_eq!(wrong.len(), all.len(), "a word is listed twice");
        for word in &all {
            assert_ne!(word.wrong, word.right);
            assert!(word.wrong.chars().count() > 1, "{} is too short to be sure", word.wrong);
            let written = format!("{}5", word.wrong);
            assert!([&WRONG, &CONFUSED, &VARIANT].iter().any(|list| list.find(&written).count() == 1), "{written} is not found");
            for list in [&WRONG, &CONFUSED, &VARIANT] {
                assert_eq!(
                    list.find(word.right).next().map(|(_, found)| found.word.wrong),
                    None,
                    "{} is listed as wrong",
                    word.right
                );
            }
        }
    }

    #[test]
    fn words_that_meet_are_right() {
        for text in [
            "外资迅速到位，交通迅速恢复，通讯速度加快，资讯速递，审讯速裁",
            "重大辐射事故，新增辐射源，严峻工作形势，风险竣工验收，内部暑期培训",
            "早期干预以及后期随访，习惯彻底改变，衔接恰到好处，强调拔尖人才，计划拔除",
            "一贯切实履职，承担误工费，抗震奋战，开发韧性城市，仲裁培训，自贡现有",
            "吸收溢出效应，果蔬导购，一副射流，管道副射流，年末来看，全部份额，出身分析，荷兰图书",
        ] {
            for list in [&WRONG, &CONFUSED, &VARIANT] {
                let found: Vec<_> = list.find(text).map(|(_, found)| found.word.wrong).collect();
                assert!(found.is_empty(), "{text}: {found:?}");
            }
        }
    }

    #[test]
    fn an_exception_holds_its_word() {
        for list in [&WRONG, &CONFUSED, &VARIANT] {
            for word in list.iter() {
                for except in word.except() {
                    assert!(except.contains(word.wrong) && except != word.wrong, "{except} is no exception to {}", word.wrong);
                    assert_eq!(list.find(except).filter(|(_, found)| found.word.wrong == word.wrong).count(), 0, "{except}");
                }
            }
        }
    }
}
