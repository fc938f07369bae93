//! Headings that only name a field: `## 落款`.

use crate::date::is_date;
use crate::document::{Document, Origin, Paragraph, Part, Role, Run};
use crate::recognize::line::text::PREAMBLE;
use crate::sentence::{length, squeeze};
use crate::source::Why;

/// Headings that only name a field give their role to what follows, and are not printed; so do lines such as `正文：` where a draft
/// has several.
pub fn take(document: &mut Document<'_>) {
    let labelled = has_labels(document);
    let mut index = 0;
    while index < document.blocks.len() {
        let name = document.paragraph(index).and_then(|line| field_name(line).or_else(|| label(line).filter(|_| labelled)));
        let Some(Field { role, name, value }) = name else {
            index += 1;
            continue;
        };
        match value {
            0 => document.drop_paragraph(index, Why::FieldName),
            value => {
                document.take_out(index, 0..value, Why::FieldName);
                give(document, index, role);
                index += 1;
                continue;
            }
        }
        let is_value = |at: usize| document.line(at).is_some_and(|line| !(labelled && label(line).is_some()));
        let end = (index..document.blocks.len()).find(|&at| !is_value(at)).unwrap_or(document.blocks.len());
        (index..end).for_each(|at| give(document, at, role));
        if role == Some(Role::Attendance) && end > index {
            name_field(document, index, &name);
        }
        index = end;
    }
}

/// What a field says has its role; 正文 has none of its own.
fn give(document: &mut Document<'_>, at: usize, role: Option<Role>) {
    if let (Some(paragraph), Some(role)) = (document.paragraph_mut(at), role) {
        let text = paragraph.text();
        let open = text.trim_end().ends_with('日') && text.contains('年') && text.contains('月'); // [年]年[月]月[日]日
        let dated = role == Role::Signature && (open || is_date(&text));
        let role = if dated { Role::Date } else { role };
        (paragraph.origin, paragraph.role) = (Origin::Fixed(role), role);
    }
}

/// `出席` goes in front of the names below it unless they begin with it.
fn name_field(document: &mut Document<'_>, index: usize, name: &str) {
    let Some(paragraph) = document.blocks[index].paragraph_mut() else { return };
    let fields = ["出席", "列席", "请假", "缺席", "主持", "记录"];
    if fields.iter().any(|field| name.starts_with(field)) && !paragraph.text().trim_start().starts_with(name) {
        let at = paragraph.source_offset(0);
        document.ledger.insert(at, format!("{name}："), Why::FieldName);
        paragraph.runs.insert(0, Run::made(format!("{name}："), at, Part::Label));
    }
}

/// What a heading or a line names.
struct Field {
    /// `None` for 正文.
    role: Option<Role>,
    name: String,
    /// Where its value begins in the same paragraph; 0 if it stands below.
    value: usize,
}

/// `## 落款`
fn field_name(paragraph: &Paragraph<'_>) -> Option<Field> {
    paragraph.origin.heading()?;
    let name = squeeze(&paragraph.text());
    let name = name.trim_end_matches(['：', ':']).to_owned();
    Some(Field { role: role(&name)?, name, value: 0 })
}

fn role(name: &str) -> Option<Option<Role>> {
    Some(Some(match name {
        "标题" | "公文标题" => Role::Title,
        "副标题" => Role::Subtitle,
        "主送" | "主送单位" | "主送机关" | "收文单位" | "称谓" | "称呼" => Role::Addressee,
        "正文" | "正文内容" | "主体" => return Some(None),
        "落款" | "署名" | "发文机关" | "发文单位" | "落款单位" => Role::Signature,
        "日期" | "成文日期" | "落款日期" => Role::Date,
        "附注" => Role::Annotation,
        "附件说明" => Role::AttachmentNote,
        "抄送" => Role::Cc,
        "文号" | "发文字号" => Role::DocumentNumber,
        "会议基本信息" | "会议信息" | "基本信息" => Role::Attendance,
        "出席" | "出席人员" | "列席" | "列席人员" | "请假" | "请假人员" | "缺席" | "缺席人员" | "主持人" | "记录人" => {
            Role::Attendance
        }
        _ => return None,
    }))
}
/// No name of a field is longer, in characters.
const NAME: usize = 6;

/// `正文：`, `主送机关：各乡镇人民政府`, `【标题】关于……的请示`, as chat assistants lay drafts out.
fn label(paragraph: &Paragraph<'_>) -> Option<Field> {
    let first = paragraph.runs.first().filter(|_| paragraph.origin == Origin::Line)?;
    first.text.chars().take(NAME + 2).find(|c| matches!(c, '：' | ':' | '】' | ']'))?;
    let text = paragraph.text();
    let (name, rest) = match text.strip_prefix(['【', '[']) {
        Some(inner) => inner.split_once(['】', ']'])?,
        None => text.split_once(['：', ':'])?,
    };
    if length(name) > NAME {
        return None;
    }
    let role = role(&squeeze(name)).filter(|role| !matches!(role, Some(Role::Attendance | Role::Cc | Role::Annotation)))?;
    if name == "主体" {
        return None;
    }
    let value = rest.trim_start_matches(['：', ':']).trim_start();
    let value = if value.is_empty() { 0 } else { text.len() - value.len() };
    Some(Field { role, name: name.to_owned(), value })
}

/// Whether a draft is laid out in named parts, each once, from its first line on or below what an assistant says: its text is
/// one of them, and another is.
fn has_labels(document: &Document<'_>) -> bool {
    let lines = || document.blocks.iter().enumerate().filter_map(|(at, _)| Some((at, document.paragraph(at)?)));
    let Some((first, _)) = lines().take(PREAMBLE + 1).find(|(_, line)| label(line).is_some()) else { return false };
    let said = lines().take(first).all(|(_, line)| line.text().trim_end().ends_with(['：', '。', '！', ':', '!']));
    let mut roles = Vec::new();
    for field in lines().filter_map(|(_, line)| label(line)) {
        if roles.contains(&field.role) {
            return false;
        }
        roles.push(field.role);
    }
    said && roles.contains(&None) && roles.len() > 1
}
