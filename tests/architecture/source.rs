//! A Rust file as tokens: words, literals and signs with their lines, without comments.
//!
//! It knows just enough of the language to tell code from comments and strings, and to see which
//! items are compiled for tests only.

/// What a token is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// A name or keyword, or a number.
    Word,
    /// A string literal, by its contents between the quotes.
    Text,
    /// A single character of punctuation.
    Sign,
}

/// A piece of code.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Token {
    /// What it is.
    pub(crate) kind: Kind,
    /// Its characters; of a string, those between the quotes.
    pub(crate) text: String,
    /// Its line, from 1.
    pub(crate) line: usize,
    /// Whether it belongs to an item marked `#[cfg(test)]`.
    pub(crate) in_test: bool,
}

impl Token {
    /// Whether it is this name or sign, and not a string that says the same.
    pub(crate) fn is(&self, text: &str) -> bool {
        self.kind != Kind::Text && self.text == text
    }
}

/// A file of the package.
#[derive(Clone)]
pub(crate) struct Source {
    /// Its path in the package, with `/` between the parts.
    pub(crate) path: String,
    /// Its whole text.
    pub(crate) text: String,
    /// Its code.
    pub(crate) tokens: Vec<Token>,
}

impl Source {
    /// Reads a text as the file at `path`.
    pub(crate) fn new(path: &str, text: &str) -> Self {
        let mut tokens = Reader::new(text).tokens();
        mark_tests(&mut tokens);
        Self {
            path: path.to_owned(),
            text: text.to_owned(),
            tokens,
        }
    }

    /// The folder below `src` that the file lies in; nothing for a file of `src` itself.
    pub(crate) fn room(&self) -> &str {
        let inside = self.path.strip_prefix("src/").unwrap_or_default();
        inside.split_once('/').map_or("", |(room, _)| room)
    }
}

/// Marks the tokens of every item that follows `#[cfg(test)]`, up to its closing brace or semicolon.
fn mark_tests(tokens: &mut [Token]) {
    const MARK: [&str; 7] = ["#", "[", "cfg", "(", "test", ")", "]"];
    let mut at = 0;
    while at + MARK.len() <= tokens.len() {
        let marked = tokens[at..]
            .iter()
            .zip(MARK)
            .all(|(token, text)| token.is(text));
        if !marked {
            at += 1;
            continue;
        }
        let mut depth = 0_usize;
        for token in &mut tokens[at..] {
            token.in_test = true;
            at += 1;
            if ["{", "(", "["].iter().any(|sign| token.is(sign)) {
                depth += 1;
            } else if ["}", ")", "]"].iter().any(|sign| token.is(sign)) {
                depth = depth.saturating_sub(1);
                if depth == 0 && token.is("}") {
                    break;
                }
            } else if depth == 0 && token.is(";") {
                break;
            }
        }
    }
}

/// Reads a text from its start to its end.
struct Reader {
    characters: Vec<char>,
    at: usize,
    line: usize,
}

impl Reader {
    fn new(text: &str) -> Self {
        Self {
            characters: text.chars().collect(),
            at: 0,
            line: 1,
        }
    }

    fn peek(&self, ahead: usize) -> char {
        self.characters
            .get(self.at + ahead)
            .copied()
            .unwrap_or('\0')
    }

    fn take(&mut self) -> char {
        let character = self.peek(0);
        self.line += usize::from(character == '\n');
        self.at += 1;
        character
    }

    fn take_while(&mut self, wanted: impl Fn(char) -> bool) -> String {
        let mut text = String::new();
        while self.at < self.characters.len() && wanted(self.peek(0)) {
            text.push(self.take());
        }
        text
    }

    fn tokens(mut self) -> Vec<Token> {
        let mut tokens = Vec::new();
        while self.at < self.characters.len() {
            let line = self.line;
            if let Some((kind, text)) = self.next() {
                tokens.push(Token {
                    kind,
                    text,
                    line,
                    in_test: false,
                });
            }
        }
        tokens
    }

    /// Reads on; nothing when what was read is a comment, a space or a character literal.
    fn next(&mut self) -> Option<(Kind, String)> {
        match (self.peek(0), self.peek(1)) {
            ('/', '/') => {
                self.take_while(|c| c != '\n');
                None
            }
            ('/', '*') => {
                self.block_comment();
                None
            }
            ('"', _) => Some((Kind::Text, self.string())),
            ('\'', _) => {
                self.quote();
                None
            }
            (c, _) if c.is_alphanumeric() || c == '_' => self.word(),
            (c, _) if c.is_whitespace() => {
                self.take();
                None
            }
            _ => Some((Kind::Sign, self.take().to_string())),
        }
    }

    /// A name, or the string that a prefix such as `r#` opens.
    fn word(&mut self) -> Option<(Kind, String)> {
        let word = self.take_while(|c| c.is_alphanumeric() || c == '_');
        if ["b", "c"].contains(&word.as_str()) && self.peek(0) == '\'' {
            self.quote();
            return None;
        }
        if ["b", "c"].contains(&word.as_str()) && self.peek(0) == '"' {
            return Some((Kind::Text, self.string()));
        }
        if ["r", "br", "cr"].contains(&word.as_str()) {
            let rest = self.characters.iter().skip(self.at);
            let hashes = rest.take_while(|&&c| c == '#').count();
            if self.peek(hashes) == '"' {
                self.at += hashes;
                return Some((Kind::Text, self.raw_string(hashes)));
            }
            if hashes == 1 {
                // A raw name, `r#type`.
                self.take();
                return self.word();
            }
        }
        Some((Kind::Word, word))
    }

    fn string(&mut self) -> String {
        self.take();
        let mut text = String::new();
        while self.at < self.characters.len() && self.peek(0) != '"' {
            if self.peek(0) == '\\' {
                text.push(self.take());
            }
            text.push(self.take());
        }
        self.take();
        text
    }

    fn raw_string(&mut self, hashes: usize) -> String {
        self.take();
        let mut text = String::new();
        let closes = |reader: &Self| {
            reader.peek(0) == '"' && (1..=hashes).all(|ahead| reader.peek(ahead) == '#')
        };
        while self.at < self.characters.len() && !closes(self) {
            text.push(self.take());
        }
        self.at += 1 + hashes;
        text
    }

    /// A character literal, or the tick of a lifetime, whose name is then read as a word.
    fn quote(&mut self) {
        self.take();
        if self.peek(0) == '\\' {
            self.take();
            self.take();
            self.take_while(|c| c != '\'');
            self.take();
        } else if self.peek(1) == '\'' {
            self.take();
            self.take();
        }
    }

    fn block_comment(&mut self) {
        let mut depth = 0;
        while self.at < self.characters.len() {
            match (self.peek(0), self.peek(1)) {
                ('/', '*') => depth += 1,
                ('*', '/') => depth -= 1,
                _ => {
                    self.take();
                    continue;
                }
            }
            self.take();
            self.take();
            if depth == 0 {
                return;
            }
        }
    }
}

fn words(text: &str) -> Vec<String> {
    let source = Source::new("src/a.rs", text);
    source
        .tokens
        .iter()
        .map(|token| token.text.clone())
        .collect()
}

#[test]
fn comments_and_characters_are_no_code() {
    assert_eq!(words("a // b\nc /* d /* e */ f */ g"), ["a", "c", "g"]);
    assert_eq!(
        words(r"x('a', '\'', '\u{41}', b'\n', '\\') y"),
        ["x", "(", ",", ",", ",", ",", ")", "y"]
    );
    assert_eq!(words("&'a str"), ["&", "a", "str"]);
    assert_eq!(words("https://example.org"), ["https", ":"]);
}

#[test]
fn strings_are_told_from_code() {
    let source = Source::new(
        "src/a.rs",
        "f(\"a // \\\" b\", r#\"c \" d\"#, b\"e\", r\"f\\\", r#type)\ng",
    );
    let texts: Vec<_> = source
        .tokens
        .iter()
        .filter(|token| token.kind == Kind::Text)
        .collect();
    let contents: Vec<_> = texts.iter().map(|token| token.text.as_str()).collect();
    assert_eq!(contents, ["a // \\\" b", "c \" d", "e", "f\\"]);
    assert!(source.tokens.iter().any(|token| token.is("type")));
    assert_eq!(
        source
            .tokens
            .last()
            .map(|token| (token.text.as_str(), token.line)),
        Some(("g", 2))
    );
}

#[test]
fn test_items_are_marked_to_their_end() {
    let text = "a; #[cfg(test)] mod tests { fn b() { c([1]) } } d; #[cfg(test)] mod e; f";
    let source = Source::new("src/a.rs", text);
    let outside: Vec<_> = source
        .tokens
        .iter()
        .filter(|token| !token.in_test)
        .collect();
    let outside: Vec<_> = outside.iter().map(|token| token.text.as_str()).collect();
    assert_eq!(outside, ["a", ";", "d", ";", "f"]);
}
