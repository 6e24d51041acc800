
# --- The difference as evidence -------------------------------------------
# Everything is turned so that above 0 is benefit.
# Standard error from the interval: Cochrane Handbook, section 6.5.2.
# Rounding: every pair of limits, each within half a unit of its last digit,
# whose middle is within half a unit of the estimate.

turn <- if (lower_is_better) -1 else 1
benefit <- turn * estimate
limits <- if (lower_is_better) -c(upper, lower) else c(lower, upper)
limit_decimals <- if (lower_is_better) c(upper_decimals, lower_decimals) else c(lower_decimals, upper_decimals)

# Student's t where fewer than 102 people were analysed, or as it is chosen.
degrees_of_freedom <- analysed[1] + analysed[2] - 2
use_t <- !is.na(degrees_of_freedom) &&
  (if (reference == "rule") degrees_of_freedom < 100 else reference == "t") &&
  degrees_of_freedom > 0
upper_tail <- function(z) {
  if (use_t) pt(z, degrees_of_freedom, lower.tail = FALSE) else pnorm(z, lower.tail = FALSE)
}
critical_value <- function(level) {
  if (use_t) qt(1 - (1 - level) / 2, degrees_of_freedom) else qnorm(1 - (1 - level) / 2)
}
two_sided_p <- function(z) 2 * upper_tail(abs(z))

critical <- critical_value(level / 100)
standard_error <- (limits[2] - limits[1]) / (2 * critical)
slack <- sum(0.5 * 10^-limit_decimals)
keep("critical_value", critical)
keep("standard_error", standard_error)
keep("standard_error_low", max(limits[2] - limits[1] - slack, 0) / (2 * critical))
keep("standard_error_high", (limits[2] - limits[1] + slack) / (2 * critical))

# What the printed numbers may stand for, in whole quarters of the finest
# printed unit, so that ties are exact.
finest <- max(estimate_decimals, limit_decimals, threshold_decimals)
whole <- function(x) round(x * 4 * 10^finest)
around <- function(x, decimals) whole(x) + c(-1, 1) * 2 * 10^(finest - decimals)
low <- around(limits[1], limit_decimals[1])
high <- around(limits[2], limit_decimals[2])
middle <- around(benefit, estimate_decimals)
candidates <- rbind(
  as.matrix(expand.grid(low, high)),
  do.call(rbind, lapply(middle, function(m) rbind(cbind(low, 2 * m - low), cbind(2 * m - high, high)))),
  cbind(c(low, high, middle), c(low, high, middle))
)
fits <- candidates[, 1] >= low[1] & candidates[, 1] <= low[2] &
  candidates[, 2] >= high[1] & candidates[, 2] <= high[2] &
  candidates[, 1] + candidates[, 2] >= 2 * middle[1] &
  candidates[, 1] + candidates[, 2] <= 2 * middle[2] &
  candidates[, 1] <= candidates[, 2]
corners <- unique(candidates[fits, , drop = FALSE])
is_symmetric <- nrow(corners) > 0
corner <- list(
  estimate = (corners[, 1] + corners[, 2]) / 2 / (4 * 10^finest),
  error = (corners[, 2] - corners[, 1]) / 2 / (4 * 10^finest) / critical
)
# Where no symmetric interval would be printed so, each side of the estimate
# has a standard error of its own, the one towards harm first.
if (!is_symmetric) {
  corner <- list(
    estimate = c(benefit, benefit),
    error = c(benefit - limits[1], limits[2] - benefit) / critical
  )
}
keep("is_symmetric", is_symmetric)
# Whether the printed numbers, taken as exact, are one of the possibilities.
is_exact <- is_symmetric &&
  abs(2 * whole(benefit) - whole(limits[1]) - whole(limits[2])) <= 4 * min(10^(finest - limit_decimals))
keep("is_exact", is_exact)
as_printed <- function(value) if (is_exact) value else NA

distances <- function(size) {
  found <- (corner$estimate - size) / corner$error
  found[is.nan(found)] <- 0
  found
}
# Compatibility: the two-sided P against a true benefit of this size.
compatibility <- function(name, size) {
  value <- if (is_symmetric) two_sided_p((benefit - size) / standard_error) else {
    two_sided_p((benefit - size) / corner$error[if (size < benefit) 1 else 2])
  }
  keep(name, if (is_symmetric && !is_exact) NA else value)
  band <- range(two_sided_p(distances(size)))
  if (is_symmetric && min(corner$estimate) <= size && size <= max(corner$estimate)) band[2] <- 1
  keep_range(name, band)
}
compatibility("p_against_zero", 0)
compatibility("p_against_threshold", threshold)
compatibility("p_against_harm_of_threshold", -threshold)

# Confidence: one minus the one-sided P (Xie & Singh, Int Stat Rev 2013;81:3).
confidence <- function(name, size) {
  keep(name, as_printed(upper_tail(-(benefit - size) / standard_error)))
  keep_range(name, upper_tail(-distances(size)))
}
confidence("confidence_any_benefit", 0)
confidence("confidence_important_benefit", threshold)
keep_range("confidence_important_harm", 1 - upper_tail(-distances(-threshold)))
keep("confidence_within_threshold", as_printed({
  from_harm <- (-threshold - benefit) / standard_error
  from_benefit <- (threshold - benefit) / standard_error
  if (abs(benefit) < threshold) 1 - upper_tail(-from_harm) - upper_tail(from_benefit) else {
    abs(upper_tail(abs(from_harm)) - upper_tail(abs(from_benefit)))
  }
}))

# The interval of the level that was chosen, around the estimate.
keep_interval <- function(name, level) {
  error <- if (is_symmetric) rep(standard_error, 2) else corner$error
  keep_range(name, benefit + c(-1, 1) * critical_value(level) * error)
}
keep_interval("interval_at_chosen_level", chosen_level / 100)

# The verdict, as one of 16 states from benefit (1) to harm (16), or NA
# without a threshold: Man-Son-Hing et al., J Gen Intern Med 2002;17:469, for
# benefit, its mirror image for harm, and the side of zero.
importance <- function(near, middle, far, size) {
  if (near >= size) 3 else if (middle >= size) 2 else if (far >= size) 1 else 0
}
state <- function(from, middle, to, size) {
  good <- importance(from, middle, to, size)
  bad <- importance(-to, -middle, -from, size)
  if (good == 3) return(1)
  if (bad == 3) return(16)
  if (good == 2 && bad == 0) return(if (from > 0) 2 else 5)
  if (good == 2) return(7)
  if (bad == 2 && good == 0) return(if (to < 0) 15 else 12)
  if (bad == 2) return(10)
  if (good == 1 && bad == 1) return(9)
  if (good == 1) return(if (from > 0) 3 else 6)
  if (bad == 1) return(if (to < 0) 14 else 11)
  if (from > 0) 4 else if (to < 0) 13 else 8
}
keep("verdict_state", if (threshold > 0) state(limits[1], benefit, limits[2], threshold) else NA)
# The states that unrounded numbers could have.
if (threshold > 0) {
  possible <- if (is_symmetric) cbind(corners[, 1], rowSums(corners) / 2, corners[, 2]) else {
    as.matrix(expand.grid(low, middle, high))
  }
  possible <- rbind(possible, whole(c(limits[1], benefit, limits[2])))
  states <- apply(possible, 1, function(row) state(row[1], row[2], row[3], whole(threshold)))
  keep_range("verdict_state", states)
}
