import { gradeLine, type GradeLine } from "../../src/assess/line";
import type { Styrmodell } from "../../src/domain/styrmodell";
import { targetReader } from "../../src/interpret/target";

/** Answers to lines of input, one JSON object a line, and whether any line was bad. */
export interface Answers {
  lines: string[];
  bad: boolean;
}

/** `interpret`: each line a target as plain text or as `{"text", "indicator"?, "goal"?}`. Blank lines are passed over. */
export function interpretLines(input: string): Answers {
  const readTarget = targetReader();
  return answer(input, (line) => {
    const asked = line.startsWith("{") ? object(line) : { text: line };
    if (asked === null || typeof asked["text"] !== "string") return { bad: true, value: { text: line, reading: null, why: "Raden är inte en måltext och inte JSON med fältet text." } };
    const text = asked["text"];
    const { reading, why } = readTarget({ text, indicator: string(asked["indicator"]), goal: string(asked["goal"]), unit: string(asked["unit"]) });
    return { bad: false, value: { text, reading, why } };
  });
}

/** `grade`: each line one row of a table as JSON, texts as printed. */
export function gradeLines(input: string, styrmodell: Styrmodell): Answers {
  return answer(input, (line) => {
    const asked = object(line);
    if (asked === null) return { bad: true, value: { met: null, attainment: null, step: null, label: null, why: "Raden är inte JSON." } };
    if (asked["target"] === undefined && asked["outcome"] === undefined) return { bad: true, value: { met: null, attainment: null, step: null, label: null, why: "Raden har varken target eller outcome." } };
    return { bad: false, value: gradeLine(asked as unknown as GradeLine, styrmodell) };
  });
}

function answer(input: string, of: (line: string) => { bad: boolean; value: unknown }): Answers {
  const answers = input.replace(/^\ufeff/, "").split(/\r\n|\r|\n/).filter((line) => line.trim() !== "").map((line) => of(line.trim()));
  return { lines: answers.map(({ value }) => JSON.stringify(value)), bad: answers.some(({ bad }) => bad) };
}

const string = (value: unknown): string | undefined => (typeof value === "string" && value !== "" ? value : undefined);

function object(line: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}
