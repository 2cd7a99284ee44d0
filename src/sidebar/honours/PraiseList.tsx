import type { EvidenceRecord, HonoursData } from '../../addon/api.js';
import { isRequestId } from '../../core/ledger/recordId.js';
import { usePanel } from '../context.js';
import { JumpButton } from '../parts/JumpButton.js';
import { MainButton } from '../parts/MainButton.js';
import { WriterField } from '../parts/WriterField.js';
import { newRequestId } from '../students/requestId.js';
import { HonoursFrame } from './HonoursFrame.js';
import { type Honours, saveOf } from './useHonours.js';

/** 及时表扬: the term's records of praise, each to be entered with one click; another one through the form. */
export function PraiseList({ honours, data }: { honours: Honours; data: HonoursData }) {
  const { bridge } = usePanel();
  const { page } = honours.say;
  const award = data.names.praise;
  const enter = ({ id, student, content }: EvidenceRecord) =>
    honours.save(
      page.saving,
      () =>
        bridge.call('nominateAwards', {
          ...saveOf(data, honours.by),
          // One record is entered once, whoever asks for it.
          requestId: isRequestId(`praise-${id}`) ? `praise-${id}` : newRequestId(),
          kind: 'praise',
          entries: [
            {
              student: { name: student.name, class: student.className, ids: student.ids },
              reason: content.slice(0, 2000),
              evidence: [id],
            },
          ],
          grant: true,
        }),
      ({ tab, undo }) => ({ sentence: page.saved(student.name, award, tab), tab, undo }),
    );
  return (
    <HonoursFrame
      honours={honours}
      title={award}
      button={
        <MainButton
          label={page.step({ code: 'praise' })}
          disabled={false}
          busy={false}
          onClick={() => honours.show({ name: 'nominate', kind: 'praise' })}
        />
      }
    >
      <WriterField label={page.by} value={honours.by} onInput={honours.setBy} />
      <h2>{page.praises}</h2>
      {data.praise.length === 0 && <p class="hint">{page.noPraises}</p>}
      <ul class="plain">
        {data.praise.map((record) => (
          <li key={record.id} class="card">
            <p class="row">
              <span class="award-name">{record.student.name}</span>
              <span class="hint">{record.date}</span>
            </p>
            <p>{record.content}</p>
            <p class="row">
              <JumpButton tab={record.tab} cell={`A${record.row}`} withTab />
              {record.used ? (
                <span class="hint">{page.entered}</span>
              ) : (
                <button
                  type="button"
                  aria-label={page.enterPraise(record.student.name)}
                  aria-disabled={honours.saving.busy === null ? undefined : true}
                  onClick={() => enter(record)}
                >
                  {page.enter(1)}
                </button>
              )}
            </p>
          </li>
        ))}
      </ul>
    </HonoursFrame>
  );
}
