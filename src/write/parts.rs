//! The small parts: settings, font table, web settings and the document's properties.

use std::io;

use super::page::footers;
use super::xml::Xml;
use crate::font::LATIN;
use crate::layout::{Layout, Properties};

/// The name the file says it was saved by; Word and WPS put theirs in its place.
pub const APPLICATION: &str = "gongwen";
/// The ids of the lines above footnotes, and above those that go on from the page before.
pub const SEPARATORS: [(&str, i32); 2] = [("separator", -1), ("continuationSeparator", 0)];

/// What Chinese Word itself switches on for new documents.
const COMPATIBILITY: [&str; 7] = [
    "w:spaceForUL",
    "w:balanceSingleByteDoubleByteWidth",
    "w:doNotLeaveBackslashAlone",
    "w:ulTrailSpace",
    "w:doNotExpandShiftReturn",
    "w:adjustLineHeightInTable",
    "w:useFELayout",
];
/// Word 2013 and later: no compatibility mode in the title bar.
const COMPATIBILITY_SETTINGS: [(&str, i32); 5] = [
    ("compatibilityMode", 15),
    ("overrideTableStyleFontSizeAndJustification", 1),
    ("enableOpenTypeFeatures", 1),
    ("doNotFlipMirrorIndents", 1),
    ("differentiateMultirowTableHeaders", 1),
];

/// What ends no line: what Chinese Word has for that.
const NO_BREAKS_AFTER: &str = "$([{£¥·‘“〈《「『【〔〖〝﹙﹛﹝＄（．［｛￡￥";
/// What begins no line: what Chinese Word has for that, and the dash (GB/T 15834—2011, 5.1.7).
const NO_BREAKS_BEFORE: &str =
    "!%),.:;>?]}¢¨°·ˇˉ―—‖’”…‰′″›℃∶、。〃〉》」』】〕〗〞︶︺︾﹀﹄﹚﹜﹞！＂％＇），．：；？］｀｜｝～￠";

/// `word/settings.xml`, in the order of CT_Settings.
pub fn settings(layout: &Layout<'_>, xml: &mut Xml<'_>) -> io::Result<()> {
    xml.tag("w:settings").with("xmlns:w", super::package::W).open()?;
    xml.tag("w:zoom").with("w:percent", 100).empty()?;
    xml.tag("w:bordersDoNotSurroundHeader").empty()?;
    xml.tag("w:bordersDoNotSurroundFooter").empty()?;
    xml.val("w:defaultTabStop", Some(420))?;
    xml.switch("w:evenAndOddHeaders", footers(layout.style, false).any(|footer| footer.even).then_some(true))?;
    xml.val("w:drawingGridVerticalSpacing", Some(156))?;
    xml.val("w:characterSpacingControl", Some("compressPunctuation"))?;
    for (name, characters) in [("w:noLineBreaksAfter", NO_BREAKS_AFTER), ("w:noLineBreaksBefore", NO_BREAKS_BEFORE)] {
        xml.tag(name).with("w:lang", "zh-CN").with("w:val", characters).empty()?;
    }
    if !layout.notes.is_empty() {
        xml.open("w:footnotePr")?;
        for (_, id) in SEPARATORS {
            xml.tag("w:footnote").with("w:id", id).empty()?;
        }
        xml.close("w:footnotePr")?;
    }
    xml.open("w:compat")?;
    for flag in COMPATIBILITY {
        xml.tag(flag).empty()?;
    }
    for (name, value) in COMPATIBILITY_SETTINGS {
        let setting = xml.tag("w:compatSetting").with("w:name", name);
        setting.with("w:uri", "http://schemas.microsoft.com/office/word").with("w:val", value).empty()?;
    }
    xml.close("w:compat")?;
    xml.tag("w:themeFontLang").with("w:val", "en-US").with("w:eastAsia", "zh-CN").empty()?;
    let mapping = xml.tag("w:clrSchemeMapping").with("w:bg1", "light1").with("w:t1", "dark1").with("w:bg2", "light2");
    let mapping = mapping.with("w:t2", "dark2").with("w:accent1", "accent1").with("w:accent2", "accent2");
    let mapping = mapping.with("w:accent3", "accent3").with("w:accent4", "accent4").with("w:accent5", "accent5");
    let mapping = mapping.with("w:accent6", "accent6").with("w:hyperlink", "hyperlink");
    mapping.with("w:followedHyperlink", "followedHyperlink").empty()?;
    xml.val("w:decimalSymbol", Some("."))?;
    xml.val("w:listSeparator", Some(","))?;
    xml.close("w:settings")
}

/// `word/webSettings.xml`: says nothing, but Word for Mac misses it.
pub fn web_settings(xml: &mut Xml<'_>) -> io::Result<()> {
    xml.tag("w:webSettings").with("xmlns:w", super::package::W).open()?;
    xml.tag("w:optimizeForBrowser").empty()?;
    xml.tag("w:allowPNG").empty()?;
    xml.close("w:webSettings")
}

/// `word/fontTable.xml`: what takes a font's place where it is missing.
pub fn font_table(layout: &Layout<'_>, xml: &mut Xml<'_>) -> io::Result<()> {
    xml.tag("w:fonts").with("xmlns:w", super::package::W).open()?;
    for font in [&LATIN].into_iter().chain(layout.style.fonts.preset().fonts()) {
        xml.tag("w:font").with("w:name", font.name).open()?;
        xml.val("w:altName", font.alt)?;
        xml.val("w:panose1", Some(font.panose))?;
        xml.val("w:charset", Some(format!("{:02X}", font.charset).as_str()))?;
        xml.val("w:family", Some(font.family))?;
        xml.val("w:pitch", Some(if font.fixed { "fixed" } else { "variable" }))?;
        xml.close("w:font")?;
    }
    xml.close("w:fonts")
}

/// `docProps/core.xml`. It has no dates: the same draft makes the same file.
pub fn core(properties: &Properties, xml: &mut Xml<'_>) -> io::Result<()> {
    xml.tag("cp:coreProperties")
        .with("xmlns:cp", "http://schemas.openxmlformats.org/package/2006/metadata/core-properties")
        .with("xmlns:dc", "http://purl.org/dc/elements/1.1/")
        .open()?;
    xml.leaf("dc:title", &properties.title)?;
    xml.leaf("dc:subject", &properties.subject)?;
    xml.leaf("dc:creator", &properties.creator)?;
    xml.leaf("cp:category", &properties.category)?;
    xml.leaf("dc:language", "zh-CN")?;
    xml.close("cp:coreProperties")
}

/// `docProps/app.xml`
pub fn app(properties: &Properties, xml: &mut Xml<'_>) -> io::Result<()> {
    xml.tag("Properties").with("xmlns", "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties").open()?;
    xml.leaf("Application", APPLICATION)?;
    xml.leaf("Company", &properties.creator)?;
    xml.close("Properties")
}

/// `word/theme/theme1.xml`: no style refers to it, but Word for Mac misses it.
pub fn theme(xml: &mut Xml<'_>) -> io::Result<()> {
    xml.raw(include_str!("theme.xml"))
}
