
# --- The standard error from P: Cochrane Handbook, section 6.5.2.3 --------
degrees_of_freedom <- if (is.na(printed_degrees)) analysed[1] + analysed[2] - 2 else printed_degrees
is_t_by_rule <- !is.na(printed_degrees) || degrees_of_freedom < 100
error_by <- function(estimate, p) {
  half <- p / 2
  abs(estimate) / (if (!is.na(is_t_by_rule) && is_t_by_rule) {
    qt(half, degrees_of_freedom, lower.tail = FALSE)
  } else {
    qnorm(half, lower.tail = FALSE)
  })
}
standard_error <- error_by(estimate, printed_p)
estimates <- estimate + c(-1, 1) * 0.5 * 10^-estimate_decimals
p_values <- pmin(printed_p + c(-1, 1) * 0.5 * 10^-printed_p_decimals, 1)
p_values[1] <- max(p_values[1], .Machine$double.xmin)
corner <- list(estimate = estimates[c(1, 2, 2, 1)])
corner$error <- error_by(corner$estimate, p_values[c(1, 1, 2, 2)])
