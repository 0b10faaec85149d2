import { readFileSync } from "node:fs";
import { judge } from "../../src/assess/grading";
import { PROOF, proofOf, unprovedIn } from "../../src/assess/proof";
import { verdictOf } from "../../src/assess/reason";
import { judgeLine } from "../../src/assess/line";
import { undecided } from "../../src/domain/presets/undecided";
import { PRESETS } from "../../src/domain/presets";
import { PROOF_IDS } from "../../src/domain/proof";
import { PROBLEMS } from "../../src/domain/problem";

const standard = PRESETS.find(({ name }) => name === "standard")!;

describe("a grade carries its proof", () => {
  test("each row once, in the order of the table, with what is given as the user's own", () => {
    const judged = judgeLine({ target: "minst 80 %", outcome: "85 %" }, standard);
    if (!("judgement" in judged)) throw new Error(judged.why);
    const { proof = [], unproved } = verdictOf(judged.judgement);
    expect(proof.map(({ id }) => id)).toEqual(PROOF_IDS);
    expect(unproved).toBeUndefined();
    expect(proof[0]).toEqual({ id: "whole", by: "answer", text: "85 %" });
  });

  test("a target whose side nobody states is met by its own number, and no side is claimed", () => {
    const { proof = [] } = judge(
      {
        reading: { kind: "min", value: 40, direction: "higher", assumed: true },
        targetText: "40",
        targetCell: "Mål!B2",
        outcomes: [{ period: "2024", text: "40", value: 40, cell: "Mål!C2" }],
        period: "2024",
        level: "indikator",
      },
      standard,
    );
    expect(proof.find(({ id }) => id === "side")).toEqual({ id: "side", by: "rule" });
    expect(proof.find(({ id }) => id === "whole")).toEqual({ id: "whole", by: "cell", cell: "Mål!C2", text: "40" });
  });

  const ofGroups = (men: number) =>
    judge(
      {
        reading: { kind: "min", value: 80, unit: "%", direction: "higher" },
        targetText: "minst 80 %",
        targetCell: "Mål!B2",
        outcomes: [
          { period: "2024", group: "kvinnor", text: "86 %", value: 86, unit: "%", cell: "Mål!C2" },
          { period: "2024", group: "män", text: `${men} %`, value: men, unit: "%", cell: "Mål!D2" },
        ],
        period: "2024",
        level: "indikator",
      },
      standard,
    );

  test("what both women and men reach is established by both, and the target once", () => {
    const { met, proof = [] } = ofGroups(83);
    expect(met).toBe(true);
    expect(proof.filter(({ id }) => id === "shown")).toEqual([
      { id: "shown", by: "cell", cell: "Mål!C2", text: "86 %", group: "kvinnor" },
      { id: "shown", by: "cell", cell: "Mål!D2", text: "83 %", group: "män" },
    ]);
    expect(proof.filter(({ id }) => id === "side")).toEqual([
      { id: "side", by: "cell", cell: "Mål!B2", text: "minst 80 %" },
    ]);
  });

  test("what one of them misses is established by that one", () => {
    const { met, proof = [] } = ofGroups(78);
    expect(met).toBe(false);
    expect(proof.filter(({ id }) => id === "shown")).toEqual([
      { id: "shown", by: "cell", cell: "Mål!D2", text: "78 %" },
    ]);
  });

  test.each([
    ["", "76 %", "ownTarget"],
    ["minst 80 %", "", "period"],
    ["minst 80 %", "ca 80 %", "whole"],
    ["ska öka", "76 %", "reference"],
    ["minst 80 %", "12 dagar", "quantity"],
    ["40", "38", "side"],
  ])("%s against %s lacks the row %s", (target, outcome, row) => {
    const judged = judgeLine({ target, outcome }, standard);
    const stop = "judgement" in judged ? judged.judgement.stop : undefined;
    expect(stop && unprovedIn(stop)).toBe(row);
  });
});

test.each([
  // Before a styrmodell is decided nobody has said what a bare change is counted from, beside a figure in brackets too.
  ["ska minska", "412 (fg år 398)", "reference", undefined],
  ["öka med 2 procentenheter", "74 % (2022: 73 %)", "reference", undefined],
  ["öka jämfört med föregående år", "74 % (2023: 73 %)", undefined, undefined],
])("%s against %s lacks %s without a styrmodell, %s with one", (target, outcome, without, having) => {
  const lacked = [undecided, standard].map((styrmodell) => {
    const judged = judgeLine({ indicator: "Andel", target, outcome, period: "2024" }, styrmodell);
    const stop = "judgement" in judged ? judged.judgement.stop : undefined;
    return stop && unprovedIn(stop);
  });
  expect(lacked).toEqual([without, having]);
});

test("no problem is told by two rows, and each has a sentence", () => {
  const codes = PROOF_IDS.flatMap((id) => PROOF[id].lacks);
  expect(new Set(codes).size).toBe(codes.length);
  expect(codes.filter((code) => !(code in PROBLEMS))).toEqual([]);
});

test("the page of when a grade is given has each row with what it needs", () => {
  const page = readFileSync("docs/nar-maltavlan-bedomer.md", "utf8");
  expect(
    page.split("\n").flatMap((line) => (line.startsWith("| `") ? [line.split(" | ").slice(0, 2).join(" | ")] : [])),
  ).toEqual(PROOF_IDS.map((id) => `| \`${id}\` | ${PROOF[id].needs}`));
});

test("the proof of a claim is what its table establishes", () => {
  const measurement = { period: "2024", text: "85 %", value: 85, unit: "%", cell: "Mål!C2" };
  const proof = proofOf({
    of: {
      reading: { kind: "min", value: 80, direction: "higher" },
      outcomes: [measurement],
      period: "2024",
      level: "mål",
    },
    graded: { measurement, value: 85, text: "85 %", by: "outcome" },
    evaluation: { kind: "min", met: true, value: 85, target: 80 },
  });
  expect(proof).toContainEqual({ id: "one", by: "cell", cell: "Mål!C2", text: "85 %" });
});
