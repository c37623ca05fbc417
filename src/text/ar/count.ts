const rules = new Intl.PluralRules('ar');

/** The forms of a counted noun: one and two need no number, few are 3 to 10, many 11 to 99, other the rest. */
export interface CountForms {
  readonly one: string;
  readonly two: string;
  readonly few: string;
  readonly many: string;
  readonly other: string;
}

/** A count with its noun, as Arabic wants it. */
export function counted(count: number, forms: CountForms): string {
  const form = rules.select(count);
  if (form === 'one') return forms.one;
  if (form === 'two') return forms.two;
  return `${count} ${form === 'few' ? forms.few : form === 'many' ? forms.many : forms.other}`;
}
