
# --- The difference as evidence -------------------------------------------
# Everything is turned so that above 0 is benefit.
# Standard error from the interval: Cochrane Handbook, section 6.5.2.
# Rounding: every pair of limits, each within half a unit of its last digit,
# whose middle is within half a unit of the estimate.

# Student's t where fewer than 102 people were analysed, or as it is chosen.
degrees_of_freedom <- if (is.na(printed_degrees)) analysed[1] + analysed[2] - 2 else printed_degrees
is_t_by_rule <- !is.na(printed_degrees) || degrees_of_freedom < 100

turn <- if (lower_is_better) -1 else 1
benefit <- turn * estimate
limits <- if (lower_is_better) -c(upper, lower) else c(lower, upper)
limit_decimals <- if (lower_is_better) c(upper_decimals, lower_decimals) else c(lower_decimals, upper_decimals)

