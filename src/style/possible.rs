//! What no sheet of paper and no Word can do.

use std::collections::BTreeMap;

use super::complaint::Complaint;
use super::reader::effective;
use super::tree::{Entry, Origin, Section};
use super::{Contents, Letter, Style};
use crate::check;
use crate::length::Length;

/// Word has so many levels of headings.
const MAX_LEVELS: usize = 9;

/// Says which keys ask for it. The place is that of the key which somebody changed, if there is one.
pub(super) fn impossible(style: &Style, tree: &Section) -> Option<Complaint> {
    let checks = [lengths, page, head, levels, contents, shared_name, unknown_rule, idle_reason];
    let (keys, message) = checks.iter().find_map(|check| check(style, tree))?;
    let entries: Vec<&Entry> = keys.iter().filter_map(|key| effective(tree, key)).collect();
    let given = entries.iter().find(|entry| matches!(entry.origin, Origin::Given { .. }));
    let origin = given.or(entries.first()).map(|entry| entry.origin.clone());
    Some(Complaint { origin, ..Complaint::new(message) })
}

/// Keys that do not go together, and how.
type Conflict = (Vec<String>, String);

/// Word knows no larger paper: 22 inches.
const MAX_PAPER: Length = Length(22 * 1440);

/// A length that nothing on paper has.
fn lengths(style: &Style, _tree: &Section) -> Option<Conflict> {
    let page = &style.page;
    let lengths = [
        ("page.width", page.width),
        ("page.height", page.height),
        ("page.top", page.top),
        ("page.bottom", page.bottom),
        ("page.left", page.left),
        ("page.right", page.right),
        ("page.footer", page.footer),
        ("page.pitch", page.pitch),
    ];
    let (key, _) = lengths.into_iter().find(|(_, length)| !(Length(0)..=MAX_PAPER).contains(length))?;
    Some((vec![key.to_owned()], format!("{key} 要在 0 至 558 mm 之间")))
}

fn page(style: &Style, _tree: &Section) -> Option<Conflict> {
    let page = &style.page;
    let width = page.width.twips() - page.left.twips() - page.right.twips();
    let height = page.height.twips() - page.top.twips() - page.bottom.twips();
    let line = i32::from(page.chars) * style.looks.body.advance();
    let full = i32::from(page.lines) * page.pitch.twips();
    let pt = |twips: i32| f64::from(twips) / 20.0;
    let conflict = |keys: &[&str], message| Some((keys.iter().map(|key| (*key).to_owned()).collect(), message));
    if width <= 0 {
        conflict(&["page.left", "page.right", "page.width"], "page.left 与 page.right 之间没有版心".to_owned())
    } else if height <= 0 {
        conflict(&["page.top", "page.bottom", "page.height"], "page.top 与 page.bottom 之间没有版心".to_owned())
    } else if full <= 0 || full > height {
        let keys = ["page.lines", "page.pitch", "page.top", "page.bottom", "page.height"];
        conflict(&keys, format!("page.lines 乘 page.pitch 是 {} pt，版心高 {} pt", pt(full), pt(height)))
    } else if line <= 0 || line > width {
        let keys = ["page.chars", "looks.body.size", "looks.body.spacing", "page.left", "page.right", "page.width"];
        conflict(&keys, format!("page.chars 个 looks.body 的字宽 {} pt，版心宽 {} pt", pt(line), pt(width)))
    } else if page.footer >= page.bottom {
        conflict(&["page.footer", "page.bottom"], "page.footer 要小于 page.bottom，否则页码进了版心".to_owned())
    } else {
        None
    }
}

/// Word keeps a border so near to its text.
const MAX_RULE_GAP: Length = Length(31 * 20);

fn head(style: &Style, _tree: &Section) -> Option<Conflict> {
    let (page, head) = (&style.page, &style.head);
    let conflict = |keys: &[&str], message: &str| Some((keys.iter().map(|key| (*key).to_owned()).collect(), message.to_owned()));
    let mark_end = head.mark_top.twips() + head.mark_height.twips();
    let letter = head.letter.as_ref();
    let foot = |letter: &Letter| letter.bottom.twips() + letter.thick.twips() + letter.between.twips() + letter.thin.twips();
    if mark_end > page.height.twips() - page.bottom.twips() {
        let keys = ["head.mark-top", "head.mark-height", "page.height", "page.bottom"];
        conflict(&keys, "head.mark-top 加 head.mark-height 超出了版心，标志排不下")
    } else if head.rule_gap > MAX_RULE_GAP {
        conflict(&["head.rule-gap"], "head.rule-gap 最多 31 pt，Word 的线离文字不能更远")
    } else if letter.is_some_and(|letter| letter.length > page.width) {
        conflict(&["head.letter.length", "page.width"], "head.letter.length 比纸还宽")
    } else if letter.is_some_and(|letter| foot(letter) > page.bottom.twips()) {
        conflict(&["head.letter.bottom", "page.bottom"], "head.letter.bottom 要在版心之下，否则双线压住正文")
    } else {
        None
    }
}

fn levels(style: &Style, _tree: &Section) -> Option<Conflict> {
    let levels = style.headings.numbers.len();
    let message = || format!("headings.numbers 要有 1 至 {MAX_LEVELS} 级，这里是 {levels} 级");
    (levels == 0 || levels > MAX_LEVELS).then(|| (vec!["headings.numbers".to_owned()], message()))
}

fn contents(style: &Style, _tree: &Section) -> Option<Conflict> {
    let levels = style.contents.levels;
    let message = || format!("contents.levels 是 0 至 {}，这里是 {levels}", Contents::MOST);
    (levels > Contents::MOST).then(|| (vec!["contents.levels".to_owned()], message()))
}

/// Two looks that would be one Word style.
fn shared_name(_style: &Style, tree: &Section) -> Option<Conflict> {
    let sections = ["looks", "page-number"].into_iter().filter_map(|key| Some((key, tree.section(key)?)));
    let looks = sections.flat_map(|(section, looks)| looks.0.iter().map(move |look| (section, look)));
    let mut seen = BTreeMap::new();
    for (section, look) in looks {
        let Some(name) = look.value.section().and_then(|look| look.get("name")?.value.text()) else { continue };
        if let Some((first, of)) = seen.insert(name, (section, &look.key)) {
            let keys = [format!("{first}.{of}.name"), format!("{section}.{}.name", look.key)];
            let message = format!("{} 与 {} 都是“{name}”，每节要有自己的名字", keys[0], keys[1]);
            return Some((keys.into(), message));
        }
    }
    None
}

/// A rule that nobody knows.
fn unknown_rule(style: &Style, _tree: &Section) -> Option<Conflict> {
    let name = style.rules.keys().find(|name| !check::knows(name))?;
    let message = format!("rules.{name}：没有“{name}”这条规则{}", check::meant(name));
    Some((vec![format!("rules.{name}")], message))
}

/// A reason for something that is not there.
fn idle_reason(style: &Style, tree: &Section) -> Option<Conflict> {
    let key = style.deviations.keys().find(|key| effective(tree, key).is_none())?;
    Some((vec![format!("deviations.{key}")], format!("deviations 说明的“{key}”不是样式表里的一项")))
}
