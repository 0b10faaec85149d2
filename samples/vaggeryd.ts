import type { Sheet } from "../src/sheet/book";
import { draw, EXAMPLE, OFFICE, serial, SIGNALS, type Sources, sourceSheet, usual } from "./draw";
import { factsOf } from "./facts";

type CommitteeGoal = [
  area: number,
  title: string,
  measure: string,
  y2019: string,
  y2020: string,
  target: string,
  grade: string,
  comment: string,
  group: string,
  field: string,
];

export interface VaggerydFacts {
  sources: Sources;
  lead: string;
  areas: {
    number: number;
    title: string;
    goal: string;
    agenda: string;
    overall: string;
    comment: string;
    factors: string[];
  }[];
  criteria: string[];
  /** A row per area, a tick per criterion. */
  ticks: boolean[][];
  indicators: { goal: number; title: string; values: Record<string, string>; source: string }[];
  committees: { name: string; goals: CommitteeGoal[] }[];
  internal: [
    perspective: string,
    title: string,
    measure: string,
    target: string,
    y2020: string,
    grade: string,
    source: string,
  ][];
  process: [step: string, who: string, when: string, status: string, source: string][];
}

const TITLE = "Exempelkommun enligt Vaggeryds kommuns modell";
const FILLS: Record<string, string> = {
  Uppnås: SIGNALS.green,
  "Uppnås delvis": SIGNALS.yellow,
  "Uppnås inte": SIGNALS.red,
};
const TICK = "☑";
const NO_TICK = "☐";

/**
 * The goals and how they came to be: goals, criteria to tick, a matrix of who answers for what, a table per nämnd,
 * measures over the years, dated steps.
 */
export function vaggeryd(): Sheet[] {
  const facts = factsOf<VaggerydFacts>("vaggeryd");
  return [
    goals(facts),
    links(facts),
    committees(facts),
    internal(facts),
    indicators(facts),
    criteria(facts),
    process(facts),
    sourceSheet(facts.sources),
    lists(),
  ];
}

const goalTitle = ({ number, goal }: VaggerydFacts["areas"][number]): string => `${number}. ${goal}`;

function goals({ areas, lead }: VaggerydFacts): Sheet {
  const drawn = draw("Övergripande mål", [36, 54, 14, 42, 20, 22, 50], {
    title: TITLE,
    about: "Övergripande mål 2019–2022, uppföljning helår 2020",
    note: `Målen och framgångsfaktorerna är tryckta (se bladet Källor). Nummer i Agenda 2030, bedömningar och kommentarer är ${EXAMPLE}n.`,
  });
  drawn.row(
    ["Målområde", "Övergripande mål", "Agenda 2030", "Framgångsfaktorer", "Ansvarig", "Samlad bedömning", "Kommentar"],
    OFFICE.header,
  );
  for (const area of areas) {
    const { number, title, agenda, factors, overall, comment } = area;
    drawn.row(
      [
        `${number}. ${title}`,
        goalTitle(area),
        agenda,
        factors.join("\n"),
        "Kommunfullmäktige",
        overall || null,
        comment || null,
      ],
      (column) => ({ ...OFFICE.text, ...(column === 5 ? { fill: FILLS[overall] } : {}) }),
    );
  }
  drawn.skip();
  drawn.row([`Anm: varje mål börjar med orden ”${lead}”`], OFFICE.small);
  return drawn.sheet;
}

/** Goal × committee: a cross where one of the committee's own goals is linked to the övergripande mål. */
function links({ areas, committees }: VaggerydFacts): Sheet {
  const drawn = draw("Koppling till nämnder", [60, ...committees.map(() => 20)], {
    title: TITLE,
    about: `Vilka nämnder och bolag som har egna mål kopplade till de övergripande målen (${EXAMPLE}n)`,
  });
  drawn.row(["Övergripande mål", ...committees.map(({ name }) => name)], OFFICE.header);
  for (const area of areas) {
    const crosses = committees.map(({ goals }) => (goals.some(([number]) => number === area.number) ? "X" : null));
    drawn.row([goalTitle(area), ...crosses], (column) => (column === 0 ? OFFICE.text : OFFICE.mark));
  }
  return drawn.sheet;
}

/** One table per nämnd or company under its name, the övergripande mål in full in each row. */
function committees({ areas, committees }: VaggerydFacts): Sheet {
  const drawn = draw("Nämndernas mål", [44, 40, 46, 12, 12, 13, 20, 46, 22, 26], {
    title: TITLE,
    about: `Nämndernas och bolagens mål, uppföljning helår 2020 (mål, värden, bedömningar, målgrupper och fokusområden är ${EXAMPLE}n)`,
  });
  for (const { name, goals } of committees) {
    drawn.skip(2);
    drawn.row([name], { font: { bold: true, size: 12 } });
    drawn.row(
      [
        "Övergripande mål",
        "Nämndens mål",
        "Mått",
        "Utfall 2019",
        "Utfall 2020",
        "Mål 2020",
        "Nämndens bedömning",
        "Kommentar",
        "Målgrupp",
        "Fokusområde",
      ],
      OFFICE.header,
    );
    for (const [area, title, measure, y2019, y2020, target, grade, comment, group, field] of goals) {
      const above = goalTitle(areas.find(({ number }) => number === area)!);
      drawn.typed([above, title, measure, y2019, y2020, target, grade, comment || null, group, field], 3, (column) =>
        column === 6 ? { fill: FILLS[grade] } : {},
      );
    }
  }
  return drawn.sheet;
}

/** Financial goals and the employer's are handled apart from the four; merged down the side. */
function internal({ internal, sources }: VaggerydFacts): Sheet {
  const drawn = draw("Interna mål", [26, 30, 46, 14, 14, 16, 40], {
    title: TITLE,
    about: "Interna mål, uppföljning helår 2020",
    note: `Bedömningarna är ${EXAMPLE}n.`,
  });
  drawn.row(["Perspektiv", "Mål", "Mått", "Målvärde 2020", "Utfall 2020", "Bedömning", "Källa"], OFFICE.header);
  const first = drawn.next();
  internal.forEach(([perspective, title, measure, target, y2020, grade, source], i) => {
    const [above, goal] = internal[i - 1] ?? [];
    const cells = [
      perspective === above ? null : perspective,
      title === goal ? null : title,
      measure,
      target,
      y2020,
      grade || null,
      source ? sources[source]![0] : EXAMPLE,
    ];
    drawn.typed(cells, 3, (column) => (column === 5 ? { fill: FILLS[grade] } : {}));
  });
  for (const column of [0, 1]) {
    const texts = internal.map((line) => line[column]);
    texts.forEach((text, i) => {
      const last = texts.lastIndexOf(text);
      if (texts.indexOf(text) === i && last > i) drawn.merge(first + i, column, first + last, column);
    });
  }
  return drawn.sheet;
}

/** Real measures, most of them taken every other year. */
function indicators({ areas, indicators, sources }: VaggerydFacts): Sheet {
  const years = [2014, 2015, 2016, 2017, 2018, 2019, 2020];
  const drawn = draw("Indikatorer", [52, 52, ...years.map(() => 9), 38], {
    title: TITLE,
    about: "Indikatorer som källorna trycker dem; placeringen under målen är vald här",
  });
  drawn.row(["Övergripande mål", "Indikator", ...years, "Källa"], OFFICE.header);
  for (const { goal, title, values, source } of indicators) {
    drawn.typed(
      [
        goalTitle(areas.find(({ number }) => number === goal)!),
        title,
        ...years.map((year) => values[year] ?? "–"),
        sources[source]![0],
      ],
      2,
    );
  }
  return drawn.sheet;
}

/** The six criteria for a goal, a row each, ticked by a person for each of the four. */
function criteria({ areas, criteria, ticks }: VaggerydFacts): Sheet {
  const drawn = draw("Kriterier", [60, ...areas.map(() => 34)], {
    title: TITLE,
    note: `Sex kriterier för ett övergripande mål, tryckta (se bladet Källor). Kryssen är ${EXAMPLE}n.`,
  });
  const top = drawn.row(["Kriterium", ...areas.map(goalTitle)], OFFICE.header);
  criteria.forEach((criterion, i) =>
    drawn.row([criterion, ...ticks.map((own) => (own[i] ? TICK : NO_TICK))], (column) =>
      column === 0 ? OFFICE.text : OFFICE.mark,
    ),
  );
  drawn.sheet.validations.push({
    areas: [{ top: top + 1, left: 1, bottom: top + criteria.length, right: areas.length }],
    source: "Listor!$A$2:$A$3",
    kind: "list",
    strict: true,
    prompt: { title: "Kriterium", message: "Välj ☑ när målet uppfyller kriteriet." },
  });
  return drawn.sheet;
}

/** The process as dated steps; some dates are days, others a month or a season. */
function process({ process, sources }: VaggerydFacts): Sheet {
  const drawn = draw("Målprocess", [6, 62, 34, 16, 14, 38], {
    title: TITLE,
    about: "Målprocessen steg för steg",
    note: `Stegen och tiderna är tryckta (se bladet Källor), status är ${EXAMPLE}n`,
  });
  drawn.row(["Steg", "Aktivitet", "Ansvarig", "Tid", "Status", "Källa"], OFFICE.header);
  process.forEach(([step, who, when, status, source], i) => {
    const day = /^\d{4}-\d\d-\d\d$/.test(when);
    drawn.row([i + 1, step, who, day ? serial(when) : when, status, sources[source]![0]], (column, value) =>
      column === 3 && day ? { ...OFFICE.text, numberFormat: "yyyy-mm-dd", horizontal: "left" } : usual(value),
    );
  });
  return drawn.sheet;
}

/** The words of the tick boxes, for their drop-down. */
function lists(): Sheet {
  const drawn = draw("Listor", [12]);
  for (const text of ["Kryss", TICK, NO_TICK]) drawn.row([text]);
  drawn.sheet.visibility = "hidden";
  return drawn.sheet;
}
