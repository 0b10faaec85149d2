/** The notice when the user has cancelled before anything was written. */
export const CANCELLED = "Avbrutet. Inget är skrivet.";
