import type { Plan, Recognition } from "../domain/plan";
import { problem } from "../domain/problem";
import { koladaBlocks } from "../recognise/kolada/kolada";
import { joined, linkMeasures, exportName, unreadIn, withKolada, type KoladaLink } from "../recognise/kolada/links";
import { readMemory, writeMemory, type Memory } from "../report/continuity/memory";
import { contains, parseRef } from "../sheet/address";
import { isSource, type Book } from "../sheet/book";
import type { Command } from "./command";

/** The user's links: indicator id → the measure's name, "" for none of them. */
export function linksIn({ ["kolada"]: links }: Memory): Record<string, string> {
  const record = typeof links === "object" && links !== null && !Array.isArray(links) ? links : {};
  return Object.fromEntries(
    Object.entries(record).filter((entry): entry is [string, string] => typeof entry[1] === "string"),
  );
}

/** Which measures of the exports in a workbook its indicators are, and what each measure is called. */
export interface KoladaLinks {
  links: KoladaLink[];
  measures: { name: string; title: string; cell: string }[];
}

/**
 * Adds the workbook's exports of Kolada to a recognition: outcomes that the tables lack, comparisons, and places among
 * the municipalities. `said`: the user's links. Measures matched by wording alone add nothing until the user has
 * confirmed them, and are asked about.
 */
export function withKoladaIn(
  book: Book,
  recognition: Recognition,
  stated: Record<string, string>,
): Recognition & { kolada?: KoladaLinks } {
  const blocks = book.sheets.filter(isSource).flatMap(koladaBlocks);
  if (blocks.length === 0) return recognition;
  const measures = joined(blocks.flatMap((block) => block.measures));
  const links = linkMeasures(recognition.plan, measures, stated);
  const titles = new Map(measures.map((measure) => [exportName(measure), measure]));
  const indicators = new Map(recognition.plan.indicators.map((indicator) => [indicator.id, indicator]));
  const asked = links
    .filter(({ by }) => by === "wording")
    .flatMap(({ indicator, measure }) => {
      const [node, exported] = [indicators.get(indicator), titles.get(measure)];
      return node && exported ? [problem("kolada-koppling", node.cell, exported.title)] : [];
    });
  const used = new Set(links.filter(({ by }) => by !== "wording").map(({ measure }) => measure));
  const unread = measures
    .filter((measure) => used.has(exportName(measure)))
    .flatMap(unreadIn)
    .flatMap(({ problem: code, cell, text }) => (code ? [problem(code, cell, text)] : []));
  const inside = (cell: string): boolean => {
    const ref = parseRef(cell);
    return (
      ref !== null &&
      blocks.some(({ sheet, area }) => sheet === ref.sheet && contains(area, ref.area.top, ref.area.left))
    );
  };
  const { outside } = recognition.coverage;
  return {
    ...recognition,
    plan: withKolada(recognition.plan, measures, links, recognition.organisation),
    problems: [...recognition.problems, ...asked, ...unread],
    coverage: {
      ...recognition.coverage,
      outside: { ...outside, suspicious: outside.suspicious.filter((cell) => !inside(cell)) },
    },
    kolada: {
      links,
      measures: measures.map((measure) => ({ name: exportName(measure), title: measure.title, cell: measure.cell })),
    },
  };
}

/** What the pane shows of the exports: linked indicators, those that could be, and what may be chosen for them. */
export interface KoladaView {
  linked: {
    id: string;
    title: string;
    cell: string;
    measure: string;
    measureCell: string;
    /** The user has linked it; absent: linked by id. */ byPerson?: true;
  }[];
  /** Indicators without a link. */
  free: { id: string; title: string; cell: string }[];
  /** In the order of their titles. */
  measures: { name: string; title: string }[];
}

/** The links as the pane shows them; undefined: the workbook has no export. */
export function koladaView({ indicators }: Plan, kolada: KoladaLinks | undefined): KoladaView | undefined {
  if (!kolada) return undefined;
  const measures = new Map(kolada.measures.map((measure) => [measure.name, measure]));
  const links = new Map(kolada.links.filter(({ by }) => by !== "wording").map((link) => [link.indicator, link]));
  const shown = indicators.map(({ id, title, cell }) => ({ id, title, cell }));
  return {
    linked: shown.flatMap((one) => {
      const link = links.get(one.id);
      const measure = link && measures.get(link.measure);
      return measure
        ? [
            {
              ...one,
              measure: measure.title,
              measureCell: measure.cell,
              ...(link.by === "person" ? { byPerson: true as const } : {}),
            },
          ]
        : [];
    }),
    free: shown.filter(({ id }) => !links.has(id)),
    measures: kolada.measures
      .map(({ name, title }) => ({ name, title }))
      .sort((a, b) => a.title.localeCompare(b.title, "sv")),
  };
}

export interface KoladaInput {
  /** The indicator's id. */
  indicator: string;
  /** The measure's name in the export; "": none of them. */
  measure: string;
}

/** Koppla nyckeltal: which measure of Kolada an indicator is, remembered in the workbook. No sheet is touched. */
export const kolada: Command<KoladaInput, Record<string, string>> = {
  id: "kolada",
  label: "Koppla till Kolada",
  async perform({ indicator, measure }, { workbook, progress }) {
    progress("Läser arbetsboken", 0);
    const book = await workbook.read();
    const { memory } = readMemory(book.memory);
    const links = { ...linksIn(memory), [indicator]: measure };
    progress("Sparar kopplingen", 0.7);
    await workbook.write([], writeMemory({ ...memory, kolada: links }));
    progress("Klart", 1);
    return { ok: true, value: links };
  },
};
