//! What is said on standard error.

use std::borrow::Cow;
use std::io::Write;

use gongwen::Understood;
use gongwen::document::{Block, Role};
use gongwen::finding::{Finding, Strength};
use gongwen::source::{Edit, Source, Span, Why};
use gongwen::style::RunIn;

use super::failure::Failure;
use super::tally::Tally;
use super::terminal::{cut, visible};

/// Columns of a draft's words in a message.
const QUOTE: usize = 48;

/// Says something; nothing in it steers the terminal, and nobody has to listen.
pub fn say(message: &str) {
    let mut stderr = std::io::stderr().lock();
    for line in message.lines() {
        let _ = writeln!(stderr, "{}", visible(line));
    }
}

/// Says why it could not be done.
pub fn failure(failure: &Failure) {
    say(&refusal(failure));
}

/// Why it could not be done: one line, whatever the names of files hold; only documents in one place have a line each.
pub fn refusal(failure: &Failure) -> String {
    let message = format!("错误：{failure}");
    if matches!(failure, Failure::Collisions(_)) { message } else { visible(&message).into_owned() }
}

/// One line on what was made of a draft.
pub fn summary(source: &Source, understood: &Understood<'_>, findings: &[Finding]) -> String {
    let Understood { style, reason, .. } = understood;
    let headings = headings(understood);
    let edits = shown(understood).count();
    let encoding = source.encoding.name().to_uppercase();
    let findings = worst(source, findings).map_or(String::new(), |worst| format!("，{worst}"));
    format!("{encoding}，{} 样式（依据：{reason}），标题 {headings} 个，改动 {edits} 处{findings}", style.name)
}

/// How many findings there are, and the first of the worst: `错误 2 条、提示 1 条，如 3:1 序号“(一)”用了半角括号`.
fn worst(source: &Source, findings: &[Finding]) -> Option<String> {
    let worst = findings.iter().rev().max_by_key(|finding| finding.strength)?;
    let place = worst.spans.first().map_or(String::new(), |span| format!("{} ", source.place(span.start)));
    Some(format!("{}，如 {place}{}", Tally::of(findings).by_strength(), cut(&visible(&worst.message), QUOTE)))
}

/// Every edit and every finding, a line each.
pub fn details(source: &Source, understood: &Understood<'_>, findings: &[Finding]) -> String {
    let edits = shown(understood).map(|it| edit(source, it)).collect::<String>();
    edits + &self::findings(source, findings)
}

/// Every finding, a line each.
pub fn findings(source: &Source, findings: &[Finding]) -> String {
    findings.iter().map(|it| finding(source, it)).collect()
}

/// How many headings there are.
pub fn headings(understood: &Understood<'_>) -> usize {
    let is_heading = |block: &&Block<'_>| matches!(block.role(), Some(Role::Heading { .. }));
    understood.document.blocks.iter().filter(is_heading).count()
}

/// How many headings Word's navigation pane does not show: those whose text goes on in the same paragraph.
pub fn unseen_headings(understood: &Understood<'_>) -> Option<String> {
    let is_run_in = |block: &&Block<'_>| matches!(block.role(), Some(Role::Heading { run_in: true, .. }));
    let count = understood.document.blocks.iter().filter(is_run_in).count();
    let seen = count == 0 || understood.style.headings.run_in == RunIn::Separator;
    (!seen).then(|| format!("  接排的标题 {count} 个，不在 Word 的导航窗格中"))
}

/// The edits that are not merely Markdown's marks.
pub fn shown<'u>(understood: &'u Understood<'_>) -> impl Iterator<Item = &'u Edit> {
    understood.edits.iter().filter(|edit| edit.why != Why::Markup)
}

/// `  11:1 “（三)” → “（三）”（规范序号）`
fn edit(source: &Source, edit: &Edit) -> String {
    let (before, after) = (quote(source.slice(edit.span)), quote(&edit.after));
    format!("  {} {before} → {after}（{}）\n", source.place(edit.span.start), edit.why)
}

/// `  3:5 警告：…。…［rule］`
fn finding(source: &Source, finding: &Finding) -> String {
    let strength = word(finding.strength);
    let places = places(source, &finding.spans);
    let gap = if places.is_empty() { "" } else { " " };
    let help = if finding.help.is_empty() { String::new() } else { format!("。{}", help(finding.rule, &finding.help)) };
    format!("  {places}{gap}{strength}：{}{help}［{}］\n", visible(&finding.message), finding.rule)
}

/// `3:1 5:2`; of very many the first, and how many there are.
pub fn places(source: &Source, spans: &[Span]) -> String {
    const NAMED: usize = 20;
    let named: Vec<String> = spans.iter().take(NAMED).map(|span| source.place(span.start).to_string()).collect();
    let rest = if spans.len() > NAMED { format!(" 等 {} 处", spans.len()) } else { String::new() };
    named.join(" ") + &rest
}

/// What to do about what a rule found, and which command helps.
pub fn help<'h>(rule: &str, help: &'h str) -> Cow<'h, str> {
    match rule {
        "unknown-instruction" => format!("{help}；全部规则见 gongwen rules").into(),
        _ => help.into(),
    }
}

/// How bad a finding is.
pub fn word(strength: Strength) -> &'static str {
    match strength {
        Strength::Custom => "提示",
        Strength::Should => "警告",
        Strength::Must => "错误",
    }
}

/// A draft's words in a message.
pub fn quote(text: &str) -> String {
    if text.is_empty() { "无".to_owned() } else { format!("“{}”", cut(&visible(text), QUOTE)) }
}

#[cfg(test)]
mod tests {
    use gongwen::source::Encoding;

    use super::*;

    #[test]
    fn an_edit_says_where_what_and_why() {
        let source = Source::new("稿", "题\r\n\x1b（三)丙".to_owned(), Encoding::Utf8);
        let change = |span, after: &str, why| edit(&source, &Edit { span, after: after.to_owned(), why });
        assert_eq!(change(Span::new(6, 13), "（三）", Why::Label), "  2:2 “（三)” → “（三）”（规范序号）\n");
        assert_eq!(change(Span::new(5, 6), "", Why::Control), "  2:1 “␛” → 无（控制字符）\n");
        assert_eq!(change(Span::at(0), "一、", Why::Number), "  1:1 无 → “一、”（补充序号）\n");
    }

    #[test]
    fn a_finding_names_all_its_places() {
        let source = Source::new("稿", "甲XX乙\nXX".to_owned(), Encoding::Utf8);
        let two = Finding {
            rule: "placeholder",
            strength: Strength::Should,
            message: "有占位符".to_owned(),
            help: "请填写".to_owned(),
            spans: vec![Span::new(3, 5), Span::new(9, 11)],
            fix: None,
        };
        assert_eq!(finding(&source, &two), "  1:2 2:1 警告：有占位符。请填写［placeholder］\n");
    }
}
