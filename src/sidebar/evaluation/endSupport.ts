import type { StudentFieldRequest, StudentNamed } from '../../addon/api.js';
import { hasEnded } from '../../tabs/archiveRows.js';
import type { Bridge } from '../bridge.js';

/** What became of the state in the archive. */
export type Ending =
  | { code: 'ended'; tab: string; word: string; undo: StudentFieldRequest }
  | { code: 'already' } // it says so already
  | { code: 'no-column' }; // the archive has no column for it, or one that is not to be written in

/**
 * Sets the child's state in the archive to a word that says that the support has ended: one that the archive's own
 * list offers, else the usual one.
 */
export async function endSupport(bridge: Bridge, student: StudentNamed, usual: string): Promise<Ending> {
  const { archive, fields, student: row } = await bridge.call('readStudent', { student, marks: false });
  const state = fields.find(({ field, editable }) => field === 'state' && editable);
  if (state === undefined) return { code: 'no-column' };
  if (hasEnded(state.text, state.header)) return { code: 'already' };
  const word = state.choices.find((choice) => hasEnded(choice, state.header)) ?? usual;
  const { tab, undo } = await bridge.call('saveStudentField', {
    student,
    tab: archive.tab,
    corrections: archive.corrections,
    row: row.row,
    column: state.key,
    from: state.text,
    to: word,
  });
  return { code: 'ended', tab, word, undo };
}
