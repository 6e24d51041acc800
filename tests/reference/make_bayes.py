"""Computes bayes.json from bayes_inputs.txt.

    pip install mpmath==1.3.0
    python3 tests/reference/make_bayes.py

Priors, posteriors, margins, units and multiplicity, each from its definition
and not by the closed form that the code uses: posteriors add precisions, the
Bayes factor is a ratio of densities at zero, priors and scepticism are roots,
groups are combined person by person, and contrasts are rows over a matrix of
covariances. Distributions are those of make_values.py.
"""

import json
from pathlib import Path

from make_values import critical_value, tail, upper, upper_quantile
from mpmath import exp, inf, log, mp, mpf, pi, sqrt

HERE = Path(__file__).parent
LEVEL = mpf(95) / 100


def above(x, mean, sd):
    """Probability above x of a normal distribution."""
    return upper((x - mean) / sd, None)


def below(x, mean, sd):
    return above(-x, -mean, sd)


def density(x, mean, sd):
    return exp(-(((x - mean) / sd) ** 2) / 2) / (sd * sqrt(2 * pi))


def posterior(benefit, se, prior_mean, prior_sd):
    """Precisions add up; the mean is the average that they weight."""
    from_data = 1 / se**2
    from_prior = mpf(0) if prior_sd == inf else 1 / prior_sd**2
    total = from_data + from_prior
    mean = (from_data * benefit + from_prior * prior_mean) / total
    return from_data / total, mean, 1 / sqrt(total)


def conflict(benefit, se, prior_mean, prior_sd):
    statistic = (benefit - prior_mean) / sqrt(se**2 + prior_sd**2)
    return statistic, 2 * tail(abs(statistic), None)


def normal_posterior(benefit, se, prior_mean, prior_sd, mcid, level):
    weight, mean, sd = posterior(benefit, se, prior_mean, prior_sd)
    half_width = critical_value(level, None) * sd
    important, harmful = above(mcid, mean, sd), below(-mcid, mean, sd)
    outputs = {
        "data_weight": weight,
        "post_mean": mean,
        "post_sd": sd,
        "cri_lo": mean - half_width,
        "cri_hi": mean + half_width,
        "p_gt_0": above(mpf(0), mean, sd),
        "p_lt_0": below(mpf(0), mean, sd),
        "p_ge_mcid": important,
        "p_le_neg_mcid": harmful,
        "p_within_mcid": 1 - important - harmful,
    }
    if prior_sd == inf:
        return outputs
    statistic, p = conflict(benefit, se, prior_mean, prior_sd)
    factor = density(mpf(0), mean, sd) / density(mpf(0), prior_mean, prior_sd)
    return outputs | {
        "conflict_z": statistic,
        "conflict_p": p,
        "prior_p_gt_0": above(mpf(0), prior_mean, prior_sd),
        "prior_p_ge_mcid": above(mcid, prior_mean, prior_sd),
        "bf01": factor,
        "ln_bf01": log(factor),
    }


def root_of_spread(gap, start, stop):
    """The standard deviation at which gap changes sign, to 50 digits."""
    with mp.workdps(80):
        low, high = log(start), log(stop)
        rising = gap(stop) > 0
        for _ in range(180):
            middle = (low + high) / 2
            if (gap(exp(middle)) > 0) == rising:
                high = middle
            else:
                low = middle
        return exp(low)


def build_prior(theta_alt, tail_prob, kind):
    mean = {"sceptical": mpf(0), "enthusiastic": theta_alt, "pessimistic": -theta_alt}[kind]
    # Where tail_prob of the prior lies: beyond the target, or beyond nothing.
    beyond = {
        "sceptical": lambda sd: above(theta_alt, mean, sd),
        "enthusiastic": lambda sd: below(mpf(0), mean, sd),
        "pessimistic": lambda sd: above(mpf(0), mean, sd),
    }[kind]
    sd = root_of_spread(
        lambda sd: log(beyond(sd)) - log(tail_prob), theta_alt / 100, theta_alt * 100
    )
    return {"mean": mean, "sd": sd}


def build_neutral_prior(mcid, multiple, coverage):
    border = multiple * mcid
    sd = root_of_spread(
        lambda sd: above(border, mpf(0), sd) - (1 - coverage) / 2, border / 100, border * 100
    )
    return {"mean": mpf(0), "sd": sd}


def scepticism_limit(lo, hi):
    """The prior around zero with which the interval begins at zero."""
    crit = critical_value(LEVEL, None)
    benefit, se = (lo + hi) / 2, (hi - lo) / (2 * crit)

    def lower_limit(prior_sd):
        _, mean, sd = posterior(benefit, se, mpf(0), prior_sd)
        return mean - crit * sd

    prior_sd = root_of_spread(lower_limit, se / 10**6, se * 10**9)
    return {
        "sl": crit * prior_sd,
        "prior_sd": prior_sd,
        "credibility_ratio": hi / lo,
        "intrinsically_credible": bool(conflict(benefit, se, mpf(0), prior_sd)[1] < 1 - LEVEL),
    }


def tost(benefit, se, margin, df):
    lower, upper_ = (benefit + margin) / se, (benefit - margin) / se
    p_lower, p_upper = upper(lower, df), upper(-upper_, df)
    half_90 = upper_quantile(mpf(5) / 100, df) * se
    half_95 = upper_quantile(mpf(25) / 1000, df) * se
    return {
        "z_lower": lower,
        "z_upper": upper_,
        "p_lower": p_lower,
        "p_upper": p_upper,
        "p_tost": max(p_lower, p_upper),
        "ci90_lo": benefit - half_90,
        "ci90_hi": benefit + half_90,
        "equivalent_05": bool(max(p_lower, p_upper) < mpf(5) / 100),
        "ci90_inside": bool(-margin < benefit - half_90 and benefit + half_90 < margin),
        "p_noninferior": p_lower,
        "noninferior_025": bool(benefit - half_95 > -margin),
        "ci95_lo": benefit - half_95,
        "ci95_hi": benefit + half_95,
        "p_superior_by_margin": upper(upper_, df),
        "p_superior": upper(benefit / se, df),
    }


def mid_units(est, lo, hi, mcid, lower_is_better):
    if lower_is_better:
        est, lo, hi = -est, -hi, -lo
    return {
        "mid": est / mcid,
        "mid_lo": lo / mcid,
        "mid_hi": hi / mcid,
        "switch_points": sorted(abs(x) for x in (est, lo, hi)),
    }


def people(n, mean, sd):
    """As many as n people with exactly this mean and standard deviation."""
    away = sd * sqrt((n - 1) / 2)
    return [mean - away, mean + away] + [mean] * (int(n) - 2)


def combine_groups(n1, m1, s1, n2, m2, s2):
    everybody = people(n1, m1, s1) + people(n2, m2, s2)
    n = len(everybody)
    mean = sum(everybody) / n
    squares = sum((value - mean) ** 2 for value in everybody)
    return {"n": mpf(n), "mean": mean, "sd": sqrt(squares / (n - 1))}


def adjust_p(p):
    """Holm: down from the smallest, none below the one before."""
    holm, running = [None] * len(p), mpf(0)
    for rank, index in enumerate(sorted(range(len(p)), key=p.__getitem__)):
        running = max(running, min(mpf(1), (len(p) - rank) * p[index]))
        holm[index] = running
    return {"bonferroni": [min(mpf(1), len(p) * value) for value in p], "holm": holm}


def shared_control(sd, n_control, n_a, n_b):
    """Contrasts of the three means, whose covariances are a diagonal matrix."""
    variances = [sd**2 / n for n in (n_control, n_a, n_b)]

    def covariance(one, other):
        return sum(c * d * v for c, d, v in zip(one, other, variances, strict=True))

    a, b, a_minus_b = (-1, 1, 0), (-1, 0, 1), (0, 1, -1)
    se_a, se_b = sqrt(covariance(a, a)), sqrt(covariance(b, b))
    return {
        "se_a": se_a,
        "se_b": se_b,
        "cov": covariance(a, b),
        "corr": covariance(a, b) / (se_a * se_b),
        "se_a_minus_b": sqrt(covariance(a_minus_b, a_minus_b)),
    }


def bonferroni_level(level, k):
    q = (1 - level) / k
    return {"per_level": 1 - q, "crit": upper_quantile(q / 2, None)}


def difference_of_independent(est1, se1, est2, se2):
    diff, se = est1 - est2, sqrt(se1**2 + se2**2)
    return {"diff": diff, "se": se, "z": diff / se, "p": 2 * tail(abs(diff) / se, None)}


FUNCTIONS = [
    normal_posterior,
    build_prior,
    build_neutral_prior,
    scepticism_limit,
    tost,
    mid_units,
    combine_groups,
    adjust_p,
    shared_control,
    bonferroni_level,
    difference_of_independent,
]


def read(text):
    """An input as it will stand in the file."""
    if text == "-":
        return None
    if text[0] == "[" or text in ("true", "false"):
        return json.loads(text)
    try:
        number = float(text)
    except ValueError:
        return text
    return "inf" if number == inf else number


def exact(value):
    if isinstance(value, list):
        return [mpf(item) for item in value]
    if isinstance(value, float) or value == "inf":
        return mpf(value)
    return value


def rounded(value):
    """To binary64, once."""
    if isinstance(value, list):
        return [float(item) for item in value]
    return value if isinstance(value, bool) else float(value)


def main():
    functions = {function.__name__: function for function in FUNCTIONS}
    cases = []
    for line in (HERE / "bayes_inputs.txt").read_text(encoding="utf-8").splitlines():
        if not line or line.startswith("#"):
            continue
        if line.startswith("["):
            header, *names = line.split()
            function = header.strip("[]")
            continue
        identity, *values, rtol, atol = line.split()
        inputs = {name: read(value) for name, value in zip(names, values, strict=True)}
        outputs = functions[function](**{name: exact(value) for name, value in inputs.items()})
        case = {
            "id": identity,
            "fn": function,
            "in": inputs,
            "out": {name: rounded(value) for name, value in outputs.items()},
            "rtol": float(rtol),
            "atol": float(atol),
        }
        cases.append("  " + json.dumps(case, allow_nan=False))
        print(identity, flush=True)
    text = '{"cases": [\n' + ",\n".join(cases) + "\n]}\n"
    (HERE / "bayes.json").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
