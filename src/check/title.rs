//! 标题: issuer, matter and kind, and no mark that does not belong there.

use std::ops::Range;

use super::{Example, Rule, Text};
use crate::document::{Paragraph, Role};
use crate::finding::{Certainty, Strength};
use crate::kind;
use crate::office::names_office;
use crate::sentence::{COLONS, length};

pub(super) const RULES: &[Rule] = &[
    TITLE_END_MARK, TITLE_MISSING, TITLE_WITHOUT_KIND, TITLE_WITHOUT_ABOUT, TITLE_WITHOUT_DE, TITLE_TWO_KINDS,
    TITLE_KIND_REPEATED, TITLE_ABOUT_TO, TITLE_ASKS_TWICE, TITLE_BOOK_MARKS, TITLE_OFFICES_LISTED,
];

const TITLE_END_MARK: Rule = Rule {
    name: "title-end-mark",
    what: "标题末尾有标点",
    why: "公文标题末尾不加句号、逗号、分号、冒号。",
    help: "删去标题末尾的标点",
    clause: "惯例",
    strength: Strength::Should,
    fix: Some(Certainty::Certain),
    examples: &[
        Example {
            wrong: "# 关于做好防汛工作的通知。\n\n请各校抓好落实。\n",
            right: "# 关于做好防汛工作的通知\n\n请各校抓好落实。\n",
        },
        Example {
            wrong: "关于做好防汛工作的通知。\n各乡镇人民政府：\n请抓好落实。\n",
            right: "关于做好防汛工作的通知\n各乡镇人民政府：\n请抓好落实。\n",
        },
        Example {
            wrong: "关于修缮校舍的请示；\n云岭县人民政府：\n我局拟修缮校舍。\n",
            right: "关于修缮校舍的请示\n云岭县人民政府：\n我局拟修缮校舍。\n",
        },
    ],
    find: |draft, report| {
        // A line of a text draft that ends so is no title to the recogniser.
        let is_open = |first: &&Text<'_>| first.paragraph.is_some_and(Paragraph::is_body_line) && first.text.starts_with("关于");
        let untitled = || draft.texts.first().filter(is_open);
        let Some(title) = draft.first(Role::Title).or_else(untitled) else { return };
        let bare = title.text.trim_end_matches(['。', '；', '，', '：', '、', ';', ',', ':']);
        let surely = title.role() == Some(Role::Title) || kind::of_title(bare).is_some_and(kind::is_statutory);
        if bare.len() < title.text.len() && surely && length(bare) <= 60 {
            let range = bare.len()..title.text.len();
            let message = format!("标题末尾的“{}”应删去", &title.text[range.clone()]);
            report.replace(title, range, "", message);
        }
    },
};

const TITLE_MISSING: Rule = Rule {
    name: "title-missing",
    what: "公文没有标题",
    why: "公文都有标题，由发文机关名称、事由和文种组成。只检查开头（发文字号除外）就是主送机关并且有成文日期的草稿。",
    help: "在主送机关之前加标题",
    clause: "《党政机关公文处理工作条例》第九条",
    strength: Strength::Should,
    fix: None,
    examples: &[
        Example {
            wrong: "各乡镇人民政府：\n请抓好落实。\n云岭县教育局\n2026年3月1日\n",
            right: "关于做好防汛工作的通知\n各乡镇人民政府：\n请抓好落实。\n云岭县教育局\n2026年3月1日\n",
        },
        Example {
            wrong: "县教育局：\n同意修缮校舍。\n云岭县人民政府\n2026年3月1日\n",
            right: "关于修缮校舍的意见\n县教育局：\n同意修缮校舍。\n云岭县人民政府\n2026年3月1日\n",
        },
    ],
    find: |draft, report| {
        let titled = draft.first(Role::Title).is_some();
        let first = draft.texts.iter().find(|text| text.role() != Some(Role::DocumentNumber));
        if let (Some(first), Some(_), false) = (first, draft.first(Role::Date), titled)
            && first.role() == Some(Role::Addressee)
            && (first.text.starts_with('各') || names_office(first.text.trim_end_matches(COLONS)))
        {
            report.at(first.whole(), "公文没有标题");
        }
    },
};

const TITLE_WITHOUT_KIND: Rule = Rule {
    name: "title-without-kind",
    what: "标题没有文种",
    why: "标题以文种结尾，收文的人才知道该怎么办：是执行、答复，还是知道就行。只检查有主送机关的草稿。",
    help: "在标题末尾写明文种，如“的通知”“的请示”",
    clause: "《党政机关公文处理工作条例》第九条",
    strength: Strength::Should,
    fix: None,
    examples: &[
        Example {
            wrong: "关于做好防汛工作\n各乡镇人民政府：\n请抓好落实。\n",
            right: "关于做好防汛工作的通知\n各乡镇人民政府：\n请抓好落实。\n",
        },
        Example {
            wrong: "关于修缮校舍有关事项\n云岭县人民政府：\n我局拟修缮校舍。\n",
            right: "关于修缮校舍有关事项的请示\n云岭县人民政府：\n我局拟修缮校舍。\n",
        },
    ],
    find: |draft, report| {
        let offices = draft.first(Role::Addressee).map(|text| text.text.trim_end_matches(COLONS));
        if let (Some(title), Some(offices), None) = (draft.first(Role::Title), offices, draft.kind.word)
            && title.text.contains("关于")
            && offices.split(['、', '，']).any(names_office)
        {
            report.at(title.whole(), "标题没有文种");
        }
    },
};

const TITLE_WITHOUT_ABOUT: Rule = Rule {
    name: "title-without-about",
    what: "标题的事由前没有“关于”",
    why: "标题的事由一般用“关于……的”引出；印发、转发、批转类的标题可以不用。",
    help: "在事由前加“关于”",
    clause: "惯例",
    strength: Strength::Custom,
    fix: None,
    examples: &[
        Example {
            wrong: "云岭县教育局开展校舍安全检查的通知\n请各校抓好落实。\n",
            right: "云岭县教育局关于开展校舍安全检查的通知\n请各校抓好落实。\n",
        },
        Example {
            wrong: "修缮校舍的请示\n我局拟修缮校舍。\n", right: "关于修缮校舍的请示\n我局拟修缮校舍。\n"
        },
    ],
    find: |draft, report| {
        const INSTEAD: [&str; 13] =
            ["关于", "有关", "印发", "转发", "批转", "公布", "发布", "颁布", "任免", "授予", "表彰", "召开", "对"];
        if let (Some(title), Some(kind)) = (draft.first(Role::Title), draft.kind.word)
            && kind::is_statutory(kind)
            && title.text.ends_with(&format!("的{kind}"))
            && !title.text.ends_with(&format!("上的{kind}")) // 在全县教育大会上的报告
            && !INSTEAD.iter().any(|word| title.text.contains(word))
        {
            report.at(title.whole(), "标题的事由前没有“关于”");
        }
    },
};

const TITLE_WITHOUT_DE: Rule = Rule {
    name: "title-without-de",
    what: "标题的文种前没有“的”",
    why: "“关于……的通知”是一个整体，有“关于”就要有“的”。",
    help: "在文种前加“的”",
    clause: "惯例",
    strength: Strength::Should,
    fix: Some(Certainty::Likely),
    examples: &[
        Example {
            wrong: "关于开展校舍安全检查通知\n请各校抓好落实。\n",
            right: "关于开展校舍安全检查的通知\n请各校抓好落实。\n",
        },
        Example {
            wrong: "关于增加教师编制请示\n我局拟增加教师。\n", right: "关于增加教师编制的请示\n我局拟增加教师。\n"
        },
    ],
    find: |draft, report| {
        const KINDS: [&str; 6] = ["通知", "请示", "批复", "通报", "通告", "决定"];
        let (Some(title), Some(kind)) = (draft.first(Role::Title), draft.kind.word) else { return };
        let Some(before) = title.text.strip_suffix(kind).filter(|before| KINDS.contains(&kind) && before.contains("关于"))
        else {
            return;
        };
        // 的紧急通知, 的补充通知
        let attribute = before.rsplit('的').next().filter(|attribute| attribute.len() < before.len());
        if attribute.is_none_or(|attribute| length(attribute) > 6) && !before.ends_with(['》', '\n']) {
            let range = before.len()..title.text.len();
            report.replace(title, range, format!("的{kind}"), "文种前面少了“的”");
        }
    },
};

const TITLE_TWO_KINDS: Rule = Rule {
    name: "title-two-kinds",
    what: "标题里用了两个文种",
    why: "一份公文只有一个文种。“请示报告”让收文的人不知道要不要答复。",
    help: "按要办的事只留一个文种：要批准的用请示，汇报情况的用报告",
    clause: "《党政机关公文处理工作条例》第八条",
    strength: Strength::Should,
    fix: None,
    examples: &[
        Example {
            wrong: "关于修缮校舍的请示报告\n我局拟修缮校舍。\n", right: "关于修缮校舍的请示\n我局拟修缮校舍。\n"
        },
        Example {
            wrong: "关于修缮校舍请示的报告\n我局拟修缮校舍。\n", right: "关于修缮校舍的报告\n我局拟修缮校舍。\n"
        },
        Example {
            wrong: "关于商请修缮校舍的通知函\n请支持修缮校舍。\n", right: "关于商请修缮校舍的函\n请支持修缮校舍。\n"
        },
    ],
    find: |draft, report| {
        const DOUBLES: [&str; 8] =
            ["请示报告", "请示的报告", "报告的请示", "请示函", "报告函", "通知函", "通知的通告", "通告的通知"];
        if let Some(title) = draft.first(Role::Title) {
            let double = DOUBLES.into_iter().find(|double| title.text.ends_with(double));
            if let Some(double) = double {
                let range = title.text.len() - double.len()..title.text.len();
                report.at(title.span(range), format!("“{double}”是两个文种"));
            }
        }
    },
};

const TITLE_KIND_REPEATED: Rule = Rule {
    name: "title-kind-repeated",
    what: "转发的标题重复了文种",
    why: "层层转发时，标题只留一个“关于”、一个“的通知”。",
    help: "删去重复的“的通知”",
    clause: "惯例",
    strength: Strength::Should,
    fix: Some(Certainty::Likely),
    examples: &[
        Example {
            wrong: "转发县政府关于做好防汛工作的通知的通知\n现转发你们，请抓好落实。\n",
            right: "转发县政府关于做好防汛工作的通知\n现转发你们，请抓好落实。\n",
        },
        Example {
            wrong: "云岭县教育局转发关于修缮校舍的意见的意见\n现转发你们，请抓好落实。\n",
            right: "云岭县教育局转发关于修缮校舍的意见\n现转发你们，请抓好落实。\n",
        },
    ],
    find: |draft, report| {
        if let (Some(title), Some(kind)) = (draft.first(Role::Title), draft.kind.word) {
            let tail = format!("的{kind}");
            if let Some(before) = title.text.strip_suffix(&tail).filter(|before| before.ends_with(&tail)) {
                let range = before.len()..title.text.len();
                report.replace(title, range, "", format!("“{tail}”重复了"));
            }
        }
    },
};

const TITLE_ABOUT_TO: Rule = Rule {
    name: "title-about-to",
    what: "标题里“关于对”两个介词重叠",
    why: "“关于”已经引出了事由，“对”是多余的；后面还有“进行”“给予”等动词的除外。",
    help: "删去“对”",
    clause: "惯例",
    strength: Strength::Custom,
    fix: Some(Certainty::Likely),
    examples: &[
        Example {
            wrong: "关于对校舍修缮项目的批复\n同意修缮校舍。\n", right: "关于校舍修缮项目的批复\n同意修缮校舍。\n"
        },
        Example {
            wrong: "关于对2026年校舍安全情况的通报\n校舍安全情况良好。\n",
            right: "关于2026年校舍安全情况的通报\n校舍安全情况良好。\n",
        },
        Example {
            wrong: "云岭县教育局关于对校舍管理办法的意见\n我局没有不同意见。\n",
            right: "云岭县教育局关于校舍管理办法的意见\n我局没有不同意见。\n",
        },
    ],
    find: |draft, report| {
        const VERBS: [&str; 27] = [
            "进行", "给予", "实施", "予以", "开展", "作出", "做出", "采取", "实行", "加强", "处理", "处分", "表彰", "检查",
            "通报", "处罚", "批评", "奖励", "嘉奖", "问责", "追究", "查处", "督查", "督导", "调查", "考核", "评估",
        ];
        let Some(title) = draft.first(Role::Title) else { return };
        let kinds = ["批复", "函", "意见", "答复", "通报"];
        let matter = kinds.iter().find_map(|kind| title.text.strip_suffix(kind)?.strip_suffix('的'));
        if let Some((at, matter)) = matter.and_then(|matter| Some((matter.find("关于对")?, matter)))
            && !VERBS.iter().any(|verb| matter[at..].contains(verb))
        {
            let range = words(at + "关于".len(), "对");
            report.replace(title, range, "", "“关于”和“对”重叠");
        }
    },
};

const TITLE_ASKS_TWICE: Rule = Rule {
    name: "title-asks-twice",
    what: "请示的标题又写“请求”",
    why: "请示本身就是请求，标题里不再写“请求”“恳请”，也不写“要求解决”“申请购置”。",
    help: "删去“请求”一类的词",
    clause: "惯例",
    strength: Strength::Should,
    fix: Some(Certainty::Likely),
    examples: &[
        Example {
            wrong: "关于请求解决校舍修缮资金的请示\n我局拟修缮校舍。\n",
            right: "关于解决校舍修缮资金的请示\n我局拟修缮校舍。\n",
        },
        Example {
            wrong: "关于申请购置课桌椅的请示\n我局拟购置课桌椅。\n", right: "关于购置课桌椅的请示\n我局拟购置课桌椅。\n"
        },
        Example {
            wrong: "关于要求解决校舍修缮资金的请示\n我局拟修缮校舍。\n",
            right: "关于解决校舍修缮资金的请示\n我局拟修缮校舍。\n",
        },
        Example {
            wrong: "云岭县教育局关于恳请增加教师编制的请示\n我局拟增加教师。\n",
            right: "云岭县教育局关于增加教师编制的请示\n我局拟增加教师。\n",
        },
    ],
    find: |draft, report| {
        const VERBS: [&str; 22] = [
            "解决", "购置", "购买", "采购", "增加", "追加", "拨付", "划拨", "拨给", "下达", "调整", "设立", "成立", "组建",
            "召开", "举办", "建设", "新建", "修建", "修缮", "配备", "补助",
        ];
        let done = |matter: &str| VERBS.iter().any(|verb| matter.starts_with(verb));
        if let Some(title) = draft.first(Role::Title).filter(|title| title.text.ends_with("请示")) {
            for (ask, alone) in [("请求", true), ("恳请", true), ("要求", false), ("申请", false)] {
                let place = title.text.split_once("关于").and_then(|(office, _)| {
                    let matter = title.text[office.len() + "关于".len()..].strip_prefix(ask)?;
                    (alone || done(matter)).then_some(office.len())
                });
                if let Some(at) = place {
                    let range = words(at + "关于".len(), ask);
                    let message = format!("请示的标题里“{ask}”是多余的");
                    report.replace(title, range, "", message);
                }
            }
        }
    },
};

const TITLE_BOOK_MARKS: Rule = Rule {
    name: "title-book-marks",
    what: "标题里活动、项目的名称用了书名号",
    why: "书名号只括法规、规章、文件和作品的名称；活动、项目、会议的名称用引号或者不加标点。",
    help: "改用引号",
    clause: "GB/T 15834—2011，4.15",
    strength: Strength::Should,
    fix: Some(Certainty::Likely),
    examples: &[
        Example {
            wrong: "关于开展《安全生产月》活动的通知\n请各校抓好落实。\n",
            right: "关于开展“安全生产月”活动的通知\n请各校抓好落实。\n",
        },
        Example {
            wrong: "关于实施《清洁河道》工程的意见\n请各乡镇抓好落实。\n",
            right: "关于实施“清洁河道”工程的意见\n请各乡镇抓好落实。\n",
        },
    ],
    find: |draft, report| {
        const NO_BOOKS: [&str; 9] = ["活动", "项目", "工程", "行动", "系统", "平台", "大赛", "比赛", "会议"];
        let Some(title) = draft.first(Role::Title) else { return };
        for (close, _) in title.text.match_indices('》') {
            let behind = &title.text[close + '》'.len_utf8()..];
            if let Some(open) = title.text[..close].rfind('《').filter(|_| NO_BOOKS.iter().any(|word| behind.starts_with(word)))
            {
                let name = &title.text[open + '《'.len_utf8()..close];
                let range = open..close + '》'.len_utf8();
                report.replace(title, range, format!("“{name}”"), format!("“{name}”不是文件或者作品，不用书名号"));
            }
        }
    },
};

const TITLE_OFFICES_LISTED: Rule = Rule {
    name: "title-offices-listed",
    what: "标题里联合发文的机关之间用了顿号",
    why: "标题中除书名号、引号等以外一般不用标点；几个机关名称之间空一字或者各占一行。",
    help: "把顿号改为空格，或者每个机关占一行",
    clause: "惯例",
    strength: Strength::Custom,
    fix: Some(Certainty::Likely),
    examples: &[
        Example {
            wrong: "云岭县教育局、云岭县财政局关于修缮校舍的通知\n请各校抓好落实。\n",
            right: "云岭县教育局　云岭县财政局关于修缮校舍的通知\n请各校抓好落实。\n",
        },
        Example {
            wrong: "云岭县公安局、云岭县交通运输局关于加强管理的通告\n请相互转告。\n",
            right: "云岭县公安局　云岭县交通运输局关于加强管理的通告\n请相互转告。\n",
        },
    ],
    find: |draft, report| {
        let Some(title) = draft.first(Role::Title) else { return };
        let Some(about) = ["关于", "印发", "转发"].into_iter().filter_map(|word| title.text.find(word)).min() else {
            return;
        };
        if title.text[..about].split('、').all(names_office) {
            for (at, mark) in title.text[..about].match_indices('、') {
                let range = words(at, mark);
                report.replace(title, range, "\u{3000}", "标题里机关名称之间不用顿号");
            }
        }
    },
};

/// Where words stand that begin at `at`.
fn words(at: usize, words: &str) -> Range<usize> {
    at..at + words.len()
}
