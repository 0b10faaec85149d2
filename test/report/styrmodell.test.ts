import { PRESETS } from "../../src/domain/presets";
import { readStyrmodell, styrmodellSheet } from "../../src/report/styrmodell";

test.each(PRESETS.map((preset) => [preset.name, preset] as const))("the styrmodell %s is read back from its sheet as it was", (_, preset) => {
  expect(readStyrmodell(styrmodellSheet(preset))).toEqual({ ok: true, styrmodell: preset });
});
