import { isSilenced } from "./faults";
import { forget } from "./host";
import { fail, HostError, notServed } from "./kind";
import { withinLimits, withinWords } from "./limits";
import { requirementOf, withinCap } from "./requirements";
import type { Host, Thing } from "./model";

/** Whether a property or method is within the requirement sets that this Excel claims. */
export const withinReach = (host: Host, className: string, member: string): boolean =>
  withinCap(requirementOf(host.api, className, member) ?? "1.1", host.cap);

/**
 * The row of a member, or an error that names the member: ApiNotFound above the cap (office.js itself checks methods
 * and getters, but neither setters nor the names of a load), NotImplemented where the host has no row, ItemNotFound
 * for what has been deleted, or stood on a sheet that has.
 */
function row<R>(host: Host, { kind, self }: Thing, table: Record<string, R> | undefined, member: string, mark = ""): R {
  const sheet = kind.sheet?.(self);
  if (sheet && !host.forgets && !host.book.sheets.includes(sheet))
    fail("ItemNotFound", `The sheet ${sheet.name} has been deleted.`);
  if (kind.stands && !host.forgets && !kind.stands(self, host))
    fail("ItemNotFound", `The ${kind.name} has been deleted.`);
  const name = `${kind.name}.${member}`;
  const use = name + mark;
  // What has been used once is within reach: thousands of calls ask for the same member.
  if (!host.used.has(use) && !withinReach(host, kind.name, member))
    throw new HostError(
      "ApiNotFound",
      `${name} needs ExcelApi ${requirementOf(host.api, kind.name, member)}; this Excel has ${host.cap}.`,
    );
  const found = table && Object.hasOwn(table, member) ? table[member] : undefined;
  host.used.add(use);
  return found ?? notServed(name);
}

/** Does what changes the workbook: not on a protected sheet; the sheet is noted as changed. */
function change<T>(host: Host, { kind, self }: Thing, work: () => T): T {
  const sheet = kind.sheet?.(self);
  if (sheet?.protected && !kind.free) fail("AccessDenied", `The sheet ${sheet.name} is protected.`);
  const result = work();
  if (sheet) host.changed.add(sheet);
  if (host.forgets) forget(host, sheet);
  return result;
}

/** A property's value. */
export function read(host: Host, target: Thing, member: string): unknown {
  isSilenced(host, `${target.kind.name}.${member}`);
  return row(host, target, target.kind.get, member)(target.self, host);
}

/** Sets a property. */
export function assign(host: Host, target: Thing, member: string, value: unknown): void {
  const set = row(host, target, target.kind.set, member, "=");
  if (isSilenced(host, `${target.kind.name}.${member}=`)) return;
  withinLimits(`${target.kind.name}.${member}`, value);
  withinWords(host.api, `${target.kind.name}.${member}`, value);
  change(host, target, () => set(target.self, value, host));
}

/** The object that a property leads to; null for a null object. */
export function follow(host: Host, target: Thing, member: string): Thing | null {
  isSilenced(host, `${target.kind.name}.${member}`);
  return row(host, target, target.kind.to, member)(target.self, host);
}

/** An item of a collection, by its id or name: what getItem and the items of a load become. */
export function itemOf(host: Host, { kind, self }: Thing, key: unknown): Thing {
  host.used.add(`${kind.name}.getItem`);
  return (kind.item ?? notServed(`${kind.name}.getItem`))(self, host, key);
}

/** Calls a method. */
export function call(host: Host, target: Thing, member: string, args: unknown[]): unknown {
  const { kind, self } = target;
  if (isSilenced(host, `${kind.name}.${member}`)) return undefined;
  if (kind.call && Object.hasOwn(kind.call, member)) return row(host, target, kind.call, member)(self, host, ...args);
  const act = row(host, target, kind.act, member);
  return change(host, target, () => act(self, host, ...args));
}
