//! The result in forms that people take away (导出).

pub mod ledger;
mod mask;
