//! The program of the worker.

fn main() {
    mcid_explorer::worker::listen();
}
