//! The decoded draft, places in it, and changes to it.

use std::borrow::Cow;
use std::fmt;
use std::sync::OnceLock;

/// A draft as text: what every later stage reads and points into.
#[derive(Debug, Clone)]
pub struct Source {
    /// The name shown in messages, such as a path.
    pub name: String,
    /// The text without its byte order mark, line ends as they were.
    pub text: String,
    /// How the bytes were read.
    pub encoding: Encoding,
    /// Byte offset of the first character of every line.
    lines: Vec<usize>,
    /// How many characters stand before every [`STEP`]th byte: columns of a very long line are not counted from its beginning.
    counted: OnceLock<Vec<usize>>,
}

/// Bytes from one count of characters to the next.
const STEP: usize = 4096;

/// The encodings a draft may come in; their names are those of the Encoding Standard.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Encoding {
    /// UTF-8, with or without a byte order mark; plain ASCII too.
    Utf8,
    /// GB18030, and with it GBK and GB2312.
    Gb18030,
    /// Big5 with the Hong Kong characters.
    Big5,
    /// UTF-16, low byte first.
    Utf16Le,
    /// UTF-16, high byte first.
    Utf16Be,
}

/// A half-open range of bytes in [`Source::text`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    /// First byte.
    pub start: usize,
    /// The byte behind the last.
    pub end: usize,
}

/// Where something stands: both numbers count from 1, columns in characters; CRLF ends one line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// The line.
    pub line: usize,
    /// The character in the line.
    pub column: usize,
}

/// A change to the draft's text: what stood at `span` gives way to `after`. An empty span inserts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edit {
    /// What is replaced.
    pub span: Span,
    /// What stands there instead.
    pub after: String,
    /// The reason.
    pub why: Why,
}

/// Why the printed text differs from the draft.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Why {
    /// Comments, front matter and paths of pictures in Markdown: read, not printed. Not shown to users.
    Markup,
    /// HTML tags, code fence languages and entities: Markdown's writing, set another way.
    Html,
    /// The address of a link.
    Link,
    /// The mark of a footnote, which Word writes.
    NoteMark,
    /// The box of a task: `[x]`.
    Task,
    /// Words of the page of a web site that the draft was copied from.
    Residue,
    /// A mark of a content system or of an editor: `##pagebreak##`, `[正文结束]`.
    SiteMark,
    /// A line drawn with characters.
    DrawnLine,
    /// Pictures beside the words of a title or heading.
    Ornament,
    /// The stars of bold words in plain text.
    Stars,
    /// A bracket around the 发文字号 behind a title.
    NumberBracket,
    /// The number of a page that the text was copied from.
    PageNumber,
    /// An instruction to this program.
    Directive,
    /// The same title once more.
    Repeated,
    /// The name of a field: a heading such as `## 落款`, or `密级：` above a title.
    FieldName,
    /// A line above the title that says something under a name that no field has.
    UnknownField,
    /// What an office notes above the title on the sheet that goes with a draft: `核稿：李青山`.
    Passing,
    /// A heading label put in its standard form.
    Label,
    /// A label the draft did not have.
    Number,
    /// A number in the place of the one that the draft has.
    Renumbered,
    /// The table of contents, which repeats the headings.
    Contents,
    /// A full stop dropped from, or added to, a heading.
    Stop,
    /// Text that is printed in another place than it was typed: fields, footnotes.
    Moved,
    /// The value of a field that is not printed: another place says it, or says otherwise.
    Overruled,
    /// What the office lays down for all its documents; the draft does not have it.
    OfficeData,
    /// The issuer's mark, which the office's paper has already.
    Preprinted,
    /// A character that no document may contain.
    Control,
    /// The text that stands for a picture, where the picture itself is printed; it stays with the picture.
    Picture,
    /// A correction of the draft itself.
    Corrected,
}

impl Source {
    /// Takes decoded text; finds its lines.
    pub fn new(name: impl Into<String>, text: String, encoding: Encoding) -> Self {
        let mut lines = vec![0];
        let mut end = 0;
        for line in text.split_inclusive('\n') {
            let returns = line.match_indices('\r').map(|(at, _)| end + at + 1);
            lines.extend(returns.filter(|&next| text.as_bytes().get(next) != Some(&b'\n')));
            end += line.len();
            if line.ends_with('\n') {
                lines.push(end);
            }
        }
        Self { name: name.into(), text, encoding, lines, counted: OnceLock::new() }
    }

    /// The text of a span.
    pub fn slice(&self, span: Span) -> &str {
        &self.text[span.start..span.end]
    }

    /// The 1-based line a byte stands in.
    pub fn line(&self, offset: usize) -> usize {
        self.lines.partition_point(|&start| start <= offset)
    }

    /// The span of a 1-based line, without its line end.
    pub fn line_span(&self, line: usize) -> Span {
        let start = self.lines[line - 1];
        let end = self.lines.get(line).copied().unwrap_or(self.text.len());
        let kept = self.text[start..end].trim_end_matches(['\r', '\n']).len();
        Span { start, end: start + kept }
    }

    /// What ends its lines: the end of the first.
    pub fn line_end(&self) -> &'static str {
        match &self.text.as_bytes()[self.line_span(1).end..] {
            [b'\r', b'\n', ..] => "\r\n",
            [b'\r', ..] => "\r",
            _ => "\n",
        }
    }

    /// How many lines there are; an empty draft has one.
    pub fn line_count(&self) -> usize {
        self.lines.len()
    }

    /// Line and column of a byte offset (a character boundary).
    pub fn place(&self, offset: usize) -> Place {
        let line = self.line(offset);
        let start = self.lines[line - 1];
        let before = match offset - start {
            ..STEP => characters(&self.text.as_bytes()[start..offset]),
            STEP.. => self.characters_before(offset) - self.characters_before(start),
        };
        Place { line, column: before + 1 }
    }

    fn characters_before(&self, offset: usize) -> usize {
        let bytes = self.text.as_bytes();
        let counted = self.counted.get_or_init(|| {
            let sums = bytes.chunks(STEP).scan(0, |sum, chunk| Some(std::mem::replace(sum, *sum + characters(chunk))));
            sums.collect()
        });
        let step = (offset / STEP).min(counted.len().saturating_sub(1));
        counted.get(step).map_or(0, |before| before + characters(&bytes[step * STEP..offset]))
    }

    /// The text with `edits` made; they must be sorted and apart, as [`crate::ledger::Ledger::settle`] leaves them.
    pub fn apply<'e>(&self, edits: impl IntoIterator<Item = &'e Edit>) -> Cow<'_, str> {
        let mut done = String::new();
        let mut at = 0;
        for edit in edits {
            done.push_str(&self.text[at..edit.span.start]);
            done.push_str(&edit.after);
            at = edit.span.end;
        }
        if at == 0 && done.is_empty() {
            return Cow::Borrowed(&self.text);
        }
        done.push_str(&self.text[at..]);
        Cow::Owned(done)
    }
}

/// How many characters begin in these bytes of UTF-8.
fn characters(bytes: &[u8]) -> usize {
    bytes.iter().filter(|&&byte| byte & 0xC0 != 0x80).count()
}

impl Span {
    /// From one byte up to another.
    pub fn new(start: usize, end: usize) -> Self {
        Self { start, end }
    }

    /// The place between two bytes.
    pub fn at(offset: usize) -> Self {
        Self { start: offset, end: offset }
    }

    /// Whether nothing lies in it.
    pub fn is_empty(self) -> bool {
        self.start == self.end
    }

    /// How many bytes lie in it.
    pub fn len(self) -> usize {
        self.end - self.start
    }

    /// Whether `other` lies wholly inside.
    pub fn contains(self, other: Span) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// The smallest span that holds both.
    pub fn join(self, other: Span) -> Span {
        Span { start: self.start.min(other.start), end: self.end.max(other.end) }
    }
}

impl Encoding {
    /// The name as the command line and reports write it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Utf8 => "utf-8",
            Self::Gb18030 => "gb18030",
            Self::Big5 => "big5",
            Self::Utf16Le => "utf-16le",
            Self::Utf16Be => "utf-16be",
        }
    }

    /// The encoding of that name, in any case; also `utf8`, and `gbk` and `gb2312` for GB18030.
    pub fn named(name: &str) -> Option<Self> {
        match name.to_ascii_lowercase().as_str() {
            "utf-8" | "utf8" => Some(Self::Utf8),
            "gb18030" | "gbk" | "gb2312" => Some(Self::Gb18030),
            "big5" => Some(Self::Big5),
            "utf-16le" => Some(Self::Utf16Le),
            "utf-16be" => Some(Self::Utf16Be),
            _ => None,
        }
    }
}

impl Why {
    /// Whether a web site, a content system or an editor left what was taken out.
    pub fn is_residue(self) -> bool {
        use Why::*;
        matches!(self, Residue | SiteMark | DrawnLine | Ornament | Stars | NumberBracket)
    }
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.line, self.column)
    }
}

impl fmt::Display for Why {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Markup => "标记语法",
            Self::Html => "网页标记",
            Self::Link => "链接网址",
            Self::NoteMark => "脚注标记",
            Self::Task => "任务框",
            Self::Residue => "网页残留",
            Self::SiteMark => "控制标记",
            Self::DrawnLine => "画的线",
            Self::Ornament => "图案",
            Self::Stars => "加粗标记",
            Self::NumberBracket => "字号的括号",
            Self::PageNumber => "复制来的页码",
            Self::Directive => "排版指令",
            Self::Repeated => "标题重复",
            Self::FieldName => "字段名",
            Self::UnknownField => "不认识的字段",
            Self::Passing => "办文的记录",
            Self::Label => "规范序号",
            Self::Number => "补充序号",
            Self::Renumbered => "重排序号",
            Self::Contents => "编制目录",
            Self::Stop => "标题句号",
            Self::Moved => "移到应在的位置",
            Self::Overruled => "以别处所写为准",
            Self::OfficeData => "单位资料",
            Self::Preprinted => "已印在纸上",
            Self::Control => "控制字符",
            Self::Picture => "改排为图片",
            Self::Corrected => "校对改正",
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_ends_at_lf_cr_or_crlf() {
        for (text, lines) in [
            ("", vec![""]),
            ("\r", vec!["", ""]),
            ("甲\n乙\r丙\r\n丁", vec!["甲", "乙", "丙", "丁"]),
            ("甲\r\r\n\n\r乙\n", vec!["甲", "", "", "", "乙", ""]),
        ] {
            let source = Source::new("", text.into(), Encoding::Utf8);
            let found: Vec<&str> = (1..=source.line_count()).map(|line| source.slice(source.line_span(line))).collect();
            assert_eq!(found, lines, "{text:?}");
        }
    }

    #[test]
    fn lines_end_as_the_first() {
        for (text, end) in [("", "\n"), ("甲", "\n"), ("甲\n乙\r\n", "\n"), ("甲\r\n乙\n", "\r\n"), ("甲\r乙\n", "\r")] {
            assert_eq!(Source::new("", text.to_owned(), Encoding::Utf8).line_end(), end, "{text:?}");
        }
    }

    #[test]
    fn columns_of_a_long_line_are_characters() {
        let source = Source::new("", format!("短\n{}\n末", "长a".repeat(STEP)), Encoding::Utf8);
        for column in [1, 2, 3, 1023, 1024, 1025, 2048, 2049, STEP, 2 * STEP, 2 * STEP + 1] {
            let offset = "短\n".len() + (column - 1) / 2 * 4 + (column - 1) % 2 * 3;
            assert_eq!(source.place(offset), Place { line: 2, column });
        }
        assert_eq!(source.place(source.text.len()), Place { line: 3, column: 2 });
    }

    #[test]
    fn every_encoding_answers_to_its_name() {
        for encoding in [Encoding::Utf8, Encoding::Gb18030, Encoding::Big5, Encoding::Utf16Le, Encoding::Utf16Be] {
            assert_eq!(Encoding::named(&encoding.name().to_uppercase()), Some(encoding));
        }
        assert_eq!(Encoding::named("GBK"), Some(Encoding::Gb18030));
        assert_eq!(Encoding::named("latin-1"), None);
    }
}
