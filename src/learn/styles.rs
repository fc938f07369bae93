//! The styles of a document: what they are called, and what they say.

use std::collections::HashMap;

use super::format::Format;
use super::xml::Element;
use crate::layout::LookId;
use crate::style::Style;

/// No chain of styles is longer.
const MAX_CHAIN: usize = 32;

/// All styles of a document.
#[derive(Debug, Default)]
pub(super) struct Styles {
    defaults: Format,
    styles: HashMap<String, Known>,
    /// 正文
    normal: Option<String>,
}

#[derive(Debug)]
struct Known {
    /// Its name and its other names, in lower case.
    names: Vec<String>,
    is_paragraph: bool,
    based_on: Option<String>,
    format: Format,
}

/// What the name of a style says about its paragraphs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Named {
    /// It was made for this look, and bears its name.
    Look(LookId),
    /// It is one of Word's own, and usual for this look.
    Usual(LookId),
    /// It holds what is no part of the text: headers, contents.
    Aside,
    /// Nothing.
    Unknown,
}

impl Styles {
    pub fn of(part: Option<&Element>) -> Self {
        let Some(part) = part else { return Self::default() };
        let default = |group: &str| part.child("docDefaults").and_then(|defaults| defaults.child(group)).map(Format::of);
        let defaults = default("rPrDefault").unwrap_or_default().over(&default("pPrDefault").unwrap_or_default());
        let mut styles = Self { defaults, ..Self::default() };
        for style in part.all("style") {
            let Some(id) = style.attribute("styleId") else { continue };
            let is_paragraph = style.attribute("type") == Some("paragraph");
            if is_paragraph && matches!(style.attribute("default"), Some("1" | "true" | "on")) {
                styles.normal = Some(id.to_owned());
            }
            let names = [style.val("name"), style.val("aliases")].into_iter().flatten().flat_map(|names| names.split(','));
            let names = names.map(|name| name.trim().to_lowercase()).collect();
            let based_on = style.val("basedOn").map(str::to_owned);
            styles.styles.insert(id.to_owned(), Known { names, is_paragraph, based_on, format: Format::of(style) });
        }
        styles
    }

    /// The format of a paragraph of that style, or of none.
    pub fn paragraph(&self, id: Option<&str>) -> Format {
        self.chain(id.or(self.normal.as_deref())).over(&self.defaults)
    }

    /// What a style and those it is based on say.
    pub fn chain(&self, id: Option<&str>) -> Format {
        let mut format = Format::default();
        let mut next = id.and_then(|id| self.styles.get(id));
        for _ in 0..MAX_CHAIN {
            let Some(style) = next else { break };
            format = format.over(&style.format);
            next = style.based_on.as_ref().and_then(|id| self.styles.get(id));
        }
        format
    }

    /// What a style's name says; `sheet` knows what looks are called.
    pub fn named(&self, id: Option<&str>, sheet: &Style) -> Named {
        let Some(style) = id.and_then(|id| self.styles.get(id)) else { return Named::Unknown };
        let look = |name: &String| LookId::ALL.into_iter().find(|look| look.of(sheet).name == *name);
        if let Some(look) = style.names.iter().find_map(look) {
            return Named::Look(look);
        }
        let is_aside = |name: &String| ["toc ", "header", "footer", "页眉", "页脚"].iter().any(|aside| name.starts_with(aside));
        if style.names.iter().any(is_aside) {
            return Named::Aside;
        }
        style.names.iter().find_map(|name| usual(name)).map_or(Named::Unknown, Named::Usual)
    }

    /// The paragraph styles that were made for a look, whether or not a paragraph has them; by id, so that the order is
    /// always the same.
    pub fn of_looks(&self, sheet: &Style) -> Vec<(LookId, &str)> {
        let paragraphs = self.styles.iter().filter(|(_, style)| style.is_paragraph);
        let mut looks: Vec<_> = paragraphs
            .filter_map(|(id, _)| match self.named(Some(id), sheet) {
                Named::Look(look) => Some((look, id.as_str())),
                Named::Usual(_) | Named::Aside | Named::Unknown => None,
            })
            .collect();
        looks.sort_unstable();
        looks
    }
}

/// The look that one of Word's own styles is usual for.
fn usual(name: &str) -> Option<LookId> {
    let level = name.strip_prefix("heading ").or_else(|| name.strip_prefix("标题")).and_then(|level| level.trim().parse().ok());
    match name {
        "title" | "标题" => Some(LookId::Title),
        "subtitle" | "副标题" => Some(LookId::Subtitle),
        "caption" | "题注" => Some(LookId::Caption),
        _ => level.filter(|level| (1..=5).contains(level)).map(LookId::Heading),
    }
}
