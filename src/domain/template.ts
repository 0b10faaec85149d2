/**
 * A Swedish sentence, or a part of one, with places to fill in. The example fills them in where all templates of the
 * product are listed and read (docs/meningar.md).
 */
export interface Template<Values extends unknown[]> {
  (...values: Values): string;
  readonly example: Values;
}

/** A template from its wording and the values of its example. */
export const template = <Values extends unknown[]>(
  say: (...values: Values) => string,
  ...example: Values
): Template<Values> => Object.assign((...values: Values) => say(...values), { example });

/** A room's templates by name. */
export type Templates = Record<string, Template<any[]>>;

/** Every template of a table worded with its example, by name. */
export const examplesOf = (templates: Templates): [name: string, text: string][] =>
  Object.entries(templates).map(([name, say]) => [name, say(...(say.example as unknown[]))]);
