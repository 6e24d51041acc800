//! Between which arms a table's estimates are, and which arm is the control.
//!
//! A difference has a sign. Where the columns do not say which arm is
//! subtracted from which, a person must.

use core::cmp::Ordering;

use super::super::diagnostics::Diagnostics;
use super::super::draft::ImportQuestion;
use super::arms::TableArms;
use super::cell_faults::CellPlace;
use super::columns::Columns;
use super::gather::{GatheredEntry, GatheredOutcome};
use super::heading::key;
use super::meaning::Meaning;
use super::preface::Preface;
use super::sheet::SheetRow;
use mcid_trial::decimal::Decimal;

/// The arms between which every estimate of the table is, as far as its
/// columns leave it open. The first is the one of which the estimate is.
pub(super) fn pair(
    rows: &[&SheetRow],
    columns: &Columns,
    preface: &Preface,
    headings: CellPlace,
    arms: &mut TableArms,
    diagnostics: &mut Diagnostics<'_>,
) -> Option<(usize, usize)> {
    let has_estimate = columns.has(&[Meaning::Estimate, Meaning::EstimateLimits]);
    if !has_estimate || columns.has(&[Meaning::ReferenceArm]) {
        return None;
    }
    if let Some(column) = columns.of(Meaning::Arm) {
        for cell in rows.iter().filter_map(|row| row.cells.get(column.index)) {
            if !cell.text.is_empty() {
                arms.index(&cell.text, cell.at, diagnostics);
            }
        }
    }
    if arms.list.len() != 2 {
        let message = format!(
            "The table has estimates and {} arms, and does not say which arms they compare.",
            arms.list.len()
        );
        diagnostics.faults.error(
            headings,
            message,
            "Add a column \"reference arm\": the estimate is the arm minus the reference arm.",
        );
        return None;
    }
    let reference = preface
        .cell("reference_arm")
        .and_then(|cell| arms.index(&cell.text, cell.at, diagnostics));
    Some(if reference == Some(0) { (1, 0) } else { (0, 1) })
}

/// Asks in which order the estimates of a [`pair`] subtract, and turns the
/// contrasts if need be. True if that is still open.
pub(super) fn turn(
    pair: (usize, usize),
    preface: &Preface,
    arms: &TableArms,
    outcomes: &mut [GatheredOutcome],
    diagnostics: &mut Diagnostics<'_>,
) -> bool {
    if preface.cell("reference_arm").is_some() {
        return false;
    }
    let name = |arm: usize| arms.list[arm].name.as_str();
    let (first, second) = pair;
    let shown = |one: usize, other: usize| {
        [
            name(one),
            " minus ",
            name(other),
            " (for a ratio: divided by)",
        ]
        .concat()
    };
    let labels = [shown(first, second), shown(second, first)];
    let choices = [
        ("first_minus_second", labels[0].as_str()),
        ("second_minus_first", labels[1].as_str()),
    ];
    let (agree, against) = signs(outcomes);
    let mut proposed = "";
    let mut help = "Check it against the source: the sign says which arm is better off.".to_owned();
    if agree + against > 0 {
        help = format!(" {help}");
        help.insert_str(0, &format!("Of {} estimates that can be compared with the arms' means, {agree} have the sign of the first difference and {against} that of the second.", agree + against));
        if agree == 0 {
            proposed = choices[1].0;
        } else if against == 0 {
            proposed = choices[0].0;
        }
    }
    let question = ImportQuestion {
        proposed: proposed.to_owned(),
        help,
        ..ImportQuestion::choice(
            "difference",
            "Arms",
            "What is subtracted from what in the estimates?",
            choices,
        )
    };
    let said = diagnostics.ask(question);
    if said.as_deref() == Some(choices[1].0) {
        for contrast in outcomes
            .iter_mut()
            .flat_map(|outcome| &mut outcome.contrasts)
        {
            contrast.reference = Some(contrast.arm);
            contrast.arm = if contrast.arm == first { second } else { first };
        }
    }
    said.is_none()
}

/// How many estimates have the sign of the arm's mean minus the other's, and
/// how many the opposite one.
fn signs(outcomes: &[GatheredOutcome]) -> (usize, usize) {
    let number = |entry: &GatheredEntry, key: &str| {
        let field = entry.fields.iter().find(|field| field.key == key)?;
        field.text.parse::<Decimal>().ok()
    };
    let (mut agree, mut against) = (0, 0);
    for outcome in outcomes {
        for contrast in outcome
            .contrasts
            .iter()
            .filter(|contrast| contrast.kind != "ratio")
        {
            let mean = |arm: usize| {
                let mut results = outcome.results.iter();
                let result =
                    results.find(|result| (result.visit, result.arm) == (contrast.visit, arm))?;
                number(result, "mean")
            };
            let (Some(estimate), Some(reference)) =
                (number(contrast, "estimate"), contrast.reference)
            else {
                continue;
            };
            let (Some(one), Some(other)) = (mean(contrast.arm), mean(reference)) else {
                continue;
            };
            let order = one.compare(other);
            if order == Ordering::Equal || estimate.is_zero() {
                continue;
            }
            if estimate.is_negative() == (order == Ordering::Less) {
                agree += 1;
            } else {
                against += 1;
            }
        }
    }
    (agree, against)
}

/// Parts of what control arms are called.
const CONTROLS: [&str; 14] = [
    "control",
    "placebo",
    "usual",
    "sham",
    "waiting",
    "waitlist",
    "standard",
    "attention",
    "kontroll",
    "warteliste",
    "schein",
    "ueblich",
    "temoin",
    "habituel",
];

/// Asks which arm is the control, unless the table says it.
pub(super) fn control(
    arms: &mut TableArms,
    outcomes: &[GatheredOutcome],
    diagnostics: &mut Diagnostics<'_>,
) {
    if arms.list.iter().all(|arm| arm.is_control.is_some()) || arms.list.is_empty() {
        return;
    }
    let contrasts = || outcomes.iter().flat_map(|outcome| &outcome.contrasts);
    let called = |index: &usize| {
        CONTROLS
            .iter()
            .any(|part| key(&arms.list[*index].name).contains(part))
    };
    // An arm that others are always compared with, and never the other way.
    let compared = |index: &usize| {
        contrasts().any(|contrast| contrast.reference == Some(*index))
            && !contrasts().any(|contrast| contrast.arm == *index)
    };
    let only = |is: &dyn Fn(&usize) -> bool| {
        let mut those = (0..arms.list.len()).filter(is);
        those.next().filter(|_| those.next().is_none())
    };
    let proposed = only(&called).or_else(|| only(&compared));
    let choices: Vec<(&str, &str)> = arms
        .list
        .iter()
        .map(|arm| (arm.id.as_str(), arm.name.as_str()))
        .collect();
    let question = ImportQuestion {
        proposed: proposed.map_or("", |index| choices[index].0).to_owned(),
        ..ImportQuestion::choice("control", "Arms", "Which arm is the control?", choices)
    };
    if let Some(said) = diagnostics.ask(question) {
        for arm in &mut arms.list {
            arm.is_control = Some(arm.id == said);
        }
    }
}
