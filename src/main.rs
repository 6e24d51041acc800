//! Mounts the page.

fn main() {
    mcid_explorer_web::mount();
}
