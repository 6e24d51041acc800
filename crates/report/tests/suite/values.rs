//! What the script for R must print, from the analysis itself: each name with
//! its number, NaN where there is none.

use mcid_analysis::change::{change, percent_is_meaningful};
use mcid_analysis::equivalence::{Banded, Equivalence, OneSided};
use mcid_analysis::evidence::Evidence;
use mcid_analysis::priors::{BeliefKind, Beliefs, undoing};
use mcid_analysis::question::{Question, comparisons};
use mcid_analysis::responders::{ResponderShares, ShareDifference};
use mcid_analysis::rounding::rounding;
use mcid_analysis::scores::Scores;
use mcid_analysis::setting::{Choice, Setting};
use mcid_analysis::verdict::Verdict;
use mcid_stats::{Interval, NumberNeeded};
use mcid_trial::Trial;

/// Names with numbers.
#[derive(Default)]
pub(crate) struct Values(pub(crate) Vec<(String, f64)>);

impl Values {
    fn add(&mut self, name: &str, value: impl Into<Option<f64>>) {
        let value = value.into().unwrap_or(f64::NAN);
        self.0.push((name.to_owned(), value));
    }

    fn range(&mut self, name: &str, range: Interval) {
        self.add(&format!("{name}_low"), range.lower);
        self.add(&format!("{name}_high"), range.upper);
    }

    fn one_sided(&mut self, name: &str, p: &OneSided) {
        self.add(name, p.printed);
        self.range(name, p.band);
    }

    fn banded(&mut self, name: &str, number: Banded) {
        self.add(name, number.value);
        self.range(name, number.band);
    }
}

/// Everything that the script of a question prints.
pub(crate) fn values(trial: &Trial, question: &Question) -> Values {
    let question = question.clamped(trial);
    let mut found = Values::default();
    if let Some(evidence) = Evidence::of(trial, &question) {
        of_evidence(&mut found, &question, &evidence);
        of_priors(&mut found, trial, &question, &evidence);
    }
    if let Some(readings) = Equivalence::of(trial, &question) {
        of_readings(&mut found, &readings);
    }
    of_arms(&mut found, trial, &question);
    found
}

fn of_evidence(found: &mut Values, question: &Question, evidence: &Evidence) {
    let estimate = evidence.estimate;
    let threshold = question.between.to_f64();
    let critical = estimate.reference.critical_value(evidence.level);
    found.add("critical_value", critical);
    found.add("standard_error", estimate.standard_error);
    found.range("standard_error", evidence.standard_errors);
    let number = |holds: bool| f64::from(u8::from(holds));
    found.add("is_symmetric", number(evidence.is_symmetric()));
    found.add("is_exact", number(evidence.printed_is_possible()));
    for (name, size) in [
        ("p_against_zero", 0.0),
        ("p_against_threshold", threshold),
        ("p_against_harm_of_threshold", -threshold),
    ] {
        let p = evidence.as_printed(size).map(|one| one.two_sided_p(size));
        found.add(name, p);
        found.range(name, evidence.compatibility(size));
    }
    for (name, size) in [
        ("confidence_any_benefit", 0.0),
        ("confidence_important_benefit", threshold),
    ] {
        found.add(name, evidence.confidence_as_printed(size));
        found.range(name, evidence.confidence_above(size));
    }
    found.range(
        "confidence_important_harm",
        evidence.confidence_below(-threshold),
    );
    let within = estimate.confidence_between(-threshold, threshold);
    let is_exact = evidence.printed_is_possible();
    found.add("confidence_within_threshold", is_exact.then_some(within));
    let level = question.setting(Setting::Level).to_f64() / 100.0;
    let interval = evidence.interval(level).expect("an interval");
    found.range("interval_at_chosen_level", interval);
    let benefit = &evidence.difference.benefit;
    let state = |verdict: &Verdict| f64::from(verdict.state());
    let verdict = benefit.verdict(question.between);
    found.add("verdict_state", verdict.as_ref().map(state));
    let open = rounding(benefit, question.between).verdicts;
    if let (Some(first), Some(last)) = (open.first(), open.last()) {
        found.add("verdict_state_low", state(first));
        found.add("verdict_state_high", state(last));
    }
}

fn of_readings(found: &mut Values, readings: &Equivalence) {
    found.one_sided("p_superior", &readings.superior);
    found.range("equivalence_interval", readings.equivalence_interval);
    if let Some(margin) = &readings.margin {
        found.one_sided("p_superior_by_margin", &margin.superior_by);
        found.one_sided("p_noninferior", &margin.noninferior);
        found.one_sided("p_equivalent", &margin.equivalent);
        let units = margin.mid_units.expect("an estimate within its interval");
        found.add("mid_units", units.benefit);
        found.range("mid_units", units.interval);
        found.banded("power_at_threshold", margin.power);
    }
    found.banded("detectable_with_power_80", readings.detectable[0]);
    found.banded("detectable_with_power_90", readings.detectable[1]);
    let Some(standard) = &readings.in_deviations else {
        return;
    };
    let people = standard.for_people();
    found.add("pooled_sd", standard.deviation);
    found.add("cohen_d", standard.d.value);
    found.range("cohen_d", standard.interval);
    for (name, (value, interval)) in [
        ("common_language_effect", people.chance),
        ("cohen_u3", people.u3),
        ("overlap_of_standardised", people.overlap),
    ] {
        found.add(name, value);
        found.range(name, interval);
    }
    if let Some((g, interval)) = standard.g {
        found.add("hedges_g", g);
        found.range("hedges_g", interval);
        let sizes = standard.sizes.expect("sizes with g").map(f64::from);
        let statistic = standard.d.value / (1.0 / sizes[0] + 1.0 / sizes[1]).sqrt();
        // R's own limit.
        if let Some([d, g]) = standard.unadjusted.filter(|_| statistic.abs() < 30.0) {
            found.range("cohen_d_by_n_and_sd", d);
            found.range("hedges_g_by_n_and_sd", g);
        }
    }
}

fn of_priors(found: &mut Values, trial: &Trial, question: &Question, evidence: &Evidence) {
    let threshold = question.between.to_f64();
    let beliefs = Beliefs::new(trial, question, evidence);
    for belief in &beliefs.all {
        let name = match belief.kind {
            BeliefKind::Flat => continue,
            BeliefKind::Sceptical => "sceptical",
            BeliefKind::Neutral => "neutral",
            BeliefKind::Enthusiastic => "enthusiastic",
            BeliefKind::Pessimistic => "pessimistic",
            BeliefKind::Own => "own",
        };
        for (side, after) in belief.after.iter().enumerate() {
            let other = if side == 1 { "_other_side" } else { "" };
            let mut add = |what: &str, value: Option<f64>| {
                found.add(&format!("posterior_{name}{other}_{what}"), value);
            };
            let posterior = after.posterior;
            add("mean", Some(posterior.mean));
            add("sd", Some(posterior.standard_deviation));
            add("weight_of_data", Some(posterior.data_weight));
            add("p_benefit", Some(posterior.probability_above(0.0)));
            let important = posterior.probability_above(threshold);
            add("p_important_benefit", Some(important));
            let harm = posterior.probability_below(-threshold);
            add("p_important_harm", Some(harm));
            add("p_conflict", after.conflict);
        }
        let errors = beliefs.corners.iter();
        if errors
            .map(|corner| corner.standard_error)
            .all(|error| error > 0.0)
        {
            found.range(
                &format!("posterior_{name}_p_important_benefit"),
                beliefs.above(belief, threshold),
            );
        }
    }
    if let Some(undoing) = undoing(evidence) {
        found.add("scepticism_limit", undoing.printed.limit);
        let benefit = &evidence.difference.benefit;
        let ratio = benefit.upper.to_f64() / benefit.lower.to_f64();
        found.add("credibility_ratio", ratio);
    }
}

fn of_arms(found: &mut Values, trial: &Trial, question: &Question) {
    let outcome = &trial.outcomes[question.outcome];
    let Some(pair) = comparisons(trial, outcome)
        .get(question.comparison)
        .copied()
    else {
        return;
    };
    let changes =
        [pair.arm, pair.reference_arm].map(|arm| change(trial, outcome, arm, question.visit));
    if let [Some(arm), Some(reference)] = changes {
        for (name, change) in [("arm", arm), ("reference_arm", reference)] {
            found.add(&format!("change_{name}"), change.units.to_f64());
            if percent_is_meaningful(trial, outcome) {
                found.add(&format!("percent_change_{name}"), change.percent);
            }
        }
    }
    let level = question.setting(Setting::Level).to_f64() / 100.0;
    let improvement = ResponderShares::of(trial, question);
    if let Some((shares, difference)) = improvement
        .as_ref()
        .filter(|_| !question.within.is_zero())
        .and_then(|improvement| improvement.difference(question.within, level))
    {
        found.add("share_arm", shares[0].value());
        found.add("share_reference_arm", shares[1].value());
        of_shares(found, &difference);
    }
    if question.choice(Choice::Shape) == 0
        && let Ok(scores) = Scores::of(trial, question)
    {
        found.add("scores_chance", scores.chance);
        found.add("scores_overlap", scores.overlap);
    }
}

fn of_shares(found: &mut Values, difference: &ShareDifference) {
    found.add("risk_difference", difference.estimate);
    if let Some(interval) = difference.interval {
        found.range("risk_difference", interval);
    }
    found.add(
        "number_needed",
        match difference.needed {
            NumberNeeded::Benefit(number) => number,
            NumberNeeded::Harm(number) => -number,
            NumberNeeded::Infinite => f64::INFINITY,
        },
    );
}
