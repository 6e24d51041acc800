//! How to cite, and what this is: the words of what opens from the foot of
//! the page.

use super::RichText;
use super::citation::{Software, explorer, paper};
use super::table::Table;
use mcid_trial::Trial;

pub const CITE: &str = "How to cite";
pub const ABOUT: &str = "About this explorer";

pub fn cite_lead(trial: &Trial) -> RichText {
    RichText::new(format!(
        "Cite the publication of {} for its results, and the explorer for what you computed with it.",
        trial.short_name
    ))
}

/// The publication and the explorer, in three forms each.
pub fn citations(trial: &Trial, address: &str) -> Vec<(String, String)> {
    let address = (!address.is_empty()).then(|| address.to_owned());
    let both = [
        ("The publication", paper(trial)),
        (
            "The explorer",
            explorer(trial, &Software::explorer(None, address)),
        ),
    ];
    both.into_iter()
        .flat_map(|(name, cited)| {
            [
                (format!("{name}, as text"), cited.plain),
                (format!("{name}, BibTeX"), cited.bibtex),
                (format!("{name}, RIS"), cited.ris),
            ]
        })
        .filter(|(_, text)| !text.trim().is_empty())
        .collect()
}

pub fn about_lead() -> RichText {
    RichText::new(
        "MCID Explorer shows what a randomized trial\u{2019}s printed summary results say about a smallest difference \
         that matters, wherever you put it. It needs no data of any person.",
    )
}

/// Version, build and where the numbers are from. `build` may be empty.
pub fn about(trial: &Trial, build: &str) -> Table {
    let row = |name: &str, value: String| vec![name.to_owned(), value];
    let mut rows = vec![
        row("Version", env!("CARGO_PKG_VERSION").to_owned()),
        row("Licence", "MIT or Apache-2.0, as you like".to_owned()),
        row("Trial", format!("{} ({})", trial.title, trial.id)),
    ];
    if !build.is_empty() {
        rows.insert(1, row("Build (SHA-256)", build.to_owned()));
    }
    if !trial.registrations.is_empty() {
        rows.push(row("Registered as", trial.registrations.join(", ")));
    }
    for source in &trial.sources {
        let doi = source.doi.as_ref().map(|doi| format!("doi:{doi}"));
        let parts = [source.reference.clone(), doi.unwrap_or_default()];
        let parts: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
        rows.push(row(&format!("Source: {}", source.name), parts.join(" ")));
    }
    Table::new(
        "Version, build and sources of the numbers",
        ["What", "Which"],
        rows,
    )
}

/// What is kept and sent: nothing.
pub fn about_remarks() -> Vec<String> {
    vec![
        "Everything is computed in this browser. Nothing that you set, read or open is sent anywhere, and nothing is \
         counted. The choice between light and dark is kept in this browser, and what you type of a trial of your own if \
         you ask for it, where the browser allows it; nothing else."
            .to_owned(),
        "The build is the SHA-256 of its programs, scripts and styles together. The same sources give the same build, \
         so that anyone can make it again and compare."
            .to_owned(),
    ]
}
