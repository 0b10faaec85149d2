import { isDeepStrictEqual } from "node:util";
import { WRITING } from "../../src/excel/writing";
import type { Book } from "../../src/sheet/book";
import { contents } from "../excel/kit";
import { sampled } from "../whole";
import { live, type Doing, type Look } from "./simulation";

/**
 * What a person may do with status sheets, in every order of three: judges a goal, writes a note beside, writes the
 * sheets, takes the writing back, gives a sheet another name, deletes one, stops a writing before its first cell.
 */
const ACTS: Doing[] = ["judge", "note", "write", "undo", "rename", "deleteSheet", "cancel"];

/** Writing and taking back may come twice after each other; of the rest, an act once more is no other order. */
const isOrder = (acts: Doing[]): boolean =>
  acts.some((act) => act === "write" || act === "undo") &&
  acts.every((act, at) => act !== acts[at - 1] || act === "write" || act === "undo");

const ORDERS = ACTS.flatMap((a) => ACTS.flatMap((b) => ACTS.map((c) => [a, b, c])))
  .filter(isOrder)
  .map((acts): [string, Doing[]] => [acts.join(", "), acts]);

/** The own sheets by tag, each with its name and contents. */
const standing = ({ sheets }: Book): Map<string, { name: string; cells: unknown }> =>
  new Map(
    sheets.flatMap((sheet) =>
      sheet.tag === undefined ? [] : [[sheet.tag, { name: sheet.name, cells: contents(sheet, false) }]],
    ),
  );

/** Tags whose sheets are another or have other contents in the second, of those that are in both. */
const changed = (before: ReturnType<typeof standing>, after: ReturnType<typeof standing>): string[] =>
  [...before].flatMap(([tag, was]) => {
    const is = after.get(tag);
    return is === undefined || isDeepStrictEqual(was, is) ? [] : [was.name];
  });

/** What a person relies on, asked after each act. */
function promises(): Look {
  const seen: { does: Doing; own: ReturnType<typeof standing> }[] = [];
  return (book, { does }) => {
    const tags = book.sheets.flatMap(({ tag }) => tag ?? []);
    const own = standing(book);
    const [last, before] = [seen.at(-1), seen.at(-2)];
    seen.push({ does, own });
    const half = book.sheets.find(({ values }) => values[0]?.[0] === WRITING);
    if (half) return `${half.name} is half-written`;
    if (new Set(tags).size < tags.length) return "two sheets are the same sheet";
    if (!last) return null;
    if (does === "cancel" && changed(last.own, own).length > 0) return "a writing that was stopped has changed a sheet";
    if (does === "write" && last.does === "write" && changed(last.own, own).length > 0)
      return `writing again has changed ${changed(last.own, own).join(", ")}`;
    if (does === "write" && [...last.own].some(([tag, { name }]) => own.get(tag)?.name !== name))
      return "a sheet has lost the name that its user gave it";
    const back = does === "undo" && last.does === "write" && before ? changed(before.own, own) : [];
    return back.length > 0 ? `Ångra right after a writing has not given back ${back.join(", ")}` : null;
  };
}

/** Lives through the acts, between a first writing and a last. */
async function lived(acts: Doing[]): Promise<string | null> {
  const steps = (["write", ...acts, "write"] as Doing[]).map((does, at) => ({
    does,
    choice: [0, 0.3 + at / 20, 0.99] as [number, number, number],
  }));
  return (await live(steps, promises())).lost;
}

const isTelling = (acts: Doing[]): boolean => acts[1] === "write" && acts[2] === "undo" && acts[0] !== "undo";

describe("between two writings nothing is lost, half-written or twice there", () => {
  const survives = async (_: string, acts: Doing[]): Promise<void> => expect(await lived(acts)).toBeNull();
  const [telling, others] = [true, false].map((is) => ORDERS.filter(([, acts]) => isTelling(acts) === is));
  sampled(3, telling!)("%s", survives);
  sampled(94, others!)("%s", survives);
});
