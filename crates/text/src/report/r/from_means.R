
# --- The difference of the means, unadjusted: Welch, Biometrika 1947;34:28 --
estimate <- arm_means[1] - arm_means[2]
estimate_decimals <- max(arm_means_decimals)
estimates <- estimate + c(-1, 1) * sum(0.5 * 10^-arm_means_decimals)
# The standard error of a mean; the smallest, the central or the largest by
# rounding (side -1, 0 or 1).
mean_error <- function(arm, side) {
  slack <- side * 0.5 * 10^-spread_decimals[arm, ]
  if (spread_kinds[arm] == "ci") {
    width <- max(spreads[arm, 2] - spreads[arm, 1] + sum(slack), 0)
    tail <- (1 - spread_levels[arm] / 100) / 2
    quantile <- if (is.na(analysed[arm])) qnorm(tail, lower.tail = FALSE) else {
      qt(tail, analysed[arm] - 1, lower.tail = FALSE)
    }
    return(width / (2 * quantile))
  }
  spread <- max(spreads[arm, 1] + slack[1], 0)
  if (spread_kinds[arm] == "sd") spread / sqrt(analysed[arm]) else spread
}
error <- function(side) sqrt(mean_error(1, side)^2 + mean_error(2, side)^2)
standard_error <- error(0)
errors <- c(error(-1), error(1))
corner <- list(estimate = estimates[c(1, 2, 2, 1)], error = errors[c(1, 1, 2, 2)])
degrees_of_freedom <- standard_error^4 / sum(c(mean_error(1, 0), mean_error(2, 0))^4 / (analysed - 1))
is_t_by_rule <- TRUE
