import { gradeLine, type GradeLine } from "../../src/assess/line";
import type { Styrmodell } from "../../src/domain/styrmodell";
import { readTarget } from "../../src/interpret/targets/target";
import { BadInput, BadUsage, load } from "./disk";
import type { Terminal } from "./terminal";

/** Answers to lines of input, one JSON object a line; of bad ones also the line's number and what is wrong. */
export interface Answers {
  lines: string[];
  bad: string[];
}

/**
 * `interpret`: each line a target as plain text or as `{"text", "indicator"?, "goal"?}`. Blank lines are passed over.
 */
export function interpretLines(input: string): Answers {
  return answer(input, (line) => {
    const asked = line.startsWith("{") ? object(line) : { text: line };
    const text = asked?.["text"];
    if (typeof text !== "string" && typeof text !== "number")
      return {
        bad: true,
        value: { text: line, reading: null, why: "Raden är varken en måltext eller JSON med fältet text." },
      };
    const { reading, why } = readTarget({
      text,
      indicator: string(asked?.["indicator"]),
      goal: string(asked?.["goal"]),
      unit: string(asked?.["unit"]),
    });
    return { bad: false, value: { text, reading, why } };
  });
}

/** `grade`: each line one row of a table as JSON, texts as printed. */
export function gradeLines(input: string, styrmodell: Styrmodell): Answers {
  const nothing = (why: string) => ({
    bad: true,
    value: { met: null, attainment: null, step: null, label: null, why },
  });
  return answer(input, (line) => {
    const asked = object(line);
    if (asked === null) return nothing("Raden är inte JSON.");
    if (asked["target"] === undefined && asked["outcome"] === undefined)
      return nothing("Raden har varken fältet target eller fältet outcome.");
    if (!Object.values(asked).every(isText)) return nothing("Ett fält är varken text eller tal.");
    const value = gradeLine(asked as unknown as GradeLine, styrmodell);
    return { bad: value.why.includes("känns inte igen"), value };
  });
}

/** Text, number or yes and no; anything else in a field is a line that was made wrong. */
const isText = (value: unknown): boolean =>
  value === undefined || value === null || ["string", "number", "boolean"].includes(typeof value);

function answer(input: string, of: (line: string) => { bad: boolean; value: { why: string } }): Answers {
  const lines: string[] = [];
  const bad: string[] = [];
  input
    .replace(/^\ufeff/, "")
    .split(/\r\n|\r|\n/)
    .forEach((line, i) => {
      if (line.trim() === "") return;
      const stated = of(line.trim());
      lines.push(JSON.stringify({ ...stated.value, why: plain(stated.value.why) }));
      if (stated.bad) bad.push(`rad ${i + 1}: ${stated.value.why}`);
    });
  return { lines, bad };
}

/** Spaces that hold a number and its unit together on a sheet are ordinary ones in a line of text. */
export const plain = (text: string): string => text.replaceAll("\u00a0", " ");

const string = (value: unknown): string | undefined => (typeof value === "string" && value !== "" ? value : undefined);

function object(line: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === "object" && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : null;
  } catch {
    return null;
  }
}

/** A command's text: a file's, or standard input's for "-" or nothing. Throws `BadInput` when it is not UTF-8. */
export function text(positionals: string[], terminal: Terminal): string {
  if (positionals.length > 1) throw new BadUsage("Ange en fil, eller - för standard in.");
  const path = positionals[0] ?? "-";
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(load(path, terminal));
  } catch (error) {
    if (error instanceof BadInput) throw error;
    throw new BadInput(
      `${path === "-" ? "standard in" : path}: texten är inte UTF-8. Spara den som UTF-8 och försök igen.`,
    );
  }
}

/** Prints answers to standard output and errors to standard error; returns the exit code. */
export function print({ lines, bad }: Answers, { out, err }: Terminal): number {
  out(lines.map((line) => `${line}\n`).join(""));
  err(bad.map((line) => `${line}\n`).join(""));
  return bad.length > 0 ? 1 : 0;
}
