
# --- The difference in standard deviations -----------------------------------
# Cohen's d, with the trial's own interval over the same standard deviation;
# Hedges' g (J Educ Stat 1981;6:107). By n and SD alone: intervals that are
# exact for an unadjusted comparison, by the noncentral t distribution.

sizes_or_equal <- if (anyNA(sizes) || any(sizes < 2)) c(2, 2) else sizes
pooled_sd <- sqrt(sum((sizes_or_equal - 1) * sds^2) / (sum(sizes_or_equal) - 2))
cohen_d <- benefit / pooled_sd
keep("pooled_sd", pooled_sd)
keep("cohen_d", cohen_d)
d_limits <- limits / pooled_sd
keep_range("cohen_d", d_limits)
# Common language: McGraw & Wong, Psychol Bull 1992;111:361.
keep("common_language_effect", pnorm(cohen_d / sqrt(2)))
keep_range("common_language_effect", pnorm(d_limits / sqrt(2)))
keep("cohen_u3", pnorm(cohen_d))
keep_range("cohen_u3", pnorm(d_limits))
keep("overlap_of_standardised", 2 * pnorm(-abs(cohen_d) / 2))
nearest <- if (prod(d_limits) < 0) 0 else min(abs(d_limits))
keep_range("overlap_of_standardised", 2 * pnorm(-c(max(abs(d_limits)), nearest) / 2))
if (!anyNA(sizes) && all(sizes >= 2)) {
  df <- sum(sizes) - 2
  correction <- exp(lgamma(df / 2) - lgamma((df - 1) / 2)) / sqrt(df / 2)
  keep("hedges_g", correction * cohen_d)
  keep_range("hedges_g", correction * d_limits)
  scale <- sqrt(sum(1 / sizes))
  statistic <- cohen_d / scale
  # R's pt is defined up to a noncentrality of 37.62.
  if (abs(statistic) < 30) {
    noncentrality <- function(probability) {
      excess <- function(ncp) pt(statistic, df, ncp) - probability
      reach <- 3 * sqrt(1 + statistic^2 / (2 * df))
      uniroot(excess, statistic + c(-reach, reach), extendInt = "downX", tol = 1e-13)$root
    }
    exact <- c(noncentrality(0.975), noncentrality(0.025)) * scale
    keep_range("cohen_d_by_n_and_sd", exact)
    keep_range("hedges_g_by_n_and_sd", exact * correction)
  }
}
