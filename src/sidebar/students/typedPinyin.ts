/** Letters that may be the beginning of one syllable: its initial, whether more of it was typed, and where it ends. */
interface Syllable {
  initial: string;
  /** With its vowels: `zang` is z, never zh, while a bare `z` may be either. */
  spelt: boolean;
  end: number;
}

/** Letters as typed, with every way to read syllables from each place in them. */
export interface TypedPinyin {
  letters: string;
  from: Syllable[][];
}

const CONSONANTS = [...'bpmfdtnlgkhjqxrzcsyw', 'zh', 'ch', 'sh'];
/** Syllables that begin with a vowel. */
const VOWEL_SYLLABLES = 'a ai an ang ao e ei en eng er o ou'.split(' ');
const FINALS =
  'a o e ai ei ao ou an en ang eng ong i ia iao ie iu ian in iang ing iong u ua uo uai ui uan un uang v ve ue'.split(
    ' ',
  );
/** A longer text is no name. */
const MOST_LETTERS = 40;

/** null for a text that is not made of Latin letters (`zhang'san` is, as an input method writes it). */
export function readTyped(text: string): TypedPinyin | null {
  const letters = text.toLowerCase().replace(/['’]/g, '').replace(/ü/g, 'v');
  if (!/^[a-z]+$/.test(letters) || letters.length > MOST_LETTERS) return null;
  return { letters, from: [...letters].map((_, at) => syllablesAt(letters, at)) };
}

function syllablesAt(letters: string, at: number): Syllable[] {
  const rest = letters.slice(at);
  const found: Syllable[] = [];
  for (const initial of CONSONANTS) {
    if (!rest.startsWith(initial)) continue;
    const end = at + initial.length;
    found.push({ initial, spelt: false, end });
    for (const length of endings(rest.slice(initial.length), FINALS)) {
      found.push({ initial, spelt: true, end: end + length });
    }
  }
  const length = endings(rest, VOWEL_SYLLABLES);
  // 阿 typed by its letter alone, and a name in Latin letters by the first letter of a word.
  if (found.length === 0) length.add(1);
  for (const one of length) found.push({ initial: letters[at]!, spelt: true, end: at + one });
  return found;
}

/** How long the beginnings of a text are that are one of these; the whole text may also be one that is not finished. */
function endings(text: string, finals: readonly string[]): Set<number> {
  const lengths = new Set<number>();
  if (text === '') return lengths;
  for (const final of finals) {
    if (text.startsWith(final)) lengths.add(final.length);
    else if (final.startsWith(text)) lengths.add(text.length);
  }
  return lengths;
}

/**
 * Whether the letters spell the parts of a name from its part `first` on, by their initials or by whole syllables:
 * `zs`, `zhs`, `zhangs` and `zhangsan` all spell 张三. Only the initial of a syllable is compared, so `zhangsan` finds
 * 周思 as well.
 *
 * @returns `all` when the name ends where the letters end, `part` when it goes on, `no` when they spell another name
 */
export function spells(
  typed: TypedPinyin,
  name: ReadonlyArray<readonly string[]>,
  first = 0,
): 'all' | 'part' | 'no' {
  // Most names begin with another letter: at each key thousands are asked.
  const [beginning] = typed.letters;
  if (name[first]?.some((initial) => initial.startsWith(beginning!)) !== true) return 'no';
  return follow(typed, name, first, 0);
}

function follow(
  typed: TypedPinyin,
  name: ReadonlyArray<readonly string[]>,
  part: number,
  at: number,
): 'all' | 'part' | 'no' {
  if (at === typed.letters.length) return part === name.length ? 'all' : 'part';
  const initials = name[part];
  let best: 'all' | 'part' | 'no' = 'no';
  if (initials === undefined) return best;
  for (const syllable of typed.from[at]!) {
    if (!initials.some((initial) => fits(syllable, initial))) continue;
    const further = follow(typed, name, part + 1, syllable.end);
    if (further === 'all') return further;
    if (further === 'part') best = further;
  }
  return best;
}

function fits({ initial, spelt }: Syllable, wanted: string): boolean {
  return initial === wanted || (!spelt && wanted.length > 1 && wanted.startsWith(initial));
}
