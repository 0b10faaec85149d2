import { readFileSync, writeFileSync } from "node:fs";
import { FUNCTIONS, NAMESPACE, type CustomFunction, type Parameter } from "../src/functions/table";

const PAGE = "docs/funktioner.md";
const BEGINS = "<!-- funktionerna: skrivs av npm run docs -->";
const ENDS = "<!-- slut -->";

const row = (...cells: string[]): string => `| ${cells.join(" | ")} |`;

const parameterRow = ({ name, help, optional }: Parameter): string => row(optional ? `[${name}]` : name, help);

function section({ name, description, parameters, examples }: CustomFunction): string {
  const call = `${NAMESPACE}.${name}(${parameters.map((one) => (one.optional ? `[${one.name}]` : one.name)).join("; ")})`;
  const options = parameters.flatMap((parameter) =>
    parameter.options
      ? [
          `I ${parameter.name} kan stå:`,
          "",
          row("namn", "värde"),
          "|---|---|",
          ...Object.entries(parameter.options).map(([option, help]) => row(option, help)),
          "",
        ]
      : [],
  );
  return [
    `### ${name}`,
    "",
    `\`${call}\``,
    "",
    description.replace(/ Exempel: .*$/, ""),
    "",
    row("argument", "vad det är"),
    "|---|---|",
    ...parameters.map(parameterRow),
    "",
    ...options,
    row("formel", "ger"),
    "|---|---|",
    ...examples.map(({ formula, gives }) => row(`\`${formula}\``, gives)),
  ].join("\n");
}

/** The page of functions with its reference part written from the table of functions. */
export function functionPage(page: string): string {
  const [before, rest] = page.split(BEGINS);
  const after = rest?.split(ENDS)[1];
  if (before === undefined || after === undefined)
    throw new Error(`docs/funktioner.md has lost its marks ${BEGINS} and ${ENDS}`);
  return `${before}${BEGINS}\n\n${FUNCTIONS.map(section).join("\n\n")}\n\n${ENDS}${after}`;
}

if (process.argv[1]?.endsWith("functionPage.ts")) writeFileSync(PAGE, functionPage(readFileSync(PAGE, "utf8")));
