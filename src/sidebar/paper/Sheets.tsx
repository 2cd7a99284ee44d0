import type { Language, PrintJob } from '../../addon/api.js';
import { CertificatePaper } from './CertificatePaper.js';
import { SlipPaper } from './SlipPaper.js';
import type { Papers } from './usePapers.js';

export const SLIPS_A_PAGE = 2;

/** The sheets as they come out of the printer. */
export function Sheets({ papers, job, language }: { papers: Papers; job: PrintJob; language: Language }) {
  const [school, signatory] = [job.school ?? '', job.signatory ?? ''];
  if (job.kind === 'certificates') {
    return (
      <>
        {papers.certificates.map((certificate, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list only grows at its end
          <div class="sheet" key={at}>
            <CertificatePaper
              certificate={certificate}
              language={language}
              school={school}
              signatory={signatory}
            />
          </div>
        ))}
      </>
    );
  }
  const pages = Array.from({ length: Math.ceil(papers.slips.length / SLIPS_A_PAGE) }, (_, page) =>
    papers.slips.slice(page * SLIPS_A_PAGE, (page + 1) * SLIPS_A_PAGE),
  );
  return (
    <>
      {pages.map((slips, page) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the list only grows at its end
        <div class="sheet" key={page}>
          {slips.map((slip, at) => (
            <SlipPaper
              // biome-ignore lint/suspicious/noArrayIndexKey: the list only grows at its end
              key={at}
              slip={slip}
              language={language}
              school={school}
              term={papers.term}
              day={papers.day}
            />
          ))}
        </div>
      ))}
    </>
  );
}
