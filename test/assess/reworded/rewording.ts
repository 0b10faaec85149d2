import type { GradeLine } from "../../../src/assess/line";

/** The line in other words; undefined where they do not apply to it. */
type Rewording = (line: GradeLine) => GradeLine | undefined;

/** By what is written, after the name of its kind: "min: minst N". */
export type Rewordings = Record<string, Rewording>;

/** The forms of a list that "|" divides. */
export const formsOf = (list: string): string[] => list.split("|").map((form) => form.trim());

/** One rewording for each form of a list. */
export const rewordings = (
  kind: string,
  list: string,
  of: (form: string, line: GradeLine) => GradeLine | undefined,
): Rewordings => Object.fromEntries(formsOf(list).map((form) => [`${kind}: ${form}`, (line) => of(form, line)]));
