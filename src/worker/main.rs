//! The program of the worker that makes exhibits.

use mcid_explorer::wire::Maker;

fn main() {
    let mut maker = Maker::default();
    mcid_explorer::worker::listen(move |asked| maker.answer(asked));
}
