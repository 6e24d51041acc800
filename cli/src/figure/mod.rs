//! `mcid figure`: a figure of the page on its own, as SVG or PNG.

mod css;
mod drawing;
mod key;
mod style;
mod svg;

use std::path::Path;

use mcid_figure::picture::png;

use super::arguments::FigureOptions;
use super::outcome::{Failure, Status};
use super::{output, question_options, trial_file};
use drawing::Drawing;

/// The figures of the first view, each with what draws it.
const FIRST_VIEW: [(&str, drawing::Make); 2] = [
    ("trajectory", drawing::trajectory),
    ("difference", drawing::difference),
];

/// All that can be asked for, in the order of the page. Some have a figure
/// only for some trials and questions.
pub(crate) fn names() -> impl Iterator<Item = &'static str> {
    let first = FIRST_VIEW.iter().map(|(name, _)| *name);
    first.chain(mcid_explorer::ALL.iter().map(|(name, _)| *name))
}

/// Draws one.
pub(crate) fn run(options: &FigureOptions) -> Result<Status, Failure> {
    let is_png = is_png(options.out.as_deref())?;
    let reading = trial_file::read(&options.file)?;
    let question = question_options::question(&options.question, &reading.trial)?;
    let width = f64::from(options.width) - 2.0 * svg::MARGIN;
    let first = FIRST_VIEW.iter().find(|(name, _)| *name == options.figure);
    let mut drawing: Drawing = match first {
        Some((_, make)) => make(&reading.trial, &question, width),
        None => drawing::of_view(&options.figure, &reading.trial, &question, width),
    }
    .map_err(|why| Failure::usage(format!("{} has no figure here: {why}", options.figure)))?;
    if options.no_key {
        drawing.key.clear();
    }
    let scale = if is_png {
        f64::from(options.scale)
    } else {
        1.0
    };
    let picture = svg::document(&drawing, options.theme, scale).map_err(Failure::faulty)?;
    let bytes = if is_png {
        png(&picture).map_err(|why| Failure::faulty(format!("No PNG can be made: {why}.")))?
    } else {
        picture.into_bytes()
    };
    output::write(&bytes, options.out.as_deref())?;
    Ok(Status::Fine)
}

/// Whether the file's name asks for a PNG.
fn is_png(out: Option<&Path>) -> Result<bool, Failure> {
    let Some(path) = out.filter(|path| path.as_os_str() != "-") else {
        return Ok(false);
    };
    let extension = path.extension().unwrap_or_default();
    match () {
        () if extension.eq_ignore_ascii_case("svg") => Ok(false),
        () if extension.eq_ignore_ascii_case("png") => Ok(true),
        () => Err(Failure::usage(format!(
            "{}: a figure's file ends in .svg or .png.",
            path.display()
        ))),
    }
}
