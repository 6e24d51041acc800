
use_t <- !is.na(degrees_of_freedom) &&
  (if (reference == "rule") is_t_by_rule else reference == "t") &&
  degrees_of_freedom > 0
upper_tail <- function(z) {
  if (use_t) pt(z, degrees_of_freedom, lower.tail = FALSE) else pnorm(z, lower.tail = FALSE)
}
critical_value <- function(level) {
  if (use_t) qt((1 - level) / 2, degrees_of_freedom, lower.tail = FALSE) else qnorm((1 - level) / 2, lower.tail = FALSE)
}
two_sided_p <- function(z) 2 * upper_tail(abs(z))
