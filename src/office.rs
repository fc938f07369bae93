//! Who sends and receives documents: names of offices, and of sorts of them.

use crate::sentence::without_brackets;

/// Words that name an office, at the end of its name.
const OFFICES: [&str; 116] = [
    "课题组", "调研组", "视察组", "考察组", "政府", "委员会", "办公室", "值班室", "局", "厅", "部", "院", "校", "中心", "党委",
    "党组", "处", "科", "署", "司", "支行", "报社", "电视台", "领导小组", "工作组", "专班", "大队", "支队", "总队", "所", "站",
    "总社", "联社", "团委", "联合会", "工会", "协会", "学会", "大学", "银行", "市委", "县委", "区委", "省委", "镇委", "工委",
    "纪委", "监委", "机关", "集团", "政协", "党中央", "中共中央", "街道", "筹备组", "督导室", "督查室", "督导组", "督察组",
    "巡察组", "巡视组", "深改委", "委会", "理事会", "董事会", "基金会", "促进会", "研究会", "商会", "工商联", "红十字会",
    "合作社", "调查队", "军分区", "妇联", "残联", "文联", "侨联", "科协", "文明办", "信访办", "防汛办", "安委办", "食安办",
    "整治办", "创建办", "编办", "国资委", "國資委", "发改委", "改革委", "卫健委", "健康委", "编委", "教委", "农委", "科委",
    "住建委", "交通委", "经信委", "中学", "小学", "幼儿园", "外办", "民委", "团中央", "扶贫办", "网信办", "侨办", "台办",
    "证监会", "银监会", "保监会", "总会", "学生会", "研究生会",
];

/// Words that name offices of a sort, at the end: 各工业企业, 县直各部门.
const SORTS: [&str; 11] = ["部门", "单位", "企业", "团体", "机构", "组织", "处室", "科室", "乡镇", "社区", "办"];

/// Whether a text ends in the name of an office, brackets such as （室） left out.
pub fn names_office(text: &str) -> bool {
    let text = without_brackets(text);
    OFFICES.iter().any(|office| text.ends_with(office))
}

/// The places of `各省、自治区、直辖市人民政府`, whose offices are meant.
const PLACES: [&str; 9] = ["省", "自治区", "直辖市", "市", "州", "县", "区", "乡", "镇"];

/// Whether a text ends in the name of an office or of a sort of them, or is a sort of places.
pub fn names_recipient(text: &str) -> bool {
    names_office(text) || names_sort(text) || PLACES.contains(&text.trim_start_matches('各'))
}

/// Whether a text ends in the name of a sort of offices.
pub fn names_sort(text: &str) -> bool {
    SORTS.iter().any(|sort| text.ends_with(sort))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_office_is_known_by_its_end() {
        assert!(names_office("云岭县人民政府办公室"));
        assert!(names_office("云岭县卫生健康委员会"));
        assert!(!names_office("特此通知"));
    }
}
