//! 文种: what each of the kinds asks for, and what it does not bear.

use super::{Draft, Example, Rule, Text};
use crate::document::Role;
use crate::finding::{Certainty, Strength};
use crate::kind;
use crate::sentence::squeeze;

pub(super) const RULES: &[Rule] = &[
    REPORT_WITH_REQUEST,
    REQUEST_IN_OTHER_KIND,
    REQUEST_WITHOUT_CLOSING,
    CLOSING_OF_OTHER_KIND,
    SUPERIOR_AS_YOU,
    ORDERS_IN_LETTER,
    REPLY_WITHOUT_RECEIPT,
    MINUTES_MISSPELT,
    MINUTES_WITHOUT_ATTENDANCE,
    ORDER_WITHOUT_NUMBER,
    BILL_ADDRESSEE,
    BRIEFING_CALLED_REPORT,
];

const REPORT_WITH_REQUEST: Rule = Rule {
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
            wrong: "关于校舍修缮情况的报告\n校舍已经修缮。缺口资金请予批准。\n",
            right: "关于校舍修缮情况的报告\n校舍已经修缮。缺口资金另行请示。\n",
        },
    ],
    find: |draft, report| {
        if is(draft, &["报告"]) {
            for (text, at, words) in closing_words(draft, REQUESTS) {
                report.at(text.span(at..at + words.len()), format!("报告里不能写“{words}”"));
            }
        }
    },
};

const REQUEST_IN_OTHER_KIND: Rule = Rule {
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

const REQUEST_WITHOUT_CLOSING: Rule = Rule {
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
            right: "云岭县教育局关于增加教师的请示\n云岭县人民政府：\n我局拟增加教师20名。\n特此请示，请予批准。\n云岭县教育局\n2026年3月2日\n（联系人：林知远，电话：0000000）\n",
        },
    ],
    find: |draft, report| {
        let finished = draft.first(Role::Addressee).is_some() && draft.first(Role::Date).is_some();
        if !is(draft, &["请示"]) || !finished {
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

const CLOSING_OF_OTHER_KIND: Rule = Rule {
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
    ],
    find: |draft, report| {
        let Some(kind) = draft.kind.word.filter(|word| kind::is_statutory(word)) else { return };
        for text in closing(draft) {
            let kinds = ["通知", "通告", "公告", "通报", "报告", "请示", "批复", "函"];
            let said = text.text.strip_prefix("特此").and_then(|rest| kinds.into_iter().find(|word| rest.starts_with(word)));
            if let Some(said) = said.filter(|said| *said != kind) {
                report.at(text.whole(), format!("文种是{kind}，结尾却写“特此{said}”"));
            }
        }
    },
};

const SUPERIOR_AS_YOU: Rule = Rule {
    name: "superior-as-you",
    what: "上行文里称上级为“您”或者“你局”",
    why: "请示和报告是机关写给上级机关的，称全称、规范化简称，不称“您”“你局”。",
    help: "改用上级机关的名称，或者不写称呼",
    clause: "惯例",
    strength: Strength::Should,
    fix: None,
    examples: &[
        Example {
            wrong: "关于修缮校舍的请示\n我局拟修缮校舍，请您批准。\n",
            right: "关于修缮校舍的请示\n我局拟修缮校舍，请县政府批准。\n",
        },
        Example {
            wrong: "关于校舍修缮情况的报告\n按照你局要求，校舍已经修缮。\n",
            right: "关于校舍修缮情况的报告\n按照县教育局要求，校舍已经修缮。\n",
        },
    ],
    find: |draft, report| {
        const NAMES: [&str; 9] = ["您", "你局", "你厅", "你委", "你部", "你办", "你县", "你市", "你单位"];
        if !goes_up(draft) {
            return;
        }
        for text in draft.having(|role| role == Role::Body).filter(|text| ["您", "你"].iter().any(|you| text.text.contains(you)))
        {
            let quoted = |at: usize| text.text[..at].matches('“').count() > text.text[..at].matches('”').count();
            let named = NAMES.iter().filter_map(|name| Some((text.text.find(name)?, name))).min();
            if let Some((at, name)) = named.filter(|(at, _)| !quoted(*at)) {
                report.at(text.span(at..at + name.len()), format!("上行文里不称“{name}”"));
            }
        }
    },
};

const ORDERS_IN_LETTER: Rule = Rule {
    name: "orders-in-letter",
    what: "函里用了命令的口气",
    why: "函用于不相隶属的机关之间，用商量的口气，不说“务必”“遵照执行”。",
    help: "改用“请”“请予支持”一类的说法",
    clause: "《党政机关公文处理工作条例》第八条；惯例",
    strength: Strength::Custom,
    fix: None,
    examples: &[
        Example {
            wrong: "关于商请修缮校舍的函\n请务必于5月底前修缮校舍。\n",
            right: "关于商请修缮校舍的函\n请于5月底前修缮校舍。\n",
        },
        Example {
            wrong: "关于商请修缮校舍的函\n以上意见，请遵照执行。\n",
            right: "关于商请修缮校舍的函\n以上意见，请研究函复。\n",
        },
    ],
    find: |draft, report| {
        if is(draft, &["函"]) {
            for text in draft.having(|role| role == Role::Body) {
                for words in ["务必", "遵照执行", "严格执行"] {
                    if let Some(at) = text.text.find(words) {
                        report.at(text.span(at..at + words.len()), format!("函里不宜说“{words}”"));
                    }
                }
            }
        }
    },
};

const REPLY_WITHOUT_RECEIPT: Rule = Rule {
    name: "reply-without-receipt",
    what: "批复没有先引来文",
    why: "批复开头引述来文的标题和发文字号，说“收悉”，对方才知道答复的是哪一件。",
    help: "开头写“你局《关于……的请示》（文号）收悉。”",
    clause: "惯例",
    strength: Strength::Should,
    fix: None,
    examples: &[
        Example {
            wrong: "关于修缮校舍的批复\n县教育局：\n同意你局修缮校舍。\n",
            right: "关于修缮校舍的批复\n县教育局：\n你局《关于修缮校舍的请示》（云教〔2026〕5号）收悉。同意你局修缮校舍。\n",
        },
        Example {
            wrong: "关于增加教师的批复\n县教育局：\n经研究，同意你局增加教师20名。\n",
            right: "关于增加教师的批复\n县教育局：\n你局《关于增加教师的请示》收悉。经研究，同意你局增加教师20名。\n",
        },
    ],
    find: |draft, report| {
        if !is(draft, &["批复"]) || draft.first(Role::Addressee).is_none() {
            return;
        }
        let opening: Vec<_> = draft.having(|role| matches!(role, Role::Body | Role::Heading { .. })).take(2).collect();
        let received = |text: &&Text<'_>| ["收悉", "悉", "收到"].iter().any(|word| text.text.contains(word));
        if let (Some(first), false) = (opening.first(), opening.iter().any(received)) {
            report.at(first.whole(), "批复开头没有引来文并说“收悉”");
        }
    },
};

const MINUTES_MISSPELT: Rule = Rule {
    name: "minutes-misspelt",
    what: "纪要写成了别的字",
    why: "文种的名称是“纪要”，不是“记要”“纪录”。",
    help: "改为“纪要”",
    clause: "《党政机关公文处理工作条例》第八条",
    strength: Strength::Should,
    fix: Some(Certainty::Certain),
    examples: &[
        Example {
            wrong: "县长办公会议记要\n会议议定，修缮校舍。\n", right: "县长办公会议纪要\n会议议定，修缮校舍。\n"
        },
        Example {
            wrong: "校舍修缮专题会议记要\n会议议定，五月开工。\n", right: "校舍修缮专题会议纪要\n会议议定，五月开工。\n"
        },
    ],
    find: |draft, report| {
        if let Some(title) = draft.first(Role::Title)
            && let Some(before) = title.text.trim_end().strip_suffix("记要")
        {
            let range = before.len()..before.len() + "记要".len();
            report.mend(title.span(range.clone()), title.edit(draft.source, range, "纪要"), "“记要”应为“纪要”");
        }
    },
};

const MINUTES_WITHOUT_ATTENDANCE: Rule = Rule {
    name: "minutes-without-attendance",
    what: "纪要没有写出席人员",
    why: "纪要标注出席人员名单，必要时还有请假和列席人员。只检查有版头或者成文日期的纪要。",
    help: "在正文之后另起一行写“出席：”和出席人的单位、姓名",
    clause: "GB/T 9704—2012，10.3",
    strength: Strength::Custom,
    fix: None,
    examples: &[
        Example {
            wrong: "县长办公会议纪要\n第3期\n会议议定，修缮校舍。\n",
            right: "县长办公会议纪要\n第3期\n会议议定，修缮校舍。\n出席：林知远、周敏\n",
        },
        Example {
            wrong: "县长办公会议纪要\n第4期\n会议议定，五月开工。\n",
            right: "县长办公会议纪要\n第4期\n林知远、周敏参加会议。会议议定，五月开工。\n",
        },
    ],
    find: |draft, report| {
        let framed = [Role::Issuer, Role::DocumentNumber, Role::Date].into_iter().any(|role| draft.first(role).is_some());
        let attended = |text: &Text<'_>| ["出席", "参加", "参会", "列席"].iter().any(|word| text.text.contains(word));
        if is(draft, &["纪要"]) && framed && !draft.texts.iter().any(attended) {
            report.places(draft.first(Role::Title).map(Text::whole).into_iter().collect(), "纪要没有写出席人员");
        }
    },
};

const ORDER_WITHOUT_NUMBER: Rule = Rule {
    name: "order-without-number",
    what: "命令没有令号",
    why: "命令（令）的标志下面居中编排令号，如“第5号”。",
    help: "在标题下一行写令号",
    clause: "GB/T 9704—2012，10.2",
    strength: Strength::Should,
    fix: None,
    examples: &[
        Example {
            wrong: "云岭县人民政府令\n《云岭县校舍管理办法》已经审议通过，现予公布。\n",
            right: "云岭县人民政府令\n第5号\n《云岭县校舍管理办法》已经审议通过，现予公布。\n",
        },
        Example {
            wrong: "云岭县人民政府命令\n为做好防汛工作，现命令如下。\n",
            right: "云岭县人民政府命令\n第十二号\n为做好防汛工作，现命令如下。\n",
        },
    ],
    find: |draft, report| {
        if let (Some(title), None) = (draft.first(Role::Title), draft.first(Role::DocumentNumber)) {
            let bare = squeeze(&title.text);
            let office = bare.strip_suffix("命令").or_else(|| bare.strip_suffix('令'));
            if office.is_some_and(kind::names_office) {
                report.at(title.whole(), "命令没有令号");
            }
        }
    },
};

const BILL_ADDRESSEE: Rule = Rule {
    name: "bill-addressee",
    what: "议案没有送人民代表大会或者它的常务委员会",
    why: "议案是人民政府向同级人民代表大会或者人大常委会提请审议事项的文种。",
    help: "核对主送机关；送别的机关用请示、报告或者函",
    clause: "《党政机关公文处理工作条例》第八条",
    strength: Strength::Should,
    fix: None,
    examples: &[
        Example {
            wrong: "关于提请审议校舍管理规定的议案\n云岭县委员会：\n现提请审议。\n",
            right: "关于提请审议校舍管理规定的议案\n云岭县人民代表大会常务委员会：\n现提请审议。\n",
        },
        Example {
            wrong: "关于提请审议防汛预算的议案\n云岭县教育局：\n现提请审议。\n",
            right: "关于提请审议防汛预算的议案\n云岭县人大常委会：\n现提请审议。\n",
        },
    ],
    find: |draft, report| {
        if let (Some(addressee), true) = (draft.first(Role::Addressee), is(draft, &["议案"]))
            && !["人民代表大会", "人大", "主席团"].iter().any(|word| addressee.text.contains(word))
        {
            report.at(addressee.whole(), "议案应当送人民代表大会或者它的常务委员会");
        }
    },
};

const BRIEFING_CALLED_REPORT: Rule = Rule {
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

/// Whether the title ends in one of these kinds.
pub(super) fn is(draft: &Draft<'_>, kinds: &[&str]) -> bool {
    draft.kind.word.is_some_and(|word| kinds.contains(&word))
}

/// Whether it is written to an office above: a 请示, or a 报告 that is named `关于……的报告`.
pub(super) fn goes_up(draft: &Draft<'_>) -> bool {
    let about = || draft.first(Role::Title).is_some_and(|title| title.text.contains("关于"));
    is(draft, &["请示"]) || (is(draft, &["报告"]) && about())
}

const REQUESTS: &[&str] = &["请批示", "请予批示", "请审批", "请予审批", "请批准", "请予批准", "请批复", "请予批复"];

/// The last paragraphs of the text under which it is signed.
fn closing<'d, 'a>(draft: &'d Draft<'a>) -> Vec<&'d Text<'a>> {
    const CLOSING: usize = 3;
    let ends =
        |role| matches!(role, Role::AttachmentNote | Role::Signature | Role::Date | Role::AttachmentMark | Role::AttachmentTitle);
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
