import { useEffect, useState } from 'preact/hooks';
import type { CertificatesPart, PaperChoices, PaperLeftOff, SlipsPart } from '../../addon/api.js';
import { paperWordsOf } from '../../locale/paperWords.js';
import { certificateTextOf, slipMessage, slipTextOf } from '../../locale/slipText.js';
import { usePanel } from '../context.js';
import { LeftOffList } from '../paper/LeftOffList.js';
import { Busy } from '../parts/Busy.js';
import { Trouble } from '../parts/Trouble.js';
import { useTask } from '../useTask.js';
import { copyText } from './copyText.js';
import { chosenChildren, type PrintDraft } from './printDraft.js';

interface Shown {
  slip: SlipsPart['slips'][number] | null;
  certificate: CertificatesPart['certificates'][number] | null;
  leftOff: PaperLeftOff[];
}

/** The words of one paper, in their order; the window shows how they are laid out. */
export function PaperPreview({ choices, draft }: { choices: PaperChoices; draft: PrintDraft }) {
  const panel = usePanel();
  const { bridge, state, words: shared } = panel;
  const words = paperWordsOf(state.language);
  const [turn, setTurn] = useState(0);
  const [shown, setShown] = useState<Shown | null>(null);
  const reading = useTask();
  const chosen = chosenChildren(choices.children, draft);
  const child = chosen[turn % chosen.length]!;
  const showRanks = draft.showRanks && choices.schooling === 'senior';
  const { run, term } = choices;
  const { kind } = draft;
  const { at } = child;

  useEffect(() => {
    setShown(null);
    const part = { run, term, students: [at], from: 0, count: 1 };
    reading.start<Shown>(
      words.page.previewLoading,
      async () => {
        if (kind === 'slips') {
          const { slips, leftOff } = await bridge.call('readSlips', { ...part, showRanks });
          return { slip: slips[0] ?? null, certificate: null, leftOff };
        }
        const { certificates, leftOff } = await bridge.call('readCertificates', part);
        return { slip: null, certificate: certificates[0] ?? null, leftOff };
      },
      setShown,
    );
  }, [bridge, run, term, at, kind, showRanks, words, reading.start]);

  return (
    <section class="paper-preview" aria-label={words.page.preview}>
      <h2>{words.page.preview}</h2>
      {reading.busy !== null && <Busy text={reading.busy} words={shared} />}
      {reading.error !== null && <Trouble error={reading.error} speech={panel} />}
      {shown !== null && (
        <>
          {shown.slip !== null && <SlipCard slip={shown.slip} />}
          {shown.certificate !== null && <CertificateCard certificate={shown.certificate} />}
          <LeftOffList leftOff={shown.leftOff} words={words} />
        </>
      )}
      {chosen.length > 1 && (
        <button type="button" onClick={() => setTurn(turn + 1)}>
          {words.page.another}
        </button>
      )}
    </section>
  );
}

function SlipCard({ slip }: { slip: SlipsPart['slips'][number] }) {
  const { state, announce } = usePanel();
  const { slip: words, page } = paperWordsOf(state.language);
  const text = slipTextOf(slip, state.language);
  const [failed, setFailed] = useState(false);
  const message = slipMessage(slip, state.language);
  const copy = () => {
    const copied = copyText(message);
    setFailed(!copied);
    if (copied) announce(page.copied);
  };
  const parts = [
    [words.strengths, text.strengths === '' ? [words.noStrengths] : [text.strengths]],
    [words.achieved, text.achieved],
    [words.next, text.next.length === 0 ? [words.noNext] : text.next],
  ] as const;
  return (
    <>
      <article class="card">
        <PaperHead words={words} child={slip} />
        {parts.map(([title, lines]) => (
          <div key={title}>
            <p class="strong">{title}</p>
            {lines.map((line) => (
              <p key={line}>{line}</p>
            ))}
          </div>
        ))}
      </article>
      <button type="button" onClick={copy}>
        {page.copy}
      </button>{' '}
      {failed && (
        <>
          <p role="alert">{page.cannotCopy}</p>
          <textarea aria-label={page.copy} readOnly rows={8} value={message} />
        </>
      )}
    </>
  );
}

function CertificateCard({ certificate }: { certificate: CertificatesPart['certificates'][number] }) {
  const { state } = usePanel();
  const { certificate: words } = paperWordsOf(state.language);
  const text = certificateTextOf(certificate, state.language);
  return (
    <article class="card">
      <PaperHead words={words} child={certificate} />
      <p>
        {text.reason}
        {words.space}
        {text.award}
      </p>
      <p>{text.closing}</p>
      <p class="hint">{certificate.day}</p>
    </article>
  );
}

/** What the paper is, for whom, and about whom. */
function PaperHead(props: {
  words: { title: string; audience: string };
  child: { name: string; className: string | null };
}) {
  const { words, child } = props;
  return (
    <>
      <p class="hint">
        {words.title} · {words.audience}
      </p>
      <p class="child-name">
        {child.name} <span class="hint">{child.className ?? ''}</span>
      </p>
    </>
  );
}
