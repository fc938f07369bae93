//! 版心 (GB/T 9704—2012, 5.2).

use crate::support::paper::{self, Area, Colour, assert_mm};

/// 5.2.1: 订口 28 mm, 版心 156 mm. A character has a little white around it.
#[test]
fn the_text_area_is_156_mm_wide() {
    let Some(pages) = paper::sample("notice.md") else { return };
    let text = Area { bottom: 262.0, ..Area::PAPER };
    let ink = pages[0].ink(Colour::Black, text);
    assert_mm("left edge", ink.left, 28.0, 0.5);
    assert_mm("right edge", ink.right, 28.0 + 156.0, 0.7);
}
