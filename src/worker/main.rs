//! The program of the worker that makes views.

use mcid_explorer_web::protocol::ViewService;

fn main() {
    let mut view_service = ViewService::default();
    mcid_explorer_web::worker::listen(move |asked| view_service.answer(asked));
}
