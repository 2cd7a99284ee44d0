import { useEffect, useState } from 'preact/hooks';
import type { HonoursWords } from '../../locale/honoursWords.js';
import { usePanel } from '../context.js';
import { Busy } from '../parts/Busy.js';
import { Trouble } from '../parts/Trouble.js';
import { useTask } from '../useTask.js';

interface File {
  name: string;
  text: string;
  rows: number;
  guarded: number;
}

/** The term's register as a file or on the clipboard. Nothing leaves the browser. */
export function ExportPart({ say, term }: { say: HonoursWords; term: string }) {
  const panel = usePanel();
  const { bridge, announce, words } = panel;
  const { page } = say;
  const [file, setFile] = useState<File | null>(null);
  const [told, setTold] = useState('');
  const exporting = useTask();
  const { start } = exporting;
  useEffect(() => {
    start(page.exporting, () => bridge.call('exportRegister', { term }), setFile);
  }, [start, bridge, page, term]);
  const tell = (sentence: string) => {
    setTold(sentence);
    announce(sentence);
  };
  return (
    <>
      <p class="hint">{page.exportHint}</p>
      {exporting.busy !== null && <Busy text={exporting.busy} words={words} />}
      {exporting.error !== null && <Trouble error={exporting.error} speech={panel} />}
      {file !== null && (
        <>
          {file.guarded > 0 && <p class="hint">{page.guarded(file.guarded)}</p>}
          <p class="row">
            <a
              class="button"
              href={`data:text/csv;charset=utf-8,${encodeURIComponent(file.text)}`}
              download={file.name}
              onClick={() => tell(page.downloaded(file.name, file.rows))}
            >
              {page.download}
            </a>
            <button
              type="button"
              onClick={() => {
                // The byte order mark is for files.
                const copied = copyText(file.text.replace(/^\ufeff/, ''));
                tell(copied ? page.copied(file.rows) : page.notCopied);
              }}
            >
              {page.copy}
            </button>
          </p>
          {told !== '' && <p>{told}</p>}
        </>
      )}
    </>
  );
}

/** In a frame of another origin the clipboard's own interface is refused; copying a selection is not. */
function copyText(text: string): boolean {
  const area = document.createElement('textarea');
  area.value = text;
  area.setAttribute('aria-hidden', 'true');
  area.style.position = 'fixed';
  area.style.opacity = '0';
  const before = document.activeElement as HTMLElement | null;
  document.body.append(area);
  area.select();
  const copied = document.execCommand('copy');
  area.remove();
  before?.focus();
  return copied;
}
