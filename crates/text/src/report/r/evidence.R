
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
keep_range("confidence_important_harm", upper_tail(distances(-threshold)))
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
  possible <- rbind(possible, whole(c(limits[1], benefit, limits[2])))
  states <- apply(possible, 1, function(row) state(row[1], row[2], row[3], whole(threshold)))
  keep_range("verdict_state", states)
}
