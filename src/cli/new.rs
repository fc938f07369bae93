//! `gongwen new`: a skeleton of a draft, to be filled in.
//!
//! The skeletons are text drafts; `【…】` stands for words to be written, `×` for a character of a name, a number or a date.

use std::fs::File;
use std::io::Write;
use std::path::{Path, PathBuf};

use gongwen::document::Format;
use gongwen::near;

use super::failure::Failure;
use super::reading::one_of;
use super::terminal::shown;
use super::{input, output, report};

/// A kind of document.
struct Skeleton {
    kind: &'static str,
    /// What it is for; of the statutory kinds after the 《党政机关公文处理工作条例》, article 8.
    purpose: &'static str,
    draft: &'static str,
}

const SKELETONS: [Skeleton; 19] = [
    Skeleton { kind: "通知", purpose: "发布、传达事项，批转、转发公文", draft: include_str!("new/notice.txt") },
    Skeleton { kind: "请示", purpose: "向上级请求指示、批准", draft: include_str!("new/request.txt") },
    Skeleton { kind: "报告", purpose: "向上级汇报工作、反映情况", draft: include_str!("new/report.txt") },
    Skeleton { kind: "函", purpose: "不相隶属机关商洽、询问、答复", draft: include_str!("new/letter.txt") },
    Skeleton { kind: "批复", purpose: "答复下级请示", draft: include_str!("new/reply.txt") },
    Skeleton { kind: "纪要", purpose: "记载会议情况和议定事项", draft: include_str!("new/minutes.txt") },
    Skeleton { kind: "令", purpose: "公布法规规章，即命令（令）", draft: include_str!("new/order.txt") },
    Skeleton { kind: "决定", purpose: "对重要事项作出决策部署", draft: include_str!("new/decision.txt") },
    Skeleton { kind: "通报", purpose: "表彰、批评，告知重要情况", draft: include_str!("new/circular.txt") },
    Skeleton { kind: "公告", purpose: "向国内外宣布重要事项", draft: include_str!("new/announcement.txt") },
    Skeleton {
        kind: "通告", purpose: "公布一定范围内应当遵守的事项", draft: include_str!("new/proclamation.txt")
    },
    Skeleton { kind: "意见", purpose: "对重要问题提出见解和办法", draft: include_str!("new/opinion.txt") },
    Skeleton { kind: "议案", purpose: "政府向同级人大提请审议", draft: include_str!("new/bill.txt") },
    Skeleton { kind: "决议", purpose: "会议讨论通过的重大决策", draft: include_str!("new/resolution.txt") },
    Skeleton { kind: "公报", purpose: "公布重要决定或者重大事项", draft: include_str!("new/communique.txt") },
    Skeleton { kind: "汇报", purpose: "汇报材料", draft: include_str!("new/briefing.txt") },
    Skeleton { kind: "讲话", purpose: "讲话稿", draft: include_str!("new/speech.txt") },
    Skeleton { kind: "总结", purpose: "工作总结", draft: include_str!("new/summary.txt") },
    Skeleton { kind: "方案", purpose: "工作方案、实施方案", draft: include_str!("new/plan.txt") },
];

const FORMATS: &[(&str, Format)] = &[("text|txt", Format::Text), ("markdown|md", Format::Markdown)];

/// 给出某一文种的空白稿样，填好即可排版
#[derive(clap::Args)]
#[command(help_template = super::HELP, override_usage = "gongwen new [文种] [-o 文件]")]
pub struct Args {
    /// 文种，如通知、请示、纪要；不写则列出全部文种
    #[arg(value_name = "文种", help_heading = "参数")]
    kind: Option<String>,

    /// 稿样的格式：text、markdown；不写则看 -o 的后缀，没有 -o 时为 text
    #[arg(long, value_name = "格式", value_parser = one_of(FORMATS), hide_possible_values = true, help_heading = "选项")]
    format: Option<Format>,

    /// 写进这个文件，不覆盖已有的文件；不写则输出到屏幕
    #[arg(short, long, value_name = "文件", help_heading = "选项")]
    output: Option<PathBuf>,
}

impl Args {
    /// Prints the skeleton, or the list of kinds.
    pub fn run(self) -> Result<(), Failure> {
        let file = self.output.as_deref().filter(|path| *path != Path::new("-"));
        let is_markdown = file.is_some_and(|path| ["md", "markdown"].iter().any(|ending| output::has_ending(path, ending)));
        let format = self.format.unwrap_or(if is_markdown { Format::Markdown } else { Format::Text });
        let text = match &self.kind {
            None => list(),
            Some(kind) => draft(kind, format)?,
        };
        match file {
            None => output::print(text.as_bytes()),
            Some(path) if path.extension().is_some() && !input::has_drafts_ending(path) => {
                Err(Failure::NotDraft { path: path.to_owned() })
            }
            Some(path) => {
                create(path, &text)?;
                report::say(&format!("已写出 {}", shown(path)));
                Ok(())
            }
        }
    }
}

fn list() -> String {
    SKELETONS.iter().map(|skeleton| format!("{}　{}\n", skeleton.kind, skeleton.purpose)).collect()
}

fn draft(kind: &str, format: Format) -> Result<String, Failure> {
    let wanted = if kind == "命令" { "令" } else { kind };
    let Some(skeleton) = SKELETONS.iter().find(|skeleton| skeleton.kind == wanted) else {
        let meant = near::meant(kind, SKELETONS.iter().map(|skeleton| skeleton.kind));
        return Err(Failure::Usage(format!("没有“{kind}”的稿样{meant}。全部文种见 gongwen new")));
    };
    Ok(match format {
        Format::Text => skeleton.draft.to_owned(),
        Format::Markdown => markdown(skeleton.draft),
    })
}

/// The same draft in Markdown: fields as front matter, headings with `#`, every line a paragraph.
fn markdown(text: &str) -> String {
    let (fields, body) = match text.split_once("\n\n") {
        Some((fields, body)) if fields.lines().all(|line| line.contains('：')) => (fields, body),
        _ => ("", text),
    };
    let mut lines = body.lines().map(str::trim).filter(|line| !line.is_empty());
    let title = lines.next().map(|title| format!("# {title}\n"));
    let line = |line: &str| format!("\n{}{line}\n", if is_heading(line) { "## " } else { "" });
    let fields = fields.lines().map(|field| field.replacen('：', ": ", 1) + "\n").collect::<String>();
    let front = if fields.is_empty() { fields } else { format!("---\n{fields}---\n\n") };
    [front].into_iter().chain(title).chain(lines.map(line)).collect()
}

/// `一、基本情况`
fn is_heading(line: &str) -> bool {
    line.chars().nth(1) == Some('、') && !line.ends_with('。')
}

/// Writes a file that does not exist yet.
fn create(path: &Path, text: &str) -> Result<(), Failure> {
    let written = File::create_new(path).and_then(|mut file| file.write_all(text.as_bytes()));
    written.map_err(|error| match error.kind() {
        std::io::ErrorKind::AlreadyExists => Failure::Exists { path: path.to_owned() },
        _ => Failure::Unwritable { path: path.to_owned(), error },
    })
}
