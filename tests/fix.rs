//! `gongwen fix`: what changes in a file, and that nothing else does.

mod support;

use std::collections::BTreeSet;
use std::fs;

use gongwen::finding::{Certainty, Fix};
use gongwen::source::{Encoding, Span};
use gongwen::{Options, When, decode};
use support::{deep_drafts, name, pipe, run, samples, stderr};
use tempfile::tempdir;

const WRONG: &str = "关于水库巡查的通知\r\n各村：\r\n一、巡查重点\r\n(一)大坝。每日一次。\r\n\r\n （二)溢洪道。€\t末\n";
const RIGHT: &str = "关于水库巡查的通知\r\n各村：\r\n一、巡查重点\r\n（一）大坝。每日一次。\r\n\r\n （二）溢洪道。€\t末\n";

fn encode(text: &str, encoding: Encoding) -> Vec<u8> {
    match encoding {
        Encoding::Utf8 => text.into(),
        Encoding::Utf16Le => text.encode_utf16().flat_map(u16::to_le_bytes).collect(),
        Encoding::Utf16Be => text.encode_utf16().flat_map(u16::to_be_bytes).collect(),
        Encoding::Gb18030 => encoding_rs::GB18030.encode(text).0.into_owned(),
        Encoding::Big5 => encoding_rs::BIG5.encode(text).0.into_owned(),
    }
}

/// A file with these bytes becomes one with those, and stays so; through a pipe too.
#[track_caller]
fn fixes(wrong: &[u8], right: &[u8]) {
    let folder = tempdir().expect("a folder");
    let draft = folder.path().join("稿.txt");
    fs::write(&draft, wrong).expect("a draft");
    for made in [2, 0] {
        let fixed = run(folder.path(), &["fix", "--select", "labels", "稿.txt"]);
        assert_eq!(fixed.status.code(), Some(0), "{}", stderr(&fixed));
        assert_eq!(stderr(&fixed), format!("稿.txt：改正 {made} 处\n"));
        assert!(fs::read(&draft).expect("the draft") == right);
    }
    let piped = pipe(&["fix", "--select", "labels", "-"], wrong);
    assert_eq!(stderr(&piped), "标准输入：改正 2 处\n");
    assert!(piped.stdout == right);
    assert_eq!(folder.path().read_dir().expect("the folder").count(), 1, "no other file is left");
}

#[test]
fn every_encoding_and_its_mark_and_line_ends_stay() {
    for (encoding, mark) in [
        (Encoding::Utf8, b"".as_slice()),
        (Encoding::Utf8, b"\xEF\xBB\xBF"),
        (Encoding::Gb18030, b""),
        (Encoding::Gb18030, b"\x84\x31\x95\x33"),
        (Encoding::Utf16Le, b""),
        (Encoding::Utf16Le, b"\xFF\xFE"),
        (Encoding::Utf16Be, b"\xFE\xFF"),
    ] {
        fixes(&[mark, &encode(WRONG, encoding)].concat(), &[mark, &encode(RIGHT, encoding)].concat());
    }
    let big5 = |brackets: [&str; 2]| {
        let text = format!("關於水庫巡查的通知\r\n各村：\r\n一、巡查重點\r\n{}大壩。每日一次。\r\n", brackets[0]);
        encode(&format!("{text}{}溢洪道。每週兩次。\r\n", brackets[1]), Encoding::Big5)
    };
    fixes(&big5(["(一)", "（二)"]), &big5(["（一）", "（二）"]));
}

#[test]
fn characters_written_in_an_unusual_way_stay() {
    // The euro as one byte, as old GBK has it: written anew it would be two.
    let gbk = |text: &str| -> Vec<u8> {
        let (before, after) = text.split_once('€').expect("a euro");
        [&encode(before, Encoding::Gb18030), b"\x80".as_slice(), &encode(after, Encoding::Gb18030)].concat()
    };
    fixes(&gbk(WRONG), &gbk(RIGHT));
}

#[test]
fn what_cannot_be_read_is_left_alone() {
    let folder = tempdir().expect("a folder");
    let broken = [&encode(WRONG, Encoding::Gb18030), b"\xFF\xFF".as_slice()].concat();
    fs::write(folder.path().join("坏.txt"), &broken).expect("a draft");
    fs::write(folder.path().join("稿.txt"), WRONG).expect("a draft");
    let fixed = run(folder.path(), &["fix", "--select", "labels", "坏.txt", "稿.txt"]);
    assert_eq!(fixed.status.code(), Some(2));
    assert!(
        stderr(&fixed).starts_with("错误：坏.txt:")
            && stderr(&fixed).ends_with("稿.txt：改正 2 处\n共 2 份文稿，1 份未能处理，其余改正 2 处\n"),
        "{}",
        stderr(&fixed)
    );
    assert_eq!(fs::read(folder.path().join("坏.txt")).expect("the draft"), broken);
    assert_eq!(fs::read_to_string(folder.path().join("稿.txt")).expect("the draft"), RIGHT);
    let unread = pipe(&["fix"], &broken);
    assert!(unread.status.code() == Some(2) && unread.stdout.is_empty());
}

#[test]
fn a_diff_changes_nothing() {
    let folder = tempdir().expect("a folder");
    let wrong = WRONG.replace('\r', "");
    fs::write(folder.path().join("稿.txt"), &wrong).expect("a draft");
    let diff = run(folder.path(), &["fix", "--select", "labels", "--diff", "稿.txt"]);
    let expected = "\
--- 稿.txt
+++ 稿.txt
@@ -3,4 +3,4 @@
 一、巡查重点
-(一)大坝。每日一次。
+（一）大坝。每日一次。
 
- （二)溢洪道。€\t末
+ （二）溢洪道。€\t末
";
    assert_eq!(String::from_utf8(diff.stdout.clone()).expect("UTF-8"), expected);
    assert_eq!((diff.status.code(), stderr(&diff).as_str()), (Some(1), "稿.txt：可改 2 处\n"));
    assert_eq!(fs::read_to_string(folder.path().join("稿.txt")).expect("the draft"), wrong);
    assert!(run(folder.path(), &["fix", "--select", "labels", "稿.txt"]).status.success());
    let again = run(folder.path(), &["fix", "--select", "labels", "--diff", "稿.txt"]);
    assert!(again.status.success() && again.stdout.is_empty());
}

/// What lies outside the reported places stays as it was, byte by byte, and in its order.
#[test]
fn only_what_was_reported_changes() {
    let options = Options { check: When::Always, ..Options::default() };
    for path in samples().into_iter().chain(deep_drafts()) {
        let sound = gongwen::decode(name(&path), fs::read(&path).expect("the draft"), None).expect("a draft");
        let spoilt = [("（一）", "(一)"), ("（二）", "（二)"), ("（三）", "(三）")];
        let spoilt = spoilt.iter().fold(sound.text.clone(), |text, (right, wrong)| text.replace(right, wrong));
        let encode = |text: &str| encode(text, sound.encoding);
        let source = gongwen::decode(name(&path), encode(&spoilt), Some(sound.encoding)).expect("a draft");
        let findings = gongwen::check(&gongwen::understand(&source, &options).expect("something to print"), &options);

        let edits = gongwen::fix::edits(&findings, Certainty::Certain, |text| decode::can_write(text, source.encoding));
        assert!(!edits.is_empty() || !spoilt.contains("(一)"), "{}", name(&path));
        let (_, bytes) = gongwen::decode::encode(&source, &encode(&spoilt), &edits).expect("a corrected draft");
        let (mut rest, mut at) = (bytes.as_slice(), 0);
        let fixes = findings.iter().filter_map(|finding| finding.fix.as_ref());
        let reported: BTreeSet<Span> = fixes.flat_map(Fix::edits).map(|edit| edit.span).collect();
        for span in reported {
            let kept = encode(&spoilt[at..span.start.max(at)]);
            let found = rest.windows(kept.len().max(1)).position(|window| window == kept || kept.is_empty());
            let found = found.unwrap_or_else(|| panic!("{}: {} changed", name(&path), &spoilt[at..span.start]));
            assert!(at > 0 || found == 0, "{}: the beginning changed", name(&path));
            (rest, at) = (&rest[found + kept.len()..], span.end.max(at));
        }
        assert!(rest.ends_with(&encode(&spoilt[at..])), "{}: the end changed", name(&path));

        let fixed = gongwen::fix(name(&path), encode(&spoilt), &options, Certainty::Certain).expect("a draft");
        let again = gongwen::fix(name(&path), fixed.bytes.clone(), &options, Certainty::Certain).expect("a draft");
        assert!((again.made, &again.bytes) == (0, &fixed.bytes), "{}: fixed twice", name(&path));
    }
}

#[test]
fn what_is_doubtful_stays() {
    for draft in [
        "1、产业薄弱；2、人才短缺；3、设施滞后。\n",
        "获得全县信访工作'四无“乡镇，2026年度'云岭县先进单位。\n",
        "我们'提高认识，压实责任'。\n",
        "一是抓好值守。 二是抓好排查，做到全覆盖。\n",
        "20**年，**县引进**集团、**公司，王**同志任组长。\n",
        "项目由**县和**镇实施，王**同志负责。\n项目位于**县青岚镇**村。\n",
        "以建校**周年为主题征文，每篇不超过1**0字，题材不限。\n",
        "请抓好落实。\n云岭县人民政府\n二〇一二年六月三十日\n",
        "云岭县人民法院民事裁定书\n准许原告撤诉。\n审判长　林知远\n二〇二六年七月一日\n",
        "请于 年 月 日前报送，联系人： （签字）。\n",
    ] {
        assert_eq!(String::from_utf8(pipe(&["fix", "-"], draft.as_bytes()).stdout).as_deref(), Ok(draft));
    }
    let sure = pipe(&["fix", "-"], "增强\"四个意识\"，要求\"提高认识，压实责任\"。\n".as_bytes());
    assert_eq!(String::from_utf8(sure.stdout).as_deref(), Ok("增强“四个意识”，要求“提高认识，压实责任”。\n"));
    let room = pipe(&["fix", "-"], "本合同一式两份。\n甲方（盖章）:      乙方（盖章）:\n".as_bytes());
    assert_eq!(String::from_utf8(room.stdout).as_deref(), Ok("本合同一式两份。\n甲方（盖章）：      乙方（盖章）：\n"));
}

#[test]
fn a_day_that_no_calendar_has_stays() {
    for draft in ["请于2026年3月0日前报送。\n", "请于2026年02月30日前报送。\n"] {
        let fixed = gongwen::fix("稿.txt", draft.into(), &Options::default(), Certainty::Likely).expect("a draft");
        assert_eq!((fixed.made, fixed.source.text.as_str()), (0, draft));
    }
}

#[cfg(unix)]
mod unix {
    use std::os::unix::fs::{PermissionsExt, symlink};

    use super::*;

    #[test]
    fn a_file_keeps_its_mode_and_a_link_its_file() {
        let folder = tempdir().expect("a folder");
        let real = folder.path().join("原稿.txt");
        fs::write(&real, WRONG).expect("a draft");
        fs::set_permissions(&real, fs::Permissions::from_mode(0o640)).expect("permissions");
        symlink("原稿.txt", folder.path().join("稿.txt")).expect("a link");
        assert!(run(folder.path(), &["fix", "--select", "labels", "稿.txt"]).status.success());
        assert!(fs::symlink_metadata(folder.path().join("稿.txt")).expect("the link").is_symlink());
        assert_eq!(fs::read_to_string(&real).expect("the draft"), RIGHT);
        assert_eq!(fs::metadata(&real).expect("the draft").permissions().mode() & 0o777, 0o640);
    }

    #[test]
    fn a_read_only_draft_stays() {
        let folder = tempdir().expect("a folder");
        let draft = folder.path().join("稿.txt");
        fs::write(&draft, WRONG).expect("a draft");
        fs::set_permissions(&draft, fs::Permissions::from_mode(0o444)).expect("permissions");
        let refused = run(folder.path(), &["fix", "稿.txt"]);
        assert_eq!(refused.status.code(), Some(2));
        assert!(stderr(&refused).contains("稿.txt：写不进去，没有权限"), "{}", stderr(&refused));
        assert_eq!(fs::read_to_string(&draft).expect("the draft"), WRONG);
    }
}
