//! 句子和段落: how long they are, whether they are said twice, how they begin and end.

use std::collections::HashMap;
use std::ops::Range;

use super::{Draft, Example, Report, Rule, Text};
use crate::document::Role;
use crate::finding::Strength;
use crate::level::Label;
use crate::sentence::{COLONS, STOPS, is_han, length};
use crate::source::Span;

pub(super) const RULES: &[Rule] = &[
    OVERLONG_SENTENCE, OVERLONG_HEADING, REPEATED_PARAGRAPH, REPEATED_SENTENCE, MISSING_END_MARK, CLOSING_MARK_FIRST,
    STOP_IN_ITEM,
];

const OVERLONG_SENTENCE: Rule = Rule {
    name: "overlong-sentence",
    what: "句子过长",
    why: "两个句末标点之间超过150字，朗读费力，也容易让人看丢主语；书名、括注和顿号隔开的列举只按一半算。列举多项的长句可以分条，或用分号断开后另起一句。",
    help: "在意思完整处断句，或分条列出",
    clause: "惯例",
    strength: Strength::Custom,
    fix: None,
    examples: &[
        Example {
            wrong: "各乡镇要把普查作为当前重点，主要负责同志亲自抓、分管负责同志具体抓，逐村逐户登记水库、山塘、机井、渠道、\
                    泵站、水闸的位置、权属、容量、现状，逐项核对历年台账、巡查记录、维修档案和资金拨付情况，逐个明确管护单位、\
                    责任人员、整改措施和完成时限，发现漏登、错登、重登的及时更正，发现险情隐患的立即报告并落实值守，确保底数清楚、\
                    责任到人、措施到位。\n",
            right: "各乡镇要把普查作为当前重点。要逐村逐户登记水库、山塘、机井的位置和现状。发现隐患的立即报告。\n",
        },
        Example {
            wrong: "普查中要同步做好宣传发动、人员培训、物资准备、经费保障、数据采集、现场核验、质量抽查、汇总上报、成果应用、\
                    档案整理等工作，县水务局负责技术指导和业务培训，县财政局负责经费保障，县自然资源局负责图件资料，县统计局负责口径审核，\
                    县档案馆负责历年资料的整理和移交，各乡镇负责现场登记和群众工作，各村和社区负责引导带路和情况核实，县应急管理局负责安全提示，各有关单位要指定专人负责联络，\
                    每日报送进度。\n",
            right: "普查中要同步做好宣传发动和人员培训。各有关单位要指定专人联络，每日报送进度。\n",
        },
    ],
    find: overlong_sentences,
};

/// From how many characters on, its mark counted, a sentence is long.
const LONG: usize = 151;

fn overlong_sentences(draft: &Draft<'_>, report: &mut Report<'_>) {
    let (mut spans, mut longest) = (Vec::new(), 0);
    for text in draft.having(is_running) {
        let is_long = |sentence: &Range<usize>| text.text[sentence.clone()].chars().count() >= LONG;
        for sentence in sentences(text).filter(|sentence| sentence.len() >= LONG && is_long(sentence)) {
            let parts = text.text[sentence.clone()].split("</p>").map(measure);
            if let Some((count, _)) = parts.filter(|(_, burden)| *burden >= LONG).max() {
                longest = longest.max(count);
                spans.push(text.span(sentence));
            }
        }
    }
    match spans.len() {
        0 => {}
        1 => drop(report.places(spans, format!("这句长 {longest} 字"))),
        count => drop(report.places(spans, format!("{count} 句超过 150 字，最长 {longest} 字"))),
    }
}

/// How many characters a sentence has without its tags, and how many of them have to be kept in mind: half of those in 《》, in
/// （） and in lists.
fn measure(sentence: &str) -> (usize, usize) {
    const LISTED: usize = 3;
    let (mut all, mut clause, mut commas, mut lightened) = (0, 0, 0, 0);
    let mut within = None;
    let mut end_clause = |clause: &mut usize, commas: &mut usize| {
        lightened += if *commas < LISTED { 0 } else { *clause / 2 };
        (*clause, *commas) = (0, 0);
    };
    let mut aside = 0;
    for (at, c) in sentence.char_indices().filter(|(_, c)| !c.is_whitespace()) {
        let tag = || sentence[at + 1..].starts_with(|c: char| c.is_ascii_alphabetic() || c == '/');
        let closing = within.filter(|close| *close == c);
        within = match (c, within) {
            ('《', None) => Some('》'),
            ('（', None) => Some('）'),
            ('<', None) if tag() => Some('>'),
            (_, within) => within.filter(|_| closing.is_none()),
        };
        if within.or(closing) == Some('>') {
            continue;
        }
        all += 1;
        match within.or(closing) {
            Some(_) => aside += 1,
            None => clause += 1,
        }
        commas += usize::from(c == '、' && within.is_none());
        if "，；：,;:".contains(c) && within.is_none() {
            end_clause(&mut clause, &mut commas);
        }
    }
    end_clause(&mut clause, &mut commas);
    (all, all - lightened - aside / 2)
}

/// Whether such paragraphs are written in sentences.
fn is_running(role: Role) -> bool {
    matches!(role, Role::Body | Role::Article | Role::ListItem | Role::Heading { run_in: true, .. })
}

/// The sentences of a text with their marks, without white space around them.
fn sentences(text: &Text<'_>) -> impl Iterator<Item = Range<usize>> {
    let stops = text.signs().filter(|(_, sign)| STOPS.contains(sign)).map(|(at, stop)| at + stop.len_utf8());
    let mut start = 0;
    stops.chain([text.text.len()]).map(move |end| {
        let sentence = &text.text[start..end];
        let begin = start + sentence.len() - sentence.trim_start().len();
        start = end;
        begin..begin + sentence.trim().len()
    })
}

const OVERLONG_HEADING: Rule = Rule {
    name: "overlong-heading",
    what: "小标题过长",
    why: "独立成行的小标题超过50字就要排成三行，像正文一样。标题概括要点，具体内容放到正文里。",
    help: "压缩标题，或改为段首句",
    clause: "惯例",
    strength: Strength::Custom,
    fix: None,
    examples: &[Example {
        wrong: "# 水库普查工作总结\n\n## 一、坚持问题导向和目标导向相结合，全面摸清全县水库山塘机井渠道泵站水闸的底数和现状，\
                切实把各项管护责任落到实处\n\n普查工作已经完成。\n\n## 二、下一步打算\n\n抓好整改。\n",
        right: "# 水库普查工作总结\n\n## 一、全面摸清底数\n\n普查工作已经完成。\n\n## 二、下一步打算\n\n抓好整改。\n",
    }],
    find: overlong_headings,
};

const LONG_HEADING: usize = 50;

fn overlong_headings(draft: &Draft<'_>, report: &mut Report<'_>) {
    for text in draft.having(|role| matches!(role, Role::Heading { run_in: false, .. })) {
        let count = length(&text.text);
        if count > LONG_HEADING {
            report.at(text.whole(), format!("这个标题长 {count} 字"));
        }
    }
}

const REPEATED_PARAGRAPH: Rule = Rule {
    name: "repeated-paragraph",
    what: "同一段文字出现两次",
    why: "30字以上的段落一字不差地再次出现，多是复制时重了。“责任单位：……”之类的一栏、各附件里相同的填表说明、法规条文下面的款和项不算。",
    help: "核对后删去重复的一段",
    clause: "惯例",
    strength: Strength::Should,
    fix: None,
    examples: &[Example {
        wrong: "全县共登记水库十二座、山塘八十六处，逐处明确了管护单位和责任人员。\n各地反映良好。\n\
                全县共登记水库十二座、山塘八十六处，逐处明确了管护单位和责任人员。\n",
        right: "全县共登记水库十二座、山塘八十六处，逐处明确了管护单位和责任人员。\n各地反映良好。\n\
                责任单位：县水利局、县财政局、县自然资源和规划局、县应急管理局、各乡镇人民政府。\n各地要抓好落实。\n\
                责任单位：县水利局、县财政局、县自然资源和规划局、县应急管理局、各乡镇人民政府。\n务必按期完成。\n",
    }],
    find: repeated_paragraphs,
};

/// From how many characters on nobody says the same twice.
const LONG_ENOUGH: usize = 30;

fn repeated_paragraphs(draft: &Draft<'_>, report: &mut Report<'_>) {
    let mut known: HashMap<&str, Vec<Span>> = HashMap::new();
    for text in said_once(draft).filter(|text| is_long_enough(&text.text) && !is_field(&text.text)) {
        known.entry(text.text.trim()).or_default().push(text.whole());
    }
    report_repeated(known, "这一段", report);
}

/// `责任单位：县水利局、县财政局`
fn is_field(text: &str) -> bool {
    text.split_once(COLONS).is_some_and(|(name, value)| length(name) <= 6 && !value.trim_end_matches(STOPS).contains(STOPS))
}

fn is_long_enough(text: &str) -> bool {
    text.chars().filter(|c| !c.is_whitespace()).nth(LONG_ENOUGH - 1).is_some()
}

fn report_repeated(known: HashMap<&str, Vec<Span>>, what: &str, report: &mut Report<'_>) {
    let mut repeated: Vec<Vec<Span>> = known.into_values().filter(|spans| spans.len() > 1).collect();
    repeated.sort_unstable();
    for spans in repeated {
        let message = format!("{what}一字不差地出现了 {} 次", spans.len());
        report.places(spans, message);
    }
}

/// The paragraphs that are not to come again; those below an article of a law may.
fn said_once<'d>(draft: &'d Draft<'_>) -> impl Iterator<Item = &'d Text<'d>> {
    let may_come_again = |text: &Text<'_>| text.is_provision && text.role() != Some(Role::Article);
    before_attachments(draft).filter(move |text| text.role().is_some_and(is_running) && !may_come_again(text))
}

fn before_attachments<'d>(draft: &'d Draft<'_>) -> impl Iterator<Item = &'d Text<'d>> {
    let end = |text: &&Text<'_>| !text.role().is_some_and(Role::begins_attachment);
    draft.texts.iter().take_while(end)
}

const REPEATED_SENTENCE: Rule = Rule {
    name: "repeated-sentence",
    what: "同一句话出现两次",
    why: "30字以上的句子一字不差地再次出现，读者会以为看错了行。有意的排比、复沓可以放过；整段重复的另行提示。",
    help: "核对后改写或删去一处",
    clause: "惯例",
    strength: Strength::Custom,
    fix: None,
    examples: &[Example {
        wrong: "今年任务很重。全县共登记水库十二座、山塘八十六处，逐处明确了管护单位和责任人员。\n\
                全县共登记水库十二座、山塘八十六处，逐处明确了管护单位和责任人员。各地反映良好。\n",
        right: "今年任务很重。全县共登记水库十二座、山塘八十六处，逐处明确了管护单位和责任人员。\n各地反映良好。\n",
    }],
    find: repeated_sentences,
};

fn repeated_sentences(draft: &Draft<'_>, report: &mut Report<'_>) {
    let mut known: HashMap<&str, Vec<Span>> = HashMap::new();
    for text in said_once(draft).filter(|text| !text.is_provision) {
        let whole = text.text.trim().len();
        for range in sentences(text).filter(|range| range.len() < whole) {
            let sentence = &text.text[range.clone()];
            if is_long_enough(sentence) {
                known.entry(sentence).or_default().push(text.span(range));
            }
        }
    }
    report_repeated(known, "这一句", report);
}

const MISSING_END_MARK: Rule = Rule {
    name: "missing-end-mark",
    what: "段末没有句末标点",
    why: "正文段落末尾要有句末标点。只看较长的正文段落；紧接着图表、列表，或引出下文的不算，几处短行各领一段、当作小标题的不算，\
          全文都不用标点的也不算。小标题前后的、落款上面的，要有逗号、确实成句的才算。",
    help: "补上句号",
    clause: "GB/T 15834—2011，4.1",
    strength: Strength::Custom,
    fix: None,
    examples: &[
        Example {
            wrong: "全县共登记水库十二座、山塘八十六处。\n各乡镇逐处明确了管护单位和责任人员，整改工作正在有序推进\n\
                下一步，我们将继续抓好整改。\n",
            right: "全县共登记水库十二座、山塘八十六处。\n各乡镇逐处明确了管护单位和责任人员，整改工作正在有序推进。\n\
                下一步，我们将继续抓好整改。\n",
        },
        Example {
            wrong: "一、工作情况\n各乡镇逐处明确了全县水库、山塘的管护单位和责任人员，整改工作正在按照计划有序推进，\n\
                    二、下一步打算\n抓好整改。\n",
            right: "一、工作情况\n各乡镇逐处明确了全县水库、山塘的管护单位和责任人员，整改工作正在按照计划有序推进。\n\
                    二、下一步打算\n抓好整改。\n",
        },
        Example {
            wrong: "关于普查水库的通知\n各乡镇人民政府：\n各乡镇要逐处明确水库、山塘的管护单位和责任人员，整改情况于五月底前书面报送县水务局\n\
                    云岭县水务局\n2026年3月2日\n",
            right: "关于普查水库的通知\n各乡镇人民政府：\n各乡镇要逐处明确水库、山塘的管护单位和责任人员，整改情况于五月底前书面报送县水务局。\n\
                    云岭县水务局\n2026年3月2日\n",
        },
    ],
    find: missing_end_marks,
};

/// From how many characters on a line is a paragraph and no list entry or caption.
const PARAGRAPH: usize = 25;

/// No slogan that stands for a heading is longer, in characters (the longest seen has 35).
const SLOGAN: usize = 36;

fn missing_end_marks(draft: &Draft<'_>, report: &mut Report<'_>) {
    let texts: Vec<&Text<'_>> = before_attachments(draft).collect();
    let bare: Vec<(&Text<'_>, usize)> = texts.windows(3).filter_map(bare_line).collect();
    let slogans = bare.iter().filter(|(_, length)| *length <= SLOGAN).count();
    let shortest = if slogans > 1 { SLOGAN + 1 } else { PARAGRAPH };
    for (text, _) in bare.into_iter().filter(|(_, length)| *length >= shortest) {
        let end = text.text.trim_end().len();
        let last = text.text[..end].char_indices().next_back().map_or(0, |(at, _)| at);
        report.at(text.span(last..end), "段末没有句末标点");
    }
}

/// A line without a stop at its end that stands alone between sentences, or beside headings if it is plainly a sentence itself; and
/// how long it is.
fn bare_line<'t, 'd>(around: &[&'t Text<'d>]) -> Option<(&'t Text<'d>, usize)> {
    let [before, text, behind] = around else { return None };
    let in_a_row = before.block.zip(behind.block).is_some_and(|(before, behind)| behind == before + 2);
    let words = text.text.trim_end();
    let is_body = |text: &Text<'_>| text.role() == Some(Role::Body);
    let is_ended = |beside: &Text<'_>| is_body(beside) && beside.text.trim_end().ends_with(STOPS);
    let ends = |role| matches!(role, Role::Addressee | Role::Heading { .. } | Role::AttachmentNote | Role::Signature);
    let sets_off = |text: &Text<'_>| text.role().is_some_and(ends);
    let is_sentence = || length(words) > SLOGAN && words.contains('，') && !is_field(words) && !words.ends_with("如下");
    let stands = |beside: &Text<'_>| is_ended(beside) || sets_off(beside) && is_sentence();
    let bare = words.ends_with(is_han) || words.ends_with('，') && sets_off(behind); // a telephone or an address needs no stop
    (in_a_row && is_body(text) && bare && stands(before) && stands(behind)).then(|| (*text, length(words)))
}

const CLOSING_MARK_FIRST: Rule = Rule {
    name: "closing-mark-first",
    what: "段落以点号或后半个括号、引号开头",
    why: "句号、逗号、顿号、冒号和后引号、后括号不出现在行首，更不会在段首。多是断行时把上一段拆开了，或前面漏了字。",
    help: "与上一段接上，或补上漏掉的字",
    clause: "GB/T 15834—2011，5.1.1",
    strength: Strength::Should,
    fix: None,
    examples: &[
        Example {
            wrong: "普查工作已经完成。\n，各地反映良好。\n", right: "普查工作已经完成，各地反映良好。\n"
        },
        Example {
            wrong: "普查工作已经完成。\n。各地反映良好。\n", right: "普查工作已经完成。\n各地反映良好。\n"
        },
    ],
    find: closing_marks_first,
};

fn closing_marks_first(draft: &Draft<'_>, report: &mut Report<'_>) {
    for text in draft.having(is_running) {
        let first = text.text.char_indices().find(|(_, c)| !c.is_whitespace());
        if let Some((at, mark)) = first.filter(|&(_, c)| "，。、；：！？）》”’】」』".contains(c)) {
            report.at(text.span(at..at + mark.len_utf8()), format!("段落以“{mark}”开头"));
        }
    }
}

const STOP_IN_ITEM: Rule = Rule {
    name: "stop-in-item",
    what: "分项里面有句号，末尾却用分号",
    why: "分项列举的各项，只要有一项里面用了句号，各项的末尾就不再用分号。“小标题。说明；”也是这样；法规条文的项不在此列。",
    help: "各项末尾都改用句号，或把中间的句号改为逗号、冒号",
    clause: "GB/T 15834—2011，附录 A",
    strength: Strength::Custom,
    fix: None,
    examples: &[
        Example {
            wrong: "主要做法如下：\n（一）加强形势研判。密切跟踪市场形势；\n（二）备足仓容。采取新建等方式。\n",
            right: "主要做法如下：\n（一）加强形势研判。密切跟踪市场形势。\n（二）备足仓容。采取新建等方式。\n",
        },
        Example {
            wrong: "存在两个问题：一是意见统一难。低层住户诉求不一，协调难度大；二是资金筹集难。\n",
            right: "存在两个问题：一是意见统一难。低层住户诉求不一，协调难度大。二是资金筹集难。\n",
        },
    ],
    find: stops_in_items,
};

fn stops_in_items(draft: &Draft<'_>, report: &mut Report<'_>) {
    let places: Vec<Span> = draft
        .having(is_running)
        .filter(|text| !text.is_provision)
        .flat_map(|text| ends_of_items(text).map(|at| text.span(at..at + '；'.len_utf8())))
        .collect();
    match places.len() {
        0 => {}
        1 => drop(report.places(places, "这一项里面有句号，末尾却用分号")),
        count => drop(report.places(places, format!("{count} 项里面有句号，末尾却用分号"))),
    }
}

/// The semicolons that end an item of whole sentences: before the next point, or at the end of a paragraph with a number.
fn ends_of_items<'t>(text: &'t Text<'_>) -> impl Iterator<Item = usize> + 't {
    let words = text.text.trim_end();
    let numbered = text.label.is_some() || Label::read_point(words).is_some();
    let mut within = 0_i32;
    let (mut item, mut stopped) = (numbered, false);
    text.signs().filter_map(move |(at, mark)| {
        let end = at + mark.len_utf8();
        let behind = || Label::read_point(&words[end..]).is_some();
        match mark {
            '（' | '“' | '《' => within += 1,
            '）' | '”' | '》' => within -= 1,
            '。' | '；' | '：' if within == 0 && end < words.len() && behind() => {
                let found = mark == '；' && item && stopped;
                (item, stopped) = (true, false);
                return found.then_some(at);
            }
            '。' if within == 0 => stopped = true,
            '；' if within == 0 && end == words.len() => return (item && stopped).then_some(at),
            _ => {}
        }
        None
    })
}
