//! Titles.

use super::check;

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
    check(
        "云岭县人民政府关于《云岭县数字经济发展规划\n（2026—2030年）》的批复\n青岚镇人民政府：\n你镇请示收悉。",
        &[
            "title 云岭县人民政府关于《云岭县数字经济发展规划/（2026—2030年）》的批复",
            "addressee 青岚镇人民政府：",
            "body 你镇请示收悉。",
        ],
    );
    check(
        "云岭县数字经济发展规划\n（2026—2030年）是全县发展的依据。\n二、任务\n建设平台。",
        &["title 云岭县数字经济发展规划", "body （2026—2030年）是全县发展的依据。", "body 二、任务", "body 建设平台。"],
    );
    let title = format!("云岭县人民政府办公室关于转发{}实施方案的通知", "县发展改革委县财政局推动城市停车设施发展和".repeat(3));
    check(&format!("{title}\n各乡镇：\n请抓好落实。"), &[&format!("title {title}"), "addressee 各乡镇：", "body 请抓好落实。"]);
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
fn markdown_headings_may_say_more_of_the_title() {
    let below = ["addressee 各位代表：", "body 我报告工作。", "h1 一、回顾", "body 好。"];
    let rest = "各位代表：\n\n我报告工作。\n\n## 一、回顾\n\n好。";
    let check_head = |head: &str, expected: &[&str]| check(&format!("{head}\n\n{rest}"), &[expected, &below].concat());
    check_head(
        "# 奋进谱新篇\n# ——在表彰大会上的工作报告\n### 集团党委副书记、总经理　李青山\n### （2026年1月16日）",
        &[
            "title 奋进谱新篇",
            "subtitle ——在表彰大会上的工作报告",
            "byline 集团党委副书记、总经理　李青山",
            "subtitle （2026年1月16日）",
        ],
    );
    check_head("# 奋进谱新篇\n\n## ——在表彰大会上的工作报告", &["title 奋进谱新篇", "subtitle ——在表彰大会上的工作报告"]);
    check_head("# 奋进谱新篇\n\n## 云岭县县长　李青山", &["title 奋进谱新篇", "byline 云岭县县长　李青山"]);
    check_head(
        "# 凝心聚力谋发展\n# 砥砺奋进谱新篇\n# ——在表彰大会上的工作报告",
        &["title 凝心聚力谋发展/砥砺奋进谱新篇", "subtitle ——在表彰大会上的工作报告"],
    );
    check(
        "# 工作总结\n\n## ——抓学习\n\n好。\n\n## ——抓作风\n\n好。",
        &["title 工作总结", "h1 一、——抓学习", "body 好。", "h1 二、——抓作风", "body 好。"],
    );
    check(
        "# 工作日志\n\n## 2026年1月5日\n\n下乡。\n\n## 2026年1月6日\n\n开会。",
        &["title 工作日志", "h1 一、2026年1月5日", "body 下乡。", "h1 二、2026年1月6日", "body 开会。"],
    );
    check(
        "# 工作总结\n\n## 安全生产\n\n好。\n\n## 高质量发展\n\n好。",
        &["title 工作总结", "h1 一、安全生产", "body 好。", "h1 二、高质量发展", "body 好。"],
    );
}

#[test]
fn an_office_over_a_marked_title_issues_it() {
    check(
        "# 云岭县人民政府办公室\n\n云政办〔2026〕12号\n\n## 关于做好防汛工作的通知\n\n各乡镇：\n\n要抓好落实。\n\n## 一、要求\n\n严格。",
        &[
            "issuer 云岭县人民政府办公室",
            "document-number 云政办〔2026〕12号",
            "title 关于做好防汛工作的通知",
            "addressee 各乡镇：",
            "body 要抓好落实。",
            "h1 一、要求",
            "body 严格。",
        ],
    );
    check("# 云岭县水利局\n\n## 督 办 函\n\n请抓好落实。", &["issuer 云岭县水利局", "title 督 办 函", "body 请抓好落实。"]);
    check(
        "# 云岭县水利局\n\n## 有关意见\n\n好。\n\n## 工作打算\n\n好。",
        &["title 云岭县水利局", "h1 一、有关意见", "body 好。", "h1 二、工作打算", "body 好。"],
    );
}

#[test]
fn a_marked_title_stands_below_a_marked_number_or_a_bare_office() {
    let below = ["title 关于防汛的通知", "addressee 各部门、各店铺：", "body 现通知如下。", "h1 一、要求", "body 严格。"];
    let number = "document-number 云水〔2026〕1号";
    for (head, depth, above) in [
        ("# 云水〔2026〕1号\n## ", "###", &[number][..]),
        ("**云岭水务公司文件**\n# 云水〔2026〕1号\n# ", "##", &["issuer 云岭水务公司文件", number]),
        ("**云岭县安全生产委员会办公室**\n\n## ", "###", &["issuer 云岭县安全生产委员会办公室"]),
        ("**云岭县安全生产委员会办公室**\n\n## ", "##", &["issuer 云岭县安全生产委员会办公室"]),
        ("## ", "###", &[]),
    ] {
        check(
            &format!("{head}关于防汛的通知\n各部门、各店铺：\n\n现通知如下。\n{depth} 一、要求\n严格。"),
            &[above, &below].concat(),
        );
    }
    check(
        "云岭县水利局\n\n## 主要职责\n\n防汛。\n\n## 内设机构\n\n三个。",
        &["title 云岭县水利局", "h1 一、主要职责", "body 防汛。", "h1 二、内设机构", "body 三个。"],
    );
}

#[test]
fn the_matter_stands_below_a_general_first_line() {
    for (first, matter, addressee) in [
        ("县公安局治安支队通知", "关于加强巡逻的通知", "各派出所："),
        ("正式通知", "关于放假的通知", "各位同事："),
        ("情况说明", "关于材料延迟的情况说明", "尊敬的公司领导："),
    ] {
        check(
            &format!("{first}\n\n{matter}\n\n{addressee}\n\n现说明如下。"),
            &[&format!("title {first}/{matter}"), &format!("addressee {addressee}"), "body 现说明如下。"],
        );
    }
    check(
        "会议材料\n关于防汛的报告\n关于抗旱的报告\n请审阅。",
        &["title 会议材料", "body 关于防汛的报告", "body 关于抗旱的报告", "body 请审阅。"],
    );
}

#[test]
fn a_title_may_have_the_marks_of_its_headings() {
    let below = ["addressee 县委深改委：", "body 现汇报如下。", "h1 一、进展", "body 好。"];
    let rest = "县委深改委：\n\n现汇报如下。";
    for depth in ["##", "####"] {
        check(
            &format!("{depth} 关于医共体建设工作的汇报\n\n{rest}\n\n{depth} 一、进展\n\n好。"),
            &[&["title 关于医共体建设工作的汇报"][..], &below].concat(),
        );
    }
    check("## 前言\n\n好。\n\n## 一、进展\n\n好。", &["h1 前言", "body 好。", "h1 一、进展", "body 好。"]);
    check("## 基本情况\n\n好。\n\n## 存在问题\n\n差。", &["h1 一、基本情况", "body 好。", "h1 二、存在问题", "body 差。"]);
    check(
        "## 关于防汛的通知\n\n好。\n\n## 关于抗旱的通知\n\n好。",
        &["h1 一、关于防汛的通知", "body 好。", "h1 二、关于抗旱的通知", "body 好。"],
    );
}

#[test]
fn a_title_goes_on_until_it_says_its_kind() {
    check(
        "云环审〔2026〕21号\n云岭市生态环境局\n关于青岚某某建材有限公司\n年产30万吨机制砂项目环境影响报告表的批复\n青岚某某建材有限公司：\n\
         同意建设。",
        &[
            "document-number 云环审〔2026〕21号",
            "title 云岭市生态环境局/关于青岚某某建材有限公司/年产30万吨机制砂项目环境影响报告表的批复",
            "addressee 青岚某某建材有限公司：",
            "body 同意建设。",
        ],
    );
    check(
        "云岭省高级法院关于对法院作出的准许\n或者不准许执行行政决定的裁定\n是否可以申请再审的批复\n\
         （2026年6月12日审判委员会第192次会议通过，自2026年7月1日起施行）\n云法释〔2026〕6号\n\n青岚市中级法院：\n同意。",
        &[
            "title 云岭省高级法院关于对法院作出的准许/或者不准许执行行政决定的裁定/是否可以申请再审的批复",
            "subtitle （2026年6月12日审判委员会第192次会议通过，自2026年7月1日起施行）",
            "document-number 云法释〔2026〕6号",
            "addressee 青岚市中级法院：",
            "body 同意。",
        ],
    );
    check(
        "云岭镇2025年度工作总结\n及2026年工作计划\n\n一、回顾\n好。",
        &["title 云岭镇2025年度工作总结/及2026年工作计划", "h1 一、回顾", "body 好。"],
    );
    check(
        "云岭镇2025年度工作总结\n及时报送情况\n今年好。",
        &["title 云岭镇2025年度工作总结", "body 及时报送情况", "body 今年好。"],
    );
    check(
        "云岭镇2025年政府工作报告\n政 府 工 作 报 告\n2026年2月26日在镇人民代表大会第三次会议\n云岭镇镇长 李青山\n各位代表：\n现在报告工作。",
        &[
            "title 云岭镇2025年政府工作报告/政 府 工 作 报 告",
            "subtitle 2026年2月26日在镇人民代表大会第三次会议",
            "byline 云岭镇镇长 李青山",
            "addressee 各位代表：",
            "body 现在报告工作。",
        ],
    );
    check(
        "云岭县应急预案\n目　录\n总则……1\n附则……9\n一、总则\n好。",
        &["title 云岭县应急预案", "body 目　录", "body 总则……1", "body 附则……9", "h1 一、总则", "body 好。"],
    );
}

#[test]
fn no_line_of_a_title_gives_a_number_or_names_somebody() {
    check(
        "安全隐患整改通知书\n编号：云安整〔2026〕014号\n云岭县某某商贸有限公司：\n经查，存在隐患。",
        &[
            "title 安全隐患整改通知书",
            "body 编号：云安整〔2026〕014号",
            "addressee 云岭县某某商贸有限公司：",
            "body 经查，存在隐患。",
        ],
    );
    check(
        "党课讲稿\n主讲人：李青山\n\n同志们：\n今天讲党课。",
        &["title 党课讲稿", "byline 主讲人：李青山", "addressee 同志们：", "body 今天讲党课。"],
    );
    check(
        "党课讲稿\n授课人：李青山\n\n同志们：\n今天讲党课。",
        &["title 党课讲稿", "byline 授课人：李青山", "addressee 同志们：", "body 今天讲党课。"],
    );
    check(
        "云岭监管分局行政处罚信息公开表\n发布时间：2026-03-12 16:20　来源：云岭分局　字体：[大 中 小]\n行政处罚决定书文号\n云金罚决字〔2026〕7号\n经查，存在违法事实。",
        &[
            "title 云岭监管分局行政处罚信息公开表",
            "body 行政处罚决定书文号",
            "document-number 云金罚决字〔2026〕7号",
            "body 经查，存在违法事实。",
        ],
    );
    check(
        "发电单位 云岭省防汛抗旱指挥部           签批盖章 李青山\n等级 特急·明电    云汛电〔2026〕31号\n关于防范强降雨的紧急通知\n各市防汛抗旱指挥部：\n\
         要防范。",
        &[
            "body 发电单位 云岭省防汛抗旱指挥部           签批盖章 李青山",
            "body 等级 特急·明电    云汛电〔2026〕31号",
            "title 关于防范强降雨的紧急通知",
            "addressee 各市防汛抗旱指挥部：",
            "body 要防范。",
        ],
    );
}

#[test]
fn a_case_has_its_number_below_the_name_of_the_document() {
    for (name, number) in [
        ("民 事 裁 定 书", "（2026）云01民终1234号"),
        ("起　诉　书", "云检刑诉〔2026〕Z12号"),
        ("执行裁定书", "（2026）云0822执123号"),
    ] {
        check(
            &format!("云岭市第一中级人民法院\n{name}\n{number}\n\n申请人：李某，男。\n裁定如下：\n终结执行。"),
            &[
                &format!("title 云岭市第一中级人民法院/{name}"),
                &format!("document-number {number}"),
                "body 申请人：李某，男。",
                "body 裁定如下：",
                "body 终结执行。",
            ],
        );
    }
}

#[test]
fn what_a_page_says_is_no_title() {
    for line in ["今日云岭公众号", "范例："] {
        check(
            &format!("{line}\n在座谈会上的讲话\n同志们：\n讲三点。"),
            &[&format!("body {line}"), "title 在座谈会上的讲话", "addressee 同志们：", "body 讲三点。"],
        );
    }
    check(
        "范例：\n入党申请书\n敬爱的党组织：\n我申请入党。",
        &["body 范例：", "title 入党申请书", "addressee 敬爱的党组织：", "body 我申请入党。"],
    );
    check("云岭县政务公众号管理办法\n要管好。", &["title 云岭县政务公众号管理办法", "body 要管好。"]);
}

#[test]
fn a_speech_below_counted_text_is_not_the_title() {
    check(
        "工作会议讲了三点。\n一、要求\n要学习。\n要团结。\n在座谈会上的讲话\n同志们：\n讲三点。",
        &[
            "body 工作会议讲了三点。",
            "h1 一、要求",
            "body 要学习。",
            "body 要团结。",
            "body 在座谈会上的讲话",
            "body 同志们：",
            "body 讲三点。",
        ],
    );
}

#[test]
fn what_an_assistant_says_is_no_title() {
    let draft = ["title 青岚中学安全整治方案", "h1 一、目标", "body 排除隐患。"];
    for said in ["当然可以！以下是一份安全整治方案，可直接使用 ✅", "好的！以下是为您撰写的方案👇", "没问题，这是一份方案～"]
    {
        let body = format!("body {said}");
        check(
            &format!("{said}\n\n## 青岚中学安全整治方案\n\n### 一、目标\n\n排除隐患。"),
            &[&[body.as_str()], &draft[..]].concat(),
        );
    }
    check(
        "【写作助手】\n以下是为您撰写的报告：\n\n个人述职报告\n\n各位领导：\n\n大家好！",
        &["body 【写作助手】", "body 以下是为您撰写的报告：", "title 个人述职报告", "addressee 各位领导：", "body 大家好！"],
    );
    check(
        "以下为会议发言稿（约3分钟）：\n\n各位领导：\n\n大家好！",
        &["body 以下为会议发言稿（约3分钟）：", "addressee 各位领导：", "body 大家好！"],
    );
    check("当然可以做到\n关键在于落实。", &["title 当然可以做到", "body 关键在于落实。"]);
}

#[test]
fn a_title_with_fewer_marks_than_what_it_issues_is_one() {
    let head = ["title 关于印发《云岭县河长制方案》的通知", "addressee 各乡镇：", "body 请认真执行。"];
    check(
        "## 关于印发《云岭县河长制方案》的通知\n\n各乡镇：\n\n请认真执行。\n\n# 一、目标\n\n水质达标。",
        &[&head[..], &["h1 一、目标", "body 水质达标。"]].concat(),
    );
    check(
        "### 关于做好防汛工作的通知\n\n各村：\n\n## 一、要求\n\n加强值守。",
        &["title 关于做好防汛工作的通知", "addressee 各村：", "h1 一、要求", "body 加强值守。"],
    );
    check("## 工作总结\n\n抓好落实。\n\n# 附录\n\n无。", &["h2 工作总结", "body 抓好落实。", "h1 附录", "body 无。"]);
}
