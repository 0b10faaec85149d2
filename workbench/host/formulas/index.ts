export { createCalculator, type Calculator, type CalculatorOptions, type CustomFunction } from "./calculator";
export type { Matrix } from "./matrix";
