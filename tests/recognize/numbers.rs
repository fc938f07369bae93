//! Numbers of headings: their forms, and what they count.

use super::check;

#[test]
fn brackets_of_any_width_become_standard() {
    check(
        "关于防汛的通知\n（一）甲乙。正文一。\n(二) 丙丁。正文二。\n（三)\u{a0}戊己。正文三。\n",
        &["title 关于防汛的通知", "h2~ （一）甲乙。|正文一。", "h2~ （二）丙丁。|正文二。", "h2~ （三）戊己。|正文三。"],
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
fn words_may_follow_a_number_at_once_over_decimals() {
    check(
        "云岭县防汛预案\n1总则\n1.1编制目的\n为做好防汛工作。\n2职责\n2.1县防指\n3人一组值守。\n3附则\n本预案自印发之日起施行。",
        &[
            "title 云岭县防汛预案",
            "h1 1　总则",
            "h2 1.1　编制目的",
            "body 为做好防汛工作。",
            "h1 2　职责",
            "h2 2.1　县防指",
            "body 3人一组值守。",
            "h1 3　附则",
            "body 本预案自印发之日起施行。",
        ],
    );
    check(
        "值守安排\n1.1编制目的\n1人带班\n1.2职责\n2人值守",
        &["title 值守安排", "h2 1.1　编制目的", "body 1人带班", "h2 1.2　职责", "body 2人值守"],
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
fn articles_are_known_also_where_some_are_left_out() {
    check(
        "云岭县文明行为条例（摘要）\n第一条　为了文明，制定本条例。\n第四条　机关应当做好表率。\n第九条　本条例自公布之日起施行。",
        &[
            "title 云岭县文明行为条例（摘要）",
            "article 第一条　为了文明，制定本条例。",
            "article 第四条　机关应当做好表率。",
            "article 第九条　本条例自公布之日起施行。",
        ],
    );
    let quoted = "云岭县工作汇报\n一、依据\n第四条　机关应当做好表率。\n第九条　学校应当做好表率。\n二、做法\n我们照办。";
    check(
        quoted,
        &[
            "title 云岭县工作汇报",
            "h1 一、依据",
            "body 第四条　机关应当做好表率。",
            "body 第九条　学校应当做好表率。",
            "h1 二、做法",
            "body 我们照办。",
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
fn a_number_keeps_its_distance_from_the_next() {
    check(
        "防汛总结\n1. 24小时值班。全员到岗。\n2、 12345热线。每日通报。",
        &["title 防汛总结", "h3~ 1. 24小时值班。|全员到岗。", "h3~ 2. 12345热线。|每日通报。"],
    );
    check("# 要点\n\n1. 5G建设\n2. 全面排查\n", &["title 要点", "list-item 1. 5G建设", "list-item 2.全面排查"]);
}

#[test]
fn decimals_under_chinese_numbers_count_deeper() {
    check(
        "# 方案\n\n## 一、任务\n\n### 1. 排查\n\n#### 1.1 堤防\n\n逐段排查。\n\n#### 1.2 水库\n\n逐座排查。",
        &["title 方案", "h1 一、任务", "h3 1.排查", "h4 1.1　堤防", "body 逐段排查。", "h4 1.2　水库", "body 逐座排查。"],
    );
}

#[test]
fn numbers_rank_by_their_form_where_all_headings_have_the_same_marks() {
    check(
        "# 方案\n\n## 一、任务\n\n## 1. 排查\n\n逐段排查。\n\n## 2. 清淤\n\n逐条清淤。\n\n## 二、要求\n\n全员到岗。",
        &[
            "title 方案", "h1 一、任务", "h3 1.排查", "body 逐段排查。", "h3 2.清淤", "body 逐条清淤。", "h1 二、要求",
            "body 全员到岗。",
        ],
    );
    check(
        "# 方案\n\n## 1. 排查\n\n逐段排查。\n\n## 2. 清淤\n\n逐条清淤。",
        &["title 方案", "h1 1.排查", "body 逐段排查。", "h1 2.清淤", "body 逐条清淤。"],
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

#[test]
fn a_bold_number_and_its_words_run_into_the_text_behind() {
    check(
        "# 对照检查材料\n\n**一、理论武装方面**\n\n学习不够。\n\n**二、纪律规矩方面** 存在“好人主义”思想，批评别人怕得罪人，查摆自己不够虚心。\n\n\
         （一）**深化**学习\n\n（二）**打通**堵点\n",
        &[
            "title 对照检查材料",
            "h1 一、理论武装方面",
            "body 学习不够。",
            "h1~ 二、纪律规矩方面| 存在“好人主义”思想，批评别人怕得罪人，查摆自己不够虚心。",
            "h2 （一）深化学习",
            "h2 （二）打通堵点",
        ],
    );
    check(
        "# 工作总结\n\n## 一、工作\n\n**（一）抓排查**，查出隐患12处，已经整改。\n\n**（二）抓值守**，昼夜值守，未出事故。\n",
        &[
            "title 工作总结",
            "h1 一、工作",
            "body （一）抓排查，查出隐患12处，已经整改。",
            "body （二）抓值守，昼夜值守，未出事故。",
        ],
    );
    let times = ["一、时间：|3月5日。", "二、地点：|县政府。"].map(|time| format!("h1~ {time}"));
    check(
        "# 关于开会的通知\n\n**一、时间**：3月5日。\n\n**二、地点**：县政府。",
        &["title 关于开会的通知", &times[0], &times[1]],
    );
}

#[test]
fn a_number_below_the_first_rank_stands_over_whatever_it_counts() {
    check(
        "审议意见\n一、建议\n（一）\n提高认识，压实责任。\n（二）\n补齐短板。健全体系。\n（三）严格执法。强化监督。",
        &[
            "title 审议意见",
            "h1 一、建议",
            "h2~ （一）提高认识，压实责任。",
            "h2~ （二）补齐短板。|健全体系。",
            "h2~ （三）严格执法。|强化监督。",
        ],
    );
}

#[test]
fn padded_numbers_over_phrases_become_the_first_rank() {
    check(
        "柳溪镇的做法\n近年来，成效明显。\n01\n“小板凳”搬出“大民生”\n走访群众1200余户。\n02\n“小积分”激发“大动力”\n兑换积分3万分。",
        &[
            "title 柳溪镇的做法",
            "body 近年来，成效明显。",
            "h1 一、“小板凳”搬出“大民生”",
            "body 走访群众1200余户。",
            "h1 二、“小积分”激发“大动力”",
            "body 兑换积分3万分。",
        ],
    );
    check(
        "座位安排\n01\n李青山\n02\n王海\n请对号入座。",
        &["title 座位安排", "body 01", "body 李青山", "body 02", "body 王海", "body 请对号入座。"],
    );
}

#[test]
fn other_numbers_count_deeper_than_decimals() {
    check(
        "云岭县防汛预案\n1 总则\n1.1 编制目的\n为做好防汛工作。\n1.2 分类\n分为以下两类：\n1.自然灾害。主要包括洪涝灾害。\n\
         2.事故灾难。主要包括溃坝事故。\n2 职责\n2.1 县防指\n负责指挥。",
        &[
            "title 云岭县防汛预案",
            "h1 1　总则",
            "h2 1.1　编制目的",
            "body 为做好防汛工作。",
            "h2 1.2　分类",
            "body 分为以下两类：",
            "h3~ 1.自然灾害。|主要包括洪涝灾害。",
            "h3~ 2.事故灾难。|主要包括溃坝事故。",
            "h1 2　职责",
            "h2 2.1　县防指",
            "body 负责指挥。",
        ],
    );
    check(
        "云岭县防汛预案\n1.总则\n1.1编制目的\n为做好防汛工作。\n2.职责\n2.1县防指\n负责指挥。",
        &[
            "title 云岭县防汛预案",
            "h1 1.总则",
            "h2 1.1　编制目的",
            "body 为做好防汛工作。",
            "h1 2.职责",
            "h2 2.1　县防指",
            "body 负责指挥。",
        ],
    );
}
