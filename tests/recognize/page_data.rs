//! What sites say of a document around it, and other lines of their pages.

use super::check;

const TEXT: &str = "关于做好防汛工作的通知\n各乡镇人民政府：\n请抓好落实。\n云岭县水利局\n2026年3月5日";
const OUTLINE: [&str; 5] = [
    "title 关于做好防汛工作的通知",
    "addressee 各乡镇人民政府：",
    "body 请抓好落实。",
    "signature 云岭县水利局",
    "date 2026年3月5日",
];

#[test]
fn sites_say_when_and_where_a_text_was_posted() {
    for below in [
        "来源：县水利局 时间：2026-03-06 10:01",
        "发布时间：2026-03-06  所属栏目：通知公告  点击次数：35  返回上页",
        "云岭县政府门户网站 www.example.com   2026年03月06日   来源：云岭日报",
        "2026-03-06 06:28:00 来源网站：云岭文库",
        "浏览：87次发布时间：2026-03-06 16:52:22来源：本站",
        "索 引 号  0001/2026-7  公开目录  水利\n名称  关于做好防汛工作的通知\n主题分类  水利  发布日期  2026-03-06",
    ] {
        check(&TEXT.replacen('\n', &format!("\n{below}\n"), 1), &OUTLINE);
    }
    check(
        "关于报送材料的通知\n来源：县财政预算 时间：2026年3月5日\n各乡镇：\n请报送。",
        &["title 关于报送材料的通知", "body 来源：县财政预算 时间：2026年3月5日", "addressee 各乡镇：", "body 请报送。"],
    );
}

#[test]
fn a_page_begins_with_its_site_or_column() {
    for above in ["云岭县人民政府 2026年3月6日 星期五", "今天是2026年3月6日星期五", "公告中心", "展开全文"]
    {
        check(&format!("{above}\n{TEXT}"), &OUTLINE);
    }
    check("值班安排 2026年3月6日 星期五\n王海带班。", &["title 值班安排 2026年3月6日 星期五", "body 王海带班。"]);
}

#[test]
fn a_page_ends_with_files_and_buttons_behind_the_date() {
    for below in [
        "附件【报名表.doc】已下载12次",
        "- 附件【报名表.doc】已下载次\n- 附件【名单.xls】已下载次",
        "网站地图",
        "来源：云岭县人民政府网站",
        "用户登录\n还没有账号？\n立即注册",
        "二维码\n网站编辑",
    ] {
        check(&format!("{TEXT}\n{below}"), &OUTLINE);
    }
    check("来源情况说明\n水的来源如下。\n来源：地下水", &["title 来源情况说明", "body 水的来源如下。", "body 来源：地下水"]);
}

#[test]
fn data_between_tabs_are_no_table() {
    let data = "索引号：\t0001/2026-7\t部门：\t水利局\n栏目：\t通知\t来源：\t水利局\n作者：\t\t日期：\t2026-03-06\n";
    check(&format!("{data}{TEXT}"), &OUTLINE);
    let numbered = data.replace("栏目：\t通知", "备注/文号：\t云水发〔2026〕5号");
    let mut outline = OUTLINE.to_vec();
    outline.insert(0, "document-number 云水发〔2026〕5号");
    check(&format!("{numbered}{TEXT}"), &outline);
    check("索引号\t名称\t日期\n1\t甲\t3月\n2\t乙\t4月", &["table 3×3"]);
}

#[test]
fn the_headline_over_a_document_in_the_news_goes() {
    let text = "中共云岭县委关于表彰先进基层党组织\n和优秀共产党员的决定\n（2026年3月5日）\n";
    let outline =
        ["title 中共云岭县委关于表彰先进基层党组织/和优秀共产党员的决定", "subtitle （2026年3月5日）", "body 县委决定予以表彰。"];
    check(&format!("云岭县委表彰优秀共产党员等\n\n新华社云岭3月5日电\n\n{text}县委决定予以表彰。"), &outline);
    check(
        "云岭县委表彰优秀共产党员\n新华社云岭3月5日电\n县委今天表彰优秀共产党员。",
        &["title 云岭县委表彰优秀共产党员", "body 新华社云岭3月5日电", "body 县委今天表彰优秀共产党员。"],
    );
}

#[test]
fn a_page_of_pieces_is_named_after_the_first() {
    let about = "简介：云岭文库小编为你整理了多篇相关的《防汛工作通知》，但愿对你有帮助。\n";
    check(&format!("防汛工作通知\n{about}第一篇：防汛工作通知\n{TEXT}"), &OUTLINE);
    let bare = "各乡镇人民政府：\n请抓好落实。";
    check(
        &format!("防汛工作通知\n{about}第一篇：防汛工作通知\n{bare}"),
        &["title 防汛工作通知", "addressee 各乡镇人民政府：", "body 请抓好落实。"],
    );
}

#[test]
fn a_trail_may_go_on_below_and_a_site_may_begin_one() {
    for trail in [
        "当前位置： 首页\n>政务频道 >政务公开 >本局文件",
        "首页>\n> 政务公开 > 部门目录 > 县水利局 > 政策文件、通知",
        "云岭范文网 > 范文大全 > 通知 >",
    ] {
        check(&format!("{trail}\n{TEXT}"), &OUTLINE);
    }
}

#[test]
fn what_sites_say_has_many_names() {
    for data in [
        "首页 > 政策\n资料属性：\n\n部委规章\n\n效力级别：\n\n部门规章\n\n制定机关：\n\n云岭县水利局\n\n颁布日期：\n\n2026年3月5日\n\n时 效 性：\n\n有效",
        "索 引 号: | 0001/2026-1 | 主题分类: | 水利 |\n公开属性： | 全部公开 | 公开期限： | 长期公开 |",
        "文章来源：县水利局 更新时间：2026/03/05 11:30:01",
        "发布时间：2026-03-05 16:20\n• 发布：县水利局\n• |",
    ] {
        check(&format!("{data}\n{TEXT}"), &OUTLINE);
    }
    let text = TEXT.split_once('\n').map_or("", |(_, text)| text);
    check(&format!("关于做好防汛工作的通知\n日期：03-05\n{TEXT}"), &OUTLINE);
    let dated = format!("关于做好防汛工作的通知\n日期：3月5日\n{text}");
    assert!(super::outline(&dated).iter().any(|line| line.contains("日期：3月5日")), "{dated}");
}

#[test]
fn a_page_ends_with_who_keeps_the_site() {
    let rights = "Copyright © 2003 -\n2026\nAll\nRights Reserved\n支持单位：云岭创业科技公司\n";
    let comments = "标签：\n留言与评论（共有 0 条评论）\n验证码：";
    for foot in [rights, comments, "编辑 张思平\n推荐内容", "- 扫一扫在手机打开当前页", "（建议使用1024×768以上分辨率浏览本站）"]
    {
        check(&format!("{TEXT}\n{foot}"), &OUTLINE);
    }
    let claim = "县志编纂方案\n封底印“Copyright © 2026”字样。\n由县志办负责。";
    check(claim, &["title 县志编纂方案", "body 封底印“Copyright © 2026”字样。", "body 由县志办负责。"]);
}
