/** The view of a reading: one file, fetched while the first button is shown. */
export { Steps } from "./steps";
