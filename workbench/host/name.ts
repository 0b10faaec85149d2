import { type DefinedName, type Sheet } from "../../src/sheet/book";
import { nameFault } from "../excel/formulaRules";
import { recalculate } from "./host";
import { collection, fail, flagOf, isThing, kind, notServed, pair, textOf, thing } from "./kind";
import { areaOf, referenceText, refersTo, regionAt, regionText, type Region } from "./region";
import { checkedFormula } from "./typing";
import type { Host, Kind, Thing } from "./model";
import { rangeOf, worksheetOf } from "./places";

/** Where names are looked up: one sheet's own, or the workbook's. */
type Scope = Sheet | null;

const inScope = (name: DefinedName, scope: Scope): boolean => (name.sheet ?? null) === (scope?.name ?? null);
const rangeNamed = (host: Host, name: DefinedName): Region | null => refersTo(host, name.refersTo);

/** What a name stands for when it is a constant: a text, a number, true or false; null for a formula or a range. */
function constant(name: DefinedName): string | number | boolean | null {
  const text = name.refersTo;
  if (/^".*"$/s.test(text)) return text.slice(1, -1).replaceAll('""', '"');
  if (/^(TRUE|FALSE)$/i.test(text)) return text.toUpperCase() === "TRUE";
  return text !== "" && Number.isFinite(Number(text)) ? Number(text) : null;
}

function typeOf(host: Host, name: DefinedName): string {
  if (rangeNamed(host, name)) return "Range";
  const value = constant(name);
  if (typeof value === "number") return Number.isInteger(value) ? "Integer" : "Double";
  if (typeof value === "boolean") return "Boolean";
  return typeof value === "string" ? "String" : "Error";
}

/** A reference as it is kept: without "=", absolute when it comes from a range. */
const reference = (host: Host, value: unknown): string =>
  isThing(value)
    ? referenceText(regionAt(host, value))
    : typeof value === "number" || typeof value === "boolean"
      ? String(value).toUpperCase()
      : formulaOf(textOf(value));

const formulaOf = (text: string): string =>
  text.startsWith("=") ? checkedFormula(text).slice(1) : `"${text.replaceAll('"', '""')}"`;

/** The sheet that a name belongs to, or null. */
const homeOf = (name: DefinedName, host: Host): Thing | null => {
  const sheet = host.book.sheets.find((one) => one.name === name.sheet);
  return sheet ? worksheetOf(sheet) : null;
};

const rangeAt = (name: DefinedName, host: Host): Thing | null => {
  const region = rangeNamed(host, name);
  return region && rangeOf(region.sheet, areaOf(region));
};

const NameKind: Kind<DefinedName> = kind<DefinedName>({
  name: "NamedItem",
  identity: (name) => ({ _Id: name.name }),
  get: {
    name: ({ name }) => name,
    type: (name, host) => typeOf(host, name),
    value: (name, host) => {
      const region = rangeNamed(host, name);
      return region ? regionText(region) : constant(name);
    },
    formula: ({ refersTo: text }) => `=${text}`,
    visible: ({ hidden }) => hidden !== true,
    scope: ({ sheet }) => (sheet === undefined ? "Workbook" : "Worksheet"),
  },
  set: {
    formula: (name, value, host) => {
      name.refersTo = reference(host, value);
      recalculate(host);
    },
    visible: (name, value) => (name.hidden = flagOf(value) ? undefined : true),
  },
  to: {
    ...pair("worksheet", homeOf),
  },
  call: pair("getRange", rangeAt),
  act: {
    delete: (name, host) => {
      host.book.names = host.book.names.filter((one) => one !== name);
      recalculate(host);
    },
  },
});

/** The defined names of the workbook, or of one sheet. */
export const NamesKind: Kind<Scope> = collection<Scope, DefinedName>({
  name: "NamedItemCollection",
  of: () => NameKind,
  list: (scope, host) => host.book.names.filter((name) => inScope(name, scope)),
  keys: ({ name }) => [name],
  act: {
    add: (scope, host, name, refers, comment) => {
      if (comment) notServed("NamedItemCollection.add with a comment");
      const text = textOf(name);
      const fault = nameFault(text);
      if (fault) fail("InvalidArgument", `${fault}.`);
      const taken = host.book.names.some((one) => inScope(one, scope) && one.name.toLowerCase() === text.toLowerCase());
      if (
        taken ||
        host.book.sheets.some((sheet) => sheet.tables.some((table) => table.name.toLowerCase() === text.toLowerCase()))
      )
        fail("InvalidArgument", `There is something called ${text}.`);
      const added: DefinedName = { name: text, refersTo: reference(host, refers), ...(scope && { sheet: scope.name }) };
      host.book.names.push(added);
      recalculate(host);
      return thing(NameKind, added);
    },
  },
});
