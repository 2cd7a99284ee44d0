/** The school's word for the children it supports (设置: 称呼, such as 帮扶对象), as the sentences need it. */

/** With a capital, where it stands at the beginning. */
export function inHeadings(label: string): string {
  return label.charAt(0).toUpperCase() + label.slice(1);
}

/** More than one of them, in English. A word of another script has no plural. */
export function several(label: string): string {
  if (!/[a-z]$/i.test(label)) return label;
  if (/(?:s|x|z|ch|sh)$/i.test(label)) return `${label}es`;
  return /[^aeiou]y$/i.test(label) ? `${label.slice(0, -1)}ies` : `${label}s`;
}
