import { studentsWordsOf } from '../../locale/studentsWords.js';
import { usePanel } from '../context.js';
import { MainButton } from '../parts/MainButton.js';
import { Page } from '../parts/Page.js';

/** No archive yet: the next step. */
export function NoArchive() {
  const { state, go } = usePanel();
  const words = studentsWordsOf(state.language).page;
  return (
    <Page
      title={words.title}
      footer={
        <>
          <MainButton
            label={words.newArchive}
            disabled={false}
            busy={false}
            onClick={() => go({ page: 'newTable', role: 'archive' })}
          />
          <button
            type="button"
            class="second"
            onClick={() => go({ page: 'adopt', tab: state.activeTab, role: 'archive' })}
          >
            {words.adoptArchive}
          </button>
        </>
      }
    >
      <h2>{words.noArchiveTitle}</h2>
      <p>{words.noArchiveText}</p>
    </Page>
  );
}

/** An archive in which nobody is entered yet. */
export function NoStudents({ archive }: { archive: string }) {
  const { state, go } = usePanel();
  const words = studentsWordsOf(state.language).page;
  return (
    <>
      <p>{words.noStudents(archive)}</p>
      <button type="button" class="second" onClick={() => go({ page: 'screening' })}>
        {words.toScreening}
      </button>
    </>
  );
}
