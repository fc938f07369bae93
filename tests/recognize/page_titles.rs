//! Titles that stand below what a page says of itself, once or more often.

use super::check;

#[test]
fn a_title_is_known_by_standing_twice_below_the_lines_of_a_site() {
    check(
        "云岭县人民政府 2026年3月5日星期四\n无障碍 简体| 繁体\n云岭县法治政府建设情况报告\n来源：县政府 发布时间：2026-03-05 09:18\n\
         云岭县法治政府建设情况报告\n\n全县扎实推进。",
        &["title 云岭县法治政府建设情况报告", "body 全县扎实推进。"],
    );
    check(
        "云岭学堂\n标题： 青石镇对标工作总结 [打印本页]\n作者： 云岭学堂 时间： 2026-3-5 16:13\n标题： 青石镇对标工作总结\n\
         青石镇对标工作总结\n全镇扎实推进。",
        &["body 云岭学堂", "title 青石镇对标工作总结", "body 全镇扎实推进。"],
    );
    check(
        "云岭县党政门户网\n当前页面： 首页  > 重要报告\n政协云岭县委员会常务委员会工作报告\n来源：县政协     时间：2026-03-05 10:02:28\n\
         政协云岭县委员会\n常务委员会\n工 作 报 告\n李青山\n各位委员：\n现在报告工作。",
        &["title 政协云岭县委员会/常务委员会/工 作 报 告", "byline 李青山", "addressee 各位委员：", "body 现在报告工作。"],
    );
}

#[test]
fn what_a_page_calls_its_text_is_no_title() {
    for (page, title) in [
        ("20260305：镇村交流发言材料\n2026-03-05 15:58:29 590\n云岭网提示\n镇村交流发言材料", "镇村交流发言材料"),
        ("美云网 资料文库 云岭县教育意见范文\n云岭县教育意见范文", "云岭县教育意见范文"),
        ("«上一版 本期共4版， 当前第4版 PDF\n关于批准报告的决议", "关于批准报告的决议"),
        ("公文高手，写作神器！ 立即了解\n县宣传工作会议上的讲话", "县宣传工作会议上的讲话"),
        ("学校对于请示.docx精品文档\n精品文档\n1\n精品文档\n学校关于校舍的请示", "学校关于校舍的请示"),
        ("公务邮 无障碍浏览 长者模式 手机版 微信\n青石镇工作报告", "青石镇工作报告"),
        ("正文复制\n镇年终会议主持词", "镇年终会议主持词"),
    ] {
        let lines = super::outline(&format!("{page}\n各位代表：\n请抓好落实。"));
        let titles: Vec<&String> = lines.iter().filter(|line| line.starts_with("title ")).collect();
        assert_eq!(titles, [&format!("title {title}")], "{page}");
        assert!(lines.ends_with(&["addressee 各位代表：".into(), "body 请抓好落实。".into()]), "{lines:?}");
    }
    check(
        "索 引 号： | 0001/2026-1 | 公开方式： | 主动公开 |\n标 题： | 青石镇2026年政府工作报告 |\n政 府 工 作 报 告\n\
         ──2026年2月27日在青石镇人民代表大会上\n各位代表：\n现在报告工作。",
        &[
            "title 政 府 工 作 报 告",
            "subtitle ──2026年2月27日在青石镇人民代表大会上",
            "addressee 各位代表：",
            "body 现在报告工作。",
        ],
    );
}

#[test]
fn two_names_of_a_document_are_both_the_author_s() {
    check(
        "关于防汛工作的通知\n政府工作报告\n请抓好落实。",
        &["title 关于防汛工作的通知", "body 政府工作报告", "body 请抓好落实。"],
    );
    check(
        "青石镇2026年政府工作报告\n政 府 工 作 报 告\n各位代表：\n现在报告工作。",
        &["title 青石镇2026年政府工作报告/政 府 工 作 报 告", "addressee 各位代表：", "body 现在报告工作。"],
    );
    check(
        "云岭县制度汇编\n目录\n防汛工作管理办法\n值班工作管理办法\n防汛工作管理办法\n请抓好落实。",
        &[
            "title 云岭县制度汇编",
            "body 目录",
            "body 防汛工作管理办法",
            "body 值班工作管理办法",
            "body 防汛工作管理办法",
            "body 请抓好落实。",
        ],
    );
    check(
        "云岭电网关于检修的通知\n检修的通知\n各站所：\n请抓好落实。",
        &["title 云岭电网关于检修的通知", "body 检修的通知", "addressee 各站所：", "body 请抓好落实。"],
    );
}

#[test]
fn a_title_said_again_hides_no_addressee() {
    let title = "云岭县人民政府关于印发《云岭县2026年重点工作分工方案》的通知";
    for again in [
        "云政发〔2026〕5号云岭县人民政府关于印发云岭县2026年重点工作分工方案的通知",
        "云岭县人民政府关于印发《云岭县2026年重点工作…",
        "云岭县人民政府关于印发《云岭县2026年重点工作分工方案》的通知 云岭开发区，各街道：请认真…",
    ] {
        check(
            &format!("云政发〔2026〕5号\n{title}\n\n{again}\n\n云岭开发区，各街道：\n请认真执行。"),
            &[
                "document-number 云政发〔2026〕5号",
                &format!("title {title}"),
                "addressee 云岭开发区，各街道：",
                "body 请认真执行。",
            ],
        );
    }
    check(
        "青石镇教育工作情况汇报\n青石镇教育工作情况汇报尊敬的各位领导：\n现汇报如下。",
        &["title 青石镇教育工作情况汇报", "addressee 尊敬的各位领导：", "body 现汇报如下。"],
    );
    check(
        "关于防汛的通知\n云政发〔2026〕6号关于防汛的通知\n请认真执行。",
        &["title 关于防汛的通知", "body 云政发〔2026〕6号关于防汛的通知", "body 请认真执行。"],
    );
}

#[test]
fn a_number_that_a_page_names_is_kept() {
    check(
        "文件名称 | 第八次常务会议落实情况的通报 |\n索引号 | zyx/2026-49 | 公开目录： | 督查 |\n公开责任部门 | 县政府办公室 | 公开形式： | 主动公开 |\n\
         文号 | 督察通报第十七期 | 成文日期： | 2026年09月14日 |\n有效性 | 有效 | 公开日期： | 2026年09月15日 |\n现通报如下。",
        &["title 第八次常务会议落实情况的通报", "document-number 督察通报第十七期", "body 现通报如下。"],
    );
}

#[test]
fn the_mark_of_supervision_has_an_issue_and_a_title_below() {
    let head = "云岭政务督查\n20期\n云岭县人民政府督查室           2026年8月19\n";
    check(
        &format!("{head}关于上半年落实情况的通报\n各乡镇人民政府：\n请抓好落实。"),
        &[
            "issuer 云岭政务督查",
            "document-number 20期",
            "subtitle 云岭县人民政府督查室           2026年8月19",
            "title 关于上半年落实情况的通报",
            "addressee 各乡镇人民政府：",
            "body 请抓好落实。",
        ],
    );
}

#[test]
fn names_of_a_site_over_the_title_are_not_the_title() {
    let below = ["title 关于防汛的通知", "addressee 各乡镇：", "body 请落实。", "signature 云岭县水利局", "date 2026年3月5日"];
    let text = "关于防汛的通知\n2026-03-06\n各乡镇：\n请落实。\n云岭县水利局\n2026年3月5日";
    for (above, kept) in [
        ("云岭在线\n防汛专栏\n", &["body 云岭在线", "body 防汛专栏"][..]),
        ("防汛专栏\n", &["body 防汛专栏"]),
        ("学校首页\n防汛专栏\n", &["body 防汛专栏"]),
        ("第C02版：要闻\n", &[]),
        ("通知公告\n", &[]),
        ("云岭发布\n2026-03-05 18:00 云岭\n点击上方“云岭发布”关注我们\n", &["body 云岭发布"]),
    ] {
        check(&format!("{above}{text}"), &[kept, &below].concat());
    }
    check(
        "云岭县2026年度\n关于防汛的通知\n各乡镇：\n请落实。",
        &["title 云岭县2026年度/关于防汛的通知", "addressee 各乡镇：", "body 请落实。"],
    );
    check("关于防汛的通知\n2026-03-06\n请落实。", &["title 关于防汛的通知", "subtitle 2026-03-06", "body 请落实。"]);
}

#[test]
fn what_companies_and_replies_have_over_their_titles_is_no_title() {
    check(
        "证券代码：600000    证券简称：云岭股份    公告编号：2026-012\n云岭水务股份有限公司\n董事会决议公告\n一、会议情况\n9人出席。",
        &[
            "body 证券代码：600000    证券简称：云岭股份    公告编号：2026-012",
            "title 云岭水务股份有限公司/董事会决议公告",
            "h1 一、会议情况",
            "body 9人出席。",
        ],
    );
    for sort in ["A", "B类", "类别：A1"] {
        check(
            &format!("{sort}\n云水复〔2026〕8号\n对县政协第56号提案的答复\n李青山委员：\n现答复如下。"),
            &[
                &format!("body {sort}"),
                "document-number 云水复〔2026〕8号",
                "title 对县政协第56号提案的答复",
                "addressee 李青山委员：",
                "body 现答复如下。",
            ],
        );
    }
    check(
        "类别：B\n公开属性：主动公开\n云岭县水利局\n云水复〔2026〕8号    签发人：王大川\n关于第78号建议的答复\n李青山代表：\n现答复如下。",
        &[
            "body 类别：B",
            "body 公开属性：主动公开",
            "issuer 云岭县水利局",
            "document-number 云水复〔2026〕8号",
            "signer 签发人：王大川",
            "title 关于第78号建议的答复",
            "addressee 李青山代表：",
            "body 现答复如下。",
        ],
    );
    check("A类企业培训工作总结\n全年培训12次。", &["title A类企业培训工作总结", "body 全年培训12次。"]);
}

#[test]
fn a_page_may_be_named_after_what_the_document_issues() {
    let page = "当前位置：首页 > 制度 > 正文\n云岭县水库值守办法\n2026-03-06 10:20\n云水发〔2026〕5号\n\
                云岭县水利局关于印发《云岭县水库值守办法》的通知\n各水管站：\n现予印发。\n云岭县水利局\n2026年3月5日\n\
                云岭县水库值守办法\n第一条　值守不断档。\n第二条　本办法自发布之日起施行。";
    check(
        page,
        &[
            "document-number 云水发〔2026〕5号",
            "title 云岭县水利局关于印发《云岭县水库值守办法》的通知",
            "addressee 各水管站：",
            "body 现予印发。",
            "signature 云岭县水利局",
            "date 2026年3月5日",
            "attachment-title 云岭县水库值守办法",
            "article 第一条　值守不断档。",
            "article 第二条　本办法自发布之日起施行。",
        ],
    );
}

#[test]
fn names_of_files_and_pieces_over_the_title_go() {
    let text = "云岭县防汛工作总结\n一、主要工作\n清淤12处。";
    let outline = ["title 云岭县防汛工作总结", "h1 一、主要工作", "body 清淤12处。"];
    for above in ["防汛总结 - 云岭文库\n防汛总结.docx\n", "防汛工作总结.docx\n", "篇一：云岭县防汛工作总结\n\n", ""]
    {
        check(&format!("{above}{text}"), &outline);
    }
    check(
        "防汛工作总结.docx\n防汛工作方案.docx\n请审阅。",
        &["title 防汛工作总结.docx", "body 防汛工作方案.docx", "body 请审阅。"],
    );
}

#[test]
fn a_title_may_stand_again_in_several_lines_or_in_part() {
    let outline = [
        "title 云岭县人民政府办公室关于成立防汛工作/领导小组的通知",
        "document-number 云政办函〔2026〕7号",
        "addressee 各乡镇人民政府：",
        "body 请抓好落实。",
    ];
    let text = "云岭县人民政府办公室关于成立防汛工作\n领导小组的通知\n云政办函〔2026〕7号\n各乡镇人民政府：\n请抓好落实。";
    let name = "云岭县人民政府办公室关于成立防汛工作领导小组的通知";
    check(&format!("首页 > 政务公开\n{name}\n云政办函〔2026〕7号\n时间：2026-03-05 09:02:11 来源：本网\n{text}"), &outline);
    check(
        "关于印发云岭县建议和提案办理工作规则的通知\n云岭县人民政府办公室\n关于印发云岭县建议和提案办理工作规则\n各乡镇人民政府：\n\
         请抓好落实。",
        &[
            "title 关于印发云岭县建议和提案办理工作规则的通知",
            "byline 云岭县人民政府办公室",
            "addressee 各乡镇人民政府：",
            "body 请抓好落实。",
        ],
    );
}

#[test]
fn the_name_of_another_document_is_no_mark() {
    let page = "青石镇森林火灾应急预案\n青石镇人民政府\n关于加强巡护工作的通知\n各村：\n请抓好落实。";
    assert!(super::outline(page).iter().all(|line| !line.starts_with("issuer")), "{:?}", super::outline(page));
}

#[test]
fn a_name_that_counts_or_praises_a_text_is_its_pages() {
    for name in ["党课：在岗位上书写华章（全文1200字）", "2026年度党课：在岗位上书写华章（精选文档）"]
    {
        check(
            &format!("{name}\n\n{name}\n\n党课：在岗位上书写华章\n同志们：\n今天上一堂党课。"),
            &["title 党课：在岗位上书写华章", "addressee 同志们：", "body 今天上一堂党课。"],
        );
    }
    check("防汛工作总结（全文1200字）\n抓好防汛。", &["title 防汛工作总结（全文1200字）", "body 抓好防汛。"]);
}

#[test]
fn a_day_and_a_source_under_the_title_are_the_pages() {
    check(
        "深化改革 提升质量\n2026-03-14   来源：记者站     浏览数：\n——在全县教育工作会议上的报告\n同志们：\n现在开会。",
        &["title 深化改革 提升质量", "subtitle ——在全县教育工作会议上的报告", "addressee 同志们：", "body 现在开会。"],
    );
}
