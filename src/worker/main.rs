//! The program of the worker.

fn main() {
    mcid_explorer_web::worker::listen();
}
