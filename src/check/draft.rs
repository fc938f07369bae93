//! A draft as the rules see it: recognised, its labels still as they were typed.

use crate::sentence::COLONS;
use std::borrow::Cow;
use std::ops::Range;

use super::characters::Characters;
use super::residue::TRADITIONAL;
use crate::document::{Block, Document, Indexed, Paragraph, Part, Role, Run, text_of};
use crate::kind::{self, Kind};
use crate::level::Label;
use crate::office::names_office;
use crate::source::{Edit, Source, Span, Why};

/// Everything a rule may look at.
#[derive(Debug)]
pub struct Draft<'a> {
    /// The draft as typed.
    pub source: &'a Source,
    /// What every paragraph is.
    pub document: &'a Document<'a>,
    /// What kind of document it is.
    pub kind: &'a Kind,
    /// Every text of it in printed order: paragraphs, cells of tables, then footnotes.
    pub texts: Vec<Text<'a>>,
}

/// A text that is read in one go: a paragraph, a cell, a footnote's paragraph.
#[derive(Debug)]
pub struct Text<'a> {
    /// Its words, without the marks of Markdown.
    pub text: Cow<'a, str>,
    /// The block it stands in, if it is no footnote.
    pub block: Option<usize>,
    /// The paragraph it is, if it is no cell and no footnote.
    pub paragraph: Option<&'a Paragraph<'a>>,
    /// The number it begins with.
    pub label: Option<Label>,
    /// Whether it is an article, 第一条, or stands behind one of the same document: laws have customs of their own.
    pub is_provision: bool,
    /// What [`Text::signs`] tells, in half the room.
    signs: Box<[(u32, char)]>,
    runs: Indexed<'a>,
}

impl<'a> Draft<'a> {
    pub(super) fn new(source: &'a Source, document: &'a Document<'a>, kind: &'a Kind) -> Self {
        let mut texts = Vec::with_capacity(document.blocks.len());
        for (at, block) in document.blocks.iter().enumerate() {
            match block {
                Block::Paragraph(paragraph) => {
                    texts.push(Text { paragraph: Some(paragraph), ..Text::new(&paragraph.runs, Some(at)) });
                }
                Block::Table(table) => {
                    texts.extend(table.rows.iter().flatten().map(|cell| Text::new(cell, Some(at))));
                }
                Block::Figure(_) => {}
            }
        }
        texts.extend(document.notes.iter().flat_map(|note| &note.paragraphs).map(|runs| Text::new(runs, None)));
        texts.retain(|text| !text.text.is_empty());
        let mut lays_down = false;
        for text in texts.iter_mut().filter(|text| text.block.is_some()) {
            let begins = text.role().is_some_and(Role::begins_attachment);
            lays_down = text.role() == Some(Role::Article) || lays_down && !begins;
            text.is_provision = lays_down;
        }
        Self { source, document, kind, texts }
    }

    /// Texts in which words and marks have their usual meaning: all but code and the texts that stand for pictures.
    pub fn prose(&self) -> impl Iterator<Item = &Text<'a>> {
        self.texts.iter().filter(|text| !matches!(text.role(), Some(Role::Code | Role::Image)))
    }

    /// The paragraphs of these roles, in printed order.
    pub fn having(&self, wanted: impl Fn(Role) -> bool) -> impl Iterator<Item = &Text<'a>> {
        self.texts.iter().filter(move |text| text.role().is_some_and(&wanted))
    }

    /// The first paragraph of a role.
    pub fn first(&self, role: Role) -> Option<&Text<'a>> {
        self.having(move |one| one == role).next()
    }

    /// Whether the title ends in one of these kinds.
    pub fn is(&self, kinds: &[&str]) -> bool {
        self.kind.word.is_some_and(|word| kinds.contains(&word))
    }

    /// Whether it is written to an office above: a 请示, or a 报告 that is named `关于……的报告`.
    pub fn goes_up(&self) -> bool {
        let about = || self.first(Role::Title).is_some_and(|title| title.text.contains("关于"));
        self.is(&["请示"]) || (self.is(&["报告"]) && about())
    }

    /// Whether it is a statutory kind and says for which office; its parts are wanted then.
    pub fn is_addressed(&self) -> bool {
        let offices = |text: &Text<'_>| {
            let names = text.text.trim_end_matches(COLONS);
            names.starts_with('各') || names.split(['、', '，']).any(names_office)
        };
        self.kind.word.is_some_and(kind::is_statutory) && self.first(Role::Addressee).is_some_and(offices)
    }
}

impl<'a> Text<'a> {
    fn new(runs: &'a [Run<'a>], block: Option<usize>) -> Self {
        let text = text_of(runs);
        let label = Label::read(&text);
        let signs = text.char_indices().filter(|&(_, c)| is_sign(c));
        let signs = signs.filter_map(|(at, c)| Some((u32::try_from(at).ok()?, c))).collect();
        Self { text, block, paragraph: None, label, is_provision: false, signs, runs: Indexed::new(runs) }
    }

    /// A text that stands in no draft.
    #[cfg(test)]
    pub fn of(words: &'static str) -> Self {
        let run = Run::typed(words, Span::at(0));
        Self::new(Box::leak(Box::new([run])), None)
    }

    /// The characters of it that a rule may look for by themselves, and their byte offsets: marks, digits, letters, spaces and a
    /// few ideographs.
    pub fn signs(&self) -> impl Iterator<Item = (usize, char)> + Clone {
        self.signs.iter().map(|&(at, sign)| (at as usize, sign))
    }

    /// Where these words stand, one behind the other; they begin with a sign.
    pub fn places<'t>(&'t self, words: &'t str) -> impl Iterator<Item = usize> + 't {
        let first = words.chars().next().unwrap_or_default();
        debug_assert!(is_sign(first), "{first} is no sign, so it is not found");
        let mut behind = 0;
        let signs = self.signs().filter(move |&(_, sign)| sign == first);
        signs.map(|(at, _)| at).filter(move |&at| {
            let found = at >= behind && self.text[at..].starts_with(words);
            behind = if found { at + words.len() } else { behind };
            found
        })
    }

    /// The byte where the first sentence of a run-in heading ends.
    pub fn lead_end(&self) -> Option<usize> {
        let last = self.runs.iter().rposition(|run| run.part == Part::Lead)?;
        Some(self.runs[..=last].iter().map(|run| run.text.len()).sum())
    }

    /// What it is, if it is a paragraph.
    pub fn role(&self) -> Option<Role> {
        self.paragraph.map(|paragraph| paragraph.role)
    }

    /// Where a stretch of it (bytes of [`Text::text`]) stands in the draft.
    pub fn span(&self, range: Range<usize>) -> Span {
        self.runs.span(&self.text, range)
    }

    /// Where all of it stands; what the program put around a field of the front matter stands nowhere.
    pub fn whole(&self) -> Span {
        let typed = self.runs.iter().map(|run| run.span).filter(|span| !span.is_empty());
        typed.reduce(Span::join).unwrap_or_else(|| self.span(0..self.text.len()))
    }

    /// The change of a stretch of it to `after`; `None` where the draft does not have these very characters in a row (marks of
    /// Markdown between them, an entity, a text the program made). A line break in `after` becomes one of the draft's.
    pub fn edit(&self, source: &Source, range: Range<usize>, after: impl Into<String>) -> Option<Edit> {
        let span = self.span(range.clone());
        let verbatim = source.text.get(span.start..span.end) == Some(&self.text[range]);
        verbatim.then(|| Edit { span, after: after.into().replace('\n', source.line_end()), why: Why::Corrected })
    }
}

/// The ideographs that rules look for by themselves. They are few or rare, since every such rule sees all of them.
static SOUGHT: Characters = Characters::of("年月号周星是要首百千万亿某约超不低截大将倍锟烫屯").and(&TRADITIONAL);

fn is_sign(c: char) -> bool {
    !matches!(c, '\u{4000}'..='\u{9fff}') || SOUGHT.has(c)
}

#[cfg(test)]
mod tests {
    use super::Text;
    use crate::check::tests::findings;
    use crate::options::{Options, When};

    #[test]
    fn provisions_end_where_the_next_attachment_begins() {
        let item = "存在两个问题：一是意见统一难。低层住户诉求不一，协调难度大；二是资金筹集难。";
        let notice = "关于印发云岭县值班办法的通知\n各乡镇：\n现予印发。\n云岭县人民政府\n2026年3月5日\n附件1\n云岭县值班办法\n第一条　值班不断档。\n第二条　";
        for (draft, count) in [(format!("{notice}{item}\n"), 0), (format!("{notice}报县政府。\n附件2\n情况说明\n{item}\n"), 1)]
        {
            let found = findings(&draft, &Options { check: When::Always, ..Options::default() });
            assert_eq!(found.iter().filter(|finding| finding.rule == "stop-in-item").count(), count, "{draft}");
        }
    }

    #[test]
    fn signs_are_found_without_the_words_between() {
        let text = Text::of("三、３月，某某某某县");
        assert_eq!(text.signs().take(4).collect::<Vec<_>>(), [(3, '、'), (6, '３'), (9, '月'), (12, '，')]);
        assert_eq!(text.places("某某").collect::<Vec<_>>(), [15, 21]);
        assert_eq!(text.places("月").collect::<Vec<_>>(), [9]);
        assert_eq!(text.label.map(|label| label.len), Some(6));
    }
}
