import { writeFileSync } from "node:fs";
import { createGenerator } from "ts-json-schema-generator";
import { CELL_SENTENCES, KIND_SENTENCES, ROLE_SENTENCES } from "../src/domain/statedMap";

/**
 * docs/contracts.schema.json: the JSON that the commands take and print, from the types (workbench/cli/contracts.ts).
 * JSON Schema, draft 7.
 */
export function contractSchema(): string {
  const schema = createGenerator({
    path: "workbench/cli/contracts.ts",
    tsconfig: "tsconfig.json",
    type: "Contracts",
    topRef: false,
    skipTypeCheck: true,
  }).createSchema("Contracts");
  const definitions = {
    ...schema.definitions,
    Role: { type: "string", oneOf: explained(ROLE_SENTENCES) },
    StatedKind: { type: "string", oneOf: explained(KIND_SENTENCES) },
    CellKind: { type: "string", oneOf: explained(CELL_SENTENCES) },
  };
  return `${JSON.stringify({ ...schema, definitions }, null, 1)}\n`;
}

/** Each word with the sentence that it means, in Swedish: whoever makes a map chooses by it. */
const explained = (sentences: Record<string, string>): { const: string; description: string }[] =>
  Object.entries(sentences).map(([word, description]) => ({ const: word, description }));

if (process.argv[1]?.endsWith("contractSchema.ts")) writeFileSync("docs/contracts.schema.json", contractSchema());
