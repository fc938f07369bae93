use super::super::xml::written;
use super::*;

/// The local names in `xml`, in order.
fn names(xml: &str) -> Vec<&str> {
    xml.split("<w:").skip(1).map(|tag| &tag[..tag.find([' ', '/', '>']).unwrap()]).collect()
}

/// Whether `found` stands in the order of `schema`, a list of names.
#[track_caller]
pub fn in_order(found: &str, schema: &str) {
    let places: Vec<_> =
        names(found).iter().skip(1).map(|name| schema.split(' ').position(|known| known == *name).unwrap()).collect();
    assert!(places.is_sorted() && !places.is_empty(), "{found}");
}

#[test]
fn paragraph_properties_stand_in_the_order_of_the_schema() {
    let all = PPr {
        style: Some("BodyText"),
        keep_next: Some(true),
        page_break_before: Some(true),
        frame: Some(Frame { y: 1701, h_anchor: "page", x_align: "center" }),
        widow_control: Some(false),
        num: Some(Num { level: 0, id: 1 }),
        bottom: Some(Border { size: 12, space: 7, color: "FF0000" }),
        tabs: &[Tab { place: 8844, kind: "right", dots: true }],
        kinsoku: Some(true),
        overflow_punct: Some(false),
        auto_space_de: Some(false),
        auto_space_dn: Some(false),
        adjust_right_ind: Some(false),
        snap_to_grid: Some(false),
        spacing: Some(Spacing { line: 579, grows: false }),
        ind: Ind { first_line: Some(630), ..Ind::default() },
        jc: Some("both"),
        outline_level: Some(9),
        joined: true,
        section: None,
    };
    let schema = "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr ilvl numId suppressLineNumbers pBdr bottom shd tabs tab \
        suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid \
        spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle rPr vanish specVanish sectPr";
    in_order(&written(|xml| all.write(xml)), schema);
}

#[test]
fn run_properties_stand_in_the_order_of_the_schema() {
    let all = RPr {
        style: Some("Emphasis"),
        fonts: Some(Fonts { latin: "甲", chinese: "乙", hint: true }),
        bold: Some(true),
        strike: true,
        color: Some("FF0000"),
        spacing: Some(-5),
        size: Some(32),
        superscript: true,
        lang: Some(Lang { latin: "en-US", chinese: "zh-CN" }),
    };
    let schema = "rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid vanish \
        webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang";
    in_order(&written(|xml| all.write(xml)), schema);
}

#[test]
fn a_style_stands_in_the_order_of_the_schema() {
    let all = Style {
        kind: "table",
        id: "T",
        name: "表",
        aliases: Some("格"),
        based_on: Some("TableNormal"),
        next: Some("T"),
        link: Some("T"),
        priority: Some(1),
        semi_hidden: true,
        unhide_when_used: true,
        quick: true,
        ..Style::default()
    };
    let schema = "name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed qFormat locked";
    in_order(&written(|xml| all.write(xml)), schema);
}

#[test]
fn a_negative_first_line_hangs() {
    let hanging = Ind { left: Some(1890), first_line: Some(-1260), first_line_chars: Some(-400), ..Ind::default() };
    let expected = "<w:ind w:left=\"1890\" w:hanging=\"1260\" w:hangingChars=\"400\"/>";
    assert_eq!(written(|xml| hanging.write(xml)), expected);
    assert_eq!(written(|xml| Ind::default().write(xml)), "");
}

#[test]
fn a_switch_has_three_states() {
    assert_eq!(written(|xml| xml.switch("w:b", Some(true))), "<w:b/>");
    assert_eq!(written(|xml| xml.switch("w:b", Some(false))), "<w:b w:val=\"0\"/>");
    assert_eq!(written(|xml| xml.switch("w:b", None)), "");
}
