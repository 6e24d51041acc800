
# Risk difference with Newcombe's interval (Stat Med 1998;17:873), and the
# number needed to treat; negative where more respond without it.
keep("share_arm", shares[1])
keep("share_reference_arm", shares[2])
difference <- shares[1] - shares[2]
keep("risk_difference", difference)
keep("number_needed", if (abs(difference) < 1e-9) Inf else 1 / difference)
if (!anyNA(sizes_of_shares) && all(sizes_of_shares >= 1)) {
  z <- qnorm((1 - chosen_level / 100) / 2, lower.tail = FALSE)
  wilson <- function(p, n) {
    (p + z^2 / (2 * n) + c(-1, 1) * z * sqrt(p * (1 - p) / n + z^2 / (4 * n^2))) / (1 + z^2 / n)
  }
  one <- wilson(shares[1], sizes_of_shares[1])
  two <- wilson(shares[2], sizes_of_shares[2])
  down <- sqrt((shares[1] - one[1])^2 + (two[2] - shares[2])^2)
  up <- sqrt((one[2] - shares[1])^2 + (shares[2] - two[1])^2)
  keep_range("risk_difference", c(max(difference - down, -1), min(difference + up, 1)))
}
