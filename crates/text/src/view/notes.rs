//! The notes and the counts of a trial's file in words.

use mcid_trial::{NoteKind, Trial};

pub const NOTES: &str = "Notes on the reported numbers";
pub const COUNTS: &str = "Who took part, and what else was counted";
pub const COUNTS_LEAD: &str = "As printed; a dash stands where the sources give nothing.";
pub const NO_COUNTS: &str = "The file gives no counts of people, events or adverse events.";

pub fn notes_lead(trial: &Trial) -> String {
    if trial.notes.is_empty() {
        return "The file has no notes on its numbers.".to_owned();
    }
    let count = |kind: NoteKind| trial.notes.iter().filter(|note| note.kind == kind).count();
    let (disagreements, oddities) = (count(NoteKind::Disagreement), count(NoteKind::Oddity));
    let times = |count: usize, one: &str, several: &str| match count {
        0 => format!("no {one}"),
        1 => format!("one {one}"),
        count => format!("{count} {several}"),
    };
    format!(
        "The file notes {} and {}; those about the chosen outcome stand first.",
        times(
            disagreements,
            "disagreement between its sources",
            "disagreements between its sources"
        ),
        times(
            oddities,
            "number that is odd as printed",
            "numbers that are odd as printed"
        )
    )
}
