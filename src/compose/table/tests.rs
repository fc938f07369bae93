//! 小四 is 240 twips; the lines and margins of a column are 2 × 108 + 20 = 236; the text is 8845 wide and 12756 high.

use super::*;
use crate::compose::compose;
use crate::document::{Document, Merged, Origin, Run};
use crate::layout::Layout;
use crate::source::Span;

fn table(rows: &[&[&'static str]]) -> Table<'static> {
    let cell = |text: &&'static str| vec![Run::typed(*text, Span::at(0))];
    let rows: Vec<Vec<_>> = rows.iter().map(|row| row.iter().map(cell).collect()).collect();
    Table { align: vec![Align::Both; rows[0].len()], rows, header: 1, ..Table::new(Span::at(0)) }
}

/// A table of twelve columns that need 4 × 240 + 236 = 1196 twips each: 14352 together.
fn wide() -> Block<'static> {
    Block::Table(Box::new(table(&[&["单位"; 12], &["市水利局"; 12]])))
}

fn paragraph(role: Role, text: &'static str) -> Block<'static> {
    Block::Paragraph(Paragraph { role, ..Paragraph::new(Origin::Line, Span::at(0), vec![Run::typed(text, Span::at(0))]) })
}

#[track_caller]
fn composed(blocks: Vec<Block<'static>>, check: impl FnOnce(&Layout<'_>)) {
    let style = Style::builtin("gbt9704").unwrap();
    check(&compose(&Document { blocks, ..Document::default() }, &style, None));
}

/// The first item of every landscape stretch, and the one behind it.
fn landscape(layout: &Layout<'_>) -> Vec<(usize, usize)> {
    layout.landscape.iter().map(|range| (range.start, range.end)).collect()
}

#[test]
fn what_is_there_goes_where_it_saves_most_lines() {
    let rows: [&[&'static str]; 5] = [
        &["序号", "路段名称", "所在县（区）", "长度（公里）", "主要隐患", "完成时限"],
        &["1", "青石线K3—K9", "青岚县", "6.0", "临崖路段护栏缺失", "11月30日"],
        &["2", "柳河桥两端", "柳河区", "0.8", "桥面易结冰", "11月25日"],
        &["3", "北岭隧道出口", "北岭县", "1.2", "团雾多发，视距不足", "12月10日"],
        &["4", "石坪镇集市路段", "青岚县", "0.5", "占道经营，人车混行", "11月20日"],
    ];
    composed(vec![Block::Table(Box::new(table(&rows)))], |layout| {
        let [Item::Table(set)] = layout.body.as_slice() else { panic!("one table") };
        assert_eq!(set.columns.iter().map(|column| column.width.0).sum::<i32>(), 8845);
        let broken = |row: usize| {
            let room = |at: usize| (set.columns[at].width.0 - 236) * 100 / 240;
            rows[row].iter().enumerate().map(|(at, text)| Line::new(text).broken(room(at))).collect::<Vec<_>>()
        };
        let (whole, two) = ((1, 0), (2, 0));
        assert_eq!(broken(0), [whole; 6]);
        assert_eq!(broken(2), [whole; 6]);
        assert_eq!(broken(3), [whole, whole, whole, whole, two, whole]);
    });
}

#[test]
fn a_column_of_numbers_stays_narrow() {
    // Natural: 2, 7 and 2 characters, 716 + 1916 + 716; 5497 are left, shared by 0.5 : 5.5 : 0.5 characters.
    let table = table(&[&["序号", "乡镇", "户数"], &["1", "河口街道办事处", "1200"]]);
    composed(vec![Block::Table(Box::new(table))], |layout| {
        let [Item::Table(set)] = layout.body.as_slice() else { panic!("one table") };
        assert_eq!(set.columns.iter().map(|column| column.width.0).collect::<Vec<_>>(), [1138, 6568, 1139]);
    });
}

/// `甲` over three columns, then `乙` in the first of three rows.
fn merged() -> Table<'static> {
    let long = "水".repeat(30).leak();
    let mut table = table(&[&["甲", "", ""], &[long, "丙", "丁"], &["", "戊", "己"], &["", "庚", "辛"]]);
    table.merged.insert((0, 0), Merged { columns: 3, above: 0 });
    table.merged.extend([2, 3].map(|row| ((row, 0), Merged { columns: 1, above: row - 1 })));
    table
}

#[test]
fn a_cell_over_several_columns_widens_them_together() {
    let mut table = merged();
    table.rows[0][0] = vec![Run::typed("水".repeat(60), Span::at(0))];
    let style = Style::builtin("gbt9704").unwrap();
    let natural = |table: &Table| needs(table, &style, CELL_MARGIN).iter().map(|need| need.natural).collect::<Vec<_>>();
    // 30 × 240 + 236 and twice 240 + 236; together 8388, and 60 × 240 + 236 = 14636 are wanted.
    assert_eq!(natural(&merged()), [7436, 476, 476]);
    assert_eq!(natural(&table), [7436 + 5538, 476 + 355, 476 + 355]);
}

#[test]
fn the_last_row_of_a_high_cell_is_as_high_as_it_needs() {
    let (table, style) = (merged(), Style::builtin("gbt9704").unwrap());
    let columns = vec![Column { width: Length(216 + 6 * 240), align: Align::Both }; 3];
    // Five lines of six characters in three rows of one.
    let set = SetTable { table: &table, columns: columns.clone(), margin: CELL_MARGIN, divided: Vec::new(), keep_next: false };
    assert_eq!(estimate::row_heights(&set, &style), [400, 400, 400, 1200]);
    // A cell as wide as three columns has room for 3 × 1656 − 216 twips, 19 characters.
    let head = |characters: usize| {
        let mut wide = merged();
        wide.rows[0][0] = vec![Run::typed("水".repeat(characters), Span::at(0))];
        let columns = columns.clone();
        estimate::row_heights(
            &SetTable { table: &wide, columns, margin: CELL_MARGIN, divided: Vec::new(), keep_next: false },
            &style,
        )[0]
    };
    assert_eq!([head(19), head(20)], [400, 800]);
}

#[test]
fn short_words_and_numbers_are_not_broken() {
    // A head in two lines that break between words; a number whole: 8 digits and 5 others, and a quarter at each of 5 places between digits and Chinese.
    assert_eq!(least_head("计划完成时限"), Chars(400));
    assert_eq!(least_head("序号"), Chars(200));
    assert_eq!(least_head("所在县（区）"), Chars(300));
    assert_eq!(least_head("2026年计划投资额（万元）"), Chars(400));
    assert_eq!(least_cell("2026年12月31日"), Chars(400 + 300 + 125));
    assert_eq!(least_cell("市水利局"), Chars(400));
    assert_eq!(least_cell("市应急管理局"), Chars(100));
    assert_eq!(least_cell("甲\nv1.20.3-rc1"), Chars(550));
    assert_eq!(least_cell(&"水".repeat(13)), Chars(600));
    assert_eq!(least_cell(&"x".repeat(100)), Chars(1000));
}

#[test]
fn columns_stand_by_what_is_in_them() {
    let said = |said: Align, cells: &[&'static str]| {
        let rows: Vec<Vec<_>> = [&["头"], cells].concat().iter().map(|text| vec![vec![Run::typed(*text, Span::at(0))]]).collect();
        align(&Table { align: vec![said], rows, header: 1, ..Table::new(Span::at(0)) }, 0)
    };
    let by_itself = |cells: &[&'static str]| said(Align::Both, cells);
    assert_eq!(by_itself(&["1", "2", "10"]), Align::Center);
    assert_eq!(by_itself(&["13800000001", "", "13800000002"]), Align::Center);
    assert_eq!(by_itself(&["2026年3月", "2026年12月31日"]), Align::Center);
    assert_eq!(by_itself(&["5", "12000"]), Align::Right);
    assert_eq!(by_itself(&["75%", "15.3%", "—"]), Align::Right);
    assert_eq!(by_itself(&["1,200万元", "80万元"]), Align::Right);
    assert_eq!(by_itself(&["林知远", "欧阳明月"]), Align::Center);
    assert_eq!(by_itself(&["2026年3月", "全年"]), Align::Center);
    assert_eq!(by_itself(&["林知远", "云溪县水利局"]), Align::Left);
    assert_eq!(by_itself(&["3人以上", "10个左右的村"]), Align::Left);
    assert_eq!(said(Align::Left, &["1", "2"]), Align::Left);
}

#[test]
fn only_a_row_higher_than_half_a_page_is_divided() {
    // (8845 − 216) / 240 is 35 characters to a line; 16 lines of 20 pt are 6400 of 6378 twips.
    let rows: [&[&'static str]; 3] = [&["内容"], &["水".repeat(525).leak()], &["水".repeat(526).leak()]];
    composed(vec![Block::Table(Box::new(table(&rows)))], |layout| {
        let [Item::Table(set)] = layout.body.as_slice() else { panic!("one table") };
        assert_eq!(set.divided, [false, false, true]);
    });
}

#[test]
fn a_wide_table_goes_on_a_landscape_page_with_the_lines_around_it() {
    let lines = [
        paragraph(Role::Body, "如下。"),
        paragraph(Role::Caption, "表1 物资"),
        paragraph(Role::Body, "单位：件"),
        wide(),
        paragraph(Role::Body, "注：截至5月。"),
    ];
    let mut blocks = lines.to_vec();
    blocks.push(paragraph(Role::Body, "下文。"));
    composed(blocks, |layout| {
        assert_eq!(landscape(layout), [(1, 5)]);
        let Item::Table(set) = &layout.body[3] else { panic!("a table") };
        // 297 − 37 − 35 mm.
        assert_eq!(set.columns.iter().map(|column| column.width.0).sum::<i32>(), 12756);
        assert_eq!(set.margin, NARROW_MARGIN);
    });
    // Two in a row share the pages.
    let twice = [lines.as_slice(), &lines[1..]].concat();
    composed(twice, |layout| assert_eq!(landscape(layout), [(1, 9)]));
    composed(lines[..3].to_vec(), |layout| assert!(layout.landscape.is_empty()));
}

#[test]
fn an_attachment_that_is_a_wide_table_is_landscape_from_its_mark_on() {
    let blocks = vec![
        paragraph(Role::Body, "正文。"),
        paragraph(Role::AttachmentMark, "附件"),
        paragraph(Role::AttachmentTitle, "物资表"),
        wide(),
    ];
    composed(blocks, |layout| {
        // Body, mark, empty line, title, empty line, table.
        assert_eq!(landscape(layout), [(1, 6)]);
        let Item::Paragraph(mark) = &layout.body[1] else { panic!("the mark") };
        assert!(!mark.own.new_page, "the section begins a page");
    });
}

#[test]
fn two_tables_do_not_grow_together() {
    let narrow = || Block::Table(Box::new(table(&[&["甲"], &["乙"]])));
    composed(vec![narrow(), narrow()], |layout| {
        assert!(matches!(&layout.body[1], Item::Paragraph(set) if set.runs.is_empty()));
        assert_eq!(layout.body.len(), 3);
    });
}

#[test]
fn a_remark_stays_with_the_last_row_of_its_table() {
    let pages =
        |layout: &Layout<'_>| -> Vec<_> { estimate::places(layout).iter().map(|place| (place.first, place.last)).collect() };
    let lines = |count: usize| vec![paragraph(Role::Body, "行"); count];
    let rows: [&[&'static str]; 4] = [&["甲"], &["乙"], &["丙"], &["丁"]];
    let mut blocks = lines(18); // 4 of 22 lines are left, 2316 twips: four rows of 400 and the remark
    blocks.extend([Block::Table(Box::new(table(&rows))), paragraph(Role::Body, "注：截至5月。"), paragraph(Role::Body, "完")]);
    composed(blocks.clone(), |layout| {
        let Item::Table(set) = &layout.body[18] else { panic!("a table") };
        assert!(set.keep_next);
        assert_eq!(pages(layout)[18..20], [(1, 1), (1, 1)]);
    });
    blocks.splice(0..0, lines(1)); // 1737: four rows, but no remark
    composed(blocks, |layout| assert_eq!(pages(layout)[19..21], [(1, 2), (2, 2)]));
}
