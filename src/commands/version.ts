/** Of the add-in; the same as package.json's and the manifest's. */
export const VERSION = "0.3.0";
