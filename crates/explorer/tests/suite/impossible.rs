//! Numbers that cannot be are said to be so by every view that would use them,
//! and nothing is computed with them.

use mcid_analysis::equivalence::Equivalence;
use mcid_analysis::evidence::Evidence;
use mcid_analysis::question::Question;
use mcid_analysis::responders::{Missing, ResponderShares, size};
use mcid_analysis::scores::{NoScores, Scores};
use mcid_analysis::setting::Setting;
use mcid_test_support::ask::{about, decimal, set};
use mcid_test_support::file::{IMPOSSIBLE, read};
use mcid_test_support::shown::made;
use mcid_trial::Trial;

fn trial() -> Trial {
    read(IMPOSSIBLE)
}

fn asked(trial: &Trial, outcome: &str) -> Question {
    Question {
        within: decimal("30"),
        ..about(trial, outcome)
    }
}

/// All that a view says.
fn said(view: &str, trial: &Trial, question: &Question) -> String {
    let view = made(view, trial, question, 640.0);
    format!("{} {}", view.lead.text(), view.remarks.join(" "))
}

fn missing(trial: &Trial, question: &Question) -> Option<Missing> {
    let shares = ResponderShares::of(trial, question).expect("two arms");
    shares.estimator.err()
}

/// 60 scores from 0 to 10 with a mean of 3.1 have an SD of at most
/// √(3.15 × 6.85 × 60/59) = 4.68, and 0.31 × √60 is 2.40.
#[test]
fn a_spread_that_cannot_be_is_said_and_not_used() {
    let trial = trial();
    for (outcome, reason) in [
        (
            "too-large",
            "The standard deviation printed for exercise at 12 weeks, 4.8, cannot be: around a mean of 3.1 on a scale from 0 to 10 no standard deviation is above 4.68. Nothing is computed with it.",
        ),
        (
            "standard-error",
            "The standard deviation printed for exercise at 12 weeks, 0.31, looks like a standard error: as one it stands for a standard deviation of 2.40. Nothing is computed with it.",
        ),
    ] {
        let question = asked(&trial, outcome);
        assert_eq!(
            Scores::of(&trial, &question),
            Err(NoScores::ImpossibleSpread(0))
        );
        assert_eq!(
            missing(&trial, &question),
            Some(Missing::ImpossibleSpread(0))
        );
        let readings = Equivalence::of(&trial, &question).expect("a difference");
        assert_eq!(readings.in_deviations, None);
        for view in ["overlap", "responders", "people", "readings"] {
            let said = said(view, &trial, &question);
            assert!(said.contains(reason), "{outcome}, {view}: {said}");
        }
        // The reader's own takes its place.
        let question = set(question, Setting::Deviation, "2.4");
        assert!(Scores::of(&trial, &question).is_ok());
        assert_eq!(missing(&trial, &question), None);
    }
}

#[test]
fn a_mean_that_is_not_on_the_scale_is_said_and_not_used() {
    let trial = trial();
    let question = asked(&trial, "mean");
    let mean = decimal("12.0");
    assert_eq!(
        Scores::of(&trial, &question),
        Err(NoScores::ImpossibleMean(1, mean))
    );
    assert_eq!(
        missing(&trial, &question),
        Some(Missing::ImpossibleMean(1, mean))
    );
    for view in ["overlap", "responders", "people"] {
        let said = said(view, &trial, &question);
        let reason = "A mean printed for advice, 12.0, is not on the scale from 0 to 10.";
        assert!(said.contains(reason), "{view}: {said}");
    }
}

#[test]
fn more_people_than_were_randomised_are_said_and_not_used() {
    let trial = trial();
    let question = asked(&trial, "size");
    assert_eq!(size(&trial, &question, 0), None);
    assert_eq!(size(&trial, &question, 1), Some(62));
    for view in ["overlap", "responders", "people", "readings"] {
        let said = said(view, &trial, &question);
        let reason =
            "The file gives 70 people analysed with exercise at 12 weeks, but 64 randomised to it.";
        assert!(said.contains(reason), "{view}: {said}");
    }
}

#[test]
fn a_difference_longer_than_the_scale_is_not_used() {
    let trial = trial();
    let evidence = Evidence::of(&trial, &asked(&trial, "difference"));
    let evidence = evidence.expect("the difference of the means");
    assert_eq!(evidence.difference.reported, None);
    let sound = Evidence::of(&trial, &asked(&trial, "sound")).expect("a difference");
    assert_eq!(sound.difference.reported, Some(0));
}

#[test]
fn nothing_is_said_of_sound_numbers() {
    let trial = trial();
    let question = asked(&trial, "sound");
    for view in ["overlap", "responders", "people", "readings"] {
        let said = said(view, &trial, &question);
        assert!(!said.contains("Nothing is computed with"), "{view}: {said}");
    }
}

/// The normal curve of RESOLVE's retraining has 9.8% of its scores below 0 and
/// 0.2% above 10.
#[test]
fn no_share_is_estimated_where_the_scale_ends() {
    let trial = mcid_test_support::file::resolve();
    let at = |within: &str| Question {
        within: decimal(within),
        ..about(&trial, "pain")
    };
    let said_at = |view: &str, within: &str| said(view, &trial, &at(within));
    for view in ["responders", "people"] {
        let said = said_at(view, "100");
        assert!(
            said.contains("No share is estimated for at least 100%: from the mean at baseline that would take a score at the end of the scale"),
            "{said}"
        );
        let said = said_at(view, "40");
        assert!(
            said.contains("where nobody can score: 10% with retraining and 6.3% with sham control. So much of it"),
            "{said}"
        );
    }
    let view = made("responders", &trial, &at("40"), 640.0);
    let row = |within: &str| {
        let mut rows = view.table.rows.iter();
        rows.find(|row| row[0] == format!("at least {within}%"))
    };
    assert_eq!(row("100").expect("a row")[4], "not known");
    assert_eq!(row("90").expect("a row")[4], "estimated");
}
