//! What the standard says of paper, measured on paper: samples are set by LibreOffice and measured in mm.

mod support;

#[path = "paper/closing.rs"]
mod closing;
#[path = "paper/head.rs"]
mod head;
#[path = "paper/page.rs"]
mod page;
