/** The kinds of what *Kontrollera* finds, for who lists it without looking for it. */
export { CHECKS, KINDS, listedChecks } from "../report/checkCodes";
