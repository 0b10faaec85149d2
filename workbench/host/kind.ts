import type { Host, Kind, Rows, Thing } from "./model";

const kinds: Kind<unknown>[] = [];

/** A class of the API with its rows, checked for one type of model piece. */
export function kind<T>(rows: Kind<T>): Kind<T> {
  kinds.push(rows as Kind<unknown>);
  return rows;
}

/** Adds members to a class from another file: those that the add-in does not use are in `beyond/`. */
export function more<T>(of: Kind<T>, rows: Pick<Kind<T>, "get" | "set" | "to" | "call" | "act">): void {
  of.get = { ...of.get, ...rows.get };
  of.set = { ...of.set, ...rows.set };
  of.to = { ...of.to, ...rows.to };
  of.call = { ...of.call, ...rows.call };
  of.act = { ...of.act, ...rows.act };
}

/**
 * Every member that the host serves, as "Range.values", and "Range.values=" where it can be set; a collection's
 * standard members are left out.
 */
export const servedMembers = (): string[] =>
  [
    ...new Set(
      kinds.flatMap(({ name, get, set, to, call, act }) => [
        ...[get, to, call, act].flatMap((rows) => Object.keys(rows ?? {}).map((member) => `${name}.${member}`)),
        ...Object.keys(set ?? {}).map((member) => `${name}.${member}=`),
      ]),
    ),
  ].filter((member) => !OF_COLLECTIONS.has(member.split(".")[1]!));

const OF_COLLECTIONS = new Set(["count", "getItem", "getItemOrNullObject", "getItemAt", "getCount"]);

/** The model piece `self` seen as the class `of`. */
export const thing = <T>(of: Kind<T>, self: T): Thing => ({ kind: of as Kind<unknown>, self });

export const isThing = (value: unknown): value is Thing =>
  typeof value === "object" && value !== null && "kind" in value && "self" in value;

/** An error that the host answers with, in Excel's own codes. Anything else that is thrown is a bug of the host. */
export class HostError extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly status = 400,
  ) {
    super(message);
  }
}

const sentences: Record<string, string> = {
  InvalidArgument: "The argument is invalid or missing or has an incorrect format.",
  ItemNotFound: "The requested resource doesn't exist.",
  ItemAlreadyExists: "The resource being created already exists.",
  AccessDenied: "You cannot perform the requested operation.",
  InvalidOperation: "The operation attempted is invalid on the object.",
  RangeExceedsLimit: "The cell count in the range has exceeded the maximum supported number.",
};

/** Stops the action with one of Excel's error codes; `detail` extends the code's own sentence. */
export function fail(code: string, detail?: string): never {
  const sentence = sentences[code];
  throw new HostError(code, [sentence, detail].filter(Boolean).join(" "), code === "ItemNotFound" ? 404 : 400);
}

/** Refuses a member, or a use of one, that the host does not serve. */
export function notServed(what: string): never {
  throw new HostError("NotImplemented", `NotImplemented: ${what}`, 501);
}

/** The argument as text; InvalidArgument when it is anything else. */
export const textOf = (value: unknown): string =>
  typeof value === "string" ? value : fail("InvalidArgument", "A text is needed.");

/** The argument as a whole number of at least `least`. */
export const wholeOf = (value: unknown, least = 0): number =>
  typeof value === "number" && Number.isInteger(value) && value >= least
    ? value
    : fail("InvalidArgument", `A whole number from ${least} is needed.`);

export const flagOf = (value: unknown): boolean =>
  typeof value === "boolean" ? value : fail("InvalidArgument", "True or false is needed.");

export const numberOf = (value: unknown): number =>
  typeof value === "number" && Number.isFinite(value) ? value : fail("InvalidArgument", "A number is needed.");

/**
 * One of Excel's words of an enumeration, through a table from word to meaning; InvalidArgument when it is not in it.
 */
export function wordOf<V>(table: Record<string, V>, value: unknown): V {
  const found =
    typeof value === "string"
      ? Object.entries(table).find(([word]) => word.toLowerCase() === value.toLowerCase())
      : undefined;
  return found ? found[1] : fail("InvalidArgument", `Not one of ${Object.keys(table).join(", ")}: ${String(value)}`);
}

/** The word of an enumeration that means `value`; null when no word does. */
export const wordFor = <V>(table: Record<string, V>, value: V): string | null =>
  Object.entries(table).find(([, meaning]) => meaning === value)?.[0] ?? null;

/** An object argument with named fields. */
export const fieldsOf = (value: unknown): Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value) && !isThing(value)
    ? (value as Record<string, unknown>)
    : fail("InvalidArgument", "An object is needed.");

/** Two rows of one search: `name` fails with ItemNotFound where `nameOrNullObject` gives a null object. */
export const pair = <T>(
  name: string,
  find: (self: T, host: Host, ...args: unknown[]) => Thing | null,
): Rows<(self: T, host: Host, ...args: unknown[]) => Thing | null> => ({
  [name]: (self, host, ...args) => find(self, host, ...args) ?? fail("ItemNotFound"),
  [`${name}OrNullObject`]: find,
});

/**
 * The rows that every collection has: items, indexer, getItem, getItemOrNullObject, getItemAt, getCount, count.
 * @param keys what an item is called in the indexer: its id and, where it has one, its name
 */
export function collection<T, I>(
  rows: Kind<T> & { of(): Kind<I>; list(self: T, host: Host): I[]; keys(item: I, host: Host): string[] },
): Kind<T> {
  const { of, list, keys, ...more } = rows;
  const find = (self: T, host: Host, key: unknown): Thing | null => {
    if (typeof key !== "string" && typeof key !== "number") fail("InvalidArgument", "A name or an id is needed.");
    const wanted = String(key).toLowerCase();
    const found = list(self, host).find((item) => keys(item, host).some((one) => one.toLowerCase() === wanted));
    return found === undefined ? null : thing(of(), found);
  };
  const item = (self: T, host: Host, key: unknown): Thing => find(self, host, key) ?? fail("ItemNotFound");
  return kind<T>({
    ...more,
    items: (self, host) => list(self, host).map((one) => thing(of(), one)),
    item,
    get: { count: (self, host) => list(self, host).length, ...more.get },
    call: {
      ...pair("getItem", find),
      getItemAt: (self, host, index) => {
        const found = list(self, host)[wholeOf(index)];
        return found === undefined ? fail("ItemNotFound") : thing(of(), found);
      },
      getCount: (self, host) => list(self, host).length,
      ...more.call,
    },
  });
}
