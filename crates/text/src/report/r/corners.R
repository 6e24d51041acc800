
critical <- critical_value(level / 100)
standard_error <- (limits[2] - limits[1]) / (2 * critical)
keep("critical_value", critical)
keep("standard_error", standard_error)

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
# Lower limit, estimate and upper limit that the verdict may go by.
possible <- if (is_symmetric) cbind(corners[, 1], rowSums(corners) / 2, corners[, 2]) else {
  as.matrix(expand.grid(low, middle, high))
}
keep("is_symmetric", is_symmetric)
slack <- c(-1, 1) * sum(0.5 * 10^-limit_decimals)
keep_range("standard_error", if (is_symmetric) corner$error else {
  pmax(limits[2] - limits[1] + slack, 0) / (2 * critical)
})
# Whether the printed numbers, taken as exact, are one of the possibilities.
is_exact <- is_symmetric &&
  abs(2 * whole(benefit) - whole(limits[1]) - whole(limits[2])) <= 4 * min(10^(finest - limit_decimals))
keep("is_exact", is_exact)
as_printed <- function(value) if (is_exact) value else NA
