import { merge, type MergeResult } from "../../src/commands/merge";
import { setCell, setFormula, type Sheet, type Value } from "../../src/sheet/book";
import { plainText } from "../../src/sheet/plain";
import { fileOf, NOW } from "../excel/kit";
import type { Wish } from "./mess";
import {
  cellFor,
  columnAt,
  cut,
  filledTemplate,
  headerOf,
  paste,
  pasted,
  sent,
  tableOf,
  transposed,
  whole,
  wishesOf,
  type HandedIn,
} from "./repaste";
import type { Row } from "./town";
import { sampledSets } from "../whole";
import { setTop } from "./topField";

/** What a way of handing in starts from: two nämnder's filled templates, and empty ones in the workbook. */
interface Start {
  /** The first nämnd's template as it is sent, filled in. */
  filled: Sheet;
  /** The second's. */
  other: Sheet;
  /** An empty template of the first. */
  empty: Sheet;
  book: HandedIn["book"];
  /** The template of the first nämnd in the workbook. */
  standing: Sheet;
  rows: Row[];
  wishes: Wish[];
  others: Wish[];
}

interface Way {
  name: string;
  hand(start: Start): Partial<HandedIn>;
  /** Both nämnder are handed in. */
  both?: boolean;
  /** What a wish becomes by being handed in so; undefined: it is not handed in at all. */
  of?(wish: Wish): Wish | undefined;
  /** Every value must be read without a question: nothing here is unclear. */
  plain?: boolean;
  /** No value of these fields may be taken over without a question. */
  asked?: readonly Wish["field"][];
  /** At most so many values are listed as not read, with their cell, and are in no question. */
  listed?: number;
}

const EVERY = ["outcome", "grade", "comment"] as const;
const [FIRST, SECOND] = ["Socialnämnden", "Tekniska nämnden"];

async function begin(): Promise<Start> {
  const { book, template, rows } = await sent();
  const own = book();
  const [wishes, others] = [wishesOf(rows, FIRST!), wishesOf(rows, SECOND!, 4)];
  return {
    rows,
    book: own,
    standing: own.sheets.find(({ tag }) => tag === "mall:socialnämnden")!,
    empty: template(FIRST!),
    filled: filledTemplate(template(FIRST!), wishes),
    other: filledTemplate(template(SECOND!), others),
    wishes,
    others,
  };
}

const file = (...sheets: Sheet[]): Pick<HandedIn, "files"> => ({ files: [{ name: "inlämning.xlsx", sheets }] });
/** The table of a template, header included, as rows of values. */
const table = (sheet: Sheet): Value[][] => {
  const { header, last, width } = tableOf(sheet);
  return cut(sheet, header, last, 0, width - 1);
};
const body = (sheet: Sheet): Value[][] => table(sheet).slice(1);
/** Only these columns of the table, by the beginning of their headers. */
const only = (sheet: Sheet, headers: string[], withHeader = true): Value[][] => {
  const columns = headers.map((starts) => columnAt(sheet, starts));
  return (withHeader ? table(sheet) : body(sheet)).map((cells) => columns.map((column) => cells[column] ?? null));
};
const OUTCOME = "Utfall 2024";
const ALL = ["Mål och indikator", OUTCOME, "Bedömning", "Kommentar"];
const rewordedHeaders = (rows: Value[][], names: Record<string, string>): Value[][] =>
  rows.map((cells, at) => (at === 0 ? cells.map((value) => names[String(value)] ?? value) : cells));
const asText = (value: Value): Value => (typeof value === "number" ? String(value).replace(".", ",") : value);
const outcomesOnly = (wish: Wish): Wish | undefined => (wish.field === "outcome" ? wish : undefined);
/** The nämnd's own table: headers of its own, a row per goal and indicator. */
const own = (
  { rows, wishes }: Start,
  headers = ["Mål", "Indikator", "Resultat 2024", "Nämndens bedömning", "Kommentar"],
) => [
  headers,
  ...rows
    .filter(({ committee }) => committee === FIRST)
    .map((row): Value[] => {
      const stated = (field: Wish["field"]): Value =>
        wishes.find((wish) => wish.row === row && wish.field === field)?.typed ?? null;
      const title = row.kind === "goal" ? [row.title, null] : [null, row.title];
      return [...title, stated("outcome"), stated("grade"), stated("comment")];
    }),
];
/** A template with the cells of a column moved some rows. */
const slid = (sheet: Sheet, header: string, by: number): Sheet => {
  const { header: top, last } = tableOf(sheet);
  const column = columnAt(sheet, header);
  const cells = cut(sheet, top + 1, last, column, column);
  cells.forEach((_, at) => setCell(sheet, top + 1 + at, column, null));
  cells.forEach(([value], at) => {
    const row = top + 1 + at + by;
    if (row > top) setCell(sheet, row, column, value ?? null);
  });
  return sheet;
};
const under = (sheet: Sheet): number => sheet.values.length + 2;

const WAYS: Way[] = [
  { name: "as a file", hand: ({ filled }) => file(filled), plain: true },
  {
    name: "over the template in the workbook",
    hand: ({ standing, filled }) => (paste(standing, 0, 0, whole(filled)), {}),
    plain: true,
  },
  { name: "as values in a new workbook", hand: ({ filled }) => file(pasted("Blad1", whole(filled))), plain: true },
  { name: "one row down", hand: ({ filled }) => file(pasted("Blad1", whole(filled), 1)), plain: true },
  {
    name: "five rows down and three columns to the right",
    hand: ({ filled }) => file(pasted("Blad1", whole(filled), 5, 3)),
    plain: true,
  },
  {
    name: "shifted two rows over the standing template",
    hand: ({ standing, filled }) => (paste(standing, 2, 0, whole(filled)), {}),
  },
  {
    name: "shifted one column over the standing template",
    hand: ({ standing, filled }) => (paste(standing, 0, 1, whole(filled)), {}),
  },
  { name: "beside the standing template", hand: ({ standing, filled }) => (paste(standing, 0, 12, whole(filled)), {}) },
  {
    name: "the table alone beside the standing template",
    hand: ({ standing, filled }) => (paste(standing, headerOf(standing), 12, table(filled)), {}),
  },
  {
    name: "titles and values beside the standing template, without a header",
    hand: ({ standing, filled }) => (paste(standing, headerOf(standing) + 1, 12, only(filled, ALL, false)), {}),
  },
  {
    name: "below the standing template",
    hand: ({ standing, filled }) => (paste(standing, under(standing), 0, table(filled)), {}),
  },
  {
    name: "the table's rows one row down in the standing template",
    listed: 2,
    hand: ({ standing, filled }) => (paste(standing, tableOf(standing).header + 2, 0, body(filled)), {}),
  },
  {
    name: "half of the rows",
    hand: ({ filled }) => file(pasted("Blad1", table(filled).slice(0, 4))),
    of: (wish) =>
      [
        "Äldre får hjälp i tid",
        "Andel nöjda brukare i hemtjänsten (%)",
        "Väntetid till särskilt boende (dagar)",
      ].includes(wish.row.title)
        ? wish
        : undefined,
  },
  {
    name: "keys and values, no titles",
    hand: ({ filled }) => file(pasted("Blad1", only(filled, ["Nyckel", OUTCOME, "Bedömning", "Kommentar"]))),
  },
  { name: "titles and values, no keys", hand: ({ filled }) => file(pasted("Blad1", only(filled, ALL))) },
  {
    name: "titles and values, no keys and no header",
    hand: ({ filled }) => file(pasted("Blad1", only(filled, ALL, false))),
    asked: EVERY,
  },
  {
    name: "titles and outcomes, no keys and no header",
    hand: ({ filled }) => file(pasted("Blad1", only(filled, ["Mål och indikator", OUTCOME], false))),
    of: outcomesOnly,
    asked: EVERY,
  },
  { name: "no header", hand: ({ filled }) => file(pasted("Blad1", body(filled))), asked: EVERY },
  {
    name: "the outcomes alone, in the template's order",
    listed: 4,
    hand: ({ filled }) => file(pasted("Blad1", only(filled, [OUTCOME], false))),
    of: outcomesOnly,
    asked: EVERY,
  },
  { name: "no top", hand: ({ filled }) => file(pasted("Blad1", table(filled))), plain: true },
  { name: "transposed", hand: ({ filled }) => file(pasted("Blad1", transposed(table(filled)))) },
  { name: "transposed titles and values", hand: ({ filled }) => file(pasted("Blad1", transposed(only(filled, ALL)))) },
  {
    name: "transposed titles and values without a header",
    hand: ({ filled }) => file(pasted("Blad1", transposed(only(filled, ALL, false)))),
    asked: EVERY,
  },
  {
    name: "sorted the other way",
    hand: ({ filled }) => file(pasted("Blad1", [table(filled)[0]!, ...body(filled).reverse()])),
    plain: true,
  },
  {
    name: "columns in another order",
    hand: ({ filled }) =>
      file(
        pasted(
          "Blad1",
          table(filled).map((cells) => [...cells].reverse()),
        ),
      ),
    plain: true,
  },
  {
    name: "titles merged over two rows",
    hand: ({ filled }) => {
      const sheet = pasted(
        "Blad1",
        table(filled).flatMap((cells, at) => (at === 0 ? [cells] : [cells, cells.map(() => null)])),
      );
      const column = columnAt(filled, "Mål och");
      for (let row = 1; row < sheet.values.length; row += 2)
        sheet.merges.push({ top: row, bottom: row + 1, left: column, right: column });
      return file(sheet);
    },
  },
  {
    name: "values as text",
    hand: ({ filled }) =>
      file(
        pasted(
          "Blad1",
          whole(filled).map((cells) => cells.map(asText)),
        ),
      ),
    plain: true,
  },
  {
    name: "decimal points and hard spaces",
    hand: ({ filled }) =>
      file(
        pasted(
          "Blad1",
          whole(filled).map((cells, at) =>
            at > headerOf(filled)
              ? cells.map((value) =>
                  typeof value === "string" && /^\d+,\d %$/.test(value)
                    ? value.replace(",", ".").replace(" ", "\u00a0")
                    : value,
                )
              : cells,
          ),
        ),
      ),
  },
  {
    name: "two nämnder in one sheet, one below the other",
    both: true,
    hand: ({ filled, other }) => {
      const sheet = pasted("Blad1", whole(filled));
      paste(sheet, under(sheet), 0, whole(other));
      return file(sheet);
    },
    plain: true,
  },
  {
    name: "two nämnder in one sheet, side by side",
    both: true,
    hand: ({ filled, other }) => file(paste(pasted("Blad1", whole(filled)), 0, 12, whole(other))),
  },
  {
    name: "two nämnder in one table",
    both: true,
    hand: ({ filled, other }) => file(pasted("Blad1", [...table(filled), ...body(other)])),
  },
  {
    name: "two nämnder in one table without keys",
    both: true,
    hand: ({ filled, other }) => file(pasted("Blad1", [...only(filled, ALL), ...only(other, ALL, false)])),
  },
  {
    name: "own table as a file",
    hand: (start) => file(pasted("Uppföljning", [[`${FIRST}, 2024`], [], ...own(start)])),
    plain: true,
  },
  { name: "own table beside the standing template", hand: (start) => (paste(start.standing, 3, 13, own(start)), {}) },
  { name: "own table over the standing template", hand: (start) => (paste(start.standing, 0, 0, own(start)), {}) },
  {
    name: "own table below the standing template",
    hand: (start) => (paste(start.standing, under(start.standing), 0, own(start)), {}),
  },
  {
    name: "own table on a ticked sheet",
    hand: (start) => {
      start.book.sheets.push(pasted("SN", own(start)));
      return { ticked: ["SN"] };
    },
  },
  {
    name: "own table with other words for headers",
    listed: 4,
    hand: (start) =>
      file(
        pasted(
          "Blad1",
          own(start, ["Målsättning", "Så här mäter vi", "Hur gick det 2024?", "Vår egen bild", "Att berätta"]),
        ),
      ),
  },
  {
    name: "from Word: a table with every cell as text",
    hand: ({ filled }) =>
      file(
        pasted(
          "Blad1",
          table(filled).map((cells) => cells.map((value) => (value === null ? null : ` ${String(asText(value))} `))),
        ),
      ),
  },
  {
    name: "from Word: a paragraph per value",
    hand: ({ wishes }) =>
      file(
        pasted(
          "Blad1",
          wishes.map(({ row, typed }) => [`${row.title}: ${plainText(asText(typed))}`]),
        ),
      ),
    asked: EVERY,
  },
  {
    name: "from a web page: a cell per line",
    listed: 7,
    hand: ({ wishes }) =>
      file(
        pasted(
          "Blad1",
          wishes.flatMap(({ row, typed }) => [[row.title], [asText(typed)]]),
        ),
      ),
    asked: EVERY,
  },
  {
    name: "from a web page: blank rows and columns between",
    hand: ({ filled }) =>
      file(
        pasted(
          "Blad1",
          table(filled).flatMap((cells) => [cells.flatMap((value) => [value, null]), []]),
        ),
      ),
  },
  {
    name: "on sheets with other names, beside notes",
    hand: ({ filled }) => {
      filled.name = "Till ekonomi";
      return file(pasted("Läs mig", [["Här kommer vår uppföljning."], ["Hälsningar Eva"]]), filled);
    },
  },
  {
    name: "of an old version",
    hand: ({ filled }) => {
      setTop(filled, "Planversion", "V-00000");
      return file(filled);
    },
    asked: EVERY,
  },
  {
    name: "of another period",
    hand: ({ filled }) => {
      setTop(filled, "Period", "2023");
      return file(filled);
    },
    asked: EVERY,
  },
  {
    name: "decided after a proposal",
    hand: ({ filled }) => {
      const decided = structuredClone(filled);
      setTop(decided, "Status", "beslutad");
      return {
        files: [
          { name: "förslag.xlsx", sheets: [filled] },
          { name: "beslut.xlsx", sheets: [decided] },
        ],
      };
    },
  },
  {
    name: "with hidden rows",
    hand: ({ filled }) => {
      filled.rows.set(headerOf(filled) + 1, { hidden: true });
      return file(filled);
    },
  },
  {
    name: "with formulas for values",
    hand: ({ filled, wishes }) => {
      for (const { row, field, typed } of wishes) {
        const [r, c] = cellFor(filled, row.title, field);
        if (typeof typed === "number") setFormula(filled, r, c, `=${typed}+0`, typed);
      }
      return file(filled);
    },
  },
  {
    name: "outcomes slid one row up",
    listed: 2,
    hand: ({ filled }) => file(slid(filled, OUTCOME, -1)),
    asked: ["outcome"],
  },
  {
    name: "outcomes slid one row down",
    listed: 2,
    hand: ({ filled }) => file(slid(filled, OUTCOME, 1)),
    asked: ["outcome"],
  },
  {
    name: "headers reworded",
    listed: 6,
    hand: ({ filled }) =>
      file(
        pasted(
          "Blad1",
          rewordedHeaders(table(filled), { [OUTCOME]: "Hur det gick", Bedömning: "Vi tycker", Kommentar: "Orsak" }),
        ),
      ),
  },
  {
    name: "a column of their own in the middle",
    hand: ({ filled }) =>
      file(
        pasted(
          "Blad1",
          table(filled).map((cells, at) => [
            ...cells.slice(0, 4),
            at === 0 ? "Vår källa" : `källa ${at}`,
            ...cells.slice(4),
          ]),
        ),
      ),
  },
  {
    name: "headings of their own between the rows",
    hand: ({ filled }) =>
      file(
        pasted(
          "Blad1",
          table(filled).flatMap((cells, at) => (at % 3 === 1 ? [["", "", `Avdelning ${at}`], cells] : [cells])),
        ),
      ),
  },
  {
    name: "keys in lower case with spaces",
    hand: ({ filled }) =>
      file(
        pasted(
          "Blad1",
          table(filled).map((cells) =>
            cells.map((value) => (/^M-/.test(String(value)) ? ` ${String(value).toLowerCase()} ` : value)),
          ),
        ),
      ),
    plain: true,
  },
  {
    name: "target and unit deleted",
    hand: ({ filled }) => file(pasted("Blad1", only(filled, ["Nyckel", ...ALL]))),
    plain: true,
  },
  {
    name: "half pasted over the standing template",
    hand: ({ standing, filled }) => (paste(standing, headerOf(standing) + 1, 0, body(filled).slice(0, 3)), {}),
    of: (wish) =>
      [
        "Äldre får hjälp i tid",
        "Andel nöjda brukare i hemtjänsten (%)",
        "Väntetid till särskilt boende (dagar)",
      ].includes(wish.row.title)
        ? wish
        : undefined,
  },
];

type Fate = "read" | "asked" | "listed" | "lost";

const near = (a: Value, b: Value): boolean =>
  typeof a === "number" && typeof b === "number" ? Math.abs(a - b) < 1e-9 : plainText(a).trim() === plainText(b).trim();

/** Every text that the answer prints besides its changes: what a thorough reader can find. */
const listed = ({ diff, skipped }: MergeResult): string[] => [
  ...diff.beside.map(({ value }) => plainText(value)),
  ...diff.unknown.flatMap(({ title, said: text }) => [title, text]),
  ...diff.unread.map(({ why }) => why),
  ...diff.reworded.map(({ after }) => after),
  ...skipped.map(({ why }) => why),
];

function fateOf({ row, field, typed, lands }: Wish, result: MergeResult, texts: string[]): Fate {
  const change = result.diff.changes.find(
    (one) => one.title === row.title && one.field === field && near(one.write?.becomes ?? one.after, lands),
  );
  if (change) return change.ask.length === 0 ? "read" : "asked";
  const questioned = result.diff.changes.some(
    (one) => one.title === row.title && one.field === field && one.ask.length > 0,
  );
  if (questioned) return "asked";
  const wording = plainText(asText(typed));
  const shown = result.diff.changes.some(({ after }) => after.includes(wording));
  return shown || texts.some((text) => text.includes(wording) || text.includes(plainText(typed))) ? "listed" : "lost";
}

/** What the issue asks for by name, and the ways that are it. */
const ASKED_FOR: Record<string, RegExp> = {
  over: /^over the template|over the standing/,
  beside: /beside the standing template/,
  "shifted rows": /one row down|shifted two rows|slid one row/,
  "shifted columns": /shifted one column|three columns to the right/,
  partial: /^half/,
  "without header": /no header|without a header/,
  "without keys": /no keys/,
  transposed: /^transposed/,
  sorted: /^sorted/,
  "merged cells": /merged/,
  "values as text": /^values as text/,
  "two nämnder in one sheet": /^two nämnder in one/,
  "own layout": /^own table/,
  "from Word": /^from Word/,
  "from a web page": /^from a web page/,
  "other sheet names": /sheets with other names/,
  "old version": /old version/,
  "wrong period": /another period/,
  "decided after a proposal": /^decided after/,
};

test("fifty ways at least, each its own, and all that are asked for by name among them", () => {
  const names = WAYS.map(({ name }) => name);
  expect(new Set(names).size).toBeGreaterThanOrEqual(50);
  expect(new Set(names).size).toBe(names.length);
  expect(Object.keys(ASKED_FOR).filter((one) => !names.some((name) => ASKED_FOR[one]?.test(name)))).toEqual([]);
});

sampledSets(3, WAYS)("handed in $name", ({ hand, both, of = (wish) => wish, plain, asked = [], listed: most = 0 }) => {
  test("is read or asked about; nothing is lost and nothing silently wrong", async () => {
    const start = await begin();
    const handed = hand(start);
    const expected = [...start.wishes, ...(both ? start.others : [])].flatMap((wish) => of(wish) ?? []);
    const files = (handed.files ?? []).map(({ name, sheets }) => ({ name, bytes: fileOf(sheets) }));
    const workbook = { read: async () => start.book, write: async () => undefined, edit: async () => undefined };
    const surroundings = { workbook: workbook as never, now: NOW, progress: () => undefined };
    const answer = await merge.perform(
      { files, accept: "none", ...(handed.ticked ? { sheets: handed.ticked } : {}) },
      surroundings,
    );
    if (!answer.ok) throw new Error(answer.reason);
    const texts = listed(answer.value);
    const fates = expected.map((wish) => `${fateOf(wish, answer.value, texts)}: ${wish.row.title}, ${wish.field}`);
    expect(fates.filter((fate) => fate.startsWith("lost"))).toEqual([]);
    const wanted = (change: { title: string; field: string; after: string; write?: { becomes: Value } }): boolean =>
      expected.some(
        ({ row, field, lands }) =>
          row.title === change.title && field === change.field && near(change.write?.becomes ?? change.after, lands),
      );
    const sure = answer.value.diff.changes.filter(({ ask }) => ask.length === 0);
    expect(sure.filter((change) => !wanted(change)).map(({ title, after }) => `${title}: ${after}`)).toEqual([]);
    expect(fates.filter((fate) => fate.startsWith("listed")).slice(most)).toEqual([]);
    if (plain) expect(fates.filter((fate) => !fate.startsWith("read"))).toEqual([]);
    const unasked = sure.filter(({ field }) => asked.some((one) => one === field));
    expect(unasked.map(({ title, field }) => `${title}, ${field}`)).toEqual([]);
  });
});
