//! 署名, 成文日期 and 附注.

use super::{Draft, Example, Report, Rule, Text};
use crate::date::Day;
use crate::document::{Origin, Role};
use crate::finding::{Certainty, Strength};
use crate::office::names_office;
use crate::sentence::squeeze;

pub(super) const RULES: &[Rule] = &[
    SIGNATURE_MISSING, DATE_MISSING, SIGNATURE_DIFFERS, LEAD_DIFFERS, DATES_DIFFER, NO_TEXT_PAGE, ANNOTATION_BRACKETS,
    CONTACT_MISSING,
];

const SIGNATURE_MISSING: Rule = Rule {
    name: "signature-missing",
    what: "有成文日期，没有署名",
    why: "署发文机关的全称或者规范化简称。只检查有主送机关的法定文种。",
    help: "在成文日期上面写发文机关名称",
    clause: "《党政机关公文处理工作条例》第九条；GB/T 9704—2012，7.3.5",
    strength: Strength::Should,
    fix: None,
    examples: &[
        Example {
            wrong: "关于做好防汛工作的通知\n各乡镇人民政府：\n请抓好落实。\n2026年3月2日\n",
            right: "关于做好防汛工作的通知\n各乡镇人民政府：\n请抓好落实。\n云岭县人民政府\n2026年3月2日\n",
        },
        Example {
            wrong: "关于修缮校舍的意见\n县教育局：\n同意修缮校舍。\n2026年3月2日\n（此件公开发布）\n",
            right: "关于修缮校舍的意见\n县教育局：\n同意修缮校舍。\n云岭县人民政府\n2026年3月2日\n（此件公开发布）\n",
        },
    ],
    find: |draft, report| {
        let signed = [Role::Signature, Role::Byline].into_iter().any(|role| draft.first(role).is_some());
        if let (Some(date), true, false) = (draft.first(Role::Date), draft.is_addressed(), signed) {
            report.at(date.whole(), "成文日期上面没有署名");
        }
    },
};

const DATE_MISSING: Rule = Rule {
    name: "date-missing",
    what: "没有成文日期",
    why: "成文日期是公文生效的依据。只检查有主送机关、已经署名或者写了“特此通知”一类结尾的法定文种。",
    help: "在署名下面写成文日期",
    clause: "《党政机关公文处理工作条例》第九条；GB/T 9704—2012，7.3.5",
    strength: Strength::Should,
    fix: None,
    examples: &[
        Example {
            wrong: "关于做好防汛工作的通知\n各乡镇人民政府：\n请抓好落实。\n特此通知。\n",
            right: "关于做好防汛工作的通知\n各乡镇人民政府：\n请抓好落实。\n特此通知。\n云岭县人民政府\n2026年3月2日\n",
        },
        Example {
            wrong: "关于商请修缮校舍的函\n县财政局：\n请予支持。\n专此函达。\n",
            right: "关于商请修缮校舍的函\n县财政局：\n请予支持。\n专此函达。\n云岭县教育局\n2026年3月2日\n",
        },
    ],
    find: |draft, report| {
        let dated = [Role::Date, Role::Subtitle].into_iter().any(|role| draft.first(role).is_some());
        let closes = |text: &Text<'_>| {
            let formula = ["特此", "专此", "此复", "此函"].iter().any(|word| text.text.starts_with(word));
            text.role() == Some(Role::Signature) || (formula && text.text.len() < 60)
        };
        if let (Some(last), true, false) = (draft.texts.last().filter(|last| closes(last)), draft.is_addressed(), dated) {
            report.at(last.whole(), "没有成文日期");
        }
    },
};

const SIGNATURE_DIFFERS: Rule = Rule {
    name: "signature-differs",
    what: "署名同标题里的发文机关不一样",
    why: "标题里的发文机关就是署名的机关，可以一处写全称、一处写规范化简称，也可以由它的办公厅（室）署名。",
    help: "核对发文机关",
    clause: "GB/T 9704—2012，7.3.5",
    strength: Strength::Custom,
    fix: None,
    examples: &[
        Example {
            wrong: "云岭县人民政府关于做好防汛工作的通知\n请抓好落实。\n云岭县教育局\n2026年3月2日\n",
            right: "云岭县人民政府关于做好防汛工作的通知\n请抓好落实。\n云岭县人民政府\n2026年3月2日\n",
        },
        Example {
            wrong: "青岚市水务局关于做好防汛工作的通知\n请抓好落实。\n青岚市应急管理局\n2026年3月2日\n",
            right: "青岚市水务局关于做好防汛工作的通知\n请抓好落实。\n市水务局\n2026年3月2日\n",
        },
        Example {
            wrong: "青岚市科学技术协会关于举办展览的通知\n请踊跃参加。\n青岚市教育局\n2026年3月2日\n",
            right: "青岚市科学技术协会关于举办展览的通知\n请踊跃参加。\n青岚市科协办公室\n2026年3月2日\n",
        },
    ],
    find: |draft, report| {
        let Some((issuer, _)) = draft.first(Role::Title).and_then(|title| title.text.split_once("关于")) else { return };
        let issuer = squeeze(issuer);
        let own = draft.texts.iter().take_while(|text| !text.role().is_some_and(Role::begins_attachment));
        let signatures: Vec<_> = own.filter(|text| text.role() == Some(Role::Signature)).collect();
        let agrees = |text: &&Text<'_>| {
            let name = squeeze(&text.text);
            let body = name.trim_end_matches("办公厅").trim_end_matches("办公室");
            shortens(body, &issuer) || shortens(&issuer, &name) || !names_office(&name)
        };
        if let (Some(first), true, false) = (signatures.first(), names_office(&issuer), signatures.iter().any(agrees)) {
            report.at(first.whole(), format!("标题里的发文机关是“{issuer}”"));
        }
    },
};

const LEAD_DIFFERS: Rule = Rule {
    name: "lead-office-differs",
    what: "联合行文的署名不以主办机关在前",
    why: "联合行文的标志和署名都以主办机关排在最前，其余机关依次排列；两处顺序不一，就看不出谁是主办机关。",
    help: "按标志的顺序署名，或改正标志",
    clause: "GB/T 9704—2012，7.2.4、7.3.5",
    strength: Strength::Should,
    fix: None,
    examples: &[Example {
        wrong: "云岭县教育局\n云岭县财政局文件\n云教发〔2026〕3号\n关于做好校园安全工作的通知\n各乡镇人民政府：\n请抓好落实。\n\
                    云岭县财政局\n云岭县教育局\n2026年3月5日\n",
        right: "云岭县教育局\n云岭县财政局文件\n云教发〔2026〕3号\n关于做好校园安全工作的通知\n各乡镇人民政府：\n请抓好落实。\n\
                    云岭县教育局\n云岭县财政局\n2026年3月5日\n",
    }],
    find: |draft, report| {
        let offices = |role: Role| {
            let texts = draft.having(move |one| one == role);
            texts.map(|text| (text, squeeze(&text.text).trim_end_matches("文件").to_owned())).collect::<Vec<_>>()
        };
        let (marks, signatures) = (offices(Role::Issuer), offices(Role::Signature));
        let [(_, lead), _, ..] = marks.as_slice() else { return };
        let [(first, signed), _, ..] = signatures.as_slice() else { return };
        if signed != lead && signatures.iter().any(|(_, office)| office == lead) {
            report.at(first.whole(), format!("标志以“{lead}”为主办机关，署名却以“{signed}”在前"));
        }
    },
};

const DATES_DIFFER: Rule = Rule {
    name: "dates-differ",
    what: "有两个不同的成文日期",
    why: "一份公文只有一个成文日期。",
    help: "核对后只留一个",
    clause: "GB/T 9704—2012，7.3.5.4",
    strength: Strength::Should,
    fix: None,
    examples: &[
        Example {
            wrong: "请抓好落实。\n云岭县教育局\n2026年3月2日\n云岭县财政局\n2026年3月5日\n",
            right: "请抓好落实。\n云岭县教育局\n云岭县财政局\n2026年3月5日\n",
        },
        Example {
            wrong: "请抓好落实。\n云岭县教育局\n2026年3月2日\n2026年3月5日\n",
            right: "请抓好落实。\n云岭县教育局\n2026年3月5日\n",
        },
    ],
    find: |draft, report| {
        let ends = |role: Role| role == Role::Cc || role.begins_attachment();
        let own = draft.texts.iter().take_while(|text| !text.role().is_some_and(ends));
        let dates: Vec<_> = own
            .filter(|text| text.role() == Some(Role::Date))
            .filter_map(|text| Some((text, Day::at_start(text.text.trim())?.0)))
            .collect();
        let near = |pair: &[(&Text<'_>, Day)]| pair[0].0.block.zip(pair[1].0.block).is_some_and(|(a, b)| b - a <= 3);
        for pair in dates.windows(2).filter(|pair| near(pair) && pair[0].1 != pair[1].1) {
            report.places(vec![pair[0].0.whole(), pair[1].0.whole()], format!("成文日期有{}和{}两个", pair[0].1, pair[1].1));
        }
    },
};

const NO_TEXT_PAGE: Rule = Rule {
    name: "no-text-page",
    what: "写了“此页无正文”",
    why: "署名、日期应当同正文在一页上，靠调整行距、字距解决，不用“此页无正文”补救。",
    help: "删去“（此页无正文）”",
    clause: "GB/T 9704—2012，7.3.5.5",
    strength: Strength::Should,
    fix: Some(Certainty::Certain),
    examples: &[
        Example {
            wrong: "请抓好落实。\n（此页无正文）\n云岭县教育局\n2026年3月2日\n",
            right: "请抓好落实。\n\n云岭县教育局\n2026年3月2日\n",
        },
        Example { wrong: "请抓好落实。\n此页无正文。\n", right: "请抓好落实。\n\n" },
    ],
    find: |draft, report| {
        for text in draft.texts.iter().filter(|text| text.text.len() < 60) {
            if squeeze(&text.text).trim_matches(['（', '）', '(', ')', '。']) == "此页无正文" {
                let edit = text.edit(draft.source, 0..text.text.len(), "");
                report.mend(text.whole(), edit, "不用“此页无正文”");
            }
        }
    },
};

const ANNOTATION_BRACKETS: Rule = Rule {
    name: "annotation-brackets",
    what: "附注没有加圆括号",
    why: "附注左空二字加圆括号，写在成文日期下一行。",
    help: "加圆括号，如“（此件公开发布）”",
    clause: "GB/T 9704—2012，7.3.6",
    strength: Strength::Must,
    fix: Some(Certainty::Certain),
    examples: &[
        Example {
            wrong: "请抓好落实。\n云岭县教育局\n2026年3月2日\n此件公开发布\n",
            right: "请抓好落实。\n云岭县教育局\n2026年3月2日\n（此件公开发布）\n",
        },
        Example {
            wrong: "妥否，请批示。\n云岭县教育局\n2026年3月2日\n联系人：林知远，电话：0000000。\n",
            right: "妥否，请批示。\n云岭县教育局\n2026年3月2日\n（联系人：林知远，电话：0000000）\n",
        },
    ],
    find: annotation_brackets,
};

const CONTACT_MISSING: Rule = Rule {
    name: "contact-missing",
    what: "请示没有写联系人",
    why: "请示在附注里写明联系人姓名和电话，便于上级机关询问。只检查署了名、有日期的请示。",
    help: "在成文日期下一行写“（联系人：×××，电话：×××）”",
    clause: "惯例",
    strength: Strength::Custom,
    fix: None,
    examples: &[
        Example {
            wrong: "关于修缮校舍的请示\n云岭县人民政府：\n我局拟修缮校舍。\n妥否，请批示。\n云岭县教育局\n2026年3月2日\n",
            right: "关于修缮校舍的请示\n云岭县人民政府：\n我局拟修缮校舍。\n妥否，请批示。\n云岭县教育局\n2026年3月2日\n（联系人：林知远，电话：0000000）\n",
        },
        Example {
            wrong: "关于增加教师的请示\n云岭县人民政府：\n我局拟增加教师。\n当否，请批复。\n云岭县教育局\n2026年3月2日\n抄送：县财政局。\n",
            right: "关于增加教师的请示\n云岭县人民政府：\n我局拟增加教师。\n当否，请批复。\n云岭县教育局\n2026年3月2日\n（联系人：周敏，电话：0000000）\n抄送：县财政局。\n",
        },
    ],
    find: |draft, report| {
        let signed = draft.first(Role::Signature).is_some() && draft.first(Role::Addressee).is_some();
        let named = || draft.texts.iter().any(|text| text.text.contains("联系人") || text.text.contains("联系电话"));
        if let (Some(date), true, true) = (draft.first(Role::Date), signed, draft.is(&["请示"]))
            && !named()
        {
            report.at(date.whole(), "请示没有写联系人");
        }
    },
};

fn annotation_brackets(draft: &Draft<'_>, report: &mut Report<'_>) {
    for pair in draft.texts.windows(2) {
        let text = &pair[1];
        let plain = |role| matches!(role, Role::Body | Role::Annotation);
        let typed = text.paragraph.is_some_and(|paragraph| plain(paragraph.role) && paragraph.origin == Origin::Line);
        let bare = text.text.trim_end_matches(['。', '；', ' ']);
        let remark =
            ["此件公开", "此件发至", "此件不公开", "此件依申请", "联系人：", "联系人:"].iter().any(|word| bare.starts_with(word));
        if pair[0].role() == Some(Role::Date) && typed && remark && bare.chars().count() <= 60 {
            let edit = text.edit(draft.source, 0..text.text.len(), format!("（{bare}）"));
            report.mend(text.whole(), edit, "附注要加圆括号");
        }
    }
}

/// Whether `short` has the characters of `long` in their order: 云岭县政府 of 云岭县人民政府.
fn shortens(short: &str, long: &str) -> bool {
    let mut rest = long.chars();
    short.chars().all(|wanted| rest.any(|c| c == wanted))
}
