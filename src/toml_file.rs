//! TOML as people write it who write Chinese: a key needs no quotes, and what is wrong is said in Chinese. Style sheets and an
//! office's own data are such files.

use toml::de::{DeTable, Error};

/// The first thing that is wrong with a text.
#[derive(Debug)]
pub(crate) struct Fault {
    /// The byte where it stands.
    pub at: usize,
    /// What is wrong, in Chinese.
    pub problem: String,
}

/// Reads a text.
///
/// # Errors
/// What is wrong first.
pub(crate) fn parse(text: &str) -> Result<DeTable<'_>, Fault> {
    let (table, errors) = DeTable::parse_recoverable(text);
    let wrong = errors.iter().filter(|error| !is_bare_key(error, text));
    let start = |error: &Error| error.span().map_or(0, |span| span.start);
    match wrong.min_by_key(|error| start(error)) {
        Some(error) => Err(Fault { at: start(error), problem: problem(error, text) }),
        None => Ok(table.into_inner()),
    }
}

/// `署名 写了两次`
pub(crate) fn twice(key: &str) -> String {
    format!("{key} 写了两次")
}

/// Whether all that is wrong is a key of Chinese characters without the quotes that TOML wants around them.
fn is_bare_key(error: &Error, text: &str) -> bool {
    error.message().starts_with("invalid unquoted key") && found(error, text).chars().all(char::is_alphanumeric)
}

fn problem(error: &Error, text: &str) -> String {
    if error.message() == "duplicate key" {
        return twice(found(error, text).trim_matches(['"', '\'']));
    }
    let known = COMMON.iter().find(|(english, _)| error.message().starts_with(english));
    known
        .map_or_else(|| format!("不合 TOML 的写法（{}）", error.message()), |(_, chinese)| format!("不合 TOML 的写法：{chinese}"))
}

/// What an error is about.
fn found<'t>(error: &Error, text: &'t str) -> &'t str {
    error.span().and_then(|span| text.get(span)).unwrap_or_default()
}

/// What people get wrong most often, by the beginning of the parser's message.
const COMMON: [(&str, &str); 11] = [
    ("invalid unquoted key", "名称里有不能用的字符，等号、引号和点用英文的"),
    ("string values must be quoted", "等号后面的文字要写在英文引号里"),
    ("invalid basic string", "引号里的文字没有写完，或有不能用的字符"),
    ("missing escaped value", "反斜杠后面的字符不对，反斜杠本身要写两个"),
    ("invalid literal string", "引号里的文字没有写完"),
    ("unexpected key or value", "一行只写一项"),
    ("key with no value", "一项写作“名称 = \"文字\"”，等号和引号用英文的"),
    ("missing assignment", "一项写作“名称 = \"文字\"”，等号和引号用英文的"),
    ("missing comma between array elements", "方括号里的几项之间要用英文逗号隔开"),
    ("unclosed array", "方括号没有写完"),
    ("unclosed table", "方括号没有写完"),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_needs_no_quotes() {
        let text = |toml, key| Some(parse(toml).ok()?.get(key)?.get_ref().as_str()?.to_owned());
        let toml = "署名 = \"甲\"\n\"抄送\" = \"乙\"\nA局1 = \"丙\"\n";
        assert_eq!(["署名", "抄送", "A局1"].map(|key| text(toml, key)), ["甲", "乙", "丙"].map(|text| Some(text.to_owned())));
        assert_eq!(text("署名 = '''\n抄送 = 乙\n'''", "署名").as_deref(), Some("抄送 = 乙\n"));
    }

    #[test]
    fn what_is_wrong_has_its_place_and_is_said_in_chinese() {
        for (text, at, problem) in [
            ("署名 = 云岭", "云岭", "不合 TOML 的写法：等号后面的文字要写在英文引号里"),
            ("署名 = “云岭”", "“云岭”", "不合 TOML 的写法：等号后面的文字要写在英文引号里"),
            ("甲 = ", "", "不合 TOML 的写法：等号后面的文字要写在英文引号里"),
            ("甲 = 1\n署名＝\"云岭\"", "署名＝", "不合 TOML 的写法：名称里有不能用的字符，等号、引号和点用英文的"),
            ("署名 \"云岭\"", "", "不合 TOML 的写法：一项写作“名称 = \"文字\"”，等号和引号用英文的"),
            ("署名 = \"云岭", "", "不合 TOML 的写法：引号里的文字没有写完"),
            ("署名 = \"云\\岭\"", "岭", "不合 TOML 的写法：反斜杠后面的字符不对"),
            ("署名 = \"云岭\" 抄送 = 1", "抄送", "不合 TOML 的写法：一行只写一项"),
            ("抄送 = [\"甲\"，\"乙\"]", "", "不合 TOML 的写法：方括号里的几项之间要用英文逗号隔开"),
            ("抄送 = [\"甲\"", "", "不合 TOML 的写法：方括号没有写完"),
            ("[looks.body", "", "不合 TOML 的写法：方括号没有写完"),
            ("署·名 = 1", "署·名", "不合 TOML 的写法：名称里有不能用的字符"),
            ("署名 = 1\n\"署名\" = 2", "\"署名\"", "署名 写了两次"),
        ] {
            let Err(fault) = parse(text) else { panic!("{text}") };
            assert!(fault.problem.starts_with(problem), "{text}: {}", fault.problem);
            assert!(text[fault.at..].starts_with(at), "{text}: {}", &text[fault.at..]);
        }
    }
}
