//! What the lines of a web page look like: its buttons, and where it stands on its site.

use super::is_surely_text;
use crate::sentence::length;

/// Buttons and captions of web pages; a line of nothing else is no text at the head or tail of a draft.
const BUTTONS: [&str; 66] = [
    "下载",
    "打印",
    "全屏",
    "收藏",
    "加大",
    "还原",
    "减小",
    "默认",
    "超大",
    "大",
    "中",
    "小",
    "字号",
    "字体",
    "视力保护色",
    "分享",
    "分享到",
    "留言",
    "打印本页",
    "打印页面",
    "关闭窗口",
    "关闭本页",
    "关闭",
    "首页",
    "首页>",
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
    "复制链接",
    "复制",
    "上一篇",
    "下一篇",
    "跳到主要內容區塊",
    "目录导航",
    "正文内容",
    "法規內容",
    "法规内容",
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
];

/// What longer residue lines hold that are neither numbered nor sentences.
const ADVERTS: [&str; 12] = [
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
    "关注我们",
];

/// What sites say in whole sentences.
const SAYINGS: [&str; 6] = ["小编为大家整理", "小编整理", "由会员分享", "试读结束", "预览结束", "免费获取全文"];

/// No saying is longer, in characters.
const SAYING: usize = 160;

/// Whether a line (`text` without its white space) is nothing but what a page has around its text.
pub(crate) fn is_button(line: &str, text: &str) -> bool {
    let advert = length(line) < 60 && ADVERTS.iter().any(|advert| text.contains(advert)) && !is_surely_text(line);
    let saying = SAYINGS.iter().any(|saying| text.contains(saying)) && length(line) <= SAYING;
    let neighbours = ["上一篇：无", "下一篇：无", "上一篇：没有了", "下一篇：没有了", ":::"];
    has_only_buttons(line) || neighbours.contains(&text) || advert || saying || is_hash(text) || is_trail(text)
}

/// `【字号：大 中 小】打印|收藏|`
fn has_only_buttons(line: &str) -> bool {
    let divides = |c: char| c.is_whitespace() || "|｜【】[]（）()：:".contains(c);
    let mut words = line.split(divides).filter(|word| !word.is_empty()).peekable();
    let brackets = ["】", "【字号："].contains(&line.trim());
    brackets || length(line) < 60 && words.peek().is_some() && words.all(is_row_of_buttons)
}

/// `打印本页分享`
pub(super) fn is_row_of_buttons(word: &str) -> bool {
    let mut rest = word;
    while let Some(button) = BUTTONS.iter().filter(|button| rest.starts_with(**button)).max_by_key(|button| button.len()) {
        rest = &rest[button.len()..];
    }
    rest.is_empty()
}

/// `首页 > 政务公开 > 通知公告`, `云岭新闻网>要闻>正文`, `您当前的位置：首页 > 政策 > 关于……的通知`
fn is_trail(text: &str) -> bool {
    let signs = ['>', '＞', '»'];
    let named = ["首页", "位置：", "位置:"].iter().any(|word| text.contains(word)) || text.starts_with("当前位置");
    let steps = text.matches(signs).count();
    let leads = named || text.trim_end_matches(signs).ends_with("正文") || steps > 1;
    leads && steps > 0 && !text.contains(['<', '，', '。', '=']) && text.chars().count() < 100
}

/// `be341a59…:`: the name of a file on a server.
fn is_hash(text: &str) -> bool {
    let bare = text.trim_end_matches([':', '：']);
    bare.len() >= 16 && bare.bytes().all(|byte| byte.is_ascii_hexdigit()) && bare.bytes().any(|byte| byte.is_ascii_alphabetic())
}
