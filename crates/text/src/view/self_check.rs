//! How the numbers are checked: what was computed independently, and how
//! closely this program must agree.
//!
//! The counts are those of the files in tests/reference; a test holds them to
//! it.

use crate::table::Table;

/// One file of reference values.
pub struct References {
    pub file: &'static str,
    pub about: &'static str,
    pub cases: usize,
    pub numbers: usize,
    /// How closely this program must agree.
    pub agreement: &'static str,
    /// With what the reference values were computed.
    pub made_with: &'static str,
}

pub static REFERENCES: [References; 7] = [
    References {
        file: "values",
        about: "Normal and Student\u{2019}s t distributions, standard errors, intervals, P values",
        cases: 191,
        numbers: 444,
        agreement: "9 to 14 digits",
        made_with: "mpmath, from definitions, 420 digits",
    },
    References {
        file: "evidence",
        about: "Compatibility, confidence, what rounding allows, symmetry, ratios, power",
        cases: 141,
        numbers: 966,
        agreement: "9 to 14 digits",
        made_with: "mpmath; regions by exact geometry",
    },
    References {
        file: "bayes",
        about: "Priors, posteriors, scepticism limit, equivalence, several arms and comparisons",
        cases: 83,
        numbers: 727,
        agreement: "10 to 12 digits",
        made_with: "mpmath, from definitions and root finding",
    },
    References {
        file: "responders",
        about: "Standardised effects, overlap, responders, risk differences, numbers needed to treat",
        cases: 120,
        numbers: 662,
        agreement: "8 to 14 digits",
        made_with: "mpmath, by integration and root finding",
    },
    References {
        file: "checks",
        about: "Whole-number tests (GRIM, GRIMMER), percentages, changes from baseline",
        cases: 63,
        numbers: 513,
        agreement: "exactly, or to 9 digits",
        made_with: "exact fractions; every possible data set where there are few",
    },
    References {
        file: "classification",
        about: "The 16 verdicts, where they turn, and GRADE\u{2019}s reading",
        cases: 41,
        numbers: 222,
        agreement: "exactly",
        made_with: "brute force over every value that an interval holds",
    },
    References {
        file: "trial_answers",
        about: "Every difference of the first trial, from its file alone: standard error, confidence, posteriors",
        cases: 40,
        numbers: 730,
        agreement: "9 digits",
        made_with: "mpmath; every corner of what rounding allows",
    },
];
pub const TITLE: &str = "How the numbers are checked";

pub fn lead() -> String {
    let cases: usize = REFERENCES.iter().map(|references| references.cases).sum();
    let numbers: usize = REFERENCES.iter().map(|references| references.numbers).sum();
    format!(
        "{numbers} numbers in {cases} cases were computed with independent software, and this program recomputes every one of them in its tests, as an ordinary program and, but for the verdicts, which take only whole numbers, as the WebAssembly that runs here."
    )
}

pub const LIMITS: &str = "This shows that the formulas are computed rightly, not that they are the right ones for a trial; what each number assumes stands in its working. The reference values and the scripts that made them are in the project\u{2019}s folder tests/reference.";

pub fn table() -> Table {
    let rows = REFERENCES.iter().map(|references| {
        vec![
            references.about.to_owned(),
            references.cases.to_string(),
            references.numbers.to_string(),
            references.agreement.to_owned(),
            references.made_with.to_owned(),
        ]
    });
    Table::new(
        "Numbers computed with independent software",
        [
            "What is computed",
            "Cases",
            "Numbers",
            "Must agree to",
            "Computed with",
        ],
        rows,
    )
}
