
# --- The numbers -----------------------------------------------------------------

for (name in names(results)) cat(name, "\t", sprintf("%.10g", results[[name]]), "\n", sep = "")
