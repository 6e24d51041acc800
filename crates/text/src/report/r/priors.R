
# --- Priors and posteriors ---------------------------------------------------
# Normal prior, normal likelihood, the standard error taken as known:
# Spiegelhalter, Freedman & Parmar, J R Stat Soc A 1994;157:357. The flat
# prior keeps the trial's own reference distribution. The ranges are over all
# that the printed numbers may stand for, along every line between corners.

posterior_of <- function(prior_mean, prior_sd, value, error) {
  weight <- prior_sd^2 / (prior_sd^2 + error^2)
  list(
    weight = weight,
    mean = prior_mean + weight * (value - prior_mean),
    sd = prior_sd * error / sqrt(prior_sd^2 + error^2)
  )
}
distance_after <- function(prior_mean, prior_sd, value, error, size) {
  after <- posterior_of(prior_mean, prior_sd, value, error)
  (after$mean - size) / after$sd
}
extremes_after <- function(prior_mean, prior_sd, size) {
  count <- length(corner$estimate)
  found <- distance_after(prior_mean, prior_sd, corner$estimate, corner$error, size)
  if (is_symmetric && count > 1) {
    for (one in 1:(count - 1)) {
      for (other in (one + 1):count) {
        along <- function(share) {
          distance_after(
            prior_mean, prior_sd,
            corner$estimate[one] + share * (corner$estimate[other] - corner$estimate[one]),
            corner$error[one] + share * (corner$error[other] - corner$error[one]),
            size
          )
        }
        grid <- seq(0, 1, length.out = 101)
        values <- along(grid)
        for (place in c(which.min(values), which.max(values))) {
          around <- range(grid[pmin(pmax(place + c(-1, 1), 1), 101)])
          found <- c(
            found,
            optimize(along, around, tol = 1e-10)$objective,
            optimize(along, around, maximum = TRUE, tol = 1e-10)$objective
          )
        }
      }
    }
  }
  range(found)
}
keep_posterior <- function(name, prior_mean, prior_sd) {
  sides <- if (is_symmetric) standard_error else corner$error
  for (side in seq_along(sides)) {
    of <- paste0("posterior_", name, if (side == 2) "_other_side" else "", "_")
    after <- posterior_of(prior_mean, prior_sd, benefit, sides[side])
    keep(paste0(of, "mean"), after$mean)
    keep(paste0(of, "sd"), after$sd)
    keep(paste0(of, "weight_of_data"), after$weight)
    keep(paste0(of, "p_benefit"), pnorm(after$mean / after$sd))
    keep(paste0(of, "p_important_benefit"), pnorm((after$mean - threshold) / after$sd))
    keep(paste0(of, "p_important_harm"), pnorm((-threshold - after$mean) / after$sd))
    # Box, J R Stat Soc A 1980;143:383.
    distance <- (benefit - prior_mean) / sqrt(prior_sd^2 + sides[side]^2)
    keep(paste0(of, "p_conflict"), 2 * pnorm(-abs(distance)))
  }
  if (all(corner$error > 0)) {
    keep_range(
      paste0("posterior_", name, "_p_important_benefit"),
      pnorm(extremes_after(prior_mean, prior_sd, threshold))
    )
  }
}
if (!is.na(target)) {
  spread <- target / qnorm(0.95)
  keep_posterior("sceptical", 0, spread)
  keep_posterior("neutral", 0, 2 * target / qnorm(0.975))
  keep_posterior("enthusiastic", target, spread)
  keep_posterior("pessimistic", -target, spread)
}
keep_posterior("own", prior_mean, prior_sd)

# The scepticism that would undo a shown benefit: Matthews, R Soc Open Sci
# 2018;5:171047.
if (is_symmetric && limits[1] > 0) {
  keep("scepticism_limit", (limits[2] - limits[1])^2 / (4 * sqrt(limits[2] * limits[1])))
  keep("credibility_ratio", limits[2] / limits[1])
}
