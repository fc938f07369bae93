//! Minutes, orders and bills, which have a form of their own.

use crate::check::{Example, Rule, Text};
use crate::document::Role;
use crate::finding::{Certainty, Strength};
use crate::office::names_office;
use crate::sentence::squeeze;

pub(super) const MINUTES_MISSPELT: Rule = Rule {
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
            report.replace(title, range, "纪要", "“记要”应为“纪要”");
        }
    },
};

pub(super) const MINUTES_WITHOUT_ATTENDANCE: Rule = Rule {
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
        if draft.is(&["纪要"]) && framed && !draft.texts.iter().any(attended) {
            report.places(draft.first(Role::Title).map(Text::whole).into_iter().collect(), "纪要没有写出席人员");
        }
    },
};

pub(super) const ORDER_WITHOUT_NUMBER: Rule = Rule {
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
            if office.is_some_and(names_office) {
                report.at(title.whole(), "命令没有令号");
            }
        }
    },
};

pub(super) const BILL_ADDRESSEE: Rule = Rule {
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
        if let (Some(addressee), true) = (draft.first(Role::Addressee), draft.is(&["议案"]))
            && !["人民代表大会", "人大", "主席团"].iter().any(|word| addressee.text.contains(word))
        {
            report.at(addressee.whole(), "议案应当送人民代表大会或者它的常务委员会");
        }
    },
};
