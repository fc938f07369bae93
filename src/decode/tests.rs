use super::measure::IDEOGRAPHS;
use super::mojibake::SPOILED;
use super::*;
use crate::gb2312;

const ALL: [Encoding; 5] = [Encoding::Utf8, Encoding::Gb18030, Encoding::Big5, Encoding::Utf16Le, Encoding::Utf16Be];
const SIMPLIFIED: &str = "各科室、各乡镇：为切实做好秋季防火工作，确保人民群众生命财产安全，现将有关事项通知如下。\
    一、加强领导，落实责任。要把这项工作摆上重要位置，主要负责同志亲自抓，做到早部署、早检查、早整改。\
    二、广泛宣传，形成合力。通过广播、标语和入户讲解，让每个村民都了解防火知识，自觉遵守规定。\
    三、严格值班，及时报告。发现问题立即处理，重大情况一小时内上报，不得迟报、漏报、瞒报。";
const TRADITIONAL: &str = "各科室、各鄉鎮：為切實做好秋季防火工作，確保人民群眾生命財產安全，現將有關事項通知如下。\
    一、加強領導，落實責任。要把這項工作擺上重要位置，主要負責同志親自抓，做到早部署、早檢查、早整改。\
    二、廣泛宣傳，形成合力。通過廣播、標語和入戶講解，讓每個村民都瞭解防火知識，自覺遵守規定。\
    三、嚴格值班，及時報告。發現問題立即處理，重大情況一小時內上報，不得遲報、漏報、瞞報。";

fn encode(text: &str, encoding: Encoding) -> Vec<u8> {
    match encoding {
        Encoding::Utf8 => text.as_bytes().to_vec(),
        Encoding::Utf16Le => text.encode_utf16().flat_map(u16::to_le_bytes).collect(),
        Encoding::Utf16Be => text.encode_utf16().flat_map(u16::to_be_bytes).collect(),
        Encoding::Gb18030 | Encoding::Big5 => {
            let (bytes, _, unknown) = standard(encoding).encode(text);
            assert!(!unknown, "{text} is not in {encoding:?}");
            bytes.into_owned()
        }
    }
}

fn written_in(encoding: Encoding) -> &'static str {
    if encoding == Encoding::Big5 { TRADITIONAL } else { SIMPLIFIED }
}

/// The text as a file holds it that was read in `wrong`; what `wrong` cannot read is a replacement character.
fn spoil(text: &str, encoding: Encoding, wrong: &'static rs::Encoding) -> String {
    wrong.decode_without_bom_handling(&encode(text, encoding)).0.into_owned()
}

#[track_caller]
fn check(bytes: &[u8], text: &str, encoding: Encoding) {
    let source = decode("稿", bytes.to_vec(), None).unwrap_or_else(|error| panic!("{text}: {error}"));
    assert_eq!((source.text.as_str(), source.encoding), (text, encoding));
}

#[track_caller]
fn check_bad(bytes: &[u8], wanted: Option<Encoding>, at: (usize, usize, usize), name: &str) {
    match decode("稿", bytes.to_vec(), wanted) {
        Err(Error::Undecodable { byte, place, encoding, .. }) => {
            assert_eq!(((byte, place.line, place.column), encoding), (at, name));
        }
        other => panic!("{other:?}"),
    }
}

#[test]
fn every_encoding_is_known_without_a_mark() {
    for encoding in ALL {
        let text = written_in(encoding);
        check(&encode(text, encoding), text, encoding);
    }
    check(&encode(TRADITIONAL, Encoding::Gb18030), TRADITIONAL, Encoding::Gb18030);
    check(&encode(TRADITIONAL, Encoding::Utf16Le), TRADITIONAL, Encoding::Utf16Le);
}

#[test]
fn a_mark_decides_and_is_no_part_of_the_text() {
    for (mark, encoding) in MARKS {
        for text in ["", "A", "通知", SIMPLIFIED] {
            check(&[mark, &encode(text, encoding)].concat(), text, encoding);
        }
    }
}

#[test]
fn a_given_encoding_overrules_guess_and_foreign_mark_but_drops_its_own() {
    let read = |bytes: &[u8], encoding| decode("稿", bytes.to_vec(), Some(encoding)).unwrap().text;
    assert_eq!(read(b"\xB5\xD8\xB7\xBD", Encoding::Gb18030), "地方");
    assert_eq!(read(b"\xB5\xD8\xB7\xBD", Encoding::Big5), "華源");
    for (mark, encoding) in MARKS {
        assert_eq!(read(&[mark, &encode("通知", encoding)].concat(), encoding), "通知");
    }
    assert_eq!(read(b"\xFF\xFEAB", Encoding::Utf16Be), "\u{FFFE}\u{4142}");
}

#[test]
fn short_words_in_gbk_are_chinese() {
    for text in [
        "关于", "通知", "学校", "学习", "小学", "目录", "报告", "请示", "批复", "函", "决定", "公告", "意见", "会议", "纪要",
        "草稿", "标题", "正文", "附件", "中文", "一、", "第一章", "某某县", "测试", "你好", "关于\r\n", "A类", "2026年",
        "（一）",
    ] {
        check(&encode(text, Encoding::Gb18030), text, Encoding::Gb18030);
        check(text.as_bytes(), text, Encoding::Utf8);
    }
}

#[test]
fn ascii_is_utf8_unless_every_second_byte_is_nul() {
    for text in ["", "a", "# A\n\n## B\n", "`libc`", "a\u{C}b\n", "bell\u{7} and\0nul, only once\n"] {
        check(text.as_bytes(), text, Encoding::Utf8);
    }
    for encoding in [Encoding::Utf16Le, Encoding::Utf16Be] {
        check(&encode("# Plan 2026\r\n", encoding), "# Plan 2026\r\n", encoding);
    }
}

#[test]
fn a_long_beginning_in_ascii_does_not_hide_the_encoding() {
    for encoding in ALL {
        let text = format!("{}\n{}", "x = 1\n".repeat(20_000), written_in(encoding));
        check(&encode(&text, encoding), &text, encoding);
    }
}

#[test]
fn what_is_odd_but_text_is_kept() {
    let text = "甲\r乙\r\n丙\u{2028}丁\0戊\u{FFFD}己\u{E000}\u{FEFF}𠀀";
    check(text.as_bytes(), text, Encoding::Utf8);
    let text = "本次会议听取了情况汇报。\u{E000}𠀀䶮\u{C}完";
    check(&encode(text, Encoding::Gb18030), text, Encoding::Gb18030);
}

#[test]
fn random_common_words_are_guessed_right() {
    let mut state = 0x2545_F491_4F6C_DD1D_u64;
    let mut random = |below: usize| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        (state >> 16) as usize % below
    };
    for encoding in ALL {
        let pool: Vec<char> = written_in(encoding).chars().filter(|c| IDEOGRAPHS.contains(c)).collect();
        for (lengths, needed) in [(2..=3, 80), (4..=40, 99)] {
            let words: Vec<String> = (0..400)
                .map(|_| (0..lengths.start() + random(lengths.clone().count())).map(|_| pool[random(pool.len())]).collect())
                .collect();
            let right = words
                .iter()
                .filter(|word| decode("", encode(word, encoding), None).is_ok_and(|source| source.text == **word))
                .count();
            println!("{encoding:?} {lengths:?}: {right} of 400");
            assert!(right >= needed * 4, "{encoding:?} {lengths:?}: {right} of 400");
        }
    }
}

#[test]
fn a_bad_byte_is_reported_in_the_right_encoding_and_place() {
    for (encoding, bad) in [(Encoding::Utf8, b"\xE5".as_slice()), (Encoding::Gb18030, b"\xFF"), (Encoding::Big5, b"\xFF")] {
        for lines in [1, 20, 300] {
            let text = written_in(encoding);
            let before = encode(&format!("{text}\n").repeat(lines), encoding);
            let bytes = [&before, encode("甲乙", encoding).as_slice(), bad, &encode(text, encoding)].concat();
            check_bad(&bytes, None, (bytes.len() - encode(text, encoding).len() - bad.len(), lines + 1, 3), encoding.name());
        }
    }
    check_bad("关于\u{FEFF}".as_bytes().split_last().unwrap().1, None, (6, 1, 3), "utf-8");
    check_bad(b"\xEF\xBB\xBF\xE5\x85\xB3\r\n\xFF", None, (8, 2, 1), "utf-8");
    check_bad(b"\xFF\xFE\x2D\x4E\x00\xD8\x2D\x4E", None, (4, 1, 2), "utf-16le");
    check_bad(b"\xFF\xFE\x2D\x4E\x2D", None, (4, 1, 2), "utf-16le");
    check_bad("关于".as_bytes().split_last().unwrap().1, Some(Encoding::Utf8), (3, 1, 2), "utf-8");
}

#[test]
fn what_no_encoding_explains_is_refused() {
    let russian = "Сегодня в нашем городе прошло совещание о подготовке школ к зиме.\n";
    let japanese = "この文書は、試験のために書かれたものです。ひらがなばかりがならんでいます。\n";
    let french = "Le maire a présenté le budget. L'été, la fête a été célébrée à l'école.\n";
    for (text, encoding) in [(russian, rs::WINDOWS_1251), (japanese, rs::SHIFT_JIS), (french, rs::WINDOWS_1252)] {
        let bytes = encoding.encode(&text.repeat(3)).0.into_owned();
        assert!(matches!(decode("稿", bytes, None), Err(Error::Undecodable { .. })), "{text}");
    }
    let noise: Vec<u8> = (0..4096_u32).map(|n| (n.wrapping_mul(2_654_435_761) >> 23) as u8).collect();
    assert!(matches!(decode("稿", noise, None), Err(Error::Undecodable { .. })));
}

#[test]
fn other_files_are_known_by_their_first_bytes() {
    for (bytes, expected) in [
        (b"PK\x03\x04\x14\0[Content_Types].xml....word/document.xml".as_slice(), "Word 文件"),
        (b"PK\x03\x04\x14\0[Content_Types].xml....xl/workbook.xml", "Excel 表格"),
        (b"PK\x03\x04\x14\0OFD.xml....", "OFD 版式文件"),
        (b"PK\x03\x04\x14\0draft.txt", "压缩文件"),
        (b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1\0\0", "旧版 Word/WPS 等办公文件"),
        (b"%PDF-1.7\n", "PDF 文件"),
        (b"{\\rtf1\\ansi", "RTF 文件"),
        (b"\x89PNG\r\n\x1A\n", "图片"),
    ] {
        for encoding in [None, Some(Encoding::Gb18030)] {
            match decode("稿", bytes.to_vec(), encoding) {
                Err(Error::NotText { kind, help, .. }) => assert!(kind == expected && help.starts_with('请'), "{kind}"),
                other => panic!("{expected}: {other:?}"),
            }
        }
    }
    check(b"PK is no archive", "PK is no archive", Encoding::Utf8);
}

#[test]
fn no_bytes_panic_or_get_lost() {
    let mut state = 1_u32;
    for length in 0..3000 {
        let mut random = || {
            state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            (state >> 24) as u8
        };
        let bytes: Vec<u8> = (0..length % 40).map(|_| random()).collect();
        for encoding in ALL.map(Some).into_iter().chain([None]) {
            let Ok(source) = decode("稿", bytes.clone(), encoding) else { continue };
            assert!(!source.text.contains(char::REPLACEMENT_CHARACTER), "{bytes:?}");
            if matches!(source.encoding, Encoding::Utf8 | Encoding::Utf16Le | Encoding::Utf16Be) {
                assert!(bytes.ends_with(&encode(&source.text, source.encoding)), "{bytes:?}");
            }
        }
    }
}

#[test]
fn mojibake_is_refused_at_its_place() {
    for (encoding, wrong, expected) in SPOILED {
        for text in [SIMPLIFIED, TRADITIONAL, &SIMPLIFIED[..30]] {
            let spoiled = spoil(text, encoding, wrong);
            for (saved, mark) in [(Encoding::Utf8, MARKS[0].0), (Encoding::Utf16Le, MARKS[1].0)] {
                let bytes = [mark, &encode(&format!("2026\n{spoiled}"), saved)].concat();
                match decode("稿", bytes, None) {
                    Err(Error::Mojibake { byte, place, guess, .. }) => {
                        assert_eq!((byte, place.line, place.column), (mark.len() + encode("2026\n", saved).len(), 2, 1));
                        assert_eq!(guess, expected);
                    }
                    other => panic!("{wrong:?} {spoiled}: {other:?}"),
                }
            }
        }
    }
    for text in ["å…³äºŽ", "¹ØÓÚ", "锟斤拷锟斤拷", "关\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}"] {
        assert!(matches!(decode("稿", text.into(), None), Err(Error::Mojibake { .. })), "{text}");
    }
}

#[test]
fn mojibake_after_a_sound_title_is_placed_behind_it() {
    for wrong in [rs::WINDOWS_1252, rs::X_MAC_CYRILLIC, rs::GBK] {
        let text = format!("防火通知\n{}", spoil(SIMPLIFIED, Encoding::Utf8, wrong));
        match decode("稿", text.into_bytes(), None) {
            Err(Error::Mojibake { byte, place, .. }) => assert_eq!((byte, place.line, place.column), (13, 2, 1)),
            other => panic!("{wrong:?}: {other:?}"),
        }
    }
}

#[test]
fn genuine_text_is_never_taken_for_mojibake() {
    for text in [
        "Сегодня в нашем городе прошло совещание. «Готовы ли школы?» — спросил мэр…",
        "СОВЕЩАНИЕ ПО ПОДГОТОВКЕ",
        "Її мрії та дії: “є” й ґанок — №5",
        "Réunion d’été\u{A0}: « l’école », à Châlons, où l’on fête Noël\u{A0}»",
        "Übergröße für Ärzte, Straße, ÄÖÜ äöüß, 25 °C ± 3 µm",
        "PRODUÇÃO E EDUCAÇÃO, AÇÃO, café, naïve",
        "Świętość, żółć, źdźbło; ağaç, İstanbul; Đường phố ở Việt Nam",
        "Ελληνικά κείμενα με τόνους",
        "これは日本語の文章です。カタカナも、漢字もあります。",
        "한국어 문장입니다. 오늘은 회의가 있습니다.",
        "😀🎉 👍🏽 → ★ ① ② ㎡ ℃ №",
        "赟喆堃镕玥翀骉燚犇",
        "会议引用了“Привет, мир”和“l’été est là”两句话。",
        "文件曾显示为“锟斤拷”，也有“å…³äºŽ”“鍏充簬”，均为乱码示例，请各单位检查后重新报送。",
        "جدول الأعمال اجتماع",
        "二○二六年五月，第\u{A0}12\u{A0}号",
        "㈠㈡㈢ ⅠⅡⅢ ■□◆ ─│┌┐",
        "ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏ",
        SIMPLIFIED,
        TRADITIONAL,
    ] {
        check(text.as_bytes(), text, Encoding::Utf8);
    }
}

#[test]
fn gb2312_has_the_ideographs_of_the_encoding_standard() {
    let bytes: Vec<u8> = (0xB0..=0xF7).flat_map(|lead| (0xA1..=0xFE).flat_map(move |trail| [lead, trail])).collect();
    let decoded = rs::GB18030.decode_without_bom_handling(&bytes).0;
    let mut expected: Vec<char> = decoded.chars().filter(|c| IDEOGRAPHS.contains(c)).collect();
    expected.sort_unstable();
    assert_eq!(expected.len(), 6763);
    assert_eq!(('\0'..=char::MAX).filter(|&c| gb2312::has(c)).collect::<Vec<_>>(), expected);
    assert!(!"镕昇喆𠮷〇a，龥".chars().any(gb2312::has));
}

#[test]
fn a_page_of_the_web_is_no_draft() {
    let pages = [
        "<!DOCTYPE html>\n<html><body>通知</body></html>",
        "\r\n<HTML xmlns:v=\"urn\">\n<p>通知</p></HTML>",
        "<?xml version=\"1.0\"?>\n<!doctype HTML>\n<p>通知</p>",
        "MIME-Version: 1.0\nContent-Type: multipart/related\n",
    ];
    for (page, encoding) in pages.iter().flat_map(|page| [(page, Encoding::Utf8), (page, Encoding::Gb18030)]) {
        let refused = decode("稿", encode(page, encoding), Some(encoding));
        assert!(matches!(refused, Err(Error::NotText { kind: "网页", .. })), "{page}");
    }
    for text in ["<p>通知</p>", "<?xml", "通知\n<html>", "<div>通知"] {
        check(text.as_bytes(), text, Encoding::Utf8);
    }
}
