//! Where a draft's style comes from: the command line, the environment, the `gongwen.toml` of its folder, that of the user.
//!
//! They are asked in this order. The first that names a style sheet decides, and nobody is asked after it; what those before it
//! and it itself change is laid over that sheet.

use std::env;
use std::ffi::OsStr;
use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use gongwen::StyleChoice;
use gongwen::style::{House, Origin, Sheet};

use super::failure::Failure;
use super::input;

/// What an office lays down for a folder.
const FILE: &str = "gongwen.toml";
/// The environment variable that names a style sheet.
const VARIABLE: &str = "GONGWEN_STYLE";

#[derive(clap::Args)]
pub struct Styling {
    /// 样式：auto（按文种选）、内置样式名（见 gongwen styles）或样式表文件 .toml
    #[arg(long, value_name = "样式")]
    style: Option<PathBuf>,

    /// 改样式的一项，可写多次：page.top=37mm、looks.title.size=小二
    #[arg(long, value_name = "键=值")]
    set: Vec<String>,
}

/// The style that was chosen, and how.
#[derive(Default)]
pub struct Search {
    /// What the library is to do.
    pub choice: StyleChoice,
    /// The file with the office's own data, and where it is named.
    pub meta: Option<(PathBuf, Origin)>,
    /// Everybody who was asked, and the answer, in Chinese.
    pub asked: Vec<(String, String)>,
    decided: bool,
}

impl Styling {
    /// Whether anything is asked for.
    pub fn is_given(&self) -> bool {
        self.style.is_some() || !self.set.is_empty()
    }

    /// The style sheet that is named, if it is a file, and every `gongwen.toml` above a draft or a folder of drafts.
    pub fn files(&self, draft: &Path) -> Vec<PathBuf> {
        let named = self.style.clone().or(env::var_os(VARIABLE).map(PathBuf::from));
        let above = std::path::absolute(draft).unwrap_or_default();
        let houses = above.ancestors().skip(1).map(|folder| folder.join(FILE));
        named.into_iter().chain(houses).filter(|path| path.is_file()).collect()
    }

    /// Looks for the style of a draft; without a path, of one in the current folder.
    pub fn choose(&self, draft: Option<&Path>) -> Result<Search, Failure> {
        let mut search = Search::default();
        for assignment in self.set.iter().rev() {
            search.choice.changes.push(Sheet::assign("--set", assignment)?);
        }
        search.asked.push(("--set".to_owned(), if self.set.is_empty() { "没有改动".to_owned() } else { self.set.join(" ") }));
        search.ask("--style", self.style.as_deref())?;
        search
            .ask(VARIABLE, env::var_os(VARIABLE).filter(|name| !name.is_empty()).as_deref().map(Path::new))
            .map_err(|failure| failure.named(format!("环境变量 {VARIABLE}")))?;
        let draft = std::path::absolute(draft.unwrap_or(Path::new("-"))).unwrap_or_default();
        for folder in draft.ancestors().skip(1) {
            if search.read(&folder.join(FILE))? {
                break;
            }
        }
        if let Some(folders) = directories::ProjectDirs::from("", "", "gongwen") {
            search.read(&folders.config_dir().join(FILE))?;
        }
        search.choice.changes.reverse();
        Ok(search)
    }
}

/// The sheet of a name, or that in a file of a folder, with all that it extends.
pub fn sheet(name: &Path, folder: &Path) -> Result<Sheet, Failure> {
    load(name, folder, &mut Vec::new())
}

impl Search {
    /// Takes the sheet that somebody names, unless somebody before him did.
    fn ask(&mut self, who: &str, name: Option<&Path>) -> Result<(), Failure> {
        let answer = match name {
            _ if self.decided => "不再问".to_owned(),
            None => "没有指定".to_owned(),
            Some(name) => {
                self.take(name, Path::new(""), who)?;
                format!("指定 {}", name.display())
            }
        };
        self.asked.push((who.to_owned(), answer));
        Ok(())
    }

    /// Does what a file says, if there is one; says whether there is.
    fn read(&mut self, path: &Path) -> Result<bool, Failure> {
        let who = path.display().to_string();
        let house = match text(path) {
            Ok(toml) => House::parse(&who, &toml)?,
            Err(Failure::Unreadable { error, .. }) if matches!(error.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory) => {
                self.asked.push((who, if self.decided { "不再问" } else { "没有" }.to_owned()));
                return Ok(false);
            }
            Err(failure) => return Err(failure),
        };
        let folder = path.parent().unwrap_or(Path::new(""));
        if let (None, Some((name, origin))) = (&self.meta, house.meta) {
            self.meta = Some((folder.join(name), origin));
        }
        if self.decided {
            self.asked.push((who, "不再问".to_owned()));
            return Ok(true);
        }
        let changes = if house.set.is_some() { "，有改动" } else { "" };
        self.choice.changes.extend(house.set);
        let named = match house.style {
            None => "没有指定样式".to_owned(),
            Some((name, origin)) => {
                let taken = self.take(Path::new(&name), folder, &who);
                taken.map_err(|failure| failure.named(format!("{origin}：style")))?;
                format!("指定 {name}")
            }
        };
        self.asked.push((who, format!("{named}{changes}")));
        Ok(true)
    }

    fn take(&mut self, name: &Path, folder: &Path, who: &str) -> Result<(), Failure> {
        self.decided = true;
        if name != Path::new("auto") {
            let sheet = sheet(name, folder)?;
            sheet.style()?;
            self.choice.sheet = Some(sheet);
            self.choice.chosen_by = format!("由 {who} 指定");
        }
        Ok(())
    }
}

/// `above` are the files that extend it.
fn load(name: &Path, folder: &Path, above: &mut Vec<PathBuf>) -> Result<Sheet, Failure> {
    let is_file = name.extension() == Some(OsStr::new("toml")) || name.components().count() > 1;
    if !is_file {
        return Ok(Sheet::builtin(&name.to_string_lossy())?);
    }
    let path = folder.join(name);
    let real = fs::canonicalize(&path).unwrap_or_else(|_| path.clone());
    if above.contains(&real) {
        return Err(Failure::Circle { path });
    }
    above.push(real);
    let sheet = Sheet::parse(&path.display().to_string(), &text(&path)?)?;
    let Some((base, origin)) = sheet.extends() else { return Ok(sheet) };
    let base = load(Path::new(base), path.parent().unwrap_or(Path::new("")), above);
    let base = base.map_err(|failure| failure.named(format!("{origin}：extends")))?;
    Ok(sheet.extending(base)?)
}

fn text(path: &Path) -> Result<String, Failure> {
    String::from_utf8(input::file(path, input::TOML)?).map_err(|_| Failure::SheetNotText { path: path.to_owned() })
}
