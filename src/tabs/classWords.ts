import { subjectOfHeader } from './subjects.js';

/** What schools call their classes by, beside letters and numbers: trees, flowers, colours, animals, stones, winds … */
const WORDS =
  'acacia amber ash aspen badger bamboo banyan beech birch black blue bluebell bronze cedar cherry chestnut cobra ' +
  'crimson crystal daisy diamond dolphin dragon eagle east elm emerald falcon fig fir fox gold green hawk hawthorn ' +
  'hazel heron holly indigo iris ivy jade jasmine juniper kestrel kingfisher lark larch laurel lavender leopard lily ' +
  'lime lion lotus magnolia mango maple neem north oak olive opal orange orchid otter owl palm panda panther peacock ' +
  'pearl penguin phoenix pine pink poplar poppy primrose purple red redwood robin rose rowan ruby sapphire silver ' +
  'south sparrow spruce starling sunflower swallow swan sycamore teak tiger topaz tulip turquoise violet west white ' +
  'willow wren yellow yew';
const PLURAL = '(?:s|es)?';
const GRADE = '(?:(?:grade|year|class|form|primary|standard|std)\\.?\\s*)?(?:[1-9]|1[0-3])';
const NO_CLASS_BEFORE =
  '(?<!(?:term|unit|week|test|quiz|paper|round|part|set|semester|table|group|team|v)\\s*)';
const NAMED = new RegExp(
  `${NO_CLASS_BEFORE}(?<![\\p{L}\\d.])${GRADE}\\s*[-,]?\\s*(?:${WORDS.split(' ').join('|')})${PLURAL}(?![\\p{L}\\d])`,
  'giu',
);
const CAPITAL_WORD = /\p{Lu}\p{L}*$/u;

/** A cell may hold 50,000 characters: no title, and long to search. */
const LONGEST_TITLE = 120;

/** 4 Maple, Grade 4 Maple, Year 6 Oak, wherever a title says it. */
export function namedClasses(title: string): string[] {
  if (title.length > LONGEST_TITLE || !/\d\s*[-,]?\s*[A-Za-z]/.test(title)) return [];
  // 4 red cards are no class.
  return (title.match(NAMED) ?? []).filter((found) => CAPITAL_WORD.test(found));
}

const GRADE_AND_WORD = /^(?:(?:Grade|Year|Form|Primary|Class)\s*)?(?:[1-9]|1[0-3])\s+(\p{Lu}\p{L}{2,})$/u;
const OTHER_WORDS =
  /^(?:term|semester|final|midterm|mid|end|autumn|spring|summer|winter|fall|annual|monthly|weekly|exams?|examination|tests?|quiz|quizzes|unit|marks?|scores?|results?|grades?|report|reports|total|class|classes|list|roster|register|students?|pupils?|names?|sheet|data|progress|mock|review|term|week|weeks|day|days|month|months|january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec|assessment|assessments|average|summary|copy|draft|old|new|first|second|third|boys|girls|ranking|rank|data|attendance|homework|archive|support|pairs?|baseline|cohort)$/i;

/** Year 6 Hogwarts, and nothing else: a class by a name of the school's own, or something else. */
export function likelyClass(title: string): string | null {
  const text = title.normalize('NFKC').trim();
  const word = GRADE_AND_WORD.exec(text)?.[1];
  if (word === undefined || OTHER_WORDS.test(word)) return null;
  const name = word.toLowerCase();
  return subjectOfHeader({ compact: name, bare: name, fullMark: null }) === null ? text : null;
}
