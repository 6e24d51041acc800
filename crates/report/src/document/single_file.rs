//! The single file: the explorer as one document with a trial inside.
//!
//! Such a document holds all that is needed to make another one of it: the same parts, with another trial
//! ([`with_trial`]). The page does so in the browser, and `mcid bundle` on the command line.

use std::fmt::Write;

use super::inside::{block, fingerprint, inside_json};
use super::template;
use mcid_analysis::{Question, fragment};
use mcid_text::answer::no_answer;
use mcid_text::document as words;
use mcid_text::escape;
use mcid_text::metadata::{self, Site};
use mcid_text::page::BRAND;
use mcid_trial::Trial;

/// How the element of the page's program begins.
const PAGE_PROGRAM: &str = "<script type=\"text/plain\" id=\"page-program\"";

/// What a single file is made of besides its trial, each as it stands in the document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Parts {
    /// The content security policy.
    pub policy: String,
    /// The version of the explorer.
    pub version: String,
    /// Identifies the build.
    pub build: String,
    /// The address of the icon, which holds the icon itself.
    pub icon: String,
    /// The style sheet.
    pub style: String,
    /// The script that comes first.
    pub first_view: String,
    /// Three elements, as [`programs`] writes them.
    pub programs: String,
}

/// What stands inside a single file besides its parts.
#[derive(Debug, Clone, Copy)]
pub struct Inside<'c> {
    /// What the head says of the trial.
    pub tags: &'c str,
    /// The text of the trial's file.
    pub trial: &'c str,
    /// The files that lie beside the trial on a site, by name.
    pub others: &'c [(String, String)],
    /// The question that is asked at first, as the address writes it; empty for the trial's own.
    pub question: &'c str,
    /// What is shown where scripts do not run.
    pub without_scripts: &'c str,
    /// What is there before the program.
    pub page: &'c str,
}

/// The elements of the page's and the worker's program, each gzip in base64, and of the script that unpacks and starts
/// them. The script runs no program whose text does not have the fingerprint beside it.
pub fn programs(page: &str, worker: &str, script: &str) -> String {
    let (page_print, worker_print) = (fingerprint(page), fingerprint(worker));
    format!(
        "{PAGE_PROGRAM} data-fingerprint=\"{page_print}\">{page}</script>\n\
         <script type=\"text/plain\" id=\"worker-program\" data-fingerprint=\"{worker_print}\">{worker}</script>\n\
         <script>{script}</script>"
    )
}

impl Parts {
    /// The parts of a single file, from its text; `None` where it is none. The text may also be what a browser makes of
    /// the document while it runs.
    pub fn read(page: &str) -> Option<Self> {
        let meta = |start: &str| between(page, &format!("<meta {start} content=\""), "\"");
        let programs = &page[page.find(PAGE_PROGRAM)?..];
        let (last, _) = programs.match_indices(END).nth(2)?;
        Some(Self {
            policy: meta("http-equiv=\"Content-Security-Policy\"")?.to_owned(),
            version: meta("name=\"generator\"")?
                .strip_prefix(BRAND)?
                .trim_start()
                .to_owned(),
            build: meta("name=\"build\"")?.to_owned(),
            icon: between(page, "<link rel=\"icon\" href=\"", "\"")?.to_owned(),
            style: between(page, "<style>", "</style>")?.to_owned(),
            first_view: between(page, "<script>", END)?.to_owned(),
            programs: programs[..last + END.len()].to_owned(),
        })
    }

    /// The document with a trial.
    ///
    /// # Errors
    ///
    /// That the template has a place for which there is no text: never, unless the program is broken.
    pub fn page(&self, inside: Inside<'_>) -> Result<String, String> {
        let mut head = format!(
            "{}\n<link rel=\"icon\" href=\"{}\" type=\"image/svg+xml\">\n<meta name=\"first-view\" content=\"{}\">",
            inside.tags.trim_end(),
            self.icon,
            fingerprint(&inside_json(inside.trial)),
        );
        if !inside.question.is_empty() {
            let question = escape::attribute(inside.question);
            let _ = write!(head, "\n<meta name=\"question\" content=\"{question}\">");
        }
        let trial = block("id=\"trial\"", inside.trial);
        let mut data = format!("{}\n{trial}", words::TRIAL_COMMENT);
        for (name, text) in inside.others {
            data.push('\n');
            data += &block(&format!("data-file=\"{name}\""), text);
        }
        template::document(&[
            ("policy", &self.policy),
            ("version", &self.version),
            ("without-scripts", inside.without_scripts),
            ("build", &self.build),
            ("worker", ""),
            ("head", &head),
            ("data", &data),
            ("style", &self.style),
            ("first-view", &self.first_view),
            ("page", inside.page),
            ("program", &self.programs),
        ])
    }
}

/// How a script's element ends.
const END: &str = "</script>";

/// A copy of a single file with another trial, named after it, and with a question that is asked at first.
///
/// # Errors
///
/// As [`Parts::page`].
pub fn with_trial(parts: &Parts, trial: &Trial, question: &Question) -> Result<String, String> {
    let tags = metadata::head(
        trial,
        &Site {
            base: None,
            version: parts.version.clone(),
            picture: None,
        },
    );
    parts.page(Inside {
        tags: &tags,
        trial: &mcid_trial::to_json(trial),
        others: &[],
        question: &fragment::write(question, trial, &trial.id),
        without_scripts: words::SAVED_WITHOUT_SCRIPTS,
        page: &answer(trial, question),
    })
}

/// The answer as text, for where the program does not run.
fn answer(trial: &Trial, question: &Question) -> String {
    let analysis = mcid_explorer::first_view::analyse(trial, question);
    let mut page = String::from("<main><div class=\"opening\">");
    let mut add = |tag: &str, class: &str, text: &str| {
        if !text.is_empty() {
            let text = escape::text(text);
            let _ = write!(page, "<{tag}{class}>{text}</{tag}>");
        }
    };
    add("h1", "", &analysis.fixed.heading(trial));
    add("p", " class=\"dek\"", &trial.description);
    if let Some(answer) = &analysis.at_thresholds.answer {
        add("p", " class=\"finding\"", &answer.headline);
        for part in [&answer.finding, &answer.meaning] {
            add("p", "", &part.text());
        }
        add("p", "", answer.rounding.as_deref().unwrap_or_default());
    } else {
        let ratio = mcid_text::ratio::answer(trial, question);
        let text = ratio.map_or_else(|| no_answer(trial, question), |answer| answer.text());
        add("p", "", &text);
    }
    page += "</div></main>";
    page
}

/// What stands between a start and the next end.
fn between<'t>(text: &'t str, start: &str, end: &str) -> Option<&'t str> {
    let from = text.find(start)? + start.len();
    let rest = &text[from..];
    Some(&rest[..rest.find(end)?])
}
