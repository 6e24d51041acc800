//! The keys of every object in the trial format, version 1, in tables.
//!
//! The reader finds missing and unknown keys from these tables alone, and a
//! test holds the JSON Schema against them.

/// The objects' common form: which keys one has.
pub struct ObjectShape {
    /// What it is called in messages, e.g. "An arm".
    pub what: &'static str,
    /// Its keys.
    pub keys: &'static [Key],
}

/// One key of an object.
pub struct Key {
    /// The key.
    pub name: &'static str,
    /// True if the object must have it.
    pub required: bool,
    /// A value to show with a missing key, as JSON.
    pub example: &'static str,
}

const fn must(name: &'static str, example: &'static str) -> Key {
    Key {
        name,
        required: true,
        example,
    }
}

const fn may(name: &'static str) -> Key {
    Key {
        name,
        required: false,
        example: "",
    }
}

/// The keys of a trial.
pub const TRIAL: ObjectShape = ObjectShape {
    what: "A trial",
    keys: &[
        may("$schema"),
        must("format", "\"mcid-explorer-trial\""),
        must("version", "1"),
        must("id", "\"example\""),
        must("title", "\"Retraining for chronic low back pain\""),
        must("short_name", "\"EXAMPLE\""),
        must("question", "\"Is one point less pain enough to matter?\""),
        must(
            "description",
            "\"276 adults with chronic low back pain were randomised to ...\"",
        ),
        may("condition"),
        may("registrations"),
        must(
            "citation",
            "{ \"title\": \"...\", \"journal\": \"...\", \"year\": 2022 }",
        ),
        must(
            "sources",
            "[{ \"id\": \"paper\", \"name\": \"the paper, Table 2\" }]",
        ),
        may("source"),
        must(
            "arms",
            "[{ \"id\": \"drug\", ... }, { \"id\": \"placebo\", ... }]",
        ),
        must("time_unit", "\"weeks\""),
        must(
            "visits",
            "[{ \"id\": \"0\", \"time\": \"0\", \"label\": \"baseline\" }]",
        ),
        must("outcomes", "[{ \"id\": \"pain\", ... }]"),
        may("events"),
        may("adverse_events"),
        may("flow"),
        may("adherence"),
        may("notes"),
    ],
};

/// The keys of a citation.
pub const CITATION: ObjectShape = ObjectShape {
    what: "A citation",
    keys: &[
        may("authors"),
        must("title", "\"Retraining for chronic low back pain\""),
        may("journal"),
        may("year"),
        may("locator"),
        may("doi"),
    ],
};

/// The keys of a source.
pub const SOURCE: ObjectShape = ObjectShape {
    what: "A source",
    keys: &[
        must("id", "\"paper\""),
        must("name", "\"the paper, Table 2\""),
        may("reference"),
        may("doi"),
    ],
};

/// The keys of an arm.
pub const ARM: ObjectShape = ObjectShape {
    what: "An arm",
    keys: &[
        must("id", "\"retraining\""),
        must("name", "\"Graded sensorimotor retraining\""),
        must("short_name", "\"Retraining\""),
        must("role", "\"intervention\""),
        may("randomised"),
    ],
};

/// The keys of a visit.
pub const VISIT: ObjectShape = ObjectShape {
    what: "A visit",
    keys: &[
        must("id", "\"18\""),
        must("time", "\"18\""),
        must("label", "\"18 weeks\""),
        may("primary"),
        may("note"),
    ],
};

/// The keys of an outcome.
pub const OUTCOME: ObjectShape = ObjectShape {
    what: "An outcome",
    keys: &[
        must("id", "\"pain\""),
        must("name", "\"pain intensity\""),
        may("instrument"),
        must(
            "unit",
            "{ \"singular\": \"point\", \"plural\": \"points\" }",
        ),
        may("scale"),
        must("direction", "\"lower_is_better\""),
        must("role", "\"primary\""),
        may("source"),
        may("thresholds"),
        may("results"),
        may("contrasts"),
        may("responders"),
        may("note"),
    ],
};

/// The keys of a unit.
pub const UNIT: ObjectShape = ObjectShape {
    what: "A unit",
    keys: &[must("singular", "\"point\""), must("plural", "\"points\"")],
};

/// The keys of a scale.
pub const SCALE: ObjectShape = ObjectShape {
    what: "A scale",
    keys: &[may("minimum"), may("maximum"), may("source")],
};

/// The keys of a threshold.
pub const THRESHOLD: ObjectShape = ObjectShape {
    what: "A threshold",
    keys: &[
        must("kind", "\"between_groups\""),
        must("value", "\"1.0\""),
        must("label", "\"the trial's own\""),
        may("source"),
    ],
};

/// The keys of a result.
pub const RESULT: ObjectShape = ObjectShape {
    what: "A result",
    keys: &[
        must("visit", "\"18\""),
        must("arm", "\"retraining\""),
        may("n"),
        may("mean"),
        may("standard_deviation"),
        may("standard_error"),
        may("confidence_interval"),
        may("median"),
        may("change"),
        may("source"),
    ],
};

/// The keys of a mean change.
pub const CHANGE: ObjectShape = ObjectShape {
    what: "A mean change",
    keys: &[
        must("mean", "\"-2.1\""),
        may("standard_deviation"),
        may("standard_error"),
        may("confidence_interval"),
    ],
};

/// The keys of a confidence interval.
pub const INTERVAL: ObjectShape = ObjectShape {
    what: "A confidence interval",
    keys: &[
        must("level", "\"95\""),
        must("lower", "\"-1.5\""),
        must("upper", "\"-0.4\""),
    ],
};

/// The keys of a contrast.
pub const CONTRAST: ObjectShape = ObjectShape {
    what: "A contrast",
    keys: &[
        must("visit", "\"18\""),
        must("arm", "\"retraining\""),
        must("reference_arm", "\"control\""),
        must("kind", "\"model_difference\""),
        must("estimate", "\"-1.0\""),
        may("confidence_interval"),
        may("p"),
        may("standard_error"),
        may("degrees_of_freedom"),
        may("ratio"),
        may("control_risk"),
        may("favours"),
        may("source"),
        may("note"),
    ],
};

/// The keys of a responder count.
pub const RESPONDERS: ObjectShape = ObjectShape {
    what: "A responder count",
    keys: &[
        must("visit", "\"18\""),
        must("kind", "\"within_person_percent\""),
        must("threshold", "\"30\""),
        must(
            "counts",
            "[{ \"arm\": \"retraining\", \"count\": 87, \"total\": 128 }]",
        ),
        may("source"),
        may("note"),
    ],
};

/// The keys of a row of counts.
pub const COUNT_TABLE: ObjectShape = ObjectShape {
    what: "A row of counts",
    keys: &[
        must("label", "\"recovery\""),
        may("role"),
        must(
            "counts",
            "[{ \"arm\": \"retraining\", \"count\": 24, \"total\": 131 }]",
        ),
        may("source"),
        may("note"),
    ],
};

/// The keys of a count.
pub const COUNT: ObjectShape = ObjectShape {
    what: "A count",
    keys: &[
        must("arm", "\"retraining\""),
        must("count", "87"),
        may("total"),
    ],
};

/// The keys of a note.
pub const NOTE: ObjectShape = ObjectShape {
    what: "A note",
    keys: &[
        must("kind", "\"disagreement\""),
        must("about", "\"Worst score of the pain scale\""),
        may("outcome"),
        may("visit"),
        may("says"),
        must("text", "\"An 11-point scale runs from 0 to 10.\""),
    ],
};

/// The keys of a statement.
pub const STATEMENT: ObjectShape = ObjectShape {
    what: "A statement",
    keys: &[must("source", "\"paper\""), must("text", "\"10\"")],
};

/// The keys of a number.
pub const NUMBER: ObjectShape = ObjectShape {
    what: "A number",
    keys: &[must("value", "\"-1.0\""), may("source"), may("note")],
};

/// The keys of a list of trials.
pub const INDEX: ObjectShape = ObjectShape {
    what: "A list of trials",
    keys: &[must("trials", "[{ \"id\": \"example\", ... }]")],
};

/// The keys of an entry.
pub const INDEX_ENTRY: ObjectShape = ObjectShape {
    what: "An entry",
    keys: &[
        must("id", "\"example\""),
        must("file", "\"example.json\""),
        must("short_name", "\"EXAMPLE\""),
        must("condition", "\"chronic low back pain\""),
    ],
};
