import { STANDARD_SCALE } from "../scales";
import { oneScale } from "./rows";

/**
 * A preset to choose: met, at least 90 % of the target, else not; roll-up by majority, then the
 * worst. 90 % is close to the 91–99 % that Helsingborgs stad prints for its middle step (årsredovisning 2016).
 */
export const standard = oneScale(
  {
    name: "standard",
    title: "Måltavlans standard",
    source: "Måltavlan; 90 procent efter Helsingborgs stads mellansteg (91–99 procent, årsredovisning 2016)",
  },
  STANDARD_SCALE,
  [
    { rule: "uppnått", step: 0 },
    { rule: "måluppfyllnad", atLeast: 90, step: 1 },
    { rule: "annars", step: 2 },
  ],
  [{ rule: "majoritet" }, { rule: "sämst" }],
);
