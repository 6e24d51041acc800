//! What a column can hold, and what such columns are called in English,
//! German and French.

/// What a column holds.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Meaning {
    Trial,
    Outcome,
    OutcomeId,
    Instrument,
    Unit,
    UnitPlural,
    ScaleMinimum,
    ScaleMaximum,
    Direction,
    Threshold,
    ThresholdLabel,
    Role,
    Visit,
    TimeUnit,
    Arm,
    ReferenceArm,
    /// Number analysed.
    People,
    Mean,
    Deviation,
    /// Standard error of the mean where means stand, else of the estimate.
    Error,
    /// A limit of the mean or of the estimate, whichever stands before it.
    Lower,
    Upper,
    /// Both limits in one cell.
    Limits,
    Level,
    Median,
    MeanLower,
    MeanUpper,
    MeanLimits,
    MeanLevel,
    /// Mean and standard deviation in one cell.
    MeanDeviation,
    /// Mean and standard error in one cell.
    MeanError,
    Estimate,
    EstimateError,
    EstimateLower,
    EstimateUpper,
    /// Estimate and limits in one cell, or the limits alone.
    EstimateLimits,
    P,
    Kind,
    /// Of what a ratio is.
    RatioOf,
    ControlRisk,
    Freedom,
    /// The arm that an estimate without a sign favours.
    Favours,
    /// Mean change from baseline.
    Change,
    /// Spread or limits of the change, alone or after it in one cell.
    ChangeDeviation,
    ChangeError,
    ChangeLimits,
    ChangeLower,
    ChangeUpper,
    ChangeLevel,
}

use mcid_trial::{ContrastKind, Keyword, RatioKind};

use Meaning::{
    Arm, Change, ChangeDeviation, ChangeError, ChangeLevel, ChangeLimits, ChangeLower, ChangeUpper,
    ControlRisk, Deviation, Direction, Error, Estimate, EstimateError, EstimateLimits,
    EstimateLower, EstimateUpper, Favours, Freedom, Instrument, Kind, Level, Limits, Lower, Mean,
    MeanDeviation, MeanError, MeanLevel, MeanLimits, MeanLower, MeanUpper, Median, Outcome,
    OutcomeId, P, People, RatioOf, ReferenceArm, Role, ScaleMaximum, ScaleMinimum, Threshold,
    ThresholdLabel, TimeUnit, Trial, Unit, UnitPlural, Upper, Visit,
};

/// A meaning's heading in the files that are written here, what people see of
/// it, and what else it is called: in ASCII, lower case, without spaces and
/// signs, the words of a list separated by spaces.
pub(super) struct Heading {
    pub(super) meaning: Meaning,
    pub(super) name: &'static str,
    pub(super) label: &'static str,
    pub(super) others: &'static str,
}

const fn heading(
    meaning: Meaning,
    name: &'static str,
    label: &'static str,
    others: &'static str,
) -> Heading {
    Heading {
        meaning,
        name,
        label,
        others,
    }
}

/// All headings. Those of composite cells and of limits of something are put
/// together from these by [`joined`].
#[rustfmt::skip]
pub(super) const HEADINGS: [Heading; 48] = [
    heading(Outcome, "outcome", "outcome", "outcomes measure outcomemeasure endpoint variable zielgroesse endpunkt zielkriterium messgroesse zielvariable critere criteredejugement mesure resultat"),
    heading(Visit, "visit", "visit", "time timepoint followup assessment zeitpunkt messzeitpunkt zeit visite temps moment"),
    heading(Arm, "arm", "arm", "group treatment treatmentgroup treatmentarm studyarm studygroup randomisedgroup randomizedgroup gruppe behandlung behandlungsgruppe studienarm bras groupe traitement"),
    heading(ReferenceArm, "reference_arm", "reference arm", "reference comparator comparison comparatorarm controlarm controlgroup control versus vs comparedwith referenzarm referenz vergleichsgruppe kontrollgruppe kontrolle vergleich brasdereference groupetemoin comparateur temoin"),
    heading(People, "n", "number analysed", "number numberanalysed numberanalyzed nanalysed nanalyzed analysed analyzed samplesize participants patients anzahl fallzahl stichprobe effectif nombre"),
    heading(Mean, "mean", "mean", "average avg meanscore mittelwert mw mittel durchschnitt moyenne moy"),
    heading(Deviation, "standard_deviation", "standard deviation", "sd std stddev stdev standarddev standardabweichung stdabw stabw ecarttype"),
    heading(Error, "standard_error", "standard error", "se sem stderr stderror standarderrorofthemean standardfehler stdfehler erreurtype erreurstandard"),
    heading(Lower, "lower", "lower confidence limit", "low lo lowerlimit lowerci lowercl lowerbound lowerconfidencelimit lowerconfidenceinterval lowercilimit cilower cilow cilo cilowerlimit cilowerbound cimin lcl lci lowci confidenceintervallower untere untergrenze unteregrenze kiunten kiuntergrenze kiunteregrenze ciunten borneinferieure limiteinferieure inferieur icinf icinferieur icbas"),
    heading(Upper, "upper", "upper confidence limit", "high hi upperlimit upperci uppercl upperbound upperconfidencelimit upperconfidenceinterval uppercilimit ciupper ciup cihigh cihi ciupperlimit ciupperbound cimax ucl uci highci confidenceintervalupper obere obergrenze oberegrenze kioben kiobergrenze kioberegrenze cioben bornesuperieure limitesuperieure superieur icsup icsuperieur ichaut"),
    heading(Limits, "confidence_interval", "both confidence limits in one cell", "ci cis confint confidencelimits konfidenzintervall ki vertrauensbereich vertrauensintervall intervalledeconfiance ic"),
    heading(Level, "level", "confidence level", "confidencelevel cilevel konfidenzniveau niveau niveaudeconfiance"),
    heading(Median, "median", "median", "medianwert mediane"),
    heading(MeanDeviation, "mean_sd", "mean and standard deviation in one cell", ""),
    heading(MeanError, "mean_se", "mean and standard error in one cell", ""),
    heading(MeanLimits, "mean_confidence_interval", "confidence interval of the mean, or mean and interval in one cell", ""),
    heading(MeanLower, "mean_lower", "lower confidence limit of the mean", ""),
    heading(MeanUpper, "mean_upper", "upper confidence limit of the mean", ""),
    heading(MeanLevel, "mean_level", "confidence level of the mean's interval", ""),
    heading(Change, "change", "mean change from baseline", "meanchange changefrombaseline meanchangefrombaseline changescore lsmeanchange lsmeanchangefrombaseline veraenderung mittlereveraenderung variation"),
    heading(ChangeDeviation, "change_sd", "standard deviation of the change, or change and standard deviation in one cell", ""),
    heading(ChangeError, "change_se", "standard error of the change, or change and standard error in one cell", ""),
    heading(ChangeLimits, "change_confidence_interval", "confidence interval of the change, or change and interval in one cell", ""),
    heading(ChangeLower, "change_lower", "lower confidence limit of the change", ""),
    heading(ChangeUpper, "change_upper", "upper confidence limit of the change", ""),
    heading(ChangeLevel, "change_level", "confidence level of the change's interval", ""),
    heading(Estimate, "estimate", "estimate of the difference or ratio", "effect effectestimate treatmenteffect difference diff meandifference meandiff md betweengroupdifference betweengroupsdifference groupdifference estimateddifference differenceinmeans unterschied mittelwertdifferenz differenz gruppenunterschied gruppendifferenz schaetzer effekt differencedemoyennes differencemoyenne effet estimation"),
    heading(EstimateLimits, "estimate_confidence_interval", "confidence interval of the estimate, or estimate and interval in one cell", ""),
    heading(EstimateLower, "estimate_lower", "lower confidence limit of the estimate", ""),
    heading(EstimateUpper, "estimate_upper", "upper confidence limit of the estimate", ""),
    heading(EstimateError, "estimate_standard_error", "standard error of the estimate", ""),
    heading(P, "p", "P value", "pvalue pval pwert valeurp valeurdep pvaleur"),
    heading(Kind, "kind", "kind of estimate", "kindofestimate kindofdifference typeofestimate estimand effectmeasure effectsmass"),
    heading(RatioOf, "ratio_of", "of what a ratio is", "kindofratio typeofratio"),
    heading(Favours, "favours", "arm that the estimate favours", "favors infavourof infavorof favouredarm favoredarm zugunsten enfaveurde"),
    heading(ControlRisk, "control_risk", "risk in the reference arm, in per cent", "controleventrate baselinerisk assumedrisk kontrollrisiko risquedebase"),
    heading(Freedom, "degrees_of_freedom", "degrees of freedom", "df ddf dendf freiheitsgrade degresdeliberte ddl"),
    heading(Unit, "unit", "unit of the outcome", "units unitofmeasure unitofmeasurement einheit masseinheit unite"),
    heading(UnitPlural, "unit_plural", "unit of the outcome, for several", "unitsplural pluralunit"),
    heading(ScaleMinimum, "scale_minimum", "lowest possible score", "scalemin minimum min minscore minimumscore lowestscore skalenminimum minimalwert scoreminimum"),
    heading(ScaleMaximum, "scale_maximum", "highest possible score", "scalemax maximum max maxscore maximumscore highestscore skalenmaximum maximalwert scoremaximum"),
    heading(Direction, "direction", "direction of benefit", "directionofbenefit better whichisbetter betterdirection richtung besser sens"),
    heading(Threshold, "mcid", "minimal clinically important difference", "threshold mid mic mcd minimalclinicallyimportantdifference minimalimportantdifference minimallyimportantdifference smallestworthwhileeffect schwelle schwellenwert relevanzschwelle dmci dmcp seuil"),
    heading(ThresholdLabel, "mcid_label", "name of the threshold", "thresholdlabel mcidsource"),
    heading(Role, "role", "role of the outcome", "outcomerole outcometype rolle rang"),
    heading(Instrument, "instrument", "instrument", "questionnaire fragebogen messinstrument"),
    heading(OutcomeId, "outcome_id", "id of the outcome", ""),
    heading(TimeUnit, "time_unit", "unit of time", "timeunits unitoftime zeiteinheit unitedetemps"),
];

/// What a heading or a cell says of an estimate, in the format's words; each
/// may be empty.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct EstimateKind {
    pub(super) kind: &'static str,
    /// Of what a ratio is.
    pub(super) ratio: &'static str,
}

/// What estimates of each kind are called.
const ESTIMATES: [(ContrastKind, Option<RatioKind>, &str); 10] = [
    (ContrastKind::Ratio, None, "ratio"),
    (ContrastKind::Ratio, Some(RatioKind::Odds), "oddsratio or"),
    (
        ContrastKind::Ratio,
        Some(RatioKind::Risk),
        "riskratio relativerisk rr",
    ),
    (
        ContrastKind::Ratio,
        Some(RatioKind::Hazard),
        "hazardratio hr",
    ),
    (
        ContrastKind::Ratio,
        Some(RatioKind::Rate),
        "rateratio incidencerateratio irr",
    ),
    (
        ContrastKind::Ratio,
        Some(RatioKind::GeometricMean),
        "geometricmeanratio ratioofgeometricmeans gmr",
    ),
    (
        ContrastKind::StandardisedDifference,
        None,
        "smd standardisedmeandifference standardizedmeandifference standardiseddifference standardizeddifference cohensd cohend hedgesg hedgeg standardisiertemittelwertdifferenz differencestandardisee",
    ),
    (
        ContrastKind::ModelDifference,
        None,
        "adjusteddifference adjustedmeandifference adjusteddiff lsmeandifference",
    ),
    (
        ContrastKind::ChangeDifference,
        None,
        "changedifference differenceinchange differenceofchanges",
    ),
    (
        ContrastKind::UnadjustedDifference,
        None,
        "unadjusteddifference rawdifference",
    ),
];

/// The kind of estimate that a heading without spaces and signs says.
pub(super) fn kind_in(key: &str) -> Option<EstimateKind> {
    let found = ESTIMATES
        .iter()
        .find(|(.., keys)| keys.split(' ').any(|one| one == key));
    found.map(|(kind, ratio, _)| EstimateKind {
        kind: kind.as_str(),
        ratio: ratio.map_or("", Keyword::as_str),
    })
}

/// The one heading that is not a trial's, but tells trials apart.
pub(super) const TRIAL: Heading = heading(Trial, "trial", "trial", "study studie etude essai");

/// Meanings that are put together: first and second, either way round.
const JOINED: [(Meaning, Meaning, Meaning); 18] = [
    (Mean, Deviation, MeanDeviation),
    (Mean, Error, MeanError),
    (Mean, Limits, MeanLimits),
    (Mean, Lower, MeanLower),
    (Mean, Upper, MeanUpper),
    (Mean, Level, MeanLevel),
    (Change, Deviation, ChangeDeviation),
    (Change, Error, ChangeError),
    (Change, Limits, ChangeLimits),
    (Change, Lower, ChangeLower),
    (Change, Upper, ChangeUpper),
    (Change, Level, ChangeLevel),
    (Estimate, Limits, EstimateLimits),
    (Estimate, Lower, EstimateLower),
    (Estimate, Upper, EstimateUpper),
    (Estimate, Error, EstimateError),
    (Limits, Lower, Lower),
    (Limits, Upper, Upper),
];

/// The meaning of two headings in one.
pub(super) fn joined(first: Meaning, second: Meaning) -> Option<Meaning> {
    let found = JOINED.iter().find(|(one, other, _)| {
        (*one, *other) == (first, second) || (*one, *other) == (second, first)
    });
    found.map(|(.., both)| *both)
}

/// The meaning of a heading without spaces and signs.
pub(super) fn named(key: &str) -> Option<Meaning> {
    if key.is_empty() {
        return None;
    }
    let mut all = HEADINGS.iter().chain([&TRIAL]);
    let found = all.find(|heading| {
        same_letters(heading.name, key) || heading.others.split(' ').any(|other| other == key)
    });
    found
        .map(|heading| heading.meaning)
        .or_else(|| kind_in(key).map(|_| Estimate))
}

/// True if a name is the key but for its underscores.
pub(super) fn same_letters(name: &str, key: &str) -> bool {
    name.bytes().filter(|byte| *byte != b'_').eq(key.bytes())
}

/// A meaning's own heading.
pub(super) fn heading_of(meaning: Meaning) -> &'static Heading {
    let found = HEADINGS.iter().find(|heading| heading.meaning == meaning);
    found.unwrap_or(&TRIAL)
}

/// What of an arm can stand beside the same of another in one row, and what
/// it then means there.
pub(super) fn of_an_arm(meaning: Meaning) -> Option<Meaning> {
    match meaning {
        People | Mean | Deviation | Error | Median | MeanDeviation | MeanError | MeanLimits
        | MeanLower | MeanUpper | MeanLevel | Change | ChangeDeviation | ChangeError
        | ChangeLimits | ChangeLower | ChangeUpper | ChangeLevel => Some(meaning),
        Lower => Some(MeanLower),
        Upper => Some(MeanUpper),
        Limits => Some(MeanLimits),
        Level => Some(MeanLevel),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::{HEADINGS, named};

    #[test]
    fn every_name_is_known_and_means_one_thing() {
        for heading in &HEADINGS {
            let own: String = heading.name.split('_').collect();
            let others = heading.others.split(' ').filter(|other| !other.is_empty());
            for name in others.chain([own.as_str()]) {
                assert!(named(name) == Some(heading.meaning), "{name}");
            }
        }
    }
}
