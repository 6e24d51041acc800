//! Every fault names its cell.

use super::{listed, refused, sound};

/// A table of contrasts with one cell put in another's place.
fn with(heading: &str, cell: &str) -> String {
    let heads = [
        "outcome",
        "direction",
        "mcid",
        "week",
        "arm",
        "reference arm",
        "n",
        "mean",
        "sd",
        "kind",
        "estimate",
        "lower",
        "upper",
        "level",
        "p",
    ];
    let mut cells = [
        "pain",
        "lower is better",
        "1.0",
        "18",
        "Retraining",
        "Control",
        "131",
        "3.1",
        "2.2",
        "model_difference",
        "-1.0",
        "-1.5",
        "-0.4",
        "95",
        ".001",
    ];
    let at = heads
        .iter()
        .position(|head| *head == heading)
        .expect("a heading");
    cells[at] = cell;
    format!("{}\n\n{}\n", heads.join(";"), cells.join(";"))
}

/// Tells the first fault as cell and message.
fn first(text: &str) -> (String, String) {
    let faults = refused(text, &[]);
    assert!(faults[0].line > 0 && faults[0].column > 0);
    (
        faults[0].path.clone(),
        format!("{} {}", faults[0].message, faults[0].remedy),
    )
}

#[test]
fn numbers_that_cannot_be_are_told_at_their_cells() {
    // The cases of the list of bad inputs that concern a number in a table.
    for (heading, cell, place, words) in [
        (
            "upper",
            "-1.6",
            "L3:M3",
            "lower limit (-1.5) is larger than the upper (-1.6)",
        ),
        (
            "estimate",
            "-1.8",
            "K3",
            "lies outside its own confidence interval",
        ),
        ("p", "1.3", "O3", "P must lie between 0 and 1"),
        ("p", "-0.001", "O3", "P must lie between 0 and 1"),
        (
            "p",
            "NS",
            "O3",
            "carries no usable number. Leave the cell empty",
        ),
        ("sd", "-2.2", "I3", "standard deviation must be above 0"),
        ("sd", "0", "I3", "standard deviation must be above 0"),
        ("n", "0", "G3", "not a whole number of people"),
        ("n", "130.5", "G3", "not a whole number of people"),
        ("mcid", "-1.0", "C3", "A threshold is a size above 0"),
        ("mcid", "0", "C3", "A threshold is a size above 0"),
        ("level", "0.95", "N3", "Give it in per cent"),
        ("mean", "3.1*", "H3", "not a plain decimal number"),
        ("mean", "3.1 2", "H3", "has spaces"),
        ("mean", "1e5", "H3", "has an exponent"),
        ("mean", "<3.1", "H3", "has a sign before the number"),
        ("mean", "?", "H3", "is not a number. Leave the cell empty"),
        ("mean", "1,234.5", "H3", "has a comma"),
        ("week", "later", "D3", "is not a time"),
        ("direction", "sideways", "B3", "is not a direction"),
        ("kind", "guess", "J3", "is not a kind"),
        ("estimate", "", "L3", "no estimate"),
        (
            "reference arm",
            "Retraining",
            "F3",
            "contrasted with itself",
        ),
        ("kind", "ratio", "K3", "A ratio must be above 0"),
    ] {
        let (path, message) = first(&with(heading, cell));
        assert_eq!(path, place, "{heading} {cell}: {message}");
        assert!(message.contains(words), "{heading} {cell}: {message}");
    }
    let faults = refused(&with("upper", "-1.6"), &[]);
    assert_eq!(
        (faults[0].line, faults[0].column),
        (3, 82),
        "{}",
        listed(&faults)
    );
}

#[test]
fn doubtful_numbers_are_warned_of_at_their_cells() {
    for (heading, cell, words) in [
        (
            "lower",
            "-1.9",
            "K3: The interval -1.9 to -0.4 is not symmetric about -1.0",
        ),
        ("p", ".9", "O3: P (.9) does not fit"),
    ] {
        let draft = sound(&with(heading, cell), &[]);
        assert!(
            draft
                .warnings
                .iter()
                .any(|warning| warning.starts_with(words)),
            "{:?}",
            draft.warnings
        );
    }
    let text = with("lower", "-1.0").replace("-0.4", "-1.0");
    let draft = sound(&text, &[]);
    assert!(
        draft.warnings.iter().any(
            |warning| warning.starts_with("L3:M3: The interval from -1.0 to -1.0 has no width")
        ),
        "{:?}",
        draft.warnings
    );
}

#[test]
fn all_faults_are_told_at_once_in_the_order_of_the_table() {
    let text = "outcome,week,arm,n,mean,sd\npain,0,A,x,5,y\npain,0,B,10,z,1\n";
    let paths: Vec<String> = refused(text, &[])
        .into_iter()
        .map(|fault| fault.path)
        .collect();
    assert_eq!(paths, ["D2", "F2", "E3"]);
}

#[test]
fn rows_that_contradict_one_another_are_both_named() {
    let text =
        "outcome,week,arm,n,mean,sd\npain,0,A,10,5.0,1\npain,0,B,10,5.0,1\npain,0,A,10,5.1,1\n";
    let faults = refused(text, &[]);
    assert_eq!(faults[0].path, "E4");
    assert!(
        faults[0].message.contains("E2 and E4") && faults[0].remedy.contains("rows 2 and 4"),
        "{}",
        faults[0]
    );
    // Told twice alike, it is told once; other digits are another number.
    let same = text.replace("5.1", "5.0");
    assert_eq!(
        sound(&same, &[])
            .document
            .at("/outcomes/0/results")
            .expect("results")
            .entries()
            .len(),
        2
    );
    assert_eq!(refused(&text.replace("5.1", "5.00"), &[]).len(), 1);
}

#[test]
fn both_decimal_marks_in_a_table_are_a_fault() {
    let faults = refused("outcome;week;arm;n;mean;sd\npain;0;A;10;5,2;1.5\n", &[]);
    assert!(
        faults[0].message.contains("5,2 in E2, 1.5 in F2"),
        "{}",
        faults[0]
    );
    // In P values any mark is a decimal mark.
    let text = with("p", "<.001")
        .replace("1.0;18", "1,0;18")
        .replace("3.1;2.2", "3,1;2,2")
        .replace("-1.0;-1.5;-0.4", "-1,0;-1,5;-0,4");
    sound(&text, &[]);
}

#[test]
fn missing_headings_are_told_with_what_was_found_and_the_nearest_word() {
    let faults = refused("outcome,week,groop,mean,sd\npain,0,A,5,1\n", &[]);
    let told = listed(&faults);
    assert!(told.contains("missing: arm"), "{told}");
    assert!(
        told.contains("\"mean\" (mean)") && told.contains("Did you mean \"group\" by \"groop\"?"),
        "{told}"
    );
    let faults = refused("a,b,c\n1,2,3\n", &[]);
    assert!(listed(&faults).contains("missing: visit, arm, mean"));
}

#[test]
fn a_decimal_comma_that_is_also_between_cells_moves_no_number() {
    let text = "outcome,week,arm,n,mean,sd\npain,0,A,10,5,2,1,5\npain,0,B,10,5,1,1,4\n";
    let faults = refused(text, &[]);
    assert_eq!(faults[0].path, "G2", "{}", listed(&faults));
    assert!(faults[0].remedy.contains("another character"));
    assert_eq!(faults[1].path, "G3");
}

#[test]
fn limits_are_held_and_named() {
    for (text, words) in [
        (
            format!("outcome,week,arm,mean\n{}", "pain,0,A,5\n".repeat(20_001)),
            "20000 rows",
        ),
        (
            format!("outcome,week,arm,mean{}\n", ",x".repeat(100)),
            "100 columns",
        ),
        (
            format!("outcome,week,arm,mean\n{},0,A,5\n", "x".repeat(2_001)),
            "2000 characters",
        ),
        ("x,".repeat(2_500_001), "5000000"),
        (
            "outcome,week,arm,mean\npain,0,\"A,5\n".to_owned(),
            "never closed",
        ),
        (
            "outcome,week,arm,mean\npa\u{202E}in,0,A,5\n".to_owned(),
            "cannot be seen",
        ),
        (
            (0..17).fold("outcome,week,arm,mean\n".to_owned(), |text, arm| {
                text + &format!("pain,0,arm {arm},5\n")
            }),
            "16 arms",
        ),
    ] {
        let faults = refused(&text, &[]);
        assert!(
            listed(&faults).contains(words),
            "{words}: {}",
            listed(&faults[..1])
        );
    }
}
