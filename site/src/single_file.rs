//! The single file: everything inside one document, which asks nobody for anything.

use std::num::NonZeroU64;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use mcid_report::document::single_file::{Inside, Parts, programs};
use zopfli::{Format, Options};

use super::content::{Content, VERSION};
use super::first_view::WIDTHS as ALL_WIDTHS;
use super::inputs::Inputs;
use super::policy;

/// Widths of places that figures are drawn for until the program, which is in the same file, draws them anew: those on
/// a phone and on a desktop.
const WIDTHS: [f64; 2] = [ALL_WIDTHS[0], ALL_WIDTHS[4]];

/// The name of the file.
pub fn name(content: &Content) -> String {
    format!("mcid-explorer-{}.html", content.trial().id)
}

/// The document with the trial inside.
///
/// # Errors
///
/// What is missing.
pub fn document(inputs: &Inputs, content: &Content) -> Result<String, String> {
    let icon = STANDARD.encode(inputs.public("icon.svg")?);
    let parts = Parts {
        policy: policy::single_file(&inputs.style, &[&inputs.first_view, &inputs.single_file]),
        version: VERSION.to_owned(),
        build: content.build.clone(),
        icon: format!("data:image/svg+xml;base64,{icon}"),
        style: inputs.style.clone(),
        first_view: inputs.first_view.clone(),
        programs: programs(
            &packed(&inputs.page.module)?,
            &packed(&inputs.worker.module)?,
            &inputs.single_file,
        ),
    };
    parts.page(Inside {
        tags: &content.tags(None, None),
        trial: &content.trial_file,
        others: &content.other_files,
        question: "",
        without_scripts: &content.without_scripts(),
        page: &content.page(&WIDTHS),
    })
}

/// How often a block is packed anew. More takes a minute longer and gains 0.05%.
const ITERATIONS: NonZeroU64 = NonZeroU64::new(5).unwrap();

/// Into how many blocks a program may be split. More gains nothing; zopfli's own 15 loses 0.3%.
const BLOCKS: u16 = 60;

/// A program as gzip in base64, which browsers can unpack themselves.
///
/// # Errors
///
/// That it could not be compressed.
pub fn packed(module: &[u8]) -> Result<String, String> {
    let mut bytes = Vec::new();
    let options = Options {
        iteration_count: ITERATIONS,
        maximum_block_splits: BLOCKS,
        ..Options::default()
    };
    zopfli::compress(options, Format::Gzip, module, &mut bytes)
        .map(|()| STANDARD.encode(bytes))
        .map_err(|error| format!("The program could not be compressed: {error}."))
}
