//! The program of the worker that keeps the desk: it comes only when a reader
//! opens, types or saves a trial.

use mcid_explorer::wire::Clerk;

fn main() {
    let mut clerk = Clerk::default();
    mcid_explorer::worker::listen(move |asked| clerk.answer(asked));
}
