//! Puts the page that is one file into the program, where the variable
//! `MCID_EXPLORER_PAGE` names it; without one `mcid bundle` needs to be told
//! where a page is.

use std::path::Path;
use std::{env, fs};

const VARIABLE: &str = "MCID_EXPLORER_PAGE";

fn main() -> Result<(), String> {
    println!("cargo::rerun-if-env-changed={VARIABLE}");
    let page = match env::var(VARIABLE) {
        Ok(path) => {
            println!("cargo::rerun-if-changed={path}");
            fs::read_to_string(&path).map_err(|error| format!("{path}: {error}"))?
        }
        Err(_) => String::new(),
    };
    let folder = env::var("OUT_DIR").map_err(|error| error.to_string())?;
    fs::write(Path::new(&folder).join("page.html"), page).map_err(|error| error.to_string())
}
