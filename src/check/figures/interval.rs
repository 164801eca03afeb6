//! Interval arithmetic (区间运算): what a figure may be, given how it was written.

/// All values from `low` to `high`, both included; infinite where open.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Interval {
    pub(super) low: f64,
    /// The value as written, or what comes of those: to show, never to decide.
    pub(super) said: f64,
    pub(super) high: f64,
}

impl Interval {
    pub(super) const fn new(low: f64, said: f64, high: f64) -> Self {
        Self { low, said, high }
    }

    pub(super) const fn exact(value: f64) -> Self {
        Self::new(value, value, value)
    }

    pub(super) fn plus(self, other: Self) -> Self {
        Self::new(self.low + other.low, self.said + other.said, self.high + other.high)
    }

    pub(super) fn minus(self, other: Self) -> Self {
        Self::new(self.low - other.high, self.said - other.said, self.high - other.low)
    }

    /// The quotient of two figures of which neither is below nought; anything where the divisor may be nought.
    pub(super) fn over(self, other: Self) -> Self {
        if other.low <= 0.0 {
            return Self::new(f64::NEG_INFINITY, 0.0, f64::INFINITY);
        }
        let low = if other.high.is_finite() { self.low / other.high } else { 0.0 };
        Self::new(low, self.said / other.said, self.high / other.low)
    }

    /// The product of two figures of which neither is below nought.
    pub(super) fn by(self, other: Self) -> Self {
        Self::new(self.low * other.low, self.said * other.said, self.high * other.high)
    }

    pub(super) fn times(self, factor: f64) -> Self {
        let (low, high) = (self.low * factor, self.high * factor);
        Self::new(low.min(high), self.said * factor, low.max(high))
    }

    pub(super) fn shift(self, by: f64) -> Self {
        Self::new(self.low + by, self.said + by, self.high + by)
    }

    /// The product of this with itself, `times` times over, of a factor above nought.
    pub(super) fn power(self, times: u32) -> Self {
        (0..times).fold(Self::exact(1.0), |made, _| made.by(self))
    }

    /// Whether the two share a value, with room for what binary fractions lose.
    pub(super) fn meets(self, other: Self) -> bool {
        let room = |value: f64| if value.is_finite() { value.abs() * 1e-9 } else { 0.0 };
        self.low - room(self.low) <= other.high + room(other.high)
            && other.low - room(other.low) <= self.high + room(self.high)
    }

    /// Whether every value lies above every one of the other.
    pub(super) fn above(self, other: Self) -> bool {
        self.low > other.high && !self.meets(other)
    }

    pub(super) fn is_bounded(self) -> bool {
        self.low.is_finite() && self.high.is_finite()
    }
}
