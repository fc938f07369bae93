//! Deflating: a part is packed in blocks of one size, on as many cores as there are. What comes out depends on neither their
//! number nor their speed.

use std::cell::OnceCell;
use std::collections::VecDeque;
use std::io;
use std::sync::Arc;
use std::thread::{self, Scope, ScopedJoinHandle};

use crc32fast::Hasher;
use flate2::{Compress, FlushCompress, Status};

use super::zip::Content;

/// How hard a document is packed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Compression {
    /// As quickly as possible: deflate's level 1.
    Fast,
    /// A tenth larger than the best, in half the time: level 3.
    #[default]
    Normal,
    /// As small as possible: level 9.
    Best,
}

/// So much text makes a block. Smaller ones pack worse.
pub const BLOCK: usize = 1 << 18;

/// For smaller parts, a packer costs more time than it saves room.
const SMALL: usize = 1 << 12;

/// Room for what is written before a full block is noticed.
const SLACK: usize = 1 << 12;

/// Packs parts one after the other, and what is large on other cores too.
pub struct Packer<'s, 'e> {
    scope: &'s Scope<'s, 'e>,
    /// How many blocks other cores may have at a time; asked for when there is a first one, for asking takes time.
    helpers: OnceCell<usize>,
    compression: Compression,
    own: Compress,
}

/// A part that is being packed into a file.
pub struct Packing<'p, 's, 'e> {
    packer: &'p mut Packer<'s, 'e>,
    file: &'p mut Vec<u8>,
    /// What is not written yet, in the order of the part.
    blocks: VecDeque<Block<'s>>,
    sum: Hasher,
    size: u64,
}

/// A block that is packed, or will be.
enum Block<'s> {
    Packed(io::Result<Packed>),
    Underway(ScopedJoinHandle<'s, io::Result<Packed>>),
}

/// What became of a block; checksum and size are those of its text.
struct Packed {
    bytes: Vec<u8>,
    sum: Hasher,
    size: u64,
}

impl Compression {
    fn compress(self) -> Compress {
        let level = match self {
            Self::Fast => 1,
            Self::Normal => 3,
            Self::Best => 9,
        };
        Compress::new(flate2::Compression::new(level), false)
    }
}

impl<'s, 'e> Packer<'s, 'e> {
    /// A packer whose helpers end with `scope`.
    pub fn new(scope: &'s Scope<'s, 'e>, compression: Compression) -> Self {
        Self { scope, helpers: OnceCell::new(), compression, own: compression.compress() }
    }

    /// Begins a part.
    pub fn pack<'p>(&'p mut self, file: &'p mut Vec<u8>) -> Packing<'p, 's, 'e> {
        Packing { packer: self, file, blocks: VecDeque::new(), sum: Hasher::new(), size: 0 }
    }
}

impl Packing<'_, '_, '_> {
    /// Takes the next block, and gives room for another. Without a helper that is free, it is packed here and now.
    pub fn take(&mut self, block: &mut String) -> io::Result<()> {
        self.pass_on(|block| matches!(block, Block::Packed(_)))?;
        let Packer { scope, helpers, compression, own } = &mut *self.packer;
        let underway = self.blocks.iter().filter(|block| matches!(block, Block::Underway(_))).count();
        if underway < *helpers.get_or_init(|| thread::available_parallelism().map_or(0, |cores| cores.get() - 1)) {
            let text = Arc::new(std::mem::replace(block, String::with_capacity(BLOCK + SLACK)));
            let (its, compression) = (Arc::clone(&text), *compression);
            let pack = move || deflate(&mut compression.compress(), its.as_bytes(), FlushCompress::Sync);
            self.blocks.push_back(match thread::Builder::new().spawn_scoped(scope, pack) {
                Ok(helper) => Block::Underway(helper),
                // There are cores, but no room for another thread.
                Err(_) => Block::Packed(deflate(own, text.as_bytes(), FlushCompress::Sync)),
            });
        } else {
            self.blocks.push_back(Block::Packed(deflate(own, block.as_bytes(), FlushCompress::Sync)));
            block.clear();
        }
        Ok(())
    }

    /// Takes the last block, and ends the part. A small part is not worth packing.
    pub fn finish(mut self, block: &[u8]) -> io::Result<Content> {
        if block.len() < SMALL && self.blocks.is_empty() && self.size == 0 {
            return Ok(stored(block, self.file));
        }
        let last = deflate(&mut self.packer.own, block, FlushCompress::Finish);
        self.blocks.push_back(Block::Packed(last));
        self.pass_on(|_| true)?;
        Ok(Content { deflated: true, sum: self.sum.finalize(), size: self.size })
    }

    /// Writes the blocks at the front that are wanted or done.
    fn pass_on(&mut self, wanted: impl Fn(&Block<'_>) -> bool) -> io::Result<()> {
        while self.blocks.front().is_some_and(|block| wanted(block) || block.is_done()) {
            let Some(block) = self.blocks.pop_front() else { break };
            let Packed { bytes, sum, size } = block.wait()?;
            self.file.extend(bytes);
            self.sum.combine(&sum);
            self.size += size;
        }
        Ok(())
    }
}

/// Puts bytes in a file that are packed already, or not worth it.
pub fn stored(bytes: &[u8], file: &mut Vec<u8>) -> Content {
    file.extend(bytes);
    Content { deflated: false, sum: crc32fast::hash(bytes), size: bytes.len() as u64 }
}

impl Block<'_> {
    fn is_done(&self) -> bool {
        match self {
            Self::Packed(_) => true,
            Self::Underway(helper) => helper.is_finished(),
        }
    }

    fn wait(self) -> io::Result<Packed> {
        match self {
            Self::Packed(packed) => packed,
            Self::Underway(helper) => helper.join().unwrap_or_else(|_| Err(io::Error::other("压缩中断"))),
        }
    }
}

/// Packs a block so that another may follow it, or so that it is the last.
fn deflate(compress: &mut Compress, block: &[u8], flush: FlushCompress) -> io::Result<Packed> {
    let mut sum = Hasher::new();
    sum.update(block);
    let mut bytes = Vec::with_capacity(block.len() / 4 + SLACK);
    if compress.total_in() > 0 {
        compress.reset();
    }
    loop {
        let taken = usize::try_from(compress.total_in()).map_err(io::Error::other)?;
        let status = compress.compress_vec(&block[taken..], &mut bytes, flush)?;
        // A flush is over when it leaves room.
        let done = if flush == FlushCompress::Sync { bytes.len() < bytes.capacity() } else { status == Status::StreamEnd };
        if done {
            return Ok(Packed { bytes, sum, size: block.len() as u64 });
        }
        bytes.reserve(SLACK);
    }
}

#[cfg(test)]
mod tests {
    use std::io::Read;

    use super::*;

    fn packed(text: &str, helpers: usize, compression: Compression) -> Vec<u8> {
        thread::scope(|scope| {
            let mut packer = Packer { helpers: OnceCell::from(helpers), ..Packer::new(scope, compression) };
            let mut file = Vec::new();
            let mut packing = packer.pack(&mut file);
            let mut rest = text;
            let mut block = String::new();
            while rest.len() > BLOCK {
                block.push_str(&rest[..BLOCK]);
                packing.take(&mut block).unwrap();
                assert!(block.is_empty());
                rest = &rest[BLOCK..];
            }
            let Content { deflated, sum, size } = packing.finish(rest.as_bytes()).unwrap();
            assert_eq!((deflated, sum, size), (true, crc32fast::hash(text.as_bytes()), text.len() as u64));
            file
        })
    }

    fn unpacked(bytes: &[u8]) -> String {
        let mut text = String::new();
        flate2::read::DeflateDecoder::new(bytes).read_to_string(&mut text).unwrap();
        text
    }

    #[test]
    fn blocks_make_one_stream_whoever_packs_them() {
        let text: String = (0..100_000).map(|number| format!("<w:t>{}</w:t>", number * 7919)).collect();
        for compression in [Compression::Fast, Compression::Normal, Compression::Best] {
            let alone = packed(&text, 0, compression);
            assert!(alone == packed(&text, 1, compression));
            assert!(alone == packed(&text, 7, compression));
            assert!(unpacked(&alone) == text);
        }
    }
}
