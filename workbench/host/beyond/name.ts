import type { DefinedName } from "../../../src/sheet/book";
import { recalculate } from "../host";
import { flagOf, more, pair } from "../kind";
import type { Host, Thing } from "../model";
import { NameKind, reference } from "../name";
import { rangeOf } from "../places";
import { areaOf, refersTo, regionText, type Region } from "../region";

/* Defined names as users and samples handle them: the add-in reads their references, and defines its own. */

const rangeNamed = (host: Host, name: DefinedName): Region | null => refersTo(host, name.refersTo);

/** The value of a name that is a constant: a text, a number, true or false; null for a formula or a range. */
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

const rangeAt = (name: DefinedName, host: Host): Thing | null => {
  const region = rangeNamed(host, name);
  return region && rangeOf(region.sheet, areaOf(region));
};

more(NameKind, {
  get: {
    type: (name, host) => typeOf(host, name),
    value: (name, host) => {
      const region = rangeNamed(host, name);
      return region ? regionText(region) : constant(name);
    },
    scope: ({ sheet }) => (sheet === undefined ? "Workbook" : "Worksheet"),
  },
  set: {
    formula: (name, value, host) => {
      name.refersTo = reference(host, value);
      recalculate(host);
    },
    visible: (name, value) => (name.hidden = flagOf(value) ? undefined : true),
  },
  call: pair("getRange", rangeAt),
});
