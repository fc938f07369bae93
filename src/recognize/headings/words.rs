//! What the words of a numbered line say of it.

use super::candidate::{Candidate, Shape};
use crate::sentence::{COLONS, STOPS, length, signs, squeeze};

/// No catchword is longer, in characters, its stop included.
const CATCHWORD: usize = 10;

/// Whether a lead says so little that it is no sentence: `改革深化。`, `清债权，查“欠账”。`
pub(super) fn is_catchword(lead: &str) -> bool {
    length(lead) <= CATCHWORD && !lead.contains(['、', '：']) && !lead.contains(|c: char| c.is_ascii_digit())
}

/// `二、纳入范围的包括：`, `三、禁止下列行为：`: what only a list completes.
pub(super) fn opens_list(lead: &str) -> bool {
    let words = lead.trim_end_matches(COLONS);
    words.len() < lead.len() && (words.ends_with("包括") || ["下列", "以下"].iter().any(|word| words.contains(word)))
}

/// `现批复如下：`, `主要负责人履行以下职责：`: what is decided, asked or laid down stands below, one sentence or more for each.
pub(super) fn opens_decisions(line: &str) -> bool {
    const WHAT: [&str; 11] =
        ["批复如下", "函复如下", "复函如下", "决定如下", "审议意见如下", "会议建议", "会议决定", "职责", "包括", "含", "材料"];
    let words = line.trim_end().trim_end_matches(COLONS);
    words.len() < line.trim_end().len() && WHAT.iter().any(|what| words.ends_with(what))
}

/// `此复`, `特此函告。`: the last words of a document belong to no heading.
pub(super) fn are_last_words(line: &str) -> bool {
    let words = squeeze(line);
    ["此复", "此函", "特此", "专此"].iter().any(|formula| words.starts_with(formula))
}

/// `责任单位：县水利局`: who does what the sentence above says.
pub(super) fn assigns(line: &str) -> bool {
    const WHO: [&str; 6] = ["责任单位", "牵头单位", "责任部门", "牵头部门", "责任领导", "责任人"];
    WHO.iter().any(|who| line.strip_prefix(who).is_some_and(|rest| rest.starts_with(COLONS)))
}

/// What of a lead is neither word nor number: its marks, and where numbers stand.
pub(super) fn pattern(lead: &str) -> String {
    let mut marks: Vec<char> = signs(lead).map(|(_, c)| if c.is_ascii_digit() { '0' } else { c }).collect();
    marks.dedup();
    marks.into_iter().collect()
}

/// A resolution (同意……), what a meeting did, whom a chair asks (请……), or a closing rule is a sentence, however short.
pub(super) fn decides(candidate: &Candidate, lead: &str) -> bool {
    const SUBJECTS: [&str; 16] = [
        "时间", "地点", "议题", "内容", "名称", "精神", "议程", "主题", "安排", "材料", "纪律", "保障", "组织", "服务", "要求：",
        "人员：",
    ];
    let end = lead.trim_end_matches(STOPS);
    let meeting = lead.strip_prefix("会议").is_some_and(|rest| !SUBJECTS.iter().any(|subject| rest.starts_with(subject)));
    let sentence = candidate.shape != Shape::Alone || end.ends_with(COLONS);
    asks(lead) || sentence && (closes_rules(lead) || meeting || lead.starts_with("同意") || lead.starts_with("原则同意"))
}

/// `请县长讲话。`; not `请示报告。`, `请销假制度。`
fn asks(lead: &str) -> bool {
    lead.strip_prefix('请').is_some_and(|rest| !rest.starts_with(['示', '假', '销', '求', '休']))
}

/// `本办法自印发之日起施行。`
pub(super) fn closes_rules(lead: &str) -> bool {
    let end = lead.trim_end_matches(STOPS);
    lead.starts_with('本') && ["施行", "实施", "执行", "解释", "有效"].iter().any(|word| end.ends_with(word))
}
