import { simulatedYears } from "./simulatedYears";
import { sampled } from "../whole";
import { live, type Step } from "./simulation";

simulatedYears("undo");

describe("a judgement of the pane whose Ångra breaks off stands until the Ångra has ended", () => {
  const step = (does: Step["does"], a = 0): Step => ({ does, choice: [a, 0.07, 0.23] });
  const judge = (): Step => ({ does: "judgeInPane", choice: [0.76, 0.83, 0.82] });
  // Up to action 18 it reads, from 19 it notes what it will do, from 23 the memory is what it was.
  const actions = [18, 19, 20, 21, 22, 23];
  sampled<[string, Step]>(3, [
    ...actions.map((at): [string, Step] => [`action ${at}`, step("undoFails", (at - 0.5) / 60)]),
    ...[1, 2, 3].map((at): [string, Step] => [`request ${at}`, step("undoFailsAtRequest", (at - 0.5) / 6)]),
  ])("at %s, with sheets written after it, and taken back again", async (_, fails) => {
    for (const after of [step("write"), step("undo")]) {
      const { lost } = await live([judge(), fails, after, step("write")]);
      expect(lost).toBeNull();
    }
  });
});
