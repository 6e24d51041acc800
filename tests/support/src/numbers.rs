//! Numbers that properties are tried on, and how close is equal. Shared by the
//! tests of properties.

use proptest::prelude::*;
use proptest::test_runner::{RngAlgorithm, RngSeed};

/// The same cases at every run, and no file of past failures.
pub fn settings() -> ProptestConfig {
    ProptestConfig {
        cases: 500,
        failure_persistence: None,
        rng_algorithm: RngAlgorithm::ChaCha,
        rng_seed: RngSeed::Fixed(20_261_122),
        ..ProptestConfig::default()
    }
}

/// Positive numbers between two powers of ten.
pub fn sizes(from: f64, to: f64) -> impl Strategy<Value = f64> {
    (from..to).prop_map(|log| 10_f64.powf(log))
}

pub fn benefits() -> impl Strategy<Value = f64> {
    -20.0..20.0_f64
}

pub fn errors() -> impl Strategy<Value = f64> {
    sizes(-2.0, 1.0)
}

pub fn levels() -> impl Strategy<Value = f64> {
    0.05..0.999_f64
}

/// Any double, the odd ones often.
pub fn anything() -> impl Strategy<Value = f64> {
    prop_oneof![
        any::<f64>(),
        proptest::num::f64::ANY,
        prop_oneof![
            Just(0.0),
            Just(-0.0),
            Just(f64::INFINITY),
            Just(f64::NEG_INFINITY),
            Just(f64::NAN),
            Just(f64::MAX),
            Just(-f64::MAX),
            Just(f64::MIN_POSITIVE),
            Just(5e-324),
        ],
        -2.0..2.0_f64,
    ]
}

#[track_caller]
pub fn close(computed: f64, wanted: f64, relative: f64) {
    assert!(
        (computed - wanted).abs() <= relative * wanted.abs(),
        "{computed:e} is not {wanted:e}"
    );
}

/// Whether all are finite.
pub fn finite(values: &[f64]) -> bool {
    values.iter().all(|value| value.is_finite())
}
