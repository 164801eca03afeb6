//! The result with UTF-16 offsets and stable names (对外结果).

pub mod types;
