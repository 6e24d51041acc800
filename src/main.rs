//! Mounts the page.

fn main() {
    mcid_explorer::page::mount();
}
