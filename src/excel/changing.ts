/** All code that changes the workbook, fetched together. */
export { editCells, fillingsOf, memoryChange, spillsOf } from "./edit";
export { reread } from "./reread";
export { restore } from "./restore";
export { writeSheets } from "./writer";
