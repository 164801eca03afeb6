//! The same figure told twice with another value (前后不一).

use super::figure::{Figure, Unit};
use super::words::first_clause;
use super::{Check, Page, Verdict};
use crate::text::{Words, words};

/// Figures of stock told so far, with what they count; the first of each. A letter holds few of them.
#[derive(Debug, Default)]
pub(super) struct Told(Vec<(String, Figure)>);

/// How many are kept.
const MOST: usize = 64;

const SCOPES: Words = Words::of("全国 全省 全市 全县 全区 全州 全盟 全旗 全镇 全乡 我省 我市 我县 我区");
const STOCK: Words = Words::of("现共有 共有 现有 现存 有");
const TOTALS: Words = Words::of("总投资 总面积 总长 全长 总人口 总规模 总装机");

impl Told {
    /// The figure at `at` against the one that was told of the same before.
    pub(super) fn again(&mut self, page: &Page<'_>, at: usize) -> Option<Check> {
        let figure = page.get(at)?;
        let key = key(page, at, figure)?;
        let same = |(told, first): &&(String, Figure)| *told == key && first.when == figure.when;
        let Some((_, first)) = self.0.iter().find(same) else {
            if self.0.len() < MOST {
                self.0.push((key, figure.clone()));
            }
            return None;
        };
        if first.unit != figure.unit || first.range.meets(figure.range) {
            return None;
        }
        let arithmetic = ["前写", page.said(first), "，后写", page.said(figure)].concat();
        Some(Check::told("twice", &[first], figure, arithmetic, Verdict::Disagrees))
    }
}

/// What a stock figure counts, where its own words are enough to know it again.
fn key(page: &Page<'_>, at: usize, figure: &Figure) -> Option<String> {
    let Unit::Quantity(unit) = &figure.unit else {
        return if matches!(figure.unit, Unit::Money(_)) { total(figure) } else { None };
    };
    total(figure).or_else(|| {
        let label = words!("目前 现在 现 我").trim_start(figure.label());
        let scope = SCOPES.prefix(label)?;
        let rest = label.trim_start_matches(scope);
        // 全县共有公办幼儿园32所, 全县公办幼儿园共有32所.
        let (front, back) = (STOCK.trim_start(rest), STOCK.trim_end(rest));
        let noun = if front.len() < rest.len() { front } else { back };
        let after = first_clause(page.after(at));
        // What is told of a day or a year needs no 共有: 截至2023年底全市建成充电桩.
        let told =
            noun.len() < rest.len() && noun.chars().count() >= 2 || figure.when.is_some() && rest.chars().count() > 4;
        (told && after.is_empty()).then(|| [scope, noun, unit].concat())
    })
}

/// 人民医院搬迁项目总投资: a name long enough to be one project's.
fn total(figure: &Figure) -> Option<String> {
    let label = words!("为 约 达").trim_end(figure.label());
    let name = TOTALS.strip_suffix(label)?;
    let named = name.chars().count() >= 4 && !words!("该 其 本 此 项").starts(name);
    named.then(|| label.to_owned())
}
