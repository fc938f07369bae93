//! Headings that only name a field: `## 落款`.

use crate::date::is_date;
use crate::document::{Block, Document, Origin, Paragraph, Part, Role, Run};
use crate::recognize::residue::drop_block;
use crate::sentence::squeeze;
use crate::source::Why;

/// Headings that only name a field give their role to what follows, and are not printed.
pub fn take(document: &mut Document<'_>) {
    let mut index = 0;
    while index < document.blocks.len() {
        let Some((role, name)) = document.paragraph(index).and_then(field_name) else {
            index += 1;
            continue;
        };
        drop_block(document, index, Why::FieldName);
        let end = (index..document.blocks.len())
            .find(|&at| !document.paragraph(at).is_some_and(|paragraph| paragraph.origin == Origin::Line))
            .unwrap_or(document.blocks.len());
        for block in &mut document.blocks[index..end] {
            if let (Block::Paragraph(paragraph), Some(role)) = (block, role) {
                let dated = role == Role::Signature && is_date(&paragraph.text());
                paragraph.origin = Origin::Fixed(if dated { Role::Date } else { role });
                paragraph.role = if dated { Role::Date } else { role };
            }
        }
        if role == Some(Role::Attendance) && end > index {
            name_field(document, index, &name);
        }
        index = end;
    }
}

/// `出席` goes in front of the names below it unless they begin with it.
fn name_field(document: &mut Document<'_>, index: usize, name: &str) {
    let Block::Paragraph(paragraph) = &mut document.blocks[index] else { return };
    let fields = ["出席", "列席", "请假", "缺席", "主持", "记录"];
    if fields.iter().any(|field| name.starts_with(field)) && !paragraph.text().trim_start().starts_with(name) {
        let at = paragraph.source_offset(0);
        document.ledger.insert(at, format!("{name}："), Why::FieldName);
        paragraph.runs.insert(0, Run::made(format!("{name}："), at, Part::Label));
    }
}

/// The role that a heading such as `## 落款` gives, and its words; `None` as the role for 正文.
fn field_name(paragraph: &Paragraph<'_>) -> Option<(Option<Role>, String)> {
    let Origin::Heading(_) = paragraph.origin else { return None };
    let name = squeeze(&paragraph.text());
    let bare = name.trim_end_matches(['：', ':']);
    let role = match bare {
        "标题" | "公文标题" => Some(Role::Title),
        "副标题" => Some(Role::Subtitle),
        "主送" | "主送单位" | "主送机关" | "收文单位" | "称谓" | "称呼" => Some(Role::Addressee),
        "正文" | "正文内容" | "主体" => None,
        "落款" | "署名" | "发文机关" | "发文单位" | "落款单位" => Some(Role::Signature),
        "日期" | "成文日期" | "落款日期" => Some(Role::Date),
        "附注" => Some(Role::Annotation),
        "附件说明" => Some(Role::AttachmentNote),
        "抄送" => Some(Role::Cc),
        "文号" | "发文字号" => Some(Role::DocumentNumber),
        "会议基本信息" | "会议信息" | "基本信息" => Some(Role::Attendance),
        "出席" | "出席人员" | "列席" | "列席人员" | "请假" | "请假人员" | "缺席" | "缺席人员" | "主持人" | "记录人" => {
            Some(Role::Attendance)
        }
        _ => return None,
    };
    Some((role, bare.to_owned()))
}
