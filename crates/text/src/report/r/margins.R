
# --- Margins, units and power ----------------------------------------------
# One-sided P values, with the reader's threshold as margin; equivalence by
# two one-sided tests (Schuirmann, J Pharmacokinet Biopharm 1987;15:657).

# Where the estimate may be of either sign, the corners of both parts.
with_zero <- corner
if (is_symmetric) {
  for (one in seq_along(corner$estimate)) {
    for (other in seq_along(corner$estimate)) {
      ends <- corner$estimate[c(one, other)]
      if (ends[1] < 0 && ends[2] > 0) {
        share <- -ends[1] / (ends[2] - ends[1])
        errors <- corner$error[c(one, other)]
        with_zero$estimate <- c(with_zero$estimate, 0)
        with_zero$error <- c(with_zero$error, errors[1] + share * (errors[2] - errors[1]))
      }
    }
  }
}
one_sided <- function(name, distance) {
  keep(name, as_printed(upper_tail(distance(benefit) / standard_error)))
  keep_range(name, upper_tail(distance(with_zero$estimate) / with_zero$error))
}
one_sided("p_superior", function(b) b)
keep_interval("equivalence_interval", 0.9)

power_of <- function(error) {
  found <- pnorm(threshold / error - qnorm(0.975)) + pnorm(-threshold / error - qnorm(0.975))
  pmin(found, 1)
}
errors <- c(standard_error, corner$error)
if (threshold > 0) {
  one_sided("p_superior_by_margin", function(b) b - threshold)
  one_sided("p_noninferior", function(b) b + threshold)
  one_sided("p_equivalent", function(b) threshold - abs(b))
  # Johnston et al., Health Qual Life Outcomes 2010;8:116.
  keep("mid_units", benefit / threshold)
  keep_range("mid_units", limits / threshold)
  # Power at the threshold, never at the estimate: Hoenig & Heisey, Am Stat
  # 2001;55:19.
  keep("power_at_threshold", power_of(standard_error))
  keep_range("power_at_threshold", power_of(errors))
}
for (power in c(80, 90)) {
  name <- paste0("detectable_with_power_", power)
  found <- errors * (qnorm(0.975) + qnorm(power / 100))
  keep(name, found[1])
  keep_range(name, found)
}
