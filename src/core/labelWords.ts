/**
 * What a child that needs help is called behind its back. 切忌歧视: no child and no parent is to read it.
 *
 * Each is looked for in a text without its spaces, so the words around it matter: 数学困难 and 然后进步 hold no label.
 */
const LABELS = [
  '学困(?![难惑扰境于])',
  '學困(?![難惑擾境於])',
  '学习困难的?学?生',
  '(?<![误时温色偏公落])差生(?![成产活动长物])',
  '[后後][进進]的?[学學]?生',
  '落[后後]的?[学學]?生',
  '[问問][题題][学學]生',
  '困[难難](?:[学學]生|生(?!活))',
  '[潜潛]能生',
  '待[优優进進]生',
  '[边邊][缘緣]生',
  '[补補扶转轉]差',
  'slowlearner',
  '(?:weak|bad|poor|struggling|failing|problem)(?:student|pupil|learner)',
  '(?:low|under)-?achiever',
];
const LABEL = new RegExp(LABELS.join('|'), 'i');

/** What the add-on calls these children on a teacher's screen by itself. */
const USUAL_LABELS = ['帮扶对象', '幫扶對象', 'supportedstudent', 'supportedpupil'];

/** Words for any child: as a school's own label they tell nobody apart, and no paper can do without them. */
const ANY_CHILD = /^(?:[学學]生|同[学學]|孩子|小朋友|少年|students?|pupils?|child(?:ren)?|kids?|learners?)$/i;

/**
 * The label in a text, as it stands there without spaces; null where there is none.
 *
 * @param plain the text in NFKC without white space
 * @param own what the school calls these children (设置: 称呼)
 */
export function labelIn(plain: string, own: string): string | null {
  const found = LABEL.exec(plain)?.[0];
  if (found !== undefined) return found;
  const lower = plain.toLowerCase();
  const label = own.normalize('NFKC').replace(/\s+/g, '').toLowerCase();
  const labels = label === '' || ANY_CHILD.test(label) ? USUAL_LABELS : [...USUAL_LABELS, label];
  return labels.find((one) => lower.includes(one)) ?? null;
}
