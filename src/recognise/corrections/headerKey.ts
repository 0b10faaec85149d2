import { withYears } from "../../domain/shapes";
import { textKey } from "../../interpret/text/text";

/** A header as it is compared from year to year: lower case, with every year as the same mark. */
export const headerKey = (header: string): string => withYears(textKey(header), () => "#");

/** The same without its years, since a header without one may get it a year later; of a year alone, a mark. */
export const yearlessKey = (header: string): string =>
  textKey(withYears(header, () => "")) || (header === "" ? "" : "#");
