//! Tests of `mcid-explorer`.

mod all_views;
mod checks;
mod compatibility;
mod confidence;
mod contrasts;
mod difference;
mod improvement;
mod mint;
mod mint_derived;
mod overlap;
mod people;
mod posteriors;
mod prior_map;
mod priors;
mod readings;
mod resolve;
mod responders;
mod tables;
mod trajectory;
mod within_vs_between_words;
mod words;
