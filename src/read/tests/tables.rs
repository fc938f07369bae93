//! Tables, however they are typed.

use super::*;

#[test]
fn lines_with_tabs_between_equally_many_cells_are_a_table() {
    plain(
        "乡镇\t编织袋（条）\t救生衣（件）\n青石镇\t5000\t 120 \n\t\t80\n小计",
        &["table [Both, Both, Both]: 乡镇|编织袋（条）|救生衣（件）/青石镇|5000|120/||80", "line: 小计"],
    );
    plain("时间\t上午\t县城\n时间\t下午\t青石镇", &["line: 时间\t上午\t县城", "line: 时间\t下午\t青石镇"]);
    plain(
        "\t时间\t\t小学\t\t\t初中\n\t5月10日前\t公布学区\t\t公布学区\n\t6月20日\t\t网上报名\t网上报名",
        &["table [Both, Both, Both]: 时间|小学|初中/5月10日前|公布学区|公布学区/6月20日|网上报名|网上报名"],
    );
    plain("\t\t水利局\n\t\t应急局\n\t\t3月1日", &["line: 水利局", "line: 应急局", "line: 3月1日"]);
    plain("\t1.\t甲\n\t2.\t乙\n\t3.\t丙", &["line: 1.\t甲", "line: 2.\t乙", "line: 3.\t丙"]);
    plain("一、\t甲\n二、\t乙\n三、\t丙", &["line: 一、\t甲", "line: 二、\t乙", "line: 三、\t丙"]);
    let header = |text: &str| match &read(&source("草稿", text), Some(Format::Text), None).blocks[0] {
        Block::Table(table) => table.header,
        Block::Paragraph(_) | Block::Figure(_) => unreachable!(),
    };
    assert_eq!(header("序号\t姓名\t2025年\n1\t李青山\t8\n2\t王大川\t9"), 1);
    assert_eq!(header("1\t李青山\t8\n2\t王大川\t9\n3\t张小溪\t7"), 0);
}

#[test]
fn rows_between_bars_need_no_dashes_below_the_first() {
    markdown(
        "成果如下：\n| 项目 | 内容 | 成果 |\n| 检查 | 每月一次。 | 98% |\n| 培训 | 6次 | 好 |\n| 其他 | 无 |\n完。",
        &["line: 成果如下：", "table [Both, Both, Both]: 项目|内容|成果/检查|每月一次。|98%/培训|6次|好/其他|无|", "line: 完。"],
    );
    for bars in [
        "| 首页 | 新闻 | 公告 |\n| 机构 | 政策 | 互动 |\n完。",
        "| 编号 | 1 | 主题 |\n| 机构 | 县 | 水利 |\n| 日期 | 2 | 号 |",
        "| 首页 | 新闻 |\n| 机构 | 政策 |\n| 互动 | 公告 |",
    ] {
        let lines: Vec<String> = bars.lines().map(|line| format!("line: {line}")).collect();
        markdown(bars, &lines.iter().map(String::as_str).collect::<Vec<_>>());
    }
}

#[test]
fn cells_one_below_the_other_are_a_table() {
    plain(
        "物资如下：\n  物资名称      数量     存放地点\n  编织袋        12000条  县水利局仓库\n  救生衣        300件    青岚镇政府\n以上。",
        &[
            "line: 物资如下：",
            "table [Both, Both, Both]: 物资名称|数量|存放地点/编织袋|12000条|县水利局仓库/救生衣|300件|青岚镇政府",
            "line: 以上。",
        ],
    );
    plain(
        "1    编织袋    县水利局\n2    救生衣    青岚镇\n10   铁锹      县应急局",
        &["table [Both, Both, Both]: 1|编织袋|县水利局/2|救生衣|青岚镇/10|铁锹|县应急局"],
    );
    for (why, draft) in [
        ("a list", "1.马小溪    青云中学    八年级\n2.刘大川    青云中学    七年级\n3.陈青山    东湖二中    九年级"),
        ("two columns", "县水利局    0000-12345\n县交通局    0000-12346\n县财政局    0000-12347\n"),
        ("names", "张三丰    李四光    王五一\n赵六      钱七      孙八\n周九      吴十      郑十一\n"),
        ("offices", "县应急局  县水利局  县消防队\n县交通局  县财政局  县卫健局\n县资源局  县民政局  县气象局\n"),
        (
            "signatures",
            "甲方（盖章）    乙方（盖章）    丙方（盖章）\n2026年3月1日    2026年3月1日    2026年3月1日\n2026年3月2日    2026年3月2日    2026年3月2日\n",
        ),
        (
            "a form",
            "姓名：李一    性别：女    年龄：五十二\n姓名：李二    性别：男    年龄：五十三\n姓名：李三    性别：女    年龄：五十四\n",
        ),
        ("not one below the other", "水利局    防汛办公室    3楼\n交通局局    公路段    4楼\n财政局预算科    国库科    5楼\n"),
        (
            "a head of other columns",
            "名称  数  量  存放地点\n编织袋    120    县水利局仓库\n救生衣    300    青岚镇政府里\n铁锹头    400    青岚镇政府里\n",
        ),
    ] {
        let source = source("草稿", draft);
        let tables =
            read(&source, Some(Format::Text), None).blocks.iter().filter(|block| matches!(block, Block::Table(_))).count();
        assert_eq!(tables, 0, "{why}");
    }
    let header = |text: &str| match &read(&source("草稿", text), Some(Format::Text), None).blocks[0] {
        Block::Table(table) => table.header,
        Block::Paragraph(_) | Block::Figure(_) => unreachable!(),
    };
    assert_eq!(header("物资      数量      地点\n编织袋    1200条    县城\n救生衣    300件     青石镇"), 1);
    assert_eq!(header("收入总计    1200.5万元    增长3%\n支出总计    1100.5万元    增长2%\n年末结余    1000.0万元    持平"), 0);
}

#[test]
fn tables_in_html_are_tables() {
    markdown(
        "下表：\n\n<table class=\"a\">\n<caption>表1</caption>\n<thead><tr><th>乡镇</th><th>数量</th></tr></thead>\n\n<tr><td>青石镇</td>\n<td> **5** </td></tr>\n</table>\n\n完。",
        &["line: 下表：", "line: 表1", "table [Both, Both]: 乡镇|数量/青石镇|**5**", "line: 完。"],
    );
    markdown(
        "<table><tr><td colspan=\"2\">甲</td><td rowspan=2>乙</td></tr><tr><td>丙<br>丁</td><td>戊</td></tr></table>",
        &["table [Both, Both, Both]: 甲||乙/丙\n丁|戊|"],
    );
    markdown("<table><tr><td>甲<td>乙<tr><td>丙<td>丁</table>", &["table [Both, Both]: 甲|乙/丙|丁"]);
    markdown("用<table>标签，\n不写</table>", &["line: 用<table>标签，", "line: 不写</table>"]);
    markdown("<table>甲<table><td>乙</td></table>", &["line: <table>甲", "table [Both]: 乙"]);
    markdown("<TABLE><TR><TD>甲</TD></TR></Table>", &["table [Both]: 甲"]);
    markdown("<Table border=\"1\">\n<tr><td>甲</td></tr>\n</table>", &["table [Both]: 甲"]);
    markdown("<TABLE>\n<tr><td>甲</td></tr>\n", &["line: <TABLE>", "line: <tr><td>甲</td></tr>"]);
    markdown(
        "<table><tr><td>甲</td></tr>\n散落的话。\n\n# 附件1\n\n<tr><td>乙</td></tr></table>",
        &["table [Both]: 甲", "line: 散落的话。", "h1: 附件1", "table [Both]: 乙"],
    );
    markdown(
        "<table>\n<tr><td>甲</td></tr>\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n<tr><td>丙</td></tr></table>",
        &["table [Both]: 甲", "table [Both, Both]: a|b/1|2", "line: <tr><td>丙</td></tr></table>"],
    );
    let text = source("草稿", "<table><tr><th>甲</th></tr><tr><td>乙</td></tr></table>");
    let document = read(&text, Some(Format::Markdown), None);
    assert!(
        matches!(&document.blocks[0], Block::Table(table) if table.header == 1 && table.span == Span::new(0, text.text.len()))
    );
}

/// Where cells of a table in HTML reach over others: row, column, how many columns, how many rows above.
#[track_caller]
fn merged(html: &str, rows: &str, expected: &[(usize, usize, usize, usize)]) {
    let text = source("草稿", html);
    let document = read(&text, Some(Format::Markdown), None);
    let Block::Table(table) = &document.blocks[0] else { panic!("{:?}", document.blocks) };
    assert_eq!(table_line(table).split_once(": ").map(|(_, rows)| rows), Some(rows), "{html}");
    let merged: Vec<_> = table.merged.iter().map(|(&(row, column), cell)| (row, column, cell.columns, cell.above)).collect();
    assert_eq!(merged, expected, "{html}");
}

#[test]
fn cells_reach_over_columns_and_rows() {
    merged(
        "<table><tr><th rowspan=2>序号</th><th colspan=2>投资</th></tr><tr><th>计划</th><th>完成</th></tr><tr><td colspan=2>合计</td><td>9</td></tr></table>",
        "序号|投资|/|计划|完成/合计||9",
        &[(0, 1, 2, 0), (1, 0, 1, 1), (2, 0, 2, 0)],
    );
    // In the last column, and in both directions at once.
    merged(
        "<table><tr><td>甲</td><td>乙</td><td rowspan=2>丙</td></tr><tr><td>丁</td><td>戊</td></tr><tr><td>己</td><td>庚</td><td>辛</td></tr></table>",
        "甲|乙|丙/丁|戊|/己|庚|辛",
        &[(1, 2, 1, 1)],
    );
    merged(
        "<table><tr><td rowspan=3 colspan=2>甲</td><td>乙</td></tr><tr><td>丙</td></tr><tr><td>丁</td></tr></table>",
        "甲||乙/||丙/||丁",
        &[(0, 0, 2, 0), (1, 0, 2, 1), (2, 0, 2, 2)],
    );
    // A row of nothing but such cells is none; one that ends before them has empty cells.
    merged(
        "<table><tr><td rowspan=2>甲</td><td rowspan=3>乙</td></tr><tr></tr><tr><td>丙</td></tr></table>",
        "甲|乙/丙|",
        &[(1, 1, 1, 1)],
    );
    merged(
        "<table><tr><td>甲</td><td>乙</td><td rowspan=2>丙</td></tr><tr><td>丁</td></tr></table>",
        "甲|乙|丙/丁||",
        &[(1, 2, 1, 1)],
    );
    // Farther than there are columns and rows; over cells that reach down from above.
    merged(
        "<table><tr><td colspan=9>甲</td></tr><tr><td>乙</td><td rowspan=99999999999>丙</td></tr><tr><td colspan=2>丁</td></tr></table>",
        "甲|/乙|丙/丁|",
        &[(0, 0, 2, 0), (2, 1, 1, 1)],
    );
    // Browsers put the cells of the second row beside those of the first.
    let twice = "<tr><td rowspan=2>甲</td><td rowspan=2>乙</td></tr>";
    let four = [twice; 4].concat();
    let rows = "甲|乙||/||甲|乙/甲|乙||/||甲|乙";
    let below = [(1, 0, 1, 1), (1, 1, 1, 1), (2, 2, 1, 1), (2, 3, 1, 1), (3, 0, 1, 1), (3, 1, 1, 1)];
    merged(&format!("<table>{four}</table>"), rows, &below);
    // Text between the rows divides the table; what reaches down begins anew.
    markdown(
        "<table><tr><td rowspan=2>甲</td><td>乙</td></tr>\n散落的话。\n\n<tr><td>丙</td></tr></table>",
        &["table [Both, Both]: 甲|乙", "line: 散落的话。", "table [Both, Both]: |丙"],
    );
    markdown(
        "<table><tr><td>甲</td><td rowspan=9>乙</td></tr>\n散落的话。\n\n<tr><td colspan=2>丙</td></tr></table>",
        &["table [Both, Both]: 甲|乙", "line: 散落的话。", "table [Both, Both]: 丙|"],
    );
}

#[test]
fn a_head_has_only_rows_of_heads() {
    let header = |rows: &str| {
        let text = source("草稿", &format!("<table>{rows}</table>"));
        match &read(&text, Some(Format::Markdown), None).blocks[0] {
            Block::Table(table) => table.header,
            Block::Paragraph(_) | Block::Figure(_) => unreachable!(),
        }
    };
    let body = "<tr><td>1</td><td>2</td></tr>".repeat(3);
    assert_eq!(header(&format!("<tr><th>甲</th><th>乙</th></tr>{body}")), 1);
    assert_eq!(header(&"<tr><th>甲</th><td>1</td></tr>".repeat(3)), 0);
    assert_eq!(header(&format!("<tr><th rowspan=2>甲</th><th>乙</th></tr><tr><td>丙</td></tr>{body}")), 2);
}

#[test]
fn tables_lose_no_cell() {
    markdown(
        "甲\n| 项目 | 金额 |\n|---|--:|\n| 乙 | **1** | 多 |\n| 丙 |\n附件：1.丁",
        &["line: 甲", "table [Both, Right, Both]: 项目|金额|/乙|**1**|多/丙||", "line: 附件：1.丁"],
    );
    markdown("甲|乙\n-|-\n1<br>2|3\\|4", &["table [Both, Both]: 甲|乙/1\n2|3|4"]);
}
