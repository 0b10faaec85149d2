/** Whether a text looks like the name of an error: only the type of its cell tells. */
export const looksLikeError = (value: unknown): boolean =>
  typeof value === "string" && /^#[\p{Lu}\d/_]+[!?]?$/u.test(value);
