//! Between which arms a table's estimates are, and in which order.
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
    diagnostics: &mut Diagnostics,
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
        diagnostics.error(
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

/// Answer that the second arm is the one of which the estimate is.
const SECOND_MINUS_FIRST: &str = "second_minus_first";

/// Asks in which order the estimates of a [`pair`] subtract, and turns the
/// contrasts if need be. True if that is still open.
pub(super) fn turn(
    pair: (usize, usize),
    preface: &Preface,
    arms: &TableArms,
    outcomes: &mut [GatheredOutcome],
    diagnostics: &mut Diagnostics,
) -> bool {
    if preface.cell("reference_arm").is_some() {
        return false;
    }
    let (first, second) = pair;
    let shown = |one: usize, other: usize| {
        let [one, other] = [one, other].map(|arm| &arms.list[arm].name);
        format!("{one} minus {other} (for a ratio: divided by)")
    };
    let choices = [
        ("first_minus_second", shown(first, second)),
        (SECOND_MINUS_FIRST, shown(second, first)),
    ];
    let (agree, against) = signs(outcomes);
    let all = agree + against;
    let mut help = String::new();
    if all > 0 {
        help = format!(
            "Of {all} estimates that can be compared with the arms' means, {agree} have the sign of the first difference and {against} that of the second. "
        );
    }
    help.push_str("Check it against the source: the sign says which arm is better off.");
    let proposed = match (agree, against) {
        (0, 0) => "",
        (0, _) => SECOND_MINUS_FIRST,
        (_, 0) => "first_minus_second",
        _ => "",
    };
    let label = "What is subtracted from what in the estimates?";
    let question = ImportQuestion::choice("difference", "Arms", label, choices)
        .with_help(help)
        .proposing(proposed);
    let answer = diagnostics.ask(question);
    if answer.as_deref() == Some(SECOND_MINUS_FIRST) {
        for contrast in outcomes
            .iter_mut()
            .flat_map(|outcome| &mut outcome.contrasts)
        {
            contrast.reference = Some(contrast.arm);
            contrast.arm = if contrast.arm == first { second } else { first };
        }
    }
    answer.is_none()
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
            .filter(|contrast| contrast.kind.kind != "ratio")
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
