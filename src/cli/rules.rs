//! `gongwen rules`: what the proofreader looks for, and why.

use std::borrow::Cow;

use gongwen::check::{self, Rule, SUBJECTS};
use gongwen::finding::Certainty;
use serde::Serialize;

use super::failure::Failure;
use super::json::{self, FORMS, Form};
use super::output;
use super::reading::one_of;
use super::report::{help, word};
use super::terminal::aligned;

/// 列出校对的规则；写上名字则说明这一条：为什么、怎样算错、怎样算对、依据
#[derive(clap::Args)]
#[command(help_template = super::HELP, override_usage = "gongwen rules [选项] [规则|类别]", next_help_heading = "选项")]
pub struct Args {
    /// 规则或类别的名字
    #[arg(value_name = "规则", help_heading = "参数")]
    name: Option<String>,

    /// 输出形式：text（默认）、json
    #[arg(long, value_name = "形式", default_value = "text", value_parser = one_of(FORMS),
          hide_default_value = true, hide_possible_values = true)]
    format: Form,
}

impl Args {
    /// Prints the rules, or those that are asked for.
    pub fn run(self) -> Result<(), Failure> {
        let name = self.name.as_deref();
        if let Some(unknown) = name.filter(|name| !check::knows(name)) {
            return Err(Failure::UnknownRule(unknown.to_owned()));
        }
        let text = match (self.format, name.and_then(check::rule)) {
            (Form::Json, _) => json::of(&Rules { rules: entries(name).collect() })?,
            (Form::Text, Some(rule)) => full(rule),
            (Form::Text, None) => table(name),
        };
        output::print(text.as_bytes())
    }
}

/// A line for each rule, by subject.
fn table(wanted: Option<&str>) -> String {
    let subjects = SUBJECTS.iter().filter(|(subject, rules)| !rules.is_empty() && wanted.is_none_or(|wanted| wanted == *subject));
    let rows = subjects.flat_map(|(subject, rules)| {
        let head = [format!("{subject}（{}）", gloss(subject)), String::new(), String::new(), String::new()];
        let row = |rule: &Rule| {
            [format!("  {}", rule.name), word(rule.strength).to_owned(), mending(rule).to_owned(), rule.what.to_owned()]
        };
        [head].into_iter().chain(rules.iter().map(row))
    });
    aligned("", rows)
}

/// The subject in Chinese.
fn gloss(subject: &str) -> &'static str {
    match subject {
        "head" => "版头",
        "title" => "标题",
        "addressee" => "主送机关",
        "labels" => "序号的写法和次序",
        "numbers" => "数字",
        "dates" => "日期",
        "punctuation" => "标点",
        "attachments" => "附件",
        "signature" => "落款",
        "imprint" => "版记",
        "kinds" => "文种",
        "residue" => "残留",
        "sentences" => "语句",
        "wording" => "用词",
        "noticed" => "排版时发现",
        _ => "",
    }
}

/// Everything about one rule.
fn full(rule: &Rule) -> String {
    let Rule { name, what, why, clause, strength, .. } = rule;
    let mending = mending(rule);
    let mut text = format!("{name}：{what}\n\n{why}\n\n");
    text += &aligned(
        "",
        [("轻重", word(*strength)), ("依据", clause), ("建议", &help(name, rule.help)), ("改法", mending)]
            .into_iter()
            .filter(|(_, value)| !value.is_empty())
            .map(|(key, value)| [key.to_owned(), value.to_owned()]),
    );
    for example in rule.examples {
        text += &format!("\n错\n{}对\n{}", indented(example.wrong), indented(example.right));
    }
    text + &format!(
        "\n有意如此，就在那一段之前加一行 #gongwen allow {name}（Markdown 写 <!-- gongwen: allow {name} -->），这一行不打印；\n\
         写在文稿开头则全文不查。一概不查，或改变轻重：在 gongwen.toml 的 [rules] 里写 {name} = \"off\"（另有 info、warning、error）。\n"
    )
}

fn indented(text: &str) -> String {
    text.lines().map(|line| format!("    {line}\n")).collect()
}

fn mending(rule: &Rule) -> &'static str {
    match rule.fix {
        Some(Certainty::Certain) => "fix 可改",
        Some(Certainty::Likely) => "fix --likely 可改",
        None => "",
    }
}

#[derive(Serialize)]
struct Rules {
    rules: Vec<Entry>,
}

#[derive(Serialize)]
struct Entry {
    name: &'static str,
    subject: &'static str,
    what: &'static str,
    why: &'static str,
    help: Cow<'static, str>,
    clause: &'static str,
    strength: &'static str,
    fix: Option<&'static str>,
    examples: Vec<Example>,
}

#[derive(Serialize)]
struct Example {
    wrong: &'static str,
    right: &'static str,
}

fn entries(wanted: Option<&str>) -> impl Iterator<Item = Entry> {
    let rules = SUBJECTS.iter().flat_map(|(subject, rules)| rules.iter().map(move |rule| (*subject, rule)));
    let chosen = rules.filter(move |(subject, rule)| wanted.is_none_or(|wanted| wanted == *subject || wanted == rule.name));
    chosen.map(|(subject, rule)| Entry {
        name: rule.name,
        subject,
        what: rule.what,
        why: rule.why,
        help: help(rule.name, rule.help),
        clause: rule.clause,
        strength: rule.strength.key(),
        fix: rule.fix.map(Certainty::key),
        examples: rule.examples.iter().map(|example| Example { wrong: example.wrong, right: example.right }).collect(),
    })
}
