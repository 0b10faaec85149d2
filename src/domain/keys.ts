/**
 * The keys of a table in order, typed. For tables in the code only: data from outside may have other keys than its type
 * states, and is tested with `hasKey`.
 */
export function keysOf<T extends object>(table: T): Extract<keyof T, string>[] {
  const keys: Extract<keyof T, string>[] = [];
  for (const key in table) keys.push(key);
  return keys;
}

/** A table with a row for each of the keys, and no other. */
export const tableOf = <K extends string, V>(keys: readonly K[], rowOf: (key: K, at: number) => V): Record<K, V> =>
  Object.fromEntries(keys.map((key, at) => [key, rowOf(key, at)])) as Record<K, V>;

/** Whether a table has a row of this name. */
export const hasKey = <T extends object>(table: T, key: PropertyKey): key is keyof T => Object.hasOwn(table, key);

/** Whether a value is one of a list's. */
export const isOneOf = <T>(list: readonly T[], value: unknown): value is T => list.some((one) => one === value);

/** Whether data from outside is a table of named values. */
export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Whether data from outside is a text. */
export const isText = (value: unknown): value is string => typeof value === "string";
