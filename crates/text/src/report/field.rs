//! The parts of a report and their fields: name for programs, name for readers.
//!
//! The names for programs are those of docs/report-format.md, and stay.

/// A name for programs, and one for readers.
pub type Name = (&'static str, &'static str);

pub const ABOUT: Name = ("about", "About this report");
pub const SOFTWARE: Name = ("software", "Made with");
pub const NAME: Name = ("name", "Program");
pub const SOFTWARE_VERSION: Name = ("version", "Version");
pub const BUILD: Name = ("build", "Build (SHA-256)");
pub const TRIAL: Name = ("trial", "The trial");

/// A name in the file and in addresses.
pub const ID: Name = ("id", "Name in the file");
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
pub const OUTCOME_ID: Name = ("outcome_id", "Outcome, name in the file");
pub const INSTRUMENT: Name = ("instrument", "Instrument");
pub const UNIT: Name = ("unit", "Unit");
pub const SCALE: Name = ("scale", "Scale");
pub const DIRECTION: Name = ("direction", "Direction of benefit, for programs");
pub const ROLE: Name = ("role", "How the outcome was declared");
pub const SCALE_MINIMUM: Name = ("scale_minimum", "Lowest possible score");
pub const SCALE_MAXIMUM: Name = ("scale_maximum", "Highest possible score");
pub const VISIT: Name = ("visit", "Visit");

/// Its name in the file.
pub const VISIT_ID: Name = ("visit_id", "Visit, name in the file");
pub const ARM: Name = ("arm", "Arm asked about, name in the file");
pub const REFERENCE_ARM: Name = ("reference_arm", "Compared with, name in the file");
pub const BETWEEN: Name = ("between", "Between-group MCID, in the unit; 0 for none");
pub const WITHIN: Name = ("within", "Within-person MCID; 0 for none");
pub const WITHIN_KIND: Name = (
    "within_kind",
    "What the within-person MCID is counted in, for programs",
);
pub const ADDRESS: Name = ("address", "The question as the end of an address, after #");
pub const ALL_SETTINGS: Name = ("settings", "Everything that can be set");
pub const PUBLISHED: Name = ("published_thresholds", "Published thresholds");
pub const ANSWER: Name = ("answer", "The answer");
pub const HEADING: Name = ("heading", "Question");
pub const VERDICT: Name = ("verdict", "Verdict, for programs");
pub const POSSIBLE_VERDICTS: Name = (
    "possible_verdicts",
    "Verdicts that the printed precision leaves open, for programs",
);
pub const HEADLINE: Name = ("headline", "Verdict");
pub const FINDING: Name = ("finding", "Finding");
pub const MEANING: Name = ("meaning", "At your threshold");
pub const ROUNDING: Name = ("rounding", "Rounding");
pub const GRADE: Name = ("grade", "Imprecision");
pub const AGAINST_ZERO: Name = ("against_zero", "Against zero");
pub const PRINTED: Name = ("printed", "The difference");
pub const KEY_NUMBERS: Name = ("key_numbers", "Key numbers");
pub const VERDICT_CHANGES: Name = (
    "verdict_changes",
    "The printed numbers\u{2019} verdict at every threshold (above the first, up to and including the second)",
);
pub const FIGURES: Name = ("figures", "The figures at the top of the page");
pub const VIEWS: Name = ("exhibits", "The exhibits");
/// The key of a section's title in the JSON text.
pub const SECTION_TITLE: &str = "title";
pub const VIEW_ID: Name = ("id", "Name in addresses");
pub const CAPTION: Name = ("caption", "How to read it");
pub const AT_THRESHOLDS: Name = ("at_thresholds", "At your thresholds");
pub const IN_WORDS: Name = ("in_words", "The figure in words");
pub const MARKS: Name = ("marks", "What its marks say");
pub const NUMBERS: Name = ("numbers", "Numbers with their workings");
pub const TABLE: Name = ("table", "Table");
pub const REMARKS: Name = ("remarks", "What was assumed, and what to keep in mind");
pub const TERMS: Name = ("terms", "Terms");
pub const CHECKS: Name = ("checks", "Every comparison of reported numbers");
pub const CHECK_COUNTS: Name = ("counts", "How many comparisons found what");
pub const CANNOT_FAIL: Name = (
    "means_too_coarse",
    "Means left out of the whole-number test because they are too coarse for it to fail",
);
pub const ALL_CHECKS: Name = ("all", "One by one");
pub const FILE_WARNINGS: Name = ("file_warnings", "Warnings of the reader of the file");
pub const WARNING_COUNT: Name = ("count", "How many");
pub const WARNINGS: Name = ("warnings", "Warnings");
pub const KIND: Name = ("kind", "Kind, for programs");
pub const ESTIMATE: Name = ("estimate", "Estimate");
pub const LOWER: Name = ("lower", "Lower limit");
pub const UPPER: Name = ("upper", "Upper limit");

/// A printed number: confidence level, in per cent.
pub const LEVEL: Name = ("level", "Confidence level, in per cent");
pub const P: Name = ("p", "P");
pub const STANDARD_ERROR: Name = ("standard_error", "Standard error");
pub const ARM_FIELDS: &[Name] = &[
    ("id", "Name in the file"),
    ("name", "Arm"),
    ("short_name", "Short name"),
    ("randomised", "Randomised"),
];
pub const SOURCE_FIELDS: &[Name] = &[
    ("id", "Name in the file"),
    ("name", "Source"),
    ("reference", "Reference"),
    ("doi", "DOI"),
];
pub const SETTING_FIELDS: &[Name] = &[
    ("name", "Name in the address"),
    ("label", "What can be set"),
    ("value", "Value"),
    ("shown", "Value in words"),
];
pub const PUBLISHED_FIELDS: &[Name] = &[
    ("kind", "Kind, for programs"),
    ("value", "Value"),
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
    ("value", "Value"),
    ("shown", "As shown"),
    ("source", "Source"),
];
pub const VERDICT_CHANGE_FIELDS: &[Name] = &[
    ("from", "Above"),
    ("to", "Up to"),
    ("verdict", "Verdict, for programs"),
    ("headline", "Verdict"),
];
pub const TERM_FIELDS: &[Name] = &[("term", "Term"), ("definition", "Meaning")];
pub const CHECK_COUNT_FIELDS: &[Name] = &[
    ("finding", "Finding, for programs"),
    ("count", "Comparisons"),
];
pub const CHECK_FIELDS: &[Name] = &[
    ("finding", "Finding, for programs"),
    ("kind", "Kind, for programs"),
    ("outcome", "Outcome, name in the file"),
    ("visit", "Visit, name in the file"),
    ("compared", "What was compared"),
    ("result", "Result"),
    ("numbers", "The numbers"),
    ("source", "Source"),
];
