import { ARRAYS } from "./arrays";
import { BORROWED } from "./borrowed";
import { CONDITIONAL } from "./conditional";
import { DATES } from "./dates";
import type { Definition } from "./definition";
import { LOGIC } from "./logic";
import { LOOKUP } from "./lookup";
import { MATH } from "./math";
import { PLACES } from "./places";
import { TEXT } from "./text";

/** Every function by its name in upper case; those not here are #NAME?. */
export const FUNCTIONS: Record<string, Definition | undefined> = {
  ...BORROWED,
  ...ARRAYS,
  ...CONDITIONAL,
  ...DATES,
  ...LOGIC,
  ...LOOKUP,
  ...MATH,
  ...PLACES,
  ...TEXT,
};

export { LAZY } from "./lazy";
