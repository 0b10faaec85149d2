/**
 * How far a role can be trusted, by how far the reading is ahead of the best one that gives the column another role. Shares measured on layouts and tables that the
 * weights were not fitted on; `npm run train` prints the curve.
 */
const TRUST: readonly [lead: number, share: number][] = [
  [0.75, 0.97],
  [0.5, 0.9],
  [0.3, 0.8],
  [0.15, 0.7],
  [0, 0.6],
];

export const confidenceOf = (lead: number): number => TRUST.find(([least]) => lead >= least)?.[1] ?? 0.5;
