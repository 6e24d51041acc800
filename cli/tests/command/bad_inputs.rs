//! The bad inputs of the library's tests, as files on the command line.

#[path = "../../../crates/report/tests/suite/bad_inputs/cases.rs"]
mod cases;

use mcid_trial::Severity;

use super::run::{Folder, mcid};

/// The command says of each what the reader says, and ends accordingly.
#[test]
fn every_bad_input_is_told_with_its_exit_status() {
    let folder = Folder::new();
    let mut errors = 0;
    for case in cases::all() {
        let code = cases::code(&case);
        let Some(text) = cases::file(&case) else {
            continue;
        };
        let file = folder.file(&format!("{code}.json"), &text);
        let faults = match mcid_trial::read(&text) {
            Ok(reading) => reading.warnings,
            Err(faults) => faults,
        };
        let is_refused = faults.iter().any(|fault| fault.severity == Severity::Error);
        errors += usize::from(is_refused);
        let ran = mcid(&["check", &file]);
        assert_eq!(ran.status, i32::from(is_refused), "{code}: {}", ran.out);
        let denied = mcid(&["check", "--deny-warnings", &file]);
        assert_eq!(denied.status, i32::from(!faults.is_empty()), "{code}");
        for fault in &faults {
            let place = format!("{file}:{}:{}: ", fault.line, fault.column);
            assert!(ran.out.contains(&place), "{code}: {place} in {}", ran.out);
            assert!(
                ran.out.contains(&fault.message) && ran.out.contains(&fault.remedy),
                "{code}"
            );
        }
        let report = mcid(&["report", &file, "--format", "json"]);
        assert_eq!(
            report.status,
            i32::from(is_refused),
            "{code}: {}",
            report.error
        );
        assert_eq!(report.out.is_empty(), is_refused, "{code}");
    }
    assert_eq!(errors, 9);
}

#[test]
fn what_cannot_be_asked_of_them_is_an_error() {
    let folder = Folder::new();
    for (code, option, value) in [
        ("PERCENT_CHANGE_UNDEFINED", "--set", "view=percent"),
        ("PERCENT_CHANGE_UNDEFINED", "--within", "30"),
        ("PRIOR_SD_INVALID", "--prior", "0,0"),
    ] {
        let case = cases::all()
            .into_iter()
            .find(|case| cases::code(case) == code);
        let text = cases::file(&case.expect(code)).expect("a case of one trial");
        let file = folder.file(&format!("{code}.json"), &text);
        let ran = mcid(&["report", &file, option, value]);
        assert_eq!(ran.status, 2, "{code} {value}: {}", ran.error);
    }
}
