import { stepText } from "../domain/scale";
import type { Styrmodell } from "../domain/styrmodell";
import { rollupSentence } from "../model/rollupWords";
import { gradingSentence } from "../model/ruleWords";
import { levelInWords } from "../model/words";

/** A level's rules in sentences; "" for a kind without rules. */
export interface LevelInWords {
  /** "resultatmål", "övriga nivåer". */
  level: string;
  /** "helår" or "delår"; absent: both. */
  when?: "helår" | "delår";
  /** The steps, best first. */
  scale: string[];
  measured: string;
  rollup: string;
}

/** A styrmodell in words, level by level, as its sheet has them. */
export const rulesInWords = ({ levels, scales }: Styrmodell): LevelInWords[] =>
  levels.map(({ level, body, when, scale: name, grading, rollup }) => {
    const scale = scales.find((one) => one.name === name);
    return {
      level: levelInWords({ level, ...(body ? { body } : {}) }),
      ...(when ? { when } : {}),
      scale: scale?.steps.map(stepText) ?? [],
      measured: gradingSentence(grading, scale),
      rollup: rollupSentence(rollup, scale),
    };
  });
