import { associateFunctions, type AnswerOf } from "../../src/excel/boot";
import { FUNCTION_IDS } from "../../src/functions/ids";
import { answerOf } from "../../src/functions/runs";

class CustomError extends Error {
  constructor(
    readonly code: string,
    message?: string,
  ) {
    super(message);
  }
}

/**
 * What the loader of office.js does with functions: keeps them, and calls them with their arguments and an invocation
 * last.
 */
function loader() {
  const functions = new Map<string, (...args: unknown[]) => unknown>();
  const custom = {
    associate: (id: string, run: (...args: unknown[]) => unknown) => void functions.set(id, run),
    Error: CustomError,
    ErrorCode: { invalidValue: "#VALUE!", notAvailable: "#N/A" },
  };
  return {
    functions,
    custom,
    call: async (id: string, ...args: unknown[]) => functions.get(id)!(...args, { address: "Mål!G5" }),
  };
}

test("every function is there at once, and nothing is fetched until one is called", () => {
  const { functions, custom } = loader();
  let fetched = 0;
  associateFunctions(custom, FUNCTION_IDS, () => Promise.resolve((fetched++, answerOf)));
  expect([...functions.keys()]).toEqual([...FUNCTION_IDS]);
  expect(fetched).toBe(0);
});

test("calls are answered, the first after the fetch and the others without waiting", async () => {
  const { functions, custom, call } = loader();
  let fetched = 0;
  associateFunctions(custom, FUNCTION_IDS, () => Promise.resolve((fetched++, answerOf)));
  const args = [[["76 %"]], [["minst 80 %"]], null, null, null, null];
  expect(await Promise.all([call("BEDOM", ...args), call("UPPFYLLNAD", ...args)])).toEqual([
    [["Når inte målvärdet"]],
    [[0.95]],
  ]);
  expect(functions.get("BEDOM")!(...args, {})).toEqual([["Når inte målvärdet"]]);
  expect(fetched).toBe(1);
});

test("a call that is wrong as a whole is #VALUE! with its sentence", async () => {
  const { custom, call } = loader();
  associateFunctions(custom, FUNCTION_IDS, () => Promise.resolve(answerOf));
  await expect(call("BEDOM", [["76 %"]], [["minst 80 %"]], null, null, [["finns inte"]], null)).rejects.toMatchObject({
    code: "#VALUE!",
    message: expect.stringMatching(/^Skalan ”finns inte” finns inte\. /),
  });
});

test("a fetch that fails is #N/A with what to do, and the next call tries again", async () => {
  const { custom, call } = loader();
  const answers: (() => Promise<AnswerOf<(typeof FUNCTION_IDS)[number]>>)[] = [
    () => Promise.reject(new Error("offline")),
    () => Promise.resolve(answerOf),
  ];
  associateFunctions(custom, FUNCTION_IDS, () => answers.shift()!());
  await expect(call("GEH", [["Uppnås"]], [["Uppnås"]], null)).rejects.toMatchObject({
    code: "#N/A",
    message: "Måltavlans funktioner kunde inte hämtas. Kontrollera nätet och räkna om arbetsboken med Ctrl+Alt+F9.",
  });
  expect(await call("GEH", [["Uppnås"]], [["Uppnås"]], [["majoritet"]])).toEqual([
    ["God ekonomisk hushållning uppnås. Slutsatsen är ett förslag tills den är fastställd."],
  ]);
});
