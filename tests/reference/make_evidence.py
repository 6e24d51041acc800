"""Computes evidence.json from evidence_inputs.txt.

    pip install mpmath==1.3.0
    python3 tests/reference/make_evidence.py

Everything is computed from definitions, in enough digits for the smallest
tail, and rounded once, to binary64. Printed numbers are exact fractions. The
region of unrounded numbers is found the long way: all crossings of two border
lines that keep every condition.
"""

import json
from fractions import Fraction
from itertools import combinations
from pathlib import Path

from mpmath import betainc, erfc, exp, findroot, inf, log, loggamma, mp, mpf, pi, sqrt

HERE = Path(__file__).parent
# A tail of 1e-300 that comes out of a difference must keep its digits.
mp.dps = 420
# What two computations of one irrational number may differ by.
NEAR = mpf(10) ** -200


def tail(z, df):
    """Probability above z >= 0."""
    if z == inf:
        return mpf(0)
    if df is None:
        return erfc(z / sqrt(2)) / 2
    return betainc(df / 2, mpf(1) / 2, 0, df / (df + z * z), regularized=True) / 2


def upper(z, df):
    return tail(z, df) if z >= 0 else 1 - tail(-z, df)


def density_at(z, df):
    if df is None:
        return exp(-z * z / 2) / sqrt(2 * pi)
    half = df / 2
    constant = exp(loggamma(half + mpf(1) / 2) - loggamma(half)) / sqrt(pi * df)
    return constant * (1 + z * z / df) ** (-(df + 1) / 2)


def upper_quantile(q, df):
    """The value with probability q <= 1/2 above it, as a bracketed root."""
    if q == mpf(1) / 2:
        return mpf(0)
    low, high = mpf(0), mpf(1)
    while tail(high, df) > q:
        low, high = high, 2 * high
    return findroot(
        lambda z: log(tail(z, df) / q),
        (low, high),
        solver="anderson",
        tol=mpf(10) ** -500,
        maxsteps=200,
    )


def critical_value(level, df):
    return upper_quantile((1 - level) / 2, df)


def ends(text):
    """All that a printed number can stand for."""
    half = Fraction(1, 2 * 10 ** len(text.partition(".")[2]))
    return Fraction(text) - half, Fraction(text) + half


def real(fraction):
    return mpf(fraction.numerator) / fraction.denominator


def test_stat(est, se, null, df):
    p = 2 * tail(abs(est - null) / se, df)
    return {"ln_p": log(p), "s_value": -log(p, 2)}


def compatibility(est, se, theta, df):
    z = (theta - est) / se
    p = 2 * tail(abs(z), df)
    return {
        "p": p,
        "s_value": -log(p, 2),
        "conf_cdf": upper(-z, df),
        "conf_sf": upper(z, df),
        "density": density_at(z, df) / se,
        "ci_level": 1 - p,
    }


def confidence_mcid(est, se, mcid, lower_is_better, df):
    benefit = -est if lower_is_better else est
    important = upper((mcid - benefit) / se, df)
    harm = upper((mcid + benefit) / se, df)
    return {
        "conf_benefit_gt_0": upper(-benefit / se, df),
        "conf_benefit_ge_mcid": important,
        "conf_harm_ge_mcid": harm,
        "conf_abs_ge_mcid": important + harm,
        "conf_trivial": 1 - important - harm,
    }


def se_from_ci(lo, hi, level, df, est):
    crit = critical_value(level, df)
    return {
        "midpoint": (lo + hi) / 2,
        "half_width": (hi - lo) / 2,
        "se_from_lower": (est - lo) / crit,
        "se_from_upper": (hi - est) / crit,
    }


def se_from_p(est, p, df):
    stat = upper_quantile(p / 2, df)
    return {"stat": stat, "se": abs(est) / stat}


def se_band_from_p(est, null, p_lo, p_hi, df):
    distances = sorted(abs(real(end) - null) for end in ends(est))
    least = distances[0] / upper_quantile(p_lo / 2, df) if p_lo else mpf(0)
    return {"se_min": least, "se_max": distances[1] / upper_quantile(p_hi / 2, df)}


def corners(conditions):
    """The (e, w) where two of the borders a*e + b*w + c = 0 cross and every
    a*e + b*w + c is at least 0."""
    found = []
    for (a, b, c), (d, f, g) in combinations(conditions, 2):
        determinant = a * f - b * d
        if abs(determinant) < NEAR:
            continue
        e, w = (b * g - c * f) / determinant, (c * d - a * g) / determinant
        if all(k * e + m * w + n >= -NEAR for k, m, n in conditions):
            found.append((e, w))
    return found


def region(est, lo, hi):
    """The conditions that the printed numbers set to e and w."""
    (e0, e1), (l0, l1), (u0, u1) = (map(real, ends(text)) for text in (est, lo, hi))
    return [
        (1, 0, -e0),
        (-1, 0, e1),
        (1, -1, -l0),
        (-1, 1, l1),
        (1, 1, -u0),
        (-1, -1, u1),
        (0, 1, mpf(0)),
    ]


def region_with_p(est, lo, hi, p_lo, p_hi, crit, df):
    """The corners where P is within its limits, for either sign of e."""
    found = []
    for sign in (1, -1):
        conditions = region(est, lo, hi) + [(sign, 0, mpf(0))]
        if p_hi < 1:
            conditions.append((sign * crit, -upper_quantile(p_hi / 2, df), mpf(0)))
        if p_lo > 0:
            conditions.append((-sign * crit, upper_quantile(p_lo / 2, df), mpf(0)))
        found += corners(conditions)
    return found


def quotient(distance, w, crit):
    """distance / SE, without the rounding that is left of a zero."""
    if abs(distance) < NEAR:
        return mpf(0)
    return inf if w < NEAR else distance * crit / w


def ranges(**quantities):
    return {
        f"{name}_{end}": value
        for name, values in quantities.items()
        for end, value in (("min", min(values)), ("max", max(values)))
    }


def p_of(text):
    """The limits of a printed P."""
    if text.startswith("<"):
        return Fraction(0), Fraction(text[1:])
    low, high = ends(text)
    return max(low, Fraction(0)), min(high, Fraction(1))


def reported_consistency(est, lo, hi, p, level, df):
    crit = critical_value(level, df)
    value, low, high = (real(Fraction(text)) for text in (est, lo, hi))
    stat = abs(value) * 2 * crit / (high - low)
    (e0, e1), (l0, l1), (u0, u1) = (map(real, ends(text)) for text in (est, lo, hi))
    smallest = max(abs(value) - (e1 - e0) / 2, mpf(0))
    largest = abs(value) + (e1 - e0) / 2
    box = [smallest * 2 * crit / (u1 - l0), largest * 2 * crit / (u0 - l1)]
    box_p = [2 * tail(z, df) for z in box]
    p_lo, p_hi = map(real, p_of(p))
    points = corners(region(est, lo, hi))
    result = {
        "se": (high - low) / (2 * crit),
        "stat": stat,
        "p": 2 * tail(stat, df),
        "symmetric_within_rounding": bool(points),
        "p_rep_lo": p_lo,
        "p_rep_hi": p_hi,
        "p_matches_box": bool(min(box_p) <= p_hi and p_lo <= max(box_p)),
    } | ranges(box_stat=box, box_p=box_p)
    if points:
        stats = [quotient(abs(e), w, crit) for e, w in points]
        if min(e for e, _ in points) <= 0 <= max(e for e, _ in points):
            stats.append(mpf(0))
        poly_p = [2 * tail(z, df) for z in stats]
        result |= ranges(
            poly_est=[e for e, _ in points],
            poly_se=[w / crit for _, w in points],
            poly_stat=stats,
            poly_p=poly_p,
        )
        result["p_matches_poly"] = bool(min(poly_p) <= p_hi and p_lo <= max(poly_p))
    return result


def feasible_region(est, lo, hi, p_lo, p_hi, level, df, threshold):
    crit = critical_value(level, df)
    points = region_with_p(est, lo, hi, p_lo, p_hi, crit, df)
    if not points:
        return {"empty": True}
    stats = [quotient(abs(e), w, crit) for e, w in points]
    return {"empty": False} | ranges(
        est=[e for e, _ in points],
        se=[w / crit for _, w in points],
        lower=[e - w for e, w in points],
        upper=[e + w for e, w in points],
        stat=stats,
        p=[2 * tail(z, df) for z in stats],
        conf=[upper(quotient(threshold - e, w, crit), df) for e, w in points],
    )


def symmetry_scale(est, lo, hi):
    value, low, high = (Fraction(text) for text in (est, lo, hi))
    (e0, e1), (l0, l1), (u0, u1) = (ends(text) for text in (est, lo, hi))
    middle = [sqrt(real(l0 * u0)), sqrt(real(l1 * u1))]
    se = log(real(high / low)) / (2 * critical_value(mpf(0.95), None))
    z = log(real(value)) / se
    return {
        "arith_mid": real((low + high) / 2),
        "geo_mid": sqrt(real(low * high)),
        "geo_mid_min": middle[0],
        "geo_mid_max": middle[1],
        "log_symmetric_within_rounding": bool(
            middle[0] <= real(e1) and real(e0) <= middle[1]
        ),
        "lin_symmetric_within_rounding": l0 + u0 <= 2 * e1 and 2 * e0 <= l1 + u1,
        "se_log": se,
        "z": z,
        "p": 2 * tail(abs(z), None),
    }


def log_scale(est, lo, hi, level):
    se = log(hi / lo) / (2 * critical_value(level, None))
    z = log(est) / se
    return {
        "ln_est": log(est),
        "se_ln": se,
        "z": z,
        "p": 2 * tail(abs(z), None),
        "ln_mid": log(lo * hi) / 2,
    }


def log_of_printed(ratio):
    low, high = (log(real(end)) for end in ends(ratio))
    return {"lower": low, "upper": high}


def power_at(se, effect, alpha):
    crit = upper_quantile(alpha / 2, None)
    detectable = {
        f"mde{percent}": se * (crit + upper_quantile(1 - mpf(percent) / 100, None))
        for percent in (80, 90)
    }
    power = upper(crit - effect / se, None) + upper(crit + effect / se, None)
    return {"power": power} | detectable


FUNCTIONS = [
    test_stat,
    compatibility,
    confidence_mcid,
    se_from_ci,
    se_from_p,
    se_band_from_p,
    reported_consistency,
    feasible_region,
    symmetry_scale,
    log_scale,
    log_of_printed,
    power_at,
]


def main():
    functions = {function.__name__: function for function in FUNCTIONS}
    cases = []
    text = (HERE / "evidence_inputs.txt").read_text(encoding="utf-8")
    for line in text.splitlines():
        if not line or line.startswith("#"):
            continue
        if line.startswith("["):
            header, *names = line.split()
            function = header.strip("[]")
            continue
        identity, *values, rtol, atol = line.split()
        inputs = {
            name: None if value == "-" else json.loads(value)
            for name, value in zip(names, values, strict=True)
        }
        exact = {
            name: mpf(value) if type(value) in (int, float) else value
            for name, value in inputs.items()
        }
        outputs = functions[function](**exact)
        case = {
            "id": identity,
            "fn": function,
            "in": inputs,
            "out": {
                name: value if isinstance(value, bool) else float(value)
                for name, value in outputs.items()
            },
            "rtol": float(rtol),
            "atol": float(atol),
        }
        cases.append("  " + json.dumps(case, allow_nan=False))
        print(identity, flush=True)
    text = '{"cases": [\n' + ",\n".join(cases) + "\n]}\n"
    (HERE / "evidence.json").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
