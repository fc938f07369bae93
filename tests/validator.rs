//! Every sample's document is valid by the Open XML SDK.

mod support;

#[test]
fn every_sample_is_valid() {
    let folder = tempfile::tempdir().expect("a folder");
    support::assert_valid(&support::convert_samples(folder.path()));
}

#[test]
fn every_option_is_valid() {
    let folder = tempfile::tempdir().expect("a folder");
    let sheet = |run_in: &str| {
        let path = folder.path().join(format!("{run_in}.toml"));
        let text = format!("name = \"{run_in}\"\ntitle = \"试\"\nextends = \"report\"\nheadings.run-in = \"{run_in}\"\n");
        std::fs::write(&path, text).expect("a sheet");
        path.display().to_string()
    };
    let (separator, plain) = (sheet("separator"), sheet("plain"));
    let all: [&[&str]; 5] = [
        &["--preprinted"],
        &["--numbers", "native"],
        &["--toc", "--numbers", "native", "--comments"],
        &["--toc=2", "--style", &separator, "--numbers", "native"],
        &["--toc=1", "--style", &plain, "--comments"],
    ];
    let drafts: Vec<_> = support::samples().into_iter().chain(support::deep_drafts()).collect();
    let each = all.iter().enumerate().flat_map(|(at, options)| drafts.iter().map(move |draft| (at, *options, draft)));
    let documents: Vec<_> = each
        .map(|(at, options, draft)| {
            support::convert(draft, options, &folder.path().join(format!("{}.{at}.docx", support::name(draft))))
        })
        .collect();
    support::assert_valid(&documents);
}

#[test]
fn merged_cells_are_valid() {
    let folder = tempfile::tempdir().expect("a folder");
    let draft = folder.path().join("表.md");
    let head = "<tr><th rowspan=2>县</th><th colspan=2>投资</th></tr><tr><th>计划</th><th>完成</th></tr>";
    let body = "<tr><td rowspan=2 colspan=2>青岚县</td><td>9</td></tr><tr><td>8</td></tr>";
    std::fs::write(&draft, format!("# 工程汇报\n\n<table>{head}{body}</table>\n")).expect("a draft");
    support::assert_valid(&[support::convert(&draft, &[], &folder.path().join("表.docx"))]);
}
