//! The container: a zip file of the plainest kind, as Word itself writes it (ISO/IEC 21320-1: stored or deflated, sizes in
//! front of the data). A library would do; but none takes data that is deflated already without a trailer behind it, which
//! stored parts must not have.

use std::io;

/// Every entry alike on every machine and at any time: Unix, mode 0644, 1980-01-01.
const MADE_BY: u16 = 3 << 8 | 20;
const NEEDED: u16 = 20;
const TIME: u16 = 0;
const DATE: u16 = 1 << 5 | 1;
const ATTRIBUTES: u32 = 0o100_644 << 16;

/// Whether an entry looks as all of ours do.
pub fn is_ours<R: io::Read>(entry: &zip::read::ZipFile<'_, R>) -> bool {
    entry.last_modified().is_some_and(|time| (time.datepart(), time.timepart()) == (DATE, TIME))
        && entry.unix_mode() == Some(ATTRIBUTES >> 16)
}

const LOCAL_HEADER: u32 = 0x0403_4b50;
const DIRECTORY_HEADER: u32 = 0x0201_4b50;
const DIRECTORY_END: u32 = 0x0605_4b50;

/// A zip file in the making.
#[derive(Default)]
pub struct Zip {
    bytes: Vec<u8>,
    directory: Vec<u8>,
    entries: u16,
}

/// What an entry holds, apart from its bytes.
#[derive(Debug, Clone, Copy)]
pub struct Content {
    /// Whether the bytes are deflated.
    pub deflated: bool,
    /// CRC-32 of the data before it was deflated.
    pub sum: u32,
    /// Its size.
    pub size: u64,
}

impl Zip {
    /// Adds an entry; `fill` writes its bytes behind what is there, and says what they are.
    pub fn add(&mut self, name: &str, fill: impl FnOnce(&mut Vec<u8>) -> io::Result<Content>) -> io::Result<()> {
        let start = self.bytes.len();
        let header = |content: Content, packed: usize| -> io::Result<Vec<u8>> {
            let mut header = Vec::with_capacity(30 + name.len());
            for half in [NEEDED, 0, if content.deflated { 8 } else { 0 }, TIME, DATE] {
                header.extend(half.to_le_bytes());
            }
            for word in [content.sum, word(packed)?, word(content.size)?] {
                header.extend(word.to_le_bytes());
            }
            for half in [u16::try_from(name.len()).map_err(io::Error::other)?, 0] {
                header.extend(half.to_le_bytes());
            }
            Ok(header)
        };
        let blank = header(Content { deflated: false, sum: 0, size: 0 }, 0)?;
        self.bytes.extend(LOCAL_HEADER.to_le_bytes());
        self.bytes.extend(&blank);
        self.bytes.extend(name.as_bytes());
        let data = self.bytes.len();
        let content = fill(&mut self.bytes)?;
        let header = header(content, self.bytes.len() - data)?;
        self.bytes[start + 4..start + 4 + header.len()].copy_from_slice(&header);

        self.directory.extend(DIRECTORY_HEADER.to_le_bytes());
        self.directory.extend(MADE_BY.to_le_bytes());
        self.directory.extend(&header);
        self.directory.extend([0; 6]); // no comment, first disk, no text
        self.directory.extend(ATTRIBUTES.to_le_bytes());
        self.directory.extend(word(start)?.to_le_bytes());
        self.directory.extend(name.as_bytes());
        self.entries += 1;
        Ok(())
    }

    /// The whole file.
    pub fn finish(mut self) -> io::Result<Vec<u8>> {
        let (size, start) = (word(self.directory.len())?, word(self.bytes.len())?);
        self.bytes.append(&mut self.directory);
        self.bytes.extend(DIRECTORY_END.to_le_bytes());
        self.bytes.extend([0; 4]); // the first disk of one
        self.bytes.extend(self.entries.to_le_bytes());
        self.bytes.extend(self.entries.to_le_bytes());
        self.bytes.extend(size.to_le_bytes());
        self.bytes.extend(start.to_le_bytes());
        self.bytes.extend([0; 2]); // no comment
        Ok(self.bytes)
    }
}

/// No zip without extensions holds more than 4 GB.
fn word(number: impl TryInto<u32>) -> io::Result<u32> {
    number.try_into().map_err(|_| io::Error::other("成品超过 4 GB"))
}
