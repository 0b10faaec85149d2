import { isErrorName } from "../domain/shapes";

/** Whether a text looks like the name of an error; whether it is one depends on the type of its cell. */
export const looksLikeError = (value: unknown): boolean => typeof value === "string" && isErrorName(value);
