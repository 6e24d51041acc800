//! The parts of a report and their fields: name for programs, name for readers.
//!
//! The names for programs are those of docs/report-format.md, and stay.

/// A name for programs, and one for readers; without that, what is named is
/// for programs alone.
pub type Name = (&'static str, &'static str);

pub const ABOUT: Name = ("about", "About this report");
pub const SOFTWARE: Name = ("software", "Made with");
pub const NAME: Name = ("name", "Program");
pub const SOFTWARE_VERSION: Name = ("version", "Version");
pub const BUILD: Name = ("build", "Build (SHA-256)");
pub const TRIAL: Name = ("trial", "The trial");

/// A name in the file and in addresses.
pub const ID: Name = ("id", "");
pub const TRIAL_TITLE: Name = ("title", "Title");
pub const SHORT_NAME: Name = ("short_name", "Short name");
pub const DESCRIPTION: Name = ("description", "Description");
pub const FINGERPRINT: Name = (
    "fingerprint",
    "Fingerprint of the data as read (FNV-1a, 64 bits)",
);
pub const CITATION: Name = ("citation", "Publication");
pub const REGISTRATIONS: Name = ("registrations", "Registered as");
pub const ARMS: Name = ("arms", "Arms");
pub const SOURCES: Name = ("sources", "Sources");
pub const QUESTION: Name = ("question", "The question");
pub const OUTCOME: Name = ("outcome", "Outcome");

/// Its name in the file.
pub const OUTCOME_ID: Name = ("outcome_id", "");
pub const INSTRUMENT: Name = ("instrument", "Instrument");
pub const UNIT: Name = ("unit", "Unit");
pub const SCALE: Name = ("scale", "Scale");
pub const DIRECTION: Name = ("direction", "");
pub const ROLE: Name = ("role", "How the outcome was declared");
pub const SCALE_MINIMUM: Name = ("scale_minimum", "");
pub const SCALE_MAXIMUM: Name = ("scale_maximum", "");
pub const VISIT: Name = ("visit", "Visit");

/// Its name in the file.
pub const VISIT_ID: Name = ("visit_id", "");
pub const ARM: Name = ("arm", "");
pub const REFERENCE_ARM: Name = ("reference_arm", "");
pub const BETWEEN: Name = ("between", "");
pub const WITHIN: Name = ("within", "");
pub const WITHIN_KIND: Name = ("within_kind", "");
pub const ADDRESS: Name = ("address", "The question as the end of an address, after #");
pub const ALL_SETTINGS: Name = ("settings", "Everything that can be set");
/// The settings of one view, which are among all.
pub const VIEW_SETTINGS: Name = ("settings", "");
pub const PUBLISHED: Name = ("published_thresholds", "Published thresholds");
pub const ANSWER: Name = ("answer", "The answer");
pub const TRIAL_NAME: Name = ("trial", "Trial");
pub const DIFFERENCE: Name = ("difference", "Difference");
pub const HEADING: Name = ("heading", "Question");
pub const VERDICT: Name = ("verdict", "");
pub const POSSIBLE_VERDICTS: Name = ("possible_verdicts", "");
pub const HEADLINE: Name = ("headline", "Verdict");
pub const FINDING: Name = ("finding", "Finding");
pub const MEANING: Name = ("meaning", "At your threshold");
pub const ROUNDING: Name = ("rounding", "Rounding");
pub const GRADE: Name = ("grade", "Imprecision");
pub const AGAINST_ZERO: Name = ("against_zero", "Against zero");
pub const PRINTED: Name = ("printed", "");
pub const KEY_NUMBERS: Name = ("key_numbers", "Key numbers");
pub const VERDICT_CHANGES: Name = (
    "verdict_changes",
    "The printed numbers\u{2019} verdict at every threshold",
);
pub const FIGURES: Name = ("figures", "Scores and differences");
pub const VIEWS: Name = ("exhibits", "More about the same numbers");
/// The key of a section's title in the JSON text.
pub const SECTION_TITLE: &str = "title";
pub const VIEW_ID: Name = ("id", "");
pub const CAPTION: Name = ("caption", "How to read it");
pub const AT_THRESHOLDS: Name = ("at_thresholds", "At your thresholds");
pub const IN_WORDS: Name = ("in_words", "");
pub const MARKS: Name = ("marks", "");
pub const NUMBERS: Name = ("numbers", "Numbers with their workings");
pub const TABLE: Name = ("table", "Table");
pub const REMARKS: Name = ("remarks", "What was assumed, and what to keep in mind");
pub const TERMS: Name = ("terms", "Terms");
pub const CHECKS: Name = ("checks", "Every comparison of reported numbers");
pub const CHECK_COUNTS: Name = ("counts", "");
pub const CANNOT_FAIL: Name = ("means_too_coarse", "");
/// What readers see of all checks where they ask for them.
pub const ONE_BY_ONE: &str = "One by one";
pub const ALL_CHECKS: Name = ("all", "");
pub const FILE_WARNINGS: Name = ("file_warnings", "Warnings of the reader of the file");
pub const WARNING_COUNT: Name = ("count", "");
pub const WARNINGS: Name = ("warnings", "Warnings");
pub const KIND: Name = ("kind", "");
pub const ESTIMATE: Name = ("estimate", "Estimate");
pub const LOWER: Name = ("lower", "Lower limit");
pub const UPPER: Name = ("upper", "Upper limit");

/// A printed number: confidence level, in per cent.
pub const LEVEL: Name = ("level", "Confidence level, in per cent");
pub const P: Name = ("p", "P");
pub const STANDARD_ERROR: Name = ("standard_error", "Standard error");
pub const ARM_FIELDS: &[Name] = &[
    ("id", ""),
    ("name", "Arm"),
    ("short_name", "Short name"),
    ("randomised", "Randomised"),
];
pub const SOURCE_FIELDS: &[Name] = &[
    ("id", ""),
    ("name", "Source"),
    ("reference", "Reference"),
    ("doi", "DOI"),
];
pub const SETTING_FIELDS: &[Name] = &[
    ("name", ""),
    ("label", "What can be set"),
    ("value", ""),
    ("shown", "Value"),
];
pub const PUBLISHED_FIELDS: &[Name] = &[
    ("kind", ""),
    ("value", ""),
    ("shown", "Threshold"),
    ("label", "Label"),
    ("source", "Source"),
];
pub const BASIS: Name = ("basis", "Printed or computed");
pub const PRINTED_FIELDS: &[Name] = &[
    ("name", "Name"),
    ("label", "What it is"),
    ("value", "Value"),
    ("source", "Source"),
];
pub const KEY_NUMBER_FIELDS: &[Name] = &[
    ("label", "What it is"),
    ("value", ""),
    ("shown", "Value"),
    ("source", "Source"),
];
pub const VERDICT_CHANGE_FIELDS: &[Name] = &[
    ("from", "Above"),
    ("to", "Up to"),
    ("verdict", ""),
    ("headline", "Verdict"),
];
pub const TERM_FIELDS: &[Name] = &[("term", "Term"), ("definition", "Meaning")];
pub const CHECK_COUNT_FIELDS: &[Name] = &[("finding", ""), ("count", "Comparisons")];
pub const CHECK_FIELDS: &[Name] = &[
    ("finding", ""),
    ("kind", ""),
    ("outcome", ""),
    ("visit", ""),
    ("compared", "What was compared"),
    ("result", "Result"),
    ("numbers", "The numbers"),
    ("source", "Source"),
];
