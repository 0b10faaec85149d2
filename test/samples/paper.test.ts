import { sampleBytes, SAMPLES } from "../../samples/samples";
import { status } from "../../src/commands/status";
import { presetNamed } from "../../src/domain/presets";
import { readBook } from "../../src/files/xlsx";
import { formatAt } from "../../src/sheet/book";
import type { Sheet } from "../../src/sheet/book";
import { grid } from "../report/grid";
import { dear } from "../whole";

/** The sheets that are written for a sample. */
async function written(file: string, styrmodell: string): Promise<Sheet[]> {
  const opened = readBook(sampleBytes(SAMPLES[file]!()));
  if (!opened.ok) throw new Error(opened.reason);
  const sheets: Sheet[] = [];
  const answer = await status.perform(
    { styrmodell: presetNamed(styrmodell)! },
    {
      workbook: {
        read: () => Promise.resolve(opened.book),
        write: (made) => {
          sheets.push(...made);
          return Promise.resolve();
        },
      },
      now: new Date(2025, 1, 11),
      progress: () => undefined,
    },
  );
  if (!answer.ok) throw new Error(answer.reason);
  return sheets;
}

const A4_POINTS = 297 / (25.4 / 72) - 2 * (1.5 / (2.54 / 72));
/** Points of the smallest printed text, with the sheet's scaling. */
function smallestOnPaper(sheet: Sheet): number {
  const { print, columns } = sheet;
  const { right, bottom } = print.area!;
  const printed = Array.from({ length: right + 1 }, (_, at) => ((columns.get(at)?.width ?? 8.43) * 7 + 5) * 0.75);
  const scale = Math.min(1, A4_POINTS / printed.reduce((sum, points) => sum + points, 0));
  const sizes = Array.from({ length: bottom + 1 }, (_, row) =>
    Array.from({ length: right + 1 }, (__, column) => formatAt(sheet, row, column)?.font?.size ?? 10),
  ).flat();
  return scale * Math.min(...sizes);
}

dear("each area of the flagship is one page of text that can be read", async () => {
  const sheets = await written("exempelkommun.xlsx", "standard");
  const areas = sheets.filter(({ name }) => /^[1-4] /.test(name));
  expect(areas.map(({ name }) => name)).toHaveLength(4);
  for (const area of areas) {
    expect(area.print.fit).toEqual({ wide: 1, tall: 1 });
    expect(smallestOnPaper(area)).toBeGreaterThanOrEqual(8.95);
  }
});

test("Motala's fourteen goals are on one page of the måltavla", async () => {
  const board = (await written("motala.xlsx", "motala")).find(({ name }) => name === "Måltavla")!;
  expect(board.print.fit).toEqual({ wide: 1, tall: 1 });
  expect(smallestOnPaper(board)).toBeGreaterThanOrEqual(8.95);
  const shown = grid(board);
  for (let goal = 1; goal <= 14; goal++) expect(shown).toMatch(new RegExp(`A\\d+ ${goal} `));
  expect(shown).not.toContain("nästa sida");
});
