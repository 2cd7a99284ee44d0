import { useCallback, useEffect, useState } from 'preact/hooks';
import type { ContestProposal, HonoursData } from '../../addon/api.js';
import type { ContestRule } from '../../core/honours/contest.js';
import { subjectWord } from '../../locale/subjectWords.js';
import { useKept, usePanel } from '../context.js';
import { Busy } from '../parts/Busy.js';
import { SelectField } from '../parts/SelectField.js';
import { TextField } from '../parts/TextField.js';
import { Trouble } from '../parts/Trouble.js';
import { useTask } from '../useTask.js';
import { ProposalFrame } from './ProposalFrame.js';
import type { Honours } from './useHonours.js';

interface Asked {
  subject: string | null;
  by: ContestRule['by'];
  /** As typed, for each of the two ways. */
  places: [string, string, string];
  shares: [string, string, string];
}
const USUAL: Asked = { subject: null, by: 'places', places: ['1', '2', '3'], shares: ['10', '20', '30'] };

/** 竞赛奖: who wins in a contest, by places or by shares of the field. */
export function ContestForm({ honours, data, exam }: { honours: Honours; data: HonoursData; exam: string }) {
  const panel = usePanel();
  const { state, bridge, words } = panel;
  const { say, show } = honours;
  const { page } = say;
  const [asked, setAsked] = useKept<Asked>('honours.contest', USUAL);
  const [proposal, setProposal] = useState<ContestProposal | null>(null);
  const asking = useTask();
  const { start } = asking;
  const rule = ruleOf(asked);
  // Asked anew when the rule says something else, not when it is made anew.
  const ruleText = rule === null ? null : JSON.stringify(rule);
  const { subject } = asked;
  const load = useCallback(() => {
    if (ruleText === null) return;
    const request = { exam, subject, rule: JSON.parse(ruleText) as ContestRule, term: data.term.name };
    start(page.proposing, () => bridge.call('proposeContest', request), setProposal);
  }, [start, bridge, page, exam, subject, ruleText, data.term.name]);
  useEffect(load, [load]);
  const numbers = asked[asked.by];
  const picks =
    rule === null || proposal === null
      ? null
      : proposal.winners.map(({ student, title, place, mark, already }) => ({
          student,
          title,
          why: page.place(place, String(mark)),
          reason: '',
          doubt: null,
          already,
        }));
  return (
    <ProposalFrame
      honours={honours}
      data={data}
      kind="contest"
      title={page.propose(data.names.contest)}
      picks={picks}
      onSaved={load}
    >
      <SelectField
        label={page.contest}
        value={exam}
        options={data.contests.map((one) => ({ value: one.exam, label: one.exam }))}
        onChange={(next) => {
          setAsked({ ...asked, subject: null });
          show({ name: 'contest', exam: next });
        }}
      />
      {proposal !== null && proposal.subjects.length > 1 && (
        <SelectField
          label={page.subject}
          value={proposal.subject ?? ''}
          options={[
            { value: '', label: page.total },
            ...proposal.subjects.map((one) => ({ value: one, label: subjectWord(one, state.language) })),
          ]}
          onChange={(next) => setAsked({ ...asked, subject: next === '' ? null : next })}
        />
      )}
      <SelectField
        label={page.winnersBy}
        value={asked.by}
        options={[
          { value: 'places', label: page.byPlaces },
          { value: 'shares', label: page.byShares },
        ]}
        onChange={(next) => setAsked({ ...asked, by: next === 'shares' ? 'shares' : 'places' })}
      />
      <div class="contest-numbers">
        {([1, 2, 3] as const).map((prize) => (
          <TextField
            key={prize}
            kind="number"
            label={(asked.by === 'places' ? page.placesOf : page.sharesOf)(say.prizes[prize])}
            value={numbers[prize - 1]!}
            onInput={(typed) => {
              const next = numbers.slice() as Asked['places'];
              next[prize - 1] = typed;
              setAsked({ ...asked, [asked.by]: next });
            }}
          />
        ))}
      </div>
      {rule === null && <p class="wrong">{page.badNumbers}</p>}
      {asking.busy !== null && <Busy text={asking.busy} words={words} />}
      {asking.error !== null && <Trouble error={asking.error} speech={panel} />}
      {rule !== null && proposal !== null && <p class="hint">{page.field(proposal.field)}</p>}
      {picks !== null && picks.length === 0 && <p>{page.noWinners}</p>}
    </ProposalFrame>
  );
}

/** null: the numbers say no rule. */
function ruleOf(asked: Asked): ContestRule | null {
  const typed = asked[asked.by].map((text) => text.normalize('NFKC').trim());
  if (!typed.every((text) => /^\d{1,3}$/.test(text))) return null;
  const [first, second, third] = typed.map(Number) as [number, number, number];
  const sum = first + second + third;
  if (asked.by === 'places') {
    return sum > 0 && Math.max(first, second, third) <= 200
      ? { by: 'places', places: [first, second, third] }
      : null;
  }
  return sum > 0 && sum <= 100 ? { by: 'shares', shares: [first, second, third] } : null;
}
