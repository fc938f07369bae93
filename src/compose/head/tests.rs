use super::*;
use crate::compose::tests::{check, document, source};
use crate::source::Why;
use crate::style::Style;
use crate::{Options, When};

const MARK: (Role, &str) = (Role::Issuer, "云岭县人民政府文件");
const NUMBER: (Role, &str) = (Role::DocumentNumber, "云政〔2026〕12号");
const TITLE: (Role, &str) = (Role::Title, "关于修渠的请示");

// In twips. The mark's first line begins at 72 mm (4082), less what stands above its characters: 80 % of 50 pt less 80 % of
// 42 pt, 128. The text area begins at 37 mm (2098), so 1856 are left above the mark; lines are 579 high.
// The red line is 4 mm (227) below the characters: 20 % of 28.95 pt less 15 % of 16 pt, 67, are in the line itself.
// With a red line of 30, all that is 151 more than a whole number of lines, which the first empty line below gives back.

#[test]
fn a_head_has_its_elements_from_top_to_bottom() {
    let head = [(Role::CopyNumber, "000128"), (Role::Secrecy, "机密★1年"), (Role::Urgency, "特急"), MARK, NUMBER, TITLE];
    let expected = [
        "CopyNumber: 000128",
        "Secrecy: 机密★1年",
        "Urgency: 特急",
        "— pitch 119", // 1856 − 3 × 579
        "Issuer: 云岭县人民政府文件",
        "—",
        "—",
        "DocumentNumber rule 160: 云政〔2026〕12号",
        "— pitch 428",
        "—",
        "Title: 关于修渠的请示",
    ];
    check("gbt9704", &head, &expected);
}

#[test]
fn secrecy_stands_in_the_second_line() {
    // Without a number, the red line is 4 mm below the mark: 20 % of 50 pt less 15 % of 42 pt, 74, are in its line itself, and
    // the paragraph that carries it has 20.
    let expected = ["— pitch 579", "Secrecy: 秘密", "— pitch 698", "Issuer: 云岭县人民政府文件", "— pitch 20 rule 133"];
    check("gbt9704", &[(Role::Secrecy, "秘密"), MARK], &expected);
}

#[test]
fn signers_stand_beside_the_number_two_to_a_line() {
    let expected = [
        "— pitch 1856",
        "Issuer: 云岭县人民政府文件",
        "—",
        "—",
        "DocumentNumber left 1 left: 云政〔2026〕12号 | Signer left 0 right 0 left: 签发人：李青山　　王　海 / Signer left 4 right 0 left: 欧阳明远",
        "— pitch 20 rule 140", // 160 − 20
        "— pitch 428",
        "—",
        "Title: 关于修渠的请示",
    ];
    check("gbt9704", &[MARK, NUMBER, (Role::Signer, "签发人：李青山　王　海　欧阳明远"), TITLE], &expected);
}

#[test]
fn two_lines_are_empty_below_a_red_line_whatever_follows() {
    let body = (Role::Body, "会议同意。");
    let expected = ["— pitch 1856", "Issuer: 云岭县人民政府文件", "— pitch 20 rule 133", "— pitch 435", "—", "Body: 会议同意。"];
    check("gbt9704", &[MARK, body], &expected);
}

#[test]
fn signers_above_the_number_stay_there() {
    let expected = ["Signer: 签发人：李青山", "DocumentNumber: 云政〔2026〕12号", "—", "—", "Title: 关于修渠的请示"];
    check("gbt9704", &[(Role::Signer, "签发人：李青山"), NUMBER, TITLE], &expected);
}

#[test]
fn joint_offices_stand_one_under_the_other_beside_the_word() {
    let joint = |lines: &[(Role, &str)]| {
        let expected =
            ["— pitch 1856", "Issuer spread: 甲县财政局 / Issuer spread: 甲县水务局 | Issuer right: 文件", "— pitch 20 rule 133"];
        check("gbt9704", lines, &expected);
    };
    joint(&[(Role::Issuer, "甲县财政局"), (Role::Issuer, "甲县水务局文件")]);
    joint(&[(Role::Issuer, "甲县财政局"), (Role::Issuer, "甲县水务局"), (Role::Issuer, "文件")]);
    joint(&[(Role::Issuer, "甲县财政局　甲县水务局文件")]);
    let order = [(Role::Issuer, "甲县财政局"), (Role::Issuer, "甲县水务局令")];
    check("order", &order, &["— pitch 1005", "Issuer spread: 甲县财政局 / Issuer spread: 甲县水务局 | Issuer right: 令"]);
}

#[test]
fn a_head_without_a_mark_has_no_red_line() {
    check("gbt9704", &[NUMBER, TITLE], &["DocumentNumber: 云政〔2026〕12号", "—", "—", "Title: 关于修渠的请示"]);
}

#[test]
fn the_title_of_an_order_is_its_mark() {
    let order = [(Role::Title, "云岭县人民政府令"), (Role::DocumentNumber, "第12号"), (Role::Body, "现予公布。")];
    // 57 mm are 3231 twips; less 128 and 2098.
    let expected = ["— pitch 1005", "Issuer: 云岭县人民政府令", "—", "—", "DocumentNumber: 第12号", "—", "—", "Body: 现予公布。"];
    check("order", &order, &expected);
}

#[test]
fn the_mark_of_a_letter_stands_apart_from_the_text() {
    let letter = [(Role::Issuer, "云岭县人民政府"), NUMBER, (Role::Title, "关于修渠的函")];
    // 30 mm are 1701 twips; less 128.
    let expected = ["Issuer page-top 1573: 云岭县人民政府", "DocumentNumber: 云政〔2026〕12号", "—", "—", "Title: 关于修渠的函"];
    check("letter", &letter, &expected);
}

/// The size in pt that a mark of these names gets.
fn fitted(names: &[&str]) -> f64 {
    let mark: Vec<_> = names.iter().map(|&name| (Role::Issuer, name)).collect();
    let source = source(&mark);
    let mut document = document(&source, &vec![Role::Issuer; names.len()]);
    let mut style = Style::builtin("gbt9704").unwrap();
    fit(&mut document, &mut style);
    assert_eq!(document.findings.is_empty(), style.looks.issuer.size >= style.head.mark_least);
    f64::from(style.looks.issuer.size.twips()) / 20.0
}

#[test]
fn a_mark_is_as_large_as_there_is_room() {
    assert_eq!(fitted(&["云岭县人民政府文件"]), 42.0);
    // 442.2 pt for 14 characters.
    assert_eq!(fitted(&["云岭县人力资源和社会保障局文件"]), 29.0);
    assert_eq!(fitted(&["望川市云岭县生态环境和自然资源综合行政执法局文件"]), 18.0);
    // 80 mm, 226.8 pt, for 8 lines of which each is 50/42 of the size.
    assert_eq!(fitted(&["甲局", "乙局", "丙局", "丁局", "戊局", "己局", "庚局", "辛局文件"]), 23.5);
}

#[test]
fn names_are_divided_and_spread() {
    let divided = |text: &str| {
        let lines = [(Role::Signer, text)];
        let source = source(&lines);
        let document = document(&source, &[Role::Signer]);
        let paragraph = document.paragraph(0).unwrap();
        let (lines, Chars(width)) = signers::set(&[paragraph]);
        let text = |set: &Set| set.runs.iter().map(|run| run.text.as_ref()).collect::<String>();
        (lines.iter().map(text).collect::<Vec<_>>().join("/"), width / 100)
    };
    assert_eq!(divided("签发人：李青山"), ("签发人：李青山".to_owned(), 7));
    assert_eq!(divided("签发人： 王海"), ("签发人：王　海".to_owned(), 7));
    assert_eq!(divided("签发人：王海 李青山 赵明"), ("签发人：王　海　李青山/赵　明".to_owned(), 11));
    assert_eq!(divided("签发人：李青山、王海"), ("签发人：李青山、王海".to_owned(), 10));
    assert_eq!(divided("签发人："), ("签发人：".to_owned(), 4));
}

/// What is left of a draft on paper with a mark, and why something is not; the proof must hold.
fn preprinted(name: &str, draft: &str) -> (String, Vec<Why>) {
    let options = Options { preprinted: true, verify: When::Always, ..Options::default() };
    let source = crate::decode(name, draft.as_bytes().to_vec(), None).unwrap();
    let understood = crate::understand(&source, &options).unwrap();
    crate::convert(&understood, &options).unwrap();
    let text: Vec<_> = (0..understood.document.blocks.len())
        .filter_map(|at| Some(understood.document.paragraph(at)?.text().into_owned()))
        .filter(|text| !text.is_empty())
        .collect();
    (text.join("/"), understood.edits.iter().map(|edit| edit.why).collect())
}

#[test]
fn a_mark_that_is_on_the_paper_is_left_out_and_said_to_be() {
    let typed = "云岭县人民政府文件\n云政〔2026〕12号\n关于修渠的请示\n望川市人民政府：\n现请示如下。\n";
    let left = "云政〔2026〕12号/关于修渠的请示/望川市人民政府：/现请示如下。".to_owned();
    assert_eq!(preprinted("a.txt", typed), (left, vec![Why::Preprinted]));

    let order = "云岭县人民政府令\n第12号\n现予公布。\n";
    assert_eq!(preprinted("a.txt", order), ("第12号/现予公布。".to_owned(), vec![Why::Preprinted]));
}

#[test]
fn a_mark_of_the_front_matter_is_not_put_in_and_the_same_name_stays_as_signature() {
    let fields = "---\n发文机关标志: 云岭县水务局\n标题: 关于修渠的函\n署名: 云岭县水务局\n---\n\n现函告如下。\n";
    assert_eq!(preprinted("a.md", fields).0, "关于修渠的函/现函告如下。/云岭县水务局");
    let mixed = "---\n署名: 云岭县水务局文件\n---\n\n云岭县水务局文件\n\n# 关于修渠的通知\n\n现通知如下。\n";
    assert_eq!(preprinted("a.md", mixed).0, "关于修渠的通知/现通知如下。/云岭县水务局文件");
}
