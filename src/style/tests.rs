use super::*;
use crate::document::Align;
use crate::level::Form;

/// The complaint about a sheet that says `lines` and for the rest extends `gbt9704`.
fn complaint(lines: &str) -> String {
    let text = format!("name = \"own\"\ntitle = \"自定\"\nextends = \"gbt9704\"\n{lines}\n");
    Style::parse("own.toml", &text).expect_err("the sheet is wrong").to_string()
}

fn own(lines: &str) -> Style {
    Style::parse("own.toml", &format!("name = \"own\"\ntitle = \"自定\"\nextends = \"gbt9704\"\n{lines}\n")).unwrap()
}

#[test]
fn every_builtin_sheet_is_read() {
    for (name, text) in Style::builtins() {
        let style = Style::parse(name, text).unwrap();
        assert_eq!(style.name, *name);
    }
    assert!(Style::builtin("telegram").is_none());
}

#[test]
fn the_page_is_that_of_the_standard() {
    let style = Style::builtin("gbt9704").unwrap();
    let page = &style.page;
    // 210, 297, 37, 35, 28 and 26 mm; 1 mm is 56.69 twips.
    assert_eq!([page.width, page.height], [Length(11906), Length(16838)]);
    assert_eq!([page.top, page.bottom, page.left, page.right], [Length(2098), Length(1984), Length(1587), Length(1474)]);
    assert_eq!((page.lines, page.chars, page.pitch), (22, 28, Length(579)));
    assert_eq!(style.looks.body.pitch, page.pitch, "the body's lines are the page's");
    assert_eq!(style.looks.body.advance(), 315);
}

#[test]
fn reports_differ_from_statutory_documents_in_their_numbers() {
    let (report, gbt9704) = (Style::builtin("report").unwrap(), Style::builtin("gbt9704").unwrap());
    assert_eq!(report.headings.numbers, [Form::Comma, Form::Bracket, Form::Is, Form::Dot, Form::ArabicBracket]);
    assert_eq!(gbt9704.headings.numbers, [Form::Comma, Form::Bracket, Form::Dot, Form::ArabicBracket, Form::Circle]);
    assert_eq!((report.points.look, gbt9704.points.look), (PointLook::BoldLead, PointLook::Plain));
    assert_eq!(report.looks.title, gbt9704.looks.title);
}

#[test]
fn a_look_says_only_where_it_departs_from_the_body() {
    let style = own("[looks.body]\nfont = \"宋体\"\nsize = \"小三\"");
    assert_eq!(style.looks.addressee.font, style.looks.body.font);
    assert_eq!(style.looks.addressee.size, Length(300));
    assert_eq!(style.looks.addressee.first_line, Chars(0));
    assert_eq!(style.looks.title.size, Length(440));
    assert_eq!(style.looks.title.align, Align::Center);
}

#[test]
fn profiles_differ_in_their_margins_and_end_in_the_same_text_area() {
    let (gbt9704, gbt33476) = (Style::builtin("gbt9704").unwrap(), Style::builtin("gbt33476").unwrap());
    let page = &gbt33476.page;
    // 34.58 and 32.58 mm; 29.6 pt; half of what is between two lines is 2.42 mm.
    assert_eq!([page.top, page.bottom, page.pitch], [Length(1960), Length(1847), Length(592)]);
    assert_eq!((page.left, page.right, page.footer), (gbt9704.page.left, gbt9704.page.right, gbt9704.page.footer));
    assert_eq!(page.margins, Margins::Gbt33476);
    assert_eq!(gbt33476.looks.body.pitch, page.pitch);
    assert_eq!(gbt33476.looks.title, Look { pitch: page.pitch, ..gbt9704.looks.title });
}

#[test]
fn margins_stand_for_what_is_not_said_beside_them() {
    let style = own("[page]\nmargins = \"gbt33476\"\ntop = \"35mm\"\nbottom = \"32mm\"");
    assert_eq!([style.page.top, style.page.bottom, style.page.pitch], [Length(1984), Length(1814), Length(592)]);
    let back = Sheet::builtin("gbt33476").unwrap().with(Sheet::assign("--set", "page.margins=gbt9704").unwrap()).unwrap();
    assert_eq!(back.style().unwrap().page.pitch, Length(579));
}

#[test]
fn an_assignment_needs_no_quotes() {
    let set = |assignment: &str| {
        let sheet = Sheet::builtin("gbt9704").unwrap().with(Sheet::assign("--set", assignment).unwrap());
        sheet.and_then(|sheet| sheet.style())
    };
    assert_eq!(set("page.top=36.5mm").unwrap().page.top, Length(2069));
    assert_eq!(set("looks.title.size = 小二").unwrap().looks.title.size, Length(360));
    assert_eq!(set("looks.title.size=\"小二\"").unwrap().looks.title.size, Length(360));
    assert_eq!(set("page.lines=21").unwrap().page.lines, 21);
    assert!(set("looks.heading-1.bold=true").unwrap().looks.heading_1.bold);
    assert_eq!(set("points.look=kai-lead").unwrap().points.look, PointLook::KaiLead);
    assert_eq!(set("headings.numbers=[\"一、\", \"1.\"]").unwrap().headings.numbers, [Form::Comma, Form::Dot]);
    for (assignment, expected) in [
        ("page.top=37", "--set：page.top：“37”没有单位，写作 37mm、16pt 或 三号"),
        ("page.top=", "--set：page.top：“”不是长度，写作 37mm、16pt 或 三号"),
        ("points.loook=plain", "--set：points.loook：没有这一项，是不是 look，可写的有 look、own-paragraph"),
        ("points=plain", "--set：points：这是一节，不是一项"),
        ("name=本单位", "--set：name：这一项只能写在样式表里"),
        ("extends=report", "--set：extends：这一项只能写在样式表里"),
        ("page.pitch=30pt", "--set：page.lines 乘 page.pitch 是 660 pt，版心高 637.8 pt"),
    ] {
        assert_eq!(set(assignment).unwrap_err().to_string(), expected);
    }
    assert_eq!(Sheet::assign("--set", "page").unwrap_err().to_string(), "--set：“page”要写成 键=值，如 page.top=37mm");
}

#[test]
fn an_unknown_key_is_answered_with_its_place_and_the_valid_ones() {
    assert_eq!(
        complaint("[looks.body]\nsiez = \"三号\""),
        "own.toml:5:1：looks.body.siez：没有这一项，是不是 size，可写的有 name、font、size、bold、color、spacing、pitch、align、first-line、left、\
         right、blank-before、blank-after、keep-next"
    );
    assert_eq!(
        complaint("[pages]"),
        "own.toml:4:2：pages：没有这一项，是不是 page，可写的有 name、title、extends、fonts、page、head、page-number、headings、contents、points、lists、closing、imprint、\
         looks、rules、deviations"
    );
}

#[test]
fn a_wrong_value_is_answered_with_its_place_and_what_to_write() {
    for (lines, expected) in [
        ("page.lines = \"22\"", "4:6：page.lines：这里要写 0 到 65535 的整数，不是文字“22”"),
        ("page.lines = -1", "4:6：page.lines：这里要写 0 到 65535 的整数，不是 -1"),
        ("page.lines = 22.5", "4:6：page.lines：这里要写 0 到 65535 的整数，不是 22.5"),
        ("page.top = \"37\"", "4:6：page.top：“37”没有单位，写作 37mm、16pt 或 三号"),
        ("page.top = 37", "4:6：page.top：“37”没有单位，写作 37mm、16pt 或 三号"),
        ("page.top = 99999999999999999999", "4:6：page.top：“99999999999999999999”没有单位，写作 37mm、16pt 或 三号"),
        ("page.margins = \"wide\"", "4:6：page.margins：没有“wide”这个值，可写的有 “gbt9704”“gbt33476”"),
        ("points.look = \"粗\"", "4:8：points.look：没有“粗”这个值，可写的有 “plain”“bold-label”“bold-lead”“kai-lead”"),
        ("points.look = true", "4:8：points.look：这里要写带引号的文字，不是 true"),
        ("points.own-paragraph = \"是\"", "4:8：points.own-paragraph：这里要写 true 或 false，不是文字“是”"),
        (
            "headings.numbers = [\"一、\", \"二、\"]",
            "4:10：headings.numbers：没有“二、”这个值，可写的有 “一、”“壹、”“（一）”“1.”“（1）”“①”“一是”“一要”“第一，”“首先，”“第一章”“第一节”“第一条”“1.1”",
        ),
        ("looks.body = 3", "4:7：looks.body：这是一节，不是一项"),
        ("[page.top]\nmm = 3", "4:7：page.top：这里要写带引号的文字，不是一节"),
        ("looks.title.size = \"0pt\"", "4:13：looks.title.size：这里的长度要大于 0"),
        ("looks.title.color = \"红\"", "4:13：looks.title.color：“红”不是颜色，写作 FF0000"),
        ("looks.title.name = \"正文\"", "4:13：looks.title.name：“正文”是 Word 自己的样式，要另起名字"),
        ("looks.title.name = \"甲,乙\"", "4:13：looks.title.name：“甲,乙”里有半角逗号或分号，Word 会把它当作几个名字"),
        ("page.top = \"1mm\"\npage.top = \"2mm\"", "5:6：top 写了两次"),
    ] {
        assert_eq!(complaint(lines), format!("own.toml:{expected}"));
    }
    let parse = |text: &str| Style::parse("x.toml", text).expect_err("the sheet is wrong").to_string();
    assert_eq!(
        parse("extends = \"nobody\""),
        "x.toml:1:1：extends：没有“nobody”这个内置样式，有：report、gbt9704、letter、order、minutes、gbt33476。自己的样式表要写文件名，如 本单位.toml"
    );
    assert_eq!(parse("extends = 3"), "x.toml:1:1：extends：这里要写带引号的文字，不是 3");
    assert_eq!(Style::parse("office/x.toml", "extends = \"report\"").unwrap().name, "x");
    assert_eq!(parse("[page]\nlines = 22"), "x.toml:1:2：page：缺少“width”一项");
}

#[test]
fn what_no_paper_can_do_is_refused_at_the_key_that_was_changed() {
    for (lines, expected) in [
        ("page.left = \"190mm\"", "4:6：page.left 与 page.right 之间没有版心"),
        ("page.left = \"-5mm\"", "4:6：page.left 要在 0 至 558 mm 之间"),
        ("page.top = \"262mm\"", "4:6：page.top 与 page.bottom 之间没有版心"),
        // 22 lines of 29 pt are 638 pt; 297−37−35 mm are 12756 twips.
        ("page.pitch = \"29pt\"", "4:6：page.lines 乘 page.pitch 是 638 pt，版心高 637.8 pt"),
        ("page.lines = 0", "4:6：page.lines 乘 page.pitch 是 0 pt，版心高 637.8 pt"),
        // 29 characters of 15.75 pt; 210−28−26 mm are 8845 twips.
        ("page.chars = 29", "4:6：page.chars 个 looks.body 的字宽 456.75 pt，版心宽 442.25 pt"),
        ("looks.body.spacing = \"0pt\"", "4:12：page.chars 个 looks.body 的字宽 448 pt，版心宽 442.25 pt"),
        ("page.footer = \"35mm\"", "4:6：page.footer 要小于 page.bottom，否则页码进了版心"),
        ("head.mark-top = \"200mm\"", "4:6：head.mark-top 加 head.mark-height 超出了版心，标志排不下"),
        ("head.rule-gap = \"12mm\"", "4:6：head.rule-gap 最多 31 pt，Word 的线离文字不能更远"),
        ("contents.levels = 4", "4:10：contents.levels 是 0 至 3，这里是 4"),
        ("headings.numbers = []", "4:10：headings.numbers 要有 1 至 9 级，这里是 0 级"),
        ("looks.body.name = \"公文标题\"", "4:12：looks.body.name 与 looks.title.name 都是“公文标题”，每节要有自己的名字"),
        ("[deviations]\n\"page.tpo\" = \"大些\"", "5:1：deviations 说明的“page.tpo”不是样式表里的一项"),
    ] {
        assert_eq!(complaint(lines), format!("own.toml:{expected}"));
    }
}

#[test]
fn nothing_put_in_place_of_a_value_makes_it_fall() {
    let gbt9704 = builtin::SHEETS.iter().find(|(name, _)| *name == "gbt9704").unwrap();
    let keys: Vec<String> = builtin::read(*gbt9704).unwrap().leaves().into_iter().map(|(key, _)| key).collect();
    assert!(keys.len() > 100);
    let sections = keys.iter().filter_map(|key| Some(key.rsplit_once('.')?.0.to_owned()));
    for key in sections.chain(keys.clone()).filter(|key| !["name", "title"].contains(&key.as_str())) {
        for value in ["3", "\"无\"", "[1]", "{}", "1.5"] {
            let text = format!("name = \"own\"\ntitle = \"自定\"\nextends = \"gbt9704\"\n{key} = {value}\n");
            if let Err(error) = Style::parse("own.toml", &text) {
                let message = error.to_string();
                assert!(message.starts_with("own.toml:4:"), "{key} = {value}: {message}");
            }
        }
    }
}

#[test]
fn differences_are_told_with_clause_and_reason() {
    let lines = "page.top = \"36mm\"\npage.left = \"2.8cm\"\nlooks.heading-1.size = \"小二\"\nlooks.heading-1.bold = true\n\
                 [deviations]\n\"page.top\" = \"信笺上方印有单位名\"\n\"looks.heading-1.size\" = \"醒目\"";
    let text = format!("name = \"own\"\ntitle = \"自定\"\nextends = \"gbt9704\"\n{lines}\n");
    let sheet = Sheet::parse("own.toml", &text).unwrap().complete().unwrap();
    let differences = sheet.differences(&Sheet::builtin("gbt9704").unwrap());
    let [top, bold, size] = &differences[..] else { panic!("{differences:?}") };
    assert_eq!((top.key.as_str(), top.value.as_deref(), top.standard.as_deref()), ("page.top", Some("36mm"), Some("37mm")));
    assert!(top.clause.contains("（5.2.1）"));
    assert_eq!(top.reason.as_deref(), Some("信笺上方印有单位名"));
    assert_eq!(top.origin.as_ref().unwrap().to_string(), "own.toml:4:6");
    // What a look does not say itself is compared with what it has from the body.
    assert_eq!((size.key.as_str(), size.standard.as_deref(), size.clause), ("looks.heading-1.size", Some("三号"), "（5.2.2）"));
    assert_eq!(size.reason.as_deref(), Some("醒目"));
    assert_eq!((bold.key.as_str(), &bold.standard, &bold.reason), ("looks.heading-1.bold", &None, &None));
}

#[test]
fn a_body_of_ones_own_is_one_difference() {
    let sheet = Sheet::builtin("gbt9704").unwrap().with(Sheet::assign("--set", "looks.body.font=宋体").unwrap()).unwrap();
    let differences = sheet.differences(&Sheet::builtin("gbt9704").unwrap());
    assert_eq!(differences.iter().map(|it| it.key.as_str()).collect::<Vec<_>>(), ["looks.body.font"]);
}
