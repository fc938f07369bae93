//! Sets of ideographs, made when the program is built.

/// One bit for every character below U+10000.
pub(super) struct Characters([u64; 0x10000 / 64]);

impl Characters {
    /// The ideographs of a text that has nothing else.
    pub const fn of(ideographs: &str) -> Self {
        Self::every(IDEOGRAPH, ideographs, 0)
    }

    /// The ideograph at this byte of a text, and one every so many bytes behind it.
    pub const fn every(step: usize, text: &str, mut at: usize) -> Self {
        let (mut bits, text) = ([0; _], text.as_bytes());
        while at < text.len() {
            let [first, second, third] = [text[at] as usize & 0xf, text[at + 1] as usize & 0x3f, text[at + 2] as usize & 0x3f];
            bits[first << 6 | second] |= 1 << third;
            at += step;
        }
        Self(bits)
    }

    /// These and others.
    pub const fn and(&self, others: &Self) -> Self {
        let (mut bits, mut at) = (self.0, 0);
        while at < bits.len() {
            bits[at] |= others.0[at];
            at += 1;
        }
        Self(bits)
    }

    pub fn has(&self, c: char) -> bool {
        self.0.get(c as usize / 64).is_some_and(|bits| bits >> (c as usize % 64) & 1 == 1)
    }
}

/// An ideograph in bytes.
pub(super) const IDEOGRAPH: usize = '一'.len_utf8();

#[cfg(test)]
mod tests {
    use super::Characters;

    #[test]
    fn a_set_has_what_it_was_made_of() {
        let (all, second) = (Characters::of("年").and(&Characters::of("月日")), Characters::every(7, "國国 會会", 3));
        assert!("年月日".chars().all(|c| all.has(c)) && !"国会年\u{2f800}a".chars().any(|c| all.has(c) != (c == '年')));
        assert!("国会".chars().all(|c| second.has(c)) && !"國會".chars().any(|c| second.has(c)));
    }
}
