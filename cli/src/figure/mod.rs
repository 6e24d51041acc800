//! `mcid figure`: a figure of the page on its own, as SVG or PNG.

mod key;
mod svg;

use std::path::Path;

use mcid_explorer::{ALL, ON_FIRST_SCREEN, view};
use mcid_figure::picture::png;
use mcid_figure::theme::Scheme;

use super::arguments::{FigureOptions, Theme};
use super::outcome::{Failure, Status};
use super::{output, question_options, trial_file};
use svg::Picture;

/// All that can be asked for, in the order of the page. Some have a figure
/// only for some trials and questions.
pub(crate) fn names() -> impl Iterator<Item = &'static str> {
    ALL.iter().map(|(name, _)| *name)
}

/// Draws one.
pub(crate) fn run(options: &FigureOptions) -> Result<Status, Failure> {
    let is_png = is_png(options.out.as_deref())?;
    let reading = trial_file::read(&options.file)?;
    let question = question_options::question(&options.question, &reading.trial)?;
    let width = f64::from(options.width) - 2.0 * svg::MARGIN;
    let place = names().position(|name| name == options.figure);
    let made = place.and_then(|place| view(&reading.trial, &question, place, width));
    // Names in the other views stand on shades and beside lines.
    let has_halo = place >= Some(ON_FIRST_SCREEN);
    let picture = made
        .ok_or_else(|| "there is no such view.".to_owned())
        .and_then(|made| Picture::new(made, has_halo));
    let mut picture = picture
        .map_err(|why| Failure::usage(format!("{} has no figure here: {why}", options.figure)))?;
    if options.no_key {
        picture.key.clear();
    }
    let scale = if is_png {
        f64::from(options.scale)
    } else {
        1.0
    };
    let scheme = match options.theme {
        Theme::Light => Scheme::Light,
        Theme::Dark => Scheme::Dark,
    };
    let document = picture.document(scheme, scale);
    let bytes = if is_png {
        png(&document).map_err(|why| Failure::faulty(format!("No PNG can be made: {why}.")))?
    } else {
        document.into_bytes()
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
