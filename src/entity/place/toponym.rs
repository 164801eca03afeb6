//! How much the characters of a name speak for the name of a place (地名用字): 柳 and 坪 do, 监 and 测 do not.
//!
//! The weights are logarithms: how often towns and villages are written with the character against how often texts are.

use std::sync::OnceLock;

include!(concat!(env!("OUT_DIR"), "/toponym.rs"));

/// The first ideograph of the table.
const START: u32 = 0x4E00;

/// How many ideographs it has.
const COUNT: usize = 0x5200;

/// What a character has that texts seldom hold: most of them are known from names.
const RARE: u8 = 5 | 5 << 3;

/// The weight of a character as the first one of a name, or as another one: from -4 to 3.
pub(super) fn weight(character: char, first: bool) -> i32 {
    let index = u32::from(character).wrapping_sub(START) as usize;
    let packed = table().get(index).copied().unwrap_or(RARE);
    i32::from(if first { packed & 7 } else { packed >> 3 & 7 }) - 4
}

fn table() -> &'static [u8] {
    static TABLE: OnceLock<Vec<u8>> = OnceLock::new();
    TABLE.get_or_init(|| {
        let mut table = vec![RARE; COUNT];
        let mut at = 0;
        for pair in TOPONYMS.chunks_exact(2) {
            let &[distance, weights] = pair else { continue };
            at += usize::from(distance);
            if let Some(entry) = table.get_mut(at).filter(|_| weights < 64) {
                *entry = weights;
            }
        }
        table
    })
}
