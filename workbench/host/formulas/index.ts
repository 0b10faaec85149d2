export { createCalculator, type Calculator, type CustomFunction } from "./calculator";
export type { Matrix } from "./matrix";
