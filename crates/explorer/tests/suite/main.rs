//! Tests of `mcid-explorer`.

mod agreement;
mod all_views;
mod both_estimates;
mod checks;
mod checks_agreeing;
mod compatibility;
mod confidence;
mod contrasts;
mod difference;
mod equivalence;
mod impossible;
mod mint;
mod mint_derived;
mod number_needed_to_treat;
mod overlap;
mod posteriors;
mod prior_map;
mod priors;
mod resolve;
mod responder_shares;
mod responders;
mod tables;
mod trajectory;
mod within_vs_between_words;
mod words;
