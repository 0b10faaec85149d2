import { headingOf } from "../assess/heading";
import { grouped } from "../domain/grouped";
import type { AssessedPlan } from "../domain/assessment";
import type { Recognition } from "../domain/plan";
import type { Problem, ProblemCode } from "../domain/problem";
import type { Answer } from "./answer";
import type { Assessed } from "./assessed";
import type { KoladaLinks } from "./kolada";
import { ASKED, type Draft, type ProblemPlace } from "./asked";
import type { Question, Reply } from "./question";

/** Of a question its kind, unless it states one: what it asks without what it quotes. */
function kindOf(asks: string): Question["kind"] {
  const unquoted = asks
    .split("”")
    .map((part, at) => (at % 2 === 1 ? "…" : part))
    .join("”");
  return unquoted === asks ? { asks } : { asks: unquoted, row: asks };
}

/**
 * The questions to the user after a reading, in the order of the workbook; the same question about several cells once, and
 * several of a kind as one, with a list. `isOpen`: whether one is asked at all; absent: each is.
 */
export function questionsOf(
  { plan, tables, scales = [], kolada }: Assessed["recognition"],
  { problems, period, styrmodell }: AssessedPlan,
  isOpen: (question: Question) => boolean = () => true,
): Question[] {
  const found = problems.flatMap(({ code, cell, hint, about }) => {
    const ask = ASKED[code];
    return ask ? [{ code, cell, ask, hint, about }] : [];
  });
  const places = placesOf(plan, new Set(found.map(({ cell }) => cell)));
  const asked = found.flatMap((one) => placesAsked(places.get(one.cell), one.code).map((at) => ({ ...one, at })));
  const questions = new Map<string, Question>();
  for (const { cell, ask, hint, about: text, at } of asked) {
    const heading = headingOf(tables, cell);
    const place = {
      ...at,
      period,
      ...(hint === undefined ? {} : { hint }),
      ...(heading ? { heading } : {}),
      ...(text === undefined ? {} : { words: { text, cell } }),
    };
    const draft = ask(place, [...styrmodell.scales, ...scales.map(({ scale }) => scale)]);
    if (!draft) continue;
    const { about, ...question } = draft;
    const id = JSON.stringify(about);
    const same = questions.get(id);
    // A shared target's measures have the same cell.
    if (same && [same.cell, ...same.also].includes(cell)) continue;
    questions.set(
      id,
      same ? withAlso(same, cell, question) : { id, cell, also: [], kind: kindOf(question.asks), ...question },
    );
  }
  const alone = [...questions.values(), ...(kolada ? koladaQuestions(plan, kolada) : [])];
  return [...grouped(alone.filter(isOpen), ({ kind }) => kind.asks).values()].map(asOne);
}

/** Questions of a kind as one, with a list; one alone as it is. */
function asOne(asked: Question[]): Question {
  const [{ cell, kind }, ...others] = asked as [Question, ...Question[]];
  if (others.length === 0) return asked[0]!;
  const said = new Set(asked.flatMap(({ choices }) => choices.flatMap(({ ofAll }) => ofAll ?? [])));
  return {
    id: JSON.stringify([kind.asks]),
    cell,
    also: [],
    title: `${asked.length} ställen`,
    asks: kind.asks,
    kind,
    choices: [...said].flatMap((ofAll) => {
      const replies = asked.flatMap(({ choices }) => {
        const [one, ...more] = choices.filter((choice) => choice.ofAll === ofAll);
        return one && more.length === 0 ? [one.reply] : [];
      });
      const count = replies.length === asked.length ? `alla ${asked.length}` : `${replies.length} av ${asked.length}`;
      return replies.length === 0 ? [] : [{ label: `${ofAll} (${count})`, reply: replies.reduce(both) }];
    }),
    list: asked,
  };
}

/** A question that is asked about another cell as well: an answer to it is kept for both. */
const withAlso = (
  question: Question,
  cell: string,
  { choices, free, kind }: Pick<Draft, "choices" | "free" | "kind">,
): Question => ({
  ...question,
  also: [...question.also, cell],
  kind: { ...kind, ...question.kind },
  choices: question.choices.map((choice, i) => ({
    ...choices[i],
    ...choice,
    reply: both(choice.reply, choices[i]?.reply),
  })),
  ...(question.free
    ? { free: { ...question.free, answers: [...question.free.answers, ...(free?.answers ?? [])] } }
    : {}),
});

const isIn = (answers: readonly Answer[], one: Answer): boolean =>
  answers.some(({ what, id, printed }) => what === one.what && id === one.id && printed === one.printed);

/** Two replies as one; the first where they are not of a kind. */
function both(reply: Reply, other: Reply | undefined): Reply {
  if (reply.keep === "answer" && other?.keep === "answer")
    return { keep: "answer", answers: [...reply.answers, ...other.answers.filter((one) => !isIn(reply.answers, one))] };
  return reply.keep === "direction" && other?.keep === "direction"
    ? {
        keep: "direction",
        directions: [
          ...reply.directions,
          ...other.directions.filter(({ indicator }) => reply.directions.every((one) => one.indicator !== indicator)),
        ],
      }
    : reply;
}

/** Questions about measures of Kolada that were matched by their wording alone. */
function koladaQuestions({ indicators }: Recognition["plan"], { links, measures }: KoladaLinks): Question[] {
  return links.flatMap(({ indicator: id, measure, by }): Question[] => {
    const indicator = indicators.find((one) => one.id === id);
    const measured = measures.find(({ name }) => name === measure);
    if (by !== "wording" || !indicator || !measured) return [];
    const reply = (name: string): Reply => ({ keep: "kolada", link: { indicator: id, measure: name } });
    const asks = `Är det samma mått som ”${measured.title}” i Kolada?`;
    return [
      {
        id: JSON.stringify(["kolada", id, measure]),
        cell: indicator.cell,
        also: [],
        title: indicator.title,
        asks,
        kind: kindOf(asks),
        choices: [
          { label: "Ja", reply: reply(measure) },
          { label: "Nej", reply: reply("") },
        ],
      },
    ];
  });
}

type UndatedPlace = Omit<ProblemPlace, "period">;

/** Where a cell stands in the plan: a target that several measures share, in a merge or a header, with each of them. */
function placesOf(
  { goals, indicators }: Recognition["plan"],
  cells: Set<Problem["cell"]>,
): Map<string, UndatedPlace[]> {
  const places = new Map<string, UndatedPlace[]>();
  if (cells.size === 0) return places;
  const put = (cell: string | undefined, place: UndatedPlace): void => {
    if (cell === undefined || !cells.has(cell)) return;
    const known = places.get(cell);
    if (!known) places.set(cell, [place]);
    else if (place.target) known.push(place);
  };
  for (const { title, grades } of [...goals, ...indicators])
    for (const { text, cell, scale } of grades) put(cell, { graded: { title, text, scale } });
  for (const indicator of indicators) {
    for (const target of indicator.targets) put(target.cell, { indicator, target });
    for (const outcome of indicator.outcomes) put(outcome.cell, { indicator, outcome });
  }
  return places;
}

/** The places of a cell that a problem is of: of a shared target, the measures that it is open for. */
function placesAsked(places: readonly UndatedPlace[] = [{}], code: ProblemCode): readonly UndatedPlace[] {
  const open = places.filter(({ target }) => target?.problem === code);
  return open.length > 0 ? open : places.slice(0, 1);
}
