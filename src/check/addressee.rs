//! 主送机关: who it is for, and how that line is written.

use super::{Draft, Example, Report, Rule, Text};
use crate::document::Role;
use crate::field::Name;
use crate::finding::{Certainty, Strength};
use crate::kind;
use crate::office::{names_office, names_recipient};
use crate::sentence::{COLONS, length, squeeze};
use crate::source::Edit;

pub(super) const RULES: &[Rule] =
    &[ADDRESSEE_END_MARK, ADDRESSEE_PREFIX, ADDRESSEE_PERSON, ADDRESSEES_SEVERAL, ADDRESSEE_NEEDLESS, ADDRESSEE_MISSING];

const ADDRESSEE_END_MARK: Rule = Rule {
    name: "addressee-end-mark",
    what: "主送机关后面没有冒号",
    why: "主送机关顶格写，最后一个名称后面标全角冒号。",
    help: "在末尾写全角冒号“：”",
    clause: "GB/T 9704—2012，7.3.2",
    strength: Strength::Must,
    fix: Some(Certainty::Likely),
    examples: &[
        Example {
            wrong: "关于做好防汛工作的通知\n各乡镇人民政府\n请抓好落实。\n",
            right: "关于做好防汛工作的通知\n各乡镇人民政府：\n请抓好落实。\n",
        },
        Example {
            wrong: "关于做好防汛工作的通知\n各乡镇人民政府，县教育局，\n请抓好落实。\n",
            right: "关于做好防汛工作的通知\n各乡镇人民政府，县教育局：\n请抓好落实。\n",
        },
        Example {
            wrong: "关于做好防汛工作的通知\n各县（区）人民政府，市安委会各成员单位，各重点企业\n为做好防汛工作，现通知如下。\n",
            right: "关于做好防汛工作的通知\n各县（区）人民政府，市安委会各成员单位，各重点企业：\n为做好防汛工作，现通知如下。\n",
        },
        Example {
            wrong: "关于做好防汛工作的通知\n各乡镇人民政府，县政府各部门，\n为做好防汛工作，现通知如下。\n",
            right: "关于做好防汛工作的通知\n各乡镇人民政府，县政府各部门：\n为做好防汛工作，现通知如下。\n",
        },
        Example {
            wrong: "云岭县教育局关于修缮校舍的请示\n云岭县人民政府。\n我局拟修缮校舍。\n",
            right: "云岭县教育局关于修缮校舍的请示\n云岭县人民政府：\n我局拟修缮校舍。\n",
        },
    ],
    find: |draft, report| {
        if !draft.kind.word.is_some_and(kind::is_statutory) {
            return;
        }
        if draft.first(Role::Addressee).is_some() {
            unmarked_addressees(draft, report);
            return;
        }
        let title = draft.texts.iter().position(|text| text.role() == Some(Role::Title));
        let Some(line) = title.and_then(|title| draft.texts.get(title + 1)) else { return };
        let bare = line.text.trim_end_matches(OTHER_MARKS);
        let marked = bare.len() < line.text.len();
        let several = bare.starts_with('各') && bare.len() < 240;
        let offices = length(bare) <= 60 && bare.split(['、', '，']).all(names_recipient);
        let plain = matches!(line.role(), Some(Role::Body | Role::Byline)) && !bare.contains(['。', '：', ':', '；']);
        if plain && offices && (marked || several) {
            report.mend(line.whole(), with_colon(draft, line), NO_COLON);
        }
    },
};

const OTHER_MARKS: [char; 7] = ['，', '；', '。', '、', ',', ';', ' '];
const NO_COLON: &str = "主送机关后面没有冒号";

/// The last lines of what is recognised as addressees, where they end in something else.
fn unmarked_addressees(draft: &Draft<'_>, report: &mut Report<'_>) {
    for (at, text) in draft.texts.iter().enumerate().filter(|(_, text)| text.role() == Some(Role::Addressee)) {
        let goes_on = draft.texts.get(at + 1).is_some_and(|next| next.role() == Some(Role::Addressee));
        let names = text.text.trim_end_matches(OTHER_MARKS);
        let offices = names.starts_with('各') || names.split(['、', '，']).any(names_office);
        let marked = names.ends_with(COLONS) || names.starts_with("致：");
        if !goes_on && offices && !marked {
            report.mend(text.whole(), with_colon(draft, text), NO_COLON);
        }
    }
}

/// The colon behind the last name of a line, instead of what stands there.
fn with_colon(draft: &Draft<'_>, line: &Text<'_>) -> Option<Edit> {
    let names = line.text.trim_end_matches(OTHER_MARKS);
    let (at, last) = names.char_indices().next_back()?;
    line.edit(draft.source, at..line.text.len(), format!("{last}："))
}

const ADDRESSEE_PREFIX: Rule = Rule {
    name: "addressee-prefix",
    what: "标题下面写了“主送：”",
    why: "标题下面直接写主送机关的名称；只有名称太多、移到版记里的时候才写“主送：”。",
    help: "删去“主送：”，在名称后面标冒号",
    clause: "GB/T 9704—2012，7.3.2、7.4.2",
    strength: Strength::Should,
    fix: Some(Certainty::Likely),
    examples: &[
        Example {
            wrong: "关于做好防汛工作的通知\n主送：各乡镇人民政府\n请抓好落实。\n",
            right: "关于做好防汛工作的通知\n各乡镇人民政府：\n请抓好落实。\n",
        },
        Example {
            wrong: "关于修缮校舍的请示\n主送机关：云岭县人民政府：\n我局拟修缮校舍。\n",
            right: "关于修缮校舍的请示\n云岭县人民政府：\n我局拟修缮校舍。\n",
        },
    ],
    find: |draft, report| {
        let title = draft.texts.iter().position(|text| text.role() == Some(Role::Title));
        let Some(line) = title.and_then(|title| draft.texts.get(title + 1)) else { return };
        let names_it = |name: &str| name == "主送单位" || Name::of_line(name) == Some(Name::Addressee);
        if let Some((_, rest)) = line.text.split_once(COLONS).filter(|(name, _)| names_it(name)) {
            let offices = rest.trim().trim_end_matches(['：', ':', '。']);
            let edit = line.edit(draft.source, 0..line.text.len(), format!("{offices}："));
            report.mend(line.whole(), edit.filter(|_| !offices.is_empty()), "主送机关前不写“主送”");
        }
    },
};

const ADDRESSEE_PERSON: Rule = Rule {
    name: "addressee-person",
    what: "请示、报告送给了个人",
    why: "公文送机关，不送领导个人；领导直接交办的除外。",
    help: "主送机关写机关名称",
    clause: "《党政机关公文处理工作条例》第十五条",
    strength: Strength::Should,
    fix: None,
    examples: &[
        Example {
            wrong: "关于修缮校舍的请示\n林知远县长：\n我局拟修缮校舍。\n",
            right: "关于修缮校舍的请示\n云岭县人民政府：\n我局拟修缮校舍。\n",
        },
        Example {
            wrong: "关于校舍修缮情况的报告\n周敏局长：\n校舍已经修缮。\n",
            right: "关于校舍修缮情况的报告\n云岭县教育局：\n校舍已经修缮。\n",
        },
    ],
    find: |draft, report| {
        const POSTS: [&str; 11] = ["省长", "市长", "县长", "区长", "镇长", "乡长", "局长", "厅长", "书记", "主任", "同志"];
        if let (Some(addressee), true) = (draft.first(Role::Addressee), draft.goes_up()) {
            let bare = addressee.text.trim_end_matches(['：', ':', ' ']);
            if POSTS.iter().any(|post| bare.ends_with(post)) {
                report.at(addressee.whole(), "公文应当送机关，不送领导个人");
            }
        }
    },
};

const ADDRESSEES_SEVERAL: Rule = Rule {
    name: "addressees-several",
    what: "请示、报告送了不止一个机关",
    why: "上行文原则上主送一个上级机关，需要别的机关知道时抄送；主送多家，容易都等别家答复。",
    help: "只留一个主送机关，其余改为抄送",
    clause: "《党政机关公文处理工作条例》第十五条",
    strength: Strength::Should,
    fix: None,
    examples: &[
        Example {
            wrong: "关于修缮校舍的请示\n云岭县人民政府、云岭县财政局：\n我局拟修缮校舍。\n",
            right: "关于修缮校舍的请示\n云岭县人民政府：\n我局拟修缮校舍。\n",
        },
        Example {
            wrong: "关于校舍修缮情况的报告\n青岚市教育局，青岚市财政局：\n校舍已经修缮。\n",
            right: "关于校舍修缮情况的报告\n青岚市教育局：\n校舍已经修缮。\n",
        },
    ],
    find: |draft, report| {
        let Some(addressee) = draft.first(Role::Addressee).filter(|_| draft.goes_up()) else { return };
        let offices: Vec<&str> = addressee.text.trim_end_matches(COLONS).split(['、', '，', ',']).collect();
        // 县委、县政府 report together.
        let pair = matches!(offices[..], [party, government] if party.ends_with('委') && government.ends_with("政府"));
        let joint = pair && draft.is(&["报告"]);
        if offices.len() > 1 && offices.iter().any(|office| names_office(office)) && !joint {
            report.at(addressee.whole(), format!("写了{}个主送机关", offices.len()));
        }
    },
};

const ADDRESSEE_NEEDLESS: Rule = Rule {
    name: "addressee-needless",
    what: "向社会公布的文种写了主送机关",
    why: "公告、通告、公报、决议、命令面向公众，没有主送机关。",
    help: "删去主送机关，或者改用通知",
    clause: "惯例",
    strength: Strength::Should,
    fix: None,
    examples: &[
        Example {
            wrong: "关于封闭校舍的通告\n各乡镇人民政府：\n校舍自即日起封闭。\n",
            right: "关于封闭校舍的通告\n校舍自即日起封闭。\n",
        },
        Example {
            wrong: "关于公开招聘教师的公告\n各县教育局：\n现公开招聘教师。\n",
            right: "关于公开招聘教师的公告\n现公开招聘教师。\n",
        },
    ],
    find: |draft, report| {
        let public = ["公告", "通告", "公报", "决议", "命令", "令"];
        if let (Some(addressee), true) = (draft.first(Role::Addressee), draft.is(&public)) {
            let offices = addressee.text.trim_end_matches(COLONS);
            if offices.split(['、', '，']).any(names_office) {
                report.at(addressee.whole(), format!("{}没有主送机关", draft.kind.word.unwrap_or_default()));
            }
        }
    },
};

const ADDRESSEE_MISSING: Rule = Rule {
    name: "addressee-missing",
    what: "没有主送机关",
    why: "请示、批复、函总是写给某个机关的。只检查有署名和成文日期的草稿。",
    help: "在标题下面写主送机关和冒号",
    clause: "《党政机关公文处理工作条例》第九条",
    strength: Strength::Should,
    fix: None,
    examples: &[
        Example {
            wrong: "关于商请修缮校舍的函\n我局拟修缮校舍，请予支持。\n云岭县教育局\n2026年3月2日\n",
            right: "关于商请修缮校舍的函\n县财政局：\n我局拟修缮校舍，请予支持。\n云岭县教育局\n2026年3月2日\n",
        },
        Example {
            wrong: "关于修缮校舍的批复\n你局请示收悉。同意修缮校舍。\n云岭县人民政府\n2026年3月2日\n",
            right: "关于修缮校舍的批复\n县教育局：\n你局请示收悉。同意修缮校舍。\n云岭县人民政府\n2026年3月2日\n",
        },
    ],
    find: |draft, report| {
        let finished = draft.first(Role::Signature).is_some() && draft.first(Role::Date).is_some();
        let addressed = draft.first(Role::Addressee).is_some() || draft.texts.iter().take(8).any(names_addressee);
        if let (Some(title), true, false) = (draft.first(Role::Title), finished, addressed)
            && draft.is(&["请示", "批复", "函"])
        {
            report.at(title.whole(), "没有主送机关");
        }
    },
};

/// Whether a line is meant to say whom the draft is for, though not in the form of the standard.
fn names_addressee(text: &Text<'_>) -> bool {
    let bare = squeeze(text.text.trim_end_matches(['，', '；', '。', '、']));
    let typed = matches!(text.role(), Some(Role::Body | Role::Byline));
    typed && length(&bare) <= 60 && (bare.starts_with("主送") || bare.split(['、', '，']).all(names_office))
}
