//! What the tests of tables share: opening a text, and invented trials.

use mcid_import::{Draft, Opened, open};
use mcid_trial::{Fault, Trial, read};

/// Opens a text that is a table.
pub(crate) fn draft(text: &str, answers: &[(&str, &str)]) -> Result<Draft, Vec<Fault>> {
    let answer = |(id, said): &(&str, &str)| ((*id).to_owned(), (*said).to_owned());
    let answers: Vec<(String, String)> = answers.iter().map(answer).collect();
    match open(text.as_bytes(), &answers)? {
        Opened::Draft(draft) => Ok(*draft),
        Opened::Trial(_) => panic!("a table was taken for a trial's file"),
    }
}

/// The trial of a draft without open questions.
pub(crate) fn finished(draft: &Draft) -> Trial {
    let text = draft.document.to_json();
    match read(&text) {
        Ok(reading) => reading.trial,
        Err(faults) => panic!("{}\n{text}", faults[0]),
    }
}

/// Numbers that look like chance and are the same in every run (splitmix64).
pub(crate) struct Numbers(pub(crate) u64);

impl Numbers {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    /// A number below another.
    pub(crate) fn below(&mut self, end: usize) -> usize {
        usize::try_from(self.next() % end as u64).expect("below a usize")
    }

    fn is(&mut self) -> bool {
        self.below(2) == 0
    }
}

const NAMES: [&str; 14] = [
    "Walking",
    "Usual care",
    "Ü, mit Komma",
    "=1+1",
    "-5",
    "@here",
    "'quoted",
    "'=both",
    "NA",
    "12 weeks",
    "# of falls",
    "a;b|c",
    "control",
    "疼痛",
];

/// A decimal with a number of decimals, as it is printed.
fn printed(units: i64, decimals: usize) -> String {
    let scale = 10_i64.pow(u32::try_from(decimals).expect("few"));
    let sign = if units < 0 { "-" } else { "" };
    let size = units.abs();
    if decimals == 0 {
        format!("{sign}{size}")
    } else {
        format!("{sign}{}.{:0decimals$}", size / scale, size % scale)
    }
}

/// An interval about a number, in JSON.
fn interval(numbers: &mut Numbers, middle: i64, decimals: usize) -> String {
    let half = i64::try_from(1 + numbers.below(50)).expect("few");
    let level = ["95", "90", "97.5", "99"][numbers.below(4)];
    format!(
        r#", "confidence_interval": {{ "level": "{level}", "lower": "{}", "upper": "{}" }}"#,
        printed(middle - half, decimals),
        printed(middle + half, decimals)
    )
}

/// An invented trial with all that tables can hold, and names that are hard
/// to write down; with quotation marks in them if `quotes`.
pub(crate) fn invented(numbers: &mut Numbers, quotes: bool) -> Trial {
    let mut names: Vec<&str> = NAMES.to_vec();
    if quotes {
        names.push("5\\\" nail");
    }
    let name = |numbers: &mut Numbers| names[numbers.below(names.len())].to_owned();
    let arms = 2 + numbers.below(3);
    let first = numbers.below(NAMES.len());
    let arm = |at: usize| NAMES[(first + at) % NAMES.len()];
    let list: Vec<String> = (0..arms)
        .map(|at| {
            let role = if at == 0 || numbers.is() { "control" } else { "intervention" };
            let randomised = if numbers.is() { r#", "randomised": 200"# } else { "" };
            format!(r#"{{ "id": "arm-{at}", "name": "{}", "short_name": "{}", "role": "{role}"{randomised} }}"#, arm(at), arm(at))
        })
        .collect();
    let times = [
        ["0", "4", "12"],
        ["0", "6.5", "26.25"],
        ["-2", "0", "52"],
        ["1", "1.5", "2"],
    ][numbers.below(4)];
    let visits: Vec<String> = times
        .iter()
        .map(|time| {
            let primary = if *time == times[2] && numbers.is() {
                r#", "primary": true"#
            } else {
                ""
            };
            let note = if numbers.is() {
                r#", "note": "late, in part""#
            } else {
                ""
            };
            format!(
                r#"{{ "id": "v{}", "time": "{time}", "label": "{time} u"{primary}{note} }}"#,
                time.replace('-', "m")
            )
        })
        .collect();
    let mut outcomes = Vec::new();
    for index in 0..=numbers.below(3) {
        outcomes.push(outcome(numbers, index, &name, arms, &times));
    }
    let unit = ["days", "weeks", "months", "years"][numbers.below(4)];
    let (title, short) = (name(numbers), name(numbers));
    let text = format!(
        r#"{{ "format": "mcid-explorer-trial", "version": 1, "id": "an--id-", "title": "{title}", "short_name": "{short}",
        "question": "{}", "description": "{}", "registrations": ["R1", "R2"],
        "citation": {{ "title": "A, b", "authors": ["X Y", "Z"], "year": 2020, "doi": "10.1/x" }},
        "sources": [{{ "id": "s", "name": "{}", "reference": "r" }}],
        "arms": [{}], "time_unit": "{unit}", "visits": [{}], "outcomes": [{}] }}"#,
        name(numbers),
        name(numbers),
        name(numbers),
        list.join(","),
        visits.join(","),
        outcomes.join(",")
    );
    match read(&text) {
        Ok(reading) => reading.trial,
        Err(faults) => panic!("{}\n{text}", faults[0]),
    }
}

fn outcome(
    numbers: &mut Numbers,
    index: usize,
    name: &dyn Fn(&mut Numbers) -> String,
    arms: usize,
    times: &[&str; 3],
) -> String {
    let decimals = numbers.below(4);
    let size = |numbers: &mut Numbers| i64::try_from(numbers.below(9_999)).expect("few");
    let mut results = Vec::new();
    let mut contrasts = Vec::new();
    for time in times {
        let visit = format!("v{}", time.replace('-', "m"));
        for arm in 0..arms {
            if arm > 0 && numbers.below(3) == 0 {
                continue;
            }
            let mean = size(numbers);
            let spread = match numbers.below(4) {
                0 => format!(
                    r#", "standard_deviation": "{}""#,
                    printed(1 + size(numbers), decimals)
                ),
                1 => format!(
                    r#", "standard_error": "{}""#,
                    printed(1 + size(numbers), decimals)
                ),
                2 => interval(numbers, mean, decimals),
                _ => String::new(),
            };
            let median = if numbers.is() {
                format!(r#", "median": "{}""#, printed(size(numbers), 1))
            } else {
                String::new()
            };
            results.push(format!(
                r#"{{ "visit": "{visit}", "arm": "arm-{arm}", "n": {}, "mean": "{}"{spread}{median} }}"#,
                2 + numbers.below(150),
                printed(mean, decimals)
            ));
            if arm > 0 {
                let estimate = size(numbers) - 4_000;
                let kind = [
                    "model_difference",
                    "change_difference",
                    "unadjusted_difference",
                ][numbers.below(3)];
                let limits = if numbers.is() {
                    interval(numbers, estimate, decimals)
                } else {
                    String::new()
                };
                let p = [
                    "",
                    r#", "p": "<.001""#,
                    r#", "p": "=0.247""#,
                    r#", "p": ".50""#,
                ][numbers.below(4)];
                let error = if numbers.is() {
                    r#", "standard_error": "0.10""#
                } else {
                    ""
                };
                contrasts.push(format!(
                    r#"{{ "visit": "{visit}", "arm": "arm-{arm}", "reference_arm": "arm-0", "kind": "{kind}", "estimate": "{}"{limits}{p}{error} }}"#,
                    printed(estimate, decimals)
                ));
            }
        }
    }
    let optional = |numbers: &mut Numbers, text: &str| {
        if numbers.is() {
            text.to_owned()
        } else {
            String::new()
        }
    };
    let scale = optional(
        numbers,
        r#", "scale": { "minimum": "-1.50", "maximum": "60000" }"#,
    );
    let threshold = optional(
        numbers,
        r#", "thresholds": [{ "kind": "between_groups", "value": "1.00", "label": "own" }]"#,
    );
    let instrument = optional(numbers, r#", "instrument": "a, b; c""#);
    let direction = ["lower_is_better", "higher_is_better"][numbers.below(2)];
    let role = if index == 0 {
        "primary"
    } else {
        ["secondary", "post_hoc"][numbers.below(2)]
    };
    format!(
        r#"{{ "id": "o-{index}", "name": "{}"{instrument}, "unit": {{ "singular": "point", "plural": "points" }}{scale},
        "direction": "{direction}", "role": "{role}"{threshold}, "results": [{}], "contrasts": [{}] }}"#,
        name(numbers),
        results.join(","),
        contrasts.join(",")
    )
}
