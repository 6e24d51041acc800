//! The form: what its fields are called, and what helps to fill them.

pub const FORM: &str = "A trial, typed";

/// What to do with the form.
pub const fn form_lead(can_show: bool) -> &'static str {
    if can_show {
        "The trial is complete enough to be shown."
    } else {
        "Type numbers exactly as they are printed; leave empty what was not reported. What is still needed is said beside each field."
    }
}

pub const UNDO: &str = "Undo";
pub const REDO: &str = "Redo";
pub const REMOVE: &str = "Remove";
pub const IDENTITY: &str = "The trial";
pub const SHORT_NAME: &str = "Short name";
pub const SHORT_NAME_HELP: &str = "What people call it, e.g. its acronym.";
pub const TITLE: &str = "Title of the publication";
pub const QUESTION_LABEL: &str = "Question in one line";
pub const QUESTION_HELP: &str = "It stands above the answer.";
/// The question where none is typed.
pub const QUESTION: &str = "Is the difference big enough to matter?";
pub const DESCRIPTION: &str = "Who was randomised to what";
pub const DESCRIPTION_HELP: &str = "One or two sentences.";
pub const SOURCE: &str = "Where the numbers are printed";
pub const SOURCE_HELP: &str = "E.g. the paper, Table 2.";
/// The source where none is typed.
pub const SOURCE_NAME: &str = "typed by hand";
pub const DOI: &str = "DOI";
pub const DOI_HELP: &str = "E.g. 10.1000/example; leave it empty where there is none.";

pub fn description(arms: &[String]) -> String {
    format!("People were randomly assigned to {}.", arms.join(" or to "))
}

pub const ARMS: &str = "Arms";
pub const ARM: &str = "Arm";
pub const ADD_ARM: &str = "Add an arm";
pub const ARM_NAME: &str = "Name";
pub const ARM_SHORT_NAME: &str = "Short name in figures";
pub const ARM_ROLE: &str = "Role";
pub const ROLES_OF_ARMS: [(&str, &str); 2] =
    [("intervention", "Intervention"), ("control", "Control")];
pub const RANDOMISED: &str = "Number randomised";
pub const VISITS: &str = "Visits";
pub const VISITS_LEAD: &str = "In the order of time; baseline is 0.";
pub const VISIT: &str = "Visit";
pub const ADD_VISIT: &str = "Add a visit";
pub const TIME_UNIT: &str = "Unit of time";
pub const TIME_UNITS: [(&str, &str); 4] = [
    ("days", "Days"),
    ("weeks", "Weeks"),
    ("months", "Months"),
    ("years", "Years"),
];
pub const PRIMARY_VISIT: &str = "Primary visit";
pub const NO_PRIMARY: &str = "None";
pub const VISIT_TIME: &str = "Time since randomisation";
pub const VISIT_LABEL: &str = "Name";
pub const BASELINE: &str = "baseline";

/// A visit's name where none is typed, e.g. "12 weeks".
pub fn visit(time: &str, unit: &str) -> String {
    let one = match (time, unit) {
        ("0", _) => BASELINE,
        ("1", "days") => "1 day",
        ("1", "weeks") => "1 week",
        ("1", "months") => "1 month",
        ("1", "years") => "1 year",
        _ => return format!("{time} {unit}"),
    };
    one.to_owned()
}

pub const OUTCOME: &str = "Outcome";
pub const WHICH_OUTCOME: &str = "Outcome in this form";
pub const ADD_OUTCOME: &str = "Add an outcome";
pub const OUTCOME_NAME: &str = "What is measured";
pub const OUTCOME_NAME_HELP: &str = "As within a sentence, e.g. pain intensity.";
pub const INSTRUMENT: &str = "How it is measured";
pub const INSTRUMENT_HELP: &str = "E.g. numerical rating scale, past week.";
pub const DIRECTION: &str = "Which way is better";
pub const DIRECTIONS: [(&str, &str); 2] = [
    ("lower_is_better", "Lower is better"),
    ("higher_is_better", "Higher is better"),
];
pub const ROLE: &str = "Declared as";
pub const ROLES: [(&str, &str); 3] = [
    ("primary", "Primary"),
    ("secondary", "Secondary"),
    ("post_hoc", "Chosen after the data were seen"),
];
pub const MCID: &str = "Smallest important difference between groups";
pub const MCID_HELP: &str =
    "Above 0, in the outcome's unit; leave it empty where none is established.";
pub const TYPED_THRESHOLD: &str = "typed by hand";
pub const SCALE_MINIMUM: &str = "Lowest possible score";
pub const SCALE_MAXIMUM: &str = "Highest possible score";
pub const UNIT_ONE: &str = "Unit, for one";
pub const UNIT_SEVERAL: &str = "Unit, for several";
pub const UNIT_SINGULAR: &str = "point";
pub const UNIT_PLURAL: &str = "points";
pub const RESULTS: &str = "Results of each arm";
pub const AS_PRINTED: &str = "As printed, with a decimal point: 4.0 is not 4.";
pub const SPREAD: &str = "Beside each mean there is";
pub const SPREADS: [(&str, &str); 3] = [
    ("standard_deviation", "its standard deviation (SD)"),
    ("standard_error", "its standard error (SE)"),
    ("confidence_interval", "its confidence interval"),
];
pub const COUNT: &str = "n";
pub const MEAN: &str = "Mean";
pub const STANDARD_DEVIATION: &str = "SD";
pub const STANDARD_ERROR: &str = "SE";
pub const LOWER: &str = "Lower limit";
pub const UPPER: &str = "Upper limit";
pub const CONTRASTS: &str = "Differences between arms";
pub const CONTRASTS_LEAD: &str = "As the trial's analysis reports them. Each row says which arm minus which; \
     turn all signs where the paper subtracts the other way.";
pub const KIND: &str = "These are";
pub const KINDS: [(&str, &str); 5] = [
    (
        "model_difference",
        "differences at the visit, from a model (adjusted)",
    ),
    (
        "change_difference",
        "differences of the changes from baseline",
    ),
    ("unadjusted_difference", "differences of the raw means"),
    ("ratio", "ratios"),
    ("standardised_difference", "standardised differences"),
];
pub const LEVEL: &str = "Level of the confidence intervals, in per cent";
pub const ESTIMATE: &str = "Estimate";
pub const P_VALUE: &str = "P";

pub fn numbered(what: &str, at: usize) -> String {
    format!("{what} {}", at + 1)
}

pub fn minus(arm: &str, reference: &str) -> String {
    format!("{arm} minus {reference}")
}

pub fn at_visit(what: &str, visit: &str) -> String {
    format!("{visit}: {what}")
}

/// What a field is about, after its name.
pub fn about(row: &str) -> String {
    format!(", {row}")
}
