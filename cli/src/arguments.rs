//! The command line: what can be asked, and the help.

use std::path::PathBuf;

use clap::builder::PossibleValuesParser;
use clap::{Args, Parser, Subcommand, ValueEnum};
use mcid_report::FORMATS;

use super::examples;
use super::figure;

/// Is the effect big enough to matter? Checks, converts, reports, draws and
/// bundles trials for MCID Explorer.
#[derive(Debug, Parser)]
#[command(name = "mcid", version, max_term_width = 100, after_help = examples::ALL)]
pub(crate) struct Arguments {
    /// What to do.
    #[command(subcommand)]
    pub(crate) command: Command,
}

/// What can be done.
#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Say what is wrong with files: trials, tables, registry records
    #[command(after_help = examples::CHECK)]
    Check(CheckOptions),
    /// Say for every outcome and visit whether the difference is large enough
    #[command(after_help = examples::ANSWER)]
    Answer(AnswerOptions),
    /// Write everything that the page says of a trial
    #[command(after_help = examples::REPORT)]
    Report(ReportOptions),
    /// Draw a figure of the page as SVG or PNG
    #[command(after_help = examples::FIGURE)]
    Figure(FigureOptions),
    /// Make a trial's file from a table, a registry record or a trial's file
    #[command(after_help = examples::CONVERT)]
    Convert(ConvertOptions),
    /// Write the page that is one file with a trial inside
    #[command(after_help = examples::BUNDLE)]
    Bundle(BundleOptions),
    /// Print a JSON Schema
    #[command(after_help = examples::SCHEMA)]
    Schema(SchemaOptions),
    /// Print completions for a shell
    #[command(after_help = examples::COMPLETIONS)]
    Completions(CompletionOptions),
    /// Print the manual page
    #[command(after_help = examples::MAN)]
    Man(ManOptions),
}

/// For people or for programs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum CheckFormat {
    /// For people and editors
    Text,
    /// For programs: see `mcid schema check`
    Json,
}

#[derive(Debug, Args)]
pub(crate) struct CheckOptions {
    /// Files to check; `-` is the standard input
    #[arg(required = true, value_name = "FILE")]
    pub(crate) files: Vec<PathBuf>,
    /// How to write what was found
    #[arg(long, value_enum, default_value_t = CheckFormat::Text)]
    pub(crate) format: CheckFormat,
    /// Treat warnings as errors
    #[arg(long)]
    pub(crate) deny_warnings: bool,
    /// Say nothing of files without faults
    #[arg(long, short)]
    pub(crate) quiet: bool,
}

/// How answers are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum AnswerFormat {
    /// For people
    Text,
    /// For programs
    Json,
    /// For spreadsheets
    Csv,
}

#[derive(Debug, Args)]
pub(crate) struct AnswerOptions {
    /// Trials' files; `-` is the standard input
    #[arg(required = true, value_name = "FILE")]
    pub(crate) files: Vec<PathBuf>,
    /// How to write the answers
    #[arg(long, value_enum, default_value_t = AnswerFormat::Text)]
    pub(crate) format: AnswerFormat,
    /// Only this outcome, by its id in the file
    #[arg(long, value_name = "ID")]
    pub(crate) outcome: Option<String>,
    /// Only this visit, by its id in the file
    #[arg(long, value_name = "ID")]
    pub(crate) visit: Option<String>,
    /// Between-group MCID, for all outcomes or for one; else those of the files
    #[arg(long, value_name = "[OUTCOME=]SIZE", allow_hyphen_values = true)]
    pub(crate) between: Vec<String>,
}

/// What is asked of the trial; its own question where nothing is given.
#[derive(Debug, Args)]
#[command(next_help_heading = "Question")]
pub(crate) struct QuestionOptions {
    /// Outcome, by its id in the file
    #[arg(long, value_name = "ID")]
    pub(crate) outcome: Option<String>,
    /// Visit, by its id in the file
    #[arg(long, value_name = "ID")]
    pub(crate) visit: Option<String>,
    /// Arms compared, as in `retraining-vs-control`
    #[arg(long, value_name = "ARM-vs-ARM")]
    pub(crate) comparison: Option<String>,
    /// Between-group MCID: a positive size in the outcome's unit
    #[arg(long, value_name = "SIZE", allow_hyphen_values = true)]
    pub(crate) between: Option<String>,
    /// Within-group MCID, in per cent of baseline or in the outcome's unit
    #[arg(long, value_name = "SIZE", allow_hyphen_values = true)]
    pub(crate) within: Option<String>,
    /// Adjustable prior: mean benefit and standard deviation, in the outcome's unit
    #[arg(long, value_name = "MEAN,SD", allow_hyphen_values = true)]
    pub(crate) prior: Option<String>,
    /// Any other part of the question, as the address names it, e.g. `level=90`
    #[arg(long, value_name = "KEY=VALUE")]
    pub(crate) set: Vec<String>,
    /// The whole question, as it stands in a shared link after the `#`
    #[arg(
        long,
        value_name = "FRAGMENT",
        conflicts_with_all = ["outcome", "visit", "comparison", "between", "within", "prior", "set"]
    )]
    pub(crate) question: Option<String>,
}

#[derive(Debug, Args)]
pub(crate) struct ReportOptions {
    /// The trial's file; `-` is the standard input
    pub(crate) file: PathBuf,
    /// How to write the report
    #[arg(long, default_value = "text", value_parser = PossibleValuesParser::new(FORMATS.iter().map(|format| format.name)))]
    pub(crate) format: String,
    /// The file to write; the standard output without it
    #[arg(long, short, value_name = "FILE")]
    pub(crate) output: Option<PathBuf>,
    /// List every comparison of reported numbers, also those that agree
    #[arg(long)]
    pub(crate) all_checks: bool,
    #[command(flatten)]
    pub(crate) question: QuestionOptions,
}

/// Light or dark.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Theme {
    /// Dark on light
    Light,
    /// Light on dark
    Dark,
}

#[derive(Debug, Args)]
pub(crate) struct FigureOptions {
    /// The trial's file; `-` is the standard input
    pub(crate) file: PathBuf,
    /// Which figure
    #[arg(long, value_name = "NAME", value_parser = PossibleValuesParser::new(figure::names()))]
    pub(crate) figure: String,
    /// The file to write, ending in `.svg` or `.png`; SVG on the standard output without it
    #[arg(long, short, value_name = "FILE")]
    pub(crate) out: Option<PathBuf>,
    /// Width in CSS pixels
    #[arg(long, default_value_t = 760, value_parser = clap::value_parser!(u16).range(240..=2400))]
    pub(crate) width: u16,
    /// Pixels of a PNG for each CSS pixel
    #[arg(long, default_value_t = 1, value_parser = clap::value_parser!(u8).range(1..=4))]
    pub(crate) scale: u8,
    /// Colours
    #[arg(long, value_enum, default_value_t = Theme::Light)]
    pub(crate) theme: Theme,
    /// Leave out the key below the figure
    #[arg(long)]
    pub(crate) no_key: bool,
    #[command(flatten)]
    pub(crate) question: QuestionOptions,
}

/// What a trial is written as.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Target {
    /// The trial format
    Json,
    /// A table with a row for each arm and visit
    CsvArms,
    /// A table with a row for each contrast
    CsvContrasts,
}

#[derive(Debug, Args)]
pub(crate) struct ConvertOptions {
    /// The file to convert; `-` is the standard input
    pub(crate) file: PathBuf,
    /// The file to write; the standard output without it
    #[arg(long, short, value_name = "FILE")]
    pub(crate) output: Option<PathBuf>,
    /// What to write
    #[arg(long, value_enum, default_value_t = Target::Json)]
    pub(crate) to: Target,
    /// An answer to a question, by its id
    #[arg(long, value_name = "ID=VALUE")]
    pub(crate) answer: Vec<String>,
    /// Which way is better, for all outcomes or for one: `lower_is_better`, `higher_is_better` or `leave_out`
    #[arg(long, value_name = "[OUTCOME=]WAY")]
    pub(crate) direction: Vec<String>,
    /// Between-group MCID, for all outcomes or for one
    #[arg(long, value_name = "[OUTCOME=]SIZE")]
    pub(crate) mcid: Vec<String>,
    /// Which arm is the control, by its id
    #[arg(long, value_name = "ARM")]
    pub(crate) control: Option<String>,
    /// Take what the file suggests wherever it suggests something
    #[arg(long)]
    pub(crate) accept_proposals: bool,
}

#[derive(Debug, Args)]
pub(crate) struct BundleOptions {
    /// The trial's file; `-` is the standard input
    pub(crate) file: PathBuf,
    /// The file to write; the standard output without it
    #[arg(long, short, value_name = "FILE")]
    pub(crate) output: Option<PathBuf>,
    /// The question asked at first, as it stands in a shared link after the `#`
    #[arg(long, value_name = "FRAGMENT")]
    pub(crate) question: Option<String>,
    /// The page to put the trial into, instead of the one inside this program
    #[arg(long, value_name = "PAGE.html")]
    pub(crate) explorer: Option<PathBuf>,
}

/// What has a schema.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum SchemaName {
    /// The trial format
    Trial,
    /// `mcid report --format json`
    Report,
    /// `mcid check --format json`
    Check,
}

#[derive(Debug, Args)]
pub(crate) struct SchemaOptions {
    /// Of what
    #[arg(value_enum, default_value_t = SchemaName::Trial)]
    pub(crate) which: SchemaName,
}

#[derive(Debug, Args)]
pub(crate) struct CompletionOptions {
    /// The shell
    #[arg(value_enum)]
    pub(crate) shell: clap_complete::Shell,
}

#[derive(Debug, Args)]
pub(crate) struct ManOptions {
    /// Of which command; of all without it
    pub(crate) command: Option<String>,
}
