//! Writes what is published: the site, and the page that is one file, both
//! from the same programs, scripts, styles and trials.
//!
//! `mcid-explorer-editions <folder of what has been built> <folder to write> [address of the site]`

mod built;
mod common;
mod first_view;
mod headers;
mod imports;
mod packed;
mod policy;
mod single;
mod site;

use std::collections::BTreeMap;
use std::path::Path;
use std::process::ExitCode;
use std::{env, fs};

use built::{Built, sha256};
use common::Common;

/// Files by their names, with `/` between the parts.
type Files = BTreeMap<String, Vec<u8>>;

fn main() -> ExitCode {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let (from, to, address) = match arguments.as_slice() {
        [from, to] => (from, to, None),
        [from, to, address] => (from, to, Some(address.as_str())),
        _ => {
            eprintln!("Two folders are needed: that of what has been built, and the one to write.");
            return ExitCode::from(2);
        }
    };
    match write(Path::new(from), Path::new(to), address) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

fn write(from: &Path, to: &Path, address: Option<&str>) -> Result<(), String> {
    let built = Built::read(from)?;
    let common = Common::new(&built)?;
    let mut files = site::site(&built, &common, address)?;
    files.insert(single::name(&common), single::single(&built, &common)?);
    let scripts = [built.first_view.as_str(), &single::script(&built)];
    let policy = policy::any(&built.style, &scripts);
    files.insert(
        "_headers".to_owned(),
        headers::headers(&policy).into_bytes(),
    );
    let sums = sums(&files);
    files.insert("SHA256SUMS".to_owned(), sums.into_bytes());
    // Nothing of an earlier build is left among them.
    if to.exists() {
        fs::remove_dir_all(to).map_err(|error| format!("{}: {error}", to.display()))?;
    }
    for (name, contents) in files {
        let path = to.join(name);
        let failed = |error: std::io::Error| format!("{}: {error}", path.display());
        fs::create_dir_all(path.parent().unwrap_or(to)).map_err(failed)?;
        fs::write(&path, contents).map_err(failed)?;
    }
    Ok(())
}

/// What `sha256sum --check` reads.
fn sums(files: &Files) -> String {
    let lines = files
        .iter()
        .map(|(name, contents)| [&sha256(contents), "  ", name, "\n"].concat());
    lines.collect()
}
