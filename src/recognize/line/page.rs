//! What the lines of a web page look like: its buttons, and where it stands on its site.

use super::text::is_surely_text;
use crate::sentence::{length, squeeze};

/// Buttons and captions of web pages; a line of nothing else is no text at the head or tail of a draft.
const BUTTONS: [&str; 39] = [
    "下载",
    "打印",
    "全屏",
    "收藏",
    "加大",
    "还原",
    "减小",
    "大",
    "中",
    "小",
    "字号",
    "字体",
    "分享",
    "分享到",
    "打印本页",
    "打印页面",
    "关闭窗口",
    "关闭本页",
    "关闭",
    "首页",
    ">",
    "返回",
    "返回顶部",
    "相关报道",
    "相关链接",
    "相关附件",
    "相关文档",
    "扫一扫在手机打开当前页",
    "扫一扫",
    "微信扫一扫",
    "纠错",
    "我要纠错",
    "上一篇",
    "下一篇",
    "跳到主要內容區塊",
    "目录导航",
    "正文内容",
    "法規內容",
    "法规内容",
];

/// What stands beside them, but in a text, too.
const TOOLS: [&str; 26] = [
    "登录",
    "注册",
    "无障碍",
    "无障碍版",
    "无障碍阅读",
    "长者助手",
    "长者版",
    "长者模式",
    "关怀版",
    "手机版",
    "繁体",
    "简体",
    "网站地图",
    "设为首页",
    "加入收藏",
    "T+",
    "T-",
    "A+",
    "A-",
    "预览",
    "复制",
    "复制链接",
    "默认",
    "超大",
    "留言",
    "视力保护色",
];

/// What longer residue lines hold that are neither numbered nor sentences.
const ADVERTS: [&str; 13] = [
    "微信扫一扫",
    "点击这里阅读原文",
    "开通会员",
    "会员上传",
    "下载本文",
    "无限下载",
    "浏览量：",
    "浏览量:",
    "浏覽器",
    "瀏覽器",
    "扫码关注",
    "点击上方",
    "点击蓝字",
];

/// What sites say in whole sentences, in two pieces.
const SAYINGS: [(&str, &str); 5] =
    [("下面是小编", "整理"), ("以下是小编", "整理"), ("由会员分享", "在线阅读"), ("预览结束", "全文"), ("试读结束", "阅读")];

/// No saying is longer, in characters.
const SAYING: usize = 160;

/// What stands between the parts of a row of buttons.
const DIVIDERS: &str = "|｜【】[]（）()：:";

/// Whether a line is nothing but what a page has around its text.
pub fn is_button(line: &str) -> bool {
    let text = squeeze(line);
    let advert = length(line) < 60 && ADVERTS.iter().any(|advert| text.contains(advert)) && !is_surely_text(line);
    let saying = SAYINGS.iter().any(|(begin, end)| text.contains(begin) && text.contains(end)) && length(line) <= SAYING;
    let neighbours = ["上一篇：无", "下一篇：无", "上一篇：没有了", "下一篇：没有了", ":::", "】", "【字号："];
    has_only_buttons(line) || neighbours.contains(&text.as_str()) || advert || saying || is_hash(&text) || is_trail(&text)
}

/// `【字号：大 中 小】打印|收藏|`: buttons, one of which no text has, or several tools.
fn has_only_buttons(line: &str) -> bool {
    let words = || line.split(|c: char| c.is_whitespace() || DIVIDERS.contains(c)).filter(|word| !word.is_empty());
    let sure = words().any(|word| BUTTONS.contains(&word) || !TOOLS.contains(&word));
    length(line) < 60 && words().next().is_some() && words().all(is_row_of_buttons) && sure
}

/// `无障碍版 长者助手 登录`: what a page has above everything else.
pub fn is_toolbar(line: &str) -> bool {
    let words = || line.split_whitespace();
    words().count() > 1 && words().all(is_row_of_buttons) && length(line) < 60
}

/// `打印本页分享`
pub fn is_row_of_buttons(word: &str) -> bool {
    let mut rest = word;
    let begins =
        |rest: &str| BUTTONS.iter().chain(&TOOLS).filter(|button| rest.starts_with(**button)).map(|button| button.len()).max();
    while let Some(button) = begins(rest) {
        rest = &rest[button..];
    }
    rest.is_empty()
}

/// `首页 > 政务公开 > 通知公告`, `云岭新闻网>要闻>正文`, `您当前的位置：首页 > 政策 > 关于……的通知`
fn is_trail(text: &str) -> bool {
    let signs = ['>', '＞', '»'];
    let place = text.split_once(['：', ':']).is_some_and(|(name, _)| name.ends_with("位置") && length(name) <= 8);
    let leads = place || text.starts_with("首页") || text.trim_end_matches(signs).ends_with("正文");
    leads && text.contains(signs) && !text.contains(['<', '，', '。', '=']) && text.chars().count() < 100
}

/// `be341a59…:`: the name of a file on a server.
fn is_hash(text: &str) -> bool {
    let bare = text.trim_end_matches([':', '：']);
    bare.len() >= 16 && bare.bytes().all(|byte| byte.is_ascii_hexdigit()) && bare.bytes().any(|byte| byte.is_ascii_alphabetic())
}

/// `本报记者　×××摄`
pub fn is_photo_credit(line: &str) -> bool {
    let line = line.trim();
    line.ends_with('摄') && ["记者", "通讯员", "新华社"].iter().any(|word| line.contains(word))
}
