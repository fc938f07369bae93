//! How long each stage takes: `cargo bench`. Drafts are a sample, repeated until it has the size.

use divan::{Bencher, counter::BytesCount};
use flate2::{Compress, FlushCompress};
use gongwen::{Compression, Options, When, compose, decode, prove, read, recognize, understand, write};

fn main() {
    divan::main();
}

/// Bytes of a draft of one office's afternoon, and of an archive in one file.
const SIZES: [usize; 2] = [16 << 10, 4_500_000];

/// A draft of about so many bytes.
fn draft(size: usize) -> Vec<u8> {
    let sample = include_str!("../../samples/report.txt");
    let mut draft = String::with_capacity(size + 1024);
    for line in sample.lines().cycle() {
        if draft.len() >= size {
            break;
        }
        draft.push_str(line);
        draft.push('\n');
    }
    draft.into_bytes()
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
    bencher.counter(BytesCount::new(size)).bench(|| gongwen::check::check(&source, &document, &kind));
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
        .bench(|| prove::prove(&docx, prove::Expected { layout: &layout, source: &source, edits, format }));
}
