import { answerOf } from "../../src/functions/runs";
import { FUNCTIONS } from "../../src/functions/table";
import { callOf, shown } from "./formula";

describe.each(FUNCTIONS.map((one) => [one.name, one] as const))("%s", (_, { examples }) => {
  it.each(examples.map(({ formula, gives }) => [formula, gives]))("%s", (formula, gives) => {
    const { called, args } = callOf(formula);
    const answer = answerOf(called.id, args);
    expect(answer.ok ? shown(answer.rows) : answer.reason).toBe(gives);
  });
});
