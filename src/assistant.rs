//! What a chat assistant says to its user around the draft that it writes.

use crate::sentence::{COLONS, length};

/// No such line is longer, in characters.
const LONGEST: usize = 100;

/// Words of a line that an assistant says; all groups of a row occur in it, of each group one.
const LINES: [&[&[&str]]; 18] = [
    &[
        &["好的，", "当然，", "当然可以", "没问题，", "以下是", "下面是", "这是"],
        &["为您", "您的要求", "您提供", "您需要", "供您"],
    ],
    &[&["以下是一份", "下面是一份", "这是一份"], &["模板", "范文", "初稿"]],
    &[&["希望"], &["对您有", "能帮到您", "能够帮到您", "对你有所帮助", "能帮助到您", "满足您的"]],
    &[
        &["如需", "如果您需要", "如果你需要", "如有需要", "若需", "如果需要", "如果您"],
        &["告诉我", "我可以", "我进一步", "我继续", "随时告知", "随时联系我", "让我知道", "我帮"],
    ],
    &[&["作为AI", "作为一个AI", "作为人工智能", "作为一个人工智能", "作为语言模型"]],
    &[&["您可以根据", "您可根据"], &["修改", "调整", "替换", "填写", "补充"]],
    &[&["需要我继续", "需要我调整", "需要我修改", "需要我补充", "需要我再", "需要我帮", "需要我为", "需要我生成"], &["吗？"]],
    &[&["以上方案", "以上内容", "以上模板", "以上文稿"], &["通用模板", "仅供参考", "为示例", "示例数据"]],
    &[&["（约", "（全文约", "（共约"], &["字，"], &["增减", "删减", "增删", "调整"]],
    &[&["请替换为实际", "替换为实际内容", "替换成实际"]],
    &[&["补充以下信息", "补充下列信息"], &["更完整", "更完善"]],
    &[&["影响正式"], &["请补充"]],
    &[&["文号", "日期", "落款", "名单", "单位名称", "联系方式"], &["请根据实际情况", "请按实际情况"], &["填写", "修改", "调整"]],
    &[&["自动生成"], &["——本", "—— 本", "skill", "助手自动"]],
    &[&["注：可根据实际", "（可根据实际", "注：请根据实际"], &["补充", "修改", "调整", "替换", "填写"]],
    &[&["以上"], &["稿", "总结", "报告", "方案", "内容"], &["可根据实际", "可根据需要"], &["修改", "调整", "补充", "完善"]],
    &[&["内容需根据实际", "内容请根据实际"], &["填写", "修改", "替换"]],
    &[&["由AI生成", "由 AI 生成", "由人工智能生成", "由AI辅助生成"], &["可能", "仅供参考", "以上内容", "本文", "请结合实际"]],
];

/// What it answers with, and what it then says of the draft.
const ANSWERS: [&str; 4] = ["好的", "当然可以", "没问题", "当然"];
const GIVES: [&str; 9] = ["以下是", "下面是", "这是一", "为您", "为你", "给您", "给你", "帮您", "帮你"];

/// How it names the draft, and what a draft is.
const NAMES: [&str; 4] = ["以下是一份", "以下是一篇", "下面是一份", "下面是一篇"];
const DRAFTS: [&str; 12] = ["稿", "总结", "报告", "方案", "预案", "通知", "请示", "纪要", "主持词", "倡议书", "申请书", "示例"];

/// Whether a line is one that it says.
pub fn says(line: &str) -> bool {
    let said = |row: &&[&[&str]]| row.iter().all(|group| group.iter().any(|words| line.contains(words)));
    length(line) < LONGEST && (LINES.iter().any(said) || answers(line) || introduces(line) || asks_to_tell(line))
        || counts_characters(line)
}

/// `好的！以下是……`
fn answers(line: &str) -> bool {
    let behind = ANSWERS.iter().find_map(|answer| line.trim_start().strip_prefix(answer));
    behind.is_some_and(|behind| behind.starts_with(['！', '!', '，', '。', '～']))
        && GIVES.iter().any(|words| line.contains(words))
        && !line.trim_start().starts_with("当然，")
}

/// `以下是一篇关于……的讲话稿，约1500字：`
fn introduces(line: &str) -> bool {
    let line = line.trim();
    let behind = |names: &[&str]| names.iter().find_map(|name| line.strip_prefix(name));
    let one = behind(&NAMES).is_some_and(|name| DRAFTS.iter().any(|draft| name.contains(draft)));
    let speech = behind(&["以下为", "以下是"]).is_some_and(|name| name.contains("发言稿") || name.contains("讲话稿"));
    line.ends_with(COLONS) && (one || speech)
}

/// `请告诉我！`
fn asks_to_tell(line: &str) -> bool {
    line.trim_end_matches(|c: char| !c.is_alphanumeric()).ends_with("告诉我")
}

/// `（全文约1200字）`, `字数统计：420字`
fn counts_characters(text: &str) -> bool {
    let bare = text.trim_matches(|c: char| !c.is_alphanumeric());
    let rest = ["全文约", "全文共", "字数统计：", "字数："].iter().find_map(|word| bare.strip_prefix(word));
    let count = rest.and_then(|rest| rest.strip_suffix('字')).map(|count| count.trim_start_matches('约'));
    count.is_some_and(|count| !count.is_empty() && count.bytes().all(|byte| byte.is_ascii_digit()))
}
