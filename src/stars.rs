//! Stars that stand for a name or a number left out, as in `20**年` and `**县`, among those that make text bold.

use std::ops::Range;

use crate::level::Label;
use crate::sentence::{STOPS, around, is_han, signs};

/// The rows of stars that stand for names, in order. Two that may just as well begin and end bold text do not, unless others do.
pub fn names(text: &str) -> Vec<Range<usize>> {
    let rows = rows(text);
    let partners = partners(text, &rows);
    let sure = choose(text, &rows, &partners, false);
    if sure.is_empty() { sure } else { choose(text, &rows, &partners, true) }
}

/// The bold words that a line begins with, if they are all of it or a number with its words: `**一、总体要求**`.
pub fn bold_at_start(line: &str) -> Option<&str> {
    let rest = line.strip_prefix("**")?;
    let inner = &rest[..rest.find("**")?];
    let whole = inner.len() + 2 == rest.len() && !inner.is_empty();
    (whole || Label::read(inner).is_some() || Label::read_point(inner).is_some()).then_some(inner)
}

/// Takes bold texts and names as they come; `used` if stars stand for names in this text.
fn choose(text: &str, rows: &[Range<usize>], partners: &[Option<usize>], used: bool) -> Vec<Range<usize>> {
    let mut names = Vec::new();
    let mut at = 0;
    while let Some(row) = rows.get(at) {
        let follows = named(text, row).is_some();
        let is_name = lacks_digits(text, row)
            || match partners[at].map(|partner| &rows[partner]) {
                Some(end) => {
                    used && (follows || holds_clauses(text, row, end))
                        || stands_between_names(text, row, end)
                        || holds_no_phrase(text, row, end)
                }
                None => used || follows && !around(text, row.clone()).0.is_ascii_digit(),
            };
        if is_name {
            names.push(row.clone());
        }
        at = partners[at].filter(|_| !is_name).unwrap_or(at) + 1;
    }
    names
}

/// The stars in a row, wherever no arithmetic is done with them and no backslash makes them characters.
fn rows(text: &str) -> Vec<Range<usize>> {
    let mut rows: Vec<Range<usize>> = Vec::new();
    for (at, star) in signs(text).filter(|&(_, sign)| matches!(sign, '*' | '＊')) {
        match rows.last_mut().filter(|row| row.end == at) {
            Some(row) => row.end += star.len_utf8(),
            None => rows.push(at..at + star.len_utf8()),
        }
    }
    rows.retain(|row| {
        let (before, behind) = around(text, row.clone());
        before != '\\' && !(before.is_ascii_digit() && behind.is_ascii_digit())
    });
    rows
}

/// For each row the next as long, which would end the bold text it begins; four stars and more are one length. Those that surely
/// stand for digits end and begin none.
fn partners(text: &str, rows: &[Range<usize>]) -> Vec<Option<usize>> {
    let mut next = [None; 4];
    let mut partner = |(at, row): (usize, &Range<usize>)| {
        if lacks_digits(text, row) { None } else { next[row.len().min(4) - 1].replace(at) }
    };
    let mut partners: Vec<_> = rows.iter().enumerate().rev().map(&mut partner).collect();
    partners.reverse();
    partners
}

/// `20**年`, `0731-****081`
fn lacks_digits(text: &str, row: &Range<usize>) -> bool {
    let (before, behind) = (&text[..row.start], &text[row.end..]);
    let ends_in_digits = |text: &str| text.bytes().rev().take(4).take_while(u8::is_ascii_digit).count();
    let of_year = (1..4).contains(&ends_in_digits(before)) && behind.starts_with('年');
    let code = row.len() > 2 && before.strip_suffix('-').is_some_and(|code| ends_in_digits(code) > 0);
    of_year || code && behind.starts_with(|c: char| c.is_ascii_digit())
}

/// What follows, if it is what stands behind a name or a number.
fn named(text: &str, row: &Range<usize>) -> Option<&'static str> {
    const NAMED: [&str; 42] = [
        "省", "市", "县", "区", "州", "镇", "乡", "村", "街道", "社区", "年", "月", "日", "季度", "局", "委", "办", "厅", "集团",
        "公司", "单位", "学校", "中心", "同志", "书记", "主任", "万", "亿", "元", "个", "件", "次", "名", "户", "人", "余", "亩",
        "吨", "公里", "平方", "%", "％",
    ];
    const WORDS: [&str; 31] = [
        "市场", "市民", "区域", "区别", "区分", "乡村", "乡亲", "村民", "年度", "年底", "年初", "年内", "年均", "月底", "月初",
        "日前", "日常", "办理", "办公", "办法", "个别", "个人", "人员", "人民", "万众", "万家", "万物", "万里", "余下", "余地",
        "亩均",
    ];
    let (before, behind) = (&text[..row.start], &text[row.end..]);
    let of_clock = [("时", &['日', '午', '晚', '晨'][..]), ("分", &['时'])]
        .into_iter()
        .find_map(|(unit, above)| (behind.starts_with(unit) && before.ends_with(above)).then_some(unit));
    let named =
        NAMED.into_iter().find(|named| behind.starts_with(named)).filter(|_| !WORDS.iter().any(|word| behind.starts_with(word)));
    of_clock.or(named)
}

/// `**集团、**公司`, `**县委书记**同志`. In `**区位优势**市内领先` and `**市级**单位` the words may be bold: 市 begins many others.
fn stands_between_names(text: &str, row: &Range<usize>, end: &Range<usize>) -> bool {
    let (Some(first), Some(last)) = (named(text, row), named(text, end)) else { return false };
    let inner = &text[row.end..end.start];
    let letters = inner.chars().count();
    let may_be_bold = row.len() == 2 && inner.chars().all(is_han) && last.contains(is_han);
    let begins_word = |name: &str| name.chars().count() == 1;
    let is_short = (2..=4).contains(&letters) && begins_word(first) && last != "同志" && !inner.contains(['和', '与', '及']);
    !(may_be_bold && (is_short || letters > 2 && begins_word(last)))
}

/// Whether the text between two rows begins or ends as nothing does that is made bold: with the wrong mark, with a space only at
/// its end, or in the middle of a sentence that is not the one it begins in.
fn holds_no_phrase(text: &str, row: &Range<usize>, end: &Range<usize>) -> bool {
    let inner = &text[row.end..end.start];
    inner.starts_with(['，', '、', '；', '。', '》', '）', '”'])
        || inner.ends_with(['《', '（', '“'])
        || inner.ends_with(' ') && !inner.starts_with(' ')
        || are_in_words(text, row, end) && inner.contains(STOPS)
}

/// `面积**平方公里，人口**万`: clauses between two rows in the middle of others.
fn holds_clauses(text: &str, row: &Range<usize>, end: &Range<usize>) -> bool {
    are_in_words(text, row, end) && text[row.end..end.start].contains(['，', ','])
}

fn are_in_words(text: &str, row: &Range<usize>, end: &Range<usize>) -> bool {
    [row, end].into_iter().all(|row| <[char; 2]>::from(around(text, row.clone())).iter().all(|c| c.is_alphanumeric()))
}

#[cfg(test)]
mod tests {
    use super::names;

    #[test]
    fn names_are_told_from_bold_text() {
        for (text, expected) in [
            ("20**年，我局在**市委的领导下，引进**集团、**公司，增长**%。", 5),
            ("总结20**年的工作，部署20**年的工作。", 2),
            ("王**同志任组长，张**同志任副组长，**3月底**前到位。", 2),
            ("《**区依法治区工作要点》《**开发区工作要点》", 2),
            ("为建设富强**作出了贡献。一年来，在**领导下", 2),
            ("截至目前，共召开会议*次，督促*个小组。", 2),
            ("**县位于山区。", 1),
            ("**县委书记**同志出席。", 2),
            ("**街道**社区", 2),
            ("**市和**县，李**同志和张**同志，引进**集团和**公司", 6),
            ("**镇位于**县东部，20**年建成。", 3),
            ("*个小组共召开会议*次。", 2),
            ("******市房产管理局", 1),
            ("联系人：****政府李青山，电话：0731-****081，138****5678", 2),
            ("见**第3-**4条", 0),
            ("于****年**月**日晚**时**分在**病逝。", 6),
            ("**镇位于**区南部，面积**平方公里，人口**万人，辖**个村。其中，学生 **余人。", 6),
            ("播种面积**万亩，总产**万吨。", 2),
            ("**一是**抓防汛，**二是**抓抗旱。", 0),
            ("**（一）加强领导。**各乡镇要抓紧。**2026年**完成。", 0),
            ("增长**5.2%**，新增**12**个，由**18户**增加至**20**户，**3月底**前完成。", 0),
            ("**市长**任总指挥，**各部门**年底前完成。", 0),
            ("请**市级**单位和**县级**单位抓好落实。**乡镇**单位、**村级**公司", 0),
            ("**区位优势**市内领先，**人均收入**达**3万元**。", 0),
            ("**今天讲三点。请大家记好。**下面开始。", 0),
            ("**防汛****抗旱**、***救灾***，*市级*重点", 0),
            ("** 一、要求 **各地要**抓紧，抓好**落实，完成**12**万亩。", 0),
            ("5*3市，5*8=40，138****5678，\\*号", 0),
        ] {
            assert_eq!(names(text).len(), expected, "{text}");
        }
    }
}
