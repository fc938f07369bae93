//! Who Word's styles are: the ids by which other parts find them, and the names that Word shows.

use crate::layout::LookId;
use crate::style::RunIn;

/// The character style of emphasis: 楷体, as Chinese has no italics.
pub const EMPHASIS: &str = "Emphasis";
/// The character style of 一是.
pub const POINT_LABEL: &str = "PointLabel";
/// The character style of the sentence that 一是 begins.
pub const POINT_LEAD: &str = "PointLead";
/// The paragraph style of page numbers.
pub const FOOTER: &str = "Footer";
/// The character style of the mark of a footnote.
pub const FOOTNOTE_REFERENCE: &str = "FootnoteReference";
/// The character style of the mark of a comment.
pub const COMMENT_REFERENCE: &str = "CommentReference";
/// The paragraph style of comments.
pub const COMMENT_TEXT: &str = "CommentText";
/// The style of tables: a grid of single lines.
pub const TABLE: &str = "TableGrid";
/// The character style of `出席：` and its like: 黑体 (GB/T 9704—2012, 10.3).
pub const FIELD_NAME: &str = "FieldName";

/// The root of all paragraph styles.
pub const NORMAL: &str = "Normal";
/// The root of all character styles.
pub const CHARACTER: &str = "DefaultParagraphFont";
/// The root of all table styles.
pub const TABLE_NORMAL: &str = "TableNormal";

/// The styles of a level of headings, each by its id and its name.
pub struct Heading {
    /// The paragraph style.
    pub id: &'static str,
    /// Its name to Word.
    pub word: &'static str,
    /// The character style linked to it, which brings words into a table of contents.
    pub linked: &'static str,
    /// The name that Chinese Word gives it.
    pub linked_name: &'static str,
    /// The character style of a run-in heading that is no heading to Word.
    pub plain: &'static str,
    /// Its name.
    pub plain_name: &'static str,
}

/// From the outermost level in.
pub const HEADINGS: [Heading; 5] = [
    Heading {
        id: "Heading1",
        word: "heading 1",
        linked: "Heading1Char",
        linked_name: "标题 1 字符",
        plain: "Lead1",
        plain_name: "文内一级标题",
    },
    Heading {
        id: "Heading2",
        word: "heading 2",
        linked: "Heading2Char",
        linked_name: "标题 2 字符",
        plain: "Lead2",
        plain_name: "文内二级标题",
    },
    Heading {
        id: "Heading3",
        word: "heading 3",
        linked: "Heading3Char",
        linked_name: "标题 3 字符",
        plain: "Lead3",
        plain_name: "文内三级标题",
    },
    Heading {
        id: "Heading4",
        word: "heading 4",
        linked: "Heading4Char",
        linked_name: "标题 4 字符",
        plain: "Lead4",
        plain_name: "文内四级标题",
    },
    Heading {
        id: "Heading5",
        word: "heading 5",
        linked: "Heading5Char",
        linked_name: "标题 5 字符",
        plain: "Lead5",
        plain_name: "文内五级标题",
    },
];

/// The styles of that level.
pub fn heading(level: u8) -> &'static Heading {
    &HEADINGS[usize::from(level.clamp(1, 5)) - 1]
}

/// The character style of the words of a run-in heading.
pub fn lead_id(level: u8, run_in: RunIn) -> &'static str {
    match run_in {
        RunIn::Linked | RunIn::Separator => heading(level).linked,
        RunIn::Plain => heading(level).plain,
    }
}

/// The id of a look's Word style, which stays the same whatever the look is called.
pub fn id(look: LookId) -> &'static str {
    names(look).0
}

/// The id of a look's style and, if Word knows such a style itself, Word's name for it: Word then shows its own Chinese name and
/// the look's as an alias.
pub fn names(look: LookId) -> (&'static str, Option<&'static str>) {
    match look {
        LookId::Title => ("Title", Some("Title")),
        LookId::Subtitle => ("Subtitle", Some("Subtitle")),
        LookId::Byline => ("Byline", None),
        LookId::Addressee => ("Addressee", None),
        LookId::Heading(level) => {
            let Heading { id, word, .. } = heading(level);
            (id, Some(word))
        }
        LookId::Body => ("BodyText", Some("Body Text")),
        LookId::Issuer => ("Issuer", None),
        LookId::DocumentNumber => ("DocumentNumber", None),
        LookId::CopyNumber => ("CopyNumber", None),
        LookId::Secrecy => ("Secrecy", None),
        LookId::Urgency => ("Urgency", None),
        LookId::Signer => ("Signer", None),
        LookId::AttachmentNote => ("AttachmentNote", None),
        LookId::Signature => ("IssuerSignature", None),
        LookId::Date => ("IssueDate", None),
        LookId::Annotation => ("Annotation", None),
        LookId::AttachmentMark => ("AttachmentMark", None),
        LookId::AttachmentTitle => ("AttachmentTitle", None),
        LookId::Cc => ("CarbonCopy", None),
        LookId::Imprint => ("Imprint", None),
        LookId::Attendance => ("Attendance", None),
        LookId::Article => ("Article", None),
        LookId::ListItem => ("ListItem", None),
        LookId::Image => ("Image", None),
        LookId::Caption => ("Caption", Some("caption")),
        LookId::Code => ("Code", None),
        LookId::TableHead => ("TableHead", None),
        LookId::TableCell => ("TableCell", None),
        LookId::Footnote => ("FootnoteText", Some("footnote text")),
        LookId::ContentsTitle => ("TOCHeading", Some("TOC Heading")),
        LookId::Contents(1) => ("TOC1", Some("toc 1")),
        LookId::Contents(2) => ("TOC2", Some("toc 2")),
        LookId::Contents(_) => ("TOC3", Some("toc 3")),
    }
}
