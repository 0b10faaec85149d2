import type { Sheet } from "../src/sheet/book";
import { draw, EXAMPLE, OFFICE, SIGNALS, type Sources, sourceSheet, usual } from "./draw";
import { factsOf } from "./facts";

interface Measure {
  title: string;
  current: string;
  target: string;
  way: string;
  /** Key of the source that prints the measure and its values; absent: invented. */
  source?: string;
  /** Printed instead, when one value is printed and the other is not. */
  mark?: string;
}

export interface MotalaFacts {
  sources: Sources;
  areas: {
    title: string;
    goals: { number: number; title: string; owner: string; grade: string; comment: string; indicators: Measure[] }[];
  }[];
}

const TITLE = "Exempelkommun enligt Motala kommuns modell";
const WAY: Record<string, string> = { "↗": SIGNALS.green, "→": SIGNALS.yellow, "↘": SIGNALS.red };
const GRADE: Record<string, string> = {
  Uppnås: SIGNALS.green,
  "Uppnås delvis": SIGNALS.yellow,
  "Uppnås inte": SIGNALS.red,
};

/**
 * A sheet per prioriterat område with every resultatmål as a merged heading over its nyckeltal, and a page where the
 * fourteen are judged by a fill alone.
 */
export function motala(): Sheet[] {
  const facts = factsOf<MotalaFacts>("motala");
  return [summary(facts), ...facts.areas.map((area) => areaSheet(area, facts.sources)), sourceSheet(facts.sources)];
}

function areaSheet({ title, goals }: MotalaFacts["areas"][number], sources: Sources): Sheet {
  const drawn = draw(title, [70, 18, 26, 11, 42]);
  const { sheet, row, merge, skip } = drawn;
  const across = (at: number): void => merge(at, 0, at, 4);
  across(row([`${TITLE}: Lokalt utvecklingsprogram, uppföljning 2019`], OFFICE.small));
  across(row([`Prioriterat område: ${title}`], OFFICE.title));
  across(
    row(
      [
        `Resultatmålen är tryckta (se bladet Källor). Påhittade värden är märkta ”${EXAMPLE}”; alla pilar är påhittade.`,
      ],
      OFFICE.small,
    ),
  );
  skip();
  row(["Nyckeltal", "Aktuellt värde", "Målsatt värde", "Rätt väg", "Källa"], OFFICE.header);
  sheet.freeze = { rows: drawn.next(), columns: 0 };
  for (const goal of goals) {
    across(row([`Resultatmål ${goal.number}. ${goal.title}`], OFFICE.heading));
    for (const { title: measure, current, target, way, source, mark } of goal.indicators) {
      drawn.typed(
        [measure, current, target, way || null, mark ?? (source ? sources[source]![0] : EXAMPLE)],
        1,
        (column) => (column === 3 && way ? { fill: WAY[way], horizontal: "center" } : {}),
      );
    }
  }
  skip();
  row(["Teckenförklaring (exempelvärden)", null, null, null, null], { font: { bold: true } });
  for (const [way, text] of [
    ["↗", "Vi är på rätt väg"],
    ["→", "Ingen förändring"],
    ["↘", "Vi är på fel väg"],
  ] as const)
    row([text, undefined, undefined, way], (column) =>
      column === 3 ? { fill: WAY[way], horizontal: "center" } : OFFICE.text,
    );
  return sheet;
}

/** The fourteen judged: a coloured cell without a word, and a legend for the colours. */
function summary({ areas }: MotalaFacts): Sheet {
  const drawn = draw("Sammanställning", [28, 6, 48, 12, 18, 64], {
    title: TITLE,
    about: "Lokalt utvecklingsprogram 2019–2022: kommunstyrelsens bedömning av resultatmålen 2019",
    note: `Målen är tryckta (se bladet Källor). Ansvariga, bedömningar och kommentarer är ${EXAMPLE}n.`,
  });
  const { sheet, row, merge, skip } = drawn;
  row(["Prioriterat område", "Nr", "Resultatmål", "Ansvarig", "Bedömning 2019", "Kommentar"], OFFICE.header);
  sheet.freeze = { rows: drawn.next(), columns: 0 };
  for (const { title, goals } of areas) {
    const top = drawn.next();
    goals.forEach((goal, i) =>
      row([i === 0 ? title : null, goal.number, goal.title, goal.owner, null, goal.comment || null], (column, value) =>
        column === 4 && goal.grade ? { fill: GRADE[goal.grade] } : usual(value),
      ),
    );
    merge(top, 0, drawn.next() - 1, 0);
  }
  skip();
  row([null, null, "Färgernas betydelse"], { font: { bold: true } });
  for (const [grade, fill] of Object.entries(GRADE))
    row([undefined, undefined, grade, undefined, null], (column) => (column === 4 ? { fill } : OFFICE.text));
  row([undefined, undefined, "Ingen färg: ännu inte bedömt"]);
  return sheet;
}
