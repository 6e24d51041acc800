//! The head of a trial's page as HTML.

use crate::citation::author::Author;
use crate::citation::{paper_work, safe_address};
use crate::escape;
use crate::page::BRAND;
use mcid_trial::Trial;

use super::{Site, description, linked, picture_words, title};

/// The elements for the head of a trial's page, one a line: title and
/// description, the page's own address where it is known, what a link to it
/// looks like (Open Graph), the paper that it is about (the names that Google
/// Scholar and programs that manage references read), and the same as linked
/// data (schema.org).
///
/// Every text of the trial is escaped: nothing in it begins markup.
pub fn head(trial: &Trial, site: &Site) -> String {
    let mut head = Head::default();
    let (title, description) = (title(trial), description(trial));
    let base = base(site);
    head.line(&format!("<title>{}</title>", escape::text(&title)));
    head.meta("name", "description", &description);
    if let Some(base) = &base {
        head.line(&format!(
            "<link rel=\"canonical\" href=\"{}\">",
            escape::attribute(base)
        ));
    }
    head.meta("property", "og:type", "website");
    head.meta("property", "og:site_name", BRAND);
    head.meta("property", "og:title", &title);
    head.meta("property", "og:description", &description);
    if let Some(base) = &base {
        head.meta("property", "og:url", base);
    }
    let picture = picture(site);
    if let Some((address, width, height)) = &picture {
        head.meta("property", "og:image", address);
        head.meta("property", "og:image:width", &width.to_string());
        head.meta("property", "og:image:height", &height.to_string());
        head.meta("property", "og:image:alt", &picture_words(trial));
    }
    let card = picture.map_or("summary", |_| "summary_large_image");
    head.meta("name", "twitter:card", card);
    citation(&mut head, trial);
    let json = linked::script(trial, site.version.as_str(), base.as_deref());
    head.line(&format!(
        "<script type=\"application/ld+json\">{json}</script>"
    ));
    head.0
}

/// The page's address, if it is one of the web.
fn base(site: &Site) -> Option<String> {
    site.base.as_deref().and_then(safe_address)
}

/// The picture's address, width and height; only where the page's address is
/// known, for a link to a picture must be complete.
fn picture(site: &Site) -> Option<(String, u32, u32)> {
    let (base, picture) = (base(site)?, site.picture.as_ref()?);
    let folder = base.rsplit_once('/').map_or("", |(folder, _)| folder);
    let folder = if folder.ends_with('/') { &base } else { folder };
    let address = safe_address(&format!("{folder}/{}", picture.file))?;
    Some((address, picture.width, picture.height))
}

/// The paper that the page is about, by the names that Highwire gave.
fn citation(head: &mut Head, trial: &Trial) {
    let work = paper_work(trial);
    let mut tag = |name: &str, content: &str| {
        if !content.is_empty() {
            head.meta("name", &format!("citation_{name}"), content);
        }
    };
    tag("title", &work.title);
    for name in work.authors.named.iter().map(Author::inverted) {
        tag("author", &name);
    }
    let year = work.year.map(|year| year.to_string());
    tag("publication_date", &year.unwrap_or_default());
    tag("journal_title", work.journal.as_deref().unwrap_or_default());
    tag("volume", &work.locator.volume);
    tag("issue", &work.locator.issue);
    tag("firstpage", &work.locator.first_page);
    tag("lastpage", &work.locator.last_page);
    tag("doi", &work.safe_doi().unwrap_or_default());
}

/// Markup, one element a line.
#[derive(Default)]
struct Head(String);

impl Head {
    fn line(&mut self, element: &str) {
        self.0 += element;
        self.0.push('\n');
    }

    /// A `meta` element: `kind` is the attribute that holds its name.
    fn meta(&mut self, kind: &str, name: &str, content: &str) {
        let content = escape::attribute(content);
        self.line(&format!("<meta {kind}=\"{name}\" content=\"{content}\">"));
    }
}
