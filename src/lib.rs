//! Turns drafts of Chinese official documents into DOCX typeset by GB/T 9704—2012.

pub mod compose;
pub mod document;
pub mod error;
pub mod finding;
pub mod kind;
pub mod layout;
pub mod ledger;
pub mod length;
pub mod level;
pub mod number;
pub mod recognize;
pub mod sentence;
pub mod source;
pub mod style;

pub use compose::compose;
pub use error::Error;
