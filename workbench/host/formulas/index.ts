export { createCalculator } from "./calculator";
export type { Calculator, CustomFunction } from "./calculator";
export type { Matrix } from "./coerce";
export { showIntersections } from "./intersections";
