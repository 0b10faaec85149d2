import { isError, type Value } from "../../../../src/sheet/book";
import { ERRORS, operate, toBoolean, toNumber } from "../coerce";
import { asMatrix, broadcast, flat, isMatrix, type Given } from "../matrix";
import { single, values, type Part, type Result, type Scope } from "../reference";
import { define, type Definition } from "./definition";

type Lazy = (args: Part[], scope: Scope) => Result;

/** Functions that calculate only the arguments that they need: two at least. */
export const LAZY: Record<string, Lazy | undefined> = {
  IF: (args, scope) => (args.length > 3 ? ERRORS.value : branch(args, false, scope)),
  IFS: (args, scope) => (args.length % 2 ? ERRORS.value : branch(args, ERRORS.na, scope)),
  IFERROR: unless(() => true),
  IFNA: unless((error) => error === "#N/A"),
  SWITCH([subject, ...cases], scope) {
    const same =
      (wanted: Part): Part =>
      () =>
        operate("=", one(subject!, scope), one(wanted, scope));
    return branch(
      cases.map((part, index) => (index % 2 === 0 && index + 1 < cases.length ? same(part) : part)),
      ERRORS.na,
      scope,
    );
  },
  CHOOSE([which, ...choices], scope) {
    const chosen = (index: Value, from: (place: number) => Result | undefined): Result => {
      const place = toNumber(index);
      return isError(place) ? place : ((place >= 1 ? from(Math.trunc(place) - 1) : undefined) ?? ERRORS.value);
    };
    const index = single(which!(scope), scope);
    if (!isMatrix(index)) return chosen(index, (place) => choices[place]?.(scope));
    const all = choices.map((part) => asMatrix(values(part(scope), scope)));
    return broadcast([index, ...all], ([wanted, ...elements]) => chosen(wanted!, (place) => elements[place]) as Value);
  },
};

const one = (part: Part, scope: Scope): Value => {
  const given = single(part(scope), scope);
  return isMatrix(given) ? ERRORS.value : given;
};
const pick = <T>(condition: Value, yes: () => T, no: () => T): T | Value => {
  const holds = toBoolean(condition);
  return isError(holds) ? holds : holds ? yes() : no();
};

/** The result behind the first condition that holds, else a single last argument, else `none`. */
function branch([test, yes, ...rest]: Part[], none: Value, scope: Scope): Result {
  if (!test || !yes) return test ? test(scope) : none;
  const condition = single(test(scope), scope);
  if (!isMatrix(condition))
    return pick<Result>(
      condition,
      () => yes(scope),
      () => branch(rest, none, scope),
    );
  const parts = [yes(scope), branch(rest, none, scope)].map((part) => asMatrix(single(part, scope)));
  return broadcast([condition, ...parts], ([value, then, otherwise]) =>
    pick<Value>(
      value!,
      () => then!,
      () => otherwise!,
    ),
  );
}

function unless(caught: (error: string) => boolean): Lazy {
  const isCaught = (value: Value): boolean => isError(value) && caught(value.error);
  return ([first, instead, ...more], scope) => {
    const given = single(first!(scope), scope);
    if (more.length || !flat(given).some(isCaught)) return more.length ? ERRORS.value : given;
    const other = instead!(scope);
    return isMatrix(given)
      ? broadcast([given, asMatrix(single(other, scope))], ([value, spare]) => (isCaught(value!) ? spare! : value!))
      : other;
  };
}

/** AND and its kin: text and blanks of cells, and "", are passed over; #VALUE! where nothing is left. */
const all = (judge: (found: boolean[]) => boolean): Definition =>
  define("|m", (args: Given[]) => {
    const counts = (value: Value, given: Given): boolean =>
      value !== "" && !(isMatrix(given) && (value === null || typeof value === "string"));
    const found = args.flatMap((given) => flat(given).filter((value) => counts(value, given))).map(toBoolean);
    return found.find((value) => isError(value)) ?? (found.length ? judge(found as boolean[]) : ERRORS.value);
  });

const is = (test: (value: Value) => boolean): Definition => define("e", test);

export const LOGIC: Record<string, Definition> = {
  TRUE: define("", () => true),
  FALSE: define("", () => false),
  AND: all((found) => found.every(Boolean)),
  OR: all((found) => found.some(Boolean)),
  NOT: define("b", (value: boolean) => !value),
  NA: define("", () => ERRORS.na),
  ISNUMBER: is((value) => typeof value === "number"),
  ISTEXT: is((value) => typeof value === "string"),
  ISBLANK: is((value) => value === null),
  ISERROR: is(isError),
  ISNA: is((value) => isError(value) && value.error === "#N/A"),
  N: define("v", (value: Value) => (typeof value === "number" ? value : Number(value === true))),
  T: define("v", (value: Value) => (typeof value === "string" ? value : "")),
};
