//! The page that is one file: the explorer with a trial inside.
//!
//! Such a page holds all that is needed to make another one of it: the same
//! parts, with another trial. That is done wherever a person saves a trial of
//! their own, in the browser or on the command line, by this one function.

use super::inside::{block, fingerprint, inside_json};
use super::template;
use mcid_analysis::{Question, fragment};
use mcid_text::document as words;
use mcid_text::escape;
use mcid_text::metadata::{self, Site};
use mcid_text::page::BRAND;
use mcid_trial::Trial;

/// What a page that is one file is made of, besides its trial, each as it
/// stands in the document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Parts {
    /// The content security policy.
    pub policy: String,
    /// The version of the explorer.
    pub version: String,
    /// By which the build is known.
    pub build: String,
    /// The address of the icon, which holds the icon itself.
    pub icon: String,
    /// The style sheet.
    pub style: String,
    /// The script that comes first.
    pub first_view: String,
    /// The elements of the packed program and of the script that starts it.
    pub program: String,
}

/// What stands inside a page besides its parts.
#[derive(Debug, Clone, Copy)]
pub struct Content<'c> {
    /// What the head says of the trial.
    pub tags: &'c str,
    /// The text of the trial's file.
    pub trial: &'c str,
    /// The files that lie beside the trial on a site, by name.
    pub others: &'c [(String, String)],
    /// The question that is asked at first, as the address writes it; empty
    /// for the trial's own.
    pub question: &'c str,
    /// What is said where scripts do not run.
    pub without_scripts: &'c str,
    /// What is there before the program.
    pub page: &'c str,
}

impl Parts {
    /// The parts of a page that is one file, from its text; `None` where it is
    /// no such page. The text may also be what a browser makes of the page
    /// while it runs.
    pub fn read(page: &str) -> Option<Self> {
        let meta = |start: &str| between(page, &["<meta ", start, "content=\""].concat(), "\"");
        let program = "<script type=\"text/plain\" id=\"program\"";
        let program = &page[page.find(program)?..];
        // The program, and the script that starts it.
        let end = |from: usize| Some(from + program[from..].find("</script>")? + "</script>".len());
        let end = end(end(0)?)?;
        Some(Self {
            policy: meta("http-equiv=\"Content-Security-Policy\" ")?.to_owned(),
            version: meta("name=\"generator\" ")?
                .strip_prefix(BRAND)?
                .trim_start()
                .to_owned(),
            build: meta("name=\"build\" ")?.to_owned(),
            icon: between(page, "<link rel=\"icon\" href=\"", "\"")?.to_owned(),
            style: between(page, "<style>", "</style>")?.to_owned(),
            first_view: between(page, "<script>", "</script>")?.to_owned(),
            program: program[..end].to_owned(),
        })
    }

    /// The page with a content.
    ///
    /// # Errors
    ///
    /// That the template has a place for which there is no text: never, unless
    /// the program is broken.
    pub fn page(&self, content: Content<'_>) -> Result<String, String> {
        let mut head = [
            content.tags.trim_end(),
            "\n<link rel=\"icon\" href=\"",
            &self.icon,
            "\" type=\"image/svg+xml\">\n<meta name=\"first-view\" content=\"",
            &fingerprint(&inside_json(content.trial)),
            "\">",
        ]
        .concat();
        if !content.question.is_empty() {
            head += "\n<meta name=\"question\" content=\"";
            head += &escape::attribute(content.question);
            head += "\">";
        }
        let mut data = [
            words::TRIAL_COMMENT,
            "\n",
            &block("id=\"trial\"", content.trial),
        ]
        .concat();
        for (name, text) in content.others {
            data += "\n";
            data += &block(&["data-file=\"", name, "\""].concat(), text);
        }
        template::document(&[
            ("policy", &self.policy),
            ("version", &self.version),
            ("without-scripts", content.without_scripts),
            ("build", &self.build),
            ("exhibits", ""),
            ("desk", ""),
            ("head", &head),
            ("data", &data),
            ("style", &self.style),
            ("first-view", &self.first_view),
            ("page", content.page),
            ("program", &self.program),
        ])
    }
}

/// A copy of a page with another trial, named after it, and with a question
/// that is asked at first.
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
    parts.page(Content {
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
            page += &["<", tag, class, ">", &text, "</", tag, ">"].concat();
        }
    };
    add("h1", "", &analysis.fixed.heading(trial));
    add("p", " class=\"dek\"", &trial.description);
    match &analysis.at_thresholds.answer {
        Some(answer) => {
            add("p", " class=\"finding\"", &answer.headline);
            for part in [&answer.finding, &answer.meaning] {
                add("p", "", &part.text());
            }
            add("p", "", answer.rounding.as_deref().unwrap_or_default());
        }
        None => add("p", "", &mcid_text::answer::no_answer(trial, question)),
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
