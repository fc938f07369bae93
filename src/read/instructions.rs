//! What the author tells the program: `#gongwen heading 2`, `<!-- gongwen: heading 2 -->`.

use crate::document::{Allowed, Block, Document, Origin, Role};
use crate::finding::Finding;
use crate::near;
use crate::notice;
use crate::source::{Span, Why};

/// The instructions of a draft.
#[derive(Debug, Default)]
pub(super) struct Instructions {
    /// Where each stands, and the role it gives the next paragraph.
    fixed: Vec<(usize, Role)>,
    /// Rules that may be broken, and where that is said.
    allowed: Vec<(String, Span)>,
}

/// The words of an instruction that is a line of its own. Behind a space they must be Latin: `# gongwen 使用说明` is a heading.
pub(super) fn in_line(line: &str) -> Option<&str> {
    let named = line.trim_start_matches(['#', '＃']);
    if named.len() == line.len() {
        return in_comment(line);
    }
    let is_heading = |words: &str| named.starts_with(char::is_whitespace) && (words.is_empty() || !words.is_ascii());
    words(named.trim_start()).filter(|words| !is_heading(words))
}

/// The words of an instruction that is a comment.
pub(super) fn in_comment(comment: &str) -> Option<&str> {
    words(comment.strip_prefix("<!--")?.strip_suffix("-->")?.trim())
}

/// What stands behind this program's name.
fn words(text: &str) -> Option<&str> {
    const BEHIND: [char; 5] = [' ', '\t', '\u{3000}', ':', '：'];
    let (name, words) = text.split_at_checked("gongwen".len())?;
    let named = name.eq_ignore_ascii_case("gongwen") && (words.is_empty() || words.starts_with(BEHIND));
    named.then(|| words.trim_start_matches(BEHIND).trim_end())
}

fn role(words: &str) -> Option<Role> {
    Role::parse(&words.to_ascii_lowercase())
}

impl Instructions {
    /// Takes down an instruction; it is not printed.
    pub fn take(&mut self, words: &str, span: Span, document: &mut Document<'_>) {
        document.ledger.delete(span, Why::Directive);
        if let Some(rules) = words.strip_prefix("allow") {
            let names =
                rules.split(|c: char| c.is_whitespace() || matches!(c, ',' | '，' | '、')).filter(|name| !name.is_empty());
            return self.allowed.extend(names.map(|name| (name.to_owned(), span)));
        }
        match role(words) {
            Some(role) => self.fixed.push((span.end, role)),
            None => document.findings.push(Finding {
                help: format!("可用：{}", valid_words()),
                ..Finding::noticed(&notice::UNKNOWN_INSTRUCTION, vec![span], unknown(words))
            }),
        }
    }

    /// Gives the paragraphs behind the instructions their roles, and says where rules may be broken.
    pub fn carry_out(mut self, document: &mut Document<'_>) {
        let blocks = &mut document.blocks;
        document.allowed =
            self.allowed.into_iter().map(|(rule, said)| Allowed { rule, said, within: below(said, blocks) }).collect();
        self.fixed.sort_by_key(|&(at, _)| at);
        let mut fixed = self.fixed.into_iter().peekable();
        for paragraph in blocks.iter_mut().filter_map(Block::paragraph_mut) {
            let mut last = None;
            while let Some((_, role)) = fixed.next_if(|&(at, _)| at <= paragraph.span.start) {
                last = Some(role);
            }
            if let Some(role) = last {
                paragraph.role = role;
                paragraph.origin = Origin::Fixed(role);
            }
        }
    }
}

/// The block below an instruction; everything, where nothing is above it.
fn below(said: Span, blocks: &[Block<'_>]) -> Span {
    let next = blocks.partition_point(|block| block.span().start < said.end);
    match blocks.get(next) {
        _ if next == 0 => Span::new(0, usize::MAX),
        Some(block) => block.span(),
        None => Span::at(said.end),
    }
}

fn unknown(words: &str) -> String {
    let (first, rest) = words.split_once(' ').unwrap_or((words, ""));
    let names = Role::NAMED.iter().map(|role| role.key()).chain(["heading", "allow"]);
    let meant = near::meant(first, names);
    let rest = if meant.is_empty() || rest.is_empty() { String::new() } else { format!(" {rest}") };
    format!("不认识的排版指令“{words}”{meant}{rest}，未执行")
}

fn valid_words() -> String {
    let named: Vec<_> = Role::NAMED.iter().map(|role| role.key()).collect();
    format!("heading 1 至 heading 5、{}、allow 规则名", named.join("、"))
}
