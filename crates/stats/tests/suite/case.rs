//! Cases with values that were computed independently: inputs, outputs, and
//! the tolerance of each. Shared by the tests that run through them.
#![allow(
    unreachable_pub,
    reason = "a part of each test, reached by nothing else"
)]

use mcid_stats::{DegreesOfFreedom, Reference};
use serde_json::Value;

/// A case as it stands in the file.
pub struct Case(pub Value);

impl Case {
    pub fn id(&self) -> &str {
        self.0["id"].as_str().expect("id")
    }

    pub fn tolerance(&self, name: &str) -> f64 {
        self.0[name].as_f64().expect(name)
    }

    pub fn input(&self, name: &str) -> f64 {
        self.0["in"][name].as_f64().expect(name)
    }

    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "counts are small and whole"
    )]
    pub fn count(&self, name: &str) -> u32 {
        self.input(name) as u32
    }

    pub fn degrees_of_freedom(&self) -> DegreesOfFreedom {
        DegreesOfFreedom::new(self.input("df")).expect("valid degrees of freedom")
    }

    pub fn reference(&self) -> Reference {
        self.0["in"]["df"].as_f64().map_or(Reference::Normal, |df| {
            Reference::student_t(df).expect("valid degrees of freedom")
        })
    }

    pub fn list(&self, name: &str) -> Vec<f64> {
        numbers(&self.0["in"][name])
    }

    pub fn text(&self, name: &str) -> &str {
        self.0["in"][name].as_str().expect(name)
    }

    /// The computed values must be all that the case knows, and right.
    #[track_caller]
    pub fn expect(&self, computed: &[(&str, f64)]) {
        self.expect_with_lists(computed, &[]);
    }

    /// As [`expect`](Self::expect), for a case that also knows lists. What is
    /// true is 1, what is false 0.
    #[track_caller]
    pub fn expect_with_lists(&self, computed: &[(&str, f64)], lists: &[(&str, &[f64])]) {
        let outputs = self.0["out"].as_object().expect("outputs");
        assert_eq!(computed.len() + lists.len(), outputs.len(), "{}", self.id());
        for (name, value) in computed {
            let wanted = &outputs[*name];
            let truth = wanted.as_bool().map(|truth| f64::from(u8::from(truth)));
            self.close(name, *value, truth.or(wanted.as_f64()).expect(name));
        }
        for (name, values) in lists {
            let wanted = numbers(&outputs[*name]);
            assert_eq!(values.len(), wanted.len(), "{} {name}", self.id());
            for (value, wanted) in values.iter().zip(wanted) {
                self.close(name, *value, wanted);
            }
        }
    }

    #[track_caller]
    fn close(&self, name: &str, value: f64, wanted: f64) {
        let tolerance = self.tolerance("atol") + self.tolerance("rtol") * wanted.abs();
        assert!(
            (value - wanted).abs() <= tolerance,
            "{} {name}: {value:e} is not {wanted:e}",
            self.id()
        );
    }
}

fn numbers(value: &Value) -> Vec<f64> {
    let items = value.as_array().expect("a list");
    items
        .iter()
        .map(|item| item.as_f64().expect("a number"))
        .collect()
}

/// Runs `check` on each case of a function in a file's text; there must be
/// `count` of them.
#[track_caller]
pub fn each(file: &str, function: &str, count: usize, check: impl Fn(&Case)) {
    let mut values: Value = serde_json::from_str(file).expect("well-formed values");
    let Value::Array(cases) = values["cases"].take() else {
        panic!("no cases");
    };
    let cases: Vec<Case> = cases
        .into_iter()
        .filter(|case| case["fn"] == function)
        .map(Case)
        .collect();
    assert_eq!(cases.len(), count);
    cases.iter().for_each(check);
}
