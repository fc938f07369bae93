//! The words of Chinese, as far as a dictionary has them.

use icu_segmenter::WordSegmenter;

/// The bytes of a text between which its words stand: 0, the end of the first word, and so on to its length.
pub fn breaks(text: &str) -> impl Iterator<Item = usize> {
    WordSegmenter::new_auto(Default::default()).segment_str(text)
}

/// Whether ideographs are one word.
pub fn is_word(ideographs: &str) -> bool {
    breaks(ideographs).nth(1) == Some(ideographs.len())
}

#[cfg(test)]
mod tests {
    use super::{breaks, is_word};

    #[test]
    fn words_are_those_of_the_dictionary() {
        assert_eq!(breaks("投资迅速").collect::<Vec<_>>(), [0, 6, 12]);
        assert!(is_word("投资") && !is_word("资迅") && !is_word("投资迅速") && !is_word(""));
    }
}
