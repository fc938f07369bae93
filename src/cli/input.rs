//! Bytes in: a file or standard input.

use std::fs;
use std::io::Read;
use std::path::{Path, PathBuf};

use super::failure::Failure;

/// The name and the bytes of a draft; without a path, standard input.
pub fn read(path: Option<&Path>) -> Result<(String, Vec<u8>), Failure> {
    match path {
        Some(path) if path.is_dir() => Err(Failure::Folder { path: path.to_owned() }),
        Some(path) => match fs::read(path) {
            Ok(bytes) => Ok((path.display().to_string(), bytes)),
            Err(error) => Err(Failure::Unreadable { path: path.to_owned(), error }),
        },
        None => {
            let (name, mut bytes) = ("标准输入", Vec::new());
            match std::io::stdin().read_to_end(&mut bytes) {
                Ok(_) => Ok((name.to_owned(), bytes)),
                Err(error) => Err(Failure::Unreadable { path: PathBuf::from(name), error }),
            }
        }
    }
}
