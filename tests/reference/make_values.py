"""Computes values.json from inputs.txt.

    pip install mpmath==1.3.0
    python3 tests/reference/make_values.py

Everything is computed from definitions with mpmath, in enough digits for the
smallest tail, and rounded once, to binary64. It shares no formula for a
distribution with the code that it is there to check: tails of Student's t are
regularised incomplete beta functions, quantiles are roots found by bracketing.
"""

import json
from pathlib import Path

from mpmath import betainc, erfc, findroot, log, mp, mpf, sqrt

HERE = Path(__file__).parent
# The smallest tail is 1e-350; a tail that comes out of a difference must
# keep its digits.
mp.dps = 420


def tail(z, df):
    """Probability above z >= 0."""
    if df is None:
        return erfc(z / sqrt(2)) / 2
    return betainc(df / 2, mpf(1) / 2, 0, df / (df + z * z), regularized=True) / 2


def upper(z, df):
    return tail(z, df) if z >= 0 else 1 - tail(-z, df)


def upper_quantile(q, df):
    """The value with probability q above it, by bisection to 25 digits."""
    if q > mpf(1) / 2:
        return -upper_quantile(1 - q, df)
    if q == mpf(1) / 2:
        return mpf(0)
    low, high = mpf(0), mpf(1)
    while tail(high, df) > q:
        low, high = high, 2 * high
    with mp.workdps(60):
        target = log(q)

        def gap(z):
            with mp.workdps(420):
                value = tail(z, df)
            return log(value) - target

        return findroot(gap, (low, high), solver="anderson", tol=mpf(10) ** -50)


def critical_value(level, df):
    return upper_quantile((1 - level) / 2, df)


def normal(x):
    return {
        "cdf": upper(-x, None),
        "sf": upper(x, None),
        "p_two_sided": 2 * tail(abs(x), None),
    }


def normal_quantile(p):
    return {"x": -upper_quantile(p, None)}


def student_t(t, df):
    return {
        "sf": upper(t, df),
        "cdf": upper(-t, df),
        "p_two_sided": 2 * tail(abs(t), df),
    }


def student_t_quantile_upper(q, df):
    return {"t": upper_quantile(q, df)}


def se_from_ci(lo, hi, level, df, decimals):
    crit = critical_value(level, df)
    width = hi - lo
    unit = mpf(10) ** -decimals
    return {
        "crit": crit,
        "se": width / (2 * crit),
        "se_min": max(mpf(0), width - unit) / (2 * crit),
        "se_max": (width + unit) / (2 * crit),
    }


def ci_asymmetry(est, lo, hi):
    return {"asymmetry": ((hi - est) - (est - lo)) / ((hi - lo) / 2)}


def two_sample_from_sd(m1, s1, n1, m2, s2, n2):
    v1, v2 = s1**2 / n1, s2**2 / n2
    se = sqrt(v1 + v2)
    df = (v1 + v2) ** 2 / (v1**2 / (n1 - 1) + v2**2 / (n2 - 1))
    return {
        "md": m1 - m2,
        "se_welch": se,
        "df_welch": df,
        "t_welch": (m1 - m2) / se,
        "p_welch": 2 * tail(abs(m1 - m2) / se, df),
    }


def test_stat(est, se, null, df):
    stat = (est - null) / se
    return {
        "stat": stat,
        "p_two_sided": 2 * tail(abs(stat), df),
        "p_lower": upper(-stat, df),
        "p_upper": upper(stat, df),
    }


def ci_at_level(est, se, level, df):
    half_width = critical_value(level, df) * se
    return {"lo": est - half_width, "hi": est + half_width}


def mean_interval(mean, sd, n, level):
    se = sd / sqrt(n)
    return {"se": se} | ci_at_level(mean, se, level, n - 1)


FUNCTIONS = [
    normal,
    normal_quantile,
    student_t,
    student_t_quantile_upper,
    se_from_ci,
    ci_asymmetry,
    two_sample_from_sd,
    test_stat,
    ci_at_level,
    mean_interval,
]


def main():
    functions = {function.__name__: function for function in FUNCTIONS}
    cases = []
    for line in (HERE / "inputs.txt").read_text(encoding="utf-8").splitlines():
        if not line or line.startswith("#"):
            continue
        if line.startswith("["):
            header, *names = line.split()
            function = header.strip("[]")
            continue
        identity, *values, rtol, atol = line.split()
        inputs = {
            name: None if value == "-" else float(value)
            for name, value in zip(names, values, strict=True)
        }
        exact = {k: None if v is None else mpf(v) for k, v in inputs.items()}
        outputs = functions[function](**exact)
        case = {
            "id": identity,
            "fn": function,
            "in": inputs,
            "out": {name: float(value) for name, value in outputs.items()},
            "rtol": float(rtol),
            "atol": float(atol),
        }
        cases.append("  " + json.dumps(case, allow_nan=False))
        print(identity, flush=True)
    text = '{"cases": [\n' + ",\n".join(cases) + "\n]}\n"
    (HERE / "values.json").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
