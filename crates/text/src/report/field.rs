//! The parts of a report and their fields: name for programs, name for readers.
//!
//! The names for programs are those of docs/report-format.md, and stay.

/// A name for programs, and one for readers.
type Name = (&'static str, &'static str);

/// What the report is.
pub const ABOUT: Name = ("about", "About this report");

/// By what it was made.
pub const SOFTWARE: Name = ("software", "Made with");

/// The program.
pub const NAME: Name = ("name", "Program");

/// Its version.
pub const SOFTWARE_VERSION: Name = ("version", "Version");

/// Its build.
pub const BUILD: Name = ("build", "Build (SHA-256)");

/// The trial.
pub const TRIAL: Name = ("trial", "The trial");

/// A name in the file and in addresses.
pub const ID: Name = ("id", "Name in the file");

/// Its title.
pub const TRIAL_TITLE: Name = ("title", "Title");

/// What it is called.
pub const SHORT_NAME: Name = ("short_name", "Short name");

/// Who was randomised to what.
pub const DESCRIPTION: Name = ("description", "Description");

/// By which its data are known.
pub const FINGERPRINT: Name = (
    "fingerprint",
    "Fingerprint of the data as read (FNV-1a, 64 bits)",
);

/// Its publication.
pub const CITATION: Name = ("citation", "Publication");

/// Its registrations.
pub const REGISTRATIONS: Name = ("registrations", "Registered as");

/// Its arms.
pub const ARMS: Name = ("arms", "Arms");

/// Where its numbers are from.
pub const SOURCES: Name = ("sources", "Sources");

/// The question.
pub const QUESTION: Name = ("question", "The question");

/// The outcome.
pub const OUTCOME: Name = ("outcome", "Outcome");

/// Its name in the file.
pub const OUTCOME_ID: Name = ("outcome_id", "Outcome, name in the file");

/// How it was measured.
pub const INSTRUMENT: Name = ("instrument", "Instrument");

/// Its unit.
pub const UNIT: Name = ("unit", "Unit");

/// Its scale in words.
pub const SCALE: Name = ("scale", "Scale");

/// Which way is better.
pub const DIRECTION: Name = ("direction", "Direction of benefit, for programs");

/// How it was declared.
pub const ROLE: Name = ("role", "How the outcome was declared");

/// The lower end of its scale.
pub const SCALE_MINIMUM: Name = ("scale_minimum", "Lowest possible score");

/// The upper end of its scale.
pub const SCALE_MAXIMUM: Name = ("scale_maximum", "Highest possible score");

/// The visit.
pub const VISIT: Name = ("visit", "Visit");

/// Its name in the file.
pub const VISIT_ID: Name = ("visit_id", "Visit, name in the file");

/// The arm asked about.
pub const ARM: Name = ("arm", "Arm asked about, name in the file");

/// The arm that it is compared with.
pub const REFERENCE_ARM: Name = ("reference_arm", "Compared with, name in the file");

/// The threshold between the arms.
pub const BETWEEN: Name = ("between", "Between-group MCID, in the unit; 0 for none");

/// The threshold within a person.
pub const WITHIN: Name = ("within", "Within-person MCID; 0 for none");

/// What that is counted in.
pub const WITHIN_KIND: Name = (
    "within_kind",
    "What the within-person MCID is counted in, for programs",
);

/// The question as text.
pub const ADDRESS: Name = ("address", "The question as the end of an address, after #");

/// What can be set.
pub const ALL_SETTINGS: Name = ("settings", "Everything that can be set");

/// Published thresholds.
pub const PUBLISHED: Name = ("published_thresholds", "Published thresholds");

/// The answer.
pub const ANSWER: Name = ("answer", "The answer");

/// The question in words.
pub const HEADING: Name = ("heading", "Question");

/// The verdict.
pub const VERDICT: Name = ("verdict", "Verdict, for programs");

/// What rounding leaves of it.
pub const POSSIBLE_VERDICTS: Name = (
    "possible_verdicts",
    "Verdicts that the printed precision leaves open, for programs",
);

/// The verdict in a few words.
pub const HEADLINE: Name = ("headline", "Verdict");

/// What was found.
pub const FINDING: Name = ("finding", "Finding");

/// What it means.
pub const MEANING: Name = ("meaning", "At your threshold");

/// What rounding leaves open.
pub const ROUNDING: Name = ("rounding", "Rounding");

/// The terms of GRADE.
pub const GRADE: Name = ("grade", "Imprecision");

/// The position against zero.
pub const AGAINST_ZERO: Name = ("against_zero", "Against zero");

/// The printed numbers.
pub const PRINTED: Name = ("printed", "The difference as printed");

/// The numbers under the answer.
pub const KEY_NUMBERS: Name = ("key_numbers", "Key numbers");

/// The verdicts along the scale.
pub const VERDICT_CHANGES: Name = (
    "verdict_changes",
    "The printed numbers\u{2019} verdict at every threshold (above the first, up to and including the second)",
);

/// The figures of the first view.
pub const FIGURES: Name = ("figures", "The figures at the top of the page");

/// The views.
pub const EXHIBITS: Name = ("exhibits", "The exhibits");

/// A title.
pub const EXHIBIT_TITLE: Name = ("title", "Title");

/// A name in addresses.
pub const EXHIBIT_ID: Name = ("id", "Name in addresses");

/// How to read it.
pub const CAPTION: Name = ("caption", "How to read it");

/// What thresholds add.
pub const AT_THRESHOLDS: Name = ("at_thresholds", "At your thresholds");

/// A figure in words.
pub const IN_WORDS: Name = ("in_words", "The figure in words");

/// What marks say.
pub const MARKS: Name = ("marks", "What its marks say");

/// Numbers.
pub const NUMBERS: Name = ("numbers", "Numbers with their workings");

/// A table.
pub const TABLE: Name = ("table", "Table");

/// Remarks.
pub const REMARKS: Name = ("remarks", "What was assumed, and what to keep in mind");

/// Terms.
pub const TERMS: Name = ("terms", "Terms");

/// The comparisons.
pub const CHECKS: Name = ("checks", "Every comparison of reported numbers");

/// How many found what.
pub const CHECK_COUNTS: Name = ("counts", "How many comparisons found what");

/// Means left out.
pub const CANNOT_FAIL: Name = (
    "means_too_coarse",
    "Means left out of the whole-number test because they are too coarse for it to fail",
);

/// Each of them.
pub const ALL_CHECKS: Name = ("all", "One by one");

/// What the reader warned of.
pub const FILE_WARNINGS: Name = ("file_warnings", "Warnings of the reader of the file");

/// How many.
pub const WARNING_COUNT: Name = ("count", "How many");

/// Which.
pub const WARNINGS: Name = ("warnings", "Warnings");

/// A printed number: kind.
pub const KIND: Name = ("kind", "Kind, for programs");

/// A printed number: estimate.
pub const ESTIMATE: Name = ("estimate", "Estimate");

/// A printed number: lower limit.
pub const LOWER: Name = ("lower", "Lower limit");

/// A printed number: upper limit.
pub const UPPER: Name = ("upper", "Upper limit");

/// A printed number: confidence level, in per cent.
pub const LEVEL: Name = ("level", "Confidence level, in per cent");

/// A printed number: p.
pub const P: Name = ("p", "P");

/// A printed number: standard error.
pub const STANDARD_ERROR: Name = ("standard_error", "Standard error");

/// The fields of these records.
pub const ARM_FIELDS: &[Name] = &[
    ("id", "Name in the file"),
    ("name", "Arm"),
    ("short_name", "Short name"),
    ("randomised", "Randomised"),
];

/// The fields of these records.
pub const SOURCE_FIELDS: &[Name] = &[
    ("id", "Name in the file"),
    ("name", "Source"),
    ("reference", "Reference"),
    ("doi", "DOI"),
];

/// The fields of these records.
pub const SETTING_FIELDS: &[Name] = &[
    ("name", "Name in the address"),
    ("label", "What can be set"),
    ("value", "Value"),
    ("shown", "Value in words"),
];

/// The fields of these records.
pub const PUBLISHED_FIELDS: &[Name] = &[
    ("kind", "Kind, for programs"),
    ("value", "Value"),
    ("label", "Label"),
    ("source", "Source"),
];

/// The fields of these records.
pub const PRINTED_FIELDS: &[Name] = &[
    ("name", "Name"),
    ("label", "What it is"),
    ("value", "As printed"),
    ("source", "Source"),
];

/// The fields of these records.
pub const KEY_NUMBER_FIELDS: &[Name] = &[
    ("label", "What it is"),
    ("value", "Value"),
    ("shown", "As shown"),
    ("source", "Source"),
];

/// The fields of these records.
pub const VERDICT_CHANGE_FIELDS: &[Name] = &[
    ("from", "Above"),
    ("to", "Up to"),
    ("verdict", "Verdict, for programs"),
    ("headline", "Verdict"),
];

/// The fields of these records.
pub const TERM_FIELDS: &[Name] = &[("term", "Term"), ("definition", "Meaning")];

/// The fields of these records.
pub const CHECK_COUNT_FIELDS: &[Name] = &[
    ("finding", "Finding, for programs"),
    ("count", "Comparisons"),
];

/// The fields of these records.
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
