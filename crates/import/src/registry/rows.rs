//! The numbers of an outcome measure's groups, or warnings with what the
//! record says instead of a number.

use super::super::diagnostics::Diagnostics;
use super::number::{PostedNumber, number, people};
use super::part::{GroupNumbers, PostedSpread};
use super::record::{is, list, plain_text, text_of};
use super::text::{add_sentence, plain};
use mcid_trial::{check::outside, json::Node};

/// The numbers of a class.
pub(super) struct MeasurementReader<'a, 't> {
    /// The measure.
    pub(super) node: Node<'t>,
    pub(super) class: Node<'t>,
    pub(super) spread: &'a PostedSpread,
    /// The title, for warnings.
    pub(super) title: &'a str,
}

impl<'t> MeasurementReader<'_, 't> {
    /// One row for each group with a mean.
    pub(super) fn read(
        &self,
        ids: &[&str],
        titles: &[String],
        diagnostics: &mut Diagnostics,
    ) -> Vec<GroupNumbers> {
        let categories = list(self.class, "categories");
        let measurements: Vec<Node<'t>> = categories
            .iter()
            .flat_map(|category| list(*category, "measurements"))
            .collect();
        let mut rows = Vec::new();
        for (arm, id) in ids.iter().enumerate() {
            let is_of = |node: &&Node<'_>| text_of(**node, "groupId") == *id;
            let mut posted = measurements.iter().filter(is_of);
            let Some(node) = posted.next() else { continue };
            if posted.next().is_some() {
                let text = format!(
                    "\"{}\", {}: two values are posted; neither is taken.",
                    self.title, titles[arm]
                );
                diagnostics.warn(text);
                continue;
            }
            let Some(mean) = self.value(*node, "value", &titles[arm], diagnostics) else {
                continue;
            };
            let n = self.people(id);
            let spread = self.spread(*node, &mean, n.as_ref(), &titles[arm], diagnostics);
            rows.push(GroupNumbers {
                arm,
                n,
                mean,
                spread,
            });
        }
        rows
    }

    /// A number, or a warning with what the record says instead.
    fn value(
        &self,
        node: Node<'_>,
        key: &str,
        group: &str,
        diagnostics: &mut Diagnostics,
    ) -> Option<PostedNumber> {
        let posted = text_of(node, key);
        let found = number(posted);
        if found.is_none() {
            let mut text = format!("\"{}\", {group}: ", self.title);
            text.push_str(&missing(posted, &plain_text(node, "comment")));
            diagnostics.warn(text);
        }
        found
    }

    fn spread(
        &self,
        node: Node<'_>,
        mean: &PostedNumber,
        n: Option<&PostedNumber>,
        group: &str,
        diagnostics: &mut Diagnostics,
    ) -> Vec<PostedNumber> {
        let mut refuse = |why: &str| {
            diagnostics.warn(format!("\"{}\", {group}: {why}", self.title));
            Vec::new()
        };
        match self.spread {
            PostedSpread::Nothing => Vec::new(),
            PostedSpread::Interval(_) => {
                let lower = self.value(node, "lowerLimit", group, diagnostics);
                let upper = self.value(node, "upperLimit", group, diagnostics);
                let (Some(lower), Some(upper)) = (lower, upper) else {
                    return Vec::new();
                };
                if is_around(mean, &lower, &upper) {
                    return vec![lower, upper];
                }
                let text = format!(
                    "\"{}\", {group}: the mean {} does not lie in its interval {} to {}; the interval is not taken.",
                    self.title, mean.text, lower.text, upper.text
                );
                diagnostics.warn(text);
                Vec::new()
            }
            PostedSpread::Deviation | PostedSpread::Error => {
                let is_one = n.is_some_and(|n| n.value.units() == 1);
                if is_one && *self.spread == PostedSpread::Deviation {
                    return refuse("one person has no standard deviation; it is not taken.");
                }
                let Some(size) = self.value(node, "spread", group, diagnostics) else {
                    return Vec::new();
                };
                if size.value.is_zero() || size.value.is_negative() {
                    let text = format!(
                        "\"{}\", {group}: a spread of {} is posted, which cannot be calculated with; it is not taken.",
                        self.title, size.text
                    );
                    diagnostics.warn(text);
                    return Vec::new();
                }
                vec![size]
            }
        }
    }

    /// Number analysed: the class's own, or else the measure's.
    fn people(&self, id: &str) -> Option<PostedNumber> {
        let selected = text_of(self.node, "denomUnitsSelected");
        let of = |holder: Node<'t>| {
            let denoms = list(holder, "denoms");
            let is_chosen = |denom: &&Node<'t>| {
                let units = text_of(**denom, "units");
                is(
                    units,
                    if selected.is_empty() {
                        "Participants"
                    } else {
                        selected
                    },
                )
            };
            let chosen = denoms.iter().find(is_chosen).or_else(|| denoms.first())?;
            let counts = list(*chosen, "counts");
            let count = counts
                .iter()
                .find(|count| text_of(**count, "groupId") == id)?;
            people(text_of(*count, "value")).filter(|n| !n.value.is_zero())
        };
        of(self.class).or_else(|| of(self.node))
    }
}

/// What is said of a number that is not there.
pub(super) fn missing(posted: &str, comment: &str) -> String {
    let posted = plain(posted);
    let mut text = if posted.is_empty() {
        "no number is posted".to_owned()
    } else {
        format!("\"{posted}\" is posted, which is no number")
    };
    if !comment.is_empty() {
        text.push_str("; the record says: ");
        text.push_str(comment);
    }
    let mut made = String::new();
    add_sentence(&mut made, &text);
    made
}

/// True if an estimate lies in its interval, allowing for rounding, and the
/// lower limit is not above the upper.
pub(super) fn is_around(
    estimate: &PostedNumber,
    lower: &PostedNumber,
    upper: &PostedNumber,
) -> bool {
    lower.value.compare(upper.value).is_le() && !outside(estimate.value, lower.value, upper.value)
}
