//! What looks like a mistake and is none: nothing of the subject may be marked.

use gongwen::check::SUBJECTS;
use gongwen::{Options, When};

#[track_caller]
fn check(subject: &str, drafts: &[&str]) {
    let (_, rules) = SUBJECTS.iter().find(|(name, _)| *name == subject).expect("a subject");
    let options = Options { check: When::Always, ..Options::default() };
    for draft in drafts {
        let source = gongwen::decode("稿", draft.as_bytes().to_vec(), None).expect("a draft");
        let understood = gongwen::understand(&source, &options).expect("something to print");
        let mut found = gongwen::check(&understood, &options);
        found.retain(|finding| rules.iter().any(|rule| rule.name == finding.rule));
        assert_eq!(found, [], "{draft}");
    }
}

#[test]
fn numbers_of_other_things_are_left_alone() {
    check(
        "head",
        &[
            "（2026）云01民初5号民事判决书已经生效。\n",
            "合同编号：云采购（2026）5号，工期三个月。\n",
            "《校舍设计标准》（GB/T 50000—2012）第5号修改单已经发布。\n",
            "地点在市委（12）5号楼、县政府（03）6号院。\n",
            "云建许字〔2026〕第005号许可证有效期为一年。\n",
            "根据云岭县人民政府公告2026年第05号，封闭施工。\n",
            "云岭县人民政府令\n第5号\n《云岭县校舍管理办法》已经审议通过，现予公布。\n",
            "000001\n秘　密\n特　急\n关于报送防汛数据的函\n请于今日报送。\n",
        ],
    );
}

#[test]
fn a_letter_to_somebody_needs_no_colon() {
    check("addressee", &["关于工作的函\n致：云岭县审计局\n现将情况函告。\n"]);
}

#[test]
fn days_that_can_be_are_left_alone() {
    check(
        "dates",
        &[
            "执行时间为2025年12月1日至2026年1月5日，其中1月31日至2月1日休息。\n",
            "会期为5月8日至10日，公示期为5月28日—6月3日，2025—2026年实施。\n",
            "农历2月30日前后，第13月份的数据另报；刑期5年13月以下的除外。\n",
            "闰年有2月29日，2024年2月29日是星期四，2026年11月20日（周五）开会，3月1日周边道路封闭。\n",
            "各乡镇每日报送，5月30日至6日内回复，版本号为2026—2025号。\n",
            "关于做好防汛工作的通知\n请抓好落实。\n云岭县人民政府\nXX年XX月XX日\n",
        ],
    );
}

#[test]
fn titles_of_every_shape_are_left_alone() {
    check(
        "title",
        &[
            "云岭县人民政府办公室转发县教育局关于修缮校舍意见的通知\n请抓好落实。\n",
            "云岭县教育局关于做好防汛工作的紧急通知\n请抓好落实。\n",
            "云岭县人民政府关于印发《云岭县校舍管理办法》的通知\n请抓好落实。\n",
            "关于对周敏同志给予表彰的决定\n周敏同志成绩突出。\n",
            "关于云岭县校舍修缮情况的报告\n校舍已经修缮。\n",
            "在全县教育大会上的讲话\n同志们：\n今天召开大会。\n",
            "在全县教育大会上的报告\n同志们：\n现在报告工作。\n",
            "中共云岭县委　云岭县人民政府关于修缮校舍的意见\n校舍要修缮。\n",
            "校舍修缮怎么办？\n要修缮。\n",
        ],
    );
}

#[test]
fn addressees_of_every_sort_are_left_alone() {
    check(
        "addressee",
        &[
            "关于做好防汛工作的通知\n各乡镇人民政府，县政府各部门、各直属机构：\n请抓好落实。\n",
            "关于校舍修缮情况的报告\n县委、县政府：\n校舍已经修缮。\n",
            "关于2026年工作情况的汇报\n各位领导，同志们：\n现将情况汇报如下。\n",
            "关于修缮校舍的意见\n云岭县人民政府\n校舍要修缮。\n",
            "关于公开招聘教师的公告\n现公开招聘教师。\n云岭县教育局\n2026年3月2日\n",
        ],
    );
}

#[test]
fn attachments_elsewhere_are_left_alone() {
    check(
        "attachments",
        &[
            "请按要求报送（格式见附件）。\n",
            "附件是公文正文的补充说明材料。\n",
            "云岭县教育局关于报送材料的通知\n按《关于防汛的通知》附件3的要求报送。\n附件：材料一览表\n云岭县教育局\n2026年3月2日\n",
            "请抓好落实。\n附件：1.一览表\n2.测算表\n附件1\n一览表\n云岭一小。\n附件2\n测算表\n合计2.5万元。\n",
        ],
    );
}

#[test]
fn what_another_kind_may_say_is_left_alone() {
    check(
        "kinds",
        &[
            "关于校舍修缮情况的报告\n校舍已经修缮，新增项目已报请批准，并提请审批。\n特此报告。\n",
            "关于商请修缮校舍的函\n我局拟修缮校舍。\n妥否，请函复。\n",
            "关于校舍修缮情况的报告\n群众说“你县的学校真好”。\n",
            "2026年政府工作报告\n请予审议。\n",
            "关于修缮校舍的请示\n我局拟修缮校舍。\n",
            "关于修缮校舍的批复\n县教育局：\n《关于修缮校舍的请示》收悉。同意。\n",
        ],
    );
}

#[test]
fn signatures_of_every_sort_are_left_alone() {
    check(
        "signature",
        &[
            "云岭县人民政府关于做好防汛工作的通知\n各乡镇人民政府：\n请抓好落实。\n县政府\n2026年3月2日\n",
            "在全县教育大会上的讲话\n同志们：\n今天召开大会。\n",
            "关于做好防汛工作的通知\n各乡镇人民政府：\n请抓好落实。\n",
            "关于印发办法的通知\n各乡镇人民政府：\n现印发你们。\n云岭县教育局\n2026年3月2日\n云岭县校舍管理办法\n第一条　本办法自发布之日起施行。\n第二条　本办法由县教育局解释。\n",
        ],
    );
}

#[test]
fn foreign_quotations_are_left_alone() {
    check("punctuation", &["与“What is the matter?”的读音相近，与“Stop!”也相近。\n"]);
}

#[test]
fn chapters_without_words_and_lists_are_counted() {
    check(
        "labels",
        &[
            "防汛工作情况汇报\n各位领导：\n一、总体情况\n一、二季度是施工期，要抢抓进度。\n三、四月份，雨水偏多，要防汛备汛。\n二、存在问题\n资金不足。\n",
            "云岭县条例草案\n第一章\n\n第二章　信息归集\n归集信息。\n第三章　权益保护\n保护权益。\n",
            "# 通知\n\n## 一、安排\n\n（一）准备\n\n1. 分工；\n2. 培训。\n\n（1）材料\n\n备齐材料。\n\n（2）场地\n\n备好场地。\n",
        ],
    );
}

#[test]
fn schemes_without_brackets_are_left_alone() {
    check(
        "labels",
        &[
            "云岭县教育局工作总结\n一、主要做法\n1.抓培训。办班12期。\n2.抓考核。每季一次。\n二、存在问题\n1.人手不足。\n2.经费不足。\n",
        ],
    );
}

#[test]
fn laws_have_customs_of_their_own() {
    let law = "云岭县水库管理条例\n第一章　水库\n第一条　根据《云岭县防汛条例》、《云岭县饮水条例》，制定本条例。\n\
               第二条　管理单位应当：\n（一）制定预案。预案报县水务局备案；\n（二）每日巡查。\n\
               有前款行为、情节严重的，由县水务局责令改正，并可以处五百元以上二千元以下罚款。\n\
               第二章　水库管理单位\n第三条　单位应当落实责任。\n第三条之一　水库名录见附件一。\n\
               有前款行为、情节严重的，由县水务局责令改正，并可以处五百元以上二千元以下罚款。\n附件一\n水库名录\n青岚水库。\n";
    for subject in ["labels", "punctuation", "attachments", "sentences"] {
        check(subject, &[law]);
    }
}

#[test]
fn numbers_that_are_no_slips_are_left_alone() {
    check("numbers", &["工期为24-25年，2O26年竣工。\n"]);
    check("wording", &["节约30元左右，水位超过100米有两处以上，预约30人左右。\n"]);
    check("dates", &["2026年04月18日 17:30\n请于4月18日前报送，10月10日、12月20日前反馈。\n"]);
    check("head", &["依据云岭县人民政府令〔2026〕第5号执行。\n"]);
}

#[test]
fn a_line_that_announces_or_names_needs_no_stop() {
    check(
        "sentences",
        &["关于做好防汛工作的通知\n各乡镇人民政府：\n为做好全县水库防汛工作，确保安全，现将有关事项通知如下\n一、会议安排\n\
           会议时间：2026年3月5日上午9时，地点在县行政中心二楼会议室\n二、工作要求\n请抓好落实。\n"],
    );
}

#[test]
fn marks_that_are_doubtful_are_left_alone() {
    check("punctuation", &["传达工作会议主持词\n县政府第四次全体会议主持词.\n同志们：\n现在开会。\n"]);
}

#[test]
fn slogans_over_paragraphs_need_no_stop() {
    check(
        "sentences",
        &["学习体会\n今年我参加了学习，收获很大。\n一次关键时刻召开的会议：防汛抗旱工作要有新担当新作为\n会议回顾了历程。\n\
           一项根本遵循：坚持以人民为中心的发展思想抓好水利工作\n会议提出了要求。\n我们要抓好落实。\n"],
    );
}
