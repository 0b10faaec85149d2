/** All code that changes the workbook, fetched together. */
export { editCells, spillsOf } from "./edit";
export { reread } from "./reread";
export { restore } from "./undo";
export { writeSheets } from "./writer";
