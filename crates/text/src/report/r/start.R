
# Base R alone; nothing is fetched or written. Run it with: Rscript FILE
# At its end it prints one line for each number: name, tab, value.
# NA stands where a number is not defined for these inputs.

results <- list()
keep <- function(name, value) results[[name]] <<- as.numeric(value)
keep_range <- function(name, values) {
  values <- values[!is.nan(values)]
  keep(paste0(name, "_low"), if (length(values)) min(values) else NA)
  keep(paste0(name, "_high"), if (length(values)) max(values) else NA)
}
