//! 附件: the note under the body, the marks over the attachments, and whether they say the same.

use std::ops::Range;

use super::{Draft, Example, Report, Rule, Text};
use crate::document::{Format, Role};
use crate::finding::{Certainty, Fix, Strength};
use crate::level::{Form, Label, chinese, numeral};
use crate::sentence::squeeze;
use crate::source::{Edit, Span, Why};

pub(super) const RULES: &[Rule] = &[
    ATTACHMENT_NOTE_WORD,
    ATTACHMENT_END_MARK,
    ATTACHMENT_LONE_NUMBER,
    ATTACHMENTS_UNNUMBERED,
    ATTACHMENTS_IN_ONE_LINE,
    ATTACHMENT_BOOK_MARKS,
    ATTACHMENT_MARK_FORM,
    ATTACHMENT_MARK_ORDER,
    ATTACHMENTS_DIFFER,
    ATTACHMENT_NOTE_MISSING,
    ATTACHMENT_UNNAMED,
];

const ATTACHMENT_NOTE_WORD: Rule = Rule {
    name: "attachment-note-word",
    what: "附件说明的开头不规范",
    why: "附件说明写“附件：”和名称；有几个附件时写“附件：1.……”，以下各行只写序号，不写“附：”“附件一：”“附件2：”。",
    help: "写作“附件：1.名称”，下一行写“2.名称”",
    clause: "GB/T 9704—2012，7.3.4",
    strength: Strength::Must,
    fix: Some(Certainty::Likely),
    examples: &[
        Example { wrong: "请抓好落实。\n附：校舍一览表\n", right: "请抓好落实。\n附件：校舍一览表\n" },
        Example {
            wrong: "请抓好落实。\n附件1：校舍一览表\n", right: "请抓好落实。\n附件：校舍一览表\n"
        },
        Example {
            wrong: "请抓好落实。\n附件1：校舍一览表\n附件2：经费测算表\n",
            right: "请抓好落实。\n附件：1.校舍一览表\n2.经费测算表\n",
        },
    ],
    find: |draft, report| {
        for note in notes(draft) {
            let wrong: Vec<&Entry<'_>> = note.iter().filter(|entry| !matches!(entry.word, "" | "附件：" | "附件:")).collect();
            let rewritten = |(at, entry): (usize, &Entry<'_>)| {
                let word = if at == 0 { "附件：" } else { "" };
                let number = entry.number.filter(|_| note.len() > 1).map(|number| format!("{number}.")).unwrap_or_default();
                entry.text.edit(draft.source, entry.head.clone(), format!("{word}{number}"))
            };
            if let Some(first) = wrong.first() {
                let edits: Option<Vec<Edit>> = note.iter().enumerate().map(rewritten).collect();
                let numbered = note.len() == 1 || note.iter().all(|entry| entry.number.is_some());
                let spans = wrong.iter().map(|entry| entry.text.span(entry.head.clone())).collect();
                let finding = report.places(spans, format!("附件说明的开头写成了“{}”", first.word));
                finding.fix =
                    edits.filter(|_| numbered).map(|edits| Fix { edits: changes(draft, edits), certainty: Certainty::Likely });
            }
        }
    },
};

const ATTACHMENT_END_MARK: Rule = Rule {
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
                report.mend(text.span(range.clone()), text.edit(draft.source, range, ""), "附件名称后不加标点");
            }
        }
    },
};

const ATTACHMENT_LONE_NUMBER: Rule = Rule {
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
                report.mend(entry.text.span(range.clone()), entry.text.edit(draft.source, range, ""), message);
            }
        }
    },
};

const ATTACHMENTS_UNNUMBERED: Rule = Rule {
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
                finding.fix = edits.map(|edits| Fix { edits, certainty: Certainty::Likely });
            }
        }
    },
};

const ATTACHMENTS_IN_ONE_LINE: Rule = Rule {
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
            let entries = entries(text);
            let [_, further @ ..] = entries.as_slice() else { continue };
            let broken = |entry: &Entry<'_>| {
                let gap = text.text[..entry.head.start].trim_end().len()..entry.head.start;
                text.edit(draft.source, gap, "\n")
            };
            if !further.is_empty() {
                let edits: Option<Vec<Edit>> = further.iter().map(broken).collect();
                let finding = report.at(text.whole(), format!("{}个附件写在一行里", entries.len()));
                let plain = draft.document.format == Format::Text;
                finding.fix = edits.filter(|_| plain).map(|edits| Fix { edits, certainty: Certainty::Likely });
            }
        }
    },
};

const ATTACHMENT_BOOK_MARKS: Rule = Rule {
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
                let edit = entry.text.edit(draft.source, entry.name.clone(), inner);
                report.mend(entry.text.span(entry.name.clone()), edit, "附件名称不加书名号");
            }
        }
    },
};

const ATTACHMENT_MARK_FORM: Rule = Rule {
    name: "attachment-mark-form",
    what: "附件第一页的“附件”写得不规范",
    why: "附件第一页左上角写“附件”和阿拉伯数字序号，后面不加冒号，名称另起一行。",
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
        for (text, number) in marks(draft) {
            let line = draft.source.line_span(draft.source.line(text.whole().start));
            let typed = draft.source.slice(Span::new(text.whole().start, line.end)).trim_end();
            let colon = typed.strip_suffix(['：', ':']).filter(|bare| *bare == text.text);
            let spelt = number.is_some_and(|number| text.text.ends_with(&chinese(number)));
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

const ATTACHMENT_MARK_ORDER: Rule = Rule {
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

const ATTACHMENTS_DIFFER: Rule = Rule {
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

const ATTACHMENT_NOTE_MISSING: Rule = Rule {
    name: "attachment-note-missing",
    what: "有附件，正文下面没有附件说明",
    why: "公文带附件的，在正文下面写附件说明。只检查有成文日期的草稿。",
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
            wrong: "请抓好落实。\n云岭县教育局\n2026年3月2日\n附件\n校舍一览表\n云岭一小。\n",
            right: "请抓好落实。\n附件：校舍一览表\n云岭县教育局\n2026年3月2日\n附件\n校舍一览表\n云岭一小。\n",
        },
    ],
    find: |draft, report| {
        let position = |wanted| draft.texts.iter().position(|text| text.role() == Some(wanted));
        if let (Some(mark), Some(date), None) =
            (position(Role::AttachmentMark), position(Role::Date), position(Role::AttachmentNote))
            && date < mark
        {
            report.at(draft.texts[mark].whole(), "后面有附件，正文下面没有附件说明");
        }
    },
};

const ATTACHMENT_UNNAMED: Rule = Rule {
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

/// What an attachment note says of one attachment.
struct Entry<'d> {
    text: &'d Text<'d>,
    /// `附件：` as typed; empty where only a number stands.
    word: &'d str,
    number: Option<u32>,
    /// Word and number, as bytes of the text.
    head: Range<usize>,
    name: Range<usize>,
}

impl<'d> Entry<'d> {
    fn name(&self) -> &'d str {
        &self.text.text[self.name.clone()]
    }
}

/// The attachment notes of the draft: one, or none, unless it holds several documents.
fn notes<'d>(draft: &'d Draft<'_>) -> Vec<Vec<Entry<'d>>> {
    let mut notes: Vec<Vec<Entry<'d>>> = Vec::new();
    let mut last = None;
    for text in draft.having(|role| role == Role::AttachmentNote) {
        let follows = last.is_some() && last == text.block.and_then(|block| block.checked_sub(1));
        last = text.block;
        match notes.last_mut().filter(|_| follows) {
            Some(note) => note.extend(entries(text)),
            None => notes.push(entries(text)),
        }
    }
    notes
}

/// The attachments a paragraph names; `附件：` alone on its line names none.
fn entries<'d>(text: &'d Text<'_>) -> Vec<Entry<'d>> {
    let words = text.text.as_ref();
    let word = word_at_start(words);
    let begins = |at: usize| at == word.len() || (at > word.len() && words[..at].ends_with(char::is_whitespace));
    let digits = words.char_indices().filter(|&(at, c)| c.is_ascii_digit() && begins(at));
    let labels = digits.filter_map(|(at, _)| Some((at, Label::read(&words[at..])?))).filter(|(_, label)| label.form == Form::Dot);
    let numbered = labels.map(|(at, label)| {
        let behind = at + label.len;
        Entry { text, word: "", number: Some(label.value), head: at..behind, name: behind..words.len() }
    });
    let mut entries: Vec<Entry<'d>> = numbered.collect();
    if entries.is_empty() {
        let said: String = word.chars().filter(char::is_ascii_digit).collect();
        entries.push(Entry { text, word, number: said.parse().ok(), head: 0..word.len(), name: word.len()..words.len() });
    }
    if let Some(first) = entries.first_mut() {
        (first.word, first.head.start) = (word, 0);
    }
    for next in 1..entries.len() {
        entries[next - 1].name.end = entries[next].head.start;
    }
    for entry in &mut entries {
        entry.name.end = entry.name.start + words[entry.name.clone()].trim_end().len();
    }
    entries.retain(|entry| !entry.name.is_empty());
    entries
}

/// `附件：`, `附：`, `附件1：`
fn word_at_start(words: &str) -> &str {
    let Some(rest) = words.strip_prefix("附件").or_else(|| words.strip_prefix('附')) else { return "" };
    let rest = rest.trim_start_matches(|c: char| c.is_ascii_digit() || c.is_whitespace());
    let Some(rest) = rest.strip_prefix(['：', ':']) else { return "" };
    &words[..words.len() - rest.trim_start().len()]
}

/// Only what changes something.
fn changes(draft: &Draft<'_>, edits: Vec<Edit>) -> Vec<Edit> {
    edits.into_iter().filter(|edit| draft.source.slice(edit.span) != edit.after).collect()
}

/// The marks over the attachments, and their numbers.
fn marks<'d>(draft: &'d Draft<'_>) -> impl Iterator<Item = (&'d Text<'d>, Option<u32>)> {
    draft.texts.iter().filter(|text| text.role() == Some(Role::AttachmentMark)).map(|text| {
        let counted = text.text.trim_start_matches("附件").trim();
        (text, counted.parse().ok().or_else(|| numeral(counted).map(|(value, _)| value)))
    })
}

/// For every mark the title right under it, if it has one.
fn attachment_titles<'d>(draft: &'d Draft<'_>) -> Vec<Option<&'d Text<'d>>> {
    let below = |at: usize| draft.texts.get(at + 1).filter(|next| next.role() == Some(Role::AttachmentTitle));
    let marks = draft.texts.iter().enumerate().filter(|(_, text)| text.role() == Some(Role::AttachmentMark));
    marks.map(|(at, _)| below(at)).collect()
}
