//! The attachments themselves: their marks, and whether the note names them.

use super::notes;
use crate::check::{Draft, Example, Report, Rule, Text};
use crate::document::Role;
use crate::finding::{Certainty, Strength};
use crate::level::{chinese, number_at_start};
use crate::sentence::{COLONS, squeeze};
use crate::source::{Edit, Span, Why};

pub(super) const ATTACHMENT_MARK_FORM: Rule = Rule {
    name: "attachment-mark-form",
    what: "附件第一页的“附件”写得不规范",
    why: "附件第一页左上角写“附件”和阿拉伯数字序号，后面不加冒号，名称另起一行。法规的“附件一”照条文里的写法。",
    help: "写作“附件1”，名称写在下面",
    clause: "GB/T 9704—2012，7.3.7",
    strength: Strength::Must,
    fix: Some(Certainty::Certain),
    examples: &[
        Example {
            wrong: "请抓好落实。\n附件一\n校舍一览表\n云岭一小。\n附件二\n经费测算表\n合计三万元。\n",
            right: "请抓好落实。\n附件1\n校舍一览表\n云岭一小。\n附件2\n经费测算表\n合计三万元。\n",
        },
        Example {
            wrong: "请抓好落实。\n附件1：\n校舍一览表\n云岭一小。\n",
            right: "请抓好落实。\n附件1\n校舍一览表\n云岭一小。\n",
        },
    ],
    find: |draft, report| {
        let article = draft.first(Role::Article);
        let of_law = marks(draft).next().zip(article).is_some_and(|((mark, _), article)| article.block < mark.block); // which name 附件一
        for (text, number) in marks(draft) {
            let line = draft.source.line_span(draft.source.line(text.whole().start));
            let typed = draft.source.slice(Span::new(text.whole().start, line.end)).trim_end();
            let colon = typed.strip_suffix(COLONS).filter(|bare| *bare == text.text);
            let spelt = !of_law && number.is_some_and(|number| text.text.ends_with(&chinese(number)));
            if colon.is_some() || spelt {
                let standard = number.map_or("附件".to_owned(), |number| format!("附件{number}"));
                let span = Span::new(
                    text.whole().start,
                    text.whole().start + if colon.is_some() { typed.len() } else { text.text.len() },
                );
                let verbatim = draft.source.slice(span).starts_with(text.text.as_ref());
                let edit = verbatim.then(|| Edit { span, after: standard.clone(), why: Why::Corrected });
                report.mend(span, edit, format!("写作“{standard}”，后面不加冒号"));
            }
        }
    },
};

pub(super) const ATTACHMENT_MARK_ORDER: Rule = Rule {
    name: "attachment-mark-order",
    what: "附件的序号不连续",
    why: "附件从1起按顺序编号。",
    help: "核对附件的序号和顺序",
    clause: "GB/T 9704—2012，7.3.7",
    strength: Strength::Should,
    fix: None,
    examples: &[
        Example {
            wrong: "请抓好落实。\n附件1\n校舍一览表\n云岭一小。\n附件3\n经费测算表\n合计三万元。\n",
            right: "请抓好落实。\n附件1\n校舍一览表\n云岭一小。\n附件2\n经费测算表\n合计三万元。\n",
        },
        Example {
            wrong: "请抓好落实。\n附件1\n校舍一览表\n云岭一小。\n附件1\n经费测算表\n合计三万元。\n",
            right: "请抓好落实。\n附件1\n校舍一览表\n云岭一小。\n附件2\n经费测算表\n合计三万元。\n",
        },
    ],
    find: |draft, report| {
        let marks: Vec<_> = marks(draft).collect();
        for pair in marks.windows(2) {
            let [(_, Some(above)), (text, Some(number))] = pair else { continue };
            // A second document in the same draft begins again.
            if *number != above + 1 && !(*number == 1 && *above > 1) {
                report.at(text.whole(), format!("“附件{number}”跟在“附件{above}”后面"));
            }
        }
    },
};

pub(super) const ATTACHMENTS_DIFFER: Rule = Rule {
    name: "attachments-differ",
    what: "附件说明同后面的附件对不上",
    why: "附件的序号和标题要同附件说明一致，个数也要一样。附件不在草稿里的不检查。",
    help: "核对附件说明和附件的个数、顺序、标题",
    clause: "GB/T 9704—2012，7.3.7",
    strength: Strength::Should,
    fix: None,
    examples: &[
        Example {
            wrong: "请抓好落实。\n附件：1.校舍一览表\n2.经费测算表\n3.施工图纸\n附件1\n校舍一览表\n云岭一小。\n附件2\n经费测算表\n合计三万元。\n",
            right: "请抓好落实。\n附件：1.校舍一览表\n2.经费测算表\n附件1\n校舍一览表\n云岭一小。\n附件2\n经费测算表\n合计三万元。\n",
        },
        Example {
            wrong: "请抓好落实。\n附件：1.校舍一览表\n2.经费测算表\n附件1\n教师花名册\n云岭一小。\n附件2\n经费测算表\n合计三万元。\n",
            right: "请抓好落实。\n附件：1.校舍一览表\n2.经费测算表\n附件1\n校舍一览表\n云岭一小。\n附件2\n经费测算表\n合计三万元。\n",
        },
    ],
    find: attachments_differ,
};

pub(super) const ATTACHMENT_NOTE_MISSING: Rule = Rule {
    name: "attachment-note-missing",
    what: "有附件，正文下面没有附件说明",
    why: "公文带附件的，在正文下面写附件说明。只检查有成文日期的草稿，和有主送机关、几个附件的草稿。",
    help: "在正文下面加“附件：”和附件名称",
    clause: "GB/T 9704—2012，7.3.4",
    strength: Strength::Should,
    fix: None,
    examples: &[
        Example {
            wrong: "请抓好落实。\n云岭县教育局\n2026年3月2日\n附件1\n校舍一览表\n云岭一小。\n附件2\n经费测算表\n合计三万元。\n",
            right: "请抓好落实。\n附件：1.校舍一览表\n2.经费测算表\n云岭县教育局\n2026年3月2日\n附件1\n校舍一览表\n云岭一小。\n附件2\n经费测算表\n合计三万元。\n",
        },
        Example {
            wrong: "关于修缮校舍的通知\n各校：\n请抓好落实。\n附件1\n校舍一览表\n云岭一小。\n附件2\n经费测算表\n合计三万元。\n",
            right: "关于修缮校舍的通知\n各校：\n请抓好落实。\n附件：1.校舍一览表\n2.经费测算表\n附件1\n校舍一览表\n云岭一小。\n附件2\n经费测算表\n合计三万元。\n",
        },
        Example {
            wrong: "请抓好落实。\n云岭县教育局\n2026年3月2日\n附件\n校舍一览表\n云岭一小。\n",
            right: "请抓好落实。\n附件：校舍一览表\n云岭县教育局\n2026年3月2日\n附件\n校舍一览表\n云岭一小。\n",
        },
    ],
    find: |draft, report| {
        let position = |wanted| draft.texts.iter().position(|text| text.role() == Some(wanted));
        let (mark, date, note) = (position(Role::AttachmentMark), position(Role::Date), position(Role::AttachmentNote));
        let several = || draft.is_addressed() && marks(draft).nth(1).is_some();
        if let (Some(mark), None) = (mark, note)
            && (date.is_some_and(|date| date < mark) || several())
        {
            report.at(draft.texts[mark].whole(), "后面有附件，正文下面没有附件说明");
        }
    },
};

pub(super) const ATTACHMENT_UNNAMED: Rule = Rule {
    name: "attachment-unnamed",
    what: "正文提到的附件没有列出",
    why: "正文写了“见附件”，附件说明和后面的附件里却没有它。引用别的文件的附件不算。",
    help: "在附件说明里补上，或者改正序号",
    clause: "GB/T 9704—2012，7.3.4",
    strength: Strength::Should,
    fix: None,
    examples: &[
        Example {
            wrong: "请按要求报送（名单见附件3）。\n附件：1.校舍一览表\n2.经费测算表\n",
            right: "请按要求报送（名单见附件1）。\n附件：1.校舍一览表\n2.经费测算表\n",
        },
        Example {
            wrong: "关于报送校舍一览表的通知\n请按要求报送（格式见附件）。\n云岭县教育局\n2026年3月2日\n",
            right: "关于报送校舍一览表的通知\n请按要求报送（格式见附件）。\n附件：校舍一览表\n云岭县教育局\n2026年3月2日\n",
        },
    ],
    find: attachment_unnamed,
};

fn attachments_differ(draft: &Draft<'_>, report: &mut Report<'_>) {
    let notes = notes(draft);
    let [note] = notes.as_slice() else { return };
    let titles = attachment_titles(draft);
    let (Some(first), Some(last), false) = (note.first(), note.last(), titles.is_empty()) else { return };
    if titles.len() != note.len() {
        let message = format!("附件说明列了{}个附件，后面有{}个", note.len(), titles.len());
        report.at(first.text.whole().join(last.text.whole()), message);
        return;
    }
    let bare = |name: &str| squeeze(name).trim_matches(['《', '》', '。', '；', '，']).to_owned();
    for (entry, title) in note.iter().zip(titles) {
        let Some(title) = title else { continue };
        let (named, titled) = (bare(entry.name()), bare(&title.text));
        if !titled.contains(&named) && !named.contains(&titled) {
            let message = format!("附件说明里叫“{named}”，附件的标题是“{titled}”");
            report.places(vec![entry.text.span(entry.name.clone()), title.whole()], message);
        }
    }
}

fn attachment_unnamed(draft: &Draft<'_>, report: &mut Report<'_>) {
    let named = notes(draft).iter().flatten().count().max(draft.having(|role| role == Role::AttachmentMark).count());
    let finished = draft.first(Role::Title).is_some() && draft.first(Role::Date).is_some();
    if named == 0 && !finished {
        return;
    }
    for text in draft.having(|role| matches!(role, Role::Body | Role::Heading { .. } | Role::ListItem)) {
        for (at, _) in text.text.match_indices("见附件") {
            let range = at..at + "见附件".len();
            let behind = &text.text[range.end..];
            let digits = behind.bytes().take_while(u8::is_ascii_digit).count();
            let number: usize = behind[..digits].parse().unwrap_or(1);
            if number > named {
                let range = range.start..range.end + digits;
                report.at(text.span(range.clone()), format!("“{}”没有列出", &text.text[range]));
            }
        }
    }
}

/// The marks over the attachments, and their numbers.
fn marks<'d>(draft: &'d Draft<'_>) -> impl Iterator<Item = (&'d Text<'d>, Option<u32>)> {
    draft.texts.iter().filter(|text| text.role() == Some(Role::AttachmentMark)).map(|text| {
        let counted = text.text.trim_start_matches(['附', '件', ' ', '\u{3000}']).trim();
        (text, number_at_start(counted).map(|(value, _)| value))
    })
}

/// For every mark the title right under it, if it has one.
fn attachment_titles<'d>(draft: &'d Draft<'_>) -> Vec<Option<&'d Text<'d>>> {
    let below = |at: usize| draft.texts.get(at + 1).filter(|next| next.role() == Some(Role::AttachmentTitle));
    let marks = draft.texts.iter().enumerate().filter(|(_, text)| text.role() == Some(Role::AttachmentMark));
    marks.map(|(at, _)| below(at)).collect()
}
