import type { Styrmodell } from "../styrmodell";
import { annualChange } from "./annualChange";
import { attainment } from "./attainment";
import { growth } from "./growth";
import { katrineholm } from "./katrineholm";
import { lindesberg } from "./lindesberg";
import { mariestad } from "./mariestad";
import { motala } from "./motala";
import { progress } from "./progress";
import { standard } from "./standard";
import { vaggeryd } from "./vaggeryd";

/** The styrmodeller that come with the product: the standard, those of municipalities, published methods. */
export const PRESETS: Styrmodell[] = [
  standard,
  motala,
  vaggeryd,
  katrineholm,
  mariestad,
  lindesberg,
  attainment,
  progress,
  growth,
  annualChange,
];

/** By name or title, ignoring case; undefined when there is none. */
export const presetNamed = (name: string): Styrmodell | undefined => {
  const asked = name.trim().toLowerCase();
  return PRESETS.find((preset) => preset.name.toLowerCase() === asked || preset.title.toLowerCase() === asked);
};
