/** What ties a function's metadata, its association and its code together: ASCII letters, whatever its name. */
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
