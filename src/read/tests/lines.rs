//! Lines that an editor or a page broke, and those that stand by themselves.

use super::*;

#[test]
fn page_numbers_that_count_on_are_taken_out() {
    plain("甲。\n— 1 —\n乙。\n — 2 — \n丙。", &["line: 甲。", "line: 乙。", "line: 丙。"]);
    plain("甲。\n第3页 共9页\n乙。", &["line: 甲。", "line: 第3页 共9页", "line: 乙。"]);
    plain("第3页\n改为五万。\n第4页\n删去。", &["line: 第3页", "line: 改为五万。", "line: 第4页", "line: 删去。"]);
    plain("甲。\nPage 1 of 2\n乙。\nPage 2 of 2", &["line: 甲。", "line: 乙。"]);
    plain("甲。\n1/3\n乙。\n2/3\n丙。\n3/3", &["line: 甲。", "line: 乙。", "line: 丙。"]);
    plain("甲。\n1/2\n乙。\n2/3", &["line: 甲。", "line: 1/2", "line: 乙。", "line: 2/3"]);
    plain("甲。\n1/2\n乙。", &["line: 甲。", "line: 1/2", "line: 乙。"]);
    plain("甲。\n- 1 -\n乙。\n- 3 -", &["line: 甲。", "line: - 1 -", "line: 乙。", "line: - 3 -"]);
}

#[test]
fn page_numbers_within_sentences_are_taken_out() {
    let line = "青岚县把防汛抗旱作为头等大事来抓。逐级压实责任，逐项落实措施，";
    let page = format!("{line}\n{line}\n{line}\n");
    let torn = |ends: [&str; 3]| ends.map(|end| page.clone() + end).concat() + "坚持到底。";
    let joined = format!("line: {}坚持到底。", line.repeat(9));
    for ends in [["", "- 7 -\n", ""], ["1\n", "2\n", "3\n"], ["", "第8页\n\n", "\n\n第9页\n"]] {
        plain(&torn(ends), &[&joined]);
    }
    let (before, after) = (format!("line: {}", line.repeat(6)), format!("line: {line}{line}{line}坚持到底。"));
    plain(&torn(["", "7\n", ""]), &[&before, "line: 7", &after]);
    plain(&torn(["", "第7页\n", ""]), &[&before, "line: 第7页", &after]);
    plain("1\n李青山\n2\n王海", &["line: 1", "line: 李青山", "line: 2", "line: 王海"]);
}

#[test]
fn lines_of_the_head_are_not_joined() {
    let head = "云岭县工作报告\n——2026年1月16日在云岭县第十七届人民代表大会第三次会议上\n县长 王海\n各位代表：\n";
    let line = "青岚县把防汛抗旱作为头等大事来抓，逐级压实责任。逐项落实措施，";
    let outline = outline(&format!("{head}{}坚持到底。\n{line}坚持\n2026年1月16日", format!("{line}\n").repeat(8)), Format::Text);
    assert_eq!(outline.len(), 7, "{outline:#?}");
    assert!(outline[1].ends_with("会议上") && outline[2].ends_with("王海") && outline[4].ends_with("坚持到底。"));
}

#[test]
fn paragraphs_that_begin_pushed_in_are_wrapped_where_lines_begin_at_the_edge() {
    let line = "全县把防汛抗旱作为头等大事来抓。逐级压实责任，逐项落实措施，";
    let paragraph = format!("　　{line}\n{line}坚持\n到底。\n　　责任领导：李青山\n　　完成时限：九月底\n");
    let joined = format!("line: {line}{line}坚持到底。");
    let expected = [joined.as_str(), "line: 责任领导：李青山", "line: 完成时限：九月底"].repeat(5);
    plain(&paragraph.repeat(5), &expected);
}

#[test]
fn a_few_lines_at_the_edge_prove_it_if_no_paragraph_begins_there() {
    let first = "　　全县把防汛抗旱作为头等大事来抓。逐级压实责任，逐项落实措施\n";
    let rest = "逐处排查隐患。全年累计投入资金3.2亿元，加固堤防48公里，转移群众\n1200人。\n";
    let joined = format!("line: {}{}", first.trim(), rest.replace('\n', ""));
    plain(&format!("工作总结\n{first}{rest}{first}{rest}"), &["line: 工作总结", &joined, &joined]);
    let apart = format!("工作总结\n{first}{rest}{first}{rest}另起一段，{}。\n", "比别的行长".repeat(9));
    assert!(outline(&apart, Format::Text).contains(&format!("line: {}", first.trim())));
}

#[test]
fn a_long_line_that_ends_with_a_comma_goes_on() {
    let line = "总体要求是：坚持节水优先、空间均衡、系统治理、两手发力，以防洪安全、";
    plain(&format!("{line}\n供水安全为目标。\n"), &[&format!("line: {line}供水安全为目标。")]);
    plain(&format!("{line}\n一、防汛\n"), &[&format!("line: {line}"), "line: 一、防汛"]);
    plain(&format!("{line}\n一、三农用水有保障。\n"), &[&format!("line: {line}"), "line: 一、三农用水有保障。"]);
    plain(&format!("{line}\n二、三级水源有保障。\n"), &[&format!("line: {line}二、三级水源有保障。")]);
    for (first, second) in [
        ("七月的阳光，", "照耀着田野，"),
        ("以上请示当否，恳请县财政局在年初预算中予以统筹考虑安排，", "青岚县档案局"),
        ("比赛项目包括篮球、足球、排球、乒乓球、羽毛球、拔河、跳绳、", "附件：报名表，每校一份"),
        ("一是加强组织领导，成立工作专班，明确专人负责此项工作，", "二是强化保障，落实经费。"),
        ("——坚持党的领导，坚持依法行政，坚持改革创新，坚持人民至上，", "——坚持问题导向，补齐短板。"),
        ("参加人员：县委办、县政府办、县人大办、县政协办、县纪委监委、", "时间：3月1日上午9时。"),
        ("李四：我先说说我的想法，目前我们项目的资金缺口还是比较大，", "王五：我同意，再补充一点。"),
        ("各乡镇人民政府，县政府各部门，县直各企事业单位，各人民团体，", "为做好防汛工作，现通知如下。"),
    ] {
        plain(&format!("{first}\n{second}\n"), &[&format!("line: {first}"), &format!("line: {second}")]);
    }
}

#[test]
fn a_long_line_that_ends_in_a_word_that_asks_for_more_goes_on() {
    for (first, second) in [
        ("仪式由市委宣传部、市教育局举办，将在市广播电视台首播，综合频道于", "6月22日13:14重播，欢迎收看。"),
        ("2．将图片及说明，连同联系人、手机及邮箱，压缩后以学校校名命名，发送至", "wangh@example.com。"),
        ("现面向全校征集作品，主题为“砥砺前行七十载", "奋斗成就云岭梦”，每班限报一件。"),
    ] {
        plain(&format!("{first}\n{second}\n"), &[&format!("line: {first}{second}")]);
    }
    for (first, second) in [
        ("关于印发云岭县贯彻落实全国安全生产工作会议精神，进一步加强隐患排查的", "实施方案的通知"),
        ("（三）坚持政府主导、部门协同、社会联动，引导群众广泛参与", "各乡镇要发动群众，办好实事。"),
        ("（四）工作中推诿扯皮，造成工程停工、资金损失等严重后果的", "有前款行为，情节较轻的，给予批评教育。"),
        ("关于在全县开展“弘扬防汛抗旱伟大精神、奋力争做时代先锋", "建设美丽云岭”主题活动的通知"),
        ("以下各单位按照分工抓好落实，县教育局负责校舍安全排查，县水利局负责在", "联系人：王海，电话另告。"),
    ] {
        plain(&format!("{first}\n{second}\n"), &[&format!("line: {first}"), &format!("line: {second}")]);
    }
}

#[test]
fn a_line_at_the_edge_goes_on_where_all_paragraphs_are_pushed_in() {
    let first = "三月以来，检查组采取听汇报、查资料等方式，抽查生产单位57家，指出安全规范执";
    let rest = "行不严、管理存在漏洞等问题。";
    let joined = format!("line: {first}{rest}");
    let other = "各单位要认真整改，按时报告。";
    let other_line = format!("line: {other}");
    plain(&format!("总结\n　　{first}\n{rest}\n　　{other}\n"), &["line: 总结", &joined, &other_line]);
    let entities = format!("# 总结\n\n&emsp;&emsp;{first}\n{rest}\n\n### 一、整改。\n&emsp;&emsp;{other}\n");
    assert!(printed(&read(&source("稿", &entities), Some(Format::Markdown), None)).contains(&format!("{first}{rest}")));
    assert_eq!(outline(&format!("总结\n　　{first}\n{rest}\n{other}\n"), Format::Text).len(), 4);
    let (lead, tail) = ("一、推进就业。各高校要围绕现代服务业扩大岗位，做好“特岗计划”", "“三支一扶”等项目，抓好落实。");
    let (next, leads) = (format!("line: 二、{other}"), format!("line: {lead}{tail}"));
    plain(&format!("总结\n　　{lead}\n{tail}\n　　二、{other}\n"), &["line: 总结", &leads, &next]);
    let heading = "（三）检查组采取听汇报、查资料等方式，抽查生产单位57家的有关情况";
    assert_eq!(outline(&format!("总结\n　　{heading}\n{rest}\n　　{other}\n"), Format::Text).len(), 4);
}

#[test]
fn an_article_and_the_top_of_a_page_go_on_at_the_edge() {
    let first = "第一条 为规范县属企业投资行为，防范投资风险，保障国有资产安全，根据有关法律法规和";
    let article = first.replace("行为，防范投资风险，保障国有资产", "管理活动保障国有资产保值增值");
    let rest = "县委、县政府的有关规定，制定本办法。";
    let other = "第二条 投资应当量力而行，注重效益。";
    for begun in [first, &article] {
        let (joined, next) = (format!("line: {begun}{rest}"), format!("line: {other}"));
        plain(&format!("投资办法\n    {begun}\n{rest}\n    {other}\n"), &["line: 投资办法", &joined, &next]);
    }
    let page = format!(
        "投资办法\n    {first}\n{rest}\n    {other}\n    详见县政府网站\n\n    7\n（附件），请下载。\n    特此通知，请执行。\n"
    );
    assert!(outline(&page, Format::Text).contains(&format!("line: {first}{rest}")));
}

#[test]
fn a_few_full_lines_prove_a_margin_that_no_line_crosses() {
    let pieces = [
        ("在我们社区共同居住和生活，人人都有责任维护环境整洁，也有责", "任爱护花草树木。"),
        ("居民可以参加社区议事，提出意见和建议，居委会应当公开答复，", "及时办理。"),
        ("饲养宠物的，应当及时清理粪便，不得让宠物伤害他人，也不得在", "夜间吵闹扰民。"),
    ];
    let text: String = pieces.map(|(first, rest)| format!("{first}\n{rest}\n\n")).concat();
    let joined = pieces.map(|(first, rest)| format!("line: {first}{rest}"));
    let expected: Vec<&str> = ["line: 居民公约"].into_iter().chain(joined.iter().map(String::as_str)).collect();
    plain(&format!("居民公约\n{text}"), &expected);
    let crossed =
        format!("居民公约\n{text}本公约经居民会议讨论通过后施行，由社区居委会负责解释，其他未尽事宜由居民会议另行商定。\n");
    assert!(outline(&crossed, Format::Text).contains(&format!("line: {}", pieces[0].0)));
    let headed: String = pieces.map(|(first, rest)| format!("（一）{}\n{rest}\n\n", first.trim_end_matches('，'))).concat();
    assert!(outline(&format!("居民公约\n{headed}"), Format::Text).contains(&format!("line: （一）{}", pieces[0].0)));
}

#[test]
fn first_lines_that_are_pushed_in_prove_the_margin_of_a_short_draft() {
    let pieces = [
        ("第一条　为规范县政府常务会议议事程序，提高议事质量和", "效率，根据有关规定，结合本县实际情况，制定本规则。"),
        ("第二条　县政府常务会议由县长或者县长委托的副县长召集", "和主持，县政府办公室主任和有关部门负责人列席会议。"),
    ];
    let text: String = pieces.map(|(first, rest)| format!("　　{first}\n{rest}\n")).concat();
    let joined = pieces.map(|(first, rest)| format!("line: {first}{rest}"));
    plain(&format!("　　议事规则\n{text}"), &["line: 议事规则", &joined[0], &joined[1]]);
}

#[test]
fn short_paragraphs_prove_a_margin_whatever_stands_between_them() {
    let pieces = [
        ("今年以来，全县把防汛抗旱作为头等大事来抓，逐级压实责任，逐", "项落实措施。"),
        ("一是责任落实更加有力。建立县乡村三级责任体系，签订责任书，", "落实责任人。"),
        ("二是隐患排查更加彻底。组织专业力量对堤防水库塘坝逐处排查，", "建立台账。"),
        ("三是物资储备更加充足。补充编织袋、冲锋舟和救生衣，完善仓库", "管理制度。"),
        ("四是值班值守更加严格。实行领导带班和二十四小时值班，确保信", "息畅通。"),
    ];
    let joined = pieces.map(|(first, rest)| format!("line: {first}{rest}"));
    let expected = joined.each_ref().map(String::as_str);
    plain(&pieces.map(|(first, rest)| format!("{first}\n{rest}\n")).concat(), &expected);
    plain(&pieces.map(|(first, rest)| format!("{first}\n{rest}\n\n")).concat(), &expected);
    let entry = "《青岚县防汛抗旱应急预案》（县应急管理局牵头负责修订完善）";
    let first = format!("line: {entry}");
    let entries = [first.as_str(), "line: 各乡镇执行。"].repeat(5);
    plain(&format!("{entry}\n各乡镇执行。\n").repeat(5), &entries);
}

#[test]
fn articles_that_a_full_line_lists_begin_no_paragraph() {
    let line = "全县把防汛抗旱作为头等大事来抓。逐级压实责任，逐项落实措施\n".repeat(6);
    let (above, below) = ("违反本条例第十二条、第十五条、第十七条、第十八条第二款、", "第二十一条、第二十二条规定的，责令改正。");
    plain(
        &format!("{line}坚持到底。\n{above}\n{below}\n"),
        &[&format!("line: {}坚持到底。", line.replace('\n', "")), &format!("line: {above}{below}")],
    );
    let (above, below) = (above.trim_end_matches('、'), "第二十一条　本办法自发布之日起施行。");
    plain(
        &format!("{line}坚持到底。\n{above}\n{below}\n"),
        &[&format!("line: {}坚持到底。", line.replace('\n', "")), &format!("line: {above}"), &format!("line: {below}")],
    );
}

#[test]
fn a_title_at_the_margin_is_not_joined_to_the_text() {
    let line = "全县把防汛抗旱作为头等大事来抓。逐级压实责任，逐项落实措施\n".repeat(6);
    let title = "云岭县关于进一步加强汛期水库堤防巡查值守工作的紧急通知";
    plain(&format!("{title}\n{line}"), &[&format!("line: {title}"), &format!("line: {}", line.replace('\n', ""))]);
}

#[test]
fn a_number_that_did_not_fit_leaves_a_line_shorter() {
    let line = "全县把防汛抗旱作为头等大事来抓。逐级压实责任，逐项落实措施\n".repeat(6);
    let short = "全年加固堤防水库，建成高标准农田，新增改善灌溉面积";
    plain(&format!("{line}{short}\n1200余亩。\n"), &[&format!("line: {}{short}1200余亩。", line.replace('\n', ""))]);
    let (joined, apart) = (format!("line: {}{short}", line.replace('\n', "")), "line: 余亩都用上了。");
    plain(&format!("{line}{short}\n余亩都用上了。\n"), &[&joined, apart]);
}

#[test]
fn a_stop_at_the_margin_ends_a_sentence_where_paragraphs_are_long() {
    let open = "全县把防汛抗旱作为头等大事来抓。逐级压实责任，逐项落实措施\n";
    let closed = "加固堤防和水库，清淤沟渠和塘坝，备足物资和队伍，演练到位了。\n";
    let long = format!("{}{closed}{open}坚持到底。\n", open.repeat(24));
    plain(&long, &[&format!("line: {}", long.replace('\n', ""))]);
    let (first, last) = (open.repeat(6), format!("{open}坚持到底。\n"));
    let paragraph = |text: &str| format!("line: {}", text.replace('\n', ""));
    plain(&format!("{first}{closed}{last}"), &[&paragraph(&format!("{first}{closed}")), &paragraph(&last)]);
}

#[test]
fn a_copy_that_lost_the_indents_has_shorter_first_lines() {
    let first = "全县把防汛抗旱作为头等大事来抓。逐级压实责任，逐项落实\n";
    let open = "措施到位，备足物资队伍，加固堤防水库，清淤沟渠塘坝，逐处排查\n";
    let rest = "坚持到底。\n";
    let paragraph = format!("{first}{}{rest}", open.repeat(6));
    let closed = "加固堤防和水库，清淤沟渠和塘坝，备足物资，队伍也到位。\n";
    let text = format!("{}{closed}{open}{rest}", paragraph.repeat(6));
    let joined = |text: &str| format!("line: {}", text.replace('\n', ""));
    let mut expected = vec![joined(&paragraph); 6];
    expected.push(joined(&format!("{closed}{open}{rest}")));
    plain(&text, &expected.iter().map(String::as_str).collect::<Vec<_>>());
    let whole = format!("{}{closed}{open}{rest}", format!("{open}{}{rest}", open.repeat(6)).repeat(6));
    assert!(outline(&whole, Format::Text).contains(&joined(closed)));
}

#[test]
fn names_and_headings_do_not_hide_a_margin() {
    let names = "一 总则\n编制目的\n编制依据\n适用范围\n组织体系\n应急响应\n善后工作\n奖励惩罚\n预案管理\n解释部门\n实施时间\n";
    let open = "为了有序应对全县境内发生的洪涝灾害，保障人民生命财产安全，制定\n本预案。\n";
    let text = outline(&format!("{names}{}", open.repeat(5)), Format::Text);
    assert_eq!(text[11..], vec![format!("line: {}", open.replace('\n', "")); 5]);
}

#[test]
fn empty_lines_between_all_lines_say_nothing() {
    let line = "全县把防汛抗旱作为头等大事来抓。逐级压实责任，逐项落实措施";
    let lines = format!("{line}\n\n").repeat(6);
    let joined = format!("line: {}坚持到底。", line.repeat(6));
    plain(
        &format!("一、措施\n\n{lines}坚持到底。\n\n二、成效\n\n明显。\n"),
        &["line: 一、措施", &joined, "line: 二、成效", "line: 明显。"],
    );
}

#[test]
fn what_stands_around_the_sentences_proves_no_margin() {
    let line = "全县把防汛抗旱作为头等大事来抓。逐级压实责任，逐项落实措施";
    let text = format!("{}坚持到底。\n", format!("{line}\n").repeat(5));
    let (head, tail) =
        ("县教育局\n关于开学的通知\n", "附件：自查表\n台账\n县教育局\n2026年8月14日\n（此件公开）\n办公室印发\n县教育局\n");
    assert!(outline(&format!("{head}{text}{tail}"), Format::Text).contains(&format!("line: {}坚持到底。", line.repeat(5))));
}

/// Forty characters a line, as an old editor leaves them.
const WRAPPED: &str = "\
    本市今年以来持续推进老旧小区改造工作，各街道按照统一部署，逐户走访，摸清底
数，建立台账。截至八月底，全市已完成改造小区四十二个，惠及居民一万三千余户，比
上年同期增加三成。工作中也发现，部分小区管线陈旧，资金缺口较大，居民意见不一，
需要逐步解决。下一步，要坚持问题导向，分类施策，先易后难，稳妥推进，确保年内完
成既定任务。同时要加强宣传，争取居民理解和支持，形成共建共治共享的良好局面，把
好事办好。
    一、关于资金筹措。采取财政补助、企业投入、居民自筹相结合的办法，多渠道筹集
资金。";

#[test]
fn lines_an_editor_broke_are_joined() {
    let windows = WRAPPED.replace('\n', "\r\n");
    for (text, format) in [WRAPPED, &windows].into_iter().flat_map(|text| [(text, Format::Text), (text, Format::Markdown)]) {
        let outline = outline(text, format);
        assert_eq!(outline.len(), 2, "{outline:#?}");
        assert!(outline[0].contains("摸清底数，建立台账") && outline[0].ends_with("把好事办好。"));
        assert!(outline[1].ends_with("多渠道筹集资金。"));
    }
}

#[test]
fn lines_a_program_broke_by_counting_are_joined() {
    let line =
        ["全县坚持防汛抗旱两手抓。逐级压实各项防汛责任，", "完成投资12.6亿元，新增1280人，增长8%"].map(|half| half.repeat(2));
    plain(
        &format!("{0}\n{1}\n{0}\n{1}\n{0}\n{1}\n到底。", line[0], line[1]),
        &[&format!("line: {}到底。", line.concat().repeat(3))],
    );
}

#[test]
fn lines_of_their_own_are_not_joined() {
    let list = "第二中学高一年级三班班主任李明华负责校门东侧路段\n".repeat(12);
    assert_eq!(outline(&list, Format::Text).len(), 12);
    let uneven =
        "各县区要按照要求，认真组织，抓好落实。\n各部门要密切配合，形成合力，确保各项任务按期完成，不留死角。\n".repeat(9);
    assert_eq!(outline(&uneven, Format::Text).len(), 18);
}

#[test]
fn a_record_of_an_old_database_breaks_its_line() {
    let line = "一、县里拨付救灾款，要用于受灾严重的村。".to_owned() + &"帮助困难群众过冬，".repeat(11) + "做好工";
    assert_eq!(line.chars().count(), 122);
    let full = line.clone() + "作的有关";
    plain(&format!("{full}\n问题通知如下：\n甲。"), &[&format!("line: {full}问题通知如下："), "line: 甲。"]);
    plain(&format!("{line}\n问题通知如下：\n甲。"), &[&format!("line: {line}"), "line: 问题通知如下：", "line: 甲。"]);
}

#[test]
fn a_note_on_attachments_begins_a_line_of_its_own() {
    let line = "　　全县把防汛抗旱作为头等大事来抓。逐级压实责任，逐项落实措施\n逐处排查隐患，逐段加固堤防，逐村转移群众，守住不出事的底线要求。\n";
    let outline = outline(&format!("{line}{line}附件：名单\n"), Format::Text);
    assert_eq!(outline.last().map(String::as_str), Some("line: 附件：名单"), "{outline:#?}");
}
