//! The lines that sign a document: offices, persons, and what stands in their places.

use super::indent::PUSHED;
use super::person::{POSTS, is_byline, is_person};
use super::text::is_markup;
use super::title::is_title_line;
use crate::date::is_date;
use crate::document::{Origin, Paragraph};
use crate::kind;
use crate::level::Label;
use crate::office::names_office;
use crate::sentence::{COLONS, OPENING, length, squeeze, without_brackets};

/// No signature is longer, in characters.
pub const SIGNATURE: usize = 40;

/// So many offices sign together at most.
pub const OFFICES: usize = 8;

/// What the last words of a text begin with.
const FORMULAS: [&str; 20] = [
    "特此", "此致", "敬礼", "妥否", "附件", "以上", "谢谢", "专此", "此复", "此函", "敬请", "请遵照", "望遵照", "请认真",
    "望认真", "祝大家", "祝各位", "恭祝", "顺祝", "预祝",
];

/// Whether a line signs; the one right over a date needs no name of an office.
pub fn is_signature(paragraph: &Paragraph<'_>, issuer: Option<&str>, adjacent: bool) -> bool {
    let text = paragraph.text();
    let text = text.trim();
    let bare = squeeze(text);
    let stops = ['。', '；', '：', ':', '，', '！', '？', '、'];
    let sentence = text.contains(stops) || length(text) > SIGNATURE || Label::read(text).is_some();
    let formula = FORMULAS.iter().any(|word| bare.starts_with(word));
    if paragraph.origin != Origin::Line || sentence || formula || is_date(text) || text.is_empty() || is_markup(text) {
        return false;
    }
    let placeholder = text.starts_with(['[', '【', '{']) && text.ends_with([']', '】', '}']);
    let spaced = usize::from(text.contains(char::is_whitespace));
    let post = length(text) + spaced > 4 && is_byline(text); // 县长　李青山
    let named = post || names_office(&bare) || Some(bare.as_str()) == issuer || placeholder || paragraph.indent >= PUSHED;
    named || (adjacent && length(text) <= 20)
}

/// `李青山（镇长）`
pub fn names_holder(paragraph: &Paragraph<'_>) -> bool {
    let text = paragraph.text();
    paragraph.origin == Origin::Line && is_person(without_brackets(text.trim()))
}

/// `县总工会、县妇联`, over a date.
pub fn names_offices(paragraph: &Paragraph<'_>) -> bool {
    let text = paragraph.text();
    let joint = text.contains('、') && length(&text) <= SIGNATURE && text.trim().split('、').all(names_office);
    paragraph.origin == Origin::Line && joint
}

/// `云岭县水利局　　云岭县公安局`, or one of them.
pub fn names_only_offices(paragraph: &Paragraph<'_>) -> bool {
    let text = paragraph.text();
    let whole = |name: &str| names_office(name) && !matches!(name, "办公室" | "办公厅");
    paragraph.origin == Origin::Line && text.split_whitespace().all(whole)
}

/// Where the names of offices begin in a line of several, with a wide gap between two of them; but for the first.
pub fn further_offices(paragraph: &Paragraph<'_>) -> Vec<usize> {
    let text = paragraph.text();
    let is_wide = text.trim().split(char::is_whitespace).any(str::is_empty);
    if !is_wide || !names_only_offices(paragraph) {
        return Vec::new();
    }
    let begins = |at: usize| text[at..].starts_with(|c: char| !c.is_whitespace()) && text[..at].ends_with(char::is_whitespace);
    text.char_indices().map(|(at, _)| at).filter(|&at| begins(at) && !text[..at].trim().is_empty()).collect()
}

/// A body that nothing but its seal shows to be one: `云岭站（盖章）`.
pub fn is_sealed(paragraph: &Paragraph<'_>) -> bool {
    let text = paragraph.text();
    let sealed = ["（公章）", "（盖章）", "（签章）", "（印章）"].iter().any(|seal| text.trim().ends_with(seal));
    paragraph.origin == Origin::Line && sealed && length(&text) <= SIGNATURE
}

/// Which bodies sign with what they do in front of their names.
const BODIES: [&str; 6] = ["申请单位", "报告单位", "报送单位", "填报单位", "推荐单位", "承诺单位"];

/// `述职人：李青山`, `市长：李青山`, `法定代表人（签字）：`, `单位（盖章）：云岭县水利局`, `申请单位：云岭县水利局`
pub fn names_signatory(paragraph: &Paragraph<'_>) -> bool {
    let text = paragraph.text();
    let Some((key, name)) = text.trim().split_once(COLONS) else { return false };
    let (key, seal) = key.find(OPENING).map_or((key, ""), |at| key.split_at(at));
    let sealed = ["章）", "章)"].iter().any(|mark| seal.ends_with(mark)) || BODIES.contains(&key);
    let sealed = sealed && names_office(without_brackets(name.trim()));
    let post = (key.ends_with("党员") || POSTS.iter().any(|post| key.ends_with(post))) && length(name) <= 4;
    let signs = key.ends_with('人') && !key.contains("联系") || post;
    let short = length(&text) <= if sealed { SIGNATURE } else { 20 } && !name.contains(['：', ':', '，', '。', '、']);
    paragraph.origin == Origin::Line && (signs || sealed) && short
}

/// Who signs what a court or a procuratorate says.
const JUDGES: [&str; 10] =
    ["审判长", "代理审判员", "审判员", "人民陪审员", "检察官助理", "检察官", "检察员", "法官助理", "执行员", "书记员"];

/// `审　判　长　李青山`, `检察员：李青山`
pub fn names_judge(paragraph: &Paragraph<'_>) -> bool {
    let text = paragraph.text();
    let short = length(&text) <= 12;
    let bare = if short { squeeze(&text) } else { String::new() };
    let name = JUDGES.iter().find_map(|judge| bare.strip_prefix(judge)).map(|name| name.trim_start_matches(COLONS));
    paragraph.origin == Origin::Line && name.is_some_and(is_person)
}

/// The first half of a name in two lines: `中共云岭县委巡察工作` over `领导小组办公室`, or an office over its `办公室`.
pub fn goes_on_below(first: &Paragraph<'_>, second: &Paragraph<'_>) -> bool {
    let (above, below) = (first.text(), second.text());
    let (above, below) = (above.trim(), below.trim());
    let lines = [first, second].iter().all(|line| line.origin == Origin::Line) && !second.apart;
    let begins =
        is_title_line(above) && is_local(above) && !above.contains(char::is_whitespace) && kind::of_title(above).is_none();
    let ends = names_office(below) && !is_local(below);
    let whole = names_office(above) && !matches!(below, "办公室" | "办公厅");
    lines && begins && ends && !whole
}

/// Whether a name begins with the place or the party it belongs to.
fn is_local(name: &str) -> bool {
    const REACH: usize = 8;
    let of_place = |c: char| "省市县区州盟旗镇乡".contains(c);
    name.starts_with("中共") || name.chars().take(REACH).any(of_place)
}
