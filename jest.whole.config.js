import { configOf } from "./jest.config.js";

// The workers of jest take their surroundings over from this process.
process.env.MALTAVLAN_FULL ??= "1";

export default { ...configOf(true), testTimeout: 1_800_000 };
