//! Numbers that the word processor counts by itself.

use crate::document::{Block, Document, Part, Role};
use crate::finding::Finding;
use crate::level::{Form, Label};
use crate::notice;

/// Leaves to the word processor what it can count: a level's first number or the next one, in the form the level began with.
pub(super) fn hand_over(document: &mut Document<'_>) {
    let mut levels: [Option<(Form, u32)>; 7] = [None; 7];
    let mut literal = Vec::new();
    for paragraph in document.blocks.iter_mut().filter_map(Block::paragraph_mut) {
        let Role::Heading { level, .. } = paragraph.role else { continue };
        let Some(run) = paragraph.runs.first_mut().filter(|run| run.part == Part::Label && run.note.is_none()) else { continue };
        let last = &mut levels[usize::from(level)];
        let label = Label::read(&run.text).filter(|it| it.form.is_counted(it.value) && run.text == it.form.write(it.value));
        match label {
            Some(Label { form, value, .. }) if last.is_none_or(|(known, _)| known == form) => {
                let next = last.map_or(1, |(_, value)| value + 1);
                *last = Some((form, value));
                if value == 1 || value == next {
                    run.part = Part::Counted;
                } else {
                    literal.push(run.span);
                }
            }
            _ => literal.push(run.span),
        }
    }
    if !literal.is_empty() {
        let message = format!("{} 个标题的序号写法特殊或前后不连，不能自动编号，已排成文字", literal.len());
        document.findings.push(Finding::noticed(&notice::NUMBER_NOT_COUNTED, literal, message));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::{Origin, Paragraph, Run};
    use crate::source::Span;

    /// The labels that are left to the word processor, and `!` in front of those that stay text.
    #[track_caller]
    fn check(labels: &[(u8, &'static str)], expected: &[&str]) {
        let heading = |&(level, label): &(u8, &'static str)| {
            let runs = vec![Run { part: Part::Label, ..Run::typed(label, Span::at(0)) }];
            let role = Role::Heading { level, run_in: false };
            Block::Paragraph(Paragraph { role, ..Paragraph::new(Origin::Line, Span::at(0), runs) })
        };
        let mut document = Document { blocks: labels.iter().map(heading).collect(), ..Document::default() };
        hand_over(&mut document);
        let shown = document.blocks.iter().map(|block| match block {
            Block::Paragraph(one) if one.runs[0].part == Part::Counted => one.text().into_owned(),
            Block::Paragraph(one) => format!("!{}", one.text()),
            Block::Table(_) | Block::Figure(_) => String::new(),
        });
        assert_eq!(shown.collect::<Vec<_>>(), expected);
        let literal = expected.iter().filter(|label| label.starts_with('!')).count();
        assert_eq!(document.findings.first().map_or(0, |finding| finding.spans.len()), literal);
    }

    #[test]
    fn first_and_next_numbers_are_left_to_word() {
        check(
            &[(1, "一、"), (2, "（一）"), (1, "二、"), (2, "（二）"), (2, "（一）")],
            &["一、", "（一）", "二、", "（二）", "（一）"],
        );
    }

    #[test]
    fn gaps_and_other_forms_stay_text() {
        check(&[(1, "一、"), (1, "三、"), (1, "四、"), (1, "四、")], &["一、", "!三、", "四、", "!四、"]);
        check(&[(1, "第一章　"), (1, "一、"), (1, "壹、")], &["!第一章　", "一、", "!壹、"]);
        check(&[(3, "1."), (3, "（2）")], &["1.", "!（2）"]);
        check(&[(5, "⑩"), (5, "⑪")], &["!⑩", "!⑪"]);
    }
}
