//! Trials whose names would be markup if they could.

use mcid_trial::Trial;

/// What a name must not become: markup of HTML, of Markdown, of a table, of a
/// terminal.
pub(crate) const HOSTILE: &str = "</script><img src=x onerror=alert(1)> | `code` **b** [a](javascript:b) \"'&amp; \\ # $x$ \u{1b}[31m\u{202e}1. _i_";

/// A trial with hostile names everywhere.
pub(crate) fn made_hostile(mut trial: Trial) -> Trial {
    let hostile = || HOSTILE.to_owned();
    trial.title = hostile();
    trial.short_name = hostile();
    trial.description = hostile();
    trial.citation.title = hostile();
    trial.registrations = vec![hostile()];
    for source in &mut trial.sources {
        source.name = hostile();
        source.reference = hostile();
    }
    for arm in &mut trial.arms {
        arm.name = hostile();
        arm.short_name = hostile();
    }
    for visit in &mut trial.visits {
        visit.label = hostile();
    }
    for outcome in &mut trial.outcomes {
        outcome.name = hostile();
        outcome.unit_singular = hostile();
        outcome.unit_plural = hostile();
        outcome.instrument = hostile();
        for threshold in &mut outcome.thresholds {
            threshold.label = hostile();
        }
    }
    for note in &mut trial.notes {
        note.about = hostile();
        note.text = hostile();
        for statement in &mut note.says {
            statement.text = hostile();
        }
    }
    let tables = [&mut trial.flow, &mut trial.adherence, &mut trial.events];
    for table in tables.into_iter().flatten() {
        table.label = hostile();
    }
    trial
}
