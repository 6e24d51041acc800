//! The answers as a table.

use crate::number::{band, fixed, fixed_range};
use crate::phrase;
use crate::probability::{share, share_band};
use crate::table::{NOTHING, Table, cell};
use crate::view::{amount, amounts, benefit, decimals, names};
use mcid_analysis::equivalence::{Banded, Equivalence, InDeviations, LEVEL, Margin, POWERS};
use mcid_analysis::evidence::Evidence;
use mcid_analysis::question::Question;
use mcid_stats::Interval;
use mcid_trial::Trial;

use super::{origin_of, p_text, shown};

pub fn table(trial: &Trial, question: &Question, equivalence: &Equivalence) -> Table {
    let outcome = &trial.outcomes[question.outcome];
    let (arm, reference) = names(trial, question);
    let evidence = &equivalence.evidence;
    let digits = decimals(evidence);
    let mut rows = vec![row(
        "Superiority",
        format!("Is {arm} better than {reference} at all?"),
        phrase::capitalised(shown(&equivalence.superior)),
        format!("P {}", p_text(&equivalence.superior, equivalence)),
        "One-sided, held against 0.025; the two-sided P that papers print is twice this.",
    )];
    if let Some(margin) = &equivalence.margin {
        rows.extend(margin_rows(trial, question, equivalence, margin));
    }
    if let Some(standard) = &equivalence.in_deviations {
        rows.extend(standard_rows(trial, question, evidence, standard));
    }
    for (power, detectable) in POWERS.iter().zip(&equivalence.detectable) {
        rows.push(row(
            &format!("Detectable difference, {} power", share(*power)),
            format!(
                "Which true difference would a trial as precise as this one find in {} of 100 tries?",
                fixed(100.0 * power, 0)
            ),
            amount(detectable.value, digits, outcome),
            cell(rounding(detectable, |range| band(range, digits))),
            "At the trial\u{2019}s own standard error and a two-sided 5% level.",
        ));
    }
    let at = equivalence.margin.map_or_else(String::new, |_| {
        format!(
            ", with {} as margin",
            phrase::quantity(question.between, outcome)
        )
    });
    Table::new(
        format!(
            "Readings of one difference: {}, {}{at} (a benefit is {})",
            outcome.name,
            evidence.difference.visit_label,
            benefit(trial, question)
        ),
        ["Reading", "Question", "Answer", "P or interval", "Note"],
        rows,
    )
}

fn row(
    name: &str,
    question: impl Into<String>,
    answer: String,
    range: String,
    note: impl Into<String>,
) -> Vec<String> {
    vec![name.to_owned(), question.into(), answer, range, note.into()]
}

/// "by rounding, 0.71 to 0.86"; `None` where rounding leaves nothing open.
pub(super) fn rounding(number: &Banded, text: impl Fn(Interval) -> String) -> Option<String> {
    let Interval { lower, upper } = number.band;
    (lower < upper).then(|| format!("by rounding, {}", text(number.band)))
}

fn margin_rows(
    trial: &Trial,
    question: &Question,
    equivalence: &Equivalence,
    margin: &Margin,
) -> Vec<Vec<String>> {
    let outcome = &trial.outcomes[question.outcome];
    let (arm, reference) = names(trial, question);
    let evidence = &equivalence.evidence;
    let digits = decimals(evidence);
    let size = phrase::quantity(question.between, outcome);
    let mut rows = vec![
        row(
            "Superiority by the margin",
            format!("Is {arm} better than {reference} by more than {size}?"),
            phrase::capitalised(shown(&margin.superior_by)),
            format!("P {}", p_text(&margin.superior_by, equivalence)),
            "One-sided, held against 0.025.",
        ),
        row(
            "Non-inferiority",
            format!("Is {arm} worse than {reference} by less than {size}, if at all?"),
            phrase::capitalised(shown(&margin.noninferior)),
            format!("P {}", p_text(&margin.noninferior, equivalence)),
            "One-sided, held against 0.025, which goes with the lower end of a 95% interval. Exploratory unless the trial was planned so.",
        ),
        row(
            "Equivalence (two one-sided tests)",
            format!("Is the difference smaller than {size} either way?"),
            phrase::capitalised(shown(&margin.equivalent)),
            format!(
                "P {}; 90% interval {}",
                p_text(&margin.equivalent, equivalence),
                amounts(equivalence.equivalence_interval, digits, outcome)
            ),
            "Held against 0.05. Equivalent and different from 0 can both be true. Exploratory unless the trial was planned so.",
        ),
    ];
    if let Some(units) = margin.mid_units {
        rows.push(row(
            "MID units",
            "How many times the threshold is the benefit?",
            fixed(units.benefit, 1),
            fixed_range(units.interval, 1),
            "A mean below 1 does not tell that nobody gains; a mean above 1 does not tell that everybody does.",
        ));
    }
    rows.push(row(
        "Power at the threshold",
        format!("How often would a trial as precise as this one find a true difference of {size}?"),
        share(margin.power.value),
        cell(rounding(&margin.power, share_band)),
        "At the trial\u{2019}s own standard error, for the threshold and not for the difference that was observed.",
    ));
    rows
}

fn standard_rows(
    trial: &Trial,
    question: &Question,
    evidence: &Evidence,
    standard: &InDeviations,
) -> Vec<Vec<String>> {
    let (arm, reference) = names(trial, question);
    let people = standard.for_people();
    let level = &evidence.difference.level;
    let interval = |text: String| format!("{level}% interval {text}");
    let two = |value: f64| fixed(value, 2);
    let which = origin_of(standard);
    let mut rows = vec![row(
        "Cohen\u{2019}s d",
        "How many standard deviations is the benefit?",
        two(standard.d.value),
        interval(band(standard.interval, 2)),
        format!(
            "The trial\u{2019}s difference and interval over the standard deviation, {which}. {}.",
            rounding(&standard.d, |range| band(range, 2)).map_or_else(
                || "Rounding leaves nothing open".to_owned(),
                |rounding| phrase::capitalised(&rounding)
            )
        ),
    )];
    match standard.g {
        Some((g, limits)) => rows.push(row(
            "Hedges\u{2019} g",
            "The same, corrected for small trials",
            two(g),
            interval(band(limits, 2)),
            "Above 0 it is a benefit.",
        )),
        None => rows.push(row(
            "Hedges\u{2019} g",
            "The same, corrected for small trials",
            NOTHING.to_owned(),
            NOTHING.to_owned(),
            "How many were analysed in each arm is not known.",
        )),
    }
    if let Some([d, g]) = standard.unadjusted {
        rows.push(row(
            "Interval by n and SD",
            "What would the numbers of people alone leave open of it?",
            format!("d {}", band(d, 2)),
            format!("g {}", band(g, 2)),
            format!(
                "{}% intervals by the noncentral t distribution, exact for an unadjusted comparison; what the trial\u{2019}s own analysis gained or lost is not in them.",
                fixed(100.0 * LEVEL, 0)
            ),
        ));
    }
    rows.push(row(
        "Common-language effect",
        format!("How often does someone from {arm} do better than someone from {reference}?"),
        share(people.chance.0),
        interval(share_band(people.chance.1)),
        "If scores are normal and spread alike, and the means differ by the trial\u{2019}s own difference; the view of the scores\u{2019} overlap goes by the means and each arm\u{2019}s own standard deviation.",
    ));
    rows.push(row(
        "Cohen\u{2019}s U\u{2083}",
        format!("Which share of {reference} does worse than the mean of {arm}?"),
        share(people.u3.0),
        interval(share_band(people.u3.1)),
        "Under the same assumptions.",
    ));
    rows.push(row(
        "Overlap",
        "Which share of the two distributions lies on the same scores?",
        share(people.overlap.0),
        interval(share_band(people.overlap.1)),
        "Under the same assumptions.",
    ));
    rows
}
