//! What web pages and channels leave in a draft.

use super::{check, outline};

#[test]
fn data_of_a_page_around_the_title_are_taken_out() {
    let head =
        ["title 关于做好防汛工作的通知", "document-number 云政发〔2026〕5号", "addressee 各乡镇人民政府：", "body 请抓好落实。"];
    let pages = [
        "索  引  号：\t0001/2026-00078\t主题分类：\t水利\\防汛\n发文机关：\t云岭县人民政府\t成文日期：\t2026年3月5日\n\
         标　　题：\t关于做好防汛工作的通知\n发文字号：\t云政发〔2026〕5号\t发布日期：\t2026年3月6日\n\
         关于做好防汛工作的通知\n云政发〔2026〕5号\n各乡镇人民政府：\n请抓好落实。",
        "索 引 号\n0001/2026-00078\n主题分类\n水利\n发文字号\n云政发〔2026〕5号\n发布日期\n2026年3月6日\n\
         关于做好防汛工作的通知\n云政发〔2026〕5号\n\n各乡镇人民政府：\n请抓好落实。",
        "您当前的位置：首页 > 政策 > 关于做好防汛工作的通知\n关于做好防汛工作的通知_云岭县人民政府网\n无障碍版 长者助手 登录\n\
         关于做好防汛工作的通知\n2026-03-06 16:41:20 来源：县水利局 【字体：小 大】\n字号：默认 大 超大|打印|收藏|\n\
         云政发〔2026〕5号\n各乡镇人民政府：\n请抓好落实。",
        "关于做好防汛工作的通知（云政发〔2026〕5号）\n云岭政府网 2026-03-06 16:41\n浏览次数：123\n各乡镇人民政府：\n请抓好落实。",
        "云政发〔2026〕5号《关于做好防汛工作的通知》\n关于做好防汛工作的通知\n云政发〔2026〕5号\n各乡镇人民政府：\n请抓好落实。",
    ];
    for page in pages {
        check(page, &head);
    }
}

#[test]
fn a_channel_leaves_its_foot_behind_the_last_sentence() {
    let text = "关于文明祭扫的通告\n请文明祭扫。";
    let foot = "来源：区民政局\n编辑：小青　审核：李某\n▼往期回顾▼\n● 我区召开会议\n点个“在看”分享给更多人\n阅读原文\n赞 56";
    check(&format!("{text}\n{foot}"), &["title 关于文明祭扫的通告", "body 请文明祭扫。"]);
    check(&format!("{text}\n来源：区民政局"), &["title 关于文明祭扫的通告", "body 请文明祭扫。", "body 来源：区民政局"]);
}

#[test]
fn a_page_may_begin_with_where_it_comes_from() {
    check(
        "来源：云岭日报\n作者：李青山\n当前工作的几个问题\n（2026年3月5日）\n同志们：\n今天讲三点。",
        &["title 当前工作的几个问题", "subtitle （2026年3月5日）", "addressee 同志们：", "body 今天讲三点。"],
    );
    check(
        "索 引 号 | 0001/2026-1 | 主题分类 | 水利 |\n发文字号 | 云政发〔2026〕5号 | 发文机构 | |\n标 题 | 关于防汛的通知 |\n\
         各乡镇：\n请抓好落实。",
        &["document-number 云政发〔2026〕5号", "title 关于防汛的通知", "addressee 各乡镇：", "body 请抓好落实。"],
    );
}

#[test]
fn what_looks_like_a_page_may_be_the_text() {
    for draft in [
        "新闻发布会方案\n发布时间：2026年3月18日上午9:30\n一、内容\n通报成果。",
        "春季新闻发布会方案\n发布时间：2026年3月18日上午9:30\n来源：县政府新闻办\n作者：宣传组\n浏览次数：\n通报成果。",
        "文件目录\n索引号：A-001\n名称：关于防汛的通知",
        "关于报送材料的通知\n时间：2026年3月5日\n来源：县财政预算\n格式：A4纸\n各乡镇：\n请报送。",
        "关于征求意见的函\n公开方式：主动公开\n县财政局：\n请提出意见。",
        "门户网站月报\n阅读量：12345次\n点击量：345次\n本月运行平稳。",
        "云岭县信访登记表\n日期：2026年3月5日\n标题：反映道路问题\n正文：村道破损。\n落款：李青山",
        "办理流程\n受理>审核>批准>发证\n请照此办理。",
        "关于调整上班时间的通知\n2026-05-01 08:30\n各单位：\n请执行。",
        "通知\n请将下列文件报送我局：\n防汛预案.doc\n物资清单.xlsx",
        "方案\n各栏目分工如下。\n政策解读：县政府办\n图解：县融媒体中心",
        "总结\n本年发了两篇稿件。\n上一篇讲了请示\n下一篇讲报告",
        "关注我们的孩子\n各位家长：\n孩子要关爱。",
        "总结\n小编整理稿件三百篇，成效明显。",
        "方案\n新增功能如下：\n复制链接\n繁体\n简体",
        "目录清单\n云政发〔2025〕3号 关于防汛的通知\n关于防汛的通知\n以上文件废止。",
        "关于召开会议的通知\n名称\n小城镇\n请参加会议。\n下载",
        "公文格式规定\n标题：2号小标宋体字\n正文：3号仿宋体字\n落款：右空四字编排",
        "云岭县人民政府\n密级：\n紧急程度：\n关于公布电话的通知\n各单位：\n请办理。",
    ] {
        let printed: Vec<String> =
            outline(draft).iter().map(|line| line.split_once(' ').map_or("", |(_, text)| text).to_owned()).collect();
        let whole = |text: &str| text.replace(['\n', '/'], "");
        assert_eq!(whole(&printed.concat()), whole(draft).trim_end_matches("下载"), "{draft}");
    }
}

#[test]
fn pages_of_web_sites_are_stripped() {
    check(
        "首页 > 政务公开\n下载\n【字号：大 中 小】\n云岭县工作总结\n来源：云岭日报\n时间：2026-02-02\n李青山作报告。本报记者 王大川摄\n\
         今年工作顺利。\n##paidbegin##一、主要成绩\n成绩显著。\n##paidend##\n相关报道：\n云岭县去年工作总结\n打印本页　关闭窗口",
        &["title 云岭县工作总结", "body 今年工作顺利。", "h1 一、主要成绩", "body 成绩显著。"],
    );
}

#[test]
fn a_web_page_leaves_the_body_alone() {
    check(
        "云岭县新媒体运营情况汇报\n一、主要数据\n1.阅读量：36万次。\n2.浏览量：58万次。\n3.点赞量：2万次。\n打印本页",
        &[
            "title 云岭县新媒体运营情况汇报",
            "h1 一、主要数据",
            "body 1.阅读量：36万次。",
            "body 2.浏览量：58万次。",
            "body 3.点赞量：2万次。",
        ],
    );
    check(
        "云岭县企业分类说明\n全县企业按规模分为三类。\n大\n中\n小\n来源：须为本县企业\n以上供参考。\n打印本页",
        &[
            "title 云岭县企业分类说明",
            "body 全县企业按规模分为三类。",
            "body 大",
            "body 中",
            "body 小",
            "body 来源：须为本县企业",
            "body 以上供参考。",
        ],
    );
    check(
        "教学案例\n一、背景\n某校开展活动。\n相关链接\n《渡口》节选\n二、反思\n教师要善于引导",
        &[
            "title 教学案例",
            "h1 一、背景",
            "body 某校开展活动。",
            "body 相关链接",
            "body 《渡口》节选",
            "h1 二、反思",
            "body 教师要善于引导",
        ],
    );
    check(
        "打印本页\n名称：关于修缮渡口的通知\n名称：关于修缮渡口的通告\n来源：云岭日报\n请各村修缮渡口。",
        &["title 关于修缮渡口的通知", "body 名称：关于修缮渡口的通告", "body 请各村修缮渡口。"],
    );
}

#[test]
fn data_of_a_page_are_told_from_data_of_a_list() {
    check(
        "清理结果公告\n经清理，决定废止下列文件：\n名称：关于市场的通知\n文号：云政发〔2019〕12号\n发文日期：2019年3月5日\n\
         名称：关于收费的通知\n文号：云政发〔2020〕6号\n发文日期：2020年6月9日",
        &[
            "title 清理结果公告",
            "body 经清理，决定废止下列文件：",
            "body 名称：关于市场的通知",
            "body 文号：云政发〔2019〕12号",
            "body 发文日期：2019年3月5日",
            "body 名称：关于收费的通知",
            "body 文号：云政发〔2020〕6号",
            "body 发文日期：2020年6月9日",
        ],
    );
    check(
        "【字体：大 中 小】\n索引号：YL001\n发布机构：云岭县住建局\n文　号：云建发〔2026〕21号　有效性：有效\n关于房屋安全的通知\n各乡镇：\n请排查。",
        &["document-number 云建发〔2026〕21号", "title 关于房屋安全的通知", "addressee 各乡镇：", "body 请排查。"],
    );
    check(
        "标题：县政府关于房屋安全的通知\n来源：云岭网\nURL：https://www.example.com/1.htm\n抓取时间：2026-04-03\n文种：通知\n\n县政府关于房屋安全的通知\n各乡镇：\n请排查。",
        &["title 县政府关于房屋安全的通知", "addressee 各乡镇：", "body 请排查。"],
    );
    check(
        "云岭新闻网 > 要闻 > 正文\n云岭县召开防汛调度会\n2026-06-18 08:30    来源：云岭日报    作者：李青山    阅读：2365\n会议要求抓好防汛。",
        &["title 云岭县召开防汛调度会", "body 会议要求抓好防汛。"],
    );
}

#[test]
fn the_foot_of_a_copied_page_goes_with_its_head() {
    check(
        "【字体：大 中 小】\n关于防汛的通知\n各乡镇：\n请值班。\n云岭县水利局\n2026年3月1日\n责任编辑：李青山\n分享到：\n上一篇：关于培训的通知\n【打印本页】 【关闭窗口】",
        &["title 关于防汛的通知", "addressee 各乡镇：", "body 请值班。", "signature 云岭县水利局", "date 2026年3月1日"],
    );
}

#[test]
fn links_and_files_behind_the_date_go() {
    let signed = ["title 关于防汛的通知", "body 请值班。", "signature 云岭县水利局", "date 2026年3月1日"];
    let draft = "关于防汛的通知\n请值班。\n云岭县水利局\n2026年3月1日\n";
    for foot in [
        "值班表.xls\n通知正文.pdf",
        "相关链接：一图读懂防汛\n附件下载：\n值班表.docx",
        "📄 点击下载此文件",
        "相关稿件\n县水利局负责人就防汛答记者问\n主办单位：云岭县水利局\n版权所有：云岭县",
    ] {
        check(&format!("{draft}{foot}"), &signed);
    }
    for (text, expected) in [
        ("主办单位：云岭县水利局", &["body 主办单位：云岭县水利局"][..]),
        ("请见下表。\n值班表.xls\n再次通知。", &["body 请见下表。", "body 值班表.xls", "body 再次通知。"]),
        ("附件1\n值班表\n甲班.xls", &["attachment-mark 附件1", "attachment-title 值班表", "body 甲班.xls"]),
    ] {
        check(&format!("{draft}{text}"), &[signed.as_slice(), expected].concat());
    }
}

#[test]
fn a_copied_page_keeps_who_signs_and_where_figures_come_from() {
    check(
        "【打印】\n文号：云政发〔2026〕5号　签发人：李青山\n关于防汛的通知\n各乡镇：\n请值班。\n云岭县人民政府\n2026年3月1日\n来源：县统计局年报",
        &[
            "document-number 云政发〔2026〕5号",
            "signer 签发人：李青山",
            "title 关于防汛的通知",
            "addressee 各乡镇：",
            "body 请值班。",
            "signature 云岭县人民政府",
            "date 2026年3月1日",
            "body 来源：县统计局年报",
        ],
    );
}

#[test]
fn nothing_stands_above_the_trail_of_a_page() {
    let text = ["title 关于同意规划的批复", "addressee 各乡镇：", "body 原则同意。"];
    let draft = "关于同意规划的批复\n各乡镇：\n原则同意。";
    for top in [
        "当前位置: 首页/ 政务公开/ 政策文件库",
        "您当前的位置：政策法规",
        "您的当前位置:首页正文",
        "首页\n-> 要闻 -> 批复",
        "登录",
        "国徽\n热点查询: 财政预决算\n当前位置:首页> 信息公开 > 批复",
        "我要投稿 投诉建议",
        "云岭文库，欢迎您！",
        "资源描述",
        "云岭范文网:www.example.com",
        "云岭期货 | 云岭投资 | 云岭证券 | 云岭资本",
        "批复十六篇_第1页\n批复十六篇_第2页",
        "云岭吧 关注:2贴子:139\n• 0回复贴,共1",
    ] {
        check(&format!("{top}\n{draft}"), &text);
    }
    check(
        "数字报\n首页 > 要闻 > 青石镇三步走推动复审\n青石镇三步走推动复审\n复审顺利。",
        &["title 青石镇三步走推动复审", "body 复审顺利。"],
    );
    check(
        "云政发〔2026〕5号\n关于搬迁的通知\n所在位置：东街3号\n请周知。",
        &["document-number 云政发〔2026〕5号", "title 关于搬迁的通知", "body 所在位置：东街3号", "body 请周知。"],
    );
}

#[test]
fn data_of_a_page_need_no_colon() {
    let text = ["document-number 云政发〔2026〕5号", "title 关于做好防汛工作的通知", "addressee 各乡镇：", "body 请抓好落实。"];
    let draft = "关于做好防汛工作的通知\n各乡镇：\n请抓好落实。";
    for data in [
        "发文机关云岭县人民政府\n发文日期2026年3月5日\n发文字号云政发〔2026〕5号\n效力级别规范性文件",
        " 索 引 号  0001  发布机构  云岭县人民政府  公开日期  2026-03-05\n 文  号  云政发〔2026〕5号  主题分类   失效日期 \n \
         公开范围  公开  主 题 词 \n著录日期:\n索引号: 0001",
        "【发布单位】云岭县人民政府\n【发布文号】云政发〔2026〕5号\n【发布日期】2026-03-05",
        "• 信息索引号:\n\n  0001/2026-4\n\n• 发文字号:\n\n  云政发〔2026〕5号\n\n• 公开方式:\n\n  主动公开\n",
        "发文文号: 云政发〔2026〕5号\n发文部门: 云岭县人民政府\n法规类型: 水利\n页面功能:\n• 加入收藏\n• 关闭\n发文内容:",
    ] {
        check(&format!("{data}\n{draft}"), &text);
    }
    check(
        "字体大小: 大 中 小\n索 引 号:0001 | |\n标 题:关于防汛的通知 | |\n主题分类:水利 | 成文日期:2026年3月5日 |\n各乡镇：\n请落实。",
        &["title 关于防汛的通知", "addressee 各乡镇：", "body 请落实。"],
    );
    for line in ["发布时间：2026-03-05", "来源：县水利局 | 时间：2026-03-05 | 阅读次数：356", "全文有效  成文日期：2026-03-05"]
    {
        check(&format!("关于防汛的通知\n{line}\n请落实。"), &["title 关于防汛的通知", "body 请落实。"]);
    }
}

#[test]
fn what_names_data_without_a_colon_may_be_text() {
    for (draft, lines) in [
        ("登记卡\n发布单位云岭县\n名称值班表\n大小A4\n请保管。", 5),
        ("征求意见稿\n索引号 名称 日期\n甲 乙 丙\n请提意见。", 4),
        ("关于人口的公报\n来源：县统计局\n人口增长。", 3),
        ("关于网站的通知\n登录\n请各单位登录。", 3),
        ("名册\n索引号：1\n名称：甲\n效力级别：高\n索引号：2\n名称：乙\n效力级别：低", 7),
    ] {
        assert_eq!(outline(draft).len(), lines, "{draft}");
    }
}

#[test]
fn a_copied_page_ends_with_words_of_its_site() {
    let signed = ["title 关于防汛的通知", "body 请值班。", "signature 云岭县水利局", "date 2026年3月1日"];
    let draft = "关于防汛的通知\n请值班。\n云岭县水利局\n2026年3月1日\n";
    for foot in [
        "全文共2224字,仅供站内会员学习参考(会员可打开全部",
        "因篇幅问题不能全部显示,请点此查看更多更全内容",
        "(未完,全文共1983字,当前显示511字)\n(请认真阅读下面的提示信息)",
        "【文章共1155字,精选参考范文,仅供学习借鉴】\n手机扫码阅读本文",
        "显示全文",
        "IP属地:云岭1楼2026-07-09 21:43回复",
    ] {
        check(&format!("{draft}{foot}"), &signed);
    }
    check(&format!("{draft}（全文共2224字）"), &[signed.as_slice(), &["annotation （全文共2224字）"]].concat());
}

#[test]
fn sites_that_lend_texts_leave_their_words_around_them() {
    let text = ["title 关于意识形态工作的调研报告", "body 调研工作已经完成。"];
    for (head, foot) in [
        ("2026-01-02\n38.86KB\n4 页\n侵权投诉\n关于意识形态工作的调研报告\n", ""),
        ("2026-05-29 999+ 14.56KB 3 页 海报\n侵权投诉\n", ""),
        ("时间：2026-02-10人气：作者：未知\n", "\n标签： 调研报告\n展开全部内容\n相关文章"),
        (
            "2026年07月23日06:05:59\n发布部门：云岭县\n索引号：0001\n",
            "\n微信扫一扫在手机阅读、分享本文\n本文标题：调研报告\n版权声明\n微信订阅号\n联系客服",
        ),
        ("本站小编 云岭学习网/2026-01-12\n", "\n（阅读全部图文内容，您需要先登录！）"),
        ("", "\n推荐内容\n云岭范文网 www.example.com\nCopyright © 2026 云岭范文网\nTop"),
    ] {
        let draft = format!("关于意识形态工作的调研报告\n{head}调研工作已经完成。{foot}");
        check(&draft, &text);
    }
    for foot in ["版权声明由县档案馆发布", "共4页", "1"] {
        check(
            &format!("关于意识形态工作的调研报告\n调研工作已经完成。\n{foot}"),
            &[text.as_slice(), &[&format!("body {foot}")]].concat(),
        );
    }
}

#[test]
fn a_title_may_say_what_pages_say() {
    let text = "\n各用水户：\n即日起可以扫码缴费。";
    for title in ["云岭县水务局关于推广微信扫一扫缴费的通知", "关于开通会员专线的公告"] {
        let expected = [&format!("title {title}"), "addressee 各用水户：", "body 即日起可以扫码缴费。"];
        check(&format!("{title}{text}"), &expected);
    }
}
