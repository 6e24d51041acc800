"""Computes responders.json from responders_inputs.txt.

    pip install mpmath==1.3.0
    python3 tests/reference/make_responders.py

Everything is computed from definitions with mpmath and rounded once, to
binary64. As far as there is another way, it is not the one of the code that it
is there to check: the noncentral t distribution is a series of incomplete beta
functions, shares of bivariate normal scores and areas under two densities are
integrals, limits of intervals are roots of the equations that define them, and
variances of shares come from numerical derivatives.
"""

import json
from pathlib import Path

from mpmath import (
    beta,
    betainc,
    diff,
    erfinv,
    exp,
    factorial,
    findroot,
    floor,
    ceil,
    gamma,
    inf,
    linspace,
    log,
    loggamma,
    matrix,
    mp,
    mpf,
    ncdf,
    nint,
    npdf,
    pi,
    quad,
    sqrt,
)

HERE = Path(__file__).parent
mp.dps = 40
EPSILON = mpf(10) ** -38


def bracketed(function, low, high):
    """The root between two values of different sign."""
    return findroot(function, (low, high), solver="anderson", tol=mpf(10) ** -50)


def z_of(level):
    return sqrt(2) * erfinv(level)


# Student's t, central and not.


def student_t_p(t, df):
    return betainc(df / 2, mpf(1) / 2, 0, df / (df + t * t), regularized=True)


def noncentral_t(t, df, ncp):
    """The series of Poisson probabilities and incomplete beta functions;
    where it is too long, the mean over the scale of the denominator."""
    if t < 0:
        return 1 - noncentral_t(-t, df, -ncp)
    if abs(ncp) > 40:
        return noncentral_t_by_integral(t, df, ncp)
    y = t * t / (df + t * t)
    half = ncp * ncp / 2
    total = ncdf(-ncp)
    j = 0
    while True:
        even = exp(-half) * half**j / factorial(j)
        odd = exp(-half) * half**j * ncp / (sqrt(2) * gamma(j + mpf(3) / 2))
        term = (
            even * betainc(j + mpf(1) / 2, df / 2, 0, y, regularized=True)
            + odd * betainc(j + 1, df / 2, 0, y, regularized=True)
        ) / 2
        total += term
        j += 1
        if j > half and abs(even) + abs(odd) < mpf(10) ** -30:
            return total


def noncentral_t_by_integral(t, df, ncp):
    def density(s):
        return 2 * (df / 2) ** (df / 2) / gamma(df / 2) * s ** (df - 1) * exp(-df * s * s / 2)

    width = 1 / sqrt(2 * df)
    # Bell-shaped over one and a step over the other.
    ends = {1 + k * width for k in (-14, -8, -4, -2, 0, 2, 4, 8, 14)}
    ends |= {(ncp + k) / t for k in (-14, -8, -4, -2, 0, 2, 4, 8, 14)}
    ends = sorted(end for end in ends if end >= 0)
    return quad(lambda s: ncdf(t * s - ncp) * density(s), ends, method="gauss-legendre")


def noncentral_t_cdf(t, df, ncp):
    return {"cdf": noncentral_t(t, df, ncp)}


def noncentrality(t, df, probability):
    """Bracketed from t itself, to 19 digits of the probability."""
    with mp.workdps(30):

        def excess(ncp):
            return noncentral_t(t, df, ncp) - probability

        step = 1 + abs(t) / sqrt(2 * df)
        low, high = t - step, t + step
        while excess(low) < 0:
            low, high = low - step, low
        while excess(high) > 0:
            low, high = high, high + step
        return findroot(
            excess, (low, high), solver="anderson", tol=mpf(10) ** -38, maxsteps=200
        )


# Standard deviations.


def sd_from_se(se, n1, n2):
    return {"sd": findroot(lambda sd: sd**2 / n1 + sd**2 / n2 - se**2, se)}


def before_adjustment(residual, explained):
    return {"sd": residual / sqrt(1 - explained)}


def two_sample_from_sd(m1, s1, n1, m2, s2, n2):
    squares = (n1 - 1) * s1**2 + (n2 - 1) * s2**2
    df = n1 + n2 - 2
    pooled = sqrt(squares / df)
    se = pooled * sqrt(1 / n1 + 1 / n2)
    v1, v2 = s1**2 / n1, s2**2 / n2
    se_welch = sqrt(v1 + v2)
    df_welch = (v1 + v2) ** 2 / (v1**2 / (n1 - 1) + v2**2 / (n2 - 1))
    return {
        "md": m1 - m2,
        "sd_pooled": pooled,
        "se_pooled": se,
        "df_pooled": df,
        "t_pooled": (m1 - m2) / se,
        "p_pooled": student_t_p((m1 - m2) / se, df),
        "se_welch": se_welch,
        "df_welch": df_welch,
        "t_welch": (m1 - m2) / se_welch,
        "p_welch": student_t_p((m1 - m2) / se_welch, df_welch),
    }


def covariance(sd_baseline, sd_follow, corr):
    between = corr * sd_baseline * sd_follow
    return matrix([[sd_baseline**2, between], [between, sd_follow**2]])


def sd_change(sd_baseline, sd_follow, corr):
    weights = matrix([-1, 1])
    return {"sd_change": sqrt((weights.T * covariance(sd_baseline, sd_follow, corr) * weights)[0])}


def corr_from_sds(sd_baseline, sd_follow, sd_change):
    between = (sd_baseline**2 + sd_follow**2 - sd_change**2) / 2
    return {"corr": between / (sd_baseline * sd_follow)}


def sd_upper_bound(mean, n, lo, hi):
    """The variance of scores of which a share p is at the upper bound."""
    p = (mean - lo) / (hi - lo)
    variance = p * (hi - mean) ** 2 + (1 - p) * (lo - mean) ** 2
    return {"sd_max_sample": sqrt(variance * n / (n - 1)), "sd_max_pop": sqrt(variance)}


# Standardised differences.


def standardized_estimates(md, sd, n1, n2):
    d = md / sd
    df = n1 + n2 - 2
    j = gamma(df / 2) / (sqrt(df / 2) * gamma((df - 1) / 2))
    u2 = ncdf(abs(d) / 2)
    share = n1 / (n1 + n2)
    between = share * (1 - share) * d**2
    return {
        "d": d,
        "J": j,
        "g": j * d,
        "t": md / sqrt(sd**2 / n1 + sd**2 / n2),
        "var_d_LS": 1 / n1 + 1 / n2 + d**2 / (2 * (n1 + n2)),
        "var_g_LS": 1 / n1 + 1 / n2 + (j * d) ** 2 / (2 * (n1 + n2)),
        "cles": ncdf(d / sqrt(2)),
        "u3": ncdf(d),
        "ovl": 2 * ncdf(-abs(d) / 2),
        "u2": u2,
        "u1": (2 * u2 - 1) / u2,
        "ln_or": d * pi / sqrt(3),
        # What the arms explain of the whole variance.
        "r_pb": (1 if d > 0 else -1) * sqrt(between / (1 + between)),
        "nnt_kraemer": 1 / (ncdf(d / sqrt(2)) - ncdf(-d / sqrt(2))),
    }


def exact_interval(md, sd, n1, n2, level):
    known = standardized_estimates(md, sd, n1, n2) if md else {"J": None, "t": mpf(0)}
    df = n1 + n2 - 2
    j = gamma(df / 2) / (sqrt(df / 2) * gamma((df - 1) / 2))
    scale = sqrt(1 / n1 + 1 / n2)
    lo, hi = (
        scale * noncentrality(known["t"], df, probability)
        for probability in ((1 + level) / 2, (1 - level) / 2)
    )
    return {"d_lo": lo, "d_hi": hi, "g_lo": j * lo, "g_hi": j * hi}


def standardized(md, sd, n1, n2):
    interval = exact_interval(md, sd, n1, n2, mpf("0.95"))
    return (
        standardized_estimates(md, sd, n1, n2)
        | interval
        | {
            "cles_lo": ncdf(interval["d_lo"] / sqrt(2)),
            "cles_hi": ncdf(interval["d_hi"] / sqrt(2)),
        }
    )


def unequal_sd(m1, s1, m2, s2):
    """The overlap as the area under the lower of two densities."""

    def log_ratio(x):
        return ((x - m2) / s2) ** 2 / 2 - ((x - m1) / s1) ** 2 / 2 + log(s2 / s1)

    reach = 18
    ends = [m1 - reach * s1, m1 + reach * s1, m2 - reach * s2, m2 + reach * s2, m1, m2]
    marks = sorted(
        set(ends)
        | {m + k * s / 4 for m, s in ((m1, s1), (m2, s2)) for k in range(-4 * reach, 4 * reach + 1)}
    )
    crossings = [
        bracketed(log_ratio, low, high)
        for low, high in zip(marks, marks[1:])
        if log_ratio(low) * log_ratio(high) < 0
    ] + [mark for mark in marks if log_ratio(mark) == 0]
    pieces = sorted(set(marks[::4]) | set(crossings) | {m1, m2, marks[-1]})
    overlap = quad(lambda x: min(npdf(x, m1, s1), npdf(x, m2, s2)), pieces)
    return {
        "prob_superiority_1_gt_2": ncdf((m1 - m2) / sqrt(s1**2 + s2**2)),
        "overlap": overlap,
    }


def furukawa_nnt(d, cer):
    threshold = sqrt(2) * erfinv(2 * cer - 1)
    eer = ncdf(d + threshold)
    return {"eer": eer, "rd": eer - cer, "nnt": 1 / (eer - cer)}


# Shares that improve.


def meant(cut):
    """The cut of the decimals that binary numbers stand for."""
    return nint(cut * 10**9) / 10**9


def share_in_whole_points(cut, mean, sd):
    return ncdf((floor(meant(cut)) + mpf(1) / 2 - mean) / sd)


def beta_parameters(mean, sd, lo, hi):
    mu = (mean - lo) / (hi - lo)
    variance = (sd / (hi - lo)) ** 2
    total = mu * (1 - mu) / variance - 1
    a, b = mu * total, (1 - mu) * total
    # The moments of the beta distribution.
    assert abs(a / (a + b) - mu) < EPSILON
    assert abs(a * b / ((a + b) ** 2 * (a + b + 1)) - variance) < EPSILON
    return a, b


def beta_probability(a, b, low, high):
    """Between two positions; the series converges too slowly for large
    parameters, where the density has no pole and can be integrated."""
    if a + b < 2000:
        return betainc(a, b, low, high, regularized=True)
    mean, sd = a / (a + b), sqrt(a * b / (a + b + 1)) / (a + b)
    marks = (mean + k * sd / 2 for k in range(-60, 61))
    ends = sorted({mpf(low), mpf(high)} | {x for x in marks if low < x < high})
    log_beta = loggamma(a) + loggamma(b) - loggamma(a + b)
    return quad(lambda x: exp((a - 1) * log(x) + (b - 1) * log(1 - x) - log_beta), ends)


def beta_share(mean, sd, lo, hi, cut):
    a, b = beta_parameters(mean, sd, lo, hi)
    return beta_probability(a, b, 0, (cut - lo) / (hi - lo))


def responders_fixed_baseline(base1, follow1, base2, follow2, sd1, sd2, frac, scale_lo, scale_hi):
    found = {}
    for arm, base, follow, sd in (("1", base1, follow1, sd1), ("2", base2, follow2, sd2)):
        cut = base - frac * base
        found |= {
            f"cut{arm}": cut,
            f"p{arm}": quad(lambda y: npdf(y, follow, sd), [-inf, follow, cut]),
            f"p{arm}_integer": share_in_whole_points(cut, follow, sd),
            f"p{arm}_beta": beta_share(follow, sd, scale_lo, scale_hi, cut),
        }
    return found | {
        "rd": found["p1"] - found["p2"],
        "rd_integer": found["p1_integer"] - found["p2_integer"],
        "rd_beta": found["p1_beta"] - found["p2_beta"],
    }


def share_of_own_baseline(base, sd_base, follow, sd_follow, corr, frac, higher=False):
    """Over all baselines, the share of those who started there."""
    kept = 1 + frac if higher else 1 - frac
    spread = sd_follow * sqrt(1 - corr**2)

    def reached(u):
        gap = kept * (base + sd_base * u) - (follow + corr * sd_follow * u)
        return npdf(u) * ncdf((-gap if higher else gap) / spread)

    return quad(reached, linspace(-12, 12, 97))


def responders_bivariate(base1, follow1, base2, follow2, sd_base, sd_follow, corr, frac):
    p1, p2 = (
        share_of_own_baseline(base, sd_base, follow, sd_follow, corr, frac)
        for base, follow in ((base1, follow1), (base2, follow2))
    )
    return {"p1": p1, "p2": p2, "rd": p1 - p2}


def responders_of_arm(baseline, sd_base, follow, sd_follow, corr, frac, better):
    higher = better == "higher"
    if higher:
        cut = baseline + frac * baseline
        whole = 1 - ncdf((ceil(meant(cut)) - mpf(1) / 2 - follow) / sd_follow)
        fixed = 1 - ncdf((cut - follow) / sd_follow)
    else:
        cut = baseline - frac * baseline
        whole = share_in_whole_points(cut, follow, sd_follow)
        fixed = ncdf((cut - follow) / sd_follow)
    own = share_of_own_baseline(baseline, sd_base, follow, sd_follow, corr, frac, higher)
    return {"cut": cut, "fixed": fixed, "whole": whole, "bivariate": own}


def absolute_change(mean, sd, required, better):
    if better == "higher":
        return {"p": quad(lambda y: npdf(y, mean, sd), [required, required + 40 * sd])}
    return {"p": quad(lambda y: npdf(y, mean, sd), [-required - 40 * sd, -required])}


def suissa_variance(mean, sd, n, cut):
    """The delta method: var(mean) = SD²/n, var(SD) = SD²/(2(n−1))."""
    p = ncdf((cut - mean) / sd)
    by_mean = diff(lambda m: ncdf((cut - m) / sd), mean)
    by_sd = diff(lambda s: ncdf((cut - mean) / s), sd)
    known = by_mean**2 * sd**2 / n
    return {
        "p": p,
        "var_sd_known": known,
        "var_sd_estimated": known + by_sd**2 * sd**2 / (2 * (n - 1)),
        "var_binomial": p * (1 - p) / n,
    }


# Bounded scales.


def beta_scaled(mean, sd, lo, hi, cut):
    a, b = beta_parameters(mean, sd, lo, hi)
    return {"alpha": a, "beta": b, "p_le_cut": beta_share(mean, sd, lo, hi, cut)}


def beta_density(mean, sd, lo, hi, score):
    a, b = beta_parameters(mean, sd, lo, hi)
    x = (score - lo) / (hi - lo)
    return {
        "density": x ** (a - 1) * (1 - x) ** (b - 1) / beta(a, b) / (hi - lo),
        "below": beta_probability(a, b, 0, x),
        "above": beta_probability(a, b, x, 1),
    }


def truncated_moments(mean, sd, lo, hi):
    """Mean and variance of a normal distribution within bounds."""
    marks = (mean + k * sd for k in (-10, -5, -2, 0, 2, 5, 10))
    ends = sorted({lo, hi} | {x for x in marks if lo < x < hi})
    mass, first, second = (
        quad(
            lambda x: x**k * exp(-(((x - mean) / sd) ** 2) / 2),
            ends,
            method="gauss-legendre",
        )
        for k in range(3)
    )
    return first / mass, second / mass - (first / mass) ** 2


def truncnorm_matched(mean, sd, lo, hi, cut):
    """In steps from a standard deviation that the bounds do not touch."""
    start = min(sd, (mean - lo) / 6, (hi - mean) / 6)
    latent = [mean, log(start)]
    steps = 10
    with mp.workdps(20):
        for step in range(1, steps + 1):
            aim = start * (sd / start) ** (mpf(step) / steps)

            def gap(m, log_s):
                found_mean, found_variance = truncated_moments(m, exp(log_s), lo, hi)
                return [found_mean - mean, found_variance - aim**2]

            tolerance = mpf(10) ** (-24 if step == steps else -6)
            latent = list(findroot(gap, latent, tol=tolerance))
    m, s = latent[0], exp(latent[1])
    mass = ncdf((hi - m) / s) - ncdf((lo - m) / s)
    return {
        "latent_mean": m,
        "latent_sd": s,
        "p_le_cut": (ncdf((cut - m) / s) - ncdf((lo - m) / s)) / mass,
    }


# Differences between shares.


def wilson(p, n, z):
    """Where the share is z standard errors from p̂, with the standard error at
    the limit: one root on either side of p̂."""

    def score(x):
        return (p - x) ** 2 - z**2 * x * (1 - x) / n

    # A p̂ of 0 or 1 is a root itself, and the only one on its outer side.
    near = mpf(10) ** -9
    lo = bracketed(score, mpf(0), min(p, 1 - near)) if p > 0 else mpf(0)
    hi = bracketed(score, max(p, near), mpf(1)) if p < 1 else mpf(1)
    return lo, hi


def risk_difference_nnt(p1, n1, p2, n2, level, counts):
    if counts:
        p1, p2 = p1 / n1, p2 / n2
    z = z_of(level)
    rd = p1 - p2
    (l1, u1), (l2, u2) = wilson(p1, n1, z), wilson(p2, n2, z)
    lo = rd - sqrt((p1 - l1) ** 2 + (u2 - p2) ** 2)
    hi = rd + sqrt((u1 - p1) ** 2 + (p2 - l2) ** 2)
    wald = z * sqrt(p1 * (1 - p1) / n1 + p2 * (1 - p2) / n2)
    kind = "NNTB" if rd > 0 else "NNTH" if rd < 0 else "none"
    form = "NNTB" if lo > 0 else "NNTH" if hi < 0 else "NNTB_to_inf_to_NNTH"
    found = {
        "p1": p1,
        "p2": p2,
        "rd": rd,
        "newcombe_lo": lo,
        "newcombe_hi": hi,
        "wald_lo": rd - wald,
        "wald_hi": rd + wald,
        "nnt": 1 / abs(rd) if rd else "inf",
        "nnt_kind": kind,
        "nnt_ci_form": form,
        "nnt_at_hi": 1 / abs(hi),
        "nnt_at_lo": 1 / abs(lo),
        "wilson1_lo": l1,
        "wilson1_hi": u1,
        "wilson2_lo": l2,
        "wilson2_hi": u2,
    }
    return found | ({"rr": p1 / p2} if p2 else {})


FUNCTIONS = [
    noncentral_t_cdf,
    sd_from_se,
    before_adjustment,
    two_sample_from_sd,
    sd_change,
    corr_from_sds,
    sd_upper_bound,
    standardized,
    standardized_estimates,
    exact_interval,
    unequal_sd,
    furukawa_nnt,
    responders_fixed_baseline,
    responders_bivariate,
    responders_of_arm,
    absolute_change,
    suissa_variance,
    beta_scaled,
    beta_density,
    truncnorm_matched,
    risk_difference_nnt,
]

WORDS = {"true": True, "false": False, "lower": "lower", "higher": "higher"}


def main():
    functions = {function.__name__: function for function in FUNCTIONS}
    cases = []
    for line in (HERE / "responders_inputs.txt").read_text(encoding="utf-8").splitlines():
        if not line or line.startswith("#"):
            continue
        if line.startswith("["):
            header, *names = line.split()
            function = header.strip("[]")
            continue
        identity, *values, rtol, atol = line.split()
        inputs = {
            name: WORDS[value] if value in WORDS else float(value)
            for name, value in zip(names, values, strict=True)
        }
        exact = {k: mpf(v) if type(v) is float else v for k, v in inputs.items()}
        outputs = functions[function](**exact)
        case = {
            "id": identity,
            "fn": function,
            "in": inputs,
            "out": {k: v if isinstance(v, str) else float(v) for k, v in outputs.items()},
            "rtol": float(rtol),
            "atol": float(atol),
        }
        cases.append("  " + json.dumps(case, allow_nan=False))
        print(identity, flush=True)
    text = '{"cases": [\n' + ",\n".join(cases) + "\n]}\n"
    (HERE / "responders.json").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
