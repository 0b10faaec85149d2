import { existsSync } from "node:fs";
import { basename, join } from "node:path";
import { ROLES, type Role } from "../../src/domain/plan";
import type { Styrmodell } from "../../src/domain/styrmodell";
import { styrmodellNamed } from "../cli/arguments";
import { BadInput, load } from "../cli/disk";
import type { Terminal } from "../cli/terminal";

/** The contents of `paket.json`. Every field may be left out. */
export interface PackFile {
  /** "Provstads kommun 2024". */
  titel?: string;
  /** Where the scale and the rules are printed. */
  källa?: string;
  /** The sample workbook, from the folder; absent: exempel.xlsx. */
  exempel?: string;
  /** As a person writes it; absent: the latest that the sample speaks of. */
  period?: string;
  /** Own header words and the role of their column: {"Hur gick det": "grade"}. */
  ord?: Record<string, Role>;
}

/** A grade that the sample is to get, by the goal's or indicator's id or title. */
export interface Expected {
  goal: string;
  grade: string;
  /** Of the file, from 1. */
  line: number;
}

/** A municipality as data: a folder without code. */
export interface Pack {
  name: string;
  about: PackFile;
  styrmodell: Styrmodell;
  /** The file that the styrmodell was read from. */
  source: string;
  /** The path of the sample workbook. */
  sample: string;
  expected: Expected[];
}

/** Files of a pack. */
export const PACK = {
  about: "paket.json",
  model: "styrmodell.json",
  modelBook: "styrmodell.xlsx",
  sample: "exempel.xlsx",
  expected: "bedömningar.csv",
} as const;

const text = (path: string, terminal: Terminal): string => new TextDecoder().decode(load(path, terminal));

function json(path: string, terminal: Terminal): unknown {
  const wording = text(path, terminal);
  try {
    return JSON.parse(wording);
  } catch {
    throw new BadInput(`${path}: filen är inte JSON.`);
  }
}

const TEXTS = ["titel", "källa", "exempel", "period"] as const;

/** `paket.json`, where there is one; a field of another kind is named. */
function aboutIn(dir: string, terminal: Terminal): PackFile {
  const path = join(dir, PACK.about);
  if (!existsSync(path)) return {};
  const stated = json(path, terminal);
  if (typeof stated !== "object" || stated === null || Array.isArray(stated))
    throw new BadInput(`${path}: filen ska vara ett objekt, till exempel {"titel": "Provstads kommun 2024"}.`);
  const fields = new Map<string, unknown>(Object.entries(stated));
  const unknown = [...fields.keys()].find((field) => ![...TEXTS, "ord"].some((known) => known === field));
  if (unknown !== undefined)
    throw new BadInput(`${path}: fältet ”${unknown}” finns inte. Välj ${[...TEXTS, "ord"].join(", ")}.`);
  const about: PackFile = {};
  for (const field of TEXTS) {
    const value = fields.get(field);
    if (value !== undefined && typeof value !== "string")
      throw new BadInput(`${path}: fältet ”${field}” ska vara text.`);
    if (value !== undefined) about[field] = value;
  }
  const words = fields.get("ord");
  return words === undefined ? about : { ...about, ord: wordsIn(words, path) };
}

function wordsIn(stated: unknown, path: string): Record<string, Role> {
  const pairs = typeof stated === "object" && stated !== null ? Object.entries(stated) : [];
  return Object.fromEntries(
    pairs.map(([word, role]) => {
      const known = ROLES.find((one) => one === role);
      if (!known)
        throw new BadInput(
          `${path}: ordet ”${word}” har rollen ”${String(role)}”, som inte finns. Välj ${ROLES.join(", ")}.`,
        );
      return [word, known];
    }),
  );
}

/** A line of a CSV with semicolons, with or without quotes. */
const fieldsOf = (line: string): string[] =>
  [...line.matchAll(/(?:^|;)(?:"((?:[^"]|"")*)"|([^;]*))/gu)].map(([, quoted, plain]) =>
    (quoted?.replaceAll('""', '"') ?? plain ?? "").trim(),
  );

function expectedIn(path: string, terminal: Terminal): Expected[] {
  if (!existsSync(path)) return [];
  const [, ...lines] = text(path, terminal)
    .replace(/^\ufeff/u, "")
    .split(/\r?\n/u);
  return lines.flatMap((line, at): Expected[] => {
    if (line.trim() === "") return [];
    const [goal = "", grade = "", ...more] = fieldsOf(line);
    if (goal === "" || grade === "" || more.length > 0)
      throw new BadInput(`${path}, rad ${at + 2}: raden ska ha två fält, målet och bedömningen, med semikolon mellan.`);
    return [{ goal, grade, line: at + 2 }];
  });
}

/** Reads a folder. The styrmodell is in styrmodell.xlsx, else styrmodell.json, else in the sample itself. */
export function readPack(
  dir: string,
  terminal: Terminal,
  modelOf: (stated: unknown, path: string) => Styrmodell,
): Pack {
  if (!existsSync(dir)) throw new BadInput(`${dir}: mappen finns inte.`);
  const about = aboutIn(dir, terminal);
  const sample = join(dir, about.exempel ?? PACK.sample);
  const [book, model] = [join(dir, PACK.modelBook), join(dir, PACK.model)];
  const source = [book, model].find((path) => existsSync(path)) ?? sample;
  const styrmodell = source === model ? modelOf(json(model, terminal), model) : styrmodellNamed(source, terminal);
  if (!styrmodell) throw new BadInput(`${source}: ingen styrmodell.`);
  return {
    name: basename(dir),
    about,
    styrmodell,
    source,
    sample,
    expected: expectedIn(join(dir, PACK.expected), terminal),
  };
}
