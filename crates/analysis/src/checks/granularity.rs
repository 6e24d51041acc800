//! Can means and standard deviations be those of whole-number scores?
//!
//! The file does not say that scores are whole numbers. It is taken to be so
//! where both ends of the scale are and the instrument is no visual analogue
//! scale and no index; what fails is a question, not an error.

use mcid_stats::grim::grim;
use mcid_stats::grimmer::grimmer;
use mcid_trial::{Decimal, Outcome, Spread, Trial};

use super::measured::{people, printed};
use super::{Check, CheckPlace, Finding, Numbers};

/// Words of instruments whose scores need not be whole numbers.
const FRACTIONS: [&str; 4] = ["visual", "vas", "index", "average"];

/// Adds the tests that can fail, and counts the means for which none can.
pub(super) fn check(trial: &Trial, outcome: usize, checks: &mut Vec<Check>) -> usize {
    let measure = &trial.outcomes[outcome];
    let Some([minimum, maximum]) = whole_ends(measure) else {
        return 0;
    };
    let mut cannot_fail = 0;
    for summary in &measure.summaries {
        let (Some(mean), Some(size)) = (&summary.mean, summary.n.as_ref().and_then(people)) else {
            continue;
        };
        let Some(found) = grim(printed(mean.value), size, 1) else {
            continue;
        };
        let deviation = match &summary.spread {
            Spread::StandardDeviation(deviation) => Some(deviation.value),
            _ => None,
        };
        let tested = deviation
            .filter(|deviation| found.informative || is_fine(*deviation, size))
            .and_then(|deviation| {
                grimmer(
                    printed(mean.value),
                    printed(deviation),
                    size,
                    minimum,
                    maximum,
                )
            });
        let consistent = match tested {
            Some(both) => both.consistent(),
            None if found.informative => found.consistent(),
            None => {
                cannot_fail += 1;
                continue;
            }
        };
        checks.push(Check {
            finding: if consistent {
                Finding::Agrees
            } else {
                Finding::Question
            },
            place: CheckPlace {
                outcome: Some(outcome),
                visit: Some(summary.visit),
                arm: Some(summary.arm),
                ..CheckPlace::default()
            },
            numbers: Numbers::Whole {
                people: size,
                mean: !found.consistent(),
            },
        });
    }
    cannot_fail
}

/// Whether the sums of squares that give a printed deviation are so few that
/// none of them need be right: they reach over (n − 1)·4·SD·h, with h half a
/// unit of its last digit, and every other whole number is possible.
fn is_fine(deviation: Decimal, size: u32) -> bool {
    let reach = 4.0 * deviation.to_f64() * deviation.half_unit();
    (f64::from(size) - 1.0) * reach < 2.0
}

/// The ends of a scale of whole numbers.
fn whole_ends(outcome: &Outcome) -> Option<[i32; 2]> {
    let words = outcome.instrument.to_ascii_lowercase();
    let mut words = words.split(|letter: char| !letter.is_ascii_alphabetic());
    if words.any(|word| FRACTIONS.contains(&word)) {
        return None;
    }
    let whole = |end: Decimal| {
        let scale = 10_i64.pow(u32::from(end.decimals()));
        let is_whole = end.units() % scale == 0;
        is_whole.then(|| i32::try_from(end.units() / scale).ok())?
    };
    Some([
        whole(outcome.scale_minimum.as_ref()?.value)?,
        whole(outcome.scale_maximum.as_ref()?.value)?,
    ])
}
