//! Delimiters, decimal marks, quotes, headings in three languages, and what
//! is asked.

use super::{asked, listed, refused, said, sound};
use crate::table::finished;
use mcid_import::{ImportQuestion, SourceKind, open};

/// A small table of arms; `{d}` stands between cells.
const ARMS: &str = "outcome{d}direction{d}week{d}arm{d}n{d}mean{d}sd\n\
    pain{d}lower{d}0{d}Walking{d}100{d}5.9{d}1.70\n\
    pain{d}lower{d}0{d}Usual care{d}100{d}6.0{d}1.8\n\
    pain{d}lower{d}12{d}Walking{d}94{d}3.8{d}2.2\n\
    pain{d}lower{d}12{d}Usual care{d}92{d}4.9{d}2.3\n";

#[test]
fn every_delimiter_line_end_and_decimal_mark_gives_the_same_trial() {
    let comma = finished(&sound(
        &ARMS.replace("{d}", ","),
        &[("control", "usual-care")],
    ));
    assert_eq!(comma.outcomes[0].summaries.len(), 4);
    for delimiter in [";", "\t", "|"] {
        for end in ["\n", "\r\n", "\r"] {
            for is_german in [false, true] {
                let mut text = ARMS.replace("{d}", delimiter).replace('\n', end);
                if is_german {
                    text = text.replace('.', ",");
                }
                for before in ["", "\u{FEFF}", "sep=D\n", "\n\n"] {
                    let whole =
                        before.replace('D', delimiter) + &text + &delimiter.repeat(3) + end + end;
                    let draft = sound(&whole, &[("control", "usual-care")]);
                    assert!(draft.kind == SourceKind::TableOfArms);
                    assert!(draft.is_finished());
                    assert_eq!(finished(&draft), comma, "{whole}");
                }
            }
        }
    }
}

#[test]
fn quotes_hold_delimiters_marks_and_line_breaks() {
    let text = "outcome,visit,arm,n,mean,sd\n\"pain, \"\"worst\"\"\nlast week\",4,A,10,\"5,10\",\"1,2\"\n,4,B,10,5,\n";
    let draft = sound(text, &[]);
    assert_eq!(
        said(&draft, "/outcomes/0/name"),
        "pain, \"worst\" last week"
    );
    assert_eq!(said(&draft, "/outcomes/0/results/0/mean"), "5.10");
}

#[test]
fn headings_are_known_in_three_languages_and_many_spellings() {
    for heads in [
        "Outcome,Time_point,Group,N,Average,Std. Dev.",
        "measure,Follow-up,TREATMENT,number analysed,MEAN,S.D.",
        "Zielgröße,Zeitpunkt,Gruppe,Anzahl,Mittelwert,Standardabweichung",
        "Critère,temps,groupe,effectif,moyenne,écart-type",
        "endpoint,Visit,Study arm,Sample size,Mean score,SD",
    ] {
        let text = format!("{heads}\npain,week 4,A,10,5.0,1.2\npain,week 4,B,11,5.5,1.3\n");
        let draft = sound(&text, &[]);
        let first = "/outcomes/0/results/0/";
        for (key, value) in [
            ("n", "10"),
            ("mean", "5.0"),
            ("standard_deviation", "1.2"),
            ("visit", "4"),
        ] {
            assert_eq!(said(&draft, &format!("{first}{key}")), value, "{heads}");
        }
    }
    for (heads, cells, expected) in [
        ("se", "0.3", vec![("standard_error", "0.3")]),
        ("SEM", "0.3", vec![("standard_error", "0.3")]),
        ("Standardfehler", "0.3", vec![("standard_error", "0.3")]),
        (
            "lower 95% CI,upper 95% CI",
            "4,6",
            vec![
                ("confidence_interval/lower", "4"),
                ("confidence_interval/upper", "6"),
                ("confidence_interval/level", "95"),
            ],
        ),
        (
            "CI_low,ci high,level",
            "4,6,90%",
            vec![
                ("confidence_interval/lower", "4"),
                ("confidence_interval/upper", "6"),
                ("confidence_interval/level", "90"),
            ],
        ),
        (
            "97.5%-KI",
            "4 bis 6",
            vec![
                ("confidence_interval/upper", "6"),
                ("confidence_interval/level", "97.5"),
            ],
        ),
        (
            "IC à 95 %",
            "[4; 6]",
            vec![
                ("confidence_interval/lower", "4"),
                ("confidence_interval/upper", "6"),
            ],
        ),
        ("95% CI", "\"(-4.5, -0.4)\"", vec![]),
        ("median", "5", vec![("median", "5")]),
    ] {
        let text = format!(
            "outcome,visit,arm,n,mean,{heads}\npain,week 4,A,10,5.0,{cells}\npain,week 4,B,11,5.5,\n"
        );
        if expected.is_empty() {
            // Read as limits, in which the mean does not lie.
            assert!(
                listed(&refused(&text, &[])).contains("(-4.5 to -0.4)"),
                "{heads}"
            );
            continue;
        }
        let draft = sound(&text, &[]);
        for (key, value) in expected {
            assert_eq!(
                said(&draft, &format!("/outcomes/0/results/0/{key}")),
                value,
                "{heads}"
            );
        }
    }
}

#[test]
fn several_numbers_in_a_cell_are_taken_apart() {
    for (head, cell, first, second, third) in [
        (
            "mean (sd)",
            "5.60 (1.9)",
            "mean=5.60",
            "standard_deviation=1.9",
            "",
        ),
        (
            "Mean ± SD",
            "5.6 ± 1.9",
            "mean=5.6",
            "standard_deviation=1.9",
            "",
        ),
        (
            "Mittelwert (SE)",
            "5.6 (1.9)",
            "mean=5.6",
            "standard_error=1.9",
            "",
        ),
        (
            "mean (95% CI)",
            "5.6 (4.9 to 6.1)",
            "mean=5.6",
            "confidence_interval/lower=4.9",
            "confidence_interval/upper=6.1",
        ),
        (
            "mean (95% CI)",
            "5.6 [4.9-6.1]",
            "mean=5.6",
            "confidence_interval/lower=4.9",
            "confidence_interval/upper=6.1",
        ),
        (
            "mean (95% CI)",
            "−0.6 (−1.5 to −0.4)",
            "mean=-0.6",
            "confidence_interval/lower=-1.5",
            "confidence_interval/upper=-0.4",
        ),
        (
            "mean (95% CI)",
            "-0.6 (-1.5–-0.4)",
            "mean=-0.6",
            "confidence_interval/lower=-1.5",
            "confidence_interval/upper=-0.4",
        ),
    ] {
        let text =
            format!("outcome;visit;arm;n;{head}\npain;week 4;A;10;{cell}\npain;week 4;B;10;\n");
        let draft = sound(&text, &[]);
        for pair in [first, second, third]
            .into_iter()
            .filter(|pair| !pair.is_empty())
        {
            let (key, value) = pair.split_once('=').expect("a pair");
            assert_eq!(
                said(&draft, &format!("/outcomes/0/results/0/{key}")),
                value,
                "{cell}"
            );
        }
    }
    // A hyphen that may be a minus or stand between limits is not guessed at.
    for cell in [
        "5.6 (4.9 -6.1)",
        "5.6 4.9 6.1",
        "1 234 (100)",
        "5.6 (4.9 to 6.1) x",
        "5.6 (4.9)",
    ] {
        let text = format!("outcome;visit;arm;mean (95% CI)\npain;week 4;A;{cell}\n");
        let faults = refused(&text, &[]);
        assert_eq!(faults[0].path, "D2", "{cell}");
    }
}

#[test]
fn a_paper_s_table_has_the_estimate_and_its_limits_in_one_cell() {
    let text = "Outcome;Week;Walking mean (SD);Usual care mean (SD);Adjusted difference (95% CI);P value\n\
        pain;0;5.9 (1.7);6.0 (1.8);;\n\
        pain;12;3.8 (2.2);4.9 (2.3);-1.1 (-1.7 to -0.5);P < .001\n";
    let draft = sound(text, &[]);
    assert!(draft.kind == SourceKind::TableOfContrasts);
    for (key, value) in [
        ("kind", "model_difference"),
        ("estimate", "-1.1"),
        ("confidence_interval/level", "95"),
        ("confidence_interval/lower", "-1.7"),
        ("p", "<.001"),
    ] {
        assert_eq!(
            said(&draft, &format!("/outcomes/0/contrasts/0/{key}")),
            value
        );
    }
    let order = asked(&draft, "difference").expect("asked");
    assert_eq!(
        order.choices[0].1,
        "Walking minus Usual care (for a ratio: divided by)"
    );
    assert_eq!(
        asked(&draft, "control").expect("asked").proposed,
        "usual-care"
    );
    assert!(
        asked(&draft, "direction/pain")
            .is_some_and(|question| question.is_open() && question.proposed.is_empty())
    );
}

#[test]
fn limits_belong_to_what_they_follow_or_are_asked_about() {
    let of = |heads: &str, cells: &str, answers: &[(&str, &str)]| {
        let text = format!("outcome,week,arm,reference arm,{heads}\npain,4,A,B,{cells}\n");
        sound(&text, answers)
    };
    let draft = of("mean,lower,upper,estimate,lower,upper", "5,4,6,1,0,2", &[]);
    assert_eq!(
        said(&draft, "/outcomes/0/results/0/confidence_interval/lower"),
        ""
    );
    assert!(asked(&draft, "column/F").is_some_and(ImportQuestion::is_open));
    let answers = [("column/F", "mean_lower"), ("column/G", "mean_upper")];
    let draft = of(
        "mean,lower,upper,estimate,lower,upper",
        "5,4,6,1,0,2",
        &answers,
    );
    assert_eq!(
        said(&draft, "/outcomes/0/results/0/confidence_interval/lower"),
        "4"
    );
    assert_eq!(
        said(&draft, "/outcomes/0/contrasts/0/confidence_interval/lower"),
        "0"
    );
    // A mean has one measure of spread, so these can only be the estimate's.
    let draft = of("mean,sd,lower,upper,estimate", "5,1,0,2,1", &[]);
    assert_eq!(
        said(&draft, "/outcomes/0/contrasts/0/confidence_interval/lower"),
        "0"
    );
}

#[test]
fn what_nothing_tells_is_asked_and_never_assumed() {
    let text = "outcome;visit;arm;n;mean;sd;comment\npain;4;A;20;1,234;1,500;x\npain;4;B;20;2,345;1,600;y\n";
    let open = sound(text, &[]);
    let mark = asked(&open, "decimal_mark").expect("asked");
    assert!(mark.is_open() && mark.proposed.is_empty());
    assert_eq!(said(&open, "/outcomes"), "?");
    assert!(
        asked(&sound(text, &[("decimal_mark", "both")]), "decimal_mark")
            .is_some_and(ImportQuestion::is_open)
    );
    for (answer, mean) in [("comma", "1.234"), ("point", "1234")] {
        let draft = sound(text, &[("decimal_mark", answer)]);
        assert_eq!(said(&draft, "/outcomes/0/results/0/mean"), mean);
        for id in ["time_unit", "control", "direction/pain"] {
            let question = asked(&draft, id).expect("asked");
            assert!(question.is_open() && question.proposed.is_empty(), "{id}");
        }
        assert_eq!(said(&draft, "/time_unit"), "?");
        assert_eq!(said(&draft, "/outcomes/0/direction"), "?");
        // A column that is not known is left out, and says so.
        assert!(
            draft
                .left_out
                .iter()
                .any(|(what, _)| what.contains("comment"))
        );
        assert!(asked(&draft, "column/G").is_some_and(|question| !question.is_required));
    }
    let answers = [
        ("decimal_mark", "comma"),
        ("time_unit", "weeks"),
        ("control", "b"),
        ("direction/pain", "lower_is_better"),
        ("threshold/pain", "0,50"),
    ];
    let trial = finished(&sound(text, &answers));
    assert_eq!(
        trial.outcomes[0].thresholds[0].value.value.to_string(),
        "0.50"
    );
    assert_eq!(trial.visits[0].label, "4 weeks");
}

#[test]
fn nothing_reported_is_left_out_and_never_nought() {
    for blank in ["", "NA", "n.a.", "NR", "-", "–"] {
        let text = format!(
            "outcome,week,arm,n,mean,sd\npain,4,A,10,5.0,{blank}\npain,4,B,{blank},5.0,1\n"
        );
        let draft = sound(&text, &[]);
        assert!(
            draft
                .document
                .at("/outcomes/0/results/0/standard_deviation")
                .is_none()
        );
        assert!(draft.document.at("/outcomes/0/results/1/n").is_none());
    }
}

#[test]
fn an_outcome_can_be_left_out_by_its_direction() {
    let text = ARMS
        .replace("{d}", ",")
        .replace("direction,", "")
        .replace("lower,", "")
        + "sleep,0,Walking,90,5,1\n";
    let answers = [
        ("control", "usual-care"),
        ("direction/pain", "lower_is_better"),
        ("direction/sleep", "leave_out"),
    ];
    let draft = sound(&text, &answers);
    assert!(draft.left_out.iter().any(|(what, _)| what == "sleep"));
    assert_eq!(finished(&draft).outcomes.len(), 1);
}

#[test]
fn what_is_no_table_is_left_to_the_reader_of_trials() {
    for text in ["", "hello", "{", "<html></html>"] {
        let faults = refused(text, &[]);
        assert_eq!(faults.len(), 1);
    }
}

#[test]
fn a_spreadsheet_that_was_not_saved_as_text_is_told_so() {
    let Err(faults) = open(b"PK\x03\x04\xFF\xFE", &[]) else {
        panic!("no text");
    };
    assert!(faults[0].remedy.contains("CSV UTF-8"), "{}", faults[0]);
}

#[test]
fn every_example_of_the_description_is_read() {
    let description = include_str!("../../../../../docs/tables.md");
    let examples = description.split("```csv\n").skip(1);
    let mut kinds = Vec::new();
    for example in examples {
        let text = example.split("```").next().expect("an end");
        let draft = sound(text, &[]);
        assert!(draft.left_out.is_empty(), "{:?}", draft.left_out);
        kinds.push(draft.kind);
    }
    let contrasts = SourceKind::TableOfContrasts;
    assert!(kinds == [SourceKind::TableOfArms, contrasts, contrasts]);
}
