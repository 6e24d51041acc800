//! The page for a web server, and the files beside it.

use mcid_figure::picture;
use mcid_figure::preview::preview;
use mcid_report::document::template;
use mcid_text::metadata::Picture;

use super::content::{Content, VERSION};
use super::first_view::WIDTHS;
use super::inputs::{Inputs, Program, sha256};
use super::{Files, policy, single_file};

/// Files of `public/` that are published beside the trials.
const PUBLIC: [&str; 4] = [
    "icon.svg",
    "embed.js",
    "trial-format-1.schema.json",
    "report-format-1.schema.json",
];

/// The picture beside a link to the page, with its width and height in pixels.
const PREVIEW: (&str, u32, u32) = ("preview.png", 1200, 630);

/// The files of the site; at an address, where it is known.
///
/// # Errors
///
/// What is missing.
pub fn files(inputs: &Inputs, content: &Content, address: Option<&str>) -> Result<Files, String> {
    let page = hashed_name("page", &inputs.page);
    let worker = hashed_name("worker", &inputs.worker);
    let (file, width, height) = PREVIEW;
    let file = file.to_owned();
    let tags = content.tags(
        address,
        Some(Picture {
            file,
            width,
            height,
        }),
    );
    let head = format!(
        "{tags}\n<link rel=\"icon\" href=\"./icon.svg\" type=\"image/svg+xml\">\n\
         <meta name=\"program\" content=\"./{page}.wasm\">\n\
         <meta name=\"single-file\" content=\"./{}\">",
        single_file::name(content)
    );
    let document = template::document(&[
        (
            "policy",
            &policy::hosted(&inputs.style, &[&inputs.first_view]),
        ),
        ("version", VERSION),
        ("without-scripts", &content.without_scripts()),
        ("build", &content.build),
        ("worker", &format!("./{worker}.js")),
        ("head", &head),
        ("data", ""),
        ("style", &inputs.style),
        ("first-view", &inputs.first_view),
        ("page", &content.page(&WIDTHS)),
        (
            "program",
            &format!("<script src=\"./{page}.js\" defer></script>"),
        ),
    ])?;
    let mut files = Files::from([("index.html".to_owned(), document.into_bytes())]);
    for (name, program) in [(page, &inputs.page), (worker, &inputs.worker)] {
        files.insert(format!("{name}.js"), program.script.clone().into_bytes());
        files.insert(format!("{name}.wasm"), program.module.clone());
    }
    files.insert(
        PREVIEW.0.to_owned(),
        picture::png(&preview(content.trial()))?,
    );
    let trials = inputs.public_names("trials")?;
    for name in PUBLIC.map(str::to_owned).into_iter().chain(trials) {
        let contents = inputs.public(&name)?;
        files.insert(name, contents);
    }
    Ok(files)
}

/// A name that changes with what is in the files, so that a cached copy is never one of another build.
fn hashed_name(name: &str, program: &Program) -> String {
    let both = sha256(&[program.script.as_bytes(), &program.module].concat());
    format!("{name}-{}", &both[..16])
}
