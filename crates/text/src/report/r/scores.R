
# --- Normal distributions with the arms' means and standard deviations ----------
# The probability that someone of the arm scores better than someone of the
# other, and the area under both curves, which cross where their densities
# are equal.

ahead <- (if (lower_is_better) -1 else 1) * (means[1] - means[2])
keep("scores_chance", pnorm(ahead / sqrt(sum(sds^2))))
crossings <- if (sds[1] == sds[2]) {
  if (means[1] == means[2]) numeric(0) else mean(means)
} else {
  square <- 1 / sds[1]^2 - 1 / sds[2]^2
  linear <- -2 * (means[1] / sds[1]^2 - means[2] / sds[2]^2)
  constant <- means[1]^2 / sds[1]^2 - means[2]^2 / sds[2]^2 - 2 * log(sds[2] / sds[1])
  sort((-linear + c(-1, 1) * sqrt(linear^2 - 4 * square * constant)) / (2 * square))
}
borders <- c(-Inf, crossings, Inf)
area <- function(arm) diff(pnorm(borders, means[arm], sds[arm]))
keep("scores_overlap", sum(pmin(area(1), area(2))))
