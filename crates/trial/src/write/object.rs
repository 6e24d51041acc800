//! An object of the format under construction.

use super::super::decimal::Decimal;
use super::super::document::Json;
use super::super::keyword::Keyword;
use super::super::model::{Interval, Source, Spread};
use super::super::reported::{Reported, SourceIndex};

/// An object, and the sources that its numbers may name.
pub(super) struct Object<'t> {
    json: Json,
    sources: &'t [Source],
    /// The source of the numbers in it that name none.
    source: Option<SourceIndex>,
}

impl<'t> Object<'t> {
    /// An object without keys, in which numbers without a source are from one.
    pub(super) const fn new(sources: &'t [Source], source: Option<SourceIndex>) -> Self {
        Self {
            json: Json::object(),
            sources,
            source,
        }
    }

    /// The finished object.
    pub(super) fn finish(self) -> Json {
        self.json
    }

    /// A value.
    pub(super) fn add(mut self, key: &str, value: Json) -> Self {
        self.json.add(key, value);
        self
    }

    /// A text, unless it is empty.
    pub(super) fn text(mut self, key: &str, text: &str) -> Self {
        self.json.add_text(key, text);
        self
    }

    /// A text, if there is one.
    pub(super) fn optional(self, key: &str, text: Option<&str>) -> Self {
        self.text(key, text.unwrap_or_default())
    }

    /// The word of one of a few things.
    pub(super) fn keyword(self, key: &str, keyword: impl Keyword) -> Self {
        self.text(key, keyword.as_str())
    }

    /// A list, unless it is empty.
    pub(super) fn list<T>(self, key: &str, entries: &[T], write: impl Fn(&T) -> Json) -> Self {
        if entries.is_empty() {
            return self;
        }
        self.add(key, Json::List(entries.iter().map(write).collect()))
    }

    /// A number without a source.
    pub(super) fn decimal(self, key: &str, value: Decimal) -> Self {
        self.add(key, Json::Text(value.to_string()))
    }

    /// A printed number, if there is one: alone where it is from the object's
    /// source and has no note, else as an object.
    pub(super) fn number(self, key: &str, number: Option<&Reported>) -> Self {
        let Some(number) = number else {
            return self;
        };
        if number.source == self.source && number.note.is_none() {
            return self.decimal(key, number.value);
        }
        let whole = Self::new(self.sources, self.source)
            .decimal("value", number.value)
            .name_source(number.source, self.source)
            .optional("note", number.note.as_deref());
        self.add(key, whole.finish())
    }

    /// A number of people, which needs no quotation marks where it is alone.
    pub(super) fn people(self, key: &str, number: Option<&Reported>) -> Self {
        match number {
            Some(n) if n.source == self.source && n.note.is_none() => {
                self.add(key, Json::Literal(n.value.to_string()))
            }
            _ => self.number(key, number),
        }
    }

    /// A confidence interval, if there is one.
    pub(super) fn interval(self, interval: Option<&Interval>) -> Self {
        let Some(interval) = interval else {
            return self;
        };
        let whole = Self::new(self.sources, self.source)
            .decimal("level", interval.level)
            .number("lower", Some(&interval.lower))
            .number("upper", Some(&interval.upper));
        self.add("confidence_interval", whole.finish())
    }

    /// What stands beside a mean, if anything.
    pub(super) fn spread(self, spread: &Spread) -> Self {
        match spread {
            Spread::StandardDeviation(value) => self.number("standard_deviation", Some(value)),
            Spread::StandardError(value) => self.number("standard_error", Some(value)),
            Spread::ConfidenceInterval(interval) => self.interval(Some(interval)),
            Spread::NotReported => self,
        }
    }

    /// Names a source, unless it is the one that is usual here.
    pub(super) fn name_source(
        self,
        source: Option<SourceIndex>,
        usual: Option<SourceIndex>,
    ) -> Self {
        match source.and_then(|at| self.sources.get(at)) {
            Some(named) if source != usual => self.text("source", &named.id),
            _ => self,
        }
    }
}
