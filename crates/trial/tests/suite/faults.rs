//! Every fault that the reader knows, with its exact place: an edit of a
//! valid file, and what must be said of it.

use mcid_trial::{Fault, Severity, read};

/// A valid file that uses every key and draws no warning.
const FULL: &str = include_str!("../../../../tests/data/full.json");

/// One edit of [`FULL`] and the fault that it must bring about.
struct Case {
    /// What is replaced; it stands in the file once.
    find: &'static str,
    /// By what.
    replace: &'static str,
    /// Where in the replacement the fault is.
    at: &'static str,
    /// The fault's JSON Pointer.
    path: &'static str,
    /// A part of its message or remedy.
    says: &'static str,
}

const fn case(
    find: &'static str,
    replace: &'static str,
    at: &'static str,
    path: &'static str,
    says: &'static str,
) -> Case {
    Case {
        find,
        replace,
        at,
        path,
        says,
    }
}

const DRUG: &str = "/outcomes/0/results/0";
const CONTRAST: &str = "/outcomes/0/contrasts/0";
const INTERVAL: &str = "/outcomes/0/contrasts/0/confidence_interval";

/// Edits that make the file unusable.
#[rustfmt::skip]
const ERRORS: &[Case] = &[
    // Shape.
    case("\"id\": \"full\",", "", "", "", "needs the key \"id\""),
    case("\"short_name\": \"Drug\", ", "", "", "/arms/0", "Add for example \"short_name\": \"Retraining\"."),
    case("\"short_name\": \"Low\"", "\"shortname\": \"Low\", \"short_name\": \"L\"", "\"shortname\"", "/arms/1/shortname", "Did you mean \"short_name\"?"),
    case("\"median\": \"55\"", "\"median\": \"55\", \"wholly/other\": 1", "\"wholly", "/outcomes/0/results/3/wholly~1other", "has no key"),
    case("\"median\": \"55\"", "\"median\": \"55\", \"median\": \"56\"", "\"median\": \"56\"", "/outcomes/0/results/3/median", "given twice"),
    case("\"condition\": \"none\"", "\"condition\": [\"none\"]", "[", "/condition", "must be a text, not a list"),
    case("\"condition\": \"none\"", "\"condition\": null", "null", "/condition", "Leave the key out"),
    case("\"condition\": \"none\"", "\"condition\": \"  \"", "\"  ", "/condition", "blank"),
    case("{ \"source\": \"registry\", \"text\": \"49\" }", "\"49\"", "\"49\"", "/notes/0/says/1", "A statement must be an object, not a text"),
    case("[\"NCT00000000\", \"ISRCTN00000000\"]", "\"NCT00000000\"", "\"NCT", "/registrations", "must be a list"),
    case("\"primary\": true", "\"primary\": \"true\"", "\"true\"", "/visits/2/primary", "true or false"),
    case("\"version\": 1", "\"version\": 2", "2", "/version", "Only version 1"),
    case("\"version\": 1", "\"version\": \"1\"", "\"1\"", "/version", "Only version 1"),
    case("\"mcid-explorer-trial\"", "\"other\"", "\"other\"", "/format", "\"other\" is not known"),
    case("\"months\"", "\"fortnights\"", "\"fort", "/time_unit", "\"days\", \"weeks\", \"months\", \"years\""),
    case("\"within_person_units\", \"threshold\": 20", "\"between_groups\", \"threshold\": 20", "\"between", "/outcomes/0/responders/1/kind", "not a possible \"kind\""),
    // Texts.
    case("Every key", "Every\\u0007 key", "", "/title", "U+0007"),
    case("Every key of", "Every \u{202E}key of", "", "/title", "U+202E"),
    case("Every key of", "Every \\ud800key of", "", "/title", "\"Every \\ud800key of the format\" has half a \\u code"),
    // Ids and references.
    case("\"id\": \"1.5\"", "\"id\": \"1_5\"", "\"1_5\"", "/visits/1/id", "\"1_5\" cannot be an id"),
    case("\"id\": \"relapse\"", "\"id\": \"re.lapse\"", "\"re.", "/outcomes/1/id", "digits and hyphens, without"),
    case("\"id\": \"1.5\"", "\"id\": \"0\"", "\"0\"", "/visits/1/id", "given to two entries"),
    case("\"arm\": \"drug-low\", \"reference_arm\"", "\"arm\": \"drug-lwo\", \"reference_arm\"", "\"drug-lwo\"", "/outcomes/0/contrasts/1/arm", "Did you mean \"drug-low\"?"),
    case("\"visit\": \"3\", \"arm\": \"placebo\", \"median\"", "\"visit\": \"6\", \"arm\": \"placebo\", \"median\"", "\"6\"", "/outcomes/0/results/3/visit", "No visit has the id \"6\""),
    case("\"source\": \"registry\", \"note\": \"From", "\"source\": \"regis\", \"note\": \"From", "\"regis\"", "/events/0/source", "No source has the id"),
    case("\"outcome\": \"pain\"", "\"outcome\": \"pains\"", "\"pains\"", "/notes/0/outcome", "Did you mean \"pain\"?"),
    case("\"reference_arm\": \"drug-low\", \"kind\": \"unadjusted", "\"reference_arm\": \"drug\", \"kind\": \"unadjusted", "\"drug\"", "/outcomes/0/contrasts/2/reference_arm", "contrasted with itself"),
    // Identity.
    case("\"doi\": \"10.1000/example.1\"\n", "\"doi\": \"https://doi.org/10.1000/example.1\"\n", "\"https", "/citation/doi", "is not a DOI"),
    case("\"year\": 2020", "\"year\": 20", "20", "/citation/year", "not a year"),
    case("\"id\": \"0\", \"time\": \"0\"", "\"id\": \"0\", \"time\": \"9\"", "", "/visits/1/time", "follows the later time 9"),
    case("\"time\": \"1.5\"", "\"time\": \"0.0\"", "\"0.0\"", "/visits/1/time", "given to two visits"),
    case("\"label\": \"baseline\"", "\"label\": \"baseline\", \"primary\": true", "", "/visits/2/primary", "Two visits are called primary"),
    case("\"role\": \"secondary\",\n      \"thresholds\"", "\"role\": \"primary\",\n      \"thresholds\"", "\"primary\"", "/outcomes/1/role", "Two outcomes are called primary"),
    case("\"minimum\": \"0\"", "\"minimum\": \"100\"", "", "/outcomes/0/scale", "runs from 100 to 100"),
    // Numbers.
    case("\"mean\": \"61.0\"", "\"mean\": \"\"", "\"\"", "/outcomes/0/results/0/mean", "a gap is never read as 0"),
    case("\"mean\": \"61.0\"", "\"mean\": \"NA\"", "\"NA\"", "/outcomes/0/results/0/mean", "\"NA\" is not a number"),
    case("\"mean\": \"61.0\"", "\"mean\": null", "null", "/outcomes/0/results/0/mean", "must be a number, not null"),
    case("\"mean\": \"61.0\"", "\"mean\": \"1,061.0\"", "\"1,0", "/outcomes/0/results/0/mean", "thousands separator"),
    case("\"mean\": \"61.0\"", "\"mean\": \"61,0\"", "\"61,", "/outcomes/0/results/0/mean", "decimal comma"),
    case("\"mean\": \"61.0\"", "\"mean\": \"6 1\"", "\"6 1", "/outcomes/0/results/0/mean", "spaces"),
    case("\"mean\": \"61.0\"", "\"mean\": \"٦١\"", "\"٦١", "/outcomes/0/results/0/mean", "not digits from 0 to 9"),
    case("\"mean\": \"61.0\"", "\"mean\": \"61%\"", "\"61%", "/outcomes/0/results/0/mean", "per cent sign"),
    case("\"mean\": \"61.0\"", "\"mean\": \"<61\"", "\"<61", "/outcomes/0/results/0/mean", "Only P values"),
    case("\"mean\": \"61.0\"", "\"mean\": \"6.1e1\"", "\"6.1e1", "/outcomes/0/results/0/mean", "exponent"),
    case("\"mean\": \"61.0\"", "\"mean\": 1e308", "1e308", "/outcomes/0/results/0/mean", "exponent"),
    case("\"mean\": \"61.0\"", "\"mean\": \"61.\"", "\"61.", "/outcomes/0/results/0/mean", "not a plain decimal number"),
    case("\"mean\": \"61.0\"", "\"mean\": \"\u{2212}-61\"", "\"\u{2212}", "/outcomes/0/results/0/mean", "not a plain decimal number"),
    case("\"mean\": \"61.0\"", "\"mean\": \"2000000000000\"", "\"2000", "/outcomes/0/results/0/mean", "too large"),
    case("\"mean\": \"61.0\"", "\"mean\": \"0.0000000001\"", "\"0.0", "/outcomes/0/results/0/mean", "too many digits"),
    case("\"mean\": \"61.0\"", "\"mean\": { \"valeu\": \"61.0\", \"value\": \"6\" }", "\"valeu", "/outcomes/0/results/0/mean/valeu", "Did you mean \"value\"?"),
    // Arm summaries.
    case("\"n\": \"50\"", "\"n\": \"0\"", "\"0\"", "/outcomes/0/results/0/n", "not a whole number of people, at least 1"),
    case("\"n\": \"50\"", "\"n\": 49.5", "49.5", "/outcomes/0/results/0/n", "not a whole number of people"),
    case("\"n\": \"50\"", "\"n\": \"-50\"", "\"-50", "/outcomes/0/results/0/n", "not a whole number of people"),
    case("\"n\": \"50\"", "\"n\": 100000001", "100000001", "/outcomes/0/results/0/n", "at most 100000000"),
    case("\"n\": \"50\"", "\"n\": \"1\"", "", "/outcomes/0/results/0/standard_deviation", "takes at least 2"),
    case("\"15.2\"", "\"-15.2\"", "\"-15.2", "/outcomes/0/results/0/standard_deviation", "A standard deviation must be above 0, not -15.2"),
    case("\"15.2\"", "\"0\"", "\"0\"", "/outcomes/0/results/0/standard_deviation", "everyone scored the same"),
    case("\"2.1\"", "\"-0.1\"", "\"-0.1", "/outcomes/0/results/1/standard_error", "A standard error must be above 0"),
    case("\"standard_error\": \"2.1\"", "\"standard_error\": \"2.1\", \"standard_deviation\": \"15\"", "\"standard_error", "/outcomes/0/results/1/standard_error", "besides another measure"),
    case("\"visit\": \"3\", \"arm\": \"placebo\", \"median\"", "\"visit\": \"3\", \"arm\": \"drug\", \"median\"", "", "/outcomes/0/results/3", "already has a result"),
    case(", \"median\": \"55\" }", " }", "", "/outcomes/0/results/3", "no \"n\", \"mean\", \"median\" or \"change\""),
    case("\"40.5\"", "\"50.0\"", "", "/outcomes/0/results/2/confidence_interval", "The mean (50.0) lies outside"),
    // Contrasts.
    case("\"lower\": \"-18\"", "\"lower\": \"-1\"", "", INTERVAL, "The lower limit (-1) is larger than the upper (-2)"),
    case("\"estimate\": \"-10.0\"", "\"estimate\": \"-1.4\"", "\"-1.4", "/outcomes/0/contrasts/0/estimate", "lies outside its own confidence interval (-18 to -2) by more than rounding"),
    case("\"97.5\"", "\"0.975\"", "\"0.975", "/outcomes/0/contrasts/0/confidence_interval/level", "95, not 0.95"),
    case("\"97.5\"", "\"100\"", "\"100", "/outcomes/0/contrasts/0/confidence_interval/level", "not between 50 and 99.99"),
    case("\"=0.005\"", "\"1.3\"", "\"1.3", "/outcomes/0/contrasts/0/p", "P must lie between 0 and 1; \"1.3\" is not a probability"),
    case("\"=0.005\"", "\"-0.001\"", "\"-0.001", "/outcomes/0/contrasts/0/p", "P must lie between 0 and 1"),
    case("\"=0.005\"", "\"NS\"", "\"NS", "/outcomes/0/contrasts/0/p", "\"NS\" carries no usable number"),
    case("\"=0.005\"", "\"P = .005\"", "\"P", "/outcomes/0/contrasts/0/p", "Leave out the letter P"),
    case("\"=0.005\"", "\"\u{2264}.005\"", "\"\u{2264}", "/outcomes/0/contrasts/0/p", "only <, > or ="),
    case("\"=0.005\"", "[\".005\"]", "[", "/outcomes/0/contrasts/0/p", "must be a text"),
    case("\"3.57\"", "\"0.00\"", "\"0.00", "/outcomes/0/contrasts/0/standard_error", "above 0"),
    case("\"lower\": \"0.65\"", "\"lower\": \"-0.65\"", "\"-0.65", "/outcomes/1/contrasts/0/confidence_interval/lower", "A ratio must be above 0"),
    case("\"=0.005\"", "\"0\"", "\"0\"", "/outcomes/0/contrasts/0/p", "not clear how small P is"),
    case("\"=0.005\"", "\"12e-1\"", "\"12e", "/outcomes/0/contrasts/0/p", "P must lie between 0 and 1"),
    case("\"14.1\"", "\"14.1\", \"standard_error\": \"2\"", "\"standard_error", "/outcomes/0/results/4/change/standard_error", "besides another measure"),
    case("\"-20.1\"", "\"-30.1\"", "", "/outcomes/0/results/2/change/confidence_interval", "The mean (-30.1) lies outside"),
    case("\"favours\": \"drug-low\"", "\"favours\": \"drug\"", "\"drug", "/outcomes/0/contrasts/1/favours", "an arm that it is not about"),
    case("\"estimate\": \"4.0\"", "\"estimate\": \"-4.0\"", "", "/outcomes/0/contrasts/1/favours", "a minus and an arm that it favours"),
    case("\"ratio\": \"risk\"", "\"favours\": \"drug\"", "\"favours", "/outcomes/1/contrasts/0/favours", "A ratio says by itself"),
    case("\"93.4\"", "\"0\"", "\"0\"", "/outcomes/0/contrasts/0/degrees_of_freedom", "Degrees of freedom must be above 0, not 0"),
    case("\"ratio\": \"risk\"", "\"ratio\": \"risks\"", "\"risks", "/outcomes/1/contrasts/0/ratio", "not a possible \"ratio\""),
    case("\"degrees_of_freedom\": \"93.4\"", "\"ratio\": \"odds\"", "\"ratio", "/outcomes/0/contrasts/0/ratio", "an estimate that is no ratio"),
    case("\"ratio\": \"risk\"", "\"ratio\": \"geometric_mean\"", "", "/outcomes/1/contrasts/0/control_risk", "geometric means has no control risk"),
    case("\"40.0\"", "\"100\"", "\"100", "/outcomes/1/contrasts/0/control_risk", "not between 0 and 100 per cent"),
    // Thresholds and counts.
    case("\"0.85\"", "\"1.0\"", "\"1.0", "/outcomes/1/thresholds/0/value", "A ratio of 1 is no difference"),
    case("\"value\": \"9\"", "\"value\": \"-9\"", "\"-9", "/outcomes/0/thresholds/0/value", "\"direction\" says which way"),
    case("\"value\": \"9\"", "\"value\": \"0\"", "\"0", "/outcomes/0/thresholds/0/value", "above 0, not 0"),
    case("\"threshold\": \"30\"", "\"threshold\": \"-30\"", "\"-30", "/outcomes/0/responders/0/threshold", "above 0"),
    case("\"count\": 20, \"total\": 46", "\"count\": 47, \"total\": 46", "47", "/outcomes/0/responders/0/counts/0/count", "47 of 46 people cannot be"),
    case("\"arm\": \"placebo\", \"count\": \"9\"", "\"arm\": \"drug\", \"count\": \"9\"", "", "/outcomes/0/responders/0/counts/1", "counted twice"),
    case("[{ \"arm\": \"drug\", \"count\": 0, \"total\": 50 }]", "[]", "[", "/events/0/counts", "has 0 entries; 1 are the fewest"),
];

/// Edits that leave the file usable, with a warning.
#[rustfmt::skip]
const WARNINGS: &[Case] = &[
    case("\"61.0\"", "61.0", "61.0", "/outcomes/0/results/0/mean", "trailing zero may be lost"),
    case("\"-10.0\"", "\"\u{2212}10.0\"", "\"\u{2212}", "/outcomes/0/contrasts/0/estimate", "U+2212"),
    case("\"-10.0\"", "\"\u{2013}10.0\"", "\"\u{2013}", "/outcomes/0/contrasts/0/estimate", "read as a minus"),
    case("\"=0.005\"", "0.005", "0.005", "/outcomes/0/contrasts/0/p", "trailing zero may be lost"),
    case("\"n\": 51", "\"n\": 52", "52", "/outcomes/0/results/1/n", "52 people were analysed, but 51 were randomised"),
    case("\"n\": { \"value\": \"46\", \"source\": \"paper\" }", "\"n\": 50", "", "", ""),
    case("\"n\": \"50\"", "\"n\": \"45\"", "", "/outcomes/0/results/2/n", "46 people were analysed, after 45"),
    case("\"61.0\"", "\"100.1\"", "\"100.1", "/outcomes/0/results/0/mean", "outside the scale"),
    case("\"median\": \"55\"", "\"median\": \"-1\"", "\"-1", "/outcomes/0/results/3/median", "The median -1 lies outside the scale"),
    case("\"15.2\"", "\"50.6\"", "\"50.6", "/outcomes/0/results/0/standard_deviation", "larger than the scale allows"),
    case(", \"standard_error\": \"2.1\"", "", "", "/outcomes/0/results/1", "no standard deviation, standard error or confidence interval"),
    case("\"lower\": \"-18\"", "\"lower\": \"-10\"", "", "/outcomes/0/contrasts/0/estimate", "not symmetric about -10.0"),
    case("\"lower\": \"35.1\", \"upper\": \"45.9\"", "\"lower\": \"40.5\", \"upper\": \"40.5\"", "", "/outcomes/0/results/2/confidence_interval", "no width at the printed precision"),
    case("\"upper\": \"0.98\"", "\"upper\": \"0.96\"", "", "", ""),
    case("\"upper\": \"0.98\"", "\"upper\": \"0.92\"", "", "/outcomes/1/contrasts/0/estimate", "not symmetric about 0.80 on the logarithmic scale"),
    case("\"=0.005\"", "\"=0.05\"", "\"=0.05", "/outcomes/0/contrasts/0/p", "which leaves out 0"),
    case("\"=0.005\"", "\"=0.025\"", "", "", ""),
    case("\"<.05\"", "\">.06\"", "\">.06", "/outcomes/1/contrasts/0/p", "which leaves out 1"),
    case("\"=0.005\"", "\"0.000\"", "\"0.000", "/outcomes/0/contrasts/0/p", "is read as <0.0005"),
    case("\"=0.005\"", "\"<.000\"", "\"<.000", "/outcomes/0/contrasts/0/p", "is read as <.001"),
    case("\"=0.005\"", "\"1.2e-5\"", "", "", ""),
    case("\"=0.005\"", "\"1.2 × 10^-5\"", "", "", ""),
    case("\"40.0\"", "\"0.40\"", "\"0.40", "/outcomes/1/contrasts/0/control_risk", "12.5, not 0.125"),
    case("\"0.85\"", "\"1.15\"", "\"1.15", "/outcomes/1/thresholds/0/value", "is a harm by the outcome"),
    case("\"kind\": \"between_groups\"", "\"kind\": \"ratio\"", "\"ratio", "/outcomes/0/thresholds/0/kind", "no ratio to compare with it"),
];

/// The file with one edit, and the offset of what was put in.
fn edited(case: &Case) -> (String, usize) {
    assert_eq!(
        FULL.matches(case.find).count(),
        1,
        "{:?} must stand once",
        case.find
    );
    let at = FULL.find(case.find).expect("counted on the line above");
    (FULL.replacen(case.find, case.replace, 1), at)
}

/// Line and column of an offset, counted independently of the reader.
fn line_and_column(text: &str, offset: usize) -> (usize, usize) {
    let before = &text[..offset];
    let line = before.matches('\n').count() + 1;
    let start = before.rfind('\n').map_or(0, |end| end + 1);
    (line, before[start..].chars().count() + 1)
}

fn check(case: &Case, faults: &[Fault], severity: Severity) {
    let (text, at) = edited(case);
    let found: Vec<&Fault> = faults
        .iter()
        .filter(|fault| fault.severity == severity)
        .collect();
    let listed: Vec<String> = faults.iter().map(ToString::to_string).collect();
    let listed = format!("{} → {}\n{}", case.find, case.replace, listed.join("\n"));
    if case.says.is_empty() {
        assert!(found.is_empty(), "{listed}");
        return;
    }
    assert_eq!(found.len(), 1, "{listed}");
    assert_eq!(found[0].path, case.path, "{listed}");
    let said = format!("{} {}", found[0].message, found[0].remedy);
    assert!(said.contains(case.says), "{listed}");
    if !case.at.is_empty() {
        let inside = case
            .replace
            .find(case.at)
            .expect("`at` is in the replacement");
        let place = line_and_column(&text, at + inside);
        assert_eq!((found[0].line, found[0].column), place, "{listed}");
    }
}

#[test]
fn the_valid_file_draws_no_warning() {
    let reading = read(FULL).expect("a valid file");
    assert_eq!(reading.warnings, []);
}

#[test]
fn each_error_is_found_at_its_place() {
    for case in ERRORS {
        let faults = read(&edited(case).0).expect_err(case.replace);
        check(case, &faults, Severity::Error);
    }
}

#[test]
fn each_warning_is_given_at_its_place() {
    for case in WARNINGS {
        let reading = read(&edited(case).0)
            .unwrap_or_else(|faults| panic!("{} must be readable: {}", case.replace, faults[0]));
        check(case, &reading.warnings, Severity::Warning);
    }
}

#[test]
fn places_are_those_an_editor_shows() {
    // Columns count characters, not bytes; both ends of line count once.
    let text = "{\r\n  \"citation\": { \"title\": \"é — ü\", \"doi\": \"x\" },\r  \"id\": \"Ö\"\n}";
    let faults = read(text).expect_err("most keys are missing");
    let place = |path: &str| {
        let fault = faults.iter().find(|fault| fault.path == path);
        fault.map(|fault| (fault.line, fault.column))
    };
    assert_eq!(place("/citation/doi"), Some((2, 42)));
    assert_eq!(place("/id"), Some((3, 9)));
    assert_eq!(place(""), Some((1, 1)));
}

#[test]
fn all_faults_are_reported_at_once_in_the_order_of_the_file() {
    let text = FULL
        .replacen("\"id\": \"full\"", "\"id\": \"Full\"", 1)
        .replacen("\"61.0\"", "\"NA\"", 1)
        .replacen("\"-10.0\"", "\"\u{2212}10.0\"", 1)
        .replacen("\"3.57\"", "\"-3.57\"", 1)
        .replacen("\"count\": 3 }", "\"count\": -3 }", 1);
    let faults = read(&text).expect_err("four errors");
    let paths: Vec<&str> = faults.iter().map(|fault| fault.path.as_str()).collect();
    let estimate = format!("{CONTRAST}/estimate");
    let error = format!("{CONTRAST}/standard_error");
    let mean = format!("{DRUG}/mean");
    assert_eq!(
        paths,
        [
            "/id",
            &mean,
            &estimate,
            &error,
            "/adverse_events/0/counts/0/count"
        ]
    );
    assert_eq!(faults[2].severity, Severity::Warning);
}

#[test]
fn a_fault_reads_as_one_sentence_after_its_place() {
    let text = FULL.replacen("\"id\": \"full\"", "\"id\": \"Full\"", 1);
    let fault = &read(&text).expect_err("one error")[0];
    assert_eq!(
        fault.to_string(),
        "Error in line 5, column 9 (/id): \"Full\" cannot be an id. \
         Use at most 64 lower-case letters, digits and hyphens, without spaces."
    );
}

#[test]
fn a_habit_is_mentioned_once_and_counted() {
    let text = FULL
        .replacen("\"61.0\"", "61.0", 1)
        .replacen("\"40.5\"", "40.5", 1)
        .replacen("\"3.57\"", "3.57", 1);
    let warnings = read(&text).expect("readable").warnings;
    assert_eq!(warnings.len(), 1);
    assert!(
        warnings[0]
            .message
            .ends_with("There are 2 more such places.")
    );
}
