import { refusal } from "../../src/sheet/limits";
import { fail } from "./kind";

/** Excel on the web refuses requests and answers above 5 MB; the host counts the bytes of the text that travels. */
export const MAX_PAYLOAD = 5 * 1024 * 1024;

/** A range of more cells than this can be neither read nor written at once. */
export const MAX_CELLS = 5_000_000;

/** Refuses what is beyond the table of limits: a value, or a field of an object. */
export function withinLimits(member: string, value: unknown): void {
  const fields = typeof value === "object" && value !== null && !Array.isArray(value) ? Object.entries(value) : [];
  const why = [[member, value] as const, ...fields.map(([name, one]) => [`${member}.${name}`, one] as const)]
    .map(([name, one]) => refusal(name, one))
    .find((one) => one !== null);
  if (why) fail("InvalidArgument", `${why}.`);
}

const encoder = new TextEncoder();

/** How many bytes a text takes on the wire (UTF-8). */
export const bytesOf = (text: string): number => encoder.encode(text).length;
