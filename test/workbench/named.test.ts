import { existsSync, readFileSync } from "node:fs";
import { NAMED } from "../../workbench/mutants/named";

test.each(NAMED.map((one) => [`${one.file}: ${one.what}`, one] as const))(
  "a change that must be noticed is one that can be made: %s",
  (_, { file, was, now, tests }) => {
    expect(readFileSync(file, "utf8").split(was)).toHaveLength(2);
    expect(now).not.toBe(was);
    expect(tests.filter((path) => !existsSync(path))).toEqual([]);
  },
);
