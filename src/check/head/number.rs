//! 发文字号, at the head and cited.

use crate::check::{Draft, Example, Rule, Text};
use crate::document::{Format, Role};
use crate::document_number::DocumentNumber;
use crate::finding::{Certainty, Fix, Strength};
use crate::sentence::OPENING;
use crate::source::{Edit, Span, Why};

pub(super) const DOCUMENT_NUMBER_BRACKET: Rule = Rule {
    name: "document-number-bracket",
    what: "发文字号的年份没有用六角括号",
    why: "发文字号的年份括在六角括号“〔〕”里，引用时也一样。案号、合同号、许可证号、标准号不是发文字号，保持原样。",
    help: "改用六角括号“〔〕”",
    clause: "GB/T 9704—2012，7.2.5",
    strength: Strength::Must,
    fix: Some(Certainty::Certain),
    examples: &[
        Example {
            wrong: "云政发[2026]5号\n关于做好防汛工作的通知\n请抓好落实。\n",
            right: "云政发〔2026〕5号\n关于做好防汛工作的通知\n请抓好落实。\n",
        },
        Example {
            wrong: "现将《关于做好防汛工作的通知》（云政发【2026】5号）转发你们。\n",
            right: "现将《关于做好防汛工作的通知》（云政发〔2026〕5号）转发你们。\n",
        },
        Example {
            wrong: "按云政办函﹝2026﹞12号要求，（2026）云01民初5号案件已经结案。\n",
            right: "按云政办函〔2026〕12号要求，（2026）云01民初5号案件已经结案。\n",
        },
        Example {
            wrong: "《关于加强能源管理的通知》（云发改能电力[2026]634号）。\n",
            right: "《关于加强能源管理的通知》（云发改能电力〔2026〕634号）。\n",
        },
        Example {
            wrong: "按云政办发（2026）3号要求办理。\n", right: "按云政办发〔2026〕3号要求办理。\n"
        },
    ],
    find: |draft, report| {
        each_number(draft, |text, number| {
            let typed = &text.text[number.bracketed.clone()];
            let round = typed.starts_with(OPENING);
            let year = &text.text[number.year.clone()];
            let standard = format!("〔{year}〕");
            if typed != standard && (!round || is_issued(text, number)) {
                report.replace(text, number.bracketed.clone(), standard, format!("发文字号的年份写成了“{typed}”"));
            }
        });
    },
};

pub(super) const DOCUMENT_NUMBER_SPACE: Rule = Rule {
    name: "document-number-space",
    what: "发文字号里有空格",
    why: "发文字号的代字、年份和序号连着写，中间不空格。",
    help: "删去空格",
    clause: "GB/T 9704—2012，7.2.5",
    strength: Strength::Should,
    fix: Some(Certainty::Certain),
    examples: &[
        Example {
            wrong: "云政发 〔2026〕 5号\n关于做好防汛工作的通知\n请抓好落实。\n",
            right: "云政发〔2026〕5号\n关于做好防汛工作的通知\n请抓好落实。\n",
        },
        Example {
            wrong: "现将《关于做好防汛工作的通知》（云发改能电力〔2026〕 12号）转发你们。\n",
            right: "现将《关于做好防汛工作的通知》（云发改能电力〔2026〕12号）转发你们。\n",
        },
        Example {
            wrong: "云政发〔2026〕5 号\n关于做好防汛工作的通知\n请抓好落实。\n",
            right: "云政发〔2026〕5号\n关于做好防汛工作的通知\n请抓好落实。\n",
        },
        Example {
            wrong: "按云政办发 〔2026〕3号要求办理。\n", right: "按云政办发〔2026〕3号要求办理。\n"
        },
    ],
    find: |draft, report| {
        each_number(draft, |text, number| {
            let (before, behind) = (number.code.end..number.bracketed.start, number.bracketed.end..number.serial.start);
            let mark = number.serial.end - "号".len();
            let within = text.text[..mark].trim_end().len()..mark;
            let within = Some(within).filter(|_| text.role() == Some(Role::DocumentNumber)); // elsewhere it stands behind any number
            let coded = is_issued(text, number) && text.text[number.code.clone()].chars().count() <= LONGEST_CODE;
            for blank in [before].into_iter().filter(|_| coded).chain([behind]).chain(within).filter(|blank| !blank.is_empty()) {
                report.replace(text, blank, "", format!("“{}”里有空格", &text.text[number.range()]));
            }
        });
    },
};

/// In characters; a longer one has words in front of it.
const LONGEST_CODE: usize = 12;

pub(super) const DOCUMENT_NUMBER_BEHIND_TITLE: Rule = Rule {
    name: "document-number-behind-title",
    what: "发文字号用括号写在标题后面",
    why: "发文字号在标题之上另占一行，不加括号；在标题后面括注是网页和汇编的写法。排版时已经移出、去掉括号。",
    help: "把发文字号另起一行，去掉括号",
    clause: "GB/T 9704—2012，7.2.5",
    strength: Strength::Custom,
    fix: Some(Certainty::Likely),
    examples: &[
        Example {
            wrong: "关于做好防汛工作的通知（云政发〔2026〕5号）\n各乡镇人民政府：\n请抓好落实。\n",
            right: "关于做好防汛工作的通知\n云政发〔2026〕5号\n各乡镇人民政府：\n请抓好落实。\n",
        },
        Example {
            wrong: "云岭县教育局关于修缮校舍的意见（云教函〔2026〕12号）\n请抓好落实。\n",
            right: "云岭县教育局关于修缮校舍的意见\n云教函〔2026〕12号\n请抓好落实。\n",
        },
    ],
    find: |draft, report| {
        let taken = draft.document.ledger.iter().filter(|edit| edit.why == Why::NumberBracket);
        let mut brackets: Vec<Span> = taken.map(|edit| edit.span).collect();
        brackets.sort_unstable();
        if let [open, close] = brackets[..] {
            let changed = |span, after: &str| Edit { span, after: after.to_owned(), why: Why::Corrected };
            let fix = Fix::whole(vec![changed(open, draft.source.line_end()), changed(close, "")], Certainty::Likely);
            let finding = report.at(open.join(close), "发文字号写在标题后面的括号里");
            finding.fix = Some(fix).filter(|_| draft.document.format == Format::Text);
        }
    },
};

pub(super) const DOCUMENT_NUMBER_YEAR: Rule = Rule {
    name: "document-number-year",
    what: "发文字号的年份没有写全",
    why: "发文字号的年份写全四位，不写“〔26〕”。",
    help: "年份写全四位",
    clause: "GB/T 9704—2012，7.2.5",
    strength: Strength::Must,
    fix: Some(Certainty::Likely),
    examples: &[
        Example {
            wrong: "云政发〔26〕5号\n关于做好防汛工作的通知\n请抓好落实。\n",
            right: "云政发〔2026〕5号\n关于做好防汛工作的通知\n请抓好落实。\n",
        },
        Example {
            wrong: "按云政办发〔98〕3号要求办理。\n", right: "按云政办发〔1998〕3号要求办理。\n"
        },
    ],
    find: |draft, report| {
        each_number(draft, |text, number| {
            let year = &text.text[number.year.clone()];
            if year.len() < 4 && is_issued(text, number) {
                let century = if year < "50" { "20" } else { "19" };
                let full = (year.len() == 2 && !year.contains(['X', 'x'])).then(|| format!("{century}{year}"));
                let edit = full.and_then(|full| text.edit(draft.source, number.year.clone(), full));
                report.mend(text.span(number.year.clone()), edit, format!("发文字号的年份“{year}”没有写全"));
            }
        });
    },
};

pub(super) const DOCUMENT_NUMBER_SERIAL: Rule = Rule {
    name: "document-number-serial",
    what: "发文字号的序号加了“第”或者虚位",
    why: "发文字号的序号用阿拉伯数字，不编虚位（1不写作01），不加“第”字。",
    help: "只留序号本身和“号”字",
    clause: "GB/T 9704—2012，7.2.5",
    strength: Strength::Must,
    fix: Some(Certainty::Certain),
    examples: &[
        Example {
            wrong: "云政发〔2026〕05号\n关于做好防汛工作的通知\n请抓好落实。\n",
            right: "云政发〔2026〕5号\n关于做好防汛工作的通知\n请抓好落实。\n",
        },
        Example {
            wrong: "云政发〔2026〕第5号\n关于做好防汛工作的通知\n请抓好落实。\n",
            right: "云政发〔2026〕5号\n关于做好防汛工作的通知\n请抓好落实。\n",
        },
        Example {
            wrong: "按云政办发〔2026〕第012号要求办理。\n", right: "按云政办发〔2026〕12号要求办理。\n"
        },
        Example {
            wrong: "县长办公会议纪要\n〔2026〕第8号\n会议议定，五月开工。林知远、周敏参加。\n",
            right: "县长办公会议纪要\n〔2026〕8号\n会议议定，五月开工。林知远、周敏参加。\n",
        },
    ],
    find: |draft, report| {
        each_number(draft, |text, number| {
            let typed = &text.text[number.serial.clone()];
            let standard = typed.trim_start_matches(['第', ' ', '0']);
            let counted = text.text[number.code.clone()].ends_with(['令', '告']); // 县政府令〔2026〕第5号
            if !counted && standard.starts_with(|c: char| c.is_ascii_digit()) && typed != standard && is_issued(text, number) {
                report.replace(text, number.serial.clone(), standard, format!("发文字号的序号写成了“{typed}”"));
            }
        });
    },
};

pub(super) const DOCUMENT_NUMBER_UNENDED: Rule = Rule {
    name: "document-number-unended",
    what: "发文字号缺“号”字",
    why: "发文字号由机关代字、年份、序号组成，序号后面写“号”；缺了“号”，也认不出是发文字号。只看标题上面单独一行的。",
    help: "在序号后面加“号”",
    clause: "GB/T 9704—2012，7.2.5",
    strength: Strength::Must,
    fix: Some(Certainty::Likely),
    examples: &[
        Example {
            wrong: "云政发〔2026〕5\n关于做好防汛工作的通知\n请抓好落实。\n",
            right: "云政发〔2026〕5号\n关于做好防汛工作的通知\n请抓好落实。\n",
        },
        Example {
            wrong: "云岭县人民政府文件\n云政发〔2026〕12\n关于做好防汛工作的通知\n请抓好落实。\n",
            right: "云岭县人民政府文件\n云政发〔2026〕12号\n关于做好防汛工作的通知\n请抓好落实。\n",
        },
    ],
    find: |draft, report| {
        let Some(title) = draft.texts.iter().position(|text| text.role() == Some(Role::Title)) else { return };
        for (at, text) in draft.texts[..=title].iter().enumerate() {
            let lines = text.text.lines().count();
            let above = if at == title { lines > 1 } else { lines == 1 && text.role() == Some(Role::Body) };
            let Some(line) = text.text.lines().next().filter(|_| above).map(str::trim_end) else { continue };
            let whole = |number: &DocumentNumber| text.text[..number.code.start].trim().is_empty() && !number.code.is_empty();
            let number =
                DocumentNumber::find(&format!("{line}号")).filter(|number| number.serial.end > line.len() && whole(number));
            if let Some(number) = number {
                let serial = number.serial.start..line.len();
                let after = format!("{}号", &line[serial.clone()]);
                report.replace(text, serial, after, format!("“{}”后面缺“号”字", line.trim()));
            }
        }
    },
};

pub(super) const DOCUMENT_NUMBER_FIRST: Rule = Rule {
    name: "document-number-first",
    what: "引用公文先写了发文字号",
    why: "引用公文先引标题，后在括号里引发文字号。",
    help: "写作“《……的通知》（云政发〔2026〕5号）”",
    clause: "惯例",
    strength: Strength::Custom,
    fix: Some(Certainty::Likely),
    examples: &[
        Example {
            wrong: "按云政发〔2026〕5号《关于做好防汛工作的通知》办理。\n",
            right: "按《关于做好防汛工作的通知》（云政发〔2026〕5号）办理。\n",
        },
        Example {
            wrong: "根据云政办发〔2026〕12号《关于修缮校舍的意见》，抓好落实。\n",
            right: "根据《关于修缮校舍的意见》（云政办发〔2026〕12号），抓好落实。\n",
        },
    ],
    find: |draft, report| {
        each_number(draft, |text, number| {
            let behind = &text.text[number.serial.end..];
            let near = behind.char_indices().take(LONGEST_TITLE).find(|(_, c)| *c == '》');
            let end = near.map(|(end, _)| number.serial.end + end + '》'.len_utf8());
            let Some(end) = end.filter(|_| behind.starts_with('《')) else { return };
            let title = &text.text[number.serial.end..end];
            let code = &text.text[number.code.clone()];
            let start = number.code.start
                + ["根据", "按照", "依据", "按", "据"].iter().find(|word| code.starts_with(**word)).map_or(0, |word| word.len());
            let whole = start == 0 && end == text.text.trim_end().len(); // the title of a page
            if is_issued(text, number) && !whole && title.matches('《').count() == 1 {
                let typed = &text.text[start..number.serial.end];
                report.replace(text, start..end, format!("{title}（{typed}）"), format!("先引标题，后引“{typed}”"));
            }
        });
    },
};

/// In characters.
const LONGEST_TITLE: usize = 100;

/// Looks at every 发文字号 of the draft, at its head or cited.
fn each_number(draft: &Draft<'_>, mut look: impl FnMut(&Text<'_>, &DocumentNumber)) {
    for text in draft.prose() {
        for at in text.places("号") {
            let end = at + "号".len();
            let house = text.text[end..].starts_with(['楼', '院', '线', '店', '房', '门']);
            let number = DocumentNumber::ending_at(&text.text, end).filter(|_| !house);
            if let Some(number) = number.filter(|number| is_meant(text, number)) {
                look(text, &number);
            }
        }
    }
}

/// Whether it has the code of an office, or stands at the head, and a year.
fn is_meant(text: &Text<'_>, number: &DocumentNumber) -> bool {
    let year = &text.text[number.year.clone()];
    let round = text.text[number.bracketed.clone()].starts_with(OPENING);
    let dated = if year.len() == 4 {
        year.starts_with("19") || year.starts_with("20")
    } else {
        !round && year.starts_with(|c: char| c.is_ascii_digit())
    };
    let coded = !number.code.is_empty() || text.role() == Some(Role::DocumentNumber);
    coded && dated && year.is_ascii()
}

/// Whether it is surely the number of a document, not of a permit, a contract or a case: it stands by itself at the head, or the
/// office's code ends in what it issues.
fn is_issued(text: &Text<'_>, number: &DocumentNumber) -> bool {
    let issues = ['发', '函', '办', '文', '规', '复', '电', '党', '政', '委'];
    text.role() == Some(Role::DocumentNumber) || text.text[number.code.clone()].ends_with(issues)
}
