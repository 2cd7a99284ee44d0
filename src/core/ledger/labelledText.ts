/** Further lines of a part stand indented, so that none of them is taken for the next part. */
const INDENT = '  ';

/** A cell that holds several parts, each on a line of its own behind its label. */
export function writeLabelled<Part extends string>(
  parts: ReadonlyArray<readonly [part: Part, text: string]>,
  labels: Record<Part, string>,
  colon: string,
): string {
  return parts
    .map(([part, text]) => `${labels[part]}${colon}${text.split('\n').join(`\n${INDENT}`)}`)
    .join('\n');
}

/**
 * Reads such a cell in any language.
 *
 * @param labels the parts' words, language by language
 * @returns undefined when a part stands twice, or a line belongs to none
 */
export function readLabelled<Part extends string>(
  text: string,
  parts: readonly Part[],
  labels: ReadonlyArray<Record<Part, string>>,
): ((part: Part) => string) | undefined {
  const found = new Map<Part, string[]>();
  let current: string[] | null = null;
  for (const line of text.split('\n')) {
    const named = line.startsWith(INDENT) ? null : partOf(line, parts, labels);
    if (named !== null) {
      if (found.has(named.part)) return undefined;
      current = [named.rest];
      found.set(named.part, current);
    } else if (current !== null) current.push(line.startsWith(INDENT) ? line.slice(INDENT.length) : line);
    else if (line.trim() !== '') return undefined;
  }
  return (part) => (found.get(part) ?? []).join('\n').trim();
}

function partOf<Part extends string>(
  line: string,
  parts: readonly Part[],
  labels: ReadonlyArray<Record<Part, string>>,
): { part: Part; rest: string } | null {
  const match = /^([^:：]{1,20})[:：]\s?(.*)$/.exec(line);
  if (match === null) return null;
  const word = match[1]!.trim().toLowerCase();
  const part = parts.find((one) => labels.some((words) => words[one].toLowerCase() === word));
  return part === undefined ? null : { part, rest: match[2]! };
}
