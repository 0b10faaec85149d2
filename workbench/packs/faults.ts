import Ajv, { type ErrorObject } from "ajv";
import type { Scale } from "../../src/domain/scale";
import type { Level, Styrmodell } from "../../src/domain/styrmodell";
import { readStyrmodell, styrmodellSheet } from "../../src/report/styrmodell";
import { BadInput } from "../cli/disk";

const ajv = new Ajv({ allowUnionTypes: true });

/** What the schema misses, in words: where, and what. */
function schemaFault({ instancePath, keyword, params }: ErrorObject): string {
  const where = instancePath === "" ? "filen" : instancePath;
  const named: unknown = params["missingProperty"] ?? params["additionalProperty"];
  if (keyword === "required") return `${where} saknar fältet ”${String(named)}”`;
  if (keyword === "additionalProperties") return `${where} har fältet ”${String(named)}”, som inte finns`;
  return `${where} har ett värde som inte får stå där`;
}

/** A styrmodell from JSON by its schema; the first thing in it that breaks the schema is named. */
export function styrmodellOf(schema: object): (stated: unknown, path: string) => Styrmodell {
  ajv.removeSchema("contracts");
  ajv.addSchema(schema, "contracts");
  const valid = ajv.compile<Styrmodell>({ $ref: "contracts#/properties/styrmodell" });
  return (stated, path) => {
    if (valid(stated)) return stated;
    const [first] = valid.errors ?? [];
    throw new BadInput(`${path}: ${first ? schemaFault(first) : "filen är inte en styrmodell"}.`);
  };
}

const beyond = (scale: Scale, step: number): boolean => step < 0 || step >= Math.max(1, scale.steps.length);

function faultsOfLevel({ scales }: Styrmodell, level: Level): string[] {
  const scale = scales.find(({ name }) => name === level.scale);
  if (!scale) return [`nivån ”${level.level}” har skalan ”${level.scale}”, som inte finns`];
  const steps = [...level.grading, ...level.rollup.flatMap((rule) => (rule.rule === "andel" ? [rule] : []))];
  return steps
    .filter(({ step }) => beyond(scale, step))
    .map(
      ({ rule, step }) =>
        `nivån ”${level.level}”: regeln ”${rule}” ger steg ${step}, som skalan ”${scale.name}” inte har`,
    );
}

function faultsOfScale({ name, steps, order }: Scale): string[] {
  const labels = steps.flatMap(({ label, synonyms }) => [label, ...synonyms].map((word) => word.toLowerCase()));
  const twice = labels.find((label, at) => labels.indexOf(label) < at);
  return [
    ...(order === "stated" && (steps.length < 2 || steps.length > 6)
      ? [`skalan ”${name}” har ${steps.length} steg; den ska ha två till sex`]
      : []),
    ...(twice === undefined ? [] : [`skalan ”${name}” har ordet ”${twice}” på två ställen`]),
  ];
}

/** What in a styrmodell points at nothing, or cannot be printed on the sheet Styrmodell and read again. */
export function faultsIn(styrmodell: Styrmodell): string[] {
  const { levels, scales, conversions } = styrmodell;
  const named = new Set(scales.map(({ name }) => name));
  const found = [
    ...scales.flatMap(faultsOfScale),
    ...levels.flatMap((level) => faultsOfLevel(styrmodell, level)),
    ...conversions
      .flatMap(({ from, to }) => [from, to])
      .filter((name) => !named.has(name))
      .map((name) => `omräkningen nämner skalan ”${name}”, som inte finns`),
  ];
  if (found.length > 0) return found;
  const read = readStyrmodell(styrmodellSheet(styrmodell));
  return read.ok ? [] : read.problems.map(({ cell, message }) => `bladet Styrmodell, ${cell}: ${message}`);
}
