/** What is said when she has cancelled before anything was written. */
export const CANCELLED = "Avbrutet. Inget är skrivet.";
