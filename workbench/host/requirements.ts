import later from "./laterMembers.json";

/** A class of office.js as far as its requirement sets are concerned. */
type ApiClass = { prototype: object } | undefined;

type LaterMembers = Record<string, Record<string, string> | undefined>;

const known = new WeakMap<object, Map<string, string>>();
const CHECK = /_throwIfApiNotSupported\("[^"]+",\s*(?:_defaultApiSetName|"([^"]+)"),\s*"([\d.]+)"/;

/**
 * The requirement set that a member of a class needs: "1.9", or "ExcelApiOnline 1.1" outside ExcelApi; "1.1" when the
 * class needs none of its own; null when the class has no such member.
 * Properties later than the loaded file are those of the typings of the API, in a table that workbench/laterMembers.ts
 * writes. Source of the others: the check that office.js itself makes in each getter and method, read out of the loaded
 * file. The typings of the API name the same sets, save for five resizing methods (1.2 there, 1.3 in the file): the
 * later one counts.
 */
export function requirementOf(Excel: Record<string, unknown>, className: string, member: string): string | null {
  const api = Excel[className] as ApiClass;
  if (!api) return null;
  let members = known.get(api);
  if (!members) known.set(api, (members = new Map()));
  const cached = members.get(member);
  if (cached !== undefined) return cached;
  const property = Object.getOwnPropertyDescriptor(api.prototype, member);
  const code = property && String(property.get ?? property.value);
  if (code === undefined) return (later as LaterMembers)[className]?.[member] ?? null;
  const check = CHECK.exec(code);
  const set = check ? `${check[1] ? `${check[1]} ` : ""}${check[2]}` : "1.1";
  members.set(member, set);
  return set;
}

/** Whether an Excel that supports ExcelApi up to `cap` ("1.14") has a member that needs `set`. */
export function withinCap(set: string, cap: string): boolean {
  if (set.includes(" ")) return false;
  const [major = 0, minor = 0] = set.split(".").map(Number);
  const [capMajor = 0, capMinor = 0] = cap.split(".").map(Number);
  return major < capMajor || (major === capMajor && minor <= capMinor);
}
