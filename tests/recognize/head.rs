//! What stands around a title.

use super::check;

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
fn numbers_below_a_title_may_stand_in_brackets_or_count_a_term() {
    for number in ["(云府发〔2026〕37号)", "〔十八届〕第15号"] {
        check(
            &format!("关于印发工作细则的通知\n{number}\n县政府各部门：\n现印发。"),
            &["title 关于印发工作细则的通知", &format!("document-number {number}"), "addressee 县政府各部门：", "body 现印发。"],
        );
    }
    check(
        "对第0487号提案的答复\n\n云发改提复〔2026〕41号　　　　　签发人：马云\n\n张弛委员：\n您的提案收悉。",
        &[
            "title 对第0487号提案的答复",
            "document-number 云发改提复〔2026〕41号",
            "signer 签发人：马云",
            "addressee 张弛委员：",
            "body 您的提案收悉。",
        ],
    );
}

#[test]
fn words_that_begin_like_a_name_are_no_byline() {
    for words in
        ["项目概况", "安全生产", "高度重视", "金融服务", "关于云岭公司", "马上要求", "上午", "时间", "单位", "方案", "任务"]
    {
        check(
            &format!("云岭县设备采购公告\n{words}\n本项目已批准。"),
            &["title 云岭县设备采购公告", &format!("body {words}"), "body 本项目已批准。"],
        );
    }
    for name in ["欧阳青山", "欧阳青", "李青山", "李青", "王刚", "周　平"] {
        check(
            &format!("学习心得体会\n{name}\n学了三次。"),
            &["title 学习心得体会", &format!("byline {name}"), "body 学了三次。"],
        );
    }
}

#[test]
fn a_speech_may_have_its_slogan_below_its_meeting() {
    check(
        "在全省表彰大会上的典型发言\n生命至上显担当 众志成城战洪魔\n中共云岭县委、云岭县人民政府\n（2026年10月18日）\n\n\
         尊敬的省委李书记、王省长，各位领导、同志们：\n去年受灾。",
        &[
            "title 在全省表彰大会上的典型发言",
            "subtitle 生命至上显担当 众志成城战洪魔",
            "byline 中共云岭县委、云岭县人民政府",
            "subtitle （2026年10月18日）",
            "addressee 尊敬的省委李书记、王省长，各位领导、同志们：",
            "body 去年受灾。",
        ],
    );
    check(
        "在全省表彰大会上的典型发言\n抗洪抢险\n去年受灾。",
        &["title 在全省表彰大会上的典型发言", "body 抗洪抢险", "body 去年受灾。"],
    );
}

#[test]
fn who_speaks_is_no_title() {
    check(
        "云岭县人大常委会秘书长 李青山\n各位委员：\n我就会议议程作如下说明。",
        &["byline 云岭县人大常委会秘书长 李青山", "addressee 各位委员：", "body 我就会议议程作如下说明。"],
    );
    check(
        "班组：______________\n责任人：____________\n为保障职工安全，特签订责任书。",
        &["body 班组：______________", "body 责任人：____________", "body 为保障职工安全，特签订责任书。"],
    );
    check(
        "关于________小区首次业主大会的公告\n现将有关事项公告如下。",
        &["title 关于________小区首次业主大会的公告", "body 现将有关事项公告如下。"],
    );
}

#[test]
fn old_documents_say_below_the_title_when_and_by_whom_they_were_issued() {
    check(
        "关于继承问题的复函\n1964年2月10日，云岭县人民法院\n云岭县公证处：\n请酌情办理。",
        &["title 关于继承问题的复函", "subtitle 1964年2月10日，云岭县人民法院", "addressee 云岭县公证处：", "body 请酌情办理。"],
    );
    check(
        "关于继承问题的复函\n最高人民检察院 公安部 民政部\n云岭县公证处：\n请酌情办理。",
        &["title 关于继承问题的复函", "byline 最高人民检察院 公安部 民政部", "addressee 云岭县公证处：", "body 请酌情办理。"],
    );
    check(
        "关于召开会议的通知\n3月5日，全县召开大会\n各乡镇：\n请参加。",
        &["title 关于召开会议的通知", "body 3月5日，全县召开大会", "addressee 各乡镇：", "body 请参加。"],
    );
}
