//! Adding members to an object.

use super::super::decimal::Decimal;
use super::super::document::Json;

pub(super) fn optional(object: &mut Json, key: &str, value: Option<&str>) {
    object.add_text(key, value.unwrap_or_default());
}

pub(super) fn list<T>(object: &mut Json, key: &str, entries: &[T], write: impl Fn(&T) -> Json) {
    if !entries.is_empty() {
        object.add(key, Json::List(entries.iter().map(write).collect()));
    }
}

pub(super) fn decimal(value: Decimal) -> Json {
    Json::Text(value.to_string())
}

pub(super) fn whole(value: Decimal) -> Json {
    Json::Literal(value.to_string())
}
