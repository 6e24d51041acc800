
# --- The difference as evidence -------------------------------------------
# Everything is turned so that above 0 is benefit. The interval is computed.
critical <- critical_value(level / 100)
keep("critical_value", critical)
keep("standard_error", standard_error)
keep("standard_error_low", min(corner$error))
keep("standard_error_high", max(corner$error))
turn <- if (lower_is_better) -1 else 1
benefit <- turn * estimate
corner$estimate <- turn * corner$estimate
# The interval as shown, with at least two digits of its half width.
shown_critical <- if (isTRUE(is_t_by_rule) && !is.na(degrees_of_freedom)) {
  qt(0.975, degrees_of_freedom)
} else {
  qnorm(0.975)
}
half_width <- shown_critical * standard_error
shown_decimals <- estimate_decimals + 1
while (half_width * 10^shown_decimals < 10 && shown_decimals < 9) shown_decimals <- shown_decimals + 1
limits <- round(benefit + c(-1, 1) * half_width, shown_decimals)
finest <- max(shown_decimals + 3, threshold_decimals)
whole <- function(x) round(x * 4 * 10^finest)
possible <- whole(cbind(
  corner$estimate - shown_critical * corner$error,
  corner$estimate,
  corner$estimate + shown_critical * corner$error
))
is_symmetric <- TRUE
keep("is_symmetric", is_symmetric)
is_exact <- TRUE
keep("is_exact", is_exact)
as_printed <- function(value) value
