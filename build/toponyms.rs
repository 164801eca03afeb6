//! `data/chars/toponym.txt`: two weights, as the first character of a name and as another, and the characters that have them.

use std::path::Path;

use crate::{DataError, read_file};

/// The first ideograph of the table.
const START: u32 = 0x4E00;

/// Weights are written from -4 up.
const LEAST: i32 = -4;

/// Each character with its two weights, sorted.
pub(crate) fn read(path: &Path) -> Result<Vec<(char, [u8; 2])>, DataError> {
    let text = read_file(path)?;
    let mut table = Vec::new();
    for (index, line) in text.lines().enumerate().filter(|(_, line)| !line.starts_with('#')) {
        let wrong = || DataError::new(path, index + 1, "expected two weights from -4 to 3 and ideographs, by tabs");
        let columns: Vec<&str> = line.split('\t').collect();
        let &[first, other, characters] = columns.as_slice() else { return Err(wrong()) };
        let weight = |column: &str| {
            let weight = column.parse::<i32>().ok()?;
            u8::try_from(weight - LEAST).ok().filter(|&weight| weight < 8)
        };
        let (Some(first), Some(other)) = (weight(first), weight(other)) else { return Err(wrong()) };
        for character in characters.chars() {
            if !(START..0xA000).contains(&u32::from(character)) {
                return Err(wrong());
            }
            table.push((character, [first, other]));
        }
    }
    table.sort_unstable();
    let twice = table.iter().zip(table.iter().skip(1)).find(|(one, next)| one.0 == next.0);
    match twice {
        Some(((character, _), _)) => Err(DataError::new(path, 0, format!("expected {character} once"))),
        None => Ok(table),
    }
}

/// Two bytes for each character: how far it is from the one before, and the weights in three bits each; a distance that
/// does not fit is walked in steps of 255 that carry the mark 64.
pub(crate) fn emit(table: &[(char, [u8; 2])]) -> String {
    let mut bytes = Vec::new();
    let mut last = START;
    for &(character, [first, other]) in table {
        let mut distance = u32::from(character) - last;
        while distance > 255 {
            bytes.extend([255, 64]);
            distance -= 255;
        }
        bytes.extend([u8::try_from(distance).unwrap_or(u8::MAX), first | other << 3]);
        last = u32::from(character);
    }
    format!("/// Characters with their weights in the names of places, packed.\nstatic TOPONYMS: &[u8] = &{bytes:?};\n")
}
