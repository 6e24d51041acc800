//! Page and workers in one program, for the edition that is one file: what they
//! have in common is in it once. It is whichever it is started as.

use mcid_explorer::wire::{Clerk, Maker};

fn main() {
    let (mut maker, mut clerk) = (Maker::default(), Clerk::default());
    // What both must know gets no answer of either.
    let is_worker = mcid_explorer::worker::listen(move |asked| {
        let made = maker.answer(asked);
        clerk.answer(asked).or(made)
    });
    if !is_worker {
        mcid_explorer::page::mount();
    }
}
