//! Whom a document addresses (GB/T 9704—2012, 7.3.2, and the 称谓 of speeches and letters).

use super::title::is_title_line;
use crate::level::Label;
use crate::office::{names_office, names_sort};
use crate::sentence::length;

/// What people are called.
const PEOPLE: [&str; 32] = [
    "亲爱的", "同志", "代表", "领导", "委员", "朋友", "同事", "各位", "尊敬的", "女士", "先生", "来宾", "同学", "战友", "书记",
    "主任", "局长", "市长", "县长", "主席", "老师", "群众", "职工", "市民", "居民", "家长", "元首", "親愛的", "敬愛的", "領導",
    "老師", "同學",
];
/// What a crowd is called, at the end.
const CROWDS: [&str; 18] = [
    "员工", "教师", "工作者", "会员", "农户", "业主", "供应商", "党员", "村民", "师生", "乡亲", "姐妹", "新生", "毕业生",
    "研究生", "考生", "学员", "住户",
];

/// What names a field of a meeting or a form, though people or offices are meant: `出席领导：`.
const FIELDS: [&str; 21] = [
    "出席", "参加", "参会", "列席", "与会", "主持", "联系", "负责", "牵头", "责任", "主办", "承办", "协办", "抄", "评", "发言",
    "报告", "汇报", "适用", "报送", "填报",
];

/// 主送机关 or 称谓: what ends in a colon (a 称谓 also in an exclamation mark) and names offices or people.
pub fn is_addressee(text: &str) -> bool {
    if let Some(name) = text.strip_prefix("致：").or_else(|| text.strip_prefix("致:")) {
        return name.starts_with('各') && is_title_line(name) || names_office(name);
    }
    let Some(bare) = text.strip_suffix(['：', ':', '！', '!']) else { return false };
    let greeting = text.ends_with(['！', '!']);
    let remark = ["如下", "以下", "是", "有", "指出", "强调", "要求", "认为"].iter().any(|word| bare.ends_with(word));
    let field = bare.ends_with("单位") && names_field(bare);
    if remark || field || bare.contains(['。', '；', '：', ':', '！', '\u{ff1f}']) || Label::read(bare).is_some() {
        return false;
    }
    let groups = || bare.split(['，', ',']);
    let crowd = CROWDS.iter().any(|word| bare.split(['、', '，']).any(|part| part.ends_with(word)))
        && (bare.contains("全体") || bare.contains("广大") || bare.starts_with('全') || names_class(bare) || length(bare) <= 8);
    let people = crowd || length(bare) <= 40 && groups().any(names_people) && groups().all(is_party);
    let units = bare.starts_with('各') && !tells(bare)
        || groups().any(|group| names_units(group, length(bare) <= 30)) && groups().all(is_party);
    let placeholder = is_left_open(bare);
    let single = length(bare) <= 10 && bare.ends_with("单位");
    if greeting { people && length(bare) <= 40 } else { people || units || placeholder || single }
}

/// `[主送机关]`, `【上级单位名称】`: to be filled in.
fn is_left_open(text: &str) -> bool {
    let whole = text.starts_with(['[', '【']) && text.ends_with([']', '】']);
    let party = || ["单位", "机关", "部门", "领导", "收件人"].iter().any(|word| text.contains(word));
    text.starts_with(['[', '【']) && text.contains("主送") || whole && party()
}

/// Whether a text says which year's students are meant: `2026级新生`.
fn names_class(text: &str) -> bool {
    let before = |year| text.find(year).is_some_and(|at| text[..at].ends_with(|c: char| c.is_ascii_digit()));
    before('级') || before('届')
}

/// Whether what stands between two commas names offices or people.
fn is_party(group: &str) -> bool {
    let greets = ["您好", "你们好", "大家好"].contains(&group);
    greets || group.trim().is_empty() || !tells(group) && (names_people(group) || names_units(group, true) || is_zone(group))
}

/// `云岭经济开发区`, whose office is meant.
fn is_zone(group: &str) -> bool {
    ["开发区", "高新区", "示范区", "园区"].iter().any(|zone| group.ends_with(zone))
        && length(group) <= 12
        && !group.starts_with(['在', '对'])
}

/// Whether a text says what somebody did: `我局在县委的领导下`.
fn tells(text: &str) -> bool {
    ["领导下", "指导下", "取得", "开展", "围绕", "以来"].iter().any(|word| text.contains(word))
}

/// Whether a text names a field: `报送单位：`.
pub fn names_field(text: &str) -> bool {
    FIELDS.iter().any(|field| text.starts_with(field))
}

pub fn names_people(group: &str) -> bool {
    PEOPLE.iter().any(|word| group.contains(word))
}

/// Offices, or, in `short` addressees, groups of them: `县直各部门`.
fn names_units(group: &str, short: bool) -> bool {
    group.starts_with('各')
        || group.split('、').any(|part| part.starts_with('各') || short && (names_sort(part) || names_belonging(part)))
        || group.split('、').any(names_office)
}

/// `所属各分会`, `机关各科室`
fn names_belonging(part: &str) -> bool {
    const WHOSE: usize = 4;
    part.split_once('各')
        .is_some_and(|(whose, _)| length(whose) <= WHOSE && whose.ends_with(['属', '直', '辖', '管', '关', '内']))
}
