import { assess } from "../../../src/assess/assess";
import { asWritten } from "../../../src/commands/asWritten";
import { scalesFor } from "../../../src/commands/styrmodell";
import { standard } from "../../../src/domain/presets/standard";
import type { GradeNote, PlanNode, Recognition } from "../../../src/domain/plan";
import { recognise } from "../../../src/recognise/recognise";
import { newBook, type Book } from "../../../src/sheet/book";
import { claimsOf, type Claims } from "./claims";
import { plainTitle, type Measure, type Node, type RealTable } from "./table";

/** What is counted of a table: each is one fact that is found in its cell, or not. */
export type Fact = "node" | "area" | "target" | "outcome" | "grade" | "parent" | "level";

export interface TableScore {
  name: string;
  hand: string;
  decoy: boolean;
  found: number;
  facts: number;
  by: Partial<Record<Fact, { found: number; n: number }>>;
  /** Facts of the table that were not found, and facts found that it does not have. */
  missed: string[];
  false: string[];
  /** Values in cells with another label, and wrong periods. */
  claims: Claims;
  /** No problem and nothing suspicious was reported: anything wrong is silent. */
  quiet: boolean;
}

/** Reads a table and compares it with its labels. */
export function scoreTable(table: RealTable): TableScore {
  const book = { ...newBook(), sheets: table.sheets };
  return scoreReading(table, book, recognise(book, { scales: scalesFor(standard) }));
}

/** Compares what was read of a table with its labels. */
export function scoreReading(table: RealTable, book: Book, recognition: Recognition): TableScore {
  const { problems } = assess(recognition, standard);
  const { coverage } = recognition;
  return {
    ...scoreNodes(table, asWritten(recognition.plan, book)),
    claims: claimsOf(table, recognition, problems),
    quiet: problems.length === 0 && coverage.outside.suspicious.length === 0,
  };
}

/** Compares nodes, however they were read, with the labels of a table: no word of claims, and nothing is reported. */
export function scoreNodes(table: RealTable, { areas, goals, indicators }: ReadNodes): TableScore {
  const score: TableScore = {
    name: table.name,
    hand: table.hand,
    decoy: table.decoy,
    found: 0,
    facts: 0,
    by: {},
    missed: [],
    false: [],
    claims: { surplus: [], dated: 0, misdated: [] },
    quiet: true,
  };
  new Comparison(indicators, [...goals, ...areas], score).run(table);
  return score;
}

/** What is compared of a plan. */
export interface ReadNodes {
  areas: readonly ReadNode[];
  goals: readonly ReadNode[];
  indicators: readonly ReadMeasure[];
}

/** What is compared of a goal or an area. */
type ReadNode = Pick<PlanNode, "id" | "title" | "level" | "parents" | "cell"> & {
  grades: readonly Pick<GradeNote, "cell" | "step">[];
};

/** What is compared of a measure. */
type ReadMeasure = ReadNode & {
  targets: readonly { cell: string }[];
  target?: { cell: string };
  outcomes: readonly { cell: string; value: number | null }[];
};

/** Matches each labelled thing with what was read; the remainder is false. */
class Comparison {
  private readonly used = new Set<ReadNode>();

  constructor(
    private readonly indicators: readonly ReadMeasure[],
    private readonly nodes: readonly ReadNode[],
    private readonly score: TableScore,
  ) {}

  run({ truth: { areas, goals, indicators } }: RealTable): void {
    for (const one of indicators) this.measure(one);
    for (const one of goals) this.node(one, "node", [...this.nodes, ...this.indicators]);
    for (const one of areas) this.node(one, "area", [...this.nodes, ...this.indicators]);
    this.score.false = [...this.indicators, ...this.nodes]
      .filter((one) => !this.used.has(one))
      .map(({ title }) => title.slice(0, 40));
  }

  private measure(known: Measure): void {
    const got = this.node(known, "node", [...this.indicators, ...this.nodes]) as ReadMeasure | undefined;
    const { targetCell, title, outcomes } = known;
    if (targetCell) {
      const targets = [...(got?.targets ?? []), ...(got?.target ? [got.target] : [])];
      this.count(
        "target",
        targets.some(({ cell }) => place(cell) === targetCell),
        title,
      );
    }
    for (const [cell, value] of Object.entries(outcomes)) {
      const read = got?.outcomes?.find((one) => place(one.cell) === cell);
      this.count("outcome", read !== undefined && near(read.value, value), `${title.slice(0, 30)} ${cell}`);
    }
  }

  private node(known: Node, fact: "node" | "area", pool: readonly ReadNode[]): ReadNode | undefined {
    const { title, grade, gradeCell, parent, level } = known;
    const got = this.find(known, pool);
    this.count(fact, got !== undefined, title);
    if (got) this.used.add(got);
    if (grade && gradeCell) {
      const read = [got, ...this.twins(got)]
        .flatMap((one) => one?.grades ?? [])
        .find((one) => place(one.cell) === gradeCell);
      this.count("grade", read !== undefined && (STEPS[grade]?.includes(read.step ?? null) ?? true), title);
    }
    if (parent) this.count("parent", this.isUnder(got, parent), title);
    if (level) this.count("level", got?.level.toLowerCase() === level.toLowerCase(), `${title.slice(0, 30)} ${level}`);
    return got;
  }

  /**
   * A goal and its own measure, which has the goal's words: hands differ on which of the two a judgement on a row of its own
   * is of, and either is right.
   */
  private twins(got: ReadNode | undefined): ReadNode[] {
    if (!got) return [];
    return [...this.nodes, ...this.indicators].filter(
      ({ id, parents, title }) => title === got.title && (got.parents.includes(id) || parents.includes(got.id)),
    );
  }

  /** By title; of several, the one in its row. */
  private find({ title, alt = [], row }: Node, pool: readonly ReadNode[]): ReadNode | undefined {
    const wanted = [title, ...alt].map(plainTitle);
    const like = pool.filter((one) => {
      const words = plainTitle(one.title);
      return !this.used.has(one) && wanted.some((title, i) => isTitled(words, title, i === 0));
    });
    return like.find(({ cell }) => row !== undefined && Math.abs(rowOf(cell) - row) <= 1) ?? like[0];
  }

  private isUnder(got: ReadNode | undefined, parent: string): boolean {
    const wanted = plainTitle(parent);
    return this.nodes.some((one) => got?.parents.includes(one.id) && plainTitle(one.title).includes(wanted));
  }

  private count(fact: Fact, found: boolean, what: string): void {
    const share = (this.score.by[fact] ??= { found: 0, n: 0 });
    share.n++;
    this.score.facts++;
    if (found) {
      share.found++;
      this.score.found++;
    } else this.score.missed.push(`${fact}: ${what.slice(0, 50)}`);
  }
}

/** A title, the end of one after its level ("Strategiskt område: Livsmiljö"), or a long one within more words. */
const isTitled = (words: string, title: string, isFirst: boolean): boolean =>
  words === title || words.endsWith(`: ${title}`) || (isFirst && title.length > 12 && words.includes(title));

/**
 * Which steps of a scale a labelled grade may be read as; null is a state. Another word only asks that the cell is
 * found.
 */
const STEPS: Record<string, (number | null)[]> = {
  uppnått: [0],
  delvis: [1, 2],
  ej: [1, 2, 3, 4],
  state: [null],
};

const place = (cell = ""): string => cell.slice(cell.lastIndexOf("!") + 1).replaceAll("$", "");
const rowOf = (cell: string): number => Number(/[0-9]+$/.exec(place(cell))?.[0] ?? 0);

/** A share may be read as 0,76 or as 76. Where the label is a text, it is enough that the cell is found. */
const near = (got: number | null, known: number | string): boolean =>
  typeof known === "string" ||
  (got !== null &&
    (Math.abs(got - known) < 0.051 || Math.abs(got - 100 * known) < 0.51 || Math.abs(100 * got - known) < 0.51));

export interface RealScore {
  facts: number;
  found: number;
  goalTables: number;
  wholly: number;
  unseen: number;
  false: number;
  /** Values that are read in cells with another label, without being asked about. */
  surplus: number;
  /** Outcomes and targets whose period is known, and those that are given another. */
  dated: number;
  misdated: number;
  /** Goal tables with something missed or false, and no word of it. */
  silent: string[];
  decoys: number;
  clean: number;
}

export function sum(scores: TableScore[]): RealScore {
  const total = (count: (score: TableScore) => number): number => scores.reduce((all, one) => all + count(one), 0);
  const wrong = ({ found, facts, false: extra }: TableScore): boolean => found < facts || extra.length > 0;
  const tables = scores.filter(({ decoy }) => !decoy);
  const decoys = scores.filter(({ decoy }) => decoy);
  return {
    facts: total(({ facts }) => facts),
    found: total(({ found }) => found),
    goalTables: tables.length,
    wholly: tables.filter((one) => !wrong(one)).length,
    unseen: tables.filter(({ found }) => found === 0).length,
    false: total((one) => one.false.length),
    surplus: total(({ claims }) => claims.surplus.length),
    dated: total(({ claims }) => claims.dated),
    misdated: total(({ claims }) => claims.misdated.length),
    silent: tables.filter((one) => wrong(one) && one.quiet).map(({ name }) => name),
    decoys: decoys.length,
    clean: decoys.filter((one) => one.false.length === 0).length,
  };
}
