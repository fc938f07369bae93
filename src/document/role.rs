//! What a paragraph is.

/// What a paragraph is, in the words of GB/T 9704—2012; the style sheets' sections have the same names.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Role {
    /// 标题
    Title,
    /// 副标题、题注: `——在……会议上的报告`, `（2022年10月16日）`.
    Subtitle,
    /// 署名 under a title: `国务院总理　李克强`.
    Byline,
    /// 主送机关 or 称谓: `各县（区）人民政府：`.
    Addressee,
    /// 层次标题: `一、总体要求`.
    Heading {
        /// 1 to 5: 一、（一）1.（1）①
        level: u8,
        /// Whether body text follows in the same paragraph.
        run_in: bool,
    },
    /// 正文
    Body,
    /// 发文机关标志: `××市人民政府文件`.
    Issuer,
    /// 发文字号: `×政发〔2026〕5号`.
    DocumentNumber,
    /// 份号: `000001`.
    CopyNumber,
    /// 密级和保密期限: `机密★1年`.
    Secrecy,
    /// 紧急程度: `特急`.
    Urgency,
    /// 签发人: `签发人：×××`.
    Signer,
    /// 附件说明: `附件：1.……`.
    AttachmentNote,
    /// 发文机关署名
    Signature,
    /// 成文日期
    Date,
    /// 附注: `（此件公开发布）`.
    Annotation,
    /// The mark on an attachment's first page: `附件1`.
    AttachmentMark,
    /// The title of an attachment, or of what a notice issues.
    AttachmentTitle,
    /// 抄送
    Cc,
    /// 印发机关和印发日期
    Imprint,
    /// 出席、请假、列席, and the other fields of minutes: `时间：……`.
    Attendance,
    /// 条: `第一条　……`.
    Article,
    /// An item of a list.
    ListItem,
    /// The text that stands for a picture which cannot be printed.
    Image,
    /// 图题、表题: `表1　……`.
    Caption,
    /// Text that keeps its lines and spaces.
    Code,
    /// The word `目录` above the contents.
    ContentsTitle,
    /// A line of the contents: a heading's words, a tab, and its page.
    Contents {
        /// The heading's, 1 to 3.
        level: u8,
    },
}

impl Role {
    /// All roles that an author can name but headings.
    pub const NAMED: [Self; 25] = [
        Self::Title,
        Self::Subtitle,
        Self::Byline,
        Self::Addressee,
        Self::Body,
        Self::Issuer,
        Self::DocumentNumber,
        Self::CopyNumber,
        Self::Secrecy,
        Self::Urgency,
        Self::Signer,
        Self::AttachmentNote,
        Self::Signature,
        Self::Date,
        Self::Annotation,
        Self::AttachmentMark,
        Self::AttachmentTitle,
        Self::Cc,
        Self::Imprint,
        Self::Attendance,
        Self::Article,
        Self::ListItem,
        Self::Image,
        Self::Caption,
        Self::Code,
    ];

    /// The role an author named: one of the [keys](Self::key), or `heading 1` to `heading 5`.
    pub fn parse(words: &str) -> Option<Self> {
        if let Some(level) = words.strip_prefix("heading ") {
            let level = level.trim().parse().ok().filter(|level| (1..=5).contains(level))?;
            return Some(Self::Heading { level, run_in: false });
        }
        Self::NAMED.into_iter().find(|role| role.key() == words)
    }

    /// Whether an attachment begins with such a paragraph.
    pub fn begins_attachment(self) -> bool {
        matches!(self, Self::AttachmentMark | Self::AttachmentTitle)
    }

    /// The name of the role in outlines and style sheets.
    pub fn key(self) -> &'static str {
        match self {
            Self::Title => "title",
            Self::Subtitle => "subtitle",
            Self::Byline => "byline",
            Self::Addressee => "addressee",
            Self::Heading { .. } => "heading",
            Self::Body => "body",
            Self::Issuer => "issuer",
            Self::DocumentNumber => "document-number",
            Self::CopyNumber => "copy-number",
            Self::Secrecy => "secrecy",
            Self::Urgency => "urgency",
            Self::Signer => "signer",
            Self::AttachmentNote => "attachment-note",
            Self::Signature => "signature",
            Self::Date => "date",
            Self::Annotation => "annotation",
            Self::AttachmentMark => "attachment-mark",
            Self::AttachmentTitle => "attachment-title",
            Self::Cc => "cc",
            Self::Imprint => "imprint",
            Self::Attendance => "attendance",
            Self::Article => "article",
            Self::ListItem => "list-item",
            Self::Image => "image",
            Self::Caption => "caption",
            Self::Code => "code",
            Self::ContentsTitle => "contents-title",
            Self::Contents { .. } => "contents",
        }
    }
}
