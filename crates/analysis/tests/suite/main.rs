//! Tests of `mcid-analysis`.

mod embed;
mod estimates;
mod fragment;
mod ratio;
mod resolve_answers;
mod rounding;
mod threshold;
mod verdict;
