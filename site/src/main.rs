//! The command line of [`mcid_explorer_site`].

use std::env;
use std::path::Path;
use std::process::ExitCode;

fn main() -> ExitCode {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let (from, to, address) = match arguments.as_slice() {
        [from, to] => (from, to, None),
        [from, to, address] => (from, to, Some(address.as_str())),
        _ => {
            eprintln!(
                "Usage: mcid-explorer-site <folder of what has been built> <folder to write> [address]"
            );
            return ExitCode::from(2);
        }
    };
    match mcid_explorer_site::write(Path::new(from), Path::new(to), address) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}
