import { writeFileSync } from "node:fs";
import { createGenerator } from "ts-json-schema-generator";

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
  return `${JSON.stringify(schema, null, 1)}\n`;
}

if (process.argv[1]?.endsWith("contractSchema.ts")) writeFileSync("docs/contracts.schema.json", contractSchema());
