//! The text of a style sheet → a [`Style`]: what it extends is laid under it, then it is read and checked.

use std::collections::HashSet;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::Style;
use super::reader::{self, Complaint};
use crate::error::Error;
use crate::source::{Encoding, Source};

/// The sheets compiled in: name and TOML.
const BUILTINS: [(&str, &str); 2] =
    [("report", include_str!("../../styles/report.toml")), ("gbt9704", include_str!("../../styles/gbt9704.toml"))];

/// What a sheet says of itself alone.
const IDENTITY: [&str; 4] = ["name", "title", "kinds", "extends"];

/// Word has so many levels of headings.
const MAX_LEVELS: usize = 9;

/// Contents have so many looks.
const MAX_CONTENTS: u8 = 3;

impl Style {
    /// The sheets compiled in: their names and their TOML.
    pub fn builtins() -> &'static [(&'static str, &'static str)] {
        &BUILTINS
    }

    /// The sheet of that name compiled in.
    pub fn builtin(name: &str) -> Option<Self> {
        let text = builtin_text(name)?;
        Self::parse(name, text).ok()
    }

    /// Reads a sheet. `file` is the name to complain about; an [`Error::Style`] says what is wrong, where it can with line and
    /// column, and what could be written instead.
    pub fn parse(file: &str, text: &str) -> Result<Self, Error> {
        let complain = |complaint: Complaint| {
            Error::Style(match complaint.span {
                Some(span) => {
                    let place = Source::new(file, text.to_owned(), Encoding::Utf8).place(span.start);
                    format!("{file}:{place}：{}", complaint.message)
                }
                None => format!("{file}：{}", complaint.message),
            })
        };
        let tree = tree(text).map_err(complain)?;
        let shared = shared_name(&tree);
        let style: Self = reader::read(tree).map_err(complain)?;
        match impossible(&style).or(shared) {
            Some(complaint) => Err(complain(complaint)),
            None => Ok(style),
        }
    }
}

fn builtin_text(name: &str) -> Option<&'static str> {
    BUILTINS.iter().find(|(builtin, _)| *builtin == name).map(|&(_, text)| text)
}

/// The whole tree of a sheet: its own values over those of the sheet it extends, looks over the look of `body`.
fn tree(text: &str) -> Result<DeTable<'_>, Complaint> {
    let mut tree = layered(text)?;
    let pitch = section(&mut tree, "page").and_then(|page| page.get("pitch").cloned());
    let Some(looks) = section(&mut tree, "looks") else { return Ok(tree) };
    let Some(body) = section(looks, "body") else { return Ok(tree) };
    if let Some(pitch) = pitch
        && !body.contains_key("pitch")
    {
        body.insert(Spanned::new(0..0, "pitch".into()), pitch);
    }
    let mut body = body.clone();
    body.remove("name");
    for (_, look) in looks.iter_mut() {
        if let DeValue::Table(look) = look.get_mut() {
            inherit(look, &body);
        }
    }
    if let Some(look) = section(&mut tree, "page-number").and_then(|number| section(number, "look")) {
        inherit(look, &body);
    }
    Ok(tree)
}

/// The values of a sheet over those of the sheet it extends.
fn layered(text: &str) -> Result<DeTable<'_>, Complaint> {
    let mut tree = DeTable::parse(text).map_err(misspelled)?.into_inner();
    let Some(base) = tree.get("extends") else { return Ok(tree) };
    let Some(name) = base.get_ref().as_str() else { return Ok(tree) };
    let Some(text) = builtin_text(name) else {
        let names = BUILTINS.map(|(name, _)| name).join("、");
        return Err(Complaint {
            span: Some(base.span()), message: format!("没有内置样式“{name}”，可写的有 {names}")
        });
    };
    let mut base = layered(text)?;
    for key in IDENTITY {
        base.remove(key);
    }
    lay_under(&mut tree, base)?;
    Ok(tree)
}

/// Adds what `over` does not say; a section may not give way to anything else, or what is missing would be sought in `under`.
fn lay_under<'t>(over: &mut DeTable<'t>, under: DeTable<'t>) -> Result<(), Complaint> {
    for (key, value) in under {
        let Some(kept) = over.get_mut(key.get_ref().as_ref()) else {
            over.insert(key, value);
            continue;
        };
        let span = kept.span();
        match (kept.get_mut(), value.into_inner()) {
            (DeValue::Table(kept), DeValue::Table(value)) => lay_under(kept, value)?,
            (_, DeValue::Table(_)) => {
                return Err(Complaint { span: Some(span), message: format!("“{}”是一节，不是一项", key.get_ref()) });
            }
            _ => {}
        }
    }
    Ok(())
}

/// Gives a look what it does not say of itself.
fn inherit<'t>(look: &mut DeTable<'t>, body: &DeTable<'t>) {
    for (key, value) in body {
        if !look.contains_key(key.get_ref().as_ref()) {
            look.insert(key.clone(), value.clone());
        }
    }
}

fn section<'a, 't>(tree: &'a mut DeTable<'t>, name: &str) -> Option<&'a mut DeTable<'t>> {
    match tree.get_mut(name).map(Spanned::get_mut)? {
        DeValue::Table(section) => Some(section),
        _ => None,
    }
}

fn misspelled(error: toml::de::Error) -> Complaint {
    let message = match error.message() {
        "duplicate key" => "这一项写了两次".to_owned(),
        english => format!("不合 TOML 的写法（{english}）"),
    };
    Complaint { span: error.span(), message }
}

/// Says which key asks for what no sheet of paper can do.
fn impossible(style: &Style) -> Option<Complaint> {
    let page = &style.page;
    let width = page.width.twips() - page.left.twips() - page.right.twips();
    let height = page.height.twips() - page.top.twips() - page.bottom.twips();
    let line = i32::from(page.chars) * style.looks.body.advance();
    let full = i32::from(page.lines) * page.pitch.twips();
    let levels = style.headings.numbers.len();
    let pt = |twips: i32| f64::from(twips) / 20.0;
    let message = if width <= 0 {
        "page.left 与 page.right 之间没有版心".to_owned()
    } else if height <= 0 {
        "page.top 与 page.bottom 之间没有版心".to_owned()
    } else if full <= 0 || full > height {
        format!("page.lines 乘 page.pitch 是 {} pt，版心高 {} pt", pt(full), pt(height))
    } else if line <= 0 || line > width {
        format!("page.chars 个 looks.body 的字宽 {} pt，版心宽 {} pt", pt(line), pt(width))
    } else if page.footer >= page.bottom {
        "page.footer 要小于 page.bottom，否则页码进了版心".to_owned()
    } else if levels == 0 || levels > MAX_LEVELS {
        format!("headings.numbers 要有 1 至 {MAX_LEVELS} 级，这里是 {levels} 级")
    } else if style.contents.levels > MAX_CONTENTS {
        format!("contents.levels 是 0 至 {MAX_CONTENTS}，这里是 {}", style.contents.levels)
    } else {
        return None;
    };
    Some(Complaint { span: None, message })
}

/// Finds two looks that would be one Word style.
fn shared_name(tree: &DeTable<'_>) -> Option<Complaint> {
    let looks = tree.get("looks").and_then(|looks| looks.get_ref().as_table())?;
    let number = tree.get("page-number").and_then(|number| number.get_ref().as_table()).and_then(|number| number.get("look"));
    let mut seen = HashSet::new();
    let names = looks.values().chain(number).filter_map(|look| look.get_ref().as_table()?.get("name")?.get_ref().as_str());
    let name = names.into_iter().find(|name| !seen.insert(*name))?;
    Some(Complaint { span: None, message: format!("有两节的 name 都是“{name}”，每节要有自己的名字") })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::Align;
    use crate::length::{Chars, Length};
    use crate::level::Form;
    use crate::style::PointLook;

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
        assert!(Style::builtin("letter").is_none());
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
        assert_eq!(style.kinds.len(), 15);
    }

    #[test]
    fn reports_differ_from_statutory_documents_in_their_numbers() {
        let (report, gbt9704) = (Style::builtin("report").unwrap(), Style::builtin("gbt9704").unwrap());
        assert_eq!(report.headings.numbers, [Form::Comma, Form::Bracket, Form::Is, Form::Dot, Form::ArabicBracket]);
        assert_eq!(gbt9704.headings.numbers, [Form::Comma, Form::Bracket, Form::Dot, Form::ArabicBracket, Form::Circle]);
        assert_eq!((report.points.look, gbt9704.points.look), (PointLook::BoldLead, PointLook::Plain));
        assert_eq!(report.looks.title, gbt9704.looks.title);
        assert!(report.kinds.is_empty());
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
    fn an_unknown_key_is_answered_with_its_place_and_the_valid_ones() {
        assert_eq!(
            complaint("[looks.body]\nsiez = \"三号\""),
            "样式表 own.toml:5:1：没有“siez”这一项，可写的有 name、font、size、bold、color、spacing、pitch、align、first-line、\
             left、right、blank-before、blank-after、keep-next"
        );
        assert_eq!(
            complaint("[pages]\nwidth = \"210mm\""),
            "样式表 own.toml:4:2：没有“pages”这一项，可写的有 name、title、extends、kinds、page、page-number、headings、\
             contents、points、lists、looks"
        );
    }

    #[test]
    fn a_wrong_value_is_answered_with_its_place_and_what_to_write() {
        for (lines, expected) in [
            ("page.lines = \"22\"", "own.toml:4:14：这里要写 0 到 65535 的整数，不是文字“22”"),
            ("page.lines = -1", "own.toml:4:14：这里要写 0 到 65535 的整数，不是 -1"),
            ("page.lines = 22.5", "own.toml:4:14：这里不能写小数 22.5，长度写作 28.95pt"),
            ("page.top = \"37\"", "own.toml:4:12：“37”不是长度，写作 37mm、16pt 或 三号"),
            ("page.top = 37", "own.toml:4:12：这里要写带引号的文字，不是 37"),
            ("points.look = \"粗\"", "own.toml:4:15：没有“粗”这个值，可写的有 “plain”“bold-label”“bold-lead”“kai-lead”"),
            ("points.look = true", "own.toml:4:15：这里要写带引号的文字，不是 true"),
            ("points.own-paragraph = \"是\"", "own.toml:4:24：这里要写 true 或 false，不是文字“是”"),
            (
                "headings.numbers = [\"一、\", \"二、\"]",
                "own.toml:4:27：没有“二、”这个值，可写的有 “一、”“壹、”“（一）”“1.”“（1）”“①”“一是”“一要”“第一，”“首先，”“第一章”“第一节”“第一条”“1.1”",
            ),
            ("looks.body = 3", "own.toml:4:14：“body”是一节，不是一项"),
            ("looks.title.size = \"0pt\"", "own.toml:4:20：这里的长度要大于 0"),
            ("looks.title.color = \"红\"", "own.toml:4:21：“红”不是颜色，写作 FF0000"),
            ("page.top = \"1mm\"\npage.top = \"2mm\"", "own.toml:5:6：这一项写了两次"),
        ] {
            assert_eq!(complaint(lines), format!("样式表 {expected}"));
        }
        let Err(error) = Style::parse("x.toml", "extends = \"nobody\"") else { panic!("there is no such sheet") };
        assert_eq!(error.to_string(), "样式表 x.toml:1:11：没有内置样式“nobody”，可写的有 report、gbt9704");
        let Err(error) = Style::parse("x.toml", "extends = \"report\"\ntitle = \"\"") else { panic!("it has no name") };
        assert_eq!(error.to_string(), "样式表 x.toml：缺少“name”一项");
    }

    /// The places of complaints are those of the sheet itself, also where the sheet it extends has the section.
    #[test]
    fn nothing_put_in_place_of_a_value_makes_it_fall() {
        let tree = DeTable::parse(builtin_text("gbt9704").unwrap()).unwrap().into_inner();
        let mut keys: Vec<String> = Vec::new();
        let mut sections = vec![(String::new(), &tree)];
        while let Some((path, section)) = sections.pop() {
            for (key, value) in section {
                let key = format!("{path}{}", key.get_ref());
                sections.extend(value.get_ref().as_table().map(|section| (format!("{key}."), section)));
                keys.push(key);
            }
        }
        for key in keys.iter().filter(|key| !["name", "title"].contains(&key.as_str())) {
            for value in ["3", "\"无\"", "[1]", "{}", "1.5"] {
                let text = format!("name = \"own\"\ntitle = \"自定\"\nextends = \"gbt9704\"\n{key} = {value}\n");
                if let Err(error) = Style::parse("own.toml", &text) {
                    let message = error.to_string();
                    assert!(!message.contains("own.toml:") || message.contains("own.toml:4:"), "{key} = {value}: {message}");
                }
            }
        }
    }

    #[test]
    fn what_no_paper_can_do_is_refused() {
        for (lines, expected) in [
            ("page.left = \"190mm\"", "page.left 与 page.right 之间没有版心"),
            ("page.top = \"262mm\"", "page.top 与 page.bottom 之间没有版心"),
            // 22 lines of 29 pt are 638 pt; 297−37−35 mm are 12756 twips.
            ("page.pitch = \"29pt\"", "page.lines 乘 page.pitch 是 638 pt，版心高 637.8 pt"),
            ("page.lines = 0", "page.lines 乘 page.pitch 是 0 pt，版心高 637.8 pt"),
            // 29 characters of 15.75 pt; 210−28−26 mm are 8845 twips.
            ("page.chars = 29", "page.chars 个 looks.body 的字宽 456.75 pt，版心宽 442.25 pt"),
            ("page.footer = \"35mm\"", "page.footer 要小于 page.bottom，否则页码进了版心"),
            ("contents.levels = 4", "contents.levels 是 0 至 3，这里是 4"),
            ("headings.numbers = []", "headings.numbers 要有 1 至 9 级，这里是 0 级"),
            ("looks.body.name = \"公文标题\"", "有两节的 name 都是“公文标题”，每节要有自己的名字"),
        ] {
            assert_eq!(complaint(lines), format!("样式表 own.toml：{expected}"));
        }
    }
}
