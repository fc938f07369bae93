//! `gongwen styles`: the built-in style sheets, and what an office makes of them.

use std::path::{Path, PathBuf};

use gongwen::kind::Kind;
use gongwen::style::{Difference, Sheet, Style};
use gongwen::{Error, Options};

use super::failure::Failure;
use super::terminal::{aligned, escaped};
use super::{house, input, output, schema};

/// What everything is compared with.
const STANDARD: &str = "gbt9704";

/// 列出内置样式；写上名字则输出该样式表（TOML），可另存后修改；也可从一份成品学出样式表
#[derive(clap::Args)]
#[command(
    help_template = super::HELP,
    override_usage = "gongwen styles [样式名]\n      gongwen styles --diff <样式名|文件>\n      gongwen styles --explain [文稿]\n      \
                      gongwen styles --schema\n      gongwen styles --from <成品.docx>",
    next_help_heading = "选项"
)]
pub struct Args {
    /// 样式名；用 --explain 时是文稿
    #[arg(value_name = "样式名", help_heading = "参数")]
    name: Option<PathBuf>,

    /// 逐项列出样式与国家标准（gbt9704）不同之处，标准的条款和说明的理由
    #[arg(long, value_name = "样式名|文件", conflicts_with_all = ["explain", "schema", "name"])]
    diff: Option<PathBuf>,

    /// 说明文稿用哪个样式、在哪里找过、哪些值是改过的、改在哪里
    #[arg(long)]
    explain: bool,

    /// 输出样式表的 JSON Schema，供编辑器补全和检查
    #[arg(long, conflicts_with_all = ["explain", "name"])]
    schema: bool,

    /// 从一份排好的 .docx 学出样式表（TOML）
    #[arg(long, value_name = "成品", conflicts_with_all = ["diff", "explain", "schema", "name"])]
    from: Option<PathBuf>,

    #[command(flatten)]
    styling: house::Styling,
}

impl Args {
    /// Prints what is asked for.
    pub fn run(self) -> Result<(), Failure> {
        if let Some(sample) = &self.from {
            let (name, bytes) = input::read(Some(sample), input::DRAFT)?;
            return output::print(escaped(&gongwen::learn(&name, &bytes)?).as_bytes());
        }
        if self.styling.is_given() && !self.explain {
            return Err(Failure::Usage("--style 和 --set 在这里要与 --explain 同用".to_owned()));
        }
        let text = match (&self.diff, &self.name) {
            (Some(sheet), _) => diff(sheet)?,
            (None, draft) if self.explain => self.explain(draft.as_deref())?,
            (None, _) if self.schema => format!("{:#}\n", schema::of_sheets()?),
            (None, Some(name)) => toml(&name.to_string_lossy())?.to_owned(),
            (None, None) => list(),
        };
        output::print_lines(&text)
    }

    /// Which style a draft gets, or one of which nothing is known, and who had a say in it.
    fn explain(&self, draft: Option<&Path>) -> Result<String, Failure> {
        let house::Search { choice, asked, .. } = self.styling.choose(draft)?;
        let kind = match draft {
            Some(_) => {
                let (name, bytes) = input::read(draft, input::DRAFT)?;
                let source = gongwen::decode(&name, bytes, None)?;
                gongwen::understand(&source, &Options { style: choice.clone(), ..Options::default() })?.kind
            }
            None => Kind { word: None, evidence: None, format: None },
        };
        let (sheet, reason) = choice.sheet(&kind)?;
        let base = Sheet::builtin(sheet.base().unwrap_or(STANDARD))?;
        let mut text = format!("样式 {}（依据：{reason}）\n\n", sheet.style()?.name);
        text += "依次问过（先指定样式的为准，其后不再问；问到的改动都算数，同一项以在先的为准）：\n";
        text += &aligned("  ", asked.into_iter().map(|(who, answer)| [who, answer]));
        let changed = sheet.differences(&base);
        text += &format!("\n与内置样式 {} 不同的值：{}\n", base.style()?.name, if changed.is_empty() { "没有" } else { "" });
        text += &aligned(
            "  ",
            changed.into_iter().map(|it| {
                let origin = it.origin.map_or("没有写".to_owned(), |origin| origin.to_string());
                let standard = it.standard.map_or("原来没有写".to_owned(), |standard| format!("原为 {standard}"));
                [it.key, it.value.unwrap_or_default(), standard, origin]
            }),
        );
        Ok(text)
    }
}

fn list() -> String {
    let sheets = Style::builtins().iter().filter_map(|(name, _)| Style::builtin(name));
    aligned("", sheets.map(|it| [it.name, it.title]))
}

fn toml(name: &str) -> Result<&'static str, Error> {
    Sheet::builtin(name)?; // an unknown name is answered with those there are
    let sheet = Style::builtins().iter().find(|(builtin, _)| *builtin == name);
    Ok(sheet.map_or("", |(_, toml)| toml))
}

/// What a sheet does otherwise than the standard.
fn diff(name: &Path) -> Result<String, Failure> {
    let sheet = house::sheet(name, Path::new(""))?;
    let style = sheet.style()?;
    let differences = sheet.differences(&Sheet::builtin(STANDARD)?);
    let unused: Vec<&str> = style.deviations.keys().map(String::as_str).filter(|key| !explains(key, &differences)).collect();
    let title = if style.title.is_empty() { String::new() } else { format!("（{}）", style.title) };
    let mut text = format!("{}{title}与 {STANDARD} 不同的有 {} 项\n", style.name, differences.len());
    text += &aligned(
        "  ",
        differences.into_iter().map(|it| {
            let standard = it.standard.map_or("标准没有写".to_owned(), |standard| format!("标准 {standard}"));
            let clause = if it.clause.is_empty() { String::new() } else { format!("：{}", it.clause) };
            let reason = it.reason.map_or(String::new(), |reason| format!("。理由：{reason}"));
            [it.key, it.value.unwrap_or("没有".to_owned()), format!("{standard}{clause}{reason}")]
        }),
    );
    if !unused.is_empty() {
        text += &format!("说明了理由，但与标准并无不同：{}\n", unused.join("、"));
    }
    Ok(text)
}

/// Whether a reason for a key or a section has something to explain.
fn explains(reason: &str, differences: &[Difference]) -> bool {
    let within = |key: &str| key.strip_prefix(reason).is_some_and(|rest| rest.is_empty() || rest.starts_with('.'));
    differences.iter().any(|difference| within(&difference.key))
}
