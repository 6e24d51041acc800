
# --- Shares of people who improved, as counted ----------------------------------

shares <- improved / counted
sizes_of_shares <- counted
