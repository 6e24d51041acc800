//! `mcid check`: what is wrong with files, many at once.

mod file;
mod text;

use std::io::{self, IsTerminal as _};
use std::path::Path;

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use rayon::iter::{IntoParallelRefIterator as _, ParallelIterator as _};
use serde::Serialize;

use super::arguments::{CheckFormat, CheckOptions};
use super::outcome::{Failure, Status};
use super::output;
use file::{CheckedFile, FileStatus};

/// What was found, as `--format json` writes it; cli/check-format-1.schema.json
/// describes it.
#[derive(Serialize)]
struct Findings<'f> {
    format: &'static str,
    version: u8,
    summary: Summary,
    files: Vec<&'f CheckedFile>,
}

/// How many files there are of each kind.
#[derive(Serialize, Default)]
struct Summary {
    files: usize,
    fine: usize,
    with_warnings: usize,
    with_open_questions: usize,
    with_errors: usize,
    unreadable: usize,
}

/// From how many files on a terminal shows how far it is.
const MANY: usize = 50;

/// Checks files on all cores, and writes what was found in the order of the
/// command line.
pub(crate) fn run(options: &CheckOptions) -> Result<Status, Failure> {
    let progress = progress(options.files.len());
    let checked: Vec<CheckedFile> = options
        .files
        .par_iter()
        .map(|path| guarded(path, file::check))
        .inspect(|_| progress.inc(1))
        .collect();
    progress.finish_and_clear();
    let summary = summary(&checked);
    let status = status(&checked, options.deny_warnings);
    let shown: Vec<&CheckedFile> = checked
        .iter()
        .filter(|file| !options.quiet || !file.is_fine())
        .collect();
    match options.format {
        CheckFormat::Text => {
            let mut text: String = shown.iter().map(|file| text::of(file)).collect();
            text += &text::summary(&summary);
            output::write_styled(&text)?;
        }
        CheckFormat::Json => {
            let findings = Findings {
                format: "mcid-explorer-check",
                version: 1,
                summary,
                files: shown,
            };
            let mut text = serde_json::to_string_pretty(&findings)
                .map_err(|error| Failure::disk(error.to_string()))?;
            text.push('\n');
            output::write(text.as_bytes(), None)?;
        }
    }
    Ok(status)
}

/// One file must not stop the others, even where the program itself fails.
fn guarded(path: &Path, check: fn(&Path) -> CheckedFile) -> CheckedFile {
    std::panic::catch_unwind(|| check(path)).unwrap_or_else(|_| file::failed(path))
}

fn progress(count: usize) -> ProgressBar {
    if count < MANY || !io::stderr().is_terminal() {
        return ProgressBar::hidden();
    }
    let bar = ProgressBar::with_draw_target(Some(count as u64), ProgressDrawTarget::stderr());
    let style = ProgressStyle::with_template("{pos} of {len} files {wide_bar} {eta}");
    bar.with_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()))
}

fn summary(checked: &[CheckedFile]) -> Summary {
    let mut summary = Summary {
        files: checked.len(),
        ..Summary::default()
    };
    for file in checked {
        let count = match file.status {
            FileStatus::Fine => &mut summary.fine,
            FileStatus::Warnings => &mut summary.with_warnings,
            FileStatus::OpenQuestions => &mut summary.with_open_questions,
            FileStatus::Unreadable => &mut summary.unreadable,
            FileStatus::Errors => &mut summary.with_errors,
        };
        *count += 1;
    }
    summary
}

fn status(checked: &[CheckedFile], deny_warnings: bool) -> Status {
    let of = |file: &CheckedFile| match file.status {
        FileStatus::Unreadable => Status::Disk,
        FileStatus::Errors => Status::Faulty,
        _ if deny_warnings && file.has_warnings() => Status::Faulty,
        _ => Status::Fine,
    };
    checked.iter().map(of).max().unwrap_or(Status::Fine)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_on_which_the_program_fails_does_not_stop_it() {
        let path = Path::new("trial.json");
        let checked = guarded(path, |_| {
            panic!("a fault of the program, made up by a test")
        });
        assert_eq!(checked.status, FileStatus::Errors);
        assert!(
            checked
                .problem
                .is_some_and(|problem| problem.contains("fault of mcid"))
        );
        assert_eq!(status(&[file::failed(path)], false), Status::Faulty);
    }

    #[test]
    fn the_greatest_status_counts() {
        let file = |status| CheckedFile {
            status,
            ..file::failed(Path::new("a"))
        };
        let of = |all: &[FileStatus]| {
            let files: Vec<CheckedFile> = all.iter().map(|status| file(*status)).collect();
            status(&files, false)
        };
        assert_eq!(
            of(&[
                FileStatus::Fine,
                FileStatus::Warnings,
                FileStatus::OpenQuestions
            ]),
            Status::Fine
        );
        assert_eq!(of(&[FileStatus::Fine, FileStatus::Errors]), Status::Faulty);
        assert_eq!(
            of(&[FileStatus::Unreadable, FileStatus::Errors]),
            Status::Disk
        );
    }
}
