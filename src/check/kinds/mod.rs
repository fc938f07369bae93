//! 文种: what each of the kinds asks for, and what it does not bear.

mod closing;
mod formats;

use super::{Example, Rule, Text};
use crate::document::Role;
use crate::finding::Strength;

pub(super) const RULES: &[Rule] = &[
    closing::REPORT_WITH_REQUEST,
    closing::REQUEST_IN_OTHER_KIND,
    closing::REQUEST_WITHOUT_CLOSING,
    closing::CLOSING_OF_OTHER_KIND,
    SUPERIOR_AS_YOU,
    ORDERS_IN_LETTER,
    REPLY_WITHOUT_RECEIPT,
    formats::MINUTES_MISSPELT,
    formats::MINUTES_WITHOUT_ATTENDANCE,
    formats::ORDER_WITHOUT_NUMBER,
    formats::BILL_ADDRESSEE,
    closing::BRIEFING_CALLED_REPORT,
];

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
        if !draft.goes_up() {
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
        if draft.is(&["函"]) {
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
        if !draft.is(&["批复"]) || draft.first(Role::Addressee).is_none() {
            return;
        }
        let opening: Vec<_> = draft.having(|role| matches!(role, Role::Body | Role::Heading { .. })).take(2).collect();
        let received = |text: &&Text<'_>| ["收悉", "悉", "收到"].iter().any(|word| text.text.contains(word));
        if let (Some(first), false) = (opening.first(), opening.iter().any(received)) {
            report.at(first.whole(), "批复开头没有引来文并说“收悉”");
        }
    },
};
