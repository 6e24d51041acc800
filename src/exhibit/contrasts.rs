//! Every contrast of the outcome: all pairs of arms at all visits.

use super::{Exhibit, View, choice, key, terms};
use crate::analysis::contrasts::{Allowance, Contrasts, Row as Contrasted};
use crate::analysis::question::comparisons;
use crate::analysis::setting::Choice;
use crate::analysis::threshold::between_scale;
use crate::analysis::words::answer::arm_names;
use crate::analysis::words::exhibit::contrasts as words;
use crate::analysis::words::{number, phrase, term};
use crate::figure::contrasts::{Content, Row, scene};
use crate::figure::scene::{Role, Target};
use crate::trial::{ContrastKind, Direction};

/// Most rows that are drawn; the table holds all.
const MOST_DRAWN: usize = 30;

/// The exhibit.
pub(super) fn exhibit(view: View<'_>) -> Exhibit {
    let View {
        trial,
        question,
        width,
    } = view;
    let contrasts = Contrasts::of(trial, question);
    let outcome = &trial.outcomes[question.outcome];
    let pairs = comparisons(outcome);
    let lead = words::lead(trial, question, &contrasts);
    let caption = words::caption(trial, question, &contrasts);
    let sign = match outcome.direction {
        Direction::LowerIsBetter => -1.0,
        Direction::HigherIsBetter => 1.0,
    };
    let mut drawn: Vec<&Contrasted> = contrasts
        .rows
        .iter()
        .filter(|row| outcome.contrasts[row.contrast].kind != ContrastKind::Ratio)
        .collect();
    let mut remarks = words::remarks(trial, question, &contrasts);
    if drawn.len() > MOST_DRAWN {
        remarks.push(format!(
            "{MOST_DRAWN} of {} rows are drawn, those of the chosen arms first; the table holds all.",
            drawn.len()
        ));
        let chosen = pairs.get(question.comparison);
        drawn.sort_by_key(|row| {
            let contrast = &outcome.contrasts[row.contrast];
            chosen.is_some_and(|pair| {
                (pair.arm, pair.reference_arm) != (contrast.arm, contrast.reference_arm)
            })
        });
        drawn.truncate(MOST_DRAWN);
    }
    let captions = match pairs.as_slice() {
        [only] => {
            let (arm, reference) = arm_names(trial, *only);
            [
                format!("better with {arm}"),
                format!("better with {reference}"),
            ]
        }
        _ => [
            "better with the arm named first".to_owned(),
            "better with the arm named second".to_owned(),
        ],
    };
    let [first, second] = captions;
    let [at_left, at_right] = if sign < 0.0 {
        [first, second]
    } else {
        [second, first]
    };
    let content = Content {
        rows: drawn
            .iter()
            .map(|row| {
                let contrast = &outcome.contrasts[row.contrast];
                Row {
                    name: words::name(trial, contrast, pairs.len()),
                    numbers: words::numbers_of(contrast, row),
                    estimate: row.estimate,
                    interval: row.interval,
                    adjusted: row.adjusted,
                    is_chosen: row.is_chosen,
                }
            })
            .collect(),
        threshold: sign * question.between.to_f64(),
        threshold_name: format!("MCID {}", number::decimal(question.between)),
        reach: sign * between_scale(outcome, question.comparison).maximum.to_f64(),
        captions: [
            format!("\u{2190} {at_left}"),
            format!("{at_right} \u{2192}"),
        ],
    };
    let (picture, places) = scene(&content, width);
    let targets = drawn
        .iter()
        .zip(places)
        .map(|(row, (x, y))| Target {
            x,
            y,
            statement: words::statement(trial, outcome, row),
        })
        .collect();
    let mut entries = Vec::new();
    if !question.between.is_zero() {
        let amount = phrase::quantity(question.between, outcome);
        entries.push(key(Role::Threshold, format!("a benefit of {amount}")));
        entries.push(key(Role::HarmThreshold, format!("a harm of {amount}")));
    }
    if contrasts.allowance == Allowance::Bonferroni {
        entries.push(key(
            Role::Band,
            format!("interval allowing for {} comparisons", contrasts.family),
        ));
    }
    let is_drawn = !drawn.is_empty();
    Exhibit {
        title: words::TITLE.to_owned(),
        alternative: if is_drawn {
            format!("{caption} {}", lead.text())
        } else {
            String::new()
        },
        caption,
        lead,
        controls: vec![choice(
            view,
            Choice::Multiplicity,
            "Allowance for several comparisons",
            &["none", "Bonferroni", "Holm"],
        )],
        key: if is_drawn { entries } else { Vec::new() },
        scene: is_drawn.then_some(picture),
        targets,
        numbers: words::numbers(trial, question, &contrasts),
        remarks,
        table: words::table(trial, question, &contrasts),
        table_is_open: false,
        terms: terms(&[term::CONFIDENCE_INTERVAL, term::MCID, term::P_VALUE]),
    }
}
