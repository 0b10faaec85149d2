/** What is shown of a reading: one file, fetched while the first button stands there. */
export { Steps } from "./steps";
