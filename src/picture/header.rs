//! What the first bytes of a picture say: format, pixels, density. PNG: RFC 2083; JPEG: ITU-T T.81, JFIF 1.02, EXIF 2.3 (TIFF 6.0).

use super::Format;

/// Units of length, in tenths of a millimetre.
const INCH: u32 = 254;
const CENTIMETRE: u32 = 100;
const METRE: u32 = 10_000;

/// What the writer must know of a picture.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Header {
    /// Across and down.
    pub pixels: (u32, u32),
    /// Pixels per inch, across and down, if it says so.
    pub density: Option<(u32, u32)>,
    /// Whether it is to be turned before it is shown.
    pub turned: bool,
}

/// The format of a picture, and its header if it is whole; nothing if these bytes are something else.
pub(super) fn read(bytes: &[u8]) -> Option<(Format, Option<Header>)> {
    if let Some(chunks) = bytes.strip_prefix(b"\x89PNG\r\n\x1A\n") {
        return Some((Format::Png, png(chunks)));
    }
    let segments = bytes.strip_prefix(b"\xFF\xD8").filter(|segments| segments.starts_with(b"\xFF"))?;
    Some((Format::Jpeg, jpeg(segments)))
}

/// A chunk is length, name, data and checksum; the last one is IEND.
fn png(mut rest: &[u8]) -> Option<Header> {
    let mut header = Header::default();
    loop {
        let length = usize::try_from(big(rest, 0, 4)?).ok()?;
        let (name, data, behind) = (rest.get(4..8)?, rest.get(8..8 + length)?, rest.get(12 + length..)?);
        match name {
            b"IHDR" => header.pixels = (big(data, 0, 4)?, big(data, 4, 4)?),
            b"pHYs" if big(data, 8, 1)? == 1 => {
                header.density = Some((per_inch(big(data, 0, 4)?, METRE), per_inch(big(data, 4, 4)?, METRE)));
            }
            b"IEND" => return Some(header),
            _ => {}
        }
        rest = behind;
    }
}

/// A segment is a marker, its length and data; the frame (SOFn) comes before the scan, and EOI ends it.
fn jpeg(mut rest: &[u8]) -> Option<Header> {
    let mut header = Header::default();
    loop {
        let marker = big(rest, 0, 2)?;
        if marker == 0xFFFF {
            rest = rest.get(1..)?; // fill
            continue;
        }
        let length = usize::try_from(big(rest, 2, 2)?).ok()?;
        let data = rest.get(4..2 + length)?;
        match marker {
            0xFFE0 if data.starts_with(b"JFIF\0") => header.density = header.density.or(jfif(data)),
            0xFFE1 => {
                if let Some(tiff) = data.strip_prefix(b"Exif\0\0") {
                    exif(tiff, &mut header);
                }
            }
            0xFFC4 | 0xFFC8 | 0xFFCC => {} // tables, not frames
            0xFFC0..=0xFFCF => {
                let ends = rest.windows(2).rev().any(|pair| pair == b"\xFF\xD9");
                ends.then_some(())?;
                header.pixels = (big(data, 3, 2)?, big(data, 1, 2)?);
                return Some(header);
            }
            0xFFDA | 0xFFD9 => return None,
            0xFF01..=0xFFFF => {}
            _ => return None,
        }
        rest = &rest[2 + length..];
    }
}

fn jfif(data: &[u8]) -> Option<(u32, u32)> {
    let unit = match big(data, 7, 1)? {
        1 => INCH,
        2 => CENTIMETRE,
        _ => return None, // only the shape of a pixel
    };
    Some((per_inch(big(data, 8, 2)?, unit), per_inch(big(data, 10, 2)?, unit)))
}

/// Pixels per inch of so many per unit.
fn per_inch(pixels: u32, unit: u32) -> u32 {
    let rounded = (u64::from(pixels) * u64::from(INCH) + u64::from(unit) / 2) / u64::from(unit);
    u32::try_from(rounded).unwrap_or(u32::MAX)
}

/// The first directory of a TIFF file: entries of tag, type, count and value.
fn exif(tiff: &[u8], header: &mut Header) -> Option<()> {
    let number = if tiff.starts_with(b"II") { little } else { big };
    let at = |offset: u32| usize::try_from(offset).ok();
    let directory = at(number(tiff, 4, 4)?)?;
    let (mut across, mut down, mut unit) = (None, None, INCH);
    for entry in 0..number(tiff, directory, 2)? {
        let entry = directory.checked_add(2)?.checked_add(at(entry)? * 12)?;
        let rational = || {
            let place = at(number(tiff, entry + 8, 4)?)?;
            number(tiff, place, 4)?.checked_div(number(tiff, place.checked_add(4)?, 4)?)
        };
        match number(tiff, entry, 2)? {
            0x0112 => header.turned = number(tiff, entry + 8, 2)? > 1,
            0x011A => across = rational(),
            0x011B => down = rational(),
            0x0128 if number(tiff, entry + 8, 2)? == 3 => unit = CENTIMETRE,
            _ => {}
        }
    }
    header.density = across.zip(down).map(|(across, down)| (per_inch(across, unit), per_inch(down, unit))).or(header.density);
    Some(())
}

fn big(bytes: &[u8], at: usize, length: usize) -> Option<u32> {
    let digits = bytes.get(at..at.checked_add(length)?)?;
    Some(digits.iter().fold(0, |number, &digit| number << 8 | u32::from(digit)))
}

fn little(bytes: &[u8], at: usize, length: usize) -> Option<u32> {
    let digits = bytes.get(at..at.checked_add(length)?)?;
    Some(digits.iter().rev().fold(0, |number, &digit| number << 8 | u32::from(digit)))
}
