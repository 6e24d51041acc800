//! Writes what is published, from programs, scripts and a style sheet that have been built before and from the files of
//! `public/`. `cargo xtask dist` builds them and then runs this program.
//!
//! ```text
//! mcid-explorer-site <folder of what has been built> <folder to write> [address of the site]
//! ```
//!
//! Two documents are made of the same content:
//!
//! - [`hosted`]: `index.html` with its programs, trials and schemas as files beside it;
//! - [`single_file`]: one document with both programs, the trials and the icon inside.
//!
//! Each begins with the first view, which Leptos renders natively ([`first_view`]): readers see it before any program has
//! arrived. Each has a [`policy`] that allows its own scripts and styles by their hashes and nothing else. `_headers`
//! repeats the policy for hosts that read such a file, and `SHA256SUMS` lists the checksum of every file.

pub mod content;
pub mod first_view;
pub mod hosted;
pub mod inputs;
pub mod policy;
pub mod single_file;

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use content::Content;
use inputs::{Inputs, sha256};

/// Files by their names, with `/` between the parts.
pub type Files = BTreeMap<String, Vec<u8>>;

/// Writes the site and the single file into the folder `to`, in place of what was there.
///
/// # Errors
///
/// What is missing in the folder `from`, or cannot be written.
pub fn write(from: &Path, to: &Path, address: Option<&str>) -> Result<(), String> {
    let inputs = Inputs::read(from)?;
    let content = Content::new(&inputs)?;
    let mut files = hosted::files(&inputs, &content, address)?;
    files.insert(
        single_file::name(&content),
        single_file::document(&inputs, &content)?.into_bytes(),
    );
    files.insert("_headers".to_owned(), headers(&inputs).into_bytes());
    files.insert("SHA256SUMS".to_owned(), checksums(&files).into_bytes());
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

/// `_headers`, as Netlify, Cloudflare Pages and others read it: what is sent with every file. No header limits who may
/// show the page in a frame.
fn headers(inputs: &Inputs) -> String {
    let scripts = [&inputs.first_view, &inputs.single_file];
    let policy = policy::any_file(&inputs.style, &scripts.map(String::as_str));
    let kept = "Cache-Control: public, max-age=31536000, immutable";
    format!(
        "/*\n  Content-Security-Policy: {policy}\n  Referrer-Policy: no-referrer\n  \
         X-Content-Type-Options: nosniff\n  Permissions-Policy: camera=(), geolocation=(), microphone=()\n  \
         Cross-Origin-Resource-Policy: cross-origin\n  Access-Control-Allow-Origin: *\n\
         /*.wasm\n  Content-Type: application/wasm\n\
         /page-*\n  {kept}\n\
         /worker-*\n  {kept}\n"
    )
}

/// What `sha256sum --check` reads.
fn checksums(files: &Files) -> String {
    let line = |(name, contents): (&String, &Vec<u8>)| format!("{}  {name}\n", sha256(contents));
    files.iter().map(line).collect()
}
