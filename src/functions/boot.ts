import { associateFunctions, type CustomFunctionsHost } from "../excel/boot";
import { FUNCTION_IDS } from "./ids";

declare const CustomFunctions: CustomFunctionsHost | undefined;

// Without office.js, as when the network is down, the pane states what is the matter.
if (typeof CustomFunctions !== "undefined")
  associateFunctions(
    CustomFunctions,
    FUNCTION_IDS,
    async () => (await import(/* webpackChunkName: "cells" */ "./runs")).answerOf,
  );
