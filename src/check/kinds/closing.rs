//! How a text closes: 妥否，请批示。特此通知。

use crate::check::{Draft, Example, Rule, Text};
use crate::document::Role;
use crate::finding::Strength;
use crate::kind;

pub(super) const REPORT_WITH_REQUEST: Rule = Rule {
    name: "report-with-request",
    what: "报告里夹带了请示事项",
    why: "报告不需要上级批复，夹带的请求很可能没有人办。要请求指示或者批准，另用请示。",
    help: "删去请求，或者另写一份请示",
    clause: "《党政机关公文处理工作条例》第十五条",
    strength: Strength::Must,
    fix: None,
    examples: &[
        Example {
            wrong: "关于校舍修缮情况的报告\n校舍已经修缮。\n以上报告，妥否，请批示。\n",
            right: "关于校舍修缮情况的报告\n校舍已经修缮。\n特此报告。\n",
        },
        Example {
            wrong: "关于校舍修缮情况的报告\n校舍已经修缮。\n妥否，请审议。\n",
            right: "关于校舍修缮情况的报告\n校舍已经修缮。\n以上报告，请予审议。\n",
        },
        Example {
            wrong: "关于校舍修缮情况的报告\n校舍已经修缮。缺口资金请予批准。\n",
            right: "关于校舍修缮情况的报告\n校舍已经修缮。缺口资金另行请示。\n",
        },
    ],
    find: |draft, report| {
        if draft.is(&["报告"]) {
            for (text, at, words) in closing_words(draft, REQUESTS) {
                report.at(text.span(at..at + words.len()), format!("报告里不能写“{words}”"));
            }
        }
    },
};

pub(super) const REQUEST_IN_OTHER_KIND: Rule = Rule {
    name: "request-in-other-kind",
    what: "不是请示，却用了请示的结尾",
    why: "“请批示”“请审批”是请示的话。通知、批复等是下行文；函对没有隶属关系的机关，说“请函复”“请予支持”。",
    help: "按文种改写结尾，或者改用请示",
    clause: "《党政机关公文处理工作条例》第八条",
    strength: Strength::Should,
    fix: None,
    examples: &[
        Example {
            wrong: "关于商请修缮校舍的函\n我局拟修缮校舍。\n妥否，请批示。\n",
            right: "关于商请修缮校舍的函\n我局拟修缮校舍。\n妥否，请函复。\n",
        },
        Example {
            wrong: "关于修缮校舍的通知\n请各校修缮校舍。\n以上安排，请予审批。\n",
            right: "关于修缮校舍的通知\n请各校修缮校舍。\n以上安排，请抓紧落实。\n",
        },
    ],
    find: |draft, report| {
        let words: &[&str] = match draft.kind.word {
            Some("函") => &["请批示", "请予批示"],
            Some("通知" | "通报" | "批复" | "决定" | "公告" | "通告" | "纪要") => REQUESTS,
            _ => return,
        };
        for (text, at, words) in closing_words(draft, words) {
            report.at(text.span(at..at + words.len()), format!("“{words}”用在请示里"));
        }
    },
};

pub(super) const REQUEST_WITHOUT_CLOSING: Rule = Rule {
    name: "request-without-closing",
    what: "请示没有请求批复的结尾",
    why: "请示以“妥否，请批示。”一类的话结尾，写明要上级答复。只检查有主送机关和成文日期的请示。",
    help: "在正文末尾另起一段写“妥否，请批示。”",
    clause: "惯例",
    strength: Strength::Should,
    fix: None,
    examples: &[
        Example {
            wrong: "云岭县教育局关于修缮校舍的请示\n云岭县人民政府：\n我局拟修缮校舍。\n云岭县教育局\n2026年3月2日\n（联系人：林知远，电话：0000000）\n",
            right: "云岭县教育局关于修缮校舍的请示\n云岭县人民政府：\n我局拟修缮校舍。\n妥否，请批示。\n云岭县教育局\n2026年3月2日\n（联系人：林知远，电话：0000000）\n",
        },
        Example {
            wrong: "云岭县教育局关于增加教师的请示\n云岭县人民政府：\n我局拟增加教师20名。\n特此请示。\n云岭县教育局\n2026年3月2日\n（联系人：林知远，电话：0000000）\n",
            right: "云岭县教育局关于增加教师的请示\n云岭县人民政府：\n我局拟增加教师20名。\n附件：教师需求表\n特此请示，请予批准。\n云岭县教育局\n2026年3月2日\n（联系人：林知远，电话：0000000）\n",
        },
    ],
    find: |draft, report| {
        let finished = draft.first(Role::Addressee).is_some() && draft.first(Role::Date).is_some();
        if !draft.is(&["请示"]) || !finished {
            return;
        }
        let asks = |text: &Text<'_>| {
            text.text.rfind('请').is_some_and(|at| {
                ["批", "审", "示", "复"].iter().any(|word| text.text[at..].contains(word)) && !text.text[at..].starts_with("请示")
            })
        };
        let closing = closing(draft);
        if let (Some(last), true) = (closing.last(), !closing.iter().any(|text| asks(text))) {
            report.at(last.whole(), "请示没有写“妥否，请批示。”一类的结尾");
        }
    },
};

pub(super) const CLOSING_OF_OTHER_KIND: Rule = Rule {
    name: "closing-of-other-kind",
    what: "结尾的“特此……”与文种不符",
    why: "结尾用语要同标题的文种一致：通知写“特此通知”，请示不写“特此报告”。",
    help: "改成与标题文种一致的结尾",
    clause: "惯例",
    strength: Strength::Should,
    fix: None,
    examples: &[
        Example {
            wrong: "关于修缮校舍的通知\n请各校修缮校舍。\n特此通告。\n",
            right: "关于修缮校舍的通知\n请各校修缮校舍。\n特此通知。\n",
        },
        Example {
            wrong: "关于修缮校舍的请示\n我局拟修缮校舍。\n特此报告。\n",
            right: "关于修缮校舍的请示\n我局拟修缮校舍。\n妥否，请批示。\n",
        },
        Example {
            wrong: "关于修缮校舍的批复\n你局请示收悉。同意修缮校舍。特此通知。\n",
            right: "关于修缮校舍的批复\n你局请示收悉。同意修缮校舍。特此批复。\n",
        },
    ],
    find: |draft, report| {
        let Some(kind) = draft.kind.word.filter(|word| kind::is_statutory(word)) else { return };
        for text in closing(draft) {
            let kinds = ["通知", "通告", "公告", "通报", "报告", "请示", "批复", "函"];
            let bare = text.text.trim_end().trim_end_matches(['。', '！']);
            let last = bare.rfind('。').map_or(0, |stop| stop + '。'.len_utf8());
            let said = bare[last..].strip_prefix("特此").and_then(|rest| kinds.into_iter().find(|word| rest.starts_with(word)));
            if let Some(said) = said.filter(|said| *said != kind) {
                report.at(text.span(last..text.text.trim_end().len()), format!("文种是{kind}，结尾却写“特此{said}”"));
            }
        }
    },
};

pub(super) const BRIEFING_CALLED_REPORT: Rule = Rule {
    name: "briefing-called-report",
    what: "标题是报告，结尾却说汇报",
    why: "报告是法定文种，汇报是口头或者内部材料的说法，一份稿子只用一个名称。",
    help: "统一标题和结尾的说法",
    clause: "惯例",
    strength: Strength::Custom,
    fix: None,
    examples: &[
        Example {
            wrong: "关于校舍修缮情况的报告\n校舍已经修缮。\n汇报完毕。\n",
            right: "关于校舍修缮情况的报告\n校舍已经修缮。\n特此报告。\n",
        },
        Example {
            wrong: "关于校舍修缮情况的报告\n校舍已经修缮。\n特此汇报。\n",
            right: "关于校舍修缮情况的汇报\n校舍已经修缮。\n特此汇报。\n",
        },
    ],
    find: |draft, report| {
        if draft.kind.word.is_some_and(|word| word.ends_with("报告")) {
            let words = &["汇报完毕", "特此汇报", "以上汇报", "汇报到这里"];
            for (text, at, words) in closing_words(draft, words) {
                report.at(text.span(at..at + words.len()), format!("标题是报告，结尾说“{words}”"));
            }
        }
    },
};

const REQUESTS: &[&str] = &[
    "请批示", "请予批示", "请审批", "请予审批", "请批准", "请予批准", "请批复", "请予批复", "请核准", "请予核准", "请审定",
    "请予审定", "妥否，请审议", "当否，请审议", "可否，请审议", "妥否，请指示", "当否，请指示",
];

/// The last paragraphs of the text under which it is signed; the note of attachments may stand above them.
fn closing<'d, 'a>(draft: &'d Draft<'a>) -> Vec<&'d Text<'a>> {
    const CLOSING: usize = 3;
    let ends = |role: Role| matches!(role, Role::Signature | Role::Date) || role.begins_attachment();
    let end = draft.texts.iter().position(|text| text.role().is_some_and(ends)).unwrap_or(draft.texts.len());
    let body = draft.texts[..end].iter().rev().filter(|text| matches!(text.role(), Some(Role::Body)));
    let mut closing: Vec<_> = body.take(CLOSING).collect();
    closing.reverse();
    closing
}

/// Where the closing paragraphs say one of these words: the text, the byte, the words; once a paragraph. Quotes do not count,
/// nor does what was asked of others before: 报请批准, 提请审批.
fn closing_words<'d, 'a>(draft: &'d Draft<'a>, words: &'d [&'d str]) -> Vec<(&'d Text<'a>, usize, &'d str)> {
    let said = |text: &'d Text<'a>| {
        let asked = |at: usize| {
            let before = &text.text[..at];
            let quoted = before.matches(['“', '《']).count() > before.matches(['”', '》']).count();
            !quoted && !before.ends_with(['报', '提', '申', '呈', '经', '未'])
        };
        let places = words.iter().flat_map(|word| text.text.match_indices(*word));
        let (at, word) = places.filter(|(at, _)| asked(*at)).min()?;
        Some((text, at, word))
    };
    closing(draft).into_iter().filter_map(said).collect()
}
