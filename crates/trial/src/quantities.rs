//! Typed access to numbers, numbers of people and references by id.

use super::collect::Habit;
use super::decimal::Decimal;
use super::fields::Reader;
use super::json::{Node, Value};
use super::limits::MAX_PEOPLE;
use super::names::nearest;
use super::number;
use super::quote::quote;
use super::reported::{Reported, SourceIndex};
use super::shape::NUMBER;

impl<'t> Reader<'t> {
    /// A printed number: a text, a JSON number, or an object that names its
    /// source and may carry a note.
    pub(super) fn number(
        &mut self,
        object: Node<'t>,
        key: &str,
        default: Option<SourceIndex>,
    ) -> Option<Reported> {
        let place = object.member(key)?;
        if !matches!(place.value(), Value::Object) {
            let value = self.decimal_at(place, true)?;
            return Some(Reported {
                value,
                source: default,
                note: None,
            });
        }
        let object = self.open(place, &NUMBER)?;
        let source = self.source(object, default);
        let note = self.text(object, "note");
        let value = self.decimal_at(object.member("value")?, true)?;
        Some(Reported {
            value,
            source,
            note,
        })
    }

    /// A number that was not printed with a certain precision, such as a
    /// planned time: a JSON number does as well as a text.
    pub(super) fn plain_decimal(&mut self, object: Node<'t>, key: &str) -> Option<Decimal> {
        self.decimal_at(object.member(key)?, false)
    }

    fn decimal_at(&mut self, node: Node<'t>, printed: bool) -> Option<Decimal> {
        let text = match node.value() {
            Value::Text(text) => text,
            Value::Number(text) => *text,
            _ => {
                self.wrong(
                    node,
                    "This must be a number",
                    "Write it as a text, as printed: \"-1.0\".",
                );
                return None;
            }
        };
        match number::parse(text) {
            Ok(read) => {
                if printed && matches!(node.value(), Value::Number(_)) {
                    self.faults.habit(node, Habit::PlainNumber);
                }
                if read.other_minus {
                    self.faults.habit(node, Habit::OtherMinus);
                }
                Some(read.value)
            }
            Err(refusal) => {
                self.faults.error(node, refusal.message, refusal.remedy);
                None
            }
        }
    }

    /// A number of people: whole, at least `at_least`; a text or a number.
    pub(super) fn people(&mut self, object: Node<'t>, key: &str, at_least: u32) -> Option<u32> {
        let node = object.member(key)?;
        let value = self.decimal_at(node, false)?;
        self.whole_people(node, value, at_least)
    }

    /// A number of people that may name its source.
    pub(super) fn reported_people(
        &mut self,
        object: Node<'t>,
        key: &str,
        default: Option<SourceIndex>,
    ) -> Option<Reported> {
        let node = object.member(key)?;
        let reported = if matches!(node.value(), Value::Object) {
            self.number(object, key, default)?
        } else {
            Reported {
                value: self.decimal_at(node, false)?,
                source: default,
                note: None,
            }
        };
        self.whole_people(node, reported.value, 1).map(|_| reported)
    }

    fn whole_people(&mut self, node: Node<'t>, value: Decimal, at_least: u32) -> Option<u32> {
        let whole = u32::try_from(value.units())
            .ok()
            .filter(|_| value.decimals() == 0);
        let people = whole.filter(|people| (at_least..=MAX_PEOPLE).contains(people));
        if people.is_none() {
            let message = format!(
                "{value} is not a whole number of people, at least {at_least} and at most {MAX_PEOPLE}."
            );
            self.faults.error(
                node,
                message,
                (
                    "Check the number; leave the key out if it is not known.",
                    "Check the number; leave the cell empty if it is not known.",
                ),
            );
        }
        people
    }

    /// The source that an object names, or the default.
    pub(super) fn source(
        &mut self,
        object: Node<'t>,
        default: Option<SourceIndex>,
    ) -> Option<SourceIndex> {
        if object.member("source").is_some() {
            self.refer(object, "source")
        } else {
            default
        }
    }

    /// Where the thing stands that a key refers to by its id.
    pub(super) fn refer(&mut self, object: Node<'t>, key: &str) -> Option<usize> {
        let node = object.member(key)?;
        let what = match key {
            "reference_arm" | "favours" => "arm",
            _ => key,
        };
        let Some(id) = node.as_text() else {
            self.wrong(
                node,
                &format!("\"{key}\" must be the id of one {what}"),
                "Write the id as a text.",
            );
            return None;
        };
        let known = self.names.of(what);
        let found = known.iter().position(|name| *name == id);
        if found.is_none() {
            let suggestion = if self.faults.full() {
                None
            } else {
                nearest(id, known.iter().copied())
            };
            let remedy = match suggestion {
                Some(name) => format!("Did you mean \"{name}\"?"),
                None => format!("Add it to \"{what}s\", or correct the id."),
            };
            self.faults
                .error(node, format!("No {what} has the id {}.", quote(id)), remedy);
        }
        found
    }
}
