//! Reading files and the standard input: never more than a trial may have.

use std::fs::File;
use std::io::{self, Read};
use std::path::Path;

use mcid_trial::limits::MAX_BYTES;

/// What stands for the standard input.
const STANDARD: &str = "-";

/// A file's name as people read it.
pub(crate) fn name(path: &Path) -> String {
    if path.as_os_str() == STANDARD {
        "standard input".to_owned()
    } else {
        path.display().to_string()
    }
}

/// The bytes of a file, or of the standard input for `-`. Of one that is too
/// large only so much is read that the reader of trials refuses it.
///
/// # Errors
///
/// Why it cannot be read.
pub(crate) fn bytes(path: &Path) -> Result<Vec<u8>, String> {
    read(path, MAX_BYTES as u64 + 1).map_err(|error| format!("it cannot be read: {error}"))
}

/// The text of a file that is not a trial's.
///
/// # Errors
///
/// Why it cannot be read.
pub(crate) fn text(path: &Path) -> Result<String, String> {
    let bytes = read(path, u64::MAX).map_err(|error| format!("it cannot be read: {error}"))?;
    String::from_utf8(bytes).map_err(|_| "it is not text in UTF-8".to_owned())
}

fn read(path: &Path, most: u64) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    if path.as_os_str() == STANDARD {
        io::stdin().lock().take(most).read_to_end(&mut bytes)?;
    } else {
        File::open(path)?.take(most).read_to_end(&mut bytes)?;
    }
    Ok(bytes)
}
