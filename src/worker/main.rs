//! The program of the worker that makes exhibits.

use mcid_explorer_web::protocol::Maker;

fn main() {
    let mut maker = Maker::default();
    mcid_explorer_web::worker::listen(move |asked| maker.answer(asked));
}
