//! Tests of `mcid-analysis`.

#[path = "../../../stats/tests/suite/case.rs"]
mod case;
mod embed;
mod fragment;
mod resolve_answers;
mod rounding;
mod threshold;
mod verdict;
