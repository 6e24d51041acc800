//! Style sheets as far as figures need them: rules without conditions, and
//! the values of custom properties in a theme.
//!
//! The page's own style sheets are read, so that a figure on its own cannot
//! look different from the one on the page.

use crate::arguments::Theme;

/// A rule: its selector, and its declarations.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Rule {
    pub(super) selector: String,
    pub(super) declarations: Vec<(String, String)>,
}

/// The rules of a style sheet, in order, one for each selector; what stands
/// in `@media` and the like is left out, for it depends on a screen.
pub(super) fn rules(sheet: &str) -> Vec<Rule> {
    let sheet = without_comments(sheet);
    let mut rules = Vec::new();
    collect(&sheet, &mut rules);
    rules
}

fn without_comments(sheet: &str) -> String {
    let mut parts = sheet.split("/*");
    let mut text = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        text += part.split_once("*/").map_or("", |(_, rest)| rest);
    }
    text
}

fn collect(mut sheet: &str, rules: &mut Vec<Rule>) {
    while let Some(open) = sheet.find('{') {
        // Statements such as `@layer a, b;` have no braces.
        let head = sheet[..open].rsplit(';').next().unwrap_or_default().trim();
        let end = closing(&sheet[open..]).map_or(sheet.len(), |length| open + length);
        let inside = &sheet[open + 1..end];
        if head.starts_with("@layer") {
            collect(inside, rules);
        } else if !head.starts_with('@') {
            let declarations = declarations(inside);
            let selectors = head.split(',').map(str::trim);
            rules.extend(selectors.map(|selector| Rule {
                selector: selector.to_owned(),
                declarations: declarations.clone(),
            }));
        }
        sheet = sheet.get(end + 1..).unwrap_or_default();
    }
}

/// Where the brace closes that a text begins with.
fn closing(text: &str) -> Option<usize> {
    let mut depth = 0_usize;
    text.char_indices()
        .find(|(_, character)| {
            match character {
                '{' => depth += 1,
                '}' => depth -= 1,
                _ => {}
            }
            depth == 0
        })
        .map(|(place, _)| place)
}

fn declarations(text: &str) -> Vec<(String, String)> {
    let parts = text.split(';').filter_map(|part| part.split_once(':'));
    parts
        .map(|(name, value)| (name.trim().to_owned(), value.trim().to_owned()))
        .collect()
}

/// Custom properties, the later ones first.
pub(super) struct Values(Vec<(String, String)>);

impl Values {
    /// Those of a sheet's `:root`, in a theme.
    pub(super) fn of_root(sheet: &str, theme: Theme) -> Self {
        let mut values = Vec::new();
        for rule in rules(sheet) {
            if rule.selector == ":root" {
                let own = rule.declarations.into_iter();
                values.extend(own.filter(|(name, _)| name.starts_with("--")));
            }
        }
        for (_, value) in &mut values {
            *value = in_theme(value, theme);
        }
        values.reverse();
        Self(values)
    }

    /// The same with more, which come before.
    pub(super) fn with(&self, more: &[(String, String)]) -> Self {
        let mut values: Vec<_> = more.iter().rev().cloned().collect();
        values.extend(self.0.iter().cloned());
        Self(values)
    }

    /// The value of a custom property.
    pub(super) fn get(&self, name: &str) -> Option<&str> {
        let found = self.0.iter().find(|(other, _)| other == name);
        found.map(|(_, value)| value.as_str())
    }

    /// A value with all custom properties in it resolved; none where one has
    /// no value.
    pub(super) fn resolved(&self, value: &str) -> Option<String> {
        let Some((before, rest)) = value.split_once("var(") else {
            return Some(value.to_owned());
        };
        let (inside, after) = rest.split_once(')')?;
        let (name, instead) = match inside.split_once(',') {
            Some((name, instead)) => (name.trim(), Some(instead.trim())),
            None => (inside.trim(), None),
        };
        let found = self.get(name).or(instead)?;
        let found = self.resolved(found)?;
        Some([before, &found, &self.resolved(after)?].concat())
    }
}

/// What `light-dark()` gives in a theme.
fn in_theme(value: &str, theme: Theme) -> String {
    let inside = value
        .strip_prefix("light-dark(")
        .and_then(|rest| rest.strip_suffix(')'));
    match inside.and_then(|inside| inside.split_once(',')) {
        Some((light, _)) if theme == Theme::Light => light.trim().to_owned(),
        Some((_, dark)) => dark.trim().to_owned(),
        None => value.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SHEET: &str = "/* a { b: c } */ @layer x, y;\n@layer x { :root { --a: light-dark(#fff, #000); --b: var(--a) }\n\
        .line.arm, .area { stroke: var(--a); fill: none; } @media (p) { .area { fill: red } } .last { d: e } }";

    #[test]
    fn rules_are_read_without_conditions() {
        let found = rules(SHEET);
        let selectors: Vec<&str> = found.iter().map(|rule| rule.selector.as_str()).collect();
        assert_eq!(selectors, [":root", ".line.arm", ".area", ".last"]);
        assert_eq!(found[2].declarations[1], ("fill".into(), "none".into()));
    }

    #[test]
    fn values_are_those_of_the_theme() {
        let light = Values::of_root(SHEET, Theme::Light);
        let dark = Values::of_root(SHEET, Theme::Dark);
        assert_eq!(
            light.resolved("1px var(--b) x").as_deref(),
            Some("1px #fff x")
        );
        assert_eq!(dark.resolved("var(--b)").as_deref(), Some("#000"));
        assert_eq!(dark.resolved("var(--c, none)").as_deref(), Some("none"));
        assert_eq!(dark.resolved("var(--c)"), None);
        let more = dark.with(&[("--a".into(), "red".into())]);
        assert_eq!(more.resolved("var(--b)").as_deref(), Some("red"));
    }
}
