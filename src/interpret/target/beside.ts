/** The rest of a sentence besides its reading: values that may be meant as well, or a further demand. */
export type Remainder = "flera värden" | "fler villkor";
