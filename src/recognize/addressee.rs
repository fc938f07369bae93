//! Whom a document addresses (GB/T 9704—2012, 7.3.2, and the 称谓 of speeches and letters).

use crate::kind;
use crate::level::Label;
use crate::recognize::head::is_title_line;
use crate::sentence::length;

/// 主送机关 or 称谓: what ends in a colon (a 称谓 also in an exclamation mark) and names offices or people.
pub fn is_addressee(text: &str) -> bool {
    const PEOPLE: [&str; 26] = [
        "亲爱的",
        "同志",
        "代表",
        "领导",
        "委员",
        "朋友",
        "同事",
        "各位",
        "尊敬的",
        "女士",
        "先生",
        "来宾",
        "同学",
        "战友",
        "书记",
        "主任",
        "局长",
        "市长",
        "县长",
        "主席",
        "老师",
        "群众",
        "职工",
        "市民",
        "居民",
        "家长",
    ];
    const CROWDS: [&str; 7] = ["员工", "教师", "工作者", "会员", "农户", "业主", "供应商"];
    if let Some(name) = text.strip_prefix("致：").or_else(|| text.strip_prefix("致:")) {
        return name.starts_with('各') && is_title_line(name) || kind::names_office(name);
    }
    let Some(bare) = text.strip_suffix(['：', ':', '！', '!']) else { return false };
    let greeting = text.ends_with(['！', '!']);
    let remark = ["如下", "以下", "是", "有", "指出", "强调", "要求", "认为"].iter().any(|word| bare.ends_with(word));
    if remark || bare.contains(['。', '；', '：', ':', '！', '\u{ff1f}']) || Label::read(bare).is_some() {
        return false;
    }
    let crowd = CROWDS.iter().any(|word| bare.split(['、', '，']).any(|part| part.ends_with(word)))
        && (bare.contains("全体") || bare.contains("广大") || length(bare) <= 8);
    let people = crowd || length(bare) <= 40 && PEOPLE.iter().any(|word| bare.contains(word));
    let group = |part: &str| ["部门", "单位", "办", "企业", "党组织"].iter().any(|word| part.ends_with(word));
    let units = bare.starts_with('各')
        || (length(bare) <= 30 && bare.split(['、', '，', ',']).any(group))
        || bare.split(['、', '，', ',']).any(kind::names_office);
    let placeholder = bare.starts_with(['[', '【']) && bare.contains("主送");
    let single = length(bare) <= 10 && bare.ends_with("单位");
    if greeting { people && length(bare) <= 20 } else { people || units || placeholder || single }
}
