//! Pictures as whole processes: which files find their way into a document, and what is said of those that do not.

mod support;

use std::fs::{self, File};
use std::path::Path;

use support::{gongwen, parts, run, stderr};
use tempfile::{TempDir, tempdir};

/// A PNG of 2 × 2 pixels; `mark` tells it from others.
fn png(mark: u8) -> Vec<u8> {
    let mut bytes = b"\x89PNG\r\n\x1A\n\0\0\0\x0DIHDR\0\0\0\x02\0\0\0\x02\x08\0\0\0\0".to_vec();
    bytes.extend([mark; 4]);
    bytes.extend(b"\0\0\0\0IEND\0\0\0\0");
    bytes
}

/// A folder with `稿/图/a.png` in it and `secret.png` beside the draft's own folder `稿`.
fn desk() -> TempDir {
    let folder = tempdir().expect("a folder");
    fs::create_dir_all(folder.path().join("稿/图")).expect("a folder");
    fs::write(folder.path().join("稿/图/a 1.png"), png(1)).expect("a picture");
    fs::write(folder.path().join("稿/broken.png"), &png(2)[..20]).expect("half a picture");
    fs::write(folder.path().join("稿/text.png"), "文字").expect("a text");
    fs::write(folder.path().join("secret.png"), png(9)).expect("a picture");
    folder
}

/// Converts `draft`, put into the folder `稿`; returns the pictures in the document, its text, and what was said.
fn made(desk: &TempDir, draft: &str) -> (Vec<Vec<u8>>, String, String) {
    let folder = desk.path().join("稿");
    fs::write(folder.join("a.md"), draft).expect("a draft");
    let run = run(desk, &["稿/a.md", "-v", "--force"]);
    assert!(run.status.success(), "{}", stderr(&run));
    let (pictures, document) = parts(&folder.join("a.docx"));
    (pictures, document, stderr(&run))
}

/// The pictures of a document, and its main part.
fn parts(docx: &Path) -> (Vec<Vec<u8>>, String) {
    let docx = fs::read(docx).expect("the document");
    let pictures = parts::all(&docx).into_iter().filter(|(path, _)| path.starts_with("word/media/"));
    (pictures.map(|(_, bytes)| bytes).collect(), parts::text(&docx, "word/document.xml").expect("the main part"))
}

/// The draft's picture is refused: its text is printed, and the message says why.
#[track_caller]
fn refused(desk: &TempDir, path: &str, message: &str) {
    let (pictures, document, said) = made(desk, &format!("# 关于图片的报告\n\n![替代文字](<{path}>)\n"));
    assert!(pictures.is_empty() && document.contains("替代文字") && !document.contains("<w:drawing>"));
    assert!(said.contains(&format!("3:1 警告：{message}，以替代文字代替。")), "{said}");
}

#[test]
fn pictures_of_the_folder_go_into_the_document_as_they_are() {
    let desk = desk();
    let draft = "# 关于图片的报告\n\n上文![甲](<图/a 1.png>)。\n\n图1 流域\n\n![乙](./图/a%201.png)\n\n![丙](图\\a%201.png)\n";
    let (pictures, document, said) = made(&desk, draft);
    assert_eq!(pictures, [png(1)], "one file, however often it is shown");
    assert_eq!(document.matches("<w:drawing>").count(), 3);
    assert_eq!(document.matches("r:embed=\"picture1\"").count(), 3);
    let ids: Vec<_> = document.split("<wp:docPr id=\"").skip(1).map(|rest| rest.split('"').next()).collect();
    assert!(ids.len() == 3 && ids[0] != ids[1] && ids[1] != ids[2] && ids[0] != ids[2], "{ids:?}");
    assert!(document.contains("descr=\"甲\"") && !document.contains("<w:t>甲"));
    assert!(said.contains("改排为图片") && !said.contains("警告"), "{said}");
}

#[test]
fn no_way_leads_out_of_the_folder() {
    let desk = desk();
    refused(&desk, "../secret.png", "图片“../secret.png”不在文稿所在的文件夹里");
    refused(&desk, "../nothing.png", "图片“../nothing.png”不在文稿所在的文件夹里");
    refused(&desk, "图/../../secret.png", "图片“图/../../secret.png”不在文稿所在的文件夹里");
    let absolute = desk.path().join("secret.png").display().to_string();
    refused(&desk, &absolute, &format!("图片“{absolute}”不在文稿所在的文件夹里"));
    let inside = desk.path().join("稿/图/a 1.png").display().to_string();
    assert_eq!(made(&desk, &format!("# 报告\n\n![甲](<{inside}>)\n")).0, [png(1)]);
}

#[cfg(unix)]
#[test]
fn a_link_out_of_the_folder_is_followed_and_refused() {
    let desk = desk();
    std::os::unix::fs::symlink("../secret.png", desk.path().join("稿/link.png")).expect("a link");
    refused(&desk, "link.png", "图片“link.png”不在文稿所在的文件夹里");
    std::os::unix::fs::symlink("图/a 1.png", desk.path().join("稿/inner.png")).expect("a link");
    assert_eq!(made(&desk, "# 报告\n\n![甲](inner.png)\n").0, [png(1)]);
}

#[test]
fn what_is_no_picture_leaves_its_text() {
    let desk = desk();
    refused(&desk, "https://example.cn/a.png", "网络图片不下载");
    refused(&desk, "没有.png", "找不到图片“没有.png”");
    refused(&desk, "broken.png", "图片“broken.png”已损坏");
    refused(&desk, "text.png", "“text.png”不是 PNG 或 JPEG 图片");
    refused(&desk, "图", "“图”不是 PNG 或 JPEG 图片");
    fs::write(desk.path().join("稿/large.png"), vec![0; (20 << 20) + 1]).expect("a large file");
    refused(&desk, "large.png", "图片“large.png”太大，超过 20 MB 或 1 亿像素");
}

#[test]
fn a_draft_from_a_pipe_has_its_pictures_in_the_current_folder() {
    let desk = desk();
    fs::write(desk.path().join("稿/a.md"), "# 报告\n\n![甲](<图/a 1.png>)\n").expect("a draft");
    let draft = File::open(desk.path().join("稿/a.md")).expect("the draft");
    let mut command = gongwen();
    let run = command.current_dir(desk.path().join("稿")).args(["-o", "b.docx"]).stdin(draft).output().expect("gongwen runs");
    assert!(run.status.success(), "{}", stderr(&run));
    assert_eq!(parts(&desk.path().join("稿/b.docx")).0, [png(1)]);
}

#[test]
fn captions_are_printed_once_and_stay_with_what_they_name() {
    let desk = desk();
    let style = |document: &str, words: &str| {
        let before = &document[..document.find(words).expect("the words")];
        before[before.rfind("<w:pPr>").expect("a paragraph")..].to_owned()
    };
    // The picture's own text is its caption.
    let (_, document, _) = made(&desk, "# 报告\n\n![图1 流域](<图/a 1.png>)\n");
    assert!(document.contains("<w:pStyle w:val=\"Image\"/><w:keepNext/>"));
    assert!(style(&document, "流域</w:t>").contains("<w:pStyle w:val=\"Caption\"/></w:pPr>"));
    // It says what the line above says, or something else.
    let (_, document, _) = made(&desk, "# 报告\n\n图1：流域\n\n![图1 流域](<图/a 1.png>)\n");
    assert_eq!(document.matches("流域</w:t>").count(), 1);
    assert!(style(&document, "流域</w:t>").contains("<w:pStyle w:val=\"Caption\"/><w:keepNext/></w:pPr>"));
    let (_, document, _) = made(&desk, "# 报告\n\n图1：流域\n\n![图2 水系](<图/a 1.png>)\n");
    assert!(document.contains("流域</w:t>") && document.contains("水系</w:t>"));
    // Between caption and table stands the unit.
    let (_, document, _) = made(&desk, "# 报告\n\n表1 雨量\n\n单位：毫米\n\n|站|雨量|\n|-|-|\n|甲|5|\n\n注：5月。\n");
    assert!(style(&document, "雨量</w:t>").contains("<w:pStyle w:val=\"Caption\"/><w:keepNext/>"));
    let unit = style(&document, "单位：毫米</w:t>");
    assert!(unit.contains("<w:pStyle w:val=\"TableCell\"/><w:keepNext/><w:jc w:val=\"right\"/>"), "{unit}");
    assert!(style(&document, "注：").contains("<w:pStyle w:val=\"TableCell\"/></w:pPr>"));
}
