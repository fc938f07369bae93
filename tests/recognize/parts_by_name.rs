//! Drafts whose parts are named.

use super::check;

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
fn what_is_a_field_above_a_title_is_one_as_a_heading() {
    check(
        "# 关于防汛的通知\n\n## 正文\n请值班。\n\n## 抄送机关\n县委办公室\n\n## 印发机关\n云岭县水利局办公室",
        &["title 关于防汛的通知", "body 请值班。", "cc 县委办公室", "imprint 云岭县水利局办公室"],
    );
    check(
        "# 档案管理办法\n\n## 密级管理\n分级保管。\n\n## 印发程序\n逐级审核。",
        &["title 档案管理办法", "h1 一、密级管理", "body 分级保管。", "h1 二、印发程序", "body 逐级审核。"],
    );
}

#[test]
fn placeholders_of_a_signature_name_no_part() {
    let parts = ["title 关于防汛的通知", "addressee 各科室：", "body 请值班。"];
    for (closing, expected) in [
        ("[发文机关名称]\n[成文日期]", ["signature [发文机关名称]", "date [成文日期]"]),
        ("[发文机关名称]（印章）\n[成文日期]", ["signature [发文机关名称]（印章）", "date [成文日期]"]),
        ("【发文机关】\n【成文日期】", ["signature 【发文机关】", "date 【成文日期】"]),
        ("【落款】\n云岭县水利局\n\n2026年3月5日", ["signature 云岭县水利局", "date 2026年3月5日"]),
    ] {
        check(
            &format!("【标题】\n关于防汛的通知\n\n【主送机关】\n各科室：\n\n【正文】\n请值班。\n\n{closing}"),
            &[parts.as_slice(), &expected].concat(),
        );
    }
}

#[test]
fn signature_and_date_stand_below_one_name() {
    check(
        "**标题：**\n\n关于设备的请示\n\n**正文：**\n\n需购置电脑。\n\n**落款：**\n\n[单位名称]\n\n[年]年[月]月[日]日\n\n**附件：**\n\n1. 清单\n",
        &[
            "title 关于设备的请示",
            "body 需购置电脑。",
            "signature [单位名称]",
            "date [年]年[月]月[日]日",
            "attachment-note 附件：",
            "attachment-note 1.清单",
        ],
    );
}

#[test]
fn title_and_addressee_are_known_below_another_part() {
    check(
        "【发文机关】\n云岭县水利局\n\n关于申请经费的请示\n\n云岭县人民政府：\n\n【正文】\n为做好防汛工作，申请经费50万元。\n\n妥否，请批示。",
        &[
            "issuer 云岭县水利局",
            "title 关于申请经费的请示",
            "addressee 云岭县人民政府：",
            "body 为做好防汛工作，申请经费50万元。",
            "body 妥否，请批示。",
        ],
    );
    check(
        "【标题】\n关于经费的请示\n【正文】\n请示如下：\n关于经费的通知\n【落款】\n云岭县水利局\n\n联系人：\n李青山",
        &[
            "title 关于经费的请示",
            "body 请示如下：",
            "body 关于经费的通知",
            "signature 云岭县水利局",
            "body 联系人：",
            "body 李青山",
        ],
    );
}

#[test]
fn the_text_may_be_the_only_part_with_a_name() {
    check(
        "关于防汛的通知\n\n各科室：\n\n【正文】\n请值班。\n\n云岭县水利局\n2026年5月1日",
        &["title 关于防汛的通知", "addressee 各科室：", "body 请值班。", "signature 云岭县水利局", "date 2026年5月1日"],
    );
    check(
        "公文格式规定\n【标题】\n用2号小标宋体字\n【正文】\n用3号仿宋体字\n【正文】\n每页22行",
        &[
            "title 公文格式规定",
            "body 【标题】",
            "body 用2号小标宋体字",
            "body 【正文】",
            "body 用3号仿宋体字",
            "body 【正文】",
            "body 每页22行",
        ],
    );
    check(
        "【标题】\n\n【主送机关】：\n\n你单位来函收悉。",
        &["title 【标题】", "addressee 【主送机关】：", "body 你单位来函收悉。"],
    );
    check("【标题】\n关于防汛的通知\n\n各科室：\n请值班。", &["title 关于防汛的通知", "addressee 各科室：", "body 请值班。"]);
    check("关于格式的说明\n正文：\n用3号字。", &["title 关于格式的说明", "body 正文：", "body 用3号字。"]);
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
fn the_imprint_and_whom_a_report_goes_to_may_have_names() {
    check(
        "# 供水情况专报\n\n## 报送对象\n县委办公室\n\n## 最新进展\n已冲洗12处。\n\n## 版记\n抄送：县水利局。\n云岭县城管局办公室　2026年3月5日印发",
        &[
            "title 供水情况专报",
            "addressee 县委办公室",
            "h1 最新进展",
            "body 已冲洗12处。",
            "cc 抄送：县水利局。",
            "imprint 云岭县城管局办公室　2026年3月5日印发",
        ],
    );
}

#[test]
fn minutes_may_name_who_took_part() {
    check(
        "# 防汛会议纪要\n\n## 出席\n李青山\n\n## 参加\n王大川\n\n## 记录\n张小溪\n\n会议决定修缮水库。",
        &[
            "title 防汛会议纪要",
            "attendance 出席：李青山",
            "attendance 参加：王大川",
            "attendance 记录：张小溪",
            "body 会议决定修缮水库。",
        ],
    );
    check(
        "# 水库值守办法\n\n## 参加\n全体职工轮流值守。\n\n## 记录\n值守日志保存三年。",
        &["title 水库值守办法", "h1 一、参加", "body 全体职工轮流值守。", "h1 二、记录", "body 值守日志保存三年。"],
    );
}

#[test]
fn fields_under_a_title_stay_together() {
    check(
        "工作周报\n\n汇报人：张三\n所属部门：水利科\n汇报周期：2026年6月3日—2026年6月7日\n\n一、本周工作\n很好。",
        &[
            "title 工作周报",
            "attendance 汇报人：张三",
            "attendance 所属部门：水利科",
            "attendance 汇报周期：2026年6月3日—2026年6月7日",
            "h1 一、本周工作",
            "body 很好。",
        ],
    );
    check(
        "周例会\n会议时间：2026年6月5日\n会议地点：会议室\n参会人员：\n局领导：李青山\n各科室负责人：王大川\n主要内容：\n听取汇报。",
        &[
            "title 周例会",
            "attendance 会议时间：2026年6月5日",
            "attendance 会议地点：会议室",
            "attendance 参会人员：",
            "attendance 局领导：李青山",
            "attendance 各科室负责人：王大川",
            "body 主要内容：",
            "body 听取汇报。",
        ],
    );
    check(
        "活动方案\n活动主题：爱国卫生\n活动对象：全体职工\n请参加。",
        &["title 活动方案", "body 活动主题：爱国卫生", "body 活动对象：全体职工", "body 请参加。"],
    );
    check(
        "工作汇报\n汇报单位：云岭县水利局\n汇报人：李青山\n同志们：\n今年很好。",
        &["title 工作汇报", "byline 汇报单位：云岭县水利局", "byline 汇报人：李青山", "addressee 同志们：", "body 今年很好。"],
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
fn a_heading_may_name_the_title() {
    check(
        "### **标题：关于购置设备的请示**\n\n**主送：** 县财政局：\n\n**正文：**\n\n需购置电脑。\n\n**落款：** 云岭县水利局  \n**日期：** 2026年3月5日",
        &["title 关于购置设备的请示", "addressee 县财政局：", "body 需购置电脑。", "signature 云岭县水利局", "date 2026年3月5日"],
    );
    check(
        "题目：值班情况说明\n尊敬的领导：\n现说明如下。",
        &["title 值班情况说明", "addressee 尊敬的领导：", "body 现说明如下。"],
    );
}

#[test]
fn fields_below_the_title_may_have_looser_names_beside_the_number() {
    let text = "各乡镇人民政府：\n\n请加强值守。";
    check(
        &format!(
            "# 关于加强值守的通知\n\n**发文机关**：云岭县应急局\n**发文字号**：云应急〔2026〕5号\n**成文日期**：2026年3月5日\n\n{text}"
        ),
        &[
            "document-number 云应急〔2026〕5号",
            "title 关于加强值守的通知",
            "addressee 各乡镇人民政府：",
            "body 请加强值守。",
            "signature 云岭县应急局",
            "date 2026年3月5日",
        ],
    );
    check(
        "关于延期的说明\n发文机关：云岭公司\n一、背景\n原定3月开工。\n二、经过\n推迟到5月。",
        &[
            "title 关于延期的说明",
            "body 发文机关：云岭公司",
            "h1 一、背景",
            "body 原定3月开工。",
            "h1 二、经过",
            "body 推迟到5月。",
        ],
    );
}
