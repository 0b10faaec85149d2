import { assess } from "../../src/assess/assess";
import { indicatorsIn } from "../../src/domain/assessment";
import { standard } from "../../src/domain/presets/standard";
import { earlierReserved } from "../../src/report/reservations";
import { recognise } from "../../src/recognise/recognise";
import { statusSheets } from "../../src/report/status";
import type { Sheet } from "../../src/sheet/book";
import { book, sheet } from "../recognise/kit";
import { reportOf, shapes } from "./annual/kit";
import { inTurn } from "../whole";

/* What her notes say of a value follows the value to every sheet and report, as a reader's reservation. */

const CONTEXT = { now: "2025-02-11T14:05", version: "1", styrmodellSheet: "Styrmodell", taken: [] };

const drawn = () =>
  sheet(
    "Mål",
    `
    Mål         | Indikator                        | Målvärde 2024 | Utfall 2022 | Utfall 2023 | Utfall 2024
    Trygga barn | Andel behöriga, %                | minst 85      | 82*         | 83          | 84,6
                | Andel nöjda, %                   | minst 88      | 86          | 87          | 89***
                | Andel lärare med behörighet, % † | minst 80      | 70          | 72          | 85
                | Väntetid, dagar                  | högst 40      | 50          | 47          | 41**
                | Deltagare i skolval, %           | minst 50‡     | 40**        | 41**        | 52**

    * Mätningen avser mars 2022
    ** Preliminär uppgift
    *** Källa: Socialstyrelsens brukarundersökning
    † Omfattar enbart grundskolan
    ‡ Ej slutligt fastställt
  `,
  );
const assessed = (of = drawn()) =>
  assess(recognise(book(of), { scales: standard.scales }), standard, { period: "2024" });
const measures = () => assessed().areas.flatMap(indicatorsIn);

const plain = (texts: unknown[][]): string[] =>
  texts.map((row) =>
    row
      .filter((cell) => typeof cell === "string")
      .join(" | ")
      .replaceAll("\u00a0", " "),
  );
const rowsOf = ({ values }: Sheet): string[] => plain(Array.from(values, (row) => row ?? []));

/** What is told beside a measure's values, in the table of goals of each thing that is written. */
async function written(isFinal: boolean): Promise<Record<string, string[]>> {
  const status = statusSheets(assessed(), { ...CONTEXT, isFinal });
  const [sheets, document] = await Promise.all(
    (["sheets", "document"] as const).map((into) =>
      reportOf(book(drawn()), { kind: "arsredovisning", into, isFinal, period: "2024" }),
    ),
  );
  const { docx, html } = await shapes(document!);
  return {
    "the status sheet": rowsOf(status.find(({ name }) => name === "Trygga barn" || name === "Alla mål")!),
    "the report's sheet": rowsOf(sheets!.sheets.find(({ name }) => name === "Mål och bedömningar")!),
    Word: plain(docx.flat()),
    "the web": plain(html.flat()),
  };
}

const told = (rows: string[], sentence: string): number => rows.filter((row) => row.includes(sentence)).length;

describe.each([
  ["a draft", false],
  ["a final", true],
])("in %s", (_, isFinal) => {
  inTurn(3)([
    ["an outcome's", "Not till utfallet: Preliminär uppgift.", 2],
    ["a measure's name's", "Not till måttet: Omfattar enbart grundskolan.", 1],
    ["a target's", "Not till målvärdet: Ej slutligt fastställt.", 1],
  ])("%s note is told once beside each of its values, everywhere", async (_of, sentence, count) => {
    const everywhere = await written(isFinal);
    for (const [where, rows] of Object.entries(everywhere)) {
      // The måltavla of a document is tried below.
      const inTable = rows.filter((row) => !row.includes("bedömda mått"));
      expect([where, told(inTable, sentence)]).toEqual([where, count]);
    }
  });

  test("a note that names a source is told nowhere, and no sign of a note that is found stands after a figure", async () => {
    for (const rows of Object.values(await written(isFinal))) {
      expect(rows.join("\n")).not.toContain("Socialstyrelsens");
      expect(rows.join("\n")).not.toMatch(/\d ?%?[*‡]/);
    }
  });
});

test.each([
  ["41**", /Not till utfallet: Preliminär uppgift\.$/],
  ["41***", /^(?!.*Not till)/],
])("the måltavla tells what notes say of the one measure that it shows: %s", (outcome, line) => {
  const [board] = statusSheets(
    assessed(
      sheet(
        "Mål",
        `
        Mål         | Indikator       | Målvärde 2024 | Utfall 2023 | Utfall 2024
        Trygga barn | Väntetid, dagar | högst 40      | 47          | ${outcome}

        ** Preliminär uppgift
        *** Källa: egen mätning
      `,
      ),
    ),
    { ...CONTEXT, isFinal: true },
  );
  expect(rowsOf(board!).find((row) => row.startsWith("Trygga barn"))).toMatch(line);
});

test.each([
  ["Väntetid, dagar", ["2022", "2023"], ""],
  ["Deltagare i skolval, %", ["2022", "2023"], "Noten gäller också 2022 och 2023."],
  ["Deltagare i skolval, %", ["2023"], "Noten gäller också 2023."],
  ["Deltagare i skolval, %", [], ""],
  ["Andel lärare med behörighet, % †", ["2022", "2023"], ""],
])("of the earlier values that are shown: %s, %j", (title, shown, sentence) =>
  expect(
    earlierReserved(
      measures().find(({ node }) => node.title === title)!,
      shown,
    ),
  ).toBe(sentence),
);

test("a note of an earlier value alone tells whose it is", () => {
  const first = measures()[0]!;
  const [noted] = first.node.outcomes.filter(({ marks }) => marks !== undefined);
  expect(earlierReserved(first, [noted!.period])).toBe("Not till utfallet mars 2022: Mätningen avser mars 2022.");
});
