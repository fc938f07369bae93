//! What each line of a draft is taken for: the traps of real drafts, in invented ones.
//!
//! `check` compares a draft's outline, a line per block: role (`h2` for a heading of level 2, `h2~` for one that runs into its
//! paragraph), a space, and the text; the words of a run-in heading end at `|`, points begin at `[`.

use gongwen::document::{Block, Paragraph, Part, Role};
use gongwen::{Options, decode, understand};

#[track_caller]
fn check(draft: &str, expected: &[&str]) {
    assert_eq!(lines(draft), expected, "\n{draft}");
}

fn lines(draft: &str) -> Vec<String> {
    let source = decode("稿.txt", draft.as_bytes().to_vec(), None).expect("a draft");
    let understood = understand(&source, &Options::default()).expect("something to print");
    understood.document.blocks.iter().map(line).collect()
}

fn line(block: &Block<'_>) -> String {
    match block {
        Block::Paragraph(paragraph) => format!("{} {}", role(paragraph.role), text(paragraph)),
        Block::Table(table) => format!("table {}×{}", table.rows.len(), table.align.len()),
        Block::Figure(figure) => format!("figure {}", figure.alt),
    }
}

fn role(role: Role) -> String {
    match role {
        Role::Heading { level, run_in } => format!("h{level}{}", if run_in { "~" } else { "" }),
        role => role.key().to_owned(),
    }
}

fn text(paragraph: &Paragraph<'_>) -> String {
    let mut text = String::new();
    for (at, run) in paragraph.runs.iter().enumerate() {
        if run.part == Part::PointLabel {
            text.push('[');
        }
        text.push_str(&run.text);
        let ends_lead = run.part == Part::Lead && paragraph.runs.get(at + 1).is_some_and(|next| next.part != Part::Lead);
        if ends_lead {
            text.push('|');
        }
    }
    text.replace('\n', "/")
}

#[test]
fn a_report_has_title_address_and_headings() {
    check(
        "云岭县防汛工作情况汇报\n各位领导：\n现将情况汇报如下。\n一、强化领导，压实责任。我县成立专班，分工到人。\n二、主要做法\n\
         （一）摸清底数。排查隐患点12处。\n（二）加固堤防\n完成加固3公里。\n1．备足物料。\n备砂石200方。\n2.组建队伍。\n组建3支。",
        &[
            "title 云岭县防汛工作情况汇报",
            "addressee 各位领导：",
            "body 现将情况汇报如下。",
            "h1~ 一、强化领导，压实责任。|我县成立专班，分工到人。",
            "h1 二、主要做法",
            "h2~ （一）摸清底数。|排查隐患点12处。",
            "h2 （二）加固堤防",
            "body 完成加固3公里。",
            "h3 1.备足物料",
            "body 备砂石200方。",
            "h3 2.组建队伍",
            "body 组建3支。",
        ],
    );
}

#[test]
fn brackets_of_any_width_become_standard() {
    check(
        "关于防汛的通知\n（一）甲乙。正文一。\n(二) 丙丁。正文二。\n（三)\u{a0}戊己。正文三。\n",
        &["title 关于防汛的通知", "h2~ （一）甲乙。|正文一。", "h2~ （二）丙丁。|正文二。", "h2~ （三）戊己。|正文三。"],
    );
}

#[test]
fn lists_of_numbers_and_idioms_are_body() {
    check(
        "云岭县工作总结\n第一、二轮督察反馈问题已整改。\n二、三级子公司超80家。\n一、二、三产业占比提高。\n统一要素市场，有机统一是要求。\n\
         一是一，二是二。\n2.5\n2026年新建12个点。\n第二批教育开展以来，成效明显。\n1.“四上”企业：是指规模以上企业。",
        &[
            "title 云岭县工作总结",
            "body 第一、二轮督察反馈问题已整改。",
            "body 二、三级子公司超80家。",
            "body 一、二、三产业占比提高。",
            "body 统一要素市场，有机统一是要求。",
            "body 一是一，二是二。",
            "body 2.5",
            "body 2026年新建12个点。",
            "body 第二批教育开展以来，成效明显。",
            "body 1.“四上”企业：是指规模以上企业。",
        ],
    );
}

#[test]
fn numbered_sentences_are_no_headings() {
    check(
        "云岭县人民政府常务会议纪要\n一、会议听取了县发改局的汇报。会议认为，工作扎实。\n二、同意方案，由县发改局修改后印发。\n\
         （一）请各单位提前10分钟入场；\n（二）不得请假。",
        &[
            "title 云岭县人民政府常务会议纪要",
            "body 一、会议听取了县发改局的汇报。会议认为，工作扎实。",
            "body 二、同意方案，由县发改局修改后印发。",
            "body （一）请各单位提前10分钟入场；",
            "body （二）不得请假。",
        ],
    );
}

#[test]
fn points_are_counted_inside_and_across_paragraphs() {
    check(
        "云岭县工作汇报\n存在三个问题：一是学得不深。理论少。二是抓得不紧；三是管得不严。\n一要坚持学。学是基础。\n二要坚持干。干是关键。\n\
         首先，加强领导。其次，健全机制。\n首先要努力扩大消费。",
        &[
            "title 云岭县工作汇报",
            "body 存在三个问题：[一是学得不深。理论少。[二是抓得不紧；[三是管得不严。",
            "body [一要坚持学。学是基础。",
            "body [二要坚持干。干是关键。",
            "body [首先，加强领导。[其次，健全机制。",
            "body 首先要努力扩大消费。",
        ],
    );
}

#[test]
fn a_speech_has_lines_under_its_title() {
    check(
        "高举旗帜\n为建设现代化云岭而奋斗\n——在云岭县第二十次代表大会上的报告\n（2026年3月1日）\n县委书记　李青山\n同志们：\n\
         今天讲三点。\n各位代表！\n谢谢大家！",
        &[
            "title 高举旗帜/为建设现代化云岭而奋斗",
            "subtitle ——在云岭县第二十次代表大会上的报告",
            "subtitle （2026年3月1日）",
            "byline 县委书记　李青山",
            "addressee 同志们：",
            "body 今天讲三点。",
            "body 各位代表！",
            "body 谢谢大家！",
        ],
    );
}

#[test]
fn a_title_of_slogans_has_up_to_three_lines() {
    check(
        "传承治水精神\n建设幸福河湖\n为云岭高质量发展而奋斗\n\n同志们：\n今天讲三点。",
        &["title 传承治水精神/建设幸福河湖/为云岭高质量发展而奋斗", "addressee 同志们：", "body 今天讲三点。"],
    );
    check(
        "传承治水精神\n建设幸福河湖\n\n为云岭高质量发展而奋斗\n\n同志们：\n今天讲三点。",
        &["title 传承治水精神", "body 建设幸福河湖", "body 为云岭高质量发展而奋斗", "addressee 同志们：", "body 今天讲三点。"],
    );
}

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
        &["document-number 云政发〔2026〕5号", "title 关于防汛的通知 |", "addressee 各乡镇：", "body 请抓好落实。"],
    );
}

#[test]
fn slogans_stand_over_the_meeting_of_a_speech() {
    check(
        "高举旗帜\n为建设云岭而奋斗\n\n在云岭县第二十次代表大会上的报告\n（2026年3月1日）\n李 青 山\n同志们：\n今天讲三点。",
        &[
            "title 高举旗帜/为建设云岭而奋斗",
            "subtitle 在云岭县第二十次代表大会上的报告",
            "subtitle （2026年3月1日）",
            "byline 李 青 山",
            "addressee 同志们：",
            "body 今天讲三点。",
        ],
    );
}

#[test]
fn what_looks_like_a_page_may_be_the_text() {
    for draft in [
        "新闻发布会方案\n发布时间：2026年3月18日上午9:30\n一、内容\n通报成果。",
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
            lines(draft).iter().map(|line| line.split_once(' ').map_or("", |(_, text)| text).to_owned()).collect();
        let whole = |text: &str| text.replace(['\n', '/'], "");
        assert_eq!(whole(&printed.concat()), whole(draft).trim_end_matches("下载"), "{draft}");
    }
}

#[test]
fn a_line_that_nothing_is_known_of_does_not_end_the_head() {
    check(
        "会议材料之三\n坚守初心使命\n云岭县柳溪镇\n各位领导、同志们：\n今天讲三点。",
        &["body 会议材料之三", "title 坚守初心使命", "byline 云岭县柳溪镇", "addressee 各位领导、同志们：", "body 今天讲三点。"],
    );
    check(
        "云岭县委书记 李青山\n在全县教育大会上的讲话\n2026年3月\n同志们：\n今天讲三点。",
        &[
            "byline 云岭县委书记 李青山",
            "title 在全县教育大会上的讲话",
            "subtitle 2026年3月",
            "addressee 同志们：",
            "body 今天讲三点。",
        ],
    );
    check(
        "内部资料\n注意保存\n云岭县委办公室文件\n云办发〔2026〕7号\n关于加强管理的通知\n各乡镇党委：\n要抓好落实。",
        &[
            "body 内部资料",
            "body 注意保存",
            "issuer 云岭县委办公室文件",
            "document-number 云办发〔2026〕7号",
            "title 关于加强管理的通知",
            "addressee 各乡镇党委：",
            "body 要抓好落实。",
        ],
    );
}

#[test]
fn an_addressee_goes_on_in_the_next_line() {
    check(
        "关于做好工作的通知\n各乡镇人民政府，各人民团体，\n驻县各单位：\n请抓好落实。",
        &["title 关于做好工作的通知", "addressee 各乡镇人民政府，各人民团体，驻县各单位：", "body 请抓好落实。"],
    );
    check(
        "在旅游节开幕式上的致辞\n尊敬的李书记，\n女士们、先生们：\n大家上午好！",
        &["title 在旅游节开幕式上的致辞", "addressee 尊敬的李书记，", "addressee 女士们、先生们：", "body 大家上午好！"],
    );
    check(
        "关于做好工作的通知\n各乡镇人民政府，各街道办事处，县直各部门\n请抓好落实。",
        &["title 关于做好工作的通知", "addressee 各乡镇人民政府，各街道办事处，县直各部门", "body 请抓好落实。"],
    );
    check(
        "证明\n县档案馆：\n兹证明李青山是我单位职工。",
        &["title 证明", "addressee 县档案馆：", "body 兹证明李青山是我单位职工。"],
    );
}

#[test]
fn the_first_sentence_of_a_report_addresses_nobody() {
    for sentence in [
        "2026年，县民政局紧紧围绕中心，各项工作取得了成效：",
        "我局在县委、县政府的领导下，各项工作取得了成效：",
        "为掌握现状，县政协深入县税务局等单位，形成如下调研报告：",
    ] {
        check(
            &format!("民政工作总结\n{sentence}\n一、基本情况\n情况良好。"),
            &["title 民政工作总结", &format!("body {sentence}"), "h1 一、基本情况", "body 情况良好。"],
        );
    }
}

#[test]
fn a_title_may_be_long_or_go_on_with_a_bracket() {
    check(
        "云岭县人民政府关于印发数字经济发展规划\n（2026—2030年）的通知\n云政发〔2026〕5号\n各乡镇：\n请抓好落实。",
        &[
            "title 云岭县人民政府关于印发数字经济发展规划/（2026—2030年）的通知",
            "document-number 云政发〔2026〕5号",
            "addressee 各乡镇：",
            "body 请抓好落实。",
        ],
    );
    let title = format!("云岭县人民政府办公室关于转发{}实施方案的通知", "县发展改革委县财政局推动城市停车设施发展和".repeat(3));
    check(&format!("{title}\n各乡镇：\n请抓好落实。"), &[&format!("title {title}"), "addressee 各乡镇：", "body 请抓好落实。"]);
}

#[test]
fn a_bulletin_of_several_articles_has_no_other_title() {
    check(
        "云岭水利简报\n第12期\n云岭县水利局办公室　　　2026年3月5日\n本期要目\n推进会3月4日召开。",
        &[
            "title 云岭水利简报",
            "document-number 第12期",
            "subtitle 云岭县水利局办公室　　　2026年3月5日",
            "body 本期要目",
            "body 推进会3月4日召开。",
        ],
    );
}

#[test]
fn a_draft_may_name_its_parts() {
    let parts = [
        "title 关于购置设备的请示",
        "addressee 县财政局：",
        "body 需购置电脑5台。",
        "signature 云岭县水利局",
        "date 2026年3月5日",
    ];
    check("标题：关于购置设备的请示\n主送单位：县财政局：\n正文：\n需购置电脑5台。\n落款：\n云岭县水利局\n2026年3月5日", &parts);
    check(
        "【标题】关于购置设备的请示\n【主送机关】县财政局：\n【正文】需购置电脑5台。\n【落款】云岭县水利局\n【日期】2026年3月5日",
        &parts,
    );
    check("关于格式的说明\n落款：写在正文下面。", &["title 关于格式的说明", "body 落款：写在正文下面。"]);
}

#[test]
fn an_introduction_is_no_byline() {
    check("云岭县调研报告\n前言\n调研历时三月。", &["title 云岭县调研报告", "body 前言", "body 调研历时三月。"]);
}

#[test]
fn what_was_typed_in_one_line_is_divided() {
    check(
        "云岭县人民政府关于防汛的通知云政发〔2026〕7号各乡镇人民政府，县直各部门：\n现将有关事项通知如下。特此通知。　　　　　　　　　　　　云岭县人民政府\n2026年3月1日（此件公开发布）",
        &[
            "title 云岭县人民政府关于防汛的通知",
            "document-number 云政发〔2026〕7号",
            "addressee 各乡镇人民政府，县直各部门：",
            "body 现将有关事项通知如下。特此通知。",
            "signature 云岭县人民政府",
            "date 2026年3月1日",
            "annotation （此件公开发布）",
        ],
    );
}

#[test]
fn a_notice_ends_with_its_imprint() {
    check(
        "各市、县人民政府：\n一、做好工作。\n二、加强监督。\n附件：1.名单\n　　　2.表样\n云岭省人民政府\n二〇二六年三月一日\n\
         抄送：省委办公厅，省人大常委会办公厅。\n云岭省人民政府办公厅　　　　　　　　2026年3月2日印发",
        &[
            "addressee 各市、县人民政府：",
            "body 一、做好工作。",
            "body 二、加强监督。",
            "attachment-note 附件：1.名单",
            "attachment-note 2.表样",
            "signature 云岭省人民政府",
            "date 二〇二六年三月一日",
            "cc 抄送：省委办公厅，省人大常委会办公厅。",
            "imprint 云岭省人民政府办公厅　　　　　　　　2026年3月2日印发",
        ],
    );
}

#[test]
fn what_a_notice_issues_begins_with_a_title() {
    check(
        "云岭县人民政府令\n第12号\n《云岭县城市管理办法》已经审议通过，现予公布。\n县长　李青山\n2026年4月1日\n云岭县城市管理办法\n\
         第一章　总　则\n第一条　为加强城市管理，制定本办法。\n第二条 本办法适用于：\n（一）城市道路；\n（二）其他区域。",
        &[
            "title 云岭县人民政府令",
            "document-number 第12号",
            "body 《云岭县城市管理办法》已经审议通过，现予公布。",
            "signature 县长　李青山",
            "date 2026年4月1日",
            "attachment-title 云岭县城市管理办法",
            "h1 第一章　总　则",
            "article 第一条　为加强城市管理，制定本办法。",
            "article 第二条　本办法适用于：",
            "body （一）城市道路；",
            "body （二）其他区域。",
        ],
    );
}

#[test]
fn what_stands_behind_the_date_is_no_title_without_a_reason() {
    let signed = ["title 关于防汛的通知", "body 请学习《值班一百问》。", "signature 云岭县水利局", "date 2026年3月1日"];
    for (title, role) in
        [("值班一百问", "attachment-title"), ("云岭县防汛工作方案", "attachment-title"), ("使用说明", "body"), ("李青山", "body")]
    {
        let title_line = format!("{role} {title}");
        check(
            &format!("关于防汛的通知\n请学习《值班一百问》。\n云岭县水利局\n2026年3月1日\n{title}\n白天值班。"),
            &[signed.as_slice(), &[&title_line, "body 白天值班。"]].concat(),
        );
    }
}

#[test]
fn an_attachment_has_lines_under_its_title() {
    check(
        "关于印发防汛规划的通知\n现印发给你们。\n云岭县水利局\n2026年3月1日\n云岭县水利局\n“十五五”防汛规划\n（2026—2030年）\n\
         云岭县水利局\n2026年3月\n加固堤防。\n（见下表）\n附1：\n责任人名单\n（共2人）\n李青山　王海\n附件2：\n流程图",
        &[
            "title 关于印发防汛规划的通知",
            "body 现印发给你们。",
            "signature 云岭县水利局",
            "date 2026年3月1日",
            "attachment-title 云岭县水利局/“十五五”防汛规划",
            "subtitle （2026—2030年）",
            "byline 云岭县水利局",
            "subtitle 2026年3月",
            "body 加固堤防。",
            "body （见下表）",
            "attachment-mark 附1",
            "attachment-title 责任人名单",
            "subtitle （共2人）",
            "body 李青山　王海",
            "attachment-mark 附件2",
            "attachment-title 流程图",
        ],
    );
    check(
        "关于开会的通知\n附件：防汛一日\n附件\n防汛一日\n李青山作防汛工作报告\n附件1\n会议日程\n李青山作防汛工作报告\n附件2\n经费表\n（单位：万元）",
        &[
            "title 关于开会的通知",
            "attachment-note 附件：防汛一日",
            "attachment-mark 附件",
            "attachment-title 防汛一日",
            "body 李青山作防汛工作报告",
            "attachment-mark 附件1",
            "attachment-title 会议日程",
            "body 李青山作防汛工作报告",
            "attachment-mark 附件2",
            "attachment-title 经费表",
            "body （单位：万元）",
        ],
    );
}

#[test]
fn a_document_passed_on_keeps_its_head() {
    check(
        "关于转发值班通知的通知\n各乡镇：\n现转发给你们。\n云岭县水利局\n2026年3月1日\n云岭省水利厅\n关于做好值班的通知\n\
         云水发〔2026〕3号\n各县水利局：\n请值班。",
        &[
            "title 关于转发值班通知的通知",
            "addressee 各乡镇：",
            "body 现转发给你们。",
            "signature 云岭县水利局",
            "date 2026年3月1日",
            "attachment-title 云岭省水利厅/关于做好值班的通知",
            "subtitle 云水发〔2026〕3号",
            "addressee 各县水利局：",
            "body 请值班。",
        ],
    );
}

#[test]
fn attachments_begin_anew() {
    check(
        "关于表彰的决定\n一、加强领导\n要加强。\n附件1\n先进名单\n一、集体\n甲乡。\n附件：见上。",
        &[
            "title 关于表彰的决定",
            "h1 一、加强领导",
            "body 要加强。",
            "attachment-mark 附件1",
            "attachment-title 先进名单",
            "h1 一、集体",
            "body 甲乡。",
            "attachment-note 附件：见上。",
        ],
    );
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
fn field_names_give_their_role_and_are_not_printed() {
    check(
        "# 关于防汛的通知\n\n## 标题\n关于防汛的通知\n\n## 主送单位\n[主送单位]：\n\n## 正文\n现通知如下。\n\n## 落款\n[发文单位]  \n[日期]\n\n\
         ## 附注\n（联系人：[联系人]）",
        &[
            "title 关于防汛的通知",
            "addressee [主送单位]：",
            "body 现通知如下。",
            "signature [发文单位]",
            "date [日期]",
            "annotation （联系人：[联系人]）",
        ],
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
fn a_fence_around_the_whole_draft_is_no_code() {
    check(
        "好的，以下为您起草的通知：\n\n```markdown\n# 关于防汛工作的通知\n\n各乡镇：\n## 一、值守\n严格值班。\n```\n",
        &["body 好的，以下为您起草的通知：", "title 关于防汛工作的通知", "addressee 各乡镇：", "h1 一、值守", "body 严格值班。"],
    );
    check("# 系统说明\n\n```\n启动\n停止\n```\n", &["title 系统说明", "code 启动/停止"]);
}

#[test]
fn a_line_goes_on_that_begins_with_a_closing_mark() {
    check(
        "云岭县总结\n全县完成植树造林\n，超额完成任务\n。成绩来之不易。\n",
        &["title 云岭县总结", "body 全县完成植树造林，超额完成任务。成绩来之不易。"],
    );
}

#[test]
fn a_list_of_attachments_above_the_signature_is_the_note() {
    check(
        "关于巡查的通知\n各村：\n请加强巡查。\n附件\n1.值班表\n2.巡查表\n云岭县水务局\n2026年2月6日\n附件\n1.值班表\n甲、乙。",
        &[
            "title 关于巡查的通知",
            "addressee 各村：",
            "body 请加强巡查。",
            "attachment-note 附件：",
            "attachment-note 1.值班表",
            "attachment-note 2.巡查表",
            "signature 云岭县水务局",
            "date 2026年2月6日",
            "attachment-mark 附件",
            "h3 1.值班表",
            "body 甲、乙。",
        ],
    );
}

#[test]
fn two_persons_sign_with_their_posts() {
    check(
        "致云岭籍乡友的信\n亲爱的乡友们：\n衷心祝愿你们事业兴旺！\n中共云岭县委书记　李青山\n云岭县人民政府县长　王大川\n2026年2月10日",
        &[
            "title 致云岭籍乡友的信",
            "addressee 亲爱的乡友们：",
            "body 衷心祝愿你们事业兴旺！",
            "signature 中共云岭县委书记　李青山",
            "signature 云岭县人民政府县长　王大川",
            "date 2026年2月10日",
        ],
    );
}

#[test]
fn last_words_do_not_sign() {
    check(
        "关于调整作息的通知\n各科室：\n自5月1日起执行。\n望遵照执行\n2026年4月28日",
        &["title 关于调整作息的通知", "addressee 各科室：", "body 自5月1日起执行。", "body 望遵照执行", "date 2026年4月28日"],
    );
}

#[test]
fn what_explains_a_word_is_no_heading() {
    check(
        "云岭县决算说明\n一、收入：指当年拨付的资金。\n二、结余：指结转到下年的资金。\n三、经费：指接待费。",
        &[
            "title 云岭县决算说明",
            "body 一、收入：指当年拨付的资金。",
            "body 二、结余：指结转到下年的资金。",
            "body 三、经费：指接待费。",
        ],
    );
    check(
        "云岭县工作汇报\n一、情况\n良好。\n二、议程（主持：李青山）\n听取汇报。\n三、打算（时限：6月底）\n抓落实。",
        &[
            "title 云岭县工作汇报",
            "h1 一、情况",
            "body 良好。",
            "h1 二、议程（主持：李青山）",
            "body 听取汇报。",
            "h1 三、打算（时限：6月底）",
            "body 抓落实。",
        ],
    );
}

#[test]
fn an_ornament_gives_way_with_its_space() {
    check(
        "云岭县培训方案\n📌 一、目标\n提升能力。\n✅ 二、对象\n全体干部。",
        &["title 云岭县培训方案", "h1 一、目标", "body 提升能力。", "h1 二、对象", "body 全体干部。"],
    );
}

#[test]
fn a_closing_rule_and_what_a_meeting_says_are_sentences() {
    check(
        "关于公务用车的意见\n一、严格使用。一律派车。\n二、严格经费。单车核算。\n三、本意见由县机关事务中心负责解释。",
        &[
            "title 关于公务用车的意见",
            "h1~ 一、严格使用。|一律派车。",
            "h1~ 二、严格经费。|单车核算。",
            "body 三、本意见由县机关事务中心负责解释。",
        ],
    );
    check(
        "云岭县会议纪要\n一、会议认为，开局良好，成绩来之不易。\n二、会议强调，要抓好以下工作：\n三、会议要求，要提高站位，狠抓落实。",
        &[
            "title 云岭县会议纪要",
            "body 一、会议认为，开局良好，成绩来之不易。",
            "body 二、会议强调，要抓好以下工作：",
            "body 三、会议要求，要提高站位，狠抓落实。",
        ],
    );
}

#[test]
fn a_list_of_rules_has_no_heading_among_them() {
    check(
        "云岭中学制度\n一、宿舍\n1.按时作息。每晚熄灯。\n2.严禁使用电器。\n3.每晚查寝两次。",
        &["title 云岭中学制度", "h1 一、宿舍", "body 1.按时作息。每晚熄灯。", "body 2.严禁使用电器。", "body 3.每晚查寝两次。"],
    );
    check(
        "云岭县总结\n一、情况\n1.收入增长。全年12亿元。\n2.支出有力。民生占83%。\n3.改革深化。\n二、打算\n抓落实。",
        &[
            "title 云岭县总结",
            "h1 一、情况",
            "h3~ 1.收入增长。|全年12亿元。",
            "h3~ 2.支出有力。|民生占83%。",
            "h3~ 3.改革深化。",
            "h1 二、打算",
            "body 抓落实。",
        ],
    );
}

#[test]
fn a_speaker_and_a_day_stand_below_the_title() {
    check(
        "云岭县禁毒工作汇报\n汇报人：李青山\n2026年5月6日\n各位领导：\n现汇报如下。",
        &[
            "title 云岭县禁毒工作汇报",
            "byline 汇报人：李青山",
            "subtitle 2026年5月6日",
            "addressee 各位领导：",
            "body 现汇报如下。",
        ],
    );
    check(
        "情况通报\n〔2026〕3号\n各乡镇：\n现通报如下。",
        &["title 情况通报", "document-number 〔2026〕3号", "addressee 各乡镇：", "body 现通报如下。"],
    );
}

#[test]
fn the_office_that_edits_a_bulletin_stands_below_its_number() {
    check(
        "工作简报\n第12期\n云岭县教育局办公室编　　　　　　2026年3月20日\n我县召开推进会\n3月18日，我县召开推进会。\n报：县委、县政府\n送：各乡镇\n共印50份",
        &[
            "issuer 工作简报",
            "document-number 第12期",
            "subtitle 云岭县教育局办公室编　　　　　　2026年3月20日",
            "title 我县召开推进会",
            "body 3月18日，我县召开推进会。",
            "cc 报：县委、县政府",
            "cc 送：各乡镇",
            "imprint 共印50份",
        ],
    );
}

#[test]
fn a_year_behind_a_number_is_no_fraction() {
    check(
        "云岭县总结\n1、2025年工作\n建成水厂。\n2、2026年打算\n新建水厂。",
        &["title 云岭县总结", "h3 1.2025年工作", "body 建成水厂。", "h3 2.2026年打算", "body 新建水厂。"],
    );
}

#[test]
fn marks_and_typed_numbers_make_one_document() {
    check(
        "# 云岭县总结\n\n## 一、成绩\n\n（一）抓学习。**每周**一次。\n\n**（二）抓作风**\n\n严管理。\n\n## 问题\n\n有问题。",
        &[
            "title 云岭县总结",
            "h1 一、成绩",
            "h2~ （一）抓学习。|每周一次。",
            "h2 （二）抓作风",
            "body 严管理。",
            "h1 二、问题",
            "body 有问题。",
        ],
    );
}

#[test]
fn a_report_counts_its_third_level_as_points() {
    check(
        "# 题\n\n## 甲\n\n### 乙\n\n#### 丙。\n\n丙的内容。\n\n#### 丁\n\n丁的内容。\n",
        &["title 题", "h1 一、甲", "h2 （一）乙", "body [一是丙。丙的内容。", "body [二是丁。丁的内容。"],
    );
    check(
        "# 题\n\n## 甲\n\n### 乙\n\n#### 丙\n\n丙的内容。\n",
        &["title 题", "h1 一、甲", "h2 （一）乙", "h3 1.丙", "body 丙的内容。"],
    );
}

#[test]
fn an_instruction_overrules() {
    check(
        "云岭县总结\n#gongwen body\n一、这不是标题\n#gongwen heading 2\n这是标题\n正文。",
        &["title 云岭县总结", "body 一、这不是标题", "h2 （一）这是标题", "body 正文。"],
    );
}

#[test]
fn contents_are_no_headings() {
    check(
        "云岭县说明\n目　录\n一、概况\n二、收支\n一、概况\n云岭县位于山区。\n二、收支\n收支平衡。",
        &[
            "title 云岭县说明",
            "body 目　录",
            "body 一、概况",
            "body 二、收支",
            "h1 一、概况",
            "body 云岭县位于山区。",
            "h1 二、收支",
            "body 收支平衡。",
        ],
    );
}

#[test]
fn decimal_numbers_rank_by_their_depth() {
    check(
        "云岭县防汛预案\n1  总则\n1.1  编制目的\n为做好防汛工作。\n1.2  编制依据\n依据有关规定。",
        &[
            "title 云岭县防汛预案",
            "h1 1　总则",
            "h2 1.1　编制目的",
            "body 为做好防汛工作。",
            "h2 1.2　编制依据",
            "body 依据有关规定。",
        ],
    );
}

#[test]
fn minutes_have_fields() {
    check(
        "云岭县会议纪要\n时间：2026年3月5日上午9:00\n地点：县政府\n会议听取了汇报。\n出席：张三、李四。",
        &[
            "title 云岭县会议纪要",
            "attendance 时间：2026年3月5日上午9:00",
            "attendance 地点：县政府",
            "body 会议听取了汇报。",
            "attendance 出席：张三、李四。",
        ],
    );
}

#[test]
fn ranks_may_be_inverted() {
    check(
        "云岭县工作报告\n（一）当前形势\n形势很好。\n（二）今后方针\n一、依靠科学。科学是基础。\n二、依靠改革。改革是动力。\n（三）结束语\n谢谢。",
        &[
            "title 云岭县工作报告",
            "h1 （一）当前形势",
            "body 形势很好。",
            "h1 （二）今后方针",
            "h2~ 一、依靠科学。|科学是基础。",
            "h2~ 二、依靠改革。|改革是动力。",
            "h1 （三）结束语",
            "body 谢谢。",
        ],
    );
}

#[test]
fn ornaments_give_way_to_numbers() {
    check(
        "云岭县工作总结\n🌟一、工作回顾\n成绩显著。\n⭐️二、下步打算\n继续努力。",
        &["title 云岭县工作总结", "h1 一、工作回顾", "body 成绩显著。", "h1 二、下步打算", "body 继续努力。"],
    );
    check(
        "云岭县工作要点\n1️⃣ 摸清底数\n逐村排查。\n2⃣加固堤防\n加固12处。",
        &["title 云岭县工作要点", "h3 1.摸清底数", "body 逐村排查。", "h3 2.加固堤防", "body 加固12处。"],
    );
}

#[test]
fn a_number_that_lost_its_words_is_not_numbered_again() {
    check(
        "# 关于工时的通知\n\n## 一、制度工时\n\n内容。\n\n## 二、\n\n本通知自印发之日起施行。",
        &["title 关于工时的通知", "h1 一、制度工时", "body 内容。", "body 二、", "body 本通知自印发之日起施行。"],
    );
}

#[test]
fn a_short_sentence_among_run_in_headings_is_one_and_keeps_its_stop() {
    check(
        "云岭县防汛工作方案\n（一）加强领导。各单位要成立专班。\n（二）压实责任。各单位要分工到人。\n（三）严格督查考核奖惩制度。\n\
         （四）各单位要抓好落实。",
        &[
            "title 云岭县防汛工作方案",
            "h2~ （一）加强领导。|各单位要成立专班。",
            "h2~ （二）压实责任。|各单位要分工到人。",
            "h2~ （三）严格督查考核奖惩制度。",
            "body （四）各单位要抓好落实。",
        ],
    );
    check(
        "云岭县防汛工作方案\n（一）第9批，夯实基础。排查隐患。\n（二）第10批，全面推进。\n（三）第11批，巩固提升。建成体系。",
        &[
            "title 云岭县防汛工作方案",
            "h2~ （一）第9批，夯实基础。|排查隐患。",
            "h2~ （二）第10批，全面推进。",
            "h2~ （三）第11批，巩固提升。|建成体系。",
        ],
    );
}

#[test]
fn what_happens_when_is_no_heading() {
    check(
        "关于放假的通知\n一、5月1日至5日放假调休，共5天。4月26日上班。\n二、各单位要安排好值班。",
        &["title 关于放假的通知", "body 一、5月1日至5日放假调休，共5天。4月26日上班。", "body 二、各单位要安排好值班。"],
    );
    check(
        "关于调整政策的公告\n现公告如下：\n一、自2026年起执行。\n特此公告。",
        &["title 关于调整政策的公告", "body 现公告如下：", "body 一、自2026年起执行。", "body 特此公告。"],
    );
}

#[test]
fn what_opens_a_list_is_a_heading_among_headings_only() {
    check(
        "关于禁放烟花爆竹的通告\n一、禁放区域包括：\n（一）青岚路；\n（二）柳溪路。\n二、违反规定的，由公安机关依法处罚。",
        &[
            "title 关于禁放烟花爆竹的通告",
            "body 一、禁放区域包括：",
            "body （一）青岚路；",
            "body （二）柳溪路。",
            "body 二、违反规定的，由公安机关依法处罚。",
        ],
    );
    check(
        "烟花爆竹工作方案\n一、工作目标\n全面禁放。\n二、禁放区域包括：\n青岚路、柳溪路。",
        &["title 烟花爆竹工作方案", "h1 一、工作目标", "body 全面禁放。", "h1 二、禁放区域包括：", "body 青岚路、柳溪路。"],
    );
}

#[test]
fn a_stage_before_a_colon_is_a_run_in_heading_among_such() {
    check(
        "改造工作方案\n（一）摸底阶段（1月—2月）。组织摸底。\n（二）施工阶段（3月—10月）：按照“先地下、后地上”施工。",
        &[
            "title 改造工作方案",
            "h2~ （一）摸底阶段（1月—2月）。|组织摸底。",
            "h2~ （二）施工阶段（3月—10月）：|按照“先地下、后地上”施工。",
        ],
    );
    check(
        "改造工作方案\n（一）摸底阶段（1月—2月）：组织摸底。\n（二）施工阶段（3月—10月）：组织施工。",
        &["title 改造工作方案", "body （一）摸底阶段（1月—2月）：组织摸底。", "body （二）施工阶段（3月—10月）：组织施工。"],
    );
}

#[test]
fn chapters_need_no_space_where_there_are_others_or_articles() {
    check(
        "云岭县校舍管理办法\n第一章总则\n第一条　为管理校舍，制定本办法。\n第二条　本办法适用于本县。\n第二章修缮\n第三条　校舍应当修缮。",
        &[
            "title 云岭县校舍管理办法",
            "h1 第一章　总则",
            "article 第一条　为管理校舍，制定本办法。",
            "article 第二条　本办法适用于本县。",
            "h1 第二章　修缮",
            "article 第三条　校舍应当修缮。",
        ],
    );
    check("云岭县读书体会\n第一章讲修身\n读来有益。", &["title 云岭县读书体会", "body 第一章讲修身", "body 读来有益。"]);
}

#[test]
fn a_number_may_stand_over_its_heading() {
    check(
        "云岭县工作要点\n一、\n党建工作\n抓好“三会一课”制度落实。\n二、\n财政工作\n增收节支2000万元。\n三、\n上述工作要抓好落实。\n各单位要按月报送进度。",
        &[
            "title 云岭县工作要点",
            "h1 一、党建工作",
            "body 抓好“三会一课”制度落实。",
            "h1 二、财政工作",
            "body 增收节支2000万元。",
            "body 三、",
            "body 上述工作要抓好落实。",
            "body 各单位要按月报送进度。",
        ],
    );
}

#[test]
fn four_numbers_need_no_mark_before_a_narrow_space() {
    check(
        "活动策划\n一 活动背景：\n建党百年。\n二 活动目的：\n学习党史。\n三 活动时间\n7月1日。\n四 活动流程\n㈠学习讨论\n分组讨论。\n㈡集中观影\n观看影片。",
        &[
            "title 活动策划",
            "h1 一、活动背景：",
            "body 建党百年。",
            "h1 二、活动目的：",
            "body 学习党史。",
            "h1 三、活动时间",
            "body 7月1日。",
            "h1 四、活动流程",
            "h2 （一）学习讨论",
            "body 分组讨论。",
            "h2 （二）集中观影",
            "body 观看影片。",
        ],
    );
    check(
        "工作总结\n一 年之计\n在于春。\n二 月花开\n正当时。",
        &["title 工作总结", "body 一 年之计", "body 在于春。", "body 二 月花开", "body 正当时。"],
    );
    check(
        "值守名单\n现公布如下。\n一 王海\n二 李青山\n三 张伟\n四 刘军\n请按时到岗。",
        &[
            "title 值守名单",
            "body 现公布如下。",
            "body 一 王海",
            "body 二 李青山",
            "body 三 张伟",
            "body 四 刘军",
            "body 请按时到岗。",
        ],
    );
}

#[test]
fn a_rule_drawn_between_lines_is_not_printed() {
    check(
        "防汛工作汇报\n━━━━━━━━\n工作扎实。\n------\n姓名：\n______\n——\n",
        &["title 防汛工作汇报", "body 工作扎实。", "body 姓名：", "body ______", "body ——"],
    );
    check(
        "防汛工作汇报\n工作扎实。\n审核意见：\n------\n------\n情况属实：\n\n------\n请审核。\n",
        &[
            "title 防汛工作汇报",
            "body 工作扎实。",
            "body 审核意见：",
            "body ------",
            "body ------",
            "body 情况属实：",
            "body 请审核。",
        ],
    );
}

#[test]
fn lists_of_markdown_may_be_headings() {
    check(
        "# 防汛工作方案\n\n## 一、主要任务\n\n1. 排查隐患\n\n排查12处。\n\n2. 加固堤防\n\n加固3公里。\n\n## 二、工作要求\n\n\
         1. **加强领导。** 各乡镇要成立专班。\n2. **压实责任。** 各单位要分工到人。\n\n## 三、材料\n\n1. 方案\n2. 台账\n\n另行报送。",
        &[
            "title 防汛工作方案",
            "h1 一、主要任务",
            "h3 1.排查隐患",
            "body 排查12处。",
            "h3 2.加固堤防",
            "body 加固3公里。",
            "h1 二、工作要求",
            "h3~ 1.加强领导。|各乡镇要成立专班。",
            "h3~ 2.压实责任。|各单位要分工到人。",
            "h1 三、材料",
            "list-item 1.方案",
            "list-item 2.台账",
            "body 另行报送。",
        ],
    );
}

#[test]
fn a_space_beside_bold_words_stays_between_names_only() {
    check(
        "# 值守要求\n\n请在 **30分钟内** 电话报告，**务必** 落实，用 **Excel** 填报。\n\n**联系人** 王海，电话另告。\n",
        &["title 值守要求", "body 请在30分钟内电话报告，务必落实，用 Excel 填报。", "body 联系人 王海，电话另告。"],
    );
    check(
        "# 值守要求\n\n出席：张三 **李四**，王五。\n\n面积：全年养护 **342** 公顷，达标。\n\n一班 **二班** 三班 **四班**，都要到岗。\n\n并在 **30** 分钟内报告。\n\n**联系人** 王海，**电话** 12345。\n",
        &[
            "title 值守要求",
            "body 出席：张三 李四，王五。",
            "body 面积：全年养护342公顷，达标。",
            "body 一班 二班 三班 四班，都要到岗。",
            "body 并在30分钟内报告。",
            "body 联系人 王海，电话 12345。",
        ],
    );
}

#[test]
fn empty_rows_belong_to_a_form() {
    check(
        "关于报名的通知\n请填写下表。\n单位\t姓名\t职务\t手机\n\t\t\t\n\t\t\t\n逾期不候。",
        &["title 关于报名的通知", "body 请填写下表。", "table 3×4", "body 逾期不候。"],
    );
}

#[test]
fn a_bracket_opened_at_a_line_end_is_closed_in_the_next() {
    check(
        "关于修订制度的通知\n根据《\n云岭县工作规则》规定，现通知如下。\n他说：“\n《工作规则》要改。”",
        &[
            "title 关于修订制度的通知",
            "body 根据《云岭县工作规则》规定，现通知如下。",
            "body 他说：“",
            "body 《工作规则》要改。”",
        ],
    );
    check(
        "关于防汛的通知\n要求如下（\n一、抓好落实）\n请照办。",
        &["title 关于防汛的通知", "body 要求如下（", "h1 一、抓好落实）", "body 请照办。"],
    );
}

#[test]
fn the_time_of_something_under_a_heading_is_no_field() {
    check(
        "关于举办培训班的通知\n一、时间地点\n时间：5月18日。\n地点：青岚宾馆。\n二、内容\n档案管理。",
        &[
            "title 关于举办培训班的通知",
            "h1 一、时间地点",
            "body 时间：5月18日。",
            "body 地点：青岚宾馆。",
            "h1 二、内容",
            "body 档案管理。",
        ],
    );
}

#[test]
fn pictures_around_headings_are_not_printed() {
    check(
        "# ✅ 运动会方案 ✅\n\n## 一、活动目的 🚀\n\n丰富生活。\n\n👨‍👩‍👧 **二、活动时间**\n\n1月28日，📍县体育馆。\n",
        &["title 运动会方案", "h1 一、活动目的", "body 丰富生活。", "h1 二、活动时间", "body 1月28日，📍县体育馆。"],
    );
    check(
        "# 防汛检查表\n\n## ☑ 堤防\n\n完好。\n\n## ❶ 水库\n\n完好。\n\n## 泵站 👍\n\n完好。\n",
        &["title 防汛检查表", "h1 一、☑ 堤防", "body 完好。", "h1 二、❶ 水库", "body 完好。", "h1 三、泵站 👍", "body 完好。"],
    );
    check(
        "# 文明单位★★★名单\n\n## 一、五星级★★★★★\n\n柳溪镇。\n",
        &["title 文明单位★★★名单", "h1 一、五星级★★★★★", "body 柳溪镇。"],
    );
}

#[test]
fn the_signer_stands_beside_the_document_number() {
    check(
        "云岭县人民政府文件\n云政〔2026〕5号　　　　签发人：李青山\n云岭县人民政府关于申请防汛资金的请示\n市人民政府：\n现申请资金。",
        &[
            "issuer 云岭县人民政府文件",
            "document-number 云政〔2026〕5号",
            "signer 签发人：李青山",
            "title 云岭县人民政府关于申请防汛资金的请示",
            "addressee 市人民政府：",
            "body 现申请资金。",
        ],
    );
}

#[test]
fn a_footnote_mark_outlives_the_stop_before_it() {
    let options = Options::default();
    let source = decode("稿.md", "# 云岭县总结\n\n## 甲乙。[^1]\n\n正文。\n\n[^1]: 注释。\n".into(), None).expect("a draft");
    let understood = understand(&source, &options).expect("something to print");
    let heading = understood.document.paragraph(1).expect("a heading");
    assert_eq!(heading.text(), "一、甲乙");
    assert_eq!(heading.runs.iter().filter_map(|run| run.note.map(|note| note.get())).collect::<Vec<_>>(), [1]);
}

#[test]
fn the_text_behind_a_list_makes_no_heading_of_its_last_item() {
    check(
        "关于申请资金的请示\n市财政局：\n一、基本情况\n情况属实。\n二、请求事项\n（一）恳请安排防汛资金500万元。\n（二）恳请安排修复资金800万元。\n以上请示妥否，请批示。",
        &[
            "title 关于申请资金的请示",
            "addressee 市财政局：",
            "h1 一、基本情况",
            "body 情况属实。",
            "h1 二、请求事项",
            "body （一）恳请安排防汛资金500万元。",
            "body （二）恳请安排修复资金800万元。",
            "body 以上请示妥否，请批示。",
        ],
    );
}

#[test]
fn a_list_in_one_paragraph_is_no_run_in_heading() {
    check(
        "个人述职报告\n存在三个不足。\n1.理论学习不够深。2.调查研究不够实。3.工作创新不够多。\n述职人：王强\n2026年3月1日",
        &[
            "title 个人述职报告",
            "body 存在三个不足。",
            "body 1.理论学习不够深。2.调查研究不够实。3.工作创新不够多。",
            "signature 述职人：王强",
            "date 2026年3月1日",
        ],
    );
}

#[test]
fn what_an_assistant_says_first_hides_no_title() {
    check(
        "好的，以下是为您起草的通知：\n\n# 关于开展义务植树活动的通知\n\n县直有关部门：\n\n现通知如下。\n",
        &[
            "body 好的，以下是为您起草的通知：",
            "title 关于开展义务植树活动的通知",
            "addressee 县直有关部门：",
            "body 现通知如下。",
        ],
    );
}

#[test]
fn a_note_may_begin_under_its_name() {
    check(
        "关于申报项目的通知\n各单位：\n请及时申报。\n附件：\n1.申报指南\n2.申报书\n云岭市科学技术局　2026年3月1日",
        &[
            "title 关于申报项目的通知",
            "addressee 各单位：",
            "body 请及时申报。",
            "attachment-note 附件：",
            "attachment-note 1.申报指南",
            "attachment-note 2.申报书",
            "signature 云岭市科学技术局",
            "date 2026年3月1日",
        ],
    );
}

#[test]
fn what_a_meeting_did_is_no_heading() {
    check(
        "云岭县常务会议纪要\n★\n一、会议传达学习了重要讲话精神。会议指出，要抓好落实。\n二、会议还研究了其他事项。\n云岭县人民政府办公室\n2026年3月1日\n联系人：李青山",
        &[
            "title 云岭县常务会议纪要",
            "body ★",
            "body 一、会议传达学习了重要讲话精神。会议指出，要抓好落实。",
            "body 二、会议还研究了其他事项。",
            "signature 云岭县人民政府办公室",
            "date 2026年3月1日",
            "body 联系人：李青山",
        ],
    );
}

#[test]
fn several_offices_may_stand_over_a_title() {
    check(
        "中共云岭县委组织部\n中共云岭县委宣传部\n云岭县人力资源和社会保障局\n关于表彰先进的通知\n各乡镇党委：\n现予表彰。",
        &[
            "title 中共云岭县委组织部/中共云岭县委宣传部/云岭县人力资源和社会保障局/关于表彰先进的通知",
            "addressee 各乡镇党委：",
            "body 现予表彰。",
        ],
    );
}

#[test]
fn a_bulletin_has_its_number_and_day_under_its_name() {
    check(
        "云岭县工作简报\n〔2026〕第5期\n云岭县委办公室编　　　2026年3月15日\n春耕生产全面展开\n全县春耕生产进展顺利。",
        &[
            "issuer 云岭县工作简报",
            "document-number 〔2026〕第5期",
            "subtitle 云岭县委办公室编　　　2026年3月15日",
            "title 春耕生产全面展开",
            "body 全县春耕生产进展顺利。",
        ],
    );
}

#[test]
fn offices_over_a_document_number_issue_it_together() {
    let below = ["document-number 云政发〔2026〕5号", "title 关于防汛的通知", "body 现通知如下。"];
    let rest = "云政发〔2026〕5号\n关于防汛的通知\n现通知如下。";
    let check_head = |head: &str, issuers: &[&str]| check(&format!("{head}\n{rest}"), &[issuers, &below].concat());
    let joint = ["issuer 中共云岭县委", "issuer 云岭县人民政府文件"];
    check_head("中共云岭县委\n云岭县人民政府文件", &joint);
    check_head("中共云岭县委\n云岭县人民政府\n文　件", &["issuer 中共云岭县委", "issuer 云岭县人民政府文　件"]);
    check_head("中共云岭县委　云岭县人民政府文件", &joint);
    check_head(
        "云岭县水利局 云岭县公安局  云岭县气象局文件",
        &["issuer 云岭县水利局", "issuer 云岭县公安局", "issuer 云岭县气象局文件"],
    );
    check_head("云岭县人民政府", &["issuer 云岭县人民政府"]);
    check_head("云岭县人民政府　文件", &["issuer 云岭县人民政府　文件"]);
}

#[test]
fn a_title_that_mentions_a_paper_is_no_masthead() {
    check(
        "云岭县水利局学习县委一号文件\n今年学了三次。\n文件\n另有规定。",
        &["title 云岭县水利局学习县委一号文件", "body 今年学了三次。", "body 文件", "body 另有规定。"],
    );
    check(
        "云岭县人民政府办公室\n关于防汛的通知\n云政办〔2026〕5号\n现通知如下。",
        &["title 云岭县人民政府办公室/关于防汛的通知", "document-number 云政办〔2026〕5号", "body 现通知如下。"],
    );
}

#[test]
fn elements_of_the_masthead_may_share_a_line() {
    check(
        "000001　机密★1年\n特急　　签发人：李青山\n云岭县人民政府文件\n云政〔2026〕5号　签发人：李青山　王大川\n关于申请资金的请示\n市人民政府：\n现申请。",
        &[
            "copy-number 000001",
            "secrecy 机密★1年",
            "urgency 特急",
            "signer 签发人：李青山",
            "issuer 云岭县人民政府文件",
            "document-number 云政〔2026〕5号",
            "signer 签发人：李青山　王大川",
            "title 关于申请资金的请示",
            "addressee 市人民政府：",
            "body 现申请。",
        ],
    );
    check("机密 ★ 1年\n关于防汛的通知\n现通知。", &["secrecy 机密 ★ 1年", "title 关于防汛的通知", "body 现通知。"]);
}

#[test]
fn signers_go_on_in_the_next_line() {
    check(
        "云岭县水利局文件\n签发人：李青山　王大川\n云水〔2026〕5号　　　　　张小溪\n关于申请资金的请示\n市水利局：\n现申请。",
        &[
            "issuer 云岭县水利局文件",
            "signer 签发人：李青山　王大川",
            "document-number 云水〔2026〕5号",
            "signer 张小溪",
            "title 关于申请资金的请示",
            "addressee 市水利局：",
            "body 现申请。",
        ],
    );
    check(
        "云水〔2026〕5号\n签发人：李青山　王大川\n　　　　张小溪　赵北辰\n关于申请资金的请示\n现申请。",
        &[
            "document-number 云水〔2026〕5号",
            "signer 签发人：李青山　王大川",
            "signer 张小溪　赵北辰",
            "title 关于申请资金的请示",
            "body 现申请。",
        ],
    );
}

#[test]
fn an_imprint_block_has_further_lines() {
    check(
        "关于防汛的通知\n现通知。\n云岭县人民政府\n2026年3月1日\n（此件公开发布）\n主送：各乡镇人民政府。\n抄送：县委办公室。\n\
         云岭县人民政府办公室　　2026年3月2日\n（共印30份）",
        &[
            "title 关于防汛的通知",
            "body 现通知。",
            "signature 云岭县人民政府",
            "date 2026年3月1日",
            "annotation （此件公开发布）",
            "cc 主送：各乡镇人民政府。",
            "cc 抄送：县委办公室。",
            "imprint 云岭县人民政府办公室　　2026年3月2日",
            "imprint （共印30份）",
        ],
    );
    check(
        "关于印刷的通知\n共印30份。\n（共印30份）\n主送：各乡镇。\n云岭县人民政府办公室　2026年3月2日",
        &[
            "title 关于印刷的通知",
            "body 共印30份。",
            "body （共印30份）",
            "body 主送：各乡镇。",
            "signature 云岭县人民政府办公室",
            "date 2026年3月2日",
        ],
    );
}

#[test]
fn copies_go_on_in_the_next_line() {
    let draft = "关于防汛的通知\n请值班。\n云岭县水利局\n2026年3月1日\n";
    for (copies, expected) in [
        (
            "抄送：县委办公室，县人大常委会办公室、\n县政协办公室，\n县纪委监委。",
            &["cc 抄送：县委办公室，县人大常委会办公室、县政协办公室，县纪委监委。"][..],
        ),
        ("抄　报：县委。\n抄  送：县财政局，\n县教育局。", &["cc 抄　报：县委。", "cc 抄  送：县财政局，县教育局。"]),
        ("抄送：县财政局，\n\n县教育局。", &["cc 抄送：县财政局，", "body 县教育局。"]),
        ("抄送：县财政局。\n县教育局。", &["cc 抄送：县财政局。", "body 县教育局。"]),
        (
            "抄送：县财政局，\n云岭县水利局办公室　2026年3月2日印发",
            &["cc 抄送：县财政局，", "imprint 云岭县水利局办公室　2026年3月2日印发"],
        ),
    ] {
        let above = ["title 关于防汛的通知", "body 请值班。", "signature 云岭县水利局", "date 2026年3月1日"];
        check(&format!("{draft}{copies}"), &[above.as_slice(), expected].concat());
    }
}

#[test]
fn names_of_a_meeting_go_on_in_the_next_line() {
    check(
        "云岭县常务会议纪要\n会议议定以下事项。\n出席：李青山、王大川、\n张小溪、赵北辰。\n请假：孙平\n　　　　　　钱海",
        &[
            "title 云岭县常务会议纪要",
            "body 会议议定以下事项。",
            "attendance 出席：李青山、王大川、",
            "attendance 张小溪、赵北辰。",
            "attendance 请假：孙平",
            "attendance 钱海",
        ],
    );
    check(
        "云岭县常务会议纪要\n出席：李青山、王大川\n会议指出，要抓好落实。\n出席活动的还有群众。",
        &[
            "title 云岭县常务会议纪要",
            "attendance 出席：李青山、王大川",
            "body 会议指出，要抓好落实。",
            "body 出席活动的还有群众。",
        ],
    );
}

#[test]
fn what_was_adopted_says_when_under_its_title() {
    check(
        "云岭县人民代表大会关于发展规划的决议\n（2026年3月1日云岭县第十八届人民代表大会\n第六次会议通过）\n会议决定批准规划。",
        &[
            "title 云岭县人民代表大会关于发展规划的决议",
            "subtitle （2026年3月1日云岭县第十八届人民代表大会",
            "subtitle 第六次会议通过）",
            "body 会议决定批准规划。",
        ],
    );
    check(
        "关于印发办法的通知\n现予印发。\n云岭县人民政府\n2026年3月1日\n云岭县城市管理办法\n（2026年2月1日云岭县人民政府第3次常务会议通过）\n第一条　为加强管理，制定本办法。\n第二条　本办法自公布之日起施行。",
        &[
            "title 关于印发办法的通知",
            "body 现予印发。",
            "signature 云岭县人民政府",
            "date 2026年3月1日",
            "attachment-title 云岭县城市管理办法",
            "subtitle （2026年2月1日云岭县人民政府第3次常务会议通过）",
            "article 第一条　为加强管理，制定本办法。",
            "article 第二条　本办法自公布之日起施行。",
        ],
    );
}

#[test]
fn who_signs_an_order_stands_over_its_date() {
    for name in ["县长　李青山", "省长 王一", "县长　李青山　　书记　王大川"] {
        check(
            &format!("云岭县人民政府令\n第3号\n《办法》现予公布。\n{name}\n2026年3月1日"),
            &[
                "title 云岭县人民政府令",
                "document-number 第3号",
                "body 《办法》现予公布。",
                &format!("signature {name}"),
                "date 2026年3月1日",
            ],
        );
    }
}

#[test]
fn contents_typed_above_the_title_are_no_headings() {
    check(
        "目　录\n第一部分　单位概况……1\n一、主要职责……1\n第二部分　预算表……5\n云岭县水利局2026年预算公开\n\
         第一部分　单位概况\n一、主要职责\n负责全县水资源管理。\n第二部分　预算表\n见附表。",
        &[
            "body 目　录",
            "body 第一部分　单位概况……1",
            "body 一、主要职责……1",
            "body 第二部分　预算表……5",
            "title 云岭县水利局2026年预算公开",
            "h1 第一部分　单位概况",
            "h2 一、主要职责",
            "body 负责全县水资源管理。",
            "h1 第二部分　预算表",
            "body 见附表。",
        ],
    );
}

#[test]
fn numbers_under_chapters_and_sections_count_deeper() {
    check(
        "云岭县水利发展规划\n第一章　总则\n第一节　思路\n一、原则\n节水优先。\n（一）统筹\n城乡一体。\n第二章　任务\n第一节　防洪\n加固12处。",
        &[
            "title 云岭县水利发展规划",
            "h1 第一章　总则",
            "h2 第一节　思路",
            "h3 一、原则",
            "body 节水优先。",
            "h4 （一）统筹",
            "body 城乡一体。",
            "h1 第二章　任务",
            "h2 第一节　防洪",
            "body 加固12处。",
        ],
    );
    check(
        "情况汇报\n一、资金安排\n第一部分 用于堤防。\n二、下一步\n第二部分 用于水库。",
        &["title 情况汇报", "h1 一、资金安排", "body 第一部分 用于堤防。", "h1 二、下一步", "body 第二部分 用于水库。"],
    );
}

#[test]
fn numbers_without_a_mark_are_headings_where_they_count_on() {
    check(
        "防汛工作汇报\n一　基本情况\n全县12个点。\n二  存在问题\n设备老旧。",
        &["title 防汛工作汇报", "h1 一、基本情况", "body 全县12个点。", "h1 二、存在问题", "body 设备老旧。"],
    );
    check("防汛工作汇报\n一 心为民\n全县12个点。", &["title 防汛工作汇报", "body 一 心为民", "body 全县12个点。"]);
}

#[test]
fn the_last_of_a_list_over_a_closing_line_is_no_heading() {
    check(
        "护航工作方案\n一、交通保障。设岗56个。\n二、电力保障。备用8台。\n三、各单位要于6月5日前完成准备工作。\n请遵照执行。",
        &[
            "title 护航工作方案",
            "h1~ 一、交通保障。|设岗56个。",
            "h1~ 二、电力保障。|备用8台。",
            "body 三、各单位要于6月5日前完成准备工作。",
            "body 请遵照执行。",
        ],
    );
}

#[test]
fn persons_remarks_and_lists_in_a_line_make_no_headings() {
    check(
        "先进事迹汇报\n1．陈立新，男，52岁，环卫工人。扎根一线。\n2．王大川，男，41岁，教师。教书育人。\n\
         （一）购机→（二）申请→（三）核验\n①耕地机械②播种机械③收割机械\n报名从速。",
        &[
            "title 先进事迹汇报",
            "body 1．陈立新，男，52岁，环卫工人。扎根一线。",
            "body 2．王大川，男，41岁，教师。教书育人。",
            "body （一）购机→（二）申请→（三）核验",
            "body ①耕地机械②播种机械③收割机械",
            "body 报名从速。",
        ],
    );
    check(
        "主要目标\n1.生产总值增长6.5%左右。（县发展改革局牵头）\n2.财政收入增长5%。（县财政局牵头）\n请抓好落实。",
        &[
            "title 主要目标",
            "body 1.生产总值增长6.5%左右。（县发展改革局牵头）",
            "body 2.财政收入增长5%。（县财政局牵头）",
            "body 请抓好落实。",
        ],
    );
    check(
        "检查方案\n（一）是否落实“先通风、再检测\n后作业”。\n（二）自查阶段（3月20日至4月30\n日）。",
        &[
            "title 检查方案",
            "body （一）是否落实“先通风、再检测",
            "body 后作业”。",
            "body （二）自查阶段（3月20日至4月30",
            "body 日）。",
        ],
    );
}

#[test]
fn a_heading_with_a_remark_stands_over_its_text() {
    check(
        "工作方案\n（一）改造老旧小区。（责任单位：县住建局）\n改造小区20个。\n（二）改造管网。（责任单位：县城管局）\n改造56公里。",
        &[
            "title 工作方案",
            "h2~ （一）改造老旧小区。|（责任单位：县住建局）",
            "body 改造小区20个。",
            "h2~ （二）改造管网。|（责任单位：县城管局）",
            "body 改造56公里。",
        ],
    );
}

#[test]
fn names_of_attachments_may_begin_with_a_number_or_have_none() {
    check(
        "关于报送材料的通知\n请按时报送。\n附件：1.2025年度统计表\n2.2025年度汇编\n3、12348热线数据表\n云岭县水利局\n2026年1月4日",
        &[
            "title 关于报送材料的通知",
            "body 请按时报送。",
            "attachment-note 附件：1.2025年度统计表",
            "attachment-note 2.2025年度汇编",
            "attachment-note 3、12348热线数据表",
            "signature 云岭县水利局",
            "date 2026年1月4日",
        ],
    );
    for note in [
        "附件：\n农业统计年报表\n工业统计年报表",
        "附件：农业统计年报表\n工业统计年报表",
        "附件1.农业统计年报表\n附件2.工业统计年报表",
    ] {
        let lines: Vec<String> = note.lines().map(|line| format!("attachment-note {line}")).collect();
        let mut expected = vec!["title 关于报送材料的通知", "body 请按时报送。"];
        expected.extend(lines.iter().map(String::as_str));
        for date in ["2026年1月4日", "2026年1月"] {
            let dated = format!("date {date}");
            let expected = [expected.as_slice(), &["signature 云岭县水利局", &dated]].concat();
            check(&format!("关于报送材料的通知\n请按时报送。\n{note}\n云岭县水利局\n{date}"), &expected);
        }
    }
}

#[test]
fn a_note_counts_its_attachments_in_many_ways() {
    for note in
        ["附件：\n附件1　统计表\n附件2　汇编", "附件：\n1.统计表\n2.汇编\n4.意见书", "附件：1-1.统计表\n1-2.汇编\n2.意见书"]
    {
        let lines: Vec<String> = note.lines().map(|line| format!("attachment-note {line}")).collect();
        let lines: Vec<&str> = lines.iter().map(String::as_str).collect();
        let (above, below) = (["title 关于报送的通知", "body 请报送。"], ["signature 云岭县水利局", "date 2026年1月4日"]);
        check(
            &format!("关于报送的通知\n请报送。\n{note}\n云岭县水利局\n2026年1月4日"),
            &[above.as_slice(), &lines, &below].concat(),
        );
    }
    check(
        "关于报送的通知\n附件：统计表\n3.逾期不报的，通报批评。",
        &["title 关于报送的通知", "attachment-note 附件：统计表", "body 3.逾期不报的，通报批评。"],
    );
    check(
        "云岭县防汛预案\n目录\n附件：流程图……9\n附件：队伍名单\t12\n一、总则\n汛期值班。",
        &[
            "title 云岭县防汛预案",
            "body 目录",
            "body 附件：流程图……9",
            "body 附件：队伍名单\t12",
            "h1 一、总则",
            "body 汛期值班。",
        ],
    );
}

#[test]
fn an_inserted_article_keeps_its_number() {
    check(
        "云岭县文明行为条例\n第一章　总则\n第一条　为了文明，制定本条例。\n第二条　条例适用于全县。\n第二条之一　机关应当做好表率。",
        &[
            "title 云岭县文明行为条例",
            "h1 第一章　总则",
            "article 第一条　为了文明，制定本条例。",
            "article 第二条　条例适用于全县。",
            "article 第二条之一　机关应当做好表率。",
        ],
    );
}

#[test]
fn whoever_signs_stands_over_a_date_of_any_kind() {
    for (name, date) in [
        ("云岭县水利局", "2026年1月"),
        ("云岭县公路局青石分局", "2026年7月6日18时30分"),
        ("市长：李青山", "2026年3月1日"),
        ("青石家具城（公章）", "2026年3月1日"),
        ("云岭县残联", "2026年3月1日"),
    ] {
        let (signature, dated) = (format!("signature {name}"), format!("date {date}"));
        check(
            &format!("关于工作的公告\n特此公告。\n{name}\n{date}"),
            &["title 关于工作的公告", "body 特此公告。", &signature, &dated],
        );
    }
}

#[test]
fn a_name_in_two_lines_signs_once() {
    for (lines, name) in [
        ("中共云岭县委巡察工作\n领导小组办公室", "中共云岭县委巡察工作领导小组办公室"),
        ("云岭县委农村工作领导小组\n办公室", "云岭县委农村工作领导小组办公室"),
    ] {
        let signature = format!("signature {name}");
        let expected = ["title 关于巡察的公告", "body 特此公告。", &signature, "date 2026年3月1日"];
        check(&format!("关于巡察的公告\n特此公告。\n{lines}\n2026年3月1日"), &expected);
    }
    check(
        "关于巡察的公告\n特此公告。\n云岭县水利局\n云岭县教育局办公室\n2026年3月1日",
        &[
            "title 关于巡察的公告",
            "body 特此公告。",
            "signature 云岭县水利局",
            "signature 云岭县教育局办公室",
            "date 2026年3月1日",
        ],
    );
}

#[test]
fn a_document_is_signed_in_many_ways() {
    for (closing, expected) in [
        ("云岭县水利局（盖章）\n2026年  月  日", &["signature 云岭县水利局（盖章）", "date 2026年  月  日"][..]),
        (
            "承诺人（签名）：\n证明人（签名）：\n年　月　日",
            &["signature 承诺人（签名）：", "signature 证明人（签名）：", "date 年　月　日"],
        ),
        ("云岭县文明办2026年9月1日", &["signature 云岭县文明办", "date 2026年9月1日"]),
        ("中共云岭县委宣传部\n云岭县文明办", &["signature 中共云岭县委宣传部", "signature 云岭县文明办"]),
        ("二O二六年三月一日\n主题词：防汛", &["date 二O二六年三月一日", "body 主题词：防汛"]),
        (
            "云岭县教育局\n2026年6月\n------\n回　执\n学校：",
            &["signature 云岭县教育局", "date 2026年6月", "attachment-title 回　执", "body 学校："],
        ),
        ("先进单位如下。\n云岭县水利局", &["body 先进单位如下。", "body 云岭县水利局"]),
        ("表彰下列单位。\n云岭县水利局", &["body 表彰下列单位。", "body 云岭县水利局"]),
        ("18岁以下的不得报名。望周知。\n云岭县水利局", &["body 18岁以下的不得报名。望周知。", "signature 云岭县水利局"]),
        (
            "先进单位有三个。\n云岭县水利局\n云岭县教育局\n云岭县民政局",
            &["body 先进单位有三个。", "body 云岭县水利局", "body 云岭县教育局", "body 云岭县民政局"],
        ),
    ] {
        let expected = [&["title 云岭县防汛承诺书", "body 我们一起行动。"], expected].concat();
        check(&format!("云岭县防汛承诺书\n我们一起行动。\n{closing}"), &expected);
    }
}

#[test]
fn addressees_are_people_and_bodies_of_all_kinds() {
    for addressee in [
        "公司全体员工：",
        "云岭县皮划艇协会筹备组：",
        "民主同盟云岭县委会：",
        "全县广大教师：",
        "致：各供应商",
        "致：云岭县审计局",
    ] {
        check(
            &format!("关于工作的函\n{addressee}\n现将情况函告。"),
            &["title 关于工作的函", &format!("addressee {addressee}"), "body 现将情况函告。"],
        );
    }
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
        "云岭新闻网 > 要闻 > 正文\n云岭县召开防汛调度会\n2026-06-18 08:30    来源：云岭日报    作者：李青山    阅读：2365\n会议要求抓好防汛。",
        &["title 云岭县召开防汛调度会", "body 会议要求抓好防汛。"],
    );
}

#[test]
fn a_speaker_may_take_two_lines() {
    check(
        "永葆清廉本色\n——在警示教育大会上的党课\n云岭县税务局党委书记、局长\n屠建国\n（2026年3月26日）\n同志们：\n今天讲一堂党课。",
        &[
            "title 永葆清廉本色",
            "subtitle ——在警示教育大会上的党课",
            "byline 云岭县税务局党委书记、局长",
            "byline 屠建国",
            "subtitle （2026年3月26日）",
            "addressee 同志们：",
            "body 今天讲一堂党课。",
        ],
    );
}

#[test]
fn a_title_may_have_a_stop_and_a_remark_no_brackets() {
    check(
        "云岭县水利局关于申请经费的报告。\n县人民政府：\n现申请经费。\n云岭县水利局\n2026年3月1日\n此件公开发布",
        &[
            "title 云岭县水利局关于申请经费的报告。",
            "addressee 县人民政府：",
            "body 现申请经费。",
            "signature 云岭县水利局",
            "date 2026年3月1日",
            "annotation 此件公开发布",
        ],
    );
}

#[test]
fn text_counted_along_with_headings_has_numbers_like_theirs() {
    check(
        "评审方案\n1、名额分配。全校36名。\n2、申请条件：成绩排名前10%。\n3、评审程序。逐级审核。\n4、公示期不少于5个工作日。",
        &[
            "title 评审方案",
            "h3~ 1.名额分配。|全校36名。",
            "body 2.申请条件：成绩排名前10%。",
            "h3~ 3.评审程序。|逐级审核。",
            "body 4.公示期不少于5个工作日。",
        ],
    );
    check(
        "关于召开会议的通知\n一、会议时间：2月26日\n二、会议地点：县礼堂\n三、会议要求：\n请提前15分钟入场。\n四、联系人：李青山",
        &[
            "title 关于召开会议的通知",
            "body 一、会议时间：2月26日",
            "body 二、会议地点：县礼堂",
            "h1 三、会议要求：",
            "body 请提前15分钟入场。",
            "body 四、联系人：李青山",
        ],
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
fn a_number_keeps_its_distance_from_the_next() {
    check(
        "防汛总结\n1. 24小时值班。全员到岗。\n2、 12345热线。每日通报。",
        &["title 防汛总结", "h3~ 1. 24小时值班。|全员到岗。", "h3~ 2. 12345热线。|每日通报。"],
    );
    check("# 要点\n\n1. 5G建设\n2. 全面排查\n", &["title 要点", "list-item 1. 5G建设", "list-item 2.全面排查"]);
}

#[test]
fn what_leads_to_a_list_and_what_a_form_leaves_blank_stay_whole() {
    check(
        "绕行通告\n（一）东环路封闭。请绕行。\n（二）公交1路临时绕行，具体为：\n1.东段\n2.西段\n（三）恢复时间另告。请留意。",
        &[
            "title 绕行通告",
            "h2~ （一）东环路封闭。|请绕行。",
            "body （二）公交1路临时绕行，具体为：",
            "body 1.东段",
            "body 2.西段",
            "h2~ （三）恢复时间另告。|请留意。",
        ],
    );
    check(
        "申请表\n姓名：            藏书量：            册\n请填写。",
        &["title 申请表", "body 姓名：            藏书量：            册", "body 请填写。"],
    );
}

#[test]
fn attachments_are_known_without_a_colon_as_headings_and_at_the_top() {
    check(
        "关于评议的通知\n请报送结果。\n附件1 评议结果汇总表\n附件2 整改清单\n云岭县教育局\n2026年3月15日",
        &[
            "title 关于评议的通知",
            "body 请报送结果。",
            "attachment-note 附件1 评议结果汇总表",
            "attachment-note 附件2 整改清单",
            "signature 云岭县教育局",
            "date 2026年3月15日",
        ],
    );
    check(
        "# 三年行动计划\n\n## 一、目标\n\n提升能力。\n\n## 附件：任务清单\n\n加固堤防。",
        &[
            "title 三年行动计划",
            "h1 一、目标",
            "body 提升能力。",
            "attachment-mark 附件",
            "attachment-title 任务清单",
            "body 加固堤防。",
        ],
    );
    check(
        "附件2\n云岭县养老服务规划\n一、发展基础\n床位充足。",
        &["attachment-mark 附件2", "title 云岭县养老服务规划", "h1 一、发展基础", "body 床位充足。"],
    );
}

#[test]
fn decimals_under_chinese_numbers_count_deeper() {
    check(
        "# 方案\n\n## 一、任务\n\n### 1. 排查\n\n#### 1.1 堤防\n\n逐段排查。\n\n#### 1.2 水库\n\n逐座排查。",
        &["title 方案", "h1 一、任务", "h3 1.排查", "h4 1.1　堤防", "body 逐段排查。", "h4 1.2　水库", "body 逐座排查。"],
    );
}

#[test]
fn a_bulletin_has_its_number_and_office_under_its_name() {
    check(
        "云岭信访简报\n2026年第3期（总第58期）\n云岭县信访局办公室　　2026年4月15日\n一季度排查积案126件。",
        &[
            "title 云岭信访简报",
            "document-number 2026年第3期（总第58期）",
            "subtitle 云岭县信访局办公室　　2026年4月15日",
            "body 一季度排查积案126件。",
        ],
    );
}

#[test]
fn the_last_of_a_list_over_parts_or_several_paragraphs_is_a_heading() {
    check(
        "审计报告\n（一）就业资金审计。抽查4家。\n（二）高标准农田审计。\n1.质量不达标。抽查6个。\n2.管护不落实。移交3个。",
        &[
            "title 审计报告",
            "h2~ （一）就业资金审计。|抽查4家。",
            "h2 （二）高标准农田审计",
            "h3~ 1.质量不达标。|抽查6个。",
            "h3~ 2.管护不落实。|移交3个。",
        ],
    );
    check(
        "工作报告\n（一）坚定不移保护生态。治理河道。\n（二）坚定不移加强自身建设。\n打铁必须自身硬。\n坚持依法行政。\n坚持清正廉洁。",
        &[
            "title 工作报告",
            "h2~ （一）坚定不移保护生态。|治理河道。",
            "h2 （二）坚定不移加强自身建设",
            "body 打铁必须自身硬。",
            "body 坚持依法行政。",
            "body 坚持清正廉洁。",
        ],
    );
}

#[test]
fn amounts_in_a_decimal_draft_are_no_numbers() {
    check(
        "应急预案\n1 总则\n1.1 目的\n为了防汛。\n1.2 依据\n依据法律。\n1.5万元以上的项目由县政府审批；不得拆分。\n2.2米以上的堤坝由县水利局负责。",
        &[
            "title 应急预案",
            "h1 1　总则",
            "h2 1.1　目的",
            "body 为了防汛。",
            "h2 1.2　依据",
            "body 依据法律。",
            "body 1.5万元以上的项目由县政府审批；不得拆分。",
            "body 2.2米以上的堤坝由县水利局负责。",
        ],
    );
}

#[test]
fn what_only_looks_like_a_part_stays_text() {
    check(
        "县委研究印发了关于加强防汛工作的通知。\n我局组织学习。",
        &["body 县委研究印发了关于加强防汛工作的通知。", "body 我局组织学习。"],
    );
    check(
        "关于采购结果的公告\n现公布本次采购的成交供应商：\n青石建筑公司。",
        &["title 关于采购结果的公告", "body 现公布本次采购的成交供应商：", "body 青石建筑公司。"],
    );
    check(
        "调研报告\n报告如下。\n访谈人：李青山\n2026年3月1日\n王大川介绍了情况。\n还需努力。",
        &[
            "title 调研报告",
            "body 报告如下。",
            "body 访谈人：李青山",
            "body 2026年3月1日",
            "body 王大川介绍了情况。",
            "body 还需努力。",
        ],
    );
    check(
        "表彰通报\n现将名单通报如下。\n一 等奖 5名\n二 等奖 10名\n望再接再厉。",
        &["title 表彰通报", "body 现将名单通报如下。", "body 一 等奖 5名", "body 二 等奖 10名", "body 望再接再厉。"],
    );
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
fn a_half_width_full_stop_ends_a_lead() {
    check(
        "防汛工作情况汇报\n各位领导：\n一、主要做法\n（一）责任更加健全. 与12个村签订责任书.\n（二）排查更加深入.检查水库3.5公里.\n\
         （三）网址已开通www.yunling.cn\n已经开通。",
        &[
            "title 防汛工作情况汇报",
            "addressee 各位领导：",
            "h1 一、主要做法",
            "h2~ （一）责任更加健全.|与12个村签订责任书.",
            "h2~ （二）排查更加深入.|检查水库3.5公里.",
            "h2 （三）网址已开通www.yunling.cn",
            "body 已经开通。",
        ],
    );
}

#[test]
fn months_are_no_headings_and_plans_for_a_month_are() {
    check(
        "防汛工作情况汇报\n各位领导：\n一、总体情况\n情况平稳。\n三、四月份，雨水偏多，要防汛备汛。\n堤防完好。",
        &[
            "title 防汛工作情况汇报",
            "addressee 各位领导：",
            "h1 一、总体情况",
            "body 情况平稳。",
            "body 三、四月份，雨水偏多，要防汛备汛。",
            "body 堤防完好。",
        ],
    );
    check(
        "工作汇报\n各位领导：\n一、本月工作总结\n修渠3公里。\n二、三月份工作打算\n抓好春灌。",
        &[
            "title 工作汇报",
            "addressee 各位领导：",
            "h1 一、本月工作总结",
            "body 修渠3公里。",
            "h1 二、三月份工作打算",
            "body 抓好春灌。",
        ],
    );
}

#[test]
fn numbers_of_pages_and_articles_make_no_headings() {
    let cut = "1、农村水利工作的调查研究以云岭县为例，小型水库是农村水利工程的重要基础，处在防汛抗旱工作的第一线，特殊的位置";
    let goes_on = "2、和作用决定了管护的重要性。近年来，各级高度重视。";
    check(
        &format!("农村水利的调研\n{cut}\n{goes_on}\n3、问题。因此，要加强管护。"),
        &["title 农村水利的调研", &format!("body {cut}"), &format!("body {goes_on}"), "body 3、问题。因此，要加强管护。"],
    );
    check(
        "云岭县人民政府工作规则\n第一章　总则\n一、根据有关法律，结合本县实际，制定本规则；各部门遵照执行。\n\
         二、县政府坚持依法行政，接受监督；坚持政务公开。\n第二章　职责\n三、县政府实行县长负责制。县长主持县政府全面工作。\n\
         四、县长出访期间，由常务副县长主持工作；重大事项及时报告。",
        &[
            "title 云岭县人民政府工作规则",
            "h1 第一章　总则",
            "body 一、根据有关法律，结合本县实际，制定本规则；各部门遵照执行。",
            "body 二、县政府坚持依法行政，接受监督；坚持政务公开。",
            "h1 第二章　职责",
            "body 三、县政府实行县长负责制。县长主持县政府全面工作。",
            "body 四、县长出访期间，由常务副县长主持工作；重大事项及时报告。",
        ],
    );
}

#[test]
fn long_phrases_are_headings_where_all_are() {
    let first = "一、过去一年，我们团结带领全县广大党员干部群众，顶压前行、克难奋进、真抓实干，云岭县现代化建设迈出坚实步伐";
    let second = "二、明年工作的总体要求是：坚持稳中求进，完整、准确、全面贯彻新发展理念";
    let plan = "抓好春耕生产，各项准备就绪。";
    check(
        &format!("在全会上的报告\n同志们：\n{first}\n（一）抓产业。新增企业12家。\n（二）抓水利。修渠3公里。\n{second}\n{plan}"),
        &[
            "title 在全会上的报告",
            "addressee 同志们：",
            &format!("h1 {first}"),
            "h2~ （一）抓产业。|新增企业12家。",
            "h2~ （二）抓水利。|修渠3公里。",
            &format!("h1 {second}"),
            &format!("body {plan}"),
        ],
    );
    check(
        &format!("在全会上的报告\n同志们：\n{first}\n{second}\n{plan}"),
        &[
            "title 在全会上的报告",
            "addressee 同志们：",
            &format!("body {first}"),
            &format!("body {second}"),
            &format!("body {plan}"),
        ],
    );
}

#[test]
fn a_semicolon_in_brackets_divides_no_heading() {
    check(
        "深化改革工作要点\n一、深化体制改革（牵头单位：县发改局；责任单位：县财政局）\n要抓好落实。\n二、深化农村改革\n要稳步推进。",
        &[
            "title 深化改革工作要点",
            "h1 一、深化体制改革（牵头单位：县发改局；责任单位：县财政局）",
            "body 要抓好落实。",
            "h1 二、深化农村改革",
            "body 要稳步推进。",
        ],
    );
}

#[test]
fn headings_counted_in_words_stay_as_typed() {
    check(
        "在防汛会议上的讲话\n同志们：\n我讲两个问题。\n第一个问题，怎么看形势\n形势喜人，有两条：\n第一，水库完好。全县已排查。\n\
         第二，队伍齐整。\n第二个问题，怎么干？\n（一）抓排查。要细。\n（二）抓值守。要严。",
        &[
            "title 在防汛会议上的讲话",
            "addressee 同志们：",
            "body 我讲两个问题。",
            "h1 第一个问题，怎么看形势",
            "body 形势喜人，有两条：",
            "body [第一，水库完好。全县已排查。",
            "body [第二，队伍齐整。",
            "h1 第二个问题，怎么干？",
            "h2~ （一）抓排查。|要细。",
            "h2~ （二）抓值守。|要严。",
        ],
    );
    check(
        "党课讲稿\n同志们：\n第一部分　历史\n历史悠久。\n第二部分　启示\n启示一：坚持党的领导\n这是保证。\n启示二：坚持人民至上\n这是源泉。",
        &[
            "title 党课讲稿",
            "addressee 同志们：",
            "h1 第一部分　历史",
            "body 历史悠久。",
            "h1 第二部分　启示",
            "h2 启示一：坚持党的领导",
            "body 这是保证。",
            "h2 启示二：坚持人民至上",
            "body 这是源泉。",
        ],
    );
    check(
        "在座谈会上的讲话\n同志们：\n我提两点希望。\n第一点希望：志存高远\n第二点希望：勤学笃行\n第三点希望：敢于担当\n谢谢大家。",
        &[
            "title 在座谈会上的讲话",
            "addressee 同志们：",
            "body 我提两点希望。",
            "body 第一点希望：志存高远",
            "body 第二点希望：勤学笃行",
            "body 第三点希望：敢于担当",
            "body 谢谢大家。",
        ],
    );
}

#[test]
fn numbers_with_a_space_or_half_a_bracket_are_read() {
    check(
        "防汛工作总结\n各位领导：\n一）抓排查\n1 、水库排查。排查12座。\n2 、堤防排查。排查3公里。\n二）抓值守\n昼夜值守。",
        &[
            "title 防汛工作总结",
            "addressee 各位领导：",
            "h2 （一）抓排查",
            "h3~ 1.水库排查。|排查12座。",
            "h3~ 2.堤防排查。|排查3公里。",
            "h2 （二）抓值守",
            "body 昼夜值守。",
        ],
    );
    check(
        "防汛工作总结\n各位领导：\n一）抓排查\n昼夜值守。",
        &["title 防汛工作总结", "addressee 各位领导：", "body 一）抓排查", "body 昼夜值守。"],
    );
}

#[test]
fn a_bracketed_number_right_under_a_part_is_the_second_level() {
    check(
        "党课讲稿\n同志们：\n第一部分　历史\n（一）早年\n道路艰辛。\n（二）近年\n成绩显著。\n第二部分　展望\n前景光明。",
        &[
            "title 党课讲稿",
            "addressee 同志们：",
            "h1 第一部分　历史",
            "h2 （一）早年",
            "body 道路艰辛。",
            "h2 （二）近年",
            "body 成绩显著。",
            "h1 第二部分　展望",
            "body 前景光明。",
        ],
    );
}
