import { newPeriod, type Accepted, type NewPeriodResult } from "../../src/commands/newPeriod";
import { periodText } from "../../src/interpret/period";
import { WRITING, asked, bookIn, clock, words, workbookOutput } from "./arguments";
import { BadUsage, save } from "./disk";
import { around, done } from "./surroundings";
import type { CliCommand } from "./terminal";

const PARTS = ["blad", "mallar", "kolumner"] as const;

export const next: CliCommand = {
  usage:
    "next BOK.xlsx [--period P] [--ja blad,mallar,kolumner] [--kolumner 1,3] [--beslut DAG --paragraf § --from DAG] [-o UT.xlsx] [--json]   ny period",
  async run(args, terminal) {
    const { values, positionals } = words(args, {
      ...WRITING,
      ja: { type: "string" },
      kolumner: { type: "string" },
      beslut: { type: "string" },
      paragraf: { type: "string" },
      from: { type: "string" },
      json: { type: "boolean" },
    });
    const path = bookIn("next", positionals);
    const accept = accepted(values);
    const output = accept ? workbookOutput("next", values.output, path) : undefined;
    const { surroundings, workbook } = around(path, clock(values.now), terminal);
    const result = done(
      path,
      await newPeriod.perform({ ...asked(values, terminal), ...(accept ? { accept } : {}) }, surroundings),
    );
    if (output !== undefined) save([{ path: output, content: workbook.bytes() }]);
    terminal.out(values.json ? `${JSON.stringify(result)}\n` : told(result, output));
    return 0;
  },
};

/** What was said yes to; undefined where nothing was. */
function accepted(
  values: Partial<Record<"ja" | "kolumner" | "beslut" | "paragraf" | "from", string>>,
): Accepted | undefined {
  const { ja, kolumner, beslut, paragraf, from } = values;
  const parts = ja?.split(",").map((one) => one.trim()) ?? [];
  const odd = parts.find((one) => !PARTS.some((part) => part === one));
  if (odd !== undefined) throw new BadUsage(`--ja ${odd}: välj bland ${PARTS.join(", ")}.`);
  const rows = kolumner?.split(",").map((one) => Number(one) - 1);
  if (rows?.some((row) => !Number.isInteger(row) || row < 0))
    throw new BadUsage(`--kolumner ${kolumner}: skriv kolumnernas nummer som 1,3.`);
  const decision = [beslut, paragraf, from];
  if (decision.some((one) => one !== undefined) && decision.includes(undefined))
    throw new BadUsage("--beslut, --paragraf och --from hör ihop.");
  const accept: Accepted = {
    ...(parts.includes("blad") ? { sheets: true } : {}),
    ...(parts.includes("mallar") ? { templates: true } : {}),
    ...(rows ? { columns: rows } : parts.includes("kolumner") ? { columns: "all" } : {}),
    ...(beslut !== undefined && paragraf !== undefined && from !== undefined
      ? { decision: { decided: beslut, paragraph: paragraf, from } }
      : {}),
  };
  return Object.keys(accept).length > 0 ? accept : undefined;
}

function told(
  { from, to, columns, plan, sheets, templates, locked, written, custody }: NewPeriodResult,
  output?: string,
): string {
  const done = output !== undefined;
  return [
    `Ny period: ${periodText(from)} → ${periodText(to)}`,
    ...columns.map(
      ({ sheet, header, cell, why }, at) =>
        `  ${at + 1}. ${sheet}: ”${header}” ${cell === undefined ? `har ingen plats. ${why ?? ""}` : written.includes(cell) ? `är skriven i ${cell}` : `föreslås i ${cell}`}`,
    ),
    ...(plan === undefined
      ? ["  Ingen beslutad plan är låst."]
      : [
          `  Beslutad plan: ${plan.rows} rader gäller, de senaste från ${plan.from}${locked ? "; ersatt" : "; bärs vidare"}.`,
        ]),
    ...(sheets ? [`  Statusblad: ${sheets.join(", ")}`] : []),
    ...(templates ? [`  Mallar: ${templates.join(", ")}`] : []),
    ...custody.map((line) => `  ${line}`),
    done ? `Skrivet: ${output}` : "Inget är skrivet. Säg ja till det som ska göras: --ja blad,mallar,kolumner.",
    "",
  ].join("\n");
}
