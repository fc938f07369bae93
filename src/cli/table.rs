//! The outline as a table: line, role, text.

use gongwen::Understood;
use gongwen::document::{Block, Part, Role, Run, text_of};
use gongwen::source::{Source, Span};

use super::report;
use super::terminal::{cut, visible, width};

/// Columns of the longest role's name.
const ROLE: usize = 12;

/// The table, a line for each block, cut to so many columns; headings are indented by their level, `│` ends the words of a
/// run-in heading, and `[一是]` is a point. What was changed and noticed stands below.
pub fn of(source: &Source, understood: &Understood<'_>, columns: Option<usize>) -> String {
    let digits = source.line_count().to_string().len();
    let room = columns.map_or(usize::MAX, |columns| columns.saturating_sub(digits + ROLE + 4).max(16));
    let row = |span: Span, role: &str, text: &str| {
        let pad = " ".repeat(ROLE.saturating_sub(width(role)));
        format!("{:>digits$}  {role}{pad}  {}\n", source.line(span.start), cut(&visible(text), room))
    };
    let document = &understood.document;
    let blocks = document.blocks.iter().map(|block| match block {
        Block::Paragraph(paragraph) => row(paragraph.span, name(paragraph.role), &marked(paragraph.role, &paragraph.runs)),
        Block::Table(table) => {
            let head = table.rows.first().map(|row| row.iter().map(|cell| text_of(cell)).collect::<Vec<_>>().join(" | "));
            let size = format!("{} 行 {} 列", table.rows.len(), table.align.len());
            row(table.span, "表格", &format!("{size}：{}", head.unwrap_or_default()))
        }
        Block::Figure(figure) => row(figure.span, name(Role::Image), &figure.alt),
    });
    let notes = document.notes.iter().map(|note| {
        let text: Vec<_> = note.paragraphs.iter().map(|runs| text_of(runs)).collect();
        row(note.span, "脚注", &text.join("⏎"))
    });
    let findings = &understood.document.findings;
    let summary = format!("{}：{}\n\n", visible(&source.name), report::summary(source, understood, findings));
    let details = report::details(source, understood, findings);
    let gap = if details.is_empty() { "" } else { "\n" };
    [summary].into_iter().chain(blocks).chain(notes).chain([gap.to_owned(), details]).collect()
}

/// The text with its parts made visible.
fn marked(role: Role, runs: &[Run<'_>]) -> String {
    let mut text = match role {
        Role::Heading { level, .. } => "  ".repeat(usize::from(level.saturating_sub(1))),
        _ => String::new(),
    };
    for (index, run) in runs.iter().enumerate() {
        let goes_on = runs.get(index + 1).is_some_and(|next| next.part != run.part);
        match run.part {
            Part::PointLabel => text.push_str(&format!("[{}]", run.text)),
            Part::Lead if goes_on => text.push_str(&format!("{}│", run.text)),
            Part::Text | Part::Label | Part::Counted | Part::Lead | Part::PointLead => text.push_str(&run.text),
        }
        if let Some(note) = run.note {
            text.push_str(&format!("[注{note}]"));
        }
    }
    text
}

/// The role in the words of the standard.
fn name(role: Role) -> &'static str {
    match role {
        Role::Title => "标题",
        Role::Subtitle => "副标题",
        Role::Byline => "题下署名",
        Role::Addressee => "主送机关",
        Role::Heading { level: 1, run_in: false } => "一级标题",
        Role::Heading { level: 2, run_in: false } => "二级标题",
        Role::Heading { level: 3, run_in: false } => "三级标题",
        Role::Heading { level: 4, run_in: false } => "四级标题",
        Role::Heading { run_in: false, .. } => "五级标题",
        Role::Heading { level: 1, run_in: true } => "一级接排",
        Role::Heading { level: 2, run_in: true } => "二级接排",
        Role::Heading { level: 3, run_in: true } => "三级接排",
        Role::Heading { level: 4, run_in: true } => "四级接排",
        Role::Heading { run_in: true, .. } => "五级接排",
        Role::Body => "正文",
        Role::Issuer => "发文机关标志",
        Role::DocumentNumber => "发文字号",
        Role::CopyNumber => "份号",
        Role::Secrecy => "密级",
        Role::Urgency => "紧急程度",
        Role::Signer => "签发人",
        Role::AttachmentNote => "附件说明",
        Role::Signature => "署名",
        Role::Date => "成文日期",
        Role::Annotation => "附注",
        Role::AttachmentMark => "附件序号",
        Role::AttachmentTitle => "附件标题",
        Role::Cc => "抄送",
        Role::Imprint => "印发",
        Role::Attendance => "会议事项",
        Role::Article => "条文",
        Role::ListItem => "列表项",
        Role::Image => "图片",
        Role::Caption => "图表题",
        Role::Code => "代码",
        Role::ContentsTitle => "目录标题",
        Role::Contents { .. } => "目录",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_are_marked() {
        let run = |part, text| Run { part, ..Run::typed(text, Span::at(0)) };
        let heading =
            [run(Part::Label, "（一）"), run(Part::Lead, "抓学习。"), run(Part::PointLabel, "一是"), run(Part::Text, "读。")];
        assert_eq!(marked(Role::Heading { level: 2, run_in: true }, &heading), "  （一）抓学习。│[一是]读。");
        assert_eq!(marked(Role::Heading { level: 1, run_in: false }, &heading[1..2]), "抓学习。");
    }
}
