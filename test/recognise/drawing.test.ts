import { tableOf } from "./real/drawing";

const drawn = (lines: string): ReturnType<typeof tableOf> =>
  tableOf("prov", `hand: prov\nsource: prov\nsteps: Klart = uppnått\nsheet: Blad1\n${lines}`);

describe("a labelled drawing", () => {
  it("gives a list its goals, measures, targets and outcomes by the roles of the columns", () => {
    const { truth, columns, sheets } = drawn(`
columns: A area | B goal | C indicator | D target 2024 | E outcome 2024
head | Område | Mål | Mått | Mål 2024 | Utfall
row | Miljö | Renare luft | Utsläpp, ton | högst 3 | 3,4
row | | | Resor med buss | 20 % | 18 %`);
    expect(truth.areas).toEqual([{ title: "Miljö", row: 2, sheet: "Blad1" }]);
    expect(truth.goals).toEqual([{ title: "Renare luft", row: 2, sheet: "Blad1", parent: "Miljö" }]);
    expect(truth.indicators).toEqual([
      { title: "Utsläpp, ton", row: 2, sheet: "Blad1", parent: "Renare luft", targetCell: "D2", outcomes: { E2: 3.4 } },
      {
        title: "Resor med buss",
        row: 3,
        sheet: "Blad1",
        parent: "Renare luft",
        targetCell: "D3",
        outcomes: { E3: 0.18 },
      },
    ]);
    expect(columns[3]).toEqual({ sheet: "Blad1", fromRow: 1, column: "D", role: "target", period: "2024" });
    expect(sheets[0]!.values[1]).toEqual(["Miljö", "Renare luft", "Utsläpp, ton", "högst 3", 3.4]);
  });

  it("gives a heading row its title, and the grade that is beside it", () => {
    const { truth } = drawn(`
columns: A number | B goal | C grade
goal | 1.1 | Renare luft | Klart`);
    expect(truth.goals).toEqual([{ title: "Renare luft", row: 1, sheet: "Blad1", grade: "uppnått", gradeCell: "C1" }]);
  });

  it("has a measure once that its row and its cell's mark both name", () => {
    const { truth } = drawn(`
columns: A mixed | B outcome
ind | Sjukfrånvaro, andel {ind} | 5,1`);
    expect(truth.indicators).toEqual([{ title: "Sjukfrånvaro, andel", row: 1, sheet: "Blad1", outcomes: { B1: 5.1 } }]);
  });

  it("takes the mark of a cell before the role of its column", () => {
    const { truth } = drawn(`
- | Nöjda kunder {ind} | minst 80 {target}
- | Utfall 2023 | 82 {outcome}
- | Bedömning | X {grade delvis}
- | 2022 | 79 {none}`);
    expect(truth.indicators).toEqual([
      {
        title: "Nöjda kunder",
        row: 1,
        sheet: "Blad1",
        targetCell: "B1",
        outcomes: { B2: 82 },
        grade: "delvis",
        gradeCell: "B3",
      },
    ]);
  });

  it("makes a sentence with its outcome beside it a goal and the measure under it", () => {
    const { truth } = drawn("- | Vi ska minska utsläppen {both}\n- | Utfall: 18 procent lägre {outcome}");
    const sentence = { title: "Vi ska minska utsläppen", row: 1, sheet: "Blad1" };
    expect(truth.goals).toEqual([sentence]);
    expect(truth.indicators).toEqual([
      { ...sentence, parent: sentence.title, outcomes: { A2: "Utfall: 18 procent lägre" } },
    ]);
  });

  it("tells whose grade a column has, and what a column says that the goal is", () => {
    const { truth } = drawn(`
columns: A area | B level | C goal | D grade goal | E grade area
row | Trygghet | Nämndmål | Fler vuxna ute | Pågår | Klart`);
    expect(truth.areas[0]).toMatchObject({ grade: "uppnått", gradeCell: "E1" });
    expect(truth.goals[0]).toMatchObject({ level: "Nämndmål", grade: "Pågår", gradeCell: "D1" });
  });

  it("tells by a column what a cell belongs to, where measures or tables stand side by side", () => {
    const { truth } = drawn(`
- | | Utsläpp, ton {ind} | Resor med buss {ind}
- | Mål | 3 {target of B} | 20 {target of C}
- | Bedömning | Klart {grade of B} | Nej {grade of C}
- | Renare luft {goal} | | Fler cyklar {goal}
- | Partiklar {ind of A} | 8 {outcome of A} | Cyklister {ind of C} | 90 {outcome of C}`);
    const [first, second, third, fourth] = truth.indicators;
    expect(first).toMatchObject({ targetCell: "B2", grade: "uppnått", gradeCell: "B3" });
    expect(second).toMatchObject({ targetCell: "C2", grade: "Nej", gradeCell: "C3" });
    expect(third).toMatchObject({ parent: "Renare luft", outcomes: { B5: 8 } });
    expect(fourth).toMatchObject({ parent: "Fler cyklar", outcomes: { D5: 90 } });
  });

  it("begins anew on each sheet, and calls a table without anything of the add-in's a decoy", () => {
    const { truth } = drawn("area | Miljö\nsheet: Blad2\ngoal | Renare luft");
    expect(truth.goals[0]).toEqual({ title: "Renare luft", row: 1, sheet: "Blad2" });
    expect(drawn("head | Namn | Telefon\n- | Anna | 100").decoy).toBe(true);
  });

  it("has what somebody says of whether each measure meets its target", () => {
    const { verdicts } = drawn(`
columns: A indicator | B target | C outcome
row | Utsläpp, ton | högst 3 | 3,4
row | Resor med buss | | 18 %
verdict: A1 | högst 3 | 3,4 | missas
verdict: A2 | – | 18 % | ingen | målvärde saknas`);
    expect(verdicts).toEqual([
      { cell: "Blad1!A1", target: "högst 3", outcome: "3,4", met: false, why: "" },
      { cell: "Blad1!A2", target: null, outcome: "18 %", met: null, why: "målvärde saknas" },
    ]);
    expect(() => drawn("verdict: A1 | 3 | 3 | kanske")).toThrow("no verdict");
  });

  it("refuses a line that it does not know", () => {
    expect(() => drawn("rad | Mål")).toThrow("no kind of row");
    expect(() => drawn("merges: A1:B2")).toThrow("no line of that kind");
  });
});
