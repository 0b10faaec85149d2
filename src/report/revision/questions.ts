import { flatBrackets } from "./brackets";
import { filledIn } from "../../domain/shapes";
import { isText, keysOf } from "../../domain/keys";
import { yearOf } from "../../assess/periods";
import type { Check } from "../checkCodes";
import type { Memory } from "../continuity/memory";
import { grouped } from "../../domain/grouped";
import { parseRef } from "../../sheet/address";
import { hash } from "../../sheet/hash";
import { someOf, type AuditFacts, type Finding } from "./facts";
import { AUDIT_RULES, type AuditRuleId } from "./rules";

/** An answer to one of *Revisorns frågor*, kept with the workbook through the year. */
export interface AuditAnswer {
  /** Of the question. */
  id: string;
  /** Of the reported period, whichever part of it. */
  year: string;
  text: string;
  /** As typed. */
  who: string;
  /** "2025-02-11". */
  day: string;
  /** Put on the template of the committee that owns the goal. */
  sent?: true;
}

/** One question that an auditor would ask, with its answer where there is one. */
export interface AuditQuestion {
  /** The same for the same question in every reading: the rule, and what it is about. */
  id: string;
  rule: AuditRuleId;
  /** What auditors asked. */
  asked: string;
  cell?: string;
  /** Other cells that it is about. */
  also: string[];
  /** Cells of grades and values that it tells of, or asks the cause of. Absent: none. */
  tells?: string[];
  /** One sentence or two, the last with a question mark. */
  message: string;
  /** Who is to answer, as written. */
  owners: string[];
  /** The goals or indicators that it is about; none: the whole. */
  nodes: string[];
  answer?: AuditAnswer;
}

/** The answers in a memory; entries that cannot be parsed are skipped. */
export function auditAnswersIn(memory: Memory): AuditAnswer[] {
  const kept = memory["auditAnswers"];
  return (Array.isArray(kept) ? kept : []).flatMap((one: Partial<AuditAnswer> | null): AuditAnswer[] => {
    const { id, year, text, who, day, sent } = one ?? {};
    return isText(id) && isText(year) && isText(text) && isText(who) && isText(day)
      ? [{ id, year, text, who, day, ...(sent ? { sent } : {}) }]
      : [];
  });
}

/** The year that answers about a period are kept for. */
export const answerYear = (period: string): string => String(yearOf(period) ?? period);

/** More than so many findings of a rule on one sheet are one question. */
const FEW = 3;

const isOfNode = ({ about, words }: Finding): boolean => words["title"] !== undefined && about !== "";

/** The findings of a rule as they are asked about: one by one, or those of a sheet together. */
function gathered(rule: AuditRuleId, findings: readonly Finding[]): Finding[][] {
  if (AUDIT_RULES[rule].several === undefined) return findings.map((one) => [one]);
  const sheets = grouped(findings, ({ cell }) => parseRef(cell ?? "")?.sheet ?? "");
  return [...sheets.values()].flatMap((ones) => (ones.length > FEW ? [ones] : ones.map((one) => [one])));
}

/** Those that a grade says the contrary of first. */
function againstFirst(findings: readonly Finding[]): Finding[] {
  const isAgainst = (one: Finding): boolean => one.isAgainst === true;
  return [...findings.filter(isAgainst), ...findings.filter((one) => !isAgainst(one))];
}

/** What is asked of some findings together. */
function messageOf(rule: AuditRuleId, findings: readonly Finding[]): string {
  const { sentence, several = sentence } = AUDIT_RULES[rule];
  const [first] = findings;
  if (findings.length === 1) return filledIn(sentence, (name) => first?.words[name] ?? "");
  const names = someOf(findings.map(({ words }) => words["named"] ?? `”${words["title"] ?? ""}”`));
  return filledIn(several, (name) => (name === "count" ? String(findings.length) : names));
}

/** Revisorns frågor about a workbook, in the order of the table and of the workbook, each with its answer of the year. */
export function auditQuestions(facts: AuditFacts, answers: readonly AuditAnswer[]): AuditQuestion[] {
  const year = answerYear(facts.assessed.period);
  const own = new Map(answers.filter((one) => one.year === year).map((one) => [one.id, one]));
  return keysOf(AUDIT_RULES).flatMap((rule) => {
    const findings = [...new Map(AUDIT_RULES[rule].find(facts).map((one) => [one.about, one])).values()];
    return gathered(rule, findings).map((found): AuditQuestion => {
      const ones = againstFirst(found);
      const [cell, ...also] = [
        ...new Set(ones.flatMap((one) => [...(one.cell ? [one.cell] : []), ...(one.also ?? [])])),
      ];
      const tells = ones.flatMap((one) => one.tells ?? []);
      // A question about several is another one when they are others.
      const id = `${rule}|${ones.length === 1 ? (ones[0]?.about ?? "") : hash(found.map(({ about }) => about).join())}`;
      const answer = own.get(id);
      return {
        id,
        rule,
        asked: AUDIT_RULES[rule].asked,
        ...(cell ? { cell } : {}),
        also,
        ...(tells.length > 0 ? { tells } : {}),
        message: flatBrackets(messageOf(rule, ones)),
        owners: [...new Set(ones.flatMap(({ owners }) => owners))],
        nodes: ones.filter(isOfNode).map(({ about }) => about),
        ...(answer ? { answer } : {}),
      };
    });
  });
}

/** The findings of *Kontrollera* without those that a question is asked about in the same words: of the same cell. */
export function besideQuestions(checks: readonly Check[], questions: readonly AuditQuestion[]): Check[] {
  const covered = new Map<string, AuditQuestion[]>();
  for (const question of questions) {
    for (const code of AUDIT_RULES[question.rule].covers ?? [])
      covered.set(code, [...(covered.get(code) ?? []), question]);
  }
  return checks.filter(({ code, lacks, cell }) => {
    const asked = [code, lacks].flatMap((one) => covered.get(one ?? "") ?? []);
    return !asked.some((one) => [one.cell, ...one.also, ...(one.tells ?? [])].includes(cell));
  });
}
