//! What somebody probably meant who typed a name that nobody knows.

use strsim::osa_distance;

/// `，是不是 labels`, if one of the names is much like the word; else nothing.
pub fn meant<'n>(word: &str, names: impl IntoIterator<Item = &'n str>) -> String {
    nearest(word, names).map_or(String::new(), |name| format!("，是不是 {name}"))
}

/// The name that is most like a word: at most a third of it is otherwise, or one is a part of the other.
pub fn nearest<'n>(word: &str, names: impl IntoIterator<Item = &'n str>) -> Option<&'n str> {
    let word = word.to_lowercase();
    let length = |text: &str| text.chars().count();
    let near = names.into_iter().filter_map(|name| {
        let (distance, longer, shorter) =
            (osa_distance(&word, name), length(&word).max(length(name)), length(&word).min(length(name)));
        let is_part = shorter >= 2 && (word.contains(name) || name.contains(&word));
        (shorter >= 2 && (distance <= longer.div_ceil(3).min(3) || is_part)).then_some((distance, name))
    });
    near.min_by_key(|&(distance, _)| distance).map(|(_, name)| name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_much_like_a_name_is_taken_for_it() {
        let names = ["labels", "dates", "check", "署名", "发文字号", "纪要"];
        for (word, expected) in [
            ("lables", Some("labels")),
            ("Date", Some("dates")),
            ("chekc", Some("check")),
            ("署明", Some("署名")),
            ("文字号", Some("发文字号")),
            ("会议纪要", Some("纪要")),
            ("foo", None),
            ("电话", None),
            ("a", None),
            ("", None),
        ] {
            assert_eq!(nearest(word, names), expected, "{word}");
        }
        assert_eq!(meant("lables", names), "，是不是 labels");
        assert_eq!(meant("foo", names), "");
    }
}
