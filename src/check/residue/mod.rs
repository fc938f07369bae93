//! 残留: what nobody meant to print: places left to fill in, marks of web sites and editors, notes to oneself.

mod code_word;
mod contents;
mod fields;
mod letters;
mod markup;
mod notes;
mod page_number;
mod placeholder;

pub(super) use letters::TRADITIONAL;

use super::Rule;

pub(super) const RULES: &[Rule] = &[
    placeholder::PLACEHOLDER,
    fields::EMPTY_FIELD,
    fields::PASSING_FIELD,
    code_word::CODE_WORD,
    code_word::UNKNOWN_ABBREVIATION,
    markup::SITE_MARKER,
    markup::SITE_RESIDUE,
    markup::MARKDOWN_MARK,
    markup::HTML_ENTITY,
    markup::HTML_TAG,
    letters::SOWN_MARK,
    notes::NOTE_TO_SELF,
    notes::ASSISTANT_LINE,
    notes::REVISION_MARK,
    page_number::PAGE_NUMBER,
    contents::TYPED_CONTENTS,
    letters::LOST_CHARACTER,
    letters::TRADITIONAL_CHARACTER,
];
