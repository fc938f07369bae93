//! Persons and what they are called: names, posts, and the lines that consist of them.

use crate::date::is_date;
use crate::dictionary::is_word;
use crate::kind;
use crate::level::Label;
use crate::office::names_office;
use crate::sentence::{CLOSING, COLONS, OPENING, length, squeeze};

/// The first characters of frequent family names.
const SURNAMES: &str = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤习温包钢常康施牛洪倪安颜殷章鲁葛伍申尤毕聂焦柳邢岳齐梅庄辛管祝左涂谷祁时舒耿牟卜路詹关苗凌费纪靳盛童欧甄项曲成游阮裴席卫屈鲍位霍翁隋植甘景薄单司柏宁柯阎胥兰屠闵蓝佟冉敖戚褚邬奚岑滕巫冼晏丛";

/// Family names of two characters; only with one of them a name has four.
const LONG_SURNAMES: [&str; 12] =
    ["欧阳", "司马", "诸葛", "上官", "司徒", "夏侯", "皇甫", "令狐", "慕容", "尉迟", "公孙", "端木"];

/// What stands for a name that is not told.
const BLANKS: &str = "XxＸ×*某";

/// Whether a text is the name of a person, or stands for one.
pub fn is_person(text: &str) -> bool {
    let named = || text.starts_with(|c| SURNAMES.contains(c));
    let open = || text.starts_with(|c| BLANKS.contains(c)) || LONG_SURNAMES.iter().any(|name| text.starts_with(name));
    match length(text) {
        2 | 3 => named() || open(),
        4 => named() && text.ends_with("同志") || open(),
        _ => false,
    }
}

/// What somebody is called by his office, behind or in front of the name.
pub const POSTS: [&str; 28] = [
    "总理", "主席", "书记", "秘书长", "省长", "市长", "县长", "区长", "镇长", "乡长", "州长", "局长", "厅长", "部长", "主任",
    "会长", "院长", "校长", "处长", "科长", "理事长", "董事长", "经理", "总裁", "行长", "组长", "代表", "检察长",
];

/// A name with or without an office, short and without a stop: `云岭县县长　李青山`.
pub fn is_byline(text: &str) -> bool {
    let text = without_day(text);
    let bare = squeeze(text);
    let matter = text.starts_with("关于") || bare.ends_with("概况") || bare.ends_with("要求");
    if matter || Label::read(text).is_some() {
        return false;
    }
    let chinese = bare.chars().all(|c| ('\u{3400}'..='\u{9fff}').contains(&c) || "·（）()×XxＸ*某、".contains(c));
    if !chinese || length(text) > 30 || kind::of_title(text).is_some() {
        return false;
    }
    let words: Vec<&str> = text.split_whitespace().collect();
    let after_post = POSTS.iter().filter_map(|post| bare.rfind(post).map(|at| &bare[at + post.len()..])).any(is_person);
    let office_alone = names_office(bare.trim_end_matches(['编', '印'])) && words.len() == 1;
    let offices = words.len() > 1 && words.iter().all(|word| names_office(word) && length(word) > 2);
    let office_and_name = matches!(words[..], [office, person] if names_office(office) && is_person(person));
    after_post || office_alone || offices || office_and_name || is_person(&bare) && (bare != text || !is_word(&bare))
}

/// `云岭水务集团总经理　李青山`: both an office and a name.
pub fn names_holder(text: &str) -> bool {
    let parts = without_day(text).rsplit_once(char::is_whitespace);
    parts.is_some_and(|(office, person)| length(office) > 1 && is_person(person) && is_byline(text))
}

/// `云岭县柳溪镇`, whose office is meant.
pub fn names_place(text: &str) -> bool {
    (3..=12).contains(&length(text)) && ["镇", "乡", "街道", "社区"].iter().any(|place| text.ends_with(place))
}

/// `县长　李青山（2026年3月5日）` without the day.
fn without_day(text: &str) -> &str {
    let speaker = text.rsplit_once(OPENING).filter(|(_, day)| is_date(day.trim_end_matches(CLOSING)));
    speaker.map_or(text, |(speaker, _)| speaker.trim_end())
}

/// `申请人：李青山，男，1980年3月5日出生。`, whom a decision concerns.
pub fn names_party(text: &str) -> bool {
    const NAME: usize = 6;
    text.split_once(COLONS).is_some_and(|(name, _)| name.ends_with('人') && length(name) <= NAME)
}

/// `汇报人：李青山`
pub fn names_speaker(text: &str) -> bool {
    const KEYS: [&str; 13] = [
        "汇报人", "报告人", "发言人", "述职人", "讲话人", "主讲人", "宣讲人", "授课人", "演讲人", "撰稿人", "作者", "汇报单位",
        "报告单位",
    ];
    let key = text.split_once(COLONS).map(|(key, _)| squeeze(key));
    key.is_some_and(|key| KEYS.contains(&key.as_str())) && length(text) <= 30
}
