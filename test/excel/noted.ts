type Member = { value?: unknown; get?: () => unknown; set?: (value: unknown) => void; configurable?: boolean };

/**
 * Notes each member of the API that is used from here on, as "Range.formulas", and "Range.formulas=" when it is set.
 */
export function noted(api: object): Set<string> {
  const used = new Set<string>();
  for (const [name, type] of Object.entries(api) as [string, unknown][]) {
    const prototype: unknown = typeof type === "function" ? type.prototype : undefined;
    if (typeof prototype !== "object" || prototype === null) continue;
    for (const [member, own] of Object.entries(Object.getOwnPropertyDescriptors(prototype)) as [string, Member][]) {
      if (/^(_|constructor$|toJSON$|ensureUnchanged$|retrieve)/.test(member) || !own.configurable) continue;
      const note = <A extends unknown[], R>(run: (...args: A) => R, mark = "") =>
        function (this: unknown, ...args: A): R {
          used.add(`${name}.${member}${mark}`);
          return run.apply(this, args);
        };
      const wrapped =
        typeof own.value === "function"
          ? { ...own, value: note(own.value as () => unknown) }
          : own.get
            ? { ...own, get: note(own.get), set: own.set && note(own.set, "=") }
            : own;
      Object.defineProperty(prototype, member, wrapped);
    }
  }
  return used;
}
