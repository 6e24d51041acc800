// What a benchmark tells `cargo xtask bench`, which makes one table of all rows.

/** The value below which the given share of the values lies (nearest rank). */
export function quantile(values: number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
}

/** Writes a part of the measured numbers, under names that no other benchmark uses. */
export function tell(row: Record<string, unknown>): void {
  console.log(`BENCH ${JSON.stringify(row)}`);
}
