//! Multiples, and the symbols of units.

use super::{Example, Rule, Text, slip};
use crate::finding::{Certainty, Strength};
use slip::Slip;

pub(super) const TIMES_FEWER: Rule = Rule {
    name: "times-fewer",
    what: "减少、降低用了“倍”",
    why: "“倍”只用于增加：减少一倍就一点不剩了。减少多少用百分数、分数，或者写明降到原来的几分之一。",
    help: "核对后改用百分数或者分数，如“下降50%”",
    clause: "惯例",
    strength: Strength::Should,
    fix: None,
    examples: &[
        Example { wrong: "能耗比上年降低了一倍。\n", right: "能耗比上年降低了50%。\n" },
        Example {
            wrong: "发案数同比减少近2倍，产量增加2倍。\n", right: "发案数同比减少近七成，产量增加2倍。\n"
        },
    ],
    find: |draft, report| slip::report(draft, report, times_fewer),
};

/// What becomes less, and what may stand between it and the number.
const LESS: [&str; 8] = ["减少", "降低", "下降", "减轻", "减小", "缩短", "压减", "下跌"];
const HEDGES: [&str; 8] = ["了", "约", "近", "将近", "至少", "超过", "多达", "整整"];

fn times_fewer(text: &Text<'_>) -> Vec<Slip> {
    let counted = |at: usize| {
        let text = &text.text;
        let verb = text[..at].trim_end_matches(|c: char| c.is_ascii_digit() || ".多几两一二三四五六七八九十百".contains(c));
        let mut before = verb;
        while let Some(rest) = HEDGES.iter().find_map(|hedge| before.strip_suffix(hedge)) {
            before = rest;
        }
        let start = LESS.iter().find_map(|word| before.strip_suffix(word))?.len();
        (verb.len() < at).then(|| Slip::open(start..at + "倍".len()))
    };
    text.places("倍").filter_map(counted).collect()
}

pub(super) const UNIT_SYMBOL: Rule = Rule {
    name: "unit-symbol",
    what: "计量单位的符号大小写不对",
    why: "单位的符号分大小写：千米是km，千克是kg，千瓦时是kWh，兆帕是MPa；型号、名称里的不在此列。",
    help: "改用法定计量单位的符号，或者写“千米”“千克”",
    clause: "GB 3100—1993",
    strength: Strength::Custom,
    fix: Some(Certainty::Likely),
    examples: &[
        Example { wrong: "管网长5KM，配重3Kg。\n", right: "管网长5km，配重3kg。\n" },
        Example {
            wrong: "年发电20万KWh，电压10KV，电缆YJV22-10KV。\n", right: "年发电20万kWh，电压10kV，电缆YJV22-10KV。\n"
        },
    ],
    find: |draft, report| slip::report(draft, report, unit_symbols),
};

const SYMBOLS: [&str; 14] = ["km", "kg", "cm", "mm", "kW", "kWh", "kV", "kVA", "MPa", "kPa", "Hz", "kHz", "MHz", "dB"];

fn unit_symbols(text: &Text<'_>) -> Vec<Slip> {
    let symbol = |at: usize| {
        let (head, tail) = (&text.text[..at], &text.text[at..]);
        let number = head.trim_end_matches(['万', '亿']);
        let outside = number.trim_end_matches(|c: char| c.is_ascii_digit() || c == '.');
        let of_model = outside.ends_with(|c: char| c.is_ascii_alphanumeric() || "-—－/_".contains(c));
        if outside.len() == number.len() || of_model {
            return None;
        }
        let end = tail.find(|c: char| !c.is_ascii_alphabetic()).unwrap_or(tail.len());
        let (typed, behind) = tail.split_at(end);
        let goes_on = behind.starts_with(|c: char| c.is_ascii_digit() || "-/_".contains(c));
        let standard = SYMBOLS.into_iter().find(|symbol| symbol.eq_ignore_ascii_case(typed))?;
        (typed != standard && !goes_on).then(|| Slip::new(at..at + end, standard))
    };
    text.signs().filter(|(_, sign)| sign.is_ascii_alphabetic()).filter_map(|(at, _)| symbol(at)).collect()
}
