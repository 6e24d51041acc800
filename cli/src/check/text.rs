//! What was found, for people and editors.

use super::Summary;
use super::one::{Asked, Checked, Drafted, ERRORS, FINE as IS_FINE, LIST, OPEN, UNREADABLE};
use crate::output::{ERROR, FINE, STRONG, WARNING, harmless, set};

/// What was found in a file.
pub(super) fn of(file: &Checked) -> String {
    let name = harmless(&file.file);
    let state = match file.status {
        IS_FINE => set(FINE, "fine"),
        OPEN => set(WARNING, "no trial yet"),
        ERRORS => set(ERROR, "has errors"),
        UNREADABLE => set(ERROR, "not read"),
        _ => set(WARNING, "has warnings"),
    };
    let what = match file.kind {
        Some("table_of_arms") => " (a table with a row for each arm and visit)",
        Some("table_of_contrasts") => " (a table with a row for each contrast)",
        Some("registry_record") => " (a record of a registry)",
        Some(LIST) => " (a list of trials)",
        _ => "",
    };
    let mut text = format!("{}: {state}{what}\n", set(STRONG, &name));
    if let Some(problem) = &file.problem {
        text.extend([format!(
            "{name}: {} {}\n",
            set(ERROR, "error:"),
            harmless(problem)
        )]);
    }
    if let Some(draft) = &file.draft {
        text += &drafted(draft);
    }
    text + &file.listed
}

fn drafted(draft: &Drafted) -> String {
    let mut text = String::new();
    for entry in &draft.recognised {
        let (what, as_what) = (harmless(&entry.what), harmless(&entry.as_what));
        text.extend([format!("  recognised: {what}: {as_what}\n")]);
    }
    for entry in &draft.left_out {
        let (what, why) = (harmless(&entry.what), harmless(&entry.why));
        text.extend([format!("  left out: {what}: {why}\n")]);
    }
    for warning in &draft.warnings {
        text.extend([format!(
            "  {} {}\n",
            set(WARNING, "warning:"),
            harmless(warning)
        )]);
    }
    let open = draft.questions.iter().filter(|question| question.open);
    text.extend(open.map(asked));
    text
}

fn asked(question: &Asked) -> String {
    let mut text = format!(
        "  open: {} ({}; --answer {}=",
        harmless(&question.label),
        harmless(&question.about),
        harmless(&question.id)
    );
    let choices: Vec<&str> = question
        .choices
        .iter()
        .map(|choice| choice.value.as_str())
        .collect();
    text += &harmless(&choices.join("|"));
    text += ")";
    if !question.proposed.is_empty() {
        text.extend([format!(" proposed: {}", harmless(&question.proposed))]);
    }
    text + "\n"
}

/// How many there are of each kind.
pub(super) fn summary(summary: &Summary) -> String {
    let files = if summary.files == 1 { "file" } else { "files" };
    let mut text = format!("{} {files}: {} fine", summary.files, summary.fine);
    for (count, what) in [
        (summary.with_warnings, "with warnings"),
        (summary.with_open_questions, "with open questions"),
        (summary.with_errors, "with errors"),
        (summary.unreadable, "not read"),
    ] {
        if count > 0 {
            text.extend([format!(", {count} {what}")]);
        }
    }
    text + "\n"
}
