
# --- The standard error as printed ----------------------------------------
degrees_of_freedom <- if (is.na(printed_degrees)) analysed[1] + analysed[2] - 2 else printed_degrees
is_t_by_rule <- !is.na(printed_degrees) || degrees_of_freedom < 100
standard_error <- printed_error
errors <- pmax(printed_error + c(-1, 1) * 0.5 * 10^-printed_error_decimals, 0)
estimates <- estimate + c(-1, 1) * 0.5 * 10^-estimate_decimals
corner <- list(estimate = estimates[c(1, 2, 2, 1)], error = errors[c(1, 1, 2, 2)])
