//! Tests of `mcid-analysis`.

#[path = "../../../stats/tests/suite/case.rs"]
mod case;
mod fragment;
mod resolve_answers;
mod verdict;
