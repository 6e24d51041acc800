
# --- Shares of people who improved, estimated ----------------------------------
# From means and standard deviations, if scores are normal (Suissa, J Clin
# Epidemiol 1991;44:241) or follow a beta distribution on the scale. Not
# counted.

required <- if (in_percent) max(within / 100, 1e-9) else within
share_of <- function(arm) {
  kept <- if (!in_percent) 1 else if (lower_is_better) 1 - required else 1 + required
  cut <- if (in_percent) kept * baseline_means[arm] else {
    baseline_means[arm] + (if (lower_is_better) -1 else 1) * required
  }
  if (bounded) {
    range <- scale_ends[2] - scale_ends[1]
    below <- means[arm] - scale_ends[1]
    above <- scale_ends[2] - means[arm]
    sum <- below * above / sds[arm]^2 - 1
    return(pbeta((cut - scale_ends[1]) / range, below / range * sum, above / range * sum,
      lower.tail = lower_is_better))
  }
  before <- kept * start_sds[arm]
  spread <- sqrt(before^2 + sds[arm]^2 - 2 * correlation * before * sds[arm])
  pnorm((cut - means[arm]) / spread, lower.tail = lower_is_better)
}
shares <- c(share_of(1), share_of(2))
