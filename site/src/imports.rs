//! Short names for what a program imports from its script.
//!
//! wasm-bindgen gives each import a long name with a hash, once in the program
//! and once in the script, and the program names the script's file with each:
//! a twelfth of what both weigh together. Nobody reads these names.

/// The import section's number (WebAssembly 2.0, section 5.5).
const IMPORTS: u8 = 2;

/// Bytes before the first section: a magic number and the version.
const PREAMBLE: usize = 8;

/// A script and its program, with every import under a short name.
///
/// # Errors
///
/// Says what of the program could not be read.
pub(crate) fn shortened(script: &str, code: &[u8]) -> Result<(String, Vec<u8>), String> {
    let mut script = script.to_owned();
    let mut short = code
        .get(..PREAMBLE)
        .ok_or("The program is empty.")?
        .to_vec();
    let mut rest = Reader(&code[PREAMBLE..]);
    while let Some(kind) = rest.byte() {
        let contents = rest.bytes().ok_or("A section of the program is cut off.")?;
        let renamed = (kind == IMPORTS).then(|| renamed(contents, &mut script));
        let contents = match &renamed {
            Some(renamed) => renamed.as_ref().ok_or("An import cannot be read.")?,
            None => contents,
        };
        short.push(kind);
        write_bytes(&mut short, contents);
    }
    Ok((script, short))
}

/// The imports under short names; the script is changed alike.
fn renamed(section: &[u8], script: &mut String) -> Option<Vec<u8>> {
    let mut section = Reader(section);
    let count = section.number()?;
    let mut short = Vec::new();
    write_number(&mut short, count);
    for place in 0..count {
        for (part, name) in [("", section.text()?), ("i", section.text()?)] {
            let new = if part.is_empty() {
                "m".to_owned()
            } else {
                format!("{part}{place}")
            };
            replace_whole(script, name, &new);
            write_bytes(&mut short, new.as_bytes());
        }
        let description = section.description()?;
        short.extend_from_slice(description);
    }
    section.0.is_empty().then_some(short)
}

/// Replaces a name wherever it stands by itself, and not in a longer one.
fn replace_whole(text: &mut String, name: &str, new: &str) {
    let is_part = |letter: Option<char>| letter.is_some_and(|c| c.is_alphanumeric() || c == '_');
    let mut replaced = String::with_capacity(text.len());
    let mut rest = text.as_str();
    while let Some(at) = rest.find(name) {
        let (before, after) = (&rest[..at], &rest[at + name.len()..]);
        replaced.push_str(before);
        let stands_alone = !is_part(before.chars().next_back()) && !is_part(after.chars().next());
        replaced.push_str(if stands_alone { new } else { name });
        rest = after;
    }
    replaced.push_str(rest);
    *text = replaced;
}

/// What is left to be read.
struct Reader<'a>(&'a [u8]);

impl<'a> Reader<'a> {
    fn byte(&mut self) -> Option<u8> {
        let (first, rest) = self.0.split_first()?;
        self.0 = rest;
        Some(*first)
    }

    /// A whole number in LEB128: seven bits a byte, the lowest first.
    fn number(&mut self) -> Option<u32> {
        let (mut number, mut shift) = (0_u32, 0);
        loop {
            let byte = self.byte()?;
            number |= u32::from(byte & 0x7F).checked_shl(shift)?;
            if byte < 0x80 {
                return Some(number);
            }
            shift += 7;
        }
    }

    /// As many bytes as the number before them says.
    fn bytes(&mut self) -> Option<&'a [u8]> {
        let count = usize::try_from(self.number()?).ok()?;
        let (taken, rest) = self.0.split_at_checked(count)?;
        self.0 = rest;
        Some(taken)
    }

    fn text(&mut self) -> Option<&'a str> {
        core::str::from_utf8(self.bytes()?).ok()
    }

    /// What is imported, as it is written: a function by the number of its
    /// type, a table or a memory by its limits, or a global by its type.
    fn description(&mut self) -> Option<&'a [u8]> {
        let start = self.0;
        match self.byte()? {
            0 => drop(self.number()?),
            1 => {
                self.byte()?;
                self.limits()?;
            }
            2 => self.limits()?,
            3 => {
                self.byte()?;
                self.byte()?;
            }
            _ => return None,
        }
        start.get(..start.len() - self.0.len())
    }

    fn limits(&mut self) -> Option<()> {
        let has_most = self.byte()? & 1 == 1;
        self.number()?;
        if has_most {
            self.number()?;
        }
        Some(())
    }
}

fn write_number(to: &mut Vec<u8>, mut number: u32) {
    loop {
        let [low, ..] = (number & 0x7F).to_le_bytes();
        number >>= 7;
        if number == 0 {
            return to.push(low);
        }
        to.push(low | 0x80);
    }
}

fn write_bytes(to: &mut Vec<u8>, bytes: &[u8]) {
    write_number(to, u32::try_from(bytes.len()).unwrap_or(u32::MAX));
    to.extend_from_slice(bytes);
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A program that imports a function and a memory, and has a type.
    fn program(names: [&str; 4]) -> Vec<u8> {
        let mut code = b"\0asm\x01\0\0\0".to_vec();
        code.push(1);
        write_bytes(&mut code, &[1, 0x60, 0, 0]);
        let mut imports = vec![2];
        write_bytes(&mut imports, names[0].as_bytes());
        write_bytes(&mut imports, names[1].as_bytes());
        imports.extend([0, 0]);
        write_bytes(&mut imports, names[2].as_bytes());
        write_bytes(&mut imports, names[3].as_bytes());
        imports.extend([2, 1, 0, 0x80, 0x01]);
        code.push(IMPORTS);
        write_bytes(&mut code, &imports);
        code.push(0);
        write_bytes(&mut code, &[7; 300]);
        code
    }

    #[test]
    fn imports_have_short_names_in_program_and_script() {
        let long = program(["./page_bg.js", "__wbg_call_1a", "./page_bg.js", "memory"]);
        let script = "({\"./page_bg.js\":{__wbg_call_1a:f,memory:m,x:__wbg_call_1ab}})";
        let (script, short) = shortened(script, &long).expect("it is a program");
        assert_eq!(script, "({\"m\":{i0:f,i1:m,x:__wbg_call_1ab}})");
        assert_eq!(short, program(["m", "i0", "m", "i1"]));
    }

    #[test]
    fn what_is_no_program_is_refused() {
        let whole = program(["a", "b", "a", "c"]);
        assert!(shortened("", &[]).is_err());
        assert!(shortened("", &whole[..whole.len() - 1]).is_err());
        for at in 0..whole.len() {
            // Never a panic, whatever stands there.
            let mut broken = whole.clone();
            broken[at] = 0xFF;
            drop(shortened("", &broken));
        }
    }
}
