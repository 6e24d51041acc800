//! The working behind the contrasts, and what must be kept in mind.

use crate::phrase;
use crate::working::{Number, Working};
use mcid_analysis::contrasts::{Allowance, Contrasts, Recovery, Row};
use mcid_analysis::question::Question;
use mcid_trial::{Contrast, ContrastKind, Trial};

use super::{cannot_be_held, heading, limits, numbers_of, p_words};

pub fn numbers(trial: &Trial, question: &Question, contrasts: &Contrasts) -> Vec<Number> {
    let outcome = &trial.outcomes[question.outcome];
    let mut found = Vec::new();
    let inputs = |rows: &mut dyn Iterator<Item = &Row>| -> Vec<String> {
        rows.map(|row| {
            let contrast = &row.contrast;
            format!(
                "{} = {}, {}",
                phrase::in_sentence(&heading(trial, contrast).join(", ")),
                numbers_of(contrast, row),
                p_words(contrast, row)
            )
        })
        .collect()
    };
    let family = contrasts.family;
    let (what, formula, source) = match contrasts.allowance {
        Allowance::None => ("", "", ""),
        Allowance::Bonferroni => (
            "Bonferroni",
            "level of each interval = 1 \u{2212} (1 \u{2212} level) / k; interval = estimate \u{b1} c \u{d7} standard error; P \u{d7} k, at most 1",
            "Bonferroni\u{2019}s inequality",
        ),
        Allowance::Holm => (
            "Holm",
            "the smallest P \u{d7} k, the next \u{d7} (k \u{2212} 1), and so on; none below the one before, at most 1",
            "Holm, Scandinavian Journal of Statistics 1979;6:65",
        ),
    };
    if contrasts.allowance != Allowance::None && family > 0 {
        found.push(Number::new(
            format!("{what}, number of contrasts of this outcome with a P value (k)"),
            family.to_string(),
            ".",
            Working::new(
                formula,
                inputs(&mut contrasts.rows.iter().filter(|row| row.p.is_some())),
                [
                    "The family is what the file holds of this outcome; a trial\u{2019}s own plan may count otherwise.",
                    "\u{201c}P < .001\u{201d} stands for anything from 0 to .001.",
                    "An interval that is not symmetric keeps the standard error of each side; a ratio\u{2019}s is widened on the logarithmic scale.",
                ],
                source,
            ),
        ));
    }
    for row in &contrasts.rows {
        let contrast = &row.contrast;
        let (Some(interval), None) = (row.interval, &contrast.interval) else {
            continue;
        };
        let (formula, source) = match row.recovery {
            Some(Recovery::P) => (
                "standard error = |estimate| / q, with q the value that has P/2 above it",
                "Cochrane Handbook, section 6.3",
            ),
            Some(Recovery::Spreads) => (
                "standard error = \u{221a}(SD\u{2081}\u{b2}/n\u{2081} + SD\u{2082}\u{b2}/n\u{2082})",
                "Welch, Biometrika 1947;34:28",
            ),
            _ => (
                "interval = estimate \u{b1} c \u{d7} standard error",
                "Cochrane Handbook, section 6.5.2, turned round",
            ),
        };
        let error = match row.recovery {
            Some(Recovery::Spreads) => {
                "The arms\u{2019} SDs stand in for the model\u{2019}s own error, which may be smaller."
            }
            _ => "P is two-sided and from the same model as the estimate.",
        };
        found.push(Number::new(
            heading(trial, contrast).join(", "),
            format!("95% interval {}", limits(contrast, interval)),
            format!(" {}, recovered; none was printed.", outcome.unit_plural),
            Working::new(
                formula,
                inputs(&mut core::iter::once(row)),
                [
                    "The estimate is normally distributed, or follows Student\u{2019}s t where the arms are small.",
                    error,
                ],
                source,
            ),
        ));
    }
    found
}

pub fn remarks(trial: &Trial, question: &Question, contrasts: &Contrasts) -> Vec<String> {
    let outcome = &trial.outcomes[question.outcome];
    let mut remarks = Vec::new();
    let differ = |key: fn(&Contrast) -> usize| {
        let mut keys = contrasts.rows.iter().map(|row| key(&row.contrast));
        let first = keys.next();
        keys.any(|key| Some(key) != first)
    };
    if differ(|contrast| contrast.visit) {
        let primary = trial.visits.iter().find(|visit| visit.primary);
        let primary = primary.map_or_else(
            || " The file names no primary visit.".to_owned(),
            |visit| format!(" The primary visit is {}.", visit.label),
        );
        remarks.push(format!(
            "The visits are of the same people and correlated: several that agree are not several trials, and nothing is pooled across them.{primary}"
        ));
    }
    if differ(|contrast| contrast.arm) || differ(|contrast| contrast.reference_arm) {
        remarks.push("Contrasts that share an arm are not independent: if that arm did badly by chance, all of them look better.".to_owned());
    }
    if contrasts.family > 1 && contrasts.allowance == Allowance::None {
        remarks.push(format!(
            "No allowance is made for looking at {} comparisons; the more one looks at, the likelier that some look striking by chance alone.",
            contrasts.family
        ));
    }
    for kind in [ContrastKind::Ratio, ContrastKind::StandardisedDifference] {
        if contrasts.rows.iter().any(|row| row.contrast.kind == kind) {
            let cannot = cannot_be_held(kind, outcome);
            remarks.push(format!(
                "{cannot}; it stands in the table and is not drawn."
            ));
        }
    }
    let missing = |row: &&Row| row.contrast.kind != ContrastKind::Ratio && row.interval.is_none();
    if contrasts.rows.iter().any(|row| missing(&row)) {
        remarks.push("Where neither an interval nor a standard error, an exact P value or both arms\u{2019} SDs and numbers of people were printed, no interval can be recovered; the estimate stands alone.".to_owned());
    }
    remarks
}
