import { factsOf } from "../../../samples/facts";

/** A measure with its target and its outcomes by year, as printed. */
export interface PlanMeasure {
  title: string;
  target?: string;
  outcomes: Record<string, string>;
  grade?: string;
}

export interface PlanGoal {
  title: string;
  /** What the municipality calls it: "Resultatmål", "Uppdrag". */
  kind: string;
  owner?: string;
  grade?: string;
  measures: PlanMeasure[];
}

export interface PlanArea {
  title: string;
  goals: PlanGoal[];
}

/** One municipality's plan, to be laid out in many ways. */
export interface FactPlan {
  name: string;
  areas: PlanArea[];
}

/** What the printed words mean, for comparing grades. */
export const STEPS =
  "Uppnås = uppnått, Uppnås delvis = delvis, Uppnås inte = ej, Uppfyllt = uppnått, Delvis uppfyllt = delvis, Ej uppfyllt = ej";

export const plans = (): FactPlan[] => [katrineholm(), mariestad(), motala(), stratsys(), vaggeryd()];

/** Only stated values: an empty cell, or "uppgift saknas", states nothing. */
const said = <T extends object>(all: T): Partial<T> =>
  Object.fromEntries(
    Object.entries(all).filter(([, value]) => value !== "" && value !== "uppgift saknas"),
  ) as Partial<T>;

interface KatrineholmFacts {
  goals: { title: string; goals: string[][]; assignments: string[][] }[];
  indicators: { goal: string; title: string; y2018: string; y2019: string; y2020: string; y2021: string }[];
}

function katrineholm(): FactPlan {
  const { goals, indicators } = factsOf<KatrineholmFacts>("katrineholm");
  const measuresOf = (goal: string): PlanMeasure[] =>
    indicators
      .filter((one) => one.goal === goal)
      .map(({ title, y2018, y2019, y2020, y2021 }) => ({
        title,
        outcomes: said({ 2018: y2018, 2019: y2019, 2020: y2020, 2021: y2021 }) as Record<string, string>,
      }));
  return {
    name: "katrineholm",
    areas: goals.map(({ title, goals: results, assignments }) => ({
      title,
      goals: [
        ...results.map(([goal, owner, , , grade]) => ({
          title: goal!,
          kind: "Resultatmål",
          ...said({ owner: owner!, grade: grade! }),
          measures: measuresOf(goal!),
        })),
        ...assignments.map(([task, owner, status]) => ({
          title: task!,
          kind: "Uppdrag",
          ...said({ owner: owner!, grade: status! }),
          measures: [],
        })),
      ],
    })),
  };
}

interface MariestadFacts {
  goals: { title: string; goals: { title: string; owner: string; grade: string }[] }[];
}

const mariestad = (): FactPlan => ({
  name: "mariestad",
  areas: factsOf<MariestadFacts>("mariestad").goals.map(({ title, goals }) => ({
    title,
    goals: goals.map((goal) => ({
      title: goal.title,
      kind: "Nämndmål",
      ...said({ owner: goal.owner, grade: goal.grade }),
      measures: [],
    })),
  })),
});

interface MotalaFacts {
  areas: {
    title: string;
    goals: {
      title: string;
      owner: string;
      grade: string;
      indicators: { title: string; current: string; target: string }[];
    }[];
  }[];
}

const motala = (): FactPlan => ({
  name: "motala",
  areas: factsOf<MotalaFacts>("motala").areas.map(({ title, goals }) => ({
    title,
    goals: goals.map((goal) => ({
      title: goal.title,
      kind: "Resultatmål",
      ...said({ owner: goal.owner, grade: goal.grade }),
      measures: goal.indicators.map(({ title: measure, current, target }) => ({
        title: measure,
        ...said({ target }),
        outcomes: said({ 2021: current }) as Record<string, string>,
      })),
    })),
  })),
});

interface StratsysFacts {
  goals: { perspective: string; goal: string; owner: string; status: string; measures: string[][] }[];
}

function stratsys(): FactPlan {
  const { goals } = factsOf<StratsysFacts>("stratsys");
  const perspectives = [...new Set(goals.map(({ perspective }) => perspective))];
  return {
    name: "stratsys",
    areas: perspectives.map((title) => ({
      title,
      goals: goals
        .filter(({ perspective }) => perspective === title)
        .map(({ goal, owner, status, measures }) => ({
          title: goal,
          kind: "Mål",
          ...said({ owner, grade: status }),
          measures: measures.map(([measure, , before, last, now, target]) => ({
            title: measure!,
            ...said({ target: target! }),
            outcomes: said({ 2019: before!, 2020: last!, 2021: now! }) as Record<string, string>,
          })),
        })),
    })),
  };
}

interface VaggerydFacts {
  areas: { title: string }[];
  committees: { name: string; goals: [number, string, string, string, string, string, string, string][] }[];
}

function vaggeryd(): FactPlan {
  const { areas, committees } = factsOf<VaggerydFacts>("vaggeryd");
  return {
    name: "vaggeryd",
    areas: areas.map(({ title }, index) => ({
      title,
      goals: committees.flatMap(({ name, goals }) =>
        goals
          .filter(([number]) => number === index + 1)
          .map(([, goal, measure, before, now, target, grade]) => ({
            title: goal,
            kind: "Nämndmål",
            owner: name,
            ...said({ grade }),
            measures: [
              {
                title: measure,
                ...said({ target }),
                outcomes: said({ 2019: before, 2020: now }) as Record<string, string>,
              },
            ],
          })),
      ),
    })),
  };
}
