//! Sorting in little code (排序).

use std::mem;

/// Sorts by a key; what is equal keeps its order. Lists that are in order already cost one look at each element, and the
/// time is never worse than the length times its logarithm. The sorts of the standard library come with code of 4 kB
/// for each kind of element, and every visitor downloads it.
pub(crate) fn sort_by_key<T, K: Ord>(items: &mut Vec<T>, key: impl Fn(&T) -> K) {
    sort(items, &key);
}

fn sort<T, K: Ord>(items: &mut Vec<T>, key: &impl Fn(&T) -> K) {
    if items.is_sorted_by_key(key) {
        return;
    }
    let mut right = items.split_off(items.len() / 2);
    sort(items, key);
    sort(&mut right, key);
    let mut right = right.into_iter().peekable();
    for left in mem::take(items) {
        while let Some(before) = right.next_if(|right| key(right) < key(&left)) {
            items.push(before);
        }
        items.push(left);
    }
    items.extend(right);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sorts_as_the_standard_library_does() {
        for length in 0_u32..70 {
            let mut items: Vec<(u32, u32)> = (0..length).map(|place| (place * 7919 % 13, place)).collect();
            let mut expected = items.clone();
            expected.sort_by_key(|item| item.0);
            sort_by_key(&mut items, |item| item.0);
            assert_eq!(items, expected);
        }
    }
}
