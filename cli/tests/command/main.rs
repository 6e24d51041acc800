//! The command as people and pipelines run it: the real program, its outputs
//! and its exit statuses.

mod answer;
mod bad_inputs;
mod bundle;
mod check;
mod convert;
mod estimates;
mod figure;
mod manual;
mod report;
mod run;
