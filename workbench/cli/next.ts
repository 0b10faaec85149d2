import { newPeriod, type Accepted, type NewPeriodResult } from "../../src/commands/newPeriod";
import { decidedInWords, headersOf, unfinishedInWords, type NextHeader } from "../../src/commands/newPeriodInWords";
import { periodText } from "../../src/interpret/time/period";
import { WRITING, asked, bookIn, clock, words, workbookOutput } from "./arguments";
import { BadUsage } from "./disk";
import { around, done } from "./surroundings";
import type { CliCommand } from "./terminal";
import { save } from "./writer";

const PARTS = ["regler", "blad", "mallar", "kolumner"] as const;

export const next: CliCommand = {
  usage:
    "next BOK.xlsx [--period P] [--ja regler,blad,mallar,kolumner] [--kolumner 1,3] [--beslut DAG --paragraf § --from DAG] [-o UT.xlsx] [--over] [--json]   ny period",
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
    const { surroundings, workbook } = around(path, clock(values.now), terminal);
    const input = asked(values, terminal);
    const proposed = async (): Promise<NextHeader[]> =>
      headersOf(done(path, await newPeriod.perform(input, surroundings)));
    const accept = accepted(values, values.kolumner === undefined ? [] : await proposed());
    const output = accept ? workbookOutput("next", values.output, path) : undefined;
    const result = done(path, await newPeriod.perform({ ...input, ...(accept ? { accept } : {}) }, surroundings));
    if (output !== undefined) save([{ path: output, content: workbook.bytes(), of: path }], terminal, values);
    terminal.out(values.json ? `${JSON.stringify(result)}\n` : reported(result, output));
    return result.refused.length > 0 ? 1 : 0;
  },
};

/** The parts that the flags accept; undefined where they accept none. */
function accepted(
  values: Partial<Record<"ja" | "kolumner" | "beslut" | "paragraf" | "from", string>>,
  headers: NextHeader[],
): Accepted | undefined {
  const { ja, kolumner, beslut, paragraf, from } = values;
  const parts = ja?.split(",").map((one) => one.trim()) ?? [];
  const odd = parts.find((one) => !PARTS.some((part) => part === one));
  if (odd !== undefined) throw new BadUsage(`--ja ${odd}: välj bland ${PARTS.join(", ")}.`);
  const chosen = kolumner?.split(",").map((one) => headers[Number(one) - 1]);
  if (chosen?.includes(undefined)) throw new BadUsage(`--kolumner ${kolumner}: skriv kolumnernas nummer som 1,3.`);
  const decision = [beslut, paragraf, from];
  if (decision.some((one) => one !== undefined) && decision.includes(undefined))
    throw new BadUsage("--beslut, --paragraf och --from hör ihop.");
  const accept: Accepted = {
    ...(parts.includes("regler") ? { rules: true } : {}),
    ...(parts.includes("blad") ? { sheets: true } : {}),
    ...(parts.includes("mallar") ? { templates: true } : {}),
    ...(chosen
      ? { columns: chosen.flatMap((one) => one?.cells ?? []) }
      : parts.includes("kolumner")
        ? { columns: "all" }
        : {}),
    ...(beslut !== undefined && paragraf !== undefined && from !== undefined
      ? { decision: { decided: beslut, paragraph: paragraf, from } }
      : {}),
  };
  return Object.keys(accept).length > 0 ? accept : undefined;
}

/** The decided words and rules, and how they are kept or changed. */
function rulesLines(rules: NewPeriodResult["rules"], to: string): string[] {
  if (!rules) return ["  Så bedömer vi: inget är beslutat. Välj med propose."];
  const { sheet, about, lines, words: besides, kept } = decidedInWords(rules);
  return [
    `  Så bedömer vi: ${about}.`,
    ...[...lines, ...besides].map((line) => `    ${line}`),
    kept
      ? `    Behålls för ${periodText(to)}.`
      : `    Behåll för ${periodText(to)}: --ja regler. Ändra: på bladet ”${sheet}”.`,
  ];
}

function reported(result: NewPeriodResult, output?: string): string {
  const { from, to, columns, plan, rules, sheets, templates, locked, written, refused, custody } = result;
  const done = output !== undefined;
  return [
    `Ny period: ${periodText(from)} → ${periodText(to)}`,
    ...unfinishedInWords(result).map((line) => `  ${line}`),
    ...headersOf({ columns, written: [] }).map(({ header, cells, why, dates }, at) => {
      const left = cells.filter((cell) => !written.includes(cell));
      const how = why !== undefined ? `har ingen plats. ${why}` : left.length > 0 ? "föreslås" : "är skriven";
      return `  ${at + 1}. ”${header}” i ${cells.join(", ")} ${how}${dates === undefined ? "" : `; ${dates}`}`;
    }),
    ...(plan === undefined
      ? ["  Ingen beslutad plan är låst."]
      : [
          `  Beslutad plan: ${plan.rows} rader gäller, de senaste från ${plan.from}${locked ? "; ersatt" : "; bärs vidare"}.`,
        ]),
    ...(sheets ? [`  Statusblad: ${sheets.join(", ")}`] : []),
    ...(templates ? [`  Mallar: ${templates.join(", ")}`] : []),
    ...custody.map((line) => `  ${line}`),
    ...rulesLines(rules, to),
    ...refused.map((line) => `  Inte gjort. ${line}`),
    done ? `Skrivet: ${output}` : "Inget är skrivet. Säg ja till det som ska göras: --ja regler,blad,mallar,kolumner.",
    "",
  ].join("\n");
}
