/**
 * The body of a mail to a nämnd: a greeting, its paragraphs, and whom to ask. `contact`: of the styrmodell; absent: who
 * sends it.
 */
export const letter = (paragraphs: readonly string[], contact: string | undefined): string =>
  [
    "Hej,",
    ...paragraphs,
    contact === undefined ? "Har ni frågor, svara på det här mejlet." : `Har ni frågor, kontakta ${contact}.`,
  ].join("\n\n");
