//! What was said about the draft and not in it: notes to oneself, lines of a chat, marks of a revision.

use std::ops::Range;

use crate::check::{Draft, Example, Report, Rule, Text};
use crate::finding::Strength;
use crate::sentence::{around, length};
use crate::source::Span;

pub(super) const NOTE_TO_SELF: Rule = Rule {
    name: "note-to-self",
    what: "文中留有写给自己的提醒",
    why: "“（待核实）”“（此处补充数据）”“TODO”是起草时的备忘，定稿时应当办结删去。会议、事项本身“待定”的，不算。",
    help: "核实、补充后删去",
    clause: "惯例",
    strength: Strength::Should,
    fix: None,
    examples: &[
        Example { wrong: "全县共有水库12座（待核实）。\n", right: "全县共有水库12座。\n" },
        Example {
            wrong: "全县共有水库12座【此处补充数据】。\n", right: "全县共有水库12座（此处加盖公章）。\n"
        },
        Example { wrong: "TODO：补充水库情况。\n", right: "会议地点待定。\n" },
        Example { wrong: "全县水库情况见下文。\n（待补充）\n", right: "全县水库情况见下文。\n" },
    ],
    find: notes_to_self,
};

const REMINDERS: [&str; 23] = [
    "待核实",
    "待核对",
    "待确认",
    "待补充",
    "待完善",
    "待定稿",
    "待查证",
    "待填写",
    "待更新",
    "待续写",
    "待修改",
    "数据待",
    "此处待",
    "此处需",
    "此处填",
    "此处补",
    "此处插入",
    "此处略",
    "此处省略",
    "需核实",
    "请核实",
    "请补充",
    "存疑",
];

/// What programmers write into a text.
const SIGNALS: [&str; 3] = ["TODO", "FIXME", "TBD"];

fn notes_to_self(draft: &Draft<'_>, report: &mut Report<'_>) {
    let mut spans = Vec::new();
    for text in draft.prose() {
        spans.extend(reminders(text).map(|range| text.span(range)));
        for signal in SIGNALS {
            let alone = |&at: &usize| {
                let (before, behind) = around(&text.text, at..at + signal.len());
                !before.is_ascii_alphanumeric() && !behind.is_ascii_alphanumeric()
            };
            let found = text.places(signal).filter(alone);
            spans.extend(found.map(|at| text.span(at..at + signal.len())));
        }
    }
    note(report, spans, "起草备忘没有删去");
}

/// `（待核实）`, `【此处补充数据】`
fn reminders(text: &Text<'_>) -> impl Iterator<Item = Range<usize>> {
    const CLOSING: [char; 4] = ['）', ')', '】', ']'];
    let brackets = text.signs().filter(|(_, sign)| matches!(sign, '（' | '(' | '【' | '['));
    brackets.filter_map(move |(at, open)| {
        let inner = &text.text[at + open.len_utf8()..];
        let reminds = REMINDERS.iter().any(|reminder| inner.starts_with(reminder));
        let (end, close) = reminds.then(|| inner.match_indices(CLOSING).next())??;
        Some(at..at + open.len_utf8() + end + close.len())
    })
}

/// One finding of all these places.
pub(super) fn note(report: &mut Report<'_>, spans: Vec<Span>, message: &str) {
    match spans.len() {
        0 => {}
        1 => drop(report.places(spans, message)),
        count => drop(report.places(spans, format!("{message}，共 {count} 处"))),
    }
}

pub(super) const ASSISTANT_LINE: Rule = Rule {
    name: "assistant-line",
    what: "文中留有写作助手的话",
    why: "“好的，以下是为您起草的……”“希望对您有帮助”是写作助手对使用者说的话，不是公文内容。只看稿件首尾各几段。",
    help: "删去这一段",
    clause: "惯例",
    strength: Strength::Should,
    fix: None,
    examples: &[
        Example {
            wrong: "好的，以下是为您起草的普查总结：\n普查工作已经完成。\n",
            right: "以下是各地普查情况：\n普查工作已经完成。\n",
        },
        Example {
            wrong: "普查工作已经完成。\n希望这份总结对您有所帮助！\n", right: "普查工作已经完成。\n希望各地再接再厉。\n"
        },
        Example {
            wrong: "普查工作已经完成。\n如需进一步修改，请随时告诉我。\n",
            right: "普查工作已经完成。\n如需进一步修改方案，请报县水务局。\n",
        },
        Example {
            wrong: "普查工作已经完成。\n您可以根据实际情况进行调整和补充。\n",
            right: "普查工作已经完成。\n各地可以根据实际情况进行调整和补充。\n",
        },
    ],
    find: assistant_lines,
};

/// How many texts from either end of a draft may be lines of a chat.
const REACH: usize = 4;

/// Words of a line that an assistant says; all groups of a row occur in it, of each group one.
const LINES: [&[&[&str]]; 7] = [
    &[
        &["好的，", "当然，", "当然可以", "没问题，", "以下是", "下面是", "这是"],
        &["为您", "您的要求", "您提供", "您需要", "供您"],
    ],
    &[&["希望"], &["对您有", "能帮到您", "能够帮到您", "对你有所帮助", "能帮助到您"]],
    &[
        &["如需", "如果您需要", "如有需要", "若需", "如果需要", "如果您"],
        &["告诉我", "我可以", "随时告知", "随时联系我", "让我知道"],
    ],
    &[&["作为AI", "作为一个AI", "作为人工智能", "作为一个人工智能", "作为语言模型"]],
    &[&["您可以根据", "您可根据"], &["修改", "调整", "替换", "填写", "补充"]],
    &[&["需要我"], &["吗？"]],
    &[&["以上方案", "以上内容", "以上模板", "以上文稿"], &["通用模板", "仅供参考", "为示例", "示例数据"]],
];

fn assistant_lines(draft: &Draft<'_>, report: &mut Report<'_>) {
    let last = draft.texts.len().saturating_sub(REACH);
    let edges = draft.texts.iter().enumerate().filter(|&(at, _)| at < REACH || at >= last);
    for (_, text) in edges.filter(|(_, text)| length(&text.text) < 100) {
        let said = |row: &&[&[&str]]| row.iter().all(|group| group.iter().any(|words| text.text.contains(words)));
        if LINES.iter().any(said) {
            report.at(text.whole(), "像是写作助手的话，不是公文内容");
        }
    }
}

pub(super) const REVISION_MARK: Rule = Rule {
    name: "revision-mark",
    what: "文中留有批注或修订的痕迹",
    why: "从带修订的文档复制文字，会带来“批注 [LZY1]：”“带格式的：”“删除的内容：”等说明，它们不是公文内容；Markdown 里用“~~”划掉的话，照原样带删除线印出。",
    help: "删去批注、修订说明和划掉的文字",
    clause: "惯例",
    strength: Strength::Should,
    fix: None,
    examples: &[
        Example {
            wrong: "普查工作已经完成。\n批注 [LZY1]：数据再核一遍。\n", right: "普查工作已经完成。\n"
        },
        Example {
            wrong: "普查工作已经完成。\n带格式的：字体：三号\n", right: "普查工作已经完成。\n"
        },
        Example { wrong: "# 普查工作\n\n完成~~28个~~36个乡镇。\n", right: "# 普查工作\n\n完成36个乡镇。\n" },
    ],
    find: revision_marks,
};

const REVISIONS: [&str; 9] =
    ["批注 [", "批注[", "带格式的：", "带格式的:", "删除的内容：", "删除的内容:", "设置了格式：", "设置了格式:", "[批注："];

fn revision_marks(draft: &Draft<'_>, report: &mut Report<'_>) {
    let marked = draft.prose().filter_map(|text| {
        let beginning = text.text.trim_start();
        let mark = REVISIONS.iter().find(|mark| beginning.starts_with(**mark))?;
        let at = text.text.find(mark)?;
        Some(text.span(at..at + mark.len()))
    });
    note(report, marked.collect(), "批注或修订的说明没有删去");
    let runs = draft.prose().filter_map(|text| text.paragraph).flat_map(|paragraph| &paragraph.runs);
    note(report, runs.filter(|run| run.struck).map(|run| run.span).collect(), "有划掉而没有删去的文字");
}
