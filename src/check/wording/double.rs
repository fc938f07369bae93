//! Words typed twice by mistake.

use std::ops::Range;

use crate::check::{Draft, Example, Report, Rule};
use crate::finding::{Certainty, Strength};

pub(super) const DOUBLE_WORD: Rule = Rule {
    name: "double-word",
    what: "字词打了两遍",
    why: "“的的”“进行进行”多是修改时没有删净。“目的的”“为了了解”“天天”“研究研究”这类正当的重叠不算。",
    help: "删去重复的一个",
    clause: "惯例",
    strength: Strength::Should,
    fix: Some(Certainty::Likely),
    examples: &[
        Example { wrong: "完成了普查的的任务。\n", right: "完成了普查的任务。\n" },
        Example { wrong: "对方案进行进行修改。\n", right: "对方案进行修改。\n" },
        Example {
            wrong: "重点项目项目进展顺利，项目项目部已成立。\n", right: "重点项目进展顺利，项目项目部已成立。\n"
        },
        Example { wrong: "水务局和和财政局共同负责。\n", right: "水务局和财政局共同负责。\n" },
        Example { wrong: "各组要要认真登记，需要要点。\n", right: "各组要认真登记，需要要点。\n" },
    ],
    find: double_words,
};

/// What is never said twice in a row, and what stands around the two where they belong to different words.
const DOUBLED: [(&str, &[&str], &[&str]); 57] = [
    ("的", &["目", "标", "有", "中", "众矢之"], &["确", "卡", "士"]),
    ("和", &["暖", "平", "温"], &["气", "美", "睦", "乐", "平", "善", "谐", "顺"]),
    ("将", &["大", "上", "中", "小", "名", "老", "主", "干"], &["领", "士", "军", "来", "近", "才"]),
    ("被", &["棉", "植", "地"], &["褥", "子", "告", "动"]),
    (
        "要",
        &["需", "重", "主", "只", "不", "还", "须", "若", "必", "紧", "概", "摘", "纪", "提", "简", "首", "将"],
        &["求", "点", "素", "领", "塞", "害", "件", "义", "闻", "是", "么", "不", "价", "职", "地", "目", "务", "道"],
    ),
    ("进行", &[], &[]),
    ("开展", &[], &[]),
    ("加强", &[], &[]),
    ("推进", &[], &[]),
    ("推动", &[], &[]),
    ("落实", &[], &["落"]),
    ("工作", &[], &[]),
    ("我们", &[], &[]),
    ("以及", &[], &[]),
    ("关于", &[], &[]),
    ("通过", &[], &[]),
    ("根据", &[], &[]),
    ("按照", &[], &[]),
    ("切实", &[], &[]),
    ("认真", &[], &[]),
    ("进一步", &[], &[]),
    ("同时", &[], &[]),
    ("情况", &[], &[]),
    ("要求", &[], &[]),
    ("单位", &[], &[]),
    ("项目", &[], &["部", "经", "组", "库", "法", "负", "管", "公", "名", "建", "资", "总", "化"]),
    ("问题", &[], &["化"]),
    ("部门", &[], &[]),
    ("企业", &[], &["家", "化", "主", "名"]),
    ("党员", &[], &[]),
    ("会议", &[], &["室", "厅", "中"]),
    ("制度", &[], &["化"]),
    ("机制", &[], &["化"]),
    ("方案", &[], &[]),
    ("措施", &[], &[]),
    ("目标", &[], &["化"]),
    ("任务", &[], &["书"]),
    ("领域", &[], &[]),
    ("内容", &[], &[]),
    ("方面", &[], &["军"]),
    ("必须", &[], &[]),
    ("应当", &[], &[]),
    ("已经", &[], &[]),
    ("可以", &[], &[]),
    ("全县", &[], &[]),
    ("全市", &[], &[]),
    ("全省", &[], &[]),
    ("各级", &[], &[]),
    ("有关", &[], &[]),
    ("积极", &[], &[]),
    ("严格", &[], &[]),
    ("确保", &[], &[]),
    ("坚持", &[], &[]),
    ("做好", &[], &[]),
    ("抓好", &[], &[]),
    ("强化", &[], &[]),
    ("社区", &[], &["服", "干", "工", "居", "卫"]),
];

fn double_words(draft: &Draft<'_>, report: &mut Report<'_>) {
    for text in draft.prose() {
        for again in doubles(&text.text) {
            let word = &text.text[again.clone()];
            let edit = text.edit(draft.source, again.clone(), "");
            let span = text.span(again.start - word.len()..again.end);
            report.mend(span, edit, format!("“{word}”打了两遍"));
        }
    }
}

/// The second ones of words that stand twice in a row.
fn doubles(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut before = ['\0'; LENGTHS.len()];
    for (at, c) in text.char_indices() {
        let comes_again = before.contains(&c); // or else no word does
        before = [before[1], before[2], c];
        if !comes_again {
            continue;
        }
        let again = LENGTHS.into_iter().find(|length| text.get(at..at + length).is_some_and(|word| text[..at].ends_with(word)));
        let Some(length) = again else { continue };
        let (first, second) = (at - length, at..at + length);
        let known = DOUBLED.iter().find(|(word, ..)| *word == &text[second.clone()]);
        let Some((_, before, behind)) = known else { continue };
        let apart = !before.iter().any(|known| text[..first].ends_with(known));
        if apart && !behind.iter().any(|known| text[second.end..].starts_with(known)) {
            found.push(second);
        }
    }
    found
}

/// Words of three, two and one ideograph, in bytes.
const LENGTHS: [usize; 3] = [9, 6, 3];

#[cfg(test)]
mod tests {
    use super::doubles;

    #[test]
    fn words_that_meet_are_not_doubled() {
        for text in ["达到目的的要求", "的的确确", "和和气气", "大将将领", "同时，同时"] {
            assert_eq!(doubles(text), [], "{text}");
        }
        assert_eq!(doubles("普查的的任务，进行进行修改"), [9..12, 27..33]);
    }
}
