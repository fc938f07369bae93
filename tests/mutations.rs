//! Any text at all, and ten thousand mutants of the samples: none panics, every document that is made is proven, and a sample of them is valid.

mod support;

use std::panic::{AssertUnwindSafe, catch_unwind};

use gongwen::document::Format;
use gongwen::source::{Encoding, Source};
use gongwen::{Error, Options, When, convert, decode, understand};

const MUTANTS: u64 = 10_000;

/// What breaks recognisers: numbers, marks, brackets without a partner, line ends, characters that no document may contain.
const PIECES: [&str; 65] = [
    "（0）",
    "一、",
    "（一）",
    "(二) ",
    "（三)",
    "1.",
    "2．",
    "（1）",
    "①",
    "一是",
    "二是",
    "三要",
    "第一，",
    "首先，",
    "第一条　",
    "第一章 ",
    "壹、",
    "1.1 ",
    "附件：",
    "附件1",
    "附件2：",
    "2026年3月1日",
    "[日期]",
    "抄送：",
    "印发",
    "（此件公开发布）",
    "各单位：",
    "——",
    "\n",
    "\n\n",
    "\r\n",
    "\r",
    "\u{2028}",
    "\u{c}",
    "　　",
    "　　　　　　",
    "          ",
    "\t",
    "**",
    "*",
    "# ",
    "## ",
    "#### ",
    "| 甲 | 乙 |\n|---|---|\n",
    "---\n",
    "[^1]",
    "[^1]: 注",
    "<br>",
    "<!-- ",
    " -->",
    "![图](a.png)",
    "```\n",
    "> ",
    "“",
    "”",
    "《",
    "：",
    "。",
    "；",
    "\0",
    "\u{feff}",
    "\u{e000}",
    "𠮷",
    "##paidbegin##",
    "#gongwen heading 2\n",
];

/// Xorshift: the same mutants every time.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % sides.max(1) as u64) as usize
    }
}

fn mutant(samples: &[(String, Vec<u8>)], seed: u64) -> (String, Vec<u8>) {
    let mut dice = Dice(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1);
    let (name, bytes) = &samples[dice.roll(samples.len())];
    if dice.roll(5) == 0 {
        return (name.clone(), spoiled(bytes.clone(), &mut dice));
    }
    let text = String::from_utf8_lossy(bytes);
    let mut lines: Vec<String> = text.split_inclusive('\n').map(str::to_owned).collect();
    let first = dice.roll(lines.len());
    lines = lines.split_off(first.min(lines.len().saturating_sub(8)));
    lines.truncate(3 + dice.roll(20));
    for _ in 0..=dice.roll(6) {
        let at = dice.roll(lines.len());
        match dice.roll(5) {
            0 => {
                lines.remove(at);
            }
            1 => lines.insert(at, lines[dice.roll(lines.len())].clone()),
            2 => {
                let other = dice.roll(lines.len());
                lines.swap(at, other);
            }
            _ => {
                let places: Vec<usize> = lines[at].char_indices().map(|(place, _)| place).collect();
                let place = places.get(dice.roll(places.len())).copied().unwrap_or(0);
                lines[at].insert_str(place, PIECES[dice.roll(PIECES.len())]);
            }
        }
        if lines.is_empty() {
            break;
        }
    }
    (name.clone(), lines.concat().into_bytes())
}

fn spoiled(mut bytes: Vec<u8>, dice: &mut Dice) -> Vec<u8> {
    bytes.truncate(200 + dice.roll(600));
    for _ in 0..=dice.roll(4) {
        let at = dice.roll(bytes.len());
        bytes[at] = dice.roll(256) as u8;
    }
    bytes
}

/// The document, or why there is none; a proof that fails is a fault of ours.
fn document(name: &str, bytes: Vec<u8>) -> Option<Vec<u8>> {
    let options = Options { verify: When::Always, ..Options::default() };
    let source = decode(name, bytes, None).ok()?;
    let understood = match understand(&source, &options) {
        Ok(understood) => understood,
        Err(Error::Empty { .. }) => return None,
        Err(error) => panic!("{error}"),
    };
    Some(convert(&understood, &options).unwrap_or_else(|error| panic!("{error}")).docx)
}

/// A text of any characters at all, and of what breaks recognisers.
fn anything(seed: u64) -> String {
    let mut dice = Dice(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1);
    let mut text = String::new();
    for _ in 0..dice.roll(60) {
        match dice.roll(8) {
            0 => text.extend(char::from_u32(dice.roll(0x11_0000) as u32)),
            1 => text.extend(char::from_u32(dice.roll(0x3000) as u32)),
            2 => text.push(char::from(dice.roll(0x80) as u8)),
            3 => text.extend(char::from_u32(0x4E00 + dice.roll(0x5200) as u32)),
            _ => text.push_str(PIECES[dice.roll(PIECES.len())]),
        }
    }
    text
}

/// What must be on paper: of plain text everything but white space; in Markdown any mark may be syntax, but no letter.
fn said(text: &str, format: Format) -> String {
    let counts = |char: &char| match format {
        Format::Text => !char.is_whitespace(),
        Format::Markdown => char.is_alphanumeric(),
    };
    text.chars().filter(counts).collect()
}

#[test]
fn any_text_becomes_a_document_that_says_it() {
    for seed in 0..1_500 {
        let source = Source::new("稿", anything(seed), Encoding::Utf8);
        for format in [Format::Text, Format::Markdown] {
            let options = Options { format: Some(format), verify: When::Always, ..Options::default() };
            let understood = match understand(&source, &options) {
                Ok(understood) => understood,
                Err(Error::Empty { .. }) => continue,
                Err(error) => panic!("{seed}: {error}"),
            };
            let made = convert(&understood, &options).unwrap_or_else(|error| panic!("{seed}: {error}\n{}", source.text));
            let (found, expected) = (support::text_of(&made.docx), source.apply(&understood.edits));
            assert_eq!(said(&found, format), said(&expected, format), "{seed} as {format:?}: {:?}", source.text);
        }
    }
}

#[test]
fn mutants_do_no_harm() {
    let samples: Vec<(String, Vec<u8>)> = support::samples()
        .into_iter()
        .map(|path| (path.display().to_string(), std::fs::read(&path).expect("a sample")))
        .collect();
    let desk = tempfile::tempdir().expect("a folder");
    let threads = std::thread::available_parallelism().map_or(1, |count| count.get() as u64);
    let failed: Vec<u64> = std::thread::scope(|scope| {
        let workers: Vec<_> = (0..threads)
            .map(|worker| {
                let (samples, desk) = (&samples, desk.path());
                scope.spawn(move || {
                    (worker..MUTANTS)
                        .step_by(threads as usize)
                        .filter(|&seed| {
                            let (name, bytes) = mutant(samples, seed);
                            let made = catch_unwind(AssertUnwindSafe(|| document(&name, bytes.clone())));
                            if let (Ok(Some(docx)), 0) = (&made, seed % 100) {
                                std::fs::write(desk.join(format!("{seed}.docx")), docx).expect("a file");
                            }
                            if made.is_err() {
                                eprintln!("mutant {seed} of {name}:\n{}\n", String::from_utf8_lossy(&bytes));
                            }
                            made.is_err()
                        })
                        .collect::<Vec<_>>()
                })
            })
            .collect();
        workers.into_iter().flat_map(|worker| worker.join().expect("a worker ends")).collect()
    });
    assert!(failed.is_empty(), "{} mutants failed: {failed:?}", failed.len());
    let files: Vec<_> = std::fs::read_dir(desk.path()).expect("files").map(|entry| entry.expect("a file").path()).collect();
    assert!(files.len() > 40, "only {} documents were made", files.len());
    support::assert_valid(&files);
}
