//! Lines `名称：值` that nobody filled in, or that belong to the sheet which goes with a draft through an office.

use super::notes::note;
use crate::check::{Draft, Example, Report, Rule, Text};
use crate::document::Role;
use crate::field::is_of_passing;
use crate::finding::Strength;
use crate::sentence::{COLONS, STOPS, squeeze};
use crate::source::Why;

pub(super) const EMPTY_FIELD: Rule = Rule {
    name: "empty-field",
    what: "有一栏没有填",
    why: "“会议时间：”“主持人：”“抄送：”后面没有内容，下一行也不是它的内容，印出来就是空的。附件里由人填写的表格不算。",
    help: "填上内容，或者把这一行删去",
    clause: "惯例",
    strength: Strength::Should,
    fix: None,
    examples: &[
        Example {
            wrong: "水库普查会议纪要\n会议时间：\n会议地点：县水务局\n会议听取了普查情况汇报。\n",
            right: "水库普查会议纪要\n会议时间：\n2026年3月5日\n会议地点：县水务局\n会议听取了普查情况汇报。\n",
        },
        Example {
            wrong: "水库普查会议纪要\n会议地点：县水务局\n记录人：\n会议听取了普查情况汇报。\n",
            right: "水库普查会议纪要\n会议地点：县水务局\n参加人员：\n林知远\n会议听取了普查情况汇报。\n",
        },
        Example {
            wrong: "水库普查会议通知\n一、会议内容\n部署普查工作。\n二、会议安排\n会议时间：\n会议地点：县水务局\n",
            right: "水库普查会议通知\n一、会议内容\n部署普查工作。\n二、会议安排\n会议时间：3月5日\n会议地点：县水务局\n",
        },
    ],
    find: |draft, report| {
        let attached = draft.texts.iter().position(|text| text.role() == Some(Role::AttachmentMark));
        let texts = &draft.texts[..attached.unwrap_or(draft.texts.len())];
        let is_empty =
            |at: &usize| is_name_alone(&texts[*at]) && !texts.get(at + 1).is_some_and(|below| is_value(&texts[*at], below));
        let empty = (0..texts.len()).filter(is_empty).map(|at| texts[at].whole());
        note(report, empty.collect(), "这一栏没有填");
    },
};

/// What has one short value.
const ASKED: [&str; 20] = [
    "会议时间", "会议地点", "会议名称", "会议主题", "时间", "地点", "主持人", "主持", "记录人", "记录", "汇报人", "联系人",
    "联系电话", "抄送", "抄送机关", "主送", "主送机关", "文号", "致", "编号",
];

/// `会议时间：` and nothing else.
fn is_name_alone(text: &Text<'_>) -> bool {
    let named = matches!(
        text.role(),
        Some(Role::Body | Role::Attendance | Role::Addressee | Role::Cc | Role::Heading { run_in: false, .. })
    );
    let label = text.label.as_ref().map_or(0, |label| label.len);
    let name = text.text[label..].trim_end().strip_suffix(COLONS);
    named && name.is_some_and(|name| ASKED.contains(&squeeze(name).as_str()))
}

/// Whether a line is what stands behind such a name, though below it: neither a sentence nor a heading nor another field.
fn is_value(name: &Text<'_>, below: &Text<'_>) -> bool {
    let is_field = |text: &str| text.split_once(COLONS).is_some_and(|(name, _)| squeeze(name).chars().count() <= 6);
    let heading = matches!(below.role(), Some(Role::Heading { .. }));
    let same = below.role() == name.role() && !heading || matches!(below.role(), Some(Role::Body | Role::ListItem));
    same && !is_field(&below.text) && !below.text.trim_end().ends_with(STOPS)
}

pub(super) const PASSING_FIELD: Rule = Rule {
    name: "passing-field",
    what: "文中留有办文的记录",
    why: "“拟稿”“核稿”“会签”“签发”是发文稿纸上的栏目，记的是文稿怎样经手，不是公文的内容；标题前的没有印出，文末的照样印出。",
    help: "删去这些行",
    clause: "惯例",
    strength: Strength::Should,
    fix: None,
    examples: &[
        Example {
            wrong: "水库普查工作总结\n普查工作已经完成。\n云岭县水务局\n2026年3月5日\n拟稿：林知远　　核稿：李青山\n",
            right: "水库普查工作总结\n普查工作已经完成。\n云岭县水务局\n2026年3月5日\n",
        },
        Example {
            wrong: "拟稿人：林知远\n核稿：\n水库普查工作总结\n普查工作已经完成。\n",
            right: "水库普查工作总结\n普查工作已经完成。\n",
        },
    ],
    find: passing_fields,
};

fn passing_fields(draft: &Draft<'_>, report: &mut Report<'_>) {
    let dropped = draft.document.ledger.iter().filter(|edit| edit.why == Why::Passing);
    note(report, dropped.map(|edit| edit.span).collect(), "办文的记录，没有印出");
    let dated = draft.texts.iter().position(|text| text.role() == Some(Role::Date)).unwrap_or(draft.texts.len());
    let is_passing = |text: &&Text<'_>| {
        let mut fields = text.text.split_whitespace().map(|field| field.split_once(COLONS));
        text.role() == Some(Role::Body) && fields.all(|field| field.is_some_and(|(name, _)| is_of_passing(name)))
    };
    let printed = draft.texts.iter().skip(dated).filter(is_passing);
    note(report, printed.map(Text::whole).collect(), "办文的记录，照样印出");
}
