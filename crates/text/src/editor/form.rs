//! The form: what its fields are called, and what helps to fill them.

/// The form's title.
pub const FORM: &str = "A trial, typed";

/// What to do with the form.
pub const fn form_lead(can_show: bool) -> &'static str {
    if can_show {
        "The trial is complete enough to be shown."
    } else {
        "Type numbers exactly as they are printed; leave empty what was not reported. What is still needed is said beside each field."
    }
}

/// Takes back the last step.
pub const UNDO: &str = "Undo";
/// Does it again.
pub const REDO: &str = "Redo";
/// Takes an entry away.
pub const REMOVE: &str = "Remove";

/// Who and what.
pub const IDENTITY: &str = "The trial";
/// What people call the trial.
pub const SHORT_NAME: &str = "Short name";
/// An example of a short name.
pub const SHORT_NAME_HELP: &str = "What people call it, e.g. its acronym.";
/// The full title.
pub const TITLE: &str = "Title of the publication";
/// The question.
pub const QUESTION_LABEL: &str = "Question in one line";
/// What the question is for.
pub const QUESTION_HELP: &str = "It stands above the answer.";
/// The question where none is typed.
pub const QUESTION: &str = "Is the difference big enough to matter?";
/// Who was randomised to what.
pub const DESCRIPTION: &str = "Who was randomised to what";
/// What it is for.
pub const DESCRIPTION_HELP: &str = "One or two sentences.";
/// Where the numbers are printed.
pub const SOURCE: &str = "Where the numbers are printed";
/// An example of a source.
pub const SOURCE_HELP: &str = "E.g. the paper, Table 2.";
/// The source where none is typed.
pub const SOURCE_NAME: &str = "typed by hand";
/// The identifier of the publication.
pub const DOI: &str = "DOI";
/// An example of a DOI.
pub const DOI_HELP: &str = "E.g. 10.1000/example; leave it empty where there is none.";

/// The description where none is typed.
pub fn description(arms: &[String]) -> String {
    format!("People were randomly assigned to {}.", arms.join(" or to "))
}

/// The arms.
pub const ARMS: &str = "Arms";
/// An arm.
pub const ARM: &str = "Arm";
/// Adds an arm.
pub const ADD_ARM: &str = "Add an arm";
/// An arm's name.
pub const ARM_NAME: &str = "Name";
/// An arm's name in figures.
pub const ARM_SHORT_NAME: &str = "Short name in figures";
/// What an arm is there for.
pub const ARM_ROLE: &str = "Role";
/// The roles of arms.
pub const ROLES_OF_ARMS: [(&str, &str); 2] =
    [("intervention", "Intervention"), ("control", "Control")];
/// The number randomised.
pub const RANDOMISED: &str = "Number randomised";

/// The visits.
pub const VISITS: &str = "Visits";
/// How times are given.
pub const VISITS_LEAD: &str = "In the order of time; baseline is 0.";
/// A visit.
pub const VISIT: &str = "Visit";
/// Adds a visit.
pub const ADD_VISIT: &str = "Add a visit";
/// The unit of times.
pub const TIME_UNIT: &str = "Unit of time";
/// The units of time.
pub const TIME_UNITS: [(&str, &str); 4] = [
    ("days", "Days"),
    ("weeks", "Weeks"),
    ("months", "Months"),
    ("years", "Years"),
];
/// The primary visit.
pub const PRIMARY_VISIT: &str = "Primary visit";
/// No visit is primary.
pub const NO_PRIMARY: &str = "None";
/// A visit's time.
pub const VISIT_TIME: &str = "Time since randomisation";
/// A visit's name.
pub const VISIT_LABEL: &str = "Name";
/// The name of the first visit.
pub const BASELINE: &str = "baseline";

/// A visit's name where none is typed, e.g. "12 weeks".
pub fn visit(time: &str, unit: &str) -> String {
    match time {
        "0" => BASELINE.to_owned(),
        "1" => format!("1 {}", unit.trim_end_matches('s')),
        _ => format!("{time} {unit}"),
    }
}

/// An outcome.
pub const OUTCOME: &str = "Outcome";
/// Which outcome the form shows.
pub const WHICH_OUTCOME: &str = "Outcome in this form";
/// Adds an outcome.
pub const ADD_OUTCOME: &str = "Add an outcome";
/// An outcome's name.
pub const OUTCOME_NAME: &str = "What is measured";
/// How to write it.
pub const OUTCOME_NAME_HELP: &str = "As within a sentence, e.g. pain intensity.";
/// The instrument.
pub const INSTRUMENT: &str = "How it is measured";
/// An example of an instrument.
pub const INSTRUMENT_HELP: &str = "E.g. numerical rating scale, past week.";
/// Which way is better.
pub const DIRECTION: &str = "Which way is better";
/// The two ways.
pub const DIRECTIONS: [(&str, &str); 2] = [
    ("lower_is_better", "Lower is better"),
    ("higher_is_better", "Higher is better"),
];
/// How it was declared.
pub const ROLE: &str = "Declared as";
/// The ways to declare an outcome.
pub const ROLES: [(&str, &str); 3] = [
    ("primary", "Primary"),
    ("secondary", "Secondary"),
    ("post_hoc", "Chosen after the data were seen"),
];
/// The threshold between groups.
pub const MCID: &str = "Smallest important difference between groups";
/// How to give it.
pub const MCID_HELP: &str =
    "Above 0, in the outcome's unit; leave it empty where none is established.";
/// What is said of a threshold that was typed.
pub const OWN_THRESHOLD: &str = "typed by hand";
/// The lowest score.
pub const SCALE_MINIMUM: &str = "Lowest possible score";
/// The highest score.
pub const SCALE_MAXIMUM: &str = "Highest possible score";
/// The unit for one.
pub const UNIT_ONE: &str = "Unit, for one";
/// The unit for several.
pub const UNIT_SEVERAL: &str = "Unit, for several";
/// The usual unit for one.
pub const UNIT_SINGULAR: &str = "point";
/// The usual unit for several.
pub const UNIT_PLURAL: &str = "points";

/// The results of the arms.
pub const RESULTS: &str = "Results of each arm";
/// How to type numbers.
pub const AS_PRINTED: &str = "As printed, with a decimal point: 4.0 is not 4.";
/// What stands beside the mean.
pub const SPREAD: &str = "Beside each mean there is";
/// What may stand beside a mean.
pub const SPREADS: [(&str, &str); 3] = [
    ("standard_deviation", "its standard deviation (SD)"),
    ("standard_error", "its standard error (SE)"),
    ("confidence_interval", "its confidence interval"),
];
/// The number analysed.
pub const COUNT: &str = "n";
/// The mean.
pub const MEAN: &str = "Mean";
/// The standard deviation.
pub const STANDARD_DEVIATION: &str = "SD";
/// The standard error.
pub const STANDARD_ERROR: &str = "SE";
/// The lower limit.
pub const LOWER: &str = "Lower limit";
/// The upper limit.
pub const UPPER: &str = "Upper limit";

/// The contrasts.
pub const CONTRASTS: &str = "Differences between arms";
/// What they are.
pub const CONTRASTS_LEAD: &str = "As the trial's analysis reports them. Each row says which arm minus which; \
     turn all signs where the paper subtracts the other way.";
/// What kind of estimate they are.
pub const KIND: &str = "These are";
/// The kinds.
pub const KINDS: [(&str, &str); 4] = [
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
];
/// The level of confidence.
pub const LEVEL: &str = "Level of the confidence intervals, in per cent";
/// The estimate.
pub const ESTIMATE: &str = "Estimate";
/// The P value.
pub const P_VALUE: &str = "P";

/// The first of some, the second, ...
pub fn numbered(what: &str, at: usize) -> String {
    format!("{what} {}", at + 1)
}

/// One arm minus another.
pub fn minus(arm: &str, reference: &str) -> String {
    format!("{arm} minus {reference}")
}

/// An arm, or a difference, at a visit.
pub fn at_visit(what: &str, visit: &str) -> String {
    format!("{visit}: {what}")
}

/// What a field is about, after its name.
pub fn about(row: &str) -> String {
    format!(", {row}")
}
