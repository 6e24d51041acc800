//! What stands in and around the figures and the cards of the views.

use crate::phrase::capitalised;
use mcid_trial::{Decimal, TimeUnit};

pub const READOUT: &str = "Point at a mark, or go to the figure with the tab key and use the arrows, for its number and source.";
pub const TABLE: &str = "Table";
pub const HIDE_TABLE: &str = "Hide the table";

/// The accessible name of a figure's marks.
pub fn marks(title: &str) -> String {
    format!("Marks of the figure: {title}")
}

pub fn trajectory_title(outcome: &str, last_visit: &str) -> String {
    format!("{} from baseline to {last_visit}", capitalised(outcome))
}

pub const VIEW: &str = "Show";

/// The views to choose from, in the order in which the address names them.
pub const DISPLAYS: [&str; 3] = ["Scores", "Change", "Change in per cent"];
pub const BAR: &str = "Bars";

/// What bars can be, in the order in which the address names it.
pub const BARS: [&str; 2] = ["95% CI of the mean", "SD of the scores"];
pub const RANGE: &str = "Scale";

/// How much can be shown, in the order in which the address names it.
pub const RANGES: [&str; 2] = ["Whole scale", "Fitted to the data"];

/// The row of numbers of people analysed, in the trajectory.
pub const ANALYSED: &str = "n";

/// A unit of time, short enough for the trajectory's left margin.
pub fn time_unit(unit: TimeUnit) -> &'static str {
    match unit {
        TimeUnit::Days => "d",
        TimeUnit::Weeks => "wk",
        TimeUnit::Months => "mo",
        TimeUnit::Years => "yr",
    }
}

/// A visit's label where there is little room, on an axis in `unit`: its time
/// there. Where the label itself gives another unit, or another time, it keeps
/// that ("3 wk" on an axis in months): a converted time was never printed.
pub fn short_visit(label: &str, time: Decimal, unit: TimeUnit) -> String {
    match stated_time(label) {
        Some((stated, of)) if of != unit || !stated.compare(time).is_eq() => {
            format!("{stated} {}", time_unit(of))
        }
        _ => time.to_string(),
    }
}

/// The time that a label consists of: "3 weeks", "Week 3".
fn stated_time(label: &str) -> Option<(Decimal, TimeUnit)> {
    let (first, second) = label.split_once(' ')?;
    let (number, word) = match (first.parse(), second.parse()) {
        (Ok(number), _) => (number, second),
        (_, Ok(number)) => (number, first),
        _ => return None,
    };
    let one = word.strip_suffix('s').unwrap_or(word);
    let units = [
        ("day", TimeUnit::Days),
        ("week", TimeUnit::Weeks),
        ("month", TimeUnit::Months),
        ("year", TimeUnit::Years),
    ];
    let known = units
        .into_iter()
        .find(|(name, _)| name.eq_ignore_ascii_case(one));
    known.map(|(_, unit)| (number, unit))
}

/// The mean that would have had to be reached, as a label in the trajectory.
pub fn needed_label(mean: &str) -> String {
    format!("needed: {mean}")
}

pub const DIFFERENCE_TITLE: &str = "The difference, against your threshold";
pub const ZONE_BENEFIT: &str = "a benefit at least as large as your threshold";
pub const ZONE_SMALL: &str = "smaller than that, either way";
pub const ZONE_HARM: &str = "a harm at least that large";
pub const NO_MCID: &str = "no MCID yet";

/// The label of the threshold's line.
pub fn mcid(threshold: Decimal) -> String {
    format!("MCID {threshold}")
}

pub fn favours(arm: &str) -> String {
    format!("favours {arm}")
}

pub const LOADING: &str = "Loading \u{2026}";
pub const NOT_LOADED: &str =
    "This part of the explorer could not be loaded. Reload the page to try again.";
pub const REMARKS: &str = "What was assumed, and what to keep in mind";

/// The accessible name of the number field of a setting.
pub fn as_a_number(label: &str) -> String {
    format!("{label}, as a number")
}

pub const WORKING: &str = "Working";

/// The rest of that button's accessible name.
pub fn working_of(statement: &str) -> String {
    format!(" of: {statement}")
}

pub const FORMULA: &str = "Formula";
pub const INPUTS: &str = "Numbers put in";
pub const ASSUMPTIONS: &str = "Assumed";
