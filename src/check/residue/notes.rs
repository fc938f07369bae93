//! What was said about the draft and not in it: notes to oneself, lines of a chat, marks of a revision.

use std::ops::Range;

use crate::assistant;
use crate::check::{Draft, Example, Report, Rule, Text};
use crate::document::Role;
use crate::finding::Strength;
use crate::sentence::{COLONS, around};
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
    "待核实", "待核对", "待确认", "待补充", "待完善", "待定稿", "待查证", "待填写", "待更新", "待续写", "待修改", "数据待",
    "此处待", "此处需", "此处填", "此处补", "此处插入", "此处略", "此处省略", "需核实", "请核实", "请补充", "存疑",
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
    why: "“好的，以下是为您起草的……”“希望对您有帮助”是写作助手对使用者说的话，不是公文内容，末尾的“使用说明”“我的笔记”也不是。只看稿件开头几段、成文日期以后和末尾几段。",
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
            wrong: "当然可以！下面是一份关于普查的请示模板：\n普查工作已经完成。\n（约1200字，可根据会议时长增减）\n",
            right: "普查工作已经完成。\n（全文约1200字，另有图12幅）\n",
        },
        Example {
            wrong: "# 普查总结\n\n普查工作已经完成。\n\n如果你需要，我可以帮你：\n\n- 补充政策依据\n- 生成对应的批复\n\n**使用说明**\n\n1. 文中地名请替换为实际名称\n",
            right: "# 普查总结\n\n普查工作已经完成。\n\n**使用说明**\n\n1. 仪器用前校准\n2. 用后归位\n",
        },
        Example {
            wrong: "# 普查总结\n\n普查工作已经完成。\n\n## 我的笔记\n\n- 重点看第二段\n",
            right: "# 普查总结\n\n普查工作已经完成。\n\n## 下步打算\n\n- 重点看小型水库\n",
        },
        Example {
            wrong: "普查工作已经完成。\n您可以根据实际情况进行调整和补充。\n",
            right: "普查工作已经完成。\n各地可以根据实际情况进行调整和补充。\n",
        },
        Example {
            wrong: "普查工作已经完成。\n（全文约1200字）\n注：\n1.文号请根据实际情况填写\n",
            right: "普查工作已经完成。\n注：\n1.数据截至3月底\n",
        },
        Example {
            wrong: "普查工作已经完成。\n补充以下信息后，文章会更完整：普查时间。\n",
            right: "普查工作已经完成。\n请各地补充以下信息：普查时间。\n",
        },
        Example {
            wrong: "普查工作已经完成。\n影响正式报送：请补充成文日期。\n——本总结由写作助手自动生成——\n",
            right: "普查工作已经完成。\n数据不全的，影响正式报送。\n编号由系统自动生成。\n",
        },
        Example {
            wrong: "普查工作已经完成。\n（注：可根据实际情况补充数据）\n（注：文档部分内容可能由 AI 生成）\n",
            right: "普查工作已经完成。\n（注：各地可根据实际情况补充数据）\n图件由AI生成的，应当标明。\n",
        },
        Example {
            wrong: "以下是一篇关于普查的讲话稿，约800字：\n普查工作已经完成。\n如有不妥，请告诉我！\n",
            right: "以下是一份普查清单：\n普查工作已经完成。\n如有不妥，请告诉我们。\n",
        },
        Example {
            wrong: "普查工作已经完成。\n以上总结可根据实际情况调整。\n",
            right: "普查工作已经完成。\n以上措施可根据实际情况调整。\n",
        },
    ],
    find: assistant_lines,
};

/// How many texts from the beginning of a draft may be lines of a chat, and how many at its end.
const REACH: (usize, usize) = (4, 8);

/// What stands over what an assistant or a reader adds behind a text, and whether it is theirs only if a line of a chat follows.
const HEADINGS: [(&str, bool); 7] = [
    ("使用说明", true),
    ("温馨提示", true),
    ("小贴士", true),
    ("使用提示", true),
    ("修改建议", true),
    ("注", true),
    ("我的笔记", false),
];

fn assistant_lines(draft: &Draft<'_>, report: &mut Report<'_>) {
    let dated = draft.texts.iter().rposition(|text| text.role() == Some(Role::Date)).map_or(usize::MAX, |date| date + 1);
    let attached = draft.texts.iter().any(|text| text.role() == Some(Role::AttachmentMark));
    let last = draft.texts.len().saturating_sub(REACH.1);
    let tail = if attached { last } else { last.min(dated) };
    let mut listing = false;
    for (at, text) in draft.texts.iter().enumerate().filter(|&(at, _)| at < REACH.0 || at >= tail) {
        let bare = text.text.trim_matches(|c: char| !c.is_alphanumeric());
        let follows = || draft.texts[at + 1..].iter().take(REACH.0).any(|text| assistant::says(&text.text));
        let heads = at >= tail && HEADINGS.iter().any(|&(heading, shared)| bare == heading && (!shared || follows()));
        let listed = listing && (text.label.is_some() || text.role() == Some(Role::ListItem));
        let said = assistant::says(&text.text);
        listing = at >= tail && (heads || listed || said && text.text.ends_with(COLONS));
        if said || heads || listed {
            report.at(text.whole(), "像是写作助手的话或者读者的笔记，不是公文内容");
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
