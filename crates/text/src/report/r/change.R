
# --- Change of each arm's mean since baseline ---------------------------------
# The change of a mean is not the mean of people's own changes.

keep("change_arm", means[1] - baseline_means[1])
keep("change_reference_arm", means[2] - baseline_means[2])
if (per_cent_has_meaning) {
  keep("percent_change_arm", 100 * (means[1] - baseline_means[1]) / baseline_means[1])
  keep("percent_change_reference_arm", 100 * (means[2] - baseline_means[2]) / baseline_means[2])
}
