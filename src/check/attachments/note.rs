//! 附件说明, under the body: how it is written.

use super::{Entry, entries, notes};
use crate::check::{Draft, Example, Rule};
use crate::document::{Format, Role};
use crate::finding::{Certainty, Fix, Strength};
use crate::kind;
use crate::sentence::COLONS;
use crate::source::Edit;

pub(super) const ATTACHMENT_NOTE_WORD: Rule = Rule {
    name: "attachment-note-word",
    what: "附件说明的开头不规范",
    why: "附件说明写“附件：”和名称；有几个附件时写“附件：1.……”，以下各行只写序号，不写“附：”“附件一：”“附件2：”。议程、方案、裁判文书等不是公文的，不检查。",
    help: "写作“附件：1.名称”，下一行写“2.名称”",
    clause: "GB/T 9704—2012，7.3.4",
    strength: Strength::Must,
    fix: Some(Certainty::Likely),
    examples: &[
        Example {
            wrong: "关于修缮校舍的通知\n请抓好落实。\n附：校舍一览表\n",
            right: "关于修缮校舍的通知\n请抓好落实。\n附件：校舍一览表\n",
        },
        Example {
            wrong: "关于修缮校舍的通知\n请抓好落实。\n附件1：校舍一览表\n",
            right: "关于修缮校舍的通知\n请抓好落实。\n附件：校舍一览表\n",
        },
        Example {
            wrong: "关于修缮校舍的通知\n请抓好落实。\n附件1：校舍一览表\n附件2：经费测算表\n",
            right: "关于修缮校舍的通知\n请抓好落实。\n附件：1.校舍一览表\n2.经费测算表\n",
        },
        Example {
            wrong: "关于修缮校舍的通知\n请抓好落实。\n附件一：校舍一览表\n附件二：经费测算表\n",
            right: "关于修缮校舍的通知\n请抓好落实。\n附件：1.校舍一览表\n2.经费测算表\n",
        },
        Example {
            wrong: "关于修缮校舍的通知\n请抓好落实。\n附件1、校舍一览表\n2、经费测算表\n云岭县教育局\n2026年3月2日\n",
            right: "关于修缮校舍的通知\n请抓好落实。\n附件：1.校舍一览表\n2.经费测算表\n云岭县教育局\n2026年3月2日\n",
        },
        Example {
            wrong: "关于修缮校舍的通知\n请抓好落实。\n附件：\n附件1  2026年校舍一览表\n附件2  经费测算表\n",
            right: "关于修缮校舍的通知\n请抓好落实。\n附件：\n1.2026年校舍一览表\n2.经费测算表\n",
        },
    ],
    find: |draft, report| {
        for note in &notes(draft) {
            let headed = is_headed(draft, note);
            let wrong: Vec<&Entry<'_>> = wrongly_opened(draft, note).collect();
            let rewritten = |(at, entry): (usize, &Entry<'_>)| {
                let word = if at == 0 && !headed { "附件：" } else { "" };
                let number = entry.number.filter(|_| note.len() > 1).map(|number| format!("{number}.")).unwrap_or_default();
                entry.text.edit(draft.source, entry.head.clone(), format!("{word}{number}"))
            };
            if let Some(first) = wrong.first() {
                let edits: Option<Vec<Edit>> = note.iter().enumerate().map(rewritten).collect();
                let numbered = note.len() == 1 || note.iter().all(|entry| entry.number.is_some());
                let spans = wrong.iter().map(|entry| entry.text.span(entry.head.clone())).collect();
                let finding = report.places(spans, format!("附件说明的开头写成了“{}”", first.word));
                finding.fix = edits.filter(|_| numbered).map(|edits| Fix::whole(changes(draft, edits), Certainty::Likely));
            }
        }
    },
};

pub(super) const ATTACHMENT_END_MARK: Rule = Rule {
    name: "attachment-end-mark",
    what: "附件名称后面有标点",
    why: "附件名称后不加标点符号。",
    help: "删去附件名称后面的标点",
    clause: "GB/T 9704—2012，7.3.4",
    strength: Strength::Must,
    fix: Some(Certainty::Certain),
    examples: &[
        Example {
            wrong: "请抓好落实。\n附件：校舍一览表。\n", right: "请抓好落实。\n附件：校舍一览表\n"
        },
        Example {
            wrong: "请抓好落实。\n附件：1.校舍一览表；\n2.经费测算表\n",
            right: "请抓好落实。\n附件：1.校舍一览表\n2.经费测算表\n",
        },
    ],
    find: |draft, report| {
        for text in draft.having(|role| role == Role::AttachmentNote) {
            let bare = text.text.trim_end_matches(['。', '；', '，', '、', ';', ',']);
            if bare.len() < text.text.len() {
                let range = bare.len()..text.text.len();
                report.replace(text, range, "", "附件名称后不加标点");
            }
        }
    },
};

pub(super) const ATTACHMENT_LONE_NUMBER: Rule = Rule {
    name: "attachment-lone-number",
    what: "只有一个附件却编了序号",
    why: "只有一个附件时不编序号。",
    help: "删去序号",
    clause: "GB/T 9704—2012，7.3.4",
    strength: Strength::Should,
    fix: Some(Certainty::Likely),
    examples: &[
        Example {
            wrong: "请抓好落实。\n附件：1.校舍一览表\n", right: "请抓好落实。\n附件：校舍一览表\n"
        },
        Example {
            wrong: "请抓好落实。\n附件：1.经费测算表\n云岭县教育局\n2026年3月2日\n",
            right: "请抓好落实。\n附件：经费测算表\n云岭县教育局\n2026年3月2日\n",
        },
    ],
    find: |draft, report| {
        for note in notes(draft) {
            if let [entry] = note.as_slice()
                && let (Some(number), "附件：") = (entry.number, entry.word)
                && draft.having(|role| role == Role::AttachmentMark).count() < 2
            {
                let range = entry.head.start + entry.word.len()..entry.head.end;
                let message = format!("只有一个附件，不编序号“{number}.”");
                report.replace(entry.text, range, "", message);
            }
        }
    },
};

pub(super) const ATTACHMENTS_UNNUMBERED: Rule = Rule {
    name: "attachments-unnumbered",
    what: "几个附件没有编序号",
    why: "有几个附件时用阿拉伯数字编序号，写“附件：1.……”，以下各行只写序号。",
    help: "写作“附件：1.名称”，下一行写“2.名称”",
    clause: "GB/T 9704—2012，7.3.4",
    strength: Strength::Must,
    fix: Some(Certainty::Likely),
    examples: &[
        Example {
            wrong: "请抓好落实。\n附件：校舍一览表\n附件：经费测算表\n",
            right: "请抓好落实。\n附件：1.校舍一览表\n2.经费测算表\n",
        },
        Example {
            wrong: "请抓好落实。\n附件：登记簿\n附件：表样\n附件：说明书\n",
            right: "请抓好落实。\n附件：1.登记簿\n2.表样\n3.说明书\n",
        },
    ],
    find: |draft, report| {
        for note in notes(draft) {
            let bare = |entry: &Entry<'_>| entry.number.is_none() && entry.word == "附件：" && !entry.name().is_empty();
            if note.len() > 1 && note.iter().all(bare) {
                let numbered = |(at, entry): (usize, &Entry<'_>)| {
                    let head = if at == 0 { format!("附件：{}.", at + 1) } else { format!("{}.", at + 1) };
                    entry.text.edit(draft.source, entry.head.clone(), head)
                };
                let edits: Option<Vec<Edit>> = note.iter().enumerate().map(numbered).collect();
                let spans = note.iter().map(|entry| entry.text.whole()).collect();
                let finding = report.places(spans, format!("{}个附件没有编序号", note.len()));
                finding.fix = edits.map(|edits| Fix::whole(edits, Certainty::Likely));
            }
        }
    },
};

pub(super) const ATTACHMENT_NUMBER_FORM: Rule = Rule {
    name: "attachment-number-form",
    what: "附件的序号写法不对",
    why: "附件的序号用阿拉伯数字和下脚点，后面直接写名称，不空格。Markdown 里“1.”后的空格不在此列。",
    help: "写作“1.名称”",
    clause: "GB/T 9704—2012，7.3.4",
    strength: Strength::Should,
    fix: Some(Certainty::Certain),
    examples: &[
        Example {
            wrong: "请抓好落实。\n附件：1. 校舍一览表\n2. 经费测算表\n",
            right: "请抓好落实。\n附件：1.校舍一览表\n2.经费测算表\n",
        },
        Example {
            wrong: "请抓好落实。\n附件：1、校舍一览表\n2、经费测算表\n",
            right: "请抓好落实。\n附件：1.校舍一览表\n2.经费测算表\n",
        },
        Example {
            wrong: "请抓好落实。\n附件：1．校舍一览表\n2.2026年经费测算表\n",
            right: "请抓好落实。\n附件：1.校舍一览表\n2.2026年经费测算表\n",
        },
    ],
    find: |draft, report| {
        let spaced = draft.document.format == Format::Markdown;
        let notes = notes(draft);
        let rightly_opened = notes.iter().filter(|note| wrongly_opened(draft, note).next().is_none());
        let numbered = rightly_opened.flatten().filter_map(|entry| {
            let range = entry.head.start + entry.word.len()..entry.head.end;
            let typed = &entry.text.text[range.clone()];
            let standard = format!("{}.", entry.number?);
            let right = typed.is_empty() || typed == standard || spaced && typed.trim_end() == standard;
            (!right).then(|| (entry.text.span(range.clone()), entry.text.edit(draft.source, range, standard)))
        });
        report.mend_all(numbered.collect(), |count| format!("附件的序号写法不对，共 {count} 处"));
    },
};

pub(super) const ATTACHMENT_NOTE_ORDER: Rule = Rule {
    name: "attachment-note-order",
    what: "附件说明的序号不连续",
    why: "附件从1起按顺序编号；跳号多是删改时留下的。",
    help: "核对附件的个数和序号",
    clause: "GB/T 9704—2012，7.3.4",
    strength: Strength::Should,
    fix: None,
    examples: &[
        Example {
            wrong: "请抓好落实。\n附件：1.校舍一览表\n2.经费测算表\n4.施工图纸\n",
            right: "请抓好落实。\n附件：1.校舍一览表\n2.经费测算表\n3.施工图纸\n",
        },
        Example {
            wrong: "请抓好落实。\n附件：\n1.校舍一览表\n2.经费测算表\n3.施工图纸\n6.验收表\n",
            right: "请抓好落实。\n附件：\n1.校舍一览表\n2.经费测算表\n3.施工图纸\n4.验收表\n",
        },
    ],
    find: |draft, report| {
        for note in notes(draft) {
            for pair in note.windows(2) {
                if let (Some(above), Some(number)) = (pair[0].number, pair[1].number)
                    && number != above + 1
                {
                    let place = pair[1].text.span(pair[1].head.clone());
                    report.at(place, format!("附件说明里“{above}.”之后是“{number}.”"));
                }
            }
        }
    },
};

pub(super) const ATTACHMENT_FILE_NAME: Rule = Rule {
    name: "attachment-file-name",
    what: "附件名称带了文件的扩展名",
    why: "附件说明写附件的名称，不写电子文件的文件名。",
    help: "删去扩展名",
    clause: "惯例",
    strength: Strength::Should,
    fix: Some(Certainty::Likely),
    examples: &[
        Example {
            wrong: "请抓好落实。\n附件：1.校舍一览表.xlsx\n2.经费测算表.PDF\n",
            right: "请抓好落实。\n附件：1.校舍一览表\n2.经费测算表\n",
        },
        Example {
            wrong: "请抓好落实。\n附件：校舍一览表.doc\n", right: "请抓好落实。\n附件：校舍一览表\n"
        },
    ],
    find: |draft, report| {
        const EXTENSIONS: [&str; 15] =
            ["doc", "docx", "wps", "xls", "xlsx", "et", "ppt", "pptx", "pdf", "ofd", "txt", "zip", "rar", "jpg", "png"];
        let notes = notes(draft);
        let files = notes.iter().flatten().filter_map(|entry| {
            let (name, extension) = entry.name().rsplit_once('.')?;
            let known = EXTENSIONS.iter().any(|known| known.eq_ignore_ascii_case(extension)) && !name.is_empty();
            let range = entry.name.start + name.len()..entry.name.end;
            known.then(|| (entry.text.span(range.clone()), entry.text.edit(draft.source, range, "")))
        });
        report.mend_all(files.collect(), |count| format!("{count} 个附件的名称带了扩展名"));
    },
};

pub(super) const ATTACHMENTS_IN_ONE_LINE: Rule = Rule {
    name: "attachments-in-one-line",
    what: "几个附件写在一行里",
    why: "附件说明每个附件另起一行，同上一个名称的序号对齐。",
    help: "从第二个附件起各占一行",
    clause: "GB/T 9704—2012，7.3.4",
    strength: Strength::Should,
    fix: Some(Certainty::Likely),
    examples: &[
        Example {
            wrong: "请抓好落实。\n附件：1.校舍一览表 2.经费测算表\n",
            right: "请抓好落实。\n附件：1.校舍一览表\n2.经费测算表\n",
        },
        Example {
            wrong: "请抓好落实。\n附件：1.校舍一览表　2.经费测算表　3.施工图纸\n",
            right: "请抓好落实。\n附件：1.校舍一览表\n2.经费测算表\n3.施工图纸\n",
        },
    ],
    find: |draft, report| {
        for text in draft.having(|role| role == Role::AttachmentNote) {
            let entries = entries(text, 0);
            let [_, further @ ..] = entries.as_slice() else { continue };
            let broken = |entry: &Entry<'_>| {
                let gap = text.text[..entry.head.start].trim_end().len()..entry.head.start;
                text.edit(draft.source, gap, "\n")
            };
            if !further.is_empty() {
                let edits: Option<Vec<Edit>> = further.iter().map(broken).collect();
                let finding = report.at(text.whole(), format!("{}个附件写在一行里", entries.len()));
                let plain = draft.document.format == Format::Text;
                finding.fix = edits.filter(|_| plain).map(|edits| Fix::whole(edits, Certainty::Likely));
            }
        }
    },
};

pub(super) const ATTACHMENT_BOOK_MARKS: Rule = Rule {
    name: "attachment-book-marks",
    what: "附件名称加了书名号",
    why: "附件说明里只写名称，不加书名号。",
    help: "删去书名号",
    clause: "惯例",
    strength: Strength::Custom,
    fix: Some(Certainty::Likely),
    examples: &[
        Example {
            wrong: "请抓好落实。\n附件：《校舍一览表》\n", right: "请抓好落实。\n附件：校舍一览表\n"
        },
        Example {
            wrong: "请抓好落实。\n附件：1.《校舍一览表》\n2.经费测算表\n",
            right: "请抓好落实。\n附件：1.校舍一览表\n2.经费测算表\n",
        },
    ],
    find: |draft, report| {
        for entry in notes(draft).iter().flatten() {
            let inner = entry.name().strip_prefix('《').and_then(|name| name.strip_suffix('》'));
            if let Some(inner) = inner.filter(|inner| !inner.contains(['《', '》'])) {
                report.replace(entry.text, entry.name.clone(), inner, "附件名称不加书名号");
            }
        }
    },
};

/// What is not opened by `附件：`, in an official document.
fn wrongly_opened<'n, 't>(draft: &Draft<'_>, note: &'n [Entry<'t>]) -> impl Iterator<Item = &'n Entry<'t>> {
    let official = draft.kind.evidence.is_some() && !draft.is(&kind::JUDICIAL);
    note.iter().filter(move |entry| official && !matches!(entry.word, "" | "附件：" | "附件:"))
}

/// Whether `附件：` stands alone in the line above.
fn is_headed(draft: &Draft<'_>, note: &[Entry<'_>]) -> bool {
    let above = note.first().and_then(|entry| entry.text.block?.checked_sub(1));
    let block = above.and_then(|above| draft.document.paragraph(above));
    block.is_some_and(|paragraph| paragraph.role == Role::AttachmentNote && paragraph.text().trim_end().ends_with(COLONS))
}

/// Only what changes something.
fn changes(draft: &Draft<'_>, edits: Vec<Edit>) -> Vec<Edit> {
    edits.into_iter().filter(|edit| draft.source.slice(edit.span) != edit.after).collect()
}
