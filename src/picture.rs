//! Pictures: what one is, who fetches its bytes, and why one is not printed.

mod header;

use std::fmt::Debug;
use std::sync::Arc;

use crate::length::Length;

/// No picture may have more bytes: 20 MB.
pub const MAX_BYTES: usize = 20 << 20;
/// No picture may have more pixels: Word takes four bytes for each.
pub const MAX_PIXELS: u64 = 100_000_000;
/// No draft may have more pictures; each is fetched only once.
pub const MAX_COUNT: usize = 2_000;
/// Nor more bytes of them: 512 MB, the largest file that Word opens.
pub const MAX_TOTAL: usize = 512 << 20;

/// Dots per inch of a picture that does not say how dense it is, or says something no scanner or camera means: Word's own.
const DENSITY: u32 = 96;
const DENSITIES: std::ops::RangeInclusive<u32> = 36..=2400;

/// Who fetches pictures: this library reads no files itself.
pub trait Fetch: Debug + Send + Sync {
    /// The bytes of the picture that a draft names `path`, as typed; not more than [`MAX_BYTES`].
    ///
    /// # Errors
    /// The reason why there are none.
    fn fetch(&self, path: &str) -> Result<Vec<u8>, Refusal>;
}

/// A picture, as it goes into the package.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Picture {
    /// The bytes of its file, untouched; copies of a document share them.
    pub bytes: Arc<Vec<u8>>,
    /// How they are to be read.
    pub format: Format,
    /// Its width at its own density.
    pub width: Length,
    /// Its height at its own density.
    pub height: Length,
    /// Whether its camera was held on its side: programs that heed the EXIF mark turn it, Word does not.
    pub turned: bool,
}

/// The formats that every reader of DOCX knows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Format {
    /// PNG
    Png,
    /// JPEG
    Jpeg,
}

/// Why a picture is not printed; the message is Chinese.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// Nobody was named who could fetch it.
    #[error("没有指明图片在哪里")]
    Unfetched,
    /// It is somewhere in the network.
    #[error("网络图片不下载")]
    Remote,
    /// Its path leads out of the draft's folder, be it through a symbolic link.
    #[error("图片“{0}”不在文稿所在的文件夹里")]
    Outside(String),
    /// There is no such file.
    #[error("找不到图片“{0}”")]
    Missing(String),
    /// The file is there but cannot be read.
    #[error("读不了图片“{path}”（{reason}）")]
    Unreadable {
        /// Its path, as typed.
        path: String,
        /// The system's words.
        reason: String,
    },
    /// It has more than [`MAX_BYTES`] or [`MAX_PIXELS`].
    #[error("图片“{0}”太大，超过 {mb} MB 或 {hundred_million} 亿像素", mb = MAX_BYTES >> 20, hundred_million = MAX_PIXELS / 100_000_000)]
    TooLarge(String),
    /// There are more than [`MAX_COUNT`] or, together, [`MAX_TOTAL`] before it.
    #[error("图片超过 {MAX_COUNT} 张或合计超过 {mb} MB", mb = MAX_TOTAL >> 20)]
    TooMany,
    /// It is neither PNG nor JPEG.
    #[error("“{0}”不是 PNG 或 JPEG 图片")]
    Foreign(String),
    /// Its header cannot be read, or its end is missing.
    #[error("图片“{0}”已损坏")]
    Broken(String),
    /// It stands where only text can: in a table or a footnote.
    #[error("表格和脚注里的图片排不进去")]
    Enclosed,
    /// It is written as a tag of HTML.
    #[error("网页标记 <img> 写的图片不排入")]
    Tag,
}

impl Refusal {
    /// What the author can do about it, in Chinese.
    pub fn help(&self) -> &'static str {
        match self {
            Self::Unfetched => "请在成品中插入图片",
            Self::Remote | Self::Outside(_) => "请把图片存到文稿所在的文件夹里再引用",
            Self::Missing(_) => "请核对文件名和路径，路径从文稿所在的文件夹算起",
            Self::Unreadable { .. } => "请检查文件的权限",
            Self::TooLarge(_) => "请缩小后再引用",
            Self::TooMany => "请分成几份文稿，或在成品中插入",
            Self::Foreign(_) => "请另存为 PNG 或 JPEG",
            Self::Broken(_) => "请用看图软件打开核对，重新保存",
            Self::Enclosed => "请移到表外另起一段，或在成品中插入",
            Self::Tag => "请写作 ![说明](路径)",
        }
    }
}

impl Picture {
    /// Reads a picture's header; `path` is what messages call it.
    ///
    /// # Errors
    /// [`Refusal::TooLarge`], [`Refusal::Foreign`] or [`Refusal::Broken`].
    pub fn read(path: &str, bytes: Vec<u8>) -> Result<Self, Refusal> {
        if bytes.len() > MAX_BYTES {
            return Err(Refusal::TooLarge(path.to_owned()));
        }
        let (format, header) = header::read(&bytes).ok_or_else(|| Refusal::Foreign(path.to_owned()))?;
        let header = header.filter(|header| header.pixels.0 > 0 && header.pixels.1 > 0);
        let Some(header) = header else { return Err(Refusal::Broken(path.to_owned())) };
        let (across, down) = header.pixels;
        if u64::from(across) * u64::from(down) > MAX_PIXELS {
            return Err(Refusal::TooLarge(path.to_owned()));
        }
        let (horizontal, vertical) = header.density.unwrap_or((DENSITY, DENSITY));
        let (width, height) = (length(across, horizontal), length(down, vertical));
        Ok(Self { bytes: Arc::new(bytes), format, width, height, turned: header.turned })
    }

    /// The largest size, not larger than its own, in which it keeps its shape and goes into a space of so much width and height.
    pub fn size_within(&self, width: Length, height: Length) -> (Length, Length) {
        let own = (i64::from(self.width.0), i64::from(self.height.0));
        let room = (i64::from(width.0.max(1)), i64::from(height.0.max(1)));
        // Which of the two bounds is the narrower one; then every side shrinks as that one does.
        let (part, whole) = if own.0 * room.1 > own.1 * room.0 { (room.0, own.0) } else { (room.1, own.1) };
        let shrunk = |side: i64| if part < whole { (side * part / whole).max(1) } else { side };
        (Length(shrunk(own.0) as i32), Length(shrunk(own.1) as i32))
    }
}

/// How long a row of so many pixels is.
fn length(pixels: u32, density: u32) -> Length {
    let density = if DENSITIES.contains(&density) { density } else { DENSITY };
    let twips = u64::from(pixels) * 1440 / u64::from(density);
    Length(i32::try_from(twips.max(1)).unwrap_or(i32::MAX))
}

impl Format {
    /// The ending of its files.
    pub fn extension(self) -> &'static str {
        match self {
            Self::Png => "png",
            Self::Jpeg => "jpeg",
        }
    }

    /// Its media type.
    pub fn media_type(self) -> &'static str {
        match self {
            Self::Png => "image/png",
            Self::Jpeg => "image/jpeg",
        }
    }
}

#[cfg(test)]
mod tests;
