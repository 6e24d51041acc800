//! What was found, for people and editors.

use super::Summary;
use super::file::{CheckedDraft, CheckedFile, CheckedQuestion, FileKind, FileStatus};
use crate::output::{ERROR, FINE, STRONG, WARNING, harmless, set};

/// What was found in a file.
pub(super) fn of(file: &CheckedFile) -> String {
    let name = harmless(&file.file);
    let state = match file.status {
        FileStatus::Fine => set(FINE, "fine"),
        FileStatus::OpenQuestions => set(WARNING, "no trial yet"),
        FileStatus::Errors => set(ERROR, "has errors"),
        FileStatus::Unreadable => set(ERROR, "not read"),
        FileStatus::Warnings => set(WARNING, "has warnings"),
    };
    let what = match file.kind {
        Some(FileKind::TableOfArms) => " (a table with a row for each arm and visit)",
        Some(FileKind::TableOfContrasts) => " (a table with a row for each contrast)",
        Some(FileKind::RegistryRecord) => " (a record of a registry)",
        Some(FileKind::ListOfTrials) => " (a list of trials)",
        Some(FileKind::Trial) | None => "",
    };
    let mut text = format!("{}: {state}{what}\n", set(STRONG, &name));
    if let Some(problem) = &file.problem {
        let error = set(ERROR, "error:");
        text.extend([&name, ": ", &error, " ", &harmless(problem), "\n"]);
    }
    text.extend(file.draft.iter().flat_map(draft_lines));
    text + &file.listed
}

fn draft_lines(draft: &CheckedDraft) -> Vec<String> {
    let recognised = draft.recognised.iter().map(|entry| {
        let (what, as_what) = (harmless(&entry.what), harmless(&entry.as_what));
        format!("  recognised: {what}: {as_what}\n")
    });
    let left_out = draft.left_out.iter().map(|entry| {
        let (what, why) = (harmless(&entry.what), harmless(&entry.why));
        format!("  left out: {what}: {why}\n")
    });
    let warnings = draft.warnings.iter().map(|warning| {
        let label = set(WARNING, "warning:");
        format!("  {label} {}\n", harmless(warning))
    });
    let open = draft.questions.iter().filter(|question| question.open);
    let open = open.map(question_line);
    recognised
        .chain(left_out)
        .chain(warnings)
        .chain(open)
        .collect()
}

fn question_line(question: &CheckedQuestion) -> String {
    let choices = question.choices.iter().map(|choice| choice.value.as_str());
    let choices: Vec<&str> = choices.collect();
    let proposed = match question.proposed.as_str() {
        "" => String::new(),
        proposed => format!(" proposed: {}", harmless(proposed)),
    };
    format!(
        "  open: {} ({}; --answer {}={}){proposed}\n",
        harmless(&question.label),
        harmless(&question.about),
        harmless(&question.id),
        harmless(&choices.join("|"))
    )
}

/// How many there are of each kind.
pub(super) fn summary(summary: &Summary) -> String {
    let files = if summary.files == 1 { "file" } else { "files" };
    let others: Vec<String> = [
        (summary.with_warnings, "with warnings"),
        (summary.with_open_questions, "with open questions"),
        (summary.with_errors, "with errors"),
        (summary.unreadable, "not read"),
    ]
    .iter()
    .filter(|(count, _)| *count > 0)
    .map(|(count, what)| format!(", {count} {what}"))
    .collect();
    let (all, fine) = (summary.files, summary.fine);
    format!("{all} {files}: {fine} fine{}\n", others.concat())
}
