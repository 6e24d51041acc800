//! Examples that stand at the end of each help text.

pub(crate) const ALL: &str = "\
Examples:
  mcid check trials/*.json
  mcid answer trial.json --between 1.5
  mcid report trial.json --between 1.5 --format markdown -o report.md
  mcid figure trial.json --figure difference --out difference.png
  mcid convert results.csv --direction lower_is_better -o trial.json
  mcid bundle trial.json -o explorer.html

Exit status:
  0  all is well; there may be warnings
  1  at least one file has errors
  2  the command line asks for something that there is not
  3  something could not be read or written
  4  something must still be said by a person (convert, report, figure, bundle)
A run that could end with several ends with the greatest.";

pub(crate) const CHECK: &str = "\
Examples:
  mcid check trial.json
  mcid check --deny-warnings trials/*.json tables/*.csv
  mcid check --format json trials/*.json > check.json
  curl -s https://example.org/trial.json | mcid check -

Exit status: 0 all is well, there may be warnings; 1 at least one file has errors (or, with
--deny-warnings, warnings); 3 at least one file could not be read. Questions that are open in a
table or a record are no errors: `mcid convert` asks them.";

pub(crate) const ANSWER: &str = "\
Examples:
  mcid answer trial.json
  mcid answer trial.json --between pain=1.5 --between disability=3
  mcid answer --format csv trials/*.json > answers.csv

Exit status: 0 all files were answered; 1 at least one file has errors; 2 an option does not fit; 3
at least one file could not be read; 4 at least one file is not a trial yet.";

pub(crate) const REPORT: &str = "\
Examples:
  mcid report trial.json
  mcid report trial.json --outcome pain --visit 18 --between 1.5 --format json -o report.json
  mcid report trial.json --prior 0,1.5 --set level=90 --format html -o report.html
  mcid report trial.json --question 'outcome=pain&visit=18&between=1.5' --format r | Rscript -";

pub(crate) const FIGURE: &str = "\
Examples:
  mcid figure trial.json --figure trajectory --out trajectory.svg
  mcid figure trial.json --figure compatibility --between 1.5 --theme dark --out curve.png --scale 2
  mcid figure trial.json --figure difference --width 420 > difference.svg";

pub(crate) const CONVERT: &str = "\
Examples:
  mcid convert record.json
  mcid convert results.csv --direction lower_is_better --mcid pain=1.5 -o trial.json
  mcid convert record.json --accept-proposals --direction higher_is_better -o trial.json
  mcid convert results.csv --answer decimal-mark=comma --control usual-care -o trial.json
  mcid convert trial.json --to csv-arms -o trial.csv

Exit status: 0 the trial was written; 1 the file has errors; 2 an answer does not fit; 3 something
could not be read or written; 4 something must still be said: the draft was written with \"?\" in
those places, and the questions stand on the standard error.";

pub(crate) const BUNDLE: &str = "\
Examples:
  mcid bundle trial.json -o explorer.html
  mcid bundle trial.json --question 'outcome=disability&between=2' -o explorer.html
  mcid bundle trial.json --explorer mcid-explorer.html -o mine.html";

pub(crate) const SCHEMA: &str = "\
Examples:
  mcid schema
  mcid schema check > check-format-1.schema.json";

pub(crate) const COMPLETIONS: &str = "\
Examples:
  mcid completions bash > ~/.local/share/bash-completion/completions/mcid
  mcid completions zsh > \"${fpath[1]}/_mcid\"";

pub(crate) const MAN: &str = "\
Examples:
  mcid man > ~/.local/share/man/man1/mcid.1
  mcid man check | man -l -";
