/** Slips and certificates of the invented class, made by the real rules. */
import type {
  CertificatesPart,
  Language,
  PaperChoices,
  PaperKind,
  PaperPart,
  PrintJob,
  RunSummary,
  SlipsPart,
} from '../../../src/addon/api.js';
import type { AwardRow } from '../../../src/core/awardOutcome.js';
import { makeCertificate } from '../../../src/core/outputs/certificate.js';
import { NameIndex } from '../../../src/core/outputs/nameIndex.js';
import { makeSlip } from '../../../src/core/outputs/slip.js';
import { paperWordsOf } from '../../../src/locale/paperWords.js';

export class FakePaper {
  schooling: PaperChoices['schooling'] = 'compulsory';
  names = { school: '', signatory: '' };
  /** What the window was opened with. */
  jobs: PrintJob[] = [];

  constructor(
    private readonly language: Language,
    private readonly rows: () => AwardRow[],
  ) {}

  choices(runs: readonly RunSummary[], kind: PaperKind): PaperChoices {
    return {
      kind,
      schooling: this.schooling,
      ...this.names,
      runs: runs.map(({ id, at, baseline, current, rule }) => ({
        id,
        at,
        baseline,
        current,
        subject: rule.subject,
      })),
      terms: [],
      term: null,
      run: runs[0]?.id ?? null,
      children:
        runs.length === 0
          ? []
          : this.rows()
              .map((row, at) => ({ at, name: row.name, class: row.className, prize: row.prize }))
              .filter(({ prize }) => kind === 'slips' || prize !== null),
    };
  }

  slips(request: PaperPart & { showRanks?: boolean }): SlipsPart {
    const { total, part } = this.part(request);
    const figures = request.showRanks === true && this.schooling === 'senior';
    const made = part.map((row) =>
      makeSlip(
        {
          row,
          strengths: [{ text: '热心、和李静要好', tab: '档案', row: 3 }],
          records: [],
          plan: null,
        },
        {
          rules: { names: new NameIndex(this.rows()), label: '帮扶对象' },
          figures,
          subject: null,
          from: '2025-09-01',
          to: '2026-01-20',
          byPlaces: true,
        },
      ),
    );
    return {
      total,
      day: '2026-01-20',
      term: null,
      slips: made.map(({ slip }) => slip),
      leftOff: made.flatMap(({ slip, leftOff }) => leftOff.map((one) => ({ ...one, name: slip.name }))),
    };
  }

  certificates(request: PaperPart): CertificatesPart {
    const { certificate: words } = paperWordsOf(this.language);
    const { total, part } = this.part({ ...request, prizesOnly: true });
    const rules = { names: new NameIndex(this.rows()), label: '' };
    const certificates = part.map(({ name, className, prize }) => {
      const award = { name, className, prize, awardTitle: words.progress, reasonWords: words.reason.all };
      return makeCertificate({ ...award, day: '2026-01-20' }, rules, words.progress).certificate;
    });
    return { total, certificates, leftOff: [] };
  }

  private part(request: PaperPart): { total: number; part: AwardRow[] } {
    const { students, prizesOnly, from, count } = request;
    const rows = this.rows().filter(
      (row, at) => (students?.includes(at) ?? true) && (prizesOnly !== true || row.prize !== null),
    );
    return { total: rows.length, part: rows.slice(from, from + count) };
  }
}
