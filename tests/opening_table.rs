//! Tables are read.
use mcid_explorer::trial::Fault;
use mcid_explorer::trial::opening::{Draft, Opened, open};
fn opened(text: &str, answers: &[(&str, &str)]) -> Result<Draft, Vec<Fault>> {
    let answers: Vec<(String, String)> = answers
        .iter()
        .map(|(a, b)| ((*a).to_owned(), (*b).to_owned()))
        .collect();
    match open(text.as_bytes(), &answers)? {
        Opened::Draft(draft) => Ok(*draft),
        Opened::Trial(_) => panic!("a trial"),
    }
}
#[test]
fn look() {
    for file in ["mint", "resolve"] {
        let text = std::fs::read_to_string(format!("tests/reference/{file}_table.csv")).unwrap();
        let mut answers = vec![];
        if file == "mint" {
            answers.push(("trial", "facet"));
            answers.push(("outcome", "pain intensity"));
        }
        match opened(&text, &answers) {
            Ok(draft) => {
                for (a, b) in &draft.recognised {
                    println!("{a} => {b}");
                }
                for q in &draft.questions {
                    println!(
                        "? {} | {} | {} | {} | {:?} | {} | {} ",
                        q.id, q.about, q.label, q.help, q.choices, q.proposed, q.is_required
                    );
                }
                for (a, b) in &draft.left_out {
                    println!("- {a} => {b}");
                }
                for w in &draft.warnings {
                    println!("! {w}");
                }
                let text = draft.document.written();
                println!("{}", &text[..3500.min(text.len())]);
            }
            Err(faults) => {
                for f in faults {
                    println!("{f}");
                }
            }
        }
    }
}
