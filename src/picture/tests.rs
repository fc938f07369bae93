//! Headers are put together byte by byte, as the formats' standards have them.

use super::*;

/// A PNG of so many pixels; `density` is what pHYs says: pixels per unit across and down, and the unit (1 is a metre).
fn png(width: u32, height: u32, density: Option<(u32, u32, u8)>) -> Vec<u8> {
    let mut bytes = b"\x89PNG\r\n\x1A\n".to_vec();
    let mut chunk = |name: &[u8; 4], data: &[u8]| {
        bytes.extend((data.len() as u32).to_be_bytes());
        bytes.extend(name);
        bytes.extend(data);
        bytes.extend([0; 4]); // a checksum that nobody looks at
    };
    let size = [width.to_be_bytes(), height.to_be_bytes()].concat();
    chunk(b"IHDR", &[size.as_slice(), &[8, 2, 0, 0, 0]].concat());
    if let Some((across, down, unit)) = density {
        chunk(b"pHYs", &[across.to_be_bytes().as_slice(), &down.to_be_bytes(), &[unit]].concat());
    }
    chunk(b"IDAT", b"");
    chunk(b"IEND", b"");
    bytes
}

/// A JPEG of so many pixels with these segments in front of its frame: marker and data.
fn jpeg(width: u16, height: u16, segments: &[(u8, &[u8])]) -> Vec<u8> {
    let size = [height.to_be_bytes(), width.to_be_bytes()].concat();
    let frame = [&[8], size.as_slice(), &[1, 1, 0x11, 0]].concat();
    let mut bytes = vec![0xFF, 0xD8];
    for (marker, data) in segments.iter().copied().chain([(0xC2, frame.as_slice()), (0xDA, &[])]) {
        bytes.extend([0xFF, marker]);
        bytes.extend((data.len() as u16 + 2).to_be_bytes());
        bytes.extend(data);
    }
    bytes.extend([0xFF, 0xD9]);
    bytes
}

/// EXIF, little end first: turned by 90°, 300 pixels to an inch across, 150 down.
const EXIF: &[u8] = b"Exif\0\0II*\0\x08\0\0\0\x03\0\
    \x12\x01\x03\0\x01\0\0\0\x06\0\0\0\
    \x1A\x01\x05\0\x01\0\0\0\x32\0\0\0\
    \x1B\x01\x05\0\x01\0\0\0\x3A\0\0\0\
    \0\0\0\0\x2C\x01\0\0\x01\0\0\0\x2C\x01\0\0\x02\0\0\0";

#[track_caller]
fn size(bytes: Vec<u8>, width: i32, height: i32) -> Picture {
    let picture = Picture::read("甲", bytes.clone()).expect("a picture");
    assert_eq!((picture.width, picture.height), (Length(width), Length(height)));
    assert_eq!(*picture.bytes, bytes);
    picture
}

#[test]
fn a_picture_is_as_large_as_its_density_says() {
    // 96 to an inch: 192 pixels are 2 inches, 2880 twips.
    size(png(192, 96, None), 2880, 1440);
    // 11811 to a metre are 300 to an inch: 600 pixels are 2 inches.
    size(png(600, 300, Some((11811, 11811, 1))), 2880, 1440);
    size(png(192, 96, Some((1, 2, 0))), 2880, 1440);
    // 118 to a centimetre are 300 to an inch; unit 1 is the inch, 0 none.
    size(jpeg(600, 300, &[(0xE0, b"JFIF\0\x01\x02\x02\0\x76\0\x76\0\0")]), 2880, 1440);
    size(jpeg(300, 150, &[(0xE0, b"JFIF\0\x01\x02\x01\0\x96\0\x96\0\0")]), 2880, 1440);
    size(jpeg(192, 96, &[(0xE0, b"JFIF\0\x01\x02\0\0\x01\0\x01\0\0")]), 2880, 1440);
    // One pixel to an inch is no density.
    let plain = size(jpeg(192, 96, &[(0xE0, b"JFIF\0\x01\x02\x01\0\x01\0\x01\0\0"), (0xC4, &[0; 9])]), 2880, 1440);
    assert_eq!((plain.format, plain.turned), (Format::Jpeg, false));
    assert!(size(jpeg(600, 150, &[(0xE1, EXIF)]), 2880, 1440).turned);
}

#[test]
fn what_is_no_whole_picture_is_refused() {
    let refused = |bytes: &[u8]| Picture::read("甲", bytes.to_vec()).expect_err("no picture");
    let name = || "甲".to_owned();
    for foreign in [&b""[..], b"GIF89a", b"<html>", b"\x89PNG", b"\xFF\xD8"] {
        assert_eq!(refused(foreign), Refusal::Foreign(name()));
    }
    let (png, jpeg) = (png(3, 4, Some((1, 1, 1))), jpeg(3, 4, &[(0xE1, EXIF)]));
    for whole in [&png, &jpeg] {
        for end in 8..whole.len() {
            assert_eq!(refused(&whole[..end]), Refusal::Broken(name()), "{end}");
        }
    }
    assert_eq!(refused(&self::png(0, 4, None)), Refusal::Broken(name()));
    assert_eq!(refused(&self::png(10_001, 10_000, None)), Refusal::TooLarge(name()));
    assert_eq!(refused(&vec![0; MAX_BYTES + 1]), Refusal::TooLarge(name()));
}

#[test]
fn no_bytes_make_the_reader_fall() {
    for whole in [png(3, 4, Some((1, 1, 1))), jpeg(3, 4, &[(0xE0, b"JFIF\0\x01\x02\x02\0\x76\0\x76\0\0"), (0xE1, EXIF)])] {
        for at in 8..whole.len() {
            for byte in [0, 1, 0x7F, 0xFF] {
                let mut bytes = whole.clone();
                bytes[at] = byte;
                let _ = Picture::read("甲", bytes);
            }
        }
    }
}

#[test]
fn a_picture_shrinks_into_its_room_and_keeps_its_shape() {
    let picture =
        |width, height| Picture { width: Length(width), height: Length(height), ..size(png(192, 96, None), 2880, 1440) };
    let within = |picture: &Picture| picture.size_within(Length(1000), Length(2000));
    assert_eq!(within(&picture(800, 600)), (Length(800), Length(600)));
    assert_eq!(within(&picture(4000, 600)), (Length(1000), Length(150)));
    assert_eq!(within(&picture(4000, 16000)), (Length(500), Length(2000)));
    assert_eq!(within(&picture(800, 4000)), (Length(400), Length(2000)));
    assert_eq!(within(&picture(i32::MAX, 1)), (Length(1000), Length(1)));
}
