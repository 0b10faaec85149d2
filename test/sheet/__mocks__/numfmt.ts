/** The genuine numfmt 4.0.1 under jest: its package.json points `require` at a file that it does not ship (dist/index.cjs). */
export * from "../../../node_modules/numfmt/dist/index.js";
