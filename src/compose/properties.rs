//! What the document says of itself to those who do not open it.

use crate::document::{Block, Document, Paragraph, Role};
use crate::layout::Properties;

/// Title, issuing body and number as the main document has them, not its attachments.
pub(super) fn properties(document: &Document, kind: Option<&str>) -> Properties {
    let paragraphs = || document.blocks.iter().filter_map(Block::paragraph);
    let main = || paragraphs().take_while(|one| !one.role.begins_attachment());
    let title = main().skip_while(|one| one.role != Role::Title).take_while(|one| one.role == Role::Title);
    let signatures = main().filter(|one| one.role == Role::Signature).map(in_one_line).collect::<Vec<_>>().join("、");
    let issuer = || main().find(|one| one.role == Role::Issuer).map(in_one_line).unwrap_or_default();
    Properties {
        title: title.map(in_one_line).collect(),
        creator: if signatures.is_empty() { issuer().trim_end_matches("文件").to_owned() } else { signatures },
        subject: main().find(|one| one.role == Role::DocumentNumber).map(in_one_line).unwrap_or_default(),
        category: kind.unwrap_or_default().to_owned(),
    }
}

fn in_one_line(paragraph: &Paragraph) -> String {
    paragraph.text().trim().replace(['\n', '\t'], "")
}
