/** A change that some test must notice: the text in a file, its replacement, and the tests that notice. */
export interface NamedMutant {
  /** What a reader of the sheets would get wrong. */
  what: string;
  file: string;
  was: string;
  now: string;
  tests: string[];
}

const of = (file: string, tests: string): ((what: string, was: string, now: string) => NamedMutant) => {
  return (what, was, now) => ({ what, file: `src/${file}.ts`, was, now, tests: [`test/${tests}.test.ts`] });
};

const goal = of("assess/goal", "assess/assess");
const matching = of("submissions/matching", "submissions/matching");
const majority = of("submissions/sender", "submissions/ownLayout");
const figure = of("submissions/figure", "submissions/figure");
const tally = of("report/tally", "report/tally");
const fingerprint = of("report/continuity/fingerprint", "report/continuity/fingerprint");
const shapes = of("domain/shapes", "interpret/target");

/** Places where one character decides what is published, accepted or counted. `npm run mutants -- --named`. */
export const NAMED: NamedMutant[] = [
  goal(
    "an old printed samlad bedömning goes before the one set on our sheet",
    'entriesBy(node, "overall", context)].at(-1)',
    'entriesBy(node, "overall", context)].at(0)',
  ),
  matching("the same number speaks against a row", "? NUMBER_WORTH : 0", "? -NUMBER_WORTH : 0"),
  matching("the same number does not count", "NUMBER_WORTH = 0.2", "NUMBER_WORTH = 0"),
  majority("half of the rows make a sender", "best[1] * 2 > matches.length", "best[1] * 2 >= matches.length"),
  majority("any row makes a sender", "best[1] * 2 > matches.length", "true"),
  tally("a long grade is asked for by its beginning alone", 'text.length > 200 ? "*"', 'text.length > 200 ? ""'),
  tally("? and * in a grade match other grades", '.replace(/[*?~]/g, "~$&")', ""),
  fingerprint("CR LF is taken for an edit", '.replaceAll("\\r\\n", "\\n")', ""),
  figure("1 600 % of a target of 80 % is taken for 1 600", "const MUCH = 20", "const MUCH = 60"),
  figure("800 % is no longer asked about", "times / 100 <= NEAR", "times / 100 < NEAR"),
  figure("what is no percentage either way is asked about", "const NEAR = 10", "const NEAR = 100"),
  figure("1 without a sign is taken for 1 %", "Math.abs(value) > 1 ||", "Math.abs(value) >= 1 ||"),
  shapes("a typed true minus is no minus", '"‐‑‒–—―−"', '"‐‑‒–—―"'),
];
