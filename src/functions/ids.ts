/** Ids that connect a function's metadata, association and code: ASCII letters, independent of its name. */
export const FUNCTION_IDS = [
  "BEDOM",
  "UPPFYLLNAD",
  "FORKLARA",
  "TOLKA",
  "SAMLA",
  "FORDELNING",
  "UTVECKLING",
  "OMSKALA",
  "GEH",
] as const;
export type FunctionId = (typeof FUNCTION_IDS)[number];
