//! Sentences at the edges: levels other than 95%, contradictions, labels.

use mcid_analysis::verdict::Side;
use mcid_test_support::ask::decimal;
use mcid_text::phrase::at_visit;
use mcid_text::verdict::side_sentence;
use mcid_trial::{PRelation, ReportedP};

fn p(comparison: PRelation, value: &str) -> ReportedP {
    ReportedP {
        text: value.to_owned(),
        comparison,
        value: decimal(value),
    }
}

#[test]
fn significance_is_at_the_level_of_the_interval() {
    for (level, alpha) in [("95", "5"), ("90", "10"), ("97.5", "2.5"), ("99", "1")] {
        for side in [Side::Benefit, Side::Unresolved, Side::Harm] {
            let said = side_sentence(side, decimal(level), None, None);
            let wanted = format!("statistically significant at the {alpha}% level");
            assert!(said.contains(&wanted), "{said}");
        }
    }
}

#[test]
fn an_interval_and_a_p_that_contradict_each_other_are_said_to() {
    use PRelation::{Equal, Greater, Less};
    for (side, level, comparison, value, contradicts) in [
        (Side::Unresolved, "95", Equal, ".03", true),
        (Side::Benefit, "95", Equal, ".2", true),
        (Side::Harm, "95", Greater, ".05", true),
        (Side::Unresolved, "95", Less, ".05", true),
        (Side::Benefit, "90", Equal, ".08", false),
        (Side::Benefit, "95", Equal, ".001", false),
        (Side::Unresolved, "95", Equal, ".09", false),
        // .05 is printed for anything from .045 to .055.
        (Side::Benefit, "95", Equal, ".05", false),
        (Side::Unresolved, "95", Equal, ".05", false),
        (Side::Unresolved, "95", Less, ".1", false),
    ] {
        let said = side_sentence(side, decimal(level), Some(&p(comparison, value)), None);
        assert_eq!(
            said.contains("contradict each other"),
            contradicts,
            "{said}"
        );
        assert_eq!(
            said.contains("statistically significant"),
            !contradicts,
            "{said}"
        );
    }
}

#[test]
fn a_label_that_begins_with_a_preposition_needs_no_other() {
    for (label, said) in [
        ("18 weeks", "at 18 weeks"),
        ("After treatment", "after treatment"),
        ("within 6 weeks", "within 6 weeks"),
        ("End of treatment", "at end of treatment"),
        ("Baseline", "at baseline"),
    ] {
        assert_eq!(at_visit(label), said);
    }
}
