//! Fields of a draft: what front matter, the lines above a title and an office's own data say, and what is printed of it.
//!
//! `check` compares what is printed and the findings' messages; every draft is also converted, and the document proven.

use gongwen::document::{Block, Seal};
use gongwen::{Meta, Options, When, convert, decode, understand};

/// A document as lines `role text`, how it is sealed, and what was found.
struct Printed {
    lines: Vec<String>,
    seal: Option<Seal>,
    findings: Vec<String>,
}

fn print(name: &str, draft: &str, meta: &str) -> Printed {
    let meta = Meta::parse("单位.toml", meta).expect("good data");
    let options = Options { meta, verify: When::Always, ..Options::default() };
    let source = decode(name, draft.as_bytes().to_vec(), None).expect("a draft");
    let understood = understand(&source, &options).expect("something to print");
    let converted = convert(&understood, &options).expect("a proven document");
    let lines = understood.document.blocks.iter().map(|block| match block {
        Block::Paragraph(paragraph) => format!("{} {}", paragraph.role.key(), paragraph.text()),
        Block::Table(_) | Block::Figure(_) => "table".to_owned(),
    });
    let about_fields = |rule: &str| ["field-contradiction", "unknown-seal", "unknown-field", "front-matter"].contains(&rule);
    let findings = converted.findings.into_iter().filter(|finding| about_fields(finding.rule));
    Printed { lines: lines.collect(), seal: understood.document.seal, findings: findings.map(|it| it.message).collect() }
}

#[track_caller]
fn check(draft: &str, meta: &str, expected: &[&str], findings: &[&str]) {
    let name = if draft.starts_with("---") { "稿.md" } else { "稿.txt" };
    let printed = print(name, draft, meta);
    assert_eq!(printed.lines, expected, "\n{draft}");
    assert_eq!(printed.findings, findings, "\n{draft}");
}

#[test]
fn lines_above_the_title_are_printed_where_they_belong() {
    check(
        "份号：000001\n密级：机密　保密期限：1年\n紧急程度：特急\n发文机关标志：云岭县人民政府文件\n文号：云政发〔2026〕5号\n\
         签发人：李青山\n主送：各乡镇人民政府\n抄送机关：县委办公室，县人大办公室\n印发机关：云岭县人民政府办公室\n\
         印发日期：2026年3月2日\n附注：此件公开发布\n\n云岭县人民政府关于做好防汛工作的通知\n　　现通知如下。\n附件：名单\n\
         云岭县人民政府\n2026年3月1日\n附件\n名单\n甲、乙。",
        "",
        &[
            "copy-number 000001",
            "secrecy 机密★1年",
            "urgency 特急",
            "issuer 云岭县人民政府文件",
            "document-number 云政发〔2026〕5号",
            "signer 签发人：李青山",
            "title 云岭县人民政府关于做好防汛工作的通知",
            "addressee 各乡镇人民政府：",
            "body 现通知如下。",
            "attachment-note 附件：名单",
            "signature 云岭县人民政府",
            "date 2026年3月1日",
            "annotation （此件公开发布）",
            "attachment-mark 附件",
            "attachment-title 名单",
            "body 甲、乙。",
            "cc 抄送：县委办公室，县人大办公室。",
            "imprint 云岭县人民政府办公室　2026年3月2日印发",
        ],
        &[],
    );
}

#[test]
fn an_entity_in_a_line_above_the_title_moves_with_it() {
    let draft = "主送机关: &#20057;县人民政府\n\n# 关于开会的通知\n\n请开会。\n";
    let expected = ["title 关于开会的通知", "addressee 乙县人民政府：", "body 请开会。"];
    assert_eq!(print("稿.md", draft, "").lines, expected);
}

#[test]
fn other_lines_above_a_title_stay_text() {
    for line in ["时间：2026年3月5日", "地点：县政府", "主持人：李青山", "来源：云岭日报", "作者：王大川", "发文机关：云岭县"]
    {
        let printed = print("稿.txt", &format!("{line}\n云岭县工作总结\n今年工作顺利。"), "").lines.join("\n");
        assert!(printed.contains(line), "{printed}");
    }
    check(
        "云岭县工作总结\n密级：秘密的分类方法如下。\n抄送：县委办公室。",
        "",
        &["title 云岭县工作总结", "body 密级：秘密的分类方法如下。", "cc 抄送：县委办公室。"],
        &[],
    );
}

#[test]
fn front_matter_is_printed_in_the_order_of_the_standard() {
    check(
        "---\ntitle: 关于防汛的通知\n主送：[各乡镇人民政府, 县直各部门]\nheader_number: 云政〔2026〕5号\n签发人: [李青山, 王大川]\n\
         attachments:\n  - 名单\n  - 表样\nsignature: 云岭县人民政府\n附注: 公开\n抄送: 县委办公室\nissue-author: 云岭县人民政府办公室\n\
         issue-date: 2026年3月2日\n---\n\n现通知如下。",
        "",
        &[
            "document-number 云政〔2026〕5号",
            "signer 签发人：李青山　王大川",
            "title 关于防汛的通知",
            "addressee 各乡镇人民政府，县直各部门：",
            "body 现通知如下。",
            "attachment-note 附件：1.名单",
            "attachment-note 2.表样",
            "signature 云岭县人民政府",
            "annotation （公开）",
            "cc 抄送：县委办公室。",
            "imprint 云岭县人民政府办公室　2026年3月2日印发",
        ],
        &[],
    );
}

#[test]
fn an_office_fills_in_what_the_draft_leaves_out() {
    check(
        "关于防汛的通知\n各乡镇人民政府：\n现通知如下。\n2026年3月1日",
        "发文机关标志 = '云岭县人民政府文件'\n署名 = '云岭县人民政府'\ncc = ['县委办公室', '县人大办公室']\n",
        &[
            "issuer 云岭县人民政府文件",
            "title 关于防汛的通知",
            "addressee 各乡镇人民政府：",
            "body 现通知如下。",
            "signature 云岭县人民政府",
            "date 2026年3月1日",
            "cc 抄送：县委办公室，县人大办公室。",
        ],
        &[],
    );
}

#[test]
fn the_text_wins_over_front_matter_and_that_over_the_office() {
    check(
        "---\ntitle: 云岭县关于防汛的通知\n文号: 云政发〔2026〕6号\n署名: 云岭县人民政府\n成文日期: 2026年3月2日\n抄送: 县委办公室\n---\n\n\
         # 关于防汛的通知\n\n云政发〔2026〕5号\n\n各单位：\n\n现通知如下。\n\n云岭县水利局\n\n2026年3月1日",
        "抄送 = '县人大办公室'\n印发机关 = '云岭县人民政府办公室'",
        &[
            "title 关于防汛的通知",
            "document-number 云政发〔2026〕5号",
            "addressee 各单位：",
            "body 现通知如下。",
            "signature 云岭县水利局",
            "date 2026年3月1日",
            "cc 抄送：县委办公室。",
            "imprint 云岭县人民政府办公室",
        ],
        &[
            "抄送机关有两种写法：文件开头的字段写“县委办公室”，单位资料（单位.toml:1:1）写“县人大办公室”",
            "标题有两种写法：正文写“关于防汛的通知”，文件开头的字段写“云岭县关于防汛的通知”",
            "发文字号有两种写法：正文写“云政发〔2026〕5号”，文件开头的字段写“云政发〔2026〕6号”",
            "署名有两种写法：正文写“云岭县水利局”，文件开头的字段写“云岭县人民政府”",
            "成文日期有两种写法：正文写“2026年3月1日”，文件开头的字段写“2026年3月2日”",
        ],
    );
}

#[test]
fn what_is_said_twice_alike_is_printed_once() {
    let expected = [
        "document-number 云政发〔2026〕5号",
        "title 云岭县人民政府/关于防汛的通知",
        "addressee 各单位：",
        "body 现通知如下。",
        "signature 云岭县人民政府",
        "date 2026年3月1日",
        "cc 抄送：县委办公室。",
        "imprint 云岭县人民政府办公室　2026年3月2日印发",
    ]
    .map(|line| line.replace('/', "\n"));
    let draft = "文号：云政发〔2026〕5号\n成文日期：2026-03-01\n主送：各单位\n抄送：县委办公室\n云政发〔2026〕5号\n\
                 云岭县人民政府\n关于防汛的通知\n各单位：\n现通知如下。\n云岭县人民政府\n2026年3月1日\n抄送：县委办公室。\n\
                 云岭县人民政府办公室　2026年3月2日印发";
    check(draft, "署名 = '云岭县人民政府'\n印发机关 = '云岭县人民政府办公室'", &expected.each_ref().map(String::as_str), &[]);
    check(
        "---\ndate: 2026-03-01\nsignature: 云岭县防汛办\n---\n\n# 在防汛会议上的讲话\n\n（2026年3月1日）\n\n同志们：\n\n讲三点。\n\n云岭县防汛办",
        "",
        &[
            "title 在防汛会议上的讲话",
            "subtitle （2026年3月1日）",
            "addressee 同志们：",
            "body 讲三点。",
            "signature 云岭县防汛办",
        ],
        &[],
    );
}

#[test]
fn fields_go_before_words_that_the_program_added() {
    check(
        "---\n主送: 各单位\n标题: 会议纪要\n---\n\n## 出席\n\n李青山、王大川",
        "",
        &["title 会议纪要", "addressee 各单位：", "attendance 出席：李青山、王大川"],
        &[],
    );
}

#[test]
fn a_seal_is_not_printed() {
    for (word, seal) in [("加盖", Seal::Stamp), ("无", Seal::None), ("签名章", Seal::Name)] {
        let printed = print("稿.txt", &format!("印章：{word}\n关于防汛的通知\n现通知如下。"), "印章 = '加盖'");
        assert_eq!(printed.seal, Some(seal));
        assert_eq!(printed.lines, ["title 关于防汛的通知", "body 现通知如下。"]);
    }
    let unknown = print("稿.txt", "印章：红色\n关于防汛的通知\n现通知如下。", "");
    assert_eq!((unknown.seal, unknown.findings), (None, vec!["标题前的字段写印章“红色”，不知怎样用印".to_owned()]));
}

#[test]
fn the_imprint_block_stands_behind_the_attachments() {
    check(
        "关于防汛的通知\n现通知。\n附件：名单\n云岭县人民政府\n2026年3月1日\n（此件公开发布）\n主送：各乡镇。\n抄送：县委办公室。\n\
         云岭县人民政府办公室　2026年3月2日印发\n附件\n名单\n甲、乙。",
        "抄送 = '县委办公室'\n印发日期 = '2026年3月3日'",
        &[
            "title 关于防汛的通知",
            "body 现通知。",
            "attachment-note 附件：名单",
            "signature 云岭县人民政府",
            "date 2026年3月1日",
            "annotation （此件公开发布）",
            "attachment-mark 附件",
            "attachment-title 名单",
            "body 甲、乙。",
            "cc 主送：各乡镇。",
            "cc 抄送：县委办公室。",
            "imprint 云岭县人民政府办公室　2026年3月2日印发",
        ],
        &["印发日期有两种写法：正文写“云岭县人民政府办公室　2026年3月2日印发”，单位资料（单位.toml:2:1）写“2026年3月3日印发”"],
    );
}

#[test]
fn what_is_said_twice_is_printed_once() {
    check(
        "标题: 关于修水渠的通知\n标题: 关于修水渠的通知\n主送: 各乡镇人民政府\n主送: 各乡镇人民政府\n",
        "",
        &["title 关于修水渠的通知", "addressee 各乡镇人民政府："],
        &[],
    );
}

#[test]
fn a_bad_line_leaves_the_rest_of_the_front_matter() {
    let printed = ["document-number 云政发〔2026〕5号", "title 关于防汛的通知", "addressee 各单位：", "body 现通知。"];
    let body = "# 关于防汛的通知\n\n现通知。";
    let bad = ["没有冒号", "\t{bad: yaml", "成文日期"];
    for bad in bad {
        let draft = format!("---\n文号: 云政发〔2026〕5号\n{bad}\n主送机关: 各单位\n---\n{body}");
        check(&draft, "", &printed, &["文件开头有 1 行没有写成“名称: 值”，没有印出"]);
    }
    let open = format!("---\n文号: 云政发〔2026〕5号\nto: 各单位\n\n{body}");
    check(&open, "", &printed, &["文件开头的字段下面没有一行 ---"]);
    check(
        "---\n\t{bad\n主送: 各单位\n---\n# 关于防汛的通知\n\n现通知。",
        "",
        &printed[1..],
        &["文件开头有 1 行没有写成“名称: 值”，没有印出"],
    );
}

#[test]
fn what_stands_between_two_rules_is_no_front_matter() {
    let kept = |draft: &str, first: &str| assert_eq!(print("稿.md", draft, "").lines[0], first);
    kept("---\n# 关于防汛的通知\n主送: 各单位\n现通知。\n---\n", "title 关于防汛的通知");
    kept("---\n甲\n乙\n---\n# 关于防汛的通知", "title 甲");
    kept("---\n关于防汛的通知\n各单位：\n请抓好落实，不得有误。\n附件: 名单\n---\n", "title 关于防汛的通知");
}

#[test]
fn a_field_given_twice_is_told() {
    let printed = ["secrecy 绝密", "signer 签发人：李青山　王大川", "title 关于防汛的请示", "body 请批示。"];
    let found = ["密级写了两次：“绝密”、“秘密”"];
    let fields = "密级: 绝密\nsecrecy: 秘密\n签发人: 李青山\n签发人: 王大川";
    check(&format!("---\n{fields}\n---\n# 关于防汛的请示\n\n请批示。"), "", &printed, &found);
    check("密级：绝密\n密级：秘密\n关于防汛的请示\n请批示。", "", &[printed[0], printed[2], printed[3]], &found);
}

#[test]
fn a_misspelt_field_among_fields_is_no_title() {
    let printed = ["document-number 云政发〔2026〕5号", "title 关于防汛的通知", "addressee 各乡镇人民政府：", "body 现通知。"];
    let body = "关于防汛的通知\n各乡镇人民政府：\n现通知。";
    let draft = |fields: &str| format!("文号：云政发〔2026〕5号\n{fields}\n{body}");
    let signer = "标题前有不认识的字段“签名人”（是不是“签发人”），没有印出";
    check(&draft("签名人：张三\n印章：加盖"), "", &printed, &[signer]);
    check(&draft("签名人：张三"), "", &printed, &[signer]);
    let others = ["标题前有不认识的字段“经办人”，没有印出", "标题前有不认识的字段“公开方式”，没有印出"];
    check(&draft("经办人：张三\n公开方式：主动公开"), "", &printed, &others);
    let typed = draft("签名人：张三").replace("文号：", "");
    check(&typed, "", &printed, &[signer]);
    let title = ["document-number 云政发〔2026〕5号", "title 守正创新：防汛工作报告", "body 已经完成。"];
    check("文号：云政发〔2026〕5号\n守正创新：防汛工作报告\n已经完成。", "", &title, &[]);
    let body = ["title 关于防汛的通知", "addressee 各单位：", "body 要求：自带餐具", "body 署名：县水利局"];
    check("标题：关于防汛的通知\n主送：各单位\n要求：自带餐具\n署名：县水利局", "", &body, &[]);
    let minutes = "文号：第3号\n时间：3月5日\n地点：县政府\n县政府常务会议纪要\n会议研究了防汛工作。";
    assert_eq!(print("稿.txt", minutes, "").findings, Vec::<String>::new());
    let speech = ["title 签名人：张三", "body 已经完成。"];
    check("签名人：张三\n已经完成。", "", &speech, &[]);
}

#[test]
fn fields_may_stand_right_below_the_title() {
    let printed = [
        "document-number 云政发〔2026〕5号",
        "title 关于防汛的通知",
        "addressee 各乡镇人民政府：",
        "body 现通知。",
        "signature 县水利局",
        "date 2026年3月5日",
    ];
    let draft = "关于防汛的通知\n发文字号：云政发〔2026〕5号\n主送机关：各乡镇人民政府\n成文日期：2026年3月5日\n现通知。\n县水利局\n2026年3月5日";
    check(draft, "", &printed, &[]);
    check(
        &draft.replace("关于", "好的，以下是通知：\n\n# 关于"),
        "",
        &[&["body 好的，以下是通知："], &printed[..]].concat(),
        &[],
    );
    let list = ["title 关于废止文件的通知", "body 文号：云政发〔2026〕5号", "body 文号：云政发〔2026〕6号"];
    check("关于废止文件的通知\n文号：云政发〔2026〕5号\n文号：云政发〔2026〕6号", "", &list, &[]);
}
