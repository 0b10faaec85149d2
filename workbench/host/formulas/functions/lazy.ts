import { isError } from "../../../../src/sheet/book";
import type { Value } from "../../../../src/sheet/book";
import { compare, ERRORS, toBoolean, toNumber } from "../coerce";
import type { Node } from "../parse";
import { isMatrix } from "../reference";
import type { Result, Scope } from "../reference";
import { asMatrix, broadcast, single } from "./definition";

/** Functions that calculate only the arguments that they need: two at least. */
export const LAZY: Record<string, ((args: Node[], scope: Scope) => Result) | undefined> = {
  IF: (args, scope) => (args.length > 3 ? ERRORS.value : branch(args, 0, false, scope)),
  IFS: (args, scope) => (args.length % 2 ? ERRORS.value : branch(args, 0, ERRORS.na, scope)),
  IFERROR: (args, scope) => unless(args, scope, () => true),
  IFNA: (args, scope) => unless(args, scope, (error) => error === "#N/A"),
  SWITCH(args, scope) {
    const subject = single(scope.evaluate(args[0]!), scope);
    if (isMatrix(subject)) return ERRORS.value;
    if (isError(subject)) return subject;
    for (let index = 1; index + 1 < args.length; index += 2) {
      const wanted = single(scope.evaluate(args[index]!), scope);
      if (!isMatrix(wanted) && isError(wanted)) return wanted;
      if (!isMatrix(wanted) && compare(subject, wanted) === 0) return scope.evaluate(args[index + 1]!);
    }
    return args.length % 2 === 0 ? scope.evaluate(args[args.length - 1]!) : ERRORS.na;
  },
  CHOOSE(args, scope) {
    const place = single(scope.evaluate(args[0]!), scope);
    const pick = (value: Value): Result => {
      const index = toNumber(value);
      if (isError(index)) return index;
      const chosen = args[Math.trunc(index)];
      return index >= 1 && chosen ? scope.evaluate(chosen) : ERRORS.value;
    };
    if (!isMatrix(place)) return pick(place);
    const parts = args.slice(1).map((arg) => asMatrix(single(scope.evaluate(arg), scope)));
    return broadcast([place, ...parts], ([value, ...given]) => {
      const index = toNumber(value!);
      return isError(index) ? index : (given[Math.trunc(index) - 1] ?? ERRORS.value);
    });
  },
};

/** IF and IFS from the condition at `index` on: the first that holds, else what stands last alone, else `none`. */
function branch(args: Node[], index: number, none: Value, scope: Scope): Result {
  if (index >= args.length) return none;
  if (index === args.length - 1) return scope.evaluate(args[index]!);
  const condition = single(scope.evaluate(args[index]!), scope);
  const otherwise = (): Result => branch(args, index + 2, none, scope);
  if (!isMatrix(condition)) {
    const holds = toBoolean(condition);
    return isError(holds) ? holds : holds ? scope.evaluate(args[index + 1]!) : otherwise();
  }
  const parts = [condition, asMatrix(single(scope.evaluate(args[index + 1]!), scope)), asMatrix(single(otherwise(), scope))];
  return broadcast(parts, ([test, yes, no]) => {
    const holds = toBoolean(test!);
    return isError(holds) ? holds : holds ? yes! : no!;
  });
}

function unless(args: Node[], scope: Scope, caught: (error: string) => boolean): Result {
  const given = scope.evaluate(args[0]!);
  const value = single(given, scope);
  if (args.length !== 2) return ERRORS.value;
  if (!isMatrix(value)) return isError(value) && caught(value.error) ? scope.evaluate(args[1]!) : given;
  if (!value.flat().some((element) => isError(element) && caught(element.error))) return value;
  return broadcast([value, asMatrix(single(scope.evaluate(args[1]!), scope))], ([element, other]) =>
    isError(element) && caught(element.error) ? other! : element!,
  );
}
