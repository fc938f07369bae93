//! How long each stage takes: `cargo bench`. `cargo bench --bench stages -- draft 4500000` prints the draft of that size.

use divan::{Bencher, counter::BytesCount};
use flate2::{Compress, FlushCompress};
use gongwen::{Compression, Options, When, compose, decode, prove, read, recognize, understand, write};

fn main() {
    let size = std::env::args().skip_while(|word| word != "draft").nth(1);
    match size.and_then(|size| size.parse().ok()) {
        Some(size) => print!("{}", draft_text(size)),
        None => divan::main(),
    }
}

/// Bytes of a draft of one office's afternoon, and of an archive in one file.
const SIZES: [usize; 2] = [16 << 10, 4_500_000];

fn draft(size: usize) -> Vec<u8> {
    draft_text(size).into_bytes()
}

/// A draft of about so many bytes that packs as badly as a real one: the lines of a sample over and over, in which every
/// ideograph behind the first clause is one taken from anywhere in the sample, and every digit is another.
fn draft_text(size: usize) -> String {
    const SAMPLE: &str = include_str!("../../samples/report.txt");
    let ideographs: Vec<char> = SAMPLE.chars().filter(|char| ('一'..='龥').contains(char)).collect();
    let mut state = 1_u64;
    let mut random = |below: usize| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) as usize % below
    };
    let mut draft = String::with_capacity(size + 4096);
    for line in SAMPLE.lines().cycle() {
        if draft.len() >= size {
            break;
        }
        let (first, rest) = line.split_at(line.find(['，', '。', '；']).unwrap_or(line.len()));
        draft.push_str(first);
        draft.extend(rest.chars().map(|char| match char {
            '0'..='9' => char::from(b'1' + random(9) as u8),
            '一'..='龥' => ideographs[random(ideographs.len())],
            _ => char,
        }));
        draft.push('\n');
    }
    draft
}

fn options() -> Options {
    Options { verify: When::Never, check: When::Never, ..Options::default() }
}

#[divan::bench(args = SIZES)]
fn a_decode(bencher: Bencher<'_, '_>, size: usize) {
    bencher.counter(BytesCount::new(size)).with_inputs(|| draft(size)).bench_values(|bytes| decode("稿.txt", bytes, None));
}

#[divan::bench(args = SIZES)]
fn b_read(bencher: Bencher<'_, '_>, size: usize) {
    let source = decode("稿.txt", draft(size), None).expect("a draft");
    bencher.counter(BytesCount::new(size)).bench(|| read::read(&source, None, None));
}

#[divan::bench(args = SIZES)]
fn c_recognize(bencher: Bencher<'_, '_>, size: usize) {
    let source = decode("稿.txt", draft(size), None).expect("a draft");
    let document = || read::read(&source, None, None);
    bencher.counter(BytesCount::new(size)).with_inputs(document).bench_refs(recognize::recognize);
}

#[divan::bench(args = SIZES)]
fn d_check(bencher: Bencher<'_, '_>, size: usize) {
    let source = decode("稿.txt", draft(size), None).expect("a draft");
    let mut document = read::read(&source, None, None);
    recognize::recognize(&mut document);
    let kind = gongwen::kind::find(&document);
    bencher.counter(BytesCount::new(size)).bench(|| gongwen::check::check(&source, &document, &kind, true));
}

#[divan::bench(args = SIZES)]
fn e_compose(bencher: Bencher<'_, '_>, size: usize) {
    let source = decode("稿.txt", draft(size), None).expect("a draft");
    let understood = understand(&source, &options()).expect("something to print");
    bencher.counter(BytesCount::new(size)).bench(|| compose::compose(&understood.document, &understood.style, None));
}

#[divan::bench(args = SIZES)]
fn f_write(bencher: Bencher<'_, '_>, size: usize) {
    let source = decode("稿.txt", draft(size), None).expect("a draft");
    let understood = understand(&source, &options()).expect("something to print");
    let layout = compose::compose(&understood.document, &understood.style, None);
    bencher.counter(BytesCount::new(size)).bench(|| write::write(&layout, Compression::Normal));
}

/// What no writer that packs on one core can beat: the same main part, ready, deflated by the same compressor.
#[divan::bench(args = SIZES)]
fn g_deflate_only(bencher: Bencher<'_, '_>, size: usize) {
    let source = decode("稿.txt", draft(size), None).expect("a draft");
    let understood = understand(&source, &options()).expect("something to print");
    let docx =
        write::write(&compose::compose(&understood.document, &understood.style, None), Compression::Normal).expect("a document");
    let mut zip = zip::ZipArchive::new(std::io::Cursor::new(docx)).expect("a package");
    let xml = std::io::read_to_string(zip.by_name("word/document.xml").expect("the main part")).expect("UTF-8");
    bencher.counter(BytesCount::new(size)).bench(|| {
        let mut packed = Vec::with_capacity(xml.len());
        Compress::new(flate2::Compression::new(3), false).compress_vec(xml.as_bytes(), &mut packed, FlushCompress::Finish)
    });
}

#[divan::bench(args = SIZES)]
fn h_prove(bencher: Bencher<'_, '_>, size: usize) {
    let source = decode("稿.txt", draft(size), None).expect("a draft");
    let understood = understand(&source, &options()).expect("something to print");
    let layout = compose::compose(&understood.document, &understood.style, None);
    let docx = write::write(&layout, Compression::Normal).expect("a document");
    let (edits, format) = (understood.edits.as_slice(), understood.document.format);
    bencher
        .counter(BytesCount::new(size))
        .bench(|| prove::prove(&docx, prove::Expected { layout: &layout, source: &source, edits, format, helped: false }));
}
