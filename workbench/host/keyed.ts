import type { Sheet } from "../../src/sheet/book";
import { collection, fail, kind, textOf, thing } from "./kind";
import type { Host, Kind } from "./model";

/** Values by key that belong to one owner: a sheet's properties, the workbook's settings. */
export interface Keyed<T> {
  keys(self: T, host: Host): string[];
  value(self: T, host: Host, key: string): unknown;
  /** undefined takes the key away. */
  put(self: T, host: Host, key: string, value: unknown): void;
}

export interface Entry<T> {
  self: T;
  key: string;
}

/**
 * The kinds of such a collection, which Excel has several of under different names. Keys are one whatever their case.
 * @param sheet the sheet that they belong to, if they belong to one
 * @param act what can be done with one of them
 * @param read a value that may be kept; InvalidArgument for others
 */
export function keyedKind<T>(
  item: string,
  of: Keyed<T>,
  read: (value: unknown) => unknown,
  sheet?: (self: T) => Sheet,
  act?: Kind<Entry<T>>["act"],
): Kind<T> {
  const ItemKind: Kind<Entry<T>> = kind<Entry<T>>({
    name: item,
    ...(sheet && { sheet: ({ self }: Entry<T>) => sheet(self) }),
    free: true,
    identity: ({ key }) => ({ _Id: key }),
    get: { key: ({ key }) => key, value: ({ self, key }, host) => of.value(self, host, key) },
    ...(act && { act }),
  });
  return collection<T, Entry<T>>({
    name: `${item}Collection`,
    ...(sheet && { sheet }),
    free: true,
    of: () => ItemKind,
    list: (self, host) => of.keys(self, host).map((key) => ({ self, key })),
    keys: ({ key }) => [key],
    act: {
      add: (self, host, key, value) => {
        const wanted = textOf(key);
        if (wanted === "" || wanted.length > 255) fail("InvalidArgument", "A key has 1–255 characters.");
        const known = of.keys(self, host).find((one) => one.toLowerCase() === wanted.toLowerCase()) ?? wanted;
        of.put(self, host, known, read(value));
        return thing(ItemKind, { self, key: known });
      },
    },
  });
}

/** Values that only the host keeps: neither the vocabulary nor a file has them. */
export const kept = <T>(owner: (self: T) => object): Keyed<T> => {
  const map = (self: T, host: Host): Map<string, unknown> => {
    let found = host.properties.get(owner(self));
    if (!found) host.properties.set(owner(self), (found = new Map()));
    return found;
  };
  return {
    keys: (self, host) => [...map(self, host).keys()],
    value: (self, host, key) => map(self, host).get(key),
    put: (self, host, key, value) =>
      void (value === undefined ? map(self, host).delete(key) : map(self, host).set(key, value)),
  };
};
