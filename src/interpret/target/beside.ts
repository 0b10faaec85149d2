/** What a sentence states beside its reading: values that could be meant as well, or a further demand. */
export type Remainder = "flera värden" | "fler villkor";
