//! Composed content → the bytes of a DOCX. Knows nothing of official documents: looks become Word styles, items become
//! paragraphs and tables, and everything streams into the deflater without a tree in between.

mod body;
mod columns;
mod comments;
mod contents;
mod field;
mod first_page;
mod frame;
mod imprint;
mod numbering;
mod pack;
mod package;
mod page;
mod parts;
mod picture;
mod script;
mod style_names;
mod styles;
mod table;
mod wml;
mod writer;
mod xml;
mod zip;

pub use pack::Compression;
pub use package::saved_by_us;

use crate::error::Error;
use crate::layout::Layout;

/// The document's bytes; the same content gives the same bytes. Every note must be referred to exactly once, as in Word.
///
/// # Errors
/// [`Error::Write`] if the package cannot be put together.
pub fn write(layout: &Layout<'_>, compression: Compression) -> Result<Vec<u8>, Error> {
    package::write(layout, compression)
}
