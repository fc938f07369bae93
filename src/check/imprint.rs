//! 版记: 抄送, 印发机关 and 印发日期.

use super::{Example, Rule, Text};
use crate::date::Day;
use crate::document::Role;
use crate::finding::{Certainty, Strength};
use crate::sentence::{COLONS, squeeze};

pub(super) const RULES: &[Rule] = &[CC_END_MARK, CC_OLD_WORD, CC_BELOW, IMPRINT_WORD];

const CC_END_MARK: Rule = Rule {
    name: "cc-end-mark",
    what: "抄送机关末尾没有句号",
    why: "抄送机关之间用逗号或者顿号，最后一个后面标句号。简报的“报：”“送：”“发：”不在此列。",
    help: "在最后一个抄送机关后面标句号",
    clause: "GB/T 9704—2012，7.4.2",
    strength: Strength::Must,
    fix: Some(Certainty::Certain),
    examples: &[
        Example {
            wrong: "请抓好落实。\n云岭县人民政府\n2026年3月2日\n抄送：县委办公室，县人大常委会办公室\n",
            right: "请抓好落实。\n云岭县人民政府\n2026年3月2日\n抄送：县委办公室，县人大常委会办公室。\n",
        },
        Example {
            wrong: "请抓好落实。\n云岭县人民政府\n2026年3月2日\n抄送：县委办公室；\n",
            right: "请抓好落实。\n云岭县人民政府\n2026年3月2日\n抄送：县委办公室。\n",
        },
    ],
    find: |draft, report| {
        let copied = |text: &&Text<'_>| squeeze(&text.text).starts_with('抄');
        for text in draft.having(|role| role == Role::Cc).filter(copied) {
            let bare = text.text.trim_end_matches(['，', '；', '、', ',', ';', '.', ' ']);
            let goes_on = text.text.ends_with(['，', '、']);
            let open = goes_on || bare.ends_with(['。', '：', ':']);
            if let Some((at, last)) = bare.char_indices().next_back().filter(|_| !open) {
                report.replace(text, at..text.text.len(), format!("{last}。"), "抄送机关末尾没有句号");
            }
        }
    },
};

const CC_OLD_WORD: Rule = Rule {
    name: "cc-old-word",
    what: "写了“抄报”",
    why: "抄送的机关不分上级、下级，一律写“抄送”；“抄报”是以前的写法。",
    help: "改为“抄送”，同别的抄送机关写在一起",
    clause: "GB/T 9704—2012，7.4.2",
    strength: Strength::Should,
    fix: Some(Certainty::Likely),
    examples: &[
        Example {
            wrong: "请抓好落实。\n云岭县人民政府\n2026年3月2日\n抄报：县委办公室。\n",
            right: "请抓好落实。\n云岭县人民政府\n2026年3月2日\n抄送：县委办公室。\n",
        },
        Example {
            wrong: "请抓好落实。\n云岭县教育局\n2026年3月2日\n抄  报：县教育局。\n",
            right: "请抓好落实。\n云岭县教育局\n2026年3月2日\n抄送：县教育局。\n",
        },
    ],
    find: |draft, report| {
        let lines = draft.having(|role| role == Role::Cc).count();
        for text in draft.having(|role| role == Role::Cc) {
            let Some((word, _)) = text.text.split_once(COLONS) else { continue };
            if squeeze(word) == "抄报" {
                let edit = text.edit(draft.source, 0..word.len(), "抄送").filter(|_| lines == 1);
                report.mend(text.span(0..word.len()), edit, "“抄报”应为“抄送”");
            }
        }
    },
};

const CC_BELOW: Rule = Rule {
    name: "cc-below",
    what: "上行文抄送了下级机关",
    why: "请示、报告还没有得到上级答复，不得抄送下级机关。",
    help: "抄送里只留上级和同级机关",
    clause: "《党政机关公文处理工作条例》第十五条",
    strength: Strength::Should,
    fix: None,
    examples: &[
        Example {
            wrong: "关于修缮校舍的请示\n我局拟修缮校舍，妥否，请批示。\n抄送：各乡镇中心学校。\n",
            right: "关于修缮校舍的请示\n我局拟修缮校舍，妥否，请批示。\n抄送：县财政局。\n",
        },
        Example {
            wrong: "关于校舍修缮情况的报告\n校舍已经修缮。\n抄送：县财政局，局属各单位。\n",
            right: "关于校舍修缮情况的报告\n校舍已经修缮。\n抄送：县财政局。\n",
        },
    ],
    find: |draft, report| {
        const BELOW: [&str; 10] = ["各乡镇", "各乡", "各镇", "各街道", "各村", "各社区", "局属", "所属", "各科室", "各股室"];
        if !draft.goes_up() {
            return;
        }
        for text in draft.having(|role| role == Role::Cc) {
            if let Some((at, words)) = BELOW.iter().filter_map(|words| Some((text.text.find(words)?, words))).min() {
                report.at(text.span(at..at + words.len()), "上行文不得抄送下级机关");
            }
        }
    },
};

const IMPRINT_WORD: Rule = Rule {
    name: "imprint-word",
    what: "版记里的日期后面没有“印发”",
    why: "版记最后一行是印发机关和印发日期，日期后面加“印发”二字，免得同成文日期混淆。",
    help: "在日期后面加“印发”",
    clause: "GB/T 9704—2012，7.4.3",
    strength: Strength::Must,
    fix: Some(Certainty::Certain),
    examples: &[
        Example {
            wrong: "请抓好落实。\n云岭县人民政府\n2026年3月2日\n抄送：县委办公室。\n云岭县人民政府办公室　2026年3月3日\n",
            right: "请抓好落实。\n云岭县人民政府\n2026年3月2日\n抄送：县委办公室。\n云岭县人民政府办公室　2026年3月3日印发\n",
        },
        Example {
            wrong: "请抓好落实。\n云岭县教育局\n2026年3月2日\n抄送：县财政局。\n云岭县教育局办公室 2026年3月3日\n",
            right: "请抓好落实。\n云岭县教育局\n2026年3月2日\n抄送：县财政局。\n云岭县教育局办公室 2026年3月3日印发\n",
        },
    ],
    find: |draft, report| {
        for text in draft.having(|role| role == Role::Imprint) {
            let words = text.text.trim_end();
            if let Some((_, day)) = words.rsplit_once(char::is_whitespace).filter(|(_, day)| Day::of(day).is_some()) {
                let range = words.len() - day.len()..text.text.len();
                report.replace(text, range, format!("{day}印发"), "版记里的日期后面没有“印发”");
            }
        }
    },
};
