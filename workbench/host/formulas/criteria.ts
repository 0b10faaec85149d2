import { isError } from "../../../src/sheet/book";
import type { Value } from "../../../src/sheet/book";
import { compare, numberIn } from "./coerce";

type Test = (value: Value) => boolean;

/** Text with Excel's wildcards (* ? and ~ before either) as an expression over whole texts, without case. */
export function wildcard(pattern: string, whole = true): RegExp {
  const source = pattern.replace(/~([*?~])|([*?])|[\\^$.|+()[\]{}/-]/g, (sign, escaped?: string, wild?: string) =>
    wild === "*" ? ".*" : wild === "?" ? "." : `\\${escaped ?? sign}`,
  );
  return new RegExp(whole ? `^${source}$` : source, "is");
}

/**
 * The condition of COUNTIF, SUMIF and their kin: a value, or text with an operator (`>=5`, `<>`, `=a*`).
 * Text that is a number matches numbers and numbers kept as text; `""` matches blank and "", `=` only blank,
 * `<>` what is not blank, `<>5` also "5"; < and > keep to values of their own type.
 */
export function criterion(given: Value): Test {
  if (given === null) return (value) => value === 0;
  if (isError(given)) return (value) => isError(value) && value.error === given.error;
  const [, operator = "", operand = ""] = typeof given === "string" ? /^(<=|>=|<>|=|<|>)?(.*)$/s.exec(given)! : [];
  const wanted = typeof given === "string" ? typed(operand) : given;
  const equal = equalTo(wanted, operator);
  switch (operator) {
    case "":
    case "=":
      return equal;
    case "<>":
      return (value) => !equal(value) || (typeof value === "string" && typeof wanted === "number");
  }
  if (wanted === "") return () => false;
  const sign = operator.startsWith("<") ? -1 : 1;
  const orSame = operator.endsWith("=");
  return (value) => {
    if (value === null || typeof value !== typeof wanted || isError(value)) return false;
    const order = compare(value, wanted);
    return order === 0 ? orSame : order * sign > 0;
  };
}

function typed(text: string): Value {
  const word = text.toUpperCase();
  if (word === "TRUE" || word === "FALSE") return word === "TRUE";
  if (/^#[A-Z/0]+[!?A]?$/.test(word)) return { error: word };
  return numberIn(text) ?? text;
}

function equalTo(wanted: Value, operator: string): Test {
  if (wanted === "") return operator === "" ? (value) => value === null || value === "" : (value) => value === null;
  if (isError(wanted)) return (value) => isError(value) && value.error === wanted.error;
  if (typeof wanted === "number") {
    return (value) => typeof value === "number" ? compare(value, wanted) === 0 : typeof value === "string" && numberIn(value) === wanted;
  }
  if (typeof wanted === "boolean" || wanted === null) return (value) => value === wanted;
  const pattern = wildcard(wanted);
  return (value) => typeof value === "string" && pattern.test(value);
}
