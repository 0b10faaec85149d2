import config from "./jest.config.js";

// The workers of jest take their surroundings over from this process.
process.env.MALTAVLAN_FULL = "1";

export default { ...config, testTimeout: 1_800_000 };
