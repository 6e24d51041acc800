//! Reports read back: the words of each form without its markup, so that they
//! can be held against what the page shows.

use mcid_text::escape;

/// Words that were found in a form.
pub(crate) struct Found(String);

impl Found {
    /// From the texts of a form.
    pub(crate) fn of(texts: &[String]) -> Self {
        let texts: Vec<String> = texts.iter().map(|text| normal(text)).collect();
        Self(texts.join("\n"))
    }

    /// Whether a text, which is [`normal`], is among them.
    pub(crate) fn holds(&self, text: &str) -> bool {
        self.0.contains(text)
    }
}

/// A text on one line with the hyphen for the minus sign, as programs have it.
pub(crate) fn normal(text: &str) -> String {
    escape::plain(text).trim_end().replace('\u{2212}', "-")
}

/// The texts between the tags of a page; `br` is a space and `b` nothing.
pub(crate) fn html_texts(page: &str) -> Vec<String> {
    let body = page.split_once("<main>").expect("a page").1;
    let body = body.replace("<br>", " ");
    let body = body.replace("<b>", "").replace("</b>", "");
    let texts = body.split('<').filter_map(|piece| piece.split_once('>'));
    texts.map(|(_, text)| unescaped(text)).collect()
}

fn unescaped(text: &str) -> String {
    text.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&amp;", "&")
}

/// The text of Markdown, cell by cell and line by line.
pub(crate) fn markdown_text(markdown: &str) -> Vec<String> {
    let mut texts = vec![String::new()];
    let markdown = markdown.replace("<br>", " ");
    let mut letters = markdown.chars().peekable();
    while let Some(letter) = letters.next() {
        let text = texts.last_mut().expect("a text");
        match letter {
            '\\' => text.extend(letters.next()),
            '*' => {}
            '|' | '\n' => texts.push(String::new()),
            other => text.push(other),
        }
    }
    texts.iter().map(|text| unescaped(text)).collect()
}

/// Plain text without the breaks and the indents of its lines.
pub(crate) fn plain_text(text: &str) -> String {
    let words = text.split([' ', '\n']).filter(|word| !word.is_empty());
    let words: Vec<&str> = words.collect();
    words.join(" ")
}
