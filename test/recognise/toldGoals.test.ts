import { read, sheet } from "./kit";

/** Goals worded with the figure that they are to reach, and what is told of where they came. */

/** "goal: target → outcome (grade)" of each measure, under "area /" where it has one; goals that are no measure as "goal". */
function told(drawing: string): { told: string[]; problems: string[] } {
  const { plan, problems } = read(sheet("Uppföljning", drawing));
  const areaOf = (parents: readonly string[]): string => {
    const area = plan.areas.find(({ id }) => parents.includes(id));
    return area ? `${area.title} / ` : "";
  };
  const gradesOf = ({ grades }: { grades: { text: string }[] }): string =>
    grades.length > 0 ? ` (${grades.map(({ text }) => text).join(", ")})` : "";
  return {
    told: plan.goals.map((goal) => {
      const own = plan.indicators.filter(({ parents }) => parents.includes(goal.id));
      const figures = own.map(
        (one) =>
          `: ${one.targets.map(({ reading }) => ("value" in reading ? `${reading.kind} ${String(reading.value)}` : reading.kind)).join(", ")} → ${one.outcomes.map(({ value, cell }) => `${String(value)} ${cell.split("!")[1]!}`).join(", ")}${gradesOf(one)}`,
      );
      return `${areaOf(goal.parents)}${goal.title}${gradesOf(goal)}${figures.join("")}`;
    }),
    problems: problems.map(({ code, cell }) => `${code} ${cell.split("!")[1]!}`),
  };
}

describe("in a table, told by a column of comments", () => {
  const table = (header: string, ...rows: string[]): string =>
    [`Finansiellt mål | ${header} | Måluppfyllelse`, ...rows].join("\n");

  it("the comment's figure is the outcome of the goal's own measure, and the comment stays", () => {
    const drawing = table(
      "Kommentar",
      "Likviditeten ska vara minst 110 procent | Vid årets utgång var likviditeten 124 procent. | Uppnått",
      "Högst 4 procent av lokalerna ska stå tomma | Tomma stod 5,5 procent av lokalerna, varav 2 procent i Norrby. | Ej uppnått",
      "Alla chefer ska ha gått introduktionen | Introduktionen är försenad. | Delvis uppnått",
    );
    expect(told(drawing)).toEqual({
      told: [
        "Likviditeten ska vara minst 110 procent (Uppnått): min 110 → 124 B2",
        "Högst 4 procent av lokalerna ska stå tomma (Ej uppnått): max 4 → 5.5 B3",
        "Alla chefer ska ha gått introduktionen (Delvis uppnått)",
      ],
      problems: [],
    });
    const { plan } = read(sheet("Uppföljning", drawing));
    expect([...plan.goals, ...plan.indicators].flatMap(({ comments }) => comments).length).toBe(3);
  });

  it("what is as near to two figures is told, and is no value", () =>
    expect(
      told(
        table(
          "Analys",
          "Likviditeten ska vara minst 110 procent | Likviditeten var 124 procent. | Uppnått",
          "Soliditeten ska vara minst 20 procent | Soliditeten var 18 procent i moderbolaget och soliditeten 23 procent i koncernen. | Uppnått",
        ),
      ),
    ).toMatchObject({
      told: [
        "Likviditeten ska vara minst 110 procent (Uppnått): min 110 → 124 B2",
        "Soliditeten ska vara minst 20 procent (Uppnått): min 20 → null B3",
      ],
      problems: ["utfall-ej-läst B3"],
    }));

  it("a figure that does not answer, beside others that do, is said not to be read", () =>
    expect(
      told(
        table(
          "Kommentar",
          "1. Likviditeten ska vara minst 110 procent | Likviditeten var 124 procent. | Uppnått",
          "2. Soliditeten ska vara minst 20 procent | Soliditeten blev 26 procent (25). | Uppnått",
          "3. Bolaget ska bygga minst 40 bostäder | Spaden sattes i jorden den 4 maj. | Ej uppnått",
        ),
      ),
    ).toEqual({
      told: [
        "Likviditeten ska vara minst 110 procent (Uppnått): min 110 → 124 B2",
        "Soliditeten ska vara minst 20 procent (Uppnått): min 20 → 26 B3",
        "Bolaget ska bygga minst 40 bostäder (Ej uppnått): min 40 → null B4",
      ],
      problems: ["utfall-ej-läst B4"],
    }));

  it("comments on something else are comments", () =>
    expect(
      told(
        table(
          "Kommentar",
          "Likviditeten ska vara minst 110 procent | Räntorna steg till 4 procent. | Uppnått",
          "Soliditeten ska vara minst 20 procent | Bolaget sålde 3 fastigheter. | Uppnått",
        ),
      ).told,
    ).toEqual([
      "Likviditeten ska vara minst 110 procent (Uppnått)",
      "Soliditeten ska vara minst 20 procent (Uppnått)",
    ]));
});
