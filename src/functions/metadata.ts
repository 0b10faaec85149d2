import { FUNCTIONS } from "./table";

/**
 * functions.json, from which Excel knows the functions before any code is loaded. Every argument is a range of
 * anything, errors included, and every answer a range. `helpUrl`: the page that Excel's dialogue for functions links
 * to. Source: Microsoft, "Manually create JSON metadata for custom functions".
 */
export const functionsJson = (helpUrl: string): object => ({
  allowErrorForDataTypeAny: true,
  functions: FUNCTIONS.map(({ id, name, description, parameters }) => ({
    id,
    name,
    description,
    helpUrl,
    parameters: parameters.map(({ name: parameter, help, optional }) => ({
      name: parameter,
      description: help,
      type: "any",
      dimensionality: "matrix",
      ...(optional ? { optional } : {}),
    })),
    result: { type: "any", dimensionality: "matrix" },
  })),
});
