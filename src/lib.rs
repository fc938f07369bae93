//! Turns drafts of Chinese official documents into DOCX typeset by GB/T 9704—2012.

pub mod decode;
pub mod document;
pub mod error;
pub mod finding;
pub mod layout;
pub mod ledger;
pub mod length;
pub mod level;
pub mod source;
pub mod style;

pub use error::Error;
