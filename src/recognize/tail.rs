//! What stands behind the body, from the attachment note to the imprint block: above all signature and date.

mod attachments;
mod dates;
mod imprint;
mod issued;
mod signature;

use crate::document::{Document, Role};
use crate::recognize::line::signature::goes_on_below;

/// Gives the paragraphs from `body` on that are no body text their roles.
pub fn find(document: &mut Document<'_>, body: usize) {
    attachments::find_marks(document, body);
    attachments::find_notes(document, body);
    signature::dates_and_signatures(document, body);
    document.join_all(body, "", |above, line| {
        [above, line].iter().all(|it| it.role == Role::Signature) && goes_on_below(above, line)
    });
    signature::lone_signature(document, body);
    signature::offices_under_text(document, body);
    signature::divide_joint(document, body);
    imprint::find(document, body);
    issued::find(document, body);
}
