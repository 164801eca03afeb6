//! What mentions mean (实体取值): the same shapes as in the result, with numbers and dates still as such.

use time::Date;

/// What a mention means.
#[derive(Debug, Clone, PartialEq)]
pub enum Value {
    /// Of a date (时间).
    Date(DateValue),
    /// Of an amount of money (金额).
    Money(MoneyValue),
    /// Of a ratio (比例).
    Ratio(RatioValue),
    /// Of a quantity (数量).
    Quantity(QuantityValue),
    /// Of a place (地点).
    Place(PlaceValue),
    /// Of a document (文件).
    Document(DocumentValue),
    /// Of a person (人名).
    Person(PersonValue),
    /// Of an organisation (机构).
    Organisation(OrganisationValue),
    /// Of a programme or an event: the full name where the mention is a short one (别名).
    Alias(AliasValue),
}

/// Calendar interval, both days inclusive.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DateValue {
    /// First day; absent where open (`年底前`).
    pub from: Option<Date>,
    /// Last day; absent where open (`2022年以来`).
    pub to: Option<Date>,
    /// `day` `month` `quarter` `half_year` `year` `plan` `range`.
    pub precision: &'static str,
    /// What a relative expression was resolved against.
    pub anchor: Option<&'static str>,
}

/// An amount of money.
#[derive(Debug, Clone, PartialEq)]
pub struct MoneyValue {
    /// Lower bound in the currency's unit; absent where open.
    pub low: Option<f64>,
    /// Upper bound; absent where open.
    pub high: Option<f64>,
    /// 近, 约, 余, 多 … stand with it.
    pub approx: bool,
    /// ISO 4217.
    pub currency: &'static str,
}

/// A percentage, fraction or multiple.
#[derive(Debug, Clone, PartialEq)]
pub struct RatioValue {
    /// Lower bound; absent where open.
    pub low: Option<f64>,
    /// Upper bound; absent where open.
    pub high: Option<f64>,
    /// `percent` `percentage_point` `fraction` `multiple`.
    pub kind: &'static str,
}

/// A counted or measured amount.
#[derive(Debug, Clone, PartialEq)]
pub struct QuantityValue {
    /// Lower bound in `unit`; absent where open.
    pub low: Option<f64>,
    /// Upper bound; absent where open.
    pub high: Option<f64>,
    /// 近, 约, 余, 多 … stand with it.
    pub approx: bool,
    /// The unit or measure word as printed.
    pub unit: String,
}

/// A place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlaceValue {
    /// Full names: `两广` gives 广东 and 广西.
    pub names: Vec<String>,
    /// GB/T 2260 code, where it is one division and no other.
    pub code: Option<String>,
}

/// A titled text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DocumentValue {
    /// Title without its brackets; of an alias the title that it stands for.
    pub title: String,
    /// Short name declared in the letter (以下简称).
    pub alias: Option<String>,
    /// Document number beside it (文号).
    pub number: Option<String>,
}

/// A person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PersonValue {
    /// 职务 beside the name.
    pub role: Option<String>,
    /// The body beside it.
    pub body: Option<String>,
}

/// An organisation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OrganisationValue {
    /// The full name, where the letter gives it in another place.
    pub full_name: Option<String>,
    /// `nation` `province` `city` `county` `town` `village`, where the name shows it.
    pub level: Option<&'static str>,
    /// The place inside the name, as printed.
    pub region: Option<String>,
}

/// Other names in this letter of a programme or an event.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AliasValue {
    /// The full name that this mention stands for.
    pub full_name: Option<String>,
}
