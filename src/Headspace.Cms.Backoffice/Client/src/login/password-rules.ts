import type { PasswordRules } from './api.ts';
import { texts } from './texts.ts';

type Rule = [text: string, holds: (password: string) => boolean];

function rulesOf(rules: PasswordRules | undefined): Rule[] {
  if (!rules) {
    return [];
  }
  const all: [boolean, Rule][] = [
    [rules.minimumPasswordLength > 0, [texts.ruleLength.replace('{0}', String(rules.minimumPasswordLength)), (password) => password.length >= rules.minimumPasswordLength]],
    [rules.requireDigit, [texts.ruleDigit, (password) => /[0-9]/.test(password)]],
    [rules.requireLowercase, [texts.ruleLower, (password) => /[a-z]/.test(password)]],
    [rules.requireUppercase, [texts.ruleUpper, (password) => /[A-Z]/.test(password)]],
    [rules.requireNonLetterOrDigit, [texts.ruleOther, (password) => /[^a-zA-Z0-9]/.test(password)]],
  ];
  return all.filter(([asked]) => asked).map(([, rule]) => rule);
}

/** The rules in words, for below the field. */
export function ruleTexts(rules: PasswordRules | undefined): string | undefined {
  const all = rulesOf(rules).map(([text]) => text);
  return all.length > 0 ? `${all.join(', ')}.` : undefined;
}

/** The first rule that the password breaks; null if there is none. The server has the last word. */
export function missing(password: string, rules: PasswordRules | undefined): string | null {
  if (password === '') {
    return texts.passwordMissing;
  }
  const broken = rulesOf(rules).find(([, holds]) => !holds(password))?.[0];
  return broken ? `${broken.charAt(0).toUpperCase()}${broken.slice(1)}.` : null;
}
