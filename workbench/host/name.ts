import { type DefinedName, type Sheet } from "../../src/sheet/book";
import { nameFault } from "../excel/formulaRules";
import { recalculate } from "./host";
import { collection, fail, isThing, kind, notServed, textOf, thing } from "./kind";
import { referenceText, regionAt } from "./region";
import { checkedFormula } from "./typing";
import type { Host, Kind } from "./model";

/** Where names are looked up: one sheet's own, or the workbook's. */
type Scope = Sheet | null;

const inScope = (name: DefinedName, scope: Scope): boolean => (name.sheet ?? null) === (scope?.name ?? null);

/** A reference as it is kept: without "=", absolute when it comes from a range. */
const reference = (host: Host, value: unknown): string =>
  isThing(value)
    ? referenceText(regionAt(host, value))
    : typeof value === "number" || typeof value === "boolean"
      ? String(value).toUpperCase()
      : formulaOf(textOf(value));

const formulaOf = (text: string): string =>
  text.startsWith("=") ? checkedFormula(text).slice(1) : `"${text.replaceAll('"', '""')}"`;

const NameKind: Kind<DefinedName> = kind<DefinedName>({
  name: "NamedItem",
  identity: (name) => ({ _Id: name.name }),
  stands: (name, host) => host.book.names.includes(name),
  get: {
    name: ({ name }) => name,
    formula: ({ refersTo: text }) => `=${text}`,
    visible: ({ hidden }) => hidden !== true,
  },
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
