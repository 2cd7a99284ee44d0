import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { HonoursData } from '../../addon/api.js';
import type { AwardKind } from '../../core/ledger/award.js';
import { usePanel } from '../context.js';
import { MainButton } from '../parts/MainButton.js';
import { WriterField } from '../parts/WriterField.js';
import { newRequestId } from '../students/requestId.js';
import { HonoursFrame } from './HonoursFrame.js';
import { type Pick, PickList, pickKey, usePicks } from './PickList.js';
import { type Honours, saveOf } from './useHonours.js';

/** Children who are proposed for an award: nobody is entered whom a person has not ticked. */
export function ProposalFrame(props: {
  honours: Honours;
  data: HonoursData;
  kind: AwardKind;
  title: string;
  picks: readonly Pick[] | null;
  onSaved(): void;
  children: ComponentChildren;
}) {
  const { honours, data, kind, picks } = props;
  const { bridge } = usePanel();
  const { page } = honours.say;
  const { chosen, isTicked, toggle } = usePicks(picks);
  const [grant, setGrant] = useState(false);
  // The same choice sent again is one save; another one is another.
  const request = useRef({ of: '', id: '' });
  const send = (overQuota: boolean) => {
    if (chosen.length === 0) return;
    const of = JSON.stringify([chosen.map(pickKey), grant]);
    if (request.current.of !== of) request.current = { of, id: newRequestId() };
    honours.save(
      page.saving,
      () =>
        bridge.call('nominateAwards', {
          ...saveOf(data, honours.by),
          requestId: request.current.id,
          kind,
          entries: chosen.map(({ student, title, reason }) => ({ student, title, reason })),
          grant,
          overQuota,
        }),
      ({ tab, undo, awards }) => ({
        sentence: page.savedMany(awards.length, data.names[kind], tab),
        tab,
        undo,
      }),
      () => {
        request.current = { of: '', id: '' };
        props.onSaved();
      },
    );
  };
  return (
    <HonoursFrame
      honours={honours}
      title={props.title}
      onOver={() => send(true)}
      button={
        picks !== null && (
          <MainButton
            label={page.enter(chosen.length)}
            disabled={chosen.length === 0}
            busy={honours.saving.busy !== null}
            onClick={() => send(false)}
          />
        )
      }
    >
      {props.children}
      {picks !== null && picks.length > 0 && (
        <>
          <PickList honours={honours} picks={picks} isTicked={isTicked} onToggle={toggle} />
          <label class="tick">
            <input type="checkbox" checked={grant} onChange={() => setGrant(!grant)} />
            <span>{page.grantNow}</span>
          </label>
          <WriterField label={page.by} value={honours.by} onInput={honours.setBy} />
        </>
      )}
    </HonoursFrame>
  );
}
