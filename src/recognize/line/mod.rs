//! What a line can be, by itself: its words, and at most the paragraph that has them.

pub mod addressee;
pub mod attachment;
pub mod continued_title;
pub mod document_number;
pub mod imprint;
pub mod indent;
pub mod masthead;
pub mod meeting;
pub mod page;
pub mod person;
pub mod remark;
pub mod signature;
pub mod subtitle;
pub mod text;
pub mod title;
