//! What the file itself notes: sources that disagree cannot both be right, and
//! what is odd as printed is a question. Remarks compare nothing.

use mcid_trial::{NoteKind, Trial};

use super::{Check, CheckPlace, Finding, Numbers};

pub(super) fn check(trial: &Trial, checks: &mut Vec<Check>) {
    for (index, note) in trial.notes.iter().enumerate() {
        let finding = match note.kind {
            NoteKind::Disagreement => Finding::CannotBothBeRight,
            NoteKind::Oddity => Finding::Question,
            NoteKind::Remark => continue,
        };
        // What was found by computing is not counted again.
        let is_known = checks.iter().any(|known| {
            known.finding <= Finding::Question
                && note.outcome.is_some()
                && note.visit.is_some()
                && (known.place.outcome, known.place.visit) == (note.outcome, note.visit)
        });
        if !is_known {
            checks.push(Check {
                finding,
                place: CheckPlace {
                    outcome: note.outcome,
                    visit: note.visit,
                    ..CheckPlace::default()
                },
                numbers: Numbers::Noted(index),
            });
        }
    }
}
