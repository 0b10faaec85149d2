import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { propose } from "../../src/commands/propose";
import { PRESETS } from "../../src/domain/presets";
import { indicatorsIn } from "../../src/domain/assessment";
import { status } from "../../src/commands/status";
import { periodText } from "../../src/interpret/time/period";
import { BadInput, BadUsage } from "../cli/disk";
import { around, done } from "../cli/surroundings";
import type { Console, Terminal } from "../cli/terminal";
import { faultsIn, styrmodellOf } from "./faults";
import { PACK, readPack, type Pack } from "./pack";
import { tried, type Tried } from "./tried";

const USAGE = `npm run pack -- MAPP…              prövar paket: styrmodell, exempel, väntade bedömningar
npm run pack -- --ny MAPP BOK.xlsx  gör ett paket av en arbetsbok med tryckta bedömningar
`;

/** The municipalities that the product was made from: each is a pack too. */
export const SEEDS = ["motala", "vaggeryd", "katrineholm", "mariestad", "lindesberg"] as const;

const counted = (count: number, one: string, several: string): string => `${count} ${count === 1 ? one : several}`;

function reported(pack: Pack, { result, differing, files }: Tried): string {
  const { styrmodell, about, expected } = pack;
  const { assessed } = result;
  const goals = assessed.areas.flatMap((area) => area.goals);
  const measures = assessed.areas.flatMap(indicatorsIn);
  return [
    `${pack.name}: ${about.titel ?? styrmodell.title}`,
    `  Styrmodell ur ${basename(pack.source)}: ${counted(styrmodell.scales.length, "skala", "skalor")}, ${counted(styrmodell.levels.length, "nivå", "nivåer")}, ${counted(styrmodell.parts.length, "rapportdel", "rapportdelar")}; står på bladet Styrmodell och är läst igen`,
    `  Exempel, ${periodText(assessed.period)}: ${counted(assessed.areas.length, "område", "områden")}, ${goals.length} mål, ${counted(measures.length, "indikator", "indikatorer")}, ${counted(assessed.problems.length, "sak", "saker")} att rätta`,
    `  Bedömningar: ${expected.length - differing.length} av ${expected.length} som väntat; ${counted(assessed.disagreements.length, "tryckt bedömning skiljer", "tryckta bedömningar skiljer")} sig från talen`,
    ...differing.map(
      ({ line, goal, grade, got }) =>
        `    rad ${line}: ${goal}: väntat ${grade}, ${got === undefined ? "finns inte i exemplet" : `blev ${got}`}`,
    ),
    `  Skrivet: ${files.join(", ")}`,
    "",
  ].join("\n");
}

/** Tries a pack; whether everything in it holds. */
async function tryPack(dir: string, out: string, now: Date, terminal: Terminal): Promise<boolean> {
  const schema = JSON.parse(readFileSync("docs/contracts.schema.json", "utf8")) as object;
  const pack = readPack(dir, terminal, styrmodellOf(schema));
  const faults = faultsIn(pack.styrmodell);
  if (faults.length > 0) throw new BadInput(`${pack.source}: ${faults.join("; ")}.`);
  const made = await tried(pack, join(out, pack.name), now, terminal);
  terminal.out(reported(pack, made));
  return made.differing.length === 0;
}

const quoted = (text: string): string => (/[";\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** Makes a pack of a workbook with printed grades: a proposed styrmodell, the workbook itself, its printed grades. */
async function newPack(dir: string, book: string, now: Date, terminal: Terminal): Promise<void> {
  if (existsSync(join(dir, PACK.about))) throw new BadInput(`${dir}: mappen har redan ett paket.`);
  const there = [PACK.model, PACK.sample, PACK.expected]
    .map((name) => join(dir, name))
    .find((file) => existsSync(file));
  if (there !== undefined) throw new BadInput(`${there}: filen finns redan. Välj en mapp utan den.`);
  const { surroundings } = around(book, now, terminal);
  const { styrmodell, proposal } = done(book, await propose.perform({}, surroundings));
  const { assessed } = done(
    book,
    await status.perform({ styrmodell, period: proposal.period }, around(book, now, terminal).surroundings),
  );
  const all = assessed.areas.flatMap((area) => [...area.goals, ...indicatorsIn(area)]);
  const printed = [...new Map(all.map((one) => [one.node.id, one])).values()].flatMap(({ node, printed: one }) =>
    one?.grade.kind === "step" ? [`${quoted(node.id)};${quoted(one.grade.label)}`] : [],
  );
  mkdirSync(dir, { recursive: true });
  copyFileSync(book, join(dir, PACK.sample));
  const about = { titel: assessed.organisation ?? basename(dir), källa: "", period: periodText(proposal.period) };
  writeFileSync(join(dir, PACK.about), `${JSON.stringify(about, null, 2)}\n`);
  writeFileSync(join(dir, PACK.model), `${JSON.stringify(styrmodell, null, 2)}\n`);
  writeFileSync(join(dir, PACK.expected), `mål;bedömning\n${printed.join("\n")}\n`);
  terminal.out(`${dir}: ${Object.values([PACK.about, PACK.model, PACK.sample, PACK.expected]).join(", ")}\n`);
}

/** `npm run pack` and the words after it; answers the exit code. */
export async function packs(args: string[], console: Console, out = "out/paket", now = new Date()): Promise<number> {
  const terminal: Terminal = { ...console, inputs: [] };
  try {
    if (args.length === 0) throw new BadUsage("Skriv vilken mapp som ska prövas.");
    if (args[0] === "--ny") {
      const [, dir, book, ...more] = args;
      if (!dir || !book || more.length > 0) throw new BadUsage("--ny behöver en mapp och en arbetsbok.");
      await newPack(dir, book, now, terminal);
      return await packs([dir], terminal, out, now);
    }
    let holds = true;
    for (const dir of args) holds = (await tryPack(dir.replace(/\/$/u, ""), out, now, terminal)) && holds;
    return holds ? 0 : 1;
  } catch (error) {
    if (error instanceof BadInput) terminal.err(`${error.message}\n`);
    else if (error instanceof BadUsage) terminal.err(`${error.message}\n\n${USAGE}`);
    else throw error;
    return error instanceof BadInput ? 1 : 2;
  }
}

/** The styrmodeller of the seeds' packs, as their files hold them. */
export const seedModels = (): Map<string, string> =>
  new Map(
    SEEDS.map((name) => [
      join("packs", name, PACK.model),
      `${JSON.stringify(
        PRESETS.find((preset) => preset.name === name),
        null,
        2,
      )}\n`,
    ]),
  );
