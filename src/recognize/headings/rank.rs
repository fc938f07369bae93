//! Which rank the candidates have.

use super::candidate::Candidate;
use crate::document::Document;
use crate::level::Form;

/// （一） over 一、 instead of under it: they change ranks where （一） comes first and counts on behind 一、.
pub(super) fn swap_inverted(candidates: &mut [Candidate]) {
    let place_of = |form| move |candidate: &Candidate| candidate.form == form;
    let first = candidates.iter().position(|candidate| matches!(candidate.form, Form::Comma | Form::Bracket));
    let (comma, bracket) =
        (candidates.iter().position(place_of(Form::Comma)), candidates.iter().rposition(place_of(Form::Bracket)));
    let rising = candidates
        .iter()
        .filter(|candidate| candidate.form == Form::Bracket)
        .zip(1..)
        .all(|(candidate, value)| candidate.value == value);
    let inverted =
        first.is_some_and(|first| candidates[first].form == Form::Bracket) && comma.is_some() && comma < bracket && rising;
    if !inverted {
        return;
    }
    for candidate in candidates {
        if candidate.form == Form::Bracket {
            candidate.level = 1;
        } else if candidate.form == Form::Comma {
            candidate.level = 2;
        }
    }
}

/// Under 壹、 the other numbers count a level deeper, and so under 第一部分 where a draft begins with that; under 第一节 once more;
/// and under parts without a number.
/// Where no 一、 stands under them, （一） keeps its level.
pub(super) fn sink_below_outer(candidates: &mut [Candidate], parted: bool) {
    let count = |form| candidates.iter().filter(|candidate| candidate.form == form && !candidate.shape.is_text()).count();
    let first = candidates.iter().find(|candidate| !candidate.shape.is_text()).map(|candidate| candidate.form);
    let chapters = first == Some(Form::Chapter) && count(Form::Chapter) > 1;
    let outer: &[Form] = if chapters && count(Form::Section) > 0 {
        &[Form::Chapter, Form::Section]
    } else if chapters {
        &[Form::Chapter]
    } else if count(Form::Formal) > 0 {
        &[Form::Formal]
    } else if parted {
        &[]
    } else {
        return;
    };
    let is_inner = |candidate: &&mut Candidate| !outer.contains(&candidate.form);
    let highest = candidates.iter_mut().filter(is_inner).filter(|it| !it.shape.is_text()).map(|it| it.level).min();
    let deeper = (outer.len().max(1) as u8 + 1).saturating_sub(highest.unwrap_or(1));
    for candidate in candidates.iter_mut().filter(is_inner) {
        candidate.level = (candidate.level + deeper).min(5);
    }
}

/// Under 一、 and 1. the number 1.1 counts deeper than 1. does; right under 一、 it is the second of all.
pub(super) fn sink_decimals(candidates: &mut [Candidate]) {
    let (mut chinese, mut arabic) = (false, false);
    for candidate in candidates.iter_mut().filter(|candidate| !candidate.shape.is_text()) {
        let whole = candidate.form == Form::Dot || candidate.form == Form::Decimal && candidate.level == 1;
        if candidate.form == Form::Comma {
            (chinese, arabic) = (true, false);
        } else if whole {
            arabic = true;
        }
        if candidate.form == Form::Decimal && chinese && arabic {
            candidate.level = (candidate.level + 2).min(5);
        }
    }
}

/// Under `1　总则` and 1.1, numbers of other forms count deeper than those, and so does `1.` with its dot. Says whether there are
/// such.
pub(super) fn sink_below_decimals(document: &Document<'_>, candidates: &mut [Candidate]) -> bool {
    let is_dotted = |candidate: &Candidate| {
        let label = document.paragraph(candidate.block).map(|line| line.text()[..candidate.label_end].trim().to_owned());
        candidate.level == 1 && label.is_some_and(|label| label.ends_with(['.', '．', '、']))
    };
    let counts = |candidate: &Candidate| candidate.form == Form::Decimal && !is_dotted(candidate);
    let deepest = candidates.iter().filter(|it| counts(it) && !it.shape.is_text()).map(|it| it.level).max().unwrap_or(1);
    let first = candidates.iter().find(|candidate| !candidate.shape.is_text());
    if deepest < 2 || !first.is_some_and(|first| counts(first) && first.level == 1) {
        return false;
    }
    for candidate in candidates.iter_mut().filter(|candidate| candidate.form == Form::Decimal && is_dotted(candidate)) {
        (candidate.form, candidate.level) = (Form::Dot, 3);
    }
    let others = candidates.iter().filter(|it| it.form != Form::Decimal && !it.shape.is_text()).map(|it| it.level).min();
    let deeper = (deepest + 1).saturating_sub(others.unwrap_or(5));
    for candidate in candidates.iter_mut().filter(|candidate| candidate.form != Form::Decimal) {
        candidate.level = (candidate.level + deeper).min(5);
    }
    true
}

/// Where `## 1.` is the highest heading of a Markdown draft, and no `## 一、` stands beside it, its rank is that of its marks.
pub(super) fn rank_by_depth(document: &Document<'_>, candidates: &mut [Candidate]) {
    let depth = |candidate: &Candidate| document.heading(candidate.block);
    let Some(top) = candidates.iter().filter_map(depth).min() else { return };
    let mut highest = candidates.iter().filter(|candidate| depth(candidate) == Some(top)).map(|candidate| candidate.form);
    let outer = |form| matches!(form, Form::Comma | Form::Bracket);
    if !highest.clone().any(|form| form == Form::Dot) || highest.any(outer) {
        return;
    }
    for candidate in candidates.iter_mut().filter(|candidate| candidate.form == Form::Dot) {
        if let Some(own) = depth(candidate) {
            candidate.level = (own - top + 1).min(5);
        }
    }
}
