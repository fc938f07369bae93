//! What web sites put around the texts that they show, word by word.

/// The name of what sites call a document by, among other data.
pub const INDEX: &str = "索引号";

/// What sites say somewhere in a line, and nobody in a document.
pub const PHRASES: [&str; 11] = [
    "微信扫一扫", "本文标题：", "链接地址：", "来源：作者：", "来源于网友上传", "本站小编", "点此注册", "当前隐藏内容",
    ".docx精品", "使用本站范文", "打开全文",
];

/// What else they say there, and documents in whole sentences at most.
pub const ADVERTS: [&str; 36] = [
    "立即了解", "这里阅读原文", "手机打开当前页", "跳到主要內容", "扫码阅读本文", "阅读下面的提示", "标签不可点", "点击阅读原文",
    "开通会员", "会员上传", "下载本文", "无限下载", "浏览量：", "浏览量:", "浏覽器", "瀏覽器", "扫码关注", "点击上方",
    "点击蓝字", "下载地址：点击", "下载地址:点击", "回复贴，共", "回复贴,共", "贴子：", "贴子:", "页未读", "站内会员", "申请VIP",
    "VIP专免", "【小中大】", "【大中小】", "标签：#", "标签:#", "文档评论（", "文档评论(", "VIP精品文档",
];

/// Buttons and captions of web pages; a line of nothing else is no text at the head or tail of a draft.
pub const BUTTONS: [&str; 62] = [
    "下载", "打印", "全屏", "收藏", "加大", "还原", "减小", "大", "中", "小", "字号", "字体", "分享", "分享到", "打印本页",
    "打印页面", "关闭窗口", "关闭本页", "关闭", "首页", ">", "返回", "返回顶部", "返回上页", "返回上一页", "返回列表",
    "相关报道", "相关推荐", "相关链接", "相关附件", "相关文档", "扫一扫", "纠错", "我要纠错", "上一篇", "下一篇", "目录导航",
    "正文内容", "法規內容", "法规内容", "正文文件", "文件预览", "点击播报验证码", "显示全文", "只看楼主", "内容预览", "文档简介",
    "资源描述", "我要投稿", "侵权投诉", "精品文档", "文档下载", "打印文章", "阅读全文", "展开全部内容", "展开全文", "用户登录",
    "立即注册", "还没有账号？", "二维码", "网站编辑", "Top",
];

/// What stands beside them, but in a text, too.
pub const TOOLS: [&str; 34] = [
    "登录", "注册", "无障碍", "无障碍版", "无障碍阅读", "长者助手", "长者版", "长者模式", "关怀版", "手机版", "繁体", "简体",
    "网站地图", "设为首页", "加入收藏", "T+", "T-", "A+", "A-", "预览", "复制", "复制链接", "默认", "超大", "留言", "视力保护色",
    "投诉建议", "浏览", "朗读", "验证码", "政策咨询", "回复", "数字报", "收藏本站",
];

/// Which of both, and what else, may be all that the first line of a page says.
pub const FIRST: [&str; 24] = [
    "登录", "注册", "国徽", "数字报", "无障碍", "无障碍版", "无障碍阅读", "长者助手", "手机版", "网站地图", "朗读", "正文复制",
    "网站首页", "学校首页", "通知公告", "公示公告", "通知公示", "公告公示", "公告中心", "新闻中心", "信息公开", "政务公开",
    "政府信息公开", "网站公告",
];

/// What sites say in whole sentences, in two pieces.
pub const SAYINGS: [(&str, &str); 31] = [
    ("附件【", "】已下载"),
    ("本站小编", "范文"),
    ("阅读已结束", "扫码"),
    ("免责声明", "删除"),
    ("全部图文内容", "您需要先登"),
    ("来自", "转载请标明出处"),
    ("作者原创", "二次传播"),
    ("上一版", "当前第"),
    ("以下是", "小编为您整理"),
    ("仅供预览", "下载后"),
    ("来源于网友上传", "不代表本站"),
    ("下面是小编", "整理"),
    ("以下是小编", "整理"),
    ("小编为你整理", "文库"),
    ("今天小编", "对大家有帮助"),
    ("由会员分享", "在线阅读"),
    ("由用户提供并上传", "侵权"),
    ("预览结束", "全文"),
    ("试读结束", "阅读"),
    ("全文共", "当前显示"),
    ("文章共", "仅供学习"),
    ("因篇幅", "点此查看"),
    ("本文仅供参考", "为准"),
    ("文库", "欢迎您"),
    ("以上是", "小编整理"),
    ("建议使用", "分辨率"),
    ("以下是为您推荐", "欢迎阅读"),
    ("整理", "希望能够帮助到大家"),
    ("下载文档前", "甄别"),
    ("仅部分预览", "不可在线预览"),
    ("如文档侵犯", "联系客服"),
];

/// What stands over links and files, or in front of one.
pub const LISTS: [&str; 17] = [
    "推荐内容", "相关推荐", "相关报道", "相关链接", "相关文章", "相关新闻", "相关阅读", "相关附件", "相关稿件", "相关解读",
    "推荐阅读", "延伸阅读", "往期回顾", "往期推荐", "附件下载", "政策解读", "图解",
];

/// What a line of a page begins with, and no line of a document.
pub const BEGINNINGS: [&str; 22] = [
    "本文标题", "版权声明", "转载请注明", "转载请注明出处", "转载请注明地址", "微信订阅号", "联系客服", "分享到", "我要纠错",
    "扫一扫", "关注该公众号", "上一篇", "下一篇", "上一条", "下一条", "阅读原文", "点个“在看”", "点击下载", "点击下载附件",
    "点击下载此文件", "留言与评论", "本文地址",
];
/// What such a line says somewhere.
pub const REGISTERED: [&str; 4] = ["网站标识码", "ICP备", "Copyright©", "Poweredby"];

/// What a line of a document may begin with, too: it goes with lines that are surely of a page.
pub const CREDITS: [&str; 17] = [
    "标签", "主办", "承办", "责任编辑", "来源", "作者", "编辑", "记者", "供稿", "校对", "审核", "初审", "监制", "链接", "阅读",
    "赞", "在看",
];

/// What the names of files end in.
pub const FILES: [&str; 11] = [".pdf", ".docx", ".doc", ".xls", ".xlsx", ".wps", ".txt", ".rar", ".zip", ".ofd", ".ceb"];

/// What lists of other pages begin with.
pub const OTHERS: [&str; 4] = ["相关", "推荐", "延伸", "往期"];

/// What the names of sites end in that stand behind the titles of their pages.
pub const BEHIND_TITLES: [&str; 6] = ["网", "网站", "门户", "平台", "文库", "道客巴巴"];

/// What the names of sites end in that a page says it is from.
pub const SOURCES: [&str; 4] = ["网", "网站", "公众号", "客户端"];

/// What else no line of a title has.
pub const NO_TITLES: [&str; 14] = [
    "www.", ".com", "欢迎您", "我要投稿", "投诉建议", "侵权投诉", "关注我们", "关注:", "关注：", "回复贴", "资源描述",
    "当前位置", "您的位置", "仅供参考",
];

/// What the names of sites end in.
pub const NAMES: [&str; 2] = ["公众号", "门户网"];
