//! `mcid bundle`: the explorer as one file with a trial inside.

use mcid_report::document::single_file::{Parts, with_trial};

use super::arguments::BundleOptions;
use super::outcome::{Failure, Status};
use super::{input, output, question_options, trial_file};

/// The page that was put into this program when it was built; empty where
/// none was.
const PAGE: &str = include_str!(concat!(env!("OUT_DIR"), "/page.html"));

const WITHOUT_PAGE: &str = "This build of mcid has no page inside to put the trial into.\n\
     Name one by --explorer PAGE.html: the single-file edition of MCID Explorer, or any page made from it.\n\
     Or build mcid by `cargo xtask command`, which puts the page inside.";

/// Writes one.
pub(crate) fn run(options: &BundleOptions) -> Result<Status, Failure> {
    let reading = trial_file::read(&options.file)?;
    let question = question_options::from_fragment(options.question.as_deref(), &reading.trial)?;
    let parts = if let Some(path) = &options.explorer {
        let name = input::name(path);
        let page = input::text(path).map_err(|why| Failure::disk(format!("{name}: {why}.")))?;
        Parts::read(&page).ok_or_else(|| {
            Failure::usage(format!(
                "{name} is not the single-file edition of MCID Explorer, nor a page made from it."
            ))
        })?
    } else {
        Parts::read(PAGE).ok_or_else(|| Failure::usage(WITHOUT_PAGE))?
    };
    let page = with_trial(&parts, &reading.trial, &question).map_err(Failure::faulty)?;
    output::write(page.as_bytes(), options.output.as_deref())?;
    Ok(Status::Fine)
}
