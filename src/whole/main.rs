//! Page and worker in one program, for the edition that is one file: what the
//! two have in common is in it once. It is whichever it is started as.

fn main() {
    if !mcid_explorer::worker::listen() {
        mcid_explorer::page::mount();
    }
}
