//! Names by one of their characters (按字归类): a sorted list, as a map would weigh more than all that is kept in it.

/// What is kept for each character.
#[derive(Debug)]
pub(super) struct Shelf<T> {
    rows: Vec<(char, Vec<T>)>,
}

impl<T> Shelf<T> {
    pub(super) fn new() -> Self {
        Self { rows: Vec::new() }
    }

    /// True where nothing is kept.
    pub(super) fn is_empty(&self) -> bool {
        self.rows.iter().all(|(_, kept)| kept.is_empty())
    }

    /// Works on what is kept for a character; nothing at first.
    pub(super) fn with(&mut self, key: char, work: impl FnOnce(&mut Vec<T>)) {
        let at = self.rows.partition_point(|&(known, _)| known < key);
        if self.rows.get(at).is_none_or(|&(known, _)| known != key) {
            self.rows.insert(at, (key, Vec::new()));
        }
        if let Some((_, kept)) = self.rows.get_mut(at) {
            work(kept);
        }
    }

    /// What is kept for a character.
    pub(super) fn get(&self, key: char) -> &[T] {
        let at = self.rows.partition_point(|&(known, _)| known < key);
        self.rows.get(at).filter(|&&(known, _)| known == key).map_or(&[], |(_, kept)| kept)
    }
}
