//! Every sample's document is valid by the Open XML SDK.

mod support;

#[test]
fn every_sample_is_valid() {
    let folder = tempfile::tempdir().expect("a folder");
    support::assert_valid(&support::convert_samples(folder.path()));
}
