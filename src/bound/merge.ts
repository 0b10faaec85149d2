import { plainText, printOf } from "../sheet/wordPrint";
import type { WordGrid, WordMerged, WordUnit } from "../sheet/wordText";
import { KEPT_REASONS, type Kept } from "./keptReasons";
import { mergeGrid, mergedText } from "./mergeGrid";
import { inOrder } from "./pair";

/** What the paragraphs of a place become when three versions meet: last written, in the document now, to be written. */
export interface Merged {
  units: WordMerged[];
  kept: Kept[];
  /** The text of the place after the merge. */
  text: string;
}

const EMPTY = printOf("");

/** The text of a grid, cell by cell. */
const cellsOf = ({ rows }: WordGrid): { row: number; at: number; text: string }[] =>
  rows.flatMap(({ cells }, row) => cells.map((cell) => ({ row, ...cell })));

/** Whether a grid in the document equals, cell for cell, the one that is remembered. */
function sameGrid(base: WordGrid, here: WordGrid): boolean {
  const [wrote, stands] = [cellsOf(base), cellsOf(here)];
  return (
    wrote.length === stands.length &&
    wrote.every(({ row, at, text }, i) => {
      const other = stands[i];
      return other?.row === row && other.at === at && printOf(other.text) === text;
    })
  );
}

/** Whether a table in the document is the one that was written: half of its cells or its headers are in it still. */
function isGrid(base: WordGrid, here: WordGrid): boolean {
  if (!base.headed) return sameGrid(base, here);
  const positions = new Map<string, number>();
  for (const { text } of cellsOf(here)) positions.set(printOf(text), (positions.get(printOf(text)) ?? 0) + 1);
  const wrote = cellsOf(base).filter(({ text }) => text !== EMPTY);
  const found = wrote.filter(({ text }) => {
    const left = positions.get(text) ?? 0;
    positions.set(text, left - 1);
    return left > 0;
  });
  return found.length * 2 >= wrote.length;
}

/** Whether a unit in the document has the text that is remembered. */
function same(base: WordUnit, here: WordUnit): boolean {
  if (base.kind === "grid") return here.kind === "grid" && sameGrid(base, here);
  return base.kind === "line" && here.kind === "line" && base.text === printOf(here.text);
}

const alike = (base: WordUnit, here: WordUnit): boolean =>
  base.kind === "grid" ? here.kind === "grid" && isGrid(base, here) : same(base, here);

/** Whether the new unit continues the remembered one: the same text, or the table of the same name. */
function continues(base: WordUnit, now: WordUnit): boolean {
  if (base.kind === "grid") return now.kind === "grid" && base.headed === now.headed && base.name === printOf(now.name);
  return same(base, now);
}

const textOf = (unit: WordUnit | undefined): string =>
  unit === undefined
    ? ""
    : unit.kind === "grid"
      ? plainText(unit.rows.flatMap(({ cells }) => cells.map(({ text }) => text)))
      : plainText(unit.text.split("\n"));

/** A stretch between two units that all three have: where it begins and ends in each. */
interface Stretch {
  base: [from: number, to: number];
  here: [from: number, to: number];
  now: [from: number, to: number];
}

const span = ([from, to]: [number, number]): number[] => Array.from({ length: to - from }, (_, at) => from + at);

class Merging {
  readonly units: WordMerged[] = [];
  readonly kept: Kept[] = [];
  readonly texts: string[] = [];
  readonly toHere: Map<number, number>;
  readonly toNow: Map<number, number>;

  constructor(
    private readonly base: WordUnit[],
    private readonly here: WordUnit[],
    private readonly now: WordUnit[],
  ) {
    this.toHere = inOrder(base, here, alike);
    this.toNow = inOrder(base, now, continues);
  }

  /** Keeps a piece of the document as it is. */
  private leave(here: number): void {
    this.units.push({ here });
    this.texts.push(textOf(this.here[here]));
  }

  private put(now: number): void {
    this.units.push({ now });
    this.texts.push(textOf(this.now[now]));
  }

  private keep(before: string, after: string | undefined, reason: string): void {
    if (before !== (after ?? ""))
      this.kept.push({ what: "", before, ...(after === undefined ? {} : { after }), reason });
  }

  /** A unit that all three have. */
  anchor(at: number, here: number, now: number): void {
    const [base, stands, next] = [this.base[at], this.here[here], this.now[now]];
    if (base?.kind !== "grid" || stands?.kind !== "grid" || next?.kind !== "grid") return this.leave(here);
    if (!base.headed) return textOf(stands) === textOf(next) ? this.leave(here) : this.put(now);
    const { plan, kept } = mergeGrid(base, stands, next);
    this.units.push(plan ? { here, now, grid: plan } : { here });
    this.kept.push(...kept);
    this.texts.push(mergedText(stands, next, plan));
  }

  /** Merges the units between two units that all three versions have. */
  between(stretch: Stretch): void {
    const [base, here, now] = [span(stretch.base), span(stretch.here), span(stretch.now)];
    const typed = here.filter((at) => !this.isOther(at));
    const edited = base.length !== typed.length || base.some((at, i) => !this.untouched(at, typed[i]));
    if (!edited) {
      here.filter((at) => this.isOther(at)).forEach((at) => this.leave(at));
      now.forEach((at) => this.put(at));
    } else if (base.length === 0) {
      here.forEach((at) => this.ownUnit(at));
      now.forEach((at) => this.put(at));
    } else if (base.length === now.length) this.oneForOne(base, here, now);
    else {
      here.forEach((at) => this.leave(at));
      this.keep(this.textAt(this.here, here), this.textAt(this.now, now), KEPT_REASONS.overtyped);
    }
  }

  /** Something that is neither a paragraph nor a table: a bookmark, a content control of the user's. */
  private isOther = (here: number): boolean => this.here[here]?.kind === "other";

  private textAt = (units: WordUnit[], at: number[]): string => plainText(at.map((one) => textOf(units[one])));

  private untouched(base: number, here: number | undefined): boolean {
    const [wrote, stands] = [this.base[base], this.here[here ?? -1]];
    return wrote !== undefined && stands !== undefined && same(wrote, stands);
  }

  private ownUnit(here: number): void {
    this.leave(here);
    this.keep(textOf(this.here[here]), undefined, KEPT_REASONS.ownLine);
  }

  /**
   * For equally many units before and after. An unchanged unit becomes its successor. Other units of the document stay,
   * and `kept` lists what would have been written in their place, as it does for removed ones.
   */
  private oneForOne(base: number[], here: number[], now: number[]): void {
    const unchanged = inOrder(base, here, (b, h) => this.untouched(b, h));
    const writtenAs = new Map([...unchanged].map(([b, h]) => [h, b]));
    /** The first written unit that has not been met in the document. */
    let next = 0;
    const passRemoved = (until: number): void => {
      for (const at of span([next, until])) {
        const gone = unchanged.has(at) ? undefined : now[at];
        if (gone !== undefined) this.keep("", textOf(this.now[gone]), KEPT_REASONS.removedLine);
      }
      next = until + 1;
    };
    here.forEach((unit, at) => {
      const written = writtenAs.get(at);
      if (written !== undefined) {
        passRemoved(written);
        return this.follow(unit, now[written]);
      }
      const successor = unchanged.has(next) || this.isOther(unit) ? undefined : now[next];
      if (successor === undefined) return this.ownUnit(unit);
      next++;
      this.leave(unit);
      this.keep(textOf(this.here[unit]), textOf(this.now[successor]), KEPT_REASONS.overtyped);
    });
    passRemoved(base.length);
  }

  /** Writes an unchanged unit's successor, if its text differs. */
  private follow(here: number, now: number | undefined): void {
    if (now === undefined || textOf(this.now[now]) === textOf(this.here[here])) this.leave(here);
    else this.put(now);
  }
}

/**
 * Merges a place. Cells unchanged since the last writing follow the workbook; what the user has overtyped, added or
 * removed is left and listed in `kept`.
 * @param base digests of what was last written there
 */
export function merge(base: WordUnit[], here: WordUnit[], now: WordUnit[]): Merged {
  const merging = new Merging(base, here, now);
  let from = { base: 0, here: 0, now: 0 };
  const upTo = (to: typeof from): void => {
    merging.between({ base: [from.base, to.base], here: [from.here, to.here], now: [from.now, to.now] });
    from = { base: to.base + 1, here: to.here + 1, now: to.now + 1 };
  };
  base.forEach((_, at) => {
    const [inHere, inNow] = [merging.toHere.get(at), merging.toNow.get(at)];
    if (inHere === undefined || inNow === undefined) return;
    upTo({ base: at, here: inHere, now: inNow });
    merging.anchor(at, inHere, inNow);
  });
  upTo({ base: base.length, here: here.length, now: now.length });
  return {
    units: merging.units,
    kept: merging.kept,
    text: plainText(merging.texts.flatMap((text) => text.split("\n"))),
  };
}

/** Whether a merge changes a place. */
export const differs = ({ units }: Merged, here: WordUnit[]): boolean =>
  units.length !== here.length || units.some((unit, at) => "now" in unit || unit.here !== at);
