import { layOut } from "../../test/recognise/layouts/layout";
import { emptyScore, FIGURES, scoreLayout, type Figure, type Trust } from "../../test/recognise/layouts/score";
import { columns, share, type Print } from "./lines";

const FIRST_SEED = 700_000;
const LAYOUTS = 200;

/**
 * How tables of the project's own generator are found and read, on layouts that nobody has looked at; and how far a
 * column's confidence holds.
 */
export function printGenerated(print: Print): void {
  for (const [title, strangeness] of [
    ["Egna ritade tabeller", undefined],
    ["Egna ritade tabeller där hälften av rubrikerna står utanför ordlistan", 0.5],
  ] as const) {
    const score = emptyScore();
    const trust: Trust = [];
    for (let seed = FIRST_SEED; seed < FIRST_SEED + LAYOUTS; seed++)
      scoreLayout(layOut(seed, strangeness), score, trust);
    print("");
    print(`${title}: ${LAYOUTS} arbetsböcker från frö ${FIRST_SEED}`);
    for (const figure of Object.keys(FIGURES) as Figure[]) {
      const { right, n } = score[figure];
      print(columns(FIGURES[figure], 56, [share(right, n), n], 10));
    }
    printTrust(trust, print);
  }
}

function printTrust(trust: Trust, print: Print): void {
  print("kolumnens tilltro: rätt");
  for (const level of [...new Set(trust.map(({ confidence }) => confidence))].sort()) {
    const here = trust.filter(({ confidence }) => confidence === level);
    const right = here.filter((one) => one.right).length;
    print(columns(`  ${String(level).replace(".", ",")}`, 56, [share(right, here.length), here.length], 10));
  }
}
