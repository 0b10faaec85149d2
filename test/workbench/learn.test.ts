import { gzipSync } from "node:zlib";
import { readFileSync } from "node:fs";
import { featuresOf, FEATURES } from "../../src/recognise/labels/features";
import { isOfGoals, Labeller, type NoGoals } from "../../src/recognise/labels/labeller";
import type { LabelledSheet } from "../../src/recognise/labels/classes";
import { Forward } from "../../src/recognise/labels/forward";
import type { Model } from "../../src/recognise/labels/model";
import { modelIn, shippedModel, type WeightsFile } from "../../src/recognise/labels/weights";
import { newSheet, setCell } from "../../src/sheet/book";
import { dear, inWhole } from "../whole";
import { Chance } from "../../workbench/learn/chance";
import { quantised, trainNet, type Examples } from "../../workbench/learn/netTraining";
import { newFacts, samplesOf, type Sample } from "../../workbench/learn/samples";
import { trainBase, trainModel } from "../../workbench/learn/training";
import { weightsText } from "../../workbench/learn/weightsFile";
import { tablesIn } from "../recognise/real/tables";

const SIZE = { nets: [1], hidden: 8, epochs: 2 };

/** Sheets of one small set, in four parts. */
function fewSamples(): Sample[] {
  const facts = newFacts();
  return tablesIn("boards20")
    .slice(0, 8)
    .flatMap((table, i) => samplesOf(table, { set: "boards20", fold: i % 4, time: 0 }, facts).samples);
}

const trained = (() => {
  let model: Model | undefined;
  return (): Model => (model ??= trainModel(fewSamples(), SIZE, "few"));
})();

/** Points of two classes that no line tells apart. */
function crossed(): Examples {
  const chance = new Chance(5);
  const features = Float32Array.from({ length: 800 }, () => chance.next() * 2 - 1);
  const labels = Uint8Array.from({ length: 400 }, (_, i) => Number(features[2 * i]! * features[2 * i + 1]! > 0));
  return { inputs: 2, features, labels };
}

describe("a net", () => {
  const plan = { hidden: 24, outputs: 2, epochs: 60, dropout: 0, inputDropout: 0, seed: 3 };
  const outputsOf = (net: ReturnType<typeof quantised>, features: Float32Array, row: number): Float64Array =>
    new Forward([net]).of(features.subarray(row * net.inputs, (row + 1) * net.inputs));

  dear("learns what no straight line tells apart", () => {
    const examples = crossed();
    const net = quantised(trainNet(examples, plan));
    const right = [...examples.labels].filter((label, row) => {
      const [no, yes] = outputsOf(net, examples.features, row);
      return Number(yes! > no!) === label;
    });
    expect(right.length / examples.labels.length).toBeGreaterThan(0.9);
  });

  it("gives with whole numbers nearly what it gave when it was trained", () => {
    const examples = crossed();
    const trained = trainNet(examples, plan);
    const whole = quantised(trained);
    const exact = { ...trained, firstUnit: new Float32Array(24).fill(1), secondUnit: new Float32Array(2).fill(1) };
    for (let row = 0; row < 50; row++) {
      const [a, b] = outputsOf(whole, examples.features, row);
      const [c, d] = outputsOf(exact as unknown as typeof whole, examples.features, row);
      expect(Math.abs(b! - a! - (d! - c!))).toBeLessThan(0.25 * Math.max(2, Math.abs(d! - c!)));
    }
  });
});

describe("training", () => {
  inWhole(
    "gives the same bytes for the same tables",
    () => {
      expect(weightsText(trainModel(fewSamples(), SIZE, "few"))).toBe(weightsText(trained()));
    },
    120_000,
  );

  dear(
    "writes a file that labels as the model does",
    () => {
      const model = trained();
      const again = modelIn(JSON.parse(weightsText(model)) as WeightsFile);
      const facts = newFacts();
      const given = [{ row: 0, column: 0, label: "none" as const }];
      for (const { sheet } of fewSamples())
        expect(new Labeller(again, facts).labelCells(sheet, given)).toEqual(
          new Labeller(model, facts).labelCells(sheet, given),
        );
    },
    120_000,
  );

  dear(
    "has features that are numbers, and the same wherever they are written",
    () => {
      const { prepared } = trainBase(fewSamples());
      for (const { reading, layout } of prepared) {
        const write = featuresOf(reading);
        const [clean, used] = [new Float32Array(FEATURES), new Float32Array(2 * FEATURES)];
        for (let cell = 0; cell < layout.cells.length; cell++) {
          clean.fill(0);
          used.fill(0);
          write(cell, clean, 0);
          write(cell, used, FEATURES);
          expect(clean.every(Number.isFinite)).toBe(true);
          expect(used.subarray(FEATURES)).toEqual(clean);
          expect(used.subarray(0, FEATURES).every((value) => value === 0)).toBe(true);
        }
      }
    },
    120_000,
  );
});

/** The labels of a sheet of goals. */
function labelledBy(read: LabelledSheet | NoGoals): LabelledSheet {
  if (!isOfGoals(read)) throw new Error("no sheet of goals");
  return read;
}

describe("given labels", () => {
  dear(
    "stay as they are, and open a sheet that is none of goals",
    () => {
      const labeller = new Labeller(trained(), newFacts());
      const { sheet } = fewSamples()[0]!;
      const { row, column } = sheet.cells.at(-1)!;
      for (const label of ["target", "goal", "none"] as const) {
        const read = labelledBy(labeller.labelCells(sheet, [{ row, column, label }]));
        const at = read.cells.find((cell) =>
          read.sideways ? cell.row === column && cell.column === row : cell.row === row && cell.column === column,
        );
        expect(at!.label).toBe(label);
      }
    },
    120_000,
  );
});

describe("the weights file", () => {
  const file = new URL("../../src/recognise/labels/weights.json", import.meta.url);

  it("is no larger than 400 kB gzipped, and says what it was trained on", () => {
    const text = readFileSync(file, "utf8");
    expect(gzipSync(text).length).toBeLessThan(400_000);
    expect((JSON.parse(text) as WeightsFile).trained).toContain("npm run learn");
  });

  it("reads a plain table that nobody has drawn before", async () => {
    const sheet = newSheet("Mål");
    const rows = [
      ["Mål", "Indikator", "Målvärde 2024", "Utfall 2024"],
      ["Trygga kommuninvånare", "Andel invånare som känner sig trygga, %", "minst 80 %", "76 %"],
      ["", "Antal anmälda skadegörelser", "högst 120", "134"],
      ["Bättre skolresultat", "Andel elever med gymnasiebehörighet, %", "minst 90 %", "88 %"],
      ["", "Meritvärde i årskurs 9", "230", "226"],
    ];
    rows.forEach((row, r) => row.forEach((text, c) => setCell(sheet, r, c, text || null)));
    const read = labelledBy(new Labeller(await shippedModel(), newFacts()).label(sheet));
    expect(read.headerRows).toEqual([0]);
    expect(read.cells.slice(4).map(({ label }) => label)).toEqual([
      ...["goal", "measure", "target", "outcome", "measure", "target", "outcome"],
      ...["goal", "measure", "target", "outcome", "measure", "target", "outcome"],
    ]);
  });

  it("finds no goals in a register", async () => {
    const sheet = newSheet("Lokaler");
    const rows = [
      ["Byggnad", "Adress", "Byggår", "Yta, m2"],
      ["Ekskolan", "Skolgatan 3", "1968", "4 210"],
      ["Brandstationen", "Hamnvägen 12", "1981", "1 870"],
      ["Stadshuset", "Torget 1", "1936", "6 400"],
      ["Simhallen", "Idrottsvägen 4", "1974", "3 150"],
    ];
    rows.forEach((row, r) => row.forEach((text, c) => setCell(sheet, r, c, text)));
    expect(new Labeller(await shippedModel(), newFacts()).label(sheet)).not.toHaveProperty("cells");
  });
});
