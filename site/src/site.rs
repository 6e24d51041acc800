//! The edition for a site: a page, and its files beside it.

use mcid_figure::picture as preview_picture;
use mcid_figure::preview::preview;
use mcid_report::document::template;
use mcid_text::document as words;
use mcid_text::escape;
use mcid_text::metadata::{self, Picture, Site};

use super::built::{Built, Program, sha256};
use super::common::Common;
use super::first_view::WIDTHS;
use super::{Files, policy, single};

/// What is published as it is, beside the trials.
const AS_THEY_ARE: [&str; 4] = [
    "icon.svg",
    "embed.js",
    "trial-format-1.schema.json",
    "report-format-1.schema.json",
];

/// The picture beside a link to the page.
const PREVIEW: &str = "preview.png";

/// Its width and height in pixels.
const PREVIEW_SIZE: (u32, u32) = (1200, 630);

/// The files of the site; at an address, where it is known.
///
/// # Errors
///
/// What is missing.
pub(crate) fn site(built: &Built, common: &Common, address: Option<&str>) -> Result<Files, String> {
    let (page, views, desk) = (
        named("page", &built.page),
        named("exhibits", &built.views),
        named("desk", &built.desk),
    );
    let tags = metadata::head(
        &common.reported,
        &Site {
            base: address.map(str::to_owned),
            version: env!("CARGO_PKG_VERSION").to_owned(),
            picture: Some(Picture {
                file: PREVIEW.to_owned(),
                width: PREVIEW_SIZE.0,
                height: PREVIEW_SIZE.1,
            }),
        },
    );
    let head = format!(
        "{tags}\n<link rel=\"icon\" href=\"./icon.svg\" type=\"image/svg+xml\">\n\
         <meta name=\"program\" content=\"./{page}.wasm\">\n\
         <meta name=\"one-file\" content=\"./{}\">",
        single::name(common)
    );
    let program = format!("<script src=\"./{page}.js\" defer></script>");
    let document = template::document(&[
        (
            "policy",
            &policy::hosted(&built.style, &[&built.first_view]),
        ),
        ("version", env!("CARGO_PKG_VERSION")),
        (
            "without-scripts",
            &words::without_scripts(&escape::text(&common.reported.short_name)),
        ),
        ("build", &common.build),
        ("exhibits", &format!("./{exhibits}.js")),
        ("desk", &format!("./{desk}.js")),
        ("head", &head),
        ("data", ""),
        ("style", &built.style),
        ("first-view", &built.first_view),
        ("page", &common.page(&WIDTHS)),
        ("program", &program),
    ])?;
    let mut files = Files::new();
    files.insert("index.html".to_owned(), document.into_bytes());
    let programs = [
        (page, &built.page),
        (views, &built.views),
        (desk, &built.desk),
    ];
    for (name, program) in programs {
        files.insert(format!("{name}.js"), program.script.clone().into_bytes());
        files.insert(format!("{name}.wasm"), program.code.clone());
    }
    let picture = preview_picture::png(&preview(&common.reported))?;
    files.insert(PREVIEW.to_owned(), picture);
    for name in AS_THEY_ARE {
        files.insert(name.to_owned(), built.file(name)?);
    }
    for name in built.files("trials")? {
        let contents = built.file(&name)?;
        files.insert(name, contents);
    }
    Ok(files)
}

/// A name that changes with what is in the files, so that a kept copy is
/// never one of another build.
fn named(name: &str, program: &Program) -> String {
    let both = sha256(&[program.script.as_bytes(), &program.code].concat());
    format!("{name}-{}", &both[..16])
}
