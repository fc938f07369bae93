//! What the fuzz targets share.

use gongwen::document::{Block, Document, Format, Run};
use gongwen::source::{Encoding, Source};
use gongwen::style::Style;
use gongwen::{Error, Options, When, convert, understand};

/// What libFuzzer thought of as a draft, if it is UTF-8.
pub fn draft(data: &[u8]) -> Option<Source> {
    let text = std::str::from_utf8(data).ok()?;
    Some(Source::new("稿", text.to_owned(), Encoding::Utf8))
}

/// Makes the document and proves it: whatever a draft says, there is one, unless nothing is left to print or a limit is reached.
pub fn prove(source: &Source, options: Options) {
    let options = Options { verify: When::Always, ..options };
    match understand(source, &options) {
        Ok(understood) => drop(convert(&understood, &options).unwrap_or_else(|error| panic!("{error}"))),
        Err(Error::Empty { .. } | Error::TooMuch { .. }) => {}
        Err(error) => panic!("{error}"),
    }
}

/// Every run that the draft typed stands where it says.
pub fn assert_placed(source: &Source, document: &Document<'_>) {
    let notes = document.notes.iter().flat_map(|note| &note.paragraphs);
    let blocks = document.blocks.iter().flat_map(|block| match block {
        Block::Paragraph(paragraph) => vec![&paragraph.runs],
        Block::Table(table) => table.rows.iter().flatten().collect(),
        Block::Figure(_) => Vec::new(),
    });
    for run in notes.chain(blocks).flatten() {
        assert!(source.text.get(run.span.start..run.span.end).is_some(), "{run:?} stands nowhere");
        assert!(!is_typed(run) || run.text == source.slice(run.span), "{run:?} is not what stands there");
    }
}

/// Text that is the draft's own is borrowed from it.
fn is_typed(run: &Run<'_>) -> bool {
    matches!(run.text, std::borrow::Cow::Borrowed(_)) && !run.span.is_empty()
}

/// Both ways to read a draft.
pub const FORMATS: [Format; 2] = [Format::Text, Format::Markdown];

/// Options that were accepted set a draft with a paragraph of nearly every role.
pub fn assert_sets(options: Options) {
    let source = Source::new("稿.md", DRAFT.to_owned(), Encoding::Utf8);
    prove(&source, Options { contents: Some(3), ..options });
}

/// A sheet that the program wrote can be read.
pub fn assert_readable(toml: &str) {
    Style::parse("学来的", toml).unwrap_or_else(|error| panic!("{error}\n{toml}"));
}

const DRAFT: &str = "\
---
密级: 秘密★1年
紧急程度: 特急
签发人: 方大同
发文字号: 柳政〔2026〕8号
抄送: 河西区人民政府。
印发机关: 柳江市人民政府办公室
印发日期: 2026年3月2日
---
# 柳江市人民政府关于整修堤防的通知

各区县人民政府：

现将有关事项通知如下。[^1]

## 一、总体要求

### （一）明确任务。各地要抓紧摸底。

一是查。逐段走到。二是修。当月修完。

#### 1.列出清单

- 堤段
- 涵闸

| 堤段 | 长度 |
|---|---:|
| 北堤 | 3.5 |

```
甲 = 1
```

附件：堤段清单

柳江市人民政府

2026年3月1日

（此件公开发布）

附件

堤段清单

第一条 本清单自发布之日起施行。

[^1]: 脚注。
";
